"""Writes on who of a client may sign in. What is answered never depends on whether an address is known."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select, update

from portico import models as m
from portico.config import Settings
from portico.events.append import append_event
from portico.features.accounts.actions import address_of
from portico.features.mails.actions import Recipient, post
from portico.features.reviews.actions import leave_rounds
from portico.graph import checks
from portico.graph.problems import ProblemError
from portico.kit.ids import new_id
from portico.mail.templates import Template
from portico.models.enums import CLIENT_ROLES, App, Audience, Locale, LoginLinkPurpose, Role
from portico.policy.permissions import Permission as P
from portico.policy.require import NotFoundError, require
from portico.policy.viewer import Moment, Viewer
from portico.pool import Row
from portico.transaction import Transaction

LIFE = timedelta(days=14)
# Nobody gets a second mail before they can have seen the first; nobody makes us write to a whole town.
AGAIN_AFTER_MINUTES = 10
MOST_A_DAY = 50


async def invite_contact(
    tx: Transaction,
    viewer: Viewer,
    settings: Settings,
    *,
    client_id: UUID,
    email: str,
    role: Role,
    locale: Locale,
    fields: dict[str, Any],
    moment: Moment,
) -> UUID:
    """Write somebody down as a contact and send them an invitation; who was removed comes back as they were.

    Problems: REQUIRED, TOO_LONG, INVALID, INVALID_ADDRESS, ALREADY_A_CONTACT, TOO_MANY_INVITATIONS.
    """
    client = await require(
        tx, viewer, P.CONTACT_EDIT, m.client, client_id, see=P.CLIENT_READ, moment=moment, lock=False
    )
    # Two invitations at once are one after the other.
    await tx.execute(select(func.pg_advisory_xact_lock(int.from_bytes(client_id.bytes[:8], signed=True))))
    fields = {**fields, "role": _client_role(role)}
    checks.not_null(fields, "relationship")
    checks.text(fields, "name", most=200, required=True)
    checks.text(fields, "title", most=200)
    address = address_of(email)
    contact = m.contact
    same = (contact.c.client_id == client_id) & (func.lower(contact.c.email) == address)
    # Somebody may have left and come back more than once: the last time counts.
    last = contact.c.removed_at.desc().nulls_first()
    known = await tx.one_or_none(select(*contact.c).where(same).order_by(last, contact.c.id).limit(1))
    if known is not None and known.removed_at is None:
        raise ProblemError("ALREADY_A_CONTACT", "email", subject=known.id)
    await _check_number(tx, client_id, moment)
    if known is None:
        contact_id = new_id()
        new = {"id": contact_id, "client_id": client_id, "email": address, "created_at": moment.now}
        await tx.execute(insert(contact).values(**new, **fields, invited_at=moment.now))
    else:
        contact_id = known.id
        back = {"removed_at": None, "invited_at": moment.now, "version": known.version + 1}
        await tx.execute(update(contact).where(contact.c.id == contact_id).values(**back, **fields))
    invited = select(*contact.c).where(contact.c.id == contact_id)
    await _invite(tx, viewer, settings, client, (await tx.execute(invited))[0], locale, moment)
    return contact_id


async def resend_invitation(
    tx: Transaction, viewer: Viewer, settings: Settings, *, contact_id: UUID, locale: Locale, moment: Moment
) -> UUID:
    """Invite a contact who is there and cannot sign in yet, or once more.

    Problems: CAN_SIGN_IN, INVALID_ADDRESS, REQUIRED, INVITED_JUST_NOW, TOO_MANY_INVITATIONS.
    """
    found = await _present(tx, viewer, contact_id, moment)
    if found.login_id is not None:
        raise ProblemError("CAN_SIGN_IN", "id", subject=contact_id)
    address_of(found.email)
    if found.invited_at is not None and found.invited_at > moment.now - timedelta(minutes=AGAIN_AFTER_MINUTES):
        raise ProblemError("INVITED_JUST_NOW", "id", subject=contact_id, minutes=AGAIN_AFTER_MINUTES)
    await _check_number(tx, found.client_id, moment)
    (client,) = await tx.execute(select(*m.client.c).where(m.client.c.id == found.client_id))
    again = {"invited_at": moment.now, "version": found.version + 1}
    await tx.execute(update(m.contact).where(m.contact.c.id == contact_id).values(again))
    await _invite(tx, viewer, settings, client, found, locale, moment)
    return contact_id


async def remove_contact(tx: Transaction, viewer: Viewer, *, contact_id: UUID, moment: Moment) -> UUID:
    """Take somebody out: they can no longer sign in, nothing waits for them, and what they said stays said.

    Problem CANNOT_REMOVE_SELF.
    """
    found = await _present(tx, viewer, contact_id, moment)
    if found.id == viewer.contact_id:
        raise ProblemError("CANNOT_REMOVE_SELF", "id", subject=contact_id)
    await leave_rounds(tx, viewer, contact_id=contact_id, moment=moment)
    gone = {"login_id": None, "removed_at": moment.now, "version": found.version + 1}
    await tx.execute(update(m.contact).where(m.contact.c.id == contact_id).values(gone))
    await _say(tx, viewer, moment, "contact.removed", found)
    client_id: UUID = found.client_id
    return client_id


async def _present(tx: Transaction, viewer: Viewer, contact_id: UUID, moment: Moment) -> Row:
    """A contact who was not removed: whoever sees everything still sees those who were."""
    found = await require(tx, viewer, P.CONTACT_EDIT, m.contact, contact_id, see=P.CONTACT_READ, moment=moment)
    if found.removed_at is not None:
        raise NotFoundError
    return found


async def _invite(
    tx: Transaction, viewer: Viewer, settings: Settings, client: Row, contact: Row, locale: Locale, moment: Moment
) -> None:
    address, expires_at = address_of(contact.email), moment.now + LIFE
    link_id = new_id()
    link = {"id": link_id, "purpose": LoginLinkPurpose.INVITATION, "email": address, "app": App.PORTAL}
    times: dict[str, datetime] = {"created_at": moment.now, "expires_at": expires_at}
    await tx.execute(insert(m.login_link).values(**link, **times, contact_id=contact.id))
    to = Recipient(address=address, name=contact.name, locale=locale, time_zone=settings.time_zone.key)
    facts = {"firm": settings.firm_name, "client": client.name, "inviter": viewer.name}
    link_facts = {"app": App.PORTAL.value, "link_id": str(link_id), "expires_at": expires_at.isoformat()}
    await post(
        tx,
        template=Template.INVITATION,
        to=to,
        data={**facts, **link_facts},
        moment=moment,
        client_id=contact.client_id,
    )
    await _say(tx, viewer, moment, "contact.invited", contact)


async def _check_number(tx: Transaction, client_id: UUID, moment: Moment) -> None:
    contact = m.contact.c
    lately = (contact.client_id == client_id) & (contact.invited_at > moment.now - timedelta(days=1))
    if await tx.scalar(select(func.count()).where(lately)) >= MOST_A_DAY:
        raise ProblemError("TOO_MANY_INVITATIONS", most=MOST_A_DAY)


async def _say(tx: Transaction, viewer: Viewer, moment: Moment, kind: str, contact: Row) -> None:
    place: dict[str, Any] = {"client_id": contact.client_id, "project_id": None, "subject_id": contact.id}
    await append_event(tx, viewer, moment, kind, **place, audience=Audience.SHARED)


def _client_role(role: Role) -> str:
    if role not in CLIENT_ROLES:
        raise ProblemError("INVALID", "role")
    return role.value
