"""`make hunt`: the long form of the differential test. The last figures are in hunt.txt beside this file.

Usage: python -m tests.policy [documents], ten thousand when not given.
"""

from __future__ import annotations

import asyncio
import platform
import sys
import tempfile
import time
from pathlib import Path

from alembic import command

from portico.doctor import alembic_config
from portico_embedded import postgres
from tests.conftest import TEMPLATE, cloned
from tests.policy.differential import Pair, pairing
from tests.policy.hunt import make_world

# Each random document is asked with its literals and four times with variables.
_VARIANTS = 5


async def hunt(cluster: postgres.Cluster, wanted: int) -> tuple[Pair, list[str]]:
    with cloned(cluster) as world_database, tempfile.TemporaryDirectory() as home:
        made = await make_world(cluster, world_database)
        with cloned(cluster, world_database) as database:
            async with pairing(cluster, database, made, Path(home)) as pair:
                found: list[str] = []
                actors = made.world.actors.values()
                each = -(-wanted // (_VARIANTS * len(actors)))
                for actor in actors:
                    found += await pair.compare(f"long {actor.name}", each, actor.email)
                    print(f"{actor.name:<24}{pair.asked:>8} asked, {len(found)} differences", flush=True)
                return pair, found


def main() -> int:
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    began = time.perf_counter()
    with (
        tempfile.TemporaryDirectory(prefix="portico-hunt-") as home,
        postgres.running(Path(home), fast=True) as cluster,
    ):
        command.upgrade(alembic_config(cluster.url("portico_owner", TEMPLATE)), "head")
        pair, found = asyncio.run(hunt(cluster, wanted))
    plans = pair.compiled.asking.server.plans
    figures = (
        f"{pair.asked} documents × viewers, {len(found)} differences, {time.perf_counter() - began:.0f} s\n"
        f"errors compared: {', '.join(f'{code} {count}' for code, count in sorted(pair.codes.items()))}\n"
        f"plans: {plans.hits} found, {plans.misses} made\n"
        f"Python {platform.python_version()}, {platform.machine()}\n"
    )
    print(figures, *found[:10], sep="\n")
    if not found and wanted >= 10_000:
        Path(__file__).with_name("hunt.txt").write_text(figures)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
