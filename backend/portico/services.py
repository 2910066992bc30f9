"""The services that Portico stands on: those of somebody else, or its own, started if need be and let go at the end."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Collection, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from portico import doctor
from portico.config import Settings, StorageSettings
from portico_embedded import mailbox, postgres, seaweedfs
from portico_embedded.seaweedfs import StoreFailed

if TYPE_CHECKING:
    from portico.storage import Storage


@dataclass(frozen=True)
class Urls:
    """How the two roles reach the database; the owner's may be unknown for an external one."""

    app: str
    owner: str | None


@contextmanager
def database_urls(settings: Settings) -> Iterator[Urls]:
    """The external database, or the embedded one, started if need be and let go at the end."""
    if settings.database_url is not None:
        yield Urls(settings.database_url, settings.owner_database_url)
        return
    with postgres.running(settings.home) as cluster:
        yield Urls(cluster.app_url, cluster.owner_url)


@contextmanager
def object_store(settings: Settings, origins: Collection[str] | None = None) -> Iterator[StorageSettings]:
    """The external object store, or the embedded one, started if need be and let go at the end.

    `origins`: the pages that may reach the embedded one; an external one has rules of its own. Raises StoreFailed.
    """
    if settings.storage is not None:
        yield settings.storage
        return
    with seaweedfs.running(settings.home, allowed_origins=origins) as store:
        yield StorageSettings(
            endpoint=store.endpoint,
            public_endpoint=store.endpoint,
            region=store.region,
            bucket=store.bucket,
            access_key_id=store.access_key_id,
            secret_access_key=store.secret_access_key,
        )


@contextmanager
def files(settings: Settings, origins: Collection[str] | None = None) -> Iterator[Storage | None]:
    """The object store. None, and a sentence why, if it cannot be started: all but files works without."""
    with ExitStack() as held:
        storage = None
        try:
            found = held.enter_context(object_store(settings, origins))
        except (StoreFailed, OSError) as error:
            print(f"portico: Files cannot be stored or read. {error}", file=sys.stderr, flush=True)
        else:
            from portico.storage import Storage

            storage = Storage(found)
            for fault in asyncio.run(doctor.storage_faults(storage)):
                print(f"portico: Files cannot be stored or read. {fault}", file=sys.stderr, flush=True)
        yield storage


@contextmanager
def demo_mailbox(settings: Settings) -> Iterator[mailbox.Mailbox | None]:
    """Where a demonstration's mail goes unless it has a mail server; None for anything else."""
    if not settings.demo or settings.mail_server is not None:
        yield None
        return
    with mailbox.running(settings.home) as box:
        yield box


@contextmanager
def worker_beside(settings: Settings, box: mailbox.Mailbox | None) -> Iterator[None]:
    """A worker of the demonstration's own, which sends to its mailbox; elsewhere it is a service like the server."""
    if not settings.demo:
        yield
        return
    with (settings.home / "worker.log").open("ab") as log:
        command = [sys.executable, "-m", "portico.cli", "worker"]
        environment = os.environ | {"PORTICO_PORT": str(settings.port)}
        if box is not None:
            environment |= {"PORTICO_SMTP_URL": box.url}
        worker = subprocess.Popen(command, stdout=log, stderr=log, env=environment, start_new_session=True)
    try:
        yield
    finally:
        worker.terminate()
        worker.wait()


def origins_of(settings: Settings) -> frozenset[str]:
    """Where browsers find the two apps."""
    return settings.allowed_origins | {f"http://{host}:{settings.port}" for host in ("localhost", "127.0.0.1")}
