"""Server, worker and object store as processes of their own, to be killed and started again, and the database."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

import asyncpg
import httpx
import psutil
from alembic import command

from portico.config import StorageSettings
from portico.db import Database
from portico.doctor import alembic_config
from portico.seed import seed
from portico.storage import Storage
from portico_embedded import postgres, seaweedfs
from portico_embedded.sharing import free_port
from tests.durability.gate import Gate, gated
from tests.e2e.server import ROOT
from tests.world import ZONE

T = TypeVar("T")
PATIENCE = 60


class Victim(Enum):
    """What is killed."""

    SERVER = "server"
    WORKER = "worker"
    STORE = "SeaweedFS"


class Stage:
    """Everything that runs, and ways to look at it and to bring it down."""

    def __init__(self, home: Path, cluster: postgres.Cluster, store: seaweedfs.ObjectStore, gate: Gate) -> None:
        self.home, self.cluster, self.gate = home, cluster, gate
        self._store = store
        self._runner = asyncio.Runner()
        self._processes: dict[Victim, subprocess.Popen[bytes]] = {}
        self.url = f"http://127.0.0.1:{free_port(0)}"
        self.settings = StorageSettings(
            endpoint=f"http://127.0.0.1:{gate.port}",
            public_endpoint=f"http://127.0.0.1:{gate.port}",
            region=store.region,
            bucket=store.bucket,
            access_key_id=store.access_key_id,
            secret_access_key=store.secret_access_key,
        )
        # As the sweeper and whoever looks into the bucket reach the store.
        self.storage = Storage(self.settings)
        self._sql: asyncpg.Connection[Any] = self.wait(asyncpg.connect(cluster.url("postgres", postgres.DATABASE)))
        self.environment = {name: text for name, text in os.environ.items() if not name.startswith("PORTICO_")} | {
            "PORTICO_HOME": str(home / "portico"),
            "PORTICO_DATABASE_URL": cluster.app_url,
            "PORTICO_OWNER_DATABASE_URL": cluster.owner_url,
            "PORTICO_FRONTEND": os.environ.get("PORTICO_FRONTEND", str(ROOT / "frontend" / "dist")),
            "PORTICO_S3_ENDPOINT": self.settings.endpoint,
            "PORTICO_S3_BUCKET": store.bucket,
            "PORTICO_S3_ACCESS_KEY_ID": store.access_key_id,
            "PORTICO_S3_SECRET_ACCESS_KEY": store.secret_access_key,
            # A test clicks faster than a person.
            **dict.fromkeys(("PORTICO_LIMIT_VIEWER_POINTS", "PORTICO_LIMIT_ADDRESS_POINTS"), "1000000000"),
        }

    # Killing

    def kill(self, victim: Victim) -> None:
        """With SIGKILL, in the middle of whatever it does."""
        if victim is Victim.STORE:
            self._store_process().kill()
            return
        process = self._processes.pop(victim)
        process.kill()
        assert process.wait() == -signal.SIGKILL

    def start(self, victim: Victim) -> None:
        """Start it, or start it again; the server and the store answer when this returns."""
        if victim is Victim.STORE:
            self._store.revive()
            return
        name = {Victim.SERVER: "serve", Victim.WORKER: "worker"}[victim]
        port = ["--port", str(urlsplit(self.url).port)] if victim is Victim.SERVER else []
        process = self._processes[victim] = self._command(name, *port)
        while victim is Victim.SERVER and not self._is_ready():
            assert process.poll() is None, self.said(name)
            time.sleep(0.05)

    def close(self) -> None:
        """Stop politely what still runs."""
        for process in self._processes.values():
            process.terminate()
        for process in self._processes.values():
            with suppress(subprocess.TimeoutExpired):
                process.wait(PATIENCE)
            process.kill()
        self.wait(self._sql.close())
        self.wait(self.storage.close())
        self._runner.close()

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """A command of Portico's, to its end."""
        return subprocess.run(
            [sys.executable, "-m", "portico.cli", *arguments],
            cwd=ROOT,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )

    def said(self, name: str) -> str:
        """The last words of the server or the worker."""
        return (self.home / f"{name}.log").read_text(encoding="utf-8", errors="replace")[-4000:]

    def _command(self, name: str, *arguments: str) -> subprocess.Popen[bytes]:
        with (self.home / f"{name}.log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "portico.cli", name, *arguments],
                cwd=ROOT,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def _is_ready(self) -> bool:
        with suppress(httpx.TransportError):
            return httpx.get(f"{self.url}/readyz", timeout=5).status_code == 200
        return False

    def _store_process(self) -> psutil.Process:
        for process in psutil.process_iter(["name"]):
            with suppress(psutil.Error):
                if process.info["name"] == "weed" and Path(process.cwd()) == self._store.home / "seaweedfs":
                    return process
        raise AssertionError("The store does not run.")

    # Looking

    def wait(self, awaitable: Coroutine[Any, Any, T]) -> T:
        """The result of something asynchronous."""
        return self._runner.run(awaitable)

    def rows(self, sql: str, *values: Any) -> list[Any]:
        """Rows, past every wall."""
        found: list[Any] = self.wait(self._sql.fetch(sql, *values))
        return found

    def value(self, sql: str, *values: Any) -> Any:
        """The one value of a query."""
        return self.wait(self._sql.fetchval(sql, *values))

    def until(self, what: Callable[[], bool], *, seconds: float = PATIENCE) -> bool:
        """Whether it came true in time."""
        deadline = time.monotonic() + seconds
        while not what():
            if time.monotonic() > deadline:
                return False
            time.sleep(0.01)
        return True

    # Holding the database

    @contextmanager
    def locked(self, sql: str, *values: Any) -> Iterator[None]:
        """These rows are locked by somebody else."""
        held: asyncpg.Connection[Any] = self.wait(asyncpg.connect(self.cluster.url("postgres", postgres.DATABASE)))
        try:
            self.wait(held.execute("begin"))
            assert self.wait(held.fetch(sql, *values)), sql
            yield
        finally:
            self.wait(held.close())

    @contextmanager
    def unconfirmed(self) -> Iterator[None]:
        """What is committed stays committed, and whoever commits does not hear of it: they wait for a replica."""
        self.wait(self._replicas("nobody"))
        try:
            yield
        finally:
            self.wait(self._replicas(""))

    def is_waiting(self, event: str) -> bool:
        """Whether a write of the server's or of a job waits for a lock ('Lock') or for a replica ('SyncRep')."""
        waiting = (
            "select count(*) from pg_stat_activity"
            " where application_name ~ '^portico_' and $1 in (wait_event, wait_event_type)"
        )
        return bool(self.value(waiting, event))

    async def _replicas(self, name: str) -> None:
        await self._sql.execute(f"alter system set synchronous_standby_names = '{name}'")
        await self._sql.execute("select pg_reload_conf()")
        # The server takes its time to notice: until a commit of ours waits, or no longer does.
        probe = await asyncpg.connect(self.cluster.url("postgres", postgres.DATABASE))
        try:
            await probe.execute("set synchronous_commit = on; set statement_timeout = 0")
            async with asyncio.timeout(PATIENCE):
                while await _waits(probe) != bool(name):
                    pass
        finally:
            probe.terminate()


async def _waits(probe: Any) -> bool:
    """Whether a commit waits for a replica."""
    try:
        await probe.execute("select pg_current_xact_id()", timeout=0.1)
    except TimeoutError:
        return True
    return False


@contextmanager
def standing(home: Path) -> Iterator[Stage]:
    """A stage on which everything runs: the demonstration firm, without documents."""
    with ExitStack() as held:
        cluster = held.enter_context(postgres.running(home / "database", fast=True))
        command.upgrade(alembic_config(cluster.owner_url), "head")
        asyncio.run(_fill(cluster))
        store = held.enter_context(seaweedfs.running(home / "files"))
        gate = held.enter_context(gated(store.port))
        stage = Stage(home, cluster, store, gate)
        try:
            for victim in (Victim.SERVER, Victim.WORKER):
                stage.start(victim)
            yield stage
        finally:
            stage.close()


async def _fill(cluster: postgres.Cluster) -> None:
    database = Database(cluster.app_url)
    try:
        await seed(database, today=datetime.now(ZONE).date(), large=False, report=lambda *_: None)
    finally:
        await database.close()
    # Without this a commit of the tests' fast database waits for nothing, and for no replica either.
    owner = await asyncpg.connect(cluster.url("postgres", postgres.DATABASE))
    await owner.execute(f"alter database {postgres.DATABASE} set synchronous_commit = on")
    # To be locked; made by the first file otherwise.
    await owner.execute("insert into client_storage (id, client_id, bytes) select id, id, 0 from client")
    await owner.close()
