"""What a comment means: said to the firm or to the client too, and never the other way round."""

from __future__ import annotations

from functools import partial

import pytest

from tests.world import AM, APPROVER, CONTACT, EXEC, OWNER, PM, VIEWER, Answer, World, mutation, row_id

SHOWN = "id body audience author { __typename name } project { id } task { id }"


def say(world: World, on: str, body: str = "Said", *, as_: str = PM, audience: str = "INTERNAL") -> Answer:
    target = "taskId" if on.startswith("tsk") else "projectId"
    given = {target: on, "audience": audience, "body": body}
    return world.ask(mutation("addComment", SHOWN), {"input": given}, as_=as_)


def heard(world: World, on: str, who: str, filter: str = "") -> list[str]:
    root = "task" if on.startswith("tsk") else "project"
    comments = f"comments(first: 50{filter}) {{ totalCount edges {{ node {{ body }} }} }}"
    document = f"query ($id: ID!) {{ {root}(id: $id) {{ {comments} }} }}"
    page = world.ask(document, {"id": on}, as_=who).payload["comments"]
    bodies = [edge["node"]["body"] for edge in page["edges"]]
    assert page["totalCount"] == len(bodies)
    return bodies


@pytest.fixture
def project(world: World) -> str:
    return world.new_project(shared=True)


@pytest.fixture
def task(world: World, project: str) -> str:
    return world.new_task(project, shared=True)


def test_a_comment_belongs_to_a_task_or_to_a_project(world: World, project: str, task: str) -> None:
    on_task = say(world, task, " **Said** \r\n", audience="SHARED").done
    assert on_task | {"id": ""} == {
        "id": "",
        "body": "**Said**",
        "audience": "SHARED",
        "author": {"__typename": "Staff", "name": "Mei Chen"},
        "project": {"id": project},
        "task": {"id": task},
    }
    assert say(world, project).done["task"] is None
    assert heard(world, task, PM) == ["**Said**"]
    assert heard(world, project, PM) == ["Said"]


def test_an_internal_comment_never_reaches_the_client(world: World, project: str, task: str) -> None:
    for on in (project, task):
        internal = say(world, on, "For us").done["id"]
        say(world, on, "For all", audience="SHARED")
        for who in (OWNER, APPROVER, CONTACT, VIEWER):
            assert heard(world, on, who) == ["For all"]
            assert heard(world, on, who, ", filter: { audience: INTERNAL }") == []
            node = world.ask("query ($id: ID!) { node(id: $id) { id } }", {"id": internal}, as_=who)
            assert node.codes == ["NOT_FOUND"]
        assert heard(world, on, PM) == ["For us", "For all"]


@pytest.mark.parametrize("audience", ["INTERNAL", "SHARED"])
def test_what_a_contact_says_is_shared_always(world: World, project: str, task: str, audience: str) -> None:
    for on in (project, task):
        said = say(world, on, "Hers", as_=CONTACT, audience=audience).done
        assert said["audience"] == "SHARED"
        assert said["author"]["__typename"] == "Contact"
        assert heard(world, on, VIEWER) == heard(world, on, PM) == ["Hers"]


def test_nothing_is_said_to_a_client_who_does_not_see_it(world: World) -> None:
    hidden_project = world.new_project()
    shared_project = world.new_project(shared=True)
    hidden_task = world.new_task(shared_project)
    hidden_later = world.new_task(hidden_later_project := world.new_project(shared=True), shared=True)
    world.write("unshareProject", {"id": hidden_later_project}, as_=PM)
    for on in (hidden_project, hidden_task, hidden_later):
        with world.unchanged():
            (problem,) = say(world, on, audience="SHARED").payload["problems"]
        assert (problem["code"], problem["path"]) == ("NOT_SHARED", ["audience"])
        assert say(world, on).problems == []


def test_what_was_said_is_hidden_with_its_task_and_comes_back(world: World, project: str, task: str) -> None:
    comment = say(world, task, audience="SHARED").done["id"]
    read = partial(world.ask, "query ($id: ID!) { node(id: $id) { id } }", {"id": comment}, as_=CONTACT)
    assert read().codes == []
    world.write("unshareTask", {"id": task}, as_=PM)
    assert read().codes == ["NOT_FOUND"]
    world.write("shareTask", {"id": task}, as_=PM)
    assert read().codes == []


@pytest.mark.parametrize("targets", [(), ("projectId", "taskId")])
def test_a_comment_is_on_one_thing(world: World, project: str, task: str, targets: tuple[str, ...]) -> None:
    ids = {"projectId": project, "taskId": task}
    given = {**{name: ids[name] for name in targets}, "audience": "INTERNAL", "body": "Said"}
    with world.unchanged():
        assert world.write("addComment", given, as_=PM).problems == ["INVALID"]


@pytest.mark.parametrize(
    ("body", "code"),
    [("", "REQUIRED"), (" \n\t ", "REQUIRED"), ("x" * 20_001, "TOO_LONG"), ("项" * 20_001, "TOO_LONG")],
)
def test_a_comment_says_something_and_ends(world: World, project: str, body: str, code: str) -> None:
    with world.unchanged():
        (problem,) = say(world, project, body).payload["problems"]
    assert (problem["code"], problem["path"]) == (code, ["body"])


def test_a_long_comment_is_kept_whole(world: World, project: str) -> None:
    body = "项目 🚀" * 3_000
    assert say(world, project, body).done["body"] == body


@pytest.mark.parametrize("who", [EXEC, AM, OWNER])
def test_comments_change_nothing_else(world: World, project: str, task: str, who: str) -> None:
    before = world.digest()
    say(world, task, as_=who)
    after = world.digest()
    assert {table for table in before if before[table] != after[table]} == {"comment", "event"}


@pytest.mark.parametrize(("who", "audience"), [(PM, "INTERNAL"), (PM, "SHARED"), (CONTACT, "SHARED")])
def test_what_happened_is_appended_with_who_may_be_told(world: World, task: str, who: str, audience: str) -> None:
    id = say(world, task, as_=who, audience=audience).done["id"]
    (event,) = world.rows(
        "select kind, audience, email from event join login on login.id = actor_login_id where subject_id = $1",
        row_id(id),
    )
    assert tuple(event) == ("comment.added", audience, who)


def test_comments_come_in_the_order_they_were_said(world: World, project: str) -> None:
    for number in range(3):
        say(world, project, str(number))
    assert heard(world, project, PM) == ["0", "1", "2"]
    newest = ", orderBy: { field: CREATED_AT, direction: DESC }"
    assert heard(world, project, PM, newest) == ["2", "1", "0"]


def test_two_comments_at_once_are_both_kept(world: World, task: str) -> None:
    asking = [
        partial(
            world.asking,
            mutation("addComment"),
            {"input": {"taskId": task, "audience": "SHARED", "body": body}},
            as_=who,
        )
        for body, who in (("Hers", CONTACT), ("His", PM))
    ]
    assert [answer.problems for answer in world.ask_at_once(*asking)] == [[], []]
    assert sorted(heard(world, task, CONTACT)) == ["Hers", "His"]
