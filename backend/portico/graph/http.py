"""POST /graphql: who asks, what they ask, and the cookies of the two browser apps."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from portico.config import Settings
from portico.db import DATABASE_ERRORS
from portico.graph.context import Context
from portico.graph.errors import is_busy
from portico.graph.idempotency import Idempotency
from portico.graph.media import GRAPHQL, JSON, HttpError, accepted, check_content, too_large
from portico.graph.problems import BadInputError
from portico.graph.run import Answer, out_of_reach, refusal, run
from portico.graph.server import Server
from portico.identity.access_tokens import read_access_token
from portico.models.enums import Locale
from portico.policy.viewer import Moment, Viewer, ViewerKind

# The header is also the CSRF guard: another site cannot send it without our leave (Fetch
# Standard, CORS preflight), and a cookie without it counts for nothing.
APP_HEADER = "x-portico-app"
_SIDES = {"STAFF": ViewerKind.STAFF, "PORTAL": ViewerKind.CONTACT}
LONGEST_KEY = 255
_APPS = {"staff": "STAFF", "portal": "PORTAL"}


@dataclass(frozen=True)
class Question:
    """A request's body, understood."""

    text: str
    variables: Mapping[str, Any]
    operation_name: str | None
    trusted: bool


async def answer(server: Server, request: Request) -> Response:
    """The response to a POST."""
    headers = _headers(request)
    wished = locale_of(headers.get("accept-language", ""))
    locale = wished or Locale.EN.value
    app = _APPS.get(headers.get(APP_HEADER, ""))
    media = JSON
    try:
        media = accepted(headers.get("accept", ""))
        question, idempotency = await _asked(server, request, headers, app)
    except HttpError as error:
        return _response(refusal(locale, error), error.status, media, error.headers)
    except BadInputError as error:
        return _response(refusal(locale, error), 400, media)
    except ClientDisconnect:
        # Nobody is left to read this.
        return Response(status_code=400)
    now = datetime.now(UTC)
    cookies = cookie_names(app)
    token = request.cookies.get(cookies[0]) if app else bearer(headers.get("authorization"))
    has_session = token is not None or (app is not None and cookies[1] in request.cookies)
    try:
        viewer, is_fresh = await viewer_of(server, token, now)
    except DATABASE_ERRORS as error:
        if not is_busy(error):
            raise
        return _response(out_of_reach(locale), 503, media)
    if viewer and not is_of_side(viewer, app):
        viewer = None
    context = Context(
        database=server.database,
        settings=server.settings,
        moment=Moment(now, now.astimezone(server.settings.time_zone).date(), server.settings.time_zone),
        locale=wished or (viewer.locale if viewer else locale),
        viewer=viewer,
        viewers=server.viewers,
        storage=server.storage,
        is_fresh=is_fresh,
        app=app,
        address=request.client.host if request.client else "",
        session_id=read_access_token(token or "", key=server.settings.secret_key, now=None),
        cookie_refresh_token=request.cookies.get(cookies[1]) if app else None,
        idempotency=idempotency,
    )
    result = await run(
        server,
        context,
        question.text,
        variables=question.variables,
        operation_name=question.operation_name,
        trusted=question.trusted,
    )
    response = _response(result, _status(result, media, context.viewer, has_session), media, result.headers)
    if app:
        _set_cookies(response, context, cookies, secure=request.url.scheme == "https")
    return response


def _headers(request: Request) -> dict[str, str]:
    """The headers by their names, those that stand more than once put together (RFC 9110, section 5.2)."""
    found: dict[str, str] = {}
    for raw_name, raw_value in request.scope["headers"]:
        name, value = raw_name.decode("latin-1"), raw_value.decode("latin-1")
        found[name] = f"{found[name]},{value}" if name in found else value
    return found


async def _asked(
    server: Server, request: Request, headers: Mapping[str, str], app: str | None
) -> tuple[Question, Idempotency | None]:
    """What is asked, whoever asks. Raises HttpError or BadInputError."""
    if app and not same_origin(server.settings, headers):
        raise HttpError(403, "the Origin is another one")
    limits = server.settings.limits
    check_content(headers, limits.body_bytes)
    body = read_json(await _body(request, limits.body_bytes), limits.json_depth)
    question = read_question(server, body, trusted_only=app is not None)
    return question, _idempotency(headers.get("idempotency-key"), body)


async def viewer_of(server: Server, token: str | None, now: datetime) -> tuple[Viewer | None, bool]:
    """The viewer of an access token, None without a good one; and whether they were read just now."""
    session_id = token and read_access_token(token, key=server.settings.secret_key, now=now)
    if not session_id:
        return None, True
    viewer = server.viewers.remembered(session_id, now=now)
    return (viewer, False) if viewer else (await server.viewers.read(session_id, now=now), True)


async def viewer_now(server: Server, token: str | None, now: datetime) -> Viewer | None:
    """The viewer of an access token, read just now."""
    session_id = token and read_access_token(token, key=server.settings.secret_key, now=now)
    return await server.viewers.read(session_id, now=now) if session_id else None


def bearer(header: str | None) -> str | None:
    """The token of an Authorization header (RFC 6750)."""
    scheme, _, token = (header or "").partition(" ")
    return token.strip() or None if scheme.lower() == "bearer" else None


def same_origin(settings: Settings, headers: Mapping[str, str]) -> bool:
    """Whether a browser says that the request comes from our own pages."""
    origin = headers.get("origin")
    if origin is None:
        return True
    try:
        place = urlsplit(origin).netloc
    except ValueError:
        return False
    return origin in settings.allowed_origins or place == headers.get("host")


def read_json(body: bytes, depth: int) -> Any:
    """JSON as RFC 8259 has it: UTF-8, no NaN, no key twice. Raises BadInputError."""
    try:
        value = _DECODER.decode(body.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise BadInputError("the body is not JSON in UTF-8") from error
    if _is_deeper_than(value, depth):
        raise BadInputError(f"the body is nested deeper than {depth} levels")
    return value


def read_question(server: Server, body: Any, *, trusted_only: bool) -> Question:
    """A body of the form the specification has. Raises BadInputError for any other."""
    if not isinstance(body, dict):
        raise BadInputError("the body must be an object with a query")
    variables = body.get("variables")
    name = body.get("operationName")
    if not isinstance(variables, dict | None):
        raise BadInputError("variables must be an object")
    if not isinstance(name, str | None):
        raise BadInputError("operationName must be a text")
    if not isinstance(body.get("extensions"), dict | None):
        raise BadInputError("extensions must be an object")
    document_id = body.get("documentId")
    if document_id is not None:
        text = server.operations.get(document_id) if isinstance(document_id, str) else None
        if text is None:
            raise BadInputError("this documentId is not known; reload the page")
        return Question(text, variables or {}, name, trusted=True)
    if trusted_only:
        raise BadInputError("with a cookie only documents of the apps are run, by documentId")
    text = body.get("query")
    if not isinstance(text, str) or not text.strip():
        raise BadInputError("query must be a text")
    # Before lexing: a megabyte of comment takes a fifth of a second to read.
    most = server.settings.limits.document_bytes
    if len(text.encode("utf-8", "surrogatepass")) > most:
        raise BadInputError(f"the document is longer than {most} bytes")
    return Question(text, variables or {}, name, trusted=False)


async def _body(request: Request, most: int) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > most:
            raise too_large(most)
    return bytes(body)


def _is_deeper_than(value: Any, most: int) -> bool:
    level = [value]
    for _ in range(most):
        level = [
            inner
            for outer in level
            for inner in (outer.values() if isinstance(outer, dict) else outer if isinstance(outer, list) else ())
        ]
        if not level:
            return False
    return True


def _idempotency(key: str | None, body: Any) -> Idempotency | None:
    if not key:
        return None
    if len(key) > LONGEST_KEY:
        raise BadInputError(f"Idempotency-Key is longer than {LONGEST_KEY} characters")
    text = json.dumps(body, sort_keys=True, ensure_ascii=True)
    return Idempotency(key, hashlib.sha256(text.encode()).digest())


def _no_constant(name: str) -> None:
    raise ValueError(name)


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


_DECODER = json.JSONDecoder(parse_constant=_no_constant, object_pairs_hook=_no_duplicates)


def _response(answer: Answer, status: int, media: str, more: Mapping[str, str] | None = None) -> Response:
    headers = {"Cache-Control": "no-store", "Content-Type": f"{media}; charset=utf-8", **(more or {})}
    if answer.retry_after is not None:
        headers["Retry-After"] = str(answer.retry_after)
    return Response(answer.body(), status, headers=headers)


def _status(answer: Answer, media: str, viewer: Viewer | None, has_session: bool) -> int:
    """401 tells a client that its session is over; an error inside a run request is a 200.

    A document that was refused is a 400 as application/graphql-response+json. As application/json it is a 200, for
    a client of that age takes every other status for a proxy's.
    """
    if answer.retry_after is not None:
        return 429
    if answer.codes == {"BUSY"} and answer.is_empty:
        return 503
    if answer.data is None:
        return 400 if media == GRAPHQL else 200
    if viewer is None and has_session and "UNAUTHENTICATED" in answer.codes:
        return 401
    return 200


def locale_of(header: str) -> str:
    """The first language of Accept-Language that we speak; empty when there is none."""
    for part in header.split(","):
        tag = part.partition(";")[0].strip().lower()
        if tag.startswith("zh"):
            return Locale.ZH_CN.value
        if tag.startswith("en"):
            return Locale.EN.value
    return ""


def is_of_side(viewer: Viewer, app: str | None) -> bool:
    """Whether somebody may use this app; a bearer token is of either side."""
    return app is None or viewer.kind is _SIDES[app]


def same_site(headers: Mapping[str, str]) -> bool:
    """Whether a browser says that our own page asks, or its user (Fetch Metadata); others do not say."""
    return headers.get("sec-fetch-site", "none") in ("same-origin", "none")


def cookie_names(app: str | None) -> tuple[str, str]:
    """One pair for each app, so that both stay signed in side by side."""
    name = f"portico_{(app or '').lower()}"
    return name, f"{name}_refresh"


def _set_cookies(response: Response, context: Context, names: tuple[str, str], *, secure: bool) -> None:
    if context.tokens_removed:
        for name in names:
            response.delete_cookie(name, path="/graphql")
    elif context.new_tokens is not None:
        tokens, life = context.new_tokens, context.settings.session_life
        # The access cookie lives as long as the session: the token in it says itself when it ends.
        for name, value in zip(names, (tokens.access, tokens.refresh), strict=True):
            response.set_cookie(
                name,
                value,
                max_age=life,
                path="/graphql",
                secure=secure,
                httponly=True,
                samesite="strict",
            )
