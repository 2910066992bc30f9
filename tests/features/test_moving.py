"""What moveTask means: the place among the tasks of the project, the tree, the column of the board."""

from __future__ import annotations

import asyncio
import math
from functools import partial
from typing import Any

import pytest

from tests.world import PM, PMO, Answer, World, mutation, nobody, row_id


def move(world: World, id: str, *, as_: str = PMO, version: int | None = None, **place: Any) -> Answer:
    given = {"id": id, "expectedVersion": world.version(id) if version is None else version, **place}
    below = "id status completedOn version parent { id }"
    return world.ask(mutation("moveTask", below), {"input": given}, as_=as_)


async def finished(task: asyncio.Task[Answer]) -> Answer:
    return await task


def made(world: World, count: int = 4) -> tuple[str, list[str]]:
    """A project and its tasks in order."""
    project = world.new_project()
    return project, [world.new_task(project, f"Task {number}") for number in range(count)]


def order(world: World, project: str) -> list[str]:
    document = "query ($id: ID!) { project(id: $id) { tasks(first: 100) { edges { node { id } } } } }"
    edges = world.ask(document, {"id": project}, as_=PM).payload["tasks"]["edges"]
    return [edge["node"]["id"] for edge in edges]


def test_after_and_before_place_a_task_next_to_another(world: World) -> None:
    project, (a, b, c, d) = made(world)
    assert order(world, project) == [a, b, c, d]
    move(world, d, afterId=a)
    assert order(world, project) == [a, d, b, c]
    move(world, a, beforeId=c)
    assert order(world, project) == [d, b, a, c]
    move(world, c, beforeId=d)
    assert order(world, project) == [c, d, b, a]
    move(world, c, afterId=a)
    assert order(world, project) == [d, b, a, c]
    move(world, d, afterId=b)
    assert order(world, project) == [b, d, a, c]


def test_without_a_place_a_task_goes_last(world: World) -> None:
    project, (a, b, c, d) = made(world)
    assert move(world, b, status="IN_PROGRESS").done["status"] == "IN_PROGRESS"
    assert order(world, project) == [a, c, d, b]


@pytest.mark.parametrize("place", ["afterId", "beforeId"])
def test_next_to_itself_a_task_stays(world: World, place: str) -> None:
    project, tasks = made(world)
    assert move(world, tasks[1], **{place: tasks[1]}).problems == []
    assert order(world, project) == tasks


@pytest.mark.parametrize(
    "positions", [(-10.0, 0.0), (0.0, 1000.0), (1.0, math.nextafter(1.0, 2.0)), (-2000.0, -1000.0)]
)
def test_there_is_always_room_between_two_tasks(world: World, positions: tuple[float, float]) -> None:
    """Places are numbers, and numbers run out: after some fifty moves between the same two tasks."""
    project, (a, b, c, d) = made(world)
    for id, position in zip(sorted((a, b)), positions, strict=True):
        world.run("update task set position = $2 where id = $1", row_id(id), position)
    a, b = sorted((a, b))
    move(world, c, afterId=a)
    assert order(world, project) == [a, c, b, d]
    move(world, d, beforeId=b)
    assert order(world, project) == [a, c, d, b]


def test_moving_sets_the_status_and_the_day_of_completion(world: World) -> None:
    _, (a, *_) = made(world)
    done = move(world, a, status="DONE").done
    assert (done["status"], done["completedOn"], done["version"]) == ("DONE", str(world.today), 2)
    back = move(world, a, status="TODO").done
    assert (back["status"], back["completedOn"], back["version"]) == ("TODO", None, 3)


def test_moving_into_another_and_back_to_the_top(world: World) -> None:
    _, (a, b, *_) = made(world)
    assert move(world, b, parentId=a).done["parent"] == {"id": a}
    assert move(world, b, status="BLOCKED").done["parent"] == {"id": a}
    assert move(world, b, parentId=None).done["parent"] is None


def test_a_task_cannot_stand_below_itself(world: World) -> None:
    _, (a, b, c, d) = made(world)
    for child, parent in ((b, a), (c, b), (d, c)):
        assert move(world, child, parentId=parent).problems == []
    with world.unchanged():
        for parent in (a, b, d):
            (problem,) = move(world, a, parentId=parent).payload["problems"]
            assert (problem["code"], problem["path"]) == ("WOULD_LOOP", ["parentId"])


def test_two_moves_at_once_make_no_loop(world: World) -> None:
    """A into B's child while B goes into A's: each alone is sound. A lock holds both back until both have looked."""
    _, (a, below_a, b, below_b) = made(world)
    move(world, below_a, parentId=a)
    move(world, below_b, parentId=b)
    asking = [
        partial(
            world.asking,
            mutation("moveTask"),
            {"input": {"id": task, "expectedVersion": world.version(task), "parentId": parent}},
            as_=PMO,
        )
        for task, parent in ((a, below_b), (b, below_a))
    ]
    with world.locked("select 1 from task where id = any($1) for update", [row_id(below_a), row_id(below_b)]):
        running = [world.start(question()) for question in asking]
        world.wait(world.waiters(2))
    answers = [world.wait(finished(task)) for task in running]
    moved = [not answer.errors and not answer.problems for answer in answers]
    assert moved.count(True) <= 1, [answer.body for answer in answers]
    loop = world.value(
        """
        with recursive above as (
            select id, parent_id, 1 as depth from task where id = $1
            union all select task.id, task.parent_id, depth + 1 from task join above on task.id = above.parent_id
            where depth < 10
        ) select max(depth) from above
        """,
        row_id(a),
    )
    assert loop < 10


@pytest.mark.parametrize("field", ["parentId", "afterId", "beforeId"])
def test_a_neighbour_or_parent_of_another_project_answers_like_one_that_does_not_exist(
    world: World, field: str
) -> None:
    _, (a, *_) = made(world)
    with world.unchanged():
        for id in (world.task("ACM-4"), world.task("GLX-2"), nobody("tsk")):
            answer = move(world, a, **{field: id})
            assert answer.codes == ["NOT_FOUND"]
            assert answer.body["data"] == {"moveTask": None}


def test_after_and_before_together_are_a_problem(world: World) -> None:
    _, (a, b, c, _) = made(world)
    with world.unchanged():
        (problem,) = move(world, a, afterId=b, beforeId=c).payload["problems"]
    assert (problem["code"], problem["path"]) == ("INVALID", ["beforeId"])


def test_null_is_no_status(world: World) -> None:
    _, (a, *_) = made(world)
    with world.unchanged():
        assert move(world, a, status=None).problems == ["REQUIRED"]


def test_a_stale_version_is_a_conflict_that_carries_the_row_as_it_is(world: World) -> None:
    _, (a, *_) = made(world)
    move(world, a, status="BLOCKED")
    with world.unchanged():
        answer = move(world, a, version=1, status="DONE")
    assert answer.problems == ["CONFLICT"]
    assert (answer.payload["task"]["status"], answer.payload["task"]["version"]) == ("BLOCKED", 2)


def test_what_happened_is_appended(world: World) -> None:
    _, (a, *_) = made(world)
    move(world, a, status="IN_PROGRESS")
    data = world.value("select data from event where subject_id = $1 and kind = 'task.moved'", row_id(a))
    assert data == '{"to": "IN_PROGRESS", "from": "TODO"}'
