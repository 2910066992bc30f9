"""GraphQL over HTTP: media types, statuses, and what is refused for its form alone."""

from __future__ import annotations

import asyncio
import gzip
import json
from typing import Any

import httpx
import pytest

from portico.graph.media import GRAPHQL, JSON
from tests.world import PM, World

FIRM = b'{"query": "{ firm { name } }"}'

ACCEPTED = {
    "": JSON,
    "*/*": JSON,
    "application/*": JSON,
    JSON: JSON,
    "application/json; charset=utf-8": JSON,
    GRAPHQL: GRAPHQL,
    "APPLICATION/GraphQL-Response+JSON": GRAPHQL,
    f"{GRAPHQL}; charset=UTF-8": GRAPHQL,
    f"{GRAPHQL}, {JSON};q=0.9": GRAPHQL,
    f"{JSON};q=0.9, {GRAPHQL}": GRAPHQL,
    f"{GRAPHQL};q=0.5, {JSON}": JSON,
    f"{GRAPHQL}, {JSON}": GRAPHQL,
    f"{JSON}, {GRAPHQL}": GRAPHQL,
    f"{JSON}, */*": JSON,
    f"{JSON};q=0, */*": GRAPHQL,
    "text/html, application/xhtml+xml, */*;q=0.1": JSON,
    f"{GRAPHQL};q=x, {JSON};q=0.1": JSON,
}


@pytest.mark.parametrize("accept", ACCEPTED)
def test_the_answer_has_the_type_that_is_asked_for(world: World, accept: str) -> None:
    answer = world.post(FIRM, {"Accept": accept})
    assert answer.status == 200
    assert answer.headers["content-type"] == f"{ACCEPTED[accept]}; charset=utf-8"
    assert answer.payload["name"]


@pytest.mark.parametrize(
    "accept",
    ["text/html", "application/xml, text/*", f"{JSON};q=0", "*/*;q=0", f"{JSON};charset=utf-16", "application/jsonx"],
)
def test_no_other_type_is_written(world: World, accept: str) -> None:
    document = 'mutation { signIn(input: { email: "x", password: "y" }) { accessToken } }'
    with world.unchanged():
        answer = world.post(json.dumps({"query": document}).encode(), {"Accept": accept})
    assert (answer.status, answer.codes) == (406, ["BAD_USER_INPUT"])


REFUSED = {
    "no JSON": (b"{", 400, 400),
    "no query": (b"{}", 400, 400),
    "extensions: 0": (b'{"query": "{ firm { name } }", "extensions": 0}', 400, 400),
    "no document": (b'{"query": "{"}', 400, 200),
    "an unknown field": (b'{"query": "{ unknown }"}', 400, 200),
    "a wrong variable": (b'{"query": "query ($v: ID!) { node(id: $v) { id } }"}', 400, 200),
    "too deep": (b'{"query": "{ tasks(first: 101) { totalCount } }"}', 400, 200),
    "nothing for visitors": (b'{"query": "{ tasks(first: 1) { totalCount } }"}', 200, 200),
}


@pytest.mark.parametrize("what", REFUSED)
def test_the_status_depends_on_the_type(world: World, what: str) -> None:
    """As application/json a refused document is a 200: clients of that age take anything else for a proxy's page."""
    body, status, legacy = REFUSED[what]
    one, other = world.post(body, {"Accept": GRAPHQL}), world.post(body, {"Accept": JSON})
    assert (one.status, other.status) == (status, legacy)
    assert one.body == other.body
    assert one.errors
    assert ("data" in one.body) is (status == 200)


@pytest.mark.parametrize("accept", [GRAPHQL, JSON])
def test_a_session_that_has_ended_is_401_in_either(world: World, accept: str) -> None:
    """Both apps renew their session by it."""
    answer = world.ask("{ projects(first: 1) { totalCount } }", headers={"Accept": accept, "Authorization": "Bearer x"})
    assert (answer.status, answer.codes) == (401, ["UNAUTHENTICATED"])


async def _request(world: World, method: str, content: Any = None, **headers: str) -> httpx.Response:
    transport = httpx.ASGITransport(world.app, client=("192.0.2.1", 40000))
    async with httpx.AsyncClient(transport=transport, base_url="http://portico.test") as client:
        return await client.request(method, "/graphql?query={__typename}", content=content, headers=headers)


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_any_other_method_is_told_which_one_to_use(world: World, method: str) -> None:
    response = world.wait(_request(world, method))
    assert (response.status_code, response.headers["allow"]) == (405, "POST")
    assert "access-control-allow-origin" not in response.headers


def test_a_large_body_is_not_read(world: World) -> None:
    read = 0

    async def endless() -> Any:
        nonlocal read
        while read < 100:
            read += 1
            yield b" " * 65_536

    said = world.wait(_request(world, "POST", FIRM, **{"Content-Type": JSON, "Content-Length": "1048577"}))
    assert said.status_code == 413
    assert said.json()["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
    unsaid = world.wait(_request(world, "POST", endless(), **{"Content-Type": JSON}))
    assert unsaid.status_code == 413
    assert read <= 18


@pytest.mark.parametrize(
    ("headers", "told"),
    [
        ({}, "accept-post"),
        ({"Content-Type": "text/plain"}, "accept-post"),
        ({"Content-Type": f"{JSON}; charset=utf-16"}, "accept-post"),
        ({"Content-Type": f"{JSON}; charset=latin1"}, "accept-post"),
        ({"Content-Type": JSON, "Content-Encoding": "gzip"}, "accept-encoding"),
    ],
)
def test_what_is_no_plain_json_is_told_what_is_read(world: World, headers: dict[str, str], told: str) -> None:
    response = world.wait(_request(world, "POST", gzip.compress(FIRM), **headers))
    assert response.status_code == 415
    assert response.headers[told] in (JSON, "identity")


def test_the_cost_is_told_with_every_answer(world: World) -> None:
    """A connection is 2 and its page times one node; an object 1; a figure of SQL 5; what Python does 10."""
    document = "{ firm { name } projects(first: 10) { edges { node { progress client { name } } } } }"
    assert world.ask(document, as_=PM).body["extensions"]["cost"] == {"requested": 10 + 72, "limit": 50_000}
    # What a viewer is denied is not looked up, and costs nothing.
    assert world.ask(document).body["extensions"] == {"cost": {"requested": 10, "limit": 50_000}}


@pytest.mark.parametrize("who", [None, PM])
@pytest.mark.parametrize(
    "document",
    [
        "{ firm @skip(if: true) { name } }",
        "{ tasks(first: 1) @include(if: false) { totalCount } }",
        "{ ... @skip(if: true) { firm { name } } }",
        "query ($no: Boolean = false) { tasks(first: 1) @include(if: $no) { totalCount } }",
        "mutation { signOut @skip(if: true) { problems { code } } }",
    ],
)
def test_where_everything_is_left_out_nothing_is_answered(world: World, document: str, who: str | None) -> None:
    assert world.ask(document, as_=who).data == {}


def test_answers_at_once_are_told_apart(world: World) -> None:
    """Types and statuses are of the request, not of the server."""

    async def both() -> list[httpx.Response]:
        return await asyncio.gather(
            *(_request(world, "POST", FIRM, **{"Content-Type": JSON, "Accept": kind}) for kind in (JSON, GRAPHQL))
        )

    assert [response.headers["content-type"].split(";")[0] for response in world.wait(both())] == [JSON, GRAPHQL]
