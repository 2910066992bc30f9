"""From rows to the tasks, parents, projects and people that should be there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from portico.importer.mapping import Effort, ImportMapping
from portico.importer.sources import BrokenRow, Row, columns_of, read_source
from portico.importer.summary import EffortSum, ImportSummary
from portico.models.enums import Priority, TaskStatus

MOST_TITLE, MOST_NAME, MOST_LABEL, MOST_KEY = 500, 200, 50, 200
_MOST_MINUTES = 10_000_000


@dataclass
class WantedTask:
    """A task as the files have it. `values` are those columns of the task table the files say something about."""

    key: str
    project: str
    parent: str
    values: dict[str, Any]
    created_on: date | None
    people: list[str]
    estimate: Decimal | None
    actual: Decimal | None
    has_lost_completion: bool


@dataclass
class Wanted:
    """All that an import should leave behind."""

    tasks: dict[str, WantedTask] = field(default_factory=dict)

    @property
    def projects(self) -> list[str]:
        """The codes of the projects, PC2 before PC10."""
        return sorted({task.project for task in self.tasks.values()}, key=natural)

    @property
    def parents(self) -> list[tuple[str, str]]:
        """Project and code of the summary tasks."""
        pairs = {(task.project, task.parent) for task in self.tasks.values() if task.parent}
        return sorted(pairs, key=lambda pair: (natural(pair[0]), natural(pair[1])))

    @property
    def people(self) -> list[str]:
        """The keys of everybody who worked on a task."""
        return sorted({person for task in self.tasks.values() for person in task.people}, key=natural)


class BrokenValueError(Exception):
    """A cell that cannot be understood; the message says which."""


def natural(code: str) -> list[tuple[int, int, str]]:
    """A sort key that counts: PC2 comes before PC10."""
    parts: list[tuple[int, int, str]] = []
    digits = ""
    for character in [*code, ""]:
        if character.isascii() and character.isdigit():
            digits += character
            continue
        if digits:
            parts.append((0, int(digits), ""))
            digits = ""
        parts.append((1, 0, character))
    return parts


def read_wanted(mapping: ImportMapping, summary: ImportSummary) -> Wanted:
    """Read every file; what is wrong with rows goes into the summary."""
    main, *joined = zip(mapping.sources, columns_of(mapping), strict=True)
    details: dict[str, dict[str, str]] = {}
    left_out: set[str] = set()
    for source, columns in joined:
        found = read_source(source, columns, mapping.empty)
        _collect(_rows(found, summary, left_out), mapping, details, left_out, summary)
    wanted = Wanted()
    first_rows: dict[str, Row] = {}
    for row in _rows(read_source(*main, mapping.empty), summary, set()):
        if row.key in left_out:
            continue
        try:
            _add(row, details.get(row.key, {}), mapping, wanted, first_rows, summary)
        except BrokenValueError as error:
            summary.broken.append(row.remark(str(error)))
    if joined and (alone := sum(1 for key in wanted.tasks if key not in details)):
        summary.notes.append(f"{alone:,} tasks have no row in {joined[0][0].path.name}.")
    _sum_up(wanted, summary)
    return wanted


def _rows(found: Iterable[Row | BrokenRow], summary: ImportSummary, broken: set[str]) -> Iterable[Row]:
    for row in found:
        summary.rows += 1
        if isinstance(row, BrokenRow):
            summary.broken.append(row.remark)
            broken.add(row.key)
        else:
            yield row


def _collect(
    rows: Iterable[Row],
    mapping: ImportMapping,
    details: dict[str, dict[str, str]],
    left_out: set[str],
    summary: ImportSummary,
) -> None:
    """Details of tasks from a further file. A task with a broken row there is left as it was, not half imported."""
    for row in rows:
        try:
            for column in mapping.dates.values():
                _date(row.cells.get(column, ""), mapping.date_format, column)
        except BrokenValueError as error:
            summary.broken.append(row.remark(f"{error} Task {row.key} is left out."))
            left_out.add(row.key)
            continue
        known = details.setdefault(row.key, {})
        for column, cell in row.cells.items():
            if known.setdefault(column, cell) != cell:
                summary.remarks.append(
                    row.remark(f"{column} of {row.key} differs from the row before; that one is kept.")
                )


def _add(
    row: Row,
    details: dict[str, str],
    mapping: ImportMapping,
    wanted: Wanted,
    first_rows: dict[str, Row],
    summary: ImportSummary,
) -> None:
    task = _task(row.key, row.cells | details, mapping)
    known = wanted.tasks.get(row.key)
    if known is None:
        wanted.tasks[row.key] = task
        first_rows[row.key] = row
        return
    if known.project != task.project:
        raise BrokenValueError(f"Task {row.key} stands under {known.project} and under {task.project}.")
    first = first_rows[row.key]
    for column in sorted(row.cells):
        is_person = mapping.people is not None and column == mapping.people.column
        if not is_person and row.cells[column] != first.cells[column]:
            here, there = row.cells[column], first.cells[column]
            reason = f"{column} of {row.key} is {here!r} here and {there!r} in line {first.line}; the first is kept."
            summary.remarks.append(row.remark(reason))
    known.people.extend(person for person in task.people if person not in known.people)


def _task(key: str, cells: dict[str, str], mapping: ImportMapping) -> WantedTask:
    status = _chosen(cells, mapping.status.column, mapping.status.values)
    dates = {
        name: _date(cells[column], mapping.date_format, column)
        for name, column in mapping.dates.items()
        if column in cells
    }
    is_done = status is TaskStatus.DONE
    priority = Priority.NORMAL
    if mapping.priority:
        priority = _chosen(cells, mapping.priority.column, mapping.priority.values)
    person = cells[mapping.people.column] if mapping.people else ""
    labels = dict.fromkeys(cells[column] for column in mapping.labels if cells[column])
    estimate, actual = _minutes(cells, mapping.estimate), _minutes(cells, mapping.actual)
    values: dict[str, Any] = {
        "title": _short(_needed(cells, mapping.title), mapping.title, MOST_TITLE),
        "status": status.value,
        "priority": priority.value,
        "labels": [_short(label, "A label", MOST_LABEL) for label in labels],
        "estimate_minutes": _whole(estimate),
        "actual_minutes": _whole(actual),
    }
    values |= {f"{name}_on": dates[name] for name in ("start", "due") if name in dates}
    if "completed" in dates or not is_done:
        # What is not done has no day on which it was completed.
        values["completed_on"] = dates.get("completed") if is_done else None
    return WantedTask(
        key=_short(key, "The key", MOST_KEY),
        project=_short(_needed(cells, mapping.project.column), mapping.project.column, MOST_KEY),
        parent=_short(cells[mapping.parent.column], mapping.parent.column, MOST_KEY) if mapping.parent else "",
        values=values,
        created_on=dates.get("created"),
        people=[_short(person, "A person", MOST_KEY)] if person else [],
        estimate=estimate,
        actual=actual,
        has_lost_completion=not is_done and dates.get("completed") is not None,
    )


def _sum_up(wanted: Wanted, summary: ImportSummary) -> None:
    lost = early = 0
    for task in wanted.tasks.values():
        _count(summary.estimate, task.estimate)
        _count(summary.actual, task.actual)
        lost += task.has_lost_completion
        start, completed = task.values.get("start_on"), task.values.get("completed_on")
        early += start is not None and completed is not None and completed < start
    if lost:
        summary.notes.append(f"{lost:,} completion dates left out: their tasks are not done.")
    if early:
        summary.notes.append(f"{early:,} tasks were completed before they were started; both dates are kept.")


def _count(total: EffortSum, minutes: Decimal | None) -> None:
    if minutes is not None:
        total.source += minutes
        total.stored += round(minutes)


def _needed(cells: dict[str, str], column: str) -> str:
    if not cells[column]:
        raise BrokenValueError(f"{column} is missing.")
    return cells[column]


def _short(text: str, what: str, most: int) -> str:
    if len(text) > most:
        raise BrokenValueError(f"{what} has {len(text)} characters; {most} is the most.")
    return text


def _chosen(cells: dict[str, str], column: str, values: Any) -> Any:
    try:
        return values[cells[column]]
    except KeyError:
        raise BrokenValueError(f"{column} {cells[column]!r} is not in the mapping.") from None


def _date(text: str, format: str, column: str) -> date | None:
    if not text:
        return None
    try:
        return datetime.strptime(text, format).date()  # noqa: DTZ007 a date has no time zone
    except ValueError:
        raise BrokenValueError(f"{column} {text!r} is no date of the form {format}.") from None


def _minutes(cells: dict[str, str], effort: Effort | None) -> Decimal | None:
    if effort is None or not cells[effort.column]:
        return None
    text = cells[effort.column]
    try:
        minutes = Decimal(text) * effort.minutes
    except InvalidOperation:
        raise BrokenValueError(f"{effort.column} {text!r} is no number.") from None
    if not minutes.is_finite() or not 0 <= minutes <= _MOST_MINUTES:
        raise BrokenValueError(f"{effort.column} {text!r} is no possible effort.")
    return minutes


def _whole(minutes: Decimal | None) -> int | None:
    return None if minutes is None else round(minutes)
