"""A row out of scope answers as one that does not exist: the same bytes, and nothing is written."""

from __future__ import annotations

from collections.abc import AsyncIterator
from random import Random
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from portico_embedded import postgres
from tests.conftest import cloned
from tests.policy.documents import PREFIXES
from tests.policy.hunt import Hunt, Made, hunting

pytestmark = pytest.mark.anyio

ABSENT = UUID(int=Random(7).getrandbits(128), version=4)
READS = {
    "client": ("client",),
    "project": ("project",),
    "task": ("task",),
    "folder": ("folder",),
    "document": ("document",),
    "upload": ("upload",),
    "review": ("review",),
    "remark": ("remark",),
}
# What nobody of some kind may ask for at all, whichever row it is.
DENIED = {
    "upload": ("viewer_b",),
    "version_read": ("owner_a", "viewer_b", "at_two_clients"),
}
# Writes a contact or a member may try on what they do not see: who, the table of the id, and the document.
WRITES = [
    ("owner_a", "task", 'mutation { addComment(input: { taskId: "%s", audience: SHARED, body: "x" }) %s }'),
    ("owner_a", "project", 'mutation { addComment(input: { projectId: "%s", audience: SHARED, body: "x" }) %s }'),
    ("member", "task", 'mutation { addComment(input: { taskId: "%s", audience: INTERNAL, body: "x" }) %s }'),
    ("member", "task", 'mutation { updateTask(input: { id: "%s", expectedVersion: 1, title: "x" }) %s }'),
    ("member", "task", 'mutation { moveTask(input: { id: "%s", expectedVersion: 1, status: DONE }) %s }'),
    ("member", "project", 'mutation { createTask(input: { projectId: "%s", title: "x" }) %s }'),
    ("member", "task", 'mutation { createTask(input: { projectId: "MINE", title: "x", parentId: "%s" }) %s }'),
    ("member", "milestone", 'mutation { createTask(input: { projectId: "MINE", title: "x", milestoneId: "%s" }) %s }'),
    ("member", "contact", 'mutation { createTask(input: { projectId: "MINE", title: "x", assigneeIds: ["%s"] }) %s }'),
    (
        "project_manager",
        "contact",
        'mutation { createTask(input: { projectId: "LED", title: "x", assigneeIds: ["%s"] }) %s }',
    ),
    (
        "project_manager",
        "milestone",
        'mutation { createTask(input: { projectId: "LED", title: "x", milestoneId: "%s" }) %s }',
    ),
    ("project_manager", "task", 'mutation { createTask(input: { projectId: "LED", title: "x", parentId: "%s" }) %s }'),
]
CONTENT = "{ problems { code path message } }"


async def _answers(hunt: Hunt, name: str, document: str, prefix: str, hidden: UUID) -> tuple[bytes, bytes]:
    """To the hidden row and to one that is not there, with the id taken out."""
    found = []
    for id in (hidden, ABSENT):
        response = await hunt.asking.answer(document % f"{prefix}_{id.hex}", as_=hunt.world.actors[name].email)
        found.append(b"%d " % response.status_code + response.content.replace(id.hex.encode(), b"ID"))
    return found[0], found[1]


@pytest.mark.parametrize("name", ["owner_a", "viewer_b", "at_two_clients", "member", "account_manager"])
async def test_a_hidden_row_reads_as_an_absent_one(hunt: Hunt, name: str) -> None:
    seen = hunt.allowed[name].rows
    checked = 0
    for table, prefix in PREFIXES.items():
        hidden = [id for id in hunt.world.rows[table] if id not in seen[table]]
        for id in hidden[:: max(1, len(hidden) // 3)]:
            for field in ("node", *READS.get(table, ())):
                one, other = await _answers(hunt, name, f'{{ it: {field}(id: "%s") {{ id }} }}', prefix, id)
                assert one == other
                assert (b"FORBIDDEN" if name in DENIED.get(table, ()) else b"NOT_FOUND") in one
                checked += 1
    assert checked >= 20


@pytest.fixture
async def writable(
    cluster: postgres.Cluster, made: Made, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Hunt]:
    with cloned(cluster, made.database) as name:
        async with hunting(cluster, name, made, tmp_path_factory.mktemp("home")) as hunt:
            yield hunt


async def _content(cluster: postgres.Cluster, database: str) -> dict[str, str]:
    """A digest of every table a client's rows are in."""
    connection = await asyncpg.connect(cluster.url("portico_owner", database))
    try:
        return {
            table: await connection.fetchval(f"select md5(string_agg(t::text, ' ' order by t.id)) from {table} t")
            for table in (*PREFIXES, "event")
        }
    finally:
        await connection.close()


async def test_a_write_to_a_hidden_row_answers_as_to_an_absent_one(cluster: postgres.Cluster, writable: Hunt) -> None:
    hunt = writable
    for name in {name for name, _, _ in WRITES}:
        await hunt.asking.token_of(hunt.world.actors[name].email or "")
    before = await _content(cluster, hunt.database)
    places = {
        "MINE": await _project(cluster, hunt, "member", "select project_id from project_member where staff_id = $1"),
        "LED": await _project(cluster, hunt, "project_manager", "select id from project where manager_id = $1"),
    }
    for name, table, template in WRITES:
        document = template
        for place, id in places.items():
            document = document.replace(place, f"prj_{id.hex}")
        document = document.replace(") %s }", f") {CONTENT} }}")
        hidden = await _hidden(cluster, hunt, name, table, places)
        assert hidden
        for id in hidden:
            one, other = await _answers(hunt, name, document, PREFIXES[table], id)
            assert one == other, document
            assert b'"problems":[]' not in one, f"it was done: {document}"
    assert await _content(cluster, hunt.database) == before


async def _project(cluster: postgres.Cluster, hunt: Hunt, name: str, sql: str) -> UUID:
    connection = await asyncpg.connect(cluster.url("portico_owner", hunt.database))
    try:
        found: UUID = await connection.fetchval(sql, hunt.world.actors[name].staff_id)
        return found
    finally:
        await connection.close()


async def _hidden(cluster: postgres.Cluster, hunt: Hunt, name: str, table: str, places: dict[str, UUID]) -> list[UUID]:
    """Rows the actor does not see, or for who sees all: rows of other clients than the place's."""
    seen = hunt.allowed[name].rows[table]
    hidden: list[Any] = [id for id in hunt.world.rows[table] if id not in seen]
    if not hidden:
        connection = await asyncpg.connect(cluster.url("portico_owner", hunt.database))
        sql = f"select id from {table} where client_id <> (select client_id from project where id = $1) order by id"
        hidden = [row[0] for row in await connection.fetch(sql, places["LED"])]
        await connection.close()
    return hidden[:: max(1, len(hidden) // 3)]
