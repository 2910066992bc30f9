"""The database: three pools, one for each reach of row level security, and how a reach is set."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import asyncpg
from sqlalchemy import bindparam, func, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.sql import Select


@dataclass(frozen=True)
class NoClient:
    """Reaches no client at all: nobody is signed in."""


@dataclass(frozen=True)
class OneClient:
    """Reaches one client: its contacts, and jobs that name their client."""

    client_id: UUID


@dataclass(frozen=True)
class SeveralClients:
    """Reaches the listed clients."""

    client_ids: tuple[UUID, ...]


@dataclass(frozen=True)
class AllClients:
    """Reaches every client: staff whose role does, and the firm's own bookkeeping."""


Reach = NoClient | OneClient | SeveralClients | AllClients

# A policy is chosen when a statement is planned, by role. So each reach is a role of its own,
# given to the connection in its start-up packet: nothing a statement does can widen it.
_ROLES: Mapping[type[Reach], str] = {
    NoClient: "portico_one",
    OneClient: "portico_one",
    SeveralClients: "portico_several",
    AllClients: "portico_all",
}

# The settings that a reach's policies read.
REACH_SETTINGS: Mapping[type[Reach], tuple[str, ...]] = {
    NoClient: ("client",),
    OneClient: ("client",),
    SeveralClients: ("clients",),
    AllClients: (),
}

# After a restart of PostgreSQL more than one connection may still look alive.
_ATTEMPTS = 3
# In seconds: even a free connection is not had in no time.
_MOMENT = 0.1

_SET_REACH: Select[Any] = select(
    func.set_config("portico.client", bindparam("client"), True),
    func.set_config("portico.clients", bindparam("clients"), True),
)


class DatabaseBusyError(Exception):
    """No connection became free in time; the request may be repeated."""


class Database:
    """Connections for each reach; opened lazily, closed by `close()`."""

    def __init__(
        self,
        url: str,
        *,
        pool_size: int = 8,
        pool_timeout: int = 2,
        statement_timeout: int = 5,
        lock_timeout: int = 1,
    ) -> None:
        parsed = make_url(url)
        async_url = parsed.set(drivername="postgresql+asyncpg")
        self._pool_timeout = pool_timeout
        settings = {
            "jit": "off",
            "statement_timeout": f"{statement_timeout}s",
            "lock_timeout": f"{lock_timeout}s",
            "idle_in_transaction_session_timeout": "60s",
            "timezone": "UTC",
        }
        self._engines: dict[str, AsyncEngine] = {
            role: create_async_engine(
                async_url,
                pool_size=pool_size,
                max_overflow=0,
                pool_timeout=pool_timeout,
                pool_pre_ping=True,
                json_serializer=lambda value: json.dumps(value, ensure_ascii=False),
                connect_args={
                    "server_settings": settings | {"role": role, "application_name": role},
                    "timeout": 5,
                },
            )
            for role in sorted(set(_ROLES.values()))
        }

        self._readers = {
            role: _ReadPool(parsed.render_as_string(hide_password=False), settings | {"role": role}, pool_size)
            for role in sorted(set(_ROLES.values()))
        }

    async def read(self, reach: Reach, statement: str, arguments: Sequence[Any]) -> bytes | None:
        """The one value of a statement that reads: text or JSON, in UTF-8.

        The statement sets its reach itself (see `portico.graph.plan.compile`); its transaction is
        itself alone. When the connection turns out to be dead, another one is asked.
        """
        pool = await self._readers[_ROLES[type(reach)]].get()
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                connection = await pool.acquire(timeout=max(self._pool_timeout, _MOMENT))
            except TimeoutError as error:
                raise DatabaseBusyError from error
            try:
                value: bytes | None = await connection.fetchval(statement, *arguments)
            except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError):
                if not connection.is_closed() or attempt == _ATTEMPTS:
                    raise
            else:
                return value
            finally:
                await pool.release(connection)
        raise AssertionError("unreachable")

    @asynccontextmanager
    async def transaction(self, reach: Reach) -> AsyncIterator[AsyncConnection]:
        """One transaction whose reach is set for it alone: committed at the end, undone on error."""
        engine = self._engines[_ROLES[type(reach)]]
        try:
            connection = await engine.connect()
        except PoolTimeoutError as error:
            raise DatabaseBusyError from error
        try:
            async with connection.begin():
                await connection.execute(_SET_REACH, reach_settings(reach))
                yield connection
        finally:
            await connection.close()

    async def ping(self) -> None:
        """Raises when the database does not answer."""
        async with self._engines["portico_one"].connect() as connection:
            await connection.execute(select(1))

    async def close(self) -> None:
        """Close every pool."""
        for engine in self._engines.values():
            await engine.dispose()
        for reader in self._readers.values():
            await reader.close()


class _ReadPool:
    """Connections that only read, opened when the first is needed."""

    def __init__(self, url: str, settings: Mapping[str, str], size: int) -> None:
        self._url = url
        # Plans are made once: their parameters are alike, and making one costs more than running it.
        # Joins stand in the order in which they are best made.
        self._settings = {
            **settings,
            "application_name": f"{settings['role']} reads",
            "default_transaction_read_only": "on",
            "plan_cache_mode": "force_generic_plan",
            "join_collapse_limit": "1",
        }
        self._size = size
        self._pool: asyncpg.Pool[Any] | None = None
        self._opening = asyncio.Lock()

    async def get(self) -> asyncpg.Pool[Any]:
        """The pool."""
        async with self._opening:
            if self._pool is None:
                self._pool = await asyncpg.create_pool(
                    self._url,
                    min_size=0,
                    max_size=self._size,
                    server_settings=dict(self._settings),
                    timeout=5,
                    init=_prepare_reader,
                    # A statement of a read leaves nothing behind that would have to be reset.
                    reset=_leave,
                    # Each costs the backend memory; too long ones would not be kept without the second.
                    statement_cache_size=100,
                    max_cacheable_statement_size=0,
                )
        return self._pool

    async def close(self) -> None:
        """Close its connections."""
        if self._pool is not None:
            await self._pool.close()


async def _prepare_reader(connection: asyncpg.Connection[Any]) -> None:
    """JSON and text stay the bytes that PostgreSQL sent."""
    for name in ("json", "text"):
        await connection.set_type_codec(name, schema="pg_catalog", encoder=str.encode, decoder=bytes, format="binary")


async def _leave(_: asyncpg.Connection[Any]) -> None:
    pass


def reach_settings(reach: Reach) -> dict[str, str]:
    """The values of the settings by which row level security knows a reach."""
    one = str(reach.client_id) if isinstance(reach, OneClient) else ""
    several = "{" + ",".join(map(str, reach.client_ids)) + "}" if isinstance(reach, SeveralClients) else ""
    return {"client": one, "clients": several}
