"""A connection reaches what its transaction says and nothing else: before, after, and when anything goes wrong."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest
from sqlalchemy import ColumnElement, Executable, Table, delete, func, insert, select, text, update

from portico import models as m
from portico.db import AllClients, Database, NoClient, OneClient, Reach, SeveralClients, reach_parameters, within
from portico.models import metadata, owning_column
from portico.transaction import Prepared, prepare
from portico_embedded import postgres
from tests.conftest import cloned
from tests.policy.world import World, build_world

pytestmark = pytest.mark.anyio

UPLOAD_KEYS = {
    "project_id": m.project,
    "folder_id": m.folder,
    "document_id": m.document,
    "version_id": m.document_version,
    "author_contact_id": m.contact,
}
OWNED = [table for table in metadata.sorted_tables if owning_column(table) is not None]


@dataclass
class Reached:
    world: World
    database: Database
    url: str


@pytest.fixture(scope="module")
async def reached(cluster: postgres.Cluster) -> AsyncIterator[Reached]:
    """A world, and one connection to each reach, so that every transaction is on a used one."""
    with cloned(cluster) as name:
        owner = await asyncpg.connect(cluster.url("portico_owner", name))
        world = await build_world(owner)
        await owner.close()
        database = Database(cluster.url("portico_app", name), pool_size=1, pool_timeout=30, statement_timeout=1)
        yield Reached(world, database, cluster.url("portico_app", name))
        await database.close()


async def _rows(reached: Reached, reach: Reach) -> dict[str, int]:
    """How many rows of each table a plain select without any scope returns."""
    async with reached.database.transaction(reach) as tx:
        return {table.name: await tx.scalar(select(func.count()).select_from(table)) or 0 for table in OWNED}


def _nothing() -> dict[str, int]:
    return {table.name: 0 for table in OWNED}


async def _clients(reached: Reached, reach: Reach) -> set[UUID]:
    """Whose rows are reached, over all tables."""
    async with reached.database.transaction(reach) as tx:
        return {
            id for table in OWNED for id in await tx.scalars(select(table.c[owning_column(table) or ""]).distinct())
        }


async def test_each_reach_is_what_it_says(reached: Reached) -> None:
    clients = reached.world.rows["client"]
    every = await _rows(reached, AllClients())
    assert all(every.values())
    assert await _clients(reached, AllClients()) == set(clients)
    assert await _clients(reached, OneClient(clients[0])) == {clients[0]}
    assert await _clients(reached, SeveralClients((clients[0], clients[2]))) == {clients[0], clients[2]}


@pytest.mark.parametrize(
    "reach",
    [NoClient(), SeveralClients(()), OneClient(uuid4()), SeveralClients((uuid4(),))],
    ids=["nobody", "no clients", "an unknown client", "an unknown one among several"],
)
async def test_no_reach_is_no_rows(reached: Reached, reach: Reach) -> None:
    assert await _rows(reached, reach) == _nothing()


@pytest.mark.parametrize("role", ["portico_one", "portico_several"])
async def test_a_connection_without_a_reach_has_no_rows(reached: Reached, role: str) -> None:
    """Never set, set and over, set to nothing: also on a connection that reached something a moment ago."""
    setting = {"portico_one": "portico.client", "portico_several": "portico.clients"}[role]
    one = str(reached.world.rows["client"][0])
    value = one if role == "portico_one" else f"{{{one}}}"
    connection = await asyncpg.connect(reached.url, server_settings={"role": role})
    try:
        assert await _count(connection) == 0
        async with connection.transaction():
            await connection.execute("select set_config($1, $2, true)", setting, value)
            assert await _count(connection) > 0
        assert await _count(connection) == 0
        async with connection.transaction():
            await connection.execute("select set_config($1, '', true)", setting)
            assert await _count(connection) == 0
        # No role can be left for a wider one by resetting it.
        await connection.execute("reset role")
        assert await _count(connection) == 0
    finally:
        await connection.close()


async def _count(connection: asyncpg.Connection[Any]) -> int:
    return int(await connection.fetchval("select (select count(*) from task) + (select count(*) from client)"))


async def _succeed(reached: Reached, reach: Reach) -> None:
    async with reached.database.transaction(reach) as tx:
        assert await tx.scalar(select(func.count()).select_from(m.task))


async def _fail(reached: Reached, reach: Reach) -> None:
    with pytest.raises(asyncpg.PostgresError):
        async with reached.database.transaction(reach) as tx:
            await tx.execute(text("select 1 / 0"))


async def _raise(reached: Reached, reach: Reach) -> None:
    async def give_up() -> None:
        async with reached.database.transaction(reach) as tx:
            await tx.scalar(select(func.count()).select_from(m.task))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await give_up()


async def _time_out(reached: Reached, reach: Reach) -> None:
    with pytest.raises(asyncpg.PostgresError, match="statement timeout"):
        async with reached.database.transaction(reach) as tx:
            await tx.execute(text("select pg_sleep(5)"))


async def _succeed_alone(reached: Reached, reach: Reach) -> None:
    async with reached.database.alone(reach, epoch=0) as write:
        assert (await write.see(*_counting(reach))).number


async def _raise_alone(reached: Reached, reach: Reach) -> None:
    async def give_up() -> None:
        async with reached.database.alone(reach, epoch=0) as write:
            await write.see(*_counting(reach))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await give_up()


async def _cancel_alone(reached: Reached, reach: Reach) -> None:
    async def ask() -> None:
        async with reached.database.alone(reach, epoch=0) as write:
            await write.see(*_counting(reach, func.pg_sleep(0.5)))

    task = asyncio.create_task(ask())
    await asyncio.sleep(0.05)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


def _counting(reach: Reach, *also: ColumnElement[Any]) -> tuple[Prepared, dict[str, str]]:
    """The number of tasks within a reach that the statement sets itself."""
    number = select(func.count()).select_from(m.task).scalar_subquery()
    return prepare(select(within(type(reach), number).label("number"), *also)), reach_parameters(reach)


def _cancel(milliseconds: int) -> Callable[[Reached, Reach], Awaitable[None]]:
    async def cancel(reached: Reached, reach: Reach) -> None:
        async def ask() -> None:
            async with reached.database.transaction(reach) as tx:
                await tx.scalar(select(func.count()).select_from(m.task))
                await tx.execute(text("select pg_sleep(0.5)"))

        task = asyncio.create_task(ask())
        await asyncio.sleep(milliseconds / 1000)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    return cancel


@pytest.mark.parametrize(
    "before",
    [
        *(_succeed, _fail, _raise, _time_out, _cancel(0), _cancel(1), _cancel(50)),
        *(_succeed_alone, _raise_alone, _cancel_alone),
    ],
    ids=[
        *("success", "database error", "exception", "timeout", "cancel at once", "cancel at 1 ms", "cancel at 50 ms"),
        *("success alone", "exception alone", "cancel alone"),
    ],
)
async def test_nothing_stays_on_a_used_connection(
    reached: Reached, before: Callable[[Reached, Reach], Awaitable[None]]
) -> None:
    clients = reached.world.rows["client"]
    for reach in (OneClient(clients[0]), SeveralClients((clients[0], clients[1]))):
        # First a connection that is certainly used, then the accident, then whoever comes next.
        await _succeed(reached, reach)
        await before(reached, reach)
        assert await _rows(reached, NoClient()) == _nothing()
        assert await _rows(reached, SeveralClients(())) == _nothing()
        assert await _clients(reached, OneClient(clients[2])) == {clients[2]}


async def test_nothing_is_written_beyond_several_clients(reached: Reached) -> None:
    """Neither into another client nor from one client to another; and what was tried has left no trace."""
    mine, other = reached.world.rows["client"][:2]
    reach = SeveralClients((mine,))
    before = await _content(reached)
    async with reached.database.transaction(reach) as tx:
        taking = update(m.task).where(m.task.c.client_id == other).values(title="taken")
        assert not await tx.execute(taking.returning(m.task.c.id))
    theirs = {"id": uuid4(), "client_id": other, "name": "x", "role": "CLIENT_OWNER", "created_at": func.now()}
    await _is_refused(reached, reach, update(m.milestone).values(client_id=other), "row-level security")
    await _is_refused(reached, reach, insert(m.contact).values(theirs), "row-level security")
    # Their task below my project: the key is composite, so that the pair does not exist.
    across = {
        "id": uuid4(),
        "client_id": mine,
        "project_id": await _first(reached, m.project, mine),
        "task_id": await _first(reached, m.task, other),
        "staff_id": reached.world.rows["staff"][0],
        "assigned_at": func.now(),
    }
    await _is_refused(reached, reach, insert(m.task_assignment).values(across), "foreign key")
    assert await _content(reached) == before


async def test_a_contacts_connection_writes_comments_of_its_client_alone(reached: Reached) -> None:
    mine, other = reached.world.rows["client"][:2]
    reach = OneClient(mine)
    before = await _content(reached)
    comment = {
        "id": uuid4(),
        "client_id": mine,
        "project_id": await _first(reached, m.project, mine),
        "audience": "SHARED",
        "body": "x",
        "author_contact_id": await _first(reached, m.contact, mine),
        "created_at": func.now(),
    }
    project, author = await _first(reached, m.project, other), await _first(reached, m.contact, other)
    theirs = {"client_id": other, "project_id": project, "author_contact_id": author}
    for wrong, why in (
        (theirs, "row-level security"),
        ({"project_id": project}, "foreign key"),
        ({"author_contact_id": author}, "foreign key"),
    ):
        await _is_refused(reached, reach, insert(m.comment).values(comment | wrong), why)
    for statement in (
        update(m.task).values(title="x"),
        update(m.project).values(is_shared=True),
        update(m.comment).values(body="x"),
        insert(m.contact).values(
            id=uuid4(), client_id=mine, login_id=uuid4(), name="x", role="CLIENT_OWNER", created_at=func.now()
        ),
    ):
        await _is_refused(reached, reach, statement, "permission denied")
    for somebody in (reach, SeveralClients((mine,))):
        await _is_refused(reached, somebody, update(m.contact).values(login_id=uuid4()), "given at the door")
    colleague = {"id": uuid4(), "client_id": other, "name": "x", "role": "CLIENT_OWNER", "created_at": func.now()}
    await _is_refused(reached, reach, insert(m.contact).values(colleague), "row-level security")
    assert await _content(reached) == before


async def test_a_contacts_connection_sends_files_of_its_client_alone(reached: Reached) -> None:
    """What becomes of a file, and what its client's documents are, is written by others."""
    mine, other = reached.world.rows["client"][:2]
    reach = OneClient(mine)
    before = await _content(reached)
    file = {"size": 1, "object_key": "x", "file_name": "x", "created_at": func.now()}
    sent = file | {
        "id": uuid4(),
        "client_id": mine,
        "title": "x",
        "storage_upload_id": "x",
        "part_size": 1,
        "author_contact_id": await _first(reached, m.contact, mine),
        "updated_at": func.now(),
    }
    theirs = {key: await _first(reached, table, other) for key, table in UPLOAD_KEYS.items()}
    await _is_refused(reached, reach, insert(m.upload).values(sent | {"client_id": other}), "row-level security")
    for key, id in theirs.items():
        await _is_refused(reached, reach, insert(m.upload).values(sent | {key: id}), "foreign key")
    read = {"id": uuid4(), "client_id": mine, "contact_id": sent["author_contact_id"]}
    read |= {"version_id": theirs["version_id"], "first_read_at": func.now(), "last_read_at": func.now()}
    await _is_refused(reached, reach, insert(m.version_read).values(read), "foreign key")
    await _is_refused(reached, reach, update(m.upload).values(client_id=other), "row-level security")
    version = await _first(reached, m.document_version, mine)
    for statement in (
        update(m.document).values(shared_from=1),
        update(m.document_version).values(number=1),
        update(m.folder).values(name="x"),
        insert(m.folder).values(id=uuid4(), client_id=mine, name="x", created_at=func.now(), updated_at=func.now()),
        insert(m.document_version).values(
            file | {"id": uuid4(), "client_id": mine, "document_id": version, "number": 1, "media_type": "x"}
        ),
        delete(m.upload),
        delete(m.version_read),
    ):
        await _is_refused(reached, reach, statement, "permission denied")
    async with reached.database.transaction(reach) as tx:
        for table in (m.upload, m.version_read, m.client_storage):
            taking = update(table).where(table.c.client_id == other).values(id=table.c.id)
            assert not await tx.execute(taking.returning(table.c.id))
    assert await _content(reached) == before


async def _is_refused(reached: Reached, reach: Reach, statement: Executable, why: str) -> None:
    with pytest.raises(asyncpg.PostgresError, match=why):
        async with reached.database.transaction(reach) as tx:
            await tx.execute(statement)


async def _content(reached: Reached) -> dict[str, Any]:
    """A digest of every table."""
    async with reached.database.transaction(AllClients()) as tx:
        return {
            table.name: await tx.scalar(text(f"select md5(string_agg(t::text, ' ' order by t.id)) from {table.name} t"))
            for table in OWNED
        }


async def _first(reached: Reached, table: Table, client: UUID) -> UUID:
    async with reached.database.transaction(AllClients()) as tx:
        (id,) = await tx.scalars(select(table.c.id).where(table.c.client_id == client).limit(1))
        return id


REACHED = """
    select account_manager_id as staff_id, id as reached_id from client
    union select manager_id, client_id from project union select staff_id, client_id from project_member
"""
JOINED_BY_ANOTHER = """
    update project_member set staff_id = (select max(id::text)::uuid from staff)
    where id in (select min(id::text)::uuid from project_member where staff_id is not null group by project_id)
        and project_id not in (
            select project_id from project_member where staff_id = (select max(id::text)::uuid from staff)
        )
"""
KNOWN = "select staff_id, reached_id from staff_reach where reasons > 0"


async def test_whom_the_staff_reach_is_kept_through_every_write(cluster: postgres.Cluster) -> None:
    """Held against the three tables it comes from, after each kind of write to them, one row and all at once."""
    writes = (
        "update client set account_manager_id = null where id = (select min(id::text)::uuid from client)",
        "update client set account_manager_id = (select min(id::text)::uuid from staff)",
        "update project set manager_id = (select max(id::text)::uuid from staff) where id::text > '8'",
        "update project set manager_id = (select min(id::text)::uuid from staff)",
        JOINED_BY_ANOTHER,
        "delete from project_member where id::text > '8'",
        "delete from project_member",
        "update client set account_manager_id = null",
    )
    with cloned(cluster) as name:
        owner = await asyncpg.connect(cluster.url("portico_owner", name))
        try:
            await build_world(owner)
            for write in ("select", *writes):
                await owner.execute(write)
                expected = {tuple(row) for row in await owner.fetch(REACHED) if row[0] is not None}
                assert {tuple(row) for row in await owner.fetch(KNOWN)} == expected, write
                assert expected
        finally:
            await owner.close()
