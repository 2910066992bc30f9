"""The schema is for those who may explore: nobody else introspects, or is told what they may have meant."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from portico_embedded import postgres
from tests.conftest import cloned
from tests.graph.line import line
from tests.world import ADMIN, CONTACTS, EVERYBODY, OWNER, PM, PMO, STAFF, STRANGER, World

EXPLORERS = (ADMIN, PMO)


@pytest.fixture(scope="module")
def real(cluster: postgres.Cluster, firm: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """The firm as it would be run: no demonstration."""
    with cloned(cluster, firm) as name:
        world = World(cluster, name, tmp_path_factory.mktemp("home"), demo=False)
        yield world
        world.close()


INTROSPECTION = {
    "the schema": "{ __schema { queryType { name } } }",
    "a type": '{ __type(name: "Task") { name } }',
    "under an alias": '{ a: __type(name: "Task") { name } }',
    "in a fragment": "{ ...A } fragment A on Query { __schema { queryType { name } } }",
    "in an inline fragment": "{ ... on Query { __schema { queryType { name } } } }",
    "left out": "{ firm { name } __schema @skip(if: true) { queryType { name } } }",
    "in an operation that is not run": "query A { firm { name } } query B { __schema { queryType { name } } }",
    "in a mutation": "mutation { __schema { queryType { name } } }",
}
MISSPELT = {
    "a field": "{ frm { name } }",
    "a field below": "{ firm { nam } }",
    "an argument": "{ tasks(frst: 1) { totalCount } }",
    "a type": "{ node(id: 1) { ... on Tsk { id } } }",
    "a type of a variable": "query ($v: TaskFilte) { tasks(first: 1, filter: $v) { totalCount } }",
    "a member of an input": "{ tasks(first: 1, filter: { isShred: true }) { totalCount } }",
    "a value of an enum": "{ tasks(first: 1, orderBy: { field: DUE_O }) { totalCount } }",
    "a directive": "{ firm { name @includ(if: true) } }",
    "a fragment": "{ firm { ...Name } } fragment Nam on Firm { name }",
}
IN_VARIABLES = "query ($v: TaskFilter) { tasks(first: 1, filter: $v) { totalCount } }"


@pytest.mark.parametrize("what", INTROSPECTION)
@pytest.mark.parametrize("who", [None, OWNER, STRANGER, PM])
def test_nobody_else_introspects(real: World, what: str, who: str | None) -> None:
    name = {"operationName": "A"} if "not run" in what else {}
    headers = {"Authorization": f"Bearer {real.tokens[who]}"} if who else {}
    answer = real.post(json.dumps({"query": INTROSPECTION[what], **name}).encode(), headers)
    assert answer.is_refused()
    assert "GRAPH_EXPLORE" in answer.errors[0]["extensions"]["reason"]
    assert "queryType" not in json.dumps(answer.body)


@pytest.mark.parametrize("who", EXPLORERS)
def test_those_who_may_do(real: World, who: str) -> None:
    assert real.ask(INTROSPECTION["the schema"], as_=who).payload == {"queryType": {"name": "Query"}}
    assert "mean 'firm'" in real.ask(MISSPELT["a field"], as_=who).errors[0]["message"]


@pytest.mark.parametrize("what", MISSPELT)
@pytest.mark.parametrize("who", [None, OWNER, PM])
def test_nobody_else_is_told_what_they_may_have_meant(real: World, what: str, who: str | None) -> None:
    answer = real.ask(MISSPELT[what], as_=who)
    assert answer.is_refused()
    assert "mean" not in json.dumps(answer.body)


@pytest.mark.parametrize("given", [{"isShred": True}, {"statusIn": ["TOD"]}, {"status": "TOD"}, {"projectI": "x"}])
def test_nor_of_variables(real: World, given: dict[str, object]) -> None:
    assert "mean" not in json.dumps(real.ask(IN_VARIABLES, {"v": given}, as_=OWNER).body)


def test_what_one_was_told_is_not_kept_for_the_next(real: World) -> None:
    """Documents are kept once they are read: for those who explore apart."""
    for who in (ADMIN, OWNER, ADMIN):
        is_told = "mean" in json.dumps(real.ask(MISSPELT["a type"], as_=who).body)
        assert is_told is (who == ADMIN)


def test_a_socket_is_no_way_around(real: World) -> None:
    for who in (OWNER, ADMIN):
        with line(real) as opened:
            opened.init(real.tokens[who])
            answer = opened.ask(INTROSPECTION["the schema"])
            assert answer["type"] == ("next" if who == ADMIN else "error")


def test_typename_is_for_everybody(real: World) -> None:
    assert real.ask("{ __typename }", as_=OWNER).data == {"__typename": "Query"}


@pytest.mark.parametrize("who", [None, *EVERYBODY])
def test_in_the_demonstration_staff_explore(world: World, who: str | None) -> None:
    answer = world.ask(INTROSPECTION["the schema"], as_=who)
    assert ("data" in answer.body) is (who in STAFF)
    assert answer.is_refused() is (who is None or who in (*CONTACTS, STRANGER))


def test_who_may_explore_is_told_how_it_was_answered(world: World) -> None:
    compiled, executed = "{ projects(first: 1) { totalCount } }", "{ __schema { queryType { name } } }"
    assert world.ask(compiled, as_=ADMIN).body["extensions"]["plan"] == {"executor": "compiled"}
    told = world.ask(executed, as_=ADMIN).body["extensions"]["plan"]
    assert told["executor"] == "executed"
    assert told["why"]
    assert "plan" not in world.ask(compiled, as_=OWNER).body["extensions"]
