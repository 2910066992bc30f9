"""One request's way to PostgreSQL: one connection, one transaction under the viewer's role and settings."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import asyncpg

_FILE = Path(__file__).parents[1] / "handwritten" / "statements.sql"
_COLUMNS = {
    "{project}": "id, name, code, phase, state, planned_start_on, planned_finish_on, actual_finish_on, client_id, "
    "manager_id",
    "{task}": "id, title, description, status, priority, is_shared, start_on, due_on, completed_on, percent_complete, "
    "version, updated_at, position, project_id, parent_id",
}
# Names in double quotes are for the peer in JavaScript.
_PARTS = re.sub(r' as "\w+"|\{(?:project|task)\}', lambda found: _COLUMNS.get(found[0], ""), _FILE.read_text())
STATEMENTS = {
    name: re.sub(r"^--.*\n", "", text, flags=re.MULTILINE).strip()
    for name, text in re.findall(r"^-- name: (\w+)\n(.*?)(?=^-- name: |\Z)", _PARTS, re.MULTILINE | re.DOTALL)
}


async def open_pool() -> asyncpg.Pool:
    """The connections of this process; asyncpg prepares what it runs and keeps it."""
    return await asyncpg.create_pool(
        os.environ["DATABASE_URL"],
        min_size=0,
        max_size=int(os.environ.get("POOL_SIZE", "10")),
        init=_prepare,
        # What a transaction sets ends with it: nothing to reset.
        reset=_leave,
        server_settings={"application_name": "strawberry"},
    )


async def _prepare(connection: asyncpg.Connection) -> None:
    await connection.set_type_codec("uuid", schema="pg_catalog", encoder=str, decoder=str, format="text")


async def _leave(_: asyncpg.Connection) -> None:
    pass


def opening(settings: Mapping[str, str]) -> str:
    """What begins a viewer's transaction, in one message to the server."""
    quoted = (f"set local {name} = '{value}'" for name, value in settings.items())
    return ";".join(["begin", *quoted])


class Transaction:
    """Opened by the first statement; ended with the request."""

    def __init__(self, pool: asyncpg.Pool, opening: str) -> None:
        self._pool = pool
        self._opening = opening
        self._connection: asyncpg.Connection | None = None
        self._turn = asyncio.Lock()
        self._failed = False

    async def query(self, name: str, *values: Any, where: str = "true", order: str = "id") -> list[asyncpg.Record]:
        """The rows of a named statement."""
        text = STATEMENTS[name].replace("{where}", where).replace("{order}", order)
        async with self._turn:
            if self._connection is None:
                self._connection = await self._pool.acquire()
                await self._connection.execute(self._opening)
            try:
                return await self._connection.fetch(text, *values)
            except asyncpg.PostgresError:
                self._failed = True
                raise

    async def end(self) -> None:
        """Commit, or undo after an error, and give the connection back."""
        if self._connection is not None:
            await self._connection.execute("rollback" if self._failed else "commit")
            await self._pool.release(self._connection)
            self._connection = None
