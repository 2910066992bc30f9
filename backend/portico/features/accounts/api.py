"""Signing in and out, and the links by which somebody comes in, as the graph shows them."""

from __future__ import annotations

from collections.abc import Awaitable, Sequence
from typing import TYPE_CHECKING

import strawberry
from strawberry import ID, UNSET
from strawberry.types import Info

from portico.features.accounts import actions
from portico.features.people.api import shown
from portico.graph.context import Context
from portico.graph.fields import attribute, payload, record, resolver
from portico.graph.inputs import row_id
from portico.graph.problems import Problem, ProblemError, UnauthenticatedError
from portico.graph.specs import ANYONE
from portico.identity import attempts, sessions
from portico.kit.ids import global_id
from portico.models.enums import App, LoginLinkPurpose

if TYPE_CHECKING:
    from portico.features.people.api import Viewer

_AS = "As which contact: one of the choices. Without it whoever is a contact of several clients is asked."


@strawberry.input(description="Credentials.")
class SignInInput:
    """Credentials."""

    email: str = strawberry.field(description="The address of the account.")
    password: str = strawberry.field(description="Its password.")
    contact_id: ID | None = strawberry.field(default=UNSET, description=_AS)


@strawberry.input(description="What keeps somebody signed in.")
class RefreshSessionInput:
    """What keeps somebody signed in."""

    refresh_token: str | None = strawberry.field(
        default=UNSET,
        description="From sign-in or the last refresh; a browser app leaves it to its cookie.",
    )


@strawberry.input(description="Where a link is to be sent.")
class RequestLinkInput:
    """Where a link is to be sent."""

    email: str = strawberry.field(description="The address of the account, if there is one.")


@strawberry.input(description="A link from a mail.")
class UseSignInLinkInput:
    """A link from a mail."""

    token: str = strawberry.field(description="What stands behind the # of the link.")
    contact_id: ID | None = strawberry.field(default=UNSET, description=_AS)


@strawberry.input(description="An invitation from a mail.")
class AcceptInvitationInput:
    """An invitation from a mail."""

    token: str = strawberry.field(description="What stands behind the # of the link.")


@strawberry.input(description="A link from a mail, and the password it is for.")
class ResetPasswordInput:
    """A link from a mail, and the password it is for."""

    token: str = strawberry.field(description="What stands behind the # of the link.")
    password: str = strawberry.field(description="The new password: 10 to 1,024 characters.")


@strawberry.input(description="Another client of the same person.")
class SwitchClientInput:
    """Another client of the same person."""

    contact_id: ID = strawberry.field(description="As which contact: one of clientChoices.")


@record
class ClientChoice:
    """A client somebody may act for."""

    contact_id: strawberry.ID = attribute("As whom: to be given back.")
    client_name: str = attribute("Whose contact that is.")


@record
class SignInPayload:
    """Who is signed in now, or why nobody is."""

    access_token: str | None = attribute(
        "Bearer token, good for 15 minutes; null for the browser apps, which get cookies."
    )
    refresh_token: str | None = attribute("To be exchanged for the next pair, once; null for the browser apps.")
    viewer: Viewer | None = attribute("Who is signed in; null when nobody is.")
    choices: list[ClientChoice] = attribute("Nobody is signed in yet: for which of these clients is it? Else empty.")
    problems: list[Problem] = attribute("Why it was not done; empty when it was.")


@record
class SignOutPayload:
    """The session has ended."""

    problems: list[Problem] = attribute("Always empty: signing out twice is no failure.")


@record
class RequestLinkPayload:
    """A link is on its way to whoever has the address, if anybody does."""

    problems: list[Problem] = attribute("Why it was not done; empty when it was, and when nobody has the address.")


@record
class ResetPasswordPayload:
    """The password is the new one, and every session has ended."""

    problems: list[Problem] = attribute("Why it was not done; empty when it was.")


def _opened(info: Info[Context, None], opened: sessions.Opened) -> SignInPayload:
    """The payload after a session was opened or renewed; browsers get their tokens as cookies."""
    context = info.context
    context.new_tokens = opened.tokens
    context.goes_on_as(opened.viewer, info)
    tokens = None if context.app else opened.tokens
    return payload(
        SignInPayload,
        access_token=tokens.access if tokens else None,
        refresh_token=tokens.refresh if tokens else None,
        viewer=shown(opened.viewer),
        choices=[],
        problems=[],
    )


async def _opening(info: Info[Context, None], opening: Awaitable[sessions.Opened]) -> SignInPayload:
    """The payload of whatever opens a session, or says why not."""
    try:
        return _opened(info, await opening)
    except sessions.ChooseClientError as error:
        return _closed(error.choices)
    except attempts.TooManyAttemptsError as error:
        problem = ProblemError("TOO_MANY_ATTEMPTS", minutes=error.minutes)
    except sessions.WrongCredentialsError:
        problem = ProblemError("WRONG_CREDENTIALS")
    except sessions.WrongAppError:
        problem = ProblemError("WRONG_APP")
    except ProblemError as error:
        problem = error
    return _closed([], problem.problem(info.context.locale))


def _closed(choices: Sequence[sessions.Choice], *problems: Problem) -> SignInPayload:
    return payload(
        SignInPayload,
        access_token=None,
        refresh_token=None,
        viewer=None,
        choices=_choices(choices),
        problems=list(problems),
    )


def _choices(choices: Sequence[sessions.Choice]) -> list[ClientChoice]:
    return [
        payload(ClientChoice, contact_id=global_id("con", each.contact_id), client_name=each.client_name)
        for each in choices
    ]


def _app(context: Context) -> App:
    return App[context.app] if context.app else App.BEARER


async def _request(info: Info[Context, None], purpose: LoginLinkPurpose, email: str) -> RequestLinkPayload:
    context, problems = info.context, []
    try:
        await actions.request_link(
            context.database,
            context.settings,
            purpose=purpose,
            email=email,
            app=_app(context),
            address=context.address,
            moment=context.moment,
        )
    except attempts.TooManyAttemptsError as error:
        problems = [ProblemError("TOO_MANY_LINKS", minutes=error.minutes)]
    except ProblemError as error:
        problems = [error]
    return payload(RequestLinkPayload, problems=[each.problem(context.locale) for each in problems])


@record
class Query:
    """Root fields about accounts."""

    @resolver("The clients the viewer may act for, by name; empty for staff.", requires=ANYONE)
    async def client_choices(self, info: Info[Context, None]) -> list[ClientChoice]:
        """Of their own login alone; the other clients are out of their reach until they switch."""
        context = info.context
        if context.viewer is None or context.viewer.contact_id is None:
            return []
        return _choices(await actions.choices_of_login(context.database, context.viewer.login_id))


@record
class Mutation:
    """Signing in and out."""

    @resolver("Open a session with address and password.", requires=ANYONE)
    async def sign_in(self, info: Info[Context, None], input: SignInInput) -> SignInPayload | None:
        """Failures are counted per account and per network address; see identity.sessions."""
        context = info.context
        return await _opening(
            info,
            sessions.sign_in(
                context.database,
                context.settings,
                email=input.email,
                password=input.password,
                contact_id=row_id(input.contact_id, "con") if input.contact_id else None,
                app=_app(context),
                address=context.address,
                now=context.moment.now,
            ),
        )

    @resolver("Have a link sent by which one signs in without a password.", requires=ANYONE)
    async def request_sign_in_link(
        self, info: Info[Context, None], input: RequestLinkInput
    ) -> RequestLinkPayload | None:
        """The answer is the same for every address."""
        return await _request(info, LoginLinkPurpose.SIGN_IN, input.email)

    @resolver("Have a link sent by which one chooses a new password.", requires=ANYONE)
    async def request_password_reset(
        self, info: Info[Context, None], input: RequestLinkInput
    ) -> RequestLinkPayload | None:
        """The answer is the same for every address."""
        return await _request(info, LoginLinkPurpose.RESET, input.email)

    @resolver("Open a session by the link of a mail, once.", requires=ANYONE)
    async def use_sign_in_link(self, info: Info[Context, None], input: UseSignInLinkInput) -> SignInPayload | None:
        """A page that asks for this when it is opened would let mail scanners in: it has a button."""
        context = info.context
        return await _opening(
            info,
            actions.use_sign_in_link(
                context.database,
                context.settings,
                token=input.token,
                contact_id=row_id(input.contact_id, "con") if input.contact_id else None,
                app=_app(context),
                now=context.moment.now,
            ),
        )

    @resolver("Accept an invitation, once, and be signed in.", requires=ANYONE)
    async def accept_invitation(self, info: Info[Context, None], input: AcceptInvitationInput) -> SignInPayload | None:
        """Whoever reads the mail of the address invited is the one."""
        context = info.context
        return await _opening(
            info,
            actions.accept_invitation(
                context.database,
                context.settings,
                token=input.token,
                app=_app(context),
                locale=context.locale,
                moment=context.moment,
            ),
        )

    @resolver("Choose a new password by the link of a mail; every session ends.", requires=ANYONE)
    async def reset_password(self, info: Info[Context, None], input: ResetPasswordInput) -> ResetPasswordPayload | None:
        """Whoever had the old one is told by mail."""
        context, problems = info.context, []
        try:
            await actions.reset_password(
                context.database,
                context.settings,
                token=input.token,
                password=input.password,
                moment=context.moment,
            )
        except ProblemError as error:
            problems = [error.problem(context.locale)]
        return payload(ResetPasswordPayload, problems=problems)

    @resolver("Go on as a contact of another client.", requires=ANYONE)
    async def switch_client(self, info: Info[Context, None], input: SwitchClientInput) -> SignInPayload | None:
        """The session of before ends with it."""
        context = info.context
        if context.viewer is None:
            raise UnauthenticatedError
        return await _opening(
            info,
            actions.switch_client(
                context.database,
                context.settings,
                context.viewer,
                contact_id=row_id(input.contact_id, "con"),
                app=_app(context),
                now=context.moment.now,
            ),
        )

    @resolver("Have a code sent to oneself, to confirm a decision with.", requires=ANYONE)
    async def request_confirmation_code(self, info: Info[Context, None]) -> RequestLinkPayload | None:
        """To the address of the account; good once, for ten minutes."""
        context = info.context
        if context.viewer is None:
            raise UnauthenticatedError
        problems = []
        try:
            await actions.request_code(
                context.database, context.settings, context.viewer, app=_app(context), moment=context.moment
            )
        except attempts.TooManyAttemptsError as error:
            problems = [ProblemError("TOO_MANY_ATTEMPTS", minutes=error.minutes).problem(context.locale)]
        return payload(RequestLinkPayload, problems=problems)

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
            return _closed([], ProblemError("SESSION_EXPIRED").problem(context.locale))
        return _opened(info, opened)

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
