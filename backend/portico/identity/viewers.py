"""Who a session belongs to. It is remembered, and every use says at which epoch it was read.

A read compares the epoch in its own statement, a write reads the viewer afresh: a revoked right is
gone at once, and nobody waits for that.
"""

from __future__ import annotations

from collections import OrderedDict
from contextlib import suppress
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import bindparam, func, insert, select

from portico import models as m
from portico.db import AllClients, ClientsOfStaff, Database, OneClient, Reach
from portico.kit.ids import new_id
from portico.models.enums import App, Role
from portico.policy.permissions import Access, Permission, Rows, access_of
from portico.policy.viewer import Viewer, ViewerKind
from portico.transaction import EPOCH, Transaction, prepare

_ROLES = select(func.array_agg(m.staff_role.c.role)).where(m.staff_role.c.staff_id == m.staff.c.id).scalar_subquery()


_VIEWER = prepare(
    select(
        m.session.c.login_id,
        m.session.c.expires_at,
        EPOCH.scalar_subquery().label("epoch"),
        m.login.c.email,
        m.login.c.locale,
        m.login.c.time_zone,
        m.staff.c.id.label("staff_id"),
        m.staff.c.name.label("staff_name"),
        _ROLES.label("staff_roles"),
        m.contact.c.id.label("contact_id"),
        m.contact.c.client_id,
        m.contact.c.name.label("contact_name"),
        m.contact.c.role.label("contact_role"),
    )
    .join(m.login, (m.login.c.id == m.session.c.login_id) & m.login.c.is_active)
    .outerjoin(
        m.staff,
        (m.staff.c.login_id == m.login.c.id) & m.staff.c.is_active & m.session.c.contact_id.is_(None),
    )
    .outerjoin(
        m.contact,
        (m.contact.c.id == m.session.c.contact_id)
        & (m.contact.c.login_id == m.login.c.id)
        & m.contact.c.removed_at.is_(None),
    )
    .where(
        m.session.c.id == bindparam("session_id"),
        m.session.c.revoked_at.is_(None),
        m.session.c.expires_at > bindparam("now"),
    )
)


class Viewers:
    """The viewers of the sessions used last."""

    def __init__(self, database: Database, most: int = 10_000) -> None:
        self._database = database
        self._most = most
        self._known: OrderedDict[UUID, Viewer] = OrderedDict()

    def remembered(self, session_id: UUID, *, now: datetime) -> Viewer | None:
        """As it was when it was read last: to be used with its epoch only."""
        viewer = self._known.get(session_id)
        if viewer is None or viewer.expires_at <= now:
            return None
        self._known.move_to_end(session_id)
        return viewer

    async def read(self, session_id: UUID, *, now: datetime) -> Viewer | None:
        """As it is now."""
        async with self._database.transaction(AllClients()) as tx:
            viewer = await load_viewer(tx, session_id, now=now)
        self._known.pop(session_id, None)
        if viewer is not None:
            self._known[session_id] = viewer
            if len(self._known) > self._most:
                self._known.popitem(last=False)
        return viewer


async def viewer_by_email(database: Database, email: str, *, now: datetime) -> Viewer | None:
    """Somebody as a session opened now would have them; no session is left behind."""
    viewer = None
    with suppress(_UndoneError):
        async with database.transaction(AllClients()) as tx:
            contact = select(m.contact.c.id).where(
                m.contact.c.login_id == m.login.c.id, m.contact.c.removed_at.is_(None)
            )
            found = await tx.one_or_none(
                select(m.login.c.id, contact.limit(1).scalar_subquery()).where(m.login.c.email == email.lower())
            )
            if found is None:
                return None
            session = {"id": new_id(), "login_id": found[0], "contact_id": found[1], "app": App.BEARER.value}
            times = {"created_at": now, "expires_at": now + timedelta(minutes=1)}
            await tx.execute(insert(m.session).values(**session, **times))
            viewer = await load_viewer(tx, session["id"], now=now)
            raise _UndoneError
    return viewer


class _UndoneError(Exception):
    """Nothing of a transaction is to stay."""


async def load_viewer(tx: Transaction, session_id: UUID, *, now: datetime) -> Viewer | None:
    """The viewer of a session; None when it ended or its person may no longer sign in.

    Runs under the reach of all clients: it is what finds out which clients there are.
    """
    found = await tx.one_or_none(_VIEWER, {"session_id": session_id, "now": now})
    if found is None or (found.staff_id is None and found.contact_id is None):
        return None
    of_firm = found.staff_id is not None
    names = (found.staff_roles or []) if of_firm else [found.contact_role]
    roles = frozenset(Role(name) for name in names)
    access = access_of(roles)
    return Viewer(
        kind=ViewerKind.STAFF if of_firm else ViewerKind.CONTACT,
        login_id=found.login_id,
        session_id=session_id,
        name=found.staff_name if of_firm else found.contact_name,
        email=found.email,
        locale=found.locale,
        time_zone=found.time_zone,
        roles=roles,
        access=access,
        epoch=found.epoch,
        expires_at=found.expires_at,
        reach=_staff_reach(access, found.staff_id) if of_firm else OneClient(found.client_id),
        staff_id=found.staff_id,
        contact_id=found.contact_id,
        client_id=found.client_id,
    )


def _staff_reach(access: Access, staff_id: UUID) -> Reach:
    """The clients of which some row may be read."""
    read = (Permission.CLIENT_READ, Permission.PROJECT_READ)
    reaches_all = any(Rows.EVERY in access.rows(permission) for permission in read)
    return AllClients() if reaches_all else ClientsOfStaff(staff_id)
