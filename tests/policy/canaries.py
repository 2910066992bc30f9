"""Values that occur once in the whole world, so that seeing one says which cell it came from."""

from __future__ import annotations

import re
from base64 import urlsafe_b64decode
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from random import Random
from uuid import UUID

FIRST_DAY = date(1971, 1, 4)
FIRST_NUMBER = 5_000_001
UUID_LENGTH = 36


@dataclass(frozen=True)
class Cell:
    """Where a canary sits."""

    table: str
    column: str
    row: UUID


@dataclass
class Aviary:
    """Makes canaries and remembers their cells. The same world each time: nothing is drawn from outside."""

    cells: dict[str, Cell] = field(default_factory=dict)
    _count: int = 0
    _random: Random = field(default_factory=lambda: Random(20_261_122))

    def _next(self) -> int:
        self._count += 1
        return self._count

    def keep(self, canary: str, cell: Cell) -> None:
        assert canary not in self.cells, canary
        self.cells[canary] = cell

    def id(self, table: str) -> UUID:
        made = UUID(int=self._random.getrandbits(128), version=4)
        self.keep(made.hex, Cell(table, "id", made))
        return made

    def text(self, cell: Cell) -> str:
        canary = f"cx{self._next():06x}"
        self.keep(canary, cell)
        return f"{cell.table} {canary} {cell.column}"

    def word(self, cell: Cell) -> str:
        """Text of eight characters, for columns that take a code alone."""
        canary = f"cx{self._next():06x}"
        self.keep(canary, cell)
        return canary.upper()

    def address(self, cell: Cell) -> str:
        canary = f"cx{self._next():06x}"
        self.keep(canary, cell)
        return f"{canary}@people.example"

    def words(self, cell: Cell) -> list[str]:
        return [self.text(cell)]

    def media_type(self, cell: Cell) -> str:
        return f"application/{self.word(cell).lower()}"

    def digest(self, cell: Cell) -> str:
        """The SHA-256 of something, in hexadecimal."""
        canary = sha256(str(self._next()).encode()).hexdigest()
        self.keep(canary, cell)
        return canary

    def number(self, cell: Cell) -> int:
        number = FIRST_NUMBER + 7 * self._next()
        self.keep(str(number), cell)
        return number

    def amount(self, cell: Cell) -> int:
        """More than 32 bits."""
        number = 40_000_000_000 + 7 * self._next()
        self.keep(str(number), cell)
        return number

    def thousands(self, cell: Cell) -> int:
        """An amount that can be divided by a thousand."""
        number = (50_000_000 + 7 * self._next()) * 1000
        self.keep(str(number), cell)
        return number

    def place(self, cell: Cell) -> float:
        number = self._next() + 0.625
        self.keep(str(number), cell)
        return number

    def fraction(self, cell: Cell) -> float:
        """Between 0 and 1."""
        number = (FIRST_NUMBER + 7 * self._next()) / 10**7
        self.keep(str(number), cell)
        return number

    def day(self, cell: Cell) -> date:
        day = FIRST_DAY + timedelta(days=self._next())
        self.keep(day.isoformat(), cell)
        return day

    def moment(self, cell: Cell) -> datetime:
        return datetime.combine(self.day(cell), datetime.min.time(), UTC) + timedelta(hours=9, microseconds=678_000)


# What a canary looks like from outside; a share such as 0.123 is `project.consumed_ratio`.
_TOKENS = re.compile(
    r"(?i:cx[0-9a-f]{6})"
    r"|(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])"
    r"|(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])"
    r"|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
    r"|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)"
    r"|(?<![\w.])\d+\.\d+(?!\d)"
    r"|(?<![\w.])\d{7,}(?![\w.])"
)
_CURSOR = re.compile(r'"([A-Za-z0-9_-]{24,})"')


def tokens(text: str) -> Iterator[str]:
    """Everything in a text that could be a canary, inside its cursors too."""
    yield from _plain_tokens(text)
    for cursor in set(_CURSOR.findall(text)):
        try:
            inside = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("latin-1")
        except ValueError:
            continue
        yield from _plain_tokens(inside)


def _plain_tokens(text: str) -> Iterator[str]:
    for token in _TOKENS.findall(text):
        yield token.lower().replace("-", "") if len(token) == UUID_LENGTH else token.lower()
