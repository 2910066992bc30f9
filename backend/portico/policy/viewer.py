"""Who asks: the viewer of one request, and the symbolic values that stand for them in SQL."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Date, DateTime, Uuid, bindparam

from portico.db import NoClient, Reach
from portico.models.enums import Role
from portico.policy.permissions import NO_ACCESS, Access


class ViewerKind(StrEnum):
    """Of the firm, or of a client."""

    STAFF = "STAFF"
    CONTACT = "CONTACT"


@dataclass(frozen=True, kw_only=True)
class Viewer:
    """Somebody who is signed in, as the database knew them at an epoch: it is the same until that changes."""

    kind: ViewerKind
    login_id: UUID
    session_id: UUID
    name: str
    email: str
    locale: str
    time_zone: str
    roles: frozenset[Role]
    access: Access
    reach: Reach
    epoch: int
    # When the session ends by itself.
    expires_at: datetime
    staff_id: UUID | None = None
    contact_id: UUID | None = None
    client_id: UUID | None = None


class V:
    """Stand-ins for values of the viewer inside expressions: a plan never holds the value itself."""

    staff_id = bindparam("viewer_staff_id", type_=Uuid(), required=True)
    client_id = bindparam("viewer_client_id", type_=Uuid(), required=True)
    contact_id = bindparam("viewer_contact_id", type_=Uuid(), required=True)
    # Today in the firm's time zone: published figures are the same for everybody.
    today = bindparam("viewer_today", type_=Date(), required=True)
    # For what is read; writes take the time they were begun at.
    now = bindparam("viewer_now", type_=DateTime(timezone=True), required=True)


def viewer_values(viewer: Viewer | None, *, today: date, now: datetime | None = None) -> Mapping[str, Any]:
    """The values `V` stands for; `now` is asked for by fields alone, never by scopes."""
    return {
        "viewer_staff_id": viewer.staff_id if viewer else None,
        "viewer_client_id": viewer.client_id if viewer else None,
        "viewer_contact_id": viewer.contact_id if viewer else None,
        "viewer_today": today,
        "viewer_now": now,
    }


def access_to(viewer: Viewer | None) -> Access:
    """What the viewer may do; nothing without one."""
    return viewer.access if viewer else NO_ACCESS


def reach_of(viewer: Viewer | None) -> Reach:
    """The clients row level security lets through; none without a viewer."""
    return viewer.reach if viewer else NoClient()


@dataclass(frozen=True)
class Moment:
    """The time of a request, passed in: UTC, and the day it is in the firm's time zone."""

    now: datetime
    today: date
    # The firm's time zone: of which day another moment is.
    zone: tzinfo = UTC
