"""Looking at an issue when one of its clocks may have run out."""

from __future__ import annotations

from uuid import UUID

from portico.db import AllClients
from portico.features.escalations import actions
from portico.jobs.work import Work
from portico.models.enums import IssueClock


async def escalate_first_response(work: Work, client_id: UUID, step_id: UUID) -> None:
    """Nobody of the firm may have answered."""
    await _escalate(work, IssueClock.FIRST_RESPONSE, client_id, step_id)


async def escalate_resolution(work: Work, client_id: UUID, step_id: UUID) -> None:
    """It may not be over."""
    await _escalate(work, IssueClock.RESOLUTION, client_id, step_id)


async def _escalate(work: Work, clock: IssueClock, client_id: UUID, step_id: UUID) -> None:
    # Addresses belong to logins, which are of no client.
    async with work.database.transaction(AllClients()) as tx:
        await actions.escalate(tx, work.settings, clock, client_id=client_id, step_id=step_id, moment=work.moment())
