"""Folders, documents, their versions, and files on their way to become one."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)

from portico.models.base import client_table, moment, one_of, same_client, version_column, words
from portico.models.enums import UploadState


def _author() -> list[object]:
    """Exactly one of the two: somebody of the firm, or somebody of the client."""
    return [
        Column("author_staff_id", Uuid, ForeignKey("staff.id")),
        Column("author_contact_id", Uuid),
        CheckConstraint("num_nonnulls(author_staff_id, author_contact_id) = 1", name="one_author"),
        same_client("author_contact_id", "contact"),
    ]


def _file() -> list[object]:
    """A file as it was given, and the object its bytes are."""
    return [
        *words("file_name", most=255, empty=False),
        Column("size", BigInteger, nullable=False),
        CheckConstraint("size >= 0", name="size_not_negative"),
        # Chosen by the server, written once, never reused for other bytes.
        Column("object_key", Text, nullable=False),
        *words("note", most=2_000),
    ]


# NULL: of the client as a whole, not of one project.
def _project() -> list[object]:
    return [Column("project_id", Uuid), same_client("project_id", "project", ondelete="CASCADE")]


folder = client_table(
    "folder",
    *_project(),
    # NULL: at the top.
    Column("parent_id", Uuid),
    *words("name", most=200, empty=False),
    moment("trashed_at", nullable=True),
    version_column(),
    moment("created_at"),
    moment("updated_at"),
    CheckConstraint("parent_id <> id", name="parent_other"),
    same_client("parent_id", "folder"),
    Index(None, "project_id", "name", "id"),
    Index(None, "client_id", "name", "id", postgresql_where=text("project_id is null")),
    Index(None, "parent_id"),
)

document = client_table(
    "document",
    *_project(),
    Column("folder_id", Uuid),
    *words("title", most=255, empty=False),
    # The first version that the client sees; NULL: internal.
    Column("shared_from", Integer),
    CheckConstraint("shared_from > 0", name="shared_from_positive"),
    moment("shared_at", nullable=True),
    # The newest one. Checked at the commit: neither can be written before the other.
    Column("current_version_id", Uuid, nullable=False),
    same_client("current_version_id", "document_version", use_alter=True, deferrable=True, initially="DEFERRED"),
    moment("trashed_at", nullable=True),
    version_column(),
    *_author(),
    moment("created_at"),
    moment("updated_at"),
    same_client("folder_id", "folder"),
    Index(None, "project_id", "title", "id"),
    Index(None, "folder_id", "title", "id"),
    Index(None, "client_id", "title", "id", postgresql_where=text("project_id is null")),
    Index(None, "updated_at", "id"),
)

# Verified bytes. What has not arrived yet, or was refused, is no version: see `upload`.
document_version = client_table(
    "document_version",
    Column("document_id", Uuid, nullable=False),
    Column("number", Integer, nullable=False),
    CheckConstraint("number > 0", name="number_positive"),
    *_file(),
    # As the bytes themselves say, of the kinds a browser shows without running anything; else application/octet-stream.
    Column("media_type", Text, nullable=False),
    # Hexadecimal SHA-256 (FIPS 180-4) of the bytes, reckoned by the worker.
    Column("sha256", Text, nullable=False),
    CheckConstraint("sha256 ~ '^[0-9a-f]{64}$'", name="sha256_form"),
    # The number of the older version that this one brought back.
    Column("restored_from", Integer),
    Column("thumbnail_key", Text),
    *_author(),
    moment("created_at"),
    UniqueConstraint("document_id", "number"),
    same_client("document_id", "document", ondelete="CASCADE"),
)

# A file on its way: named by whoever sends it, received by the object store, checked by the worker.
upload = client_table(
    "upload",
    *_project(),
    Column("folder_id", Uuid),
    # NULL: it becomes a document of its own.
    Column("document_id", Uuid),
    *words("title", most=255, empty=False),
    *_file(),
    *one_of("state", UploadState, default=UploadState.UPLOADING),
    # Why it became no version: a code, or what the virus scanner said.
    Column("reason", Text),
    # What the object store calls it; NULL until the first part is asked for.
    Column("storage_upload_id", Text),
    # Bytes of each part but the last.
    Column("part_size", BigInteger, nullable=False),
    # As whoever sent it reckoned; the worker's must be the same.
    Column("sha256", Text),
    CheckConstraint("sha256 ~ '^[0-9a-f]{64}$'", name="sha256_form"),
    # The client is to see what becomes of it.
    Column("is_shared", Boolean, nullable=False, server_default=text("false")),
    # What became of it.
    Column("version_id", Uuid),
    *_author(),
    version_column(),
    moment("created_at"),
    moment("updated_at"),
    same_client("folder_id", "folder"),
    same_client("document_id", "document", ondelete="CASCADE"),
    same_client("version_id", "document_version", ondelete="CASCADE"),
    Index(None, "state", "updated_at"),
)

# Which of the client's people opened which version.
version_read = client_table(
    "version_read",
    Column("version_id", Uuid, nullable=False),
    Column("contact_id", Uuid, nullable=False),
    moment("first_read_at"),
    moment("last_read_at"),
    UniqueConstraint("version_id", "contact_id"),
    same_client("version_id", "document_version", ondelete="CASCADE"),
    same_client("contact_id", "contact"),
)

# Bytes that a client's files take up, those on their way included; the id is the client's.
client_storage = client_table(
    "client_storage",
    Column("bytes", BigInteger, nullable=False),
    CheckConstraint("bytes >= 0", name="bytes_not_negative"),
    CheckConstraint("id = client_id", name="of_client"),
)
