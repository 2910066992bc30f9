"""A page of rows in SQL: its rows numbered, its cursors, and whether there are more."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    JSON,
    ColumnElement,
    FromClause,
    Subquery,
    Text,
    bindparam,
    cast,
    func,
    literal,
    select,
)
from sqlalchemy.dialects.postgresql import aggregate_order_by

from portico.graph.pages import CURSOR_MARK, Page

# Stands in front of a cursor whose value is sealed in Python once the answer is there.
SEALED = bindparam("sealed#", type_=Text(), required=True)
# In an order's own columns: the row's number on the page, the number of rows fetched, the value it is ordered by.
NUMBER, FETCHED, VALUE = "number#", "fetched#", "order#"


def page_of_rows(
    table: FromClause,
    columns: Iterable[str],
    conditions: Iterable[ColumnElement[bool]],
    page: Page,
    *,
    one_more: bool,
    names: tuple[str, str],
) -> Subquery:
    """The rows of a page; with `one_more` numbered in the order they were fetched, to tell whether there are others."""
    fetched = (
        select(*(table.c[name] for name in sorted({*columns, "id"})), page.key.build(table).label(VALUE))
        .where(*conditions)
        .order_by(*page.order_by(table))
        .limit(page.size + one_more)
        .correlate_except(table)
        .subquery(names[0])
    )
    if not one_more:
        return fetched
    order = _ordered(fetched, descending=page.descending != page.backward)
    windows = func.row_number().over(order_by=order).label(NUMBER), func.count().over().label(FETCHED)
    return select(*fetched.c, *windows).subquery(names[1])


def listed(row: ColumnElement[Any], rows: FromClause, page: Page) -> ColumnElement[Any]:
    """The rows' objects as a JSON list, in the order of the list."""
    order = _ordered(rows, descending=page.descending)
    return func.coalesce(func.json_agg(aggregate_order_by(row, *order)), cast(literal("[]"), JSON))


def _ordered(rows: FromClause, *, descending: bool) -> list[ColumnElement[Any]]:
    return [term.desc() if descending else term for term in (rows.c[VALUE], rows.c.id)]


def cursor(rows: FromClause, page: Page) -> ColumnElement[str]:
    """The row's cursor; see `portico.graph.pages.write_cursor`."""
    text = (
        literal(page.key_name + CURSOR_MARK, Text)
        + hex_of(rows.c.id)
        + literal(CURSOR_MARK, Text)
        + page.key.text(rows.c[VALUE])
    )
    return SEALED + text if page.key.hidden else text


def hex_of(id: ColumnElement[Any]) -> ColumnElement[str]:
    """A UUID's 32 hexadecimal digits."""
    # A third faster than to cut the hyphens out of its text.
    return func.encode(func.uuid_send(id), "hex")


def page_info(rows: FromClause, page: Page) -> dict[str, ColumnElement[Any]]:
    """The fields of PageInfo as aggregates over the rows of a page."""
    number, fetched = rows.c[NUMBER], rows.c[FETCHED]
    first = func.max(cursor(rows, page)).filter(number == 1)
    last = func.max(cursor(rows, page)).filter(number == func.least(fetched, page.size))
    more = func.coalesce(func.max(fetched), 0) > page.size
    continued = literal(page.cursor is not None)
    return {
        "hasNextPage": continued if page.backward else more,
        "hasPreviousPage": more if page.backward else continued,
        "startCursor": last if page.backward else first,
        "endCursor": first if page.backward else last,
    }
