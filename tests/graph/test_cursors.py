"""Cursors nobody was given: refused when they are no places, harmless when they are."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from tests.graph.hostile import MOST, ask
from tests.world import OWNER, PMO, Answer, World


def cursor(order: str, value: Any, id: str) -> str:
    return f"{order}~{id}~{value}"


ID = "0" * 32
FORGED = {
    "POSITION": ["", "1", "1000.0", "x", "7ff0000000000000", "\x00"],
    "TITLE": ["\x00", "\ud800"],
    "DUE_ON": ["2026-13-01", "0000-00-00", "5", "x", "2026-01-01T00:00:00", "\x00"],
    "STATUS": ["TODO", 2**31, 2**63, 10**400, 1.5, "-1", ""],
    "UPDATED_AT": [
        "2026-01-01T00:00:00",
        "0001-01-01T00:00:00+23:59",
        "9999-12-31T23:59:59-23:59",
        "2026-01-01",
        "5",
        "x",
        "\x00",
        10**400,
    ],
}
GARBAGE = [
    "",
    " ",
    "x",
    "~",
    "~~",
    "é",
    "\x01",
    "POSITION",
    "POSITION~",
    f"POSITION~{ID}",
    f"POSITION~{ID}~",
    "POSITION~x~1",
    f"OTHER~{ID}~1",
    f"~{ID}~1",
    "~" * 50_000,
    "x" * 100_000,
]
PAGE = """
    query ($project: ID!, $after: String, $field: TaskOrderField!) { project(id: $project) {
        tasks(first: 2, after: $after, orderBy: { field: $field }) { pageInfo { endCursor } edges { node { id } } }
    } }
"""


def page(world: World, field: str, after: str | None = None, who: str = PMO) -> Answer:
    """Tasks of a project from a place on."""
    return ask(world, PAGE, {"project": world.project("ACM-3"), "after": after, "field": field}, who)


def end(answer: Answer) -> str:
    return str(answer.payload["tasks"]["pageInfo"]["endCursor"])


def content(cursor: str) -> list[Any]:
    order, id, value = cursor.split("~", 2)
    return [order, value, id]


@pytest.mark.parametrize("field", FORGED)
def test_a_forged_cursor_of_the_right_form_is_refused(world: World, field: str) -> None:
    for value in FORGED[field]:
        answer = page(world, field, cursor(field, value, ID))
        assert answer.codes == ["BAD_USER_INPUT"], (value, answer.body)


def test_what_is_no_cursor_is_refused(world: World) -> None:
    for field in ("TITLE", "POSITION"):
        for after in GARBAGE:
            answer = page(world, field, after)
            assert answer.codes == ["BAD_USER_INPUT"], after
            assert answer.cpu_seconds < MOST


def test_a_cursor_of_another_order_is_refused(world: World) -> None:
    place = end(page(world, "TITLE"))
    assert page(world, "TITLE", place).data
    for field in ("DUE_ON", "POSITION"):
        assert page(world, field, place).is_refused()


def test_a_cursor_shows_nothing_of_the_row_that_no_field_shows(world: World) -> None:
    """Places are drawn between all tasks, the hidden ones too; the moment somebody joined is nobody's to read."""
    order, sealed, id = content(end(page(world, "POSITION", who=OWNER)))
    position = world.value("select position from task where id = $1", UUID(hex=id))
    assert order == "POSITION"
    assert str(position) not in str(sealed)
    assert page(world, "POSITION", cursor("POSITION", position, id), OWNER).codes == ["BAD_USER_INPUT"]


def test_a_sealed_cursor_cannot_be_changed_or_moved_to_another_row(world: World) -> None:
    first, second = (end(page(world, "POSITION", after)) for after in (None, end(page(world, "POSITION"))))
    (order, sealed, id), (_, other, _) = content(first), content(second)
    assert page(world, "POSITION", first).data
    for changed in (
        cursor(order, other, id),
        cursor(order, sealed[:-2] + ("aa" if sealed[-2:] != "aa" else "bb"), id),
        cursor(order, sealed, "0" * 32),
        cursor(order, "", id),
    ):
        assert page(world, "POSITION", changed).codes == ["BAD_USER_INPUT"]


def test_a_cursor_of_somebody_else_shows_nothing_but_ones_own(world: World) -> None:
    """The place of a hidden task is a place; what comes after it is what one sees oneself."""
    for field in ("TITLE", "POSITION"):
        theirs = end(page(world, field))
        own = {
            edge["node"]["id"]
            for edge in world.ask(
                "query ($id: ID!) { project(id: $id) { tasks(first: 100) { edges { node { id } } } } }",
                {"id": world.project("ACM-3")},
                as_=OWNER,
            ).payload["tasks"]["edges"]
        }
        shown = {edge["node"]["id"] for edge in page(world, field, theirs, OWNER).payload["tasks"]["edges"]}
        assert shown
        assert shown <= own
