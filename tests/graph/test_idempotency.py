"""Idempotency-Key: the same request has the same effect once, however often and however soon it comes again."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import uuid4

import pytest

from tests.world import CONTACT, OWNER, PM, PMO, Answer, World, mutation


def key() -> dict[str, str]:
    return {"Idempotency-Key": str(uuid4())}


@pytest.fixture(scope="module")
def project(world: World) -> str:
    return world.new_project(shared=True)


def create(world: World, project: str, headers: dict[str, str], title: str = "Once", as_: str = PM) -> Answer:
    return world.write("createTask", {"projectId": project, "title": title}, as_=as_, headers=headers)


def tasks(world: World, title: str) -> int:
    count: int = world.value("select count(*) from task where title = $1", title)
    return count


def test_the_same_request_again_has_no_second_effect(world: World, project: str) -> None:
    headers = key()
    first = create(world, project, headers, "Once only")
    with world.unchanged():
        assert create(world, project, headers, "Once only").body == first.body
    assert tasks(world, "Once only") == 1


def test_without_a_key_every_request_counts(world: World, project: str) -> None:
    first, second = (create(world, project, {}, "Twice").done["id"] for _ in range(2))
    assert first != second


def test_what_is_shown_again_is_the_row_as_it_is_now(world: World, project: str) -> None:
    headers = key()
    task = create(world, project, headers, "Shown again").done
    world.write("updateTask", {"id": task["id"], "expectedVersion": 1, "status": "DONE"}, as_=PM)
    assert create(world, project, headers, "Shown again").done == {"id": task["id"], "version": 2}


@pytest.mark.parametrize("other", [{"title": "Other"}, {"priority": "LOW"}])
def test_the_key_of_another_request_is_a_problem(world: World, project: str, other: dict[str, Any]) -> None:
    headers = key()
    given = {"projectId": project, "title": "First"}
    world.write("createTask", given, as_=PM, headers=headers)
    with world.unchanged():
        answer = world.write("createTask", given | other, as_=PM, headers=headers)
    assert answer.problems == ["IDEMPOTENCY_MISMATCH"]
    assert answer.payload["task"] is None


def test_the_key_of_another_mutation_is_a_problem(world: World, project: str) -> None:
    """The answer of the first would be no answer to the second."""
    task = world.new_task(project)
    headers = key()
    world.write("shareTask", {"id": task}, as_=PM, headers=headers)
    with world.unchanged():
        assert world.write("unshareTask", {"id": task}, as_=PM, headers=headers).problems == ["IDEMPOTENCY_MISMATCH"]


def test_the_order_of_the_keys_of_an_input_does_not_matter(world: World, project: str) -> None:
    headers = key()
    first = world.write("createTask", {"projectId": project, "title": "Order"}, as_=PM, headers=headers)
    second = world.write("createTask", {"title": "Order", "projectId": project}, as_=PM, headers=headers)
    assert first.body == second.body


def test_keys_are_each_persons_own(world: World, project: str) -> None:
    headers = key()
    mine = create(world, project, headers, "Mine").done["id"]
    assert create(world, project, headers, "Mine", as_=PMO).done["id"] != mine
    said = {"projectId": project, "audience": "SHARED", "body": "Said"}
    comments = {world.write("addComment", said, as_=who, headers=headers).done["id"] for who in (OWNER, CONTACT)}
    assert len(comments) == 2


@pytest.mark.parametrize("count", [2, 4])
def test_at_once_there_is_one_effect_and_one_answer(world: World, project: str, count: int) -> None:
    title = f"At once {count}"
    asking = partial(
        world.asking,
        mutation("createTask"),
        {"input": {"projectId": project, "title": title}},
        as_=PM,
        headers=key(),
    )
    answers = world.ask_at_once(*[asking] * count)
    assert tasks(world, title) == 1
    assert {str(answer.body) for answer in answers} == {str(answers[0].body)}
    assert answers[0].problems == []


@pytest.mark.parametrize("field", ["updateTask", "moveTask"])
def test_an_update_sent_twice_at_once_is_no_conflict_with_itself(world: World, project: str, field: str) -> None:
    """A phone that lost the answer sends again: it must hear that its change was saved."""
    for _ in range(3):
        given = {"id": world.new_task(project), "expectedVersion": 1, "status": "BLOCKED"}
        asking = partial(world.asking, mutation(field), {"input": given}, as_=PM, headers=key())
        answers = world.ask_at_once(asking, asking)
        assert [answer.problems for answer in answers] == [[], []]
        assert world.version(given["id"]) == 2


def test_an_update_sent_again_later_is_no_conflict_either(world: World, project: str) -> None:
    given = {"id": world.new_task(project), "expectedVersion": 1, "status": "DONE"}
    headers = key()
    first = world.write("updateTask", given, as_=PM, headers=headers)
    assert first.problems == []
    assert world.write("updateTask", given, as_=PM, headers=headers).body == first.body


def test_a_comment_said_twice_at_once_is_said_once(world: World, project: str) -> None:
    given = {"projectId": project, "audience": "SHARED", "body": "Only once"}
    asking = partial(world.asking, mutation("addComment"), {"input": given}, as_=OWNER, headers=key())
    answers = world.ask_at_once(asking, asking, asking)
    assert len({answer.done["id"] for answer in answers}) == 1
    assert world.value("select count(*) from comment where body = 'Only once'") == 1


def test_what_was_refused_may_be_sent_again(world: World, project: str) -> None:
    """A problem undoes everything, the key included: nothing was done that could not be done twice."""
    headers = key()
    with world.unchanged():
        assert create(world, project, headers, " ").problems == ["REQUIRED"]
        assert world.write("createTask", {"projectId": "x", "title": "x"}, as_=PM, headers=headers).codes
    assert create(world, project, headers, "Now").problems == []


def test_two_mutations_of_one_document_share_a_key(world: World, project: str) -> None:
    both = "one: createTask(input: $a) { task { id } } two: createTask(input: $a) { task { id } }"
    document = f"mutation ($a: CreateTaskInput!) {{ {both} }}"
    given = {"a": {"projectId": project, "title": "Two of them"}}
    headers = key()
    first = world.ask(document, given, as_=PM, headers=headers)
    assert first.data["one"] != first.data["two"]
    assert world.ask(document, given, as_=PM, headers=headers).body == first.body
    assert tasks(world, "Two of them") == 2


@pytest.mark.parametrize("text", ["x", "x" * 2_000, "a b", "\x01", "%s", "{}"])
def test_any_text_is_a_key_or_is_refused(world: World, project: str, text: str) -> None:
    answer = create(world, project, {"Idempotency-Key": text}, f"Key {text[:9]!r}")
    assert answer.is_refused() or answer.problems == []


def test_long_keys_that_begin_alike_are_two_keys(world: World, project: str) -> None:
    first, second = (create(world, project, {"Idempotency-Key": "x" * 600 + end}, "Long key") for end in ("1", "2"))
    assert first.is_refused() or first.done["id"] != second.done["id"]


def test_a_key_gives_no_right_that_was_lost(world: World) -> None:
    """What is shown again is read with today's rights."""
    jonas = "jonas.weber@portico.example"
    project = world.new_project(manager=jonas)
    headers = key()
    create(world, project, headers, "By Jonas", as_=jonas)
    world.write("updateProject", {"id": project, "expectedVersion": 1, "managerId": world.person(PM)}, as_=PMO)
    world.run("delete from project_member where staff_id = (select id from staff where email = $1)", jonas)
    world.run(
        "delete from staff_role where role = 'PROJECT_MANAGER' and staff_id = (select id from staff where email = $1)",
        jonas,
    )
    again = create(world, project, headers, "By Jonas", as_=jonas)
    assert again.body["data"]["createTask"] is None or again.payload["task"] is None
