"""What the firm promises of an issue, in its own hours: by when, what stops the clock, and who is told it ran out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import takewhile
from random import Random
from typing import Any

import pytest

from portico.kit.business_time import due, elapsed, spans
from portico.mail.templates import Template
from portico_embedded import postgres
from tests.conftest import cloned
from tests.features.issuing import INTERNAL, at, issue_of, issuing, raised, step, steps, told, triaged
from tests.world import ADMIN, AM, CONTACT, PM, PMO, ZONE, World, row_id

# Open from 9 to 18, Monday to Friday; this Thursday is a holiday.
MONDAY = "2027-03-01"
THURSDAY = date(2027, 3, 4)
HOUR = timedelta(hours=1)


@pytest.fixture(scope="module")
def world(cluster: postgres.Cluster, firm: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with cloned(cluster, firm) as name:
        world = World(cluster, name, tmp_path_factory.mktemp("home"), holidays=frozenset({THURSDAY}))
        yield world
        world.close()


@pytest.fixture(scope="module")
def project(world: World) -> str:
    return world.new_project(shared=True)


@pytest.fixture(autouse=True)
def forgotten(world: World) -> Iterator[None]:
    """Nothing is due of an earlier test."""
    yield
    world.run("delete from job.pgqueuer where entrypoint like 'escalate_%'")


def raised_at(world: World, project: str, moment: str, **given: Any) -> str:
    with world.at(at(moment, ZONE)):
        return raised(world, project, **given)


def done_at(world: World, moment: str, id: str, verb: str, text: str = "Said", **how: Any) -> Any:
    with world.at(at(moment, ZONE)):
        return step(world, id, verb, text, **how)


def seen_at(world: World, moment: str, id: str, **how: Any) -> Any:
    with world.at(at(moment, ZONE)):
        return issue_of(world, id, **how)


def is_at(shown: str | None, moment: str) -> bool:
    """Whether it is what a clock of the firm shows."""
    return shown is not None and datetime.fromisoformat(shown) == at(moment, ZONE)


@pytest.mark.parametrize(
    ("moment", "impact", "answer", "end"),
    [
        ("2027-03-01 10:00", "CRITICAL", "2027-03-01 11:00", "2027-03-01 18:00"),
        ("2027-03-01 10:00", "HIGH", "2027-03-01 12:00", "2027-03-03 16:00"),
        ("2027-03-01 10:00", "MEDIUM", "2027-03-01 12:00", "2027-03-08 14:00"),
        ("2027-03-03 17:00", "LOW", "2027-03-05 10:00", "2027-03-17 16:00"),
        ("2027-03-04 12:00", "CRITICAL", "2027-03-05 10:00", "2027-03-05 17:00"),
        ("2027-03-05 17:30", "MEDIUM", "2027-03-08 10:30", "2027-03-12 12:30"),
        ("2027-03-06 12:00", "CRITICAL", "2027-03-08 10:00", "2027-03-08 17:00"),
        # The clocks are set forward that night.
        ("2027-03-26 17:30", "CRITICAL", "2027-03-29 09:30", "2027-03-29 16:30"),
    ],
)
def test_promises_are_made_in_the_hours_of_the_firm(
    world: World, project: str, moment: str, impact: str, answer: str, end: str
) -> None:
    id = raised_at(world, project, moment, impact=impact)
    seen = issue_of(world, id, as_=CONTACT)
    assert is_at(seen["firstResponse"]["dueAt"], answer), seen
    assert is_at(seen["resolution"]["dueAt"], end), seen


def test_what_the_firm_raises_waits_for_no_answer_of_its_own(world: World, project: str) -> None:
    id = raised_at(world, project, f"{MONDAY} 10:00", as_=PM)
    done_at(world, f"{MONDAY} 11:00", id, "startIssue")
    assert issue_of(world, id)["firstResponse"] == {"dueAt": None, "respondedAt": None, "isLate": False}
    assert is_at(issue_of(world, id)["resolution"]["dueAt"], "2027-03-08 14:00")


@pytest.mark.parametrize("verb", ["triageIssue", "startIssue", "answerIssue", "mergeIssue"])
def test_the_first_word_of_the_firm_is_the_response(world: World, project: str, verb: str) -> None:
    id = raised_at(world, project, f"{MONDAY} 10:00")
    done_at(world, f"{MONDAY} 10:15", id, "answerIssue", "Hello?", as_=CONTACT)
    assert issue_of(world, id)["firstResponse"]["respondedAt"] is None
    given = {
        "triageIssue": {"expectedVersion": 2, "assigneeId": world.person(PM)},
        "startIssue": {},
        "answerIssue": {"text": "We look at it"},
        "mergeIssue": {"intoId": raised(world, project)},
    }[verb]
    with world.at(at(f"{MONDAY} 11:30", ZONE)):
        assert issuing(world, verb, {"id": id, **given}).problems == []
    for moment in ("2027-03-01 11:31", "2027-03-05 12:00"):
        first = seen_at(world, moment, id)["firstResponse"]
        assert is_at(first["respondedAt"], f"{MONDAY} 11:30")
        assert (is_at(first["dueAt"], f"{MONDAY} 12:00"), first["isLate"]) == (True, False)
    assert issue_of(world, id, shown=INTERNAL)["firstResponse"]["elapsedSeconds"] == 90 * 60
    if verb != "mergeIssue":
        done_at(world, "2027-03-02 10:00", id, "answerIssue", "Still at it")
        assert is_at(issue_of(world, id)["firstResponse"]["respondedAt"], f"{MONDAY} 11:30")


def test_an_answer_is_late_from_its_moment_on_and_stays_so(world: World, project: str) -> None:
    id = raised_at(world, project, f"{MONDAY} 10:00")
    late = [seen_at(world, f"{MONDAY} {time}", id)["firstResponse"]["isLate"] for time in ("11:59", "12:00", "12:01")]
    assert late == [False, True, True]
    done_at(world, f"{MONDAY} 14:00", id, "startIssue")
    assert seen_at(world, f"{MONDAY} 15:00", id)["firstResponse"]["isLate"] is True
    on_time = raised_at(world, project, f"{MONDAY} 10:00")
    listed = "query ($p: ID) { issues(first: 99, filter: {projectId: $p, isAnsweredLate: true}) { edges { node { id"
    with world.at(at(f"{MONDAY} 11:00", ZONE)):
        edges = world.ask(listed + " } } } }", {"p": project}, as_=CONTACT).data["issues"]["edges"]
    found = {edge["node"]["id"] for edge in edges}
    assert id in found
    assert on_time not in found


def test_while_it_waits_for_the_client_the_clock_rests(world: World, project: str) -> None:
    id = raised_at(world, project, f"{MONDAY} 10:00", impact="HIGH")
    done_at(world, f"{MONDAY} 11:00", id, "startIssue")
    waiting = done_at(world, f"{MONDAY} 12:00", id, "waitForClient", "Which?")
    assert (waiting["resolution"]["dueAt"], waiting["resolution"]["isLate"]) == (None, False)
    # However long.
    assert seen_at(world, "2027-04-30 12:00", id)["resolution"]["isLate"] is False
    # Two of 24 hours were used: the 22 left are counted from Wednesday noon, over a holiday and a weekend.
    answered = done_at(world, "2027-03-03 12:00", id, "answerIssue", "North", as_=CONTACT)
    assert is_at(answered["resolution"]["dueAt"], "2027-03-08 16:00")
    assert issue_of(world, id, shown=INTERNAL)["resolution"]["elapsedSeconds"] == 2 * 3600
    resolved = done_at(world, "2027-03-05 12:00", id, "resolveIssue", "Oiled")["resolution"]
    assert (is_at(resolved["resolvedAt"], "2027-03-05 12:00"), resolved["isLate"]) == (True, False)
    # By when it was promised can still be seen; and reopened, the clock goes on with what is left.
    assert is_at(resolved["dueAt"], "2027-03-08 16:00")
    assert issue_of(world, id, shown=INTERNAL)["resolution"]["elapsedSeconds"] == 11 * 3600
    reopened = done_at(world, "2027-03-15 09:00", id, "reopenIssue", "Again", as_=CONTACT)["resolution"]
    assert is_at(reopened["dueAt"], "2027-03-16 13:00")


def test_resolved_too_late_is_late_for_good(world: World, project: str) -> None:
    id = raised_at(world, project, f"{MONDAY} 10:00", impact="CRITICAL")
    done_at(world, f"{MONDAY} 10:30", id, "startIssue")
    done_at(world, "2027-03-02 09:01", id, "waitForClient", "Which?")
    late = seen_at(world, "2027-03-02 10:00", id)["resolution"]
    assert (is_at(late["dueAt"], f"{MONDAY} 18:00"), late["isLate"]) == (True, True)
    done_at(world, "2027-03-02 11:00", id, "resolveIssue")
    assert seen_at(world, "2027-03-02 12:00", id)["resolution"]["isLate"] is True


def test_another_impact_has_another_end(world: World, project: str) -> None:
    id = raised_at(world, project, f"{MONDAY} 10:00", impact="LOW")
    with world.at(at(f"{MONDAY} 11:00", ZONE)):
        hurried = triaged(world, id, impact="CRITICAL")
    # Counted from when it was raised; what was promised first stays.
    assert is_at(hurried["resolution"]["dueAt"], f"{MONDAY} 18:00")
    assert is_at(hurried["firstResponse"]["dueAt"], f"{MONDAY} 12:00")
    assert [each["impact"] for each in steps(hurried)] == ["LOW", "CRITICAL"]


WALKS = {
    "PENDING": ["startIssue", "answerIssue"],
    "IN_PROGRESS": ["waitForClient", "resolveIssue", "answerIssue"],
    "WAITING_ON_CLIENT": ["resumeIssue", "answerIssue", "resolveIssue"],
    "RESOLVED": ["closeIssue", "reopenIssue"],
    "CLOSED": ["reopenIssue"],
}


@pytest.mark.parametrize("seed", range(4))
def test_what_is_stored_is_what_the_steps_say(world: World, project: str, seed: int) -> None:
    """After every step of a random walk both clocks are counted anew, from the steps alone."""
    random = Random(seed)
    moment = at(f"{MONDAY} 08:00", ZONE)
    with world.at(moment):
        id = raised(world, project, impact=random.choice(["LOW", "MEDIUM", "HIGH", "CRITICAL"]))
    for _ in range(12):
        # Now and then a machine whose clock is behind.
        moment += random.choice([timedelta(seconds=-5), timedelta(minutes=7), 3 * HOUR, 30 * HOUR])
        with world.at(moment):
            state = issue_of(world, id)["state"]
            if state not in ("RESOLVED", "CLOSED") and random.random() < 0.3:
                triaged(world, id, impact=random.choice(["LOW", "HIGH", "CRITICAL"]))
            else:
                step(world, id, random.choice(WALKS[state]), "Said", as_=random.choice([PM, ADMIN]))
        assert stored(world, id) == counted(world, id)


def stored(world: World, id: str) -> dict[str, Any]:
    names = "first_response_due_at first_responded_at first_response_seconds resolution_due_at resolved_at"
    (row,) = world.rows(f"select {names.replace(' ', ', ')}, resolution_seconds from issue where id = $1", row_id(id))
    return dict(row)


def counted(world: World, id: str) -> dict[str, Any]:
    calendar, settings = world.settings.calendar, world.settings
    taken = world.rows("select * from issue_step where issue_id = $1 order by created_at", row_id(id))
    turns = [(each["created_at"], each["state"] in ("PENDING", "IN_PROGRESS")) for each in taken]
    over = list(takewhile(lambda each: each["state"] in ("RESOLVED", "CLOSED"), reversed(taken)))
    raised, responded = taken[0], next((each for each in taken if each["actor_staff_id"]), None)
    first = [(raised["created_at"], None)]
    return {
        "first_response_due_at": due(calendar, first, settings.first_response[raised["impact"]]),
        "first_responded_at": responded and responded["created_at"],
        "first_response_seconds": responded and elapsed(calendar, first, responded["created_at"]),
        "resolution_due_at": due(
            calendar, spans(turns[: len(turns) - len(over)]), settings.resolution[taken[-1]["impact"]]
        ),
        "resolution_seconds": elapsed(calendar, spans(turns), taken[-1]["created_at"]),
        "resolved_at": over[-1]["created_at"] if over else None,
    }


# Whoever is told


def told_at(world: World, moment: str) -> list[tuple[Template, str]]:
    return [(mail.template, mail.to) for mail in told(world, at(moment, ZONE))]


UNANSWERED, UNRESOLVED = (Template.ISSUE_UNANSWERED, AM), (Template.ISSUE_UNRESOLVED, AM)


def test_the_account_manager_is_told_once_for_each_clock(world: World, project: str) -> None:
    id = raised_at(world, project, f"{MONDAY} 10:00")
    assert told_at(world, f"{MONDAY} 11:59") == []
    (mail,) = told(world, at(f"{MONDAY} 12:02", ZONE))
    assert (mail.template, mail.to) == UNANSWERED
    assert mail.link.endswith(f"/app/projects/{project}/issues/{id}")
    assert (mail.data["client"], mail.data["title"]) == ("Acme Logistics", "The gate jams")
    assert is_at(mail.data["due_at"], f"{MONDAY} 12:00")
    assert told_at(world, "2027-03-02 12:00") == []
    assert told_at(world, "2027-03-08 14:02") == [UNRESOLVED]
    assert told_at(world, "2027-04-08 14:02") == []
    shown = issue_of(world, id, shown=INTERNAL)
    assert is_at(shown["firstResponse"]["escalatedAt"], f"{MONDAY} 12:02")
    assert is_at(shown["resolution"]["escalatedAt"], "2027-03-08 14:02")
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


def test_who_answers_in_time_is_not_told_on(world: World, project: str) -> None:
    id = raised_at(world, project, f"{MONDAY} 10:00")
    done_at(world, f"{MONDAY} 11:59", id, "startIssue")
    done_at(world, "2027-03-08 13:59", id, "resolveIssue")
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


@pytest.mark.parametrize(("impact", "end"), [("CRITICAL", f"{MONDAY} 18:00"), ("MEDIUM", "2027-03-08 14:00")])
def test_another_impact_runs_out_at_another_time(world: World, project: str, impact: str, end: str) -> None:
    id = raised_at(world, project, f"{MONDAY} 10:00", impact="HIGH")
    with world.at(at(f"{MONDAY} 11:00", ZONE)):
        triaged(world, id, impact=impact)
    runs_out = at(end, ZONE)
    assert told(world, runs_out - timedelta(minutes=1)) == []
    assert [(mail.template, mail.to) for mail in told(world, runs_out + timedelta(minutes=2))] == [UNRESOLVED]
    assert told_at(world, "2027-05-09 13:02") == []


def test_what_had_run_out_by_its_new_impact_is_told_at_once(world: World, project: str) -> None:
    id = raised_at(world, project, f"{MONDAY} 10:00", impact="LOW")
    done_at(world, f"{MONDAY} 11:00", id, "startIssue")
    with world.at(at("2027-03-02 11:00", ZONE)):
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
