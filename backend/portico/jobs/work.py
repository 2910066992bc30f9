"""What every job is given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from portico.config import Settings
from portico.db import Database
from portico.policy.viewer import Moment

if TYPE_CHECKING:
    from portico.storage import Storage


@dataclass(frozen=True)
class Work:
    """The outside world, as the worker has it."""

    database: Database
    settings: Settings

    def moment(self) -> Moment:
        """Now."""
        now = datetime.now(UTC)
        return Moment(now, now.astimezone(self.settings.time_zone).date(), self.settings.time_zone)


@dataclass(frozen=True)
class FileWork(Work):
    """The same with an object store."""

    storage: Storage
