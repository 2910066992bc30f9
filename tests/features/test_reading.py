"""Root fields that read: who gets what, and who gets nothing."""

from __future__ import annotations

import pytest

from tests.world import ADMIN, AM, CONTACT, EVERYBODY, MEMBER, OWNER, PM, STRANGER, World, nobody, same_but_ids

ROLELESS = "anna.kowalska@portico.example"
# Root field, the row it is asked for, the prefix of its id.
ONE = {
    "client": ("{ client(id: $id) { id name } }", "cli"),
    "project": ("{ project(id: $id) { id name } }", "prj"),
    "task": ("{ task(id: $id) { id title } }", "tsk"),
}
LISTS = {
    "clients": "CLIENT_READ",
    "projects": "PROJECT_READ",
    "tasks": "TASK_READ",
    "staff": "STAFF_READ",
}


def one(field: str) -> str:
    return "query ($id: ID!) " + ONE[field][0]


def everything(field: str) -> str:
    return f"{{ {field}(first: 100) {{ totalCount edges {{ node {{ id }} }} }} }}"


def of_acme(world: World, field: str) -> str:
    return {"client": world.client, "project": world.project, "task": world.task}[field](
        {"client": "ACM", "project": "ACM-3", "task": "ACM-3"}[field]
    )


@pytest.mark.parametrize("field", ONE)
@pytest.mark.parametrize("who", [ADMIN, AM, PM, MEMBER, OWNER, CONTACT])
def test_who_sees_a_row_is_given_it(world: World, field: str, who: str) -> None:
    id = of_acme(world, field)
    assert world.ask(one(field), {"id": id}, as_=who).payload["id"] == id


@pytest.mark.parametrize("field", ONE)
def test_the_row_of_another_client_answers_like_one_that_does_not_exist(world: World, field: str) -> None:
    id, missing = of_acme(world, field), nobody(ONE[field][1])
    with world.unchanged():
        hidden = world.ask(one(field), {"id": id}, as_=STRANGER)
        absent = world.ask(one(field), {"id": missing}, as_=STRANGER)
    assert hidden.codes == ["NOT_FOUND"]
    assert hidden.body["data"] == {field: None}
    assert hidden.errors[0]["path"] == [field]
    assert same_but_ids(hidden, absent)


@pytest.mark.parametrize("field", [*ONE, "node"])
def test_a_row_that_is_not_shared_answers_like_one_that_does_not_exist(world: World, field: str) -> None:
    id = {
        "client": world.client("GLX"),
        "project": world.project("ACM-7"),
        "task": world.task("ACM-3", shared=False),
        "node": world.task("ACM-3", shared=False),
    }[field]
    document = one(field) if field in ONE else "query ($id: ID!) { node(id: $id) { id } }"
    hidden = world.ask(document, {"id": id}, as_=OWNER)
    assert hidden.codes == ["NOT_FOUND"]
    assert same_but_ids(hidden, world.ask(document, {"id": nobody(id[:3])}, as_=OWNER))


def test_an_account_manager_sees_the_own_clients_alone(world: World) -> None:
    for field, id in (
        ("client", world.client("GLX")),
        ("project", world.project("GLX-2")),
        ("task", world.task("GLX-2")),
    ):
        assert world.ask(one(field), {"id": id}, as_=AM).codes == ["NOT_FOUND"]
    codes = world.ask("{ clients(first: 100) { edges { node { code } } } }", as_=AM).payload["edges"]
    of_priya = world.rows(
        "select code from client join staff on staff.id = account_manager_id where staff.email = $1", AM
    )
    assert {edge["node"]["code"] for edge in codes} == {row["code"] for row in of_priya}
    assert "GLX" not in {row["code"] for row in of_priya}


def test_a_member_sees_the_projects_joined_alone(world: World) -> None:
    edges = world.ask("{ projects(first: 100) { totalCount edges { node { code } } } }", as_=MEMBER).payload
    assert {edge["node"]["code"] for edge in edges["edges"]} == {"ACM-3", "ACM-4", "NVW-1"}
    assert edges["totalCount"] == 3
    assert world.ask(one("project"), {"id": world.project("ACM-1")}, as_=MEMBER).codes == ["NOT_FOUND"]


def test_the_other_clients_do_not_count(world: World) -> None:
    counted = "{ clients(first: 1) { totalCount } projects(first: 1) { totalCount } tasks(first: 1) { totalCount } }"
    counts = {name: page["totalCount"] for name, page in world.ask(counted, as_=STRANGER).data.items()}
    assert counts == {
        "clients": 1,
        "projects": world.value(
            "select count(*) from project join client on client.id = client_id where client.code = 'GLX' and is_shared"
        ),
        "tasks": world.value(
            """
            select count(*) from task join project on project.id = project_id join client on client.id = task.client_id
            where client.code = 'GLX' and task.is_shared and project.is_shared
            """
        ),
    }


@pytest.mark.parametrize("field", LISTS)
@pytest.mark.parametrize("who", EVERYBODY)
def test_everybody_lists_what_is_in_scope(world: World, field: str, who: str) -> None:
    page = world.ask(everything(field), as_=who).payload
    assert 0 < len(page["edges"]) == min(page["totalCount"], 100)


@pytest.mark.parametrize("field", LISTS)
def test_without_the_permission_a_list_is_null_and_names_it(world: World, field: str) -> None:
    world.run("delete from staff_role where staff_id = (select id from staff where email = $1)", ROLELESS)
    with world.unchanged():
        answer = world.ask(everything(field), as_=ROLELESS)
    assert answer.body["data"] == {field: None}
    (error,) = answer.errors
    assert error["extensions"] == {"code": "FORBIDDEN", "permission": LISTS[field]}
    assert error["path"] == [field]


@pytest.mark.parametrize("field", ONE)
def test_without_the_permission_a_row_is_null_and_names_it(world: World, field: str) -> None:
    world.run("delete from staff_role where staff_id = (select id from staff where email = $1)", ROLELESS)
    for id in (of_acme(world, field), nobody(ONE[field][1])):
        answer = world.ask(one(field), {"id": id}, as_=ROLELESS)
        assert answer.body["data"] == {field: None}
        assert answer.errors[0]["extensions"] == {"code": "FORBIDDEN", "permission": f"{field.upper()}_READ"}
        node = world.ask("query ($id: ID!) { node(id: $id) { id } }", {"id": id}, as_=ROLELESS)
        assert node.errors[0]["extensions"] == {"code": "FORBIDDEN", "permission": f"{field.upper()}_READ"}


@pytest.mark.parametrize("field", [*LISTS, *ONE, "node"])
def test_nobody_reads_before_signing_in(world: World, field: str) -> None:
    arguments = "first: 1" if field in LISTS else f'id: "{of_acme(world, field if field in ONE else "task")}"'
    below = "totalCount" if field in LISTS else "id"
    with world.unchanged():
        answer = world.ask(f"{{ {field}({arguments}) {{ {below} }} }}")
    assert answer.body["data"] == {field: None}
    assert answer.codes == ["UNAUTHENTICATED"]
    assert answer.status == 200


OF_ACME = {
    "Client": "select 'cli', id from client where code = 'ACM'",
    "Contact": "select 'con', id from contact where email = 'owner@acme.example'",
    "Staff": "select 'stf', id from staff where email = 'pm@portico.example'",
    "Project": "select 'prj', id from project where code = 'ACM-3'",
    "ProjectMember": """
        select 'mem', project_member.id from project_member join project on project.id = project_id
        where code = 'ACM-3' limit 1""",
    "Milestone": """
        select 'mst', milestone.id from milestone join project on project.id = project_id
        where code = 'ACM-3' and is_client_facing limit 1""",
    "Task": """
        select 'tsk', task.id from task join project on project.id = project_id
        where code = 'ACM-3' and task.is_shared limit 1""",
    "TaskAssignment": """
        select 'asg', task_assignment.id from task_assignment join task on task.id = task_id
        join project on project.id = task.project_id where code = 'ACM-3' and task.is_shared limit 1""",
    "TaskDependency": """
        select 'dep', task_dependency.id from task_dependency join project on project.id = project_id
        join task one on one.id = predecessor_id join task other on other.id = successor_id
        where code like 'ACM-%' and project.is_shared and one.is_shared and other.is_shared limit 1""",
    "Comment": """
        select 'com', comment.id from comment join project on project.id = project_id
        where code = 'ACM-3' and audience = 'SHARED' and task_id is null limit 1""",
}


@pytest.mark.parametrize("type_name", OF_ACME)
def test_node_gives_any_row_by_its_id_to_who_sees_it(world: World, type_name: str) -> None:
    ((prefix, id),) = world.rows(OF_ACME[type_name])
    wanted = {"id": f"{prefix}_{id.hex}"}
    document = "query ($id: ID!) { node(id: $id) { __typename id } }"
    for who in (ADMIN, OWNER):
        assert world.ask(document, wanted, as_=who).data["node"] == {"__typename": type_name, **wanted}
    if type_name != "Staff":
        assert world.ask(document, wanted, as_=STRANGER).codes == ["NOT_FOUND"]


def test_anyone_reads_the_firm_and_that_nobody_is_signed_in(world: World) -> None:
    answer = world.ask("{ firm { name shortName timeZone } viewer { name } }")
    assert answer.data == {
        "firm": {"name": "Northgate Systems", "shortName": "Northgate", "timeZone": "Europe/Amsterdam"},
        "viewer": None,
    }


def test_the_viewer_is_who_asks(world: World) -> None:
    document = "{ viewer { kind email roles client { code } contact { email } staff { email } } }"
    assert world.ask(document, as_=PM).payload == {
        "kind": "STAFF",
        "email": PM,
        "roles": ["PROJECT_MANAGER"],
        "client": None,
        "contact": None,
        "staff": {"email": PM},
    }
    contact = world.ask("{ viewer { kind email roles client { code } contact { email } staff { name } } }", as_=CONTACT)
    assert contact.payload == {
        "kind": "CONTACT",
        "email": CONTACT,
        "roles": ["CLIENT_MEMBER"],
        "client": {"code": "ACM"},
        "contact": {"email": CONTACT},
        "staff": None,
    }
