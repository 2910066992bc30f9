"""The database: pools for each reach of row level security, and how a reach is set."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any
from uuid import UUID

import asyncpg
from sqlalchemy import ColumnElement, Text, and_, bindparam, case, func, select, true

from portico.pool import CONNECTION_ERRORS, DatabaseBusyError, Pool
from portico.transaction import Alone, Transaction, with_values


@dataclass(frozen=True)
class NoClient:
    """Reaches no client at all: nobody is signed in."""


@dataclass(frozen=True)
class OneClient:
    """Reaches one client: its contacts, and jobs that name their client."""

    client_id: UUID


@dataclass(frozen=True)
class ClientsOfStaff:
    """Reaches the clients that somebody of the firm looks after or works for, at this very moment."""

    staff_id: UUID


@dataclass(frozen=True)
class SeveralClients:
    """Reaches the listed clients: jobs that name them."""

    client_ids: tuple[UUID, ...]


@dataclass(frozen=True)
class AllClients:
    """Reaches every client: staff whose role does, and the firm's own bookkeeping."""


Reach = NoClient | OneClient | ClientsOfStaff | SeveralClients | AllClients

# A policy is chosen when a statement is planned, by role. So each reach is a role of its own,
# given to the connection in its start-up packet: nothing a statement does can widen it.
_ROLES: Mapping[type[Reach], str] = {
    NoClient: "portico_one",
    OneClient: "portico_one",
    ClientsOfStaff: "portico_several",
    SeveralClients: "portico_several",
    AllClients: "portico_all",
}

# The settings that a reach's policies read.
REACH_SETTINGS: Mapping[type[Reach], tuple[str, ...]] = {
    NoClient: ("client",),
    OneClient: ("client",),
    ClientsOfStaff: ("staff",),
    SeveralClients: ("clients",),
    AllClients: (),
}

DATABASE_ERRORS = (DatabaseBusyError, *CONNECTION_ERRORS)


class Database:
    """Connections for each reach; opened lazily, closed by `close()`."""

    def __init__(
        self,
        url: str,
        *,
        pool_size: int = 8,
        read_pool_size: int = 4,
        pool_timeout: int = 2,
        statement_timeout: int = 5,
        lock_timeout: int = 1,
    ) -> None:
        settings = {
            "jit": "off",
            "statement_timeout": f"{statement_timeout}s",
            "lock_timeout": f"{lock_timeout}s",
            "idle_in_transaction_session_timeout": "60s",
            "timezone": "UTC",
            # Plans are made once: their parameters are alike, and making one costs more than running it.
            "plan_cache_mode": "force_generic_plan",
        }
        reading = {
            "default_transaction_read_only": "on",
            # Joins stand in the order in which they are best made.
            "join_collapse_limit": "1",
        }
        roles = sorted(set(_ROLES.values()))
        pool = partial(Pool, url, timeout=pool_timeout)
        self._writers = {
            role: pool(settings | {"role": role, "application_name": role}, size=pool_size, prepare=_json_as_objects)
            for role in roles
        }
        self._readers = {
            role: pool(
                settings | reading | {"role": role, "application_name": f"{role} reads"},
                size=read_pool_size,
                prepare=_json_as_bytes,
            )
            for role in roles
        }

    async def read(self, reach: Reach, statement: str, arguments: Sequence[Any]) -> bytes | None:
        """The one value of a statement that reads: text or JSON, in UTF-8.

        The statement sets its reach itself (see `portico.graph.plan.compile`); its transaction is
        itself alone. When the connection turns out to be dead, another one is asked.
        """
        pool = self._readers[_ROLES[type(reach)]]

        async def ask(connection: asyncpg.Connection[Any]) -> bytes | None:
            value: bytes | None = await connection.fetchval(statement, *arguments)
            return value

        connection, value = await pool.begin(ask)
        pool.release(connection)
        return value

    @asynccontextmanager
    async def transaction(self, reach: Reach, *, epoch: int | None = None) -> AsyncIterator[Transaction]:
        """One transaction whose reach is set for it alone: committed at the end, undone on error.

        Raises StaleEpochError when rights have changed since `epoch`: then nothing was done.
        """
        pool = self._writers[_ROLES[type(reach)]]
        opening = _opening(reach)
        connection, _ = await pool.begin(lambda connection: connection.execute(opening))
        try:
            transaction = Transaction(connection, epoch)
            yield transaction
            await transaction.compare()
            await connection.execute("commit")
        except Exception:
            # When it is the connection that failed, PostgreSQL undoes it.
            with suppress(*DATABASE_ERRORS):
                await connection.execute("rollback")
            raise
        except BaseException:
            # Cancelled: PostgreSQL may still be at it.
            connection.terminate()
            raise
        finally:
            pool.release(connection)

    @asynccontextmanager
    async def alone(self, reach: Reach, *, epoch: int) -> AsyncIterator[Alone]:
        """A write of one row without a transaction around it: saved at the end, or not at all.

        Its statements set their reach themselves (see `within`). Raises StaleEpochError as
        `transaction` does, and NotAloneError when it is to be done once more in one.
        """
        pool = self._writers[_ROLES[type(reach)]]
        write = Alone(pool, epoch)
        try:
            yield write
            await write.end()
        except Exception:
            raise
        except BaseException:
            # Cancelled: PostgreSQL may still be at it.
            if write.connection is not None:
                write.connection.terminate()
            raise
        finally:
            if write.connection is not None:
                pool.release(write.connection)

    @property
    def pools(self) -> Mapping[str, Pool]:
        """The pools by their names in PostgreSQL (`application_name`)."""
        return {**self._writers, **{f"{role} reads": pool for role, pool in self._readers.items()}}

    async def ping(self) -> None:
        """Raises when the database does not answer."""
        async with self.transaction(NoClient()):
            pass

    async def close(self) -> None:
        """Close every pool."""
        for pool in self.pools.values():
            await pool.close()


async def _json_as_objects(connection: asyncpg.Connection[Any]) -> None:
    for name in ("json", "jsonb"):
        await connection.set_type_codec(name, schema="pg_catalog", encoder=_to_json, decoder=json.loads)


async def _json_as_bytes(connection: asyncpg.Connection[Any]) -> None:
    """JSON and text stay the bytes that PostgreSQL sent."""
    for name in ("json", "text"):
        await connection.set_type_codec(name, schema="pg_catalog", encoder=str.encode, decoder=bytes, format="binary")


@lru_cache(1_000)
def _opening(reach: Reach) -> str:
    """The beginning of a transaction and its reach: one text, so that it is one round trip."""
    settings = [
        func.set_config(f"portico.{name}", value, True)
        for name, value in reach_settings(reach).items()
        if name in REACH_SETTINGS[type(reach)]
    ]
    return f"begin; {with_values(select(*settings))}" if settings else "begin"


def _to_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def within(reach: type[Reach], value: ColumnElement[Any], *conditions: ColumnElement[bool]) -> ColumnElement[Any]:
    """The value, had after the reach was set for this statement alone; NULL unless the conditions hold then.

    PostgreSQL evaluates a sub-select without outside references when it is first needed. What row level
    security is to judge has to need it; the settings are gone with the transaction, which is the statement.
    """
    settings = (
        func.set_config(f"portico.{name}", bindparam(f"reach#{name}", type_=Text(), required=True), True).is_not(None)
        for name in REACH_SETTINGS[reach]
    )
    return select(case((and_(true(), *settings, *conditions), value))).scalar_subquery()


def reach_parameters(reach: Reach) -> dict[str, str]:
    """The parameters that set a reach within a statement."""
    return {f"reach#{name}": value for name, value in reach_settings(reach).items()}


def reach_settings(reach: Reach) -> dict[str, str]:
    """The values of the settings by which row level security knows a reach."""
    one = str(reach.client_id) if isinstance(reach, OneClient) else ""
    several = "{" + ",".join(map(str, reach.client_ids)) + "}" if isinstance(reach, SeveralClients) else ""
    staff = str(reach.staff_id) if isinstance(reach, ClientsOfStaff) else ""
    return {"client": one, "clients": several, "staff": staff}
