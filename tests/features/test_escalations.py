"""Who is told that a clock of an issue ran out: the account manager, once, and not too early."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import timedelta

import pytest

from portico.db import Database
from portico.features.escalations.jobs import escalate_first_response
from portico.jobs.work import Work
from portico.mail.templates import Template
from tests.features.issuing import (
    INTERNAL,
    at,
    done_at,
    is_at,
    issue_of,
    raised_at,
    steps,
    told,
    triaged,
    worker_at,
)
from tests.identity.mailed import mails
from tests.world import AM, CONTACT, PM, PMO, World, row_id

# Open from 9 to 18, Monday to Friday.
MONDAY = "2027-03-01"


@pytest.fixture(scope="module")
def project(world: World) -> str:
    return world.new_project(shared=True)


@pytest.fixture(autouse=True)
def forgotten(world: World) -> Iterator[None]:
    """Nothing is due of an earlier test."""
    yield
    world.run("delete from job.pgqueuer where entrypoint like 'escalate_%'")


def told_at(world: World, moment: str) -> list[tuple[Template, str]]:
    return [(mail.template, mail.to) for mail in told(world, at(moment))]


UNANSWERED, UNRESOLVED = (Template.ISSUE_UNANSWERED, AM), (Template.ISSUE_UNRESOLVED, AM)


def test_the_account_manager_is_told_once_for_each_clock(world: World, project: str) -> None:
    id = raised_at(world, project, f"{MONDAY} 10:00")
    assert told_at(world, f"{MONDAY} 11:59") == []
    (mail,) = told(world, at(f"{MONDAY} 12:02"))
    assert (mail.template, mail.to) == UNANSWERED
    assert mail.link.endswith(f"/app/projects/{project}/issues/{id}")
    assert (mail.data["client"], mail.data["title"]) == ("Acme Logistics", "The gate jams")
    assert is_at(mail.data["due_at"], f"{MONDAY} 12:00")
    assert told_at(world, "2027-03-02 12:00") == []
    assert told_at(world, "2027-03-05 14:02") == [UNRESOLVED]
    assert told_at(world, "2027-04-08 14:02") == []
    shown = issue_of(world, id, shown=INTERNAL)
    assert is_at(shown["firstResponse"]["escalatedAt"], f"{MONDAY} 12:02")
    assert is_at(shown["resolution"]["escalatedAt"], "2027-03-05 14:02")
    events = "select audience, data::text, actor_login_id from event where subject_id = $1 and kind = 'issue.escalated'"
    found = [tuple(row) for row in world.rows(events + " order by id", row_id(id))]
    assert found == [
        ("INTERNAL", '{"clock": "FIRST_RESPONSE"}', None),
        ("INTERNAL", '{"clock": "RESOLUTION"}', None),
    ]
    assert len(steps(issue_of(world, id, as_=CONTACT))) == 1


def test_a_job_that_is_done_twice_tells_once(world: World, project: str) -> None:
    id = raised_at(world, project, f"{MONDAY} 10:00")
    with_it = world.rows("select payload from job.pgqueuer where entrypoint = 'escalate_first_response'")
    assert told_at(world, f"{MONDAY} 12:02") == [UNANSWERED]
    for row in with_it:
        world.run("select job.enqueue('escalate_first_response', $1, 'again', interval '0')", row["payload"])
    with world.unchanged():
        assert told_at(world, f"{MONDAY} 13:00") == []
    assert issue_of(world, id)["state"] == "PENDING"


def test_two_workers_at_once_tell_once(world: World, project: str) -> None:
    id = raised_at(world, project, f"{MONDAY} 10:00")
    client, first = world.rows("select client_id, id from issue_step where issue_id = $1", row_id(id))[0]
    database = Database(world.cluster.url("portico_app", world.database))

    async def both() -> None:
        work = Work(database, world.settings)
        await asyncio.gather(*(escalate_first_response(work, client, first) for _ in range(2)))
        await database.close()

    with worker_at(at(f"{MONDAY} 13:00")):
        world.wait(both())
    assert [mail.template for mail in mails(world)] == [Template.ISSUE_UNANSWERED]


def test_a_word_that_moves_no_moment_has_nothing_looked_at(world: World, project: str) -> None:
    id = raised_at(world, project, f"{MONDAY} 10:00")
    waiting = "select count(*) from job.pgqueuer where entrypoint like 'escalate_%'"
    assert world.value(waiting) == 2
    for verb in ("answerIssue", "startIssue", "answerIssue"):
        done_at(world, f"{MONDAY} 10:30", id, verb)
    assert world.value(waiting) == 2


def test_who_answers_in_time_is_not_told_on(world: World, project: str) -> None:
    id = raised_at(world, project, f"{MONDAY} 10:00")
    done_at(world, f"{MONDAY} 11:59", id, "startIssue")
    done_at(world, "2027-03-05 13:59", id, "resolveIssue")
    assert told_at(world, "2027-04-30 12:00") == []


def test_what_waits_for_the_client_runs_out_later_and_once(world: World, project: str) -> None:
    id = raised_at(world, project, f"{MONDAY} 10:00", impact="HIGH")
    done_at(world, f"{MONDAY} 11:00", id, "startIssue")
    done_at(world, f"{MONDAY} 12:00", id, "waitForClient")
    # It would have been on Wednesday at 16:00.
    assert told_at(world, "2027-03-03 18:00") == []
    done_at(world, "2027-03-05 09:00", id, "answerIssue", as_=CONTACT)
    assert told_at(world, "2027-03-09 12:59") == []
    assert told_at(world, "2027-03-09 13:02") == [UNRESOLVED]
    done_at(world, "2027-03-09 14:00", id, "waitForClient")
    done_at(world, "2027-03-09 15:00", id, "resumeIssue")
    assert told_at(world, "2027-05-09 13:02") == []


@pytest.mark.parametrize(("impact", "end"), [("CRITICAL", f"{MONDAY} 18:00"), ("MEDIUM", "2027-03-05 14:00")])
def test_another_impact_runs_out_at_another_time(world: World, project: str, impact: str, end: str) -> None:
    id = raised_at(world, project, f"{MONDAY} 10:00", impact="HIGH")
    with world.at(at(f"{MONDAY} 11:00")):
        triaged(world, id, impact=impact)
    runs_out = at(end)
    assert told(world, runs_out - timedelta(minutes=1)) == []
    assert [(mail.template, mail.to) for mail in told(world, runs_out + timedelta(minutes=2))] == [UNRESOLVED]
    assert told_at(world, "2027-05-09 13:02") == []


def test_what_had_run_out_by_its_new_impact_is_told_at_once(world: World, project: str) -> None:
    id = raised_at(world, project, f"{MONDAY} 10:00", impact="LOW")
    done_at(world, f"{MONDAY} 11:00", id, "startIssue")
    with world.at(at("2027-03-02 11:00")):
        triaged(world, id, impact="CRITICAL")
    assert told_at(world, "2027-03-02 11:02") == [UNRESOLVED]


def test_reopened_the_clock_can_still_run_out(world: World, project: str) -> None:
    id = raised_at(world, project, f"{MONDAY} 10:00", impact="CRITICAL")
    for verb in ("startIssue", "resolveIssue", "closeIssue"):
        done_at(world, f"{MONDAY} 10:30", id, verb)
    assert told_at(world, "2027-03-02 18:00") == []
    done_at(world, "2027-03-08 09:00", id, "reopenIssue", as_=CONTACT)
    assert told_at(world, "2027-03-08 16:32") == [UNRESOLVED]


def test_of_an_internal_issue_only_its_end_runs_out(world: World, project: str) -> None:
    raised_at(world, project, f"{MONDAY} 10:00", as_=PM, audience="INTERNAL", impact="CRITICAL")
    assert told_at(world, f"{MONDAY} 18:02") == [UNRESOLVED]


@pytest.mark.parametrize(
    "gone",
    [
        "update client set account_manager_id = null where code = 'ACM'",
        f"update staff set is_active = false where email = '{AM}'",
    ],
)
def test_where_nobody_looks_after_the_client_whoever_leads_the_project_is_told(
    world: World, project: str, gone: str
) -> None:
    manager = world.value("select account_manager_id from client where code = 'ACM'")
    raised_at(world, project, f"{MONDAY} 10:00")
    world.run(gone)
    try:
        assert told_at(world, f"{MONDAY} 12:02") == [(Template.ISSUE_UNANSWERED, PM)]
    finally:
        world.run("update client set account_manager_id = $1 where code = 'ACM'", manager)
        world.run("update staff set is_active = true where email = $1", AM)


def test_where_nobody_is_left_it_is_still_written_down(world: World) -> None:
    project = world.new_project(shared=True)
    id = raised_at(world, project, f"{MONDAY} 10:00")
    world.run("update staff set is_active = false where email = any($1)", [AM, PM])
    try:
        assert told_at(world, f"{MONDAY} 12:02") == []
        assert issue_of(world, id, as_=PMO, shown=INTERNAL)["firstResponse"]["escalatedAt"]
    finally:
        world.run("update staff set is_active = true where email = any($1)", [AM, PM])
