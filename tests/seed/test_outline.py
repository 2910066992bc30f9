"""The notation of the demo's work breakdown structures, and its calendar."""

from __future__ import annotations

from datetime import date

import pytest

from portico.models.enums import DependencyType, Priority, TaskStatus
from portico.seed.outline import OutlineError, Wait, read_outline
from portico.seed.workdays import Workdays


def test_an_outline_line_says_everything_about_a_task() -> None:
    summary, task = read_outline(
        "= Network | +\n"
        "  >60 Stage switches | -6 -3 | 16/9 | TR MC | + @stage #network <hall <SS+2:fibre ^ready b-8..-5 p1\n"
    )
    assert summary.is_summary
    assert summary.is_shared
    assert (task.depth, task.title, task.status, task.percent) == (1, "Stage switches", TaskStatus.IN_PROGRESS, 60)
    assert (task.start, task.due, task.done) == (-6, -3, None)
    assert (task.estimate, task.actual, task.people) == (16, 9, ["TR", "MC"])
    assert (task.key, task.labels, task.stage, task.priority) == ("stage", ["network"], "ready", Priority.CRITICAL)
    assert task.waits == [Wait("hall", DependencyType.FS, 0), Wait("fibre", DependencyType.SS, 2)]
    assert task.baseline == (-8, -5)


def test_done_tasks_were_done_when_due_unless_a_third_day_is_named() -> None:
    on_time, late = read_outline("x One | -9 -7 | 4 | TR |\nx Two | -9 -7 -4 | 4 | TR |\n")
    assert (on_time.done, on_time.percent) == (-7, 100)
    assert late.done == -4


@pytest.mark.parametrize(
    "line", ["? Riddle | -1 0 | 4 | TR |", "x No title but | two", " x Odd indent", "x T | 1 2 | 3 | TR | ?"]
)
def test_a_line_that_cannot_be_read_is_refused(line: str) -> None:
    with pytest.raises(OutlineError):
        read_outline(line)


@pytest.mark.parametrize(
    ("today", "offset", "expected"),
    [
        (date(2026, 11, 24), 0, date(2026, 11, 24)),
        (date(2026, 11, 24), 4, date(2026, 11, 30)),
        (date(2026, 11, 24), -2, date(2026, 11, 20)),
        (date(2026, 11, 22), 0, date(2026, 11, 20)),
        (date(2026, 11, 22), 1, date(2026, 11, 23)),
        (date(2026, 11, 23), -5, date(2026, 11, 16)),
    ],
)
def test_days_are_counted_without_weekends(today: date, offset: int, expected: date) -> None:
    assert Workdays(today).day(offset) == expected
