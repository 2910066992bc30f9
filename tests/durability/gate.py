"""A gate on the way to the object store: it lets everything pass, and stops one request where it is told to.

It speaks TCP and knows of HTTP how a request begins; whoever asks sends nothing before the last answer has come.
"""

from __future__ import annotations

import re
import select
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import Enum
from typing import ClassVar

_BYTES = 64 * 1024
_REQUEST = re.compile(rb"(?:GET|HEAD|PUT|POST|DELETE) \S+ HTTP/1\.1\r\n")
# Not an answer yet: the body may be sent (RFC 9110, section 10.1.1).
_GO_ON = b"HTTP/1.1 100 "
# Bytes of a long request or answer that pass before it is stopped in the middle.
MIDDLE = 1024 * 1024


class Where(Enum):
    """Where a request is stopped."""

    # The store has not heard of it.
    ASKED = "asked"
    # The store has heard a part of it.
    SENDING = "sending"
    # The store has done it, and whoever asked does not know.
    DONE = "done"
    # A part of the answer has come.
    READING = "reading"


class Stop:
    """One request that is to be stopped, once."""

    PATIENCE: ClassVar[float] = 120

    def __init__(self, request: str, where: Where, *, number: int) -> None:
        self.request, self.where, self.left = re.compile(request.encode()), where, number
        self.is_reached, self._is_over = threading.Event(), threading.Event()

    def wait(self) -> None:
        """Stand here until it is over."""
        self.is_reached.set()
        self._is_over.wait(self.PATIENCE)

    def end(self) -> None:
        """Let it go on, if there is anybody left to go on."""
        self._is_over.set()

    @property
    def is_over(self) -> bool:
        """It was let go."""
        return self._is_over.is_set()


class Gate:
    """In front of whoever listens on `target`."""

    def __init__(self, target: int) -> None:
        self._target = target
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._stop: Stop | None = None
        self._lock = threading.Lock()

    @contextmanager
    def stopping(self, request: str, where: Where, *, number: int = 1) -> Iterator[Stop]:
        """Stop the next request whose first line is like this, or the one of this number from now on."""
        stop = self._stop = Stop(request, where, number=number)
        try:
            yield stop
        finally:
            stop.end()
            self._stop = None

    def serve(self) -> None:
        """Until the listener is closed."""
        with suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                try:
                    far = socket.create_connection(("127.0.0.1", self._target))
                except OSError:
                    near.close()
                    continue
                line = _Line(self, near, far)
                for run in (line.ask, line.answer):
                    threading.Thread(target=run, daemon=True).start()

    def close(self) -> None:
        """Take no more connections."""
        # To close alone would not wake who waits in accept().
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def take(self, request: bytes) -> Stop | None:
        """The stop that is meant for this request; nobody else gets it."""
        with self._lock:
            stop = self._stop
            if stop is None or not stop.request.search(request):
                return None
            stop.left -= 1
            if stop.left:
                return None
            self._stop = None
            return stop


class _Line:
    """One connection."""

    def __init__(self, gate: Gate, near: socket.socket, far: socket.socket) -> None:
        self._gate, self._near, self._far = gate, near, far
        self._stop: Stop | None = None
        self._passed = 0
        # Of the two ways.
        self._open, self._lock = 2, threading.Lock()

    def ask(self) -> None:
        """Pass on what is asked."""
        with suppress(OSError):
            while heard := self._near.recv(_BYTES):
                if begun := _REQUEST.match(heard):
                    self._stop, self._passed = self._gate.take(begun[0]), 0
                self._stand(len(heard), Where.ASKED, Where.SENDING)
                if self._has_hung_up():
                    break
                self._far.sendall(heard)
        self._end()

    def answer(self) -> None:
        """Pass on what is answered."""
        with suppress(OSError):
            while heard := self._far.recv(_BYTES):
                if not heard.startswith(_GO_ON):
                    self._stand(len(heard), Where.DONE, Where.READING)
                self._near.sendall(heard)
        self._end()

    def _stand(self, more: int, at_once: Where, in_the_middle: Where) -> None:
        stop = self._stop
        if stop is None or stop.where not in (at_once, in_the_middle):
            return
        self._passed += more
        if stop.where is at_once or self._passed > MIDDLE:
            self._stop = None
            stop.wait()

    def _has_hung_up(self) -> bool:
        """Whoever asked died meanwhile: what they had not sent is sent by nobody."""
        if not select.select([self._near], [], [], 0)[0]:
            return False
        return not self._near.recv(1, socket.MSG_PEEK)

    def _end(self) -> None:
        for each in (self._near, self._far):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        with self._lock:
            self._open -= 1
            if not self._open:
                self._near.close()
                self._far.close()


@contextmanager
def gated(target: int) -> Iterator[Gate]:
    """A gate in front of this port."""
    gate = Gate(target)
    thread = threading.Thread(target=gate.serve, daemon=True)
    thread.start()
    try:
        yield gate
    finally:
        gate.close()
        thread.join()
