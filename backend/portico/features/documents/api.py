"""Documents and their versions, as the graph shows them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

import strawberry
from strawberry import ID, UNSET
from strawberry.types import Info

from portico import models as m
from portico.features.documents import actions
from portico.features.documents.reads import has_thumbnail, is_shared, is_trashed, last_added_at
from portico.graph.context import Context
from portico.graph.fields import (
    Node,
    Person,
    attribute,
    by_id,
    can,
    column,
    every,
    node,
    record,
    resolver,
    sql,
    to_any,
    to_many,
    to_one,
)
from portico.graph.inputs import (
    by_moment,
    by_number,
    by_text,
    by_time,
    contains,
    filter_input,
    given,
    is_row,
    is_true,
    order_input,
    row_id,
    where,
)
from portico.graph.pages import Connection
from portico.graph.problems import Problem
from portico.graph.scalars import BigInt
from portico.policy.permissions import Permission as P

if TYPE_CHECKING:
    from portico.features.clients.api import Client, Contact
    from portico.features.folders.api import Folder
    from portico.features.projects.api import Project
    from portico.features.reviews.api import Review


@filter_input
class DocumentFilter:
    """Which documents."""

    title_contains: str | None = where(contains("title"), "The title contains this text.")
    folder_id: ID | None = where(is_row("folder_id", "fol"), "In this folder.", refers="Folder")
    is_at_the_top: bool | None = where(
        is_true(lambda document: document.c.folder_id.is_(None)), "In no folder, or in one."
    )
    is_shared: bool | None = where(is_true(is_shared), "Shared with the client, or not.")
    is_trashed: bool | None = where(is_true(is_trashed), "In the trash, or not.", requires=P.INTERNAL_READ)


order_input(
    "Document",
    {
        "TITLE": by_text(m.document.c.title),
        "UPDATED_AT": by_moment(m.document.c.updated_at, requires=P.INTERNAL_READ),
        "LAST_ADDED_AT": by_time(last_added_at),
    },
)
order_input("DocumentVersion", {"NUMBER": by_number(m.document_version.c.number)})
order_input("VersionRead", {"LAST_READ_AT": by_moment(m.version_read.c.last_read_at)})


@node(m.document, prefix="doc", requires=P.DOCUMENT_READ)
class Document(Node):
    """Something both sides read, in one version after another."""

    title: str = column(m.document.c.title, "What it is called.")
    is_shared: bool = sql(is_shared, "The client sees it.")
    shared_at: datetime | None = column(m.document.c.shared_at, "When it was shared.")
    shared_from: int | None = column(
        m.document.c.shared_from,
        "The number of the first version the client sees; null while it is internal.",
        requires=P.INTERNAL_READ,
    )
    updated_at: datetime | None = column(m.document.c.updated_at, "When it last changed.", requires=P.INTERNAL_READ)
    folder: Folder | None = to_one(m.document.c.folder_id, "Where it is; null at the top.", requires=P.DOCUMENT_READ)
    project: Project | None = to_one(
        m.document.c.project_id, "The project it is of; null when of the client as a whole.", requires=P.PROJECT_READ
    )
    client: Client | None = to_one(m.document.c.client_id, "Whose it is.", requires=P.CLIENT_READ)
    current_version: DocumentVersion | None = to_one(
        m.document.c.current_version_id, "The newest version.", requires=P.DOCUMENT_READ
    )
    versions: Connection[DocumentVersion] | None = to_many(
        m.document_version.c.document_id, "Its versions.", requires=P.DOCUMENT_READ
    )
    reviews: Connection[Review] | None = to_many(
        m.review.c.document_id, "The rounds of its review.", requires=P.REVIEW_READ
    )
    version: int | None = column(
        m.document.c.version, "Counts the changes; for expectedVersion.", requires=P.INTERNAL_READ
    )
    is_trashed: bool | None = sql(is_trashed, "It is in the trash.", requires=P.INTERNAL_READ)
    viewer_can_edit: bool = can(P.DOCUMENT_EDIT, "The viewer may rename, move and trash it.")
    viewer_can_share: bool = can(P.DOCUMENT_SHARE, "The viewer may share it with the client.")
    viewer_can_upload: bool = can(P.DOCUMENT_UPLOAD, "The viewer may send its next version.")


@node(m.document_version, prefix="ver", requires=P.DOCUMENT_READ)
class DocumentVersion(Node):
    """Bytes that were verified, and never change."""

    number: int = column(m.document_version.c.number, "Counts from 1.")
    file_name: str = column(m.document_version.c.file_name, "As the file was called.")
    size: BigInt = column(m.document_version.c.size, "Bytes.")
    media_type: str = column(m.document_version.c.media_type, "As the bytes themselves say (RFC 6838).")
    sha256: str = column(m.document_version.c.sha256, "SHA-256 of the bytes, hexadecimal (FIPS 180-4).")
    has_thumbnail: bool = sql(has_thumbnail, "There is a small picture of it; it is made after the version is.")
    note: str = column(m.document_version.c.note, "What is new in it.")
    restored_from: int | None = column(
        m.document_version.c.restored_from,
        "The number of the older version it brought back.",
        requires=P.INTERNAL_READ,
    )
    created_at: datetime = column(m.document_version.c.created_at, "When it became available.")
    author: Person | None = to_any(
        {"Staff": m.document_version.c.author_staff_id, "Contact": m.document_version.c.author_contact_id},
        "Who sent it; null when that person is not visible: say the firm's name then.",
        requires=P.DOCUMENT_READ,
    )
    document: Document | None = to_one(
        m.document_version.c.document_id, "Of which it is a version.", requires=P.DOCUMENT_READ
    )
    reads: Connection[VersionRead] | None = to_many(
        m.version_read.c.version_id, "Who of the client opened it.", requires=P.INTERNAL_READ
    )


@node(m.version_read, prefix="vrd", requires=P.INTERNAL_READ)
class VersionRead(Node):
    """That somebody of the client opened a version."""

    first_read_at: datetime = column(m.version_read.c.first_read_at, "For the first time.")
    last_read_at: datetime = column(m.version_read.c.last_read_at, "Most recently.")
    contact: Contact | None = to_one(m.version_read.c.contact_id, "Who.", requires=P.CONTACT_READ)


@record
class Query:
    """Root fields about documents."""

    document: Document | None = by_id("One document.", requires=P.DOCUMENT_READ)
    documents: Connection[Document] | None = every("The documents in the viewer's scope.", requires=P.DOCUMENT_READ)


@strawberry.input(description="What is to change of a document.")
class UpdateDocumentInput:
    """What is to change of a document."""

    id: ID = strawberry.field(description="The document.")
    expected_version: int = strawberry.field(description="The version this change was made from.")
    title: str | None = strawberry.field(default=UNSET, description="Another title.")
    folder_id: ID | None = strawberry.field(default=UNSET, description="Another folder; null is the top.")


@strawberry.input(description="A document, for the trash or out of it.")
class DocumentInput:
    """A document, for the trash or out of it."""

    id: ID = strawberry.field(description="The document.")


@strawberry.input(description="A document the client is to see.")
class ShareDocumentInput:
    """A document the client is to see."""

    id: ID = strawberry.field(description="The document.")
    from_version: int | None = strawberry.field(
        default=UNSET, description="The number of the first version they see; the newest without one."
    )
    expected_version: int | None = strawberry.field(
        default=UNSET, description="The version this decision was made from."
    )


@strawberry.input(description="A document the client is to see no longer.")
class UnshareDocumentInput:
    """A document the client is to see no longer."""

    id: ID = strawberry.field(description="The document.")
    expected_version: int | None = strawberry.field(
        default=UNSET, description="The version this decision was made from."
    )


@strawberry.input(description="An old version to be the newest again.")
class RestoreVersionInput:
    """An old version to be the newest again."""

    id: ID = strawberry.field(description="The version.")
    note: str = strawberry.field(default="", description="Why it is brought back.")


@record
class DocumentPayload:
    """The document as it is now."""

    document: Document | None = to_one("subject_id", "As it is now.", requires=P.DOCUMENT_READ)
    problems: list[Problem] = attribute("Why it was not done; empty when it was.")


@record
class Mutation:
    """Arranging and sharing documents."""

    @resolver("Rename or move a document.", requires=P.DOCUMENT_EDIT)
    async def update_document(self, info: Info[Context, None], input: UpdateDocumentInput) -> DocumentPayload | None:
        """See actions.update_document."""
        context, document_id = info.context, row_id(input.id, "doc")
        fields = _placed(given(input, except_=("id", "expected_version")), "folder_id")
        return await context.write(
            info,
            DocumentPayload,
            lambda tx, viewer: actions.update_document(
                tx,
                viewer,
                document_id=document_id,
                expected_version=input.expected_version,
                fields=fields,
                moment=context.moment,
            ),
        )

    @resolver("Put a document into the trash.", requires=P.DOCUMENT_EDIT)
    async def trash_document(self, info: Info[Context, None], input: DocumentInput) -> DocumentPayload | None:
        """See actions.trash_document."""
        context, document_id = info.context, row_id(input.id, "doc")
        return await context.write(
            info,
            DocumentPayload,
            lambda tx, viewer: actions.trash_document(tx, viewer, document_id=document_id, moment=context.moment),
        )

    @resolver("Bring a document back from the trash.", requires=P.DOCUMENT_EDIT)
    async def restore_document(self, info: Info[Context, None], input: DocumentInput) -> DocumentPayload | None:
        """See actions.restore_document."""
        context, document_id = info.context, row_id(input.id, "doc")
        return await context.write(
            info,
            DocumentPayload,
            lambda tx, viewer: actions.restore_document(tx, viewer, document_id=document_id, moment=context.moment),
        )

    @resolver("Let the client see a document.", requires=P.DOCUMENT_SHARE)
    async def share_document(self, info: Info[Context, None], input: ShareDocumentInput) -> DocumentPayload | None:
        """See actions.share_document."""
        context, document_id = info.context, row_id(input.id, "doc")
        return await context.write(
            info,
            DocumentPayload,
            lambda tx, viewer: actions.share_document(
                tx,
                viewer,
                document_id=document_id,
                from_version=given(input).get("from_version"),
                expected_version=given(input).get("expected_version"),
                moment=context.moment,
            ),
        )

    @resolver("Let the client see a document no longer.", requires=P.DOCUMENT_SHARE)
    async def unshare_document(self, info: Info[Context, None], input: UnshareDocumentInput) -> DocumentPayload | None:
        """See actions.unshare_document."""
        context, document_id = info.context, row_id(input.id, "doc")
        return await context.write(
            info,
            DocumentPayload,
            lambda tx, viewer: actions.unshare_document(
                tx,
                viewer,
                document_id=document_id,
                expected_version=given(input).get("expected_version"),
                moment=context.moment,
            ),
        )

    @resolver("Make an old version the newest again.", requires=P.DOCUMENT_EDIT)
    async def restore_version(self, info: Info[Context, None], input: RestoreVersionInput) -> DocumentPayload | None:
        """See actions.restore_version."""
        context, version_id = info.context, row_id(input.id, "ver")
        return await context.write(
            info,
            DocumentPayload,
            lambda tx, viewer: actions.restore_version(
                tx, viewer, version_id=version_id, note=input.note, moment=context.moment
            ),
        )


def _row_id(value: str | None, prefix: str) -> UUID | None:
    return None if value is None or value is UNSET else row_id(value, prefix)


def _placed(fields: dict[str, Any], name: str) -> dict[str, Any]:
    """With the row id of the folder in place of its global one."""
    return fields | {name: _row_id(fields[name], "fol")} if name in fields else fields
