"""What createProject and updateProject mean."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from tests.world import AM, MEMBER, PM, PMO, Answer, World, mutation, nobody, row_id

JONAS = "jonas.weber@portico.example"
DATES = "plannedStartOn plannedFinishOn actualStartOn actualFinishOn"


def create(world: World, code: str = "ACM", *, as_: str = PMO, **fields: Any) -> Answer:
    given = {"clientId": world.client(code), "managerId": world.person(PM), "name": "New", **fields}
    below = f"id code name description priority phase state isShared progress plannedProgress version {DATES}"
    return world.ask(mutation("createProject", below, "manager { email }"), {"input": given}, as_=as_)


def update(world: World, id: str, *, as_: str = PMO, version: int | None = None, **fields: Any) -> Answer:
    given = {"id": id, "expectedVersion": world.version(id) if version is None else version, **fields}
    below = f"id name description phase state version {DATES} manager {{ email }}"
    return world.ask(mutation("updateProject", below), {"input": given}, as_=as_)


def last_number(world: World, code: str) -> int:
    number: int = world.value("select last_project_number from client where code = $1", code)
    return number


def test_a_new_project_is_internal_and_empty(world: World) -> None:
    made = create(world, name="  Nová síť 网络 \r\n", description="# Why\r\nBecause.").done
    assert made | {"id": "", "code": ""} == {
        "id": "",
        "code": "",
        "name": "Nová síť 网络",
        "description": "# Why\nBecause.",
        "priority": "CRITICAL",
        "phase": "INITIATION",
        "state": "ACTIVE",
        "isShared": False,
        "progress": 0,
        "plannedProgress": None,
        "version": 1,
        "plannedStartOn": None,
        "plannedFinishOn": None,
        "actualStartOn": None,
        "actualFinishOn": None,
        "manager": {"email": PM},
    }


def test_codes_count_for_each_client(world: World) -> None:
    before = {code: last_number(world, code) for code in ("ACM", "GLX")}
    codes = [create(world, code).done["code"] for code in ("ACM", "GLX", "ACM")]
    assert codes == [f"ACM-{before['ACM'] + 1}", f"GLX-{before['GLX'] + 1}", f"ACM-{before['ACM'] + 2}"]


def test_a_refused_project_uses_no_number(world: World) -> None:
    with world.unchanged():
        assert create(world, name=" ").problems == ["REQUIRED"]
        assert create(world, managerId=nobody("stf")).problems == ["UNKNOWN_PERSON"]


def test_projects_created_at_once_get_different_codes(world: World) -> None:
    given = {"clientId": world.client("HLV"), "managerId": world.person(PM), "name": "At once"}
    before = last_number(world, "HLV")
    asking = partial(world.asking, mutation("createProject", "code"), {"input": given}, as_=PMO)
    codes = {answer.done["code"] for answer in world.ask_at_once(*[asking] * 6)}
    assert codes == {f"HLV-{before + number}" for number in range(1, 7)}


@pytest.mark.parametrize(("code", "priority"), [("ACM", "CRITICAL"), ("HLV", "HIGH"), ("LUM", "NORMAL")])
def test_the_tier_of_the_client_gives_the_priority(world: World, code: str, priority: str) -> None:
    assert create(world, code).done["priority"] == priority
    assert create(world, code, priority=None).done["priority"] == priority
    assert create(world, code, priority="LOW").done["priority"] == "LOW"


def test_the_manager_becomes_a_member(world: World) -> None:
    id = create(world, managerId=world.person(JONAS)).done["id"]
    members = "query ($id: ID!) { project(id: $id) { members(first: 9) { edges { node { person { name } } } } } }"
    edges = world.ask(members, {"id": id}, as_=JONAS).payload["members"]["edges"]
    assert [edge["node"]["person"]["name"] for edge in edges] == ["Jonas Weber"]


@pytest.mark.parametrize("manager", ["gone", "nobody"])
def test_the_manager_is_somebody_who_works_here(world: World, manager: str) -> None:
    world.run("update staff set is_active = false where email = 'zhou.lin@portico.example'")
    id = world.person("zhou.lin@portico.example") if manager == "gone" else nobody("stf")
    with world.unchanged():
        assert create(world, managerId=id).problems == ["UNKNOWN_PERSON"]
        assert update(world, world.project("ACM-3"), managerId=id).problems == ["UNKNOWN_PERSON"]


def test_a_project_of_a_client_that_does_not_exist_is_not_found(world: World) -> None:
    with world.unchanged():
        assert create(world, clientId=nobody("cli")).codes == ["NOT_FOUND"]


def test_what_happened_is_appended(world: World) -> None:
    id = create(world).done["id"]
    update(world, id, name="Renamed")
    events = world.rows(
        "select kind, audience, email, data from event join login on login.id = actor_login_id"
        " where subject_id = $1 order by happened_at, event.id",
        row_id(id),
    )
    assert [tuple(event) for event in events] == [
        ("project.created", "INTERNAL", PMO, "{}"),
        ("project.updated", "INTERNAL", PMO, '{"fields": ["name"]}'),
    ]


def test_an_update_changes_what_is_given_and_nothing_else(world: World) -> None:
    made = create(world, description="Kept", plannedStartOn="2026-01-05").done
    changed = update(world, made["id"], name="Renamed", state="ON_HOLD").done
    assert changed["version"] == made["version"] + 1
    kept = set(changed) - {"name", "state", "version"}
    assert {key: changed[key] for key in kept} == {key: made[key] for key in kept}
    assert (changed["name"], changed["state"]) == ("Renamed", "ON_HOLD")


def test_null_clears_a_date_and_no_name(world: World) -> None:
    id = create(world, plannedStartOn="2026-01-05", plannedFinishOn="2026-02-05").done["id"]
    cleared = update(world, id, plannedStartOn=None, description=None).done
    assert (cleared["plannedStartOn"], cleared["plannedFinishOn"], cleared["description"]) == (None, "2026-02-05", "")
    with world.unchanged():
        for field in ("name", "managerId", "phase", "state", "priority"):
            answer = update(world, id, **{field: None})
            assert [(p["code"], p["path"]) for p in answer.payload["problems"]] == [("REQUIRED", [field])]


@pytest.mark.parametrize(
    ("stored", "given", "path"),
    [
        ({}, {"plannedStartOn": "2026-03-02", "plannedFinishOn": "2026-03-01"}, "plannedFinishOn"),
        ({"plannedStartOn": "2026-03-02"}, {"plannedFinishOn": "2026-03-01"}, "plannedFinishOn"),
        ({"plannedFinishOn": "2026-03-01"}, {"plannedStartOn": "2026-03-02"}, "plannedFinishOn"),
        ({}, {"actualStartOn": "2026-03-02", "actualFinishOn": "2026-03-01"}, "actualFinishOn"),
    ],
)
def test_a_finish_does_not_lie_before_the_start(
    world: World, stored: dict[str, str], given: dict[str, str], path: str
) -> None:
    id = create(world, **stored).done["id"]
    with world.unchanged():
        (problem,) = update(world, id, **given).payload["problems"]
        if not stored and "plannedStartOn" in given:
            assert create(world, **given).problems == ["INVALID_DATES"]
    assert (problem["code"], problem["path"]) == ("INVALID_DATES", [path])


def test_one_day_is_long_enough(world: World) -> None:
    assert create(world, plannedStartOn="2026-03-02", plannedFinishOn="2026-03-02").problems == []


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("name", "x" * 200, None),
        ("name", "x" * 201, "TOO_LONG"),
        ("name", "项" * 201, "TOO_LONG"),
        ("name", " \n\t ", "REQUIRED"),
        ("description", "x" * 20_000, None),
        ("description", "x" * 20_001, "TOO_LONG"),
    ],
)
def test_texts_have_a_length(world: World, field: str, value: str, code: str | None) -> None:
    id = create(world).done["id"]
    expected = [code] if code else []
    assert update(world, id, **{field: value}).problems == expected
    assert create(world, **{field: value}).problems == expected


STEPS = {
    ("INITIATION", "PLANNING"),
    ("PLANNING", "EXECUTION"),
    ("EXECUTION", "MONITORING"),
    ("EXECUTION", "CLOSING"),
    ("MONITORING", "CLOSING"),
    ("CLOSING", "CLOSED"),
}
PHASES = ("INITIATION", "PLANNING", "EXECUTION", "MONITORING", "CLOSING", "CLOSED")


@pytest.mark.parametrize("phase", PHASES)
def test_a_project_goes_one_phase_at_a_time_and_may_skip_monitoring(world: World, phase: str) -> None:
    for wanted in PHASES:
        id = create(world, phase=phase).done["id"]
        if wanted == phase or (phase, wanted) in STEPS:
            assert update(world, id, phase=wanted).done["phase"] == wanted
        else:
            with world.unchanged():
                (problem,) = update(world, id, phase=wanted).payload["problems"]
            assert (problem["code"], problem["path"]) == ("INVALID_TRANSITION", ["phase"])


def test_leaving_planning_takes_the_baseline_and_nothing_else_does(world: World) -> None:
    id = create(world, phase="PLANNING").done["id"]
    task = world.new_task(id, startOn="2026-03-02", dueOn="2026-03-06", estimateMinutes=600)
    world.run(
        "insert into milestone (id, client_id, project_id, name, due_on, created_at, updated_at)"
        " select $1, client_id, id, 'Live', '2026-03-09', now(), now() from project where id = $2",
        row_id(nobody("mst")),
        row_id(id),
    )
    assert baseline(world, task, id) == (None, None, None, None)
    update(world, id, name="Still planned")
    assert baseline(world, task, id) == (None, None, None, None)
    update(world, id, phase="EXECUTION")
    taken = baseline(world, task, id)
    assert [str(value) for value in taken] == ["2026-03-02", "2026-03-06", "600", "2026-03-09"]

    changed = {"id": task, "expectedVersion": world.version(task), "dueOn": "2026-04-06", "estimateMinutes": 60}
    assert world.write("updateTask", changed, as_=PMO).problems == []
    world.run("update milestone set due_on = '2026-04-09' where project_id = $1", row_id(id))
    for phase in ("MONITORING", "CLOSING", "CLOSED"):
        update(world, id, phase=phase)
    assert baseline(world, task, id) == taken


def baseline(world: World, task: str, project: str) -> tuple[Any, ...]:
    return (
        *world.rows(
            "select baseline_start_on, baseline_due_on, baseline_estimate_minutes from task where id = $1", row_id(task)
        )[0],
        world.value("select baseline_due_on from milestone where project_id = $1", row_id(project)),
    )


def test_a_stale_version_is_a_conflict_that_carries_the_row_as_it_is(world: World) -> None:
    made = create(world).done
    update(world, made["id"], name="Hers")
    for version in (made["version"], 0, -1, 2**31 - 1):
        with world.unchanged():
            answer = update(world, made["id"], version=version, name="His")
        assert answer.problems == ["CONFLICT"]
        assert answer.payload["problems"][0]["path"] == ["expectedVersion"]
        assert (answer.payload["project"]["name"], answer.payload["project"]["version"]) == ("Hers", 2)


def test_of_two_updates_at_once_one_is_a_conflict(world: World) -> None:
    id = create(world).done["id"]
    asking = [
        partial(
            world.asking,
            mutation("updateProject", "name version"),
            {"input": {"id": id, "expectedVersion": 1, "name": name}},
            as_=PMO,
        )
        for name in ("Hers", "His")
    ]
    answers = world.ask_at_once(*asking)
    assert sorted(answer.problems for answer in answers) == [[], ["CONFLICT"]]
    (won,) = (answer for answer in answers if not answer.problems)
    (lost,) = (answer for answer in answers if answer.problems)
    assert lost.payload["project"] == won.payload["project"]


def test_a_new_manager_becomes_a_member_and_leads(world: World) -> None:
    id = create(world).done["id"]
    assert update(world, id, as_=PM, managerId=world.person(JONAS)).done["manager"]["email"] == JONAS
    assert update(world, id, as_=PM, name="Mine no longer").codes == ["FORBIDDEN"]
    assert update(world, id, as_=JONAS, name="Mine now").problems == []
    members = world.value("select count(*) from project_member where project_id = $1", row_id(id))
    assert members == 2
    update(world, id, managerId=world.person(PM))
    assert world.value("select count(*) from project_member where project_id = $1", row_id(id)) == members


def test_the_rights_shown_are_the_rights_held(world: World) -> None:
    rights = "viewerCanEdit viewerCanShare viewerCanEditTasks viewerCanShareTasks viewerCanComment"
    shown = f"query ($id: ID!) {{ project(id: $id) {{ {rights} }} }}"
    id = world.project("ACM-3")
    every, none = (True,) * 5, (False,) * 5
    assert tuple(world.ask(shown, {"id": id}, as_=PM).payload.values()) == every
    assert tuple(world.ask(shown, {"id": world.project("GLX-2")}, as_=PM).payload.values()) == none
    assert tuple(world.ask(shown, {"id": id}, as_=MEMBER).payload.values()) == (False, False, True, False, True)
    assert tuple(world.ask(shown, {"id": id}, as_=AM).payload.values()) == (False, False, False, False, True)


def test_a_project_is_overdue_for_nobody(world: World) -> None:
    """Dates in the past are facts, not faults."""
    past = str(world.today - timedelta(days=400))
    assert create(world, plannedFinishOn=past).done["plannedFinishOn"] == past
