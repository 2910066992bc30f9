"""Tasks: the work breakdown structure, who does them and what waits for what."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY

from portico.models.base import client_table, moment, one_of, same_client, version_column, words
from portico.models.enums import DependencyType, Priority, TaskStatus


def _minutes(name: str) -> list[object]:
    return [
        Column(name, Integer, info={"requires": "EFFORT_READ"}),
        CheckConstraint(f"{name} >= 0", name=f"{name}_not_negative"),
    ]


task = client_table(
    "task",
    Column("project_id", Uuid, nullable=False),
    Column("parent_id", Uuid),
    Column("milestone_id", Uuid),
    Column("external_key", Text),
    # Place among all tasks of the project. Never shown, in no cursor either: the gap between two
    # shared tasks counts the internal ones.
    Column("position", Float(53), nullable=False),
    *words("title", most=500, empty=False),
    *words("description", most=50_000),
    *one_of("status", TaskStatus, default=TaskStatus.TODO),
    *one_of("priority", Priority, default=Priority.NORMAL),
    Column("start_on", Date),
    Column("due_on", Date),
    Column("completed_on", Date),
    *_minutes("estimate_minutes"),
    *_minutes("actual_minutes"),
    Column("percent_complete", Integer, nullable=False, server_default=text("0")),
    CheckConstraint("percent_complete between 0 and 100", name="percent_complete_range"),
    Column("baseline_start_on", Date),
    Column("baseline_due_on", Date),
    *_minutes("baseline_estimate_minutes"),
    Column("labels", ARRAY(Text), nullable=False, server_default=text("'{}'")),
    Column("is_shared", Boolean, nullable=False, server_default=text("false")),
    moment("shared_at", nullable=True),
    version_column(),
    moment("created_at"),
    moment("updated_at"),
    CheckConstraint("parent_id <> id", name="parent_other"),
    UniqueConstraint("project_id", "external_key"),
    # (client_id, project_id, id): a parent is a task of the same project.
    UniqueConstraint("client_id", "project_id", "id"),
    ForeignKeyConstraint(
        ["client_id", "project_id", "parent_id"],
        ["task.client_id", "task.project_id", "task.id"],
    ),
    same_client("project_id", "project", ondelete="CASCADE"),
    same_client("milestone_id", "milestone"),
    Index(None, "project_id", "position", "id"),
    Index(None, "project_id", "status", "position", "id"),
    Index(None, "project_id", "due_on", "id"),
    Index(None, "parent_id"),
    Index(None, "milestone_id"),
)
task.c.labels.info["requires"] = "INTERNAL_READ"

task_assignment = client_table(
    "task_assignment",
    Column("task_id", Uuid, nullable=False),
    Column("project_id", Uuid, nullable=False),
    Column("staff_id", Uuid, ForeignKey("staff.id"), index=True),
    Column("contact_id", Uuid),
    moment("assigned_at"),
    CheckConstraint("num_nonnulls(staff_id, contact_id) = 1", name="one_person"),
    UniqueConstraint("task_id", "staff_id"),
    UniqueConstraint("task_id", "contact_id"),
    same_client("task_id", "task", ondelete="CASCADE"),
    same_client("project_id", "project", ondelete="CASCADE"),
    same_client("contact_id", "contact"),
    Index(None, "task_id", "assigned_at", "id"),
)

task_dependency = client_table(
    "task_dependency",
    Column("project_id", Uuid, nullable=False),
    Column("predecessor_id", Uuid, nullable=False),
    Column("successor_id", Uuid, nullable=False),
    *one_of("type", DependencyType, default=DependencyType.FS),
    # Working days between the two ends; negative = lead.
    Column("lag_days", Integer, nullable=False, server_default=text("0")),
    moment("created_at"),
    CheckConstraint("predecessor_id <> successor_id", name="ends_differ"),
    UniqueConstraint("successor_id", "predecessor_id"),
    same_client("predecessor_id", "task", ondelete="CASCADE"),
    same_client("successor_id", "task", ondelete="CASCADE"),
    same_client("project_id", "project", ondelete="CASCADE"),
    Index(None, "successor_id", "created_at", "id"),
    Index(None, "predecessor_id"),
)
