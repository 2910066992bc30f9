"""Who looks after a thousand clients pays no more than twice what somebody of one client does, for the same rows."""

from __future__ import annotations

import statistics
import time
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from portico_embedded import postgres
from tests.asking import asking_at
from tests.conftest import cloned
from tests.world import AM, OWNER

pytestmark = pytest.mark.anyio

ROUNDS = 80
MORE_CLIENTS = """
    insert into client (id, name, code, account_manager_id, created_at, updated_at)
    select gen_random_uuid(), 'Client ' || n, 'ZZ' || n, staff.id, now(), now()
    from generate_series(1, 1000) n, staff join login on login.id = staff.login_id where login.email = $1
"""
TASK = "query ($id: ID!) { task(id: $id) { id title status dueOn project { id name } } }"
BOARD = """query ($id: ID!) { project(id: $id) { id name progress tasks(first: 100, filter: { isShared: true }) {
    edges { node { id title status dueOn assignments(first: 5) { edges { node { person { id name } } } } } }
} } }"""
PROJECTS = """query ($id: ID!) { projects(first: 8, filter: { isShared: true, clientId: $id }) {
    totalCount edges { node { id name progress } }
} }"""
SOME = """{ viewer { client { id } } projects(first: 20) { edges { node { id tasks(first: 1) {
    edges { node { id } }
} } } } }"""


async def test_a_thousand_clients_cost_no_more_than_twice_one(
    cluster: postgres.Cluster, firm: str, tmp_path: Path
) -> None:
    with cloned(cluster, firm) as name:
        admin = await asyncpg.connect(cluster.url("postgres", name))
        await admin.execute(MORE_CLIENTS, AM)
        await admin.execute("analyze")
        await admin.close()
        async with asking_at(cluster.url("portico_app", name), tmp_path) as asking:
            mine = (await asking.ask(SOME, as_=OWNER))["data"]
            project = next(edge["node"] for edge in mine["projects"]["edges"] if edge["node"]["tasks"]["edges"])
            task = project["tasks"]["edges"][0]["node"]
            ratios = {
                "task": await ratio(asking, TASK, task["id"]),
                "board": await ratio(asking, BOARD, project["id"]),
                "projects": await ratio(asking, PROJECTS, mine["viewer"]["client"]["id"]),
            }
            print("a thousand clients by one:", ratios)
            assert max(ratios.values()) <= 2


async def ratio(asking: Any, question: str, id: str) -> float:
    """The middle time of the manager by that of the contact, asked in turn; both are answered the same."""
    times: dict[str, list[float]] = {AM: [], OWNER: []}
    answers = {}
    for _ in range(ROUNDS):
        for who, taken in times.items():
            began = time.perf_counter()
            answers[who] = await asking.ask(question, {"id": id}, as_=who)
            taken.append(time.perf_counter() - began)
    assert answers[AM]["data"] == answers[OWNER]["data"] is not None
    return statistics.median(times[AM][10:]) / statistics.median(times[OWNER][10:])
