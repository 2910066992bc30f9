"""Who is asked to decide in a round."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import insert, select

from portico import models as m
from portico.graph.problems import ProblemError
from portico.kit.ids import new_id
from portico.models.enums import Role
from portico.policy.permissions import Permission as P
from portico.policy.permissions import access_of
from portico.policy.scopes import rows
from portico.policy.viewer import Moment, Viewer, viewer_values
from portico.transaction import Transaction

MOST_REVIEWERS = 50


class People(NamedTuple):
    """Who is to decide: of the firm, and of the client."""

    staff_id: tuple[UUID, ...] = ()
    contact_id: tuple[UUID, ...] = ()


@dataclass(frozen=True)
class Place:
    """Where a document belongs."""

    client_id: UUID
    project_id: UUID | None


async def check_people(
    tx: Transaction,
    viewer: Viewer,
    moment: Moment,
    document_id: UUID,
    place: Place,
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
    if not all(is_approver(each.role) for each in found):
        raise ProblemError("NOT_AN_APPROVER", "contactIds")
    known = await tx.scalars(select(m.staff.c.id).where(m.staff.c.id.in_(new.staff_id), m.staff.c.is_active))
    if set(known) != set(new.staff_id):
        raise ProblemError("UNKNOWN_PERSON", "staffIds")
    others = set(new.staff_id) - {viewer.staff_id}
    if others - set(await tx.scalars(_of_firm_on(place))):
        raise ProblemError("NOT_ON_PROJECT", "staffIds")
    if others - await may_decide(tx, moment, document_id, tuple(others)):
        raise ProblemError("MAY_NOT_DECIDE", "staffIds")


def is_approver(role: str) -> bool:
    return access_of([Role(role)]).allows(P.REVIEW_DECIDE)


async def may_decide(tx: Transaction, moment: Moment, document_id: UUID, staff_ids: tuple[UUID, ...]) -> set[UUID]:
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


def _of_firm_on(place: Place) -> Any:
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


async def ask(tx: Transaction, client_id: UUID, review_id: UUID, people: People, moment: Moment) -> None:
    asked = [{side: id} for side, ids in people._asdict().items() for id in ids]
    for person in asked:
        values = {"id": new_id(), "client_id": client_id, "review_id": review_id, "created_at": moment.now}
        await tx.execute(insert(m.reviewer).values(**values, **person))
