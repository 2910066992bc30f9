"""When the database does not answer: a 503 that says so, and life goes on afterwards."""

from __future__ import annotations

import asyncio
import gc
import json
import socket
from collections.abc import Iterator

import asyncpg
import pytest

from portico.app import create_app
from portico_embedded import postgres
from tests.graph.line import Closed, line
from tests.world import PM, Answer, World, mutation, row_id

MINE = "{ projects(first: 1) { totalCount } }"


def is_busy(world: World, document: str, token: str | None = None, **variables: object) -> bool:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    answer = world.post(json.dumps({"query": document, "variables": variables}).encode(), headers, is_ours=True)
    assert len(answer.body["errors"]) == 1
    return answer.status == 503 and answer.codes == ["BUSY"]


@pytest.fixture(scope="module")
def narrow(cluster: postgres.Cluster, world: World, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """The same database behind two connections, for which one waits a moment only."""
    narrow = World(cluster, world.database, tmp_path_factory.mktemp("narrow"), pool_size=2, pool_timeout=0)
    yield narrow
    narrow.close()


def test_a_row_that_stays_locked_is_busy_and_nothing_was_done(narrow: World) -> None:
    task = narrow.task("ACM-3")
    given = {"id": task, "expectedVersion": narrow.version(task), "title": "Waited"}
    before = narrow.digest()
    with narrow.locked("select 1 from task where id = $1 for update", row_id(task)):
        assert is_busy(narrow, mutation("updateTask"), narrow.tokens[PM], input=given)
    assert narrow.digest() == before
    assert narrow.write("updateTask", given, as_=PM).problems == []


def test_without_a_free_connection_the_request_is_busy(narrow: World) -> None:
    """Two wait for a lock and hold every connection for writes there is; a third hears so, and reads go on."""
    task = narrow.task("ACM-3")
    given = {"id": task, "expectedVersion": narrow.version(task), "title": "Waited"}
    with narrow.locked("select 1 from task where id = $1 for update", row_id(task)):
        waiting = [narrow.start(narrow.asking(mutation("updateTask"), {"input": given}, as_=PM)) for _ in range(2)]
        narrow.wait(narrow.waiters(2))
        assert is_busy(narrow, mutation("updateTask"), narrow.tokens[PM], input=given)
        assert narrow.ask(MINE, as_=PM).data
    for running in waiting:
        narrow.wait(ended(running))
    assert narrow.ask(MINE, as_=PM).data


async def ended(task: asyncio.Task[Answer]) -> Answer:
    return await task


@pytest.fixture
def cut_off(narrow: World) -> Iterator[World]:
    """The application at a database that does not answer."""
    connected = narrow.app
    narrow.app = create_app(narrow.settings, f"postgresql://portico_app:x@127.0.0.1:{closed_port()}/portico")
    yield narrow
    narrow.app = connected


def closed_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


SIGN_IN = "mutation ($input: SignInInput!) { signIn(input: $input) { problems { code } } }"


def test_without_a_database_everything_is_busy_and_nothing_breaks(cut_off: World) -> None:
    assert is_busy(cut_off, MINE, cut_off.tokens[PM])
    assert is_busy(cut_off, SIGN_IN, input={"email": PM, "password": "portico-demo"})
    assert is_busy(cut_off, "{ firm { name } }")
    assert cut_off.wait(cut_off.status("GET", "/readyz")) == 503
    assert cut_off.wait(cut_off.status("GET", "/healthz")) == 200


def test_without_a_database_a_socket_ends_politely(cut_off: World) -> None:
    with line(cut_off) as opened:
        assert isinstance(opened.init(cut_off.tokens[PM]), Closed)
    with line(cut_off) as opened:
        opened.init()
        answer = opened.ask(SIGN_IN, variables={"input": {"email": PM, "password": "x"}})
        assert answer["payload"]["errors"][0]["extensions"]["code"] == "BUSY"


def test_connections_that_died_are_replaced(narrow: World) -> None:
    """PostgreSQL restarted: nobody has to."""
    assert narrow.ask(MINE, as_=PM).data
    narrow.rows(
        "select pg_terminate_backend(pid) from pg_stat_activity"
        " where datname = current_database() and usename = 'portico_app'"
    )
    assert narrow.ask(MINE, as_=PM).data
    assert narrow.wait(narrow.status("GET", "/readyz")) == 200


def test_connections_that_are_about_to_die_are_replaced(narrow: World) -> None:
    """PostgreSQL has said that it ends, and has not yet hung up: no statement is lost between the two."""
    task = narrow.task("ACM-3")
    for _ in range(2):
        assert narrow.ask(MINE, as_=PM).data
        assert retitle(narrow, task, "Before").problems == []
        told = [connection for connection in gc.get_objects() if is_open(connection)]
        assert len(told) >= 2
        for connection in told:
            connection._protocol.data_received(GOOD_BYE)
        assert narrow.ask(MINE, as_=PM).data
        assert retitle(narrow, task, "After").problems == []
        assert narrow.wait(narrow.status("GET", "/readyz")) == 200


def is_open(something: object) -> bool:
    """Whether it is an open connection of the application."""
    if not isinstance(something, asyncpg.Connection) or something.is_closed():
        return False
    return str(something.get_settings().application_name).startswith("portico_")


def retitle(world: World, task: str, title: str) -> Answer:
    return world.write("updateTask", {"id": task, "expectedVersion": world.version(task), "title": title}, as_=PM)


FIELDS = b"SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0"
GOOD_BYE = b"E" + (len(FIELDS) + 4).to_bytes(4, "big") + FIELDS
