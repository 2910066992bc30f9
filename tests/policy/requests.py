"""Change requests of a project: what is offered, what is planned, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

if TYPE_CHECKING:
    from tests.policy.world import Firm

_PLANNED = dict.fromkeys(("applied_at", "start_before_on", "due_before_on"))
_UNDECIDED = dict.fromkeys(("decided_at", "decided_quote_id", "decider_contact_id", "finish_before_on"))


async def requests(
    firm: Firm, whose: dict[str, UUID], contacts: dict[str, UUID], *, tasks: list[UUID], milestones: list[UUID]
) -> None:
    """One that was approved, one that waits and one of the firm's own asking.

    `tasks` and `milestones` are of all kinds: an approved request may move what the client does not see.
    """
    world, staff = firm.world, firm.staff
    mine, firms = {"author_contact_id": contacts["CLIENT_MEMBER"]}, {"author_staff_id": staff["UNSEEN"]}
    for state, author, decided in (
        ("APPROVED", mine, {"decider_contact_id": contacts["CLIENT_APPROVER"]}),
        ("QUOTED", {"author_contact_id": contacts["REMOVED"]}, _UNDECIDED),
        ("ASSESSING", firms, _UNDECIDED),
    ):
        given: dict[str, Any] = {"state": state, "assessor_staff_id": staff["UNSEEN_TOO"], **author, **decided}
        change = await world.row("change_request", **whose, **given)
        of = {**whose, "change_id": change}
        if state != "ASSESSING":
            quote = {"author_staff_id": staff["QUOTING"], "currency": "EUR"}
            await world.row("change_quote", **of, **quote)
            await world.row("change_quote", **of, **quote, cost=None)
        applied = {} if state == "APPROVED" else _PLANNED
        for task in tasks:
            await world.row("change_item", **of, **applied, task_id=task)
        for milestone in milestones:
            await world.row("change_item", **of, **applied, milestone_id=milestone, start_on=None)
        await world.row("change_item", **of, **_PLANNED)
        await world.row("change_step", **of, state="SUBMITTED", **_actor(author))
        await world.row("change_step", **of, state=state, actor_staff_id=staff["STEPPING"])
        await world.row("change_step", **of, state="EXPIRED")
        for audience in ("INTERNAL", "SHARED"):
            await world.row("comment", **of, audience=audience, author_staff_id=staff["UNSEEN"])
        await world.row("comment", **of, audience="SHARED", **mine)


def _actor(author: dict[str, UUID]) -> dict[str, UUID]:
    return {name.replace("author", "actor"): id for name, id in author.items()}
