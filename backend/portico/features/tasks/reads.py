"""What a task's columns alone do not say."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, FromClause, false, func, select

from portico import models as m
from portico.models.enums import TaskStatus
from portico.policy.permissions import Permission
from portico.policy.scopes import rows
from portico.policy.viewer import Moment, V, Viewer, viewer_values
from portico.pool import Row
from portico.transaction import Transaction

# From one place to the next, with room for some fifty moves in between.
PLACE = 1000.0
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


async def last_position(tx: Transaction, project_id: UUID) -> float:
    """The place of the last task of a project; 0 without tasks."""
    last = await tx.scalar(select(func.max(m.task.c.position)).where(m.task.c.project_id == project_id))
    return last if last is not None else 0.0


async def gap_beside(
    tx: Transaction,
    viewer: Viewer,
    task: Row,
    *,
    after_id: UUID | None,
    before_id: UUID | None,
    moment: Moment,
) -> tuple[float, float] | None:
    """The places between which a task comes to stand right after, or right before, another.

    None when the other one is not visible or not of the project. `task` itself leaves its place.
    """
    at: float | None = await tx.scalar(
        select(m.task.c.position).where(
            m.task.c.id == (after_id or before_id),
            m.task.c.project_id == task.project_id,
            rows(m.task, Permission.TASK_READ, viewer.access),
        ),
        dict(viewer_values(viewer, today=moment.today)),
    )
    if at is None:
        return None
    others = (m.task.c.project_id == task.project_id) & (m.task.c.id != task.id)
    if after_id is not None:
        following = await tx.scalar(select(func.min(m.task.c.position)).where(others, m.task.c.position > at))
        return at, following if following is not None else at + PLACE
    previous = await tx.scalar(select(func.max(m.task.c.position)).where(others, m.task.c.position < at))
    return (previous if previous is not None else at - PLACE), at


async def stands_below(tx: Transaction, task_id: UUID, other_id: UUID) -> bool:
    """Whether a task is the other one or part of it, at whatever depth."""
    above = select(m.task.c.id, m.task.c.parent_id).where(m.task.c.id == task_id).cte(recursive=True)
    above = above.union(select(m.task.c.id, m.task.c.parent_id).where(m.task.c.id == above.c.parent_id))
    return bool(await tx.scalar(select(func.count()).select_from(above).where(above.c.id == other_id)))
