"""What a write checks of its input before it writes; each failure is a problem with its path."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from portico.graph.problems import ProblemError
from portico.kit.text import has_forbidden_characters, normalise
from portico.policy.transitions import STATES, TRANSITIONS


def text(fields: dict[str, Any], name: str, *, most: int, required: bool = False) -> None:
    """Normalise a text in place. Problems: REQUIRED, TOO_LONG, INVALID."""
    if name not in fields:
        return
    value = normalise(fields[name] or "")
    if has_forbidden_characters(value):
        raise ProblemError("INVALID", _shown(name))
    if required and not value:
        raise ProblemError("REQUIRED", _shown(name))
    if len(value) > most:
        raise ProblemError("TOO_LONG", _shown(name), most=most)
    fields[name] = value


def not_null(fields: Mapping[str, Any], *names: str) -> None:
    """Problem REQUIRED for a field that is given as null and cannot be."""
    for name in names:
        if name in fields and fields[name] is None:
            raise ProblemError("REQUIRED", _shown(name))


def number(fields: Mapping[str, Any], name: str, *, least: int, most: int) -> None:
    """Problem OUT_OF_RANGE for a number outside `least`..`most`."""
    value = fields.get(name)
    if value is not None and not least <= value <= most:
        raise ProblemError("OUT_OF_RANGE", _shown(name), least=least, most=most)


def day_order(start: date | None, finish: date | None, path: str) -> None:
    """Problem INVALID_DATES for a finish before the start."""
    if start is not None and finish is not None and finish < start:
        raise ProblemError("INVALID_DATES", _shown(path))


def version(row: Any, expected: int | None) -> None:
    """Problem CONFLICT, with the row as it is now, when it is not the version expected."""
    if expected is not None and row.version != expected:
        raise ProblemError("CONFLICT", "expectedVersion", subject=row.id)


def transition(verb: str, row: Any, path: str = "id") -> None:
    """The problem of a verb for a row that stands where it does not begin."""
    rule = TRANSITIONS[verb]
    if STATES[rule.table](row) not in rule.sources:
        raise ProblemError(rule.problem, path, subject=row.id)


def _shown(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.title() for part in rest)
