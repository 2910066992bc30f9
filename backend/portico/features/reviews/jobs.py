"""What is done with the evidence of closed rounds: a PDF is made of it, and one is checked.

The PDF is PDF/A-3b (ISO 19005-3), so that it can be read for good; the record it shows is attached to it.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pypdfium2
import typst
from sqlalchemy import select, update

from portico import models as m
from portico.db import AllClients, Database, SeveralClients
from portico.features.reviews import actions
from portico.features.reviews.reads import evidence_of
from portico.jobs.work import FileWork
from portico.kit.fonts import can_show, fonts_are_there
from portico.kit.ids import new_id, parse_global_id
from portico.kit.media_types import PDF
from portico.models.enums import ReviewState
from portico.pool import Row
from portico.storage import Storage, StorageMissingError
from portico.transaction import Transaction

_TEMPLATE = Path(__file__).with_name("evidence.typ")


# What has no shape, or turns the direction of what stands behind it so that a page seems to say something else.
_UNSHOWN = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class FontsMissingError(Exception):
    """The built apps, with which the fonts travel, are not there."""


async def make_evidence(work: FileWork, client_id: UUID, review_id: UUID) -> None:
    """Make the PDF of a closed round. The same record makes the same bytes, whoever makes them and how often."""
    async with work.database.transaction(SeveralClients((client_id,))) as tx:
        evidence = await tx.one_or_none(select(*m.review_evidence.c).where(m.review_evidence.c.review_id == review_id))
    if evidence is None or evidence.object_key is not None:
        return
    made = await asyncio.to_thread(render, evidence.content, work.settings.fonts)
    digest = hashlib.sha256(made)
    # A key of its own each time: what an attempt cut short leaves behind is swept away, whatever comes after it.
    key = f"{actions.EVIDENCE_PREFIX}{new_id()}"
    await work.storage.put(key, made, digest.digest(), media_type=PDF)
    async with work.database.transaction(SeveralClients((client_id,))) as tx:
        still = (m.review_evidence.c.id == evidence.id) & m.review_evidence.c.object_key.is_(None)
        values = {"object_key": key, "pdf_sha256": digest.hexdigest()}
        noted = update(m.review_evidence).where(still).values(values).returning(m.review_evidence.c.id)
        is_ours = await tx.scalar(noted) is not None
    if not is_ours:
        await work.storage.delete(key)


def render(content: str, fonts: Path) -> bytes:
    """The PDF that says what the record says. Raises FontsMissingError."""
    if not fonts_are_there(fonts):
        raise FontsMissingError(f"{fonts} has no fonts; build the apps")
    record = json.loads(content)
    try:
        return _typeset(content, _in_words(record, _UNSHOWN.search), fonts)
    except typst.TypstError:
        # PDF/A has no text without a glyph, and people write what no font of ours has: rare names, emoji.
        there = can_show(fonts)
        return _typeset(content, _in_words(record, lambda it: ord(it) not in there or _UNSHOWN.search(it)), fonts)


def _in_words(value: Any, is_unshown: Callable[[str], Any]) -> Any:
    """The same with the names of characters in place of those that are not shown."""
    if isinstance(value, dict):
        return {name: _in_words(each, is_unshown) for name, each in value.items()}
    if isinstance(value, list):
        return [_in_words(each, is_unshown) for each in value]
    if isinstance(value, str):
        return "".join(f"[U+{ord(it):04X}]" if it not in "\n\r\t" and is_unshown(it) else it for it in value)
    return value


def _typeset(content: str, shown: dict[str, Any], fonts: Path) -> bytes:
    made: bytes = typst.compile(
        str(_TEMPLATE),
        format="pdf",
        font_paths=[str(fonts)],
        ignore_system_fonts=True,
        sys_inputs={"content": content, "shown": json.dumps(shown)},
        pdf_standards=["a-3b"],
        timestamp=datetime.fromisoformat(shown["review"]["closed_at"]).replace(microsecond=0),
    )
    return made


async def check_evidence(database: Database, storage: Storage, file: bytes) -> AsyncIterator[tuple[bool, str]]:
    """Whether a PDF is the one that was made of a closed round, and what it says still holds: finding by finding."""
    evidence = m.review_evidence
    async with database.transaction(AllClients()) as tx:
        digest = hashlib.sha256(file).hexdigest()
        found = await tx.one_or_none(select(*evidence.c).where(evidence.c.pdf_sha256 == digest))
        if found is None:
            yield False, await _what_it_claims(tx, file)
            return
        now = await evidence_of(tx, found.review_id)
    # What the file itself says, for the record beside it may have been altered together with the rest.
    attached = await asyncio.to_thread(_attached, file)
    then = json.loads(attached)
    of = then["review"]["id"]
    yield True, f"The file is, byte for byte, what was made of {of} when it was closed."
    if attached != found.content:
        yield False, "The database has another record of it."
    for what in ("version", "review", "decisions", "remarks"):
        same = _kept(what, then) == _kept(what, now)
        yield same, f"The database {'has the same' if same else 'has another'} {what}."
    yield await _bytes_are_there(storage, await _version(database, then), then["version"]["sha256"])


async def _what_it_claims(tx: Transaction, file: bytes) -> str:
    claimed = await asyncio.to_thread(_keywords, file)
    if claimed is None:
        return "The file is no PDF."
    parsed = parse_global_id(claimed)
    if parsed is None or parsed[0] != "rev":
        return "The file is no evidence of a review."
    evidence = m.review_evidence.c
    made = select(evidence.id).where(evidence.review_id == parsed[1], evidence.pdf_sha256.is_not(None))
    if await tx.scalar(made) is None:
        return f"The file says it is evidence of {claimed}, of which this database has none: is it the right database?"
    return f"The file says it is evidence of {claimed}, but it is not the one that was made: it was changed."


def _keywords(file: bytes) -> str | None:
    try:
        words: str = pypdfium2.PdfDocument(file).get_metadata_dict().get("Keywords", "")
    except pypdfium2.PdfiumError:
        return None
    return words


def _attached(file: bytes) -> str:
    return bytes(pypdfium2.PdfDocument(file).get_attachment(0).get_data()).decode()


def _kept(what: str, record: dict[str, Any]) -> Any:
    """What can never change of a part of a record; people, projects and documents may be renamed.

    Where changes were requested, threads go on after the round was closed.
    """
    closed_at = record["review"]["closed_at"]
    goes_on = record["review"]["state"] == ReviewState.CHANGES_REQUESTED.value
    changing = {"name", "resolved_by", *(("resolved_at", "resolver_id") if goes_on else ())}

    def said(remarks: list[dict[str, Any]]) -> list[Any]:
        return [
            {name: said(value) if name == "answers" else value for name, value in each.items() if name not in changing}
            for each in remarks
            if not goes_on or each["said_at"] <= closed_at
        ]

    part = record[what]
    if what == "remarks":
        return said(part)
    if what == "decisions":
        return [{name: value for name, value in each.items() if name != "name"} for each in part]
    kept = {name: value for name, value in part.items() if name != "owner"}
    return {**kept, "document": record["document"]["id"]} if what == "version" else kept


async def _version(database: Database, record: dict[str, Any]) -> Row | None:
    parsed = parse_global_id(record["version"]["id"])
    assert parsed is not None
    version = m.document_version.c
    async with database.transaction(AllClients()) as tx:
        return await tx.one_or_none(select(version.object_key).where(version.id == parsed[1]))


async def _bytes_are_there(storage: Storage, version: Row | None, sha256: str) -> tuple[bool, str]:
    gone = False, "The bytes that were decided on are gone."
    if version is None:
        return gone
    digest = hashlib.sha256()
    try:
        async with aclosing(storage.stream(version.object_key)) as chunks:
            async for chunk in chunks:
                digest.update(chunk)
    except StorageMissingError:
        return gone
    if digest.hexdigest() != sha256:
        return False, "The bytes that are there are not those that were decided on."
    return True, f"The bytes that were decided on are there: SHA-256 {sha256}."
