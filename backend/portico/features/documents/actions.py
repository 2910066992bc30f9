"""Writes on folders and documents."""

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
from portico.policy.require import ForbiddenError, NotFoundError, require
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
        await _check_folder(tx, viewer, parent_id, client_id, project_id, moment)
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
    # Who may arrange some project of a client may not therefore arrange what is of the client as a whole.
    own = select(m.folder.c.id).where(m.folder.c.id == folder_id, rows(m.folder, P.DOCUMENT_EDIT, viewer.access))
    if await tx.scalar(own, viewer_values(viewer, today=moment.today)) is None:
        raise ForbiddenError(P.DOCUMENT_EDIT)
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
    _check_not_trashed(folder)
    fields = dict(fields)
    checks.not_null(fields, "name")
    checks.text(fields, "name", most=200, required=True)
    parent_id = fields.get("parent_id", folder.parent_id)
    if parent_id != folder.parent_id and parent_id is not None:
        above = await _check_folder(tx, viewer, parent_id, folder.client_id, folder.project_id, moment)
        if folder_id in above:
            raise ProblemError("WOULD_LOOP", "parentId", subject=folder_id)
    name = fields.get("name", folder.name)
    if (parent_id, name) != (folder.parent_id, folder.name):
        await _check_name(tx, folder.client_id, folder.project_id, parent_id, name, other_than=folder_id)
    await _save(tx, viewer, moment, "folder.updated", m.folder, folder, fields)
    return folder_id


async def update_document(
    tx: Transaction, viewer: Viewer, *, document_id: UUID, expected_version: int, fields: dict[str, Any], moment: Moment
) -> UUID:
    """Another title, or another folder. Problems: CONFLICT, REQUIRED, TOO_LONG, INVALID, IN_TRASH."""
    alone = fields.get("folder_id") is None
    document = await _document(tx, viewer, P.DOCUMENT_EDIT, document_id, moment, alone=alone)
    checks.version(document, expected_version)
    _check_not_trashed(document)
    fields = dict(fields)
    checks.not_null(fields, "title")
    checks.text(fields, "title", most=255, required=True)
    if fields.get("folder_id") is not None:
        await _check_folder(tx, viewer, fields["folder_id"], document.client_id, document.project_id, moment)
    await _save(tx, viewer, moment, "document.updated", m.document, document, fields)
    return document_id


async def trash_document(tx: Transaction, viewer: Viewer, *, document_id: UUID, moment: Moment) -> UUID:
    """Put it into the trash, where only the firm sees it. Nothing happens when it is there already."""
    document = await _document(tx, viewer, P.DOCUMENT_EDIT, document_id, moment, alone=True)
    if document.trashed_at is None:
        await _save(tx, viewer, moment, "document.trashed", m.document, document, {"trashed_at": moment.now})
    return document_id


async def restore_document(tx: Transaction, viewer: Viewer, *, document_id: UUID, moment: Moment) -> UUID:
    """Bring it back from the trash: to its folder, or to the top when that is gone."""
    document = await _document(tx, viewer, P.DOCUMENT_EDIT, document_id, moment)
    if document.trashed_at is None:
        return document_id
    values: dict[str, Any] = {"trashed_at": None}
    if document.folder_id is not None:
        folder = m.folder.c
        trashed = select(folder.trashed_at.is_not(None)).where(folder.id == document.folder_id)
        if await tx.scalar(trashed):
            values["folder_id"] = None
    await _save(tx, viewer, moment, "document.restored", m.document, document, values)
    return document_id


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
    await _save(tx, viewer, moment, "folder.trashed", m.folder, folder, {"trashed_at": moment.now})
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
    await _save(tx, viewer, moment, "folder.restored", m.folder, folder, values)
    return folder_id


async def share_document(
    tx: Transaction,
    viewer: Viewer,
    *,
    document_id: UUID,
    from_version: int | None,
    expected_version: int | None,
    moment: Moment,
) -> UUID:
    """Let the client see the document from a version on, the newest without one.

    Problems: CONFLICT, IN_TRASH, PROJECT_NOT_SHARED, OUT_OF_RANGE.
    """
    document = await _document(tx, viewer, P.DOCUMENT_SHARE, document_id, moment)
    checks.version(document, expected_version)
    _check_not_trashed(document)
    version = m.document_version.c
    newest = await tx.scalar(select(func.max(version.number)).where(version.document_id == document_id))
    first = newest if from_version is None else from_version
    checks.number({"from_version": first}, "from_version", least=1, most=newest)
    if document.shared_from == first:
        return document_id
    if document.project_id is not None:
        project = m.project.c
        # Held so until the document is shared.
        shared = select(project.is_shared).where(project.id == document.project_id).with_for_update(read=True)
        if not await tx.scalar(shared):
            raise ProblemError("PROJECT_NOT_SHARED", "id", subject=document_id)
    values = {"shared_from": first, "shared_at": document.shared_at or moment.now}
    await _save(tx, viewer, moment, "document.shared", m.document, document, values, audience=Audience.SHARED)
    return document_id


async def unshare_document(
    tx: Transaction, viewer: Viewer, *, document_id: UUID, expected_version: int | None, moment: Moment
) -> UUID:
    """Let the client see it no longer. Problems: CONFLICT."""
    document = await _document(tx, viewer, P.DOCUMENT_SHARE, document_id, moment, alone=True)
    if document.shared_from is None:
        return document_id
    checks.version(document, expected_version)
    values = {"shared_from": None, "shared_at": None}
    await _save(tx, viewer, moment, "document.unshared", m.document, document, values, audience=Audience.SHARED)
    return document_id


async def restore_version(tx: Transaction, viewer: Viewer, *, version_id: UUID, note: str, moment: Moment) -> UUID:
    """Make an old version the newest again: the same bytes under the next number. Problems: IN_TRASH, IS_NEWEST."""
    old = await require(
        tx, viewer, P.DOCUMENT_EDIT, m.document_version, version_id, see=P.DOCUMENT_READ, moment=moment, lock=False
    )
    document = await _document(tx, viewer, P.DOCUMENT_EDIT, old.document_id, moment)
    _check_not_trashed(document)
    if document.current_version_id == version_id:
        raise ProblemError("IS_NEWEST", "id", subject=old.document_id)
    fields: dict[str, Any] = {"note": note}
    checks.text(fields, "note", most=2_000)
    version, made = m.document_version, new_id()
    newest = await tx.scalar(select(func.max(version.c.number)).where(version.c.document_id == document.id))
    kept = ("client_id", "document_id", "file_name", "size", "object_key", "media_type", "sha256", "thumbnail_key")
    values = {
        **{name: old[name] for name in kept},
        "id": made,
        "number": newest + 1,
        "note": fields["note"],
        "restored_from": old.number,
        "author_staff_id": viewer.staff_id,
        "author_contact_id": viewer.contact_id,
        "created_at": moment.now,
    }
    await tx.execute(insert(version).values(values))
    audience = Audience.SHARED if document.shared_from is not None else Audience.INTERNAL
    changed = {"current_version_id": made}
    await _save(tx, viewer, moment, "document.version_restored", m.document, document, changed, audience=audience)
    return document.id  # type: ignore[no-any-return]


async def _document(
    tx: Transaction, viewer: Viewer, permission: P, document_id: UUID, moment: Moment, *, alone: bool = False
) -> Row:
    return await require(
        tx, viewer, permission, m.document, document_id, see=P.DOCUMENT_READ, moment=moment, alone=alone
    )


async def _hold(tx: Transaction, client_id: UUID, project_id: UUID | None) -> None:
    """One change of a tree of folders at a time: two could make a loop, or take the same name.

    The project, or the client, is locked before its folders, as everywhere.
    """
    table, id = (m.project, project_id) if project_id is not None else (m.client, client_id)
    await tx.execute(select(table.c.id).where(table.c.id == id).with_for_update(key_share=True))


def _check_not_trashed(row: Row) -> None:
    if row.trashed_at is not None:
        raise ProblemError("IN_TRASH", "id", subject=row.id)


async def _check_folder(
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


def _below(folder_id: UUID) -> Any:
    """A folder and all folders in it."""
    folder, inner = m.folder, m.folder.alias()
    tree = select(folder.c.id).where(folder.c.id == folder_id).cte("below", recursive=True)
    return tree.union_all(select(inner.c.id).where(inner.c.parent_id == tree.c.id))


async def _save(
    tx: Transaction,
    viewer: Viewer,
    moment: Moment,
    kind: str,
    table: Table,
    row: Row,
    values: dict[str, Any],
    *,
    audience: Audience = Audience.INTERNAL,
) -> None:
    data = {"fields": sorted(values)}
    await save(tx, viewer, moment, kind, table, row, values, project_id=row.project_id, audience=audience, data=data)
