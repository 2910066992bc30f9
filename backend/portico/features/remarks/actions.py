"""Writes on remarks."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, or_, select

from portico import models as m
from portico.events.append import append_event, save
from portico.graph import checks
from portico.graph.problems import ProblemError
from portico.kit.ids import new_id
from portico.kit.media_types import PDF, has_lines, has_pages
from portico.models.enums import Audience, ReviewState
from portico.policy.permissions import Permission as P
from portico.policy.require import require
from portico.policy.viewer import Moment, Viewer, ViewerKind
from portico.pool import Row
from portico.transaction import Transaction

# With so many on a round nobody reads them any more.
MOST_REMARKS = 2_000


async def add_remark(
    tx: Transaction,
    viewer: Viewer,
    *,
    review_id: UUID | None,
    parent_id: UUID | None,
    audience: Audience,
    fields: dict[str, Any],
    moment: Moment,
) -> UUID:
    """Remark something on a round, or answer a remark. What a contact writes is always SHARED.

    Problems: REQUIRED, TOO_LONG, INVALID, OUT_OF_RANGE, NOT_SHARED, REVIEW_CLOSED, TOO_MANY.
    """
    if (review_id is None) == (parent_id is None):
        raise ProblemError("INVALID", "reviewId")
    parent = None
    if parent_id is not None:
        parent = await _remark(tx, viewer, parent_id, moment, lock=False)
        review_id = parent.review_id
    assert review_id is not None
    review = await require(tx, viewer, P.COMMENT_WRITE, m.review, review_id, see=P.REVIEW_READ, moment=moment)
    fields = dict(fields)
    checks.text(fields, "body", most=20_000, required=True)
    await _check_goes_on(tx, review, begins_thread=parent is None)
    if parent is not None and (parent.parent_id is not None or fields.keys() - {"body"}):
        raise ProblemError("INVALID", "parentId")
    await _check_place(tx, review, fields)
    if viewer.kind is ViewerKind.CONTACT:
        audience = Audience.SHARED
    elif parent is not None and parent.audience == Audience.INTERNAL.value:
        audience = Audience.INTERNAL
    elif audience is Audience.SHARED and review.audience == Audience.INTERNAL.value:
        raise ProblemError("NOT_SHARED", "audience")
    remark = m.remark.c
    # Each audience by itself: how many internal ones there are is not for the client.
    said = select(func.count()).where(remark.review_id == review_id, remark.audience == audience.value)
    if await tx.scalar(said) >= MOST_REMARKS:
        raise ProblemError("TOO_MANY", "reviewId", most=MOST_REMARKS)
    # What was said after a round was closed is not part of it, even if it had to wait for that.
    said_at = max(moment.now, review.closed_at + timedelta(microseconds=1)) if review.closed_at else moment.now
    remark_id = new_id()
    await tx.execute(
        insert(m.remark).values(
            id=remark_id,
            client_id=review.client_id,
            review_id=review_id,
            parent_id=parent_id,
            audience=audience.value,
            author_staff_id=viewer.staff_id,
            author_contact_id=viewer.contact_id,
            created_at=said_at,
            updated_at=said_at,
            **fields,
        )
    )
    await append_event(
        tx,
        viewer,
        moment,
        "remark.added",
        client_id=review.client_id,
        project_id=review.project_id,
        subject_id=remark_id,
        audience=audience,
        data={"review": str(review_id)},
    )
    return remark_id


async def resolve_remark(tx: Transaction, viewer: Viewer, *, remark_id: UUID, moment: Moment) -> UUID:
    """Say that a remark is settled; nothing happens when it is already. Problems: INVALID, REVIEW_CLOSED."""
    who = {"resolver_staff_id": viewer.staff_id, "resolver_contact_id": viewer.contact_id}
    return await _turn(tx, viewer, moment, "remark.resolved", remark_id, {**who, "resolved_at": moment.now})


async def reopen_remark(tx: Transaction, viewer: Viewer, *, remark_id: UUID, moment: Moment) -> UUID:
    """Say that a remark is not settled after all. Problems: INVALID, REVIEW_CLOSED."""
    nobody = dict.fromkeys(("resolver_staff_id", "resolver_contact_id", "resolved_at"))
    return await _turn(tx, viewer, moment, "remark.reopened", remark_id, nobody)


async def carry_over(tx: Transaction, from_review: UUID, to_review: UUID, moment: Moment) -> None:
    """Copy what is open of a round, with the answers, into the next one: the old round stays what it was."""
    remark = m.remark
    first = select(remark.c.id).where(
        remark.c.review_id == from_review, remark.c.parent_id.is_(None), remark.c.resolved_at.is_(None)
    )
    carried = or_(remark.c.id.in_(first), remark.c.parent_id.in_(first))
    found = await tx.execute(select(*remark.c).where(carried).order_by(remark.c.parent_id.nulls_first()))
    copies = {each.id: new_id() for each in found}
    for each in found:
        copy = {column.name: each[column.name] for column in remark.c}
        copy |= {
            "id": copies[each.id],
            "review_id": to_review,
            "parent_id": copies.get(each.parent_id),
            "carried_from_id": each.id,
            "version": 1,
            "updated_at": moment.now,
        }
        await tx.execute(insert(remark).values(copy))


async def _turn(
    tx: Transaction, viewer: Viewer, moment: Moment, kind: str, remark_id: UUID, values: dict[str, Any]
) -> UUID:
    remark = await _remark(tx, viewer, remark_id, moment)
    if remark.parent_id is not None:
        raise ProblemError("INVALID", "id", subject=remark_id)
    review = m.review.c
    # Held as it is until this is written.
    (of,) = await tx.execute(select(*review).where(review.id == remark.review_id).with_for_update(read=True))
    await _check_goes_on(tx, of, begins_thread=False)
    if (remark.resolved_at is None) == (values["resolved_at"] is None):
        return remark_id
    await save(
        tx,
        viewer,
        moment,
        kind,
        m.remark,
        remark,
        values,
        project_id=of.project_id,
        audience=Audience(remark.audience),
        data={"review": str(of.id)},
    )
    return remark_id


async def _remark(tx: Transaction, viewer: Viewer, remark_id: UUID, moment: Moment, *, lock: bool = True) -> Row:
    return await require(tx, viewer, P.COMMENT_WRITE, m.remark, remark_id, see=P.REVIEW_READ, moment=moment, lock=lock)


async def _check_goes_on(tx: Transaction, review: Row, *, begins_thread: bool) -> None:
    """Problem REVIEW_CLOSED: threads begin in an open round, and go on until the round after it has begun."""
    if review.state == ReviewState.OPEN.value:
        return
    other = m.review.c
    # A round of the other audience is none that a client's people may notice.
    later = (
        (other.document_id == review.document_id) & (other.audience == review.audience) & (other.round > review.round)
    )
    goes_on = not begins_thread and review.state == ReviewState.CHANGES_REQUESTED.value
    if not goes_on or await tx.scalar(select(other.id).where(later).limit(1)) is not None:
        raise ProblemError("REVIEW_CLOSED", "id")


async def _check_place(tx: Transaction, review: Row, fields: dict[str, Any]) -> None:
    """A spot on a page or a line, as the version has them. Problems: INVALID, OUT_OF_RANGE."""
    spot = fields.keys() & {"page", "x", "y"}
    if not spot and "line" not in fields:
        return
    version = m.document_version.c
    media_type = await tx.scalar(select(version.media_type).where(version.id == review.version_id))
    if spot and (len(spot) < 3 or "line" in fields or not has_pages(media_type)):
        raise ProblemError("INVALID", "page")
    if "line" in fields and not has_lines(media_type):
        raise ProblemError("INVALID", "line")
    checks.number(fields, "page", least=1, most=100_000 if media_type == PDF else 1)
    checks.number(fields, "line", least=1, most=10_000_000)
    for name in ("x", "y"):
        checks.number(fields, name, least=0, most=1)
