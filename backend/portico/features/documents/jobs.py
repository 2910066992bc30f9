"""What the worker does with versions. Each job may be done again from any point."""

from __future__ import annotations

import asyncio
import hashlib
import tempfile
from contextlib import aclosing
from uuid import UUID

import structlog

from portico.db import SeveralClients
from portico.features.documents import actions
from portico.jobs.work import FileWork
from portico.kit.ids import new_id
from portico.thumbnails import MEDIA_TYPE, PREFIX, draw


async def make_thumbnail(work: FileWork, client_id: UUID, version_id: UUID) -> None:
    """Draw the small picture of a version. Of a file that cannot be drawn there is none, and that is no failure."""
    async with work.database.transaction(SeveralClients((client_id,))) as tx:
        version = await actions.version_by_id(tx, version_id)
    if version.thumbnail_key is not None:
        return
    with tempfile.TemporaryFile() as file:
        async with aclosing(work.storage.stream(version.object_key)) as chunks:
            async for chunk in chunks:
                await asyncio.to_thread(file.write, chunk)
        file.seek(0)
        picture = await draw(file, version.media_type)
    if picture is None:
        structlog.get_logger().info("no picture can be drawn", version=str(version_id), media_type=version.media_type)
        return
    # A key of its own each time: what an attempt cut short leaves behind is swept away, whatever comes after it.
    key = f"{PREFIX}{new_id()}"
    await work.storage.put(key, picture, hashlib.sha256(picture).digest(), media_type=MEDIA_TYPE)
    async with work.database.transaction(SeveralClients((client_id,))) as tx:
        kept = await actions.keep_thumbnail(tx, version_id=version_id, thumbnail_key=key)
    if not kept:
        await work.storage.delete(key)
