"""What a field is, as data: read by the guard, the reference executor, the SDL and the matrix."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from sqlalchemy import Column as TableColumn
from sqlalchemy import ColumnElement, FromClause, Table
from sqlalchemy.types import TypeEngine

from portico.policy.permissions import Permission


class Open(Enum):
    """The two policies that are not a permission."""

    # No sign-in needed.
    ANYONE = "ANYONE"
    # Whoever sees the row sees the field.
    ROW = "ROW"


ANYONE = Open.ANYONE
ROW = Open.ROW
Policy = Permission | Open

SqlExpression = Callable[[FromClause], ColumnElement[Any]]


@dataclass(kw_only=True)
class TypeSpec:
    """An output type: the table its rows come from and who may ask for it at all."""

    name: str
    table: Table | None
    policy: Policy
    # Of its global ids; None for a type without an id.
    prefix: str | None = None
    # A part stands on its owner's row (`Project.finance`); its policy also filters rows.
    is_part: bool = False


@dataclass(frozen=True)
class OrderKey:
    """Something a list can be ordered by: an expression that is never NULL."""

    build: Callable[[FromClause], ColumnElement[Any]]
    # A cursor holds a value of it as text: written in Python, read back, and written in SQL, all three alike.
    encode: Callable[[Any], str]
    decode: Callable[[str], Any]
    text: Callable[[ColumnElement[Any]], ColumnElement[str]]
    policy: Policy
    # No field shows the value, so a cursor seals it, and only lists below one parent are ordered by it.
    # Its text is then sixteen hexadecimal digits: as long for every value, for length tells too.
    hidden: bool = False


@dataclass(frozen=True)
class OrderSpec:
    """The keys of a list's order; the first is the default."""

    keys: Mapping[str, OrderKey]
    input: type

    def default(self, *, is_root: bool) -> str:
        """The key used when nothing is said: the first that the list may be ordered by."""
        return next(name for name, key in self.keys.items() if not (is_root and key.hidden))


@dataclass(frozen=True)
class FilterKey:
    """One key of a filter: a predicate over the table and a bound value."""

    predicate: Callable[[FromClause, ColumnElement[Any]], ColumnElement[bool]]
    # The value given, as it is bound. Raises BadInputError for one that cannot be.
    read: Callable[[Any], Any]
    type: TypeEngine[Any]
    policy: Policy
    # The type whose row the value names, where a row of the list does not show that row by itself.
    refers: str | None = None


@dataclass(frozen=True)
class FilterSpec:
    """The keys of a list's filter by their names in the graph."""

    keys: Mapping[str, FilterKey]
    input: type


@dataclass(kw_only=True)
class Spec:
    """A field: its name in Python and its policy."""

    policy: Policy
    name: str = ""
    # A figure over internal rows too, published to whoever sees the row.
    declassified: bool = False
    # The type it leads to; set when the schema is built.
    targets: Mapping[str, TypeSpec] = field(default_factory=dict)

    @property
    def target(self) -> TypeSpec:
        """The one type it leads to."""
        (target,) = self.targets.values()
        return target


@dataclass(kw_only=True)
class Attribute(Spec):
    """An attribute of a Python object: viewer, payloads."""


@dataclass(kw_only=True)
class Identifier(Spec):
    """The row's global id."""


@dataclass(kw_only=True)
class Column(Spec):
    """A column of the row."""

    column: TableColumn[Any]


@dataclass(kw_only=True)
class Amount(Spec):
    """Two columns of the row: minor units and currency."""

    column: TableColumn[Any]
    currency: TableColumn[Any]


@dataclass(kw_only=True)
class Expression(Spec):
    """A SQL expression over the row."""

    build: SqlExpression
    # Meant to show something of columns that require this permission, with its own instead.
    releases: Permission | None = None


@dataclass(kw_only=True)
class Can(Spec):
    """Whether the viewer holds a permission on the row."""

    permission: Permission
    # Of a client: on what is of the client itself, not of some project of theirs.
    as_a_whole: bool = False


@dataclass(kw_only=True)
class SameRow(Spec):
    """A part of the row with a policy of its own."""


@dataclass(kw_only=True)
class ToOne(Spec):
    """The row a key points to. The key is a column, or an attribute of a Python object."""

    key: TableColumn[Any] | str

    @property
    def label(self) -> str:
        """The name the key has among a row's values or an object's attributes."""
        return self.key if isinstance(self.key, str) else self.key.name


@dataclass(kw_only=True)
class ToAny(Spec):
    """The row one of several keys points to; exactly one of them is set."""

    keys: Mapping[str, TableColumn[Any]]


@dataclass(frozen=True, kw_only=True)
class KeptCount:
    """Numbers of rows below another row, kept by triggers: of all of them, and of those the client sees."""

    # Its id is that of the row they stand below, which is seen by whoever holds `below` on it.
    every: TableColumn[Any]
    shared: TableColumn[Any]
    below: Permission


@dataclass(kw_only=True)
class ToMany(Spec):
    """A connection: the rows whose column points here, or, without one, all in scope."""

    column: TableColumn[Any] | None
    # Narrows the list for good: the project's own discussion, not that of its tasks.
    only: Callable[[FromClause], ColumnElement[bool]] | None = None
    # How many there are, where the database keeps it.
    kept: KeptCount | None = None
    # Those of the type it lists; set when the schema is built.
    order: OrderSpec = field(init=False)
    filter: FilterSpec | None = field(init=False, default=None)


@dataclass(kw_only=True)
class ById(Spec):
    """A root field: the row with the id given."""


@dataclass(kw_only=True)
class Python(Spec):
    """A resolver in Python: mutations, and what SQL cannot say."""


class Row:
    """A row on its way into the response: the values that were asked for, by field name."""

    __slots__ = ("type", "values")

    def __init__(self, type: TypeSpec, values: Mapping[str, Any]) -> None:
        self.type = type
        self.values = values
