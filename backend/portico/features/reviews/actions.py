"""Writes on reviews."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import delete, func, insert, or_, select, update

from portico import models as m
from portico.events.append import append_event, save
from portico.features.remarks.actions import carry_over
from portico.features.reviews.reads import evidence_of
from portico.graph import checks
from portico.graph.problems import ProblemError
from portico.jobs.queue import enqueue
from portico.kit.ids import new_id
from portico.models.enums import Audience, ReviewDecision, ReviewState, Role
from portico.policy.permissions import Permission as P
from portico.policy.permissions import access_of
from portico.policy.require import ForbiddenError, require
from portico.policy.viewer import Moment, Viewer
from portico.pool import Row
from portico.transaction import Transaction

EVIDENCE = "make_evidence"
EVIDENCE_PREFIX = "evidence/"
MOST_REVIEWERS = 50


class People(NamedTuple):
    """Who is to decide: of the firm, and of the client."""

    staff_id: tuple[UUID, ...] = ()
    contact_id: tuple[UUID, ...] = ()


@dataclass(frozen=True)
class _Place:
    """Where a document belongs."""

    client_id: UUID
    project_id: UUID | None


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

    Problems: TOO_LONG, INVALID, IN_TRASH, NOT_NEWEST, VERSION_NOT_SHARED, ROUND_OPEN, and those of `_check_people`.
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
        await _check_shared(tx, document, version)
    elif people.contact_id:
        raise ProblemError("INVALID", "contactIds")
    place = _Place(document.client_id, document.project_id)
    await _check_people(tx, viewer, place, people)
    review = m.review.c
    is_open = (review.document_id == document.id) & (review.state == ReviewState.OPEN.value)
    if await tx.scalar(select(review.id).where(is_open)) is not None:
        raise ProblemError("ROUND_OPEN", "versionId")
    assert viewer.staff_id is not None  # REVIEW_WRITE is the firm's
    return await _begin(
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

    Problems: CONFLICT, REVIEW_CLOSED, TOO_LONG, INVALID, HAS_DECIDED, and those of `_check_people`.
    """
    review = await require(tx, viewer, P.REVIEW_WRITE, m.review, review_id, see=P.REVIEW_READ, moment=moment)
    checks.transition("updateReview", review)
    checks.version(review, expected_version)
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
        await _check_people(tx, viewer, _Place(review.client_id, review.project_id), people, new=new)
        stay = {*people.staff_id, *people.contact_id}
        gone = [each for each in now if (each.staff_id or each.contact_id) not in stay]
        if any(each.decision for each in gone):
            raise ProblemError("HAS_DECIDED", "staffIds")
        await tx.execute(delete(reviewer).where(reviewer.c.id.in_([each.id for each in gone])))
        await _ask(tx, review.client_id, review_id, new, moment)
    if await _is_decided(tx, review_id):
        await _close(tx, viewer, moment, review, await _outcome(tx, review_id), fields)
    else:
        await _save(tx, viewer, moment, "review.updated", review, fields)
    return review_id


async def decide_review(
    tx: Transaction, viewer: Viewer, *, review_id: UUID, decision: ReviewDecision, reason: str, moment: Moment
) -> UUID:
    """Decide, or decide otherwise while others have not; the last decision closes the round.

    Problems: REVIEW_CLOSED, REQUIRED (a reason, when changes are requested), TOO_LONG, INVALID.
    """
    review = await require(tx, viewer, P.REVIEW_DECIDE, m.review, review_id, see=P.REVIEW_READ, moment=moment)
    reviewer = m.reviewer.c
    mine = reviewer.staff_id == viewer.staff_id if viewer.staff_id else reviewer.contact_id == viewer.contact_id
    asked = await tx.scalar(select(reviewer.id).where(reviewer.review_id == review_id, mine))
    if asked is None:
        raise ForbiddenError(P.REVIEW_DECIDE)
    checks.transition("decideReview", review)
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


async def open_next_round(
    tx: Transaction, viewer: Viewer | None, *, document_id: UUID, version_id: UUID, moment: Moment
) -> None:
    """After a next version: a round in which not everybody has approved goes on in the next one, about that version.

    Its document is locked. What was open of the remarks is carried over; everybody decides anew.
    """
    review, reviewer = m.review.c, m.reviewer.c
    newest = select(*review).where(review.document_id == document_id).order_by(review.created_at.desc()).limit(1)
    last = await tx.one_or_none(newest.with_for_update(key_share=True))
    if last is None or last.state not in (ReviewState.OPEN.value, ReviewState.CHANGES_REQUESTED.value):
        return
    if last.state == ReviewState.OPEN.value:
        await _close(tx, viewer, moment, last, ReviewState.SUPERSEDED)
    people = await tx.execute(
        select(reviewer.staff_id, reviewer.contact_id)
        .outerjoin(m.staff, m.staff.c.id == reviewer.staff_id)
        .outerjoin(m.contact, m.contact.c.id == reviewer.contact_id)
        .where(reviewer.review_id == last.id, or_(m.staff.c.is_active, m.contact.c.removed_at.is_(None)))
        .where(or_(reviewer.staff_id.is_not(None), m.contact.c.id.is_not(None)))
        .order_by(reviewer.created_at, reviewer.id)
    )
    asked = People(*(tuple(each[side] for each in people if each[side]) for side in People._fields))
    if not any(asked):
        return
    review_id = await _begin(
        tx,
        viewer,
        moment,
        _Place(last.client_id, last.project_id),
        asked,
        document_id=document_id,
        version_id=version_id,
        audience=last.audience,
        note=last.note,
        due_on=_as_long(last, moment.today),
        owner_staff_id=last.owner_staff_id,
    )
    await carry_over(tx, last.id, review_id, moment)


def _as_long(review: Row, today: date) -> date | None:
    """As many days from today as there were for the round before."""
    return None if review.due_on is None else today + max(review.due_on - review.created_at.date(), date.resolution)


async def _begin(
    tx: Transaction, viewer: Viewer | None, moment: Moment, place: _Place, people: People, **values: Any
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
    await _ask(tx, place.client_id, review_id, people, moment)
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


async def _ask(tx: Transaction, client_id: UUID, review_id: UUID, people: People, moment: Moment) -> None:
    asked = [{side: id} for side, ids in people._asdict().items() for id in ids]
    for person in asked:
        values = {"id": new_id(), "client_id": client_id, "review_id": review_id, "created_at": moment.now}
        await tx.execute(insert(m.reviewer).values(**values, **person))


async def _check_shared(tx: Transaction, document: Row, version: Row) -> None:
    """Problem VERSION_NOT_SHARED unless the client sees the version; held so until the round is there."""
    seen = document.shared_from is not None and version.number >= document.shared_from
    if seen and document.project_id is not None:
        project = m.project.c
        shared = select(project.is_shared).where(project.id == document.project_id).with_for_update(read=True)
        seen = bool(await tx.scalar(shared))
    if not seen:
        raise ProblemError("VERSION_NOT_SHARED", "audience")


async def _check_people(
    tx: Transaction, viewer: Viewer, place: _Place, people: People, *, new: People | None = None
) -> None:
    """Problems: REQUIRED, TOO_MANY, UNKNOWN_PERSON, NOT_AN_APPROVER, NOT_ON_PROJECT; `new` are those not asked yet."""
    new = people if new is None else new
    if not any(people):
        raise ProblemError("REQUIRED", "staffIds")
    if sum(map(len, people)) > MOST_REVIEWERS:
        raise ProblemError("TOO_MANY", "staffIds", most=MOST_REVIEWERS)
    contact = m.contact.c
    of_client = (contact.client_id == place.client_id) & contact.removed_at.is_(None)
    found = await tx.execute(select(contact.id, contact.role).where(contact.id.in_(new.contact_id), of_client))
    if {each.id for each in found} != set(new.contact_id):
        raise ProblemError("UNKNOWN_PERSON", "contactIds")
    if not all(access_of([Role(each.role)]).allows(P.REVIEW_DECIDE) for each in found):
        raise ProblemError("NOT_AN_APPROVER", "contactIds")
    known = await tx.scalars(select(m.staff.c.id).where(m.staff.c.id.in_(new.staff_id), m.staff.c.is_active))
    if set(known) != set(new.staff_id):
        raise ProblemError("UNKNOWN_PERSON", "staffIds")
    others = set(new.staff_id) - {viewer.staff_id}
    if others - set(await tx.scalars(_of_firm_on(place))):
        raise ProblemError("NOT_ON_PROJECT", "staffIds")


def _of_firm_on(place: _Place) -> Any:
    """Who of the firm works on a project or, for what is of the client as a whole, for the client."""
    client, project, member, reach = m.client.c, m.project.c, m.project_member.c, m.staff_reach.c
    account_manager = select(client.account_manager_id).where(client.id == place.client_id)
    if place.project_id is None:
        return account_manager.union(select(reach.staff_id).where(reach.reached_id == place.client_id))
    return account_manager.union(
        select(project.manager_id).where(project.id == place.project_id),
        select(member.staff_id).where(member.project_id == place.project_id),
    )


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
    closed = {"state": state.value, "closed_at": moment.now, **(values or {})}
    await _save(tx, viewer, moment, "review.closed", review, closed)
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
