"""Folders, as the graph shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

import strawberry
from sqlalchemy import ColumnElement, FromClause, Table
from strawberry import ID, UNSET
from strawberry.types import Info

from portico import models as m
from portico.features.folders import actions
from portico.graph.context import Context
from portico.graph.fields import Node, attribute, by_id, can, column, node, record, resolver, sql, to_many, to_one
from portico.graph.inputs import by_text, filter_input, given, is_row, is_true, order_input, row_id, where
from portico.graph.pages import Connection
from portico.graph.problems import BadInputError, Problem
from portico.policy.permissions import Permission as P

if TYPE_CHECKING:
    from portico.features.documents.api import Document
    from portico.features.projects.api import Project


def _is_trashed(folder: FromClause) -> ColumnElement[bool]:
    return folder.c.trashed_at.is_not(None)


@filter_input
class FolderFilter:
    """Which folders."""

    parent_id: ID | None = where(is_row("parent_id", "fol"), "Inside this folder.", refers="Folder")
    is_at_the_top: bool | None = where(
        is_true(lambda folder: folder.c.parent_id.is_(None)), "Inside no other folder, or inside one."
    )
    is_trashed: bool | None = where(is_true(_is_trashed), "In the trash, or not.", requires=P.INTERNAL_READ)


order_input("Folder", {"NAME": by_text(m.folder.c.name)})


@node(m.folder, prefix="fol", requires=P.DOCUMENT_READ)
class Folder(Node):
    """A place for documents, of a project or of a client as a whole."""

    name: str = column(m.folder.c.name, "What it is called.")
    parent: Folder | None = to_one(m.folder.c.parent_id, "What it is in; null at the top.", requires=P.DOCUMENT_READ)
    project: Project | None = to_one(
        m.folder.c.project_id, "The project it is of; null when of the client as a whole.", requires=P.PROJECT_READ
    )
    folders: Connection[Folder] | None = to_many(m.folder.c.parent_id, "The folders in it.", requires=P.DOCUMENT_READ)
    documents: Connection[Document] | None = to_many(
        m.document.c.folder_id, "The documents in it.", requires=P.DOCUMENT_READ
    )
    version: int | None = column(
        m.folder.c.version, "Counts the changes; for expectedVersion.", requires=P.INTERNAL_READ
    )
    is_trashed: bool | None = sql(_is_trashed, "It is in the trash.", requires=P.INTERNAL_READ)
    viewer_can_edit: bool = can(P.DOCUMENT_EDIT, "The viewer may rename, move and trash it.")
    viewer_can_upload: bool = can(P.DOCUMENT_UPLOAD, "The viewer may send files into it.")


@record
class Query:
    """Root fields about folders."""

    folder: Folder | None = by_id("One folder.", requires=P.DOCUMENT_READ)


@strawberry.input(description="A new folder, of a project or of a client as a whole.")
class CreateFolderInput:
    """A new folder, of a project or of a client as a whole."""

    project_id: ID | None = strawberry.field(default=UNSET, description="The project; or clientId.")
    client_id: ID | None = strawberry.field(default=UNSET, description="The client; or projectId.")
    parent_id: ID | None = strawberry.field(
        default=UNSET, description="The folder it is to be in; without, at the top."
    )
    name: str = strawberry.field(description="What it is called; once in one place.")


@strawberry.input(description="What is to change of a folder.")
class UpdateFolderInput:
    """What is to change of a folder."""

    id: ID = strawberry.field(description="The folder.")
    expected_version: int = strawberry.field(description="The version this change was made from.")
    name: str | None = strawberry.field(default=UNSET, description="Another name.")
    parent_id: ID | None = strawberry.field(default=UNSET, description="Another place; null is the top.")


@strawberry.input(description="A folder, for the trash or out of it.")
class FolderInput:
    """A folder, for the trash or out of it."""

    id: ID = strawberry.field(description="The folder.")


@record
class FolderPayload:
    """The folder as it is now."""

    folder: Folder | None = to_one("subject_id", "As it is now.", requires=P.DOCUMENT_READ)
    problems: list[Problem] = attribute("Why it was not done; empty when it was.")


@record
class Mutation:
    """Arranging folders."""

    @resolver("Make a folder.", requires=P.DOCUMENT_EDIT)
    async def create_folder(self, info: Info[Context, None], input: CreateFolderInput) -> FolderPayload | None:
        """See actions.create_folder."""
        context, owner, parent_id = info.context, _owner(input), _row_id(input.parent_id, "fol")
        return await context.write(
            info,
            FolderPayload,
            lambda tx, viewer: actions.create_folder(
                tx, viewer, owner=owner, parent_id=parent_id, name=input.name, moment=context.moment
            ),
        )

    @resolver("Rename or move a folder.", requires=P.DOCUMENT_EDIT)
    async def update_folder(self, info: Info[Context, None], input: UpdateFolderInput) -> FolderPayload | None:
        """See actions.update_folder."""
        context, folder_id = info.context, row_id(input.id, "fol")
        fields = _placed(given(input, except_=("id", "expected_version")), "parent_id")
        return await context.write(
            info,
            FolderPayload,
            lambda tx, viewer: actions.update_folder(
                tx,
                viewer,
                folder_id=folder_id,
                expected_version=input.expected_version,
                fields=fields,
                moment=context.moment,
            ),
        )

    @resolver("Put a folder into the trash, with all that is in it.", requires=P.DOCUMENT_EDIT)
    async def trash_folder(self, info: Info[Context, None], input: FolderInput) -> FolderPayload | None:
        """See actions.trash_folder."""
        context, folder_id = info.context, row_id(input.id, "fol")
        return await context.write(
            info,
            FolderPayload,
            lambda tx, viewer: actions.trash_folder(tx, viewer, folder_id=folder_id, moment=context.moment),
        )

    @resolver("Bring a folder back from the trash, with what went there together with it.", requires=P.DOCUMENT_EDIT)
    async def restore_folder(self, info: Info[Context, None], input: FolderInput) -> FolderPayload | None:
        """See actions.restore_folder."""
        context, folder_id = info.context, row_id(input.id, "fol")
        return await context.write(
            info,
            FolderPayload,
            lambda tx, viewer: actions.restore_folder(tx, viewer, folder_id=folder_id, moment=context.moment),
        )


def _owner(input: CreateFolderInput) -> tuple[Table, UUID]:
    if bool(input.project_id) == bool(input.client_id):
        raise BadInputError("one of projectId and clientId says whose it is")
    if input.project_id:
        return m.project, row_id(input.project_id, "prj")
    return m.client, row_id(input.client_id or "", "cli")


def _row_id(value: str | None, prefix: str) -> UUID | None:
    return None if value is None or value is UNSET else row_id(value, prefix)


def _placed(fields: dict[str, Any], name: str) -> dict[str, Any]:
    """With the row id of the folder in place of its global one."""
    return fields | {name: _row_id(fields[name], "fol")} if name in fields else fields
