"""Sessions: signing in, refreshing, revoking, and who a session belongs to.

Refresh tokens are opaque, rotated at each use and kept as SHA-256. A spent one that comes back
after the grace is taken for stolen: its session ends (RFC 9700, section 4.14).
"""

from __future__ import annotations

import asyncio
import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from weakref import WeakValueDictionary

import anyio.to_thread
from sqlalchemy import insert, select, update

from portico import models as m
from portico.config import Settings
from portico.db import AllClients, Database
from portico.identity import attempts
from portico.identity.access_tokens import issue_access_token
from portico.identity.passwords import hash_password, verify_password
from portico.identity.viewers import load_viewer
from portico.kit.ids import new_id
from portico.kit.network import network_of
from portico.kit.text import normalise
from portico.models.enums import App
from portico.policy.viewer import Viewer
from portico.transaction import Transaction

# Verified when an address is unknown, so that the answer takes as long as for a known one.
_NOBODY = hash_password(secrets.token_urlsafe(16))
_LONGEST_PASSWORD = 1024
# By network address, as long as somebody signs in from there; of this process alone.
_guessing: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()


@dataclass(frozen=True)
class Tokens:
    """What a signed-in client holds."""

    access: str
    refresh: str


@dataclass(frozen=True)
class Opened:
    """A session that was opened or renewed, and whose it is."""

    tokens: Tokens
    viewer: Viewer


class WrongCredentialsError(Exception):
    """No active account has this address and password."""


class WrongAppError(Exception):
    """The account is of the other side than the app it was used in."""


@dataclass(frozen=True)
class Choice:
    """One of several clients for whom somebody may act."""

    contact_id: UUID
    client_name: str


class ChooseClientError(Exception):
    """The account is of people at several clients: which of them is it now?"""

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__()
        self.choices = choices


async def sign_in(
    database: Database,
    settings: Settings,
    *,
    email: str,
    password: str,
    app: App,
    address: str,
    now: datetime,
    contact_id: UUID | None = None,
) -> Opened:
    """Open a session, as that contact when one is named.

    Raises WrongCredentialsError, WrongAppError, ChooseClientError or attempts.TooManyAttemptsError.
    """
    network = network_of(address)
    # One guess after the other from one address: each is counted before the next is looked at, however many
    # documents and sockets they come through, and nobody who knows their password is counted in the meantime.
    async with _guessing.setdefault(network, asyncio.Lock()):
        return await _sign_in(database, settings, email, password, app, network, now, contact_id)


async def _sign_in(
    database: Database,
    settings: Settings,
    email: str,
    password: str,
    app: App,
    network: str,
    now: datetime,
    contact_id: UUID | None,
) -> Opened:
    email = normalise(email).lower()
    account, from_here = f"account {email}", f"address {network}"
    async with database.transaction(AllClients()) as tx:
        await attempts.refuse_after_many(tx, settings, [account, from_here], now=now)
        # Counted before the password is looked at: many guesses at once, through several processes, are many.
        await attempts.count(tx, account, now=now)
        login = await tx.one_or_none(
            select(m.login.c.id, m.login.c.password_hash).where(m.login.c.email == email, m.login.c.is_active)
        )
    encoded = (login and login.password_hash) or _NOBODY
    # Argon2 takes tens of milliseconds of CPU: not on the event loop.
    right = len(password) <= _LONGEST_PASSWORD and await anyio.to_thread.run_sync(verify_password, encoded, password)
    async with database.transaction(AllClients()) as tx:
        if login is None or not right:
            await attempts.count(tx, from_here, now=now)
        else:
            # The account is proven; its failures are forgiven, those of the address are not.
            await attempts.forgive(tx, account)
    if login is None or not right:
        raise WrongCredentialsError
    async with database.transaction(AllClients()) as tx:
        return await open_session(tx, settings, login.id, app, now=now, contact_id=contact_id)


async def refresh(database: Database, settings: Settings, *, token: str, app: App, now: datetime) -> Opened | None:
    """Exchange a refresh token for the next pair; None when it is not, or no longer, good."""
    async with database.transaction(AllClients()) as tx:
        found = await tx.one_or_none(
            select(m.refresh_token.c.spent_at, m.session.c.id)
            .join(m.session, m.session.c.id == m.refresh_token.c.session_id)
            .where(
                m.refresh_token.c.token_sha256 == _sha256(token),
                m.session.c.revoked_at.is_(None),
                m.session.c.expires_at > now,
                # A session stays where it was opened.
                m.session.c.app == app.value,
            )
            .with_for_update()
        )
        if found is None:
            return None
        if found.spent_at and found.spent_at < now - timedelta(seconds=settings.refresh_grace):
            await revoke_session(tx, found.id, now=now)
            return None
        await tx.execute(
            update(m.refresh_token)
            .where(
                m.refresh_token.c.token_sha256 == _sha256(token),
                m.refresh_token.c.spent_at.is_(None),
            )
            .values(spent_at=now)
        )
        viewer = await load_viewer(tx, found.id, now=now)
        if viewer is None:
            return None
        return Opened(await _issue(tx, settings, found.id, now), viewer)


async def revoke(database: Database, session_id: UUID, *, now: datetime) -> None:
    """End a session; its access token stops working with the next request."""
    async with database.transaction(AllClients()) as tx:
        await revoke_session(tx, session_id, now=now)


async def revoke_by_token(database: Database, token: str, *, now: datetime) -> None:
    """End the session a refresh token belongs to; nothing happens for an unknown one."""
    async with database.transaction(AllClients()) as tx:
        session_id = await tx.scalar(
            select(m.refresh_token.c.session_id).where(m.refresh_token.c.token_sha256 == _sha256(token))
        )
        if session_id is not None:
            await revoke_session(tx, session_id, now=now)


async def revoke_session(tx: Transaction, session_id: UUID, *, now: datetime) -> None:
    """End one, with what else is written."""
    await tx.execute(
        update(m.session).where(m.session.c.id == session_id, m.session.c.revoked_at.is_(None)).values(revoked_at=now)
    )


async def open_session(
    tx: Transaction, settings: Settings, login_id: UUID, app: App, *, now: datetime, contact_id: UUID | None = None
) -> Opened:
    """Sign in whoever has proven to be this login. Raises WrongCredentialsError, WrongAppError or ChooseClientError."""
    staff_id = await tx.scalar(select(m.staff.c.id).where(m.staff.c.login_id == login_id, m.staff.c.is_active))
    choices = await choices_of(tx, login_id)
    as_contact = app is App.PORTAL or (app is App.BEARER and (staff_id is None or contact_id is not None))
    if not (choices if as_contact else staff_id):
        raise WrongAppError if staff_id or choices else WrongCredentialsError
    if as_contact and contact_id is None:
        if len(choices) > 1:
            raise ChooseClientError(choices)
        contact_id = choices[0].contact_id
    if as_contact and contact_id not in {choice.contact_id for choice in choices}:
        raise WrongCredentialsError
    session_id = new_id()
    await tx.execute(
        insert(m.session).values(
            id=session_id,
            login_id=login_id,
            contact_id=contact_id if as_contact else None,
            app=app.value,
            created_at=now,
            expires_at=now + timedelta(seconds=settings.session_life),
        )
    )
    viewer = await load_viewer(tx, session_id, now=now)
    if viewer is None:
        raise WrongCredentialsError
    return Opened(await _issue(tx, settings, session_id, now), viewer)


async def choices_of(tx: Transaction, login_id: UUID) -> list[Choice]:
    """The clients somebody may act for, by name."""
    found = await tx.execute(
        select(m.contact.c.id, m.client.c.name)
        .join(m.client, m.client.c.id == m.contact.c.client_id)
        .where(m.contact.c.login_id == login_id, m.contact.c.removed_at.is_(None))
        .order_by(m.client.c.name, m.contact.c.id)
    )
    return [Choice(each.id, each.name) for each in found]


async def revoke_all(tx: Transaction, login_id: UUID, *, now: datetime) -> None:
    """End every session of somebody, wherever it was opened."""
    session = m.session
    of_login = (session.c.login_id == login_id) & session.c.revoked_at.is_(None)
    await tx.execute(update(session).where(of_login).values(revoked_at=now))


async def _issue(tx: Transaction, settings: Settings, session_id: UUID, now: datetime) -> Tokens:
    refresh_token = secrets.token_urlsafe(32)
    await tx.execute(
        insert(m.refresh_token).values(token_sha256=_sha256(refresh_token), session_id=session_id, issued_at=now)
    )
    access = issue_access_token(session_id, key=settings.secret_key, now=now, life=settings.access_token_life)
    return Tokens(access=access, refresh=refresh_token)


def _sha256(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
