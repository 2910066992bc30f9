"""Adding a job, in the transaction of the write that needs it: both happen or neither."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

from sqlalchemy import Interval, LargeBinary, Text, bindparam, func, select

from portico.transaction import Transaction, prepare

_ENQUEUE = prepare(
    select(
        func.job.enqueue(
            bindparam("entrypoint", type_=Text(), required=True),
            bindparam("payload", type_=LargeBinary(), required=True),
            bindparam("dedupe_key", type_=Text(), required=True),
            bindparam("delay", type_=Interval(), required=True),
        )
    )
)


async def enqueue(
    tx: Transaction, name: str, *, client_id: UUID | None, subject_id: UUID, delay: timedelta = timedelta(0)
) -> None:
    """Have the job of this name done for a row, of a client or of the firm, at the earliest after `delay`.

    Added again while it still waits or is being done, it stays one job.
    """
    given: Mapping[str, str | None] = {
        "client": None if client_id is None else str(client_id),
        "subject": str(subject_id),
    }
    await tx.execute(
        _ENQUEUE,
        {
            "entrypoint": name,
            "payload": json.dumps(given).encode(),
            "dedupe_key": f"{name} {subject_id}",
            "delay": delay,
        },
    )


def read_payload(payload: bytes | None) -> tuple[UUID | None, UUID]:
    """The client, if it is one's, and the row that a job is about."""
    given = json.loads(payload or b"{}")
    client = given["client"]
    return None if client is None else UUID(client), UUID(given["subject"])
