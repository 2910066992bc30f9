"""Issues as tests raise, work on and settle them, at moments of their own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from unittest import mock

from portico.jobs import work
from tests.answer import Answer
from tests.identity.mailed import Mailed, mails
from tests.world import CONTACT, PM, ZONE, World

ISSUE = (
    "id number title impact state audience turn turnSince"
    " firstResponse { dueAt respondedAt isLate } resolution { text dueAt resolvedAt isLate }"
    " duplicateOf { id } task { title } assignee { name }"
    " steps(first: 50, orderBy: {field: CREATED_AT}) { edges { node { state impact body createdAt actor { name } } } }"
)
INTERNAL = "version firstResponse { elapsedSeconds escalatedAt } resolution { elapsedSeconds escalatedAt }"
KINDS = {"raiseIssue": "RaiseIssue", "triageIssue": "TriageIssue", "mergeIssue": "MergeIssue"}
KINDS["makeTaskOfIssue"] = "MakeTaskOfIssue"


def document(verb: str) -> str:
    shown = f"issue {{ {ISSUE} }} problems {{ code path }}"
    return f"mutation ($input: {KINDS.get(verb, 'IssueStep')}Input!) {{ {verb}(input: $input) {{ {shown} }} }}"


def issuing(world: World, verb: str, input: dict[str, Any], *, as_: str = PM, **how: Any) -> Answer:
    """One of the mutations about issues."""
    return world.ask(document(verb), {"input": input}, as_=as_, **how)


def raised(world: World, project: str, *, as_: str = CONTACT, **given: Any) -> str:
    said = {"title": "The gate jams", "description": "Since Monday", "impact": "MEDIUM", "audience": "SHARED"}
    id: str = issuing(world, "raiseIssue", {"projectId": project, **said, **given}, as_=as_).done["id"]
    return id


def step(world: World, id: str, verb: str, text: str = "", *, as_: str = PM) -> Any:
    """The issue after a step that leads somewhere."""
    return issuing(world, verb, {"id": id, "text": text}, as_=as_).done


def triaged(world: World, id: str, *, as_: str = PM, **given: Any) -> Any:
    version = issue_of(world, id, shown="version")["version"]
    return issuing(world, "triageIssue", {"id": id, "expectedVersion": version, **given}, as_=as_).done


def issue_of(world: World, id: str, *, as_: str = PM, shown: str = ISSUE) -> Any:
    """An issue as somebody sees it; None when they do not."""
    answer = world.ask(f'{{ issue(id: "{id}") {{ {shown} }} }}', as_=as_)
    return None if answer.codes == ["NOT_FOUND"] else answer.data["issue"]


def steps(issue: dict[str, Any]) -> list[dict[str, Any]]:
    return [edge["node"] for edge in issue["steps"]["edges"]]


def put(world: World, id: str, state: str) -> None:
    """The issue stands there, by the verbs that lead there."""
    ways = {
        "PENDING": (),
        "IN_PROGRESS": ("startIssue",),
        "WAITING_ON_CLIENT": ("startIssue", "waitForClient"),
        "RESOLVED": ("startIssue", "resolveIssue"),
        "CLOSED": ("startIssue", "resolveIssue", "closeIssue"),
    }
    for verb in ways[state]:
        step(world, id, verb, "Said")


def at(moment: str) -> datetime:
    """What a clock of the firm shows: `2027-03-01 10:00`."""
    return datetime.fromisoformat(moment).replace(tzinfo=ZONE)


def raised_at(world: World, project: str, moment: str, **given: Any) -> str:
    with world.at(at(moment)):
        return raised(world, project, **given)


def done_at(world: World, moment: str, id: str, verb: str, text: str = "Said", **how: Any) -> Any:
    with world.at(at(moment)):
        return step(world, id, verb, text, **how)


def seen_at(world: World, moment: str, id: str, **how: Any) -> Any:
    with world.at(at(moment)):
        return issue_of(world, id, **how)


def is_at(shown: str | None, moment: str) -> bool:
    """Whether it is what a clock of the firm shows."""
    return shown is not None and datetime.fromisoformat(shown) == at(moment)


@contextmanager
def worker_at(moment: datetime) -> Iterator[None]:
    """Another time, as far as the worker knows."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> datetime:
            return moment.astimezone(tz)

    with mock.patch.object(work, "datetime", Clock):
        yield


def told(world: World, moment: datetime) -> list[Mailed]:
    """The mails that go out when the worker does what is due at a moment: steps were taken at times of their own."""
    world.run(
        """
        update job.pgqueuer set execute_after = now() from issue_step s
        where entrypoint like 'escalate_%' and s.id = (convert_from(payload, 'utf8')::json ->> 'subject')::uuid
            and s.created_at + (execute_after - created) <= $1
        """,
        moment,
    )
    with worker_at(moment):
        return mails(world)
