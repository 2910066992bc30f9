"""Every mutation by everybody: who may does, who may not changes nothing and learns nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.world import (
    ADMIN,
    AM,
    APPROVER,
    CONTACT,
    EVERYBODY,
    EXEC,
    FINANCE,
    MEMBER,
    OWNER,
    PM,
    PMO,
    STRANGER,
    VIEWER,
    World,
    nobody,
    same_but_ids,
    session_of,
)

PERMISSION = {
    "createProject": "PROJECT_CREATE",
    "updateProject": "PROJECT_EDIT",
    "shareProject": "PROJECT_SHARE",
    "unshareProject": "PROJECT_SHARE",
    "createTask": "TASK_EDIT",
    "updateTask": "TASK_EDIT",
    "moveTask": "TASK_EDIT",
    "shareTask": "TASK_SHARE",
    "unshareTask": "TASK_SHARE",
    "addComment": "COMMENT_WRITE",
}
# As the table of roles in the domain has it: who writes on ACM-3, led by pm@, with member@ on it.
_OFFICE = {ADMIN, PMO}
_LEADERS = {*_OFFICE, PM}
MAY = {
    "PROJECT_CREATE": _OFFICE,
    "PROJECT_EDIT": _LEADERS,
    "PROJECT_SHARE": _LEADERS,
    "TASK_EDIT": {*_LEADERS, MEMBER},
    "TASK_SHARE": _LEADERS,
    "COMMENT_WRITE": {*_LEADERS, MEMBER, EXEC, FINANCE, AM, OWNER, APPROVER, CONTACT},
}
ALLOWED = [(field, who) for field, permission in PERMISSION.items() for who in EVERYBODY if who in MAY[permission]]
# By role alone: no row could change the answer.
DENIED = [
    (field, who)
    for field, permission in PERMISSION.items()
    for who in EVERYBODY
    if who not in MAY[permission] and (permission != "COMMENT_WRITE" or who == VIEWER)
]
ON_PROJECTS = ("updateProject", "shareProject", "unshareProject", "createTask")
ON_TASKS = ("updateTask", "moveTask", "shareTask", "unshareTask")


def inputs(world: World, field: str, *, project: str, task: str, client: str) -> Mapping[str, Any]:
    """A sound input of a mutation about one of these rows."""
    version = {"expectedVersion": world.version(task if "Task" in field else project)} if project and task else {}
    return {
        "createProject": {"clientId": client, "name": "New", "managerId": world.person(PM)},
        "updateProject": {"id": project, "name": "Renamed", **version},
        "shareProject": {"id": project},
        "unshareProject": {"id": project},
        "createTask": {"projectId": project, "title": "New"},
        "updateTask": {"id": task, "title": "Renamed", **version},
        "moveTask": {"id": task, "status": "BLOCKED", **version},
        "shareTask": {"id": task},
        "unshareTask": {"id": task},
        "addComment": {"taskId": task, "audience": "SHARED", "body": "Said"},
    }[field]


def of_client(world: World, field: str, code: str) -> Mapping[str, Any]:
    """A sound input about rows of a seeded project that is shared."""
    return inputs(world, field, project=world.project(code), task=world.task(code), client=world.client(code[:3]))


def of_nothing(given: Mapping[str, Any]) -> Mapping[str, Any]:
    """The same input about a row that does not exist."""
    target = next(name for name in ("id", "taskId", "projectId", "clientId") if name in given)
    return {**given, target: nobody(given[target][:3])}


def fresh(world: World, field: str) -> Mapping[str, Any]:
    """A sound input about rows made for the purpose, of which pm@ is manager and member@ a member."""
    project = world.new_project(shared=field != "shareProject")
    task = world.new_task(
        project, shared=field not in ("shareTask", "shareProject"), assigneeIds=[world.person(MEMBER)]
    )
    return inputs(world, field, project=project, task=task, client=world.client("ACM"))


@pytest.mark.parametrize(("field", "who"), ALLOWED)
def test_who_may_write_does(world: World, field: str, who: str) -> None:
    given = fresh(world, field)
    before = world.digest()
    assert world.write(field, given, as_=who).done["id"]
    after = world.digest()
    table = next(name for name in ("project", "task", "comment") if field.lower().endswith(name))
    assert before[table] != after[table]
    assert before["event"] != after["event"]


@pytest.mark.parametrize(("field", "who"), DENIED)
def test_a_role_without_the_permission_changes_nothing(world: World, field: str, who: str) -> None:
    given = of_client(world, field, "ACM-3")
    with world.unchanged():
        answer = world.write(field, given, as_=who)
        absent = world.write(field, of_nothing(given), as_=who)
    assert answer.body["data"] == {field: None}
    (error,) = answer.errors
    assert error["extensions"] == {"code": "FORBIDDEN", "permission": PERMISSION[field]}
    assert error["path"] == [field]
    assert PERMISSION[field] in error["message"]
    assert same_but_ids(answer, absent)


@pytest.mark.parametrize("field", [*ON_PROJECTS, *ON_TASKS, "addComment"])
def test_a_project_manager_reads_the_projects_of_others_and_changes_nothing_there(world: World, field: str) -> None:
    given = of_client(world, field, "GLX-2")
    with world.unchanged():
        answer = world.write(field, given, as_=PM)
    assert answer.body["data"] == {field: None}
    (error,) = answer.errors
    assert error["extensions"] == {"code": "FORBIDDEN", "permission": PERMISSION[field]}
    assert error["path"] == [field]


@pytest.mark.parametrize("field", [*ON_PROJECTS, *ON_TASKS, "addComment", "createProject"])
@pytest.mark.parametrize("who", [PM, PMO])
def test_who_may_write_everywhere_still_cannot_write_on_nothing(world: World, field: str, who: str) -> None:
    if field == "createProject" and who == PM:
        who = ADMIN
    with world.unchanged():
        answer = world.write(field, of_nothing(of_client(world, field, "ACM-3")), as_=who)
    assert answer.body["data"] == {field: None}
    assert answer.codes == ["NOT_FOUND"]


@pytest.mark.parametrize("field", ["createTask", "updateTask", "moveTask", "addComment"])
def test_a_member_cannot_tell_a_project_not_joined_from_none(world: World, field: str) -> None:
    given = of_client(world, field, "GLX-2")
    with world.unchanged():
        hidden = world.write(field, given, as_=MEMBER)
        absent = world.write(field, of_nothing(given), as_=MEMBER)
    assert hidden.codes == ["NOT_FOUND"]
    assert hidden.body["data"] == {field: None}
    assert same_but_ids(hidden, absent)


@pytest.mark.parametrize("who", [STRANGER, AM])
@pytest.mark.parametrize("target", ["taskId", "projectId"])
def test_a_comment_on_a_row_of_another_client_answers_like_one_on_nothing(world: World, who: str, target: str) -> None:
    code = "ACM-3" if who == STRANGER else "GLX-2"
    id = world.task(code) if target == "taskId" else world.project(code)
    said = {"audience": "SHARED", "body": "Said"}
    with world.unchanged():
        hidden = world.write("addComment", {target: id, **said}, as_=who)
        absent = world.write("addComment", {target: nobody(id[:3]), **said}, as_=who)
    assert hidden.codes == ["NOT_FOUND"]
    assert same_but_ids(hidden, absent)


def test_a_comment_of_a_contact_on_what_is_not_shared_answers_like_one_on_nothing(world: World) -> None:
    said = {"audience": "SHARED", "body": "Said"}
    with world.unchanged():
        for target in (
            {"taskId": world.task("ACM-3", shared=False)},
            {"projectId": world.project("ACM-7")},
        ):
            hidden = world.write("addComment", {**target, **said}, as_=OWNER)
            absent = world.write("addComment", of_nothing({**target, **said}), as_=OWNER)
            assert hidden.codes == ["NOT_FOUND"]
            assert same_but_ids(hidden, absent)


@pytest.mark.parametrize("field", PERMISSION)
@pytest.mark.parametrize("who", [STRANGER, CONTACT])
def test_what_a_contact_may_not_do_does_not_depend_on_the_row(world: World, field: str, who: str) -> None:
    """The other client's rows, rows of nobody and the own ones are answered alike."""
    if field == "addComment":
        who = VIEWER
    with world.unchanged():
        answers = [
            world.write(field, given, as_=who)
            for given in (
                of_client(world, field, "ACM-3"),
                of_client(world, field, "GLX-2"),
                of_nothing(of_client(world, field, "ACM-3")),
            )
        ]
    assert answers[0].codes == ["FORBIDDEN"]
    assert same_but_ids(answers[0], answers[1])
    assert same_but_ids(answers[0], answers[2])


@pytest.mark.parametrize("field", PERMISSION)
def test_nobody_writes_before_signing_in(world: World, field: str) -> None:
    given = of_client(world, field, "ACM-3")
    with world.unchanged():
        answer = world.write(field, given)
    assert answer.status == 200
    assert answer.body["data"] == {field: None}
    assert answer.codes == ["UNAUTHENTICATED"]


@pytest.mark.parametrize("field", PERMISSION)
def test_a_session_that_has_ended_writes_nothing(world: World, field: str) -> None:
    given = of_client(world, field, "ACM-3")
    token = world.new_token(PMO)
    world.run("update session set revoked_at = now() where id = $1", session_of(token))
    with world.unchanged():
        answer = world.write(field, given, headers={"Authorization": f"Bearer {token}"})
    assert answer.status == 401
    assert answer.codes == ["UNAUTHENTICATED"]


def test_one_mutation_denied_leaves_the_others_of_the_document(world: World) -> None:
    project = world.new_project()
    task = world.new_task(project)
    document = (
        "mutation ($id: ID!) {"
        ' one: createProject(input: {clientId: "x", name: "x", managerId: "x"}) { problems { code } }'
        ' two: addComment(input: {taskId: $id, audience: INTERNAL, body: "Said"}) { problems { code } } }'
    )
    answer = world.ask(document, {"id": task}, as_=PM)
    assert answer.codes == ["FORBIDDEN"]
    assert answer.body["data"] == {"one": None, "two": {"problems": []}}
