"""A Subscription root beside the product's own types, for the engine's tests, and who listens to it."""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from unittest import mock

import strawberry
from starlette.websockets import WebSocket
from strawberry import ID
from strawberry.types import Info

from portico import app as application
from portico.graph.build import build_schema
from portico.graph.context import Context
from portico.graph.fields import attribute, payload, record, subscription, to_one
from portico.graph.problems import BadInputError
from portico.graph.server import Server
from portico.graph.socket import SUBPROTOCOL, converse
from portico.graph.specs import ANYONE
from portico.kit.ids import parse_global_id
from portico.policy.permissions import Permission as P
from portico.schema import DECLARED, Mutation, Query

if TYPE_CHECKING:
    from portico.features.clients.api import Client, Contact
    from portico.features.comments.api import Comment
    from portico.features.documents.api import Document
    from portico.features.people.api import Staff
    from portico.features.projects.api import Milestone, Project
    from portico.features.tasks.api import Task

# By prefix, the key under which a message names a row.
KEYS = {
    "cli": "client_id",
    "con": "contact_id",
    "stf": "staff_id",
    "prj": "project_id",
    "mst": "milestone_id",
    "tsk": "task_id",
    "com": "comment_id",
    "doc": "document_id",
}


@record
class Changed:
    """What happened, and to which rows."""

    what: str = attribute("In a word.")
    cost: str | None = attribute("For who may see amounts.", requires=P.FINANCE_READ)
    before: Changed | None = attribute("What happened before.")
    client: Client | None = to_one("client_id", "A client.", requires=P.CLIENT_READ)
    contact: Contact | None = to_one("contact_id", "A contact.", requires=P.CONTACT_READ)
    staff: Staff | None = to_one("staff_id", "One of the firm.", requires=P.STAFF_READ)
    project: Project | None = to_one("project_id", "A project.", requires=P.PROJECT_READ)
    milestone: Milestone | None = to_one("milestone_id", "A milestone.", requires=P.MILESTONE_READ)
    task: Task | None = to_one("task_id", "A task.", requires=P.TASK_READ)
    comment: Comment | None = to_one("comment_id", "A comment.", requires=P.COMMENT_READ)
    document: Document | None = to_one("document_id", "A document.", requires=P.DOCUMENT_READ)


def changed(*ids: str, what: str = "changed", before: Any = None) -> Any:
    """A message about the rows with these global ids, at most one of each type."""
    keys = {}
    for id in ids:
        parsed = parse_global_id(id)
        if parsed is None or parsed[0] not in KEYS:
            raise BadInputError("this is no id of a row that changes")
        keys[KEYS[parsed[0]]] = parsed[1]
    return payload(Changed, **dict.fromkeys(KEYS.values()) | keys, what=what, cost="1.00", before=before)


# What a test says in a channel: messages, an error to be raised, or END.
CHANNELS: defaultdict[str, asyncio.Queue[Any]] = defaultdict(asyncio.Queue)
# The channels that somebody listens to.
LISTENING: list[str] = []
END = object()


async def _said(self: Any, info: Info[Context, None], channel: str) -> AsyncIterator[Changed | None]:
    LISTENING.append(channel)
    try:
        while (message := await CHANNELS[channel].get()) is not END:
            if isinstance(message, Exception):
                raise message
            yield message
    finally:
        LISTENING.remove(channel)


@record
class Subscription:
    """What can be watched."""

    @subscription("One message for each list of rows.", requires=P.PROJECT_READ)
    async def changes(
        self, info: Info[Context, None], rows: list[list[ID]], after: int = 0
    ) -> AsyncIterator[Changed | None]:
        earlier = None
        for ids in rows[after:]:
            message = changed(*ids, what=str(len(ids)), before=earlier)
            yield message
            earlier = message

    said = subscription("What is said in a channel.", requires=P.PROJECT_READ)(_said)
    announced = subscription("The same for everybody.", requires=ANYONE)(_said)


schema: strawberry.Schema = build_schema(Query, Mutation, [*DECLARED, Changed], Subscription)


@contextmanager
def with_subscriptions() -> Iterator[None]:
    """Applications made inside have this schema."""
    with mock.patch.object(application, "schema", schema):
        yield


async def heard(
    server: Server, token: str | None, document: str, variables: Mapping[str, Any] | None = None
) -> Sequence[Any]:
    """All that a socket hears of one operation, to its end."""
    sent: asyncio.Queue[Any] = asyncio.Queue()
    found: list[Any] = []
    over = asyncio.Event()

    async def hear(message: Any) -> None:
        if message["type"] == "websocket.send":
            # Numbers as they are written.
            found.append(json.loads(message["text"], parse_float=str, parse_int=str))
        if message["type"] == "websocket.close" or (found and found[-1]["type"] in ("complete", "error")):
            over.set()

    scope = {"type": "websocket", "path": "/graphql", "headers": [], "subprotocols": [SUBPROTOCOL]}
    served = asyncio.create_task(converse(server, WebSocket(scope, sent.get, hear)))
    begin = {"authorization": f"Bearer {token}"} if token else {}
    ask = {"query": document, "variables": dict(variables or {})}
    sent.put_nowait({"type": "websocket.connect"})
    for message in ({"type": "connection_init", "payload": begin}, {"type": "subscribe", "id": "a", "payload": ask}):
        sent.put_nowait({"type": "websocket.receive", "text": json.dumps(message)})
    async with asyncio.timeout(60):
        await over.wait()
    sent.put_nowait({"type": "websocket.disconnect", "code": 1000})
    await served
    return found[1:]
