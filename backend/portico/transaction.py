"""Statements of SQLAlchemy Core, run by asyncpg inside one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import asyncpg
from sqlalchemy import Select, column, select, table
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg
from sqlalchemy.sql import ClauseElement

from portico.pool import DatabaseBusyError, Pool, Row

_DIALECT = PGDialect_asyncpg()  # type: ignore[no-untyped-call]

Values = Mapping[str, Any]


class NotAloneError(Exception):
    """What began as a write of one row alone is more than that; nothing was written."""


class StaleEpochError(DatabaseBusyError):
    """Somebody's rights have changed since the epoch the caller knows: what it was about to do is not done."""


@dataclass(frozen=True)
class Prepared:
    """A statement as text, for whoever runs it again and again: to write it takes longer than to run it."""

    sql: str
    # What `$1`, `$2` … stand for.
    names: tuple[str, ...]
    # The values it brings along.
    own: Values

    def arguments(self, values: Values) -> list[Any]:
        """The values in their order. Raises KeyError when one is missing."""
        return [values[name] if name in values else self.own[name] for name in self.names]


def prepare(statement: ClauseElement, names: Sequence[str] = ()) -> Prepared:
    """The text of a statement; `names` are the columns that an insert or update is given values for."""
    return _prepared(statement, dict.fromkeys(names))


def with_values(statement: ClauseElement) -> str:
    """The text of a statement with its values in it."""
    return str(statement.compile(dialect=_DIALECT, compile_kwargs={"literal_binds": True}))


def _prepared(statement: ClauseElement, values: Values) -> Prepared:
    compiled: Any = statement.compile(dialect=_DIALECT, column_keys=list(values) or None)
    if compiled.post_compile_params:
        # An IN is as long as what it is given.
        expanded = compiled.construct_expanded_state(values)
        return Prepared(expanded.statement, tuple(expanded.positiontup), expanded.parameters)
    own = {name: value for name, value in compiled.params.items() if not _is_required(compiled, name)}
    return Prepared(str(compiled), tuple(compiled.positiontup or ()), own)


def _is_required(compiled: Any, name: str) -> bool:
    bind = compiled.binds.get(name)
    return bind is not None and bind.required


# The number by which a change of anybody's rights is noticed.
EPOCH: Select[Any] = select(column("number")).select_from(table("authorization_epoch"))
_EPOCH = prepare(EPOCH)


class Transaction:
    """What is read and written between a begin and a commit; see `Database.transaction`."""

    def __init__(self, connection: asyncpg.Connection[Any], epoch: int | None) -> None:
        self._connection = connection
        # At which the rights were read by which it acts; None once they were found to be those of now.
        self._epoch = epoch

    async def compare(self, found: int | None = None) -> None:
        """Make sure that nobody's rights have changed; `found` is the epoch when a statement has read it already.

        Raises StaleEpochError.
        """
        if self._epoch is None:
            return
        if found is None:
            found = await self.scalar(_EPOCH)
        if found != self._epoch:
            raise StaleEpochError
        self._epoch = None

    async def execute(
        self, statement: ClauseElement | Prepared, values: Values | Sequence[Values] | None = None
    ) -> list[Row]:
        """The rows a statement returns; none when it is run for each of several values."""
        if isinstance(values, Sequence):
            if values:
                many = statement if isinstance(statement, Prepared) else _prepared(statement, values[0])
                await self._connection.executemany(many.sql, [many.arguments(each) for each in values])
            return []
        given = values or {}
        one = statement if isinstance(statement, Prepared) else _prepared(statement, given)
        rows: list[Row] = await self._connection.fetch(one.sql, *one.arguments(given))
        return rows

    async def one_or_none(self, statement: ClauseElement | Prepared, values: Values | None = None) -> Row | None:
        """The only row, or None."""
        rows = await self.execute(statement, values)
        assert len(rows) < 2, "more than one row"
        return rows[0] if rows else None

    async def scalar(self, statement: ClauseElement | Prepared, values: Values | None = None) -> Any:
        """The first value of the first row, or None."""
        rows = await self.execute(statement, values)
        return rows[0][0] if rows else None

    async def save(self, statement: Prepared, values: Values) -> None:
        """Run a statement that saves the row seen before, and answers how many it saved."""
        saved = await self.scalar(statement, values)
        assert saved == 1, "a locked row was not saved"

    async def scalars(self, statement: ClauseElement | Prepared, values: Values | None = None) -> list[Any]:
        """The first value of each row."""
        return [row[0] for row in await self.execute(statement, values)]


class Alone(Transaction):
    """A write of one row whose only statement that writes is its transaction: no begin, no lock, no commit.

    The row is seen, its new values are made, and one statement saves them where the row is still
    as it was seen. Raises NotAloneError when it is not, and for whatever else is asked of it.
    """

    def __init__(self, pool: Pool, epoch: int) -> None:
        self._pool = pool
        self._epoch = epoch
        self.connection: asyncpg.Connection[Any] | None = None
        self._save: tuple[Prepared, Values] | None = None

    async def execute(self, *_: Any) -> list[Row]:
        """Raises NotAloneError."""
        raise NotAloneError

    async def see(self, statement: Prepared, values: Values) -> Row:
        """The one row this is about. Raises NotAloneError when it is not there."""
        if self.connection is not None:
            raise NotAloneError
        arguments = statement.arguments(values)
        self.connection, row = await self._pool.begin(lambda connection: connection.fetchrow(statement.sql, *arguments))
        if row is None:
            raise NotAloneError
        found: Row = row
        return found

    async def save(self, statement: Prepared, values: Values) -> None:
        """Keep the statement that saves the row until all else is done."""
        if self._save is not None:
            raise NotAloneError
        self._save = statement, values

    async def end(self) -> None:
        """Save the row."""
        if self._save is not None:
            assert self.connection is not None
            statement, values = self._save
            if not await self.connection.fetchval(statement.sql, *statement.arguments(values)):
                raise NotAloneError
