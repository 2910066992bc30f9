"""Issues that are the same as another, and issues that become tasks."""

from __future__ import annotations

import asyncio

import pytest

from tests.answer import Answer
from tests.features.issuing import document, issue_of, issuing, raised, step, steps
from tests.world import CONTACT, OWNER, PM, PMO, World, nobody, row_id


@pytest.fixture(scope="module")
def project(world: World) -> str:
    return world.new_project(shared=True)


@pytest.mark.parametrize(
    ("mine", "theirs", "code"),
    [
        ("SHARED", "SHARED", None),
        ("INTERNAL", "INTERNAL", None),
        ("INTERNAL", "SHARED", None),
        ("SHARED", "INTERNAL", "MERGE_WOULD_HIDE"),
    ],
)
def test_a_client_follows_what_they_raised(
    world: World, project: str, mine: str, theirs: str, code: str | None
) -> None:
    one, other = (raised(world, project, as_=PM, audience=audience) for audience in (mine, theirs))
    before = world.rows("select * from issue where id = $1", row_id(other))
    answer = issuing(world, "mergeIssue", {"id": one, "intoId": other, "text": "The same"})
    assert answer.problems == ([code] if code else [])
    # Nothing is written where it goes on: whoever sees only that one learns nothing.
    assert before == world.rows("select * from issue where id = $1", row_id(other))
    if code is None:
        assert (answer.done["state"], answer.done["duplicateOf"]) == ("CLOSED", {"id": other})
        seen = [issue_of(world, id, as_=OWNER, shown="duplicates(first: 9) { totalCount }") for id in (one, other)]
        assert (seen[0] is not None) == (mine == "SHARED")
        if theirs == "SHARED":
            assert seen[1] == {"duplicates": {"totalCount": 1 if mine == "SHARED" else 0}}


def test_a_duplicate_is_merged_into_what_is_none(world: World, project: str) -> None:
    first, second, third = (raised(world, project) for _ in range(3))
    elsewhere = raised(world, world.new_project(shared=True))
    assert issuing(world, "mergeIssue", {"id": first, "intoId": second}).problems == []
    with world.unchanged():
        assert issuing(world, "mergeIssue", {"id": third, "intoId": first}).problems == ["IS_DUPLICATE"]
        assert issuing(world, "mergeIssue", {"id": third, "intoId": third}).problems == ["INVALID"]
        for nowhere in (elsewhere, nobody("iss")):
            assert issuing(world, "mergeIssue", {"id": third, "intoId": nowhere}).codes == ["NOT_FOUND"]
    again = step(world, first, "reopenIssue", "It is not the same", as_=CONTACT)
    assert (again["state"], again["duplicateOf"]) == ("IN_PROGRESS", None)


def test_two_merged_into_each_other_at_once_are_merged_once(world: World, project: str) -> None:
    one, other = sorted((raised(world, project), raised(world, project)), key=row_id)
    pairs = ({"id": one, "intoId": other}, {"id": other, "intoId": one})
    # Both have begun, and neither has gone on, when the first of the two rows becomes free.
    with world.locked("select from issue where id = $1 for update", row_id(one)):
        asked = [
            world.start(world.asking(document("mergeIssue"), {"input": pair}, as_=who))
            for pair, who in zip(pairs, (PM, PMO), strict=True)
        ]
        world.wait(world.waiters(2))
    answers = [world.wait(_answer(each)) for each in asked]
    assert sorted(answer.problems for answer in answers) == [[], ["IS_DUPLICATE"]]
    assert sorted(issue_of(world, id)["state"] for id in (one, other)) == ["CLOSED", "PENDING"]


async def _answer(asked: asyncio.Task[Answer]) -> Answer:
    return await asked


def test_an_issue_becomes_a_task_in_one_go(world: World, project: str) -> None:
    id = raised(world, project, impact="CRITICAL")
    assert issuing(world, "makeTaskOfIssue", {"id": id}).done["task"] == {"title": "The gate jams"}
    shown = "task { priority isShared description issues(first: 2) { edges { node { id } } } }"
    task = issue_of(world, id, shown=shown)["task"]
    assert (task["priority"], task["isShared"], task["description"]) == ("CRITICAL", False, "Since Monday")
    assert task["issues"]["edges"] == [{"node": {"id": id}}]
    # The client is not told of what is the firm's own: neither of the task nor that anything was done.
    seen = issue_of(world, id, as_=CONTACT)
    assert (seen["task"], len(steps(seen)), seen["firstResponse"]["respondedAt"]) == (None, 1, None)
    told = "select audience from event where subject_id = $1 and kind = 'issue.became_task'"
    assert world.value(told, row_id(id)) == "INTERNAL"
    with world.unchanged():
        assert issuing(world, "makeTaskOfIssue", {"id": id}).problems == ["ISSUE_HAS_TASK"]


def test_two_tasks_at_once_are_one(world: World, project: str) -> None:
    id = raised(world, project)
    ask = [lambda: world.asking(document("makeTaskOfIssue"), {"input": {"id": id}}, as_=PM)] * 2
    assert sorted(answer.problems for answer in world.ask_at_once(*ask)) == [[], ["ISSUE_HAS_TASK"]]
    made = "select count(*) from task where id = (select task_id from issue where id = $1)"
    assert world.value(made, row_id(id)) == 1
