"""From declarations to a schema: names are resolved, arguments given, omissions refused.

What is wrong with a declaration is found here, at import: the server does not start.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from inspect import isasyncgenfunction
from typing import Any

import strawberry
from graphql import GraphQLEnumType, GraphQLNonNull, GraphQLObjectType, get_named_type
from sqlalchemy import BigInteger, Cast, bindparam
from sqlalchemy import Column as TableColumn
from sqlalchemy.sql import functions
from sqlalchemy.sql.elements import ColumnElement
from sqlalchemy.sql.selectable import Exists
from sqlalchemy.sql.visitors import iterate
from strawberry.annotation import StrawberryAnnotation
from strawberry.schema.config import StrawberryConfig
from strawberry.schema_directive import Location
from strawberry.types.arguments import StrawberryArgument

from portico.graph.fields import GraphField, Node
from portico.graph.pages import LARGEST_PAGE
from portico.graph.registry import FILTERS, ORDERS, STRUCTURES, TYPES
from portico.graph.scalars import SCALARS
from portico.graph.specs import (
    ANYONE,
    ROW,
    Amount,
    ById,
    Column,
    Expression,
    Policy,
    SameRow,
    Spec,
    ToAny,
    ToMany,
    ToOne,
    TypeSpec,
)
from portico.policy.permissions import Permission

PermissionEnum = strawberry.enum(
    Permission, name="Permission", description="What somebody may do; also the scope of a token."
)


@strawberry.schema_directive(
    locations=[Location.FIELD_DEFINITION], description="Null and FORBIDDEN without the permission."
)
class Requires:
    """Null and FORBIDDEN without the permission."""

    permission: PermissionEnum  # type: ignore[valid-type]


@strawberry.schema_directive(
    locations=[Location.FIELD_DEFINITION],
    description="Answers with what is in the viewer's scope; each row by the policy of its type.",
)
class Scoped:
    """Answers with what is in the viewer's scope."""


@strawberry.schema_directive(locations=[Location.FIELD_DEFINITION], description="Needs no sign-in.")
class Anyone:
    """Needs no sign-in."""


_LISTED = re.compile(r"Connection\[(\w+)\]")


class DeclarationError(Exception):
    """One or more declarations are incomplete; the message lists them all."""


def build_schema(
    query: type, mutation: type, types: Iterable[type], subscription: type | None = None
) -> strawberry.Schema:
    """The executable schema. Raises DeclarationError, naming every fault, when one is unsafe."""
    root_classes = [query, mutation] + ([subscription] if subscription is not None else [])
    namespace: dict[str, Any] = {cls.__name__: cls for cls in types}
    roots = {cls.__name__ for cls in root_classes}
    for cls in [*root_classes, *types]:
        for field in cls.__strawberry_definition__.fields:  # type: ignore[attr-defined]
            if isinstance(field, GraphField):
                _complete(field, namespace, is_root=cls.__name__ in roots)
    schema = strawberry.Schema(
        query=query,
        mutation=mutation,
        subscription=subscription,
        types=[*types, Node],
        config=StrawberryConfig(scalar_map=SCALARS),
    )
    faults = [*_link_and_check(schema, roots), *_order_and_filter_faults()]
    if faults:
        raise DeclarationError("Declarations are incomplete:\n  " + "\n  ".join(faults))
    return schema


def _complete(field: GraphField, namespace: Mapping[str, Any], *, is_root: bool) -> None:
    """Give a field its namespace, its arguments and its directive."""
    annotation = field.type_annotation
    if annotation is not None and isinstance(annotation.raw_annotation, str):
        origin = field.origin
        module = sys.modules[origin.__module__].__dict__ if isinstance(origin, type) else {}
        field.type_annotation = StrawberryAnnotation(annotation.raw_annotation, namespace={**module, **namespace})
    if isinstance(field.spec, ToMany):
        listed = _LISTED.search(str(annotation.raw_annotation)) if annotation else None
        if listed is None or listed[1] not in ORDERS:
            raise DeclarationError(f"{field.python_name}: no order_input for what it lists")
        field.spec.order, field.spec.filter = ORDERS[listed[1]], FILTERS.get(listed[1])
        field.arguments = list(_page_arguments(field.spec))
    elif isinstance(field.spec, ById):
        field.arguments = [_argument("id", strawberry.ID, "The global id.")]
    for argument in field.arguments:
        if argument.description is None:
            # An input is described where it is declared.
            definition = getattr(argument.type, "__strawberry_definition__", None)
            argument.description = definition and definition.description
    policy = field.spec.policy
    if isinstance(policy, Permission):
        field.directives = [Requires(permission=policy)]
    elif is_root:
        field.directives = [Anyone() if policy is ANYONE else Scoped()]


def _page_arguments(spec: ToMany) -> Iterator[StrawberryArgument]:
    yield _argument("first", int | None, f"So many rows from the start, 1 to {LARGEST_PAGE}.")
    yield _argument("after", str | None, "With first: rows after this cursor.")
    yield _argument("last", int | None, f"So many rows from the end, 1 to {LARGEST_PAGE}.")
    yield _argument("before", str | None, "With last: rows before this cursor.")
    if spec.filter is not None:
        yield _argument("filter", spec.filter.input | None, "Rows for which every key holds.")
    yield _argument(
        "order_by",
        spec.order.input | None,
        f"The order; by {spec.order.default(is_root=spec.column is None)} when it is not given.",
    )


def _argument(name: str, type_: Any, description: str) -> StrawberryArgument:
    return StrawberryArgument(
        python_name=name,
        graphql_name=None,
        type_annotation=StrawberryAnnotation(type_),
        description=description,
    )


def _link_and_check(schema: strawberry.Schema, roots: set[str]) -> Iterator[str]:
    """Point every relation to its type; yield what is missing or unsafe."""
    core = schema._schema
    for type_ in core.type_map.values():
        if not isinstance(type_, GraphQLObjectType) or type_.name.startswith("__"):
            continue
        if type_.name.endswith(("Connection", "Edge")) or type_.name in STRUCTURES:
            continue
        if type_.name not in TYPES and type_.name not in roots:
            yield f"{type_.name}: is neither a node, a part, a record nor a structure"
        # Root fields have no row whose policy they could inherit.
        owner = None if type_.name in roots else TYPES.get(type_.name)
        for name, declared in type_.fields.items():
            field = declared.extensions["strawberry-definition"]
            where = f"{type_.name}.{name}"
            if not isinstance(field, GraphField):
                yield f"{where}: has no policy; declare it with the functions of graph.fields"
                continue
            field.spec.targets = _targets(core, field.spec, get_named_type(declared.type))
            nullable = not isinstance(declared.type, GraphQLNonNull)
            faults = [*_faults(owner, field.spec, declared.type, nullable)]
            faults += _message_faults(field, declared.type, is_source=type_ is core.subscription_type)
            yield from (f"{where}: {fault}" for fault in faults)


def _targets(core: Any, spec: Spec, named: Any) -> dict[str, Any]:
    if isinstance(spec, ToMany):
        named = get_named_type(get_named_type(named.fields["edges"].type).fields["node"].type)
    if isinstance(spec, ToOne | ToMany | SameRow):
        return {named.name: TYPES[named.name]}
    if isinstance(spec, ById | ToAny):
        names = (
            [named.name]
            if isinstance(named, GraphQLObjectType)
            else [possible.name for possible in core.get_possible_types(named)]
        )
        return {name: TYPES[name] for name in names}
    return {}


def _faults(owner: TypeSpec | None, spec: Spec, type_: Any, nullable: bool) -> Iterator[str]:
    guarded = isinstance(spec.policy, Permission)
    relation = isinstance(spec, ToOne | ToAny | ToMany | SameRow | ById)
    if (guarded or relation) and not nullable:
        yield "is guarded or a relation and must be nullable"
    if owner is None and spec.policy is ROW and not isinstance(spec, ById):
        yield "is a root field over no row; it requires a permission or ANYONE"
    if isinstance(spec, Column | Amount):
        yield from _column_faults(owner, spec, type_, nullable)
    if isinstance(spec, Expression) and owner is not None:
        assert owner.table is not None
        expression = spec.build(owner.table)
        yield from _sensitive_faults(expression, spec.policy, spec.releases)
        if not nullable and not _is_total(expression):
            yield "is not null, so its expression must be a coalesce, a count or an exists"


def _message_faults(field: GraphField, type_: Any, *, is_source: bool) -> Iterator[str]:
    if field.is_subscription != is_source:
        yield "is a root field of Subscription, or declared as one, but not both"
    elif is_source:
        resolver = field.base_resolver
        if resolver is None or not isasyncgenfunction(resolver.wrapped_func):
            yield "is no async generator, which could be ended with the subscription"
        message = TYPES.get(getattr(type_, "name", ""))
        if message is None or message.table is not None:
            yield "has messages that are no nullable record"


def _order_and_filter_faults() -> Iterator[str]:
    """Sensitive columns behind a list's order or filter: they could be read by sorting or guessing."""
    for name, order in ORDERS.items():
        table = TYPES[name].table
        assert table is not None
        for key, declared in order.keys.items():
            for fault in _sensitive_faults(declared.build(table), declared.policy):
                yield f"{name}Order.{key}: {fault}"
    for name, filter_ in FILTERS.items():
        table = TYPES[name].table
        assert table is not None
        for key, declared_filter in filter_.keys.items():
            built = declared_filter.predicate(table, bindparam("value", type_=declared_filter.type))
            for fault in _sensitive_faults(built, declared_filter.policy):
                yield f"{name}Filter.{key}: {fault}"


def _sensitive_faults(
    expression: ColumnElement[Any], policy: Policy, releases: Permission | None = None
) -> Iterator[str]:
    for element in iterate(expression):
        needed = element.info.get("requires") if isinstance(element, TableColumn) else None
        if needed not in (None, policy, releases):
            yield f"looks at the sensitive column {element}; it requires {needed}"


def _column_faults(owner: TypeSpec | None, spec: Column | Amount, type_: Any, nullable: bool) -> Iterator[str]:
    column = spec.column
    needed = column.info.get("requires")
    of_part = owner is not None and owner.is_part and owner.policy == needed
    if needed is not None and spec.policy != needed and not of_part:
        yield f"shows the sensitive column {column}; it requires {needed}"
    if not nullable and column.nullable:
        yield f"is not null over the nullable column {column}"
    named = get_named_type(type_)
    if named.name == "Int" and isinstance(column.type, BigInteger):
        yield f"is Int over the bigint column {column}; use BigInt"
    if isinstance(named, GraphQLEnumType) and "enum" not in column.info:
        yield f"is an enum over {column}, which has no CHECK from that enum"


def _is_total(expression: ColumnElement[Any]) -> bool:
    while isinstance(expression, Cast):
        expression = expression.clause
    return isinstance(expression, functions.coalesce | functions.count | Exists)
