"""Remarks, as the graph shows them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import strawberry
from strawberry import ID, UNSET
from strawberry.types import Info

from portico import models as m
from portico.features.remarks import actions, reads
from portico.graph.context import Context
from portico.graph.fields import (
    Node,
    Person,
    attribute,
    by_id,
    can,
    column,
    node,
    record,
    resolver,
    sql,
    to_any,
    to_many,
    to_one,
)
from portico.graph.inputs import among, by_moment, filter_input, given, is_true, order_input, row_id, where
from portico.graph.pages import Connection
from portico.graph.problems import Problem
from portico.models.enums import Audience
from portico.policy.permissions import Permission as P

if TYPE_CHECKING:
    from portico.features.reviews.api import Review


@filter_input
class RemarkFilter:
    """Which remarks."""

    is_resolved: bool | None = where(is_true(reads.is_resolved), "Resolved, or open.")
    is_reply: bool | None = where(is_true(reads.is_reply), "Those that answer another one, or the others.")
    audience: list[Audience] | None = where(among("audience"), "For one of these audiences.")


order_input("Remark", {"CREATED_AT": by_moment(m.remark.c.created_at)})


@node(m.remark, prefix="rmk", requires=P.REVIEW_READ)
class Remark(Node):
    """What somebody remarked, at a spot of the version or on all of it; or an answer to that."""

    body: str = column(m.remark.c.body, "Markdown.")
    audience: Audience = column(m.remark.c.audience, "Who may read it; fixed when it was written.")
    page: int | None = column(m.remark.c.page, "The page it is pinned to, counted from 1; an image is one page.")
    x: float | None = column(m.remark.c.x, "The spot on the page: 0 is its left edge, 1 its right one.")
    y: float | None = column(m.remark.c.y, "The spot on the page: 0 is its upper edge, 1 its lower one.")
    line: int | None = column(m.remark.c.line, "The line of text it is pinned to, counted from 1.")
    created_at: datetime = column(m.remark.c.created_at, "When it was written.")
    resolved_at: datetime | None = column(m.remark.c.resolved_at, "When it was settled; null while it is open.")
    is_carried_over: bool = sql(reads.is_carried_over, "It was open at the end of the round before.")
    author: Person | None = to_any(
        {"Staff": m.remark.c.author_staff_id, "Contact": m.remark.c.author_contact_id},
        "Who wrote it; null when that person is not visible: say the firm's name then.",
        requires=P.REVIEW_READ,
    )
    resolver: Person | None = to_any(
        {"Staff": m.remark.c.resolver_staff_id, "Contact": m.remark.c.resolver_contact_id},
        "Who said that it is settled; null when that person is not visible.",
        requires=P.REVIEW_READ,
    )
    parent: Remark | None = to_one(m.remark.c.parent_id, "What it answers; null at the start.", requires=P.REVIEW_READ)
    replies: Connection[Remark] | None = to_many(m.remark.c.parent_id, "The answers to it.", requires=P.REVIEW_READ)
    review: Review | None = to_one(m.remark.c.review_id, "In which round.", requires=P.REVIEW_READ)
    viewer_can_resolve: bool = can(P.COMMENT_WRITE, "The viewer may answer, resolve and reopen it.")


@record
class Query:
    """Root fields about remarks."""

    remark: Remark | None = by_id("One remark.", requires=P.REVIEW_READ)


@strawberry.input(description="A remark on a round, or an answer to one.")
class AddRemarkInput:
    """A remark on a round, or an answer to one."""

    review_id: ID | None = strawberry.field(default=UNSET, description="The round; or parentId.")
    parent_id: ID | None = strawberry.field(default=UNSET, description="The remark that is answered; or reviewId.")
    audience: Audience = strawberry.field(
        description="Who may read it. What a contact writes is always SHARED, an answer to an internal remark INTERNAL."
    )
    body: str = strawberry.field(description="Markdown.")
    page: int | None = strawberry.field(default=UNSET, description="The page, counted from 1, together with x and y.")
    x: float | None = strawberry.field(default=UNSET, description="From the left edge, 0, to the right one, 1.")
    y: float | None = strawberry.field(default=UNSET, description="From the upper edge, 0, to the lower one, 1.")
    line: int | None = strawberry.field(default=UNSET, description="Or the line of text, counted from 1.")


@strawberry.input(description="A remark that is settled, or is not after all.")
class RemarkInput:
    """A remark that is settled, or is not after all."""

    id: ID = strawberry.field(description="The remark; not an answer.")


@record
class RemarkPayload:
    """The remark as it is now."""

    remark: Remark | None = to_one("subject_id", "As it is now.", requires=P.REVIEW_READ)
    problems: list[Problem] = attribute("Why it was not done; empty when it was.")


@record
class Mutation:
    """Remarking."""

    @resolver("Remark something, or answer a remark.", requires=P.COMMENT_WRITE)
    async def add_remark(self, info: Info[Context, None], input: AddRemarkInput) -> RemarkPayload | None:
        """See actions.add_remark."""
        context = info.context
        review_id = row_id(input.review_id, "rev") if input.review_id else None
        parent_id = row_id(input.parent_id, "rmk") if input.parent_id else None
        fields = {
            name: value
            for name, value in given(input, except_=("review_id", "parent_id", "audience")).items()
            if value is not None
        }
        return await context.write(
            info,
            RemarkPayload,
            lambda tx, viewer: actions.add_remark(
                tx,
                viewer,
                review_id=review_id,
                parent_id=parent_id,
                audience=input.audience,
                fields=fields,
                moment=context.moment,
            ),
        )

    @resolver("Say that a remark is settled.", requires=P.COMMENT_WRITE)
    async def resolve_remark(self, info: Info[Context, None], input: RemarkInput) -> RemarkPayload | None:
        """See actions.resolve_remark."""
        context, remark_id = info.context, row_id(input.id, "rmk")
        return await context.write(
            info,
            RemarkPayload,
            lambda tx, viewer: actions.resolve_remark(tx, viewer, remark_id=remark_id, moment=context.moment),
        )

    @resolver("Say that a remark is not settled after all.", requires=P.COMMENT_WRITE)
    async def reopen_remark(self, info: Info[Context, None], input: RemarkInput) -> RemarkPayload | None:
        """See actions.reopen_remark."""
        context, remark_id = info.context, row_id(input.id, "rmk")
        return await context.write(
            info,
            RemarkPayload,
            lambda tx, viewer: actions.reopen_remark(tx, viewer, remark_id=remark_id, moment=context.moment),
        )
