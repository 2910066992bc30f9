"""After the start the apps' operations are planned: the first who asks does not wait for it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from portico.config import REPOSITORY
from portico.graph.plan.warm import warm
from portico_embedded import postgres
from tests.asking import asking_at
from tests.conftest import cloned

pytestmark = pytest.mark.anyio

OPERATIONS: dict[str, str] = json.loads((REPOSITORY / "frontend" / "operations.json").read_text())


async def test_the_first_of_each_role_finds_a_plan(
    cluster: postgres.Cluster, firm: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Nobody else asks, so there is nobody to make room for.
    monkeypatch.setattr("portico.graph.plan.warm._PAUSE", 0)
    with cloned(cluster, firm) as name:
        async with asking_at(cluster.url("portico_app", name), tmp_path) as asking:
            plans = asking.server.plans
            assert await warm(asking.server) > 3 * len(OPERATIONS)
            # But for the one question that looks beyond the client one is signed in for.
            assert set(plans.executed) == {"clientChoices is resolved in Python"}
            home = next(sha for sha, text in OPERATIONS.items() if text.startswith("query HomePageQuery"))
            token = await asking.token_of("owner@acme.example")
            misses = plans.misses
            can = {f"canRead{what}": True for what in ("Milestones", "Reviews", "Changes", "Quotes")}
            body = {"documentId": home, "variables": can, "operationName": "HomePageQuery"}
            answer = await asking.http.post("/graphql", json=body, headers={"Authorization": f"Bearer {token}"})
            assert "errors" not in answer.json()
            assert plans.misses == misses
