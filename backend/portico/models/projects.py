"""Projects, who is on them, and their milestones."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)

from portico.models.base import client_table, moment, one_of, same_client, version_column, words
from portico.models.enums import MilestoneAcceptance, Priority, ProjectPhase, ProjectState


def _amount(name: str, requires: str) -> list[object]:
    """Integer minor units of the project's currency (ISO 4217), never negative."""
    return [
        Column(
            name,
            BigInteger,
            nullable=False,
            server_default=text("0"),
            info={"requires": requires},
        ),
        CheckConstraint(f"{name} >= 0", name=f"{name}_not_negative"),
    ]


project = client_table(
    "project",
    *words("name", most=200, empty=False),
    Column("code", Text, nullable=False),
    Column("external_key", Text),
    *words("description", most=20_000),
    *one_of("phase", ProjectPhase, default=ProjectPhase.INITIATION),
    *one_of("state", ProjectState, default=ProjectState.ACTIVE),
    *one_of("priority", Priority, default=Priority.NORMAL),
    Column("manager_id", Uuid, ForeignKey("staff.id"), nullable=False, index=True),
    Column("planned_start_on", Date),
    Column("planned_finish_on", Date),
    Column("actual_start_on", Date),
    Column("actual_finish_on", Date),
    CheckConstraint("planned_finish_on >= planned_start_on", name="planned_order"),
    CheckConstraint("actual_finish_on >= actual_start_on", name="actual_order"),
    *_amount("contract_value", "FINANCE_READ"),
    *_amount("planned_cost", "FINANCE_READ"),
    *_amount("consumed_cost", "FINANCE_READ"),
    Column("currency", Text, nullable=False, server_default=text("'EUR'")),
    CheckConstraint("currency ~ '^[A-Z]{3}$'", name="currency_form"),
    Column("is_shared", Boolean, nullable=False, server_default=text("false")),
    moment("shared_at", nullable=True),
    moment("baselined_at", nullable=True),
    version_column(),
    moment("created_at"),
    moment("updated_at"),
    UniqueConstraint("client_id", "code"),
    UniqueConstraint("client_id", "external_key"),
    Index(None, "name", "id"),
    Index(None, "updated_at", "id"),
)
project.c.priority.info["requires"] = "INTERNAL_READ"

# The sums behind a project's progress and the numbers of its tasks, kept by triggers on those; the id is the project's.
project_progress = client_table(
    "project_progress",
    Column("counted_weight", BigInteger, nullable=False),
    Column("earned_weight", BigInteger, nullable=False),
    Column("task_count", Integer, nullable=False, server_default=text("0")),
    Column("shared_task_count", Integer, nullable=False, server_default=text("0")),
    same_client("id", "project", ondelete="CASCADE"),
)

project_member = client_table(
    "project_member",
    Column("project_id", Uuid, nullable=False),
    # Exactly one of the two: somebody of the firm, or somebody of the client.
    Column("staff_id", Uuid, ForeignKey("staff.id"), index=True),
    Column("contact_id", Uuid),
    *words("role", most=100),
    moment("joined_at"),
    CheckConstraint("num_nonnulls(staff_id, contact_id) = 1", name="one_person"),
    UniqueConstraint("project_id", "staff_id"),
    UniqueConstraint("project_id", "contact_id"),
    same_client("project_id", "project", ondelete="CASCADE"),
    same_client("contact_id", "contact"),
    Index(None, "project_id", "joined_at", "id"),
)

milestone = client_table(
    "milestone",
    Column("project_id", Uuid, nullable=False),
    *words("name", most=200, empty=False),
    Column("due_on", Date, nullable=False),
    Column("baseline_due_on", Date),
    Column("is_client_facing", Boolean, nullable=False, server_default=text("true")),
    *one_of("acceptance", MilestoneAcceptance, default=MilestoneAcceptance.PENDING),
    Column("accepted_on", Date),
    version_column(),
    moment("created_at"),
    moment("updated_at"),
    same_client("project_id", "project", ondelete="CASCADE"),
    Index(None, "project_id", "due_on", "id"),
)
