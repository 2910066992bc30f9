"""What the declarations of remarks cannot say."""

from __future__ import annotations

from sqlalchemy import ColumnElement, FromClause, false, func


def is_resolved(remark: FromClause) -> ColumnElement[bool]:
    """Somebody said that it is settled."""
    return remark.c.resolved_at.is_not(None)


def is_reply(remark: FromClause) -> ColumnElement[bool]:
    """It answers another one."""
    return remark.c.parent_id.is_not(None)


def is_carried_over(remark: FromClause) -> ColumnElement[bool]:
    """It was open at the end of the round before."""
    return func.coalesce(remark.c.carried_from_id.is_not(None), false())
