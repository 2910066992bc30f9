"""What the server counts of itself, for whoever knows the token, and for nobody else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import httpx
import pytest

from portico.app import create_app
from tests.world import PM, World

TOKEN = "the scraper's own"


@pytest.fixture
def counted(world: World) -> Iterator[World]:
    """The application anew, with a token for its metrics."""
    before = world.app
    settings = replace(world.settings, metrics_token=TOKEN)
    world.app = create_app(settings, world.cluster.url("portico_app", world.database))
    yield world
    world.wait(world.app.state.server.database.close())
    world.app = before


def scrape(world: World, token: str | None = TOKEN) -> httpx.Response:
    async def get() -> httpx.Response:
        transport = httpx.ASGITransport(world.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://portico.test") as client:
            return await client.get("/metrics", headers={"Authorization": f"Bearer {token}"} if token else {})

    return world.wait(get())


def figure(text: str, name: str) -> float:
    (found,) = re.findall(rf"^{re.escape(name)} (\S+)$", text, re.MULTILINE)
    return float(found)


def test_the_hit_rate_of_the_plan_cache_is_told(counted: World) -> None:
    for _ in range(5):
        counted.ask("query Counted { projects(first: 1) { totalCount } }", as_=PM)
    text = scrape(counted).text
    assert figure(text, 'portico_plan_lookups_total{result="miss"}') == 1
    assert figure(text, 'portico_plan_lookups_total{result="hit"}') == 4
    assert figure(text, 'portico_plans{executor="compiled"}') == 1
    assert figure(text, 'portico_plans{executor="executed"}') == 0
    counted.ask("{ __schema { queryType { name } } }", as_=PM)
    assert figure(scrape(counted).text, 'portico_plans{executor="executed"}') == 1
    assert figure(text, 'portico_connections{pool="portico_all reads",state="idle"}') == 1


@pytest.mark.parametrize("token", [None, "", "another", TOKEN + "x"])
def test_without_the_token_there_is_nothing(counted: World, token: str | None) -> None:
    answer = scrape(counted, token)
    assert (answer.status_code, answer.text) == (404, "Not Found")


@pytest.mark.parametrize("token", [None, "", "anything"])
def test_without_the_setting_there_is_nothing(world: World, token: str | None) -> None:
    assert scrape(world, token).status_code == 404


def test_nobody_is_named(counted: World) -> None:
    counted.ask('query Counted { client(id: "cli_0") { name } projects(first: 1) { totalCount } }', as_=PM)
    text = scrape(counted).text
    for secret in ("Counted", PM, "Acme", "totalCount"):
        assert secret not in text
