"""A declaration that is unsafe or incomplete stops the server from starting; those we have say what they should."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from itertools import combinations
from typing import Any

import pytest
import strawberry
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNonNull,
    GraphQLObjectType,
    is_specified_directive,
    is_specified_scalar_type,
)
from sqlalchemy import BigInteger, Column, Integer, MetaData, Table, Text, Uuid

from portico.config import REPOSITORY
from portico.graph import registry
from portico.graph.build import DeclarationError, build_schema
from portico.graph.fields import (
    GraphField,
    Node,
    amount,
    attribute,
    by_id,
    column,
    every,
    node,
    part,
    record,
    resolver,
    same_row,
    sql,
    subscription,
    to_one,
)
from portico.graph.inputs import by_text, order_input
from portico.graph.matrix import policy_matrix
from portico.graph.pages import Connection
from portico.graph.scalars import BigInt, Money
from portico.graph.specs import ANYONE, ROW, SameRow, Spec, ToAny, ToMany, ToOne
from portico.models.enums import STAFF_ROLES, Priority, Role
from portico.policy.permissions import ROLES, Permission, Rows, access_of
from portico.policy.permissions import Permission as P
from portico.schema import print_sdl, schema

CORE = schema._schema
PUBLIC = [
    type_
    for name, type_ in CORE.type_map.items()
    if not name.startswith("__") and not (is_specified_scalar_type(type_))  # type: ignore[arg-type]
]
ROOTS = [CORE.query_type, CORE.mutation_type]


def _spec(field: Any) -> Spec | None:
    return getattr(field.extensions.get("strawberry-definition"), "spec", None)


# What we have.


def test_everything_public_is_described() -> None:
    bare = []
    for type_ in PUBLIC:
        bare += [] if type_.description else [type_.name]
        if isinstance(type_, GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType):
            for name, field in type_.fields.items():
                bare += [] if field.description else [f"{type_.name}.{name}"]
                for argument, given in getattr(field, "args", {}).items():
                    bare += [] if given.description else [f"{type_.name}.{name}({argument})"]
        elif isinstance(type_, GraphQLEnumType) and type_.name not in MEMBERS_SPEAK:
            bare += [f"{type_.name}.{name}" for name, value in type_.values.items() if not value.description]
    bare += [f"@{d.name}" for d in CORE.directives if not is_specified_directive(d) and not d.description]
    assert not bare
    assert len(PUBLIC) > 70


# Vocabularies whose members are their own description.
MEMBERS_SPEAK = {
    *("Impact", "IssueState"),
    *("Audience", "ClientTier", "ContactRelationship", "DependencyType", "MilestoneAcceptance", "OrderDirection"),
    *("Permission", "Priority", "ProjectPhase", "ProjectState", "Role", "TaskStatus", "ViewerKind"),
    *("ChangeState", "ReviewDecision", "ReviewState", "Side", "UploadFault", "UploadState"),
}


def test_guarded_fields_and_relations_are_nullable() -> None:
    checked, strict = 0, []
    for type_ in PUBLIC:
        if isinstance(type_, GraphQLObjectType):
            for name, field in type_.fields.items():
                spec = _spec(field)
                if spec and (isinstance(spec.policy, Permission) or isinstance(spec, ToOne | ToAny | ToMany | SameRow)):
                    checked += 1
                    strict += [f"{type_.name}.{name}"] if isinstance(field.type, GraphQLNonNull) else []
    assert not strict
    assert checked > 60


def test_root_fields_print_their_policy() -> None:
    sdl = re.sub(r'"""[^"]*"""', " ", print_sdl())
    for root in ROOTS:
        assert root is not None
        block = re.search(rf"type {root.name} {{(.*?)\n}}", sdl, re.DOTALL)
        assert block is not None
        printed = dict(re.findall(r"(\w+)(?:\([^)]*\))?: [\w\[\]!]+ (@\w+(?:\([^)]*\))?)", block[1]))
        wanted = {}
        for name, field in root.fields.items():
            spec = _spec(field)
            assert spec is not None
            plain = {ANYONE: "@anyone", ROW: "@scoped"}.get(spec.policy)  # type: ignore[call-overload]
            wanted[name] = plain or f"@requires(permission: {spec.policy})"
        assert printed == wanted
    assert "staff" in CORE.query_type.fields  # type: ignore[union-attr]


def test_generated_files_are_up_to_date() -> None:
    assert (REPOSITORY / "schema.graphql").read_text() == print_sdl(), "run `make schema`"
    assert (REPOSITORY / "policy-matrix.txt").read_text() == policy_matrix(CORE), "run `make schema`"


def test_contacts_hold_nothing_of_the_firms_own() -> None:
    """By name, so that a slip in the table of roles is seen twice."""
    firms = {P.INTERNAL_READ, P.EFFORT_READ, P.FINANCE_READ, P.FINANCE_RATIO, P.CLIENT_NOTES_READ, P.STAFF_ADDRESS_READ}
    writes = {P.PROJECT_CREATE, P.PROJECT_EDIT, P.PROJECT_SHARE, P.TASK_EDIT, P.TASK_SHARE}
    for role in Role:
        if role not in STAFF_ROLES:
            assert not (firms | writes) & ROLES[role].keys()
            assert set(ROLES[role].values()) == {Rows.SHARED_WITH_CLIENT}
        else:
            assert Rows.SHARED_WITH_CLIENT not in ROLES[role].values()


def test_a_guard_covers_every_row_its_type_is_seen_on() -> None:
    """A field's permission is asked for once, not per row: so with any two roles it is held wherever the row is seen.

    What is held on fewer rows than the type (notes, amounts) is a part with a scope of its own.
    """
    narrow = []
    for type_ in PUBLIC:
        spec = registry.TYPES.get(type_.name)
        if spec is None or spec.prefix is None or not isinstance(type_, GraphQLObjectType):
            continue
        for name, field in type_.fields.items():
            guard = _spec(field)
            # Relations have the scope of the type they lead to.
            if (
                guard is None
                or isinstance(guard, ToOne | ToAny | ToMany | SameRow)
                or guard.policy in (ROW, spec.policy)
            ):
                continue
            for roles in combinations([*STAFF_ROLES, *STAFF_ROLES], 2):
                access = access_of(roles)
                seen, held = access.rows(spec.policy), access.rows(guard.policy)  # type: ignore[arg-type]
                if held and Rows.EVERY not in held and not seen <= held:
                    narrow.append(f"{type_.name}.{name} for {roles}")
    assert not narrow


# What would not start. Everything below is declared, refused and forgotten.

TABLE = Table(
    "thing",
    MetaData(),
    Column("id", Uuid, primary_key=True),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("note", Text),
    Column("size", BigInteger, nullable=False),
    Column("count", Integer, nullable=False),
    Column("cost", BigInteger, nullable=False, info={"requires": "FINANCE_READ"}),
    Column("currency", Text, nullable=False),
    Column("other_id", Uuid),
)
T = TABLE.c


@pytest.fixture(autouse=True)
def _forgotten() -> Iterator[None]:
    """The registries as they were."""
    known: list[Any] = [registry.TYPES, registry.PREFIXES, registry.ORDERS, registry.FILTERS, registry.STRUCTURES]
    copies = [held.copy() for held in known]
    yield
    for held, copy in zip(known, copies, strict=True):
        held.clear()
        held.update(copy)


def _class(name: str, fields: dict[str, tuple[Any, Any]], *bases: type) -> Any:
    namespace: dict[str, Any] = {name: field for name, (_, field) in fields.items()}
    annotations = {name: annotation for name, (annotation, _) in fields.items()}
    return type(
        name, bases, namespace | {"__annotations__": annotations, "__doc__": "Made up.", "__module__": __name__}
    )


def _thing(**fields: tuple[str, Any]) -> Any:
    return node(TABLE, prefix="thg", requires=P.TASK_READ)(_class("Thing", fields, Node))


def _built(*types: Any, subscription: Any = None, **roots: tuple[Any, Any]) -> Any:
    @resolver("Nothing.", requires=ANYONE)
    def nothing() -> str | None:
        return None

    query = roots or {"thing": ("Thing | None", by_id("One.", requires=P.TASK_READ))}
    return build_schema(
        record(_class("Query", query)),
        record(_class("Mutation", {"nothing": ("str | None", nothing)})),
        types,
        subscription,
    )


def test_a_sound_declaration_is_built() -> None:
    """The same helpers, nothing wrong: what follows fails for its fault alone."""
    thing = _thing(
        name=("str", column(T.name, "A name.")),
        note=("str | None", column(T.note, "A note.")),
        count=("int", column(T.count, "A count.")),
        cost=("Money | None", amount(T.cost, T.currency, "A cost.", requires=P.FINANCE_READ)),
        other=("Thing | None", to_one(T.other_id, "Another.", requires=P.TASK_READ)),
    )
    order_input("Thing", {"NAME": by_text(T.name)})
    built = _built(
        thing,
        thing=("Thing | None", by_id("One.", requires=P.TASK_READ)),
        things=("Connection[Thing] | None", every("All.", requires=P.TASK_READ)),
    )
    assert "cost: Money @requires(permission: FINANCE_READ)" in built.as_str()
    assert "Thing" in registry.TYPES


UNSAFE: dict[str, tuple[str, Any, str]] = {
    "guarded and not null": ("str", lambda: column(T.name, "x", requires=P.INTERNAL_READ), "must be nullable"),
    "a relation that is not null": ("Thing", lambda: to_one(T.other_id, "x", requires=P.TASK_READ), "must be nullable"),
    "a part that is not null": ("Part", lambda: same_row("x", requires=P.FINANCE_READ), "must be nullable"),
    "sensitive without its permission": ("int | None", lambda: column(T.cost, "x"), "it requires FINANCE_READ"),
    "sensitive with another permission": (
        "BigInt | None",
        lambda: column(T.cost, "x", requires=P.TASK_READ),
        "it requires FINANCE_READ",
    ),
    "a sensitive amount without its permission": (
        "Money | None",
        lambda: amount(T.cost, T.currency, "x"),
        "it requires FINANCE_READ",
    ),
    "not null over a nullable column": (
        "str",
        lambda: column(T.note, "x"),
        "not null over the nullable column thing.note",
    ),
    "Int over bigint": ("int", lambda: column(T.size, "x"), "Int over the bigint column thing.size"),
    "an enum without its CHECK": ("Priority", lambda: column(T.kind, "x"), "has no CHECK from that enum"),
    "an expression that can be null": ("str", lambda: sql(lambda row, *_: row.c.note, "x"), "must be a coalesce"),
    "a field without a policy": ("str", lambda: strawberry.field(description="x"), "has no policy"),
}


@pytest.mark.parametrize("fault", UNSAFE)
def test_an_unsafe_field_is_refused_by_name(fault: str) -> None:
    annotation, field, words = UNSAFE[fault]
    made = part(TABLE, requires=P.FINANCE_READ)(_class("Part", {"size": ("str | None", column(T.note, "x"))}))
    thing = _thing(name=("str", column(T.name, "A name.")), bad=(annotation, field()))
    with pytest.raises(DeclarationError, match=r"Thing\.bad: ") as refused:
        _built(thing, made)
    assert words in str(refused.value)


def test_a_list_without_an_order_is_refused() -> None:
    thing = _thing(name=("str", column(T.name, "A name.")))
    with pytest.raises(DeclarationError, match="things: no order_input"):
        _built(thing, things=("Connection[Thing] | None", every("All.", requires=P.TASK_READ)))


@pytest.mark.parametrize(
    ("annotation", "field", "words"),
    [
        ("Thing", lambda: by_id("One.", requires=P.TASK_READ), "must be nullable"),
        ("str | None", lambda: attribute("x"), "is a root field over no row"),
        ("str | None", lambda: strawberry.field(description="x"), "has no policy"),
    ],
)
def test_an_unsafe_root_field_is_refused_by_name(annotation: str, field: Any, words: str) -> None:
    thing = _thing(name=("str", column(T.name, "A name.")))
    with pytest.raises(DeclarationError, match=r"Query\.bad: ") as refused:
        _built(thing, bad=(annotation, field()))
    assert words in str(refused.value)


def _source(returns: str) -> Any:
    async def said(self: Any) -> Any:
        yield None

    said.__annotations__["return"] = returns
    return said


async def _said_once(self: Any) -> str | None:
    return None


def _watching(**sources: Any) -> Any:
    thing = _thing(name=("str", column(T.name, "A name.")))
    said = record(_class("Said", {"word": ("str", attribute("A word.")), "thing": ("Thing | None", THING)}))
    root = type("Subscription", (), sources | {"__doc__": "Made up.", "__module__": __name__})
    return _built(thing, said, subscription=record(root))


THING = to_one("thing_id", "A thing.", requires=P.TASK_READ)


def test_a_sound_subscription_is_built() -> None:
    said = subscription("What is said.", requires=P.TASK_READ)(_source(SAID))
    assert "said: Said @requires(permission: TASK_READ)" in _watching(said=said).as_str()


SAID = "AsyncIterator[Said | None]"


@pytest.mark.parametrize(
    ("declare", "source", "words"),
    [
        (resolver("x", requires=P.TASK_READ), _source(SAID), "is a root field of Subscription, or declared as one"),
        (subscription("x", requires=P.TASK_READ), _said_once, "is no async generator"),
        (subscription("x", requires=P.TASK_READ), _source("AsyncIterator[Thing | None]"), "no nullable record"),
        (subscription("x", requires=P.TASK_READ), _source("AsyncIterator[list[Said] | None]"), "no nullable record"),
        (subscription("x", requires=P.TASK_READ), _source("AsyncIterator[Said]"), "must be nullable"),
        (subscription("x", requires=ROW), _source(SAID), "is a root field over no row"),
    ],
)
def test_an_unsafe_subscription_is_refused_by_name(declare: Any, source: Any, words: str) -> None:
    with pytest.raises(DeclarationError, match=r"Subscription\.bad: ") as refused:
        _watching(bad=declare(source))
    assert words in str(refused.value)


def test_a_source_elsewhere_is_refused() -> None:
    thing = _thing(name=("str", column(T.name, "A name.")))
    source = subscription("x", requires=P.TASK_READ)(_source("AsyncIterator[Thing | None]"))
    with pytest.raises(DeclarationError, match="bad: is a root field of Subscription, or declared as one"):
        _built(thing, bad=("Thing | None", source))


def test_a_type_nobody_declared_is_refused() -> None:
    @strawberry.type(description="Made up.")
    class Loose:
        name: str = strawberry.field(description="x")

    loose = resolver("x", requires=P.TASK_READ)(_returns(Loose))
    with pytest.raises(DeclarationError, match="Loose: is neither a node, a part, a record nor a structure"):
        _built(_thing(name=("str", column(T.name, "A name."))), loose=(Loose | None, loose))


def _returns(type_: Any) -> Any:
    def loose() -> None:
        return None

    loose.__annotations__["return"] = type_ | None
    return loose


@pytest.mark.parametrize("declare", [to_one, same_row, by_id, every, resolver])
def test_a_relation_cannot_be_declared_without_a_policy(declare: Any) -> None:
    with pytest.raises(TypeError, match="requires"):
        declare(*([T.other_id] if declare is to_one else []), "x")


def test_every_field_of_ours_knows_its_policy() -> None:
    """No field of a type with a policy came in past `graph.fields`."""
    for type_ in PUBLIC:
        if isinstance(type_, GraphQLObjectType) and type_.name in registry.TYPES:
            for field in type_.fields.values():
                assert isinstance(field.extensions["strawberry-definition"], GraphField)


_ = (AsyncIterator, BigInt, Connection, Money, Priority)  # names in annotations above
