"""Filters and orders of connections, declared over columns."""

from __future__ import annotations

import math
import re
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from typing import Any, TypeVar

import strawberry
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    Date,
    FromClause,
    Text,
    Uuid,
    any_,
    case,
    cast,
    extract,
    func,
    literal,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.types import TypeEngine
from strawberry import UNSET
from strawberry.utils.str_converters import to_camel_case

from portico.graph.problems import BadInputError
from portico.graph.registry import FILTERS, ORDERS, enum_of
from portico.graph.specs import ROW, FilterKey, FilterSpec, OrderKey, OrderSpec, Policy
from portico.kit.ids import parse_global_id
from portico.kit.text import has_forbidden_characters

T = TypeVar("T", bound=type)

_ESCAPE = "/"
_WILD = re.compile(r"[%_/]")


@strawberry.enum(description="Which way a list is ordered.")
class OrderDirection(Enum):
    """Which way a list is ordered."""

    ASC = "ASC"
    DESC = "DESC"


@dataclass(frozen=True)
class Condition:
    """A predicate over a row and one bound value; how that value is read, and its type."""

    predicate: Callable[[FromClause, ColumnElement[Any]], ColumnElement[bool]]
    read: Callable[[Any], Any]
    type: TypeEngine[Any]


def where(
    condition: Condition,
    description: str,
    *,
    requires: Policy = ROW,
    refers: str | None = None,
) -> Any:
    """A key of a filter: rows for which the condition holds; `refers` names the type of an id it takes."""
    return strawberry.field(
        default=UNSET,
        description=description,
        metadata={"where": FilterKey(condition.predicate, condition.read, condition.type, requires, refers)},
    )


def filter_input(cls: T) -> T:
    """Declare `{Type}Filter`, an input whose every key is a `where`: for every list of that type."""
    declared: Any = strawberry.input(cls, description=(cls.__doc__ or "").strip())
    keys = {
        to_camel_case(field.python_name): field.metadata["where"] for field in declared.__strawberry_definition__.fields
    }
    FILTERS[cls.__name__.removesuffix("Filter")] = FilterSpec(keys, declared)
    return cls


def among(value: str | Callable[[FromClause], ColumnElement[Any]]) -> Condition:
    """The column of this name, or the expression, is one of the values."""
    return Condition(
        lambda row, values: (row.c[value] if isinstance(value, str) else value(row)) == any_(values),
        lambda values: [getattr(value, "value", value) for value in values],
        ARRAY(Text),
    )


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


def of_row(predicate: Callable[[FromClause, ColumnElement[Any]], ColumnElement[bool]], prefix: str) -> Condition:
    """A condition on the row that a global id names."""
    return Condition(predicate, lambda value: row_id(value, prefix), Uuid())


def is_row(column: str, prefix: str) -> Condition:
    """The column points to the row with this global id."""
    return of_row(lambda row, id: row.c[column] == id, prefix)


def is_true(expression: Callable[[FromClause], ColumnElement[bool]]) -> Condition:
    """The expression, which is never NULL, is what was asked for: true or false."""
    return Condition(lambda row, wanted: expression(row) == wanted, bool, Boolean())


def before(column: str) -> Condition:
    """The column holds an earlier date."""
    return Condition(lambda row, day: row.c[column] < day, lambda day: day, Date())


def contains(column: str) -> Condition:
    """The column contains the text, whatever the case."""
    return Condition(
        lambda row, text: func.lower(row.c[column]).contains(func.lower(text), escape=_ESCAPE),
        lambda text: _WILD.sub(rf"{_ESCAPE}\g<0>", text),
        Text(),
    )


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
    return OrderKey(lambda row: row.c[column.name], str, _decode_text, lambda value: value, requires)


def by_number(column: Column[Any], *, requires: Policy = ROW, hidden: bool = False) -> OrderKey:
    """Order by a float column that is not NULL; `hidden` when no field shows the number."""
    return OrderKey(lambda row: row.c[column.name], _encode_number, _decode_number, _number_text, requires, hidden)


def by_moment(column: Column[Any], *, requires: Policy = ROW, hidden: bool = False) -> OrderKey:
    """Order by a point in time that is not NULL; `hidden` when no field shows that time."""
    forms = (_encode_ticks, _decode_ticks, _ticks_text) if hidden else (_encode_moment, _decode_moment, _moment_text)
    return OrderKey(lambda row: row.c[column.name], *forms, requires, hidden)


# Not the last day there is: to the driver that one means infinity.
_NEVER = date(9999, 1, 1)


def by_time(build: Callable[[FromClause], ColumnElement[Any]], *, requires: Policy = ROW) -> OrderKey:
    """Order by a point in time that an expression over the row tells, never NULL, and that its fields show."""
    return OrderKey(build, _encode_moment, _decode_moment, _moment_text, requires)


def by_day(column: Column[Any], *, requires: Policy = ROW) -> OrderKey:
    """Order by a date; rows without one count as later than all others."""
    return OrderKey(
        lambda row: func.coalesce(row.c[column.name], literal(_NEVER)),
        date.isoformat,
        date.fromisoformat,
        _as_text,
        requires,
    )


def by_rank(column: Column[Any], *, requires: Policy = ROW) -> OrderKey:
    """Order by an enum column, in the order its members are declared."""
    ranks = {member.value: rank for rank, member in enumerate(column.info["enum"])}
    return OrderKey(
        lambda row: case(ranks, value=row.c[column.name], else_=len(ranks)),
        str,
        lambda text: tuple(range(len(ranks) + 1)).index(int(text)),
        _as_text,
        requires,
    )


def _as_text(value: ColumnElement[Any]) -> ColumnElement[str]:
    return cast(value, Text)


def _decode_text(text: str) -> str:
    if has_forbidden_characters(text):
        raise ValueError(text)
    return text


def _encode_number(value: float) -> str:
    return struct.pack(">d", value).hex()


def _decode_number(text: str) -> float:
    number: float
    (number,) = struct.unpack(">d", bytes.fromhex(text))
    if not math.isfinite(number):
        raise ValueError(text)
    return number


def _number_text(value: ColumnElement[Any]) -> ColumnElement[str]:
    return func.encode(func.float8send(value), "hex")


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TICK = timedelta(microseconds=1)


def _encode_ticks(value: datetime) -> str:
    return struct.pack(">q", (value - _EPOCH) // _TICK).hex()


def _decode_ticks(text: str) -> datetime:
    ticks: int
    (ticks,) = struct.unpack(">q", bytes.fromhex(text))
    return _EPOCH + ticks * _TICK


def _ticks_text(value: ColumnElement[Any]) -> ColumnElement[str]:
    return func.encode(func.int8send(cast(extract("epoch", value) * 1_000_000, BigInteger)), "hex")


def _encode_moment(value: datetime) -> str:
    return value.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _moment_text(value: ColumnElement[Any]) -> ColumnElement[str]:
    return func.to_char(func.timezone("UTC", value), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')


def _decode_moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(text)
    return moment.astimezone(UTC)


def given(input: Any, *, except_: tuple[str, ...] = ()) -> dict[str, Any]:
    """What an input sets, by name: absent fields are left out, enums are their stored text."""
    values = {name: value for name, value in vars(input).items() if name not in except_}
    return {
        name: value.value if isinstance(value, Enum) else value for name, value in values.items() if value is not UNSET
    }
