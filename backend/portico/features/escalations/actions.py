"""The clocks of issues, in business hours, as the steps tell them; and who is told, once, when one has run out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import takewhile
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select

from portico import models as m
from portico.config import Settings
from portico.events.append import save
from portico.features.accounts.actions import recipient_of
from portico.features.mails.actions import Recipient, post
from portico.jobs.queue import enqueue
from portico.kit.business_time import Span, business_deadline, business_seconds, due, elapsed, spans
from portico.kit.ids import global_id
from portico.mail.templates import Template
from portico.models.enums import App, Audience, IssueClock, IssueState
from portico.policy.viewer import Moment
from portico.pool import Row
from portico.transaction import Transaction

JOBS = {clock: f"escalate_{clock.value.lower()}" for clock in IssueClock}
_TEMPLATES = {
    IssueClock.FIRST_RESPONSE: Template.ISSUE_UNANSWERED,
    IssueClock.RESOLUTION: Template.ISSUE_UNRESOLVED,
}
# By any of the clocks of machines it is due then.
_CLOCKS_DIFFER = timedelta(minutes=1)
# The clock of its end rests while it waits for the client, and stops when it is over.
RUNNING = frozenset({IssueState.PENDING.value, IssueState.IN_PROGRESS.value})
OVER = frozenset({IssueState.RESOLVED.value, IssueState.CLOSED.value})


class Step(NamedTuple):
    """Where an issue stands, and from when on."""

    at: datetime
    state: str


def first_response_due_at(settings: Settings, raised_at: datetime, impact: str) -> datetime:
    """By when somebody answers: said when it is raised, of the impact it was raised with, and moved by nothing."""
    return business_deadline(settings.calendar, raised_at, settings.first_response[impact])


def first_response(settings: Settings, raised_at: datetime, responded_at: datetime) -> dict[str, Any]:
    """What an issue says of its first response."""
    seconds = business_seconds(settings.calendar, raised_at, responded_at)
    return {"first_responded_at": responded_at, "first_response_seconds": seconds}


def resolution(settings: Settings, steps: Sequence[Step], impact: str) -> dict[str, Any]:
    """What an issue says of its end after these steps, in order.

    When it is over it still tells by when it should have been; reopened, its clock goes on.
    """
    calendar, last = settings.calendar, steps[-1].at
    end = list(takewhile(lambda step: step.state in OVER, reversed(steps)))
    return {
        "resolution_due_at": due(calendar, _ran(steps[: len(steps) - len(end)]), settings.resolution[impact]),
        "resolution_seconds": elapsed(calendar, _ran(steps), last),
        "resolved_at": end[-1].at if end else None,
    }


async def watch(
    tx: Transaction, clock: IssueClock, *, client_id: UUID, step_id: UUID, due_at: datetime, now: datetime
) -> None:
    """Have an issue looked at when a clock has run out that this step has set.

    Each step that sets it anew has a job of its own: one that waits cannot be moved, and finds nothing to do then.
    """
    delay = max(due_at - now, timedelta()) + _CLOCKS_DIFFER
    await enqueue(tx, JOBS[clock], client_id=client_id, subject_id=step_id, delay=delay)


async def escalate(
    tx: Transaction, settings: Settings, clock: IssueClock, *, client_id: UUID, step_id: UUID, moment: Moment
) -> None:
    """Tell whoever looks after the client, if the clock of the issue has run out by now and nobody was told."""
    name, issue, step = clock.value.lower(), m.issue, m.issue_step.c
    ended_at = {IssueClock.FIRST_RESPONSE: issue.c.first_responded_at, IssueClock.RESOLUTION: issue.c.resolved_at}
    due_at, escalated_at = issue.c[f"{name}_due_at"], issue.c[f"{name}_escalated_at"]
    ran_out = (due_at <= moment.now) & ended_at[clock].is_(None) & escalated_at.is_(None)
    found = await tx.one_or_none(
        select(*issue.c)
        .join(m.issue_step, step.issue_id == issue.c.id)
        .where(step.id == step_id, issue.c.client_id == client_id, ran_out)
        .with_for_update(of=issue)
    )
    if found is None:
        return
    told: dict[str, datetime] = {escalated_at.name: moment.now}
    data = {"clock": clock.value}
    await save(
        tx,
        None,
        moment,
        "issue.escalated",
        issue,
        found,
        told,
        project_id=found.project_id,
        audience=Audience.INTERNAL,
        data=data,
    )
    (about,) = await tx.execute(
        select(m.client.c.name.label("client"), m.project.c.name, m.client.c.account_manager_id, m.project.c.manager_id)
        .join(m.client, m.client.c.id == m.project.c.client_id)
        .where(m.project.c.id == found.project_id)
    )
    # Where nobody looks after the client, whoever leads the project.
    to = await _recipient(tx, about.account_manager_id) or await _recipient(tx, about.manager_id)
    if to is not None:
        facts = _facts(settings, found, about) | {"due_at": found[due_at.name].isoformat()}
        await post(tx, template=_TEMPLATES[clock], to=to, data=facts, moment=moment, client_id=client_id)


async def _recipient(tx: Transaction, staff_id: UUID | None) -> Recipient | None:
    login_id = await tx.scalar(select(m.staff.c.login_id).where(m.staff.c.id == staff_id, m.staff.c.is_active))
    return await recipient_of(tx, login_id) if login_id else None


def _facts(settings: Settings, issue: Row, about: Row) -> dict[str, str]:
    return {
        "firm": settings.firm_name,
        "app": App.STAFF.value,
        "client": about.client,
        "project": about.name,
        "title": issue.title,
        "project_id": global_id("prj", issue.project_id),
        "issue_id": global_id("iss", issue.id),
    }


def _ran(steps: Sequence[Step]) -> list[Span]:
    return spans((step.at, step.state in RUNNING) for step in steps)
