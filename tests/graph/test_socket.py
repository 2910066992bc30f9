"""WebSocket /graphql: graphql-transport-ws, and everything a client can do wrong in it."""

from __future__ import annotations

import json

import pytest

from portico.graph import socket
from tests.graph.line import SUBPROTOCOL, Closed, line
from tests.world import CONTACT, PM, STRANGER, World, session_of

MINE = "{ projects(first: 1) { totalCount } }"
WHO = "{ viewer { email } }"
ACK = {"type": "connection_ack"}


def test_a_query_is_answered_and_completed(world: World) -> None:
    with line(world) as opened:
        assert opened.init(world.tokens[PM]) == ACK
        assert opened.subprotocol == SUBPROTOCOL
        answer = opened.ask(WHO, "a")
        told = {"cost": {"requested": 10, "limit": 50_000}, "plan": {"executor": "compiled"}}
        payload = {"data": {"viewer": {"email": PM}}, "extensions": told}
        assert answer == {"id": "a", "type": "next", "payload": payload}
        assert opened.ask(MINE, "a")["payload"]["data"]["projects"]["totalCount"] > 0


def test_a_mutation_is_done(world: World) -> None:
    project = world.new_project()
    document = "mutation ($id: ID!) { shareProject(input: { id: $id }) { project { isShared } problems { code } } }"
    with line(world) as opened:
        opened.init(world.tokens[PM])
        payload = opened.ask(document, variables={"id": project})["payload"]
        assert payload["data"] == {"shareProject": {"project": {"isShared": True}, "problems": []}}
    assert world.version(project) == 2


def test_the_guard_is_the_same_as_over_http(world: World) -> None:
    document = f'{{ project(id: "{world.project("ACM-3")}") {{ id finance {{ plannedCost {{ currency }} }} }} }}'
    for who in (PM, CONTACT, STRANGER):
        with line(world) as opened:
            opened.init(world.tokens[who])
            assert opened.ask(document)["payload"] == world.ask(document, as_=who).body


@pytest.mark.parametrize("payload", [None, {}, {"other": 1}, []])
def test_a_visitor_reads_what_anyone_may(world: World, payload: object) -> None:
    with line(world) as opened:
        opened.send({"type": "connection_init", "payload": payload})
        assert opened.hear() == ACK
        assert opened.ask(WHO)["payload"]["data"] == {"viewer": None}
        assert opened.ask(MINE)["payload"]["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


@pytest.mark.parametrize(
    "document", ["{ firm { nothing } }", "{", "", "subscription { firm { name } }", "{ tasks { totalCount } }"]
)
def test_what_cannot_be_understood_is_an_error_of_that_operation(world: World, document: str) -> None:
    with line(world) as opened:
        opened.init(world.tokens[PM])
        answer = opened.ask(document, "a")
        assert (answer["id"], answer["type"]) == ("a", "error")
        assert {error["extensions"]["code"] for error in answer["payload"]} == {"BAD_USER_INPUT"}
        assert opened.ask(WHO, "a")["type"] == "next"


@pytest.mark.parametrize(
    "payload", [None, [], 1, "x", {}, {"query": 1}, {"query": WHO, "variables": []}, {"documentId": "x"}]
)
def test_an_operation_of_no_form_is_an_error_of_that_operation(world: World, payload: object) -> None:
    with line(world) as opened:
        opened.init(world.tokens[PM])
        opened.send({"type": "subscribe", "id": "a", "payload": payload})
        answer = opened.hear()
        assert (answer["id"], answer["type"]) == ("a", "error")
        assert answer["payload"][0]["extensions"]["code"] == "BAD_USER_INPUT"


def test_ping_is_answered_and_pong_is_heard(world: World) -> None:
    with line(world) as opened:
        opened.init(world.tokens[PM])
        opened.send({"type": "pong"})
        opened.send({"type": "ping", "payload": {"any": "thing"}})
        assert opened.hear()["type"] == "pong"


NO_MESSAGES = {
    "a list": "[]",
    "a number": "1",
    "a text": '"x"',
    "null": "null",
    "nothing": "",
    "no JSON": "{",
    "no type": "{}",
    "a type that is a number": '{"type": 1}',
    "an unknown type": '{"type": "start"}',
    "a message of the server": '{"type": "next", "id": "1"}',
    "a key twice": '{"type": "ping", "type": "ping"}',
    "NaN": '{"type": "ping", "payload": NaN}',
    "100,000 deep": '{"type": "ping", "payload": ' + "[" * 100_000 + "]" * 100_000 + "}",
    "2 MB": json.dumps({"type": "ping", "payload": "x" * 2_000_000}),
    "half a character": '{"type": "\ud800"}',
    "an operation without id": '{"type": "subscribe", "payload": {"query": "{ firm { name } }"}}',
    "an operation without a name": '{"type": "subscribe", "id": "", "payload": {"query": "{ firm { name } }"}}',
    "an operation with a number": '{"type": "subscribe", "id": 1, "payload": {"query": "{ firm { name } }"}}',
}


@pytest.mark.parametrize("what", NO_MESSAGES)
def test_what_is_no_message_of_the_protocol_ends_the_socket(world: World, what: str) -> None:
    with line(world) as opened:
        opened.init(world.tokens[PM])
        opened.send(NO_MESSAGES[what])
        assert opened.hear() == Closed(4400, "Invalid message")


@pytest.mark.parametrize("what", ["a list", "a number", "no JSON", "100,000 deep"])
def test_and_so_it_does_before_the_beginning(world: World, what: str) -> None:
    with line(world) as opened:
        opened.send(NO_MESSAGES[what])
        assert opened.hear() == Closed(4400, "Invalid message")


def test_bytes_are_no_message(world: World) -> None:
    with line(world) as opened:
        opened.send_bytes(b'{"type": "connection_init"}')
        assert opened.hear().code == 4400


def test_who_says_nothing_is_let_go(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "INIT_SECONDS", 0.01)
    with line(world) as opened:
        assert opened.hear().code == 4408


@pytest.mark.parametrize("type", ["subscribe", "ping", "complete", "pong"])
def test_nothing_comes_before_the_beginning(world: World, type: str) -> None:
    with line(world) as opened:
        opened.send({"type": type, "id": "1", "payload": {"query": WHO}})
        assert opened.hear().code == 4401


def test_it_begins_once(world: World) -> None:
    with line(world) as opened:
        opened.init(world.tokens[PM])
        opened.send({"type": "connection_init"})
        assert opened.hear().code == 4429


@pytest.mark.parametrize("authorization", ["Bearer x", "x", "", "Bearer", "Basic x", "Bearer " + "x" * 10_000])
def test_a_bad_token_is_let_in_nowhere(world: World, authorization: str) -> None:
    with line(world) as opened:
        opened.send({"type": "connection_init", "payload": {"authorization": authorization}})
        assert opened.hear().code == 4403


@pytest.mark.parametrize("authorization", [1, [], {}, True])
def test_a_token_that_is_no_text_is_no_message(world: World, authorization: object) -> None:
    with line(world) as opened:
        opened.send({"type": "connection_init", "payload": {"authorization": authorization}})
        assert opened.hear().code in (4400, 4403)


def held(world: World) -> str:
    """A mutation that will wait: it comments on a project whose row is locked."""
    said = f'projectId: "{world.project("ACM-3")}", audience: SHARED, body: "Held"'
    return f"mutation {{ addComment(input: {{ {said} }}) {{ problems {{ code }} }} }}"


LOCK = "select 1 from project where code = 'ACM-3' for update"


@pytest.mark.parametrize("id", ["1", "项" * 40])
def test_an_id_is_used_once_at_a_time(world: World, id: str) -> None:
    with line(world) as opened:
        opened.init(world.tokens[PM])
        with world.locked(LOCK):
            opened.subscribe(held(world), id)
            opened.subscribe(WHO, id)
            assert opened.hear().code == 4409


@pytest.mark.parametrize("id", ["项" * 200, "x" * 10_000, "\x00"])
def test_an_id_nobody_would_choose_works_or_ends_the_socket(world: World, id: str) -> None:
    with line(world) as opened:
        opened.init(world.tokens[PM])
        opened.subscribe(WHO, id)
        answer = opened.hear()
        assert answer == Closed(4400, "Invalid message") or answer["id"] == id


def test_an_id_that_is_half_a_character_breaks_nothing(world: World) -> None:
    """JSON can say it, UTF-8 cannot: no answer could name it."""
    with line(world) as opened:
        opened.init(world.tokens[PM])
        opened.send('{"type": "subscribe", "id": "\\ud800", "payload": {"query": "{ firm { name } }"}}')
        assert opened.hear() == Closed(4400, "Invalid message")


def test_twenty_operations_at_once_are_enough(world: World) -> None:
    with line(world) as opened:
        opened.init(world.tokens[PM])
        for number in range(21):
            opened.subscribe(WHO, str(number))
        heard = [opened.hear() for _ in range(1)]
        while not isinstance(heard[-1], Closed) and len(heard) < 42:
            heard.append(opened.hear())
        assert isinstance(heard[-1], Closed)
        assert heard[-1].code == 4429


def test_an_operation_can_be_called_off(world: World) -> None:
    """It is undone, its connection comes back, and the id may be used again."""
    comments = "select count(*) from comment where body = 'Held'"
    before = world.value(comments)
    for _ in range(world.settings.pool_size + 2):
        with line(world) as opened, world.locked(LOCK):
            opened.init(world.tokens[PM])
            opened.subscribe(held(world), "a")
            world.wait(world.waiters(1))
            opened.send({"type": "complete", "id": "a"})
            world.wait(world.waiters(0))
            assert opened.ask(WHO, "a")["type"] == "next"
    assert world.value(comments) == before
    assert world.ask(MINE, as_=PM).data


def test_completing_what_does_not_run_is_no_failure(world: World) -> None:
    with line(world) as opened:
        opened.init(world.tokens[PM])
        for id in ("unknown", 1, None, [], "\x00"):
            opened.send({"type": "complete", "id": id})
        assert opened.ask(WHO)["type"] == "next"


@pytest.mark.parametrize("subprotocols", [(), ("graphql-ws",), ("x", "y")])
def test_another_protocol_is_not_spoken(world: World, subprotocols: tuple[str, ...]) -> None:
    with line(world, subprotocols=subprotocols) as opened:
        assert opened.hear().code == 4406


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://portico.test.evil.example", "http://[", ""])
def test_a_page_of_another_origin_is_not_let_in(world: World, origin: str) -> None:
    with line(world, headers={"Origin": origin}) as opened:
        closed = opened.hear()
        assert isinstance(closed, Closed)
        assert not hasattr(opened, "subprotocol")


def test_a_page_of_ours_and_a_program_are_let_in(world: World) -> None:
    for headers in ({"Origin": "http://portico.test"}, {}):
        with line(world, headers=headers) as opened:
            assert opened.init(world.tokens[PM]) == ACK


def test_a_cookie_counts_for_nothing_here(world: World) -> None:
    """Nothing here says which app asks, and a socket sends no header of its own."""
    cookie = f"portico_staff={world.tokens[PM]}"
    with line(world, headers={"Cookie": cookie, "Origin": "http://portico.test", "X-Portico-App": "staff"}) as opened:
        opened.init()
        assert opened.ask(WHO)["payload"]["data"] == {"viewer": None}


def test_a_session_that_ends_ends_the_socket_with_the_next_operation(world: World) -> None:
    token = world.new_token(PM)
    with line(world) as opened:
        opened.init(token)
        assert opened.ask(WHO)["type"] == "next"
        world.run("update session set revoked_at = now() where id = $1", session_of(token))
        opened.subscribe(WHO, "a")
        opened.subscribe(WHO, "b")
        assert opened.hear().code == 4403


def test_an_access_token_that_ends_ends_the_socket_with_the_next_operation(world: World) -> None:
    token = world.new_token(PM)
    with line(world) as opened:
        opened.init(token)
        with world.later(days=4_000):
            opened.subscribe(WHO)
            assert opened.hear().code == 4403


def test_guesses_are_counted_here_too(world: World) -> None:
    guess = f'mutation {{ signIn(input: {{ email: "{PM}", password: "wrong" }}) {{ problems {{ code }} }} }}'
    with line(world) as opened:
        opened.init()
        codes = [opened.ask(guess)["payload"]["data"]["signIn"]["problems"][0]["code"] for _ in range(6)]
    world.run("delete from sign_in_failure")
    assert codes == ["WRONG_CREDENTIALS"] * 5 + ["TOO_MANY_ATTEMPTS"]


def test_who_hangs_up_in_the_middle_leaves_nothing_behind(world: World) -> None:
    for _ in range(world.settings.pool_size + 2):
        with line(world) as opened:
            opened.init(world.tokens[PM])
            for number in range(10):
                opened.subscribe(MINE, str(number))
    assert world.ask(MINE, as_=PM).data
