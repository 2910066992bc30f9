"""Writes on files that are on their way."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Table, and_, func, not_, or_, select, union, update
from sqlalchemy.dialects.postgresql import insert

from portico import models as m
from portico.events.append import append_event, save
from portico.features.documents.actions import want_thumbnail
from portico.features.folders.actions import check_folder
from portico.features.reviews.actions import EVIDENCE_PREFIX, open_next_round
from portico.graph import checks
from portico.graph.problems import ProblemError
from portico.jobs.queue import enqueue
from portico.kit.ids import new_id
from portico.models.enums import Audience, UploadState
from portico.policy.permissions import Permission as P
from portico.policy.require import ForbiddenError, require, require_own
from portico.policy.viewer import Moment, Viewer, ViewerKind
from portico.pool import Row
from portico.thumbnails import PREFIX as THUMBNAIL_PREFIX
from portico.transaction import Transaction

VERIFY, DISCARD = "verify_upload", "discard_upload"
# Where the bytes of files stand in the store, and all that `needed_keys` knows of.
PREFIX = "uploads/"
PREFIXES = (PREFIX, THUMBNAIL_PREFIX, EVIDENCE_PREFIX)
# The object store takes parts of five MiB and more, and ten thousand of them.
PART_SIZE = 8 * 1024 * 1024
_SHA256 = re.compile(r"[0-9a-f]{64}")
_NAME = re.compile(r"[/\\]")


@dataclass(frozen=True)
class Target:
    """Where a file is to go: a next version of a document, or a new document of a project or a client."""

    table: Table
    id: UUID
    see: P

    @property
    def is_document(self) -> bool:
        """It becomes the next version of a document."""
        return self.table is m.document


async def start_upload(
    tx: Transaction,
    viewer: Viewer,
    *,
    target: Target,
    folder_id: UUID | None,
    fields: dict[str, Any],
    is_shared: bool,
    moment: Moment,
    most: int,
    quota: int,
) -> UUID:
    """Announce a file. What a contact sends is always shared.

    `most` and `quota` are the bytes that one file and all files of the client may have.

    Problems: REQUIRED, TOO_LONG, INVALID, TOO_LARGE, OVER_QUOTA, IN_TRASH, PROJECT_NOT_SHARED.
    """
    place = await require(
        tx, viewer, P.DOCUMENT_UPLOAD, target.table, target.id, see=target.see, moment=moment, lock=False
    )
    if is_shared and viewer.kind is not ViewerKind.CONTACT and not target.is_document:
        await _check_may_share(tx, viewer, target, place, moment)
    fields = {"title": "", "note": "", **fields}
    checks.text(fields, "file_name", most=255, required=True)
    # What a browser is given as a name may be a path.
    fields["file_name"] = _NAME.split(fields["file_name"])[-1] or fields["file_name"]
    fields["title"] = fields["title"] or fields["file_name"]
    checks.text(fields, "title", most=255, required=True)
    checks.text(fields, "note", most=2_000)
    if not 0 < fields["size"] <= most:
        raise ProblemError("TOO_LARGE", "size", most=most // 1024**2)
    if target.is_document and place.trashed_at is not None:
        raise ProblemError("IN_TRASH", "documentId")
    client_id = place.id if target.table is m.client else place.client_id
    project_id = place.id if target.table is m.project else place.get("project_id")
    if folder_id is not None:
        await check_folder(tx, viewer, folder_id, client_id, project_id, moment)
    upload_id = new_id()
    values = {
        **fields,
        "id": upload_id,
        "client_id": client_id,
        "project_id": project_id,
        "document_id": target.id if target.is_document else None,
        "folder_id": folder_id,
        "object_key": f"{PREFIX}{upload_id}",
        "part_size": PART_SIZE,
        "is_shared": is_shared or viewer.kind is ViewerKind.CONTACT,
        "author_staff_id": viewer.staff_id,
        "author_contact_id": viewer.contact_id,
        "created_at": moment.now,
        "updated_at": moment.now,
    }
    await tx.execute(insert(m.upload).values(values))
    await require_own(tx, viewer, P.DOCUMENT_UPLOAD, m.upload, upload_id, moment=moment)
    await _reserve(tx, client_id, fields["size"], quota)
    return upload_id


async def _check_may_share(tx: Transaction, viewer: Viewer, target: Target, place: Row, moment: Moment) -> None:
    """To send a file to the client is to share it. Problems: PROJECT_NOT_SHARED."""
    await require(tx, viewer, P.DOCUMENT_SHARE, target.table, target.id, see=target.see, moment=moment, lock=False)
    if target.table is m.project and not place.is_shared:
        raise ProblemError("PROJECT_NOT_SHARED", "projectId")


async def upload_of(
    tx: Transaction, viewer: Viewer, verb: str, upload_id: UUID, moment: Moment, *, lock: bool = True
) -> Row:
    """One's own file, still on its way. Problems: NOT_UPLOADING."""
    upload = await require(
        tx, viewer, P.DOCUMENT_UPLOAD, m.upload, upload_id, see=P.DOCUMENT_UPLOAD, moment=moment, lock=lock
    )
    if (upload.author_staff_id, upload.author_contact_id) != (viewer.staff_id, viewer.contact_id):
        raise ForbiddenError(P.DOCUMENT_UPLOAD)
    checks.transition(verb, upload)
    return upload


def size_of_part(upload: Row, number: int) -> int:
    """Bytes of a part of a file. Problems: OUT_OF_RANGE."""
    last = -(-upload.size // upload.part_size)
    checks.number({"numbers": number}, "numbers", least=1, most=last)
    return int(upload.size - (last - 1) * upload.part_size if number == last else upload.part_size)


async def keep_storage_id(
    tx: Transaction, viewer: Viewer, *, upload_id: UUID, storage_upload_id: str, moment: Moment
) -> str:
    """What the object store calls the upload: this, or what somebody else has noted before."""
    upload = await upload_of(tx, viewer, "uploadParts", upload_id, moment)
    if upload.storage_upload_id is not None:
        return str(upload.storage_upload_id)
    await tx.execute(update(m.upload).where(m.upload.c.id == upload_id).values(storage_upload_id=storage_upload_id))
    return storage_upload_id


async def finish_upload(tx: Transaction, viewer: Viewer, *, upload_id: UUID, sha256: str, moment: Moment) -> UUID:
    """Say that all of it has arrived; the worker checks it. Problems: INVALID, NOT_UPLOADING."""
    if not _SHA256.fullmatch(sha256):
        raise ProblemError("INVALID", "sha256")
    upload = await upload_of(tx, viewer, "finishUpload", upload_id, moment)
    if upload.storage_upload_id is None:
        raise ProblemError("INVALID", "id", subject=upload_id)
    await _turn(tx, viewer, upload, "upload.finished", moment, state=UploadState.PENDING.value, sha256=sha256)
    await enqueue(tx, VERIFY, client_id=upload.client_id, subject_id=upload_id)
    return upload_id


async def cancel_upload(tx: Transaction, viewer: Viewer, *, upload_id: UUID, moment: Moment) -> UUID:
    """Give a file up; its bytes go. Problems: NOT_UPLOADING."""
    upload = await upload_of(tx, viewer, "cancelUpload", upload_id, moment)
    await _turn(tx, viewer, upload, "upload.cancelled", moment, state=UploadState.CANCELLED.value)
    await release(tx, upload)
    await enqueue(tx, DISCARD, client_id=upload.client_id, subject_id=upload_id)
    return upload_id


async def release(tx: Transaction, upload: Row) -> None:
    """The client has the bytes free again that were kept for a file."""
    kept = m.client_storage
    await tx.execute(
        update(kept).where(kept.c.id == upload.client_id).values(bytes=func.greatest(kept.c.bytes - upload.size, 0))
    )


async def _turn(tx: Transaction, viewer: Viewer, upload: Row, kind: str, moment: Moment, **values: Any) -> None:
    await save(
        tx,
        viewer,
        moment,
        kind,
        m.upload,
        upload,
        values,
        project_id=upload.project_id,
        audience=Audience.INTERNAL,
    )


async def _reserve(tx: Transaction, client_id: UUID, size: int, most: int) -> None:
    """Keep room for a file. Problems: OVER_QUOTA."""
    kept = m.client_storage
    adding = insert(kept).values(id=client_id, client_id=client_id, bytes=size)
    taken = await tx.scalar(
        adding.on_conflict_do_update(
            index_elements=[kept.c.id], set_={"bytes": kept.c.bytes + adding.excluded.bytes}
        ).returning(kept.c.bytes)
    )
    if taken > most:
        raise ProblemError("OVER_QUOTA", "size", most=most // 1024**3)


async def upload_by_id(tx: Transaction, upload_id: UUID, *, lock: bool = False) -> Row:
    """A file as the worker sees it."""
    chosen = select(*m.upload.c).where(m.upload.c.id == upload_id)
    (upload,) = await tx.execute(chosen.with_for_update(key_share=True) if lock else chosen)
    return upload


async def reject(tx: Transaction, *, upload_id: UUID, reason: str, moment: Moment) -> None:
    """The bytes are not those that were announced: they go, and whoever sent them is told why."""
    upload = await upload_by_id(tx, upload_id, lock=True)
    if upload.state != UploadState.PENDING.value:
        return
    await _become(tx, upload, moment, state=UploadState.REJECTED.value, reason=reason)
    await _tell(tx, upload, "upload.rejected", upload_id, Audience.INTERNAL, moment)
    await release(tx, upload)
    await enqueue(tx, DISCARD, client_id=upload.client_id, subject_id=upload_id)


async def quarantine(tx: Transaction, *, upload_id: UUID, objection: str, moment: Moment) -> None:
    """The virus scanner objects: nobody gets the bytes; whoever sent them, and the firm, are told.

    Nothing counts them, and the sweeper removes them after a while.
    """
    upload = await upload_by_id(tx, upload_id, lock=True)
    if upload.state != UploadState.PENDING.value:
        return
    await _become(tx, upload, moment, state=UploadState.QUARANTINED.value, reason=objection[:200])
    await _tell(tx, upload, "upload.quarantined", upload_id, Audience.INTERNAL, moment)
    await release(tx, upload)


async def admit(tx: Transaction, *, upload_id: UUID, media_type: str, sha256: str, moment: Moment) -> None:
    """The bytes are those that were announced: they become the newest version of their document."""
    upload = await upload_by_id(tx, upload_id, lock=True)
    if upload.state != UploadState.PENDING.value:
        return
    version_id, document_id = new_id(), upload.document_id or new_id()
    author = {"author_staff_id": upload.author_staff_id, "author_contact_id": upload.author_contact_id}
    if upload.document_id is None:
        number, shared_from = 1, 1 if upload.is_shared else None
        folder = m.folder.c
        # Meanwhile its folder may have gone into the trash.
        is_there = select(folder.id).where(folder.id == upload.folder_id, folder.trashed_at.is_(None))
        await tx.execute(
            insert(m.document).values(
                id=document_id,
                client_id=upload.client_id,
                project_id=upload.project_id,
                folder_id=await tx.scalar(is_there.with_for_update(read=True)),
                title=upload.title,
                shared_from=shared_from,
                shared_at=moment.now if shared_from else None,
                current_version_id=version_id,
                created_at=moment.now,
                updated_at=moment.now,
                **author,
            )
        )
    else:
        document = m.document
        (found,) = await tx.execute(
            select(document.c.shared_from).where(document.c.id == document_id).with_for_update(key_share=True)
        )
        shared_from = found.shared_from
        newest = select(func.max(m.document_version.c.number)).where(m.document_version.c.document_id == document_id)
        number = await tx.scalar(newest) + 1
        await tx.execute(
            update(document)
            .where(document.c.id == document_id)
            .values(current_version_id=version_id, version=document.c.version + 1, updated_at=moment.now)
        )
    await tx.execute(
        insert(m.document_version).values(
            id=version_id,
            client_id=upload.client_id,
            document_id=document_id,
            number=number,
            file_name=upload.file_name,
            size=upload.size,
            object_key=upload.object_key,
            note=upload.note,
            media_type=media_type,
            sha256=sha256,
            created_at=moment.now,
            **author,
        )
    )
    await want_thumbnail(tx, upload.client_id, version_id, media_type, upload.size)
    await _become(tx, upload, moment, state=UploadState.AVAILABLE.value, version_id=version_id, document_id=document_id)
    audience = Audience.SHARED if shared_from is not None else Audience.INTERNAL
    kind = "document.added" if number == 1 else "document.version_added"
    await _tell(tx, upload, kind, document_id, audience, moment)
    await open_next_round(tx, None, document_id=document_id, version_id=version_id, moment=moment)


async def _become(tx: Transaction, upload: Row, moment: Moment, **values: Any) -> None:
    changed = {**values, "version": upload.version + 1, "updated_at": moment.now}
    await tx.execute(update(m.upload).where(m.upload.c.id == upload.id).values(changed))


async def _tell(tx: Transaction, upload: Row, kind: str, subject_id: UUID, audience: Audience, moment: Moment) -> None:
    await append_event(
        tx,
        None,
        moment,
        kind,
        client_id=upload.client_id,
        project_id=upload.project_id,
        subject_id=subject_id,
        audience=audience,
    )


async def give_up_forgotten(tx: Transaction, *, before: datetime, moment: Moment) -> int:
    """Cancel files that nobody has finished since they were announced; how many."""
    forgotten = select(*m.upload.c).where(
        m.upload.c.state == UploadState.UPLOADING.value, m.upload.c.created_at < before
    )
    found = await tx.execute(forgotten.limit(100).with_for_update(key_share=True, skip_locked=True))
    for upload in found:
        await _become(tx, upload, moment, state=UploadState.CANCELLED.value)
        await _tell(tx, upload, "upload.cancelled", upload.id, Audience.INTERNAL, moment)
        await release(tx, upload)
        await enqueue(tx, DISCARD, client_id=upload.client_id, subject_id=upload.id)
    return len(found)


async def needed_keys(tx: Transaction, keys: Sequence[str], *, quarantined_after: datetime) -> set[str]:
    """Those of these keys whose bytes somebody needs.

    A version, its small picture, evidence, a file that is on its way or being checked, one that came into quarantine
    lately.
    """
    version, upload, evidence = m.document_version.c, m.upload.c, m.review_evidence.c
    on_its_way = upload.state.in_((UploadState.UPLOADING.value, UploadState.PENDING.value))
    lately = and_(upload.state == UploadState.QUARANTINED.value, upload.updated_at > quarantined_after)
    found = await tx.scalars(
        union(
            select(version.object_key).where(version.object_key.in_(keys)),
            select(version.thumbnail_key).where(version.thumbnail_key.in_(keys)),
            select(evidence.object_key).where(evidence.object_key.in_(keys)),
            select(upload.object_key).where(upload.object_key.in_(keys), or_(on_its_way, lately)),
        )
    )
    return set(found)


async def needed_uploads(tx: Transaction, ids: Sequence[str]) -> set[str]:
    """Those of these uploads, by the store's ids, that belong to a file.

    By their ids: of two that were begun under one key, one was never noted. That of a file which has become a version
    stays as well: a store may take its parts for the bytes of the version, and remove both.
    """
    upload = m.upload.c
    given_up = upload.state.in_((UploadState.CANCELLED.value, UploadState.REJECTED.value))
    found = await tx.scalars(select(upload.storage_upload_id).where(upload.storage_upload_id.in_(ids), not_(given_up)))
    return set(found)
