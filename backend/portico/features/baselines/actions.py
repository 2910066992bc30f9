"""An approved change becomes the plan: dates, baseline and money, in the transaction of the decision."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select, update

from portico import models as m
from portico.events.append import save
from portico.features.tasks.actions import add_task
from portico.models.enums import Audience
from portico.policy.viewer import Moment, Viewer
from portico.pool import Row
from portico.transaction import Transaction


async def apply_change(tx: Transaction, viewer: Viewer, moment: Moment, change: Row, quote: Row) -> dict[str, Any]:
    """Move and make what a locked change says; what it replaced is kept with the change. What to write of that there.

    The baseline moves where there is one: before PLANNING ends, nothing was agreed yet.
    """
    locked = select(*m.project.c).where(m.project.c.id == change.project_id).with_for_update(key_share=True)
    (project,) = await tx.execute(locked)
    items = m.change_item
    planned = select(*items.c).where(items.c.change_id == change.id).order_by(items.c.position)
    for item in await tx.execute(planned):
        if item.milestone_id is not None:
            before = await _move_milestone(tx, viewer, moment, project, item)
        elif item.task_id is not None:
            before = await _move_task(tx, viewer, moment, project, item)
        else:
            before = {"task_id": await _make_task(tx, viewer, moment, project, item)}
        await tx.execute(update(items).where(items.c.id == item.id).values(**before, applied_at=moment.now))
    values = {
        "contract_value": project.contract_value + quote.price,
        "planned_cost": project.planned_cost + (quote.cost or 0),
    }
    kept: dict[str, Any] = {}
    if change.finish_on is not None:
        # The start may have moved since this was assessed.
        values["planned_finish_on"] = max(change.finish_on, project.planned_start_on or change.finish_on)
        kept = {"finish_before_on": project.planned_finish_on}
    await _save(tx, viewer, moment, "project.replanned", m.project, project, values, project, Audience.SHARED)
    return kept


async def _move_milestone(tx: Transaction, viewer: Viewer, moment: Moment, project: Row, item: Row) -> dict[str, Any]:
    milestone = await _locked(tx, m.milestone, item.milestone_id)
    values = {"due_on": item.due_on} | ({"baseline_due_on": item.due_on} if project.baselined_at else {})
    audience = Audience.SHARED if milestone.is_client_facing else Audience.INTERNAL
    await _save(tx, viewer, moment, "milestone.replanned", m.milestone, milestone, values, project, audience)
    return {"due_before_on": milestone.due_on}


async def _move_task(tx: Transaction, viewer: Viewer, moment: Moment, project: Row, item: Row) -> dict[str, Any]:
    task = await _locked(tx, m.task, item.task_id)
    said = {name: item[name] for name in ("start_on", "due_on", "estimate_minutes") if item[name] is not None}
    # A day that was not said stays, unless the other one has passed it.
    if task.start_on and said.get("due_on") and "start_on" not in said and said["due_on"] < task.start_on:
        said["start_on"] = said["due_on"]
    if task.due_on and said.get("start_on") and "due_on" not in said and said["start_on"] > task.due_on:
        said["due_on"] = said["start_on"]
    values = said | _baseline(project, said)
    await _save(tx, viewer, moment, "task.replanned", m.task, task, values, project, Audience.INTERNAL)
    return {"start_before_on": task.start_on, "due_before_on": task.due_on}


async def _make_task(tx: Transaction, viewer: Viewer, moment: Moment, project: Row, item: Row) -> Any:
    fields = {name: item[name] for name in ("title", "start_on", "due_on", "estimate_minutes")}
    return await add_task(tx, viewer, project, fields | _baseline(project, fields), moment)


def _baseline(project: Row, fields: dict[str, Any]) -> dict[str, Any]:
    return (
        {f"baseline_{name}": value for name, value in fields.items() if name != "title"} if project.baselined_at else {}
    )


async def _locked(tx: Transaction, table: Any, id: Any) -> Row:
    (row,) = await tx.execute(select(*table.c).where(table.c.id == id).with_for_update(key_share=True))
    found: Row = row
    return found


async def _save(
    tx: Transaction,
    viewer: Viewer,
    moment: Moment,
    kind: str,
    table: Any,
    row: Row,
    values: dict[str, Any],
    project: Row,
    audience: Audience,
) -> None:
    data = {"fields": sorted(values)}
    await save(tx, viewer, moment, kind, table, row, values, project_id=project.id, audience=audience, data=data)
