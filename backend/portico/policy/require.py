"""See first, then may: the two checks in front of every write."""

from __future__ import annotations

from functools import lru_cache
from uuid import UUID

from sqlalchemy import ColumnElement, Table, Uuid, bindparam, select

from portico.db import Reach, reach_parameters, within
from portico.policy.permissions import Access, Permission
from portico.policy.scopes import rows
from portico.policy.viewer import Moment, Viewer, viewer_values
from portico.pool import Row
from portico.transaction import EPOCH, Alone, Prepared, Transaction, prepare


class NotFoundError(Exception):
    """The row is out of scope or does not exist: the two answer alike."""


class ForbiddenError(Exception):
    """The row is visible, and the viewer may not do this to it."""

    def __init__(self, permission: Permission) -> None:
        super().__init__(permission.value)
        self.permission = permission


async def require(
    tx: Transaction,
    viewer: Viewer,
    permission: Permission,
    table: Table,
    id: UUID,
    *,
    see: Permission,
    moment: Moment,
    lock: bool = True,
    alone: bool = False,
) -> Row:
    """The row, locked for the write, if the viewer sees it (`see`) and may do this to it, by their rights of now.

    With `alone` nothing is asked of the transaction after it but `save`, once.

    Raises NotFoundError when it is not in their scope, ForbiddenError when it is and the
    permission is not held on it. A lock wait past the limit raises like any other database error.
    """
    values = {"id": id, **viewer_values(viewer, today=moment.today)}
    found: Row | None
    if alone and isinstance(tx, Alone):
        reach: type = type(viewer.reach)
        statement = _statement(table, permission, see, viewer.access, lock=False, reach=reach)
        found = await tx.see(statement, {**values, **reach_parameters(viewer.reach)})
    else:
        statement = _statement(table, permission, see, viewer.access, lock=lock, reach=None)
        found = await tx.one_or_none(statement, values)
    await tx.compare(found.epoch if found else None)
    if found is None:
        raise NotFoundError
    if not found.may_write:
        raise ForbiddenError(permission)
    return found


async def require_own(
    tx: Transaction, viewer: Viewer, permission: Permission, table: Table, id: UUID, *, moment: Moment
) -> None:
    """That a row just made is one the viewer may make.

    The permission on a place is not yet that on what is put there: who holds it on some project of a client does not
    hold it on what is of the client as a whole.

    Raises ForbiddenError.
    """
    own = select(table.c.id).where(table.c.id == id, rows(table, permission, viewer.access))
    if await tx.scalar(own, viewer_values(viewer, today=moment.today)) is None:
        raise ForbiddenError(permission)


# To make it takes longer than to run it. So many are more than there are verbs and roles.
@lru_cache(1_000)
def _statement(
    table: Table, permission: Permission, see: Permission, access: Access, *, lock: bool, reach: type[Reach] | None
) -> Prepared:
    epoch = EPOCH.scalar_subquery().label("epoch")
    given: ColumnElement[UUID] = bindparam("id", type_=Uuid())
    statement = select(*table.c, rows(table, permission, access).label("may_write"), epoch).where(
        table.c.id == (within(reach, given) if reach else given), rows(table, see, access)
    )
    # Not against foreign keys: who only points to the row need not wait.
    return prepare(statement.with_for_update(of=table, key_share=True) if lock else statement)
