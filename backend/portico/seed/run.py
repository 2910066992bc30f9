"""Writes the demo firm, once: a second run finds it and changes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import insert, select

from portico import models as m
from portico.db import AllClients, Database
from portico.identity.passwords import hash_password
from portico.kit.progress import Report
from portico.seed.data import CLIENTS
from portico.seed.firm_rows import DEMO_PASSWORD, TABLES, firm_rows
from portico.seed.ids import stable_id
from portico.seed.large import write_large
from portico.seed.project_rows import Rows
from portico.seed.workdays import Workdays
from portico.transaction import Transaction

_NAMES = {"client": "clients", "project": "projects", "task": "tasks", "comment": "comments", "staff": "staff"}


@dataclass(frozen=True)
class SeedSummary:
    """What a run wrote, by table; nothing when everything was there."""

    written: Mapping[str, int]

    @property
    def has_changed(self) -> bool:
        """Whether the run wrote anything."""
        return any(self.written.values())

    def __str__(self) -> str:
        if not self.has_changed:
            return "The demonstration data was there already: nothing has changed."
        counts = ", ".join(f"{self.written[table]:,} {name}" for table, name in _NAMES.items() if table in self.written)
        return f"Written: {counts}."


class SeedConflictError(Exception):
    """The database holds something of its own where the demo would be. The message says what."""


async def seed(database: Database, *, today: date, large: bool, report: Report) -> SeedSummary:
    """Write the demo firm and, with `large`, the mass of data that benchmarks and tests run on."""
    days = Workdays(today)
    written = await _write_firm(database, days, report)
    if large:
        for table, count in (await write_large(database, days, report)).items():
            written[table] = written.get(table, 0) + count
    return SeedSummary(written)


async def _write_firm(database: Database, days: Workdays, report: Report) -> dict[str, int]:
    async with database.transaction(AllClients()) as tx:
        first = stable_id("client", CLIENTS[0].code)
        if await tx.scalar(select(m.client.c.id).where(m.client.c.id == first)):
            return {}
        rows = firm_rows(days, password_hash=hash_password(DEMO_PASSWORD))
        await _require_room(tx, rows)
        for number, table in enumerate(TABLES, 1):
            await tx.execute(insert(m.metadata.tables[table]), rows[table])
            report("Demo firm", number, len(TABLES))
    return {table: len(rows[table]) for table in TABLES}


async def _require_room(tx: Transaction, rows: Rows) -> None:
    codes = select(m.client.c.code).where(m.client.c.code.in_([row["code"] for row in rows["client"]]))
    emails = select(m.login.c.email).where(m.login.c.email.in_([row["email"] for row in rows["login"]]))
    taken = [*(await tx.scalars(codes)), *(await tx.scalars(emails))]
    if taken:
        raise SeedConflictError(
            f"The database already uses {', '.join(sorted(taken))}. The demo firm needs these for itself: "
            "seed an empty database."
        )
