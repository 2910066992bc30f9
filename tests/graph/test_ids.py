"""Global ids that are none, or of another type: refused before anything is read."""

from __future__ import annotations

import pytest

from tests.graph.hostile import MOST, ask, sound
from tests.world import PM, World, mutation, nobody

IDS = [
    "",
    " ",
    "prj",
    "prj_",
    "prj_x",
    "prj_" + "0" * 31,
    "prj_" + "0" * 33,
    "PRJ_" + "0" * 32,
    "prj_" + "A" * 32,
    "prj_" + "٠" * 32,
    " prj_" + "0" * 32,
    "prj_" + "0" * 32 + "\n",
    "prj-" + "0" * 32,
    "prj_00000000-0000-0000-0000-000000000000",
    "log_" + "0" * 32,
    "xxx_" + "0" * 32,
    "1",
    "UHJvamVjdDox",
    "' or 1=1 --",
    "prj_" + "0" * 100_000,
]
ID_PLACES = {
    "node": "query ($v: ID!) { node(id: $v) { id } }",
    "client": "query ($v: ID!) { client(id: $v) { id } }",
    "project": "query ($v: ID!) { project(id: $v) { id } }",
    "task": "query ($v: ID!) { task(id: $v) { id } }",
    "filter": "query ($v: ID!) { projects(first: 1, filter: { clientId: $v }) { totalCount } }",
    "manager": "query ($v: ID!) { projects(first: 1, filter: { managerId: $v }) { totalCount } }",
    "project of tasks": "query ($v: ID!) { tasks(first: 1, filter: { projectId: $v }) { totalCount } }",
    "assignee": "query ($v: ID!) { tasks(first: 1, filter: { assigneeId: $v }) { totalCount } }",
    "document": "query ($v: ID!) { document(id: $v) { id } }",
    "folder": "query ($v: ID!) { folder(id: $v) { id } }",
    "upload": "query ($v: ID!) { upload(id: $v) { id } }",
    "folder of documents": "query ($v: ID!) { documents(first: 1, filter: { folderId: $v }) { totalCount } }",
}
TAKES = {
    "client": "cli",
    "project": "prj",
    "task": "tsk",
    "filter": "cli",
    "manager": "stf",
    "project of tasks": "prj",
    "assignee": "stf",
    "document": "doc",
    "folder": "fol",
    "upload": "upl",
    "folder of documents": "fol",
}
PREFIXES = ("cli", "con", "stf", "prj", "mem", "mst", "tsk", "asg", "dep", "com", "fol", "doc", "ver", "vrd", "upl")


@pytest.mark.parametrize("place", ID_PLACES)
def test_what_is_no_id_is_refused_before_anything_is_read(world: World, place: str) -> None:
    for id in IDS:
        answer = ask(world, ID_PLACES[place], {"v": id}, PM)
        assert answer.is_refused(), id
        assert answer.cpu_seconds < MOST


@pytest.mark.parametrize("place", TAKES)
def test_an_id_of_another_type_is_refused(world: World, place: str) -> None:
    for prefix in PREFIXES:
        answer = ask(world, ID_PLACES[place], {"v": nobody(prefix)}, PM)
        assert answer.is_refused() is (prefix != TAKES[place]), prefix


@pytest.mark.parametrize(
    ("field", "key"),
    [
        ("createProject", "clientId"),
        ("createProject", "managerId"),
        ("updateProject", "id"),
        ("updateProject", "managerId"),
        ("shareProject", "id"),
        ("unshareProject", "id"),
        ("createTask", "projectId"),
        ("createTask", "parentId"),
        ("createTask", "milestoneId"),
        ("createTask", "assigneeIds"),
        ("updateTask", "id"),
        ("updateTask", "milestoneId"),
        ("updateTask", "assigneeIds"),
        ("moveTask", "id"),
        ("moveTask", "parentId"),
        ("moveTask", "afterId"),
        ("moveTask", "beforeId"),
        ("shareTask", "id"),
        ("unshareTask", "id"),
        ("addComment", "taskId"),
        ("addComment", "projectId"),
    ],
)
def test_an_id_that_a_mutation_cannot_take_is_refused(world: World, field: str, key: str) -> None:
    """Of no type, of another type, or none at all; nothing is written, and the answer is BAD_USER_INPUT."""
    base = sound(world)[field]
    if field == "addComment":
        base.pop("taskId" if key == "projectId" else "projectId")
    if "expectedVersion" in base:
        base["expectedVersion"] = world.version(base["id"])
    for id in (*IDS, nobody("com")):
        given = [id] if key == "assigneeIds" else id
        with world.unchanged():
            answer = ask(world, mutation(field), {"input": {**base, key: given}})
        assert answer.codes == ["BAD_USER_INPUT"], (id, answer.body)
