"""Writes on issues: each verb is one step, and says who took it and what they said with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select

from portico import models as m
from portico.config import Settings
from portico.events.append import append_event, save
from portico.features.escalations.actions import (
    RUNNING,
    Step,
    first_response,
    first_response_due_at,
    resolution,
    watch,
)
from portico.features.tasks.actions import add_task
from portico.graph import checks
from portico.graph.problems import ProblemError
from portico.kit.ids import new_id
from portico.models.enums import Audience, Impact, IssueClock, IssueState, Priority
from portico.policy.permissions import Permission as P
from portico.policy.require import NotFoundError, require
from portico.policy.scopes import rows
from portico.policy.transitions import TRANSITIONS
from portico.policy.viewer import Moment, Viewer, viewer_values
from portico.pool import Row
from portico.transaction import Transaction

S = IssueState
MOST_DOCUMENTS = 20
MOST_WORDS = 20_000
_TICK = timedelta(microseconds=1)
_PRIORITIES = {
    Impact.LOW.value: Priority.LOW.value,
    Impact.MEDIUM.value: Priority.NORMAL.value,
    Impact.HIGH.value: Priority.HIGH.value,
    Impact.CRITICAL.value: Priority.CRITICAL.value,
}


async def raise_issue(
    tx: Transaction,
    viewer: Viewer,
    settings: Settings,
    *,
    project_id: UUID,
    audience: Audience,
    document_ids: Sequence[UUID],
    fields: dict[str, Any],
    moment: Moment,
) -> UUID:
    """Say that something is wrong or asked. What a contact raises is always SHARED.

    Problems: REQUIRED, TOO_LONG, TOO_MANY, INVALID, PROJECT_NOT_SHARED.
    """
    project = await require(
        tx, viewer, P.ISSUE_RAISE, m.project, project_id, see=P.PROJECT_READ, moment=moment, lock=False
    )
    if viewer.contact_id is not None:
        audience = Audience.SHARED
    elif audience is Audience.SHARED and not project.is_shared:
        raise ProblemError("PROJECT_NOT_SHARED", "projectId")
    fields = dict(fields)
    checks.text(fields, "title", most=200, required=True)
    checks.text(fields, "description", most=MOST_WORDS, required=True)
    if len(document_ids) > MOST_DOCUMENTS:
        raise ProblemError("TOO_MANY", "documentIds", most=MOST_DOCUMENTS)
    # One number after the other.
    await tx.execute(select(func.pg_advisory_xact_lock(int.from_bytes(project_id.bytes[:8], signed=True))))
    issue, issue_id, now = m.issue, new_id(), moment.now
    counted = select(func.max(issue.c.number)).where(issue.c.project_id == project_id, issue.c.audience == audience)
    place = {"client_id": project.client_id, "project_id": project_id}
    values = fields | resolution(settings, [Step(now, S.PENDING.value)], fields["impact"])
    if viewer.contact_id is not None:
        values["first_response_due_at"] = first_response_due_at(settings, now, fields["impact"])
    await tx.execute(
        insert(issue).values(
            id=issue_id,
            **place,
            number=(await tx.scalar(counted) or 0) + 1,
            audience=audience.value,
            author_staff_id=viewer.staff_id,
            author_contact_id=viewer.contact_id,
            created_at=now,
            updated_at=now,
            **values,
        )
    )
    await _attach(tx, viewer, moment, project, issue_id, document_ids)
    step_id = await _write_step(tx, viewer, place, issue_id, S.PENDING.value, fields["impact"], "", now)
    for clock in IssueClock:
        due_at = values.get(f"{clock.value.lower()}_due_at")
        if due_at is not None:
            await watch(tx, clock, client_id=project.client_id, step_id=step_id, due_at=due_at, now=now)
    await append_event(tx, viewer, moment, "issue.raised", **place, subject_id=issue_id, audience=audience)
    return issue_id


async def triage_issue(
    tx: Transaction,
    viewer: Viewer,
    settings: Settings,
    *,
    issue_id: UUID,
    expected_version: int,
    fields: dict[str, Any],
    moment: Moment,
) -> UUID:
    """Say how much it hinders and who sees to it.

    Problems: ISSUE_PAST_THIS, CONFLICT, REQUIRED, UNKNOWN_PERSON, NOT_ON_PROJECT.
    """
    issue = await _step_on(tx, viewer, "triageIssue", issue_id, moment)
    checks.version(issue, expected_version)
    checks.not_null(fields, "impact")
    values = dict(fields)
    if "assignee_id" in values:
        values["assignee_staff_id"] = values.pop("assignee_id")
    if values.get("assignee_staff_id") is not None:
        await _check_on_project(tx, issue, values["assignee_staff_id"])
    if _waits_for_response(issue) or values.get("impact", issue.impact) != issue.impact:
        await _go(tx, viewer, settings, moment, "issue.triaged", issue, issue.state, values=values)
    else:
        # Who of them sees to it is the firm's own matter.
        await _save(tx, viewer, moment, "issue.triaged", issue, values, Audience.INTERNAL)
    return issue_id


async def start_issue(tx: Transaction, viewer: Viewer, settings: Settings, **given: Any) -> UUID:
    """It is being worked on. Problems: ISSUE_PAST_THIS, TOO_LONG, INVALID."""
    return await _turn(tx, viewer, settings, "startIssue", "issue.started", S.IN_PROGRESS, **given)


async def wait_for_client(tx: Transaction, viewer: Viewer, settings: Settings, **given: Any) -> UUID:
    """The client is asked for something, and the clock rests. Problems as of `resolve_issue`, and ISSUE_INTERNAL."""
    return await _turn(
        tx, viewer, settings, "waitForClient", "issue.waiting", S.WAITING_ON_CLIENT, required=True, **given
    )


async def resume_issue(tx: Transaction, viewer: Viewer, settings: Settings, **given: Any) -> UUID:
    """Nothing is asked of the client any more. Problems: ISSUE_PAST_THIS, TOO_LONG, INVALID."""
    return await _turn(tx, viewer, settings, "resumeIssue", "issue.resumed", S.IN_PROGRESS, **given)


async def answer_issue(tx: Transaction, viewer: Viewer, settings: Settings, **given: Any) -> UUID:
    """Say something to the other side; when the client does, it waits for them no longer. Problems as below."""
    return await _turn(tx, viewer, settings, "answerIssue", "issue.answered", None, required=True, **given)


async def resolve_issue(tx: Transaction, viewer: Viewer, settings: Settings, **given: Any) -> UUID:
    """Say how it was solved. Problems: ISSUE_PAST_THIS, REQUIRED, TOO_LONG, INVALID."""
    return await _turn(tx, viewer, settings, "resolveIssue", "issue.resolved", S.RESOLVED, required=True, **given)


async def close_issue(tx: Transaction, viewer: Viewer, settings: Settings, **given: Any) -> UUID:
    """It is solved indeed. Problems: ISSUE_PAST_THIS, TOO_LONG, INVALID."""
    return await _turn(tx, viewer, settings, "closeIssue", "issue.closed", S.CLOSED, **given)


async def reopen_issue(tx: Transaction, viewer: Viewer, settings: Settings, **given: Any) -> UUID:
    """It is not, or is no duplicate. Problems: ISSUE_PAST_THIS, REQUIRED, TOO_LONG, INVALID."""
    return await _turn(tx, viewer, settings, "reopenIssue", "issue.reopened", S.IN_PROGRESS, required=True, **given)


async def merge_issue(
    tx: Transaction, viewer: Viewer, settings: Settings, *, issue_id: UUID, into_id: UUID, text: str, moment: Moment
) -> UUID:
    """It is the same as another one of the project, where it goes on. Nothing is written there.

    So whoever sees only that one learns nothing; whoever sees this one sees that one too, or it is refused.

    Problems: ISSUE_PAST_THIS, INVALID, IS_DUPLICATE, MERGE_WOULD_HIDE, TOO_LONG. Raises NotFoundError.
    """
    both = select(m.issue.c.id).where(m.issue.c.id.in_((issue_id, into_id))).order_by(m.issue.c.id)
    # In one order, so that of two each into the other one is first.
    await tx.execute(both.with_for_update(key_share=True))
    issue = await _step_on(tx, viewer, "mergeIssue", issue_id, moment)
    if into_id == issue_id:
        raise ProblemError("INVALID", "intoId", subject=issue_id)
    await _check_there(tx, viewer, m.issue, P.ISSUE_READ, into_id, issue.project_id, moment)
    (into,) = await tx.execute(select(m.issue.c.audience, m.issue.c.duplicate_of_id).where(m.issue.c.id == into_id))
    if into.duplicate_of_id is not None:
        raise ProblemError("IS_DUPLICATE", "intoId", subject=issue_id)
    if issue.audience == Audience.SHARED.value and into.audience == Audience.INTERNAL.value:
        raise ProblemError("MERGE_WOULD_HIDE", "intoId", subject=issue_id)
    body, values = _words(text), {"duplicate_of_id": into_id}
    await _go(tx, viewer, settings, moment, "issue.merged", issue, S.CLOSED.value, body=body, values=values)
    return issue_id


async def make_task_of_issue(tx: Transaction, viewer: Viewer, *, issue_id: UUID, moment: Moment) -> UUID:
    """A task of its own for it, internal. The client is told nothing: it is no step.

    Problems: ISSUE_PAST_THIS, ISSUE_HAS_TASK.
    """
    issue = await _step_on(tx, viewer, "makeTaskOfIssue", issue_id, moment)
    project = await require(tx, viewer, P.TASK_EDIT, m.project, issue.project_id, see=P.PROJECT_READ, moment=moment)
    if issue.task_id is not None:
        raise ProblemError("ISSUE_HAS_TASK", "id", subject=issue_id)
    fields = {"title": issue.title, "description": issue.description, "priority": _PRIORITIES[issue.impact]}
    task_id = await add_task(tx, viewer, project, fields, moment)
    await _save(tx, viewer, moment, "issue.became_task", issue, {"task_id": task_id}, Audience.INTERNAL)
    return issue_id


async def _turn(
    tx: Transaction,
    viewer: Viewer,
    settings: Settings,
    verb: str,
    kind: str,
    state: IssueState | None,
    *,
    issue_id: UUID,
    text: str,
    moment: Moment,
    required: bool = False,
) -> UUID:
    issue = await _step_on(tx, viewer, verb, issue_id, moment)
    body = _words(text, required=required)
    if state is S.WAITING_ON_CLIENT and issue.audience == Audience.INTERNAL.value:
        raise ProblemError("ISSUE_INTERNAL", "id", subject=issue_id)
    values: dict[str, Any] = {}
    if state is S.RESOLVED:
        values["resolution"] = body
    if verb == "reopenIssue":
        values |= {"resolution": "", "duplicate_of_id": None}
    answers = viewer.contact_id is not None and issue.state == S.WAITING_ON_CLIENT.value
    led_to = state or (S.IN_PROGRESS if answers else S(issue.state))
    await _go(tx, viewer, settings, moment, kind, issue, led_to.value, body=body, values=values)
    return issue_id


async def _step_on(tx: Transaction, viewer: Viewer, verb: str, issue_id: UUID, moment: Moment) -> Row:
    permission = TRANSITIONS[verb].permission
    issue = await require(tx, viewer, permission, m.issue, issue_id, see=P.ISSUE_READ, moment=moment)
    checks.transition(verb, issue)
    return issue


async def _go(
    tx: Transaction,
    viewer: Viewer,
    settings: Settings,
    moment: Moment,
    kind: str,
    issue: Row,
    state: str,
    *,
    body: str = "",
    values: dict[str, Any],
) -> None:
    """A step, and both clocks as they are with it."""
    impact = values.get("impact", issue.impact)
    step = m.issue_step.c
    taken = select(step.created_at, step.state).where(step.issue_id == issue.id).order_by(step.created_at)
    steps = [Step(each.created_at, each.state) for each in await tx.execute(taken)]
    # Machines differ by seconds, and the order of steps is what is known.
    at = max(moment.now, steps[-1].at + _TICK)
    values = {**values, "state": state}
    values |= resolution(settings, [*steps, Step(at, state)], impact)
    if viewer.staff_id is not None and _waits_for_response(issue):
        values |= first_response(settings, issue.created_at, at)
    await _save(tx, viewer, moment, kind, issue, values, Audience(issue.audience))
    step_id = await _write_step(tx, viewer, _place(issue), issue.id, state, impact, body, at)
    due_at = values["resolution_due_at"]
    is_watched = due_at == issue.resolution_due_at or issue.resolution_escalated_at is not None
    if state in RUNNING and due_at is not None and not is_watched:
        given = {"client_id": issue.client_id, "step_id": step_id}
        await watch(tx, IssueClock.RESOLUTION, **given, due_at=due_at, now=moment.now)


def _waits_for_response(issue: Row) -> bool:
    """Nobody of the firm has answered. What the firm raised itself has no such clock."""
    return issue.first_response_due_at is not None and issue.first_responded_at is None


async def _write_step(
    tx: Transaction,
    viewer: Viewer,
    place: dict[str, UUID],
    issue_id: UUID,
    state: str,
    impact: str,
    body: str,
    at: datetime,
) -> UUID:
    actor = {"actor_staff_id": viewer.staff_id, "actor_contact_id": viewer.contact_id}
    taken = {"issue_id": issue_id, "state": state, "impact": impact, "body": body, "created_at": at}
    step_id = new_id()
    await tx.execute(insert(m.issue_step).values(id=step_id, **place, **taken, **actor))
    return step_id


async def _save(
    tx: Transaction,
    viewer: Viewer,
    moment: Moment,
    kind: str,
    issue: Row,
    values: dict[str, Any],
    audience: Audience,
) -> None:
    data = {"fields": sorted(values)}
    given: dict[str, Any] = {"project_id": issue.project_id, "audience": audience, "data": data}
    await save(tx, viewer, moment, kind, m.issue, issue, values, **given)


async def _attach(
    tx: Transaction, viewer: Viewer, moment: Moment, project: Row, issue_id: UUID, document_ids: Sequence[UUID]
) -> None:
    for document_id in dict.fromkeys(document_ids):
        await _check_there(tx, viewer, m.document, P.DOCUMENT_READ, document_id, project.id, moment)
        attached = {"issue_id": issue_id, "document_id": document_id, "created_at": moment.now}
        await tx.execute(insert(m.issue_document).values(id=new_id(), client_id=project.client_id, **attached))


async def _check_there(
    tx: Transaction, viewer: Viewer, table: Any, see: P, id: UUID, project_id: UUID, moment: Moment
) -> None:
    """Of the project, and visible: another's answers like none at all."""
    there = (table.c.id == id) & (table.c.project_id == project_id) & rows(table, see, viewer.access)
    if await tx.scalar(select(table.c.id).where(there), viewer_values(viewer, today=moment.today)) is None:
        raise NotFoundError


async def _check_on_project(tx: Transaction, issue: Row, staff_id: UUID) -> None:
    """Somebody of the firm who is on the project. Problems: UNKNOWN_PERSON, NOT_ON_PROJECT."""
    staff, member, project = m.staff.c, m.project_member.c, m.project.c
    if await tx.scalar(select(staff.id).where(staff.id == staff_id, staff.is_active)) is None:
        raise ProblemError("UNKNOWN_PERSON", "assigneeId", subject=issue.id)
    leads = select(project.id).where(project.id == issue.project_id, project.manager_id == staff_id)
    joined = select(member.id).where(member.project_id == issue.project_id, member.staff_id == staff_id)
    if await tx.scalar(leads.union_all(joined).limit(1)) is None:
        raise ProblemError("NOT_ON_PROJECT", "assigneeId", subject=issue.id)


def _place(issue: Row) -> dict[str, UUID]:
    return {"client_id": issue.client_id, "project_id": issue.project_id}


def _words(text: str, *, required: bool = False) -> str:
    fields: dict[str, Any] = {"text": text}
    checks.text(fields, "text", most=MOST_WORDS, required=required)
    return str(fields["text"])
