"""Proving once more who one is, before something that cannot be taken back: by password, or by a mailed code."""

from __future__ import annotations

import hmac
from datetime import datetime, timedelta
from uuid import UUID

import anyio.to_thread
from sqlalchemy import insert, select, update

from portico import models as m
from portico.config import Settings
from portico.db import AllClients, Database
from portico.identity import attempts
from portico.identity.passwords import verify_password
from portico.kit.ids import new_id
from portico.kit.link_tokens import link_code
from portico.models.enums import App, LoginLinkPurpose
from portico.policy.viewer import Viewer
from portico.transaction import Transaction

LIFE = timedelta(minutes=10)
_LONGEST_PASSWORD = 1024


class WrongProofError(Exception):
    """Neither the password nor a code that was mailed."""


async def prove(
    database: Database, settings: Settings, viewer: Viewer, *, password: str | None, code: str | None, now: datetime
) -> None:
    """Raises WrongProofError, or attempts.TooManyAttemptsError. A code is good once, for ten minutes."""
    subject = f"proof {viewer.login_id}"
    async with database.transaction(AllClients()) as tx:
        await attempts.refuse_after_many(tx, settings, [subject], now=now)
        # Counted before it is looked at: guesses at once are many.
        await attempts.count(tx, subject, now=now)
        encoded = await tx.scalar(select(m.login.c.password_hash).where(m.login.c.id == viewer.login_id))
        right = code is not None and await _use_code(tx, settings, viewer.login_id, code, now)
        if right:
            await attempts.forgive(tx, subject)
    if right:
        return
    if not password or not encoded or len(password) > _LONGEST_PASSWORD:
        raise WrongProofError
    if not await anyio.to_thread.run_sync(verify_password, encoded, password):
        raise WrongProofError
    async with database.transaction(AllClients()) as tx:
        await attempts.forgive(tx, subject)


async def new_code(tx: Transaction, viewer: Viewer, app: App, *, now: datetime) -> UUID:
    """The row a code is made of when its mail is written."""
    link_id = new_id()
    code = {"purpose": LoginLinkPurpose.CODE, "email": viewer.email, "app": app, "login_id": viewer.login_id}
    await tx.execute(insert(m.login_link).values(id=link_id, **code, created_at=now, expires_at=now + LIFE))
    return link_id


async def _use_code(tx: Transaction, settings: Settings, login_id: UUID, code: str, now: datetime) -> bool:
    link = m.login_link
    theirs = (link.c.login_id == login_id) & (link.c.purpose == LoginLinkPurpose.CODE)
    good = theirs & link.c.used_at.is_(None) & (link.c.expires_at > now)
    for id in await tx.scalars(select(link.c.id).where(good)):
        if hmac.compare_digest(link_code(settings.secret_key, id).encode(), code.strip().encode()):
            used = update(link).where(link.c.id == id, link.c.used_at.is_(None)).values(used_at=now)
            return await tx.scalar(used.returning(link.c.id)) is not None
    return False
