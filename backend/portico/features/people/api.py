"""The viewer, the firm and its staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

import strawberry
from strawberry.types import Info

from portico import models as m
from portico.graph.context import Context
from portico.graph.fields import (
    Person,
    attribute,
    column,
    every,
    node,
    payload,
    record,
    resolver,
    to_one,
)
from portico.graph.inputs import by_text, contains, filter_input, order_input, where
from portico.graph.pages import Connection
from portico.graph.specs import ANYONE
from portico.kit.ids import global_id
from portico.models.enums import Role
from portico.policy.permissions import Permission
from portico.policy.permissions import Permission as P
from portico.policy.viewer import Viewer as SignedIn
from portico.policy.viewer import ViewerKind

if TYPE_CHECKING:
    from portico.features.clients.api import Client, Contact


@filter_input
class StaffFilter:
    """Which staff."""

    name_contains: str | None = where(contains("name"), "The name contains this text.")


order_input("Staff", {"NAME": by_text(m.staff.c.name)})


@node(m.staff, prefix="stf", requires=P.STAFF_READ)
class Staff(Person):
    """Somebody who works for the firm."""

    name: str = column(m.staff.c.name, "The name colleagues and clients know.")
    title: str = column(m.staff.c.title, "What this person does at the firm.")
    email: str | None = column(m.staff.c.email, "Mail address; for colleagues only.", requires=P.STAFF_ADDRESS_READ)


@record
class Firm:
    """The firm that runs this Portico."""

    name: str = attribute("The full name.")
    short_name: str = attribute("The name in short sentences.")
    time_zone: str = attribute("IANA name of the zone whose days the firm counts in.")


@record
class Viewer:
    """The one who asks."""

    id: strawberry.ID = attribute("Of the login.")
    kind: ViewerKind = attribute("Of the firm, or of a client.")
    name: str = attribute("The name on the account.")
    email: str = attribute("The address they sign in with.")
    locale: str = attribute("BCP 47 tag of the language they read: en or zh-CN.")
    time_zone: str = attribute("IANA name of the time zone they live in.")
    roles: list[Role] = attribute("The roles they hold.")
    permissions: list[Permission] = attribute("What they may do on some row at least.")
    acts_as: strawberry.ID | None = attribute("The contact they are signed in as; null for staff.")
    staff: Staff | None = to_one("staff_id", "Themselves as staff; null for a contact.", requires=P.STAFF_READ)
    contact: Contact | None = to_one("contact_id", "Themselves as a contact; null for staff.", requires=P.CONTACT_READ)
    client: Client | None = to_one("client_id", "A contact's own client; null for staff.", requires=P.CLIENT_READ)


def shown(viewer: SignedIn | None) -> Viewer | None:
    if viewer is None:
        return None
    return payload(
        Viewer,
        id=global_id("log", viewer.login_id),
        kind=viewer.kind,
        name=viewer.name,
        email=viewer.email,
        locale=viewer.locale,
        time_zone=viewer.time_zone,
        roles=sorted(viewer.roles, key=list(Role).index),
        permissions=sorted(viewer.access.permissions, key=list(Permission).index),
        acts_as=global_id("con", viewer.contact_id) if viewer.contact_id else None,
        staff_id=viewer.staff_id,
        contact_id=viewer.contact_id,
        client_id=viewer.client_id,
    )


@record
class Query:
    """Root fields about people."""

    staff: Connection[Staff] | None = every("The firm's staff.", requires=P.STAFF_READ)

    @resolver("The firm that runs this Portico.", requires=ANYONE)
    def firm(self, info: Info[Context, None]) -> Firm:
        """From the settings."""
        settings = info.context.settings
        return payload(
            Firm,
            name=settings.firm_name,
            short_name=settings.firm_short_name,
            time_zone=settings.time_zone.key,
        )

    @resolver("The one who asks; null when nobody is signed in.", requires=ANYONE)
    def viewer(self, info: Info[Context, None]) -> Viewer | None:
        """As the request found them."""
        return shown(info.context.viewer)
