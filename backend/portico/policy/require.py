"""See first, then may: the two checks in front of every write."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row, Table, select
from sqlalchemy.ext.asyncio import AsyncConnection

from portico.policy.permissions import Permission
from portico.policy.scopes import rows
from portico.policy.viewer import Moment, Viewer, viewer_values


class NotFoundError(Exception):
    """The row is out of scope or does not exist: the two answer alike."""


class ForbiddenError(Exception):
    """The row is visible, and the viewer may not do this to it."""

    def __init__(self, permission: Permission) -> None:
        super().__init__(permission.value)
        self.permission = permission


async def require(
    tx: AsyncConnection,
    viewer: Viewer,
    permission: Permission,
    table: Table,
    id: UUID,
    *,
    see: Permission,
    moment: Moment,
    lock: bool = True,
) -> Row[Any]:
    """The row, locked for the write, if the viewer sees it (`see`) and may do this to it.

    Raises NotFoundError when it is not in their scope, ForbiddenError when it is and the
    permission is not held on it. A lock wait past the limit raises like any other database error.
    """
    statement = select(*table.c, rows(table, permission, viewer.access).label("may_write")).where(
        table.c.id == id, rows(table, see, viewer.access)
    )
    if lock:
        # Not against foreign keys: who only points to the row need not wait.
        statement = statement.with_for_update(of=table, key_share=True)
    result = await tx.execute(statement, viewer_values(viewer, today=moment.today))
    found: Any = result.one_or_none()
    if found is None:
        raise NotFoundError
    if not found.may_write:
        raise ForbiddenError(permission)
    row: Row[Any] = found
    return row
