"""The database: three pools, one for each reach of row level security, and how a reach is set."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, func, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.sql import Select

from portico.read_pool import ReadPool


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
            role: ReadPool(
                parsed.render_as_string(hide_password=False),
                settings | {"role": role},
                size=pool_size,
                timeout=pool_timeout,
            )
            for role in sorted(set(_ROLES.values()))
        }

    async def read(self, reach: Reach, statement: str, arguments: Sequence[Any]) -> bytes | None:
        """The one value of a statement that reads: text or JSON, in UTF-8.

        The statement sets its reach itself (see `portico.graph.plan.compile`); its transaction is
        itself alone. When the connection turns out to be dead, another one is asked.
        """
        try:
            return await self._readers[_ROLES[type(reach)]].fetch_value(statement, arguments)
        except TimeoutError as error:
            raise DatabaseBusyError from error

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


def reach_settings(reach: Reach) -> dict[str, str]:
    """The values of the settings by which row level security knows a reach."""
    one = str(reach.client_id) if isinstance(reach, OneClient) else ""
    several = "{" + ",".join(map(str, reach.client_ids)) + "}" if isinstance(reach, SeveralClients) else ""
    return {"client": one, "clients": several}
