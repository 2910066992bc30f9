"""The client of an import, its people and its projects."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select, update

from portico import models as m
from portico.importer.mapping import ImportMapping
from portico.importer.summary import ImportSummary
from portico.importer.wanted import Wanted, WantedTask
from portico.kit.ids import new_id
from portico.transaction import Transaction


class ImportRefusedError(Exception):
    """The import cannot begin; the message says what is missing in Portico."""


async def find_client(tx: Transaction, mapping: ImportMapping) -> UUID | None:
    """The client an earlier import made, or somebody by hand."""
    found: UUID | None = await tx.scalar(select(m.client.c.id).where(m.client.c.code == mapping.client_code))
    return found


async def write_client(
    tx: Transaction, mapping: ImportMapping, wanted: Wanted, now: datetime, summary: ImportSummary
) -> tuple[UUID, dict[str, UUID]]:
    """The client, made when its code is new, and the staff of everybody who worked on a task."""
    client_id = await find_client(tx, mapping)
    if client_id is None:
        client_id = new_id()
        values = {
            "id": client_id,
            "code": mapping.client_code,
            "name": mapping.client_name,
            "industry": mapping.client_industry,
            "tier": mapping.client_tier.value,
            "created_at": now,
            "updated_at": now,
        }
        await tx.execute(insert(m.client), values)
        summary.created["client"] += 1
    return client_id, await _write_people(tx, mapping, wanted.people, now, summary)


async def _write_people(
    tx: Transaction, mapping: ImportMapping, keys: list[str], now: datetime, summary: ImportSummary
) -> dict[str, UUID]:
    if mapping.people is None or not keys:
        return {}
    # Two clients may each have a developer 58.
    external = {f"{mapping.client_code}:{key}": key for key in keys}
    found = await tx.execute(select(m.staff.c.external_key, m.staff.c.id).where(m.staff.c.external_key.in_(external)))
    people: dict[str, UUID] = {external[row.external_key]: row.id for row in found}
    missing: list[dict[str, Any]] = [
        {
            "id": new_id(),
            "external_key": external_key,
            "name": mapping.people.name.replace("{key}", key),
            "title": mapping.people.title,
            "created_at": now,
        }
        for external_key, key in external.items()
        if key not in people
    ]
    summary.unchanged["people"] += len(people)
    summary.created["people"] += len(missing)
    if missing:
        await tx.execute(insert(m.staff), missing)
        people |= {external[row["external_key"]]: row["id"] for row in missing}
    return people


async def write_projects(
    tx: Transaction,
    mapping: ImportMapping,
    wanted: Wanted,
    kept: list[WantedTask],
    client_id: UUID,
    people: dict[str, UUID],
    now: datetime,
    summary: ImportSummary,
) -> dict[str, UUID]:
    """The projects by their code in the files, and their members. Numbers go on from the client's last."""
    manager_id = await _manager(tx, mapping)
    found = await tx.execute(
        select(m.project).where(m.project.c.client_id == client_id, m.project.c.external_key.in_(wanted.projects))
    )
    existing = {row.external_key: row for row in found}
    # Locked until the end: nobody else numbers a project of this client meanwhile.
    counter = select(m.client.c.last_project_number).where(m.client.c.id == client_id).with_for_update()
    number: int = await tx.scalar(counter)
    tasks: dict[str, list[WantedTask]] = defaultdict(list)
    for task in (*wanted.tasks.values(), *kept):
        tasks[task.project].append(task)
    projects = {code: row.id for code, row in existing.items()}
    made = []
    for code in wanted.projects:
        dates = _span(tasks[code])
        if code in existing:
            await _update_dates(tx, existing[code], dates, now, summary)
            continue
        number += 1
        projects[code] = new_id()
        made.append(
            {
                "id": projects[code],
                "client_id": client_id,
                "external_key": code,
                "code": f"{mapping.client_code}-{number}",
                "name": mapping.project.name(code),
                "phase": mapping.phase.value,
                "manager_id": manager_id,
                "created_at": now,
                "updated_at": now,
            }
            | dates
        )
    if made:
        await tx.execute(insert(m.project), made)
        await tx.execute(update(m.client).where(m.client.c.id == client_id).values(last_project_number=number))
    summary.created["projects"] += len(made)
    teams = {
        projects[code]: {manager_id: "Project manager"}
        | {people[key]: mapping.people.title if mapping.people else "" for task in tasks[code] for key in task.people}
        for code in wanted.projects
    }
    await _write_members(tx, client_id, teams, now, summary)
    return projects


async def _manager(tx: Transaction, mapping: ImportMapping) -> UUID:
    manager_id: UUID | None = await tx.scalar(
        select(m.staff.c.id)
        .outerjoin(m.login, m.login.c.id == m.staff.c.login_id)
        .where((m.login.c.email == mapping.manager) | (m.staff.c.email == mapping.manager))
        .order_by(m.staff.c.id)
        .limit(1)
    )
    if manager_id is None:
        raise ImportRefusedError(
            f"Nobody at the firm has the address {mapping.manager}, which the mapping names as project manager. "
            "Run `portico seed` for the demo accounts, or name somebody else."
        )
    return manager_id


def _span(tasks: list[WantedTask]) -> dict[str, date | None]:
    """From the first day anything is known to have happened on to the last."""
    starts = [day for task in tasks for day in (task.values.get("start_on"), task.created_on) if day]
    ends = [day for task in tasks for day in (task.values.get("completed_on"), task.values.get("due_on")) if day]
    start = min(starts, default=None)
    last = max([*starts, *ends], default=None)
    return {"planned_start_on": start, "planned_finish_on": last, "actual_start_on": start}


async def _update_dates(
    tx: Transaction, row: Any, dates: dict[str, date | None], now: datetime, summary: ImportSummary
) -> None:
    if all(row[name] == value for name, value in dates.items()):
        summary.unchanged["projects"] += 1
        return
    await tx.execute(
        update(m.project)
        .where(m.project.c.id == row.id)
        .values(**dates, version=m.project.c.version + 1, updated_at=now)
    )
    summary.updated["projects"] += 1


async def _write_members(
    tx: Transaction,
    client_id: UUID,
    teams: dict[UUID, dict[UUID, str]],
    now: datetime,
    summary: ImportSummary,
) -> None:
    member = m.project_member
    found = await tx.execute(select(member.c.project_id, member.c.staff_id).where(member.c.project_id.in_(teams)))
    known = {(row.project_id, row.staff_id) for row in found}
    missing = [
        {
            "id": new_id(),
            "client_id": client_id,
            "project_id": project_id,
            "staff_id": staff_id,
            "role": role,
            "joined_at": now,
        }
        for project_id, team in teams.items()
        for staff_id, role in team.items()
        if (project_id, staff_id) not in known
    ]
    if missing:
        await tx.execute(insert(member), missing)
    summary.created["members"] += len(missing)
    summary.unchanged["members"] += sum(map(len, teams.values())) - len(missing)
