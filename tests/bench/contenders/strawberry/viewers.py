"""Who asks: the same bearer tokens as Portico's, each viewer read once and then remembered."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

import asyncpg
from database import opening

from portico.identity.access_tokens import read_access_token

_REACH_ALL = {"ADMIN", "PMO", "EXECUTIVE", "PROJECT_MANAGER", "FINANCE"}
_FIND = """
select session.login_id, staff.id as staff_id, contact.client_id,
       array(select role from staff_role where staff_role.staff_id = staff.id) as roles
from session
join login on login.id = session.login_id and login.is_active
left join staff on staff.login_id = login.id and staff.is_active and session.contact_id is null
left join contact on contact.id = session.contact_id and contact.removed_at is null
where session.id = $1 and session.revoked_at is null and session.expires_at > now()
"""


@dataclass(frozen=True)
class Viewer:
    """Somebody who is signed in, and what begins their transactions."""

    login_id: str
    staff_id: str | None
    opening: str


class Viewers:
    """The viewers of the tokens seen."""

    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool
        self._known: dict[UUID, Viewer] = {}

    async def of(self, header: str | None) -> Viewer | None:
        """The viewer of an Authorization header; None without a good token."""
        token = (header or "").removeprefix("Bearer ")
        session = read_access_token(token, key=os.environ["PORTICO_SECRET_KEY"], now=datetime.now(UTC))
        if session is None:
            return None
        viewer = self._known.get(session)
        if viewer is None and (viewer := await self._read(session)):
            self._known[session] = viewer
        return viewer

    async def _read(self, session: UUID) -> Viewer | None:
        async with self._pool.acquire() as connection, connection.transaction():
            await connection.execute("set local role portico_all")
            found = await connection.fetchrow(_FIND, str(session))
        settings = found and _settings(found)
        return Viewer(found["login_id"], found["staff_id"], opening(settings)) if settings else None


def _settings(found: asyncpg.Record) -> dict[str, str] | None:
    if found["client_id"]:
        return {"role": "peer_contact", "portico.client": found["client_id"]}
    if _REACH_ALL & set(found["roles"]):
        return {"role": "portico_all"}
    if "ACCOUNT_MANAGER" in found["roles"]:
        return {"role": "portico_several", "portico.staff": found["staff_id"]}
    return None
