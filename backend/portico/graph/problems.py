"""What can go wrong: expected failures of a write, and errors of a request, in both languages."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import strawberry

from portico.graph.messages import ERRORS, PROBLEMS
from portico.graph.registry import enum_of, structure

ProblemCode = enum_of("ProblemCode", {code: text["en"] for code, text in PROBLEMS.items()}, "Why a write was not done.")


@structure
class Problem:
    """An expected failure of a write: nothing was changed."""

    code: ProblemCode = strawberry.field(description="What happened, for programs.")  # type: ignore[valid-type]
    path: list[str] = strawberry.field(description="The input it is about, from the outside in.")
    message: str = strawberry.field(description="What happened and what to do, in the viewer's language.")


class ProblemError(Exception):
    """Raised by an action: the write is undone and answered with a problem."""

    def __init__(self, code: str, *path: str, subject: UUID | None = None, **values: Any) -> None:
        super().__init__(code)
        self.code = code
        self.path = path
        self.subject = subject
        self.values = values

    def problem(self, locale: str) -> Problem:
        """As it is shown."""
        message = PROBLEMS[self.code][locale].format(**self.values)
        return Problem(code=ProblemCode[self.code], path=list(self.path), message=message)


class BadInputError(Exception):
    """The document or its variables ask for something impossible: BAD_USER_INPUT."""


class UnauthenticatedError(Exception):
    """Somebody has to sign in first: UNAUTHENTICATED."""


def error_message(code: str, locale: str, **values: Any) -> str:
    """The words of a request error."""
    return ERRORS[code][locale].format(**values)
