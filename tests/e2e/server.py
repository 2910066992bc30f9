"""A real server process with a home of its own, for everything that looks at Portico from outside."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "portico-demo"
# Seeding included, on a busy machine.
START_SECONDS = 120
# What a drained stop may take.
STOP_SECONDS = 10


SIGN_IN = "mutation ($input: SignInInput!) { signIn(input: $input) { accessToken problems { message } } }"
# A token is used for so many seconds, a third of its life: to sign in takes longer than most questions.
TOKEN_SECONDS = 300


@dataclass(frozen=True)
class Server:
    url: str
    home: Path
    _tokens: dict[str, tuple[str, float]] = field(default_factory=dict, repr=False, compare=False)

    def ask(self, email: str, query: str, **variables: Any) -> dict[str, Any]:
        """Run a query as this person, as a phone would: with a token, without cookies."""
        headers = {"Authorization": f"Bearer {self._token_of(email)}"}
        answer = self._post({"query": query, "variables": variables}, headers)
        assert not answer.get("errors"), answer
        data: dict[str, Any] = answer["data"]
        return data

    def _token_of(self, email: str) -> str:
        token, until = self._tokens.get(email, ("", 0.0))
        if until < time.monotonic():
            given = {"input": {"email": email, "password": PASSWORD}}
            answer = self._post({"query": SIGN_IN, "variables": given}, {})
            token = answer["data"]["signIn"]["accessToken"]
            assert token, answer
            self._tokens[email] = token, time.monotonic() + TOKEN_SECONDS
        return token

    def _post(self, body: dict[str, Any], headers: dict[str, str]) -> dict[str, Any]:
        answer: dict[str, Any] = httpx.post(f"{self.url}/graphql", json=body, headers=headers, timeout=30).json()
        return answer


@contextmanager
def serving(home: Path, *, environment: dict[str, str] | None = None) -> Iterator[Server]:
    """`portico serve --demo` on a free port: started, ready, and stopped politely at the end."""
    built = Path(os.environ.get("PORTICO_FRONTEND", ROOT / "frontend" / "dist"))
    if not (built / "portal" / "index.html").exists():
        raise AssertionError("The apps are not built: run make built (make test does).")
    home.mkdir(parents=True, exist_ok=True)
    port = _free_port()
    url = f"http://127.0.0.1:{port}"
    log_path = home / "serve.log"
    with log_path.open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "portico.cli", "serve", "--demo", "--port", str(port)],
            cwd=ROOT,
            env=_environment()
            | {"PORTICO_HOME": str(home), "PORTICO_FRONTEND": str(built), "PORTICO_PUBLIC_URL": url}
            # A test clicks faster than a person.
            | dict.fromkeys(("PORTICO_LIMIT_VIEWER_POINTS", "PORTICO_LIMIT_ADDRESS_POINTS"), "1000000000")
            | (environment or {}),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    try:
        _await_ready(process, url, log_path)
        yield Server(url=url, home=home)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise AssertionError(f"The server did not stop within {STOP_SECONDS} seconds.") from None


def _environment() -> dict[str, str]:
    """Settings of the person's own Portico are not the test's."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PORTICO_")}


def _await_ready(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            if httpx.get(f"{url}/readyz", timeout=5).status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    said = log.read_text(encoding="utf-8", errors="replace")[-4000:]
    raise AssertionError(f"The server did not become ready (exit code {process.poll()}). It said:\n{said}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
