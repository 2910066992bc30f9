"""The world of canaries, made once for each worker; a copy of it for each module."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from portico_embedded import postgres
from tests.conftest import cloned
from tests.policy.hunt import Hunt, Made, hunting, make_world


@pytest.fixture(scope="session")
async def made(cluster: postgres.Cluster) -> AsyncIterator[Made]:
    with cloned(cluster) as name:
        yield await make_world(cluster, name)


@pytest.fixture(scope="module")
async def hunt(cluster: postgres.Cluster, made: Made, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Hunt]:
    """The application on a copy of the world; tests that write take their own."""
    with cloned(cluster, made.database) as name:
        async with hunting(cluster, name, made, tmp_path_factory.mktemp("home")) as hunt:
            yield hunt
