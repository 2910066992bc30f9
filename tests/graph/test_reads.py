"""A read's reach lives for its one statement: on a connection used again there is none, however the last read ended."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import asyncpg
import pytest

from portico.db import AllClients, ClientsOfStaff, Database, NoClient, OneClient, Reach, SeveralClients
from portico.kit.ids import new_id
from portico_embedded import postgres
from tests.world import AM, World

SEEN = "select (select count(*) from task)::text"
_WITHIN = "select case when set_config('portico.{0}', $1, true) is not null then ({1}) end"


@pytest.fixture(scope="module")
def client(world: World) -> Any:
    return world.value("select client_id from task group by client_id order by count(*) desc limit 1")


@pytest.fixture(scope="module")
def clients(world: World) -> list[Any]:
    return [row[0] for row in world.rows("select id from client")]


@pytest.fixture
def narrow(cluster: postgres.Cluster, world: World) -> Iterator[Database]:
    """One connection for each reach: whoever comes next is given the one that was used."""
    database = Database(cluster.url("portico_app", world.database), pool_size=1, read_pool_size=1, statement_timeout=1)
    yield database
    world.wait(database.close())


def within(reach: Reach, body: str) -> tuple[str, list[str]]:
    """The body as a plan has it: behind its reach, in one statement."""
    match reach:
        case OneClient(client_id=id):
            return _WITHIN.format("client", body), [str(id)]
        case ClientsOfStaff(staff_id=id):
            return _WITHIN.format("staff", body), [str(id)]
        case SeveralClients(client_ids=ids):
            return _WITHIN.format("clients", body), ["{" + ",".join(map(str, ids)) + "}"]
        case _:
            return f"select ({body})", []


async def count(database: Database, reach: Reach, body: str = "select count(*)::text from task") -> int:
    statement, arguments = within(reach, body)
    answer = await database.read(reach, statement, arguments)
    assert answer is not None
    return int(answer)


async def assert_nothing_left(database: Database, reach: Reach) -> None:
    """The same connection without a reach of its own sees no row, and the settings are empty."""
    assert await database.read(reach, SEEN, []) == b"0"
    for name in ("client", "clients", "staff"):
        setting = await database.read(reach, f"select coalesce(current_setting('portico.{name}', true), '')", [])
        assert setting == b""


def test_a_reach_shows_its_clients_and_is_gone(narrow: Database, world: World, client: Any, clients: list[Any]) -> None:
    of_one = world.value("select count(*) from task where client_id = $1", client)
    everything = world.value("select count(*) from task")
    manager = world.value("select staff.id from staff join login on login.id = login_id where login.email = $1", AM)
    of_manager = world.value(
        "select count(*) from task where client_id in (select reached_id from staff_reach where staff_id = $1)", manager
    )
    assert 0 < of_one < everything
    assert 0 < of_manager < everything
    for reach, expected in (
        (OneClient(client), of_one),
        (SeveralClients((client,)), of_one),
        (SeveralClients(tuple(clients)), everything),
        (SeveralClients(()), 0),
        (ClientsOfStaff(manager), of_manager),
        (ClientsOfStaff(new_id()), 0),
    ):
        assert world.wait(count(narrow, reach)) == expected
        world.wait(assert_nothing_left(narrow, reach))
    assert world.wait(count(narrow, AllClients())) == everything


def test_nobody_reaches_nothing(narrow: Database, world: World, client: Any) -> None:
    assert world.wait(count(narrow, OneClient(client))) > 0
    # Unset, on the connection that was just used; and empty.
    world.wait(assert_nothing_left(narrow, NoClient()))
    empty = _WITHIN.format("client", "select count(*)::text from task")
    assert world.wait(narrow.read(NoClient(), empty, [""])) == b"0"


def test_an_error_leaves_nothing(narrow: Database, world: World, client: Any, clients: list[Any]) -> None:
    for reach in (OneClient(client), SeveralClients(tuple(clients))):
        with pytest.raises(asyncpg.DivisionByZeroError):
            world.wait(count(narrow, reach, "select (count(*) / 0)::text from task"))
        world.wait(assert_nothing_left(narrow, reach))


def test_a_timeout_leaves_nothing(narrow: Database, world: World, client: Any) -> None:
    with pytest.raises(asyncpg.QueryCanceledError):
        world.wait(count(narrow, OneClient(client), "select count(*)::text from task, pg_sleep(5)"))
    world.wait(assert_nothing_left(narrow, OneClient(client)))


@pytest.mark.parametrize("milliseconds", [0, 1, 50, 200])
def test_a_cancelled_read_leaves_nothing(
    narrow: Database, world: World, client: Any, clients: list[Any], milliseconds: int
) -> None:
    async def cancel(reach: Reach) -> None:
        running = asyncio.create_task(count(narrow, reach, "select count(*)::text from task, pg_sleep(0.9)"))
        await asyncio.sleep(milliseconds / 1000)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running

    for reach in (OneClient(client), SeveralClients(tuple(clients))):
        world.wait(cancel(reach))
        world.wait(assert_nothing_left(narrow, reach))
        assert world.wait(count(narrow, reach)) > 0


def test_reads_of_different_clients_take_turns_on_one_connection(narrow: Database, world: World) -> None:
    """Nine hundred reads interleaved; each sees its own client's rows and no others."""
    expected = {
        row["id"]: row["n"]
        for row in world.rows("select id, (select count(*) from task where client_id = client.id) as n from client")
    }
    turns = [id for _ in range(900 // len(expected)) for id in expected]

    async def all_of_them() -> list[int]:
        return await asyncio.gather(*(count(narrow, OneClient(id)) for id in turns))

    assert world.wait(all_of_them()) == [expected[id] for id in turns]


def test_a_read_cannot_write(narrow: Database, world: World) -> None:
    write = "with gone as (delete from task_assignment returning 1) select count(*)::text from gone"
    with world.unchanged(), pytest.raises(asyncpg.ReadOnlySQLTransactionError):
        world.wait(narrow.read(AllClients(), write, []))


@pytest.mark.parametrize("mode", ["force_generic_plan", "force_custom_plan", "auto"])
def test_the_reach_is_set_before_it_is_read_in_every_mode_of_planning(
    cluster: postgres.Cluster, world: World, client: Any, mode: str
) -> None:
    """Eight times, for PostgreSQL may change its mind after the fifth."""
    expected = world.value("select count(*) from task where client_id = $1", client)
    statement, arguments = within(OneClient(client), "select count(*)::text from task")

    async def ask() -> list[tuple[str, str]]:
        connection = await asyncpg.connect(
            cluster.url("portico_app", world.database), server_settings={"role": "portico_one", "plan_cache_mode": mode}
        )
        try:
            return [
                (await connection.fetchval(statement, *arguments), await connection.fetchval(SEEN)) for _ in range(8)
            ]
        finally:
            await connection.close()

    assert world.wait(ask()) == [(str(expected), "0")] * 8
