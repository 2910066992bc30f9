"""Issues of a project: what a client's people may follow, and what the firm has raised for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

if TYPE_CHECKING:
    from tests.policy.world import Firm


async def issues(
    firm: Firm, whose: dict[str, UUID], contacts: dict[str, UUID], *, shared_task: UUID, hidden_task: UUID
) -> None:
    """Of both sides and both audiences; duplicates of what is seen, by what is seen and by what is not."""
    world, staff = firm.world, firm.staff
    member, removed = ({"author_contact_id": contacts[name]} for name in ("CLIENT_MEMBER", "REMOVED"))
    ours = {"author_staff_id": staff["UNSEEN"]}
    waiting: dict[str, Any] = {"resolution_due_at": None, "resolved_at": None, "resolution": ""}
    first = await _issue(firm, whose, **member, state="WAITING_ON_CLIENT", task_id=shared_task, **waiting)
    second = await _issue(firm, whose, **removed, state="RESOLVED", impact="LOW", task_id=hidden_task)
    await _issue(firm, whose, **ours, state="IN_PROGRESS", impact="CRITICAL", assignee_staff_id=staff["FINANCE"])
    await _issue(firm, whose, **member, state="CLOSED", duplicate_of_id=first)
    unseen = await _issue(firm, whose, **ours, audience="INTERNAL", state="RESOLVED", task_id=shared_task)
    await _issue(firm, whose, **ours, audience="INTERNAL", state="CLOSED", duplicate_of_id=second)
    await _issue(firm, whose, **ours, audience="INTERNAL", state="PENDING", duplicate_of_id=unseen)
    await world.row("issue_step", **whose, issue_id=first, state="IN_PROGRESS", impact="HIGH", **_actor(removed))


async def _issue(firm: Firm, whose: dict[str, UUID], **given: Any) -> UUID:
    """An issue, raised by its author and then taken on by somebody whom a client knows from there alone."""
    world, staff = firm.world, firm.staff
    usual = {"audience": "SHARED", "impact": "HIGH", "assignee_staff_id": staff["UNSEEN_TOO"]}
    issue = await world.row("issue", **whose, **usual | given)
    of: dict[str, Any] = {**whose, "issue_id": issue, "impact": given.get("impact", "HIGH")}
    is_seen = given.get("audience") != "INTERNAL"
    author = {name: id for name, id in given.items() if name.startswith("author_")}
    if "author_contact_id" in author or not is_seen:
        await world.row("issue_step", **of, state="PENDING", **_actor(author))
    await world.row(
        "issue_step", **of, state=given["state"], actor_staff_id=staff["HEARD" if is_seen else "UNSEEN_TOO"]
    )
    return issue


def _actor(author: dict[str, UUID]) -> dict[str, UUID]:
    return {name.replace("author", "actor"): id for name, id in author.items()}
