"""Work breakdown structures as outlines, a line for each task:

    = Network
      x Measure hall 3 | -20 -18 | 12/14 | TR | + @hall3 #network
      >60 Stage the switches | -6 -3 | 16 | TR | + <hall3 ^network b-8..-5

Two spaces of indentation are one level. Signs: `=` summary, `x` done, `>60` in progress at 60 %, `!20` blocked at 20 %,
`.` to do, `-` cancelled. Then title | start due [done] | estimated[/actual] hours | people | marks, where the marks are
`+` shared, `@key` its name here, `#label`, `<key` waits for (or `<SS+2:key`, `<` alone: the task before), `^stage` its milestone,
`b-8..-5` the baseline where it differs, `p1` critical, `p2` high, `p4` low.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from portico.models.enums import DependencyType, Priority, TaskStatus

_STATUS = {
    "x": TaskStatus.DONE,
    ">": TaskStatus.IN_PROGRESS,
    "!": TaskStatus.BLOCKED,
    ".": TaskStatus.TODO,
    "-": TaskStatus.CANCELLED,
}
_PRIORITY = {"p1": Priority.CRITICAL, "p2": Priority.HIGH, "p4": Priority.LOW}
_WAITS_FOR = re.compile(r"<(?:(FS|SS|FF|SF)([+-]\d+)?:)?([a-z0-9-]*)")
_BASELINE = re.compile(r"b(-?\d+)\.\.(-?\d+)")
_SIGN = re.compile(r"(?P<sign>[=x.>!-])(?P<percent>\d*)")


@dataclass(frozen=True)
class Wait:
    """A dependency on the task `key`, or on the task before when it is empty."""

    key: str
    type: DependencyType
    lag_days: int


@dataclass
class Item:
    """One task of an outline. Days are working days from today, efforts are hours."""

    title: str
    depth: int
    is_summary: bool
    status: TaskStatus
    percent: int = 0
    start: int | None = None
    due: int | None = None
    done: int | None = None
    estimate: float | None = None
    actual: float | None = None
    people: list[str] = field(default_factory=list)
    key: str = ""
    is_shared: bool = False
    labels: list[str] = field(default_factory=list)
    waits: list[Wait] = field(default_factory=list)
    stage: str | None = None
    baseline: tuple[int, int] | None = None
    priority: Priority = Priority.NORMAL


class OutlineError(ValueError):
    """A line of an outline that cannot be read."""


def read_outline(text: str) -> list[Item]:
    """The tasks of an outline, each after its parent."""
    return [_item(line) for line in text.splitlines() if line.strip()]


def _item(line: str) -> Item:
    stripped = line.lstrip(" ")
    depth, odd = divmod(len(line) - len(stripped), 2)
    head, *rest = (part.strip() for part in stripped.split("|"))
    sign, _, title = head.partition(" ")
    match = _SIGN.fullmatch(sign)
    if match is None or not title or odd or len(rest) not in (0, 1, 4):
        raise OutlineError(line)
    is_summary = match["sign"] == "="
    item = Item(
        title=title.strip(),
        depth=depth,
        is_summary=is_summary,
        status=TaskStatus.TODO if is_summary else _STATUS[match["sign"]],
        percent=int(match["percent"] or 0),
    )
    if len(rest) == 4:
        _read_days(item, rest[0])
        _read_hours(item, rest[1])
        item.people = rest[2].split()
    for mark in rest[-1].split() if rest else []:
        _read_mark(item, mark, line)
    return item


def _read_days(item: Item, text: str) -> None:
    days = [int(day) for day in text.split()]
    if days:
        item.start, item.due = days[0], days[1]
    if item.status is TaskStatus.DONE:
        item.done = days[2] if len(days) > 2 else item.due
        item.percent = 100


def _read_hours(item: Item, text: str) -> None:
    estimate, _, actual = text.partition("/")
    item.estimate = float(estimate) if estimate else None
    item.actual = float(actual) if actual else None


def _read_mark(item: Item, mark: str, line: str) -> None:
    if mark == "+":
        item.is_shared = True
    elif mark in _PRIORITY:
        item.priority = _PRIORITY[mark]
    elif mark[0] == "@":
        item.key = mark[1:]
    elif mark[0] == "#":
        item.labels.append(mark[1:])
    elif mark[0] == "^":
        item.stage = mark[1:]
    elif (baseline := _BASELINE.fullmatch(mark)) is not None:
        item.baseline = (int(baseline[1]), int(baseline[2]))
    elif (wait := _WAITS_FOR.fullmatch(mark)) is not None:
        item.waits.append(Wait(wait[3], DependencyType(wait[1] or "FS"), int(wait[2] or 0)))
    else:
        raise OutlineError(line)
