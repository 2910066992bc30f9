"""How a type is declared: each field says once what it is and who may ask for it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, TypeVar, cast, dataclass_transform

import strawberry
from sqlalchemy import Column as TableColumn
from sqlalchemy import ColumnElement, FromClause, Table
from strawberry.types.field import StrawberryField
from strawberry.types.fields.resolver import StrawberryResolver

from portico.graph import enums as _enums  # noqa: F401 - annotations below need them declared
from portico.graph import execute
from portico.graph.registry import PREFIXES, STRUCTURES, TYPES, described
from portico.graph.specs import (
    ROW,
    Amount,
    Attribute,
    ById,
    Can,
    Column,
    Expression,
    Identifier,
    KeptCount,
    Policy,
    Python,
    Row,
    SameRow,
    Spec,
    SqlExpression,
    ToAny,
    ToMany,
    ToOne,
    TypeSpec,
)
from portico.policy.permissions import Permission

if TYPE_CHECKING:
    from strawberry.types.info import Info

T = TypeVar("T", bound=type)
Shape = TypeVar("Shape")


class GraphField(StrawberryField):
    """A field that knows what it is; the reference executor reads its spec."""

    def __init__(self, *, spec: Spec | None = None, **options: Any) -> None:
        super().__init__(**options)
        self.spec: Spec = spec if spec is not None else Attribute(policy=ROW)

    def __copy__(self) -> GraphField:
        copied: GraphField = super().__copy__()
        copied.spec = self.spec
        return copied

    @property
    def is_basic_field(self) -> bool:
        """False: every field goes through `get_result` with its `info`."""
        return False

    @property
    def is_async(self) -> bool:
        """Whether Strawberry must await the resolver itself; ours hand over awaitables."""
        return self.base_resolver is not None and self.base_resolver.is_async

    def get_result(self, source: Any, info: Info | None, args: list[Any], kwargs: Any) -> Any:
        """The value of the field, or an awaitable of it."""
        assert info is not None
        if self.base_resolver is not None:
            if execute.is_denied(info):
                return execute.nothing() if self.is_async else None
            return self.base_resolver(*args, **kwargs)
        return execute.resolve(self.spec, source, info)


def _field(description: str, spec: Spec) -> Any:
    return GraphField(description=description, spec=spec)


def attribute(description: str, *, requires: Policy = ROW) -> Any:
    """An attribute of the Python object this type stands for."""
    return _field(description, Attribute(policy=requires))


def column(
    column: TableColumn[Any],
    description: str,
    *,
    requires: Policy = ROW,
    declassified: bool = False,
) -> Any:
    """A column of the row."""
    spec = Column(policy=requires, column=column, declassified=declassified)
    return _field(description, spec)


def amount(
    column: TableColumn[Any],
    currency: TableColumn[Any],
    description: str,
    *,
    requires: Policy = ROW,
) -> Any:
    """Money: minor units in one column, the currency in another."""
    return _field(description, Amount(policy=requires, column=column, currency=currency))


def sql(
    build: SqlExpression,
    description: str,
    *,
    requires: Policy = ROW,
    declassified: bool = False,
    releases: Permission | None = None,
) -> Any:
    """A SQLAlchemy expression over the row.

    `declassified` says that it counts internal rows, `releases` that it is meant to show
    something of columns which require that permission.
    """
    spec = Expression(policy=requires, build=build, declassified=declassified, releases=releases)
    return _field(description, spec)


def can(permission: Permission, description: str, *, as_a_whole: bool = False) -> Any:
    """Whether the viewer holds the permission on this row: what the apps grey out by.

    `as_a_whole`: on what is of a client itself. Else a client counts on whose projects one holds it.
    """
    return _field(description, Can(policy=ROW, permission=permission, as_a_whole=as_a_whole))


def same_row(description: str, *, requires: Policy) -> Any:
    """A part of the same row behind a guard of its own."""
    return _field(description, SameRow(policy=requires))


def to_one(key: TableColumn[Any] | str, description: str, *, requires: Policy) -> Any:
    """The row that `key` points to; null when it is out of scope."""
    return _field(description, ToOne(policy=requires, key=key))


def to_any(keys: Mapping[str, TableColumn[Any]], description: str, *, requires: Policy) -> Any:
    """The row that one of several keys points to, by the name of its type."""
    return _field(description, ToAny(policy=requires, keys=keys))


def to_many(
    column: TableColumn[Any],
    description: str,
    *,
    requires: Policy,
    only: Callable[[FromClause], ColumnElement[bool]] | None = None,
    kept: KeptCount | None = None,
) -> Any:
    """A connection of the rows whose `column` points to this one, and for which `only` holds."""
    return _field(description, ToMany(policy=requires, column=column, only=only, kept=kept))


def every(description: str, *, requires: Policy) -> Any:
    """A root connection: every row in the viewer's scope."""
    return _field(description, ToMany(policy=requires, column=None))


def by_id(description: str, *, requires: Policy) -> Any:
    """A root field: the row with the `id` given; NOT_FOUND when out of scope."""
    return _field(description, ById(policy=requires))


def payload(_: type[Shape], **values: Any) -> Shape:
    """A Python object to stand for a record: the fields are read off it by name."""
    return cast("Shape", SimpleNamespace(**values))


def resolver(description: str, *, requires: Policy) -> Callable[[Callable[..., Any]], Any]:
    """A field or mutation resolved in Python."""
    return _resolved(description, requires, is_subscription=False)


def subscription(description: str, *, requires: Policy) -> Callable[[Callable[..., Any]], Any]:
    """A root field of a subscription: an async generator of messages, objects that stand for a record.

    It only says what happened to which rows. Whether somebody sees them is decided where they are read.
    """
    return _resolved(description, requires, is_subscription=True)


def _resolved(description: str, requires: Policy, *, is_subscription: bool) -> Callable[[Callable[..., Any]], Any]:
    def declare(function: Callable[..., Any]) -> Any:
        spec = Python(policy=requires)
        field = GraphField(description=description, spec=spec, is_subscription=is_subscription)
        field.base_resolver = StrawberryResolver(function)
        return field

    return declare


@strawberry.interface(description="Anything with a global id.")
class Node:
    """Anything with a global id; `node(id)` finds it again."""

    id: strawberry.ID = _field("Opaque, and the same for good.", Identifier(policy=ROW))


@strawberry.interface(description="Somebody: of the firm or of a client.")
class Person(Node):
    """Somebody: of the firm or of a client. Here, because features do not import each other."""

    name: str = _field("The name both sides know.", Attribute(policy=ROW))


STRUCTURES.update(("Node", "Person"))


@dataclass_transform(kw_only_default=True)
def node(table: Table, *, prefix: str, requires: Permission) -> Callable[[T], T]:
    """A type whose rows have ids; seen are the rows on which `requires` is held."""

    def declare(cls: T) -> T:
        spec = TypeSpec(name=cls.__name__, table=table, policy=requires, prefix=prefix)
        TYPES[spec.name] = spec
        PREFIXES[prefix] = spec
        cls.is_type_of = classmethod(  # type: ignore[attr-defined]
            lambda _, value, __: isinstance(value, Row) and value.type is spec
        )
        return _declare(cls)

    return declare


@dataclass_transform(kw_only_default=True)
def part(table: Table, *, requires: Permission) -> Callable[[T], T]:
    """A type that stands on its owner's row, seen where `requires` is held on that row."""

    def declare(cls: T) -> T:
        TYPES[cls.__name__] = TypeSpec(name=cls.__name__, table=table, policy=requires, is_part=True)
        return _declare(cls)

    return declare


@dataclass_transform(kw_only_default=True)
def record(cls: T) -> T:
    """A type that stands for a Python object (viewer, payload) or gathers root fields."""
    TYPES[cls.__name__] = TypeSpec(name=cls.__name__, table=None, policy=ROW)
    return _declare(cls)


def _declare(cls: T) -> T:
    declared: T = strawberry.type(cls, description=described(cls))
    for field in dataclasses.fields(declared):
        if isinstance(field, GraphField) and not field.spec.name:
            field.spec.name = field.python_name
    return declared
