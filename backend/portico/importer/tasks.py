"""Writes tasks: what is new is inserted, what differs is updated, the rest is left alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, func, insert, select, update

from portico import models as m
from portico.events.append import append_event
from portico.importer.mapping import Named
from portico.importer.summary import ImportSummary
from portico.importer.wanted import MOST_NAME, Wanted, WantedTask
from portico.kit.ids import new_id
from portico.models.enums import Audience, TaskStatus
from portico.policy.viewer import Moment
from portico.transaction import Transaction

# A parent's external key cannot be one of a task: those come from the files without this.
_PARENT = "parent:"
_COMPARED = (
    "parent_id",
    "title",
    "status",
    "priority",
    "labels",
    "estimate_minutes",
    "actual_minutes",
    "start_on",
    "due_on",
    "completed_on",
    "percent_complete",
)
_WHOLE = 100
_NOON = time(12, tzinfo=UTC)
# Room for moves in between, as features/tasks has it.
_PLACE = 1000.0


@dataclass(frozen=True)
class Existing:
    """What earlier imports left: rows by project and external key, assignments, and the last place of each project."""

    tasks: dict[tuple[UUID, str], Any]
    assignments: set[tuple[UUID, UUID]]
    last_position: dict[UUID, float]

    def kept(self, wanted: Wanted) -> list[WantedTask]:
        """Tasks of earlier imports that the files say nothing about now, as they stand."""
        said = {(task.project, task.key) for task in wanted.tasks.values()}
        parents = {row.id: row.external_key.removeprefix(_PARENT) for row in self.tasks.values()}
        return [
            WantedTask(
                key=row.external_key,
                project=row.project_key,
                parent=parents.get(row.parent_id, ""),
                values={name: row[name] for name in ("status", "start_on", "due_on", "completed_on")},
                # Noon is what a day of the files became; any other time is that of an import.
                created_on=row.created_at.date() if row.created_at.timetz() == _NOON else None,
                people=[],
                estimate=None,
                actual=None,
                has_lost_completion=False,
            )
            for row in self.tasks.values()
            if not row.external_key.startswith(_PARENT) and (row.project_key, row.external_key) not in said
        ]


NOTHING = Existing(tasks={}, assignments=set(), last_position=defaultdict(float))


async def read_existing(tx: Transaction, client_id: UUID) -> Existing:
    """Read what earlier imports left."""
    task, assignment = m.task, m.task_assignment
    own = [task.c.id, task.c.project_id, task.c.external_key, task.c.created_at]
    columns = [*own, m.project.c.external_key.label("project_key"), *(task.c[name] for name in _COMPARED)]
    tasks = await tx.execute(
        select(*columns)
        .join(m.project, m.project.c.id == task.c.project_id)
        .where(task.c.client_id == client_id, task.c.external_key.is_not(None))
    )
    assigned = await tx.execute(
        select(assignment.c.task_id, assignment.c.staff_id).where(
            assignment.c.client_id == client_id, assignment.c.staff_id.is_not(None)
        )
    )
    positions = await tx.execute(
        select(task.c.project_id, func.max(task.c.position).label("position"))
        .where(task.c.client_id == client_id)
        .group_by(task.c.project_id)
    )
    return Existing(
        tasks={(row.project_id, row.external_key): row for row in tasks},
        assignments={(row.task_id, row.staff_id) for row in assigned},
        last_position=defaultdict(float, {row.project_id: row.position for row in positions}),
    )


class TaskWriter:
    """Writes the tasks of one client; counts what it does in the summary."""

    def __init__(
        self,
        client_id: UUID,
        projects: dict[str, UUID],
        people: dict[str, UUID],
        existing: Existing,
        now: datetime,
        summary: ImportSummary,
    ) -> None:
        self.client_id, self.projects, self.people = client_id, projects, people
        self.existing, self.now, self.summary = existing, now, summary

    async def write_parents(
        self, tx: Transaction, wanted: Wanted, kept: Iterable[WantedTask], names: Named
    ) -> dict[tuple[str, str], UUID]:
        """The summary tasks, one for each breakdown code of each project."""
        children: dict[tuple[str, str], list[WantedTask]] = defaultdict(list)
        for task in (*wanted.tasks.values(), *kept):
            children[task.project, task.parent].append(task)
        rows = [
            _Wanted(project, _PARENT + code, None, _summarised(names.name(code), children[project, code]))
            for project, code in wanted.parents
        ]
        ids = await self._write(tx, rows, "parents")
        return dict(zip(wanted.parents, ids, strict=True))

    async def write_tasks(
        self, tx: Transaction, tasks: Sequence[WantedTask], parents: dict[tuple[str, str], UUID]
    ) -> None:
        """A chunk of tasks and who did them. Assignments are added and never taken away."""
        rows = [
            _Wanted(
                task.project,
                task.key,
                task.created_on,
                task.values | {"parent_id": parents.get((task.project, task.parent))},
            )
            for task in tasks
        ]
        ids = await self._write(tx, rows, "tasks")
        missing = []
        for id, task in zip(ids, tasks, strict=True):
            for staff_id in (self.people[key] for key in task.people):
                if (id, staff_id) in self.existing.assignments:
                    self.summary.unchanged["assignments"] += 1
                    continue
                missing.append(
                    {
                        "id": new_id(),
                        "client_id": self.client_id,
                        "project_id": self.projects[task.project],
                        "task_id": id,
                        "staff_id": staff_id,
                        "assigned_at": self.now,
                    }
                )
        if missing:
            await tx.execute(insert(m.task_assignment), missing)
            self.summary.created["assignments"] += len(missing)

    async def _write(self, tx: Transaction, rows: Iterable[_Wanted], kind: str) -> list[UUID]:
        ids, new, changed = [], [], []
        touched: Counter[UUID] = Counter()
        for row in rows:
            project_id = self.projects[row.project]
            existing = self.existing.tasks.get((project_id, row.key))
            if existing is None:
                new.append(self._new(project_id, row))
                ids.append(new[-1]["id"])
                touched[project_id] += 1
                continue
            ids.append(existing.id)
            known = existing
            values = row.values | {"percent_complete": _percent(row.values, known["percent_complete"])}
            if any(known[name] != value for name, value in values.items()):
                changed.append({name: values.get(name, known[name]) for name in _COMPARED} | {"row_id": existing.id})
                touched[project_id] += 1
            else:
                self.summary.unchanged[kind] += 1
        if new:
            await tx.execute(insert(m.task), new)
            self.summary.created[kind] += len(new)
        if changed:
            statement = (
                update(m.task)
                .where(m.task.c.id == bindparam("row_id"))
                .values({name: bindparam(name) for name in _COMPARED})
                .values(version=m.task.c.version + 1, updated_at=self.now)
            )
            await tx.execute(statement, changed)
            self.summary.updated[kind] += len(changed)
        await self._append_events(tx, touched)
        return ids

    async def _append_events(self, tx: Transaction, touched: Counter[UUID]) -> None:
        """One event for each project a chunk wrote to: ten thousand tasks are not ten thousand pieces of news."""
        for project_id, tasks in touched.items():
            await append_event(
                tx,
                None,
                Moment(self.now, self.now.date()),
                "project.imported",
                client_id=self.client_id,
                project_id=project_id,
                subject_id=project_id,
                audience=Audience.INTERNAL,
                data={"tasks": tasks},
            )

    def _new(self, project_id: UUID, row: _Wanted) -> dict[str, Any]:
        position = self.existing.last_position[project_id] + _PLACE
        self.existing.last_position[project_id] = position
        created_at = datetime.combine(row.created_on, _NOON) if row.created_on else self.now
        values = dict.fromkeys(_COMPARED) | {"labels": [], "priority": "NORMAL"} | row.values
        return values | {
            "id": new_id(),
            "client_id": self.client_id,
            "project_id": project_id,
            "external_key": row.key,
            "position": position,
            "percent_complete": _percent(row.values, 0),
            "created_at": min(created_at, self.now),
            "updated_at": self.now,
        }


@dataclass(frozen=True)
class _Wanted:
    project: str
    key: str
    created_on: date | None
    values: dict[str, Any]


def _percent(values: dict[str, Any], known: int) -> int:
    """The files know done and not done; what was noted in between in Portico stays."""
    if "percent_complete" in values:
        return int(values["percent_complete"])
    if values["status"] == TaskStatus.DONE.value:
        return _WHOLE
    return known if known < _WHOLE else 0


def _summarised(name: str, tasks: list[WantedTask]) -> dict[str, Any]:
    """What a summary shows of its tasks; its own effort is never counted, so it has none."""
    statuses = [task.values["status"] for task in tasks]
    counted = [status for status in statuses if status != TaskStatus.CANCELLED.value]
    done = counted.count(TaskStatus.DONE.value)
    if not counted:
        status = TaskStatus.CANCELLED
    elif done == len(counted):
        status = TaskStatus.DONE
    elif set(counted) == {TaskStatus.TODO.value}:
        status = TaskStatus.TODO
    else:
        status = TaskStatus.IN_PROGRESS
    starts = [task.values["start_on"] for task in tasks if task.values.get("start_on")]
    ends = [task.values["completed_on"] for task in tasks if task.values.get("completed_on")]
    return {
        "title": name[:MOST_NAME],
        "status": status.value,
        "start_on": min(starts, default=None),
        "completed_on": max(ends, default=None) if status is TaskStatus.DONE else None,
        "percent_complete": done * _WHOLE // len(counted) if counted else 0,
    }
