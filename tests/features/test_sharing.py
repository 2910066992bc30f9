"""What sharing means: the client sees a project and its tasks from then on, and no longer when it is undone."""

from __future__ import annotations

from typing import Any

import pytest

from tests.world import CONTACT, OWNER, PM, PMO, STRANGER, VIEWER, World, nobody, row_id

READ = {
    "Project": "query ($id: ID!) { project(id: $id) { id isShared } }",
    "Task": "query ($id: ID!) { task(id: $id) { id isShared } }",
}
KINDS = ("Project", "Task")


def made(world: World, kind: str) -> str:
    """A project, or a task of one that is shared."""
    return world.new_project() if kind == "Project" else world.new_task(world.new_project(shared=True))


def sees(world: World, kind: str, id: str, who: str = CONTACT) -> bool:
    answer = world.ask(READ[kind], {"id": id}, as_=who)
    assert answer.codes in ([], ["NOT_FOUND"])
    return not answer.codes


def events(world: World, id: str) -> list[tuple[Any, ...]]:
    rows = world.rows("select kind, audience from event where subject_id = $1 order by id", row_id(id))
    return [tuple(row) for row in rows]


@pytest.mark.parametrize("kind", KINDS)
def test_the_client_sees_what_is_shared_until_it_is_not(world: World, kind: str) -> None:
    id = made(world, kind)
    assert not sees(world, kind, id)
    world.write(f"share{kind}", {"id": id}, as_=PM)
    for who in (OWNER, CONTACT, VIEWER):
        assert sees(world, kind, id, who)
    assert not sees(world, kind, id, STRANGER)
    world.write(f"unshare{kind}", {"id": id}, as_=PM)
    assert not sees(world, kind, id)
    assert sees(world, kind, id, PM)


@pytest.mark.parametrize("kind", KINDS)
def test_sharing_is_appended_and_counts_as_a_change(world: World, kind: str) -> None:
    id = made(world, kind)
    name = kind.lower()
    assert world.write(f"share{kind}", {"id": id}, as_=PM).done["version"] == 2
    assert world.value(f"select shared_at is not null from {name} where id = $1", row_id(id))
    assert world.write(f"unshare{kind}", {"id": id}, as_=PM).done["version"] == 3
    assert world.value(f"select shared_at is null from {name} where id = $1", row_id(id))
    assert [kind for kind, _ in events(world, id)] == [f"{name}.created", f"{name}.shared", f"{name}.unshared"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("first", ["share", "unshare"])
def test_doing_it_twice_is_doing_it_once(world: World, kind: str, first: str) -> None:
    id = made(world, kind)
    if first == "share":
        world.write(f"share{kind}", {"id": id}, as_=PM)
    with world.unchanged():
        again = world.write(f"{first}{kind}", {"id": id, "expectedVersion": world.version(id)}, as_=PM)
    assert again.done["version"] == world.version(id)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("version", [0, -1, 7])
def test_a_stale_version_is_a_conflict_that_carries_the_row_as_it_is(world: World, kind: str, version: int) -> None:
    id = made(world, kind)
    with world.unchanged():
        answer = world.write(f"share{kind}", {"id": id, "expectedVersion": version}, as_=PM)
    assert answer.problems == ["CONFLICT"]
    assert answer.payload[kind.lower()] == {"id": id, "version": 1}


@pytest.mark.parametrize("kind", KINDS)
def test_the_version_need_not_be_given(world: World, kind: str) -> None:
    assert world.write(f"share{kind}", {"id": made(world, kind), "expectedVersion": None}, as_=PM).problems == []


def test_a_task_of_a_project_that_is_not_shared_cannot_be(world: World) -> None:
    task = world.new_task(world.new_project())
    with world.unchanged():
        answer = world.write("shareTask", {"id": task}, as_=PM)
    assert answer.problems == ["PROJECT_NOT_SHARED"]
    assert answer.payload["task"] == {"id": task, "version": 1}


def test_a_project_hidden_hides_its_tasks_and_shows_them_again(world: World) -> None:
    project = world.new_project(shared=True)
    task = world.new_task(project, shared=True)
    assert sees(world, "Task", task)
    world.write("unshareProject", {"id": project}, as_=PM)
    assert not sees(world, "Task", task)
    world.write("shareProject", {"id": project}, as_=PM)
    assert sees(world, "Task", task)


def test_a_project_shared_shows_no_internal_task(world: World) -> None:
    project = world.new_project(shared=True)
    shown, hidden = world.new_task(project, "Shown", shared=True), world.new_task(project, "Hidden")
    below = world.new_task(project, "Below the hidden one", parentId=hidden, shared=True)
    tree = """
        query ($id: ID!) { project(id: $id) { tasks(first: 9) {
            totalCount edges { node { id parent { id } children(first: 9) { totalCount edges { node { id } } } } }
        } } }
    """
    tasks = world.ask(tree, {"id": project}, as_=CONTACT).payload["tasks"]
    nothing = {"totalCount": 0, "edges": []}
    assert tasks == {
        "totalCount": 2,
        "edges": [{"node": {"id": id, "parent": None, "children": nothing}} for id in (shown, below)],
    }


def test_the_parent_of_a_shared_task_counts_its_shared_children_alone(world: World) -> None:
    project = world.new_project(shared=True)
    parent = world.new_task(project, shared=True)
    shown = world.new_task(project, parentId=parent, shared=True)
    world.new_task(project, parentId=parent)
    children = "query ($id: ID!) { task(id: $id) { children(first: 9) { totalCount edges { node { id } } } } }"
    assert world.ask(children, {"id": parent}, as_=CONTACT).payload["children"] == {
        "totalCount": 1,
        "edges": [{"node": {"id": shown}}],
    }
    assert world.ask(children, {"id": parent}, as_=PM).payload["children"]["totalCount"] == 2


def test_what_the_firm_keeps_to_itself_stays_so_on_a_shared_row(world: World) -> None:
    """Each is null with an error of its own; the row itself is answered."""
    fields = {
        "project": (
            world.project("ACM-3"),
            "priority version updatedAt consumedRatio finance { contractValue { currency } }",
        ),
        "task": (
            world.task("ACM-3"),
            "estimateMinutes actualMinutes baselineEstimateMinutes baselineStartOn baselineDueOn labels version",
        ),
        "client": (world.client("ACM"), "tier version internalNotes { painPoints }"),
    }
    for root, (id, below) in fields.items():
        answer = world.ask(f"query ($id: ID!) {{ {root}(id: $id) {{ id {below} }} }}", {"id": id}, as_=OWNER)
        row = answer.body["data"][root]
        assert row.pop("id") == id
        assert set(row.values()) == {None}
        assert set(answer.codes) == {"FORBIDDEN"}
        assert sorted(error["path"][-1] for error in answer.errors) == sorted(row)


@pytest.mark.parametrize("key", ["isRoot", "isSummary"])
def test_a_contact_cannot_filter_by_what_only_the_firm_sees(world: World, key: str) -> None:
    document = f"{{ tasks(first: 1, filter: {{ {key}: true }}) {{ totalCount }} }}"
    answer = world.ask(document, as_=OWNER)
    assert answer.body["data"] == {"tasks": None}
    assert answer.errors[0]["extensions"] == {"code": "FORBIDDEN", "permission": "INTERNAL_READ"}
    assert world.ask(document, as_=PM).payload["totalCount"] > 0


@pytest.mark.parametrize("root", ["projects", "tasks"])
def test_a_contact_cannot_order_by_what_only_the_firm_sees(world: World, root: str) -> None:
    document = f"{{ {root}(first: 1, orderBy: {{ field: UPDATED_AT }}) {{ totalCount }} }}"
    assert world.ask(document, as_=OWNER).errors[0]["extensions"]["permission"] == "INTERNAL_READ"
    assert world.ask(document, as_=PM).payload["totalCount"] > 0


def test_a_contact_sees_the_staff_named_on_shared_rows_without_their_addresses(world: World) -> None:
    named = {
        row[0]
        for row in world.rows(
            """
            select staff.name from staff where id in (
                select manager_id from project join client on client.id = client_id
                    where client.code = 'ACM' and project.is_shared
                union select staff_id from project_member join project on project.id = project_id
                    join client on client.id = project.client_id where client.code = 'ACM' and project.is_shared
                union select account_manager_id from client where code = 'ACM')
            """
        )
    }
    page = world.ask("{ staff(first: 100) { totalCount edges { node { name } } } }", as_=OWNER).payload
    assert {edge["node"]["name"] for edge in page["edges"]} == named
    assert page["totalCount"] == len(named) < world.value("select count(*) from staff")
    addresses = world.ask("{ staff(first: 100) { edges { node { email } } } }", as_=OWNER)
    assert {edge["node"]["email"] for edge in addresses.body["data"]["staff"]["edges"]} == {None}
    assert [error["extensions"]["permission"] for error in addresses.errors] == ["STAFF_ADDRESS_READ"]


def test_sharing_nothing_is_not_found(world: World) -> None:
    with world.unchanged():
        assert world.write("shareProject", {"id": nobody("prj")}, as_=PMO).codes == ["NOT_FOUND"]
