"""Change requests, as the graph shows them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

import strawberry
from strawberry import ID, UNSET
from strawberry.types import Info

from portico import models as m
from portico.features.changes import actions, reads
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
    by_moment,
    by_number,
    contains,
    filter_input,
    given,
    is_row,
    order_input,
    row_id,
    where,
)
from portico.graph.pages import Connection
from portico.graph.problems import Problem
from portico.models.enums import ChangeState, Side
from portico.policy.permissions import Permission as P

if TYPE_CHECKING:
    from portico.features.clients.api import Contact
    from portico.features.comments.api import Comment
    from portico.features.documents.api import Document
    from portico.features.people.api import Staff
    from portico.features.projects.api import Milestone, Project
    from portico.features.quotes.api import ChangeQuote
    from portico.features.tasks.api import Task


@filter_input
class ChangeRequestFilter:
    """Which change requests."""

    state: list[ChangeState] | None = where(among("state"), "In one of these states.")
    turn: list[Side] | None = where(among(reads.turn), "Waiting for one of these sides.")
    project_id: ID | None = where(is_row("project_id", "prj"), "Of this project.", refers="Project")
    title_contains: str | None = where(contains("title"), "The title contains this text.")


order_input(
    "ChangeRequest",
    {"CREATED_AT": by_moment(m.change_request.c.created_at), "NUMBER": by_number(m.change_request.c.number)},
)
order_input("ChangeItem", {"POSITION": by_number(m.change_item.c.position, hidden=True)})
order_input("ChangeStep", {"CREATED_AT": by_moment(m.change_step.c.created_at)})
order_input("ChangeDocument", {"CREATED_AT": by_moment(m.change_document.c.created_at)})


@node(m.change_request, prefix="chg", requires=P.CHANGE_READ)
class ChangeRequest(Node):
    """Something a client wants otherwise than it was agreed."""

    number: int = column(m.change_request.c.number, "Counts per project.")
    title: str = column(m.change_request.c.title, "What is wanted, in a line.")
    description: str = column(m.change_request.c.description, "What is wanted, and why. Markdown.")
    state: ChangeState = column(m.change_request.c.state, "Where it stands.")
    turn: Side | None = sql(reads.turn, "Whom it waits for; null when it has come to an end.")
    turn_since: datetime | None = sql(reads.turn_since, "Since when it waits for them.")
    created_at: datetime = column(m.change_request.c.created_at, "When it was asked for.")
    decided_at: datetime | None = column(m.change_request.c.decided_at, "When the client decided.")
    days: int | None = column(
        m.change_request.c.days,
        "Working days, as assessed; the client sees the quote.",
        requires=P.INTERNAL_READ,
    )
    effort_minutes: int | None = column(
        m.change_request.c.effort_minutes, "Work it takes, as assessed.", requires=P.EFFORT_READ
    )
    scope: str | None = column(
        m.change_request.c.scope, "What would be done, as assessed. Markdown.", requires=P.INTERNAL_READ
    )
    finish_on: date | None = column(
        m.change_request.c.finish_on, "The planned finish of the project with it.", requires=P.INTERNAL_READ
    )
    finish_before_on: date | None = column(
        m.change_request.c.finish_before_on, "The planned finish it replaced.", requires=P.INTERNAL_READ
    )
    version: int | None = column(
        m.change_request.c.version, "Counts the changes; for expectedVersion.", requires=P.INTERNAL_READ
    )
    author: Person | None = to_any(
        {"Staff": m.change_request.c.author_staff_id, "Contact": m.change_request.c.author_contact_id},
        "Who asked for it; null when that person is not visible.",
        requires=P.CHANGE_READ,
    )
    assessor: Staff | None = to_one(m.change_request.c.assessor_staff_id, "Who assessed it.", requires=P.STAFF_READ)
    decider: Contact | None = to_one(
        m.change_request.c.decider_contact_id, "Who decided for the client.", requires=P.CONTACT_READ
    )
    decided_quote: ChangeQuote | None = to_one(
        m.change_request.c.decided_quote_id, "The quote they decided about.", requires=P.CHANGE_READ
    )
    project: Project | None = to_one(m.change_request.c.project_id, "What it would change.", requires=P.PROJECT_READ)
    quotes: Connection[ChangeQuote] | None = to_many(
        m.change_quote.c.change_id, "What was offered, each time.", requires=P.CHANGE_READ
    )
    items: Connection[ChangeItem] | None = to_many(
        m.change_item.c.change_id, "What it moves and brings.", requires=P.CHANGE_READ
    )
    steps: Connection[ChangeStep] | None = to_many(
        m.change_step.c.change_id, "How it came to where it stands.", requires=P.CHANGE_READ
    )
    documents: Connection[ChangeDocument] | None = to_many(
        m.change_document.c.change_id, "What was sent along.", requires=P.DOCUMENT_READ
    )
    comments: Connection[Comment] | None = to_many(
        m.comment.c.change_id, "What was said about it.", requires=P.COMMENT_READ
    )
    viewer_can_comment: bool = can(P.COMMENT_WRITE, "The viewer may comment on it.")
    viewer_can_request: bool = can(
        P.CHANGE_REQUEST, "The viewer may ask for changes; a client's people may take this one back."
    )
    viewer_can_edit: bool = can(P.CHANGE_EDIT, "The viewer may assess it and carry it out.")
    viewer_can_quote: bool = can(P.QUOTE_WRITE, "The viewer may quote it.")
    viewer_can_decline: bool = can(P.CHANGE_DECLINE, "The viewer may decline it.")
    viewer_can_decide: bool = can(P.CHANGE_DECIDE, "The viewer may approve or reject it for the client.")


@node(m.change_item, prefix="itm", requires=P.CHANGE_READ)
class ChangeItem(Node):
    """A task or milestone that a change moves, or a task that it brings."""

    title: str = column(m.change_item.c.title, "Of a new task; empty for what is there.")
    start_on: date | None = column(m.change_item.c.start_on, "The first day with the change.")
    due_on: date | None = column(m.change_item.c.due_on, "The last day with the change.")
    estimate_minutes: int | None = column(
        m.change_item.c.estimate_minutes, "The estimate with the change.", requires=P.EFFORT_READ
    )
    start_before_on: date | None = column(m.change_item.c.start_before_on, "The first day it replaced.")
    due_before_on: date | None = column(m.change_item.c.due_before_on, "The last day it replaced.")
    applied_at: datetime | None = column(m.change_item.c.applied_at, "When it became the plan; null before approval.")
    task: Task | None = to_one(m.change_item.c.task_id, "The task; null until approval makes it.", requires=P.TASK_READ)
    milestone: Milestone | None = to_one(m.change_item.c.milestone_id, "The milestone.", requires=P.MILESTONE_READ)


@node(m.change_step, prefix="stp", requires=P.CHANGE_READ)
class ChangeStep(Node):
    """A step of a request."""

    state: ChangeState = column(m.change_step.c.state, "Where it led.")
    reason: str = column(m.change_step.c.reason, "Why, in the words of whoever took it.")
    created_at: datetime = column(m.change_step.c.created_at, "When.")
    actor: Person | None = to_any(
        {"Staff": m.change_step.c.actor_staff_id, "Contact": m.change_step.c.actor_contact_id},
        "Who took it; null for Portico itself, and for somebody not visible.",
        requires=P.CHANGE_READ,
    )


@node(m.change_document, prefix="att", requires=P.DOCUMENT_READ)
class ChangeDocument(Node):
    """A document that was sent along with a request."""

    document: Document | None = to_one(m.change_document.c.document_id, "The document.", requires=P.DOCUMENT_READ)


@record
class Query:
    """Root fields about change requests."""

    change_request: ChangeRequest | None = by_id("One change request.", requires=P.CHANGE_READ)
    change_requests: Connection[ChangeRequest] | None = every(
        "The change requests in the viewer's scope.", requires=P.CHANGE_READ
    )


@strawberry.input(description="What a client wants otherwise.")
class RequestChangeInput:
    """What a client wants otherwise."""

    project_id: ID = strawberry.field(description="What it would change.")
    title: str = strawberry.field(description="What is wanted, in a line.")
    description: str = strawberry.field(description="What is wanted, and why. Markdown.")
    document_ids: list[ID] = strawberry.field(default_factory=list, description="Documents of the project, sent along.")


@strawberry.input(description="A task or milestone to move, or a task to make: one of taskId, milestoneId and title.")
class ChangeItemInput:
    """A task or milestone to move, or a task to make."""

    task_id: ID | None = strawberry.field(default=None, description="A task that is there.")
    milestone_id: ID | None = strawberry.field(default=None, description="A milestone that is there.")
    title: str = strawberry.field(default="", description="Of a new task.")
    start_on: date | None = strawberry.field(default=None, description="The first day with the change.")
    due_on: date | None = strawberry.field(default=None, description="The last day with the change.")
    estimate_minutes: int | None = strawberry.field(default=None, description="The estimate with the change.")


@strawberry.input(description="What a change takes; what is not given stays.")
class AssessChangeInput:
    """What a change takes; what is not given stays."""

    id: ID = strawberry.field(description="The request.")
    expected_version: int = strawberry.field(description="The version this was made from.")
    days: int | None = strawberry.field(default=UNSET, description="Working days.")
    effort_minutes: int | None = strawberry.field(default=UNSET, description="Work.")
    scope: str | None = strawberry.field(default=UNSET, description="What would be done, for the quote. Markdown.")
    finish_on: date | None = strawberry.field(default=UNSET, description="The planned finish of the project with it.")
    items: list[ChangeItemInput] | None = strawberry.field(
        default=UNSET, description="All that it moves and brings, in the order to be shown."
    )


@strawberry.input(description="A step of a request, and why.")
class ChangeStepInput:
    """A step of a request, and why."""

    id: ID = strawberry.field(description="The request.")
    reason: str = strawberry.field(default="", description="Why; the other side reads it.")


@record
class ChangeRequestPayload:
    """The request as it is now."""

    change_request: ChangeRequest | None = to_one("subject_id", "As it is now.", requires=P.CHANGE_READ)
    problems: list[Problem] = attribute("Why it was not done; empty when it was.")


@record
class Mutation:
    """Writing change requests."""

    @resolver("Ask for something else than was agreed.", requires=P.CHANGE_REQUEST)
    async def request_change(self, info: Info[Context, None], input: RequestChangeInput) -> ChangeRequestPayload | None:
        """See actions.request_change."""
        context, project_id = info.context, row_id(input.project_id, "prj")
        documents = [row_id(id, "doc") for id in input.document_ids]
        return await context.write(
            info,
            ChangeRequestPayload,
            lambda tx, viewer: actions.request_change(
                tx,
                viewer,
                project_id=project_id,
                document_ids=documents,
                fields=given(input, except_=("project_id", "document_ids")),
                moment=context.moment,
            ),
        )

    @resolver("Say what a change takes, for the firm's eyes.", requires=P.CHANGE_EDIT)
    async def assess_change(self, info: Info[Context, None], input: AssessChangeInput) -> ChangeRequestPayload | None:
        """See actions.assess_change."""
        context, change_id = info.context, row_id(input.id, "chg")
        items = None if input.items is UNSET or input.items is None else [_item(each) for each in input.items]
        return await context.write(
            info,
            ChangeRequestPayload,
            lambda tx, viewer: actions.assess_change(
                tx,
                viewer,
                change_id=change_id,
                expected_version=input.expected_version,
                fields=given(input, except_=("id", "expected_version", "items")),
                items=items,
                moment=context.moment,
            ),
        )

    @resolver("Say that the firm does not do it.", requires=P.CHANGE_DECLINE)
    async def decline_change(self, info: Info[Context, None], input: ChangeStepInput) -> ChangeRequestPayload | None:
        """See actions.decline_change."""
        return await step(info, input.id, actions.decline_change, reason=input.reason)

    @resolver("Take a request back.", requires=P.CHANGE_REQUEST)
    async def withdraw_change(self, info: Info[Context, None], input: ChangeStepInput) -> ChangeRequestPayload | None:
        """See actions.withdraw_change."""
        return await step(info, input.id, actions.withdraw_change, reason=input.reason)

    @resolver("Say that it is being done.", requires=P.CHANGE_EDIT)
    async def start_change(self, info: Info[Context, None], input: ChangeStepInput) -> ChangeRequestPayload | None:
        """See actions.start_change."""
        return await step(info, input.id, actions.start_change)

    @resolver("Say that it is done.", requires=P.CHANGE_EDIT)
    async def finish_change(self, info: Info[Context, None], input: ChangeStepInput) -> ChangeRequestPayload | None:
        """See actions.finish_change."""
        return await step(info, input.id, actions.finish_change)


async def step(
    info: Info[Context, None], id: str, take: Callable[..., Awaitable[UUID]], *, as_firm: bool = False, **given: Any
) -> ChangeRequestPayload:
    context, change_id = info.context, row_id(id, "chg")
    return await context.write(
        info,
        ChangeRequestPayload,
        lambda tx, viewer: take(tx, viewer, change_id=change_id, moment=context.moment, **given),
        as_firm=as_firm,
    )


def _item(input: ChangeItemInput) -> actions.Item:
    return actions.Item(
        task_id=row_id(input.task_id, "tsk") if input.task_id else None,
        milestone_id=row_id(input.milestone_id, "mst") if input.milestone_id else None,
        title=input.title,
        start_on=input.start_on,
        due_on=input.due_on,
        estimate_minutes=input.estimate_minutes,
    )
