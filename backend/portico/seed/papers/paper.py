"""What a document of the demonstration firm is written in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Place = tuple[int, int]


@dataclass(frozen=True)
class Pdf:
    """A page or more in Typst's markup, below a head with title, version, day and author."""

    body: str


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """Boxes and the lines between them, on 1600 by 1000 points. A place is the middle of a box."""

    title: str
    boxes: Mapping[str, tuple[Place, str]]
    lines: Sequence[tuple[str, str, str]]
    # Left, top, right, bottom, and what it says in the corner.
    areas: Sequence[tuple[int, int, int, int, str]] = ()


Source = Pdf | Drawing | str


@dataclass(frozen=True)
class Edition:
    """A version: who, when (working day and clock), what is new, and what it holds."""

    by: str
    day: int
    clock: str
    note: str
    source: Source


@dataclass(frozen=True, kw_only=True)
class Paper:
    """A document of a project (`ACM-3`), or of a client as a whole (`ACM`)."""

    of: str
    title: str
    file_name: str
    editions: Sequence[Edition]
    folder: str = ""
    # The number of the first version that the client sees.
    shared_from: int | None = None
    # Who of the client has read which version, and on which day.
    read: Sequence[tuple[str, int, int]] = field(default=())
