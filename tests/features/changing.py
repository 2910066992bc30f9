"""Change requests as tests ask for, assess, quote and decide them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from tests.answer import Answer
from tests.world import AM, APPROVER, CONTACT, PM, World

CHANGE = (
    "id number title state turn turnSince decidedAt"
    " decidedQuote { number } decider { name }"
    " quotes(first: 20) { edges { node { id number days scope validUntil } } }"
    " steps(first: 50, orderBy: {field: CREATED_AT}) { edges { node { state reason actor { name } } } }"
)
INTERNAL = "version days effortMinutes scope finishOn finishBeforeOn"
PASSWORD = "portico-demo"


def changing(world: World, verb: str, input: dict[str, Any], *, as_: str, **how: Any) -> Answer:
    """One of the mutations about change requests."""
    return world.ask(document(verb), {"input": input}, as_=as_, **how)


def document(verb: str) -> str:
    steps = ("declineChange", "withdrawChange", "startChange", "finishChange")
    decisions = ("approveChange", "rejectChange")
    kind = "ChangeStep" if verb in steps else "DecideChange" if verb in decisions else f"{verb[0].upper()}{verb[1:]}"
    shown = f"changeRequest {{ {CHANGE} }} problems {{ code path }}"
    return f"mutation ($input: {kind}Input!) {{ {verb}(input: $input) {{ {shown} }} }}"


def change_of(world: World, id: str, *, as_: str = PM, shown: str = CHANGE) -> Any:
    """A request as somebody sees it; None when they do not."""
    answer = world.ask(f'{{ changeRequest(id: "{id}") {{ {shown} }} }}', as_=as_)
    return None if answer.codes == ["NOT_FOUND"] else answer.data["changeRequest"]


def requested(world: World, project: str, *, as_: str = CONTACT, **given: Any) -> str:
    asked = {"projectId": project, "title": "A second gate", "description": "For lorries", **given}
    id: str = changing(world, "requestChange", asked, as_=as_).done["id"]
    return id


def assessed(world: World, project: str, **given: Any) -> str:
    """A request that the firm knows the days and the scope of."""
    id = requested(world, project)
    said = {"days": 5, "effortMinutes": 2400, "scope": "A gate of steel", **given}
    answer = changing(world, "assessChange", {"id": id, "expectedVersion": 1, **said}, as_=PM)
    assert answer.problems == [], answer
    return id


def quoted(world: World, project: str, price: str = "120000", **given: Any) -> tuple[str, str]:
    """A request with an offer the client can decide about, and that offer."""
    id = assessed(world, project, **given)
    return id, offered(world, id, price)


def offered(world: World, id: str, price: str = "120000", days: int = 14) -> str:
    until = (world.today + timedelta(days=days)).isoformat()
    version = change_of(world, id, shown="version")["version"]
    given = {"id": id, "expectedVersion": version, "price": price, "validUntil": until}
    answer = changing(world, "quoteChange", given, as_=AM)
    assert answer.problems == [], answer
    quote: str = answer.payload["changeRequest"]["quotes"]["edges"][-1]["node"]["id"]
    return quote


def decision(id: str, quote: str, **given: Any) -> dict[str, Any]:
    """A sound decision."""
    return {"id": id, "quoteId": quote, "reason": "Too dear", "password": PASSWORD, **given}


def approved(world: World, project: str, **given: Any) -> str:
    id, quote = quoted(world, project, **given)
    answer = changing(world, "approveChange", decision(id, quote, reason=""), as_=APPROVER)
    assert answer.problems == [], answer
    return id


def steps(change: dict[str, Any]) -> list[str]:
    return [edge["node"]["state"] for edge in change["steps"]["edges"]]
