"""Walking a list page by page gives every row once, in order, from either end."""

from __future__ import annotations

import random
from typing import Any

import pytest

from tests.world import ADMIN, AM, MEMBER, OWNER, PM, World

# Every root list and every order it has.
ORDERS = [
    *(("tasks", field) for field in ("TITLE", "DUE_ON", "COMPLETED_ON", "STATUS", "PRIORITY", "UPDATED_AT")),
    *(("projects", field) for field in ("NAME", "CODE", "PLANNED_FINISH_ON", "UPDATED_AT")),
    *(("clients", field) for field in ("NAME", "CODE")),
    ("staff", "NAME"),
]
BELOW = """
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } }
"""


def page(world: World, root: str, who: str, arguments: str, **variables: Any) -> dict[str, Any]:
    declared = f"query (${next(iter(variables))}: String)" if variables else "query"
    document = f"{declared} {{ {root}({arguments}) {{ {BELOW} }} }}"
    return world.ask(document, variables, as_=who).payload


def walk(world: World, root: str, who: str, order: str, *, size: int, backward: bool = False) -> list[str]:
    """The ids of all pages, checking what each page says of itself."""
    given = f"last: {size}, before: $before" if backward else f"first: {size}, after: $after"
    found: list[str] = []
    cursor = None
    for number in range(1_000):
        shown = page(world, root, who, f"{given}, {order}", **{"before" if backward else "after": cursor})
        ids = [edge["node"]["id"] for edge in shown["edges"]]
        info = shown["pageInfo"]
        found = ids + found if backward else found + ids
        assert info["startCursor"] == (shown["edges"][0]["cursor"] if ids else None)
        assert info["endCursor"] == (shown["edges"][-1]["cursor"] if ids else None)
        more, behind = ("hasPreviousPage", "hasNextPage") if backward else ("hasNextPage", "hasPreviousPage")
        assert info[behind] is (number > 0)
        assert info[more] is (len(found) < shown["totalCount"])
        if not info[more]:
            assert len(found) == shown["totalCount"]
            return found
        assert len(ids) == size
        cursor = info["startCursor" if backward else "endCursor"]
    raise AssertionError("no end")


@pytest.fixture(scope="module", autouse=True)
def ties(world: World) -> None:
    """Half of all rows are equal in every order: places, titles, days, moments."""
    dice = random.Random(7)
    for table, columns in {
        "task": "position = 1000, title = 'Same', due_on = '2026-05-05', updated_at = '2026-05-05T10:00:00.123456Z'",
        "project": "name = 'Same', planned_finish_on = null, updated_at = '2026-05-05T10:00:00.123456Z'",
        "staff": "name = 'Same'",
    }.items():
        ids = [row[0] for row in world.rows(f"select id from {table} order by id")]
        world.run(f"update {table} set {columns} where id = any($1)", dice.sample(ids, len(ids) // 2))


@pytest.mark.parametrize("direction", ["ASC", "DESC"])
@pytest.mark.parametrize(("root", "field"), ORDERS)
def test_every_row_comes_once_from_either_end(world: World, root: str, field: str, direction: str) -> None:
    order = f"orderBy: {{ field: {field}, direction: {direction} }}"
    size = 100 if root == "tasks" else 7
    forward = walk(world, root, ADMIN, order, size=size)
    assert len(set(forward)) == len(forward)
    assert walk(world, root, ADMIN, order, size=size - 1, backward=True) == forward


@pytest.mark.parametrize(("root", "field"), ORDERS)
def test_the_other_direction_is_the_order_reversed(world: World, root: str, field: str) -> None:
    ascending, descending = (
        walk(world, root, MEMBER, f"orderBy: {{ field: {field}, direction: {direction} }}", size=100)
        for direction in ("ASC", "DESC")
    )
    assert ascending == descending[::-1]


@pytest.mark.parametrize("size", [3, 50])
def test_the_size_of_a_page_does_not_change_the_list(world: World, size: int) -> None:
    order = "orderBy: { field: TITLE }, filter: { isShared: true, status: [TODO, IN_PROGRESS] }"
    whole = walk(world, "tasks", OWNER, order, size=100)
    assert len(whole) > size
    assert walk(world, "tasks", OWNER, order, size=size) == whole
    assert walk(world, "tasks", OWNER, order, size=size, backward=True) == whole


@pytest.mark.parametrize("who", [PM, AM, MEMBER, OWNER])
def test_everybody_walks_through_what_is_theirs(world: World, who: str) -> None:
    found = walk(world, "tasks", who, "orderBy: { field: DUE_ON }", size=60)
    assert len(found) == len(set(found)) > 0


def test_the_orders_are_the_orders_of_the_rows(world: World) -> None:
    """By plain SQL: text by code point, days with none last, ranks as their names are declared."""
    expected = {
        "TITLE": 'title collate "C", id',
        "DUE_ON": "due_on nulls last, id",
        "UPDATED_AT": "updated_at, id",
        "STATUS": "array_position(array['TODO', 'IN_PROGRESS', 'BLOCKED', 'DONE', 'CANCELLED'], status), id",
        "PRIORITY": "array_position(array['CRITICAL', 'HIGH', 'NORMAL', 'LOW'], priority), id",
    }
    for field, sql in expected.items():
        rows = [f"tsk_{row[0].hex}" for row in world.rows(f"select id from task order by {sql} limit 100")]
        edges = page(world, "tasks", ADMIN, f"first: 100, orderBy: {{ field: {field} }}")["edges"]
        assert [edge["node"]["id"] for edge in edges] == rows, field


@pytest.mark.parametrize("direction", ["ASC", "DESC"])
def test_the_places_of_the_tasks_of_a_project_are_an_order_too(world: World, direction: str) -> None:
    project = world.value("select id from project where code = 'ACM-3'")
    rows = world.rows(
        f"select id from task where project_id = $1 order by position {direction}, id {direction}", project
    )
    found: list[str] = []
    after = None
    while len(found) < len(rows):
        document = f"""
            query ($id: ID!, $after: String) {{ project(id: $id) {{
                tasks(first: 7, after: $after, orderBy: {{ field: POSITION, direction: {direction} }}) {{
                    pageInfo {{ endCursor }} edges {{ node {{ id }} }} }} }} }}
        """
        shown = world.ask(document, {"id": f"prj_{project.hex}", "after": after}, as_=ADMIN).payload["tasks"]
        assert shown["edges"]
        found += [edge["node"]["id"] for edge in shown["edges"]]
        after = shown["pageInfo"]["endCursor"]
    assert found == [f"tsk_{row[0].hex}" for row in rows]


def test_places_order_nothing_across_projects(world: World) -> None:
    """The place of a task in its project says nothing about one of another."""
    assert world.ask("{ tasks(first: 1, orderBy: { field: POSITION }) { totalCount } }", as_=ADMIN).is_refused()


def test_lists_below_many_rows_have_pages_of_their_own(world: World) -> None:
    document = """
        { projects(first: 100) { edges { node { id
            tasks(first: 3, orderBy: { field: TITLE, direction: DESC }) {
                totalCount pageInfo { hasNextPage endCursor } edges { node { id title } } } } } } }
    """
    for edge in world.ask(document, as_=ADMIN).payload["edges"]:
        project, tasks = edge["node"]["id"], edge["node"]["tasks"]
        alone = world.ask(
            "query ($id: ID!) { project(id: $id) { tasks(first: 3, orderBy: { field: TITLE, direction: DESC }) {"
            " totalCount pageInfo { hasNextPage endCursor } edges { node { id title } } } } }",
            {"id": project},
            as_=ADMIN,
        ).payload["tasks"]
        assert tasks == alone
        assert tasks["pageInfo"]["hasNextPage"] is (tasks["totalCount"] > 3)


@pytest.mark.parametrize(
    ("root", "below"),
    [
        ("project", "members"),
        ("project", "milestones"),
        ("project", "tasks"),
        ("project", "comments"),
        ("client", "contacts"),
        ("client", "projects"),
    ],
)
def test_a_list_below_a_row_is_walked_from_either_end(world: World, root: str, below: str) -> None:
    id = world.project("ACM-3") if root == "project" else world.client("ACM")
    for end, cursor, start in (("first", "after", "endCursor"), ("last", "before", "startCursor")):
        found: list[str] = []
        place = None
        total = 1
        while len(found) < total:
            document = (
                f"query ($id: ID!, $place: String) {{ {root}(id: $id) {{ {below}({end}: 2, {cursor}: $place)"
                " { totalCount pageInfo { startCursor endCursor } edges { node { id } } } } }"
            )
            shown = world.ask(document, {"id": id, "place": place}, as_=PM).payload[below]
            assert shown["edges"]
            total, place = shown["totalCount"], shown["pageInfo"][start]
            found += [edge["node"]["id"] for edge in shown["edges"]]
        assert len(set(found)) == len(found) == total


def test_a_row_that_moves_behind_the_cursor_is_not_shown_twice(world: World) -> None:
    """A cursor is a place, not a number of rows: what is added before it shifts nothing."""
    project = world.new_project()
    tasks = [world.new_task(project, f"Task {number}") for number in range(4)]
    document = """
        query ($id: ID!, $after: String) { project(id: $id) { tasks(first: 2, after: $after) {
            pageInfo { endCursor } edges { node { id } } } } }
    """
    first = world.ask(document, {"id": project}, as_=PM).payload["tasks"]
    world.write("moveTask", {"id": tasks[3], "expectedVersion": 1, "beforeId": tasks[0]}, as_=PM)
    after = {"id": project, "after": first["pageInfo"]["endCursor"]}
    second = world.ask(document, after, as_=PM).payload["tasks"]
    assert [edge["node"]["id"] for edge in second["edges"]] == [tasks[2]]


def test_a_cursor_shows_no_number_that_counts_the_firm(world: World) -> None:
    """It holds the row's own value and id, both of which the reader sees anyway."""
    a, b = (page(world, "tasks", who, "first: 1, orderBy: { field: TITLE }")["edges"][0] for who in (OWNER, ADMIN))
    if a["node"]["id"] == b["node"]["id"]:
        assert a["cursor"] == b["cursor"]
    again = page(world, "tasks", OWNER, "first: 1, orderBy: { field: TITLE }")["edges"][0]
    assert again["cursor"] == a["cursor"]
