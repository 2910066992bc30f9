"""The clocks say what the oracle says, and a fault in them would be found. Ten thousand cases: `make hunt`."""

from __future__ import annotations

import inspect
import sys
from types import ModuleType

import pytest

from portico.kit import business_time
from tests.kit.business_oracle import Asked, Case, cases, differences

SOURCE = inspect.getsource(business_time)


@pytest.fixture(scope="module")
def asked() -> list[tuple[Case, list[Asked]]]:
    return list(cases("twin", 200))


def test_clocks_are_right(asked: list[tuple[Case, list[Asked]]]) -> None:
    found = [difference for case, questions in asked for difference in differences(business_time, case, questions)]
    assert not found, "\n".join(found[:3])


FAULTS = {
    "holidays count": ("() if day in self.holidays else ", ""),
    "weekdays off by one": ("self.hours[day.weekday()]", "self.hours[day.weekday() - 1]"),
    "a day of UTC": ("day = (first + offset).date()", "day = first.date()"),
    "closing a second early": ("min(midnight + closes, last)", "min(midnight + closes - _SECOND, last)"),
    "opening a minute late": ("max(midnight + opens, first)", "max(midnight + opens + _MINUTE, first)"),
    "a change of clocks noticed late": ("last = _change(zone, start)", "pass"),
    "a change of clocks a second late": ("return whole + _SECOND * bis", "return whole + _SECOND + _SECOND * bis"),
    "the offset of what the clock would show in UTC": ("moment.astimezone(zone)", "moment.replace(tzinfo=zone)"),
    "an hour that comes twice counts once": (
        "        start = last\n",
        "        start = last + max(timedelta(), offset - _offset(zone, last))\n",
    ),
    "closing at the first of two hours of the same name": (
        "min(midnight + closes, last)",
        "min((datetime.combine(day, time(), calendar.zone) + closes).astimezone(UTC), last)",
    ),
    "what a leap leaves out is taken off once more": (
        "        start = last\n",
        "        start = last + max(timedelta(), _offset(zone, last) - offset)\n",
    ),
    "due at the next opening": ("if left <= closed - opened", "if left < closed - opened"),
    "due without what was counted before": ("left -= closed - opened", "left = seconds * _SECOND"),
    "at once only while open": ("if left <= timedelta():", "if left < timedelta():"),
    "a pause does not pause": ("elif not runs and since is not None:", "elif False:"),
    "reopened for nothing": ("if runs and since is None:", "if runs and not found and since is None:"),
    "counted beyond now": ("min(_utc(end or now), _utc(now))", "_utc(end or now)"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found(
    fault: str, asked: list[tuple[Case, list[Asked]]], monkeypatch: pytest.MonkeyPatch
) -> None:
    right, wrong = FAULTS[fault]
    assert SOURCE.count(right) == 1
    faulty = ModuleType("faulty")
    monkeypatch.setitem(sys.modules, "faulty", faulty)
    exec(compile(SOURCE.replace(right, wrong), fault, "exec"), faulty.__dict__)
    assert any(differences(faulty, *each) for each in asked)
