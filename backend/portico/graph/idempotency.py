"""The same request with the same key has the same effect once (Idempotency-Key, IETF httpapi draft)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, insert, select

from portico import models as m
from portico.graph.problems import ProblemError
from portico.policy.viewer import Viewer
from portico.transaction import Transaction

Action = Callable[[Transaction, Viewer], Awaitable[UUID]]


@dataclass(frozen=True)
class Idempotency:
    """A request's key, and the SHA-256 of what it asks."""

    key: str
    request_sha256: bytes


async def once(
    tx: Transaction, viewer: Viewer, request: Idempotency, field: str, action: Action, *, now: datetime
) -> UUID:
    """The id the action wrote, now or when the same request came before; kept in the same transaction.

    Problem IDEMPOTENCY_MISMATCH when the viewer used the key for another request.
    """
    table = m.idempotency_key
    # Two at once: the second waits here, and then finds what the first has done.
    lock = func.hashtextextended(f"{viewer.login_id} {request.key}", 0)
    await tx.execute(select(func.pg_advisory_xact_lock(lock)))
    done = await tx.execute(
        select(table.c.field, table.c.request_sha256, table.c.result).where(
            table.c.login_id == viewer.login_id, table.c.key == request.key
        )
    )
    if any(row.request_sha256 != request.request_sha256 for row in done):
        raise ProblemError("IDEMPOTENCY_MISMATCH")
    for row in done:
        if row.field == field:
            return UUID(row.result["subject"])
    subject = await action(tx, viewer)
    await tx.execute(
        insert(table).values(
            login_id=viewer.login_id,
            key=request.key,
            field=field,
            request_sha256=request.request_sha256,
            result={"subject": str(subject)},
            created_at=now,
        )
    )
    return subject
