"""Reviews, as the graph shows them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

import strawberry
from strawberry import ID, UNSET
from strawberry.types import Info

from portico import models as m
from portico.features.reviewers.actions import People
from portico.features.reviews import actions, reads
from portico.graph.context import Context
from portico.graph.fields import (
    Node,
    Person,
    attribute,
    by_id,
    can,
    column,
    every,
    node,
    record,
    resolver,
    sql,
    to_any,
    to_many,
    to_one,
)
from portico.graph.inputs import (
    among,
    by_day,
    by_moment,
    by_number,
    filter_input,
    given,
    is_row,
    is_true,
    order_input,
    row_id,
    where,
)
from portico.graph.pages import Connection
from portico.graph.problems import Problem
from portico.models.enums import Audience, ReviewDecision, ReviewState
from portico.policy.permissions import Permission as P

if TYPE_CHECKING:
    from portico.features.clients.api import Client
    from portico.features.documents.api import Document, DocumentVersion
    from portico.features.people.api import Staff
    from portico.features.projects.api import Project
    from portico.features.remarks.api import Remark


@filter_input
class ReviewFilter:
    """Which rounds."""

    state: list[ReviewState] | None = where(among("state"), "In one of these states.")
    document_id: ID | None = where(is_row("document_id", "doc"), "Of this document.", refers="Document")
    project_id: ID | None = where(is_row("project_id", "prj"), "Of documents of this project.", refers="Project")
    waits_for_viewer: bool | None = where(
        is_true(reads.waits_for_viewer), "Those in which the viewer is still to decide, or the others."
    )


order_input(
    "Review",
    {
        "CREATED_AT": by_moment(m.review.c.created_at),
        "DUE_ON": by_day(m.review.c.due_on),
        "ROUND": by_number(m.review.c.round),
    },
)
order_input("Reviewer", {"ASKED_AT": by_moment(m.reviewer.c.created_at)})


@node(m.review, prefix="rev", requires=P.REVIEW_READ)
class Review(Node):
    """A round in which people of both sides remark on a version of a document, and decide about it."""

    round: int = column(m.review.c.round, "Counts from 1, for each audience by itself.")
    state: ReviewState = column(m.review.c.state, "Where it stands.")
    audience: Audience = column(m.review.c.audience, "Who takes part: the firm alone, or the client as well.")
    note: str = column(m.review.c.note, "What the reviewers are asked to look at.")
    due_on: date | None = column(m.review.c.due_on, "Until when a decision is hoped for.")
    created_at: datetime = column(m.review.c.created_at, "When it began.")
    closed_at: datetime | None = column(m.review.c.closed_at, "When it was closed.")
    close_reason: str = column(m.review.c.close_reason, "Why the firm closed it before everybody had decided.")
    owner: Staff | None = to_one(
        m.review.c.owner_staff_id,
        "Who leads it; null when that person is not visible: say the firm's name then.",
        requires=P.STAFF_READ,
    )
    document: Document | None = to_one(m.review.c.document_id, "Of which document.", requires=P.DOCUMENT_READ)
    document_version: DocumentVersion | None = to_one(
        m.review.c.version_id, "About which of its versions.", requires=P.DOCUMENT_READ
    )
    project: Project | None = to_one(
        m.review.c.project_id,
        "The project of the document; null when of the client as a whole.",
        requires=P.PROJECT_READ,
    )
    client: Client | None = to_one(m.review.c.client_id, "Whose document.", requires=P.CLIENT_READ)
    reviewers: Connection[Reviewer] | None = to_many(
        m.reviewer.c.review_id, "Who decides, and what they decided.", requires=P.REVIEW_READ
    )
    remarks: Connection[Remark] | None = to_many(
        m.remark.c.review_id, "What was remarked, answers included.", requires=P.REVIEW_READ
    )
    has_evidence: bool = sql(
        reads.has_evidence, "A PDF says what was decided: GET /graphql/files/{staff|portal|api}/{id}/evidence."
    )
    version: int = column(m.review.c.version, "Counts the changes; for expectedVersion.")
    is_viewer_asked: bool = sql(reads.is_asked, "The viewer is one of those who decide.")
    waits_for_viewer: bool = sql(reads.waits_for_viewer, "It is open, and the viewer has not decided yet.")
    viewer_can_decide: bool = can(P.REVIEW_DECIDE, "The viewer may decide, where they are asked to.")
    viewer_can_remark: bool = can(P.COMMENT_WRITE, "The viewer may remark, answer, resolve and reopen.")
    viewer_can_edit: bool = can(P.REVIEW_WRITE, "The viewer may change who decides until when, and close it.")


@node(m.reviewer, prefix="rvr", requires=P.REVIEW_READ)
class Reviewer(Node):
    """Somebody who was asked to decide."""

    person: Person | None = to_any(
        {"Staff": m.reviewer.c.staff_id, "Contact": m.reviewer.c.contact_id},
        "Who; null when that person is not visible: say the firm's name then.",
        requires=P.REVIEW_READ,
    )
    asked_at: datetime = column(m.reviewer.c.created_at, "When they were asked.")
    decision: ReviewDecision | None = column(m.reviewer.c.decision, "What they decided; null until then.")
    reason: str = column(m.reviewer.c.reason, "Why.")
    decided_at: datetime | None = column(m.reviewer.c.decided_at, "When.")
    review: Review | None = to_one(m.reviewer.c.review_id, "In which round.", requires=P.REVIEW_READ)


@record
class Query:
    """Root fields about reviews."""

    review: Review | None = by_id("One round.", requires=P.REVIEW_READ)
    reviews: Connection[Review] | None = every("The rounds in the viewer's scope.", requires=P.REVIEW_READ)


@strawberry.input(description="A round that is to begin, about the newest version.")
class StartReviewInput:
    """A round that is to begin, about the newest version."""

    version_id: ID = strawberry.field(description="The version; only the newest one of a document is reviewed.")
    audience: Audience = strawberry.field(description="INTERNAL for the firm alone, SHARED for the client as well.")
    staff_ids: list[ID] = strawberry.field(default_factory=list, description="Who decides for the firm.")
    contact_ids: list[ID] = strawberry.field(default_factory=list, description="Who decides for the client.")
    due_on: date | None = strawberry.field(default=UNSET, description="Until when a decision is hoped for.")
    note: str = strawberry.field(default="", description="What the reviewers are asked to look at.")


@strawberry.input(description="What is to change of a round.")
class UpdateReviewInput:
    """What is to change of a round."""

    id: ID = strawberry.field(description="The round.")
    expected_version: int = strawberry.field(description="The version this change was made from.")
    due_on: date | None = strawberry.field(default=UNSET, description="Another day; null for none.")
    note: str | None = strawberry.field(default=UNSET, description="Another note.")
    staff_ids: list[ID] | None = strawberry.field(default=UNSET, description="Who decides for the firm from now on.")
    contact_ids: list[ID] | None = strawberry.field(
        default=UNSET, description="Who decides for the client from now on."
    )


@strawberry.input(description="A decision.")
class DecideReviewInput:
    """A decision."""

    id: ID = strawberry.field(description="The round.")
    decision: ReviewDecision = strawberry.field(description="What is decided.")
    reason: str = strawberry.field(default="", description="Why; must be said when changes are requested.")


@strawberry.input(description="A round that is to be closed before everybody has decided.")
class CloseReviewInput:
    """A round that is to be closed before everybody has decided."""

    id: ID = strawberry.field(description="The round.")
    reason: str = strawberry.field(description="Why; whoever sees the round reads it.")


@record
class ReviewPayload:
    """The round as it is now."""

    review: Review | None = to_one("subject_id", "As it is now.", requires=P.REVIEW_READ)
    problems: list[Problem] = attribute("Why it was not done; empty when it was.")


@record
class Mutation:
    """Reviewing."""

    @resolver("Begin a round about the newest version of a document.", requires=P.REVIEW_WRITE)
    async def start_review(self, info: Info[Context, None], input: StartReviewInput) -> ReviewPayload | None:
        """See actions.start_review."""
        context, version_id = info.context, row_id(input.version_id, "ver")
        people = _people(input.staff_ids, input.contact_ids)
        return await context.write(
            info,
            ReviewPayload,
            lambda tx, viewer: actions.start_review(
                tx,
                viewer,
                version_id=version_id,
                audience=input.audience,
                people=people,
                fields={"note": input.note, "due_on": input.due_on or None},
                moment=context.moment,
            ),
        )

    @resolver("Change who decides in a round, and until when.", requires=P.REVIEW_WRITE)
    async def update_review(self, info: Info[Context, None], input: UpdateReviewInput) -> ReviewPayload | None:
        """See actions.update_review."""
        context, review_id = info.context, row_id(input.id, "rev")
        fields = given(input, except_=("id", "expected_version", "staff_ids", "contact_ids"))
        # Left out, they stay who they are.
        staff, contacts = (ids if ids is not UNSET else None for ids in (input.staff_ids, input.contact_ids))
        people = _people(staff or (), contacts or ())
        kept = {side for side, ids in (("staff_id", staff), ("contact_id", contacts)) if ids is None}
        return await context.write(
            info,
            ReviewPayload,
            lambda tx, viewer: actions.update_review(
                tx,
                viewer,
                review_id=review_id,
                expected_version=input.expected_version,
                fields=fields,
                people=people,
                kept=kept,
                moment=context.moment,
            ),
        )

    @resolver("Decide in a round one was asked to decide in.", requires=P.REVIEW_DECIDE)
    async def decide_review(self, info: Info[Context, None], input: DecideReviewInput) -> ReviewPayload | None:
        """See actions.decide_review."""
        context, review_id = info.context, row_id(input.id, "rev")
        return await context.write(
            info,
            ReviewPayload,
            lambda tx, viewer: actions.decide_review(
                tx,
                viewer,
                review_id=review_id,
                decision=input.decision,
                reason=input.reason,
                moment=context.moment,
            ),
        )

    @resolver("Close a round before everybody has decided.", requires=P.REVIEW_WRITE)
    async def close_review(self, info: Info[Context, None], input: CloseReviewInput) -> ReviewPayload | None:
        """See actions.close_review."""
        context, review_id = info.context, row_id(input.id, "rev")
        return await context.write(
            info,
            ReviewPayload,
            lambda tx, viewer: actions.close_review(
                tx, viewer, review_id=review_id, reason=input.reason, moment=context.moment
            ),
        )


def _people(staff_ids: Iterable[str], contact_ids: Iterable[str]) -> People:
    return People(
        tuple(dict.fromkeys(row_id(id, "stf") for id in staff_ids)),
        tuple(dict.fromkeys(row_id(id, "con") for id in contact_ids)),
    )
