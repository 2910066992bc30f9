"""GET /graphql/files/{side}/{version}/{what}: to the bytes of a version, for whoever sees it.

Each request is judged anew and answered with an address of the file store that is good for a minute. Nothing of a
file passes through here, and no address of one stands in any answer of the graph.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Uuid, bindparam, select
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
from portico.kit.media_types import UNKNOWN
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


async def open_file(server: Server, request: Request) -> Response:
    """A redirect to the bytes; 404, always the same, for what is not seen, not there or not of that kind."""
    side, name, what = (request.path_params[part] for part in ("side", "version", "what"))
    if not same_site(request.headers):
        return _refused(request, 403)
    app = {"staff": "STAFF", "portal": "PORTAL"}.get(side)
    token = request.cookies.get(cookie_names(app)[0]) if app else bearer(request.headers.get("authorization"))
    now = datetime.now(UTC)
    moment = Moment(now, now.astimezone(server.settings.time_zone).date())
    try:
        viewer, _ = await viewer_of(server, token, now)
        if viewer is None or not is_of_side(viewer, app):
            return _refused(request, 401)
        address = request.client.host if request.client else ""
        meter_of(server.buckets, server.settings.limits, viewer, address).take(COST)
        parsed = parse_global_id(name)
        is_one = parsed is not None and parsed[0] == "ver" and what in ("download", "preview", "thumbnail")
        version = await _seen(server, viewer, parsed[1], moment, what) if parsed and is_one else None
    except RateLimitedError as error:
        return _refused(request, 429, {"Retry-After": str(error.seconds)})
    except DATABASE_ERRORS as error:
        if not is_busy(error):
            raise
        return _refused(request, 503)
    if server.storage is None:
        return _refused(request, 503)
    key = version and (version.thumbnail_key if what == "thumbnail" else version.object_key)
    if version is None or key is None or (what == "preview" and version.media_type == UNKNOWN):
        return _refused(request, 404)
    file_name, media_type = version.file_name, version.media_type
    if what == "thumbnail":
        file_name, media_type = f"{file_name}.webp", MEDIA_TYPE
    link = server.storage.link(key, file_name=file_name, media_type=media_type, life=LIFE)
    return RedirectResponse(link, 307, {"Cache-Control": "no-store"})


async def _seen(server: Server, viewer: Viewer, version_id: UUID, moment: Moment, what: str) -> Row | None:
    """The version, if the viewer of this very moment sees it; noted that a contact has read it."""
    for _ in range(_ATTEMPTS):
        version = m.document_version
        statement = select(
            *(version.c[name] for name in ("id", "client_id", "object_key", "thumbnail_key", "file_name", "media_type"))
        ).where(version.c.id == bindparam("id", type_=Uuid()), rows(version, Permission.DOCUMENT_READ, viewer.access))
        try:
            async with server.database.transaction(viewer.reach, epoch=viewer.epoch) as tx:
                values = {"id": version_id, **viewer_values(viewer, today=moment.today)}
                found = await tx.one_or_none(statement, values)
                if found is not None and viewer.contact_id is not None and what != "thumbnail":
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
