"""Comments on projects, tasks and change requests; the audience is fixed when one is written."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Uuid

from portico.models.base import client_table, moment, one_of, same_client, words
from portico.models.enums import Audience

comment = client_table(
    "comment",
    Column("project_id", Uuid, nullable=False),
    # Neither of the two: it belongs to the discussion of the project itself.
    Column("task_id", Uuid),
    Column("change_id", Uuid),
    *one_of("audience", Audience),
    *words("body", most=20_000, empty=False),
    Column("author_staff_id", Uuid, ForeignKey("staff.id")),
    Column("author_contact_id", Uuid),
    moment("created_at"),
    CheckConstraint("num_nonnulls(author_staff_id, author_contact_id) = 1", name="one_author"),
    CheckConstraint("num_nonnulls(task_id, change_id) <= 1", name="one_subject"),
    # What a contact writes is always shared.
    CheckConstraint("author_contact_id is null or audience = 'SHARED'", name="contact_shares"),
    same_client("project_id", "project", ondelete="CASCADE"),
    same_client("task_id", "task", ondelete="CASCADE"),
    same_client("change_id", "change_request", ondelete="CASCADE"),
    same_client("author_contact_id", "contact"),
    Index(None, "project_id", "created_at", "id"),
    Index(None, "task_id", "created_at", "id"),
    Index(None, "change_id", "created_at", "id"),
)
