"""What the declarations of change requests cannot say."""

from __future__ import annotations

from sqlalchemy import ColumnElement, DateTime, FromClause, case, exists, func, null, select, tuple_

from portico import models as m
from portico.models.enums import ChangeState, Side

S = ChangeState
# Whose turn it is in each state; in the others nobody waits for anybody.
TURNS = {
    Side.FIRM: (S.SUBMITTED, S.ASSESSING, S.EXPIRED, S.APPROVED, S.IMPLEMENTING),
    Side.CLIENT: (S.QUOTED,),
}


def turn(change: FromClause) -> ColumnElement[str]:
    """The side that the request waits for."""
    return _side(change.c.state)


def turn_since(change: FromClause) -> ColumnElement[DateTime]:
    """When it began to: the first step after which the other side, or nobody, was not at it again."""
    step, later = m.change_step.alias(), m.change_step.alias()
    side = _side(change.c.state)
    after = tuple_(later.c.created_at, later.c.id) > tuple_(step.c.created_at, step.c.id)
    others = _side(later.c.state).is_distinct_from(_side(step.c.state))
    turned = exists().where(later.c.change_id == step.c.change_id, after, others).correlate(step)
    since = (
        select(func.min(step.c.created_at))
        .where(step.c.change_id == change.c.id, _side(step.c.state) == side, ~turned)
        .correlate(change)
        .scalar_subquery()
    )
    return case((side.is_not(None), since), else_=null())


def _side(state: ColumnElement[str]) -> ColumnElement[str]:
    return case(
        *((state.in_([each.value for each in states]), side.value) for side, states in TURNS.items()), else_=null()
    )
