"""Messages of a subscription, answered as by the reference executor: random selections of random rows, by everybody."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from random import Random
from typing import Any

import pytest
from graphql import build_schema
from sqlalchemy import literal

from portico.graph.plan import answer, lower
from portico_embedded import postgres
from tests.conftest import cloned
from tests.graph.live import KEYS, heard, schema, with_subscriptions
from tests.policy.differential import Pair, other_values, pairing, vary
from tests.policy.documents import Documents
from tests.policy.hunt import Made
from tests.policy.test_compiler_faults import FAULTS, Plant, _replaced

pytestmark = pytest.mark.anyio

LIBRARY = Documents(build_schema(schema.as_str()))
ROWS_OF_A_MESSAGE = 6


@pytest.fixture(scope="module")
async def pair(cluster: postgres.Cluster, made: Made, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Pair]:
    with cloned(cluster, made.database) as name, with_subscriptions():
        async with pairing(cluster, name, made, tmp_path_factory.mktemp("home")) as pair:
            yield pair


def documents(pair: Pair, random: Random, count: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """Three messages about rows of every type, seen or not, as literals and as variables, right ones and wrong ones."""
    ids = pair.executed.ids
    for _ in range(count):
        rows = [[random.choice(ids[prefix]) for prefix in random.sample(list(KEYS), ROWS_OF_A_MESSAGE)] for _ in "123"]
        document = LIBRARY.subscription(random, pair.executed.values, "changes", f"rows: {json.dumps(rows)}")
        yield document, {}
        text, variables = vary(LIBRARY.schema, document, random)
        yield text, variables
        yield text, other_values(variables, random)


async def difference(pair: Pair, document: str, variables: dict[str, Any], as_: str | None) -> str | None:
    """What tells apart what two sockets hear; None when they hear the same."""
    token = await pair.compiled.asking.token_of(as_) if as_ else None
    one, other = [
        await heard(side.asking.server, token, document, variables) for side in (pair.compiled, pair.executed)
    ]
    for message in (*one, *other):
        payload = message.get("payload", {})
        errors = payload if isinstance(payload, list) else payload.get("errors", ())
        for error in errors:
            code = error["extensions"]["code"]
            pair.codes[code] = pair.codes.get(code, 0) + 1
        if message["type"] == "next":
            pair.asked += 1
            payload["extensions"].pop("plan", None)
    if json.dumps(one) == json.dumps(other) and "INTERNAL" not in pair.codes:
        return None
    return f"{as_}: {document}\n{json.dumps(variables)}\n  compiled: {one}\n  executed: {other}"


async def test_messages_are_answered_alike(pair: Pair, made: Made) -> None:
    for actor in made.world.actors.values():
        for document, variables in documents(pair, Random(f"messages {actor.name}"), 4):
            assert not (found := await difference(pair, document, variables, actor.email)), found
    plans = pair.compiled.asking.server.plans
    print(pair.asked, pair.codes, plans.hits, plans.misses)
    assert pair.codes.keys() >= {"FORBIDDEN", "BAD_USER_INPUT", "UNAUTHENTICATED"}
    assert pair.asked > 20 * len(made.world.actors)
    # Planned once for all the messages of an operation: each is a hit.
    assert plans.executed == []
    assert plans.hits > 2 * plans.misses


def _first_message_kept(right: Any) -> Any:
    kept: dict[int, list[Any]] = {}

    def values_of(selection: Any, source: Any) -> Any:
        return kept.setdefault(id(selection), list(right(selection, source)))

    return values_of


MESSAGE_FAULTS: dict[str, Plant] = {
    **{
        name: FAULTS[name]
        for name in (
            "a relation without scope",
            "a list without scope",
            "a part without its own scope",
            "a denied field is shown",
            "the first viewer's values in everybody's request",
            "a plan for any access",
            "a filter is left out",
            "an id with its dashes",
        )
    },
    "the first message again and again": _replaced(answer, "values_of", _first_message_kept),
    "what happened before is there though nothing did": _replaced(
        lower,
        "bindparam",
        lambda right: lambda name, **named: literal(True) if name.startswith("has#") else right(name, **named),
    ),
}


@pytest.mark.parametrize("fault", MESSAGE_FAULTS)
async def test_a_planted_fault_is_found(pair: Pair, made: Made, monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    plans = pair.compiled.asking.server.plans
    plans.clear()
    MESSAGE_FAULTS[fault](monkeypatch)
    actors = [made.world.actors[name].email for name in ("manager_and_member", "owner_a", "pmo", "finance")]
    try:
        for document, variables in documents(pair, Random("faults"), 60):
            for email in actors:
                if await difference(pair, document, variables, email):
                    return
    finally:
        plans.clear()
    raise AssertionError(fault)
