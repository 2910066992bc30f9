"""From selections to SQL: each object of the answer is a record built beside its row.

An object is a select without FROM whose columns are named by the response keys; its parent refers
to it as a whole row, and the outermost `row_to_json` turns all of it into JSON at once. A row of
another table is joined laterally, with its scope inside. Names of our own hold a `#`, which no
response key can.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, count
from typing import Any

from graphql import get_named_type
from sqlalchemy import (
    JSON,
    Boolean,
    ColumnElement,
    FromClause,
    Select,
    Text,
    Uuid,
    bindparam,
    case,
    cast,
    false,
    func,
    literal,
    null,
    select,
    true,
)
from sqlalchemy import Column as TableColumn
from sqlalchemy.sql.visitors import iterate

from portico.graph.execute import seen
from portico.graph.pages import Page, page_of
from portico.graph.plan.pages import NUMBER, cursor, hex_of, listed, page_info, page_of_rows
from portico.graph.plan.python_objects import is_record, parameter, selected
from portico.graph.plan.totals import counted, given_filter, kept_number, permission
from portico.graph.registry import TYPES
from portico.graph.specs import (
    Amount,
    Attribute,
    ById,
    Can,
    Column,
    Expression,
    Identifier,
    Python,
    SameRow,
    Spec,
    ToAny,
    ToMany,
    ToOne,
    TypeSpec,
)
from portico.graph.walk import Selection
from portico.policy.permissions import Access
from portico.policy.scopes import rows

# PostgreSQL's select lists end at 1,664 columns.
MOST_COLUMNS = 1_600


class NotLowerableError(Exception):
    """The operation holds something SQL cannot say; it is executed field by field."""


@dataclass
class Level:
    """A row of one table, and what is joined beside it for the object it becomes."""

    row: FromClause
    source: FromClause
    # Everything that expressions of this level may refer to.
    beside: list[FromClause]
    # The table's name: a page of its rows does not tell it.
    table: str = ""

    def join(self, lateral: FromClause, *, outer: bool = False) -> None:
        """Join something that refers to this row."""
        self.source = self.source.join(lateral, true(), isouter=outer)
        self.beside.append(lateral)


@dataclass
class Lowering:
    """What one operation becomes, for one access."""

    access: Access
    # The number of each selection whose arguments become parameters.
    numbers: Mapping[int, int]
    # Root fields whose null means that nothing was found.
    found: dict[str, ColumnElement[Any]] = field(default_factory=dict)
    has_sealed_cursors: bool = False
    _names: Iterator[int] = field(default_factory=lambda: count(1))

    def name(self, kind: str) -> str:
        """A name that no response key can be."""
        return f"{kind}#{next(self._names)}"

    def number(self, selection: Selection) -> int:
        """The number that the parameters of a selection carry."""
        return self.numbers[id(selection)]

    def root(self, asked: Mapping[str, Selection], type_name: str) -> Select[Any]:
        """The whole operation: one row with the answer as `data`."""
        one = select(literal(1).label("x")).subquery(self.name("one"))
        level = Level(one, one, [one])
        answer = func.row_to_json(self.record(level, None, asked, type_name))
        if self.found:
            flags = (case((found, "1"), else_="0") for found in self.found.values())
            answer = func.concat(*flags, answer)
        return select(answer.label("data")).select_from(level.source)

    def record(
        self, level: Level, type_: TypeSpec | None, asked: Mapping[str, Selection], type_name: str
    ) -> ColumnElement[Any]:
        """The object with these selections on the level's row."""
        return self.built(level, {key: self.value(level, type_, below, type_name) for key, below in asked.items()})

    def built(self, level: Level, values: Mapping[str, ColumnElement[Any]]) -> ColumnElement[Any]:
        """A reference to the record of these values, built beside the level's row."""
        if not values:
            return cast(literal("{}"), JSON)
        if len(values) > MOST_COLUMNS:
            raise NotLowerableError(f"more than {MOST_COLUMNS} fields of one object")
        columns = (value.label(key) for key, value in values.items())
        record = select(*columns).correlate(*level.beside).lateral(self.name("object"))
        level.join(record)
        return record.table_valued()

    def value(self, level: Level, type_: TypeSpec | None, selection: Selection, type_name: str) -> ColumnElement[Any]:
        """What stands under one response key."""
        spec = selection.spec
        if selection.field_name == "__typename":
            return literal(type_name, Text)
        if selection.denied is not None:
            return null()
        match spec:
            case Identifier():
                assert type_ is not None
                return literal(f"{type_.prefix}_", Text) + hex_of(level.row.c.id)
            case Column() | Expression() | Can():
                return _shown(selection, self.scalar(level.row, spec, level.table))
            case Amount():
                return self.amount(level, spec, selection)
            case SameRow():
                return self.same_row(level, spec, selection)
            case ToOne(key=key) if not isinstance(key, str):
                return self.to_one(level, spec.target, selection, level.row.c[key.name])
            case ToAny():
                return self.to_any(level, spec, selection)
            case ToMany():
                return self.connection(level, spec, selection)
            case ById():
                return self.by_id(level, selection)
            case Python():
                _check_is_plain(selection, type_name)
                return self.python_object(level, selection)
            case _:
                raise NotLowerableError(f"{'.'.join(selection.path)} is resolved in Python")

    def scalar(self, row: FromClause, spec: Column | Expression | Can, table: str) -> ColumnElement[Any]:
        """The value of a field that is one expression over the row."""
        match spec:
            case Column():
                return row.c[spec.column.name]
            case Expression():
                return spec.build(row)
            case Can():
                return func.coalesce(rows(row, spec.permission, self.access, of=table), false())

    def amount(self, level: Level, spec: Amount, selection: Selection) -> ColumnElement[Any]:
        """Money, put together from its two columns."""
        parts = {"minorUnits": cast(level.row.c[spec.column.name], Text), "currency": level.row.c[spec.currency.name]}
        (name,) = selection.children
        parts["__typename"] = literal(name, Text)
        return self.built(level, {key: parts[below.field_name] for key, below in selected(selection).items()})

    def same_row(self, level: Level, spec: SameRow, selection: Selection) -> ColumnElement[Any]:
        """A part of the same row, null where its own policy does not hold."""
        part = spec.target
        inner = Level(level.row, _nothing(self), [*level.beside], level.table)
        inner.beside.append(inner.source)
        content = self.record(inner, part, selection.of_type(part.name), part.name)
        seen = rows(level.row, permission(part), self.access, of=level.table)
        return self.joined(level, select(content.label("object")).select_from(inner.source).where(seen))

    def joined(self, level: Level, statement: Select[Any]) -> ColumnElement[Any]:
        """The object of a select of at most one row, joined to the level; null where there is none."""
        lateral = statement.correlate(*level.beside).lateral(self.name("one"))
        level.join(lateral, outer=True)
        return lateral.c.object

    def to_one(
        self, level: Level, target: TypeSpec, selection: Selection, key: ColumnElement[Any], *, as_json: bool = False
    ) -> ColumnElement[Any]:
        """The row a key points to; null when it is out of scope."""
        inner = self.level_of(target)
        content = self.record(inner, target, selection.of_type(target.name), target.name)
        if as_json:
            content = func.to_json(content)
        return self.joined(
            level,
            select(content.label("object"))
            .select_from(inner.source)
            .where(inner.row.c.id == key, rows(inner.row, permission(target), self.access)),
        )

    def to_any(self, level: Level, spec: ToAny, selection: Selection) -> ColumnElement[Any]:
        """The row that the one key that is set points to."""
        branches = [
            (
                level.row.c[column.name].is_not(None),
                self.to_one(level, spec.targets[name], selection, level.row.c[column.name], as_json=True),
            )
            for name, column in spec.keys.items()
        ]
        return case(*branches)

    def by_id(self, level: Level, selection: Selection) -> ColumnElement[Any]:
        """A root field: the row with the id given."""
        (name,) = selection.children
        target = TYPES[name]
        inner = self.level_of(target)
        content = self.record(inner, target, selection.of_type(name), name)
        id = bindparam(f"id#{self.number(selection)}", type_=Uuid(), required=True)
        statement = (
            select(content.label("object"), inner.row.c.id.label("id#"))
            .select_from(inner.source)
            .where(inner.row.c.id == id, rows(inner.row, permission(target), self.access))
        )
        lateral = statement.correlate(*level.beside).lateral(self.name("one"))
        level.join(lateral, outer=True)
        self.found[selection.path[0]] = lateral.c["id#"].is_not(None)
        return lateral.c.object

    def python_object(self, level: Level, selection: Selection) -> ColumnElement[Any]:
        """An object made in Python: its values are parameters, its relations are joined."""
        nothing = _nothing(self)
        inner = Level(nothing, nothing, [*level.beside, nothing])
        values: dict[str, ColumnElement[Any]] = {}
        for key, below in selected(selection).items():
            if below.declared is None:
                values[key] = literal(next(iter(selection.children)), Text)
            elif below.denied is not None:
                values[key] = null()
            elif isinstance(below.spec, ToOne):
                id = bindparam(parameter("key", below), type_=Uuid(), required=True)
                values[key] = self.to_one(inner, below.spec.target, below, id)
            elif not isinstance(below.spec, Attribute):
                raise NotLowerableError(f"{'.'.join(below.path)} is resolved in Python")
            elif is_record(below):
                values[key] = self.python_object(inner, below)
            else:
                values[key] = bindparam(parameter("json", below), type_=JSON(), required=True)
        content = self.built(inner, values)
        present = bindparam(parameter("has", selection), type_=Boolean(), required=True)
        return self.joined(level, select(content.label("object")).select_from(inner.source).where(present))

    def level_of(self, target: TypeSpec) -> Level:
        """A level on rows of a type's table."""
        assert target.table is not None
        table = target.table.alias(self.name(target.table.name))
        return Level(table, table, [table], target.table.name)

    def connection(self, level: Level, spec: ToMany, selection: Selection) -> ColumnElement[Any]:
        """A list's object: its page of rows, and what is known of the whole."""
        target = spec.target
        # The form of a page is the same whatever value a cursor seals.
        page = page_of(selection.arguments, spec.order, None, is_root=spec.column is None)
        asked = selection.of_type(f"{target.name}Connection")
        of_page = {key: below for key, below in asked.items() if below.field_name in ("edges", "pageInfo")}
        inner = Level(level.row, _nothing(self), list(level.beside))
        if of_page:
            inner.source = self.page(level, spec, selection, page, of_page)
        inner.beside.append(inner.source)
        values: dict[str, ColumnElement[Any]] = {}
        for key, below in asked.items():
            if key in of_page:
                values[key] = inner.source.c[key]
            elif below.field_name == "totalCount":
                values[key] = self.total(level, spec, selection)
            else:
                values[key] = literal(f"{target.name}Connection", Text)
        content = self.built(inner, values)
        statement = select(content.label("object")).select_from(inner.source)
        lateral = statement.correlate(*level.beside).lateral(self.name("list"))
        level.join(lateral)
        return lateral.c.object

    def total(self, level: Level, spec: ToMany, selection: Selection) -> ColumnElement[int]:
        """How many rows a list has: as the database keeps it where that is what the viewer sees, else counted."""
        kept = None if given_filter(selection) else kept_number(spec, self.access)
        if kept is not None:
            numbers = kept.table.alias(self.name(kept.table.name))
            found = select(numbers.c[kept.name]).where(numbers.c.id == level.row.c.id)
            return func.coalesce(found.correlate_except(numbers).scalar_subquery(), 0)
        target = spec.target
        assert target.table is not None
        table = target.table.alias(self.name(target.table.name))
        return counted(table, self.conditions(table, level, spec, selection))

    def page(
        self, level: Level, spec: ToMany, selection: Selection, page: Page, asked: Mapping[str, Selection]
    ) -> FromClause:
        """One row: for each selection of `edges` and `pageInfo` its value, under its own key."""
        target = spec.target
        assert target.table is not None
        edges = {
            key: below.of_type(f"{target.name}Edge") for key, below in asked.items() if below.field_name == "edges"
        }
        one_more = len(edges) < len(asked)
        nodes = [
            node.of_type(target.name) for edge in edges.values() for node in edge.values() if node.field_name == "node"
        ]
        table = target.table.alias(self.name(target.table.name))
        conditions = list(self.conditions(table, level, spec, selection))
        if page.cursor is not None:
            number = self.number(selection)
            value = bindparam(f"value#{number}", type_=page.key.build(table).type, required=True)
            conditions.append(page.beyond(table, value, bindparam(f"id#{number}", type_=Uuid(), required=True)))
        rows_ = page_of_rows(
            table,
            set().union(*(self.columns_needed(target, node.values()) for node in nodes)),
            conditions,
            page,
            one_more=one_more,
            names=(self.name("fetched"), self.name("page")),
        )
        inner = Level(rows_, rows_, [rows_], target.table.name)
        # Counting makes it one row even when all that is asked for is constant.
        columns = [func.count().label("count#")]
        for key, below in asked.items():
            if key in edges:
                edge = self.built(inner, dict(self.edge(inner, spec, page, edges[key])))
                columns.append(listed(edge, rows_, page).label(key))
            else:
                columns.append(self.page_info(rows_, page, below).label(key))
        if page.key.hidden:
            self.has_sealed_cursors = True
        statement = select(*columns).select_from(inner.source)
        if one_more:
            statement = statement.where(rows_.c[NUMBER] <= page.size)
        return statement.correlate(*level.beside).lateral(self.name("rows"))

    def edge(
        self, level: Level, spec: ToMany, page: Page, asked: Mapping[str, Selection]
    ) -> Iterator[tuple[str, ColumnElement[Any]]]:
        """The values of an edge by their keys."""
        target = spec.target
        for key, selection in asked.items():
            if selection.field_name == "node":
                yield key, self.record(level, target, selection.of_type(target.name), target.name)
            elif selection.field_name == "cursor":
                yield key, cursor(level.row, page)
            else:
                yield key, literal(f"{target.name}Edge", Text)

    def page_info(self, rows_: FromClause, page: Page, selection: Selection) -> ColumnElement[Any]:
        """PageInfo as JSON: its fields are aggregates, and no record can stand beside those."""
        values = page_info(rows_, page) | {"__typename": literal("PageInfo", Text)}
        pairs = ((literal(key, Text), values[s.field_name]) for key, s in selection.of_type("PageInfo").items())
        return func.json_build_object(*chain.from_iterable(pairs))

    def conditions(
        self, table: FromClause, level: Level, spec: ToMany, selection: Selection
    ) -> Iterator[ColumnElement[bool]]:
        """The rows of a list: in scope, below the level's row, and through the filter."""
        yield rows(table, permission(spec.target), self.access)
        if spec.column is not None:
            yield table.c[spec.column.name] == level.row.c.id
        if spec.only is not None:
            yield spec.only(table)
        for key, value in (selection.arguments.get("filter") or {}).items():
            if value is None or spec.filter is None:
                continue
            declared = spec.filter.keys[key]
            bound: ColumnElement[Any] = bindparam(f"{key}#{self.number(selection)}", type_=declared.type, required=True)
            if isinstance(declared.type, Boolean):
                # True and false are plans of their own, so that each can use its index.
                bound = true() if declared.read(value) else false()
            yield declared.predicate(table, bound)
            if declared.refers is not None:
                yield seen(TYPES[declared.refers], bound, self.access)

    def columns_needed(self, target: TypeSpec, selections: Iterable[Selection]) -> set[str]:
        """The names of the columns that selections on rows of a type refer to."""
        assert target.table is not None
        probe = target.table.alias()
        needed: set[str] = set()
        for selection in selections:
            if selection.denied is None:
                needed |= self._columns_of(probe, selection, selection.spec, target.table.name)
        return needed

    def _columns_of(self, probe: FromClause, selection: Selection, spec: Spec | None, table: str) -> set[str]:
        match spec:
            case Column() | Expression() | Can():
                return _columns_in(self.scalar(probe, spec, table), probe)
            case Amount():
                return {spec.column.name, spec.currency.name}
            case ToOne(key=key) if not isinstance(key, str):
                return {key.name}
            case ToAny():
                return {key.name for key in spec.keys.values()}
            case SameRow():
                part = spec.target
                needed = _columns_in(rows(probe, permission(part), self.access), probe)
                for below in selection.of_type(part.name).values():
                    if below.denied is None:
                        needed |= self._columns_of(probe, below, below.spec, table)
                return needed
            case Identifier() | ToMany():
                return {"id"}
            case _:
                return set()


def _nothing(lowering: Lowering) -> FromClause:
    return select(literal(1).label("x")).subquery(lowering.name("one"))


def _check_is_plain(selection: Selection, type_name: str) -> None:
    """A query's own objects are made without waiting and without arguments; a write has made its payload before."""
    assert selection.declared is not None
    definition = selection.declared.extensions["strawberry-definition"]
    if type_name == "Query" and (definition.is_async or definition.arguments):
        raise NotLowerableError(f"{selection.field_name} is resolved in Python")


def _columns_in(expression: ColumnElement[Any], row: FromClause) -> set[str]:
    return {
        element.name for element in iterate(expression) if isinstance(element, TableColumn) and element.table is row
    }


def _shown(selection: Selection, value: ColumnElement[Any]) -> ColumnElement[Any]:
    """A value in the text form of its scalar, where JSON's own is another."""
    assert selection.declared is not None
    match get_named_type(selection.declared.type).name:
        case "DateTime":
            return func.to_char(func.timezone("UTC", value), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        case "BigInt":
            return cast(value, Text)
        case _:
            return value
