"""Databases for tests: one server for the run, one migrated template, a clone for whoever asks."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import count
from pathlib import Path

import pytest
from alembic import command

from portico.config import StorageSettings
from portico.db import Database
from portico.doctor import alembic_config
from portico.seed import seed
from portico.storage import Storage
from portico_embedded import postgres, seaweedfs
from tests.asking import Asking, asking_at
from tests.files import Files
from tests.world import ZONE, World

HERE = Path(__file__).parent
# What takes a quarter of a minute and more, the longest first: with several workers it is not left for the end.
LONG = (
    "e2e",
    "infra/test_embedded_seaweedfs.py",
    "policy",
    "durability",
    "graph/test_sql_quality.py",
    "features/test_full_store.py",
    "bench/test_files.py",
    "graph/test_warm.py",
    "test_cli.py",
    "identity/test_sign_in.py",
)
TEMPLATE = "portico"
# The page the tests' uploads come from.
ORIGIN = "http://localhost:8000"
_numbers = count(1)


@pytest.hookimpl(tryfirst=True)  # before xdist reads the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A file is for one worker, which makes its fixtures once; all browser tests are, so that there is one server."""
    for item in items:
        file = item.path.relative_to(HERE)
        group = "browser" if file.parts[0] == "e2e" else "/".join(file.with_suffix("").parts)
        item.add_marker(pytest.mark.xdist_group(group))
    items.sort(key=_place)


def _place(item: pytest.Item) -> int:
    file = item.path.relative_to(HERE)
    return next((place for place, long in enumerate(LONG) if file.is_relative_to(long)), len(LONG))


def pytest_collection_finish() -> None:
    """Spare the collector what stays anyway, as the server does."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """asyncpg speaks asyncio."""
    return "asyncio"


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[postgres.Cluster]:
    """A server of this worker's own, its database `portico` migrated and otherwise empty."""
    with postgres.running(tmp_path_factory.mktemp("postgres"), fast=True) as cluster:
        command.upgrade(alembic_config(cluster.url("portico_owner", TEMPLATE)), "head")
        yield cluster


@contextmanager
def cloned(cluster: postgres.Cluster, template: str = TEMPLATE) -> Iterator[str]:
    """The name of a fresh copy of a database that nobody is connected to."""
    name = f"test_{next(_numbers)}"
    cluster.copy_database(name, template=template)
    try:
        yield name
    finally:
        cluster.drop_database(name)


@pytest.fixture
def database_name(cluster: postgres.Cluster) -> Iterator[str]:
    """An empty database for one test."""
    with cloned(cluster) as name:
        yield name


@pytest.fixture
async def database(cluster: postgres.Cluster, database_name: str) -> AsyncIterator[Database]:
    """The application's connection to it."""
    database = Database(cluster.url("portico_app", database_name))
    yield database
    await database.close()


@pytest.fixture
async def asking(cluster: postgres.Cluster, database_name: str, tmp_path: Path) -> AsyncIterator[Asking]:
    """The application on this test's database, and whoever asks it."""
    async with asking_at(cluster.url("portico_app", database_name), tmp_path) as asking:
        yield asking


@pytest.fixture(scope="session")
def object_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[seaweedfs.ObjectStore]:
    """An object store of this worker's own; whoever asks for it uses keys of its own."""
    with seaweedfs.running(tmp_path_factory.mktemp("files"), allowed_origins=[ORIGIN]) as store:
        yield store


@pytest.fixture(scope="session")
def storage_settings(object_store: seaweedfs.ObjectStore) -> StorageSettings:
    """How to reach it."""
    return StorageSettings(
        endpoint=object_store.endpoint,
        public_endpoint=object_store.endpoint,
        region=object_store.region,
        bucket=object_store.bucket,
        access_key_id=object_store.access_key_id,
        secret_access_key=object_store.secret_access_key,
    )


@pytest.fixture(scope="session")
def storage(storage_settings: StorageSettings) -> Iterator[Storage]:
    """The application's way to it."""
    storage = Storage(storage_settings)
    yield storage
    asyncio.run(storage.close())


@pytest.fixture(scope="session")
def firm(cluster: postgres.Cluster) -> Iterator[str]:
    """A database with the demo firm of today, to be copied."""

    async def fill(name: str) -> None:
        database = Database(cluster.url("portico_app", name))
        try:
            await seed(database, today=datetime.now(ZONE).date(), large=False, report=lambda *_: None)
        finally:
            await database.close()

    with cloned(cluster) as name:
        asyncio.run(fill(name))
        yield name


@pytest.fixture(scope="module")
def world(cluster: postgres.Cluster, firm: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """The demo firm behind the public door, for one module."""
    with cloned(cluster, firm) as name:
        world = World(cluster, name, tmp_path_factory.mktemp("home"))
        yield world
        world.close()


@pytest.fixture(scope="module")
def files(
    cluster: postgres.Cluster, firm: str, storage_settings: StorageSettings, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Files]:
    """The demo firm with a file store, for one module."""
    with cloned(cluster, firm) as name:
        storage = Storage(storage_settings)
        world = World(cluster, name, tmp_path_factory.mktemp("home"), storage)
        yield Files(world, storage, cluster.url("portico_app", name))
        world.close()


@pytest.fixture(scope="module")
def small(files: Files, cluster: postgres.Cluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """The same firm, served without a file store and with room for next to nothing."""
    world = World(cluster, files.world.database, tmp_path_factory.mktemp("small"), client_quota=1)
    yield world
    world.close()
