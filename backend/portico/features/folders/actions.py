"""Writes on folders."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Table, func, insert, literal, select, update

from portico import models as m
from portico.events.append import append_event, save
from portico.graph import checks
from portico.graph.problems import ProblemError
from portico.kit.ids import new_id
from portico.models.enums import Audience
from portico.policy.permissions import Permission as P
from portico.policy.require import NotFoundError, require, require_own
from portico.policy.scopes import rows
from portico.policy.viewer import Moment, Viewer, viewer_values
from portico.pool import Row
from portico.transaction import Transaction

# Folders in folders, so deep and no deeper.
DEEPEST = 20


async def create_folder(
    tx: Transaction,
    viewer: Viewer,
    *,
    owner: tuple[Table, UUID],
    parent_id: UUID | None,
    name: str,
    moment: Moment,
) -> UUID:
    """A folder of a project, or of a client as a whole. Problems: REQUIRED, TOO_LONG, INVALID, TOO_DEEP, NAME_TAKEN."""
    table, id = owner
    see = P.PROJECT_READ if table is m.project else P.CLIENT_READ
    place = await require(tx, viewer, P.DOCUMENT_EDIT, table, id, see=see, moment=moment, lock=False)
    fields: dict[str, Any] = {"name": name}
    checks.text(fields, "name", most=200, required=True)
    client_id, project_id = (place.client_id, place.id) if table is m.project else (place.id, None)
    await _hold(tx, client_id, project_id)
    folder_id = new_id()
    if parent_id is not None:
        await check_folder(tx, viewer, parent_id, client_id, project_id, moment)
    await _check_name(tx, client_id, project_id, parent_id, fields["name"])
    await tx.execute(
        insert(m.folder).values(
            id=folder_id,
            client_id=client_id,
            project_id=project_id,
            parent_id=parent_id,
            name=fields["name"],
            created_at=moment.now,
            updated_at=moment.now,
        )
    )
    await require_own(tx, viewer, P.DOCUMENT_EDIT, m.folder, folder_id, moment=moment)
    await append_event(
        tx,
        viewer,
        moment,
        "folder.created",
        client_id=client_id,
        project_id=project_id,
        subject_id=folder_id,
        audience=Audience.INTERNAL,
    )
    return folder_id


async def update_folder(
    tx: Transaction, viewer: Viewer, *, folder_id: UUID, expected_version: int, fields: dict[str, Any], moment: Moment
) -> UUID:
    """Another name, or another place. Problems: as of `create_folder`, CONFLICT, IN_TRASH, WOULD_LOOP."""
    of_folder = select(m.folder.c.client_id, m.folder.c.project_id).where(m.folder.c.id == folder_id)
    for place in await tx.execute(of_folder):
        await _hold(tx, place.client_id, place.project_id)
    folder = await require(tx, viewer, P.DOCUMENT_EDIT, m.folder, folder_id, see=P.DOCUMENT_READ, moment=moment)
    checks.version(folder, expected_version)
    checks.transition("updateFolder", folder)
    fields = dict(fields)
    checks.not_null(fields, "name")
    checks.text(fields, "name", most=200, required=True)
    parent_id = fields.get("parent_id", folder.parent_id)
    if parent_id != folder.parent_id and parent_id is not None:
        above = await check_folder(tx, viewer, parent_id, folder.client_id, folder.project_id, moment)
        if folder_id in above:
            raise ProblemError("WOULD_LOOP", "parentId", subject=folder_id)
    name = fields.get("name", folder.name)
    if (parent_id, name) != (folder.parent_id, folder.name):
        await _check_name(tx, folder.client_id, folder.project_id, parent_id, name, other_than=folder_id)
    await _save(tx, viewer, moment, "folder.updated", folder, fields)
    return folder_id


async def trash_folder(tx: Transaction, viewer: Viewer, *, folder_id: UUID, moment: Moment) -> UUID:
    """Put a folder into the trash with all that is in it."""
    folder = await require(tx, viewer, P.DOCUMENT_EDIT, m.folder, folder_id, see=P.DOCUMENT_READ, moment=moment)
    if folder.trashed_at is not None:
        return folder_id
    tree = _below(folder_id)
    for table, column in ((m.document, m.document.c.folder_id), (m.folder, m.folder.c.parent_id)):
        inside = column.in_(select(tree.c.id)), table.c.trashed_at.is_(None)
        # The moment says what went together.
        changed = {"trashed_at": moment.now, "version": table.c.version + 1, "updated_at": moment.now}
        await tx.execute(update(table).where(*inside).values(changed))
    await _save(tx, viewer, moment, "folder.trashed", folder, {"trashed_at": moment.now})
    return folder_id


async def restore_folder(tx: Transaction, viewer: Viewer, *, folder_id: UUID, moment: Moment) -> UUID:
    """Bring a folder back with what went into the trash together with it."""
    folder = await require(tx, viewer, P.DOCUMENT_EDIT, m.folder, folder_id, see=P.DOCUMENT_READ, moment=moment)
    if folder.trashed_at is None:
        return folder_id
    tree = _below(folder_id)
    for table, column in ((m.document, m.document.c.folder_id), (m.folder, m.folder.c.parent_id)):
        inside = column.in_(select(tree.c.id)), table.c.trashed_at == folder.trashed_at
        changed = {"trashed_at": None, "version": table.c.version + 1, "updated_at": moment.now}
        await tx.execute(update(table).where(*inside).values(changed))
    values: dict[str, Any] = {"trashed_at": None}
    if folder.parent_id is not None:
        outer = m.folder.c
        if await tx.scalar(select(outer.trashed_at.is_not(None)).where(outer.id == folder.parent_id)):
            values["parent_id"] = None
    await _save(tx, viewer, moment, "folder.restored", folder, values)
    return folder_id


async def check_folder(
    tx: Transaction, viewer: Viewer, folder_id: UUID, client_id: UUID, project_id: UUID | None, moment: Moment
) -> list[UUID]:
    """The ids of a folder and of those it is in, if it is seen, of the same owner and not in the trash.

    Raises NotFoundError for any other. Problems: TOO_DEEP.
    """
    folder = m.folder
    found = await tx.scalar(
        select(folder.c.id).where(
            folder.c.id == folder_id,
            folder.c.client_id == client_id,
            folder.c.project_id.is_not_distinct_from(project_id),
            folder.c.trashed_at.is_(None),
            rows(folder, P.DOCUMENT_READ, viewer.access),
        ),
        viewer_values(viewer, today=moment.today),
    )
    if found is None:
        raise NotFoundError
    tree = select(folder.c.id, folder.c.parent_id, literal(1).label("depth")).where(folder.c.id == folder_id)
    above = tree.cte("above", recursive=True)
    outer = folder.alias()
    above = above.union_all(
        select(outer.c.id, outer.c.parent_id, above.c.depth + 1).where(
            outer.c.id == above.c.parent_id, above.c.depth < DEEPEST
        )
    )
    ids = await tx.scalars(select(above.c.id))
    if len(ids) >= DEEPEST:
        raise ProblemError("TOO_DEEP", "parentId", most=DEEPEST)
    return ids


async def _check_name(
    tx: Transaction,
    client_id: UUID,
    project_id: UUID | None,
    parent_id: UUID | None,
    name: str,
    *,
    other_than: UUID | None = None,
) -> None:
    """No two folders of one name side by side. Problems: NAME_TAKEN."""
    folder = m.folder
    found = await tx.scalar(
        select(folder.c.id).where(
            folder.c.client_id == client_id,
            folder.c.project_id.is_not_distinct_from(project_id),
            folder.c.parent_id.is_not_distinct_from(parent_id),
            folder.c.trashed_at.is_(None),
            func.lower(folder.c.name) == func.lower(name),
            folder.c.id.is_distinct_from(other_than),
        )
    )
    if found is not None:
        raise ProblemError("NAME_TAKEN", "name")


async def _hold(tx: Transaction, client_id: UUID, project_id: UUID | None) -> None:
    """One change of a tree of folders at a time: two could make a loop, or take the same name.

    The project, or the client, is locked before its folders, as everywhere.
    """
    table, id = (m.project, project_id) if project_id is not None else (m.client, client_id)
    await tx.execute(select(table.c.id).where(table.c.id == id).with_for_update(key_share=True))


def _below(folder_id: UUID) -> Any:
    """A folder and all folders in it."""
    folder, inner = m.folder, m.folder.alias()
    tree = select(folder.c.id).where(folder.c.id == folder_id).cte("below", recursive=True)
    return tree.union_all(select(inner.c.id).where(inner.c.parent_id == tree.c.id))


async def _save(
    tx: Transaction, viewer: Viewer, moment: Moment, kind: str, folder: Row, values: dict[str, Any]
) -> None:
    await save(
        tx,
        viewer,
        moment,
        kind,
        m.folder,
        folder,
        values,
        project_id=folder.project_id,
        audience=Audience.INTERNAL,
        data={"fields": sorted(values)},
    )
