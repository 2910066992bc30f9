"""The viewer, the firm and its staff, and signing in and out."""

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
from portico.graph.problems import Problem, ProblemError
from portico.graph.specs import ANYONE
from portico.identity import sessions
from portico.kit.ids import global_id
from portico.models.enums import App, Role
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
    staff: Staff | None = to_one("staff_id", "Themselves as staff; null for a contact.", requires=P.STAFF_READ)
    contact: Contact | None = to_one("contact_id", "Themselves as a contact; null for staff.", requires=P.CONTACT_READ)
    client: Client | None = to_one("client_id", "A contact's own client; null for staff.", requires=P.CLIENT_READ)


@strawberry.input(description="Credentials.")
class SignInInput:
    """Credentials."""

    email: str = strawberry.field(description="The address of the account.")
    password: str = strawberry.field(description="Its password.")


@strawberry.input(description="What keeps somebody signed in.")
class RefreshSessionInput:
    """What keeps somebody signed in."""

    refresh_token: str | None = strawberry.field(
        default=strawberry.UNSET,
        description="From sign-in or the last refresh; a browser app leaves it to its cookie.",
    )


@record
class SignInPayload:
    """Who is signed in now, or why nobody is."""

    access_token: str | None = attribute(
        "Bearer token, good for 15 minutes; null for the browser apps, which get cookies."
    )
    refresh_token: str | None = attribute("To be exchanged for the next pair, once; null for the browser apps.")
    viewer: Viewer | None = attribute("Who is signed in; null when nobody is.")
    problems: list[Problem] = attribute("Why it was not done; empty when it was.")


@record
class SignOutPayload:
    """The session has ended."""

    problems: list[Problem] = attribute("Always empty: signing out twice is no failure.")


def _shown(viewer: SignedIn | None) -> Viewer | None:
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
        staff_id=viewer.staff_id,
        contact_id=viewer.contact_id,
        client_id=viewer.client_id,
    )


def _signed_in(info: Info[Context, None], opened: sessions.Opened) -> SignInPayload:
    """The payload after a session was opened or renewed; browsers get their tokens as cookies."""
    context = info.context
    context.new_tokens = opened.tokens
    context.goes_on_as(opened.viewer, info)
    tokens = None if context.app else opened.tokens
    return payload(
        SignInPayload,
        access_token=tokens.access if tokens else None,
        refresh_token=tokens.refresh if tokens else None,
        viewer=_shown(opened.viewer),
        problems=[],
    )


def _app(context: Context) -> App:
    return App[context.app] if context.app else App.BEARER


def _refused(context: Context, error: ProblemError) -> SignInPayload:
    return payload(
        SignInPayload,
        access_token=None,
        refresh_token=None,
        viewer=None,
        problems=[error.problem(context.locale)],
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
        return _shown(info.context.viewer)


@record
class Mutation:
    """Signing in and out."""

    @resolver("Open a session with address and password.", requires=ANYONE)
    async def sign_in(self, info: Info[Context, None], input: SignInInput) -> SignInPayload | None:
        """Failures are counted per account and per network address; see identity.sessions."""
        context = info.context
        try:
            opened = await sessions.sign_in(
                context.database,
                context.settings,
                email=input.email,
                password=input.password,
                app=_app(context),
                address=context.address,
                now=context.moment.now,
            )
        except sessions.TooManyAttemptsError as error:
            return _refused(context, ProblemError("TOO_MANY_ATTEMPTS", minutes=error.minutes))
        except sessions.WrongCredentialsError:
            return _refused(context, ProblemError("WRONG_CREDENTIALS"))
        except sessions.WrongAppError:
            return _refused(context, ProblemError("WRONG_APP"))
        return _signed_in(info, opened)

    @resolver("Exchange a refresh token for the next pair.", requires=ANYONE)
    async def refresh_session(self, info: Info[Context, None], input: RefreshSessionInput) -> SignInPayload | None:
        """A spent token that comes back ends its session."""
        context = info.context
        token = input.refresh_token or context.cookie_refresh_token
        opened = token and await sessions.refresh(
            context.database, context.settings, token=token, app=_app(context), now=context.moment.now
        )
        if not opened:
            context.tokens_removed = True
            return _refused(context, ProblemError("SESSION_EXPIRED"))
        return _signed_in(info, opened)

    @resolver("End the session this request came with.", requires=ANYONE)
    async def sign_out(self, info: Info[Context, None]) -> SignOutPayload | None:
        """Its access token stops working at once, too."""
        context = info.context
        if context.session_id is not None:
            await sessions.revoke(context.database, context.session_id, now=context.moment.now)
        if context.cookie_refresh_token is not None:
            await sessions.revoke_by_token(context.database, context.cookie_refresh_token, now=context.moment.now)
        context.tokens_removed = True
        context.goes_on_as(None, info)
        return payload(SignOutPayload, problems=[])
