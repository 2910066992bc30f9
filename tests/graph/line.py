"""The other end of a WebSocket: what a client of graphql-transport-ws sends and hears, on the loop of a world."""

from __future__ import annotations

import asyncio
import gc
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from structlog.testing import capture_logs

from tests.world import World

SUBPROTOCOL = "graphql-transport-ws"
# Longer than anything takes on a busy machine.
PATIENCE = 4


@dataclass(frozen=True)
class Closed:
    """The server hung up."""

    code: int
    reason: str


class Line:
    """One socket."""

    def __init__(self, world: World, headers: Mapping[str, str], subprotocols: Sequence[str]) -> None:
        self._world = world
        self._sent: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._heard: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._sent.put_nowait({"type": "websocket.connect"})
        scope = {
            "type": "websocket",
            "path": "/graphql",
            "raw_path": b"/graphql",
            "query_string": b"",
            "root_path": "",
            "scheme": "ws",
            "http_version": "1.1",
            "headers": [(b"host", b"portico.test")]
            + [(name.lower().encode(), value.encode()) for name, value in headers.items()],
            "subprotocols": list(subprotocols),
            "client": ("192.0.2.7", 40000),
            "server": ("portico.test", 80),
        }
        self.served = world.start(world.app(scope, self._sent.get, self._hear))  # type: ignore[arg-type]

    async def _hear(self, message: dict[str, Any]) -> None:
        """As a real server would refuse: text is UTF-8, a reason has at most 123 bytes (RFC 6455, section 5.5)."""
        message.get("text", "").encode()
        assert len(message.get("reason", "").encode()) <= 123
        self._heard.put_nowait(message)

    def send(self, content: Any) -> None:
        """A message: text as it is, anything else as JSON."""
        text = content if isinstance(content, str) else json.dumps(content)
        self._sent.put_nowait({"type": "websocket.receive", "text": text})

    def send_bytes(self, content: bytes) -> None:
        self._sent.put_nowait({"type": "websocket.receive", "bytes": content})

    def hear(self) -> Any:
        """The next message, or Closed."""
        message = self._world.wait(self._next())
        if message["type"] == "websocket.accept":
            self.subprotocol = message.get("subprotocol")
            return self.hear()
        if message["type"] == "websocket.close":
            return Closed(message.get("code", 1000), message.get("reason") or "")
        return json.loads(message["text"])

    async def _next(self) -> dict[str, Any]:
        listening = asyncio.ensure_future(self._heard.get())
        await asyncio.wait({listening, self.served}, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
        if not listening.done():
            listening.cancel()
            if self.served.done():
                self.served.result()
            raise AssertionError("the server says nothing")
        return listening.result()

    def hang_up(self) -> None:
        self._sent.put_nowait({"type": "websocket.disconnect", "code": 1001})

    def init(self, token: str | None = None) -> Any:
        """Begin as this person; the answer."""
        payload = {"authorization": f"Bearer {token}"} if token else {}
        self.send({"type": "connection_init", "payload": payload})
        return self.hear()

    def subscribe(self, document: Any, id: Any = "1", **payload: Any) -> None:
        self.send({"type": "subscribe", "id": id, "payload": {"query": document, **payload}})

    def ask(self, document: str, id: str = "1", **payload: Any) -> Any:
        """The one answer to a query or mutation."""
        self.subscribe(document, id, **payload)
        answer = self.hear()
        if isinstance(answer, dict) and answer["type"] == "next":
            assert self.hear() == {"id": id, "type": "complete"}
        return answer


@contextmanager
def line(
    world: World,
    *,
    headers: Mapping[str, str] | None = None,
    subprotocols: Sequence[str] = (SUBPROTOCOL,),
) -> Iterator[Line]:
    """A socket that is hung up at the end. Fails when the server broke, also in a task nobody waits for."""
    gc.collect(1)
    with capture_logs() as logs, world.complaints() as complaints:
        opened = Line(world, headers or {}, subprotocols)
        try:
            yield opened
        except BaseException:
            opened.served.cancel()
            raise
        opened.hang_up()
        world.wait(asyncio.wait_for(opened.served, PATIENCE))
        # Tasks that ended with an error nobody asked for complain when they are collected.
        world.wait(asyncio.sleep(0))
        gc.collect(1)
        world.wait(asyncio.sleep(0))
    assert complaints == [], complaints
    assert [entry for entry in logs if entry["log_level"] in ("error", "critical")] == []
