"""Which columns of a table the selections on its rows refer to: a page fetches no others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnClause, ColumnElement, FromClause
from sqlalchemy.sql.visitors import iterate

from portico.graph.plan.totals import permission
from portico.graph.specs import (
    Amount,
    Can,
    Column,
    Expression,
    Identifier,
    SameRow,
    Spec,
    ToAny,
    ToMany,
    ToOne,
    TypeSpec,
)
from portico.graph.walk import Selection
from portico.policy.scopes import rows

if TYPE_CHECKING:
    from portico.graph.plan.lower import Lowering


def columns_needed(lowering: Lowering, target: TypeSpec, selections: Iterable[Selection]) -> set[str]:
    """The names of the columns that selections on rows of a type refer to."""
    assert target.table is not None
    probe = target.table.alias()
    needed: set[str] = set()
    for selection in selections:
        if selection.denied is None:
            needed |= _columns_of(lowering, probe, selection, selection.spec, target.table.name)
    return needed


def _columns_of(lowering: Lowering, probe: FromClause, selection: Selection, spec: Spec | None, table: str) -> set[str]:
    match spec:
        case Column() | Expression() | Can():
            return _columns_in(lowering.scalar(probe, spec, table), probe)
        case Amount():
            return {spec.column.name, spec.currency.name}
        case ToOne(key=key) if not isinstance(key, str):
            return {key.name}
        case ToAny():
            return {key.name for key in spec.keys.values()}
        case SameRow():
            part = spec.target
            needed = _columns_in(rows(probe, permission(part), lowering.access), probe)
            for below in selection.of_type(part.name).values():
                if below.denied is None:
                    needed |= _columns_of(lowering, probe, below, below.spec, table)
            return needed
        case Identifier() | ToMany():
            return {"id"}
        case _:
            return set()


def _columns_in(expression: ColumnElement[Any], row: FromClause) -> set[str]:
    return {
        element.name for element in iterate(expression) if isinstance(element, ColumnClause) and element.table is row
    }
