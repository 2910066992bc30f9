"""`make dev`: the server, restarted when Python changes, and both apps served by Vite with hot reload."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from portico_embedded import seaweedfs

ROOT = Path(__file__).resolve().parents[2]
PORT = os.environ.get("PORTICO_PORT", "8000")
WATCHED = ("backend", "infra/embedded")
SERVE = f"{sys.executable} -m portico.cli serve --demo"


def main() -> int:
    # Vite passes /graphql on to the server but keeps the browser's Origin, which the server must then know.
    origins = "http://localhost:5173,http://localhost:5174"
    environment = {**os.environ, "PORTICO_ALLOWED_ORIGINS": os.environ.get("PORTICO_ALLOWED_ORIGINS", origins)}
    npm = str(ROOT / "infra" / "tools" / "npm")
    commands = [
        [sys.executable, "-m", "watchfiles", "--filter", "python", SERVE, *WATCHED],
        [npm, "--prefix", "frontend", "run", "dev:staff"],
        [npm, "--prefix", "frontend", "run", "dev:portal"],
    ]
    print(
        f"server http://localhost:{PORT}   staff app http://localhost:5173/app/   portal http://localhost:5174/portal/\n"
        "Ctrl-C stops all of them. After a change of a GraphQL fragment: make schema",
        flush=True,
    )
    with _object_store():
        _run(commands, environment)
    return 0


@contextmanager
def _object_store() -> Iterator[None]:
    """Hold the embedded one, which takes seconds to stop and start: too long for each change of a file."""
    home = ROOT / Path(os.environ.get("PORTICO_HOME", ".portico")).expanduser()
    with ExitStack() as held:
        if not os.environ.get("PORTICO_S3_ENDPOINT"):
            with suppress(seaweedfs.StoreFailed):  # the server says why
                held.enter_context(seaweedfs.running(home))
        yield


def _run(commands: list[list[str]], environment: dict[str, str]) -> None:
    """Until one of them ends, or Ctrl-C; then end all of them."""
    # A session each: npm starts further processes, and all of them must end with us.
    processes = [subprocess.Popen(each, cwd=ROOT, env=environment, start_new_session=True) for each in commands]
    try:
        os.wait()
    except KeyboardInterrupt:
        print()
    finally:
        for process in processes:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
        for process in processes:
            process.wait()


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.exit(main())
