"""Tasks, as the graph shows them."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeVar

import strawberry
from strawberry import ID, UNSET
from strawberry.types import Info

from portico import models as m
from portico.features.tasks import actions
from portico.features.tasks.reads import is_assigned, is_overdue, is_summary
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
    any_row_id,
    before,
    by_day,
    by_moment,
    by_number,
    by_rank,
    by_text,
    contains,
    filter_input,
    given,
    is_row,
    is_true,
    of_row,
    order_input,
    row_id,
    where,
)
from portico.graph.pages import Connection
from portico.graph.problems import Problem
from portico.models.enums import DependencyType, Priority, TaskStatus
from portico.policy.permissions import Permission as P

if TYPE_CHECKING:
    from portico.features.comments.api import Comment
    from portico.features.issues.api import Issue
    from portico.features.projects.api import Milestone, Project

T = TypeVar("T")


@filter_input
class TaskFilter:
    """Which tasks."""

    title_contains: str | None = where(contains("title"), "The title contains this text.")
    client_id: ID | None = where(is_row("client_id", "cli"), "Of this client.")
    project_id: ID | None = where(is_row("project_id", "prj"), "Of this project.")
    assignee_id: ID | None = where(of_row(is_assigned, "stf"), "This person works on it.", refers="Staff")
    status: list[TaskStatus] | None = where(among("status"), "At one of these statuses.")
    priority: list[Priority] | None = where(among("priority"), "Of one of these priorities.")
    is_shared: bool | None = where(is_true(lambda task: task.c.is_shared), "Shared with the client, or not.")
    is_overdue: bool | None = where(is_true(is_overdue), "Past its due day and open, or not.")
    due_before: date | None = where(before("due_on"), "Due before this day.")
    is_root: bool | None = where(
        is_true(lambda task: task.c.parent_id.is_(None)),
        "On the top level, or not.",
        requires=P.INTERNAL_READ,
    )
    is_summary: bool | None = where(
        is_true(is_summary),
        "With sub-tasks, or without.",
        requires=P.INTERNAL_READ,
    )


order_input(
    "Task",
    {
        "POSITION": by_number(m.task.c.position, hidden=True),
        "TITLE": by_text(m.task.c.title),
        "DUE_ON": by_day(m.task.c.due_on),
        "COMPLETED_ON": by_day(m.task.c.completed_on),
        "STATUS": by_rank(m.task.c.status),
        "PRIORITY": by_rank(m.task.c.priority),
        "UPDATED_AT": by_moment(m.task.c.updated_at, requires=P.INTERNAL_READ),
    },
)
order_input("TaskAssignment", {"ASSIGNED_AT": by_moment(m.task_assignment.c.assigned_at, hidden=True)})
order_input("TaskDependency", {"CREATED_AT": by_moment(m.task_dependency.c.created_at, hidden=True)})


@node(m.task, prefix="tsk", requires=P.TASK_READ)
class Task(Node):
    """A piece of work in the breakdown of a project."""

    title: str = column(m.task.c.title, "What is to be done.")
    description: str = column(m.task.c.description, "In more words. Markdown.")
    status: TaskStatus = column(m.task.c.status, "Where it stands.")
    priority: Priority = column(m.task.c.priority, "What goes first.")
    is_shared: bool = column(m.task.c.is_shared, "The client sees it once the project is shared.")
    start_on: date | None = column(m.task.c.start_on, "First day.")
    due_on: date | None = column(m.task.c.due_on, "Last day.")
    completed_on: date | None = column(m.task.c.completed_on, "The day it was done.")
    percent_complete: int = column(m.task.c.percent_complete, "How much of it is done, 0 to 100.")
    is_overdue: bool = sql(is_overdue, "Due before today, and neither done nor cancelled.")
    estimate_minutes: int | None = column(
        m.task.c.estimate_minutes, "Estimated effort in minutes.", requires=P.EFFORT_READ
    )
    actual_minutes: int | None = column(m.task.c.actual_minutes, "Effort so far in minutes.", requires=P.EFFORT_READ)
    baseline_estimate_minutes: int | None = column(
        m.task.c.baseline_estimate_minutes,
        "Estimated effort when the plan was agreed, in minutes.",
        requires=P.EFFORT_READ,
    )
    baseline_start_on: date | None = column(
        m.task.c.baseline_start_on, "First day as agreed.", requires=P.INTERNAL_READ
    )
    baseline_due_on: date | None = column(m.task.c.baseline_due_on, "Last day as agreed.", requires=P.INTERNAL_READ)
    labels: list[str] | None = column(m.task.c.labels, "The firm's own labels.", requires=P.INTERNAL_READ)
    is_summary: bool | None = sql(
        is_summary,
        "Has sub-tasks, so that its own effort and dates do not count.",
        requires=P.INTERNAL_READ,
    )
    version: int | None = column(m.task.c.version, "Counts the changes; for expectedVersion.", requires=P.INTERNAL_READ)
    created_at: datetime | None = column(m.task.c.created_at, "When it was added.", requires=P.INTERNAL_READ)
    updated_at: datetime | None = column(m.task.c.updated_at, "When it was last changed.", requires=P.INTERNAL_READ)
    project: Project | None = to_one(m.task.c.project_id, "The project it belongs to.", requires=P.PROJECT_READ)
    milestone: Milestone | None = to_one(m.task.c.milestone_id, "The milestone it is for.", requires=P.MILESTONE_READ)
    parent: Task | None = to_one(m.task.c.parent_id, "The task it is part of.", requires=P.TASK_READ)
    children: Connection[Task] | None = to_many(m.task.c.parent_id, "Its sub-tasks.", requires=P.TASK_READ)
    assignments: Connection[TaskAssignment] | None = to_many(
        m.task_assignment.c.task_id, "Who works on it.", requires=P.TASK_READ
    )
    dependencies: Connection[TaskDependency] | None = to_many(
        m.task_dependency.c.successor_id,
        "What must happen before it may.",
        requires=P.TASK_READ,
    )
    comments: Connection[Comment] | None = to_many(
        m.comment.c.task_id, "What was said about it.", requires=P.COMMENT_READ
    )
    issues: Connection[Issue] | None = to_many(m.issue.c.task_id, "What it was made of.", requires=P.ISSUE_READ)
    viewer_can_edit: bool = can(P.TASK_EDIT, "The viewer may change it.")
    viewer_can_share: bool = can(P.TASK_SHARE, "The viewer may share it with the client.")
    viewer_can_comment: bool = can(P.COMMENT_WRITE, "The viewer may comment on it.")


@node(m.task_assignment, prefix="asg", requires=P.TASK_READ)
class TaskAssignment(Node):
    """Somebody's work on a task."""

    person: Person | None = to_any(
        {"Staff": m.task_assignment.c.staff_id, "Contact": m.task_assignment.c.contact_id},
        "Who works on it.",
        requires=P.TASK_READ,
    )


@node(m.task_dependency, prefix="dep", requires=P.TASK_READ)
class TaskDependency(Node):
    """What one task waits for in another."""

    type: DependencyType = column(m.task_dependency.c.type, "Which end waits for which: FS = start waits for finish.")
    lag_days: int = column(m.task_dependency.c.lag_days, "Working days in between; negative = lead.")
    predecessor: Task | None = to_one(
        m.task_dependency.c.predecessor_id, "The task that is waited for.", requires=P.TASK_READ
    )


@record
class Query:
    """Root fields about tasks."""

    task: Task | None = by_id("One task.", requires=P.TASK_READ)
    tasks: Connection[Task] | None = every("The tasks in the viewer's scope.", requires=P.TASK_READ)


@strawberry.input(description="A new task.")
class CreateTaskInput:
    """A new task."""

    project_id: ID = strawberry.field(description="The project it belongs to.")
    title: str = strawberry.field(description="What is to be done.")
    parent_id: ID | None = strawberry.field(default=UNSET, description="The task it is part of.")
    milestone_id: ID | None = strawberry.field(default=UNSET, description="The milestone it is for.")
    description: str | None = strawberry.field(default=UNSET, description="Markdown.")
    status: TaskStatus | None = strawberry.field(default=UNSET, description="TODO if not given.")
    priority: Priority | None = strawberry.field(default=UNSET, description="NORMAL if not given.")
    assignee_ids: list[ID] | None = strawberry.field(
        default=UNSET, description="Staff, or contacts of the client, who work on it."
    )
    start_on: date | None = strawberry.field(default=UNSET, description="First day.")
    due_on: date | None = strawberry.field(default=UNSET, description="Last day.")
    estimate_minutes: int | None = strawberry.field(default=UNSET, description="Estimated effort.")
    labels: list[str] | None = strawberry.field(default=UNSET, description="The firm's labels.")


@strawberry.input(description="What to change of a task; what is not given stays.")
class UpdateTaskInput:
    """What to change of a task."""

    id: ID = strawberry.field(description="The task.")
    expected_version: int = strawberry.field(description="The version this change was made from.")
    title: str | None = strawberry.field(default=UNSET, description="What is to be done.")
    milestone_id: ID | None = strawberry.field(default=UNSET, description="The milestone it is for.")
    description: str | None = strawberry.field(default=UNSET, description="Markdown.")
    status: TaskStatus | None = strawberry.field(default=UNSET, description="Where it stands.")
    priority: Priority | None = strawberry.field(default=UNSET, description="What goes first.")
    assignee_ids: list[ID] | None = strawberry.field(
        default=UNSET, description="Everybody who works on it from now on."
    )
    start_on: date | None = strawberry.field(default=UNSET, description="First day.")
    due_on: date | None = strawberry.field(default=UNSET, description="Last day.")
    percent_complete: int | None = strawberry.field(default=UNSET, description="0 to 100.")
    estimate_minutes: int | None = strawberry.field(default=UNSET, description="Estimated effort.")
    actual_minutes: int | None = strawberry.field(default=UNSET, description="Effort so far.")
    labels: list[str] | None = strawberry.field(default=UNSET, description="The firm's labels.")


@strawberry.input(description="Where a task goes; without a place it goes last.")
class MoveTaskInput:
    """Where a task goes."""

    id: ID = strawberry.field(description="The task.")
    expected_version: int = strawberry.field(description="The version this move was made from.")
    status: TaskStatus | None = strawberry.field(default=UNSET, description="Its new status.")
    parent_id: ID | None = strawberry.field(
        default=UNSET, description="The task it becomes part of; null for the top level."
    )
    after_id: ID | None = strawberry.field(default=UNSET, description="It comes right after this one.")
    before_id: ID | None = strawberry.field(default=UNSET, description="It comes right before this one.")


@strawberry.input(description="A task the client shall see.")
class ShareTaskInput:
    """A task the client shall see."""

    id: ID = strawberry.field(description="The task.")
    expected_version: int | None = strawberry.field(default=UNSET, description="The version this was decided on.")


@strawberry.input(description="A task the client shall no longer see.")
class UnshareTaskInput(ShareTaskInput):
    """A task the client shall no longer see."""


@record
class CreateTaskPayload:
    """The task that was created."""

    task: Task | None = to_one("subject_id", "The new task.", requires=P.TASK_READ)
    problems: list[Problem] = attribute("Why it was not done; empty when it was.")


@record
class UpdateTaskPayload(CreateTaskPayload):
    """The task as it is now."""


@record
class MoveTaskPayload(CreateTaskPayload):
    """The task as it is now."""


@record
class ShareTaskPayload(CreateTaskPayload):
    """The task as it is now."""


@record
class UnshareTaskPayload(CreateTaskPayload):
    """The task as it is now."""


@record
class Mutation:
    """Writing tasks."""

    @resolver("Add a task to a project.", requires=P.TASK_EDIT)
    async def create_task(self, info: Info[Context, None], input: CreateTaskInput) -> CreateTaskPayload | None:
        """See actions.create_task."""
        context = info.context
        fields = _rows_given(given(input))
        project_id = fields.pop("project_id")
        return await context.write(
            info,
            CreateTaskPayload,
            lambda tx, viewer: actions.create_task(
                tx, viewer, project_id=project_id, fields=fields, moment=context.moment
            ),
        )

    @resolver("Change a task.", requires=P.TASK_EDIT)
    async def update_task(self, info: Info[Context, None], input: UpdateTaskInput) -> UpdateTaskPayload | None:
        """See actions.update_task."""
        context = info.context
        fields = _rows_given(given(input, except_=("id", "expected_version")))
        task_id = row_id(input.id, "tsk")
        return await context.write(
            info,
            UpdateTaskPayload,
            lambda tx, viewer: actions.update_task(
                tx,
                viewer,
                task_id=task_id,
                expected_version=input.expected_version,
                fields=fields,
                moment=context.moment,
            ),
        )

    @resolver("Move a task on the board and in the tree.", requires=P.TASK_EDIT)
    async def move_task(self, info: Info[Context, None], input: MoveTaskInput) -> MoveTaskPayload | None:
        """See actions.move_task."""
        context = info.context
        place = _rows_given(given(input, except_=("id", "expected_version")))
        task_id = row_id(input.id, "tsk")
        return await context.write(
            info,
            MoveTaskPayload,
            lambda tx, viewer: actions.move_task(
                tx,
                viewer,
                task_id=task_id,
                expected_version=input.expected_version,
                place=place,
                moment=context.moment,
            ),
        )

    @resolver("Let the client see a task.", requires=P.TASK_SHARE)
    async def share_task(self, info: Info[Context, None], input: ShareTaskInput) -> ShareTaskPayload | None:
        """See actions.set_task_shared."""
        return await _set_shared(info, ShareTaskPayload, input, shared=True)

    @resolver("Hide a task from the client again.", requires=P.TASK_SHARE)
    async def unshare_task(self, info: Info[Context, None], input: UnshareTaskInput) -> UnshareTaskPayload | None:
        """See actions.set_task_shared."""
        return await _set_shared(info, UnshareTaskPayload, input, shared=False)


async def _set_shared(info: Info[Context, None], shape: type[T], input: ShareTaskInput, *, shared: bool) -> T:
    context = info.context
    task_id = row_id(input.id, "tsk")
    return await context.write(
        info,
        shape,
        lambda tx, viewer: actions.set_task_shared(
            tx,
            viewer,
            task_id=task_id,
            shared=shared,
            expected_version=None if input.expected_version is UNSET else input.expected_version,
            moment=context.moment,
        ),
    )


_PREFIXES = {
    "project_id": "prj",
    "parent_id": "tsk",
    "milestone_id": "mst",
    "after_id": "tsk",
    "before_id": "tsk",
}


def _rows_given(fields: dict[str, Any]) -> dict[str, Any]:
    """Global ids of an input as row ids; people keep their prefix, which says their side."""
    for name, prefix in _PREFIXES.items():
        if fields.get(name) is not None:
            fields[name] = row_id(fields[name], prefix)
    if fields.get("assignee_ids") is not None:
        fields["assignee_ids"] = [any_row_id(id, ("stf", "con")) for id in fields["assignee_ids"]]
    return fields
