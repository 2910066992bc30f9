"""What becomes of a quote whose time is over."""

from __future__ import annotations

from uuid import UUID

from portico.db import SeveralClients
from portico.features.quotes import actions
from portico.jobs.work import Work


async def expire_quote(work: Work, client_id: UUID, quote_id: UUID) -> None:
    """The client can no longer approve it, and the firm is asked for the next one."""
    async with work.database.transaction(SeveralClients((client_id,))) as tx:
        await actions.expire_quote(tx, quote_id, work.moment())
