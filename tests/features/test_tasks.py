"""What createTask and updateTask mean."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from tests.world import AM, CONTACT, MEMBER, OWNER, PM, PMO, STRANGER, Answer, World, mutation, nobody, row_id

JONAS = "jonas.weber@portico.example"
SHOWN = (
    "id title description status priority isShared startOn dueOn completedOn percentComplete estimateMinutes"
    " actualMinutes labels version isSummary isOverdue parent { id } milestone { id }"
)


def create(world: World, project: str, *, as_: str = PMO, **fields: Any) -> Answer:
    given = {"projectId": project, "title": "New", **fields}
    return world.ask(mutation("createTask", SHOWN), {"input": given}, as_=as_)


def update(world: World, id: str, *, as_: str = PMO, version: int | None = None, **fields: Any) -> Answer:
    given = {"id": id, "expectedVersion": world.version(id) if version is None else version, **fields}
    return world.ask(mutation("updateTask", SHOWN), {"input": given}, as_=as_)


def assigned(world: World, task: str) -> set[str]:
    rows = world.rows(
        "select coalesce(staff.email, contact.email) from task_assignment left join staff on staff.id = staff_id"
        " left join contact on contact.id = contact_id where task_id = $1",
        row_id(task),
    )
    return {row[0] for row in rows}


@pytest.fixture(scope="module")
def project(world: World) -> str:
    return world.new_project(shared=True)


def test_a_new_task_is_internal_and_stands_last(world: World, project: str) -> None:
    first = create(world, project, title=" First ").done
    assert first | {"id": ""} == {
        "id": "",
        "title": "First",
        "description": "",
        "status": "TODO",
        "priority": "NORMAL",
        "isShared": False,
        "startOn": None,
        "dueOn": None,
        "completedOn": None,
        "percentComplete": 0,
        "estimateMinutes": None,
        "actualMinutes": None,
        "labels": [],
        "version": 1,
        "isSummary": False,
        "isOverdue": False,
        "parent": None,
        "milestone": None,
    }
    second = create(world, project).done
    order = "query ($id: ID!) { project(id: $id) { tasks(last: 2) { edges { node { id } } } } }"
    edges = world.ask(order, {"id": project}, as_=PM).payload["tasks"]["edges"]
    assert [edge["node"]["id"] for edge in edges] == [first["id"], second["id"]]


def test_a_task_can_be_part_of_another_of_the_project(world: World, project: str) -> None:
    parent = create(world, project).done["id"]
    assert create(world, project, parentId=parent).done["parent"] == {"id": parent}
    summary = "query ($id: ID!) { task(id: $id) { isSummary } }"
    assert world.ask(summary, {"id": parent}, as_=PM).payload == {"isSummary": True}


@pytest.mark.parametrize("field", ["parentId", "milestoneId"])
def test_a_parent_or_milestone_of_another_project_answers_like_one_that_does_not_exist(
    world: World, project: str, field: str
) -> None:
    task = create(world, project).done["id"]
    elsewhere = {"parentId": world.task("ACM-4"), "milestoneId": a_milestone(world, "ACM-4")}[field]
    with world.unchanged():
        for id in (elsewhere, nobody(elsewhere[:3])):
            assert create(world, project, **{field: id}).codes == ["NOT_FOUND"]
            if field == "milestoneId":
                assert update(world, task, milestoneId=id).codes == ["NOT_FOUND"]


def a_milestone(world: World, code: str) -> str:
    id = world.value(
        "select milestone.id from milestone join project on project.id = project_id where code = $1 limit 1", code
    )
    return f"mst_{id.hex}"


def test_a_milestone_of_the_project_can_be_set_and_cleared(world: World) -> None:
    project, milestone = world.project("ACM-3"), a_milestone(world, "ACM-3")
    made = create(world, project, milestoneId=milestone).done
    assert made["milestone"] == {"id": milestone}
    assert update(world, made["id"], title="Kept").done["milestone"] == {"id": milestone}
    assert update(world, made["id"], milestoneId=None).done["milestone"] is None


def test_the_day_of_completion_follows_the_status(world: World, project: str) -> None:
    done = create(world, project, status="DONE").done
    assert done["completedOn"] == str(world.today)
    world.run("update task set completed_on = '2026-01-05' where id = $1", row_id(done["id"]))
    assert update(world, done["id"], status="DONE").done["completedOn"] == "2026-01-05"
    assert update(world, done["id"], title="Other").done["completedOn"] == "2026-01-05"
    for status in ("TODO", "IN_PROGRESS", "BLOCKED", "CANCELLED"):
        assert update(world, done["id"], status="DONE").done["completedOn"] is not None
        assert update(world, done["id"], status=status).done["completedOn"] is None


def test_an_update_changes_what_is_given_and_nothing_else(world: World, project: str) -> None:
    given = {
        "description": "Why",
        "startOn": "2026-01-05",
        "dueOn": "2026-01-09",
        "estimateMinutes": 480,
        "labels": ["one"],
        "priority": "HIGH",
    }
    made = create(world, project, **given).done
    changed = update(world, made["id"], percentComplete=40).done
    assert changed == made | {"percentComplete": 40, "version": 2}
    cleared = {"startOn": None, "dueOn": None, "estimateMinutes": None, "description": None, "labels": None}
    assert update(world, made["id"], **cleared).done == changed | {
        "startOn": None,
        "dueOn": None,
        "estimateMinutes": None,
        "description": "",
        "labels": [],
        "version": 3,
        "isOverdue": False,
    }


@pytest.mark.parametrize("field", ["title", "status", "priority", "percentComplete"])
def test_null_does_not_clear_what_every_task_has(world: World, project: str, field: str) -> None:
    task = create(world, project).done["id"]
    with world.unchanged():
        (problem,) = update(world, task, **{field: None}).payload["problems"]
    assert (problem["code"], problem["path"]) == ("REQUIRED", [field])


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"title": " \n "}, "REQUIRED"),
        ({"title": "x" * 501}, "TOO_LONG"),
        ({"description": "x" * 50_001}, "TOO_LONG"),
        ({"startOn": "2026-01-06", "dueOn": "2026-01-05"}, "INVALID_DATES"),
        ({"estimateMinutes": -1}, "OUT_OF_RANGE"),
        ({"estimateMinutes": 2**31 - 1}, "OUT_OF_RANGE"),
        ({"labels": [f"label {number}" for number in range(21)]}, "TOO_MANY"),
        ({"labels": ["x" * 51]}, "TOO_LONG"),
    ],
)
def test_what_a_task_cannot_be(world: World, project: str, fields: dict[str, Any], code: str) -> None:
    task = create(world, project).done["id"]
    with world.unchanged():
        assert create(world, project, **fields).problems == [code]
        assert update(world, task, **fields).problems == [code]


@pytest.mark.parametrize(
    "fields", [{"percentComplete": -1}, {"percentComplete": 101}, {"actualMinutes": -1}, {"actualMinutes": 2**31 - 1}]
)
def test_figures_have_a_range(world: World, project: str, fields: dict[str, int]) -> None:
    task = create(world, project).done["id"]
    with world.unchanged():
        assert update(world, task, **fields).problems == ["OUT_OF_RANGE"]


def test_labels_are_trimmed_and_said_once(world: World, project: str) -> None:
    given = [" one ", "one", "", "two", "项" * 50]
    assert create(world, project, labels=given).done["labels"] == ["one", "two", "项" * 50]


def test_a_due_day_before_the_start_that_is_stored_is_refused(world: World, project: str) -> None:
    task = create(world, project, startOn="2026-01-06").done["id"]
    with world.unchanged():
        assert update(world, task, dueOn="2026-01-05").problems == ["INVALID_DATES"]


def test_overdue_is_due_before_today_and_open(world: World, project: str) -> None:
    yesterday, today = world.value("select array[$1::date - 1, $1::date]", world.today)
    assert create(world, project, dueOn=str(yesterday)).done["isOverdue"]
    assert not create(world, project, dueOn=str(today)).done["isOverdue"]
    for status in ("DONE", "CANCELLED"):
        assert not create(world, project, dueOn=str(yesterday), status=status).done["isOverdue"]


def test_people_of_both_sides_are_assigned(world: World) -> None:
    project = world.new_project()
    task = create(world, project, assigneeIds=[world.person(PM), world.person(CONTACT)]).done["id"]
    assert assigned(world, task) == {PM, CONTACT}
    kept = world.value("select id from task_assignment where task_id = $1 and staff_id is not null", row_id(task))
    update(world, task, assigneeIds=[world.person(OWNER), world.person(PM), world.person(PM)])
    assert assigned(world, task) == {PM, OWNER}
    assert kept == world.value(
        "select id from task_assignment where task_id = $1 and staff_id is not null", row_id(task)
    )
    update(world, task, title="Other")
    assert assigned(world, task) == {PM, OWNER}
    update(world, task, assigneeIds=[])
    assert assigned(world, task) == set()


def test_a_colleague_who_is_assigned_joins_the_project(world: World) -> None:
    project = world.new_project()
    read = "query ($id: ID!) { project(id: $id) { id } }"
    assert world.ask(read, {"id": project}, as_=MEMBER).codes == ["NOT_FOUND"]
    task = create(world, project, as_=PM, assigneeIds=[world.person(MEMBER)]).done["id"]
    assert world.ask(read, {"id": project}, as_=MEMBER).payload == {"id": project}
    assert update(world, task, as_=MEMBER, status="IN_PROGRESS").problems == []


def test_a_member_assigns_those_who_are_on_the_project_and_nobody_else(world: World) -> None:
    project, task = world.project("ACM-3"), world.task("ACM-3")
    with world.unchanged():
        stranger = world.person("lin.hao@portico.example")
        assert create(world, project, as_=MEMBER, assigneeIds=[stranger]).problems == ["NOT_ON_PROJECT"]
        assert update(world, task, as_=MEMBER, assigneeIds=[stranger]).problems == ["NOT_ON_PROJECT"]
    assert create(world, project, as_=MEMBER, assigneeIds=[world.person(JONAS)]).problems == []


def test_two_tasks_may_bring_the_same_colleague_at_once(world: World) -> None:
    for _ in range(5):
        project = world.new_project()
        tasks = [create(world, project).done["id"] for _ in range(2)]
        asking = [
            partial(
                world.asking,
                mutation("updateTask"),
                {"input": {"id": task, "expectedVersion": 1, "assigneeIds": [world.person(JONAS)]}},
                as_=PMO,
            )
            for task in tasks
        ]
        assert [answer.problems for answer in world.ask_at_once(*asking)] == [[], []]


@pytest.mark.parametrize("who", ["a contact of another client", "one who left", "a colleague who left", "nobody"])
def test_whoever_is_not_of_the_client_or_the_firm_is_unknown(world: World, project: str, who: str) -> None:
    world.run("update contact set removed_at = now() where email = 'viewer@acme.example'")
    world.run("update staff set is_active = false where email = 'zhou.lin@portico.example'")
    id = {
        "a contact of another client": world.person(STRANGER),
        "one who left": world.person("viewer@acme.example"),
        "a colleague who left": world.person("zhou.lin@portico.example"),
        "nobody": nobody("con"),
    }[who]
    task = create(world, project).done["id"]
    with world.unchanged():
        for answer in (create(world, project, assigneeIds=[id]), update(world, task, assigneeIds=[id])):
            (problem,) = answer.payload["problems"]
            assert (problem["code"], problem["path"]) == ("UNKNOWN_PERSON", ["assigneeIds"])


def test_a_task_has_at_most_fifty_people(world: World, project: str) -> None:
    with world.unchanged():
        assert create(world, project, assigneeIds=[nobody("stf") for _ in range(51)]).problems == ["TOO_MANY"]


def test_a_stale_version_is_a_conflict_that_carries_the_row_as_it_is(world: World, project: str) -> None:
    task = create(world, project).done["id"]
    update(world, task, title="Hers")
    with world.unchanged():
        answer = update(world, task, version=1, title="His")
    assert answer.problems == ["CONFLICT"]
    assert (answer.payload["task"]["title"], answer.payload["task"]["version"]) == ("Hers", 2)


def test_of_two_updates_at_once_one_is_a_conflict(world: World, project: str) -> None:
    task = create(world, project).done["id"]
    asking = [
        partial(
            world.asking,
            mutation("updateTask", "title"),
            {"input": {"id": task, "expectedVersion": 1, "title": title}},
            as_=PMO,
        )
        for title in ("Hers", "His")
    ]
    answers = world.ask_at_once(*asking)
    assert sorted(answer.problems for answer in answers) == [[], ["CONFLICT"]]
    assert answers[0].payload["task"] == answers[1].payload["task"]


def test_what_happened_is_appended_with_who_may_be_told(world: World, project: str) -> None:
    task = create(world, project).done["id"]
    update(world, task, title="Other")
    world.write("shareTask", {"id": task}, as_=PM)
    update(world, task, as_=PM, title="Third", percentComplete=5)
    events = world.rows("select kind, audience, data from event where subject_id = $1 order by id", row_id(task))
    assert [tuple(event) for event in events] == [
        ("task.created", "INTERNAL", "{}"),
        ("task.updated", "INTERNAL", '{"fields": ["title"]}'),
        ("task.shared", "SHARED", "{}"),
        ("task.updated", "SHARED", '{"fields": ["percent_complete", "title"]}'),
    ]


def test_the_rights_shown_are_the_rights_held(world: World) -> None:
    shown = "query ($id: ID!) { task(id: $id) { viewerCanEdit viewerCanShare viewerCanComment } }"
    ours, theirs = {"id": world.task("ACM-3")}, {"id": world.task("GLX-2")}
    assert tuple(world.ask(shown, ours, as_=PM).payload.values()) == (True, True, True)
    assert tuple(world.ask(shown, theirs, as_=PM).payload.values()) == (False, False, False)
    assert tuple(world.ask(shown, ours, as_=MEMBER).payload.values()) == (True, False, True)
    assert tuple(world.ask(shown, ours, as_=AM).payload.values()) == (False, False, True)
    assert tuple(world.ask(shown, ours, as_=OWNER).payload.values()) == (False, False, True)
