"""The outbox: every write appends what happened, in its own transaction."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import insert

from portico import models as m
from portico.kit.ids import new_ordered_id
from portico.models.enums import Audience
from portico.policy.viewer import Moment, Viewer
from portico.transaction import Transaction, prepare

_COLUMNS = "id client_id project_id subject_id kind audience actor_login_id happened_at data"
_INSERT = prepare(insert(m.event), _COLUMNS.split())


async def append_event(
    tx: Transaction,
    viewer: Viewer | None,
    moment: Moment,
    kind: str,
    *,
    client_id: UUID,
    project_id: UUID,
    subject_id: UUID,
    audience: Audience,
    data: Mapping[str, Any] | None = None,
) -> None:
    """Record that `kind` (`task.moved`) happened to a row, and who may be told.

    Without a viewer it was Portico itself: an import, a job.
    """
    await tx.execute(
        _INSERT,
        {
            "id": new_ordered_id(),
            "client_id": client_id,
            "project_id": project_id,
            "subject_id": subject_id,
            "kind": kind,
            "audience": audience.value,
            "actor_login_id": viewer and viewer.login_id,
            "happened_at": moment.now,
            "data": dict(data or {}),
        },
    )
