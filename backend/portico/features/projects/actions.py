"""Writing projects. Each action is one verb: it loads in scope, checks, writes, appends its event."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.dialects.postgresql import insert

from portico import models as m
from portico.events.append import append_event, save
from portico.graph import checks
from portico.graph.problems import ProblemError
from portico.kit.ids import new_id
from portico.models.enums import Audience, ClientTier, Priority, ProjectPhase
from portico.policy.permissions import Permission as P
from portico.policy.require import require
from portico.policy.viewer import Moment, Viewer
from portico.transaction import Transaction

_TIER_PRIORITY = {
    ClientTier.STRATEGIC: Priority.CRITICAL,
    ClientTier.KEY: Priority.HIGH,
    ClientTier.STANDARD: Priority.NORMAL,
}

# One step at a time; MONITORING may be skipped, for health is watched throughout.
_NEXT_PHASES = {
    ProjectPhase.INITIATION: {ProjectPhase.PLANNING},
    ProjectPhase.PLANNING: {ProjectPhase.EXECUTION},
    ProjectPhase.EXECUTION: {ProjectPhase.MONITORING, ProjectPhase.CLOSING},
    ProjectPhase.MONITORING: {ProjectPhase.CLOSING},
    ProjectPhase.CLOSING: {ProjectPhase.CLOSED},
    ProjectPhase.CLOSED: set(),
}
_PLANNED = frozenset(ProjectPhase) - {ProjectPhase.INITIATION, ProjectPhase.PLANNING}


async def create_project(
    tx: Transaction,
    viewer: Viewer,
    *,
    client_id: UUID,
    manager_id: UUID,
    fields: dict[str, Any],
    moment: Moment,
) -> UUID:
    """Begin a project: internal, version 1, the next code of its client.

    Problems: REQUIRED, TOO_LONG, INVALID_DATES, UNKNOWN_PERSON.
    """
    # The row lock hands out each number once.
    client = await require(tx, viewer, P.PROJECT_CREATE, m.client, client_id, see=P.CLIENT_READ, moment=moment)
    fields = {name: value for name, value in fields.items() if value is not None}
    fields.setdefault("name", "")
    _check(fields, fields)
    await _check_manager(tx, manager_id)
    number = client.last_project_number + 1
    await tx.execute(update(m.client).where(m.client.c.id == client_id).values(last_project_number=number))
    project_id = new_id()
    values = {
        "priority": _TIER_PRIORITY[client.tier].value,
        **fields,
        "id": project_id,
        "client_id": client_id,
        "manager_id": manager_id,
        "code": f"{client.code}-{number}",
        "created_at": moment.now,
        "updated_at": moment.now,
    }
    await tx.execute(insert(m.project).values(values))
    await _add_member(tx, client_id, project_id, manager_id, moment)
    await append_event(
        tx,
        viewer,
        moment,
        "project.created",
        client_id=client_id,
        project_id=project_id,
        subject_id=project_id,
        audience=Audience.INTERNAL,
    )
    return project_id


async def update_project(
    tx: Transaction,
    viewer: Viewer,
    *,
    project_id: UUID,
    expected_version: int,
    fields: dict[str, Any],
    moment: Moment,
) -> UUID:
    """Change what `fields` names. Leaving PLANNING takes the baseline.

    Problems: CONFLICT, REQUIRED, TOO_LONG, INVALID_DATES, INVALID_TRANSITION, UNKNOWN_PERSON.
    """
    alone = not fields.keys() & {"manager_id", "phase"}
    project = await require(
        tx, viewer, P.PROJECT_EDIT, m.project, project_id, see=P.PROJECT_READ, moment=moment, alone=alone
    )
    checks.version(project, expected_version)
    checks.not_null(fields, "name", "manager_id", "phase", "state", "priority")
    _check(fields, {**project, **fields})
    if fields.get("manager_id", project.manager_id) != project.manager_id:
        await _check_manager(tx, fields["manager_id"])
        await _add_member(tx, project.client_id, project_id, fields["manager_id"], moment)
    current, wanted = ProjectPhase(project.phase), ProjectPhase(fields.get("phase", project.phase))
    if wanted is not current and wanted not in _NEXT_PHASES[current]:
        raise ProblemError("INVALID_TRANSITION", "phase", subject=project_id)
    values = dict(fields)
    if wanted in _PLANNED and project.baselined_at is None:
        values["baselined_at"] = moment.now
        await _take_baseline(tx, project_id)
    await save(
        tx,
        viewer,
        moment,
        "project.updated",
        m.project,
        project,
        values,
        project_id=project_id,
        audience=Audience.SHARED if project.is_shared else Audience.INTERNAL,
        data={"fields": sorted(fields)},
    )
    return project_id


async def set_project_shared(
    tx: Transaction,
    viewer: Viewer,
    *,
    project_id: UUID,
    shared: bool,
    expected_version: int | None,
    moment: Moment,
) -> UUID:
    """Let the client see the project, or no longer. Nothing happens when it is so already."""
    project = await require(
        tx, viewer, P.PROJECT_SHARE, m.project, project_id, see=P.PROJECT_READ, moment=moment, alone=True
    )
    if project.is_shared == shared:
        return project_id
    checks.version(project, expected_version)
    values = {"is_shared": shared, "shared_at": moment.now if shared else None}
    await save(
        tx,
        viewer,
        moment,
        "project.shared" if shared else "project.unshared",
        m.project,
        project,
        values,
        project_id=project_id,
        audience=Audience.SHARED,
    )
    return project_id


def _check(fields: dict[str, Any], whole: dict[str, Any]) -> None:
    checks.text(fields, "name", most=200, required=True)
    checks.text(fields, "description", most=20_000)
    checks.day_order(whole.get("planned_start_on"), whole.get("planned_finish_on"), "planned_finish_on")
    checks.day_order(whole.get("actual_start_on"), whole.get("actual_finish_on"), "actual_finish_on")


async def _check_manager(tx: Transaction, manager_id: UUID) -> None:
    known = await tx.scalar(select(m.staff.c.id).where(m.staff.c.id == manager_id, m.staff.c.is_active))
    if known is None:
        raise ProblemError("UNKNOWN_PERSON", "managerId")


async def _add_member(tx: Transaction, client_id: UUID, project_id: UUID, staff_id: UUID, moment: Moment) -> None:
    """The manager is on the project; one who is on it already stays."""
    values = {
        "id": new_id(),
        "client_id": client_id,
        "project_id": project_id,
        "staff_id": staff_id,
        "joined_at": moment.now,
    }
    await tx.execute(insert(m.project_member).values(values).on_conflict_do_nothing())


async def _take_baseline(tx: Transaction, project_id: UUID) -> None:
    """Keep today's dates and estimates as what was agreed; later only an approved change moves it."""
    await tx.execute(
        update(m.task)
        .where(m.task.c.project_id == project_id)
        .values(
            baseline_start_on=m.task.c.start_on,
            baseline_due_on=func.coalesce(m.task.c.due_on, m.task.c.start_on),
            baseline_estimate_minutes=m.task.c.estimate_minutes,
        )
    )
    await tx.execute(
        update(m.milestone).where(m.milestone.c.project_id == project_id).values(baseline_due_on=m.milestone.c.due_on)
    )
