"""Links that stand for a person: asked for, and used once. And passwords, chosen anew by one of them."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

import anyio.to_thread
from sqlalchemy import func, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from portico import models as m
from portico.config import Settings
from portico.db import AllClients, Database
from portico.events.append import append_event
from portico.features.mails.actions import Recipient, post
from portico.graph import checks
from portico.graph.problems import ProblemError
from portico.identity import attempts
from portico.identity.passwords import hash_password
from portico.identity.proofs import LIFE as CODE_LIFE
from portico.identity.proofs import new_code
from portico.identity.sessions import (
    Choice,
    Opened,
    WrongCredentialsError,
    choices_of,
    open_session,
    revoke_all,
    revoke_session,
)
from portico.jobs.queue import enqueue
from portico.kit.ids import new_id
from portico.kit.link_tokens import read_link_token
from portico.kit.network import network_of
from portico.mail.addresses import sendable
from portico.mail.templates import Template
from portico.models.enums import App, Audience, Locale, LoginLinkPurpose
from portico.policy.require import NotFoundError
from portico.policy.viewer import Moment, Viewer
from portico.pool import Row
from portico.transaction import Transaction

ANSWER_LINK_REQUEST = "answer_link_request"
LIFE = {LoginLinkPurpose.SIGN_IN: timedelta(minutes=15), LoginLinkPurpose.RESET: timedelta(hours=1)}
# As many times as one address may ask in the same time.
LINKS_OF_A_NETWORK = 10
SHORTEST_PASSWORD, LONGEST_PASSWORD = 10, 1024


async def request_link(
    database: Database,
    settings: Settings,
    *,
    purpose: LoginLinkPurpose,
    email: str,
    app: App,
    address: str,
    moment: Moment,
) -> None:
    """Have a link sent to whoever has this address; it says nothing of whether anybody does.

    What is written is the same for every address: the worker looks who it is, long after the answer.

    Problems: REQUIRED, TOO_LONG, INVALID, INVALID_ADDRESS. Raises attempts.TooManyAttemptsError.
    """
    email = address_of(email)
    to, come_from = f"link to {email}", f"link from {network_of(address)}"
    async with database.transaction(AllClients()) as tx:
        await attempts.refuse_after_many(tx, settings, [to], now=moment.now)
        # A whole office may stand behind one address of the network.
        await attempts.refuse_after_many(tx, settings, [come_from], now=moment.now, times=LINKS_OF_A_NETWORK)
        for subject in (to, come_from):
            await attempts.count(tx, subject, now=moment.now)
        link_id = new_id()
        times = {"created_at": moment.now, "expires_at": moment.now + LIFE[purpose]}
        await tx.execute(insert(m.login_link).values(id=link_id, purpose=purpose, email=email, app=app, **times))
        await enqueue(tx, ANSWER_LINK_REQUEST, client_id=None, subject_id=link_id)


def address_of(email: str) -> str:
    """A mail address as it is kept. Problems: REQUIRED, TOO_LONG, INVALID, INVALID_ADDRESS."""
    fields = {"email": email}
    checks.text(fields, "email", most=254, required=True)
    kept = fields["email"].lower()
    if len(kept) > 254 or sendable(kept) is None:
        raise ProblemError("INVALID_ADDRESS", "email")
    return kept


async def use_sign_in_link(
    database: Database, settings: Settings, *, token: str, contact_id: UUID | None, app: App, now: datetime
) -> Opened:
    """Sign in, once.

    Problem LINK_EXPIRED. Raises WrongAppError or ChooseClientError: then the link can still be used.
    """
    async with database.transaction(AllClients()) as tx:
        link = await _use(tx, settings, LoginLinkPurpose.SIGN_IN, token, now)
        try:
            return await open_session(tx, settings, link.login_id, app, now=now, contact_id=contact_id)
        except WrongCredentialsError:
            # Whoever it was for is somebody's no longer.
            raise _expired() from None


async def accept_invitation(
    database: Database, settings: Settings, *, token: str, app: App, locale: str, moment: Moment
) -> Opened:
    """Become a contact who can sign in, and sign in: by the one who reads the mail of the address invited.

    Problem LINK_EXPIRED. Raises WrongAppError.
    """
    async with database.transaction(AllClients()) as tx:
        link = await _use(tx, settings, LoginLinkPurpose.INVITATION, token, moment.now)
        contact = m.contact
        invited = select(contact.c.id, contact.c.client_id, contact.c.login_id, func.lower(contact.c.email).label("to"))
        found = await tx.one_or_none(
            invited.where(contact.c.id == link.contact_id, contact.c.removed_at.is_(None)).with_for_update()
        )
        # Who has joined since, or whose address was another by then, is not the one that was invited.
        if found is None or found.login_id is not None or found.to != link.email:
            raise _expired()
        login_id = await _login_of(tx, link.email, Locale(locale), settings, moment)
        taken = select(contact.c.id).where(contact.c.client_id == found.client_id, contact.c.login_id == login_id)
        if login_id is None or await tx.scalar(taken) is not None:
            raise _expired()
        joined = {"login_id": login_id, "version": contact.c.version + 1}
        await tx.execute(update(contact).where(contact.c.id == found.id).values(joined))
        # Somebody who was removed and is back: where they were signed in before, they are not again.
        before = (m.session.c.contact_id == found.id) & m.session.c.revoked_at.is_(None)
        await tx.execute(update(m.session).where(before).values(revoked_at=moment.now))
        opened = await open_session(tx, settings, login_id, app, now=moment.now, contact_id=found.id)
        await append_event(
            tx,
            opened.viewer,
            moment,
            "contact.joined",
            client_id=found.client_id,
            project_id=None,
            subject_id=found.id,
            audience=Audience.SHARED,
        )
        return opened


async def reset_password(database: Database, settings: Settings, *, token: str, password: str, moment: Moment) -> None:
    """Give a login a new password; whoever was signed in with the old one no longer is.

    Problems: LINK_EXPIRED, PASSWORD_TOO_SHORT, TOO_LONG.
    """
    if len(password) < SHORTEST_PASSWORD:
        raise ProblemError("PASSWORD_TOO_SHORT", "password", least=SHORTEST_PASSWORD)
    if len(password) > LONGEST_PASSWORD:
        raise ProblemError("TOO_LONG", "password", most=LONGEST_PASSWORD)
    # Only whoever holds a link of ours makes us work.
    if read_link_token(settings.secret_key, LoginLinkPurpose.RESET, token) is None:
        raise _expired()
    encoded = await anyio.to_thread.run_sync(hash_password, password)
    async with database.transaction(AllClients()) as tx:
        link = await _use(tx, settings, LoginLinkPurpose.RESET, token, moment.now)
        login = m.login
        changed = {"password_hash": encoded, "version": login.c.version + 1}
        active = (login.c.id == link.login_id) & login.c.is_active
        (email,) = await tx.scalars(update(login).where(active).values(changed).returning(login.c.email)) or (None,)
        to = email and await recipient_of(tx, link.login_id)
        if not to:
            raise _expired()
        # Other links on their way are of somebody who may not be them.
        others = (m.login_link.c.login_id == link.login_id) & m.login_link.c.used_at.is_(None)
        await tx.execute(update(m.login_link).where(others).values(used_at=moment.now))
        await revoke_all(tx, link.login_id, now=moment.now)
        await attempts.forgive(tx, f"account {email}")
        data = {"firm": settings.firm_name, "app": link.app, "changed_at": moment.now.isoformat()}
        await post(tx, template=Template.PASSWORD_CHANGED, to=to, data=data, moment=moment)


async def request_code(database: Database, settings: Settings, viewer: Viewer, *, app: App, moment: Moment) -> None:
    """Mail somebody who is signed in a code, to prove that it is them. Raises attempts.TooManyAttemptsError."""
    subject = f"code to {viewer.login_id}"
    async with database.transaction(AllClients()) as tx:
        await attempts.refuse_after_many(tx, settings, [subject], now=moment.now)
        await attempts.count(tx, subject, now=moment.now)
        to = await recipient_of(tx, viewer.login_id)
        if to is None:
            raise NotFoundError
        link_id = await new_code(tx, viewer, app, now=moment.now)
        data = {
            "firm": settings.firm_name,
            "app": (App.PORTAL if viewer.contact_id else App.STAFF).value,
            "link_id": str(link_id),
            "expires_at": (moment.now + CODE_LIFE).isoformat(),
        }
        await post(tx, template=Template.CONFIRMATION_CODE, to=to, data=data, moment=moment)


async def choices_of_login(database: Database, login_id: UUID) -> list[Choice]:
    """The clients somebody may act for, by name."""
    async with database.transaction(AllClients()) as tx:
        return await choices_of(tx, login_id)


async def switch_client(
    database: Database, settings: Settings, viewer: Viewer, *, contact_id: UUID, app: App, now: datetime
) -> Opened:
    """Go on as another contact of the same login. Raises NotFoundError for one that is not."""
    async with database.transaction(AllClients()) as tx:
        if contact_id not in {choice.contact_id for choice in await choices_of(tx, viewer.login_id)}:
            raise NotFoundError
        opened = await open_session(tx, settings, viewer.login_id, app, now=now, contact_id=contact_id)
        await revoke_session(tx, viewer.session_id, now=now)
        return opened


async def recipient_of(tx: Transaction, login_id: UUID) -> Recipient | None:
    """Where mail for an active login goes; None for one that is of nobody, or of nobody any more."""
    login, staff, contact = m.login.c, m.staff.c, m.contact.c
    of_firm = select(staff.name).where(staff.login_id == login.id, staff.is_active).scalar_subquery()
    present = (contact.login_id == login.id) & contact.removed_at.is_(None)
    of_client = select(contact.name).where(present).order_by(contact.created_at).limit(1).scalar_subquery()
    found = await tx.one_or_none(
        select(login.email, login.locale, login.time_zone, func.coalesce(of_firm, of_client).label("name")).where(
            login.id == login_id, login.is_active
        )
    )
    if found is None or found.name is None:
        return None
    return Recipient(
        address=found.email,
        name=found.name,
        locale=Locale(found.locale),
        time_zone=found.time_zone,
        login_id=login_id,
    )


async def _use(tx: Transaction, settings: Settings, purpose: LoginLinkPurpose, token: str, now: datetime) -> Row:
    """Take a link that is still good; taken back with the transaction. Problem LINK_EXPIRED."""
    link_id = read_link_token(settings.secret_key, purpose, token)
    link = m.login_link
    good = (link.c.id == link_id) & (link.c.purpose == purpose) & link.c.used_at.is_(None) & (link.c.expires_at > now)
    answered = link.c.login_id.is_not(None) | link.c.contact_id.is_not(None)
    taken = update(link).where(good, answered).values(used_at=now).returning(*link.c)
    used = None if link_id is None else await tx.one_or_none(taken)
    if used is None:
        raise _expired()
    return used


async def _login_of(tx: Transaction, email: str, locale: Locale, settings: Settings, moment: Moment) -> UUID | None:
    """The login of an address, made when there is none; None when it may not be used any more."""
    login = m.login
    new = {"id": new_id(), "email": email, "locale": locale, "time_zone": settings.time_zone.key}
    await tx.execute(
        upsert(login).values(**new, created_at=moment.now).on_conflict_do_nothing(index_elements=[login.c.email])
    )
    found: UUID | None = await tx.scalar(select(login.c.id).where(login.c.email == email, login.c.is_active))
    return found


def _expired() -> ProblemError:
    return ProblemError("LINK_EXPIRED", "token")
