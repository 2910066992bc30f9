"""`make hunt`: more than ten thousand malformed requests. None is answered with a 5xx, none hangs, none logs an error.

Usage: python -m tests.graph [requests]. The last figures are in hunt.txt beside this file, those of the over-limit
documents of test_limits.py among them.
"""

from __future__ import annotations

import asyncio
import gc
import json
import platform
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import schemathesis
from alembic import command
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode

from portico.config import REPOSITORY
from portico.db import Database
from portico.doctor import alembic_config
from portico.seed import seed
from portico_embedded import postgres
from tests.conftest import TEMPLATE
from tests.graph.hostile import MUTATIONS, sent, sound
from tests.graph.strategies import FRAGMENTS, bent, bodies, documents, headers, large, texts, values
from tests.graph.test_limits import LIMITS, REFUSED, cheapest
from tests.world import ADMIN, OWNER, PMO, ZONE, World, mutation

# One in seven or so turns out to be sound.
USUAL = 12_000
# Longer is a hang.
PATIENCE = 10.0
PEOPLE = st.sampled_from([None, OWNER, PMO])


@dataclass
class Hunt:
    """What came back."""

    world: World
    statuses: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    slowest: float = 0

    def send(self, body: bytes, given: dict[str, str], who: str | None = None) -> None:
        """One request; whatever goes wrong is noted with what was sent."""
        if who is not None:
            given = {"Authorization": f"Bearer {self.world.tokens[who]}", **given}
        began = time.perf_counter()
        try:
            answer = self.world.wait(asyncio.wait_for(self.world.posting(body, given), PATIENCE))
        except (AssertionError, TimeoutError, ValueError) as error:
            self.faults.append(f"{type(error).__name__} {str(error)[:500]} for {body[:500]!r} with {given}")
            return
        self.statuses[f"{answer.status}"] += 1
        self.slowest = max(self.slowest, time.perf_counter() - began)


def at_random(count: int) -> settings:
    """So many examples, the same at every run."""
    return settings(
        max_examples=count,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )


def by_hypothesis(hunt: Hunt, count: int) -> None:
    """Bodies, headers, documents, variables and inputs."""
    inputs = sound(hunt.world)

    @at_random(count)
    @given(body=bodies, headers=headers)
    def whole_requests(body: bytes, headers: dict[str, str]) -> None:
        hunt.send(body, headers)

    @at_random(count)
    @given(document=documents | bent | large, variables=st.dictionaries(st.just("v"), values, max_size=1), who=PEOPLE)
    def any_document(document: str, variables: dict[str, Any], who: str | None) -> None:
        hunt.send(sent(document, variables), {}, who)

    @at_random(count)
    @given(field=st.sampled_from(FRAGMENTS[3:]), value=values | texts, who=PEOPLE)
    def any_variable(field: str, value: Any, who: str | None) -> None:
        kind = "ID!" if "id:" in field or "Id:" in field else "String!"
        hunt.send(sent(f"query ($v: {kind}) {{ {field} }}", {"v": value}), {}, who)

    @at_random(count)
    @given(field=st.sampled_from(MUTATIONS), data=st.data(), who=PEOPLE)
    def any_input(field: str, data: st.DataObject, who: str | None) -> None:
        spoilt = {key: data.draw(values) for key in inputs[field] if data.draw(st.booleans())}
        hunt.send(sent(mutation(field), {"input": {**inputs[field], **spoilt}}), {}, who)

    for ask in (whole_requests, any_document, any_variable, any_input):
        ask()


def by_schemathesis(hunt: Hunt, count: int) -> None:
    """Every root field, with arguments of the right types and of wrong ones."""
    schema = schemathesis.graphql.from_path(REPOSITORY / "schema.graphql")
    operations = [found.ok() for found in schema.get_all_operations()]
    for operation in operations:
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):

            @at_random(-(-count // (2 * len(operations))))
            @given(case=operation.as_strategy(generation_mode=mode), who=PEOPLE)
            def ask(case: Any, who: str | None) -> None:
                text = case.body if isinstance(case.body, str) else json.dumps(case.body)
                hunt.send(sent(text, {}), {}, who)

            ask()


def rejections(world: World) -> dict[str, float]:
    """The CPU each over-limit request takes, in milliseconds: the least of three after a warm-up."""
    found = {}
    for what, document in (REFUSED | {f"just over: {what}": beyond for what, (_, beyond, _) in LIMITS.items()}).items():
        if "bytes" in what:
            continue
        cheapest(world, document, ADMIN, tries=1)
        gc.collect()
        found[what] = cheapest(world, document, ADMIN) * 1_000
    return found


def open_world(cluster: postgres.Cluster, home: Path) -> World:
    """The demo firm."""
    command.upgrade(alembic_config(cluster.url("portico_owner", TEMPLATE)), "head")

    async def fill() -> None:
        database = Database(cluster.url("portico_app", TEMPLATE))
        await seed(database, today=datetime.now(ZONE).date(), large=False, report=lambda *_: None)
        await database.close()

    asyncio.run(fill())
    return World(cluster, TEMPLATE, home)


def hunt_in(world: World, wanted: int) -> tuple[Hunt, dict[str, int]]:
    """So many requests, and how many of them came from where."""
    hunt = Hunt(world)
    by_schemathesis(hunt, wanted // 5)
    first = hunt.statuses.total()
    by_hypothesis(hunt, -(-(wanted - first) // 4))
    return hunt, {"schemathesis": first, "hypothesis": hunt.statuses.total() - first}


def main() -> int:
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else USUAL
    began = time.perf_counter()
    with (
        tempfile.TemporaryDirectory(prefix="portico-") as folder,
        postgres.running(Path(folder) / "postgres", fast=True) as cluster,
    ):
        world = open_world(cluster, Path(folder) / "home")
        spent = rejections(world)
        hunt, asked = hunt_in(world, wanted)
        world.close()
    refused = sum(count for status, count in hunt.statuses.items() if status >= "400")
    dearest = max(spent, key=lambda what: spent[what])
    figures = (
        f"{hunt.statuses.total()} requests ({', '.join(f'{name} {count}' for name, count in asked.items())}), "
        f"{refused} of them refused, {len(hunt.faults)} faults, {time.perf_counter() - began:.0f} s\n"
        f"statuses: {', '.join(f'{status} {count}' for status, count in sorted(hunt.statuses.items()))}\n"
        f"slowest answer: {hunt.slowest * 1_000:.0f} ms\n"
        f"CPU of {len(spent)} over-limit requests: at most {spent[dearest]:.1f} ms ({dearest})\n"
        f"Python {platform.python_version()}, {platform.machine()}\n"
    )
    print(*(f"{milliseconds:8.1f} ms  {what}" for what, milliseconds in spent.items()), sep="\n")
    print(figures, *hunt.faults[:10], sep="\n")
    if not hunt.faults and wanted >= USUAL:
        Path(__file__).with_name("hunt.txt").write_text(figures)
    return 1 if hunt.faults or max(spent.values()) > 50 else 0


if __name__ == "__main__":
    sys.exit(main())
