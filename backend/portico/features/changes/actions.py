"""Writes on change requests: each verb is one step, and says who took it and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, insert, select

from portico import models as m
from portico.config import Settings
from portico.events.append import append_event, save
from portico.features.baselines.actions import apply_change
from portico.graph import checks
from portico.graph.problems import ProblemError
from portico.jobs.queue import enqueue
from portico.kit.ids import new_id, new_ordered_id
from portico.models.enums import Audience, ChangeState
from portico.policy.permissions import Permission as P
from portico.policy.require import ForbiddenError, NotFoundError, require
from portico.policy.scopes import rows
from portico.policy.transitions import TRANSITIONS
from portico.policy.viewer import Moment, Viewer, viewer_values
from portico.pool import Row
from portico.transaction import Transaction

EXPIRE = "expire_quote"
_CLOCKS_DIFFER = timedelta(minutes=1)
MOST_ITEMS = 100
MOST_DOCUMENTS = 20
MOST_MINUTES = 10_000_000
# 10 billion in units of a currency with cents: more than any quote, less than a bigint.
MOST_MINOR_UNITS = 10**12


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
    change = await _step_on(tx, viewer, "assessChange", change_id, moment)
    checks.version(change, expected_version)
    fields = dict(fields)
    checks.text(fields, "scope", most=20_000)
    checks.not_null(fields, "scope")
    checks.number(fields, "days", least=0, most=10_000)
    checks.number(fields, "effort_minutes", least=0, most=MOST_MINUTES)
    if items is not None:
        await _plan(tx, viewer, moment, change, items)
    values = {**fields, "assessor_staff_id": viewer.staff_id, "state": ChangeState.ASSESSING.value}
    await _save(tx, viewer, moment, "change.assessed", change, values, Audience.INTERNAL)
    # Once for each time it is taken up: how often the firm thinks again is its own.
    if change.state != ChangeState.ASSESSING.value:
        await _write_step(tx, viewer, moment, _place(change), change_id, ChangeState.ASSESSING, "")
    return change_id


async def quote_change(
    tx: Transaction,
    viewer: Viewer,
    settings: Settings,
    *,
    change_id: UUID,
    expected_version: int,
    price: int,
    cost: int | None,
    valid_until: date,
    moment: Moment,
) -> UUID:
    """Offer the client what was assessed, for a price and for a time. In the currency of the project.

    Problems: CHANGE_PAST_THIS, CONFLICT, NOT_ASSESSED, OUT_OF_RANGE, QUOTE_EXPIRED. Raises ForbiddenError for a cost
    by whoever has no say in those.
    """
    change = await _step_on(tx, viewer, "quoteChange", change_id, moment)
    checks.version(change, expected_version)
    if cost is not None and not viewer.access.allows(P.FINANCE_WRITE):
        raise ForbiddenError(P.FINANCE_WRITE)
    if change.days is None or not change.scope:
        raise ProblemError("NOT_ASSESSED", "id", subject=change_id)
    for name, amount in (("price", price), ("cost", cost)):
        checks.number({name: amount}, name, least=0, most=MOST_MINOR_UNITS)
    if valid_until < moment.today:
        raise ProblemError("QUOTE_EXPIRED", "validUntil", subject=change_id)
    quote, quote_id = m.change_quote, new_id()
    last = await tx.scalar(select(func.max(quote.c.number)).where(quote.c.change_id == change_id))
    currency = await tx.scalar(select(m.project.c.currency).where(m.project.c.id == change.project_id))
    await tx.execute(
        insert(quote).values(
            id=quote_id,
            **_place(change),
            change_id=change_id,
            number=(last or 0) + 1,
            days=change.days,
            scope=change.scope,
            price=price,
            cost=cost,
            currency=currency,
            valid_until=valid_until,
            author_staff_id=viewer.staff_id,
            created_at=moment.now,
        )
    )
    await _go(tx, viewer, moment, change, ChangeState.QUOTED)
    await expire_in_time(tx, settings, change.client_id, quote_id, valid_until, now=moment.now)
    return change_id


async def expire_in_time(
    tx: Transaction, settings: Settings, client_id: UUID, quote_id: UUID, valid_until: date, *, now: datetime
) -> None:
    """Have a quote looked at when the firm's day after its last one has begun, by any of the clocks."""
    over = datetime.combine(valid_until + timedelta(days=1), time(), settings.time_zone) + _CLOCKS_DIFFER
    await enqueue(tx, EXPIRE, client_id=client_id, subject_id=quote_id, delay=over - now)


async def decline_change(tx: Transaction, viewer: Viewer, *, change_id: UUID, reason: str, moment: Moment) -> UUID:
    """The firm does not do it. Problems: CHANGE_PAST_THIS, REQUIRED, TOO_LONG, INVALID."""
    change = await _step_on(tx, viewer, "declineChange", change_id, moment)
    await _go(tx, viewer, moment, change, ChangeState.DECLINED, _reason(reason, required=True))
    return change_id


async def withdraw_change(tx: Transaction, viewer: Viewer, *, change_id: UUID, reason: str, moment: Moment) -> UUID:
    """The client does not want it any more. Problems: CHANGE_PAST_THIS, TOO_LONG, INVALID."""
    if viewer.contact_id is None:
        # See first, then may: nobody learns by this of a request they do not see.
        await require(tx, viewer, P.CHANGE_READ, m.change_request, change_id, see=P.CHANGE_READ, moment=moment)
        raise ForbiddenError(P.CHANGE_REQUEST)
    change = await _step_on(tx, viewer, "withdrawChange", change_id, moment)
    await _go(tx, viewer, moment, change, ChangeState.WITHDRAWN, _reason(reason))
    return change_id


async def approve_change(
    tx: Transaction, viewer: Viewer, *, change_id: UUID, quote_id: UUID, reason: str, moment: Moment
) -> UUID:
    """The client wants it as it was quoted: dates and contract value are the new ones with the same commit.

    Problems: CHANGE_PAST_THIS, CONFLICT, QUOTE_EXPIRED, TOO_LONG, INVALID.
    """
    change = await _step_on(tx, viewer, "approveChange", change_id, moment)
    quote = await _decided(tx, change, quote_id, moment)
    decided = _decision(viewer, quote_id, moment) | await apply_change(tx, viewer, moment, change, quote)
    await _go(tx, viewer, moment, change, ChangeState.APPROVED, _reason(reason), decided)
    return change_id


async def reject_change(
    tx: Transaction, viewer: Viewer, *, change_id: UUID, quote_id: UUID, reason: str, moment: Moment
) -> UUID:
    """The client does not want it like that. Problems: CHANGE_PAST_THIS, CONFLICT, REQUIRED, TOO_LONG, INVALID."""
    change = await _step_on(tx, viewer, "rejectChange", change_id, moment)
    await _decided(tx, change, quote_id, None)
    decided = _decision(viewer, quote_id, moment)
    await _go(tx, viewer, moment, change, ChangeState.REJECTED, _reason(reason, required=True), decided)
    return change_id


async def start_change(tx: Transaction, viewer: Viewer, *, change_id: UUID, moment: Moment) -> UUID:
    """It is being done. Problem CHANGE_PAST_THIS."""
    change = await _step_on(tx, viewer, "startChange", change_id, moment)
    await _go(tx, viewer, moment, change, ChangeState.IMPLEMENTING)
    return change_id


async def finish_change(tx: Transaction, viewer: Viewer, *, change_id: UUID, moment: Moment) -> UUID:
    """It is done. Problem CHANGE_PAST_THIS."""
    change = await _step_on(tx, viewer, "finishChange", change_id, moment)
    await _go(tx, viewer, moment, change, ChangeState.DONE)
    return change_id


async def expire_quote(tx: Transaction, quote_id: UUID, moment: Moment) -> None:
    """The time of a quote is over, if it is still the one that waits."""
    change, quote, other = m.change_request, m.change_quote.c, m.change_quote.alias()
    waits = (change.c.state == ChangeState.QUOTED.value) & (quote.valid_until < moment.today)
    replaced = select(other.c.id).where(other.c.change_id == quote.change_id, other.c.number > quote.number)
    found = await tx.one_or_none(
        select(*change.c)
        .join(m.change_quote, quote.change_id == change.c.id)
        .where(quote.id == quote_id, waits, ~replaced.exists())
        .with_for_update(of=change)
    )
    if found is not None:
        await _go(tx, None, moment, found, ChangeState.EXPIRED)


async def _step_on(tx: Transaction, viewer: Viewer, verb: str, change_id: UUID, moment: Moment) -> Row:
    permission = TRANSITIONS[verb].permission
    change = await require(tx, viewer, permission, m.change_request, change_id, see=P.CHANGE_READ, moment=moment)
    checks.transition(verb, change)
    return change


async def _decided(tx: Transaction, change: Row, quote_id: UUID, moment: Moment | None) -> Row:
    """The quote somebody looked at when they decided: the newest one, and with a `moment` one that is still good."""
    quote = m.change_quote
    newest = select(*quote.c).where(quote.c.change_id == change.id).order_by(quote.c.number.desc()).limit(1)
    (found,) = await tx.execute(newest)
    if found.id != quote_id:
        raise ProblemError("CONFLICT", "quoteId", subject=change.id)
    if moment is not None and found.valid_until < moment.today:
        raise ProblemError("QUOTE_EXPIRED", "quoteId", subject=change.id)
    return found


def _decision(viewer: Viewer, quote_id: UUID, moment: Moment) -> dict[str, Any]:
    return {"decided_quote_id": quote_id, "decider_contact_id": viewer.contact_id, "decided_at": moment.now}


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
                **_place(change),
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


async def _go(
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
    await _write_step(tx, viewer, moment, _place(change), change.id, state, reason)


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


def _place(change: Row) -> dict[str, UUID]:
    return {"client_id": change.client_id, "project_id": change.project_id}


def _reason(reason: str, *, required: bool = False) -> str:
    fields: dict[str, Any] = {"reason": reason}
    checks.text(fields, "reason", most=2_000, required=required)
    return str(fields["reason"])
