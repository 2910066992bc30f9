"""Values that cannot be meant, in every input and every argument: BAD_USER_INPUT or a problem, at once."""

from __future__ import annotations

import json

import pytest

from tests.graph.hostile import HOSTILE, MOST, MUTATIONS, ask, sound
from tests.world import World, mutation, nobody


@pytest.mark.parametrize("field", MUTATIONS)
def test_no_input_of_a_mutation_is_a_fault_of_ours(world: World, field: str) -> None:
    """Every key of the input takes every hostile value in turn: a request error, a problem, or it is done."""
    base = sound(world)[field]
    document = mutation(field)
    for key in base:
        for value in HOSTILE:
            answer = ask(world, document, {"input": {**base, key: value}})
            if "data" not in answer.body:
                assert answer.is_refused(), (key, value)
                assert answer.cpu_seconds < MOST, (key, value)
                assert len(json.dumps(answer.body)) < 4_096, (key, value)
            else:
                assert set(answer.codes) <= {"BAD_USER_INPUT", "NOT_FOUND"}, (key, value, answer.body)
    for value in HOSTILE:
        assert ask(world, document, {"input": value}).is_refused()
        assert ask(world, document, {"input": {**base, "unknown": value}}).is_refused()
    assert ask(world, document, {}).is_refused()


ARGUMENTS = {
    "query ($v: ID!) { node(id: $v) { id } }": {"x"},
    "query ($v: ID!) { project(id: $v) { id } }": {"x"},
    "query ($v: Int) { tasks(first: $v) { totalCount } }": {"x"},
    "query ($v: String) { tasks(first: 1, after: $v) { totalCount } }": {None},
    "query ($v: TaskFilter) { tasks(first: 1, filter: $v) { totalCount } }": {None},
    "query ($v: String) { tasks(first: 1, filter: { titleContains: $v }) { totalCount } }": {None, "x", ""},
    "query ($v: ID) { tasks(first: 1, filter: { projectId: $v }) { totalCount } }": {None},
    "query ($v: ID) { tasks(first: 1, filter: { clientId: $v }) { totalCount } }": {None},
    "query ($v: ID) { tasks(first: 1, filter: { assigneeId: $v }) { totalCount } }": {None},
    "query ($v: [TaskStatus!]) { tasks(first: 1, filter: { status: $v }) { totalCount } }": {None},
    "query ($v: Boolean) { tasks(first: 1, filter: { isShared: $v }) { totalCount } }": {None},
    "query ($v: Date) { tasks(first: 1, filter: { dueBefore: $v }) { totalCount } }": {None},
    "query ($v: TaskOrder) { tasks(first: 1, orderBy: $v) { totalCount } }": {None},
    "query ($v: TaskOrderField!) { tasks(first: 1, orderBy: { field: $v }) { totalCount } }": {"x"},
    "query ($v: Boolean!) { firm @include(if: $v) { name } }": {"x"},
    "mutation ($v: String!) { signIn(input: { email: $v, password: $v }) { problems { code } } }": {"x"},
    "mutation ($v: String) { refreshSession(input: { refreshToken: $v }) { problems { code } } }": {"x"},
}


@pytest.mark.parametrize("document", ARGUMENTS)
def test_no_argument_is_a_fault_of_ours(world: World, document: str) -> None:
    for value in HOSTILE:
        world.run("delete from sign_in_failure")
        answer = ask(world, document, {"v": value})
        if "data" not in answer.body:
            assert answer.is_refused()
            assert answer.cpu_seconds < MOST, value
            assert len(json.dumps(answer.body)) < 4_096


DAYS = [
    "",
    "0000-01-01",
    "0001-01-01",
    "1969-12-31",
    "9001-01-01",
    "9999-12-31",
    "10000-01-01",
    "-2026-01-01",
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "20260101",
    "2026-W01-1",
    "2026-001",
    "2026/01/01",
    "01-01-2026",
    "2026-01-01T00:00:00Z",
    "2026-01-01 ",
    "٢٠٢٦-٠١-٠١",
    "today",
    "x" * 10,
    20260101,
    1.5,
    True,
]


def test_what_is_no_day_is_refused(world: World) -> None:
    reading = "query ($v: Date) { tasks(first: 1, filter: { dueBefore: $v }) { totalCount } }"
    taken = [
        day
        for day in DAYS
        if not ask(world, reading, {"v": day}).is_refused()
        or not ask(world, mutation("createTask"), {"input": {**sound(world)["createTask"], "dueOn": day}}).is_refused()
    ]
    assert taken == []


@pytest.mark.parametrize("day", ["1970-01-01", "2024-02-29", "9000-12-31"])
def test_what_is_a_day_is_taken(world: World, day: str) -> None:
    task = world.new_task(world.new_project(), dueOn=day)
    due = ask(world, "query ($v: ID!) { task(id: $v) { dueOn } }", {"v": task}).payload["dueOn"]
    assert due == day


def test_a_list_has_at_most_250_items(world: World) -> None:
    document = "query ($v: [TaskStatus!]) { tasks(first: 1, filter: { status: $v }) { totalCount } }"
    assert ask(world, document, {"v": ["TODO"] * 250}).data
    assert ask(world, document, {"v": ["TODO"] * 251}).is_refused()
    for key, items in (("labels", ["x"] * 100_000), ("assigneeIds", [nobody("stf")] * 20_000)):
        with world.unchanged():
            answer = ask(
                world, mutation("createTask"), {"input": {"projectId": nobody("prj"), "title": "x", key: items}}
            )
        assert answer.errors
        assert answer.cpu_seconds < 2 * MOST


@pytest.mark.parametrize("text", ["100%", "_", "\\", "%%", "' or ''='", "$1", ":id", "%(x)s", "{}", "x" * 50_000])
def test_a_search_looks_for_the_text_as_it_stands(world: World, text: str) -> None:
    world.new_task(world.new_project(), f"Has {text[:400]} in it")
    document = "query ($v: String) { tasks(first: 1, filter: { titleContains: $v }) { totalCount } }"
    expected = world.value("select count(*) from task where strpos(lower(title), lower($1)) > 0", text)
    assert ask(world, document, {"v": text}).payload["totalCount"] == expected
