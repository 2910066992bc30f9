"""Issues, as the graph shows them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

import strawberry
from strawberry import ID, UNSET
from strawberry.types import Info

from portico import models as m
from portico.features.issues import actions, reads
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
    part,
    record,
    resolver,
    same_row,
    sql,
    to_any,
    to_many,
    to_one,
)
from portico.graph.inputs import (
    among,
    by_moment,
    by_number,
    by_rank,
    by_time,
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
from portico.models.enums import Audience, Impact, IssueState, Side
from portico.policy.permissions import Permission as P

if TYPE_CHECKING:
    from portico.features.documents.api import Document
    from portico.features.people.api import Staff
    from portico.features.projects.api import Project
    from portico.features.tasks.api import Task


@filter_input
class IssueFilter:
    """Which issues."""

    state: list[IssueState] | None = where(among("state"), "In one of these states.")
    turn: list[Side] | None = where(among(reads.turn), "Waiting for one of these sides.")
    impact: list[Impact] | None = where(among("impact"), "Of one of these impacts.")
    project_id: ID | None = where(is_row("project_id", "prj"), "Of this project.", refers="Project")
    assignee_id: ID | None = where(
        is_row("assignee_staff_id", "stf"), "Seen to by this person.", requires=P.INTERNAL_READ, refers="Staff"
    )
    is_answered_late: bool | None = where(is_true(reads.is_answered_late), "Whose first response is late.")
    is_resolved_late: bool | None = where(is_true(reads.is_resolved_late), "Whose end is late.")


order_input(
    "Issue",
    {
        "CREATED_AT": by_moment(m.issue.c.created_at),
        "NUMBER": by_number(m.issue.c.number),
        "IMPACT": by_rank(m.issue.c.impact),
        "FIRST_RESPONSE_DUE_AT": by_time(reads.first_response_due),
        "RESOLUTION_DUE_AT": by_time(reads.resolution_due),
    },
)
order_input("IssueStep", {"CREATED_AT": by_moment(m.issue_step.c.created_at)})
order_input("IssueDocument", {"CREATED_AT": by_moment(m.issue_document.c.created_at)})


@part(m.issue, requires=P.ISSUE_READ)
class IssueFirstResponse:
    """How soon somebody of the firm answers. Nothing in it is set for what the firm raised itself."""

    due_at: datetime | None = column(m.issue.c.first_response_due_at, "By when it is promised.")
    responded_at: datetime | None = column(m.issue.c.first_responded_at, "When it came.")
    is_late: bool = sql(reads.is_answered_late, "It came after its time, or has not come by then.")
    elapsed_seconds: int | None = column(
        m.issue.c.first_response_seconds,
        "Business seconds it took; null until it came.",
        requires=P.INTERNAL_READ,
    )
    escalated_at: datetime | None = column(
        m.issue.c.first_response_escalated_at,
        "When the account manager was told that it is late.",
        requires=P.INTERNAL_READ,
    )


@part(m.issue, requires=P.ISSUE_READ)
class IssueResolution:
    """How, and how soon, it is over."""

    text: str = column(m.issue.c.resolution, "How it was solved; empty until it is. Markdown.")
    due_at: datetime | None = column(
        m.issue.c.resolution_due_at,
        "By when it is promised; null while it waits for the client, unless its time was over before.",
    )
    resolved_at: datetime | None = column(m.issue.c.resolved_at, "When it was over; null again when reopened.")
    is_late: bool = sql(reads.is_resolved_late, "It was over after its time, or is not by then.")
    elapsed_seconds: int | None = column(
        m.issue.c.resolution_seconds, "Business seconds it had taken by its last step.", requires=P.INTERNAL_READ
    )
    escalated_at: datetime | None = column(
        m.issue.c.resolution_escalated_at,
        "When the account manager was told that it is late.",
        requires=P.INTERNAL_READ,
    )


@node(m.issue, prefix="iss", requires=P.ISSUE_READ)
class Issue(Node):
    """A problem or a question, raised by either side."""

    number: int = column(m.issue.c.number, "Counts per project and audience.")
    title: str = column(m.issue.c.title, "What it is, in a line.")
    description: str = column(m.issue.c.description, "What it is. Markdown.")
    impact: Impact = column(m.issue.c.impact, "How much it hinders.")
    state: IssueState = column(m.issue.c.state, "Where it stands.")
    audience: Audience = column(m.issue.c.audience, "Who may read it; fixed when it was raised.")
    turn: Side | None = sql(reads.turn, "Whom it waits for; null when it is closed.")
    turn_since: datetime | None = sql(reads.turn_since, "Since when it waits for them.")
    created_at: datetime = column(m.issue.c.created_at, "When it was raised.")
    version: int | None = column(
        m.issue.c.version, "Counts the changes; for expectedVersion.", requires=P.INTERNAL_READ
    )
    first_response: IssueFirstResponse | None = same_row("How soon somebody answers.", requires=P.ISSUE_READ)
    resolution: IssueResolution | None = same_row("How, and how soon, it is over.", requires=P.ISSUE_READ)
    author: Person | None = to_any(
        {"Staff": m.issue.c.author_staff_id, "Contact": m.issue.c.author_contact_id},
        "Who raised it; null when that person is not visible.",
        requires=P.ISSUE_READ,
    )
    assignee: Staff | None = to_one(
        m.issue.c.assignee_staff_id, "Who sees to it; null when that person is not visible.", requires=P.STAFF_READ
    )
    project: Project | None = to_one(m.issue.c.project_id, "What it is about.", requires=P.PROJECT_READ)
    task: Task | None = to_one(m.issue.c.task_id, "The task that was made of it.", requires=P.TASK_READ)
    duplicate_of: Issue | None = to_one(
        m.issue.c.duplicate_of_id, "The one in which it goes on.", requires=P.ISSUE_READ
    )
    duplicates: Connection[Issue] | None = to_many(
        m.issue.c.duplicate_of_id, "Those that go on in this one.", requires=P.ISSUE_READ
    )
    steps: Connection[IssueStep] | None = to_many(
        m.issue_step.c.issue_id, "How it came to where it stands, and what was said.", requires=P.ISSUE_READ
    )
    documents: Connection[IssueDocument] | None = to_many(
        m.issue_document.c.issue_id, "What was sent along.", requires=P.DOCUMENT_READ
    )
    viewer_can_answer: bool = can(P.ISSUE_RAISE, "The viewer may answer, close and reopen it.")
    viewer_can_edit: bool = can(P.ISSUE_EDIT, "The viewer may work on it.")


@node(m.issue_step, prefix="ist", requires=P.ISSUE_READ)
class IssueStep(Node):
    """A step of an issue, or something said about it."""

    state: IssueState = column(m.issue_step.c.state, "Where it led.")
    impact: Impact = column(m.issue_step.c.impact, "How much it hindered from then on.")
    body: str = column(m.issue_step.c.body, "What was said with it. Markdown.")
    created_at: datetime = column(m.issue_step.c.created_at, "When.")
    actor: Person | None = to_any(
        {"Staff": m.issue_step.c.actor_staff_id, "Contact": m.issue_step.c.actor_contact_id},
        "Who took it; null when that person is not visible.",
        requires=P.ISSUE_READ,
    )


@node(m.issue_document, prefix="isd", requires=P.DOCUMENT_READ)
class IssueDocument(Node):
    """A document that was sent along with an issue."""

    document: Document | None = to_one(m.issue_document.c.document_id, "The document.", requires=P.DOCUMENT_READ)


@record
class Query:
    """Root fields about issues."""

    issue: Issue | None = by_id("One issue.", requires=P.ISSUE_READ)
    issues: Connection[Issue] | None = every("The issues in the viewer's scope.", requires=P.ISSUE_READ)


@strawberry.input(description="A problem or a question.")
class RaiseIssueInput:
    """A problem or a question."""

    project_id: ID = strawberry.field(description="What it is about.")
    title: str = strawberry.field(description="What it is, in a line.")
    description: str = strawberry.field(description="What it is. Markdown.")
    impact: Impact = strawberry.field(description="How much it hinders.")
    audience: Audience = strawberry.field(description="Who may read it. What a contact raises is always SHARED.")
    document_ids: list[ID] = strawberry.field(default_factory=list, description="Documents of the project, sent along.")


@strawberry.input(description="How much an issue hinders and who sees to it; what is not given stays.")
class TriageIssueInput:
    """How much an issue hinders and who sees to it; what is not given stays."""

    id: ID = strawberry.field(description="The issue.")
    expected_version: int = strawberry.field(description="The version this was made from.")
    impact: Impact | None = strawberry.field(default=UNSET, description="How much it hinders.")
    assignee_id: ID | None = strawberry.field(default=UNSET, description="Somebody of the firm on the project.")


@strawberry.input(description="A step of an issue, and what is said with it.")
class IssueStepInput:
    """A step of an issue, and what is said with it."""

    id: ID = strawberry.field(description="The issue.")
    text: str = strawberry.field(
        default="",
        description="What the other side reads: required to ask, answer, resolve and reopen. Markdown.",
    )


@strawberry.input(description="Two issues that are the same.")
class MergeIssueInput:
    """Two issues that are the same."""

    id: ID = strawberry.field(description="The one that is closed.")
    into_id: ID = strawberry.field(description="The one in which it goes on, of the same project.")
    text: str = strawberry.field(default="", description="What whoever sees it reads. Markdown.")


@strawberry.input(description="An issue that becomes a task.")
class MakeTaskOfIssueInput:
    """An issue that becomes a task."""

    id: ID = strawberry.field(description="The issue.")


@record
class IssuePayload:
    """The issue as it is now."""

    issue: Issue | None = to_one("subject_id", "As it is now.", requires=P.ISSUE_READ)
    problems: list[Problem] = attribute("Why it was not done; empty when it was.")


@record
class Mutation:
    """Writing issues."""

    @resolver("Say that something is wrong, or ask.", requires=P.ISSUE_RAISE)
    async def raise_issue(self, info: Info[Context, None], input: RaiseIssueInput) -> IssuePayload | None:
        """See actions.raise_issue."""
        return await _write(
            info,
            actions.raise_issue,
            info.context.settings,
            project_id=row_id(input.project_id, "prj"),
            audience=input.audience,
            document_ids=[row_id(id, "doc") for id in input.document_ids],
            fields=given(input, except_=("project_id", "audience", "document_ids")),
        )

    @resolver("Say how much it hinders and who sees to it.", requires=P.ISSUE_EDIT)
    async def triage_issue(self, info: Info[Context, None], input: TriageIssueInput) -> IssuePayload | None:
        """See actions.triage_issue."""
        fields = given(input, except_=("id", "expected_version"))
        if fields.get("assignee_id") is not None:
            fields["assignee_id"] = row_id(fields["assignee_id"], "stf")
        return await _write(
            info,
            actions.triage_issue,
            info.context.settings,
            issue_id=row_id(input.id, "iss"),
            expected_version=input.expected_version,
            fields=fields,
        )

    @resolver("Say that it is being worked on.", requires=P.ISSUE_EDIT)
    async def start_issue(self, info: Info[Context, None], input: IssueStepInput) -> IssuePayload | None:
        """See actions.start_issue."""
        return await _step(info, input, actions.start_issue)

    @resolver("Ask the client for something; the clock rests until they answer.", requires=P.ISSUE_EDIT)
    async def wait_for_client(self, info: Info[Context, None], input: IssueStepInput) -> IssuePayload | None:
        """See actions.wait_for_client."""
        return await _step(info, input, actions.wait_for_client)

    @resolver("Wait for the client no longer.", requires=P.ISSUE_EDIT)
    async def resume_issue(self, info: Info[Context, None], input: IssueStepInput) -> IssuePayload | None:
        """See actions.resume_issue."""
        return await _step(info, input, actions.resume_issue)

    @resolver("Say something to the other side.", requires=P.ISSUE_RAISE)
    async def answer_issue(self, info: Info[Context, None], input: IssueStepInput) -> IssuePayload | None:
        """See actions.answer_issue."""
        return await _step(info, input, actions.answer_issue)

    @resolver("Say how it was solved.", requires=P.ISSUE_EDIT)
    async def resolve_issue(self, info: Info[Context, None], input: IssueStepInput) -> IssuePayload | None:
        """See actions.resolve_issue."""
        return await _step(info, input, actions.resolve_issue)

    @resolver("Say that it is solved indeed.", requires=P.ISSUE_RAISE)
    async def close_issue(self, info: Info[Context, None], input: IssueStepInput) -> IssuePayload | None:
        """See actions.close_issue."""
        return await _step(info, input, actions.close_issue)

    @resolver("Say that it is not solved after all.", requires=P.ISSUE_RAISE)
    async def reopen_issue(self, info: Info[Context, None], input: IssueStepInput) -> IssuePayload | None:
        """See actions.reopen_issue."""
        return await _step(info, input, actions.reopen_issue)

    @resolver("Say that it is the same as another one.", requires=P.ISSUE_EDIT)
    async def merge_issue(self, info: Info[Context, None], input: MergeIssueInput) -> IssuePayload | None:
        """See actions.merge_issue."""
        return await _step(info, input, actions.merge_issue, into_id=row_id(input.into_id, "iss"))

    @resolver("Make a task of it.", requires=P.ISSUE_EDIT)
    async def make_task_of_issue(self, info: Info[Context, None], input: MakeTaskOfIssueInput) -> IssuePayload | None:
        """See actions.make_task_of_issue."""
        return await _write(info, actions.make_task_of_issue, issue_id=row_id(input.id, "iss"))


async def _step(
    info: Info[Context, None],
    input: IssueStepInput | MergeIssueInput,
    step: Callable[..., Awaitable[UUID]],
    **also: Any,
) -> IssuePayload:
    issue_id = row_id(input.id, "iss")
    return await _write(info, step, info.context.settings, issue_id=issue_id, text=input.text, **also)


async def _write(
    info: Info[Context, None], action: Callable[..., Awaitable[UUID]], *settings: Any, **given: Any
) -> IssuePayload:
    moment = info.context.moment
    return await info.context.write(
        info, IssuePayload, lambda tx, viewer: action(tx, viewer, *settings, **given, moment=moment)
    )
