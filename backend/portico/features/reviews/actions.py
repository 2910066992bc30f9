"""Writes on reviews."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, insert, select, update

from portico import models as m
from portico.events.append import append_event, save
from portico.features.remarks.actions import carry_over
from portico.features.reviewers.actions import People, Place, ask, check_people, is_approver, may_decide
from portico.features.reviews.reads import evidence_of
from portico.graph import checks
from portico.graph.problems import ProblemError
from portico.jobs.queue import enqueue
from portico.kit.ids import new_id
from portico.models.enums import Audience, ReviewDecision, ReviewState
from portico.policy.permissions import Permission as P
from portico.policy.require import ForbiddenError, require
from portico.policy.viewer import Moment, Viewer
from portico.pool import Row
from portico.transaction import Transaction

EVIDENCE = "make_evidence"
EVIDENCE_PREFIX = "evidence/"


async def start_review(
    tx: Transaction,
    viewer: Viewer,
    *,
    version_id: UUID,
    audience: Audience,
    people: People,
    fields: dict[str, Any],
    moment: Moment,
) -> UUID:
    """Begin a round about the newest version of a document.

    Problems: TOO_LONG, INVALID, IN_TRASH, NOT_NEWEST, VERSION_NOT_SHARED, ROUND_OPEN, and those of `check_people`.
    """
    version = await require(
        tx, viewer, P.REVIEW_WRITE, m.document_version, version_id, see=P.DOCUMENT_READ, moment=moment, lock=False
    )
    # Held until the round is there: neither the next version nor another round comes in between.
    document = await require(
        tx, viewer, P.REVIEW_WRITE, m.document, version.document_id, see=P.DOCUMENT_READ, moment=moment
    )
    fields = dict(fields)
    checks.text(fields, "note", most=2_000)
    if document.trashed_at is not None:
        raise ProblemError("IN_TRASH", "versionId", subject=None)
    if document.current_version_id != version_id:
        raise ProblemError("NOT_NEWEST", "versionId")
    if audience is Audience.SHARED:
        if not await _is_shared(tx, document, version.number):
            raise ProblemError("VERSION_NOT_SHARED", "audience")
    elif people.contact_id:
        raise ProblemError("INVALID", "contactIds")
    place = Place(document.client_id, document.project_id)
    await check_people(tx, viewer, moment, document.id, place, people)
    last = await _last_round(tx, document.id, audience)
    if last is not None and last.state == ReviewState.OPEN.value:
        raise ProblemError("ROUND_OPEN", "versionId")
    assert viewer.staff_id is not None  # REVIEW_WRITE is the firm's
    review_id = await _begin(
        tx,
        viewer,
        moment,
        place,
        people,
        document_id=document.id,
        version_id=version_id,
        audience=audience.value,
        note=fields["note"],
        due_on=fields["due_on"],
        owner_staff_id=viewer.staff_id,
    )
    if last is not None and last.state in (ReviewState.CHANGES_REQUESTED.value, ReviewState.SUPERSEDED.value):
        await carry_over(tx, last.id, review_id, moment)
    return review_id


async def update_review(
    tx: Transaction,
    viewer: Viewer,
    *,
    review_id: UUID,
    expected_version: int,
    fields: dict[str, Any],
    people: People,
    kept: Collection[str],
    moment: Moment,
) -> UUID:
    """Another day, another note, other reviewers: those of the sides in `kept` stay. Who has decided cannot go.

    Problems: CONFLICT, REVIEW_CLOSED, IN_TRASH, TOO_LONG, INVALID, HAS_DECIDED, and those of `check_people`.
    """
    review = await require(tx, viewer, P.REVIEW_WRITE, m.review, review_id, see=P.REVIEW_READ, moment=moment)
    checks.transition("updateReview", review)
    checks.version(review, expected_version)
    await _check_there(tx, review)
    fields = dict(fields)
    checks.not_null(fields, "note")
    checks.text(fields, "note", most=2_000)
    reviewer = m.reviewer
    now = await tx.execute(select(*reviewer.c).where(reviewer.c.review_id == review_id))
    was = People(*(tuple(each[side] for each in now if each[side]) for side in People._fields))
    people = People(*(getattr(was if side in kept else people, side) for side in People._fields))
    if review.audience == Audience.INTERNAL.value and people.contact_id:
        raise ProblemError("INVALID", "contactIds")
    if people != was:
        new = People(*(tuple(set(to_be) - set(old)) for to_be, old in zip(people, was, strict=True)))
        place = Place(review.client_id, review.project_id)
        await check_people(tx, viewer, moment, review.document_id, place, people, new=new)
        stay = {*people.staff_id, *people.contact_id}
        gone = [each for each in now if (each.staff_id or each.contact_id) not in stay]
        for each in gone:
            if each.decision:
                raise ProblemError("HAS_DECIDED", "staffIds" if each.staff_id else "contactIds")
        await tx.execute(delete(reviewer).where(reviewer.c.id.in_([each.id for each in gone])))
        await ask(tx, review.client_id, review_id, new, moment)
    if await _is_decided(tx, review_id):
        await _close(tx, viewer, moment, review, await _outcome(tx, review_id), fields)
    else:
        await _save(tx, viewer, moment, "review.updated", review, fields)
    return review_id


async def decide_review(
    tx: Transaction, viewer: Viewer, *, review_id: UUID, decision: ReviewDecision, reason: str, moment: Moment
) -> UUID:
    """Decide, or decide otherwise while others have not; the last decision closes the round.

    Problems: REVIEW_CLOSED, IN_TRASH, REQUIRED (a reason, when changes are requested), TOO_LONG, INVALID.
    """
    review = await require(tx, viewer, P.REVIEW_DECIDE, m.review, review_id, see=P.REVIEW_READ, moment=moment)
    reviewer = m.reviewer.c
    mine = reviewer.staff_id == viewer.staff_id if viewer.staff_id else reviewer.contact_id == viewer.contact_id
    asked = await tx.scalar(select(reviewer.id).where(reviewer.review_id == review_id, mine))
    if asked is None:
        raise ForbiddenError(P.REVIEW_DECIDE)
    checks.transition("decideReview", review)
    await _check_there(tx, review)
    fields: dict[str, Any] = {"reason": reason}
    checks.text(fields, "reason", most=2_000, required=decision is ReviewDecision.CHANGES_REQUESTED)
    decided = {"decision": decision.value, "reason": fields["reason"], "decided_at": moment.now}
    await tx.execute(update(m.reviewer).where(reviewer.id == asked).values(decided))
    if await _is_decided(tx, review_id):
        await _close(tx, viewer, moment, review, await _outcome(tx, review_id))
    else:
        await _save(tx, viewer, moment, "review.decided", review, {})
    return review_id


async def close_review(tx: Transaction, viewer: Viewer, *, review_id: UUID, reason: str, moment: Moment) -> UUID:
    """Close a round before everybody has decided. Problems: REVIEW_CLOSED, REQUIRED, TOO_LONG, INVALID."""
    review = await require(tx, viewer, P.REVIEW_WRITE, m.review, review_id, see=P.REVIEW_READ, moment=moment)
    checks.transition("closeReview", review)
    fields: dict[str, Any] = {"reason": reason}
    checks.text(fields, "reason", most=2_000, required=True)
    await _close(tx, viewer, moment, review, ReviewState.CLOSED, {"close_reason": fields["reason"]})
    return review_id


async def leave_rounds(tx: Transaction, viewer: Viewer, *, contact_id: UUID, moment: Moment) -> None:
    """No round waits for a contact who goes; one in which everybody else has decided closes."""
    review, reviewer = m.review, m.reviewer
    theirs = (reviewer.c.contact_id == contact_id) & reviewer.c.decision.is_(None)
    waiting = select(reviewer.c.review_id).where(theirs)
    still_open = (review.c.state == ReviewState.OPEN.value) & review.c.id.in_(waiting)
    for each in await tx.execute(select(*review.c).where(still_open).order_by(review.c.id).with_for_update()):
        await tx.execute(delete(reviewer).where(theirs, reviewer.c.review_id == each.id))
        others = await tx.scalar(select(func.count()).where(reviewer.c.review_id == each.id))
        if others and await _is_decided(tx, each.id):
            await _close(tx, viewer, moment, each, await _outcome(tx, each.id))
        else:
            await _save(tx, viewer, moment, "review.updated", each, {})


async def open_next_round(
    tx: Transaction, viewer: Viewer | None, *, document_id: UUID, version_id: UUID, moment: Moment
) -> None:
    """After a next version: a round in which not everybody has approved goes on in the next one, about that version.

    Its document is locked. What was open of the remarks is carried over; everybody decides anew.
    """
    shared = await _last_round(tx, document_id, Audience.SHARED)
    internal = await _last_round(tx, document_id, Audience.INTERNAL)
    if shared and internal and internal.closed_at and shared.created_at > internal.created_at:
        # What was said in the firm before the client was asked is over.
        internal = None
    for last in (shared, internal):
        if last is not None and last.state in (ReviewState.OPEN.value, ReviewState.CHANGES_REQUESTED.value):
            await _go_on(tx, viewer, last, version_id, moment)


async def _go_on(tx: Transaction, viewer: Viewer | None, last: Row, version_id: UUID, moment: Moment) -> None:
    if last.state == ReviewState.OPEN.value:
        await _close(tx, viewer, moment, last, ReviewState.SUPERSEDED)
    document, version = m.document.c, m.document_version.c
    (placed,) = await tx.execute(
        select(document.project_id, document.shared_from, version.number)
        .join(m.document_version, version.document_id == document.id)
        .where(version.id == version_id)
    )
    if last.audience == Audience.SHARED.value and not await _is_shared(tx, placed, placed.number):
        # Nobody of the client would see it. Whoever shares the document begins the next round.
        return
    reviewer, contact = m.reviewer.c, m.contact.c
    people = await tx.execute(
        select(reviewer.staff_id, contact.id.label("contact_id"), contact.role)
        .outerjoin(m.contact, (contact.id == reviewer.contact_id) & contact.removed_at.is_(None))
        .where(reviewer.review_id == last.id)
        .order_by(reviewer.created_at, reviewer.id)
    )
    staff = tuple(each.staff_id for each in people if each.staff_id)
    decide = await may_decide(tx, moment, last.document_id, staff)
    asked = People(
        tuple(each for each in staff if each in decide),
        tuple(each.contact_id for each in people if each.contact_id and is_approver(each.role)),
    )
    if not any(asked):
        return
    review_id = await _begin(
        tx,
        viewer,
        moment,
        Place(last.client_id, last.project_id),
        asked,
        document_id=last.document_id,
        version_id=version_id,
        audience=last.audience,
        note=last.note,
        due_on=_as_long(last, moment),
        owner_staff_id=last.owner_staff_id,
    )
    await carry_over(tx, last.id, review_id, moment)


async def _last_round(tx: Transaction, document_id: UUID, audience: Audience) -> Row | None:
    """Counted, and not by the clock: requests that wait for each other may finish in another order."""
    review = m.review.c
    of = (review.document_id == document_id) & (review.audience == audience.value)
    newest = select(*review).where(of).order_by(review.round.desc()).limit(1)
    return await tx.one_or_none(newest.with_for_update(key_share=True))


def _as_long(review: Row, moment: Moment) -> date | None:
    """As many days from today as there were for the round before."""
    if review.due_on is None:
        return None
    began_on: date = review.created_at.astimezone(moment.zone).date()
    due_on: date = review.due_on
    return moment.today + max(due_on - began_on, date.resolution)


async def _begin(
    tx: Transaction, viewer: Viewer | None, moment: Moment, place: Place, people: People, **values: Any
) -> UUID:
    review, review_id = m.review, new_id()
    same = (review.c.document_id == values["document_id"]) & (review.c.audience == values["audience"])
    last = await tx.scalar(select(func.max(review.c.round)).where(same))
    await tx.execute(
        insert(review).values(
            id=review_id,
            client_id=place.client_id,
            project_id=place.project_id,
            round=(last or 0) + 1,
            created_at=moment.now,
            updated_at=moment.now,
            **values,
        )
    )
    await ask(tx, place.client_id, review_id, people, moment)
    await append_event(
        tx,
        viewer,
        moment,
        "review.started",
        client_id=place.client_id,
        project_id=place.project_id,
        subject_id=review_id,
        audience=Audience(values["audience"]),
    )
    return review_id


async def _is_shared(tx: Transaction, document: Row, number: int) -> bool:
    """The client sees that version of the document; held so until the round is there."""
    if document.shared_from is None or number < document.shared_from:
        return False
    if document.project_id is None:
        return True
    shared = select(m.project.c.is_shared).where(m.project.c.id == document.project_id).with_for_update(read=True)
    return bool(await tx.scalar(shared))


async def _check_there(tx: Transaction, review: Row) -> None:
    """Problem IN_TRASH: with its document, a round rests."""
    document = m.document.c
    trashed = select(document.id).where(document.id == review.document_id, document.trashed_at.is_not(None))
    if await tx.scalar(trashed) is not None:
        raise ProblemError("IN_TRASH", "id", subject=review.id)


async def _is_decided(tx: Transaction, review_id: UUID) -> bool:
    undecided = select(m.reviewer.c.id).where(m.reviewer.c.review_id == review_id, m.reviewer.c.decision.is_(None))
    return await tx.scalar(undecided.limit(1)) is None


async def _outcome(tx: Transaction, review_id: UUID) -> ReviewState:
    decisions = await tx.scalars(select(m.reviewer.c.decision).where(m.reviewer.c.review_id == review_id))
    approved = set(decisions) == {ReviewDecision.APPROVED.value}
    return ReviewState.APPROVED if approved else ReviewState.CHANGES_REQUESTED


async def _close(
    tx: Transaction,
    viewer: Viewer | None,
    moment: Moment,
    review: Row,
    state: ReviewState,
    values: dict[str, Any] | None = None,
) -> None:
    """Close a locked round, and write down what it was; a file of that is made by the worker."""
    # Not before what was said in it, by whoever had to be waited for.
    last_said = await tx.scalar(select(func.max(m.remark.c.created_at)).where(m.remark.c.review_id == review.id))
    closed_at = max(moment.now, last_said or moment.now)
    closed = {"state": state.value, "closed_at": closed_at, **(values or {})}
    await _save(tx, viewer, moment, "review.closed", review, closed)
    await keep_record(tx, review, moment)


async def keep_record(tx: Transaction, review: Row, moment: Moment) -> None:
    """Write down what a round was that has just been closed, once and for all, and have a PDF made of it."""
    content = await evidence_of(tx, review.id)
    await tx.execute(
        insert(m.review_evidence).values(
            id=new_id(),
            client_id=review.client_id,
            review_id=review.id,
            content=json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")),
            created_at=moment.now,
        )
    )
    await enqueue(tx, EVIDENCE, client_id=review.client_id, subject_id=review.id)


async def _save(
    tx: Transaction, viewer: Viewer | None, moment: Moment, kind: str, review: Row, values: dict[str, Any]
) -> None:
    await save(
        tx,
        viewer,
        moment,
        kind,
        m.review,
        review,
        values,
        project_id=review.project_id,
        audience=Audience(review.audience),
        data={"fields": sorted(values)},
    )
