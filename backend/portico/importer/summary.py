"""What an import did, and what it has to say about single rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, order=True)
class RowRemark:
    """A line of a file and what is the matter with it."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.reason}"


@dataclass
class EffortSum:
    """A sum of efforts as the files have it and as it is stored, in minutes."""

    source: Decimal = Decimal(0)
    stored: int = 0

    def __str__(self) -> str:
        difference = self.stored - self.source
        return f"{self.source / 60:,.2f} h in the files, {difference:+.2f} minutes by rounding to minutes"


@dataclass
class ImportSummary:
    """The counts of one run. Kinds: client, people, projects, members, parents, tasks, assignments."""

    client: str
    rows: int = 0
    # Rows that were not read; everything else was imported all the same.
    broken: list[RowRemark] = field(default_factory=list)
    # Rows that were read and contradict another one.
    remarks: list[RowRemark] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    created: Counter[str] = field(default_factory=Counter)
    updated: Counter[str] = field(default_factory=Counter)
    unchanged: Counter[str] = field(default_factory=Counter)
    estimate: EffortSum = field(default_factory=EffortSum)
    actual: EffortSum = field(default_factory=EffortSum)

    @property
    def has_changed(self) -> bool:
        """Whether the run wrote anything."""
        return bool(self.created.total() or self.updated.total())

    def __str__(self) -> str:
        return "\n".join(self.lines())

    def lines(self) -> Iterator[str]:
        """The summary as it is printed."""
        yield from (f"Not imported: {remark}" for remark in sorted(self.broken))
        yield from (f"Note: {remark}" for remark in sorted(self.remarks))
        yield from (f"Note: {note}" for note in self.notes)
        yield f"{self.rows:,} rows read, {len(self.broken):,} of them broken."
        for kind in ("people", "projects", "members", "parents", "tasks", "assignments"):
            yield (
                f"{kind.capitalize():12} {self.created[kind]:>7,} new {self.updated[kind]:>7,} changed "
                f"{self.unchanged[kind]:>7,} as they were"
            )
        yield f"Estimates    {self.estimate}"
        yield f"Actuals      {self.actual}"
        if not self.has_changed:
            yield "Nothing has changed since the last import."
