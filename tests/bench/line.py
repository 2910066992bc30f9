"""A line between a browser and the object store that can be cut."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_BYTES = 256 * 1024


class Line:
    """Passes bytes on, both ways, to whoever listens on `target`; once `cut_after` bytes went there, it breaks."""

    def __init__(self, target: int) -> None:
        self._target = target
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._lock = threading.Lock()
        self._open: list[socket.socket] = []
        self._left: int | None = None
        self.is_cut = False

    def cut_after(self, sent: int) -> None:
        """Break every connection when so many more bytes were sent, and take none before it is mended."""
        with self._lock:
            self._left = sent

    def mend(self) -> None:
        """Take connections again."""
        with self._lock:
            self._left, self.is_cut = None, False

    def serve(self) -> None:
        """Until the listener is closed."""
        with suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                if self.is_cut:
                    near.close()
                    continue
                far = socket.create_connection(("127.0.0.1", self._target))
                with self._lock:
                    self._open += [near, far]
                for start, end, counts in ((near, far, True), (far, near, False)):
                    threading.Thread(target=self._pass, args=(start, end, counts), daemon=True).start()

    def close(self) -> None:
        """Break everything, for good."""
        # To close alone would not wake who waits in accept().
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._break()

    def _pass(self, start: socket.socket, end: socket.socket, counts: bool) -> None:
        with suppress(OSError):
            while heard := start.recv(_BYTES):
                if counts and self._is_worn(len(heard)):
                    self._break()
                    return
                end.sendall(heard)
        for each in (start, end):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)

    def _is_worn(self, sent: int) -> bool:
        with self._lock:
            if self._left is None:
                return False
            self._left -= sent
            self.is_cut = self._left <= 0
            return self.is_cut

    def _break(self) -> None:
        with self._lock:
            broken, self._open = self._open, []
        for each in broken:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()


@contextmanager
def lined(target: int) -> Iterator[Line]:
    """A line to this port."""
    line = Line(target)
    thread = threading.Thread(target=line.serve, daemon=True)
    thread.start()
    try:
        yield line
    finally:
        line.close()
        thread.join()
