"""Progress of long work. Who shows it decides where and how."""

from __future__ import annotations

from collections.abc import Callable

# What is being done, how much of it is, and out of how much.
Report = Callable[[str, int, int], None]
