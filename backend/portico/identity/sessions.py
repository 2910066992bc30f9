"""Sessions: signing in, refreshing, revoking, and who a session belongs to.

Refresh tokens are opaque, rotated at each use and kept as SHA-256. A spent one that comes back
after the grace is taken for stolen: its session ends (RFC 9700, section 4.14).
"""

from __future__ import annotations

import asyncio
import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from weakref import WeakValueDictionary

import anyio.to_thread
from sqlalchemy import delete, func, insert, select, update

from portico import models as m
from portico.config import Settings
from portico.db import AllClients, Database
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


class TooManyAttemptsError(Exception):
    """The account or the address failed too often."""

    def __init__(self, minutes: int) -> None:
        super().__init__(minutes)
        self.minutes = minutes


async def sign_in(
    database: Database,
    settings: Settings,
    *,
    email: str,
    password: str,
    app: App,
    address: str,
    now: datetime,
) -> Opened:
    """Open a session. Raises WrongCredentialsError, WrongAppError or TooManyAttemptsError."""
    network = network_of(address)
    # One guess after the other from one address: each is counted before the next is looked at, however many
    # documents and sockets they come through, and nobody who knows their password is counted in the meantime.
    async with _guessing.setdefault(network, asyncio.Lock()):
        return await _sign_in(database, settings, email, password, app, network, now)


async def _sign_in(
    database: Database, settings: Settings, email: str, password: str, app: App, network: str, now: datetime
) -> Opened:
    email = normalise(email).lower()
    account, from_here = _sha256(f"account {email}"), _sha256(f"address {network}")
    async with database.transaction(AllClients()) as tx:
        await _refuse_after_failures(tx, settings, [account, from_here], now)
        # Counted before the password is looked at: many guesses at once, through several processes, are many.
        await _count_failure(tx, account, now)
        login = await tx.one_or_none(
            select(m.login.c.id, m.login.c.password_hash).where(m.login.c.email == email, m.login.c.is_active)
        )
    encoded = (login and login.password_hash) or _NOBODY
    # Argon2 takes tens of milliseconds of CPU: not on the event loop.
    right = len(password) <= _LONGEST_PASSWORD and await anyio.to_thread.run_sync(verify_password, encoded, password)
    async with database.transaction(AllClients()) as tx:
        if login is None or not right:
            await _count_failure(tx, from_here, now)
        else:
            # The account is proven; its failures are forgiven, those of the address are not.
            await tx.execute(delete(m.sign_in_failure).where(m.sign_in_failure.c.subject_sha256 == account))
    if login is None or not right:
        raise WrongCredentialsError
    async with database.transaction(AllClients()) as tx:
        return await _open(tx, settings, login.id, app, now)


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
            await _revoke(tx, found.id, now)
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
        await _revoke(tx, session_id, now)


async def revoke_by_token(database: Database, token: str, *, now: datetime) -> None:
    """End the session a refresh token belongs to; nothing happens for an unknown one."""
    async with database.transaction(AllClients()) as tx:
        session_id = await tx.scalar(
            select(m.refresh_token.c.session_id).where(m.refresh_token.c.token_sha256 == _sha256(token))
        )
        if session_id is not None:
            await _revoke(tx, session_id, now)


async def _revoke(tx: Transaction, session_id: UUID, now: datetime) -> None:
    await tx.execute(
        update(m.session).where(m.session.c.id == session_id, m.session.c.revoked_at.is_(None)).values(revoked_at=now)
    )


async def _refuse_after_failures(tx: Transaction, settings: Settings, subjects: list[bytes], now: datetime) -> None:
    failure = m.sign_in_failure
    # One at a time for each account, so that guesses at once are counted one after the other.
    await tx.execute(select(func.pg_advisory_xact_lock(int.from_bytes(subjects[0][:8], signed=True))))
    counts = await tx.scalars(
        select(func.count())
        .where(
            failure.c.subject_sha256.in_(subjects),
            failure.c.failed_at > now - timedelta(seconds=settings.sign_in_window),
        )
        .group_by(failure.c.subject_sha256)
    )
    if any(count >= settings.sign_in_failures for count in counts):
        raise TooManyAttemptsError(settings.sign_in_window // 60)


async def _count_failure(tx: Transaction, subject: bytes, now: datetime) -> None:
    await tx.execute(insert(m.sign_in_failure).values(id=new_id(), subject_sha256=subject, failed_at=now))


async def _open(tx: Transaction, settings: Settings, login_id: UUID, app: App, now: datetime) -> Opened:
    staff_id = await tx.scalar(select(m.staff.c.id).where(m.staff.c.login_id == login_id, m.staff.c.is_active))
    # Somebody who is a contact at several clients signs in at the first of them by name.
    contact_id = await tx.scalar(
        select(m.contact.c.id)
        .join(m.client, m.client.c.id == m.contact.c.client_id)
        .where(m.contact.c.login_id == login_id, m.contact.c.removed_at.is_(None))
        .order_by(m.client.c.name)
        .limit(1)
    )
    as_contact = staff_id is None if app is App.BEARER else app is App.PORTAL
    if (contact_id if as_contact else staff_id) is None:
        raise WrongAppError if staff_id or contact_id else WrongCredentialsError
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


async def _issue(tx: Transaction, settings: Settings, session_id: UUID, now: datetime) -> Tokens:
    refresh_token = secrets.token_urlsafe(32)
    await tx.execute(
        insert(m.refresh_token).values(token_sha256=_sha256(refresh_token), session_id=session_id, issued_at=now)
    )
    access = issue_access_token(session_id, key=settings.secret_key, now=now, life=settings.access_token_life)
    return Tokens(access=access, refresh=refresh_token)


def _sha256(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
