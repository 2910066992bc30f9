"""A mail server of the demonstration's own: whatever is sent, to whomever, stays here as a file."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from portico_embedded import sharing

# Older ones make room for newer ones.
MOST = 500
LARGEST = 4 * 1024**2


@dataclass(frozen=True)
class Mailbox:
    """A mailbox that takes mail."""

    folder: Path
    port: int

    @property
    def url(self) -> str:
        """As PORTICO_SMTP_URL names it."""
        return f"smtp+plain://127.0.0.1:{self.port}"


@contextmanager
def running(home: Path) -> Iterator[Mailbox]:
    """The mailbox of this home, which takes mail on 127.0.0.1 until the end. What it keeps stays."""
    # Only a demonstration needs it.
    from aiosmtpd.controller import Controller  # noqa: PLC0415

    folder = home / "mailbox"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    port = _port(home / "mailbox.port")
    controller = Controller(
        _Keeper(folder), hostname="127.0.0.1", port=port, server_hostname="localhost", data_size_limit=LARGEST
    )
    controller.start()
    try:
        yield Mailbox(folder, port)
    finally:
        controller.stop()


def _port(remembered: Path) -> int:
    """That of the last time while it is free: a worker that outlived its server still knows it."""
    with suppress(FileNotFoundError, ValueError):
        if (port := sharing.free_port(int(remembered.read_text()))) is not None:
            return port
    port = sharing.free_port(0)
    assert port is not None, "any port will do"
    remembered.write_text(str(port))
    return port


def messages(folder: Path) -> list[Path]:
    """The files of the messages, newest first."""
    return sorted(folder.glob("*.eml"), reverse=True)


class _Keeper:
    """Keeps each message: once the sender hears yes, it is on the disk."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        # Of twenty digits, so that they are in order by name.
        path = self._folder / f"{time.time_ns():020}.eml"
        draft = path.with_suffix(".new")
        sharing.write_secret(draft, envelope.content)
        draft.rename(path)
        for each in messages(self._folder)[MOST:]:
            each.unlink(missing_ok=True)
        return "250 Kept"
