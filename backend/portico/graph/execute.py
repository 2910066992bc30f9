"""The reference executor: field by field, one batch per selection, rows scoped in SQL."""

from __future__ import annotations

from collections.abc import Awaitable, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    Uuid,
    any_,
    bindparam,
    false,
    func,
    literal,
    select,
    true,
)
from sqlalchemy.dialects.postgresql import ARRAY

from portico.graph.context import Context
from portico.graph.pages import Connection, Edge, Page, PageInfo, page_of, write_cursor
from portico.graph.registry import PREFIXES, TYPES
from portico.graph.scalars import Money
from portico.graph.specs import (
    Amount,
    Attribute,
    ById,
    Can,
    Column,
    Expression,
    Identifier,
    Row,
    SameRow,
    Spec,
    ToAny,
    ToMany,
    ToOne,
    TypeSpec,
)
from portico.graph.walk import Selection
from portico.kit.ids import global_id, parse_global_id
from portico.kit.seal import Seal
from portico.policy.permissions import Access, Permission
from portico.policy.require import NotFoundError
from portico.policy.scopes import rows


async def nothing() -> None:
    """What an awaited field answers when it is denied."""


def is_denied(info: Any) -> bool:
    """Whether the guard denied the field being resolved."""
    return info.context.selection(info).denied is not None


def resolve(spec: Spec, source: Any, info: Any) -> Any:
    """The value of a declared field, or an awaitable of it."""
    if isinstance(source, Row) and isinstance(spec, Identifier | Column | Amount | Expression | Can):
        return _scalar(spec, source)
    if isinstance(spec, Attribute):
        return None if is_denied(info) else getattr(source, spec.name)
    context: Context = info.context
    selection = context.selection(info)
    if selection.denied is not None:
        return None
    match spec:
        case SameRow():
            return source.values.get(spec.name)
        case ToOne():
            return _to_one(context, selection, spec.target, _key(source, spec.label))
        case ToAny():
            for name, column in spec.keys.items():
                key = _key(source, column.name)
                if key is not None:
                    return _to_one(context, selection, spec.targets[name], key)
            return None
        case ById():
            return _by_id(context, selection)
        case ToMany(column=None):
            return _root_page(context, selection, spec)
        case ToMany():
            return _to_many(context, selection, spec, source.values["id"])
        case _:
            raise AssertionError(f"{spec} is resolved elsewhere")


def _scalar(spec: Spec, source: Row) -> Any:
    if isinstance(spec, Identifier):
        assert source.type.prefix is not None
        return global_id(source.type.prefix, source.values["id"])
    value = source.values.get(spec.name)
    if value is not None and isinstance(spec, Column) and "enum" in spec.column.info:
        return spec.column.info["enum"](value)
    return value


def _key(source: Any, label: str) -> UUID | None:
    key: UUID | None = source.values.get(label) if isinstance(source, Row) else getattr(source, label)
    return key


def _to_one(context: Context, selection: Selection, target: TypeSpec, key: UUID | None) -> Awaitable[Row | None] | None:
    if key is None or not context.access.allows(_permission(target)):
        return None

    async def load(ids: list[UUID]) -> list[Row | None]:
        return await _rows_by_id(context, selection, target, ids)

    return context.loader((selection.path, target.name), load).load(key)


async def _by_id(context: Context, selection: Selection) -> Row:
    parsed = parse_global_id(selection.arguments["id"])
    assert parsed is not None
    (found,) = await _rows_by_id(context, selection, PREFIXES[parsed[0]], [parsed[1]])
    if found is None:
        raise NotFoundError
    return found


def _permission(target: TypeSpec) -> Permission:
    assert isinstance(target.policy, Permission)
    return target.policy


async def _rows_by_id(context: Context, selection: Selection, target: TypeSpec, ids: list[UUID]) -> list[Row | None]:
    assert target.table is not None
    table = target.table.alias()
    statement = select(*_columns(context, table, selection.of_type(target.name))).where(
        table.c.id == any_(bindparam("ids", type_=ARRAY(Uuid))),
        rows(table, _permission(target), context.access),
    )
    found = {
        values["id"]: _row(target, selection.of_type(target.name), values)
        for values in await context.read(statement, {"ids": ids})
    }
    return [found.get(id) for id in ids]


def _columns(context: Context, table: FromClause, selected: Mapping[str, Selection]) -> list[ColumnElement[Any]]:
    """The columns a selection needs, each once: what nobody asked for is not selected."""
    columns: dict[str, ColumnElement[Any]] = {"id": table.c.id}
    for selection in selected.values():
        if selection.spec is not None and selection.denied is None:
            columns |= _needed(context, table, selection.spec, selection)
    return [column.label(label) for label, column in columns.items()]


def _needed(context: Context, table: FromClause, spec: Spec, selection: Selection) -> dict[str, ColumnElement[Any]]:
    match spec:
        case Column():
            return {spec.name: table.c[spec.column.name]}
        case Amount():
            return {
                spec.name: table.c[spec.column.name],
                f"{spec.name}__currency": table.c[spec.currency.name],
            }
        case Expression():
            return {spec.name: spec.build(table)}
        case Can():
            held = rows(table, spec.permission, context.access, as_a_whole=spec.as_a_whole)
            return {spec.name: func.coalesce(held, false())}
        case ToOne(key=key) if not isinstance(key, str):
            return {key.name: table.c[key.name]}
        case ToAny():
            return {key.name: table.c[key.name] for key in spec.keys.values()}
        case SameRow():
            part = spec.target
            inner = {f"{spec.name}__seen": rows(table, _permission(part), context.access)}
            for below in selection.of_type(part.name).values():
                if below.spec is not None and below.denied is None:
                    for label, column in _needed(context, table, below.spec, below).items():
                        inner[f"{spec.name}__{label}"] = column
            return inner
        case _:
            return {}


def _row(type_: TypeSpec, selected: Mapping[str, Selection], values: Mapping[str, Any]) -> Row:
    """A row of the result with its amounts and parts put together."""
    row = dict(values)
    parts: dict[str, tuple[TypeSpec, dict[str, Selection]]] = {}
    for selection in selected.values():
        spec = selection.spec
        if selection.denied is not None or spec is None:
            continue
        if isinstance(spec, SameRow):
            # The same part may be asked for under several names, each with fields of its own.
            _, inside = parts.setdefault(spec.name, (spec.target, {}))
            inside |= {f"{below.path}": below for below in selection.of_type(spec.target.name).values()}
        elif isinstance(spec, Amount):
            row[spec.name] = Money(minor_units=values[spec.name], currency=values[f"{spec.name}__currency"])
    for name, (part, inside) in parts.items():
        prefix = f"{name}__"
        inner = {k.removeprefix(prefix): v for k, v in values.items() if k.startswith(prefix)}
        row[name] = _row(part, inside, inner) if inner["seen"] else None
    return Row(type_, row)


def _to_many(context: Context, selection: Selection, spec: ToMany, parent: UUID) -> Awaitable[Connection[Any]]:
    async def load(parents: list[UUID]) -> list[Connection[Any]]:
        return await _pages(context, selection, spec, parents)

    return context.loader(selection.path, load).load(parent)


async def _root_page(context: Context, selection: Selection, spec: ToMany) -> Connection[Any]:
    (page,) = await _pages(context, selection, spec, [None])
    return page


async def _pages(
    context: Context, selection: Selection, spec: ToMany, parents: Sequence[UUID | None]
) -> list[Connection[Any]]:
    """One page for each parent, in one statement."""
    target = spec.target
    assert target.table is not None
    page = page_of(selection.arguments, spec.order, context.seal, is_root=spec.column is None)
    name = target.name
    selected: dict[str, Selection] = {}
    for edges in selection.named(f"{name}Connection", "edges"):
        for node in edges.named(f"{name}Edge", "node"):
            selected |= {f"{node.path}{key}": below for key, below in node.of_type(name).items()}
    table = target.table.alias()
    wanted = _in_list(context, spec, selection, table)
    inner = (
        select(*_columns(context, table, selected), page.key.build(table).label("order__value"))
        .where(*wanted)
        .order_by(*page.order_by(table))
        .limit(page.size + 1)
    )
    if page.cursor is not None:
        value, id = page.cursor
        inner = inner.where(page.beyond(table, literal(value, page.key.build(table).type), literal(id)))
    found: dict[UUID | None, list[Mapping[str, Any]]] = {parent: [] for parent in parents}
    if spec.column is None:
        found[None] = list(await context.read(inner))
    else:
        for values in await context.read(_for_each_parent(inner, table, spec), {"parents": parents}):
            found[values["parent__id"]].append(values)
    counts: dict[UUID | None, int] = {}
    if any(selection.named(f"{name}Connection", "totalCount")):
        counts = await _counts(context, selection, spec, parents)
    return [
        _connection(target, selected, page, found[parent], counts.get(parent, 0), context.seal) for parent in parents
    ]


def _in_list(context: Context, spec: ToMany, selection: Selection, table: FromClause) -> Iterator[ColumnElement[bool]]:
    """The rows of a list: in scope and through the filter."""
    yield rows(table, _permission(spec.target), context.access)
    if spec.only is not None:
        yield spec.only(table)
    for key, value in (selection.arguments.get("filter") or {}).items():
        if value is not None and spec.filter is not None:
            declared = spec.filter.keys[key]
            bound = literal(declared.read(value), declared.type)
            yield declared.predicate(table, bound)
            if declared.refers is not None:
                yield seen(TYPES[declared.refers], bound, context.access)


def seen(target: TypeSpec, id: ColumnElement[Any], access: Access) -> ColumnElement[bool]:
    """Whether the viewer sees the row a filter names; of another they learn nothing by filtering."""
    assert target.table is not None
    row = target.table.alias()
    found = select(row.c.id).where(row.c.id == id, rows(row, _permission(target), access))
    return found.correlate(None).exists()


def _for_each_parent(inner: Select[Any], table: FromClause, spec: ToMany) -> Select[Any]:
    """The same page below each parent: an index range for each, not one sort of everything."""
    assert spec.column is not None
    parents = func.unnest(bindparam("parents", type_=ARRAY(Uuid))).table_valued("id", name="parents").render_derived()
    page = inner.where(table.c[spec.column.name] == parents.c.id).lateral("page")
    # Rows leave a lateral join in the order they enter it; PostgreSQL has no other way to join it.
    return select(parents.c.id.label("parent__id"), *page.c).select_from(parents.join(page, true()))


async def _counts(
    context: Context, selection: Selection, spec: ToMany, parents: Sequence[UUID | None]
) -> dict[UUID | None, int]:
    target = spec.target
    assert target.table is not None
    table = target.table.alias()
    wanted = list(_in_list(context, spec, selection, table))
    if spec.column is None:
        (total,) = await context.read(select(func.count().label("n")).select_from(table).where(*wanted))
        return {None: total["n"]}
    parent = table.c[spec.column.name]
    statement = (
        select(parent.label("parent__id"), func.count().label("n"))
        .where(parent == any_(bindparam("parents", type_=ARRAY(Uuid))), *wanted)
        .group_by(parent)
    )
    return {values["parent__id"]: values["n"] for values in await context.read(statement, {"parents": parents})}


def _connection(
    target: TypeSpec,
    selected: Mapping[str, Selection],
    page: Page,
    found: list[Mapping[str, Any]],
    total: int,
    seal: Seal,
) -> Connection[Any]:
    more, shown = len(found) > page.size, found[: page.size]
    if page.backward:
        shown.reverse()
    edges = [
        Edge(
            cursor=write_cursor(page.key_name, page.key, values["order__value"], values["id"], seal),
            node=_row(target, selected, values),
        )
        for values in shown
    ]
    continued = page.cursor is not None
    return Connection(
        edges=edges,
        page_info=PageInfo(
            has_next_page=continued if page.backward else more,
            has_previous_page=more if page.backward else continued,
            start_cursor=edges[0].cursor if edges else None,
            end_cursor=edges[-1].cursor if edges else None,
        ),
        total_count=total,
    )
