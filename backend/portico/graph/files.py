"""GET /graphql/files/{side}/{id}/{what}: to the bytes of a version, or the evidence of a round, for whoever sees it.

Each request is judged anew and answered with an address of the file store that is good for a minute. Nothing of a
file passes through here, and no address of one stands in any answer of the graph.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, Table, Uuid, bindparam, func, literal, select
from sqlalchemy.dialects.postgresql import insert
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from portico import models as m
from portico.db import DATABASE_ERRORS
from portico.graph.errors import is_busy
from portico.graph.http import bearer, cookie_names, is_of_side, locale_of, same_site, viewer_of
from portico.graph.messages import FILES
from portico.graph.rate import RateLimitedError, meter_of
from portico.graph.server import Server
from portico.kit.ids import new_id, parse_global_id
from portico.kit.media_types import PDF, UNKNOWN
from portico.models.enums import Locale
from portico.policy.permissions import Permission
from portico.policy.scopes import rows
from portico.policy.viewer import Moment, Viewer, viewer_values
from portico.pool import Row
from portico.thumbnails import MEDIA_TYPE
from portico.transaction import StaleEpochError

# Seconds an address is good for.
LIFE = 60
# Points that an address costs.
COST = 10
_ATTEMPTS = 3


@dataclass(frozen=True)
class _Kind:
    """A kind of file: what it is of, who may have it, and where its bytes stand."""

    of: Table
    see: Permission
    file: Select[Any]
    # That a contact has had it is noted.
    is_read: bool = False


_version, _document = m.document_version, m.document
_of = (_version.c.id, _version.c.client_id)
_whole = select(*_of, _version.c.object_key.label("key"), _version.c.file_name, _version.c.media_type)
_small = select(
    *_of,
    _version.c.thumbnail_key.label("key"),
    func.concat(_version.c.file_name, ".webp").label("file_name"),
    literal(MEDIA_TYPE).label("media_type"),
)
_evidence = (
    select(
        m.review_evidence.c.object_key.label("key"),
        func.concat(
            func.regexp_replace(_document.c.title, "[[:cntrl:]]+", " ", "g"), " - ", m.review.c.round, ".pdf"
        ).label("file_name"),
        literal(PDF).label("media_type"),
    )
    .select_from(m.review)
    .join(_document, _document.c.id == m.review.c.document_id)
    .join(m.review_evidence, m.review_evidence.c.review_id == m.review.c.id)
)
_KINDS = {
    ("ver", "download"): _Kind(_version, Permission.DOCUMENT_READ, _whole, is_read=True),
    ("ver", "preview"): _Kind(_version, Permission.DOCUMENT_READ, _whole, is_read=True),
    ("ver", "thumbnail"): _Kind(_version, Permission.DOCUMENT_READ, _small),
    ("rev", "evidence"): _Kind(m.review, Permission.REVIEW_READ, _evidence),
}


async def open_file(server: Server, request: Request) -> Response:
    """A redirect to the bytes; 404, always the same, for what is not seen, not there or not of that kind."""
    side, name, what = (request.path_params[part] for part in ("side", "id", "what"))
    if not same_site(request.headers):
        return _refused(request, 403)
    app = {"staff": "STAFF", "portal": "PORTAL"}.get(side)
    token = request.cookies.get(cookie_names(app)[0]) if app else bearer(request.headers.get("authorization"))
    now = datetime.now(UTC)
    moment = Moment(now, now.astimezone(server.settings.time_zone).date(), server.settings.time_zone)
    try:
        viewer, _ = await viewer_of(server, token, now)
        if viewer is None or not is_of_side(viewer, app):
            return _refused(request, 401)
        address = request.client.host if request.client else ""
        meter_of(server.buckets, server.settings.limits, viewer, address).take(COST)
        parsed = parse_global_id(name)
        kind = _KINDS.get((parsed[0], what)) if parsed else None
        file = await _seen(server, viewer, kind, parsed[1], moment) if parsed and kind else None
    except RateLimitedError as error:
        return _refused(request, 429, {"Retry-After": str(error.seconds)})
    except DATABASE_ERRORS as error:
        if not is_busy(error):
            raise
        return _refused(request, 503)
    if server.storage is None:
        return _refused(request, 503)
    if file is None or file.key is None or (what == "preview" and file.media_type == UNKNOWN):
        return _refused(request, 404)
    link = server.storage.link(file.key, file_name=file.file_name, media_type=file.media_type, life=LIFE)
    return RedirectResponse(link, 307, {"Cache-Control": "no-store"})


async def _seen(server: Server, viewer: Viewer, kind: _Kind, id: UUID, moment: Moment) -> Row | None:
    """The file, if the viewer of this very moment sees what it is of; noted that a contact has read it."""
    for _ in range(_ATTEMPTS):
        row = kind.file.where(kind.of.c.id == bindparam("id", type_=Uuid()), rows(kind.of, kind.see, viewer.access))
        try:
            async with server.database.transaction(viewer.reach, epoch=viewer.epoch) as tx:
                values = {"id": id, **viewer_values(viewer, today=moment.today)}
                found = await tx.one_or_none(row, values)
                if found is not None and viewer.contact_id is not None and kind.is_read:
                    await tx.execute(_reading(found, viewer, moment))
                return found
        except StaleEpochError:
            fresh = await server.viewers.read(viewer.session_id, now=moment.now)
            if fresh is None or fresh.kind is not viewer.kind:
                return None
            viewer = fresh
    return None


def _reading(version: Row, viewer: Viewer, moment: Moment) -> Any:
    read = m.version_read
    return (
        insert(read)
        .values(
            id=new_id(),
            client_id=version.client_id,
            version_id=version.id,
            contact_id=viewer.contact_id,
            first_read_at=moment.now,
            last_read_at=moment.now,
        )
        .on_conflict_do_update(index_elements=[read.c.version_id, read.c.contact_id], set_={"last_read_at": moment.now})
    )


def _refused(request: Request, status: int, headers: dict[str, str] | None = None) -> Response:
    language = locale_of(request.headers.get("accept-language", "")) or Locale.EN.value
    return PlainTextResponse(FILES[status][language] + "\n", status, {"Cache-Control": "no-store", **(headers or {})})
