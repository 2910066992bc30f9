"""The published figures of a project, as SQL over all its tasks, internal ones included."""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Float,
    FromClause,
    Integer,
    Numeric,
    case,
    cast,
    func,
    literal,
    select,
)

from portico import models as m
from portico.models.enums import TaskStatus
from portico.policy.viewer import V

# A task nobody has estimated weighs one working day.
DEFAULT_WEIGHT_MINUTES = 8 * 60


def _counted(project: FromClause, task: FromClause) -> tuple[FromClause, list[ColumnElement[bool]]]:
    """Leaf tasks of the project that were not cancelled: where they come from, and what holds for them."""
    child = m.task.alias()
    # The project's parents at once: looking for each task's children would cost three pages a task.
    parents = (
        select(child.c.parent_id)
        .where(child.c.project_id == project.c.id, child.c.parent_id.is_not(None))
        .correlate(project)
        .distinct()
        .subquery()
    )
    return task.outerjoin(parents, parents.c.parent_id == task.c.id), [
        task.c.project_id == project.c.id,
        task.c.status != TaskStatus.CANCELLED.value,
        parents.c.parent_id.is_(None),
    ]


def _weight(task: FromClause) -> ColumnElement[Any]:
    # bigint: a percent times minutes leaves int4 at 41 years of work.
    return cast(func.coalesce(func.nullif(task.c.estimate_minutes, 0), DEFAULT_WEIGHT_MINUTES), BigInteger)


def _whole_percent(share: ColumnElement[Any], weight: ColumnElement[Any]) -> ColumnElement[Any]:
    """Rounded down: 100 means that everything is done."""
    total = func.nullif(func.sum(weight), 0)
    return cast(func.floor(func.sum(weight * share) / total), Integer)


def earned_share(project: FromClause) -> ColumnElement[int]:
    """Progress: the done share of all tasks' weights, in whole percent, rounded down; 0 without tasks.

    The sums are kept by triggers on tasks; see infra/migrations, 0003.
    """
    kept = m.project_progress.alias()
    total = func.nullif(kept.c.counted_weight, 0, type_=BigInteger)
    share = select(kept.c.earned_weight // total).where(kept.c.id == project.c.id)
    return func.coalesce(cast(share.correlate(project).scalar_subquery(), Integer), 0)


def planned_share(project: FromClause) -> ColumnElement[int]:
    """Planned progress today: each weight spread evenly over the working days of its baseline.

    NULL before a baseline was taken. Tasks that came after it are not part of the plan.
    """
    task = m.task.alias()
    due = task.c.baseline_due_on
    before = _working_day(func.coalesce(task.c.baseline_start_on, due) - 1)
    days = _working_day(due) - before
    passed = _working_day(func.least(V.today, due)) - before
    spread = func.greatest(passed, 0) * literal(100.0) / func.nullif(days, 0)
    # A task that lies on a weekend alone is done from its day on.
    share = func.coalesce(spread, case((V.today >= due, 100), else_=0))
    source, counted = _counted(project, task)
    planned = select(_whole_percent(share, _weight(task))).select_from(source).where(*counted, due.is_not(None))
    return planned.correlate(project).scalar_subquery()


def _working_day(day: ColumnElement[Any]) -> ColumnElement[Any]:
    return func.portico_working_day(day, type_=Integer)


def consumed_ratio(project: FromClause) -> ColumnElement[float]:
    """Consumed cost as a share of planned cost, to a thousandth; NULL when nothing is planned."""
    planned = func.nullif(project.c.planned_cost, 0)
    return cast(func.round(cast(project.c.consumed_cost, Numeric) / planned, 3), Float(53))
