"""What the declarations of issues cannot say."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import ColumnElement, DateTime, FromClause, case, false, func, literal, null, or_, select

from portico import models as m
from portico.models.enums import Audience, IssueState, Side
from portico.policy.viewer import V

S = IssueState
_NEVER = literal(datetime(9999, 1, 1, tzinfo=UTC), DateTime(timezone=True))


def turn(issue: FromClause) -> ColumnElement[str]:
    """The side that the issue waits for."""
    return _side(issue, issue.c.state)


def turn_since(issue: FromClause) -> ColumnElement[DateTime]:
    """When it began to: the first step since the other side, or nobody, was last at it."""
    step, before = m.issue_step.alias(), m.issue_step.alias()
    side = turn(issue)
    other = (
        select(func.max(before.c.created_at))
        .where(before.c.issue_id == issue.c.id, _side(issue, before.c.state).is_distinct_from(side))
        .correlate(issue)
        .scalar_subquery()
    )
    since = (
        select(func.min(step.c.created_at))
        .where(step.c.issue_id == issue.c.id, or_(other.is_(None), step.c.created_at > other))
        .correlate(issue)
        .scalar_subquery()
    )
    return case((side.is_not(None), since), else_=null())


def _side(issue: FromClause, state: ColumnElement[str]) -> ColumnElement[str]:
    """The client says that what was solved is; of what they do not see, the firm."""
    confirms = case((issue.c.audience == Audience.SHARED.value, Side.CLIENT.value), else_=Side.FIRM.value)
    return case(
        (state.in_((S.PENDING.value, S.IN_PROGRESS.value)), Side.FIRM.value),
        (state == S.WAITING_ON_CLIENT.value, Side.CLIENT.value),
        (state == S.RESOLVED.value, confirms),
        else_=null(),
    )


def first_response_due(issue: FromClause) -> ColumnElement[DateTime]:
    """By when it is to be answered; what has no such time is last."""
    return func.coalesce(issue.c.first_response_due_at, _NEVER)


def resolution_due(issue: FromClause) -> ColumnElement[DateTime]:
    """By when it is to be over; what has no such time, or none now, is last."""
    return func.coalesce(issue.c.resolution_due_at, _NEVER)


def is_answered_late(issue: FromClause) -> ColumnElement[bool]:
    """Whether the first response came, or still is, after its time."""
    return _is_late(issue.c.first_response_due_at, issue.c.first_responded_at)


def is_resolved_late(issue: FromClause) -> ColumnElement[bool]:
    """Whether its end came, or still is, after its time."""
    return _is_late(issue.c.resolution_due_at, issue.c.resolved_at)


def _is_late(due_at: ColumnElement[DateTime], ended_at: ColumnElement[DateTime]) -> ColumnElement[bool]:
    return func.coalesce(due_at <= func.coalesce(ended_at, V.now), false())
