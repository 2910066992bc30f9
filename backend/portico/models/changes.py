"""Change requests: what a client wants otherwise, what that takes, what it costs, and what became of it."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    Double,
    ForeignKey,
    Index,
    Integer,
    Text,
    UniqueConstraint,
    Uuid,
)

from portico.models.base import client_table, moment, one_of, same_client, version_column, words
from portico.models.enums import ChangeState


def _amount(name: str, requires: str, *, nullable: bool) -> list[object]:
    """Integer minor units of the quote's currency (ISO 4217), never negative."""
    return [
        Column(name, BigInteger, nullable=nullable, info={"requires": requires}),
        CheckConstraint(f"{name} >= 0", name=f"{name}_not_negative"),
    ]


change_request = client_table(
    "change_request",
    Column("project_id", Uuid, nullable=False),
    # Counts per project: nothing a client sees reveals how much the firm has to do.
    Column("number", Integer, nullable=False),
    *words("title", most=200, empty=False),
    *words("description", most=20_000, empty=False),
    *one_of("state", ChangeState, default=ChangeState.SUBMITTED),
    Column("author_staff_id", Uuid, ForeignKey("staff.id")),
    Column("author_contact_id", Uuid),
    CheckConstraint("num_nonnulls(author_staff_id, author_contact_id) = 1", name="one_author"),
    # What the firm thinks it takes, for itself until it is quoted.
    Column("days", Integer, info={"requires": "INTERNAL_READ"}),
    CheckConstraint("days >= 0", name="days_not_negative"),
    Column("effort_minutes", Integer, info={"requires": "EFFORT_READ"}),
    CheckConstraint("effort_minutes >= 0", name="effort_minutes_not_negative"),
    *words("scope", most=20_000),
    # The planned finish of the project with it, and without it; the latter is kept when it is approved.
    Column("finish_on", Date, info={"requires": "INTERNAL_READ"}),
    Column("finish_before_on", Date, info={"requires": "INTERNAL_READ"}),
    Column("assessor_staff_id", Uuid, ForeignKey("staff.id")),
    # The quote that was decided about.
    Column("decided_quote_id", Uuid),
    Column("decider_contact_id", Uuid),
    moment("decided_at", nullable=True),
    version_column(),
    moment("created_at"),
    moment("updated_at"),
    UniqueConstraint("project_id", "number"),
    same_client("project_id", "project", ondelete="CASCADE"),
    same_client("author_contact_id", "contact"),
    same_client("decider_contact_id", "contact"),
    same_client("decided_quote_id", "change_quote", use_alter=True),
    Index(None, "project_id", "created_at", "id"),
    Index(None, "created_at", "id"),
)
change_request.c.scope.info["requires"] = "INTERNAL_READ"

# What the firm offered, each time; never changed.
change_quote = client_table(
    "change_quote",
    Column("project_id", Uuid, nullable=False),
    Column("change_id", Uuid, nullable=False),
    Column("number", Integer, nullable=False),
    Column("days", Integer, nullable=False),
    *words("scope", most=20_000),
    *_amount("price", "QUOTE_READ", nullable=False),
    *_amount("cost", "FINANCE_READ", nullable=True),
    Column("currency", Text, nullable=False),
    CheckConstraint("currency ~ '^[A-Z]{3}$'", name="currency_form"),
    # The last day on which it can be approved, in the firm's zone.
    Column("valid_until", Date, nullable=False),
    Column("author_staff_id", Uuid, ForeignKey("staff.id"), nullable=False),
    moment("created_at"),
    UniqueConstraint("change_id", "number"),
    same_client("project_id", "project", ondelete="CASCADE"),
    same_client("change_id", "change_request", ondelete="CASCADE"),
    Index(None, "change_id", "created_at", "id"),
)

# What the change moves or brings: a task or a milestone that is there, or a new task. With approval it is so.
change_item = client_table(
    "change_item",
    Column("project_id", Uuid, nullable=False),
    Column("change_id", Uuid, nullable=False),
    # The order in which it was said.
    Column("position", Double, nullable=False),
    # Neither of the two: a new task, until approval makes it.
    Column("task_id", Uuid),
    Column("milestone_id", Uuid),
    CheckConstraint("num_nonnulls(task_id, milestone_id) <= 1", name="one_thing"),
    *words("title", most=500),
    CheckConstraint("num_nonnulls(task_id, milestone_id) = 1 or title <> ''", name="named"),
    Column("start_on", Date),
    Column("due_on", Date),
    CheckConstraint("due_on >= start_on", name="order"),
    Column("estimate_minutes", Integer, info={"requires": "EFFORT_READ"}),
    CheckConstraint("estimate_minutes >= 0", name="estimate_minutes_not_negative"),
    # What they were when it was approved; NULL before, and for a new one.
    Column("start_before_on", Date),
    Column("due_before_on", Date),
    moment("applied_at", nullable=True),
    moment("created_at"),
    UniqueConstraint("change_id", "task_id"),
    UniqueConstraint("change_id", "milestone_id"),
    same_client("project_id", "project", ondelete="CASCADE"),
    same_client("change_id", "change_request", ondelete="CASCADE"),
    same_client("task_id", "task", ondelete="CASCADE"),
    same_client("milestone_id", "milestone", ondelete="CASCADE"),
    Index(None, "change_id", "position", "id"),
    Index(None, "task_id"),
    Index(None, "milestone_id"),
)

# Each step of a request: where to, who, when and why.
change_step = client_table(
    "change_step",
    Column("project_id", Uuid, nullable=False),
    Column("change_id", Uuid, nullable=False),
    *one_of("state", ChangeState),
    *words("reason", most=2_000),
    # Nobody: Portico itself, when a quote was no longer valid.
    Column("actor_staff_id", Uuid, ForeignKey("staff.id")),
    Column("actor_contact_id", Uuid),
    CheckConstraint("num_nonnulls(actor_staff_id, actor_contact_id) <= 1", name="one_actor"),
    moment("created_at"),
    same_client("project_id", "project", ondelete="CASCADE"),
    same_client("change_id", "change_request", ondelete="CASCADE"),
    same_client("actor_contact_id", "contact"),
    Index(None, "change_id", "created_at", "id"),
)

# A document that was sent along.
change_document = client_table(
    "change_document",
    Column("change_id", Uuid, nullable=False),
    Column("document_id", Uuid, nullable=False),
    moment("created_at"),
    UniqueConstraint("change_id", "document_id"),
    same_client("change_id", "change_request", ondelete="CASCADE"),
    same_client("document_id", "document", ondelete="CASCADE"),
    Index(None, "change_id", "created_at", "id"),
    Index(None, "document_id"),
)
