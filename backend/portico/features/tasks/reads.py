"""What a task's columns alone do not say."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, FromClause, false, func, select

from portico import models as m
from portico.models.enums import TaskStatus
from portico.policy.viewer import V

OPEN = (TaskStatus.TODO.value, TaskStatus.IN_PROGRESS.value, TaskStatus.BLOCKED.value)


def is_overdue(task: FromClause) -> ColumnElement[bool]:
    """Due before today in the firm's time zone, and neither done nor cancelled."""
    return func.coalesce((task.c.due_on < V.today) & task.c.status.in_(OPEN), false())


def is_summary(task: FromClause) -> ColumnElement[bool]:
    """Has sub-tasks."""
    child = m.task.alias()
    return select(child.c.id).where(child.c.parent_id == task.c.id).correlate(task).exists()


def is_assigned(task: FromClause, staff_id: Any) -> ColumnElement[bool]:
    """Somebody of the firm works on it."""
    assignment = m.task_assignment.alias()
    return (
        select(assignment.c.id)
        .where(assignment.c.task_id == task.c.id, assignment.c.staff_id == staff_id)
        .correlate(task)
        .exists()
    )
