"""How a query is answered for somebody: its plan, its statement, its cost, and what PostgreSQL makes of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from graphql import GraphQLSchema, OperationType

from portico.config import Settings
from portico.db import Database
from portico.graph.context import Context
from portico.graph.documents import read_document, read_variables
from portico.graph.errors import denied
from portico.graph.plan.answer import Question
from portico.graph.problems import BadInputError
from portico.graph.run import Request
from portico.graph.server import Server
from portico.identity.viewers import Viewers, viewer_by_email
from portico.models.enums import Locale
from portico.policy.viewer import Moment


class InexplicableError(Exception):
    """There is nothing to explain; the message says why."""


async def explain(
    schema: GraphQLSchema, settings: Settings, url: str, text: str, variables: Mapping[str, Any], email: str
) -> list[str]:
    """The explanation of one query, in lines. Raises InexplicableError."""
    database = Database(url)
    try:
        server = Server(schema, database, settings, {}, Viewers(database))
        request = await _request(server, text, variables, email)
        plan = request.plan()
        lines = [
            f"plan: {'compiled' if plan.statements else f'executed, for {plan.reason}'}",
            f"cost: {plan.cost} points of {settings.limits.cost}",
            *(f"denied: {denied(denial, Locale.EN.value)['message']}" for denial in plan.denials),
        ]
        if plan.statements:
            question = request.ask(plan, "")
            tree = await analysed(database, question)
            names = zip(question.statement.parameters, question.arguments, strict=True)
            lines += ["", *(f"-- ${n} {name} = {value!r}" for n, (name, value) in enumerate(names, 1))]
            lines += [question.statement.sql, "", *lines_of(tree["Plan"])]
            lines += [f"planning {tree['Planning Time']:.2f} ms, execution {tree['Execution Time']:.2f} ms"]
    except BadInputError as error:
        raise InexplicableError(f"The query is not answered: {error}.") from error
    finally:
        await database.close()
    return lines


async def _request(server: Server, text: str, variables: Mapping[str, Any], email: str) -> Request:
    now = datetime.now(UTC)
    viewer = await viewer_by_email(server.database, email, now=now)
    if viewer is None:
        raise InexplicableError(f"Nobody signs in as {email}. Give the address of an account with --as.")
    document = read_document(server.schema, text, server.settings.limits, trusted=True, explores=True)
    if document.errors:
        raise InexplicableError(f"The document is not valid: {document.errors[0].message}")
    operation = document.operation(None)
    if operation.node.operation is not OperationType.QUERY:
        raise InexplicableError("Only a query can be explained: a write would have to be done, a message to come.")
    context = Context(
        database=server.database,
        settings=server.settings,
        moment=Moment(now, now.astimezone(server.settings.time_zone).date(), server.settings.time_zone),
        locale=Locale.EN.value,
        viewer=viewer,
        viewers=server.viewers,
    )
    values = read_variables(server.schema, operation, variables, server.settings.limits, explores=True)
    return Request(server, context, document, operation, variables, values)


async def analysed(database: Database, question: Question) -> Mapping[str, Any]:
    """What EXPLAIN (ANALYZE, BUFFERS) says of a statement with its values."""
    sql = f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {question.statement.sql}"
    said = await database.read(question.reach, sql, question.arguments)
    assert said is not None
    (tree,) = json.loads(said)
    found: Mapping[str, Any] = tree
    return found


def lines_of(node: Mapping[str, Any], depth: int = 0) -> Iterator[str]:
    """The nodes of PostgreSQL's plan, one to a line, each with its rows and the buffers read for it and all below."""
    name = node.get("Alias") or node.get("Subplan Name") or ""
    index = f" by {node['Index Name']}" if "Index Name" in node else ""
    yield (
        f"{'  ' * depth}{node['Node Type']} {name}{index}: {node['Actual Rows']:g} rows × {node['Actual Loops']}, "
        f"{node['Actual Total Time']:.3f} ms, {buffers(node)} buffers"
    )
    for below in node.get("Plans", ()):
        yield from lines_of(below, depth + 1)


def buffers(node: Mapping[str, Any]) -> int:
    """Pages of 8 KiB that a node and all below it read, from memory or disk."""
    read: int = node["Shared Hit Blocks"] + node["Shared Read Blocks"]
    return read
