"""A mail server in a thread, which does as it is told and remembers what it was given."""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from portico.config import Encryption, MailServer
from portico_embedded.sharing import free_port

USER, PASSWORD = "portico", "p@ss/word:1"


@dataclass
class Sink:
    """What came, as it came, and what is to be answered."""

    port: int
    # The answers to the next commands of each kind, before all is well.
    answers: dict[str, list[str]] = field(default_factory=dict)
    messages: list[bytes] = field(default_factory=list)
    senders: list[str] = field(default_factory=list)
    recipients: list[list[str]] = field(default_factory=list)
    greeted: list[str] = field(default_factory=list)
    has_taken: threading.Event = field(default_factory=threading.Event)

    def server(self, encryption: Encryption = Encryption.NONE, **given: str) -> MailServer:
        """How to reach it."""
        return MailServer(host="127.0.0.1", port=self.port, encryption=encryption, **given)

    def _answer(self, command: str) -> str | None:
        waiting = self.answers.get(command)
        return waiting.pop(0) if waiting else None

    async def handle_EHLO(self, _server: Any, session: Any, _: Any, hostname: str, responses: list[str]) -> list[str]:  # noqa: N802
        session.host_name = hostname
        self.greeted.append(hostname)
        return responses

    async def handle_MAIL(self, _server: Any, _: Any, envelope: Any, address: str, options: list[str]) -> str:  # noqa: N802
        if (answer := self._answer("MAIL")) is None:
            envelope.mail_from = address
            envelope.mail_options.extend(options)
        return answer or "250 OK"

    async def handle_RCPT(self, _server: Any, _: Any, envelope: Any, address: str, options: list[str]) -> str:  # noqa: N802
        if (answer := self._answer("RCPT")) is None:
            envelope.rcpt_tos.append(address)
        return answer or "250 OK"

    async def handle_DATA(self, _server: Any, _: Any, envelope: Any) -> str:  # noqa: N802
        if (answer := self._answer("DATA")) is not None:
            return answer
        self.messages.append(envelope.original_content)
        self.senders.append(envelope.mail_from)
        self.recipients.append(list(envelope.rcpt_tos))
        self.has_taken.set()
        return "250 Taken"


@contextmanager
def serving(
    sink: Sink | None = None,
    *,
    starttls: ssl.SSLContext | None = None,
    tls: ssl.SSLContext | None = None,
    **options: Any,
) -> Iterator[Sink]:
    """A server on 127.0.0.1, or the one of before on its port again."""
    port = free_port(0)
    assert port is not None
    sink = sink or Sink(port)
    controller = Controller(
        sink,
        hostname="127.0.0.1",
        port=sink.port,
        ssl_context=tls,
        tls_context=starttls,
        server_hostname="sink",
        **options,
    )
    controller.start()
    try:
        yield sink
    finally:
        # A connection that was closed is gone a few turns of the loop later; stopped before, the loop leaves it open.
        asyncio.run_coroutine_threadsafe(asyncio.sleep(0.05), controller.loop).result()
        controller.stop()


def knows_us(_server: Any, _session: Any, _envelope: Any, _mechanism: str, given: Any) -> AuthResult:
    """Whether somebody signs in as USER."""
    is_ours = isinstance(given, LoginPassword) and given == LoginPassword(USER.encode(), PASSWORD.encode())
    return AuthResult(success=is_ours, handled=False)
