"""Issues: what one side has raised, where it stands, and by when the firm has promised an answer and an end."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, UniqueConstraint, Uuid

from portico.models.base import client_table, moment, one_of, same_client, version_column, words
from portico.models.enums import Audience, Impact, IssueState

# How long the firm took, and that somebody was told it takes too long, is its own.
_INTERNAL = {"requires": "INTERNAL_READ"}

issue = client_table(
    "issue",
    Column("project_id", Uuid, nullable=False),
    *one_of("audience", Audience),
    # Counts per project and audience: an internal one must not show in the client's numbers.
    Column("number", Integer, nullable=False),
    *words("title", most=200, empty=False),
    *words("description", most=20_000, empty=False),
    *one_of("impact", Impact, default=Impact.MEDIUM),
    *one_of("state", IssueState, default=IssueState.PENDING),
    Column("author_staff_id", Uuid, ForeignKey("staff.id")),
    Column("author_contact_id", Uuid),
    CheckConstraint("num_nonnulls(author_staff_id, author_contact_id) = 1", name="one_author"),
    # What a contact raises is always shared.
    CheckConstraint("author_contact_id is null or audience = 'SHARED'", name="contact_shares"),
    Column("assignee_staff_id", Uuid, ForeignKey("staff.id")),
    Column("task_id", Uuid),
    Column("duplicate_of_id", Uuid),
    CheckConstraint("duplicate_of_id <> id", name="not_its_own_duplicate"),
    # How it was solved, while it is.
    *words("resolution", most=20_000),
    # Both clocks as the steps tell them: written with each step, so that lists can be sorted and somebody be told.
    # Neither is set for what the firm raised itself.
    moment("first_response_due_at", nullable=True),
    moment("first_responded_at", nullable=True),
    Column("first_response_seconds", Integer, info=_INTERNAL),
    moment("first_response_escalated_at", nullable=True),
    # NULL while it rests, unless it had run out before.
    moment("resolution_due_at", nullable=True),
    moment("resolved_at", nullable=True),
    # Counted by the last step.
    Column("resolution_seconds", Integer, nullable=False, info=_INTERNAL),
    moment("resolution_escalated_at", nullable=True),
    version_column(),
    moment("created_at"),
    moment("updated_at"),
    UniqueConstraint("project_id", "audience", "number"),
    same_client("project_id", "project", ondelete="CASCADE"),
    same_client("author_contact_id", "contact"),
    same_client("task_id", "task"),
    same_client("duplicate_of_id", "issue"),
    Index(None, "project_id", "created_at", "id"),
    Index(None, "created_at", "id"),
    Index(None, "task_id"),
    Index(None, "duplicate_of_id"),
)
for _name in ("first_response_escalated_at", "resolution_escalated_at"):
    issue.c[_name].info.update(_INTERNAL)

# Each step of an issue, and what was said with it; never changed. Seen by whoever sees the issue.
issue_step = client_table(
    "issue_step",
    Column("project_id", Uuid, nullable=False),
    Column("issue_id", Uuid, nullable=False),
    # As they are from then on.
    *one_of("state", IssueState),
    *one_of("impact", Impact),
    *words("body", most=20_000),
    Column("actor_staff_id", Uuid, ForeignKey("staff.id")),
    Column("actor_contact_id", Uuid),
    CheckConstraint("num_nonnulls(actor_staff_id, actor_contact_id) = 1", name="one_actor"),
    # No two of an issue at the same time: their order is what the clocks are made of.
    moment("created_at"),
    UniqueConstraint("issue_id", "created_at"),
    same_client("project_id", "project", ondelete="CASCADE"),
    same_client("issue_id", "issue", ondelete="CASCADE"),
    same_client("actor_contact_id", "contact"),
)

# A document that was sent along.
issue_document = client_table(
    "issue_document",
    Column("issue_id", Uuid, nullable=False),
    Column("document_id", Uuid, nullable=False),
    moment("created_at"),
    UniqueConstraint("issue_id", "document_id"),
    same_client("issue_id", "issue", ondelete="CASCADE"),
    same_client("document_id", "document", ondelete="CASCADE"),
    Index(None, "issue_id", "created_at", "id"),
    Index(None, "document_id"),
)
