"""Imports: reads the files, then writes what is missing or different, in short transactions.

A job names its client: but for the client itself, its people and its projects, all is written within its reach alone.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from uuid import UUID

from portico.db import AllClients, Database, SeveralClients
from portico.importer.firm import ImportRefusedError, find_client, write_client, write_projects
from portico.importer.mapping import read_mapping
from portico.importer.summary import ImportSummary
from portico.importer.tasks import NOTHING, TaskWriter, read_existing
from portico.importer.wanted import WantedTask, natural, read_wanted
from portico.kit.progress import Report

# About a third of a second each.
CHUNK = 500

__all__ = ["CHUNK", "ImportRefusedError", "import_tasks"]


async def import_tasks(database: Database, *, mapping_path: Path, now: datetime, report: Report) -> ImportSummary:
    """Bring the client of a mapping file to what its files say. Raises MappingError or ImportRefusedError."""
    mapping = read_mapping(mapping_path)
    summary = ImportSummary(client=mapping.client_code)
    wanted = read_wanted(mapping, summary)
    async with database.transaction(AllClients()) as tx:
        known_id = await find_client(tx, mapping)
    existing = NOTHING
    if known_id is not None:
        async with database.transaction(SeveralClients((known_id,))) as tx:
            existing = await read_existing(tx, known_id)
    # Rows that vanished or cannot be read take nothing away: what they said before still counts.
    kept = existing.kept(wanted)
    async with database.transaction(AllClients()) as tx:
        client_id, people = await write_client(tx, mapping, wanted, now, summary)
        projects = await write_projects(tx, mapping, wanted, kept, client_id, people, now, summary)
    reach = SeveralClients((client_id,))
    writer = TaskWriter(client_id, projects, people, existing, now, summary)
    parents: dict[tuple[str, str], UUID] = {}
    if mapping.parent:
        async with database.transaction(reach) as tx:
            parents = await writer.write_parents(tx, wanted, kept, mapping.parent)
    tasks = sorted(wanted.tasks.values(), key=_place)
    for first in range(0, len(tasks), CHUNK):
        chunk = tasks[first : first + CHUNK]
        async with database.transaction(reach) as tx:
            await writer.write_tasks(tx, chunk, parents)
        report("Tasks", first + len(chunk), len(tasks))
    return summary


def _place(task: WantedTask) -> tuple[object, ...]:
    return natural(task.project), natural(task.parent), natural(task.key)
