"""Progress of long work, as text. Who shows it decides where."""

from __future__ import annotations

from collections.abc import Callable

# What is being done, how much of it is, and out of how much.
Report = Callable[[str, int, int], None]


def progress_line(what: str, done: int, total: int, *, width: int = 30) -> str:
    """`Tasks  [##########--------------------]  3,422 of 10,266`"""
    filled = width if total <= 0 else min(width, done * width // total)
    return f"{what}  [{'#' * filled}{'-' * (width - filled)}]  {done:,} of {total:,}"
