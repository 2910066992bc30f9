"""Quotes for change requests, as the graph shows them, and what a client decides about them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

import strawberry
from strawberry import ID
from strawberry.types import Info

from portico import models as m
from portico.features.changes.api import ChangeRequestPayload, step
from portico.features.quotes import actions
from portico.graph.context import Context
from portico.graph.fields import Node, amount, column, node, part, record, resolver, same_row, to_one
from portico.graph.inputs import by_moment, given, order_input, row_id
from portico.graph.problems import ProblemError
from portico.graph.scalars import BigInt, Money
from portico.identity.attempts import TooManyAttemptsError
from portico.identity.proofs import WrongProofError, prove
from portico.policy.permissions import Permission as P

if TYPE_CHECKING:
    from portico.features.changes.api import ChangeRequest
    from portico.features.people.api import Staff

order_input("ChangeQuote", {"CREATED_AT": by_moment(m.change_quote.c.created_at)})


@part(m.change_quote, requires=P.QUOTE_READ)
class QuoteOffer:
    """What is asked of the client."""

    price: Money = amount(m.change_quote.c.price, m.change_quote.c.currency, "The price.")


@part(m.change_quote, requires=P.FINANCE_READ)
class QuoteCost:
    """What it costs the firm."""

    cost: Money | None = amount(
        m.change_quote.c.cost, m.change_quote.c.currency, "The cost behind the price; null when nobody said."
    )


@node(m.change_quote, prefix="quo", requires=P.CHANGE_READ)
class ChangeQuote(Node):
    """An offer to the client; never changed."""

    number: int = column(m.change_quote.c.number, "Counts per request.")
    days: int = column(m.change_quote.c.days, "Working days it takes.")
    scope: str = column(m.change_quote.c.scope, "What would be done. Markdown.")
    valid_until: date = column(m.change_quote.c.valid_until, "The last day on which it can be approved.")
    created_at: datetime = column(m.change_quote.c.created_at, "When it was offered.")
    offer: QuoteOffer | None = same_row("The price.", requires=P.QUOTE_READ)
    internal: QuoteCost | None = same_row("The cost behind it.", requires=P.FINANCE_READ)
    author: Staff | None = to_one(m.change_quote.c.author_staff_id, "Who offered it.", requires=P.STAFF_READ)
    change_request: ChangeRequest | None = to_one(
        m.change_quote.c.change_id, "What it is an offer for.", requires=P.CHANGE_READ
    )


@strawberry.input(description="An offer for what was assessed, in the currency of the project.")
class QuoteChangeInput:
    """An offer for what was assessed, in the currency of the project."""

    id: ID = strawberry.field(description="The request.")
    expected_version: int = strawberry.field(description="The version this was made from.")
    price: BigInt = strawberry.field(description="In minor units: what the client pays.")
    cost: BigInt | None = strawberry.field(default=None, description="In minor units: what it costs the firm.")
    valid_until: date = strawberry.field(description="The last day on which it can be approved.")


@strawberry.input(description="A decision about a quote.")
class DecideChangeInput:
    """A decision about a quote."""

    id: ID = strawberry.field(description="The request.")
    quote_id: ID = strawberry.field(description="The quote that was looked at.")
    reason: str = strawberry.field(default="", description="Why; required to reject.")
    password: str | None = strawberry.field(default=None, description="Who decides proves who they are: by password,")
    code: str | None = strawberry.field(default=None, description="or by a code of requestConfirmationCode.")


@record
class Mutation:
    """Quoting, and deciding about it."""

    @resolver("Offer what was assessed, for a price and for a time.", requires=P.QUOTE_WRITE)
    async def quote_change(self, info: Info[Context, None], input: QuoteChangeInput) -> ChangeRequestPayload | None:
        """See actions.quote_change."""
        context, change_id = info.context, row_id(input.id, "chg")
        return await context.write(
            info,
            ChangeRequestPayload,
            lambda tx, viewer: actions.quote_change(
                tx,
                viewer,
                context.settings,
                change_id=change_id,
                moment=context.moment,
                **given(input, except_=("id",)),
            ),
        )

    @resolver("Approve what was quoted; it becomes the plan.", requires=P.CHANGE_DECIDE)
    async def approve_change(self, info: Info[Context, None], input: DecideChangeInput) -> ChangeRequestPayload | None:
        """See actions.approve_change."""
        return await _decide(info, input, actions.approve_change)

    @resolver("Reject what was quoted.", requires=P.CHANGE_DECIDE)
    async def reject_change(self, info: Info[Context, None], input: DecideChangeInput) -> ChangeRequestPayload | None:
        """See actions.reject_change."""
        return await _decide(info, input, actions.reject_change)


async def _decide(
    info: Info[Context, None], input: DecideChangeInput, take: Callable[..., Awaitable[UUID]]
) -> ChangeRequestPayload:
    """What the client decides is written into the firm's plan, by somebody who has just proven who they are."""
    quote_id, context = row_id(input.quote_id, "quo"), info.context
    is_proven = False

    async def proof() -> None:
        nonlocal is_proven
        # A code is good once, and a transaction may have to be tried once more.
        if is_proven or context.viewer is None:
            return
        settings, now = context.settings, context.moment.now
        try:
            await prove(context.database, settings, context.viewer, password=input.password, code=input.code, now=now)
        except WrongProofError:
            raise ProblemError("WRONG_PROOF", "password" if input.code is None else "code") from None
        except TooManyAttemptsError as error:
            raise ProblemError("TOO_MANY_ATTEMPTS", minutes=error.minutes) from None
        is_proven = True

    return await step(info, input.id, take, as_firm=True, quote_id=quote_id, reason=input.reason, proof=proof)
