"""Writes on reviews."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import delete, func, insert, select, update

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
from portico.policy.scopes import rows
from portico.policy.viewer import Moment, Viewer, viewer_values
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
    await _check_people(tx, viewer, moment, document.id, place, people)
    review = m.review.c
    is_open = (review.document_id == document.id) & (review.state == ReviewState.OPEN.value)
    if await tx.scalar(select(review.id).where(is_open)) is not None:
        raise ProblemError("ROUND_OPEN", "versionId")
    assert viewer.staff_id is not None  # REVIEW_WRITE is the firm's
    last = await _last_round(tx, document.id, audience)
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
        place = _Place(review.client_id, review.project_id)
        await _check_people(tx, viewer, moment, review.document_id, place, people, new=new)
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
    last = await _going_on(tx, document_id)
    if last is None:
        return
    if last.state == ReviewState.OPEN.value:
        await _close(tx, viewer, moment, last, ReviewState.SUPERSEDED)
    reviewer, contact = m.reviewer.c, m.contact.c
    people = await tx.execute(
        select(reviewer.staff_id, contact.id.label("contact_id"), contact.role)
        .outerjoin(m.contact, (contact.id == reviewer.contact_id) & contact.removed_at.is_(None))
        .where(reviewer.review_id == last.id)
        .order_by(reviewer.created_at, reviewer.id)
    )
    staff = tuple(each.staff_id for each in people if each.staff_id)
    decide = await _may_decide(tx, moment, document_id, staff)
    asked = People(
        tuple(each for each in staff if each in decide),
        tuple(each.contact_id for each in people if each.contact_id and _is_approver(each.role)),
    )
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


async def _going_on(tx: Transaction, document_id: UUID) -> Row | None:
    """The round that goes on in the next version, locked: the open one, else one in which changes were requested.

    An internal round since does not end the one with the client, who would notice.
    """
    internal = await _last_round(tx, document_id, Audience.INTERNAL)
    shared = await _last_round(tx, document_id, Audience.SHARED)
    if internal and shared and internal.closed_at and shared.created_at > internal.created_at:
        # What was said in the firm before the client was asked is over.
        internal = None
    for state in (ReviewState.OPEN, ReviewState.CHANGES_REQUESTED):
        for last in (shared, internal):
            if last is not None and last.state == state.value:
                return last
    return None


async def _last_round(tx: Transaction, document_id: UUID, audience: Audience) -> Row | None:
    """Counted, and not by the clock: requests that wait for each other may finish in another order."""
    review = m.review.c
    of = (review.document_id == document_id) & (review.audience == audience.value)
    newest = select(*review).where(of).order_by(review.round.desc()).limit(1)
    return await tx.one_or_none(newest.with_for_update(key_share=True))


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
    tx: Transaction,
    viewer: Viewer,
    moment: Moment,
    document_id: UUID,
    place: _Place,
    people: People,
    *,
    new: People | None = None,
) -> None:
    """Nobody is asked who cannot decide; `new` are those not asked yet.

    Problems: REQUIRED, TOO_MANY, UNKNOWN_PERSON, NOT_AN_APPROVER, NOT_ON_PROJECT, MAY_NOT_DECIDE.
    """
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
    if not all(_is_approver(each.role) for each in found):
        raise ProblemError("NOT_AN_APPROVER", "contactIds")
    known = await tx.scalars(select(m.staff.c.id).where(m.staff.c.id.in_(new.staff_id), m.staff.c.is_active))
    if set(known) != set(new.staff_id):
        raise ProblemError("UNKNOWN_PERSON", "staffIds")
    others = set(new.staff_id) - {viewer.staff_id}
    if others - set(await tx.scalars(_of_firm_on(place))):
        raise ProblemError("NOT_ON_PROJECT", "staffIds")
    if others - await _may_decide(tx, moment, document_id, tuple(others)):
        raise ProblemError("MAY_NOT_DECIDE", "staffIds")


def _is_approver(role: str) -> bool:
    return access_of([Role(role)]).allows(P.REVIEW_DECIDE)


async def _may_decide(tx: Transaction, moment: Moment, document_id: UUID, staff_ids: tuple[UUID, ...]) -> set[UUID]:
    """Those of the firm who are there, and whose roles let them decide about the document."""
    roles: dict[UUID, list[Role]] = {}
    role = select(*m.staff_role.c).join(m.staff).where(m.staff_role.c.staff_id.in_(staff_ids), m.staff.c.is_active)
    for each in await tx.execute(role):
        roles.setdefault(each.staff_id, []).append(Role(each.role))
    nobody, document = viewer_values(None, today=moment.today), m.document
    able = set()
    for staff_id, held in roles.items():
        seen = select(document.c.id).where(
            document.c.id == document_id, rows(document, P.REVIEW_DECIDE, access_of(held))
        )
        if await tx.scalar(seen, {**nobody, "viewer_staff_id": staff_id}) is not None:
            able.add(staff_id)
    return able


def _of_firm_on(place: _Place) -> Any:
    """Who of the firm works on a project or, for what is of the client as a whole, for the client."""
    client, project, member = m.client.c, m.project.c, m.project_member.c
    if place.project_id is None:
        led, on = project.client_id == place.client_id, member.client_id == place.client_id
    else:
        led, on = project.id == place.project_id, member.project_id == place.project_id
    return (
        select(client.account_manager_id)
        .where(client.id == place.client_id)
        .union(select(project.manager_id).where(led), select(member.staff_id).where(on))
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
    # Not before what was said in it, by whoever had to be waited for.
    last_said = await tx.scalar(select(func.max(m.remark.c.created_at)).where(m.remark.c.review_id == review.id))
    closed_at = max(moment.now, last_said or moment.now)
    closed = {"state": state.value, "closed_at": closed_at, **(values or {})}
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
