"""What the worker does with files that have arrived. Each job may be done again from any point."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable
from contextlib import aclosing, nullcontext
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from uuid import UUID

from portico.db import AllClients, SeveralClients
from portico.features.uploads import actions
from portico.jobs.work import FileWork
from portico.kit.media_types import Kind
from portico.models.enums import UploadState
from portico.pool import Row
from portico.scanner import scanning
from portico.storage import StorageMissingError
from portico.transaction import Transaction

# A file that was announced so long ago and never finished is given up.
UPLOAD_LIFE = timedelta(days=7)
ORPHAN_AGE = timedelta(days=1)
# So long the bytes are kept that the scanner objects to, for somebody to look whether it is right.
QUARANTINE = timedelta(days=14)


@dataclass(frozen=True)
class Verified:
    """The bytes are those that were announced, and nothing is said against them."""

    media_type: str
    sha256: str


@dataclass(frozen=True)
class Objection:
    """The virus scanner objects, in these words of its own."""

    words: str


async def verify_upload(work: FileWork, client_id: UUID, upload_id: UUID) -> None:
    """Read all of a file once: it becomes a version if it is what was announced, else its bytes go."""
    upload = await _read(work, client_id, upload_id)
    if upload.state != UploadState.PENDING.value:
        return
    found = await _bytes_of(work, upload)
    async with work.database.transaction(SeveralClients((client_id,))) as tx:
        moment = work.moment()
        match found:
            case Verified():
                await actions.admit(
                    tx, upload_id=upload_id, media_type=found.media_type, sha256=found.sha256, moment=moment
                )
            case Objection():
                await actions.quarantine(tx, upload_id=upload_id, objection=found.words, moment=moment)
            case str():
                await actions.reject(tx, upload_id=upload_id, reason=found, moment=moment)


async def discard_upload(work: FileWork, client_id: UUID, upload_id: UUID) -> None:
    """Remove the bytes of a file that became no version."""
    upload = await _read(work, client_id, upload_id)
    if upload.state not in (UploadState.CANCELLED.value, UploadState.REJECTED.value):
        return
    if upload.storage_upload_id is not None:
        await work.storage.abort(upload.object_key, upload.storage_upload_id)
    await work.storage.delete(upload.object_key)


async def _read(work: FileWork, client_id: UUID, upload_id: UUID) -> Row:
    async with work.database.transaction(SeveralClients((client_id,))) as tx:
        return await actions.upload_by_id(tx, upload_id)


async def _bytes_of(work: FileWork, upload: Row) -> Verified | Objection | str:
    """What is found in all of its bytes, read once; a word for why they are not those announced."""
    storage, key = work.storage, upload.object_key
    try:
        parts = {part.number: part.etag for part in await storage.parts(key, upload.storage_upload_id)}
        if not parts:
            return "INCOMPLETE"
        await storage.complete(key, upload.storage_upload_id, parts)
    except StorageMissingError:
        # Completed by an attempt before this one; or there is nothing of it at all.
        try:
            await storage.size(key)
        except StorageMissingError:
            return "INCOMPLETE"
    kind, digest, size = Kind(upload.file_name), hashlib.sha256(), 0
    scanner = work.settings.scanner
    # Without an answer of the scanner's this fails, and is done again later.
    async with scanning(scanner) if scanner else nullcontext() as scan, aclosing(storage.stream(key)) as chunks:
        async for chunk in chunks:
            kind.feed(chunk)
            digest.update(chunk)
            size += len(chunk)
            if scan is not None:
                await scan.feed(chunk)
        if scan is not None and (objection := await scan.objection()) is not None:
            return Objection(objection)
    if size != upload.size:
        return "WRONG_SIZE"
    if digest.hexdigest() != upload.sha256:
        return "WRONG_CHECKSUM"
    return Verified(kind.media_type(), digest.hexdigest())


async def sweep_storage(work: FileWork) -> dict[str, int]:
    """Give up files that nobody finishes, and remove from the store what belongs to nothing; how many of each."""
    moment = work.moment()
    async with work.database.transaction(AllClients()) as tx:
        forgotten = await actions.give_up_forgotten(tx, before=moment.now - UPLOAD_LIFE, moment=moment)
    # What is younger may belong to a row that is about to be written.
    old = moment.now - ORPHAN_AGE
    storage, aborted, deleted = work.storage, 0, 0
    pending = [each async for each in storage.uploads(actions.PREFIX) if each.started_at < old]
    needed = await _needed(work, actions.needed_uploads, [each.upload_id for each in pending])
    for each in pending:
        if each.upload_id not in needed:
            await storage.abort(each.key, each.upload_id)
            aborted += 1
    objects = []
    for prefix in actions.PREFIXES:
        objects += [each.key async for each in storage.keys(prefix) if each.modified_at < old]
    lately = moment.now - QUARANTINE
    needed = await _needed(work, partial(actions.needed_keys, quarantined_after=lately), objects)
    for key in objects:
        if key not in needed:
            await storage.delete(key)
            deleted += 1
    return {"forgotten uploads": forgotten, "orphaned uploads": aborted, "orphaned objects": deleted}


async def _needed(
    work: FileWork, find: Callable[[Transaction, list[str]], Awaitable[set[str]]], names: list[str]
) -> set[str]:
    needed: set[str] = set()
    async with work.database.transaction(AllClients()) as tx:
        for start in range(0, len(names), 1_000):
            needed |= await find(tx, names[start : start + 1_000])
    return needed
