"""Lists in SQL: a page of rows joined beside the row they belong to, and what is known of the whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING, Any

from sqlalchemy import Boolean, ColumnElement, FromClause, Text, Uuid, bindparam, false, func, literal, select, true

from portico.graph.execute import seen
from portico.graph.pages import Page, page_of
from portico.graph.plan.columns import columns_needed
from portico.graph.plan.level import Level, nothing
from portico.graph.plan.pages import NUMBER, cursor, listed, page_info, page_of_rows
from portico.graph.plan.totals import counted, given_filter, kept_number, permission
from portico.graph.registry import TYPES
from portico.graph.specs import ToMany
from portico.graph.walk import Selection
from portico.policy.scopes import rows

if TYPE_CHECKING:
    from portico.graph.plan.lower import Lowering


def connection(lowering: Lowering, level: Level, spec: ToMany, selection: Selection) -> ColumnElement[Any]:
    """A list's object: its page of rows, and what is known of the whole."""
    target = spec.target
    # The form of a page is the same whatever value a cursor seals.
    page = page_of(selection.arguments, spec.order, None, is_root=spec.column is None)
    asked = selection.of_type(f"{target.name}Connection")
    of_page = {key: below for key, below in asked.items() if below.field_name in ("edges", "pageInfo")}
    inner = Level(level.row, nothing(lowering.name("one")), list(level.beside))
    if of_page:
        inner.source = _page(lowering, level, spec, selection, page, of_page)
    inner.beside.append(inner.source)
    values: dict[str, ColumnElement[Any]] = {}
    for key, below in asked.items():
        if key in of_page:
            values[key] = inner.source.c[key]
        elif below.field_name == "totalCount":
            values[key] = _total(lowering, level, spec, selection)
        else:
            values[key] = literal(f"{target.name}Connection", Text)
    content = lowering.built(inner, values)
    statement = select(content.label("object")).select_from(inner.source)
    lateral = statement.correlate(*level.beside).lateral(lowering.name("list"))
    level.join(lateral)
    return lateral.c.object


def _total(lowering: Lowering, level: Level, spec: ToMany, selection: Selection) -> ColumnElement[int]:
    """How many rows a list has: as the database keeps it where that is what the viewer sees, else counted."""
    kept = None if given_filter(selection) else kept_number(spec, lowering.access)
    if kept is not None:
        numbers = kept.table.alias(lowering.name(kept.table.name))
        found = select(numbers.c[kept.name]).where(numbers.c.id == level.row.c.id)
        return func.coalesce(found.correlate_except(numbers).scalar_subquery(), 0)
    target = spec.target
    assert target.table is not None
    table = target.table.alias(lowering.name(target.table.name))
    return counted(table, conditions(lowering, table, level, spec, selection))


def _page(
    lowering: Lowering, level: Level, spec: ToMany, selection: Selection, page: Page, asked: Mapping[str, Selection]
) -> FromClause:
    """One row: for each selection of `edges` and `pageInfo` its value, under its own key."""
    target = spec.target
    assert target.table is not None
    edges = {key: below.of_type(f"{target.name}Edge") for key, below in asked.items() if below.field_name == "edges"}
    one_more = len(edges) < len(asked)
    nodes = [
        node.of_type(target.name) for edge in edges.values() for node in edge.values() if node.field_name == "node"
    ]
    table = target.table.alias(lowering.name(target.table.name))
    held = list(conditions(lowering, table, level, spec, selection))
    if page.cursor is not None:
        number = lowering.number(selection)
        value = bindparam(f"value#{number}", type_=page.key.build(table).type, required=True)
        held.append(page.beyond(table, value, bindparam(f"id#{number}", type_=Uuid(), required=True)))
    rows_ = page_of_rows(
        table,
        set().union(*(columns_needed(lowering, target, node.values()) for node in nodes)),
        held,
        page,
        one_more=one_more,
        names=(lowering.name("fetched"), lowering.name("page")),
    )
    inner = Level(rows_, rows_, [rows_], target.table.name)
    # Counting makes it one row even when all that is asked for is constant.
    columns = [func.count().label("count#")]
    for key, below in asked.items():
        if key in edges:
            edge = lowering.built(inner, dict(_edge(lowering, inner, spec, page, edges[key])))
            columns.append(listed(edge, rows_, page).label(key))
        else:
            columns.append(_page_info(rows_, page, below).label(key))
    if page.key.hidden:
        lowering.has_sealed_cursors = True
    statement = select(*columns).select_from(inner.source)
    if one_more:
        statement = statement.where(rows_.c[NUMBER] <= page.size)
    return statement.correlate(*level.beside).lateral(lowering.name("rows"))


def _edge(
    lowering: Lowering, level: Level, spec: ToMany, page: Page, asked: Mapping[str, Selection]
) -> Iterator[tuple[str, ColumnElement[Any]]]:
    """The values of an edge by their keys."""
    target = spec.target
    for key, selection in asked.items():
        if selection.field_name == "node":
            yield key, lowering.record(level, target, selection.of_type(target.name), target.name)
        elif selection.field_name == "cursor":
            yield key, cursor(level.row, page)
        else:
            yield key, literal(f"{target.name}Edge", Text)


def _page_info(rows_: FromClause, page: Page, selection: Selection) -> ColumnElement[Any]:
    """PageInfo as JSON: its fields are aggregates, and no record can stand beside those."""
    values = page_info(rows_, page) | {"__typename": literal("PageInfo", Text)}
    pairs = ((literal(key, Text), values[s.field_name]) for key, s in selection.of_type("PageInfo").items())
    return func.json_build_object(*chain.from_iterable(pairs))


def conditions(
    lowering: Lowering, table: FromClause, level: Level, spec: ToMany, selection: Selection
) -> Iterator[ColumnElement[bool]]:
    """The rows of a list: in scope, below the level's row, and through the filter."""
    yield rows(table, permission(spec.target), lowering.access)
    if spec.column is not None:
        yield table.c[spec.column.name] == level.row.c.id
    if spec.only is not None:
        yield spec.only(table)
    for key, value in (selection.arguments.get("filter") or {}).items():
        if value is None or spec.filter is None:
            continue
        declared = spec.filter.keys[key]
        bound: ColumnElement[Any] = bindparam(f"{key}#{lowering.number(selection)}", type_=declared.type, required=True)
        if isinstance(declared.type, Boolean):
            # True and false are plans of their own, so that each can use its index.
            bound = true() if declared.read(value) else false()
        yield declared.predicate(table, bound)
        if declared.refers is not None:
            yield seen(TYPES[declared.refers], bound, lowering.access)
