"""Filters and orders of connections, declared over columns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from enum import Enum
from typing import Any, TypeVar

import strawberry
from sqlalchemy import Column, ColumnElement, FromClause, Text, any_, case, func, literal
from sqlalchemy.dialects.postgresql import ARRAY
from strawberry import UNSET
from strawberry.utils.str_converters import to_camel_case

from portico.graph.problems import BadInputError
from portico.graph.registry import FILTERS, ORDERS, enum_of
from portico.graph.specs import ROW, FilterKey, FilterSpec, OrderKey, OrderSpec, Policy
from portico.kit.ids import parse_global_id
from portico.kit.text import has_forbidden_characters

T = TypeVar("T", bound=type)

LIST_ITEMS = 250


@strawberry.enum(description="Which way a list is ordered.")
class OrderDirection(Enum):
    """Which way a list is ordered."""

    ASC = "ASC"
    DESC = "DESC"


def where(
    predicate: Callable[[FromClause, Any], ColumnElement[bool]],
    description: str,
    *,
    requires: Policy = ROW,
    refers: str | None = None,
) -> Any:
    """A key of a filter: rows for which the predicate holds; `refers` names the type of an id it takes."""
    return strawberry.field(
        default=UNSET,
        description=description,
        metadata={"where": FilterKey(predicate, requires, refers)},
    )


def filter_input(cls: T) -> T:
    """Declare `{Type}Filter`, an input whose every key is a `where`: for every list of that type."""
    declared: Any = strawberry.input(cls, description=(cls.__doc__ or "").strip())
    keys = {
        to_camel_case(field.python_name): field.metadata["where"] for field in declared.__strawberry_definition__.fields
    }
    FILTERS[cls.__name__.removesuffix("Filter")] = FilterSpec(keys, declared)
    return cls


def among(column: str) -> Callable[[FromClause, Any], ColumnElement[bool]]:
    """The column holds one of the values."""

    def predicate(row: FromClause, values: list[Any]) -> ColumnElement[bool]:
        texts = [getattr(value, "value", value) for value in values]
        return row.c[column] == any_(literal(texts, ARRAY(Text)))

    return predicate


def row_id(value: str, prefix: str) -> Any:
    """The row id in a global id of one type. Raises BadInputError for anything else."""
    parsed = parse_global_id(value)
    if parsed is None or parsed[0] != prefix:
        raise BadInputError(f"an id that begins with {prefix}_ is expected")
    return parsed[1]


def any_row_id(value: str, prefixes: tuple[str, ...]) -> tuple[str, Any]:
    """Prefix and row id of a global id of one of several types."""
    parsed = parse_global_id(value)
    if parsed is None or parsed[0] not in prefixes:
        raise BadInputError(f"an id that begins with {' or '.join(prefixes)} is expected")
    return parsed


def is_row(column: str, prefix: str) -> Callable[[FromClause, Any], ColumnElement[bool]]:
    """The column points to the row with this global id."""
    return lambda row, value: row.c[column] == row_id(value, prefix)


def equals(column: str) -> Callable[[FromClause, Any], ColumnElement[bool]]:
    """The column holds the value."""
    return lambda row, value: row.c[column] == value


def before(column: str) -> Callable[[FromClause, Any], ColumnElement[bool]]:
    """The column holds an earlier date."""
    return lambda row, value: row.c[column] < value


def contains(column: str) -> Callable[[FromClause, Any], ColumnElement[bool]]:
    """The column contains the text, whatever the case."""
    return lambda row, value: row.c[column].icontains(value, autoescape=True)


def order_input(name: str, keys: Mapping[str, OrderKey]) -> None:
    """Declare `{name}OrderField` and `{name}Order { field direction }` for every list of a type.

    The first key is the default.
    """
    meanings = {key: f"By {key.lower().replace('_', ' ')}." for key in keys}
    fields = enum_of(f"{name}OrderField", meanings, f"What a list of type {name} can be ordered by.")
    namespace = {
        "__annotations__": {"field": fields, "direction": OrderDirection},
        "__doc__": "An order; rows that are equal in it keep the order of their ids.",
        "field": strawberry.field(description="What to order by."),
        "direction": strawberry.field(default=OrderDirection.ASC, description="Smallest or largest first."),
    }
    declared = strawberry.input(type(f"{name}Order", (), namespace), description=namespace["__doc__"])
    ORDERS[name] = OrderSpec(keys, declared)


def by_text(column: Column[Any], *, requires: Policy = ROW) -> OrderKey:
    """Order by a text column that is not NULL."""
    return OrderKey(lambda row: row.c[column.name], str, _decode_text, requires)


def by_number(column: Column[Any], *, requires: Policy = ROW, hidden: bool = False) -> OrderKey:
    """Order by a float column that is not NULL; `hidden` when no field shows the number."""
    return OrderKey(lambda row: row.c[column.name], float, _decode_number, requires, hidden)


def by_moment(column: Column[Any], *, requires: Policy = ROW, hidden: bool = False) -> OrderKey:
    """Order by a point in time that is not NULL; `hidden` when no field shows that time."""
    return OrderKey(lambda row: row.c[column.name], datetime.isoformat, _decode_moment, requires, hidden)


_NEVER = date(9999, 12, 31)


def by_day(column: Column[Any], *, requires: Policy = ROW) -> OrderKey:
    """Order by a date; rows without one count as later than all others."""
    return OrderKey(
        lambda row: func.coalesce(row.c[column.name], literal(_NEVER)),
        date.isoformat,
        date.fromisoformat,
        requires,
    )


def by_rank(column: Column[Any], *, requires: Policy = ROW) -> OrderKey:
    """Order by an enum column, in the order its members are declared."""
    ranks = {member.value: rank for rank, member in enumerate(column.info["enum"])}
    return OrderKey(
        lambda row: case(ranks, value=row.c[column.name], else_=len(ranks)),
        int,
        range(len(ranks) + 1).__getitem__,
        requires,
    )


def _decode_text(value: Any) -> str:
    if not isinstance(value, str) or has_forbidden_characters(value):
        raise ValueError(value)
    return value


def _decode_number(value: Any) -> float:
    if not isinstance(value, float):
        raise TypeError(value)
    return value


def _decode_moment(value: Any) -> datetime:
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError(value)
    return moment.astimezone(UTC)


def given(input: Any, *, except_: tuple[str, ...] = ()) -> dict[str, Any]:
    """What an input sets, by name: absent fields are left out, enums are their stored text."""
    values = {name: value for name, value in vars(input).items() if name not in except_}
    return {
        name: value.value if isinstance(value, Enum) else value for name, value in values.items() if value is not UNSET
    }
