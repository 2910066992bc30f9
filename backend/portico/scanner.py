"""clamd, asked whether something bad is in a file while its bytes go by (clamd(8), INSTREAM)."""

from __future__ import annotations

import asyncio
import re
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress

from portico.config import ScannerAddress

# To take the next bytes, or to answer: looking through an archive of gigabytes takes minutes.
SECONDS = 300
# To be there at all.
_CONNECT_SECONDS = 5
# Said at once; clamd takes what is below its StreamMaxLength.
_CHUNK_BYTES = 1024 * 1024
# No answer of clamd's is longer.
_MOST_ANSWER = 4096
_FOUND = re.compile(r"stream: ([^\n]+) FOUND")
# Above StreamMaxLength it hangs up with this.
_TOO_LARGE = "INSTREAM size limit exceeded. ERROR"


class ScannerError(Exception):
    """It does not answer, or not as it should: nothing is known of the file."""


class Scan:
    """A file on its way through the scanner."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._hung_up = False

    async def feed(self, chunk: bytes) -> None:
        """The next bytes. Raises ScannerError."""
        for start in range(0, len(chunk), _CHUNK_BYTES):
            piece = chunk[start : start + _CHUNK_BYTES]
            await self._say(len(piece).to_bytes(4) + piece)

    async def objection(self) -> str | None:
        """When all bytes have gone by: what it objects to, in its own words; None when it does not.

        Raises ScannerError.
        """
        await self._say(bytes(4))
        said = await asyncio.to_thread(_answer, self._connection)
        # Of a file that it did not hear to the end, it cannot say so.
        if said == "stream: OK" and not self._hung_up:
            return None
        if said == _TOO_LARGE:
            return "larger than it looks at"
        if found := _FOUND.fullmatch(said):
            return found[1]
        raise ScannerError(f"The virus scanner answers {said!r}")

    async def _say(self, spoken: bytes) -> None:
        # What it said before it hung up is read at the end.
        if not self._hung_up:
            self._hung_up = not await asyncio.to_thread(_say, self._connection, spoken)


@asynccontextmanager
async def scanning(address: ScannerAddress) -> AsyncIterator[Scan]:
    """A scan of one file. Raises ScannerError."""
    connection = await asyncio.to_thread(_connected, address)
    try:
        await asyncio.to_thread(_say, connection, b"zINSTREAM\0")
        yield Scan(connection)
    finally:
        # A thread that still waits for it is woken.
        with suppress(OSError):
            connection.shutdown(socket.SHUT_RDWR)
        connection.close()


def check(address: ScannerAddress) -> None:
    """Ask whether it is there. Raises ScannerError."""
    with _connected(address) as connection:
        connection.settimeout(_CONNECT_SECONDS)
        _say(connection, b"zPING\0")
        if (said := _answer(connection)) != "PONG":
            raise ScannerError(f"The virus scanner answers {said!r}")


# Blocking, in threads: when it hangs up, asyncio's streams may throw away what it said before.
def _connected(address: ScannerAddress) -> socket.socket:
    with _said_clearly():
        if address.path is None:
            connection = socket.create_connection((address.host, address.port), _CONNECT_SECONDS)
        else:
            connection = socket.socket(socket.AF_UNIX)
            connection.settimeout(_CONNECT_SECONDS)
            try:
                connection.connect(address.path)
            except OSError:
                connection.close()
                raise
        connection.settimeout(SECONDS)
        return connection


def _say(connection: socket.socket, spoken: bytes) -> bool:
    """False when it has hung up."""
    with _said_clearly():
        try:
            connection.sendall(spoken)
        except ConnectionError:
            return False
    return True


def _answer(connection: socket.socket) -> str:
    said = b""
    with _said_clearly():
        while not said.endswith(b"\0"):
            heard = connection.recv(_MOST_ANSWER)
            said += heard
            if not heard or len(said) > _MOST_ANSWER:
                raise ScannerError(f"The virus scanner hangs up after {said[:100]!r}")
    return said[:-1].decode(errors="replace")


@contextmanager
def _said_clearly() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ScannerError(f"The virus scanner does not answer ({error})") from error
