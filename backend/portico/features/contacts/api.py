"""Bringing people of a client in, and taking them out, as the graph shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import strawberry
from strawberry import ID, UNSET
from strawberry.types import Info

from portico.features.contacts import actions
from portico.graph.context import Context
from portico.graph.fields import attribute, record, resolver, to_one
from portico.graph.inputs import given, row_id
from portico.graph.problems import Problem, ProblemError
from portico.models.enums import ContactRelationship, Locale, Role
from portico.policy.permissions import Permission as P

if TYPE_CHECKING:
    from portico.features.clients.api import Client, Contact


@strawberry.input(description="Somebody who is to see and do with a client what their role allows.")
class InviteContactInput:
    """Somebody who is to see and do with a client what their role allows."""

    client_id: ID = strawberry.field(description="Whose contact.")
    email: str = strawberry.field(description="Where the invitation goes; by this address they sign in.")
    name: str = strawberry.field(description="The name both sides will see.")
    title: str = strawberry.field(default="", description="What this person does there.")
    role: Role = strawberry.field(description="What they may do: one of the four roles of clients.")
    relationship: ContactRelationship = strawberry.field(
        default=ContactRelationship.USER, description="The part they play in the relationship."
    )
    locale: str | None = strawberry.field(
        default=UNSET, description="The language of the invitation, en or zh-CN; without it the viewer's own."
    )


@strawberry.input(description="A contact who was not yet able to sign in.")
class ResendInvitationInput:
    """A contact who was not yet able to sign in."""

    id: ID = strawberry.field(description="The contact.")
    locale: str | None = strawberry.field(
        default=UNSET, description="The language of the invitation, en or zh-CN; without it the viewer's own."
    )


@strawberry.input(description="A contact who is to go.")
class RemoveContactInput:
    """A contact who is to go."""

    id: ID = strawberry.field(description="The contact.")


@record
class ContactPayload:
    """The contact as they are now."""

    contact: Contact | None = to_one("subject_id", "As they are now.", requires=P.CONTACT_READ)
    problems: list[Problem] = attribute("Why it was not done; empty when it was.")


@record
class RemoveContactPayload:
    """The client without them."""

    client: Client | None = to_one("subject_id", "Whose contact they were.", requires=P.CLIENT_READ)
    problems: list[Problem] = attribute("Why it was not done; empty when it was.")


def _locale(context: Context, wished: str | None) -> Locale:
    try:
        return Locale(wished or context.locale)
    except ValueError:
        raise ProblemError("INVALID", "locale") from None


@record
class Mutation:
    """Inviting and removing."""

    @resolver("Invite somebody of a client to the portal.", requires=P.CONTACT_EDIT)
    async def invite_contact(self, info: Info[Context, None], input: InviteContactInput) -> ContactPayload | None:
        """See actions.invite_contact."""
        context = info.context
        client_id = row_id(input.client_id, "cli")
        return await context.write(
            info,
            ContactPayload,
            lambda tx, viewer: actions.invite_contact(
                tx,
                viewer,
                context.settings,
                client_id=client_id,
                email=input.email,
                role=input.role,
                locale=_locale(context, input.locale),
                fields=given(input, except_=("client_id", "email", "role", "locale")),
                moment=context.moment,
            ),
        )

    @resolver("Send the invitation of somebody who cannot sign in yet, or once more.", requires=P.CONTACT_EDIT)
    async def resend_invitation(self, info: Info[Context, None], input: ResendInvitationInput) -> ContactPayload | None:
        """See actions.resend_invitation."""
        context = info.context
        contact_id = row_id(input.id, "con")
        return await context.write(
            info,
            ContactPayload,
            lambda tx, viewer: actions.resend_invitation(
                tx,
                viewer,
                context.settings,
                contact_id=contact_id,
                locale=_locale(context, input.locale),
                moment=context.moment,
            ),
        )

    @resolver("Take somebody of a client out; what they said stays.", requires=P.CONTACT_EDIT)
    async def remove_contact(self, info: Info[Context, None], input: RemoveContactInput) -> RemoveContactPayload | None:
        """See actions.remove_contact."""
        context = info.context
        contact_id = row_id(input.id, "con")
        return await context.write(
            info,
            RemoveContactPayload,
            lambda tx, viewer: actions.remove_contact(tx, viewer, contact_id=contact_id, moment=context.moment),
        )
