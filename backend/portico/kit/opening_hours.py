"""A firm's calendar as people write it down: `Mon-Thu 08:30-12:00 13:00-17:30; Fri 08:30-15:00`, and its holidays."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from portico.kit.business_time import WEEKDAYS, CalendarError, Hours, check_hours

_TIMES = re.compile(r"(\d{1,2}):([0-5]\d)-(\d{1,2}):([0-5]\d)", re.ASCII)


def read_hours(text: str) -> Hours:
    """The hours of a week; a weekday that is not named is closed. Raises CalendarError."""
    found: dict[str, tuple[tuple[timedelta, timedelta], ...]] = {}
    for part in text.split(";"):
        days, *times = part.split() or [""]
        for weekday in _weekdays(days):
            if weekday in found:
                raise CalendarError(f"{weekday} is named twice.")
            found[weekday] = tuple(_interval(each) for each in times)
    hours = tuple(found.get(weekday, ()) for weekday in WEEKDAYS)
    check_hours(hours)
    return hours


def _weekdays(text: str) -> list[str]:
    """`Mon`, `Mon,Wed` or `Sun-Thu`: a week has no end."""
    found: list[str] = []
    for part in text.split(","):
        days = part.title().split("-")
        if len(days) > 2 or not set(days) <= set(WEEKDAYS):
            raise CalendarError(f"{part!r} is no day.")
        first, last = (WEEKDAYS.index(day) for day in (days[0], days[-1]))
        found += (WEEKDAYS * 2)[first : first + (last - first) % len(WEEKDAYS) + 1]
    return found


def _interval(text: str) -> tuple[timedelta, timedelta]:
    if not (read := _TIMES.fullmatch(text)):
        raise CalendarError(f"{text!r} is no time from and to.")
    start, start_minute, end, end_minute = (int(number) for number in read.groups())
    return timedelta(hours=start, minutes=start_minute), timedelta(hours=end, minutes=end_minute)


def read_holidays(lines: Iterable[str]) -> frozenset[date]:
    """Days, one a line, each perhaps with its name; what stands behind a # is for people. Raises CalendarError."""
    return frozenset(_holiday(day) for line in lines for day in line.partition("#")[0].split()[:1])


def _holiday(text: str) -> date:
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise CalendarError(f"{text!r} is no date.")
