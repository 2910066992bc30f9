"""The published figures of a project against examples worked out by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.world import CONTACT, PM, World, row_id

FIGURES = "query ($id: ID!) { project(id: $id) { progress plannedProgress } }"


def figures(world: World, project: str, who: str = PM) -> tuple[int, int | None]:
    shown = world.ask(FIGURES, {"id": project}, as_=who).payload
    return shown["progress"], shown["plannedProgress"]


def baseline(world: World, task: str, start: date | None, due: date | None) -> None:
    """What a task was planned as."""
    world.run("update task set baseline_start_on = $2, baseline_due_on = $3 where id = $1", row_id(task), start, due)


def november(day: int) -> date:
    """Of 2026: the 2nd is a Monday, the 21st a Saturday."""
    return date(2026, 11, day)


def test_progress_is_the_done_share_of_the_weights(world: World) -> None:
    """DONE counts whole, CANCELLED not at all, a task nobody estimated one day (480), a summary nothing.

    (600 × 100 + 120 × 50 + 480 × 25 + 240 × 0) / (600 + 120 + 480 + 240) = 78,000 / 1,440 = 54.17 %.
    """
    project = world.new_project()
    summary = world.new_task(project, estimateMinutes=10_000)
    percent = {
        world.new_task(project, parentId=summary, estimateMinutes=600, status="DONE"): 10,
        world.new_task(project, parentId=summary, estimateMinutes=120, status="BLOCKED"): 50,
        world.new_task(project, status="IN_PROGRESS"): 25,
        world.new_task(project, estimateMinutes=240): 0,
        world.new_task(project, estimateMinutes=9_000, status="CANCELLED"): 100,
        summary: 99,
    }
    for task, share in percent.items():
        world.run("update task set percent_complete = $2 where id = $1", row_id(task), share)
    assert figures(world, project)[0] == 54


def test_the_client_sees_the_same_figure_though_most_tasks_are_hidden(world: World) -> None:
    project = world.new_project(shared=True)
    world.new_task(project, estimateMinutes=300, status="DONE")
    world.new_task(project, estimateMinutes=100, shared=True)
    assert figures(world, project, CONTACT) == figures(world, project, PM) == (75, None)


@pytest.mark.parametrize(
    ("tasks", "progress"),
    [
        ([], 0),
        ([{"status": "CANCELLED"}], 0),
        ([{"status": "DONE"}], 100),
        ([{"status": "DONE", "estimateMinutes": 999}, {"estimateMinutes": 1}], 99),
        ([{"status": "DONE", "estimateMinutes": 0}, {"estimateMinutes": 480}], 50),
        ([{"status": "DONE"}, {"status": "CANCELLED"}], 100),
    ],
)
def test_progress_at_its_ends(world: World, tasks: list[dict[str, Any]], progress: int) -> None:
    """100 means that everything is done: it is rounded down. An estimate of nothing is none."""
    project = world.new_project()
    for task in tasks:
        world.new_task(project, **task)
    assert figures(world, project)[0] == progress


def test_a_task_becomes_a_leaf_again_when_its_child_moves_away(world: World) -> None:
    project = world.new_project()
    parent = world.new_task(project, status="DONE")
    child = world.new_task(project, parentId=parent)
    assert figures(world, project)[0] == 0
    world.write("moveTask", {"id": child, "expectedVersion": 1, "parentId": None}, as_=PM)
    assert figures(world, project)[0] == 50


def test_planned_progress_spreads_a_weight_over_its_working_days(world: World) -> None:
    """Thursday the 19th to Tuesday the 24th: four working days, and a weekend in their middle that plans nothing."""
    project = world.new_project()
    baseline(world, world.new_task(project), november(19), november(24))
    planned = {}
    for day in range(18, 26):
        with world.on(november(day)):
            planned[day] = figures(world, project)[1]
    assert planned == {18: 0, 19: 25, 20: 50, 21: 50, 22: 50, 23: 75, 24: 100, 25: 100}


@pytest.mark.parametrize(
    ("start", "due", "planned"),
    [
        (20, 20, {19: 0, 20: 100}),
        (None, 20, {19: 0, 20: 100}),
        # From Saturday on, and until Sunday: the working days count.
        (21, 23, {20: 0, 21: 0, 22: 0, 23: 100}),
        (20, 22, {19: 0, 20: 100, 21: 100}),
        # A weekend alone is done with its last day.
        (21, 22, {20: 0, 21: 0, 22: 100, 23: 100}),
    ],
)
def test_planned_progress_at_its_ends(world: World, start: int | None, due: int, planned: dict[int, int]) -> None:
    project = world.new_project()
    baseline(world, world.new_task(project), november(start) if start else None, november(due))
    for day, percent in planned.items():
        with world.on(november(day)):
            assert figures(world, project)[1] == percent, day


def test_planned_progress_weighs_like_progress_and_leaves_out_the_same(world: World) -> None:
    """600 of 600 + 200 are past; the cancelled, the summary and what came after the baseline do not count: 75 %."""
    project = world.new_project()
    past, future = november(2), november(30)
    summary = world.new_task(project, estimateMinutes=5_000)
    for fields, due in (
        ({"estimateMinutes": 600, "parentId": summary}, past),
        ({"estimateMinutes": 200}, future),
        ({"estimateMinutes": 7_000, "status": "CANCELLED"}, future),
    ):
        baseline(world, world.new_task(project, **fields), due, due)
    baseline(world, summary, future, future)
    world.new_task(project, estimateMinutes=9_000)
    with world.on(november(16)):
        assert figures(world, project)[1] == 75


def test_consumed_cost_is_a_share_and_tells_no_amount(world: World) -> None:
    project = world.new_project()
    document = "query ($id: ID!) { project(id: $id) { consumedRatio finance { plannedCost { minorUnits } } } }"
    answer = world.ask(document, {"id": project}, as_=PM)
    assert answer.body["data"]["project"] == {"consumedRatio": None, "finance": None}
    assert [error["extensions"]["permission"] for error in answer.errors] == ["FINANCE_READ"]
    world.run("update project set planned_cost = 300, consumed_cost = 200 where id = $1", row_id(project))
    assert world.ask(document, {"id": project}, as_=PM).body["data"]["project"]["consumedRatio"] == 0.667


def test_amounts_are_text_and_whole_beyond_32_bits(world: World) -> None:
    project = world.new_project()
    world.run("update project set contract_value = 9007199254740993 where id = $1", row_id(project))
    document = "query ($id: ID!) { project(id: $id) { finance { contractValue { minorUnits currency } } } }"
    amount = world.ask(document, {"id": project}, as_="exec@portico.example").payload["finance"]["contractValue"]
    assert amount == {"minorUnits": "9007199254740993", "currency": "EUR"}
