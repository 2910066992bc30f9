"""What is compiled answers as what is executed, in every byte but white space: values, order, errors, status."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from portico_embedded import postgres
from tests.conftest import cloned
from tests.policy.differential import Pair, pairing
from tests.policy.hunt import Made

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
async def pair(cluster: postgres.Cluster, made: Made, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Pair]:
    with cloned(cluster, made.database) as name:
        async with pairing(cluster, name, made, tmp_path_factory.mktemp("home")) as pair:
            yield pair


async def test_random_documents_are_answered_alike(pair: Pair, made: Made) -> None:
    for actor in made.world.actors.values():
        found = await pair.compare(f"alike {actor.name}", 4, actor.email)
        assert not found, "\n".join([f"{len(found)} differ, e.g.", *found[:3]])
    plans = pair.compiled.asking.server.plans
    print(pair.asked, pair.codes, plans.hits, plans.misses)
    assert pair.codes.keys() >= {"FORBIDDEN", "NOT_FOUND", "BAD_USER_INPUT", "UNAUTHENTICATED"}
