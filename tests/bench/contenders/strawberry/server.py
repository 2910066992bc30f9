"""Plain Strawberry on uvicorn: dataloaders, asyncpg, its caches of parsed and validated documents on."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import strawberry
import uvicorn
from database import Transaction, open_pool
from loading import Context, Page
from shapes import (
    ID,
    Client,
    Connection,
    Info,
    Project,
    ProjectFilter,
    ProjectOrder,
    Task,
    _connection,
    _made,
)
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from strawberry.asgi import GraphQL
from strawberry.extensions import ParserCache, SchemaExtension, ValidationCache
from viewers import Viewers


@strawberry.type
class Query:
    @strawberry.field
    async def client(self, info: Info, id: ID) -> Client | None:
        row = await info.context.one("client", id)
        return _made(Client, row) if row else None

    @strawberry.field
    async def project(self, info: Info, id: ID) -> Project | None:
        row = await info.context.one("project", id)
        return _made(Project, row) if row else None

    @strawberry.field
    async def task(self, info: Info, id: ID) -> Task | None:
        row = await info.context.one("task", id)
        return _made(Task, row) if row else None

    @strawberry.field
    async def projects(
        self, info: Info, first: int, filter: ProjectFilter | None = None, order_by: ProjectOrder | None = None
    ) -> Connection[Project] | None:
        order = "planned_finish_on" if order_by and order_by.field.name == "PLANNED_FINISH_ON" else "name"
        states = filter and filter.state and [state.name for state in filter.state]
        where, values = ("state = any ($2::text[])", (states,)) if states else ("true", ())
        rows = await info.context.transaction.query("projects", first + 1, *values, where=where, order=order)
        return _connection(Project, Page(rows[:first], len(rows) > first, ""))


@strawberry.input
class UpdateTaskInput:
    id: ID
    expected_version: int
    percent_complete: int | None = None


@strawberry.type
class Problem:
    code: str


@strawberry.type
class UpdateTaskPayload:
    task: Task | None
    problems: list[Problem]


@strawberry.type
class Mutation:
    @strawberry.mutation
    async def update_task(self, info: Info, input: UpdateTaskInput) -> UpdateTaskPayload | None:
        context = info.context
        rows = await context.transaction.query(
            "update_task",
            input.id,
            input.expected_version,
            input.percent_complete,
            context.viewer.staff_id,
            context.viewer.login_id,
        )
        if rows:
            return UpdateTaskPayload(task=_made(Task, rows[0]), problems=[])
        seen = await context.one("task", input.id)
        code = "NOT_FOUND" if seen is None else "CONFLICT" if seen["version"] != input.expected_version else "FORBIDDEN"
        return UpdateTaskPayload(task=_made(Task, seen) if seen else None, problems=[Problem(code=code)])


class OneTransaction(SchemaExtension):
    """Ends the request's transaction once everything is resolved."""

    async def on_operation(self) -> AsyncIterator[None]:
        yield
        await self.execution_context.context.transaction.end()


class Graph(GraphQL):
    """Gives resolvers their context."""

    async def get_context(self, request: Any, response: Response) -> Context:
        viewer = await request.app.state.viewers.of(request.headers.get("authorization"))
        if viewer is None:
            raise PermissionError("UNAUTHENTICATED")
        return Context(Transaction(request.app.state.pool, viewer.opening), viewer)


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncIterator[None]:
    app.state.pool = await open_pool()
    app.state.viewers = Viewers(app.state.pool)
    yield
    await app.state.pool.close()


async def refused(_: Request, __: Exception) -> Response:
    return Response("UNAUTHENTICATED", 401)


schema = strawberry.Schema(Query, Mutation, extensions=[OneTransaction, ParserCache, ValidationCache])
app = Starlette(
    routes=[Route("/graphql", Graph(schema, graphql_ide=None))],
    lifespan=lifespan,
    exception_handlers={PermissionError: refused},
)

if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(os.environ["PORT"]), log_level="warning", access_log=False)
