"""Scalars of the graph: one text form each, the same from every executor."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from typing import Any, NewType

import strawberry
from strawberry.types.scalar import ScalarDefinition

from portico.graph.registry import structure

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

BigInt = NewType("BigInt", int)


@structure
class Money:
    """An amount in the smallest unit of its currency."""

    minor_units: BigInt = strawberry.field(
        description="Whole minor units (cents, fen) as text, for it may exceed 32 bits."
    )
    currency: str = strawberry.field(description="ISO 4217 code.")


def write_moment(value: datetime) -> str:
    """RFC 3339 in UTC with milliseconds: `2026-11-24T08:50:00.000Z`."""
    return value.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def read_day(value: Any) -> date:
    """A date `2026-11-24`. Raises ValueError for anything else, times included."""
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise ValueError("a date such as 2026-11-24 is expected")
    day = date.fromisoformat(value)
    if not 1970 <= day.year <= 9000:
        raise ValueError("a date between 1970 and 9000 is expected")
    return day


def _read_moment(value: Any) -> datetime:
    if not isinstance(value, str):
        raise TypeError("a time such as 2026-11-24T08:50:00Z is expected")
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError("a time with its offset is expected")
    return moment


def _read_big_int(value: Any) -> int:
    if not isinstance(value, str) or not value.lstrip("-").isdecimal() or len(value) > 19:
        raise ValueError("a whole number as text is expected")
    return int(value)


SCALARS: dict[object, ScalarDefinition] = {
    date: strawberry.scalar(
        name="Date",
        description="A day without a time: `2026-11-24`.",
        serialize=date.isoformat,
        parse_value=read_day,
    ),
    datetime: strawberry.scalar(
        name="DateTime",
        description="A point in time (RFC 3339, UTC, milliseconds): `2026-11-24T08:50:00.000Z`.",
        serialize=write_moment,
        parse_value=_read_moment,
    ),
    BigInt: strawberry.scalar(
        name="BigInt",
        description="A whole number as text.",
        serialize=str,
        parse_value=_read_big_int,
    ),
}
