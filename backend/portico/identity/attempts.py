"""How often something was tried that nobody needs often: passwords guessed, links asked for."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import delete, func, insert, select

from portico import models as m
from portico.config import Settings
from portico.kit.ids import new_id
from portico.transaction import Transaction


class TooManyAttemptsError(Exception):
    """Too often for one account, or from one network address."""

    def __init__(self, minutes: int) -> None:
        super().__init__(minutes)
        self.minutes = minutes


async def refuse_after_many(
    tx: Transaction, settings: Settings, subjects: Sequence[str], *, now: datetime, times: int = 1
) -> None:
    """Raises TooManyAttemptsError when one of the subjects was counted as often as the settings allow, or `times` that.

    One at a time for the first of them.
    """
    failure = m.sign_in_failure.c
    hashes = [_sha256(subject) for subject in subjects]
    # So that attempts at once are counted one after the other.
    await tx.execute(select(func.pg_advisory_xact_lock(int.from_bytes(hashes[0][:8], signed=True))))
    counts = await tx.scalars(
        select(func.count())
        .where(failure.subject_sha256.in_(hashes), failure.failed_at > now - timedelta(seconds=settings.sign_in_window))
        .group_by(failure.subject_sha256)
    )
    if any(count >= times * settings.sign_in_failures for count in counts):
        raise TooManyAttemptsError(settings.sign_in_window // 60)


async def count(tx: Transaction, subject: str, *, now: datetime) -> None:
    """Once more."""
    row = {"id": new_id(), "subject_sha256": _sha256(subject), "failed_at": now}
    await tx.execute(insert(m.sign_in_failure).values(row))


async def forgive(tx: Transaction, subject: str) -> None:
    """Forget what was counted."""
    await tx.execute(delete(m.sign_in_failure).where(m.sign_in_failure.c.subject_sha256 == _sha256(subject)))


def _sha256(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
