"""Relay connections: arguments, cursors, and what a page looks like.

`hasNextPage` of a `first` page: there are rows after it. `hasPreviousPage` of a `first` page:
it was asked for with `after`. For `last` and `before` the other way round.
(GraphQL Cursor Connections Specification, section "PageInfo".)
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from typing import Any, Generic, TypeVar
from uuid import UUID

import strawberry
from sqlalchemy import ColumnElement, FromClause, tuple_

from portico.graph.inputs import OrderDirection
from portico.graph.problems import BadInputError
from portico.graph.registry import STRUCTURES, structure
from portico.graph.specs import OrderKey, OrderSpec
from portico.kit.seal import Seal

T = TypeVar("T")

LARGEST_PAGE = 100
# Between the parts of a cursor; the last one may hold it too.
CURSOR_MARK = "~"


@structure
class PageInfo:
    """Where a page lies in its list."""

    has_next_page: bool = strawberry.field(description="There are rows after this page.")
    has_previous_page: bool = strawberry.field(description="There are rows before this page.")
    start_cursor: str | None = strawberry.field(description="Cursor of the first row.")
    end_cursor: str | None = strawberry.field(description="Cursor of the last row.")


@strawberry.type(description="A row of a list and its place.")
class Edge(Generic[T]):
    """A row of a list and its place."""

    cursor: str = strawberry.field(description="The row's place in this order, to continue from; opaque.")
    node: T = strawberry.field(description="The row.")


@strawberry.type(description="A page of a list.")
class Connection(Generic[T]):
    """A page of a list."""

    edges: list[Edge[T]] = strawberry.field(description="The rows of this page.")
    page_info: PageInfo = strawberry.field(description="Where this page lies in the list.")
    total_count: int = strawberry.field(
        description="How many rows the whole list has, for who asks; counted only when asked."
    )


STRUCTURES.update(("Edge", "Connection"))


@dataclass(frozen=True)
class Page:
    """A page that is asked for."""

    size: int
    # Counted from the end of the list.
    backward: bool
    key_name: str
    key: OrderKey
    descending: bool
    cursor: tuple[Any, UUID] | None

    def order_by(self, table: FromClause) -> list[ColumnElement[Any]]:
        """The order in which rows are fetched: reversed for a page from the end."""
        terms = [self.key.build(table), table.c.id]
        return [term.desc() if self.descending != self.backward else term for term in terms]

    def beyond(self, table: FromClause, value: ColumnElement[Any], id: ColumnElement[Any]) -> ColumnElement[bool]:
        """Rows past the place of a cursor, in the direction of the page.

        A cursor only ever acts as two typed values under the viewer's scope and filter.
        """
        place, here = tuple_(value, id), tuple_(self.key.build(table), table.c.id)
        return here < place if self.descending != self.backward else here > place


def page_of(arguments: Mapping[str, Any], order: OrderSpec, seal: Seal | None, *, is_root: bool) -> Page:
    """The page the arguments ask for. Raises BadInputError for arguments that make none.

    Without the seal, a sealed cursor is looked at from outside only: enough to reckon with the page.
    """
    first, last = arguments.get("first"), arguments.get("last")
    after, before = arguments.get("after"), arguments.get("before")
    if (first is None) == (last is None):
        raise BadInputError("give either first or last")
    if first is None and after is not None:
        raise BadInputError("after goes with first")
    if last is None and before is not None:
        raise BadInputError("before goes with last")
    size: int = first if first is not None else arguments["last"]
    if not 1 <= size <= LARGEST_PAGE:
        raise BadInputError(f"first and last may be 1 to {LARGEST_PAGE}")
    asked = arguments.get("orderBy") or {}
    key_name = str(asked["field"].value) if asked else order.default(is_root=is_root)
    key = order.keys[key_name]
    if is_root and key.hidden:
        # Across parents the order of what nobody is shown would tell of what lies between.
        raise BadInputError(f"the order {key_name} is for the lists of one parent")
    cursor = after if after is not None else before
    return Page(
        size=size,
        backward=last is not None,
        key_name=key_name,
        key=key,
        descending=bool(asked) and asked.get("direction") is OrderDirection.DESC,
        cursor=None if cursor is None else _read_cursor(cursor, key_name, key, seal),
    )


def write_cursor(key_name: str, key: OrderKey, value: Any, id: UUID, seal: Seal) -> str:
    """A row's place: the name of the order, the row's id, the row's own value in that order.

    A value that no field shows is sealed; see infra/decisions/0005.
    """
    text = key.encode(value)
    if key.hidden:
        (text,) = seal.close([(bytes.fromhex(text), seal_context(key_name, id.hex))])
    return CURSOR_MARK.join((key_name, id.hex, text))


def seal_context(key_name: str, id: str) -> bytes:
    """What a sealed value is bound to: its order and the first half of the row's random id."""
    return (int(id[:16], 16) ^ _tag(key_name)).to_bytes(8)


@cache
def _tag(key_name: str) -> int:
    return int.from_bytes(blake2b(key_name.encode(), digest_size=8).digest())


def _read_cursor(cursor: str, key_name: str, key: OrderKey, seal: Seal | None) -> tuple[Any, UUID]:
    try:
        name, id, text = cursor.split(CURSOR_MARK, 2)
        place_id = UUID(hex=id)
        if key.hidden and seal is not None:
            text = seal.open(text, seal_context(name, place_id.hex)).hex()
        place = text if key.hidden and seal is None else key.decode(text)
    except (struct.error, ValueError, TypeError, LookupError, ArithmeticError, AttributeError, RecursionError) as error:
        raise BadInputError("this cursor is not one of this list") from error
    if name != key_name:
        raise BadInputError("this cursor belongs to another order")
    return place, place_id
