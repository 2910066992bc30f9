"""Writes on quotes: what the firm offers, what the client decides about it, and the end of its time."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select

from portico import models as m
from portico.config import Settings
from portico.features.baselines.actions import apply_change
from portico.features.changes.actions import begin_step, place_of, reason_of, take_step
from portico.graph import checks
from portico.graph.problems import ProblemError
from portico.jobs.queue import enqueue
from portico.kit.ids import new_id
from portico.models.enums import ChangeState
from portico.policy.permissions import Permission as P
from portico.policy.require import ForbiddenError
from portico.policy.viewer import Moment, Viewer
from portico.pool import Row
from portico.transaction import Transaction

EXPIRE = "expire_quote"
_CLOCKS_DIFFER = timedelta(minutes=1)
# Raises a ProblemError unless whoever decides proves who they are.
Proof = Callable[[], Awaitable[None]]
# 10 billion in units of a currency with cents: more than any quote, less than a bigint.
MOST_MINOR_UNITS = 10**12


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
    change = await begin_step(tx, viewer, "quoteChange", change_id, moment)
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
            **place_of(change),
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
    await take_step(tx, viewer, moment, change, ChangeState.QUOTED)
    await expire_in_time(tx, settings, change.client_id, quote_id, valid_until, now=moment.now)
    return change_id


async def expire_in_time(
    tx: Transaction, settings: Settings, client_id: UUID, quote_id: UUID, valid_until: date, *, now: datetime
) -> None:
    """Have a quote looked at when the firm's day after its last one has begun, by any of the clocks."""
    over = datetime.combine(valid_until + timedelta(days=1), time(), settings.time_zone) + _CLOCKS_DIFFER
    await enqueue(tx, EXPIRE, client_id=client_id, subject_id=quote_id, delay=over - now)


async def approve_change(
    tx: Transaction, viewer: Viewer, *, change_id: UUID, quote_id: UUID, reason: str, proof: Proof, moment: Moment
) -> UUID:
    """The client wants it as it was quoted: dates and contract value are the new ones with the same commit.

    Problems: CHANGE_PAST_THIS, CONFLICT, QUOTE_EXPIRED, TOO_LONG, INVALID, and those of the `proof`, which is asked
    for last: what cannot be done uses up no code.
    """
    change = await begin_step(tx, viewer, "approveChange", change_id, moment)
    quote, reason = await _decided(tx, change, quote_id, moment), reason_of(reason)
    await proof()
    decided = _decision(viewer, quote_id, moment) | await apply_change(tx, viewer, moment, change, quote)
    await take_step(tx, viewer, moment, change, ChangeState.APPROVED, reason, decided)
    return change_id


async def reject_change(
    tx: Transaction, viewer: Viewer, *, change_id: UUID, quote_id: UUID, reason: str, proof: Proof, moment: Moment
) -> UUID:
    """The client does not want it like that. Problems as in approve_change, and REQUIRED without a reason."""
    change = await begin_step(tx, viewer, "rejectChange", change_id, moment)
    await _decided(tx, change, quote_id, None)
    reason = reason_of(reason, required=True)
    await proof()
    await take_step(tx, viewer, moment, change, ChangeState.REJECTED, reason, _decision(viewer, quote_id, moment))
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
        await take_step(tx, None, moment, found, ChangeState.EXPIRED)


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
