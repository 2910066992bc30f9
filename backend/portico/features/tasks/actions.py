"""Writing tasks. Each action is one verb: it loads in scope, checks, writes, appends its event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.postgresql import insert

from portico import models as m
from portico.events.append import append_event, save
from portico.features.tasks.reads import PLACE, gap_beside, last_position, stands_below
from portico.graph import checks
from portico.graph.problems import ProblemError
from portico.kit.ids import new_id
from portico.kit.text import has_forbidden_characters, normalise
from portico.models.enums import Audience, TaskStatus
from portico.policy.permissions import Permission as P
from portico.policy.require import NotFoundError, require
from portico.policy.scopes import rows
from portico.policy.viewer import Moment, Viewer, viewer_values
from portico.pool import Row
from portico.transaction import Transaction

MOST_LABELS = 20
MOST_ASSIGNEES = 50
MOST_MINUTES = 10_000_000


async def create_task(
    tx: Transaction,
    viewer: Viewer,
    *,
    project_id: UUID,
    fields: dict[str, Any],
    moment: Moment,
) -> UUID:
    """Add a task, internal, at the end of its project.

    Problems: REQUIRED, TOO_LONG, TOO_MANY, OUT_OF_RANGE, INVALID, INVALID_DATES, UNKNOWN_PERSON.
    """
    project = await require(tx, viewer, P.TASK_EDIT, m.project, project_id, see=P.PROJECT_READ, moment=moment)
    fields = {name: value for name, value in fields.items() if value is not None}
    fields.setdefault("title", "")
    assignees = fields.pop("assignee_ids", [])
    _check(fields, fields)
    await _check_place(tx, viewer, project_id, fields, moment)
    task_id = await add_task(tx, viewer, project, fields | _completion(fields.get("status"), None, moment), moment)
    await _assign(
        tx,
        viewer,
        client_id=project.client_id,
        project_id=project_id,
        task_id=task_id,
        people=assignees,
        moment=moment,
    )
    return task_id


async def add_task(tx: Transaction, viewer: Viewer, project: Row, fields: Mapping[str, Any], moment: Moment) -> UUID:
    """Another task, internal, at the end of a locked project: of whoever may write it there, with checked values."""
    task_id = new_id()
    values = {
        **fields,
        "id": task_id,
        "client_id": project.client_id,
        "project_id": project.id,
        "position": await last_position(tx, project.id) + PLACE,
        "created_at": moment.now,
        "updated_at": moment.now,
    }
    await tx.execute(insert(m.task).values(values))
    await append_event(
        tx,
        viewer,
        moment,
        "task.created",
        client_id=project.client_id,
        project_id=project.id,
        subject_id=task_id,
        audience=Audience.INTERNAL,
    )
    return task_id


async def update_task(
    tx: Transaction,
    viewer: Viewer,
    *,
    task_id: UUID,
    expected_version: int,
    fields: dict[str, Any],
    moment: Moment,
) -> UUID:
    """Change what `fields` names. Problems as of `create_task`, and CONFLICT."""
    alone = not fields.keys() & {"assignee_ids", "parent_id", "milestone_id"}
    task = await _writable(tx, viewer, P.TASK_EDIT, task_id, moment, alone=alone)
    checks.version(task, expected_version)
    checks.not_null(fields, "title", "status", "priority", "percent_complete")
    named = sorted(fields)
    # What is given stays as it is: after a deadlock all of this is done once more.
    fields = dict(fields)
    assignees = fields.pop("assignee_ids", None)
    if fields.get("labels", ()) is None:
        fields["labels"] = []
    _check(fields, {**task, **fields})
    await _check_place(tx, viewer, task.project_id, fields, moment)
    values = {**fields, **_completion(fields.get("status"), task, moment)}
    await _save(tx, viewer, moment, "task.updated", task, values, {"fields": named})
    if assignees is not None:
        await _assign(
            tx,
            viewer,
            client_id=task.client_id,
            project_id=task.project_id,
            task_id=task_id,
            people=assignees,
            moment=moment,
        )
    return task_id


async def move_task(
    tx: Transaction,
    viewer: Viewer,
    *,
    task_id: UUID,
    expected_version: int,
    place: dict[str, Any],
    moment: Moment,
) -> UUID:
    """New status, new parent, new place among the tasks of the project; last without a place.

    Problems: CONFLICT, WOULD_LOOP, INVALID (both neighbours given, or one of another project).
    """
    # One move at a time in a project: two could make a loop, or take the same place. The project is
    # locked before its task, as everywhere.
    of_task = select(m.task.c.project_id).where(m.task.c.id == task_id).scalar_subquery()
    await tx.execute(select(m.project.c.id).where(m.project.c.id == of_task).with_for_update(key_share=True))
    task = await _writable(tx, viewer, P.TASK_EDIT, task_id, moment)
    checks.version(task, expected_version)
    checks.not_null(place, "status")
    values: dict[str, Any] = {}
    if "status" in place:
        values = {"status": place["status"], **_completion(place["status"], task, moment)}
    if "parent_id" in place:
        values["parent_id"] = place["parent_id"]
        await _check_place(tx, viewer, task.project_id, values, moment)
        if place["parent_id"] is not None and await stands_below(tx, place["parent_id"], task_id):
            raise ProblemError("WOULD_LOOP", "parentId", subject=task_id)
    values["position"] = await _position(tx, viewer, task, place, moment)
    data = {"from": task.status, "to": values.get("status", task.status)}
    await _save(tx, viewer, moment, "task.moved", task, values, data)
    return task_id


async def set_task_shared(
    tx: Transaction,
    viewer: Viewer,
    *,
    task_id: UUID,
    shared: bool,
    expected_version: int | None,
    moment: Moment,
) -> UUID:
    """Let the client see the task, or no longer. Nothing happens when it is so already.

    Problems: CONFLICT, PROJECT_NOT_SHARED.
    """
    task = await _writable(tx, viewer, P.TASK_SHARE, task_id, moment)
    if task.is_shared == shared:
        return task_id
    checks.version(task, expected_version)
    project_shared = await tx.scalar(select(m.project.c.is_shared).where(m.project.c.id == task.project_id))
    if shared and not project_shared:
        raise ProblemError("PROJECT_NOT_SHARED", "id", subject=task_id)
    values = {"is_shared": shared, "shared_at": moment.now if shared else None}
    kind = "task.shared" if shared else "task.unshared"
    await save(tx, viewer, moment, kind, m.task, task, values, project_id=task.project_id, audience=Audience.SHARED)
    return task_id


async def _writable(
    tx: Transaction, viewer: Viewer, permission: P, task_id: UUID, moment: Moment, *, alone: bool = False
) -> Row:
    return await require(tx, viewer, permission, m.task, task_id, see=P.TASK_READ, moment=moment, alone=alone)


def _check(fields: dict[str, Any], whole: dict[str, Any]) -> None:
    checks.text(fields, "title", most=500, required=True)
    checks.text(fields, "description", most=50_000)
    checks.day_order(whole.get("start_on"), whole.get("due_on"), "due_on")
    checks.number(fields, "percent_complete", least=0, most=100)
    for name in ("estimate_minutes", "actual_minutes"):
        checks.number(fields, name, least=0, most=MOST_MINUTES)
    if "labels" in fields:
        labels = list(dict.fromkeys(filter(None, map(normalise, fields["labels"]))))
        if len(labels) > MOST_LABELS:
            raise ProblemError("TOO_MANY", "labels", most=MOST_LABELS)
        if any(len(label) > 50 for label in labels):
            raise ProblemError("TOO_LONG", "labels", most=50)
        if any(map(has_forbidden_characters, labels)):
            raise ProblemError("INVALID", "labels")
        fields["labels"] = labels


def _completion(status: str | None, task: Row | None, moment: Moment) -> dict[str, Any]:
    """The day a task is done follows its status; undone, it has none."""
    if status is None or (task is not None and status == task.status):
        return {}
    return {"completed_on": moment.today if status == TaskStatus.DONE.value else None}


async def _check_place(
    tx: Transaction, viewer: Viewer, project_id: UUID, fields: dict[str, Any], moment: Moment
) -> None:
    """Parent and milestone are of this project and visible; another's answers like none at all."""
    for name, table, see in (
        ("parent_id", m.task, P.TASK_READ),
        ("milestone_id", m.milestone, P.MILESTONE_READ),
    ):
        id = fields.get(name)
        if id is not None and not await _is_of_project(tx, viewer, table, see, id, project_id, moment):
            raise NotFoundError


async def _is_of_project(
    tx: Transaction,
    viewer: Viewer,
    table: Any,
    see: P,
    id: UUID,
    project_id: UUID,
    moment: Moment,
) -> bool:
    found = await tx.scalar(
        select(table.c.id).where(table.c.id == id, table.c.project_id == project_id, rows(table, see, viewer.access)),
        dict(viewer_values(viewer, today=moment.today)),
    )
    return found is not None


async def _position(tx: Transaction, viewer: Viewer, task: Row, place: dict[str, Any], moment: Moment) -> float:
    after_id, before_id = place.get("after_id"), place.get("before_id")
    if after_id is None and before_id is None:
        return await last_position(tx, task.project_id) + PLACE
    if after_id is not None and before_id is not None:
        raise ProblemError("INVALID", "beforeId", subject=task.id)
    for _ in range(2):
        gap = await gap_beside(tx, viewer, task, after_id=after_id, before_id=before_id, moment=moment)
        if gap is None:
            raise NotFoundError
        low, high = gap
        position = (low + high) / 2
        if low < position < high:
            return position
        # Halved so often that no number is left between the two: make room everywhere, once.
        await _spread(tx, task.project_id)
    raise AssertionError("unreachable")


async def _spread(tx: Transaction, project_id: UUID) -> None:
    """The same order with room again."""
    order = func.row_number().over(order_by=(m.task.c.position, m.task.c.id))
    placed = select(m.task.c.id, order.label("place")).where(m.task.c.project_id == project_id).subquery()
    await tx.execute(update(m.task).where(m.task.c.id == placed.c.id).values(position=placed.c.place * PLACE))


async def _assign(
    tx: Transaction,
    viewer: Viewer,
    *,
    client_id: UUID,
    project_id: UUID,
    task_id: UUID,
    people: Sequence[tuple[str, UUID]],
    moment: Moment,
) -> None:
    """Exactly these people work on the task.

    Whoever may edit the project brings colleagues onto it by this; others choose among those
    who are on it. Problems: TOO_MANY, UNKNOWN_PERSON, NOT_ON_PROJECT.
    """
    if len(people) > MOST_ASSIGNEES:
        raise ProblemError("TOO_MANY", "assigneeIds", most=MOST_ASSIGNEES)
    staff_ids = {id for prefix, id in people if prefix == "stf"}
    contact_ids = {id for prefix, id in people if prefix == "con"}
    assignment = m.task_assignment
    current = {
        row.staff_id or row.contact_id: row.id
        for row in await tx.execute(
            select(assignment.c.id, assignment.c.staff_id, assignment.c.contact_id).where(
                assignment.c.task_id == task_id
            )
        )
    }
    staff = select(m.staff.c.id).where(m.staff.c.id.in_(staff_ids), m.staff.c.is_active)
    contacts = select(m.contact.c.id).where(
        m.contact.c.id.in_(contact_ids), m.contact.c.client_id == client_id, m.contact.c.removed_at.is_(None)
    )
    wanted = staff_ids | contact_ids
    # Somebody who has left stays on what they were on.
    if not wanted <= {*await tx.scalars(staff), *await tx.scalars(contacts), *current}:
        raise ProblemError("UNKNOWN_PERSON", "assigneeIds")
    await _join_project(tx, viewer, client_id, project_id, staff_ids - current.keys(), moment)
    gone = [id for person, id in current.items() if person not in wanted]
    if gone:
        await tx.execute(delete(assignment).where(assignment.c.id.in_(gone)))
    added = [
        {
            "id": new_id(),
            "client_id": client_id,
            "project_id": project_id,
            "task_id": task_id,
            "staff_id": person if person in staff_ids else None,
            "contact_id": person if person in contact_ids else None,
            "assigned_at": moment.now,
        }
        for person in wanted - current.keys()
    ]
    if added:
        await tx.execute(insert(assignment), added)


async def _join_project(
    tx: Transaction, viewer: Viewer, client_id: UUID, project_id: UUID, staff_ids: set[UUID], moment: Moment
) -> None:
    member = m.project_member
    on_it = set(
        await tx.scalars(
            select(member.c.staff_id).where(member.c.project_id == project_id, member.c.staff_id.in_(staff_ids))
        )
    )
    if on_it == staff_ids:
        return
    may_edit = await tx.scalar(
        select(rows(m.project, P.PROJECT_EDIT, viewer.access)).where(m.project.c.id == project_id),
        dict(viewer_values(viewer, today=moment.today)),
    )
    if not may_edit:
        raise ProblemError("NOT_ON_PROJECT", "assigneeIds")
    joining = [
        {
            "id": new_id(),
            "client_id": client_id,
            "project_id": project_id,
            "staff_id": staff_id,
            "joined_at": moment.now,
        }
        for staff_id in sorted(staff_ids - on_it)
    ]
    await tx.execute(insert(member).on_conflict_do_nothing(), joining)
    await append_event(
        tx,
        viewer,
        moment,
        "project.joined",
        client_id=client_id,
        project_id=project_id,
        subject_id=project_id,
        audience=Audience.SHARED,
        data={"staff": [str(row["staff_id"]) for row in joining]},
    )


async def _save(
    tx: Transaction,
    viewer: Viewer,
    moment: Moment,
    kind: str,
    task: Row,
    values: dict[str, Any],
    data: dict[str, Any],
) -> None:
    audience = Audience.SHARED if task.is_shared else Audience.INTERNAL
    await save(tx, viewer, moment, kind, m.task, task, values, project_id=task.project_id, audience=audience, data=data)
