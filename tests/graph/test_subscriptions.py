"""A subscription over graphql-transport-ws: each message is answered for whoever its subscriber is by then."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from structlog.testing import capture_logs

from portico.config import Limits
from portico.db import Database
from portico.graph import socket
from portico.graph.media import GRAPHQL
from portico.graph.problems import BadInputError
from portico.graph.run import Request
from portico.graph.server import Server
from portico.pool import DatabaseBusyError
from portico_embedded import postgres
from tests.conftest import cloned
from tests.graph.line import PATIENCE, Closed, Line, line
from tests.graph.live import CHANNELS, END, LISTENING, changed, heard, with_subscriptions
from tests.world import EXEC, FINANCE, MEMBER, OWNER, PM, STRANGER, World, nobody, session_of

NAMES = """
    subscription ($channel: String! = "news") { said(channel: $channel) {
        what project { name finance { plannedCost { currency } } } task { id }
    } }
"""
RATIO = 'subscription { said(channel: "news") { project { consumedRatio } } }'
ANNOUNCED = 'subscription { announced(channel: "news") { what project { name } } }'
WHO = "{ viewer { email } }"
# The reference executor takes a statement for each selection, and shares nothing.
COMPILED = pytest.mark.parametrize("world", [True], ids=["compiled"], indirect=True)


@pytest.fixture(scope="module", params=[True, False], ids=["compiled", "executed"])
def world(
    request: pytest.FixtureRequest, cluster: postgres.Cluster, firm: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[World]:
    with cloned(cluster, firm) as name, with_subscriptions():
        world = World(cluster, name, tmp_path_factory.mktemp("home"), compiled=request.param)
        yield world
        world.close()


@pytest.fixture(autouse=True)
def _silence(world: World) -> Iterator[None]:
    """Nobody listens any more when a test is over: every source was ended."""
    CHANNELS.clear()
    yield
    assert LISTENING == []


def server_of(world: World) -> Server:
    server: Server = world.app.state.server
    return server


def say(*messages: Any, channel: str = "news") -> None:
    for message in messages:
        CHANNELS[channel].put_nowait(message)


@contextmanager
def listening(world: World, who: str | None, document: str = NAMES, **variables: str) -> Iterator[Line]:
    """Somebody who has heard a first message, about no row."""
    with line(world) as opened:
        opened.init(world.tokens[who] if who else None)
        opened.subscribe(document, "a", variables=variables)
        channel = variables.get("channel", "news")
        assert isinstance(told(opened, channel=channel), tuple)
        yield opened
    silent(world, channel)


def told(opened: Line, *ids: str, channel: str = "news") -> Any:
    """What a message about these rows is answered with: data and the codes of its errors."""
    say(changed(*ids), channel=channel)
    message = opened.hear()
    if isinstance(message, Closed) or message["type"] != "next":
        return message
    payload = message["payload"]
    (data,) = payload["data"].values()
    return data, [error["extensions"]["code"] for error in payload.get("errors", ())]


def silent(world: World, channel: str = "news") -> None:
    """Returns when nobody listens to a channel any more."""

    async def ended() -> None:
        async with asyncio.timeout(PATIENCE):
            while channel in LISTENING:  # noqa: ASYNC110 - a source tells nobody that it has ended
                await asyncio.sleep(0.005)

    world.wait(ended())


@pytest.fixture
def sources(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The sources that were begun, held on to: none of them ends because it was forgotten."""
    begun: list[Any] = []
    answers: list[Any] = []

    def held(right: Any, by: list[Any]) -> Any:
        def called(*given: Any) -> Any:
            by.append(right(*given))
            return by[-1]

        return called

    monkeypatch.setattr(Request, "source", held(Request.source, begun))
    monkeypatch.setattr(socket, "subscription", held(socket.subscription, answers))
    return begun


def is_over(sources: list[Any]) -> bool:
    """Whether the one source was run to its end."""
    (source,) = sources
    return source.ag_frame is None


def staff_id(world: World, email: str) -> str:
    return str(world.value("select id from staff where email = $1", email))


# What is heard.


def test_messages_arrive_in_order_until_the_source_ends(world: World) -> None:
    project, task = world.project("ACM-3"), world.task("ACM-3")
    name = world.value("select name from project where code = 'ACM-3'")
    with line(world) as opened:
        opened.init(world.tokens[FINANCE])
        opened.subscribe(NAMES, "a")
        say(changed(project, what="moved"), changed(task, what="done"), changed(), END)
        answers = [opened.hear()["payload"]["data"]["said"] for _ in range(3)]
        assert answers == [
            {"what": "moved", "project": {"name": name, "finance": answers[0]["project"]["finance"]}, "task": None},
            {"what": "done", "project": None, "task": {"id": task}},
            {"what": "changed", "project": None, "task": None},
        ]
        assert answers[0]["project"]["finance"]["plannedCost"]["currency"]
        assert opened.hear() == {"id": "a", "type": "complete"}
        assert opened.ask(WHO, "a")["payload"]["data"] == {"viewer": {"email": FINANCE}}


def test_a_row_out_of_scope_and_one_that_is_not_there_are_null_alike(world: World) -> None:
    with listening(world, STRANGER) as opened:
        hidden, absent = told(opened, world.project("ACM-3")), told(opened, nobody("prj"))
        assert hidden == absent == ({"what": "changed", "project": None, "task": None}, ["FORBIDDEN"])


def test_a_denied_field_is_null_and_named_once_in_every_message(world: World) -> None:
    with listening(world, PM, NAMES) as opened:
        for _ in range(2):
            say(changed(world.project("ACM-3")))
            payload = opened.hear()["payload"]
            assert payload["data"]["said"]["project"]["name"]
            assert payload["data"]["said"]["project"]["finance"] is None
            (error,) = payload["errors"]
            assert error["path"] == ["said", "project", "finance"]
            assert error["extensions"] == {"code": "FORBIDDEN", "permission": "FINANCE_READ"}


def test_a_visitor_hears_what_anyone_may(world: World) -> None:
    with listening(world, None, ANNOUNCED) as opened:
        assert told(opened, world.project("ACM-3")) == ({"what": "changed", "project": None}, ["UNAUTHENTICATED"])


def test_operations_go_on_beside_it(world: World) -> None:
    with listening(world, PM) as opened:
        opened.subscribe(WHO, "b")
        assert [opened.hear()["id"] for _ in range(2)] == ["b", "b"]
        opened.subscribe(NAMES, "c", variables={"channel": "other"})
        say(changed(what="other"), END, channel="other")
        assert opened.hear()["payload"]["data"]["said"]["what"] == "other"
        assert opened.hear() == {"id": "c", "type": "complete"}
        assert told(opened)[0]["what"] == "changed"


def hears(world: World, document: str, who: str | None = PM, *, limits: Limits | None = None, **variables: Any) -> Any:
    """All that is heard of one operation."""
    server = server_of(world)
    if limits is not None:
        server = replace(server, settings=replace(server.settings, limits=limits))
    return world.wait(heard(server, world.tokens[who] if who else None, document, variables))


# What it takes.


@COMPILED
def test_a_message_is_one_statement_and_no_plan_of_its_own(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    statements: list[str] = []
    right = Database.read

    async def read(self: Database, reach: Any, statement: str, arguments: Any) -> Any:
        statements.append(statement)
        return await right(self, reach, statement, arguments)

    def transaction(*_: Any, **__: Any) -> Any:
        raise AssertionError("a statement beside the answer's own")

    plans = server_of(world).plans
    with listening(world, FINANCE) as opened:
        misses = plans.misses
        rows = [(world.project(code), world.task("ACM-3")) for code in ("ACM-1", "ACM-2", "ACM-3")]
        with monkeypatch.context() as watching:
            watching.setattr(Database, "read", read)
            watching.setattr(Database, "transaction", transaction)
            for ids in rows:
                assert told(opened, *ids)[0]["task"] == {"id": ids[1]}
        assert len(statements) == len(rows)
        assert len(set(statements)) == 1
        assert plans.misses == misses


@COMPILED
def test_viewers_of_equal_access_share_a_plan_and_no_row(world: World) -> None:
    plans = server_of(world).plans
    shared = world.new_project(shared=True)
    with listening(world, OWNER) as opened:
        misses = plans.misses
        with listening(world, STRANGER, channel="stranger") as other:
            assert told(opened, shared)[0]["project"] is not None
            assert told(other, shared, channel="stranger")[0]["project"] is None
            assert told(opened, shared)[0]["project"] is not None
        assert plans.misses == misses


def test_what_the_source_is_given_decides_no_plan(world: World) -> None:
    plans = server_of(world).plans
    document = "subscription ($after: Int!) { changes(rows: [[], [], []], after: $after) { what } }"
    misses = plans.misses
    for after in range(3):
        assert len(hears(world, document, after=after)) == 3 - after + 1
    assert plans.misses == misses + 1


# Who the subscriber is by then.


def test_a_permission_that_was_taken_away_is_gone_with_the_next_message(world: World) -> None:
    project, id = world.project("ACM-3"), staff_id(world, PM)
    with listening(world, PM, RATIO) as opened:
        assert told(opened, project)[1] == []
        world.run("update staff_role set role = 'MEMBER' where staff_id = $1", id)
        try:
            assert told(opened, project)[1] == ["FORBIDDEN"]
        finally:
            world.run("update staff_role set role = 'PROJECT_MANAGER' where staff_id = $1", id)
        assert told(opened, project)[1] == []


def test_a_project_that_somebody_joins_and_leaves_comes_and_goes(world: World) -> None:
    project, id = world.new_project(), staff_id(world, MEMBER)
    joined = """
        insert into project_member (id, client_id, project_id, staff_id, joined_at)
        select gen_random_uuid(), client_id, id, $1, now() from project where id = $2
    """
    with listening(world, MEMBER) as opened:
        assert told(opened, project)[0]["project"] is None
        world.run(joined, id, project[4:])
        assert told(opened, project)[0]["project"]["name"]
        world.run("delete from project_member where project_id = $1", project[4:])
        assert told(opened, project)[0]["project"] is None


def test_who_may_no_longer_subscribe_is_told_so_and_hears_no_more(world: World, sources: list[Any]) -> None:
    id = staff_id(world, PM)
    with listening(world, PM) as opened:
        world.run("update staff_role set staff_id = $2 where staff_id = $1", id, staff_id(world, EXEC))
        try:
            message = told(opened, world.project("ACM-3"))
            assert (message["id"], message["type"]) == ("a", "error")
            assert [error["extensions"]["permission"] for error in message["payload"]] == ["PROJECT_READ"]
            silent(world)
            assert is_over(sources)
            assert opened.ask(WHO, "a")["type"] == "next"
        finally:
            world.run(
                "update staff_role set staff_id = $1 where role = 'PROJECT_MANAGER' and staff_id = $2",
                id,
                staff_id(world, EXEC),
            )


@pytest.mark.parametrize("document", [NAMES, ANNOUNCED], ids=["of some", "of all"])
def test_the_end_of_a_session_ends_the_socket_with_the_next_message(world: World, document: str) -> None:
    token = world.new_token(PM)
    with line(world) as opened:
        opened.init(token)
        opened.subscribe(document, "a")
        assert told(opened, world.project("ACM-3"))[0]["project"]["name"]
        world.run("update session set revoked_at = now() where id = $1", session_of(token))
        assert told(opened, world.project("ACM-3")) == Closed(4403, "Forbidden")
    silent(world)


def test_the_end_of_an_access_token_does_too(world: World) -> None:
    with line(world) as opened:
        opened.init(world.new_token(PM))
        opened.subscribe(ANNOUNCED, "a")
        assert told(opened)[0]["what"] == "changed"
        with world.later(days=4_000):
            assert told(opened) == Closed(4403, "Forbidden")
    silent(world)


# How it ends.


def test_a_client_that_has_heard_enough_ends_the_source(world: World) -> None:
    with listening(world, PM) as opened:
        opened.send({"type": "complete", "id": "a"})
        silent(world)
        say(changed())
        assert opened.ask(WHO, "a")["type"] == "next"


def test_a_client_that_hangs_up_ends_the_source(world: World) -> None:
    with listening(world, PM) as opened:
        opened.hang_up()
        silent(world)


def test_a_client_that_does_not_read_ends_the_source(
    world: World, sources: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    right, stuck = socket._send_text, asyncio.Event()

    async def send_text(to: Any, text: str) -> None:
        if '"next"' in text:
            stuck.set()
            await asyncio.Event().wait()
        await right(to, text)

    with line(world) as opened:
        opened.init(world.tokens[PM])
        monkeypatch.setattr(socket, "_send_text", send_text)
        opened.subscribe(NAMES, "a")
        say(changed(), changed())
        world.wait(asyncio.wait_for(stuck.wait(), PATIENCE))
        opened.send({"type": "complete", "id": "a"})
        silent(world)
        assert is_over(sources)
    # One that is not read is followed by no other.
    assert CHANNELS["news"].qsize() == 1


def test_an_error_in_the_source_ends_it_and_says_nothing_of_itself(world: World) -> None:
    say(changed(), ValueError("select secret from vault"), changed())
    with capture_logs() as logs:
        first, last = hears(world, NAMES)
    assert first["type"] == "next"
    assert last["type"] == "error"
    (error,) = last["payload"]
    assert error["extensions"]["code"] == "INTERNAL"
    assert error["path"] == ["said"]
    assert "secret" not in str(last)
    assert [entry["request"] for entry in logs if entry["log_level"] == "error"] == [error["extensions"]["request"]]


def test_a_source_may_refuse_what_it_is_given(world: World) -> None:
    say(BadInputError("there is no such channel"))
    (error,) = hears(world, NAMES)[0]["payload"]
    assert error["extensions"] == {"code": "BAD_USER_INPUT", "reason": "there is no such channel"}


def test_a_message_that_cannot_be_read_is_not_left_out_in_silence(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    transaction, begun = Database.transaction, []

    async def read(*_: Any) -> Any:
        raise DatabaseBusyError

    def transaction_once(self: Database, reach: Any, **how: Any) -> Any:
        """The one that reads the viewer, where there is no statement that compares their epoch."""
        begun.append(reach)
        if len(begun) > 1:
            raise DatabaseBusyError
        return transaction(self, reach, **how)

    project = world.project("ACM-3")
    with listening(world, PM) as opened:
        monkeypatch.setattr(Database, "read", read)
        monkeypatch.setattr(Database, "transaction", transaction_once)
        message = told(opened, project)
        assert message["type"] == "error"
        assert message["payload"][0]["extensions"]["code"] == "BUSY"


def test_messages_count_against_the_minute_of_who_hears_them(world: World) -> None:
    say(*[changed()] * 60)
    *answers, last = hears(world, NAMES, limits=Limits(viewer_points=300))
    assert 5 <= len(answers) < 50
    assert last["payload"][0]["extensions"]["code"] == "RATE_LIMITED"


# What is refused.

REFUSED = {
    "two root fields": '{ said(channel: "a") { what } announced(channel: "a") { what } }',
    "the same field twice": '{ a: said(channel: "a") { what } b: said(channel: "a") { what } }',
    "two in a fragment": '{ ...both } fragment both on Subscription { said(channel: "a") { what } '
    'announced(channel: "a") { what } }',
    "a second one in another": '{ said(channel: "a") { what } ... { announced(channel: "a") { what } } }',
    "the type's name": "{ __typename }",
    "the schema": "{ __schema { queryType { name } } }",
    "the type's name besides": '{ said(channel: "a") { what } __typename }',
    "one that is skipped": '($no: Boolean = false) { said(channel: "a") @include(if: $no) { what } }',
    "one of two": '{ said(channel: "a") @skip(if: true) { what } announced(channel: "a") { what } }',
    "a skipped fragment": '{ ... @skip(if: false) { said(channel: "a") { what } } }',
    "nothing at all": "{ }",
    "no channel": "{ said { what } }",
    "a page that cannot be": '{ said(channel: "a") { project { tasks(first: 0) { totalCount } } } }',
    "a page by variable that cannot be": '($n: Int = 101) { said(channel: "a") { project { tasks(first: $n) '
    "{ totalCount } } } }",
    "a cursor of nowhere": '{ said(channel: "a") { project { tasks(first: 1, after: "x") { totalCount } } } }',
    "more than is affordable": '{ said(channel: "a") { project { tasks(first: 100) { edges { node { project '
    "{ tasks(first: 100) { edges { node { project { tasks(first: 100) { edges { node { id } } } } } } } } } } } } }",
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_cannot_be_watched_is_refused_before_the_source_begins(world: World, what: str) -> None:
    with line(world) as opened:
        opened.init(world.tokens[PM])
        answer = opened.ask("subscription " + REFUSED[what], "a")
        assert (answer["id"], answer["type"]) == ("a", "error")
        assert {error["extensions"]["code"] for error in answer["payload"]} == {"BAD_USER_INPUT"}
        assert CHANNELS == {}


def test_an_argument_below_is_checked_for_each_who_subscribes(world: World) -> None:
    """Also where there is a plan already."""
    cursors = "{ projects(first: 1) { edges { cursor } } }"
    cursor = world.ask(cursors, as_=PM).data["projects"]["edges"][0]["cursor"]
    document = """subscription ($after: String) { said(channel: "news") {
        client { projects(first: 1, after: $after) { totalCount } }
    } }"""
    say(END)
    assert [message["type"] for message in hears(world, document, after=cursor)] == ["complete"]
    CHANNELS.clear()
    (refused,) = hears(world, document, after="x")
    assert refused["payload"][0]["extensions"]["code"] == "BAD_USER_INPUT"
    assert CHANNELS == {}


def test_who_may_not_subscribe_is_told_so(world: World) -> None:
    (error,) = hears(world, NAMES, None)[0]["payload"]
    assert error["extensions"] == {"code": "UNAUTHENTICATED", "permission": "PROJECT_READ"}
    assert error["path"] == ["said"]
    assert CHANNELS == {}


@pytest.mark.parametrize("media", ["application/json", GRAPHQL])
def test_over_http_it_is_refused(world: World, media: str) -> None:
    answer = world.ask(NAMES, as_=PM, headers={"Accept": media})
    assert answer.status == (400 if media == GRAPHQL else 200)
    assert "data" not in answer.body
    (error,) = answer.body["errors"]
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert "WebSocket" in error["message"]
    assert CHANNELS == {}
