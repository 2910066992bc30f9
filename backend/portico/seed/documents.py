"""Writes the demo firm's documents: bytes into the object store, then all rows at once. What is there stays as it is."""

from __future__ import annotations

import asyncio
import hashlib
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from portico import models as m
from portico.db import AllClients, Database
from portico.features.documents.actions import want_thumbnail
from portico.kit.fonts import fonts_are_there
from portico.kit.media_types import Kind
from portico.kit.progress import Report
from portico.kit.text import normalise
from portico.seed.data import CLIENTS, COLLEAGUES
from portico.seed.ids import stable_id
from portico.seed.papers import PAPERS
from portico.seed.papers.make import is_chinese, make
from portico.seed.papers.paper import Edition, Paper
from portico.seed.project_rows import Row, Rows
from portico.seed.workdays import Workdays
from portico.transaction import Transaction

if TYPE_CHECKING:
    from portico.storage import Storage

_TABLES = ("folder", "document", "document_version", "version_read")


async def seed_documents(
    database: Database, storage: Storage, *, today: date, fonts: Path, firm: str, report: Report
) -> int:
    """Write the documents that are not there yet; how many. Without the demo firm there are none.

    `fonts` is the folder with the fonts for Chinese: without them what needs them is left out.
    """
    async with database.transaction(AllClients()) as tx:
        missing = await _missing(tx)
    if not fonts_are_there(fonts):
        missing = [paper for paper in missing if not any(is_chinese(each.source) for each in paper.editions)]
    if not missing:
        return 0
    rows: Rows = defaultdict(list)
    # In a process of its own: what fonts and pictures take up, a server that seeds would keep for good.
    with ProcessPoolExecutor(1, get_context("spawn")) as maker:
        for number, paper in enumerate(missing, 1):
            await _Writing(paper, Workdays(today), storage, maker, fonts, firm, rows).write()
            report("Documents", number, len(missing))
    async with database.transaction(AllClients()) as tx:
        for table in _TABLES:
            await tx.execute(insert(m.metadata.tables[table]).on_conflict_do_nothing(), rows[table])
        await _count(tx, rows["document_version"])
        for row in rows["document_version"]:
            await want_thumbnail(tx, row["client_id"], row["id"], row["media_type"], row["size"])
    return len(missing)


async def _missing(tx: Transaction) -> Sequence[Paper]:
    firm = {stable_id("client", client.code) for client in CLIENTS}
    if firm - set(await tx.scalars(select(m.client.c.id).where(m.client.c.id.in_(firm)))):
        return []
    ids = {_id(paper): paper for paper in PAPERS}
    there = set(await tx.scalars(select(m.document.c.id).where(m.document.c.id.in_(ids))))
    return [paper for id, paper in ids.items() if id not in there]


async def _count(tx: Transaction, versions: Sequence[Row]) -> None:
    """What the files take up counts for each client's quota."""
    taken: defaultdict[UUID, int] = defaultdict(int)
    for row in versions:
        taken[row["client_id"]] += row["size"]
    kept = m.client_storage
    for client_id, size in taken.items():
        adding = insert(kept).values(id=client_id, client_id=client_id, bytes=size)
        more = {"bytes": kept.c.bytes + adding.excluded.bytes}
        await tx.execute(adding.on_conflict_do_update(index_elements=[kept.c.id], set_=more))


def _id(paper: Paper) -> UUID:
    return stable_id("document", paper.of, paper.title)


@dataclass
class _Writing:
    """One document on its way into the store and into `rows`."""

    paper: Paper
    days: Workdays
    storage: Storage
    maker: Executor
    fonts: Path
    firm: str
    rows: Rows

    def __post_init__(self) -> None:
        code, _, number = self.paper.of.partition("-")
        self.client = next(client for client in CLIENTS if client.code == code)
        self.project = next((each for each in self.client.projects if str(each.number) == number), None)
        self.own: Row = {"client_id": stable_id("client", code)}
        self.placed = self.own | {"project_id": stable_id("project", self.paper.of) if number else None}

    async def write(self) -> None:
        """Its bytes go first: a row whose bytes are not there must never be."""
        contents = [await self._made(number, edition) for number, edition in enumerate(self.paper.editions, 1)]
        await asyncio.gather(
            *(
                self.storage.put(f"uploads/{self._version_id(number)}", content, hashlib.sha256(content).digest())
                for number, content in enumerate(contents, 1)
            )
        )
        self._folder()
        self._document()
        for number, content in enumerate(contents, 1):
            self._version(number, content)
        for who, number, day in self.paper.read:
            self._read(who, number, day)

    def _at(self, day: int, clock: str) -> datetime:
        return self.days.moment(min(day, -1), clock, self.client.time_zone)

    def _version_id(self, number: int) -> UUID:
        return stable_id("document version", self.paper.of, self.paper.title, number)

    async def _made(self, number: int, edition: Edition) -> bytes:
        at = self._at(edition.day, edition.clock)
        day = self.days.day(edition.day)
        people = {each.key: each.name for each in COLLEAGUES} | {each.key: each.name for each in self.client.people}
        chinese = is_chinese(edition.source)
        said = f"第 {number} 版 · {day.year} 年 {day.month} 月 {day.day} 日" if chinese else None
        head = {
            "title": self.paper.title,
            "author": people[edition.by],
            "place": f"{self.client.name} · {self.project.name}" if self.project else self.client.name,
            "firm": self.firm,
            "edition": f"{said or f'Version {number} · {day.day} {day:%B} {day.year}'} · {people[edition.by]}",
            "language": "zh" if chinese else "en",
        }
        made = partial(make, edition.source, self.fonts, head=head, at=at)
        return await asyncio.get_running_loop().run_in_executor(self.maker, made)

    def _folder(self) -> None:
        if not self.paper.folder:
            return
        first = self._at(self.paper.editions[0].day, "08:00")
        self.rows["folder"].append(
            self.placed
            | {
                "id": self._folder_id(),
                "name": normalise(self.paper.folder),
                "version": 1,
                "created_at": first,
                "updated_at": first,
            }
        )

    def _folder_id(self) -> UUID | None:
        return stable_id("folder", self.paper.of, self.paper.folder) if self.paper.folder else None

    def _document(self) -> None:
        paper = self.paper
        first, last = (self._at(each.day, each.clock) for each in (paper.editions[0], paper.editions[-1]))
        shared = paper.editions[paper.shared_from - 1] if paper.shared_from else None
        self.rows["document"].append(
            self.placed
            | self._author(paper.editions[0].by)
            | {
                "id": _id(paper),
                "folder_id": self._folder_id(),
                "title": normalise(paper.title),
                "shared_from": paper.shared_from,
                "shared_at": self._at(shared.day, shared.clock) if shared else None,
                "current_version_id": self._version_id(len(paper.editions)),
                "version": len(paper.editions),
                "created_at": first,
                "updated_at": last,
            }
        )

    def _version(self, number: int, content: bytes) -> None:
        edition = self.paper.editions[number - 1]
        kind = Kind(self.paper.file_name)
        kind.feed(content)
        id = self._version_id(number)
        self.rows["document_version"].append(
            self.own
            | self._author(edition.by)
            | {
                "id": id,
                "document_id": _id(self.paper),
                "number": number,
                "file_name": self.paper.file_name,
                "size": len(content),
                "object_key": f"uploads/{id}",
                "note": normalise(edition.note),
                "media_type": kind.media_type(),
                "sha256": hashlib.sha256(content).hexdigest(),
                "created_at": self._at(edition.day, edition.clock),
            }
        )

    def _read(self, who: str, number: int, day: int) -> None:
        at = self._at(day, "09:20")
        self.rows["version_read"].append(
            self.own
            | {
                "id": stable_id("version read", self._version_id(number), who),
                "version_id": self._version_id(number),
                "contact_id": stable_id("contact", self.client.code, who),
                "first_read_at": at,
                "last_read_at": at,
            }
        )

    def _author(self, key: str) -> Row:
        is_contact = any(person.key == key for person in self.client.people)
        return {
            "author_staff_id": None if is_contact else stable_id("staff", key),
            "author_contact_id": stable_id("contact", self.client.code, key) if is_contact else None,
        }
