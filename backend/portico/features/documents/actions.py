"""Writes on folders and documents."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select, update

from portico import models as m
from portico.events.append import save
from portico.features.folders.actions import check_folder
from portico.features.reviews.actions import open_next_round
from portico.graph import checks
from portico.graph.problems import ProblemError
from portico.jobs.queue import enqueue
from portico.kit.ids import new_id
from portico.kit.media_types import IMAGES, PDF
from portico.models.enums import Audience
from portico.policy.permissions import Permission as P
from portico.policy.require import require
from portico.policy.viewer import Moment, Viewer
from portico.pool import Row
from portico.thumbnails import MOST_BYTES
from portico.transaction import Transaction

MAKE_THUMBNAIL = "make_thumbnail"


async def update_document(
    tx: Transaction, viewer: Viewer, *, document_id: UUID, expected_version: int, fields: dict[str, Any], moment: Moment
) -> UUID:
    """Another title, or another folder. Problems: CONFLICT, REQUIRED, TOO_LONG, INVALID, IN_TRASH."""
    alone = fields.get("folder_id") is None
    document = await _document(tx, viewer, P.DOCUMENT_EDIT, document_id, moment, alone=alone)
    checks.version(document, expected_version)
    checks.transition("updateDocument", document)
    fields = dict(fields)
    checks.not_null(fields, "title")
    checks.text(fields, "title", most=255, required=True)
    if fields.get("folder_id") is not None:
        await check_folder(tx, viewer, fields["folder_id"], document.client_id, document.project_id, moment)
    await _save(tx, viewer, moment, "document.updated", document, fields)
    return document_id


async def trash_document(tx: Transaction, viewer: Viewer, *, document_id: UUID, moment: Moment) -> UUID:
    """Put it into the trash, where only the firm sees it. Nothing happens when it is there already."""
    document = await _document(tx, viewer, P.DOCUMENT_EDIT, document_id, moment, alone=True)
    if document.trashed_at is None:
        await _save(tx, viewer, moment, "document.trashed", document, {"trashed_at": moment.now})
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
    await _save(tx, viewer, moment, "document.restored", document, values)
    return document_id


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
    checks.transition("shareDocument", document)
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
    await _save(tx, viewer, moment, "document.shared", document, values, audience=Audience.SHARED)
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
    await _save(tx, viewer, moment, "document.unshared", document, values, audience=Audience.SHARED)
    return document_id


async def restore_version(tx: Transaction, viewer: Viewer, *, version_id: UUID, note: str, moment: Moment) -> UUID:
    """Make an old version the newest again: the same bytes under the next number. Problems: IN_TRASH, IS_NEWEST."""
    old = await require(
        tx, viewer, P.DOCUMENT_EDIT, m.document_version, version_id, see=P.DOCUMENT_READ, moment=moment, lock=False
    )
    document = await _document(tx, viewer, P.DOCUMENT_EDIT, old.document_id, moment)
    checks.transition("restoreVersion", document)
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
    if old.thumbnail_key is None:
        await want_thumbnail(tx, old.client_id, made, old.media_type, old.size)
    audience = Audience.SHARED if document.shared_from is not None else Audience.INTERNAL
    changed = {"current_version_id": made}
    await _save(tx, viewer, moment, "document.version_restored", document, changed, audience=audience)
    await open_next_round(tx, viewer, document_id=document.id, version_id=made, moment=moment)
    return document.id  # type: ignore[no-any-return]


async def want_thumbnail(tx: Transaction, client_id: UUID, version_id: UUID, media_type: str, size: int) -> None:
    """Have a small picture made of a new version, if its kind has one."""
    if media_type in IMAGES | {PDF} and size <= MOST_BYTES:
        await enqueue(tx, MAKE_THUMBNAIL, client_id=client_id, subject_id=version_id)


async def keep_thumbnail(tx: Transaction, *, version_id: UUID, thumbnail_key: str) -> bool:
    """Note where the small picture of a version lies; False when it has one already."""
    version = m.document_version
    unpictured = update(version).where(version.c.id == version_id, version.c.thumbnail_key.is_(None))
    kept = unpictured.values(thumbnail_key=thumbnail_key).returning(version.c.id)
    return await tx.scalar(kept) is not None


async def version_by_id(tx: Transaction, version_id: UUID) -> Row:
    """A version as the worker sees it."""
    (version,) = await tx.execute(select(*m.document_version.c).where(m.document_version.c.id == version_id))
    return version


async def _document(
    tx: Transaction, viewer: Viewer, permission: P, document_id: UUID, moment: Moment, *, alone: bool = False
) -> Row:
    return await require(
        tx, viewer, permission, m.document, document_id, see=P.DOCUMENT_READ, moment=moment, alone=alone
    )


async def _save(
    tx: Transaction,
    viewer: Viewer,
    moment: Moment,
    kind: str,
    document: Row,
    values: dict[str, Any],
    *,
    audience: Audience = Audience.INTERNAL,
) -> None:
    data = {"fields": sorted(values)}
    project_id = document.project_id
    await save(
        tx, viewer, moment, kind, m.document, document, values, project_id=project_id, audience=audience, data=data
    )
