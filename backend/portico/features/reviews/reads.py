"""What the declarations of reviews cannot say."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, FromClause, and_, func, or_, select

from portico import models as m
from portico.kit.ids import global_id
from portico.models.enums import ReviewState
from portico.policy.viewer import V
from portico.pool import Row
from portico.transaction import Transaction


def is_asked(review: FromClause) -> ColumnElement[bool]:
    """The viewer is one of those who decide."""
    return _reviewer(review)


def waits_for_viewer(review: FromClause) -> ColumnElement[bool]:
    """It is open and its document there, and the viewer is to decide and has not."""
    document = m.document.alias()
    there = select(document.c.id).where(document.c.id == review.c.document_id, document.c.trashed_at.is_(None))
    is_open = review.c.state == ReviewState.OPEN.value
    return _reviewer(review, is_open, there.correlate(review).exists(), undecided=True)


def _reviewer(review: FromClause, *conditions: ColumnElement[bool], undecided: bool = False) -> ColumnElement[bool]:
    person = m.reviewer.alias()
    mine = or_(person.c.staff_id == V.staff_id, person.c.contact_id == V.contact_id)
    without = (person.c.decision.is_(None),) if undecided else ()
    found = select(person.c.id).where(and_(person.c.review_id == review.c.id, mine, *conditions, *without))
    return found.correlate(review).exists()


def has_evidence(review: FromClause) -> ColumnElement[bool]:
    """The PDF about it is there."""
    evidence = m.review_evidence.alias()
    found = select(evidence.c.id).where(evidence.c.review_id == review.c.id, evidence.c.object_key.is_not(None))
    return found.correlate(review).exists()


async def evidence_of(tx: Transaction, review_id: UUID) -> dict[str, Any]:
    """A round as it stands now, for people to whom it has to be proved later: in names, and ids that stay."""
    review, version, document, owner = m.review, m.document_version, m.document, m.staff
    (found,) = await tx.execute(
        select(
            *review.c,
            m.client.c.name.label("client"),
            m.project.c.name.label("project"),
            document.c.title,
            owner.c.name.label("owner"),
            version.c.number,
            version.c.file_name,
            version.c.size,
            version.c.media_type,
            version.c.sha256,
        )
        .join(m.client, m.client.c.id == review.c.client_id)
        .join(document, document.c.id == review.c.document_id)
        .join(version, version.c.id == review.c.version_id)
        .join(owner, owner.c.id == review.c.owner_staff_id)
        .outerjoin(m.project, m.project.c.id == review.c.project_id)
        .where(review.c.id == review_id)
    )
    return {
        "client": found.client,
        "project": found.project,
        "document": {"id": global_id("doc", found.document_id), "title": found.title},
        "version": {
            "id": global_id("ver", found.version_id),
            **{name: found[name] for name in ("number", "file_name", "size", "media_type", "sha256")},
        },
        "review": {
            "id": global_id("rev", found.id),
            **{name: found[name] for name in ("round", "audience", "state", "owner", "close_reason")},
            "owner_id": global_id("stf", found.owner_staff_id),
            "due_on": found.due_on and found.due_on.isoformat(),
            "started_at": _moment(found.created_at),
            "closed_at": _moment(found.closed_at),
        },
        "decisions": await _decisions(tx, review_id),
        "remarks": await _remarks(tx, found),
    }


async def _decisions(tx: Transaction, review_id: UUID) -> list[dict[str, Any]]:
    reviewer, staff, contact = m.reviewer, m.staff, m.contact
    found = await tx.execute(
        select(*reviewer.c, func.coalesce(staff.c.name, contact.c.name).label("name"))
        .outerjoin(staff, staff.c.id == reviewer.c.staff_id)
        .outerjoin(contact, contact.c.id == reviewer.c.contact_id)
        .where(reviewer.c.review_id == review_id)
        .order_by(reviewer.c.created_at, reviewer.c.id)
    )
    return [
        {
            "name": each.name,
            **_person(each.staff_id, each.contact_id),
            "decision": each.decision,
            "reason": each.reason,
            "decided_at": _moment(each.decided_at),
        }
        for each in found
    ]


async def _remarks(tx: Transaction, review: Row) -> list[dict[str, Any]]:
    """Those that everybody saw who saw the round, as they were written, with where and what became of them."""
    remark, staff, contact = m.remark, m.staff, m.contact
    resolving_staff, resolving_contact = m.staff.alias(), m.contact.alias()
    found = await tx.execute(
        select(
            *remark.c,
            func.coalesce(staff.c.name, contact.c.name).label("name"),
            func.coalesce(resolving_staff.c.name, resolving_contact.c.name).label("resolver"),
        )
        .outerjoin(staff, staff.c.id == remark.c.author_staff_id)
        .outerjoin(contact, contact.c.id == remark.c.author_contact_id)
        .outerjoin(resolving_staff, resolving_staff.c.id == remark.c.resolver_staff_id)
        .outerjoin(resolving_contact, resolving_contact.c.id == remark.c.resolver_contact_id)
        .where(remark.c.review_id == review.id, remark.c.audience == review.audience)
        .order_by(remark.c.created_at, remark.c.id)
    )
    answers: dict[UUID, list[dict[str, Any]]] = {each.id: [] for each in found if each.parent_id is None}
    for each in found:
        if each.parent_id in answers:
            answers[each.parent_id].append(_said(each))
    return [
        {
            **_said(each),
            **{name: each[name] for name in ("page", "x", "y", "line")},
            "resolved_at": _moment(each.resolved_at),
            "resolved_by": each.resolver,
            "resolver_id": each.resolved_at and _person(each.resolver_staff_id, each.resolver_contact_id)["id"],
            "answers": answers[each.id],
        }
        for each in found
        if each.parent_id is None
    ]


def _said(remark: Row) -> dict[str, Any]:
    return {
        "remark_id": global_id("rmk", remark.id),
        "name": remark.name,
        **_person(remark.author_staff_id, remark.author_contact_id),
        "said_at": _moment(remark.created_at),
        "body": remark.body,
    }


def _person(staff_id: UUID | None, contact_id: UUID | None) -> dict[str, str]:
    if staff_id is not None:
        return {"id": global_id("stf", staff_id), "side": "FIRM"}
    assert contact_id is not None
    return {"id": global_id("con", contact_id), "side": "CLIENT"}


def _moment(value: datetime | None) -> str | None:
    return value.astimezone(UTC).isoformat(timespec="microseconds") if value else None
