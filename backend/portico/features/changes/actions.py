"""Writes on change requests: each verb is one step, and says who took it and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, insert, select

from portico import models as m
from portico.events.append import append_event, save
from portico.graph import checks
from portico.graph.problems import ProblemError
from portico.kit.ids import new_id, new_ordered_id
from portico.models.enums import Audience, ChangeState
from portico.policy.permissions import Permission as P
from portico.policy.require import ForbiddenError, NotFoundError, require
from portico.policy.scopes import rows
from portico.policy.transitions import TRANSITIONS
from portico.policy.viewer import Moment, Viewer, viewer_values
from portico.pool import Row
from portico.transaction import Transaction

MOST_ITEMS = 100
MOST_DOCUMENTS = 20
MOST_MINUTES = 10_000_000


@dataclass(frozen=True, kw_only=True)
class Item:
    """What an assessment moves or brings: a task, a milestone, or a new task by its title."""

    task_id: UUID | None = None
    milestone_id: UUID | None = None
    title: str = ""
    start_on: date | None = None
    due_on: date | None = None
    estimate_minutes: int | None = None


async def request_change(
    tx: Transaction,
    viewer: Viewer,
    *,
    project_id: UUID,
    document_ids: Sequence[UUID],
    fields: dict[str, Any],
    moment: Moment,
) -> UUID:
    """Ask for something else than was agreed. Problems: REQUIRED, TOO_LONG, TOO_MANY, INVALID, PROJECT_NOT_SHARED."""
    project = await require(
        tx, viewer, P.CHANGE_REQUEST, m.project, project_id, see=P.PROJECT_READ, moment=moment, lock=False
    )
    if not project.is_shared:
        raise ProblemError("PROJECT_NOT_SHARED", "projectId")
    fields = dict(fields)
    checks.text(fields, "title", most=200, required=True)
    checks.text(fields, "description", most=20_000, required=True)
    if len(document_ids) > MOST_DOCUMENTS:
        raise ProblemError("TOO_MANY", "documentIds", most=MOST_DOCUMENTS)
    # One number after the other.
    await tx.execute(select(func.pg_advisory_xact_lock(int.from_bytes(project_id.bytes[:8], signed=True))))
    change, change_id = m.change_request, new_id()
    last = await tx.scalar(select(func.max(change.c.number)).where(change.c.project_id == project_id))
    place = {"client_id": project.client_id, "project_id": project_id}
    times = {"created_at": moment.now, "updated_at": moment.now}
    author = {"author_staff_id": viewer.staff_id, "author_contact_id": viewer.contact_id}
    await tx.execute(insert(change).values(id=change_id, number=(last or 0) + 1, **place, **fields, **author, **times))
    await _attach(tx, viewer, moment, project, change_id, document_ids)
    await _write_step(tx, viewer, moment, place, change_id, ChangeState.SUBMITTED, "")
    await append_event(tx, viewer, moment, "change.requested", **place, subject_id=change_id, audience=Audience.SHARED)
    return change_id


async def assess_change(
    tx: Transaction,
    viewer: Viewer,
    *,
    change_id: UUID,
    expected_version: int,
    fields: dict[str, Any],
    items: Sequence[Item] | None,
    moment: Moment,
) -> UUID:
    """Say what it takes, for the firm's eyes; as often as needed, also once more after a quote.

    Problems: CHANGE_PAST_THIS, CONFLICT, OUT_OF_RANGE, TOO_LONG, TOO_MANY, REQUIRED, INVALID, INVALID_DATES.
    """
    change = await begin_step(tx, viewer, "assessChange", change_id, moment)
    checks.version(change, expected_version)
    fields = dict(fields)
    checks.text(fields, "scope", most=20_000)
    checks.not_null(fields, "scope")
    checks.number(fields, "days", least=0, most=10_000)
    checks.number(fields, "effort_minutes", least=0, most=MOST_MINUTES)
    if fields.get("finish_on") is not None:
        start = await tx.scalar(select(m.project.c.planned_start_on).where(m.project.c.id == change.project_id))
        checks.day_order(start, fields["finish_on"], "finish_on")
    if items is not None:
        await _plan(tx, viewer, moment, change, items)
    values = {**fields, "assessor_staff_id": viewer.staff_id, "state": ChangeState.ASSESSING.value}
    await _save(tx, viewer, moment, "change.assessed", change, values, Audience.INTERNAL)
    # Once for each time it is taken up: how often the firm thinks again is its own.
    if change.state != ChangeState.ASSESSING.value:
        await _write_step(tx, viewer, moment, place_of(change), change_id, ChangeState.ASSESSING, "")
    return change_id


async def decline_change(tx: Transaction, viewer: Viewer, *, change_id: UUID, reason: str, moment: Moment) -> UUID:
    """The firm does not do it. Problems: CHANGE_PAST_THIS, REQUIRED, TOO_LONG, INVALID."""
    change = await begin_step(tx, viewer, "declineChange", change_id, moment)
    await take_step(tx, viewer, moment, change, ChangeState.DECLINED, reason_of(reason, required=True))
    return change_id


async def withdraw_change(tx: Transaction, viewer: Viewer, *, change_id: UUID, reason: str, moment: Moment) -> UUID:
    """The client does not want it any more. Problems: CHANGE_PAST_THIS, TOO_LONG, INVALID."""
    if viewer.contact_id is None:
        # See first, then may: nobody learns by this of a request they do not see.
        await require(tx, viewer, P.CHANGE_READ, m.change_request, change_id, see=P.CHANGE_READ, moment=moment)
        raise ForbiddenError(P.CHANGE_REQUEST)
    change = await begin_step(tx, viewer, "withdrawChange", change_id, moment)
    await take_step(tx, viewer, moment, change, ChangeState.WITHDRAWN, reason_of(reason))
    return change_id


async def start_change(tx: Transaction, viewer: Viewer, *, change_id: UUID, moment: Moment) -> UUID:
    """It is being done. Problem CHANGE_PAST_THIS."""
    change = await begin_step(tx, viewer, "startChange", change_id, moment)
    await take_step(tx, viewer, moment, change, ChangeState.IMPLEMENTING)
    return change_id


async def finish_change(tx: Transaction, viewer: Viewer, *, change_id: UUID, moment: Moment) -> UUID:
    """It is done. Problem CHANGE_PAST_THIS."""
    change = await begin_step(tx, viewer, "finishChange", change_id, moment)
    await take_step(tx, viewer, moment, change, ChangeState.DONE)
    return change_id


async def begin_step(tx: Transaction, viewer: Viewer, verb: str, change_id: UUID, moment: Moment) -> Row:
    permission = TRANSITIONS[verb].permission
    change = await require(tx, viewer, permission, m.change_request, change_id, see=P.CHANGE_READ, moment=moment)
    checks.transition(verb, change)
    return change


async def _plan(tx: Transaction, viewer: Viewer, moment: Moment, change: Row, items: Sequence[Item]) -> None:
    """What the change moves and brings, anew."""
    if len(items) > MOST_ITEMS:
        raise ProblemError("TOO_MANY", "items", most=MOST_ITEMS)
    things: list[UUID] = []
    await tx.execute(delete(m.change_item).where(m.change_item.c.change_id == change.id))
    for number, item in enumerate(items):
        fields = dict(vars(item))
        if item.task_id is not None and item.milestone_id is not None:
            raise ProblemError("INVALID", "items", str(number))
        for name, table, see in (("task_id", m.task, P.TASK_READ), ("milestone_id", m.milestone, P.MILESTONE_READ)):
            if fields[name] is not None:
                await _check_there(tx, viewer, table, see, fields[name], change.project_id, moment)
                things.append(fields[name])
        is_new = item.task_id is None and item.milestone_id is None
        checks.text(fields, "title", most=500, required=is_new)
        checks.number(fields, "estimate_minutes", least=0, most=MOST_MINUTES)
        checks.day_order(item.start_on, item.due_on, "due_on")
        if item.milestone_id is not None and item.due_on is None:
            raise ProblemError("REQUIRED", "items", str(number), "dueOn")
        await tx.execute(
            insert(m.change_item).values(
                id=new_id(),
                **place_of(change),
                change_id=change.id,
                position=number,
                created_at=moment.now,
                **fields,
            )
        )
    if len(things) != len(set(things)):
        raise ProblemError("INVALID", "items")


async def _check_there(
    tx: Transaction, viewer: Viewer, table: Any, see: P, id: UUID, project_id: UUID, moment: Moment
) -> None:
    """Of the project, and visible: another's answers like none at all."""
    there = (table.c.id == id) & (table.c.project_id == project_id) & rows(table, see, viewer.access)
    if await tx.scalar(select(table.c.id).where(there), viewer_values(viewer, today=moment.today)) is None:
        raise NotFoundError


async def _attach(
    tx: Transaction, viewer: Viewer, moment: Moment, project: Row, change_id: UUID, document_ids: Sequence[UUID]
) -> None:
    for document_id in dict.fromkeys(document_ids):
        await _check_there(tx, viewer, m.document, P.DOCUMENT_READ, document_id, project.id, moment)
        attached = {"change_id": change_id, "document_id": document_id, "created_at": moment.now}
        await tx.execute(insert(m.change_document).values(id=new_id(), client_id=project.client_id, **attached))


async def take_step(
    tx: Transaction,
    viewer: Viewer | None,
    moment: Moment,
    change: Row,
    state: ChangeState,
    reason: str = "",
    values: dict[str, Any] | None = None,
) -> None:
    kind = f"change.{state.value.lower()}"
    await _save(tx, viewer, moment, kind, change, {"state": state.value, **(values or {})}, Audience.SHARED)
    await _write_step(tx, viewer, moment, place_of(change), change.id, state, reason)


async def _write_step(
    tx: Transaction,
    viewer: Viewer | None,
    moment: Moment,
    place: dict[str, UUID],
    change_id: UUID,
    state: ChangeState,
    reason: str,
) -> None:
    actor = {"actor_staff_id": viewer.staff_id, "actor_contact_id": viewer.contact_id} if viewer else {}
    taken = {"change_id": change_id, "state": state.value, "reason": reason, "created_at": moment.now}
    await tx.execute(insert(m.change_step).values(id=new_ordered_id(), **place, **taken, **actor))


async def _save(
    tx: Transaction,
    viewer: Viewer | None,
    moment: Moment,
    kind: str,
    change: Row,
    values: dict[str, Any],
    audience: Audience,
) -> None:
    data = {"fields": sorted(values)}
    given: dict[str, Any] = {"project_id": change.project_id, "audience": audience, "data": data}
    await save(tx, viewer, moment, kind, m.change_request, change, values, **given)


def place_of(change: Row) -> dict[str, UUID]:
    return {"client_id": change.client_id, "project_id": change.project_id}


def reason_of(reason: str, *, required: bool = False) -> str:
    fields: dict[str, Any] = {"reason": reason}
    checks.text(fields, "reason", most=2_000, required=required)
    return str(fields["reason"])
