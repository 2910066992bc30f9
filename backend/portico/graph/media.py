"""GraphQL over HTTP (graphql.github.io/graphql-over-http): which media types are read and written.

POST alone is served. A GET would put questions and names into the logs and histories on its way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from portico.graph.problems import BadInputError

JSON = "application/json"
GRAPHQL = "application/graphql-response+json"
# What we write, the one we would rather write first.
_WRITTEN = (GRAPHQL, JSON)


class HttpError(BadInputError):
    """The request is refused for its form, before anybody looks what it asks."""

    def __init__(self, status: int, reason: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(reason)
        self.status = status
        self.headers = headers or {}


@lru_cache(1_000)
def accepted(header: str) -> str:
    """The media type to answer in. Raises HttpError when no type we write is accepted.

    Without a preference it is application/json, as it always was: a client that knows the other one asks for it.
    """
    ranges = dict(_ranges(header))
    if not ranges:
        return JSON
    weights = {written: _weight(ranges, written) for written in _WRITTEN}
    if not any(weights.values()):
        raise HttpError(406, f"the answer is {GRAPHQL} or {JSON}, and Accept names neither")
    if weights[GRAPHQL] > weights[JSON] or (weights[GRAPHQL] == weights[JSON] and GRAPHQL in ranges):
        return GRAPHQL
    return JSON


def _weight(ranges: Mapping[str, float], written: str) -> float:
    """The closest range decides (RFC 9110, section 12.5.1)."""
    return next((ranges[name] for name in (written, "application/*", "*/*") if name in ranges), 0)


def _ranges(header: str) -> Iterator[tuple[str, float]]:
    for part in header.split(","):
        name, *parameters = (piece.strip().lower() for piece in part.split(";"))
        given = dict(parameter.partition("=")[::2] for parameter in parameters)
        is_utf8 = given.get("charset", "utf-8").strip('"') == "utf-8"
        if name:
            yield name, _quality(given.get("q", "1")) if is_utf8 else 0


def _quality(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        return 0
    return value if 0 <= value <= 1 else 0


def check_content(headers: Mapping[str, str], most: int) -> None:
    """Whether a body of this kind is read at all. Raises HttpError."""
    name, *parameters = (piece.strip().lower() for piece in headers.get("content-type", "").split(";"))
    if name != JSON:
        raise HttpError(415, f"the body must be {JSON}", {"Accept-Post": JSON})
    charset = dict(parameter.partition("=")[::2] for parameter in parameters).get("charset", "utf-8").strip('"')
    if charset not in ("utf-8", "utf8"):
        raise HttpError(415, "the body must be in UTF-8", {"Accept-Post": JSON})
    if headers.get("content-encoding", "identity").strip().lower() != "identity":
        raise HttpError(415, "the body must not be compressed", {"Accept-Encoding": "identity"})
    length = headers.get("content-length", "")
    if length.isascii() and length.isdigit() and (len(length) > 18 or int(length) > most):
        raise too_large(most)


def too_large(most: int) -> HttpError:
    """The error of a body above the limit."""
    return HttpError(413, f"the body is larger than {most} bytes")
