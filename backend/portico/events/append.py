"""The outbox: every write appends what happened, in its own transaction."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, ColumnElement, Integer, Table, Uuid, bindparam, func, insert, select, update

from portico import models as m
from portico.db import Reach, reach_parameters, within
from portico.kit.ids import new_ordered_id
from portico.models.enums import Audience
from portico.policy.viewer import Moment, Viewer
from portico.pool import Row
from portico.transaction import EPOCH, Alone, Prepared, Transaction, prepare

# PostgreSQL itself says which transaction it was.
_OF_EVENT = {
    column.name: bindparam(f"event_{column.name}", type_=column.type)
    for column in m.event.c
    if column is not m.event.c.transaction_id
}
_APPEND = prepare(insert(m.event).values(_OF_EVENT))


async def append_event(
    tx: Transaction,
    viewer: Viewer | None,
    moment: Moment,
    kind: str,
    *,
    client_id: UUID,
    project_id: UUID | None,
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
    viewer: Viewer | None,
    moment: Moment,
    kind: str,
    table: Table,
    row: Row,
    values: Mapping[str, Any],
    *,
    project_id: UUID | None,
    audience: Audience,
    data: Mapping[str, Any] | None = None,
) -> None:
    """Write new values of a row that `require` gave, one version on, and record it: in one statement."""
    changed = {**values, "version": row.version + 1, "updated_at": moment.now}
    alone = viewer if isinstance(tx, Alone) else None
    reach: type | None = type(alone.reach) if alone else None
    await tx.save(
        _save(table, tuple(changed), reach),
        {
            "saved_id": row.id,
            "seen_version": row.version,
            **{f"new_{name}": value for name, value in changed.items()},
            **_event(viewer, moment, kind, row.client_id, project_id, row.id, audience, data),
            **(reach_parameters(alone.reach) | {"epoch": alone.epoch} if alone else {}),
        },
    )


# To make one takes longer than to run it. So many are more than there are verbs and reaches.
@lru_cache(1_000)
def _save(table: Table, names: tuple[str, ...], reach: type[Reach] | None) -> Prepared:
    id: ColumnElement[UUID] = bindparam("saved_id", type_=Uuid())
    if reach:
        id = within(reach, id, EPOCH.scalar_subquery() == bindparam("epoch", type_=BigInteger()))
    new: dict[str, Any] = {name: bindparam(f"new_{name}", type_=table.c[name].type) for name in names}
    is_as_seen = (table.c.id == id) & (table.c.version == bindparam("seen_version", type_=Integer()))
    saved = update(table).where(is_as_seen).values(new).returning(table.c.id).cte("saved")
    event = select(*_OF_EVENT.values()).select_from(saved)
    recorded = insert(m.event).from_select(list(_OF_EVENT), event).cte("recorded")
    return prepare(select(func.count()).select_from(saved).add_cte(recorded))


def _event(
    viewer: Viewer | None,
    moment: Moment,
    kind: str,
    client_id: UUID,
    project_id: UUID | None,
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
