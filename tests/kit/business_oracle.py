"""What clocks in business hours should say: random calendars and histories, counted minute by minute.

The oracle knows no arithmetic of days: it asks of every minute of UTC what the clock on the wall shows and whether that
is open. Hence all hours here begin and end at whole minutes, as all changes of clocks have since 1972.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import pairwise
from random import Random
from types import ModuleType
from typing import Any
from zoneinfo import ZoneInfo

DAY = 24 * 60
# From 1990 to 2037, in seconds.
YEARS = (631152000, 2145916800)
# Changes at midnight, of half an hour, of two and of three; days left out; steps of 45 minutes; Ramadan.
ZONES = (
    *("Australia/Lord_Howe", "Pacific/Apia", "Africa/Cairo", "America/Santiago", "Africa/Casablanca", "Asia/Kathmandu"),
    *("Antarctica/Troll", "Antarctica/Casey", "Pacific/Fakaofo", "Pacific/Kwajalein", "Pacific/Chatham", "Asia/Gaza"),
    *("America/Sao_Paulo", "America/Havana", "America/Asuncion", "America/St_Johns", "America/Nuuk", "America/Caracas"),
    *("Asia/Beirut", "Asia/Amman", "Asia/Tehran", "Asia/Dhaka", "Asia/Pyongyang", "Asia/Shanghai", "Asia/Kolkata"),
    *("Atlantic/Azores", "Europe/Dublin", "Europe/Amsterdam", "Europe/Volgograd", "Europe/Istanbul", "Africa/Windhoek"),
    *("America/New_York", "America/Los_Angeles", "Australia/Eucla", "Pacific/Auckland", "Pacific/Kiritimati", "UTC"),
)
# Where clocks are changed.
EDGES = (0, 1, 30, 60, 90, 120, 150, 165, 180, 210, 225, 240, 23 * 60, 23 * 60 + 30, DAY - 1, DAY)


@dataclass(frozen=True)
class Case:
    """A calendar and the history of a clock, in seconds since 1970."""

    zone: str
    # By weekday from Monday, in minutes.
    hours: tuple[tuple[tuple[int, int], ...], ...]
    holidays: frozenset[date]
    # Nothing is asked of what lies outside.
    start: int
    end: int
    turns: tuple[tuple[int, bool], ...]
    now: int

    @property
    def ran(self) -> list[tuple[int, int]]:
        """While the clock ran, to the end of the case if it still does."""
        ends = [moment for moment, _ in self.turns[1:]] + [self.end]
        return [(moment, end) for (moment, runs), end in zip(self.turns, ends, strict=True) if runs]

    def open_minutes(self) -> list[int]:
        """The seconds at which an open minute begins."""
        zone = ZoneInfo(self.zone)
        open_at = [{minute for interval in intervals for minute in range(*interval)} for intervals in self.hours]
        found = []
        for second in range(self.start - self.start % 60, self.end, 60):
            wall = datetime.fromtimestamp(second, zone)
            if wall.hour * 60 + wall.minute in open_at[wall.weekday()] and wall.date() not in self.holidays:
                found.append(second)
        return found


@dataclass(frozen=True)
class Asked:
    """One question and its right answer."""

    question: str
    seconds: int
    answer: int | None


def cases(seed: str, count: int) -> Iterator[tuple[Case, list[Asked]]]:
    """Random cases with what is asked of each; the same for the same seed."""
    random = Random(seed)
    for number in range(count):
        case = _case(random, long=number % 250 == 249)
        yield case, list(_asked(random, case))


def differences(product: ModuleType, case: Case, asked: list[Asked]) -> list[str]:
    """Where the product says something else."""
    zone = ZoneInfo(case.zone)
    hours = tuple(tuple((_minutes(a), _minutes(b)) for a, b in intervals) for intervals in case.hours)
    calendar = product.Calendar(zone, hours, case.holidays)
    # Half of the moments come as the firm's clock shows them.
    start, end, now = _moment(case.start, zone), _moment(case.end, zone), _moment(case.now, zone)
    ran = product.spans([(_moment(second, zone), runs) for second, runs in case.turns])
    answers: dict[str, Callable[[int], Any]] = {
        "business_seconds": lambda _: product.business_seconds(calendar, start, end),
        "elapsed": lambda _: product.elapsed(calendar, ran, now),
        "business_deadline": lambda seconds: product.business_deadline(calendar, start, seconds).timestamp(),
        "due": lambda seconds: moment.timestamp() if (moment := product.due(calendar, ran, seconds)) else None,
    }
    found = []
    for each in asked:
        try:
            answer = answers[each.question](each.seconds)
        except product.BeyondHorizonError as error:
            answer = error
        if answer != each.answer:
            found.append(f"{each.question} of {each.seconds}: {answer}, not {each.answer}, in {case}")
    return found


def _asked(random: Random, case: Case) -> Iterator[Asked]:
    minutes = case.open_minutes()
    whole = [(case.start, case.end)]
    total = _counted(minutes, whole, case.end)
    yield Asked("business_seconds", 0, total)
    for seconds in {0, 1, total, random.randint(0, total)}:
        if seconds <= total:
            yield Asked("business_deadline", seconds, _reached(minutes, whole, seconds))
    yield Asked("elapsed", 0, _counted(minutes, case.ran, case.now))
    total = _counted(minutes, case.ran, case.end)
    # The end of a span, where a clock is due at closing time and not at the next opening.
    parts = [_counted(minutes, case.ran[:count], case.end) for count in range(len(case.ran))]
    for seconds in {0, 1, total, *parts, random.randint(0, total)}:
        if seconds <= total:
            yield Asked("due", seconds, _reached(minutes, case.ran, seconds))
    if not case.turns[-1][1]:
        yield Asked("due", total + 1, None)


def _pieces(minutes: list[int], ran: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The open minutes, or what of them the clock ran."""
    for start, end in ran:
        for minute in minutes[bisect_right(minutes, start - 60) : bisect_left(minutes, end)]:
            yield max(minute, start), min(minute + 60, end)


def _counted(minutes: list[int], ran: list[tuple[int, int]], now: int) -> int:
    """The open seconds by `now`."""
    return sum(max(0, min(end, now) - start) for start, end in _pieces(minutes, ran))


def _reached(minutes: list[int], ran: list[tuple[int, int]], seconds: int) -> int:
    """The first second by which so many have been counted."""
    if seconds == 0:
        return ran[0][0]
    for start, end in _pieces(minutes, ran):
        if seconds <= end - start:
            return start + seconds
        seconds -= end - start
    raise AssertionError("never reached")


def _case(random: Random, *, long: bool) -> Case:
    zone = random.choice(ZONES)
    changes = _changes(zone)
    # Some days around a change of clocks, mostly; a year and more, now and then.
    day = random.choice(changes) if changes and random.random() < 0.85 else random.randrange(*YEARS)
    start = day - random.randrange(3 * DAY) * 60 - random.choice((0, random.randrange(60)))
    end = start + (400 if long else random.randint(4, 9)) * DAY * 60 + random.choice((0, random.randrange(60)))
    moments = sorted(random.randrange(start, end) // grain * grain for grain in random.choices((1, 60, 1800), k=7))
    count = random.randint(1, 6)
    first = datetime.fromtimestamp(start, UTC).date()
    days = (end - start) // (DAY * 60) + 2
    hours = tuple(_hours(random) for _ in range(7))
    return Case(
        zone,
        hours if any(hours) and random.random() < 0.9 else (((0, DAY),),) * 7,
        frozenset(first + timedelta(random.randrange(-1, days)) for _ in range(random.choice((0, 0, 1, 3, days // 3)))),
        start,
        end,
        tuple((max(start, moment), number % 2 == 0) for number, moment in enumerate(moments[:count])),
        random.choice((end, random.randrange(start, end))),
    )


def _hours(random: Random) -> tuple[tuple[int, int], ...]:
    """Of a day: none to three intervals, some of which touch."""
    if random.random() < 0.2:
        return ()
    cuts = sorted({random.choice(EDGES) if random.random() < 0.4 else random.randint(0, DAY) for _ in range(5)})
    intervals = list(pairwise(cuts))
    return tuple(sorted(random.sample(intervals, random.randint(0, min(3, len(intervals))))))


@cache
def _changes(zone: str) -> list[int]:
    """The beginnings of days, of UTC, on which clocks were changed."""
    days = range(*YEARS, DAY * 60)
    offsets = [datetime.fromtimestamp(day, ZoneInfo(zone)).utcoffset() for day in days]
    return [day for day, (before, after) in zip(days, pairwise(offsets), strict=False) if before != after]


def _minutes(count: int) -> timedelta:
    return timedelta(minutes=count)


def _moment(second: int, zone: ZoneInfo) -> datetime:
    return datetime.fromtimestamp(second, zone if second % 2 else UTC)
