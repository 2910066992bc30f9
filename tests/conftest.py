"""Databases for tests: one server for the run, one migrated template, a clone for whoever asks."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from itertools import count

import pytest
from alembic import command

from portico.db import Database
from portico.doctor import alembic_config
from portico_embedded import postgres

TEMPLATE = "portico"
_numbers = count(1)


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
