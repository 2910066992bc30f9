"""The mailbox of the demonstration, as the people read it who are written to."""

from __future__ import annotations

import re
import time
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from tests.e2e.server import Server

# From the button to the message in the mailbox: a job, a worker, an SMTP server.
ARRIVES_SECONDS = 30


class Post:
    """The mails to one address, each read once."""

    def __init__(self, server: Server, address: str) -> None:
        self.server, self.address = server, address
        self._read = {path for path, _ in self._there()}

    def next(self) -> EmailMessage:
        """The next mail, waited for."""
        deadline = time.monotonic() + ARRIVES_SECONDS
        while time.monotonic() < deadline:
            for path, message in self._there():
                if path not in self._read:
                    self._read.add(path)
                    return message
            time.sleep(0.05)
        raise AssertionError(f"No mail to {self.address} within {ARRIVES_SECONDS} seconds.")

    def link(self) -> str:
        """Where the button of the next mail leads."""
        body = self.next().get_body(("plain",))
        assert body is not None
        (found,) = re.findall(rf"{re.escape(self.server.url)}/\S+", body.get_content())
        return str(found)

    def _there(self) -> list[tuple[Path, EmailMessage]]:
        found = []
        for path in sorted((self.server.home / "mailbox").glob("*.eml")):
            message = message_from_bytes(path.read_bytes(), policy=policy.default)
            assert isinstance(message, EmailMessage)
            if self.address in str(message["To"]):
                found.append((path, message))
        return found
