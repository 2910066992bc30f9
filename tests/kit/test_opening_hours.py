"""A firm's calendar as it is written down, and as the settings name it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from portico.config import SettingError, load_settings
from portico.kit.business_time import CalendarError
from portico.kit.opening_hours import read_holidays, read_hours


def hours(*intervals: tuple[float, float]) -> Any:
    return tuple((timedelta(hours=start), timedelta(hours=end)) for start, end in intervals)


OFFICE = hours((9, 17.5))
CLOSED = hours()
CHRISTMAS = date(2026, 12, 25)
NEW_YEAR = date(2027, 1, 1)


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("Mon-Fri 09:00-17:30", (*[OFFICE] * 5, CLOSED, CLOSED)),
        ("  mon-FRI   9:00-17:30 ", (*[OFFICE] * 5, CLOSED, CLOSED)),
        ("Sun-Thu 09:00-17:30", (*[OFFICE] * 4, CLOSED, CLOSED, OFFICE)),
        ("Tue,Thu-Fri 09:00-17:30", (CLOSED, OFFICE, CLOSED, OFFICE, OFFICE, CLOSED, CLOSED)),
        ("Mon-Sun 00:00-24:00", [hours((0, 24))] * 7),
        (
            "Mon-Thu 08:30-12:00 13:00-17:30; Fri 08:30-15:00; Sat",
            (*[hours((8.5, 12), (13, 17.5))] * 4, hours((8.5, 15)), CLOSED, CLOSED),
        ),
    ],
)
def test_hours_are_read(text: str, week: Any) -> None:
    assert read_hours(text) == tuple(week)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "'' is no day"),
        ("09:00-17:00", "'09:00-17:00' is no day"),
        ("Mo-Fr 09:00-17:00", "'Mo-Fr' is no day"),
        ("Mon- 09:00-17:00", "'Mon-' is no day"),
        ("Mon-Wed-Fri 09:00-17:00", "'Mon-Wed-Fri' is no day"),
        ("Mon-Fri 09:00-17:00;", "'' is no day"),
        ("Mon-Fri 9-17", "'9-17' is no time from and to"),
        ("Mon-Fri 09:00-17:60", "'09:00-17:60' is no time"),
        ("Mon-Fri 09:00-17:00, Sat 10:00-12:00", "'09:00-17:00,' is no time"),
        ("Mon-Fri ٠٩:٠٠-١٧:٠٠", "is no time"),
        ("Mon-Fri 09:00-17:00; Fri 18:00-20:00", "Fri is named twice"),
        ("Mon,Mon 09:00-17:00", "Mon is named twice"),
        ("Mon-Fri", "There is no working time at all"),
        ("Mon-Fri 22:00-06:00", "Mon 22:00-06:00 must end after it begins, by 24:00"),
        ("Mon 20:00-24:30", "Mon 20:00-24:30 must end after it begins, by 24:00"),
        ("Mon 09:00-13:00 12:00-17:00", "Mon has hours to 13:00 and then from 12:00"),
    ],
)
def test_hours_that_cannot_be_are_refused(text: str, message: str) -> None:
    with pytest.raises(CalendarError, match=message):
        read_hours(text)


def test_holidays_are_read_a_line_each() -> None:
    lines = ["# the firm's", "", "2026-12-25 Christmas Day", "2027-01-01\t元旦 # a Friday", "  "]
    assert read_holidays(lines) == {CHRISTMAS, NEW_YEAR}


@pytest.mark.parametrize("text", ["25.12.2026", "2026-13-01", "2026-02-29", "20261225", "2026-W52-5", "Christmas"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(CalendarError, match=f"'{text}' is no date"):
        read_holidays([text])


@pytest.fixture
def setting(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    monkeypatch.setenv("PORTICO_HOME", str(tmp_path))
    for name in ("BUSINESS_HOURS", "HOLIDAYS", "TIME_ZONE"):
        monkeypatch.delenv(f"PORTICO_{name}", raising=False)
    return lambda name, text: monkeypatch.setenv(f"PORTICO_{name}", text)


def test_a_firm_works_from_nine_to_six_unless_it_says_otherwise(setting: Any) -> None:
    calendar = load_settings().calendar
    assert calendar.hours == (*[hours((9, 18))] * 5, CLOSED, CLOSED)
    assert calendar.holidays == frozenset()
    assert calendar.zone.key == "Europe/Amsterdam"


def test_a_firm_says_when_it_works(setting: Any) -> None:
    setting("BUSINESS_HOURS", "Mon-Fri 09:00-17:30")
    setting("HOLIDAYS", "2026-12-25, 2027-01-01,")
    setting("TIME_ZONE", "Asia/Shanghai")
    calendar = load_settings().calendar
    assert calendar.hours[0] == OFFICE
    assert calendar.holidays == {CHRISTMAS, NEW_YEAR}
    assert calendar.zone.key == "Asia/Shanghai"


def test_holidays_may_be_in_a_file(setting: Any, tmp_path: Path) -> None:
    file = tmp_path / "holidays.txt"
    file.write_bytes("\ufeff2026-12-25 Noël\r\n2027-01-01 元旦\r\n".encode())
    setting("HOLIDAYS", f"@{file}")
    assert load_settings().calendar.holidays == {CHRISTMAS, NEW_YEAR}


def test_hours_of_the_settings_that_cannot_be_are_named(setting: Any) -> None:
    setting("BUSINESS_HOURS", "Mon-Fri 18:00-09:00")
    with pytest.raises(SettingError) as refused:
        load_settings()
    assert str(refused.value) == (
        "PORTICO_BUSINESS_HOURS is 'Mon-Fri 18:00-09:00'. Mon 18:00-09:00 must end after it begins, by 24:00. "
        "It must be such as Mon-Thu 08:30-12:00 13:00-17:30; Fri 08:30-15:00."
    )


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"2026-12-25\n2027-01-32\n", "'2027-01-32' is no date"),
        (b"\xff\xfe2\x000\x00", "can't decode"),
        (None, "No such file"),
    ],
)
def test_a_file_of_holidays_that_cannot_be_read_is_named(
    setting: Any, tmp_path: Path, content: bytes | None, reason: str
) -> None:
    file = tmp_path / "holidays.txt"
    if content is not None:
        file.write_bytes(content)
    setting("HOLIDAYS", f"@{file}")
    with pytest.raises(SettingError, match=f"PORTICO_HOLIDAYS is '@{file}'.*{reason}.*2026-12-25,2027-01-01"):
        load_settings()


def test_a_holiday_of_the_settings_that_is_no_date_is_named(setting: Any) -> None:
    setting("HOLIDAYS", "2026-12-25,1 January")
    with pytest.raises(SettingError, match=r"PORTICO_HOLIDAYS is '2026-12-25,1 January'\. '1' is no date"):
        load_settings()
