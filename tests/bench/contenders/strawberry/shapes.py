"""The graph in plain Strawberry: types made from rows, and resolvers over its dataloaders."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from typing import Annotated, Any, Generic, TypeVar

import strawberry
from loading import Context, Page, cursor, filtered
from strawberry import ID
from strawberry.types import Info as StrawberryInfo

T = TypeVar("T")
Info = StrawberryInfo[Context, None]
Private = strawberry.Private
# Types that come further down.
LaterProject = Annotated["Project", strawberry.lazy("shapes")]
LaterTask = Annotated["Task", strawberry.lazy("shapes")]
_OPEN = {"TODO", "IN_PROGRESS", "BLOCKED"}


def _enum(name: str, *values: str) -> Any:
    return strawberry.enum(Enum(name, {value: value for value in values}))


TaskStatus = _enum("TaskStatus", "TODO", "IN_PROGRESS", "BLOCKED", "DONE", "CANCELLED")
ProjectState = _enum("ProjectState", "ACTIVE", "ON_HOLD", "CANCELLED")
MilestoneAcceptance = _enum("MilestoneAcceptance", "PENDING", "SUBMITTED", "ACCEPTED", "REJECTED")
TaskOrderField = _enum("TaskOrderField", "POSITION")
ProjectOrderField = _enum("ProjectOrderField", "NAME", "PLANNED_FINISH_ON")
MilestoneOrderField = _enum("MilestoneOrderField", "DUE_ON")


@strawberry.input
class TaskFilter:
    status: list[TaskStatus] | None = None
    is_summary: bool | None = None


@strawberry.input
class ProjectFilter:
    state: list[ProjectState] | None = None


@strawberry.input
class MilestoneFilter:
    acceptance: list[MilestoneAcceptance] | None = None


@strawberry.input
class TaskOrder:
    field: TaskOrderField


@strawberry.input
class ProjectOrder:
    field: ProjectOrderField


@strawberry.input
class MilestoneOrder:
    field: MilestoneOrderField


@strawberry.type
class PageInfo:
    has_next_page: bool
    end_cursor: str | None


@strawberry.type
class Edge(Generic[T]):
    node: T

    @strawberry.field
    def cursor(self) -> str:
        return cursor(self.node)


@strawberry.type
class Connection(Generic[T]):
    edges: list[Edge[T]]
    page: Private[Page | None] = None

    @strawberry.field
    def page_info(self) -> PageInfo:
        assert self.page is not None
        return PageInfo(
            has_next_page=self.page.has_next_page,
            end_cursor=cursor(self.edges[-1].node) if self.edges else None,
        )

    @strawberry.field
    async def total_count(self, info: Info) -> int:
        assert self.page is not None
        name = f"count_of_{self.page.of}"
        # The parameters of a count begin one earlier: it has no first.
        where = self.page.where.replace("$3", "$2")
        return (await info.context.figures(name, self.page.parent, where, self.page.values))["count"]


def _connection(type_: type[T], page: Page) -> Connection[T]:
    return Connection(edges=[Edge(node=_made(type_, row)) for row in page.rows], page=page)


def _made(type_: type[T], row: Mapping[str, Any]) -> T:
    """A type from the row's columns; the parent that a page was loaded for is not one of them."""
    return type_(**{name: value for name, value in row.items() if name != "parent"})


@strawberry.interface
class Person:
    id: ID
    name: str


@strawberry.type
class Staff(Person):
    pass


@strawberry.type
class Contact(Person):
    title: str


async def _person(info: Info, staff_id: str | None, contact_id: str | None) -> Person | None:
    if staff_id:
        row = await info.context.one("staff", staff_id)
        return row and _made(Staff, row)
    row = contact_id and await info.context.one("contact", contact_id)
    return _made(Contact, row) if row else None


@strawberry.type
class Client:
    id: ID
    name: str
    account_manager_id: Private[str | None]

    @strawberry.field
    async def account_manager(self, info: Info) -> Staff | None:
        return await _person(info, self.account_manager_id, None)

    @strawberry.field
    async def contacts(self, info: Info, first: int) -> Connection[Contact] | None:
        return _connection(Contact, await info.context.page("contacts_of_client", self.id, first))

    @strawberry.field
    async def projects(self, info: Info, first: int) -> Connection[LaterProject] | None:
        return _connection(Project, await info.context.page("projects_of_client", self.id, first))


@strawberry.type
class Milestone:
    id: ID
    name: str
    due_on: date
    acceptance: str


@strawberry.type
class ProjectMember:
    id: ID
    role: str
    staff_id: Private[str | None]
    contact_id: Private[str | None]

    @strawberry.field
    async def person(self, info: Info) -> Person | None:
        return await _person(info, self.staff_id, self.contact_id)


@strawberry.type
class TaskAssignment:
    id: ID
    staff_id: Private[str | None]
    contact_id: Private[str | None]

    @strawberry.field
    async def person(self, info: Info) -> Person | None:
        return await _person(info, self.staff_id, self.contact_id)


@strawberry.type
class TaskDependency:
    id: ID
    type: str
    predecessor_id: Private[str]

    @strawberry.field
    async def predecessor(self, info: Info) -> LaterTask | None:
        row = await info.context.one("task", self.predecessor_id)
        return _made(Task, row) if row else None


@strawberry.type
class Comment:
    id: ID
    body: str
    created_at: datetime
    author_staff_id: Private[str | None]
    author_contact_id: Private[str | None]

    @strawberry.field
    async def author(self, info: Info) -> Person | None:
        return await _person(info, self.author_staff_id, self.author_contact_id)


@strawberry.type
class Task:
    id: ID
    title: str
    description: str
    status: str
    priority: str
    is_shared: bool
    start_on: date | None
    due_on: date | None
    completed_on: date | None
    percent_complete: int
    version: int
    updated_at: datetime
    position: Private[float]
    project_id: Private[str]
    parent_id: Private[str | None]

    @strawberry.field
    def is_overdue(self, info: Info) -> bool:
        return self.due_on is not None and self.due_on < info.context.today and self.status in _OPEN

    @strawberry.field
    async def viewer_can_edit(self, info: Info) -> bool:
        project = await info.context.one("project", self.project_id)
        return bool(project["manager_id"] == info.context.viewer.staff_id)

    @strawberry.field
    async def parent(self, info: Info) -> LaterTask | None:
        row = self.parent_id and await info.context.one("task", self.parent_id)
        return _made(Task, row) if row else None

    @strawberry.field
    def children(self, first: int) -> Connection[LaterTask] | None:
        # Asked for their number alone.
        return Connection(edges=[], page=Page([], False, self.id, of="children_of_task"))

    @strawberry.field
    async def assignments(self, info: Info, first: int) -> Connection[TaskAssignment] | None:
        return _connection(TaskAssignment, await info.context.page("assignments_of_task", self.id, first))

    @strawberry.field
    async def dependencies(self, info: Info, first: int) -> Connection[TaskDependency] | None:
        return _connection(TaskDependency, await info.context.page("dependencies_of_task", self.id, first))

    @strawberry.field
    async def comments(self, info: Info, first: int) -> Connection[Comment] | None:
        return _connection(Comment, await info.context.page("comments_of_task", self.id, first))


@strawberry.type
class Project:
    id: ID
    name: str
    code: str
    phase: str
    state: str
    planned_start_on: date | None
    planned_finish_on: date | None
    actual_finish_on: date | None
    client_id: Private[str]
    manager_id: Private[str]

    @strawberry.field
    async def progress(self, info: Info) -> int:
        return (await info.context.figures("figures", self.id))["progress"]

    @strawberry.field
    async def planned_progress(self, info: Info) -> int | None:
        return (await info.context.figures("figures", self.id))["planned_progress"]

    @strawberry.field
    async def client(self, info: Info) -> Client | None:
        row = await info.context.one("client", self.client_id)
        return _made(Client, row) if row else None

    @strawberry.field
    async def manager(self, info: Info) -> Staff | None:
        return await _person(info, self.manager_id, None)

    @strawberry.field
    async def milestones(
        self, info: Info, first: int, filter: MilestoneFilter | None = None, order_by: MilestoneOrder | None = None
    ) -> Connection[Milestone] | None:
        asked = filter and filter.acceptance and [each.name for each in filter.acceptance]
        where, values = ("acceptance = any ($3::text[])", (asked,)) if asked else ("true", ())
        return _connection(Milestone, await info.context.page("milestones_of_project", self.id, first, where, values))

    @strawberry.field
    async def members(self, info: Info, first: int) -> Connection[ProjectMember] | None:
        return _connection(ProjectMember, await info.context.page("members_of_project", self.id, first))

    @strawberry.field
    async def tasks(
        self, info: Info, first: int, filter: TaskFilter | None = None, order_by: TaskOrder | None = None
    ) -> Connection[Task] | None:
        where, values = filtered(filter, 3)
        # As a lone totalCount is asked often, its rows are left alone.
        if [field.name for field in info.selected_fields[0].selections] == ["totalCount"]:
            return Connection(edges=[], page=Page([], False, self.id, where, values, "tasks_of_project"))
        return _connection(Task, await info.context.page("tasks_of_project", self.id, first, where, values))
