"""`--large`: 50 clients of 20 projects of 50 tasks, and one client with a project of 10,000 tasks.

Every chunk is one short transaction. A chunk whose last task exists was written by an earlier run.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ARRAY, Table, bindparam, func, insert, select

from portico import models as m
from portico.db import AllClients, Database, SeveralClients
from portico.kit.progress import Report
from portico.seed.large_rows import branch_rows, client_id, client_rows, project_rows, task_id
from portico.seed.project_rows import Row, Rows
from portico.seed.workdays import Workdays
from portico.transaction import Transaction

CLIENTS = 50
PROJECTS = 20
# A branch is a summary with its tasks: a small project has 5 of 10, the large one 100 of 100.
SMALL_BRANCH, SMALL_BRANCHES = 10, 5
LARGE_BRANCH, LARGE_BRANCHES = 100, 100

_PROJECTS_A_CHUNK = 10
_BRANCHES_A_CHUNK = 5
_TABLES = ("project", "project_member", "milestone", "task", "task_assignment", "task_dependency", "comment")


@dataclass(frozen=True)
class _Branch:
    client: int
    project: int
    number: int
    size: int


async def write_large(database: Database, days: Workdays, report: Report) -> Mapping[str, int]:
    """Write what is not there yet; returns how many rows of each table that was."""
    written: Counter[str] = Counter()
    total = CLIENTS * PROJECTS * SMALL_BRANCH * SMALL_BRANCHES + LARGE_BRANCH * LARGE_BRANCHES
    done = 0
    for client, projects, chunk in _chunks():
        written.update(await _write_client(database, days, client, projects))
        written.update(await _write_chunk(database, days, client, chunk))
        done += sum(branch.size for branch in chunk)
        report("Tasks", done, total)
    return written


def _chunks() -> Iterator[tuple[int, int, list[_Branch]]]:
    """Client, how many projects it has in all, and the branches of one transaction."""
    for client in range(1, CLIENTS + 1):
        for first in range(1, PROJECTS + 1, _PROJECTS_A_CHUNK):
            projects = range(first, first + _PROJECTS_A_CHUNK)
            yield (
                client,
                PROJECTS,
                [_Branch(client, project, i, SMALL_BRANCH) for project in projects for i in range(SMALL_BRANCHES)],
            )
    for first in range(0, LARGE_BRANCHES, _BRANCHES_A_CHUNK):
        numbers = range(first, first + _BRANCHES_A_CHUNK)
        yield CLIENTS + 1, 1, [_Branch(CLIENTS + 1, 1, i, LARGE_BRANCH) for i in numbers]


async def _write_client(database: Database, days: Workdays, number: int, projects: int) -> Mapping[str, int]:
    rows = client_rows(number, days, projects)
    async with database.transaction(AllClients()) as tx:
        if await tx.scalar(select(m.client.c.id).where(m.client.c.id == rows["client"][0]["id"])):
            return {}
        for table in ("client", "contact"):
            await tx.execute(insert(m.metadata.tables[table]), rows[table])
    return {table: len(rows[table]) for table in ("client", "contact")}


async def _write_chunk(database: Database, days: Workdays, client: int, chunk: list[_Branch]) -> Mapping[str, int]:
    last = chunk[-1]
    marker = task_id(client, last.project, last.number, last.size - 1)
    # A job names its client.
    async with database.transaction(SeveralClients((client_id(client),))) as tx:
        if await tx.scalar(select(m.task.c.id).where(m.task.c.id == marker)):
            return {}
        rows: Rows = defaultdict(list)
        for branch in chunk:
            if branch.number == 0:
                project_rows(branch.client, branch.project, days, rows)
            branch_rows(branch.client, branch.project, branch.number, branch.size, days, rows)
        for table in _TABLES:
            if rows[table]:
                await _insert(tx, m.metadata.tables[table], rows[table])
    return {table: len(rows[table]) for table in _TABLES}


async def _insert(tx: Transaction, table: Table, rows: Sequence[Row]) -> None:
    """All rows by one statement: what the database keeps in step with tasks it then brings up to date once."""
    names = tuple(rows[0])
    columns = (bindparam(name, type_=ARRAY(table.c[name].type), required=True) for name in names)
    given = func.unnest(*columns).table_valued(*names).render_derived()
    statement = insert(table).from_select(names, select(*(given.c[name] for name in names)))
    await tx.execute(statement, {name: [row[name] for row in rows] for name in names})
