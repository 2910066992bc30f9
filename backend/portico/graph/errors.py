"""The errors of a response: what a client may know of them, in the viewer's language."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from typing import Any

import structlog
from asyncpg import InterfaceError, InternalClientError, PostgresError
from graphql import GraphQLError, OperationType

from portico.graph.problems import BadInputError, UnauthenticatedError, error_message
from portico.graph.walk import Denial
from portico.policy.require import ForbiddenError, NotFoundError
from portico.pool import DatabaseBusyError

# Lock not available, timeout, too many connections, shutting down, gave up retrying (PostgreSQL, appendix A).
_BUSY = ("55P03", "57014", "53300", "57P01", "57P03", "40001", "40P01")
_log = structlog.get_logger()

Error = dict[str, Any]


def refused(locale: str, *errors: BadInputError | GraphQLError) -> list[Error]:
    """The errors of a request that was not begun."""
    shown = []
    for error in errors:
        # Whatever was sent is not sent back whole.
        reason = (error.message if isinstance(error, GraphQLError) else str(error))[:300]
        entry: Error = {
            "message": error_message("BAD_USER_INPUT", locale, reason=reason.rstrip(".")),
            # For whoever wrote the request; what a reader sees is the message.
            "extensions": {"code": "BAD_USER_INPUT", "reason": reason},
        }
        if isinstance(error, GraphQLError) and error.locations:
            entry["locations"] = [place.formatted for place in error.locations]
        shown.append(entry)
    return shown


def busy(locale: str) -> list[Error]:
    """The errors when the database could not be asked at all."""
    return [{"message": error_message("BUSY", locale), "extensions": {"code": "BUSY"}}]


def rate_limited(locale: str, seconds: int) -> list[Error]:
    """The errors of a request that has to wait; on a socket there is no header to say how long."""
    message = error_message("RATE_LIMITED", locale, seconds=seconds)
    return [{"message": message, "extensions": {"code": "RATE_LIMITED", "retryAfter": seconds}}]


def denied(denial: Denial, locale: str) -> Error:
    """The error of a selection the viewer may not make."""
    permission = denial.permission.value
    entry: Error = {
        "message": error_message(denial.code, locale, permission=permission),
        "locations": denial.locations,
        "extensions": {"code": denial.code, "permission": permission},
    }
    if denial.path is not None:
        entry["path"] = list(denial.path)
    return entry


def failed(
    error: Exception | None,
    locale: str,
    *,
    path: Sequence[str | int] | None,
    locations: Iterable[Any],
    is_done: bool = False,
) -> Error:
    """An error of execution; what we did not expect is logged and says nothing of itself.

    `is_done`: a write is behind it, which must not be said to be undone.
    """
    code, values = _classified(error)
    extensions: dict[str, Any] = {"code": code}
    if code == "FORBIDDEN":
        extensions["permission"] = values["permission"]
    if code == "BAD_USER_INPUT":
        extensions["reason"] = values["reason"]
    if code == "INTERNAL":
        values = {"request": uuid.uuid4().hex[:12]}
        extensions["request"] = values["request"]
        _log.error("request failed", request=values["request"], exc_info=error)
    words = "SAVED_BUT_UNREAD" if is_done and code in ("BUSY", "INTERNAL") else code
    entry: Error = {
        "message": error_message(words, locale, **values),
        "locations": list(locations),
        "extensions": extensions,
    }
    return entry if path is None else entry | {"path": list(path)}


def of_execution(error: GraphQLError, locale: str, operation: OperationType) -> Error:
    """An error that graphql-core met."""
    return failed(
        error.original_error or error,
        locale,
        path=error.path,
        locations=[place.formatted for place in error.locations or ()],
        # Below a mutation's own field the write is done already.
        is_done=operation is OperationType.MUTATION and len(error.path or ()) > 1,
    )


def in_order(errors: Iterable[Error]) -> list[Error]:
    """In the order of the document: that in which the database answered is nobody's business."""
    return sorted(
        errors,
        key=lambda error: (*(tuple(place.values()) for place in error["locations"]), repr(error.get("path"))),
    )


def _classified(error: Exception | None) -> tuple[str, dict[str, Any]]:
    match error:
        case NotFoundError():
            return "NOT_FOUND", {}
        case ForbiddenError(permission=permission):
            return "FORBIDDEN", {"permission": permission.value}
        case UnauthenticatedError():
            return "UNAUTHENTICATED", {}
        case BadInputError():
            return "BAD_USER_INPUT", {"reason": str(error)}
        case _ if is_busy(error):
            return "BUSY", {}
        case _:
            return "INTERNAL", {}


def is_busy(error: BaseException | None) -> bool:
    """Whether the database is overloaded or away: the same request may succeed later."""
    if isinstance(error, PostgresError):
        # Class 08: the connection is gone.
        return error.sqlstate in _BUSY or (error.sqlstate or "").startswith("08")
    return isinstance(error, DatabaseBusyError | OSError | InterfaceError | InternalClientError)
