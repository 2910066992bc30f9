"""Folders, documents and their versions, as the graph shows them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from strawberry import ID

from portico import models as m
from portico.features.documents.reads import is_at_the_top, is_shared, is_trashed
from portico.graph.fields import Node, Person, by_id, can, column, every, node, record, sql, to_any, to_many, to_one
from portico.graph.inputs import (
    by_moment,
    by_number,
    by_text,
    contains,
    filter_input,
    is_row,
    is_true,
    order_input,
    where,
)
from portico.graph.pages import Connection
from portico.graph.scalars import BigInt
from portico.policy.permissions import Permission as P

if TYPE_CHECKING:
    from portico.features.clients.api import Client, Contact
    from portico.features.projects.api import Project


@filter_input
class FolderFilter:
    """Which folders."""

    parent_id: ID | None = where(is_row("parent_id", "fol"), "Inside this folder.", refers="Folder")
    is_at_the_top: bool | None = where(is_true(is_at_the_top("parent_id")), "Inside no other folder, or inside one.")


@filter_input
class DocumentFilter:
    """Which documents."""

    title_contains: str | None = where(contains("title"), "The title contains this text.")
    folder_id: ID | None = where(is_row("folder_id", "fol"), "In this folder.", refers="Folder")
    is_at_the_top: bool | None = where(is_true(is_at_the_top("folder_id")), "In no folder, or in one.")
    is_shared: bool | None = where(is_true(is_shared), "Shared with the client, or not.")
    is_trashed: bool | None = where(is_true(is_trashed), "In the trash, or not.", requires=P.INTERNAL_READ)


order_input("Folder", {"NAME": by_text(m.folder.c.name)})
order_input(
    "Document",
    {"TITLE": by_text(m.document.c.title), "UPDATED_AT": by_moment(m.document.c.updated_at, requires=P.INTERNAL_READ)},
)
order_input("DocumentVersion", {"NUMBER": by_number(m.document_version.c.number)})
order_input("VersionRead", {"LAST_READ_AT": by_moment(m.version_read.c.last_read_at)})


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
    is_trashed: bool | None = sql(is_trashed, "It is in the trash.", requires=P.INTERNAL_READ)
    viewer_can_edit: bool = can(P.DOCUMENT_EDIT, "The viewer may rename, move and trash it.")
    viewer_can_upload: bool = can(P.DOCUMENT_UPLOAD, "The viewer may send files into it.")


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
    folder: Folder | None = by_id("One folder.", requires=P.DOCUMENT_READ)
