"""What the apps ask, on the large data: no statement reads more than its answer is worth, and none skips rows."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

import pytest

from portico.db import Database
from portico.graph.plan.answer import Question
from portico.graph.plan.explain import analysed, buffers
from portico.seed import seed
from portico_embedded import postgres
from tests.asked import told
from tests.asking import Asking, asking_at
from tests.conftest import cloned
from tests.policy.test_operations import ACCOUNTS, OPERATIONS, QUERIES, _furnish, _known, _permissions, _variables
from tests.world import ZONE

pytestmark = pytest.mark.anyio

# Pages of 8 KiB for each object of an answer, and for a whole answer whatever it holds: an index is
# three pages deep, a row one more, and row level security and scopes look at its project.
MOST_FOR_AN_OBJECT = 30
MOST_FOR_AN_ANSWER = 400


@pytest.fixture(scope="module")
async def large(cluster: postgres.Cluster, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Asking]:
    """60,000 tasks in 1,000 projects of 60 clients."""
    with cloned(cluster) as name:
        url = cluster.url("portico_app", name)
        database = Database(url, statement_timeout=120)
        await seed(database, today=datetime.now(ZONE).date(), large=True, report=lambda *_: None)
        await database.close()
        await _furnish(cluster.url("portico_owner", name))
        # As PostgreSQL does by itself within a minute or so: what a statement reads must not depend on when.
        await told(cluster, name, "vacuum analyze")
        async with asking_at(url, tmp_path_factory.mktemp("home"), pool_timeout=60, statement_timeout=60) as asking:
            yield asking


def objects_of(value: Any) -> int:
    """How many objects an answer holds."""
    if isinstance(value, dict):
        return 1 + sum(objects_of(inner) for inner in value.values())
    return sum(objects_of(inner) for inner in value) if isinstance(value, list) else 0


async def test_no_statement_of_the_apps_reads_more_than_its_answer_is_worth(
    large: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Question] = []
    right = Database.read

    async def read(self: Database, reach: Any, statement: str, arguments: Any) -> Any:
        asked.append(Question(type("S", (), {"sql": statement})(), reach, list(arguments)))
        return await right(self, reach, statement, arguments)

    worst: list[tuple[float, str]] = []
    for app, emails in ACCOUNTS.items():
        for email in emails[:1] if app == "portal" else ("pm@portico.example", "am@portico.example"):
            known = await _known(large, email)
            can = {name: what in known["permissions"] for name, what in _permissions(app).items()}
            headers = {"Authorization": f"Bearer {await large.token_of(email)}"}
            for _, name, sha in (query for query in QUERIES if query[0] == app):
                for variables in _variables(OPERATIONS[sha], known, can):
                    asked.clear()
                    with monkeypatch.context() as watching:
                        watching.setattr(Database, "read", read)
                        body = {"documentId": sha, "variables": variables}
                        answer = await large.http.post("/graphql", json=body, headers=headers)
                    if answer.json()["data"] == {}:
                        # Every root field is left out by a directive: nothing is read.
                        assert not asked
                        continue
                    if "clientChoices" in answer.json()["data"]:
                        # Resolved in Python, and so not one statement: rows of one's own, found by an index.
                        assert not asked
                        continue
                    assert not re.search(r"\bOFFSET\b", asked[-1].statement.sql)
                    tree = await analysed(large.server.database, asked[-1])
                    read_ = buffers(tree["Plan"])
                    objects = objects_of(json.loads(answer.content)["data"])
                    worth = MOST_FOR_AN_ANSWER + MOST_FOR_AN_OBJECT * objects
                    worst.append((read_ / worth, f"{name} as {email}: {read_} pages for {objects} objects {variables}"))
    worst.sort(reverse=True)
    print(*(f"{share:.2f} {what}" for share, what in worst[:12]), sep="\n")
    assert worst[0][0] <= 1, worst[0]
