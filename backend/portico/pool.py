"""Connections to PostgreSQL: opened when they are needed, used again, replaced when they died."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar

import asyncpg

T = TypeVar("T")

# After a restart of PostgreSQL more than one connection may still look alive.
_ATTEMPTS = 3
# In seconds: even a free connection is not had in no time.
_MOMENT = 0.1
# PostgreSQL takes leave with an error first and the end of the stream after it. Between the two
# asyncpg takes the connection for an open one, and refuses its next statement with the last of these.
_LEAVE = (asyncpg.AdminShutdownError, asyncpg.CrashShutdownError, asyncpg.InternalClientError)


# What may go wrong between us and PostgreSQL, whatever is asked of it.
CONNECTION_ERRORS = (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, OSError)


class DatabaseBusyError(Exception):
    """No connection became free in time; the request may be repeated."""


class Row(asyncpg.Record):  # type: ignore[misc]
    """A row whose values are its attributes, too."""

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError as error:
            raise AttributeError(name) from error


class Pool:
    """At most `size` connections, the one used last given out first.

    asyncpg's own pool resets a connection after each use and guards each step with a timer: a
    third of the time of a small read. Here nothing is to be reset: a transaction's settings end
    with it. A connection on which something did not end by itself is not used again.
    """

    def __init__(
        self,
        url: str,
        settings: Mapping[str, str],
        *,
        size: int,
        timeout: float,
        prepare: Callable[[asyncpg.Connection[Any]], Awaitable[None]],
    ) -> None:
        self._url = url
        self._settings = dict(settings)
        self._size = size
        self._timeout = max(timeout, _MOMENT)
        self._prepare = prepare
        self._open = 0
        self._idle: list[asyncpg.Connection[Any]] = []
        # Whoever waits is given a connection, or None: the right to open one.
        self._waiting: deque[asyncio.Future[asyncpg.Connection[Any] | None]] = deque()

    async def begin(
        self, first: Callable[[asyncpg.Connection[Any]], Awaitable[T]]
    ) -> tuple[asyncpg.Connection[Any], T]:
        """A connection, and what was done `first` on it: to be given back by `release`.

        A connection that turns out to be dead by then is replaced by another, on which it is done again.
        Raises DatabaseBusyError when all stay in use.
        """
        for attempt in range(1, _ATTEMPTS + 1):
            connection = await self._acquire()
            try:
                return connection, await first(connection)
            except CONNECTION_ERRORS as error:
                if isinstance(error, _LEAVE):
                    connection.terminate()
                self.release(connection)
                if not connection.is_closed() or attempt == _ATTEMPTS:
                    raise
                # What ended one has most likely ended all.
                self._forget()
            except BaseException:
                # Cancelled: PostgreSQL may still be at it.
                connection.terminate()
                self.release(connection)
                raise
        raise AssertionError("unreachable")

    def release(self, connection: asyncpg.Connection[Any]) -> None:
        """Let others have the connection, or its place when it cannot be used again."""
        if not connection.is_closed() and connection.is_in_transaction():
            connection.terminate()
        if connection.is_closed():
            self._give_up()
        elif (turn := self._next()) is not None:
            turn.set_result(connection)
        else:
            self._idle.append(connection)

    @property
    def states(self) -> dict[str, int]:
        """How many connections are in use and idle, and how many requests wait."""
        idle = len(self._idle)
        return {"used": self._open - idle, "idle": idle, "waited for": len(self._waiting)}

    async def close(self) -> None:
        """Close the connections that are not in use."""
        while self._idle:
            await self._idle.pop().close()
            self._open -= 1

    def _forget(self) -> None:
        while self._idle:
            self._idle.pop().terminate()
            self._give_up()

    async def _acquire(self) -> asyncpg.Connection[Any]:
        while self._idle:
            connection = self._idle.pop()
            if not connection.is_closed():
                return connection
            self._open -= 1
        if self._open >= self._size:
            given = await self._wait()
            if given is not None:
                return given
        self._open += 1
        try:
            return await self._connect()
        except BaseException:
            self._give_up()
            raise

    async def _wait(self) -> asyncpg.Connection[Any] | None:
        turn: asyncio.Future[asyncpg.Connection[Any] | None] = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        # Less than half of what `wait_for` costs.
        timer = asyncio.get_running_loop().call_later(self._timeout, _give_up_waiting, turn)
        try:
            return await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                # It was given in the moment in which nobody waited any longer.
                given = turn.result()
                if given is None:
                    self._pass_on()
                else:
                    self.release(given)
            raise
        finally:
            timer.cancel()

    def _give_up(self) -> None:
        self._open -= 1
        self._pass_on()

    def _pass_on(self) -> None:
        turn = self._next()
        if turn is not None:
            turn.set_result(None)

    def _next(self) -> asyncio.Future[asyncpg.Connection[Any] | None] | None:
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                return turn
        return None

    async def _connect(self) -> asyncpg.Connection[Any]:
        connection = await asyncpg.connect(
            self._url,
            server_settings=self._settings,
            timeout=5,
            record_class=Row,
            # Each costs the backend memory; too long ones would not be kept without the second.
            statement_cache_size=100,
            max_cacheable_statement_size=0,
        )
        await self._prepare(connection)
        return connection


def _give_up_waiting(turn: asyncio.Future[Any]) -> None:
    if not turn.done():
        turn.set_exception(DatabaseBusyError())
