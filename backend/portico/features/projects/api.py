"""Projects, their members and milestones, as the graph shows them."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar

import strawberry
from strawberry import ID, UNSET
from strawberry.types import Info

from portico import models as m
from portico.features.projects import actions
from portico.features.projects.reads import consumed_ratio, earned_share, planned_share
from portico.graph.context import Context
from portico.graph.fields import (
    Node,
    Person,
    amount,
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
    before,
    by_day,
    by_moment,
    by_text,
    contains,
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
from portico.graph.scalars import Money
from portico.graph.specs import KeptCount
from portico.models.enums import MilestoneAcceptance, Priority, ProjectPhase, ProjectState
from portico.policy.permissions import Permission as P

if TYPE_CHECKING:
    from portico.features.clients.api import Client
    from portico.features.comments.api import Comment
    from portico.features.documents.api import Document
    from portico.features.folders.api import Folder
    from portico.features.people.api import Staff
    from portico.features.tasks.api import Task

T = TypeVar("T")


@filter_input
class ProjectFilter:
    """Which projects."""

    name_contains: str | None = where(contains("name"), "The name contains this text.")
    client_id: ID | None = where(is_row("client_id", "cli"), "Of this client.")
    manager_id: ID | None = where(is_row("manager_id", "stf"), "Led by this person.")
    phase: list[ProjectPhase] | None = where(among("phase"), "In one of these phases.")
    state: list[ProjectState] | None = where(among("state"), "In one of these states.")
    is_shared: bool | None = where(is_true(lambda project: project.c.is_shared), "Shared with the client, or not.")


@filter_input
class MilestoneFilter:
    """Which milestones."""

    acceptance: list[MilestoneAcceptance] | None = where(
        among("acceptance"), "Whose acceptance stands at one of these."
    )
    due_before: date | None = where(before("due_on"), "Due before this day.")


order_input(
    "Project",
    {
        "NAME": by_text(m.project.c.name),
        "CODE": by_text(m.project.c.code),
        "PLANNED_FINISH_ON": by_day(m.project.c.planned_finish_on),
        "UPDATED_AT": by_moment(m.project.c.updated_at, requires=P.INTERNAL_READ),
    },
)
order_input("ProjectMember", {"JOINED_AT": by_moment(m.project_member.c.joined_at, hidden=True)})
order_input("Milestone", {"DUE_ON": by_day(m.milestone.c.due_on)})


@part(m.project, requires=P.FINANCE_READ)
class ProjectFinance:
    """Money between the firm and itself; not what was quoted to the client."""

    contract_value: Money = amount(m.project.c.contract_value, m.project.c.currency, "What the contract is worth.")
    planned_cost: Money = amount(m.project.c.planned_cost, m.project.c.currency, "What the work was planned to cost.")


@node(m.project, prefix="prj", requires=P.PROJECT_READ)
class Project(Node):
    """Work for a client, from initiation to close."""

    name: str = column(m.project.c.name, "What both sides call it.")
    code: str = column(m.project.c.code, "Counts per client: ACM-3.")
    description: str = column(m.project.c.description, "What it is about. Markdown.")
    phase: ProjectPhase = column(m.project.c.phase, "Where it stands.")
    state: ProjectState = column(m.project.c.state, "Whether it is being worked on.")
    is_shared: bool = column(m.project.c.is_shared, "The client sees this project.")
    planned_start_on: date | None = column(m.project.c.planned_start_on, "Planned first day.")
    planned_finish_on: date | None = column(m.project.c.planned_finish_on, "Planned last day.")
    actual_start_on: date | None = column(m.project.c.actual_start_on, "First day of work.")
    actual_finish_on: date | None = column(m.project.c.actual_finish_on, "Last day of work.")
    progress: int = sql(
        earned_share,
        "Whole percent of the estimated work that is done, all tasks counted.",
        declassified=True,
        releases=P.EFFORT_READ,
    )
    planned_progress: int | None = sql(
        planned_share,
        "Whole percent that the baseline has for today; null before a baseline.",
        declassified=True,
        releases=P.EFFORT_READ,
    )
    priority: Priority | None = column(m.project.c.priority, "What goes first for the firm.", requires=P.INTERNAL_READ)
    version: int | None = column(
        m.project.c.version, "Counts the changes; for expectedVersion.", requires=P.INTERNAL_READ
    )
    updated_at: datetime | None = column(m.project.c.updated_at, "When it was last changed.", requires=P.INTERNAL_READ)
    consumed_ratio: float | None = sql(
        consumed_ratio,
        "Consumed cost as a share of planned cost: 0.64 is 64 %. Null when nothing is planned.",
        requires=P.FINANCE_RATIO,
        releases=P.FINANCE_READ,
    )
    finance: ProjectFinance | None = same_row("Its amounts.", requires=P.FINANCE_READ)
    currency: str | None = column(
        m.project.c.currency, "What changes of it are quoted in: an ISO 4217 code.", requires=P.QUOTE_READ
    )
    client: Client | None = to_one(m.project.c.client_id, "Whom it is for.", requires=P.CLIENT_READ)
    manager: Staff | None = to_one(m.project.c.manager_id, "Who leads it.", requires=P.STAFF_READ)
    members: Connection[ProjectMember] | None = to_many(
        m.project_member.c.project_id, "Who is on it, of both sides.", requires=P.MEMBER_READ
    )
    milestones: Connection[Milestone] | None = to_many(
        m.milestone.c.project_id, "Its milestones.", requires=P.MILESTONE_READ
    )
    tasks: Connection[Task] | None = to_many(
        m.task.c.project_id,
        "Its tasks, of every level.",
        requires=P.TASK_READ,
        kept=KeptCount(
            every=m.project_progress.c.task_count,
            shared=m.project_progress.c.shared_task_count,
            below=P.PROJECT_READ,
        ),
    )
    comments: Connection[Comment] | None = to_many(
        m.comment.c.project_id,
        "The discussion of the project itself; those of a task or a change request stand there.",
        requires=P.COMMENT_READ,
        only=lambda comment: comment.c.task_id.is_(None) & comment.c.change_id.is_(None),
    )
    folders: Connection[Folder] | None = to_many(
        m.folder.c.project_id, "Its folders, of every level.", requires=P.DOCUMENT_READ
    )
    documents: Connection[Document] | None = to_many(
        m.document.c.project_id, "Its documents, in whatever folder.", requires=P.DOCUMENT_READ
    )
    viewer_can_edit: bool = can(P.PROJECT_EDIT, "The viewer may change it.")
    viewer_can_share: bool = can(P.PROJECT_SHARE, "The viewer may share it with the client.")
    viewer_can_edit_tasks: bool = can(P.TASK_EDIT, "The viewer may add and change its tasks.")
    viewer_can_share_tasks: bool = can(P.TASK_SHARE, "The viewer may share its tasks.")
    viewer_can_comment: bool = can(P.COMMENT_WRITE, "The viewer may comment on it.")
    viewer_can_upload: bool = can(P.DOCUMENT_UPLOAD, "The viewer may send files to it.")
    viewer_can_edit_documents: bool = can(P.DOCUMENT_EDIT, "The viewer may arrange its documents.")
    viewer_can_request_changes: bool = can(
        P.CHANGE_REQUEST, "The viewer may ask for a change of it, once it is shared."
    )


@node(m.project_member, prefix="mem", requires=P.MEMBER_READ)
class ProjectMember(Node):
    """Somebody's part in a project."""

    role: str = column(m.project_member.c.role, "What they do in it.")
    person: Person | None = to_any(
        {"Staff": m.project_member.c.staff_id, "Contact": m.project_member.c.contact_id},
        "Who it is.",
        requires=P.MEMBER_READ,
    )


@node(m.milestone, prefix="mst", requires=P.MILESTONE_READ)
class Milestone(Node):
    """A day by which something is to stand."""

    name: str = column(m.milestone.c.name, "What is to stand.")
    due_on: date = column(m.milestone.c.due_on, "By when.", declassified=True)
    baseline_due_on: date | None = column(
        m.milestone.c.baseline_due_on,
        "By when it was promised when the plan was agreed.",
        declassified=True,
    )
    acceptance: MilestoneAcceptance = column(m.milestone.c.acceptance, "Where the client's acceptance stands.")
    accepted_on: date | None = column(m.milestone.c.accepted_on, "When they accepted.")
    is_client_facing: bool | None = column(
        m.milestone.c.is_client_facing, "The client sees it.", requires=P.INTERNAL_READ
    )
    project: Project | None = to_one(m.milestone.c.project_id, "The project it belongs to.", requires=P.PROJECT_READ)


@strawberry.input(description="A new project.")
class CreateProjectInput:
    """A new project."""

    client_id: ID = strawberry.field(description="Whom it is for.")
    name: str = strawberry.field(description="What both sides will call it.")
    manager_id: ID = strawberry.field(description="Who leads it.")
    description: str | None = strawberry.field(default=UNSET, description="Markdown.")
    phase: ProjectPhase | None = strawberry.field(default=UNSET, description="INITIATION if not given.")
    priority: Priority | None = strawberry.field(default=UNSET, description="If not given, by the tier of the client.")
    planned_start_on: date | None = strawberry.field(default=UNSET, description="Planned first day.")
    planned_finish_on: date | None = strawberry.field(default=UNSET, description="Planned last day.")


@strawberry.input(description="What to change of a project; what is not given stays.")
class UpdateProjectInput:
    """What to change of a project."""

    id: ID = strawberry.field(description="The project.")
    expected_version: int = strawberry.field(description="The version this change was made from.")
    name: str | None = strawberry.field(default=UNSET, description="What both sides call it.")
    description: str | None = strawberry.field(default=UNSET, description="Markdown.")
    manager_id: ID | None = strawberry.field(default=UNSET, description="Who leads it.")
    phase: ProjectPhase | None = strawberry.field(
        default=UNSET, description="The next one; leaving PLANNING takes the baseline."
    )
    state: ProjectState | None = strawberry.field(default=UNSET, description="Whether it is worked on.")
    priority: Priority | None = strawberry.field(default=UNSET, description="What goes first.")
    planned_start_on: date | None = strawberry.field(default=UNSET, description="Planned first day.")
    planned_finish_on: date | None = strawberry.field(default=UNSET, description="Planned last day.")
    actual_start_on: date | None = strawberry.field(default=UNSET, description="First day of work.")
    actual_finish_on: date | None = strawberry.field(default=UNSET, description="Last day of work.")


@strawberry.input(description="A project to be shared with its client.")
class ShareProjectInput:
    """A project to be shared with its client."""

    id: ID = strawberry.field(description="The project.")
    expected_version: int | None = strawberry.field(default=UNSET, description="The version this was decided on.")


@strawberry.input(description="A project the client shall no longer see.")
class UnshareProjectInput(ShareProjectInput):
    """A project the client shall no longer see."""


@record
class CreateProjectPayload:
    """The project that was created."""

    project: Project | None = to_one("subject_id", "The new project.", requires=P.PROJECT_READ)
    problems: list[Problem] = attribute("Why it was not done; empty when it was.")


@record
class UpdateProjectPayload(CreateProjectPayload):
    """The project as it is now."""


@record
class ShareProjectPayload(CreateProjectPayload):
    """The project as it is now."""


@record
class UnshareProjectPayload(CreateProjectPayload):
    """The project as it is now."""


@record
class Query:
    """Root fields about projects."""

    project: Project | None = by_id("One project.", requires=P.PROJECT_READ)
    projects: Connection[Project] | None = every("The projects in the viewer's scope.", requires=P.PROJECT_READ)


@record
class Mutation:
    """Writing projects."""

    @resolver("Begin a project for a client.", requires=P.PROJECT_CREATE)
    async def create_project(self, info: Info[Context, None], input: CreateProjectInput) -> CreateProjectPayload | None:
        """See actions.create_project."""
        context = info.context
        client_id, manager_id = row_id(input.client_id, "cli"), row_id(input.manager_id, "stf")
        fields = given(input, except_=("client_id", "manager_id"))
        return await context.write(
            info,
            CreateProjectPayload,
            lambda tx, viewer: actions.create_project(
                tx,
                viewer,
                client_id=client_id,
                manager_id=manager_id,
                fields=fields,
                moment=context.moment,
            ),
        )

    @resolver("Change a project.", requires=P.PROJECT_EDIT)
    async def update_project(self, info: Info[Context, None], input: UpdateProjectInput) -> UpdateProjectPayload | None:
        """See actions.update_project."""
        context = info.context
        project_id = row_id(input.id, "prj")
        fields = given(input, except_=("id", "expected_version"))
        if fields.get("manager_id") is not None:
            fields["manager_id"] = row_id(fields["manager_id"], "stf")
        return await context.write(
            info,
            UpdateProjectPayload,
            lambda tx, viewer: actions.update_project(
                tx,
                viewer,
                project_id=project_id,
                expected_version=input.expected_version,
                fields=fields,
                moment=context.moment,
            ),
        )

    @resolver("Let the client see a project.", requires=P.PROJECT_SHARE)
    async def share_project(self, info: Info[Context, None], input: ShareProjectInput) -> ShareProjectPayload | None:
        """See actions.set_project_shared."""
        return await _set_shared(info, ShareProjectPayload, input, shared=True)

    @resolver("Hide a project from the client again.", requires=P.PROJECT_SHARE)
    async def unshare_project(
        self, info: Info[Context, None], input: UnshareProjectInput
    ) -> UnshareProjectPayload | None:
        """See actions.set_project_shared."""
        return await _set_shared(info, UnshareProjectPayload, input, shared=False)


async def _set_shared(info: Info[Context, None], shape: type[T], input: ShareProjectInput, *, shared: bool) -> T:
    context = info.context
    project_id = row_id(input.id, "prj")
    return await context.write(
        info,
        shape,
        lambda tx, viewer: actions.set_project_shared(
            tx,
            viewer,
            project_id=project_id,
            shared=shared,
            expected_version=None if input.expected_version is UNSET else input.expected_version,
            moment=context.moment,
        ),
    )
