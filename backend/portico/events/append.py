"""The outbox: every write appends what happened, in its own transaction."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import Table, bindparam, insert, update

from portico import models as m
from portico.kit.ids import new_ordered_id
from portico.models.enums import Audience
from portico.policy.viewer import Moment, Viewer
from portico.pool import Row
from portico.transaction import Prepared, Transaction, prepare

# PostgreSQL itself says which transaction it was.
_INSERT = insert(m.event).values(
    {column.name: bindparam(f"event_{column.name}") for column in m.event.c if column is not m.event.c.transaction_id}
)
_APPEND = prepare(_INSERT)


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
        _APPEND,
        _event(viewer, moment, kind, client_id, project_id, subject_id, audience, data),
    )


async def save(
    tx: Transaction,
    viewer: Viewer,
    moment: Moment,
    kind: str,
    table: Table,
    row: Row,
    values: Mapping[str, Any],
    *,
    project_id: UUID,
    audience: Audience,
    data: Mapping[str, Any] | None = None,
) -> None:
    """Write new values of a row that `require` locked, one version on, and record it: in one statement."""
    changed = {**values, "version": row.version + 1, "updated_at": moment.now}
    await tx.execute(
        _save(table, tuple(changed)),
        {
            "saved_id": row.id,
            **{f"new_{name}": value for name, value in changed.items()},
            **_event(viewer, moment, kind, row.client_id, project_id, row.id, audience, data),
        },
    )


# To make one takes longer than to run it. So many are more than there are verbs.
@lru_cache(1_000)
def _save(table: Table, names: tuple[str, ...]) -> Prepared:
    new: dict[str, Any] = {name: bindparam(f"new_{name}") for name in names}
    saved = update(table).where(table.c.id == bindparam("saved_id")).values(new).cte("saved")
    return prepare(_INSERT.add_cte(saved))


def _event(
    viewer: Viewer | None,
    moment: Moment,
    kind: str,
    client_id: UUID,
    project_id: UUID,
    subject_id: UUID,
    audience: Audience,
    data: Mapping[str, Any] | None,
) -> dict[str, Any]:
    return {
        "event_id": new_ordered_id(),
        "event_client_id": client_id,
        "event_project_id": project_id,
        "event_subject_id": subject_id,
        "event_kind": kind,
        "event_audience": audience.value,
        "event_actor_login_id": viewer and viewer.login_id,
        "event_happened_at": moment.now,
        "event_data": dict(data or {}),
    }
