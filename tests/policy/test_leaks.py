"""Nobody is shown what is not theirs: every actor asks for everything, and every value that comes back is known.

Each cell of the world is a canary; the oracle says in plain SQL which of them an actor may see.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

import asyncpg
import pytest
from graphql import (
    EnumValueNode,
    FieldNode,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLObjectType,
    ObjectFieldNode,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    get_introspection_query,
    get_named_type,
    parse,
    visit,
)

from portico_embedded import postgres
from tests.policy.canaries import Cell
from tests.policy.documents import PREFIXES, TYPES, Values
from tests.policy.hunt import Found, Hunt, told
from tests.policy.world import CANARIES, CLIENT_ROLES, PLAIN, STAFF_ROLES

pytestmark = pytest.mark.anyio

# A member goes through every family of documents (what a contact finds in lists, the twin world tests more sharply);
# one of each other kind of reach asks by id as well; the rest go along every link.
ALL_FAMILIES = ("member",)
BY_ID_TOO = ("owner_a", "viewer_b", "at_two_clients", "account_manager", "manager_and_member", "without_role", "nobody")
STAFF = (*(role.lower() for role in STAFF_ROLES), "manager_and_member", "without_role")
CONTACTS = (
    *(f"{role.removeprefix('CLIENT_').lower()}_{client}" for client in "abc" for role in CLIENT_ROLES),
    "at_two_clients",
)
ACTORS = (*STAFF, *CONTACTS, "nobody")


def _documents(hunt: Hunt, name: str) -> Iterator[str]:
    depth = 3 if name == "owner_a" else 2 if name in (*ALL_FAMILIES, *BY_ID_TOO) else 1
    yield from hunt.library.everything(depth)
    yield from hunt.at_random(name, 60 if name in ALL_FAMILIES else 15)
    yield from _far_away(hunt, hunt.ids)
    if name in (*ALL_FAMILIES, *BY_ID_TOO):
        # Each another third of the ids; the twin world asks for every one.
        yield from hunt.library.by_id({prefix: ids[len(name) % 3 :: 3] for prefix, ids in hunt.ids.items()})
    if name in ALL_FAMILIES:
        yield from hunt.library.lists(hunt.values)


def _far_away(hunt: Hunt, ids: dict[str, list[str]]) -> Iterator[str]:
    """Who read what: more links from the root than most go."""
    return hunt.library.by_id({"vrd": ids["vrd"]}, 1)


@pytest.mark.parametrize("name", ACTORS)
async def test_everybody_sees_what_is_theirs_and_nothing_else(hunt: Hunt, name: str) -> None:
    actor = hunt.world.actors[name]
    found = await hunt.run(actor, _documents(hunt, name))
    if name in ALL_FAMILIES:
        more = await hunt.run(actor, hunt.library.continued(await hunt.cursors()))
        found = Found(found.documents + more.documents, more.canaries | found.canaries, found.refused + more.refused)
    assert not found.refused, f"{len(found.refused)} documents found nothing: {found.refused[0][:2000]}"
    leaks = hunt.leaks(actor, found)
    assert not leaks, f"{name} saw {len(leaks)} cells of others:\n{told(leaks)}"
    missed = {cell for cell in hunt.missed(actor, found) if not _need_not_be_seen(hunt, cell)}
    assert not missed, f"{name} was not shown {len(missed)} cells of their own, e.g. {sorted(map(str, missed))[:5]}"


def _need_not_be_seen(hunt: Hunt, cell: Cell) -> bool:
    """What the oracle allows and the graph may still keep to itself."""
    # Staff may know who was removed from a client, as the author of an old comment.
    return cell.table == "contact" and cell.row in hunt.world.removed


class _Asked(Visitor):
    """Collects the fields, the keys of filters and the orders that documents hold, by their type."""

    def __init__(self, types: TypeInfo) -> None:
        super().__init__()
        self.types = types
        self.found: set[str] = set()

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        self.found.add(f"{self.types.get_parent_type()}.{node.name.value}")

    def enter_object_field(self, node: ObjectFieldNode, *_: Any) -> None:
        self.found.add(f"{get_named_type(self.types.get_parent_input_type())}.{node.name.value}")
        if isinstance(node.value, EnumValueNode):
            self.found.add(f"{get_named_type(self.types.get_input_type())}.{node.value.value}")


async def test_whatever_can_be_asked_is_asked(hunt: Hunt) -> None:
    """A type, a field, a list, a filter or an order that is added is hunted too: all that Query leads to."""
    schema, library = hunt.schema, hunt.library
    nodes = {type_.name for type_ in schema.get_possible_types(schema.type_map["Node"])}  # type: ignore[arg-type]
    assert nodes == set(TYPES.values())
    assert set(TYPES) == set(PREFIXES.values())
    types = TypeInfo(schema)
    asked = _Asked(types)
    one_each = {prefix: ids[:1] for prefix, ids in hunt.ids.items()}
    values = Values(hunt.values.texts[:1], one_each, hunt.values.days[:1])
    asks = (library.everything(2), library.by_id(one_each), library.lists(values), _far_away(hunt, one_each))
    for document in chain(*asks):
        visit(parse(document), TypeInfoVisitor(types, asked))
    missed = sorted(_askable([schema.query_type, *(schema.type_map[name] for name in nodes)]) - asked.found)
    assert not missed


def _askable(todo: list[Any]) -> set[str]:
    """All fields, keys of filters and orders on the ways from some types."""
    found: set[str] = set()
    known: set[str] = set()
    while todo:
        type_ = todo.pop()
        if type_.name in known or not isinstance(type_, GraphQLObjectType | GraphQLInputObjectType | GraphQLEnumType):
            continue
        known.add(type_.name)
        if isinstance(type_, GraphQLEnumType):
            found |= {f"{type_.name}.{name}" for name in type_.values if type_.name.endswith("OrderField")}
            continue
        found |= {f"{type_.name}.{name}" for name in type_.fields}
        for field in type_.fields.values():
            arguments = getattr(field, "args", {}).values()
            todo += [get_named_type(part.type) for part in (field, *arguments)]
    return found


def test_the_actors_are_everybody(hunt: Hunt) -> None:
    assert sorted(ACTORS) == sorted(hunt.world.actors)


async def test_who_is_gone_cannot_sign_in(hunt: Hunt) -> None:
    assert len(hunt.world.gone) == 4
    for email in hunt.world.gone:
        with pytest.raises(AssertionError, match="WRONG_CREDENTIALS"):
            await hunt.asking.token_of(email)


async def test_every_column_has_a_canary_or_a_reason(cluster: postgres.Cluster, hunt: Hunt) -> None:
    """A column that is added is hunted too."""
    connection = await asyncpg.connect(cluster.owner_url)
    columns = await connection.fetch(
        """
        select table_name, column_name from information_schema.columns
        where table_schema = 'public'
          and table_name not in (
              'alembic_version', 'idempotency_key', 'login_link', 'mail', 'refresh_token', 'sign_in_failure',
              'staff_role'
          )
        """
    )
    await connection.close()
    unknown = [
        f"{table}.{column}"
        for table, column in columns
        if column not in CANARIES.get(table, {}) and column not in PLAIN
    ]
    assert not unknown, f"tests/policy/world.py does not know {unknown}"
    cells = {(cell.table, cell.column) for cell in hunt.aviary.cells.values()}
    assert cells >= {(table, column) for table, columns in CANARIES.items() for column in columns}


@pytest.mark.parametrize("name", ["owner_a", "viewer_b", "at_two_clients", "account_manager", "member"])
async def test_counts_tell_no_more_than_the_rows_one_sees(hunt: Hunt, name: str) -> None:
    """totalCount, the number of edges and whether there are more: all as the oracle counts."""
    rows = hunt.allowed[name].rows
    email = hunt.world.actors[name].email
    roots = {"clients": "client", "projects": "project", "tasks": "task", "staff": "staff", "documents": "document"}
    roots |= {"issues": "issue"}
    if name != "viewer_b":
        roots["uploads"] = "upload"
    for field, table in roots.items():
        count = len(rows[table])
        answer = await hunt.asking.ask(
            f"""{{
                all: {field}(first: 100) {{ totalCount edges {{ node {{ id }} }} pageInfo {{ hasNextPage }} }}
                exact: {field}(first: {count}) {{ pageInfo {{ hasNextPage hasPreviousPage }} }}
                fewer: {field}(last: {count - 1 or 1}) {{ pageInfo {{ hasNextPage hasPreviousPage }} }}
            }}""",
            as_=email,
        )
        data = answer["data"]
        assert data["all"]["totalCount"] == len(data["all"]["edges"]) == count
        assert data["all"]["pageInfo"]["hasNextPage"] is False
        assert data["exact"]["pageInfo"] == {"hasNextPage": False, "hasPreviousPage": False}
        assert data["fewer"]["pageInfo"] == {"hasNextPage": False, "hasPreviousPage": count > 1}
    await _counts_below(hunt, name)


async def _counts_below(hunt: Hunt, name: str) -> None:
    """The same below each project and task, counted by the rows the oracle lets through."""
    document = """{
        projects(first: 100) { edges { node {
            members(first: 1) { totalCount } milestones(first: 1) { totalCount }
            tasks(first: 1) { totalCount } comments(first: 1) { totalCount }
            folders(first: 1) { totalCount } documents(first: 1) { totalCount } } } }
        documents(first: 100) { edges { node { versions(first: 1) { totalCount } } } }
        changeRequests(first: 100) { edges { node {
            comments(first: 1) { totalCount } items(first: 1) { totalCount } quotes(first: 1) { totalCount }
            steps(first: 1) { totalCount } documents(first: 1) { totalCount } } } }
        issues(first: 100) { edges { node {
            steps(first: 1) { totalCount } documents(first: 1) { totalCount } } } }
        tasks(first: 100) { edges { node {
            children(first: 1) { totalCount } assignments(first: 1) { totalCount }
            dependencies(first: 1) { totalCount } comments(first: 1) { totalCount } } } }
        clients(first: 100) { edges { node { contacts(first: 1) { totalCount }
            folders(first: 1) { totalCount } documents(first: 1) { totalCount } } } }
    }"""
    answer = await hunt.asking.ask(document, as_=hunt.world.actors[name].email)
    rows = hunt.allowed[name].rows
    sums: dict[str, int] = {}
    for root in ("projects", "tasks", "clients", "documents", "changeRequests", "issues"):
        for edge in answer["data"][root]["edges"]:
            for link, page in edge["node"].items():
                sums[f"{root}.{link}"] = sums.get(f"{root}.{link}", 0) + page["totalCount"]
    assert sums["projects.members"] == len(rows["project_member"])
    assert sums["projects.milestones"] == len(rows["milestone"])
    assert sums["projects.tasks"] == len(rows["task"])
    said = (sums[f"{on}.comments"] for on in ("projects", "tasks", "changeRequests"))
    assert sum(said) == len(rows["comment"])
    for link in ("item", "quote", "step", "document"):
        assert sums[f"changeRequests.{link}s"] == len(rows[f"change_{link}"])
    for link in ("step", "document"):
        assert sums[f"issues.{link}s"] == len(rows[f"issue_{link}"])
    assert sums["tasks.assignments"] == len(rows["task_assignment"])
    assert sums["tasks.dependencies"] == len(rows["task_dependency"])
    assert sums["tasks.children"] == sum(
        parent in rows["task"] for child, parent in hunt.world.parents.items() if child in rows["task"]
    )
    assert sums["projects.folders"] + sums["clients.folders"] == len(rows["folder"])
    assert sums["projects.documents"] + sums["clients.documents"] == len(rows["document"])
    assert sums["documents.versions"] == len(rows["document_version"])
    assert sums["clients.contacts"] == len(rows["contact"] - hunt.world.removed)


async def test_tools_can_introspect(hunt: Hunt) -> None:
    answer = await hunt.asking.ask(get_introspection_query(), as_=hunt.world.actors["admin"].email)
    assert len(answer["data"]["__schema"]["types"]) > 80
