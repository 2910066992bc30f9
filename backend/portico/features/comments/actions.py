"""Writing comments."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import insert, select

from portico import models as m
from portico.events.append import append_event
from portico.graph import checks
from portico.graph.problems import ProblemError
from portico.kit.ids import new_id
from portico.models.enums import Audience
from portico.policy.permissions import Permission as P
from portico.policy.require import require
from portico.policy.viewer import Moment, Viewer, ViewerKind
from portico.transaction import Transaction


async def add_comment(
    tx: Transaction,
    viewer: Viewer,
    *,
    task_id: UUID | None = None,
    change_id: UUID | None = None,
    project_id: UUID | None = None,
    audience: Audience,
    body: str,
    moment: Moment,
) -> UUID:
    """Say something on a task, a change request or a project. What a contact writes is always SHARED.

    Problems: REQUIRED, TOO_LONG, INVALID (not one of them given), NOT_SHARED.
    """
    subjects = ((m.task, task_id, P.TASK_READ), (m.change_request, change_id, P.CHANGE_READ))
    given = [each for each in (*subjects, (m.project, project_id, P.PROJECT_READ)) if each[1] is not None]
    if len(given) != 1:
        raise ProblemError("INVALID", "taskId")
    fields: dict[str, Any] = {"body": body}
    checks.text(fields, "body", most=20_000, required=True)
    ((table, id, see),) = given
    assert id is not None
    # Unlocked: a comment does not change what it is on.
    row = await require(tx, viewer, P.COMMENT_WRITE, table, id, see=see, moment=moment, lock=False)
    owner_id = project_id or row.project_id
    if viewer.kind is ViewerKind.CONTACT:
        audience = Audience.SHARED
    elif audience is Audience.SHARED and not await _is_seen_by_client(tx, row, owner_id):
        raise ProblemError("NOT_SHARED", "audience")
    comment_id = new_id()
    await tx.execute(
        insert(m.comment).values(
            id=comment_id,
            client_id=row.client_id,
            project_id=owner_id,
            task_id=task_id,
            change_id=change_id,
            audience=audience.value,
            body=fields["body"],
            author_staff_id=viewer.staff_id,
            author_contact_id=viewer.contact_id,
            created_at=moment.now,
        )
    )
    await append_event(
        tx,
        viewer,
        moment,
        "comment.added",
        client_id=row.client_id,
        project_id=owner_id,
        subject_id=comment_id,
        audience=audience,
    )
    return comment_id


async def _is_seen_by_client(tx: Transaction, row: Any, project_id: UUID) -> bool:
    """Its project is shared, and so is the task if it is one; held so until the comment is written.

    What the client asked for, they see with the project.
    """
    shared = await tx.scalar(
        select(m.project.c.is_shared).where(m.project.c.id == project_id).with_for_update(read=True)
    )
    return bool(row.get("is_shared", True) and shared)
