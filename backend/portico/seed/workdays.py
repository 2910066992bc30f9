"""The demo's calendar: every date is so many working days before or after today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_SATURDAY = 5


@dataclass(frozen=True)
class Workdays:
    """Counts working days (Monday to Friday) from today; on a weekend day 0 is the Friday before."""

    today: date

    def day(self, offset: int) -> date:
        """The working day `offset` working days after day 0."""
        start = self.today
        while start.weekday() >= _SATURDAY:
            start -= timedelta(days=1)
        weeks, rest = divmod(start.weekday() + offset, 5)
        return start + timedelta(days=weeks * 7 + rest - start.weekday())

    def moment(self, offset: int, clock: str, time_zone: str) -> datetime:
        """That day at `clock` (HH:MM) in a time zone, in UTC."""
        local = datetime.combine(self.day(offset), time.fromisoformat(clock), ZoneInfo(time_zone))
        return local.astimezone(UTC)
