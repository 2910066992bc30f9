"""Clocks in business hours, rule by rule. Random calendars and histories: test_business_oracle.py."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from portico.kit.business_time import (
    HORIZON,
    BeyondHorizonError,
    Calendar,
    CalendarError,
    business_deadline,
    business_seconds,
    due,
    elapsed,
    spans,
)
from portico.kit.opening_hours import read_hours

HOUR = 3600
ALL_DAY = "Mon-Sun 00:00-24:00"


def calendar(hours: str = "Mon-Fri 09:00-17:00", *holidays: str, zone: str = "Europe/Amsterdam") -> Calendar:
    return Calendar(ZoneInfo(zone), read_hours(hours), frozenset(map(date.fromisoformat, holidays)))


FIRM = calendar()


def at(text: str, zone: str = "Europe/Amsterdam", *, fold: int = 0) -> datetime:
    """As the clock on the wall shows it."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold)


# 23 November 2026 is a Monday.
MONDAY = at("2026-11-23 09:00")
FRIDAY_NOON = at("2026-11-27 12:00")


def test_only_opening_hours_count() -> None:
    assert business_seconds(FIRM, at("2026-11-23 08:00"), at("2026-11-23 10:30")) == 1.5 * HOUR
    assert business_seconds(FIRM, at("2026-11-23 16:00"), at("2026-11-24 10:00")) == 2 * HOUR


def test_a_weekend_does_not_count() -> None:
    assert business_seconds(FIRM, FRIDAY_NOON, at("2026-11-30 12:00")) == 8 * HOUR


def test_a_holiday_does_not_count() -> None:
    assert business_seconds(calendar("Mon-Fri 09:00-17:00", "2026-11-24"), MONDAY, FRIDAY_NOON) == 27 * HOUR


def test_a_break_does_not_count() -> None:
    noon = calendar("Mon-Fri 09:00-12:00 13:00-17:00")
    assert business_seconds(noon, MONDAY, at("2026-11-23 14:00")) == 4 * HOUR
    assert business_deadline(noon, MONDAY, 4 * HOUR) == at("2026-11-23 14:00")


def test_hours_to_midnight_go_on_in_those_of_the_next_day() -> None:
    night = calendar("Mon 22:00-24:00; Tue 00:00-06:00")
    assert business_seconds(night, at("2026-11-23 23:00"), at("2026-11-24 01:00")) == 2 * HOUR


def test_nothing_passes_backwards() -> None:
    assert business_seconds(FIRM, FRIDAY_NOON, MONDAY) == 0
    assert business_seconds(FIRM, MONDAY, MONDAY) == 0


def test_a_holiday_is_a_day_of_the_firms_zone() -> None:
    """In Auckland the 24th begins at eleven in the morning of the 23rd, UTC."""
    auckland = calendar(ALL_DAY, "2026-11-24", zone="Pacific/Auckland")
    begin, day = datetime(2026, 11, 23, 11, tzinfo=UTC), timedelta(days=1)
    assert business_seconds(auckland, begin - day, begin) == 24 * HOUR
    assert business_seconds(auckland, begin, begin + day) == 0
    assert business_seconds(auckland, begin + day, begin + 2 * day) == 24 * HOUR


def test_whole_seconds_have_passed_and_are_due() -> None:
    start = MONDAY + timedelta(milliseconds=600)
    assert business_seconds(FIRM, start, MONDAY + timedelta(seconds=2, milliseconds=500)) == 1
    assert business_deadline(FIRM, start, 2) == MONDAY + timedelta(seconds=2, milliseconds=600)


def test_parts_of_seconds_add_up_over_pauses() -> None:
    half = timedelta(milliseconds=500)
    ran = [(MONDAY, MONDAY + half), (MONDAY + 4 * half, MONDAY + 5 * half)]
    assert elapsed(FIRM, ran, FRIDAY_NOON) == 1
    assert due(FIRM, ran, 1) == MONDAY + 5 * half


def test_what_is_left_of_a_day_is_due_at_closing_time() -> None:
    assert business_deadline(FIRM, FRIDAY_NOON, 5 * HOUR) == at("2026-11-27 17:00")
    assert business_deadline(FIRM, FRIDAY_NOON, 5 * HOUR + 1) == at("2026-11-30 09:00:01")


def test_nothing_is_due_at_once_even_while_closed() -> None:
    assert business_deadline(FIRM, sunday := at("2026-11-29 12:00"), 0) == sunday


def test_deadlines_are_in_utc() -> None:
    assert business_deadline(FIRM, MONDAY, HOUR).tzinfo is UTC
    assert business_deadline(FIRM, MONDAY, 0).tzinfo is UTC


# The clock goes on from 02:00 to 03:00 on 29 March, and back from 03:00 to 02:00 on 25 October 2026.
@pytest.mark.parametrize(("day", "hours"), [("2026-03-28", 24), ("2026-03-29", 23), ("2026-10-25", 25)])
def test_a_day_on_which_the_clock_is_changed_is_as_long_as_it_is(day: str, hours: int) -> None:
    start = at(day)
    assert business_seconds(calendar(ALL_DAY), start, at(day) + timedelta(days=1)) == hours * HOUR
    assert business_deadline(calendar(ALL_DAY), start, hours * HOUR) == start + timedelta(days=1)


def test_hours_that_begin_where_the_clock_leaps_begin_where_it_goes_on() -> None:
    early = calendar("Sun 02:30-05:00")
    assert business_seconds(early, at("2026-03-29"), at("2026-03-30")) == 2 * HOUR
    assert business_deadline(early, at("2026-03-29"), HOUR) == at("2026-03-29 04:00")


def test_hours_that_the_clock_leaps_over_are_lost() -> None:
    leapt = calendar("Sun 02:00-03:00")
    assert business_seconds(leapt, at("2026-03-29"), at("2026-03-30")) == 0
    assert business_deadline(leapt, at("2026-03-29"), 1) == at("2026-04-05 02:00:01")


def test_an_hour_that_comes_twice_counts_twice() -> None:
    """Half an hour of it, too: from 02:00 to 02:30, and again an hour later."""
    doubled = calendar("Sun 02:00-02:30")
    assert business_seconds(doubled, at("2026-10-25"), at("2026-10-26")) == HOUR
    assert business_deadline(doubled, at("2026-10-25"), HOUR) == at("2026-10-25 02:30", fold=1).astimezone(UTC)


def test_moments_of_one_zone_are_not_compared_by_what_the_clock_shows() -> None:
    """The clock shows 02:50 and, twenty minutes later, 02:10."""
    first, second = at("2026-10-25 02:50"), at("2026-10-25 02:10", fold=1)
    assert business_seconds(calendar(ALL_DAY), first, second) == HOUR / 3
    assert elapsed(calendar(ALL_DAY), [(first, None)], second) == HOUR / 3
    assert elapsed(calendar(ALL_DAY), spans([(first, True), (second, False)]), FRIDAY_NOON) == HOUR / 3


def test_a_day_may_begin_at_one() -> None:
    """In Cairo the clock goes on from midnight: 24 April 2026 has no 00:30."""
    cairo = calendar(ALL_DAY, "2026-04-23", zone="Africa/Cairo")
    start, end = at("2026-04-23", "Africa/Cairo"), at("2026-04-25", "Africa/Cairo")
    assert business_seconds(cairo, start, end) == 23 * HOUR
    assert business_deadline(cairo, start, HOUR) == at("2026-04-24 02:00", "Africa/Cairo")


def test_a_day_may_be_left_out() -> None:
    """Samoa went from 29 to 31 December 2011."""
    apia = calendar(ALL_DAY, zone="Pacific/Apia")
    start, end = at("2011-12-29", "Pacific/Apia"), at("2012-01-01", "Pacific/Apia")
    assert business_seconds(apia, start, end) == 48 * HOUR


def test_the_clock_rests_while_it_waits_for_the_client() -> None:
    turns = [(MONDAY, True), (at("2026-11-23 11:00"), False), (at("2026-11-25 09:00"), True)]
    assert elapsed(FIRM, spans(turns), at("2026-11-25 10:00")) == 3 * HOUR
    assert due(FIRM, spans(turns), 8 * HOUR) == at("2026-11-25 15:00")


def test_while_the_clock_rests_nobody_knows_when_it_is_due() -> None:
    ran = spans([(MONDAY, True), (at("2026-11-23 11:00"), False)])
    assert due(FIRM, ran, 8 * HOUR) is None
    assert elapsed(FIRM, ran, FRIDAY_NOON) == 2 * HOUR


def test_what_ran_out_stays_so() -> None:
    """Whether the clock rests afterwards, or runs again."""
    turns = [(MONDAY, True), (at("2026-11-23 11:00"), False), (FRIDAY_NOON, True)]
    for count in (2, 3):
        assert due(FIRM, spans(turns[:count]), HOUR) == at("2026-11-23 10:00")


def test_a_clock_says_the_same_whether_asked_for_its_time_or_its_end() -> None:
    ran = spans([(MONDAY, True), (at("2026-11-23 11:00"), False), (at("2026-11-24 15:30"), True)])
    late = due(FIRM, ran, 4 * HOUR)
    assert late == at("2026-11-25 09:30")
    assert elapsed(FIRM, ran, late) == 4 * HOUR
    assert elapsed(FIRM, ran, late - timedelta(seconds=1)) == 4 * HOUR - 1


def test_the_past_of_a_clock_can_be_asked_for() -> None:
    ran = [(MONDAY, at("2026-11-23 16:00")), (FRIDAY_NOON, None)]
    assert elapsed(FIRM, ran, at("2026-11-23 10:00")) == HOUR


def test_a_turn_that_changes_nothing_is_none() -> None:
    turns = [(MONDAY, False), (at("2026-11-23 10:00"), True), (at("2026-11-23 11:00"), True), (FRIDAY_NOON, False)]
    assert spans(turns) == [(at("2026-11-23 10:00"), FRIDAY_NOON)]
    assert spans([(MONDAY, False)]) == spans([]) == []
    assert due(FIRM, [], 0) is None


def test_a_turn_of_a_machine_whose_clock_is_behind_counts_nothing_twice() -> None:
    second = timedelta(seconds=1)
    ran = spans([(MONDAY, True), (MONDAY + 9 * second, False), (MONDAY + 7 * second, True)])
    assert elapsed(FIRM, ran, MONDAY + 10 * second) == 10
    assert due(FIRM, ran, 10) == MONDAY + 10 * second


def test_years_are_counted_and_a_horizon_is_kept() -> None:
    end = MONDAY.astimezone(UTC) + HORIZON
    assert business_seconds(FIRM, MONDAY, end) > 20 * 260 * 8 * HOUR
    with pytest.raises(BeyondHorizonError, match="at most 7320 days"):
        business_seconds(FIRM, MONDAY, end + timedelta(seconds=1))


def test_what_is_never_due_is_refused() -> None:
    mondays = calendar("Mon 09:00-09:01", *(str(MONDAY.date() + timedelta(weeks=week)) for week in range(1100)))
    with pytest.raises(BeyondHorizonError):
        business_deadline(mondays, MONDAY, 1)
    with pytest.raises(BeyondHorizonError):
        due(FIRM, [(MONDAY, None)], 10**9)


@pytest.mark.parametrize("ask", [business_seconds, lambda *moments: elapsed(FIRM, [moments[1:]], moments[2])])
def test_a_moment_without_a_zone_is_refused(ask: Any) -> None:
    bare = datetime(2026, 11, 23, 9)  # noqa: DTZ001
    for moments in ((bare, MONDAY), (MONDAY, bare)):
        with pytest.raises(ValueError, match="2026-11-23 09:00:00 names no time zone"):
            ask(FIRM, *moments)


@pytest.mark.parametrize(
    ("monday", "message"),
    [
        ([(9, 9)], "Mon 09:00-09:00 must end after it begins, by 24:00."),
        ([(22, 6)], "Mon 22:00-06:00 must end"),
        ([(9, 25)], "Mon 09:00-25:00 must end"),
        ([(-1, 5)], "must end after it begins"),
        ([(9, 13), (12, 17)], "Mon has hours to 13:00 and then from 12:00"),
        ([(13, 17), (9, 12)], "Mon has hours to 17:00 and then from 09:00"),
        ([], "no working time at all"),
    ],
)
def test_a_calendar_that_cannot_be_is_refused(monday: list[tuple[int, int]], message: str) -> None:
    hours = (tuple((timedelta(hours=start), timedelta(hours=end)) for start, end in monday), *((),) * 6)
    with pytest.raises(CalendarError, match=message):
        Calendar(ZoneInfo("UTC"), hours)


def test_a_week_has_seven_days() -> None:
    with pytest.raises(CalendarError, match="A week has 7 days, not 5"):
        Calendar(ZoneInfo("UTC"), FIRM.hours[:5])
