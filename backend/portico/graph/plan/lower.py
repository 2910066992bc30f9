"""From selections to SQL: each object of the answer is a record built beside its row.

An object is a select without FROM whose columns are named by the response keys; its parent refers
to it as a whole row, and the outermost `row_to_json` turns all of it into JSON at once. A row of
another table is joined laterally, with its scope inside. Names of our own hold a `#`, which no
response key can.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
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
)

from portico.graph.plan.level import Level, nothing
from portico.graph.plan.lists import connection
from portico.graph.plan.pages import hex_of
from portico.graph.plan.python_objects import is_record, parameter, selected
from portico.graph.plan.totals import permission
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
        one = nothing(self.name("one"))
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
                return connection(self, level, spec, selection)
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
                return func.coalesce(
                    rows(row, spec.permission, self.access, of=table, as_a_whole=spec.as_a_whole), false()
                )

    def amount(self, level: Level, spec: Amount, selection: Selection) -> ColumnElement[Any]:
        """Money, put together from its two columns."""
        parts = {"minorUnits": cast(level.row.c[spec.column.name], Text), "currency": level.row.c[spec.currency.name]}
        (name,) = selection.children
        parts["__typename"] = literal(name, Text)
        return self.built(level, {key: parts[below.field_name] for key, below in selected(selection).items()})

    def same_row(self, level: Level, spec: SameRow, selection: Selection) -> ColumnElement[Any]:
        """A part of the same row, null where its own policy does not hold."""
        part = spec.target
        inner = Level(level.row, nothing(self.name("one")), [*level.beside], level.table)
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
        one = nothing(self.name("one"))
        inner = Level(one, one, [*level.beside, one])
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


def _check_is_plain(selection: Selection, type_name: str) -> None:
    """A query's own objects are made without waiting and without arguments; a payload or a message is there before."""
    assert selection.declared is not None
    definition = selection.declared.extensions["strawberry-definition"]
    if type_name == "Query" and (definition.is_async or definition.arguments):
        raise NotLowerableError(f"{selection.field_name} is resolved in Python")


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
