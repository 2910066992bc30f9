"""`portico explain`: what a query costs somebody and how it is found, and why something cannot be explained."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from portico.graph.plan.explain import InexplicableError, explain
from portico.schema import schema
from portico_embedded import postgres
from tests.asking import settings_for
from tests.world import EXEC, OWNER, PM, World

QUERY = """
    query ($n: Int!) {
        projects(first: $n) { totalCount edges { node { name finance { plannedCost { currency } } } } }
    }
"""


def explained(
    cluster: postgres.Cluster, world: World, home: Path, document: str, email: str, **variables: Any
) -> list[str]:
    url = cluster.url("portico_app", world.database)
    lines: list[str] = world.wait(explain(schema._schema, settings_for(home), url, document, variables, email))
    return lines


def test_a_query_is_explained_to_the_last_page_it_reads(
    cluster: postgres.Cluster, world: World, tmp_path: Path
) -> None:
    with world.unchanged():
        lines = explained(cluster, world, tmp_path, QUERY, EXEC, n=3)
    assert lines[0] == "plan: compiled"
    assert lines[1].startswith("cost: ")
    text = "\n".join(lines)
    assert "row_to_json" in text
    assert "-- $1 epoch# = " in text
    assert " buffers" in text
    assert "planning " in lines[-1]


def test_what_somebody_may_not_ask_is_named(cluster: postgres.Cluster, world: World, tmp_path: Path) -> None:
    assert any(
        line.startswith("denied: ") and "FINANCE_READ" in line
        for line in explained(cluster, world, tmp_path, QUERY, PM, n=3)
    )


def test_what_is_executed_says_why(cluster: postgres.Cluster, world: World, tmp_path: Path) -> None:
    lines = explained(cluster, world, tmp_path, "{ __schema { queryType { name } } }", EXEC)
    assert lines[0].startswith("plan: executed, for ")
    assert len(lines) == 2


@pytest.mark.parametrize(
    ("document", "email", "why"),
    [
        ("{ firm { name } }", "nobody@nowhere.example", "Nobody signs in as"),
        ("{ firm { nam } }", OWNER, "not valid"),
        ("mutation { signOut { problems { code } } }", OWNER, "Only a query"),
        ("{ projects(first: 0) { totalCount } }", OWNER, "1 to 100"),
    ],
)
def test_what_cannot_be_explained_says_why(
    cluster: postgres.Cluster, world: World, tmp_path: Path, document: str, email: str, why: str
) -> None:
    with world.unchanged(), pytest.raises(InexplicableError, match=why):
        explained(cluster, world, tmp_path, document, email)
