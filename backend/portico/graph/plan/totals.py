"""How many rows a list has: counted, or as the database keeps it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Column as TableColumn
from sqlalchemy import ColumnElement, FromClause, Integer, cast, func, select

from portico.graph.specs import ToMany, TypeSpec
from portico.graph.walk import Selection
from portico.policy.permissions import Access, Permission, Rows


def counted(table: FromClause, conditions: Iterable[ColumnElement[bool]]) -> ColumnElement[int]:
    """How many rows a list has."""
    return (
        select(cast(func.count(), Integer))
        .select_from(table)
        .where(*conditions)
        .correlate_except(table)
        .scalar_subquery()
    )


def given_filter(selection: Selection) -> bool:
    """Whether a list is narrowed by whoever asks."""
    return any(value is not None for value in (selection.arguments.get("filter") or {}).values())


def kept_number(spec: ToMany, access: Access) -> TableColumn[Any] | None:
    """The kept number that is what the viewer counts below a row they see; None when none is.

    Seen below a row that is seen are all rows, where both are seen for the same reasons and none of
    them looks at the row itself; or those that were shared, where that is the only reason.
    """
    if spec.kept is None:
        return None
    kinds = access.rows(permission(spec.target))
    if Rows.EVERY in kinds:
        return spec.kept.every
    if not kinds or kinds != access.rows(spec.kept.below):
        return None
    if kinds == {Rows.SHARED_WITH_CLIENT}:
        return spec.kept.shared
    return None if Rows.SHARED_WITH_CLIENT in kinds else spec.kept.every


def permission(target: TypeSpec) -> Permission:
    """The permission whose rows of a type are seen."""
    assert isinstance(target.policy, Permission)
    return target.policy
