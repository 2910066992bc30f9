"""WebSocket /graphql: any operation over graphql-transport-ws, with a bearer token.

Protocol and close codes: github.com/enisdenjo/graphql-ws, PROTOCOL.md.
"""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from datetime import UTC, datetime
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState

from portico.db import DATABASE_ERRORS
from portico.graph.context import Context
from portico.graph.errors import busy, refused
from portico.graph.http import bearer, read_json, read_question, same_origin, viewer_now, viewer_of
from portico.graph.problems import BadInputError, UnauthenticatedError
from portico.graph.run import Answer, Request, run, to_json
from portico.graph.server import Server
from portico.graph.subscriptions import subscription
from portico.kit.text import has_forbidden_characters
from portico.models.enums import Locale
from portico.policy.viewer import Moment

SUBPROTOCOL = "graphql-transport-ws"
INIT_SECONDS = 5
MOST_OPERATIONS = 20
LONGEST_ID = 128


class _Closed(Exception):
    """The socket is to be closed with a code of the protocol."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


async def converse(server: Server, socket: WebSocket) -> None:
    """Serve one socket until either side closes it."""
    if not same_origin(server.settings, socket.headers):
        await socket.close(4403, "Forbidden")
        return
    if SUBPROTOCOL not in socket.scope.get("subprotocols", ()):
        await socket.accept()
        await socket.close(4406, "Subprotocol not acceptable")
        return
    await socket.accept(SUBPROTOCOL)
    tasks: dict[str, asyncio.Task[None]] = {}
    try:
        token = await _init(server, socket)
        while True:
            await _handle(server, socket, token, tasks, await _receive(server, socket))
    except _Closed as closed:
        await socket.close(closed.code, closed.reason)
    except WebSocketDisconnect:
        pass
    finally:
        for task in tasks.values():
            task.cancel()


async def _receive(server: Server, socket: WebSocket) -> dict[str, Any]:
    message = await socket.receive()
    if message["type"] == "websocket.disconnect":
        raise WebSocketDisconnect(message.get("code") or 1005)
    text = message.get("text")
    if text is None or len(text) > server.settings.limits.body_bytes:
        raise _Closed(4400, "Invalid message")
    try:
        content = read_json(text.encode("utf-8", "surrogatepass"), server.settings.limits.json_depth)
    except BadInputError as error:
        raise _Closed(4400, "Invalid message") from error
    if not isinstance(content, dict) or not isinstance(content.get("type"), str):
        raise _Closed(4400, "Invalid message")
    return content


async def _init(server: Server, socket: WebSocket) -> str | None:
    """Wait for connection_init; the bearer token it brings, None for a visitor."""
    try:
        message = await asyncio.wait_for(_receive(server, socket), INIT_SECONDS)
    except TimeoutError as error:
        raise _Closed(4408, "Connection initialisation timeout") from error
    if message["type"] != "connection_init":
        raise _Closed(4401, "Unauthorized")
    payload = message.get("payload") or {}
    header = payload.get("authorization") if isinstance(payload, dict) else None
    if header is not None and not isinstance(header, str):
        raise _Closed(4400, "Invalid message")
    token = bearer(header)
    try:
        known = header is None or await viewer_now(server, token, datetime.now(UTC)) is not None
    except DATABASE_ERRORS as error:
        raise _Closed(1013, "Try again later") from error
    if not known:
        raise _Closed(4403, "Forbidden")
    await _send(socket, {"type": "connection_ack"})
    return token


async def _handle(
    server: Server,
    socket: WebSocket,
    token: str | None,
    tasks: dict[str, asyncio.Task[None]],
    message: dict[str, Any],
) -> None:
    match message["type"]:
        case "ping":
            await _send(socket, {"type": "pong"})
        case "pong":
            pass
        case "connection_init":
            raise _Closed(4429, "Too many initialisation requests")
        case "complete":
            task = tasks.pop(str(message.get("id")), None)
            if task is not None:
                task.cancel()
        case "subscribe":
            id = message.get("id")
            if not isinstance(id, str) or not 1 <= len(id) <= LONGEST_ID or has_forbidden_characters(id):
                raise _Closed(4400, "Invalid message")
            if id in tasks:
                raise _Closed(4409, "Subscriber already exists")
            if len(tasks) >= MOST_OPERATIONS:
                raise _Closed(4429, "Too many operations")
            task = asyncio.create_task(_operate(server, socket, token, id, message.get("payload")))
            tasks[id] = task
            task.add_done_callback(lambda done: tasks.get(id) is done and tasks.pop(id))
        case _:
            raise _Closed(4400, "Invalid message")


async def _operate(server: Server, socket: WebSocket, token: str | None, id: str, payload: Any) -> None:
    """Run one operation; who asks is read anew, so that a revoked session ends here too."""
    try:
        context = await _context(server, socket, token, is_new=True)
    except DATABASE_ERRORS:
        await _send(socket, {"id": id, "type": "error", "payload": busy(Locale.EN.value)})
        return
    except UnauthenticatedError:
        await _end_session(socket)
        return
    try:
        question = read_question(server, payload, trusted_only=False)
    except BadInputError as error:
        await _send(socket, {"id": id, "type": "error", "payload": refused(context.locale, error)})
        return

    def subscribe(request: Request) -> Answer:
        return subscription(request, lambda: _context(server, socket, token, is_new=False))

    result = await run(
        server,
        context,
        question.text,
        variables=question.variables,
        operation_name=question.operation_name,
        trusted=question.trusted,
        subscribe=subscribe,
    )
    if result.messages is None:
        is_complete = await _tell(socket, token, id, result)
    else:
        is_complete = True
        async with aclosing(result.messages) as answers:
            async for answer in answers:
                is_complete = await _tell(socket, token, id, answer)
    if is_complete:
        await _send(socket, {"id": id, "type": "complete"})


async def _context(server: Server, socket: WebSocket, token: str | None, *, is_new: bool) -> Context:
    """Who asks, and when; by their token as of now. Raises UnauthenticatedError when their session has ended.

    A message of a running operation takes who is remembered: it is answered at their epoch only.
    """
    now = datetime.now(UTC)
    viewer, is_fresh = (await viewer_now(server, token, now), True) if is_new else await viewer_of(server, token, now)
    if token is not None and viewer is None:
        raise UnauthenticatedError
    return Context(
        database=server.database,
        settings=server.settings,
        moment=Moment(now, now.astimezone(server.settings.time_zone).date(), server.settings.time_zone),
        locale=viewer.locale if viewer else Locale.EN.value,
        viewer=viewer,
        viewers=server.viewers,
        is_fresh=is_fresh,
        session_id=viewer.session_id if viewer else None,
        address=socket.client.host if socket.client else "",
    )


async def _tell(socket: WebSocket, token: str | None, id: str, answer: Answer) -> bool:
    """Send an answer; whether another may follow, for an error ends its operation."""
    if answer.data is not None:
        text = b'{"type":"next","id":' + to_json(id) + b',"payload":' + answer.body() + b"}"
        await _send_text(socket, text.decode())
        return True
    if token is not None and "UNAUTHENTICATED" in answer.codes:
        await _end_session(socket)
    else:
        await _send(socket, {"id": id, "type": "error", "payload": answer.errors})
    return False


async def _end_session(socket: WebSocket) -> None:
    if _is_open(socket):
        await socket.close(4403, "Forbidden")


def _is_open(socket: WebSocket) -> bool:
    return socket.application_state is WebSocketState.CONNECTED


async def _send(socket: WebSocket, message: dict[str, Any]) -> None:
    await _send_text(socket, to_json(message).decode())


async def _send_text(socket: WebSocket, text: str) -> None:
    # Another operation may have closed it meanwhile.
    if _is_open(socket):
        await socket.send_text(text)
