"""The demonstration's change requests: complete, possible, and written once."""

from __future__ import annotations

import asyncio
from datetime import datetime
from itertools import pairwise
from typing import Any

import pytest

from portico.db import Database
from portico.policy.transitions import TRANSITIONS
from portico.seed.changes import seed_changes
from portico.seed.data.changes import WISHES
from tests.features.changing import change_of, changing, decision
from tests.world import APPROVER, CONTACT, ZONE, World, row_id


def sown(world: World) -> int:
    """How many were written."""

    async def write() -> int:
        database = Database(world.cluster.url("portico_app", world.database))
        try:
            return await seed_changes(database, world.settings, today=datetime.now(ZONE).date())
        finally:
            await database.close()

    return world.wait(asyncio.wait_for(write(), 60))


@pytest.fixture(scope="module")
def firm(world: World) -> World:
    assert sown(world) == len(WISHES)
    return world


def found(world: World, title: str, shown: str = "id", **who: Any) -> Any:
    answer = world.ask(f"{{ changeRequests(first: 50) {{ edges {{ node {{ title {shown} }} }} }} }}", **who)
    return next(edge["node"] for edge in answer.data["changeRequests"]["edges"] if edge["node"]["title"] == title)


def test_the_second_time_nothing_is_written(firm: World) -> None:
    with firm.unchanged():
        assert sown(firm) == 0


def test_each_step_is_one_that_can_be_taken() -> None:
    ways = [each for each in TRANSITIONS.values() if each.table.name == "change_request"]
    for wish in WISHES:
        states = ["SUBMITTED", *(step.state.value for step in wish.steps)]
        for before, after in pairwise(states):
            assert after == "EXPIRED" or any(before in way.sources and after in way.targets for way in ways)
        moments = [(wish.day, wish.clock), *((step.day, step.clock) for step in wish.steps)]
        assert moments == sorted(moments)


def test_what_waits_for_the_client_can_be_decided(firm: World) -> None:
    title = "A board with open receipts for shift leads"
    waiting = found(firm, title, "id turn quotes(first: 1) { edges { node { id } } }", as_=APPROVER)
    assert waiting["turn"] == "CLIENT"
    (quote,) = (edge["node"]["id"] for edge in waiting["quotes"]["edges"])
    (job,) = firm.rows("select execute_after from job.pgqueuer where dedupe_key = $1", f"expire_quote {row_id(quote)}")
    (until,) = firm.rows("select valid_until from change_quote where id = $1", row_id(quote))
    assert job[0].astimezone(ZONE).date() > until[0]
    assert changing(firm, "approveChange", decision(waiting["id"], quote), as_=APPROVER).done["state"] == "APPROVED"


def test_nothing_of_the_firm_is_shown_to_the_client(firm: World) -> None:
    shown = "comments(first: 9) { edges { node { body } } }"
    said = found(firm, "Print labels at dock doors 7 to 12", f"id {shown}", as_=CONTACT)
    assert said["comments"]["edges"] == []
    inside = change_of(firm, said["id"], shown=shown)
    assert len(inside["comments"]["edges"]) == 1
