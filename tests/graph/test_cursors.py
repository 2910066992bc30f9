"""Cursors nobody was given: refused when they are no places, harmless when they are."""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from typing import Any

import pytest

from tests.graph.hostile import MOST, ask
from tests.world import OWNER, PMO, World


def cursor(*content: Any) -> str:
    return urlsafe_b64encode(json.dumps(content).encode()).decode().rstrip("=")


ID = "0" * 32
FORGED = {
    "POSITION": [10**400, "1", 1000.0, [], {}],
    "TITLE": [1, None, "\x00", "\ud800", ["x"]],
    "DUE_ON": ["2026-13-01", "0000-00-00", 5, "x", "2026-01-01T00:00:00", "\x00"],
    "STATUS": ["TODO", 2**31, 2**63, 10**400, 1.5, None],
    "UPDATED_AT": [
        "2026-01-01T00:00:00",
        "0001-01-01T00:00:00+23:59",
        "9999-12-31T23:59:59-23:59",
        "2026-01-01",
        5,
        "x",
        "\x00",
        10**400,
    ],
}
GARBAGE = [
    "",
    " ",
    "x",
    "=",
    "====",
    "é",
    "\x01",
    "bnVsbA",
    "MQ",
    "e30",
    "W10",
    cursor("POSITION"),
    cursor("POSITION", 1.0),
    cursor("POSITION", 1.0, ID, 1),
    cursor("POSITION", 1.0, "x"),
    cursor("POSITION", 1.0, 5),
    cursor("POSITION", 1.0, None),
    cursor("OTHER", 1.0, ID),
    cursor(None, 1.0, ID),
    cursor([], 1.0, ID),
    urlsafe_b64encode(b"[" * 50_000).decode(),
    urlsafe_b64encode(b"\xff\xfe").decode(),
    "x" * 100_000,
]
PAGE = """
    query ($after: String, $field: TaskOrderField!) {
        tasks(first: 2, after: $after, orderBy: { field: $field }) { edges { node { id } } }
    }
"""


@pytest.mark.parametrize("field", FORGED)
def test_a_forged_cursor_of_the_right_form_is_refused(world: World, field: str) -> None:
    for value in FORGED[field]:
        answer = ask(world, PAGE, {"after": cursor(field, value, ID), "field": field})
        assert answer.is_refused(), (value, answer.body)


def test_what_is_no_cursor_is_refused(world: World) -> None:
    for after in GARBAGE:
        answer = ask(world, PAGE, {"after": after, "field": "POSITION"})
        assert answer.is_refused(), after
        assert answer.cpu_seconds < MOST


def test_a_cursor_of_another_order_is_refused(world: World) -> None:
    document = "{ tasks(first: 1, orderBy: { field: TITLE }) { pageInfo { endCursor } } }"
    end = world.ask(document, as_=PMO).payload["pageInfo"]["endCursor"]
    assert ask(world, PAGE, {"after": end, "field": "TITLE"}).data
    assert ask(world, PAGE, {"after": end, "field": "DUE_ON"}).is_refused()


def test_a_cursor_of_somebody_else_shows_nothing_but_ones_own(world: World) -> None:
    theirs = world.ask("{ tasks(last: 1) { pageInfo { endCursor } } }", as_=PMO).payload["pageInfo"]["endCursor"]
    mine = {edge["node"]["id"] for edge in ask(world, PAGE, {"field": "POSITION"}, OWNER).payload["edges"]}
    assert mine
    page = ask(world, PAGE, {"after": theirs, "field": "POSITION"}, OWNER).payload["edges"]
    for edge in page:
        assert world.ask("query ($v: ID!) { task(id: $v) { id } }", {"v": edge["node"]["id"]}, as_=OWNER).data
