"""What must hold for the demo firm on whatever day it is made: no database needed."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from portico.kit.text import has_forbidden_characters, normalise
from portico.seed.firm_rows import TABLES, firm_rows
from portico.seed.project_rows import Rows
from portico.seed.workdays import Workdays

# A Tuesday, a Saturday, a Sunday, a Monday after New Year, a leap day.
DAYS = [date(2026, 11, 24), date(2026, 11, 21), date(2027, 2, 14), date(2027, 1, 4), date(2028, 2, 29)]


@pytest.fixture(params=DAYS, ids=str)
def today(request: pytest.FixtureRequest) -> date:
    return request.param


@pytest.fixture
def rows(today: date) -> Rows:
    return firm_rows(Workdays(today), password_hash="-")


def test_it_is_as_large_as_promised(rows: Rows) -> None:
    assert set(rows) == set(TABLES)
    assert len(rows["staff"]) == 14
    assert len(rows["client"]) >= 8
    assert len(rows["project"]) >= 16
    assert len(rows["task"]) >= 400


def test_every_date_is_a_working_day(rows: Rows) -> None:
    dates = {
        value
        for table in rows.values()
        for row in table
        for value in row.values()
        if isinstance(value, date) and not isinstance(value, datetime)
    }
    assert {day for day in dates if day.weekday() > 4} == set()


def test_nothing_has_happened_after_today(rows: Rows, today: date) -> None:
    start_of_today = datetime.combine(today, time(), UTC)
    for name, table in rows.items():
        for row in table:
            for column, value in row.items():
                if isinstance(value, datetime):
                    assert value <= start_of_today, (name, column, row)
    assert all(row["completed_on"] is None or row["completed_on"] <= today for row in rows["task"])
    assert all(row["start_on"] is None or row["start_on"] <= today for row in rows["task"] if row["actual_minutes"])


def test_nobody_comments_before_the_task_was_shared(rows: Rows) -> None:
    tasks = {row["id"]: row for row in rows["task"]}
    projects = {row["id"]: row for row in rows["project"]}
    shared = [row for row in rows["comment"] if row["audience"] == "SHARED"]
    internal = [row for row in rows["comment"] if row["audience"] == "INTERNAL"]
    assert len(shared) >= 30
    assert len(internal) >= 30
    for row in shared:
        assert projects[row["project_id"]]["shared_at"] < row["created_at"]
        assert row["task_id"] is None or tasks[row["task_id"]]["shared_at"] < row["created_at"]


def test_texts_are_stored_as_they_are_kept(rows: Rows) -> None:
    for table in rows.values():
        for row in table:
            for value in row.values():
                if isinstance(value, str):
                    assert value == normalise(value)
                    assert not has_forbidden_characters(value)


def test_dates_and_names_follow_from_the_day_alone(today: date) -> None:
    assert firm_rows(Workdays(today), password_hash="-") == firm_rows(Workdays(today), password_hash="-")
    later = firm_rows(Workdays(today + timedelta(days=30)), password_hash="-")
    now = firm_rows(Workdays(today), password_hash="-")
    assert [row["id"] for row in later["task"]] == [row["id"] for row in now["task"]]


def test_tasks_late_blocked_and_done_and_both_audiences_are_there(rows: Rows, today: date) -> None:
    tasks = rows["task"]
    late = [
        row for row in tasks if row["due_on"] and row["due_on"] < today and row["status"] in ("TODO", "IN_PROGRESS")
    ]
    assert late
    assert {row["status"] for row in tasks} == {"TODO", "IN_PROGRESS", "BLOCKED", "DONE", "CANCELLED"}
    assert {row["is_shared"] for row in tasks} == {True, False}
    depth = {None: -1}
    for row in tasks:
        depth[row["id"]] = depth[row["parent_id"]] + 1
    assert max(depth.values()) >= 2
    assert sum(1 for row in tasks if row["description"]) >= 40
    assert {row["acceptance"] for row in rows["milestone"]} == {"PENDING", "SUBMITTED", "ACCEPTED", "REJECTED"}
    assert {row["currency"] for row in rows["project"]} == {"EUR", "CNY"}
