"""POST /graphql with bodies nobody should send: each is refused in a sentence, at once, and leaves no trace."""

from __future__ import annotations

import asyncio
import gzip
import json
from typing import Any

import pytest

from tests.world import PM, World

FIRM = {"query": "{ firm { name } }"}
# What a request that is refused may cost, in seconds of CPU.
MOST = 0.05


def nested(opening: str, closing: str, depth: int) -> str:
    return opening * depth + closing * depth


def variables(text: str) -> bytes:
    """A sound query with this as its variables."""
    return f'{{"query": "{{ firm {{ name }} }}", "variables": {text}}}'.encode()


REFUSED = {
    "nothing": b"",
    "no JSON": b"query { firm { name } }",
    "half of it": b'{"query": "{ firm',
    "two of them": b'{"query": "{ firm { name } }"} {}',
    "a comment": b'{"query": "{ firm { name } }" /* */}',
    "not UTF-8": b'{"query": "{ firm { name } } \xff"}',
    "UTF-16": json.dumps(FIRM).encode("utf-16"),
    "with a byte order mark": b"\xef\xbb\xbf" + json.dumps(FIRM).encode(),
    "surrogates in UTF-8": b'{"query": "{ firm { name } } \xed\xa0\x80"}',
    "a number": b"1",
    "null": b"null",
    "a text": b'"{ firm { name } }"',
    "a batch": json.dumps([FIRM]).encode(),
    "an empty batch": b"[]",
    "an empty object": b"{}",
    "query: 1": b'{"query": 1}',
    "query: null": b'{"query": null}',
    "query: true": b'{"query": true}',
    "query: a list": b'{"query": ["{ firm { name } }"]}',
    "an empty query": b'{"query": ""}',
    "a query of spaces": b'{"query": " \\n\\t "}',
    "a query of comment": b'{"query": "# nothing"}',
    "a selection of nothing": b'{"query": "{ }"}',
    "a selection of nothing further in": b'{"query": "{ firm { # nothing\\n } }"}',
    "variables: a list": variables("[]"),
    "variables: a text": variables('"{}"'),
    "variables: 0": variables("0"),
    "variables: false": variables("false"),
    "operationName: 1": b'{"query": "{ firm { name } }", "operationName": 1}',
    "operationName of nothing": b'{"query": "{ firm { name } }", "operationName": "Other"}',
    "operationName, half a character": b'{"query": "{ firm { name } }", "operationName": "\\ud800"}',
    "two operations and no name": b'{"query": "query A { firm { name } } query B { firm { name } }"}',
    "the same operation twice": b'{"query": "query A { firm { name } } query A { firm { name } }"}',
    "a key twice": b'{"query": "{ firm { name } }", "query": "{ viewer { name } }"}',
    "a key twice further in": variables('{"a": {"b": 1, "b": 2}}'),
    "NaN": variables('{"a": NaN}'),
    "Infinity": variables('{"a": -Infinity}'),
    "a number of 5,000 digits": variables('{"a": ' + "9" * 5_000 + "}"),
    "a NUL": variables('{"a": "\\u0000"}'),
    "a control character": variables('{"a": "\\u0007"}'),
    "half a character": variables('{"a": "\\ud800"}'),
    "half a character as a key": variables('{"\\udfff": 1}'),
    "half a character in a list": variables('{"a": [{"b": ["\\udc00"]}]}'),
    "half a character in the query": b'{"query": "{ firm { name } } # \\ud800"}',
    "half a character as a name": b'{"query": "{ firm { \\ud800 } }"}',
    "half a character in a text": b'{"query": "{ node(id: \\"\\ud800\\") { id } }"}',
    "half a character escaped twice": b'{"query": "{ node(id: \\"\\\\ud800\\") { id } }"}',
    "a NUL in the query": b'{"query": "{ firm { name } } \\u0000"}',
    "a NUL in a text": b'{"query": "{ node(id: \\"\\\\u0000\\") { id } }"}',
    "a NUL in a block": b'{"query": "{ node(id: \\"\\"\\"\\u0000\\"\\"\\") { id } }"}',
    "65 deep": variables('{"a": ' + nested("[", "]", 65) + "}"),
    "500 deep": variables('{"a": ' + nested("[", "]", 500) + "}"),
    "900 deep": variables('{"a": ' + nested("[", "]", 900) + "}"),
    "900 objects deep": variables('{"a": ' + nested('{"a":', "}", 900).replace("}", "1}", 1) + "}"),
    "100,000 deep": variables('{"a": ' + nested("[", "]", 100_000) + "}"),
    "a document of 100 kB": json.dumps({"query": "{ firm { name } }" + " " * 100_000}).encode(),
    "a comment of 100 kB": json.dumps({"query": "{ firm { name } } #" + "x" * 100_000}).encode(),
    "a text of 100 kB": json.dumps({"query": '{ node(id: "' + "x" * 100_000 + '") { id } }'}).encode(),
    "2 MB": json.dumps({**FIRM, "variables": {"a": "x" * 2_000_000}}).encode(),
    "an unknown documentId": b'{"documentId": "' + b"0" * 64 + b'"}',
    "documentId: 1": b'{"documentId": 1}',
    "documentId: a list": b'{"documentId": ["a"]}',
    "documentId, half a character": b'{"documentId": "\\ud800"}',
    "an unknown documentId beside a query": b'{"documentId": "x", "query": "{ firm { name } }"}',
    "a subscription": b'{"query": "subscription { firm { name } }"}',
    "a definition": b'{"query": "type A { a: Int }"}',
    "a fragment alone": b'{"query": "fragment A on Firm { name }"}',
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_body_that_cannot_be_understood_is_refused(world: World, what: str) -> None:
    with world.unchanged():
        answer = world.post(REFUSED[what])
    assert answer.is_refused(), answer
    assert all(error["message"] for error in answer.errors)
    assert len(json.dumps(answer.body)) < 4_096
    assert answer.cpu_seconds < MOST


@pytest.mark.parametrize("who", [None, PM])
def test_refusals_do_not_depend_on_who_asks(world: World, who: str | None) -> None:
    headers = {"Authorization": f"Bearer {world.tokens[who]}"} if who else {}
    assert world.post(REFUSED["query: 1"], headers).body == world.post(REFUSED["query: 1"]).body


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": ""},
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/graphql"},
        {"Content-Type": "application/x-www-form-urlencoded"},
        {"Content-Type": "multipart/form-data; boundary=x"},
        {"Content-Type": "application/jsonx"},
    ],
)
def test_only_json_is_read(world: World, headers: dict[str, str]) -> None:
    answer = world.post(json.dumps(FIRM).encode(), headers)
    assert answer.status == 415
    assert answer.codes == ["BAD_USER_INPUT"]


@pytest.mark.parametrize(
    "kind", ["application/json; charset=utf-8", "Application/JSON", "application/json ;charset=UTF-8"]
)
def test_json_is_json_however_it_is_spelt(world: World, kind: str) -> None:
    assert world.post(json.dumps(FIRM).encode(), {"Content-Type": kind}).payload["name"]


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "gzip, identity"])
def test_a_compressed_body_is_refused(world: World, encoding: str) -> None:
    bomb = gzip.compress(b'{"query": "' + b" " * 50_000_000 + b'"}')
    answer = world.post(bomb, {"Content-Encoding": encoding})
    assert answer.status == 415
    assert answer.codes == ["BAD_USER_INPUT"]
    assert answer.cpu_seconds < MOST


@pytest.mark.parametrize("depth", [1, 60])
def test_a_body_may_be_nested_within_reason(world: World, depth: int) -> None:
    assert world.post(variables('{"a": ' + nested("[", "]", depth) + "}")).payload["name"]


def test_numbers_beyond_all_bounds_are_not_echoed_as_no_json(world: World) -> None:
    """1e400 is infinite in Python; an answer must be JSON all the same."""
    body = b'{"query": "query ($a: Int) { projects(first: $a) { totalCount } }", "variables": {"a": 1e400}}'
    answer = world.post(body, {"Authorization": f"Bearer {world.tokens[PM]}"})
    assert answer.is_refused()


@pytest.mark.parametrize("language", ["", "en", "zh-CN", "zh", "xx", "*", "en;q=x", ",,,", "a" * 5_000])
def test_any_language_may_be_asked_for(world: World, language: str) -> None:
    answer = world.post(b"{}", {"Accept-Language": language})
    assert answer.is_refused()
    assert ("无法" in answer.errors[0]["message"]) is language.startswith("zh")


def test_errors_speak_the_language_asked_for_and_else_that_of_the_account(world: World) -> None:
    missing = '{ project(id: "prj_00000000000070008000000000000000") { id } }'
    chinese = "owner@globex.example"
    world.run("update login set locale = 'zh-CN' where email = $1", chinese)
    assert "无权" in world.ask(missing, as_=chinese).errors[0]["message"]
    assert "visible" in world.ask(missing, as_=chinese, headers={"Accept-Language": "en"}).errors[0]["message"]
    assert "visible" in world.ask(missing, as_=PM).errors[0]["message"]


def test_a_caller_who_hangs_up_is_no_error(world: World) -> None:
    sent: list[Any] = []

    async def hang_up() -> dict[str, Any]:
        return {"type": "http.disconnect"}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "method": "POST",
        "path": "/graphql",
        "raw_path": b"/graphql",
        "query_string": b"",
        "root_path": "",
        "scheme": "http",
        "http_version": "1.1",
        "headers": [(b"content-type", b"application/json"), (b"content-length", b"10")],
        "client": ("192.0.2.1", 1),
        "server": ("portico.test", 80),
    }
    world.wait(asyncio.wait_for(world.app(scope, hang_up, send), 5))  # type: ignore[arg-type]
    assert all(message.get("status", 400) < 500 for message in sent)


def test_the_graph_is_asked_by_post_alone(world: World) -> None:
    for method in ("GET", "PUT", "DELETE", "PATCH"):
        assert world.wait(world.status(method, "/graphql?query={firm{name}}")) == 405
