"""Clocks in business hours: how much of them has passed, and when so much of them will have.

Opening hours are what the clock on the wall shows. Time is cut where the zone's offset from UTC changes; on either side
that clock runs evenly, and counting is plain arithmetic. Hence what it leaps over in spring does not count, hours that
would begin there begin where it goes on, and an hour it shows twice in autumn counts twice: people do work it twice.

Moments come in with any time zone and go out in UTC. A clock is late at `now` once `due(…) <= now`; what is left of it,
or how late it is, is its seconds less those of `elapsed`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

# From Monday to Sunday the times of opening and closing, as the clock's distance from 00:00; 24:00 is the last.
Hours = tuple[tuple[tuple[timedelta, timedelta], ...], ...]
# While a clock ran; None: it still does.
Span = tuple[datetime, datetime | None]

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
# Nothing is counted over more than this (some 30 ms of work): whoever asks for more has made a mistake.
HORIZON = timedelta(days=20 * 366)

_SECOND = timedelta(seconds=1)
_MINUTE = timedelta(minutes=1)
_DAY = timedelta(days=1)
# No zone has changed its clocks twice so soon: four days apart was the least (Freetown, 1939).
_LOOK_AHEAD = timedelta(days=3)


class CalendarError(ValueError):
    """A calendar nobody can work by; the message says why."""


class BeyondHorizonError(ValueError):
    """More time than is ever counted."""

    def __init__(self) -> None:
        super().__init__(f"Business hours are counted over at most {HORIZON.days} days.")


@dataclass(frozen=True)
class Calendar:
    """When a firm works. Raises CalendarError."""

    zone: ZoneInfo
    hours: Hours
    # Days of the zone on which all is closed.
    holidays: frozenset[date] = frozenset()

    def __post_init__(self) -> None:
        check_hours(self.hours)

    def on(self, day: date) -> tuple[tuple[timedelta, timedelta], ...]:
        """The hours of a day."""
        return () if day in self.holidays else self.hours[day.weekday()]


def check_hours(hours: Hours) -> None:
    """Raises CalendarError for hours that are none."""
    if len(hours) != len(WEEKDAYS):
        raise CalendarError(f"A week has {len(WEEKDAYS)} days, not {len(hours)}.")
    if not any(hours):
        raise CalendarError("There is no working time at all.")
    for weekday, intervals in zip(WEEKDAYS, hours, strict=True):
        for start, end in intervals:
            if not timedelta() <= start < end <= _DAY:
                raise CalendarError(f"{weekday} {_shown(start)}-{_shown(end)} must end after it begins, by 24:00.")
        for (_, end), (start, _) in pairwise(intervals):
            if start < end:
                raise CalendarError(f"{weekday} has hours to {_shown(end)} and then from {_shown(start)}, too early.")


def business_seconds(calendar: Calendar, start: datetime, end: datetime) -> int:
    """The whole seconds of opening hours between two moments; 0 when the second is not after the first."""
    return elapsed(calendar, [(start, end)], end)


def business_deadline(calendar: Calendar, start: datetime, seconds: int) -> datetime:
    """The earliest moment from `start` on with so many business seconds between the two.

    Hence `start` itself for 0, even on a holiday, and for all that is left of a day its closing time, not the next
    morning.
    """
    moment = due(calendar, [(start, None)], seconds)
    assert moment is not None
    return moment


def spans(turns: Iterable[tuple[datetime, bool]]) -> list[Span]:
    """When a clock ran: from its turns, each a moment and whether the clock runs from then on.

    Machines differ by seconds: a turn from before the last one counts as made at the same time.
    """
    found: list[Span] = []
    latest: datetime | None = None
    since: datetime | None = None
    for moment, runs in turns:
        latest = _utc(moment) if latest is None else max(latest, _utc(moment))
        if runs and since is None:
            since = latest
        elif not runs and since is not None:
            found.append((since, latest))
            since = None
    return found if since is None else [*found, (since, None)]


def elapsed(calendar: Calendar, ran: Iterable[Span], now: datetime) -> int:
    """The whole business seconds a clock has counted by `now`."""
    counted = timedelta()
    for start, end in ran:
        for opened, closed in _open(calendar, start, min(_utc(end or now), _utc(now))):
            counted += closed - opened
    return counted // _SECOND


def due(calendar: Calendar, ran: Iterable[Span], seconds: int) -> datetime | None:
    """When a clock has counted so many business seconds; None when it rests before: then nobody knows.

    The spans are in order. What has run out stays so, whatever the clock does afterwards.
    """
    left = seconds * _SECOND
    for start, end in ran:
        if left <= timedelta():
            return _utc(start)
        for opened, closed in _open(calendar, start, end):
            if left <= closed - opened:
                return opened + left
            left -= closed - opened
    return None


def _open(calendar: Calendar, start: datetime, end: datetime | None) -> Iterator[tuple[datetime, datetime]]:
    """When it is open between two moments, in order. Raises BeyondHorizonError, without an end when it gets there."""
    start = _utc(start)
    limit = start + HORIZON
    until = limit if end is None else _utc(end)
    if until > limit:
        raise BeyondHorizonError
    for first, last, offset in _even(calendar.zone, start, until):
        day = (first + offset).date()
        while (midnight := datetime.combine(day, time(), UTC) - offset) < last:
            for opens, closes in calendar.on(day):
                opened, closed = max(midnight + opens, first), min(midnight + closes, last)
                if opened < closed:
                    yield opened, closed
            day += _DAY
    if end is None:
        raise BeyondHorizonError


def _even(zone: ZoneInfo, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime, timedelta]]:
    """The time between two moments in pieces of one offset from UTC each."""
    while start < end:
        offset, last = _offset(zone, start), start + _LOOK_AHEAD
        if _offset(zone, last) != offset:
            last = _change(zone, start)
        last = min(last, end)
        yield start, last, offset
        start = last


def _change(zone: ZoneInfo, start: datetime) -> datetime:
    """When the offset changes: at a whole second, within the time looked ahead."""
    offset, whole, seconds = _offset(zone, start), start.replace(microsecond=0), range(_LOOK_AHEAD // _SECOND)
    return whole + _SECOND * bisect_left(seconds, True, key=lambda s: _offset(zone, whole + _SECOND * s) != offset)


def _offset(zone: ZoneInfo, moment: datetime) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()


def _utc(moment: datetime) -> datetime:
    """Two moments of one zone would be compared by what the clock shows, which is not enough when it is set back."""
    if moment.utcoffset() is None:
        raise ValueError(f"{moment} names no time zone.")
    return moment.astimezone(UTC)


def _shown(clock: timedelta) -> str:
    return "{:02}:{:02}".format(*divmod(clock // _MINUTE, 60))
