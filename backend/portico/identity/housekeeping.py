"""What the worker sweeps away: sessions, links, mails, failures and keys that can matter to nobody any more."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, func, literal, select

from portico import models as m
from portico.config import Settings
from portico.db import AllClients, Database

# What has ended stays for a while: somebody may ask where they were signed in, and which mail was sent.
KEEP_ENDED = timedelta(days=30)


async def sweep(database: Database, settings: Settings, *, now: datetime) -> dict[str, int]:
    """Delete what has outlived its use; the number of rows by table."""
    ended = now - KEEP_ENDED
    outlived = {
        m.session: (m.session.c.expires_at < ended) | (m.session.c.revoked_at < ended),
        m.sign_in_failure: m.sign_in_failure.c.failed_at < now - timedelta(seconds=settings.sign_in_window),
        m.login_link: m.login_link.c.expires_at < ended,
        m.mail: (m.mail.c.sent_at < ended) | (m.mail.c.refused_at < ended),
        m.idempotency_key: m.idempotency_key.c.created_at < now - timedelta(seconds=settings.idempotency_life),
    }
    swept = {}
    async with database.transaction(AllClients()) as tx:
        for table, condition in outlived.items():
            gone = delete(table).where(condition).returning(literal(1)).cte()
            swept[table.name] = await tx.scalar(select(func.count()).select_from(gone))
    return swept
