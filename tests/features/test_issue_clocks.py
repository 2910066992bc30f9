"""What the firm promises of an issue, in its own hours: by when, what stops the clock, and what it has counted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import takewhile
from random import Random
from typing import Any

import pytest

from portico.kit.business_time import due, elapsed, spans
from portico_embedded import postgres
from tests.conftest import cloned
from tests.features.issuing import (
    INTERNAL,
    at,
    done_at,
    is_at,
    issue_of,
    issuing,
    raised,
    raised_at,
    seen_at,
    step,
    steps,
    triaged,
)
from tests.world import ADMIN, CONTACT, PM, World, row_id

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
    with world.at(at(f"{MONDAY} 11:30")):
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
    with world.at(at(f"{MONDAY} 11:00")):
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


@pytest.mark.parametrize("size", [1, 2, 9])
def test_what_is_due_first_comes_first_and_what_is_never_due_last(world: World, size: int) -> None:
    project = world.new_project(shared=True)
    ours = raised_at(world, project, "2027-03-01 09:00", as_=PM, impact="CRITICAL")
    late = raised_at(world, project, "2027-03-01 12:00", impact="LOW")
    soon = raised_at(world, project, "2027-03-01 10:00", impact="CRITICAL")
    waiting = raised_at(world, project, "2027-03-01 11:00", impact="HIGH")
    for verb in ("startIssue", "waitForClient"):
        done_at(world, "2027-03-01 12:00", waiting, verb)

    def ordered(field: str) -> list[str]:
        listed = (
            f"query ($p: ID, $n: Int, $after: String) {{ issues(first: $n, after: $after, filter: {{projectId: $p}},"
            f" orderBy: {{field: {field}}}) {{ edges {{ node {{ id }} }} pageInfo {{ hasNextPage endCursor }} }} }}"
        )
        found: list[str] = []
        page = {"hasNextPage": True, "endCursor": None}
        while page["hasNextPage"]:
            given = {"p": project, "n": size, "after": page["endCursor"]}
            answer = world.ask(listed, given, as_=CONTACT).data["issues"]
            found += [edge["node"]["id"] for edge in answer["edges"]]
            page = answer["pageInfo"]
        return found

    assert ordered("FIRST_RESPONSE_DUE_AT") == [soon, waiting, late, ours]
    assert ordered("RESOLUTION_DUE_AT") == [ours, soon, late, waiting]


def test_another_impact_has_another_end(world: World, project: str) -> None:
    id = raised_at(world, project, f"{MONDAY} 10:00", impact="LOW")
    with world.at(at(f"{MONDAY} 11:00")):
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
    moment = at(f"{MONDAY} 08:00")
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
