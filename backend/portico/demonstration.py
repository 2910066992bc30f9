"""The demonstration firm in a database and an object store, told on the terminal."""

from __future__ import annotations

import sys
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select

from portico import models as m
from portico.config import Settings
from portico.db import AllClients, Database
from portico.seed import seed
from portico.seed.changes import seed_changes

if TYPE_CHECKING:
    from portico.storage import Storage


async def seeded(settings: Settings, url: str, *, large: bool) -> str:
    """Fill an empty database with the demonstration firm; what was written, in words."""
    database = Database(url, statement_timeout=120)
    try:
        today = datetime.now(settings.time_zone).date()
        return str(await seed(database, today=today, large=large, report=report))
    finally:
        await database.close()


async def seed_requests(settings: Settings, url: str) -> None:
    """The demonstration firm's change requests, as far as they are not there."""
    database = Database(url)
    try:
        written = await seed_changes(database, settings, today=datetime.now(settings.time_zone).date())
        if written:
            print(f"Written: {written} change requests.", flush=True)
    finally:
        await database.close()


async def seed_store(settings: Settings, url: str, storage: Storage | None) -> None:
    """The demonstration firm's documents and reviews, as far as they are not there; none without an object store."""
    if storage is None:
        return
    # Here, because nothing else makes pictures and PDFs.
    from portico.seed.documents import seed_documents
    from portico.seed.reviews import seed_reviews
    from portico.storage import StorageError

    database = Database(url, statement_timeout=60)
    today = datetime.now(settings.time_zone).date()
    try:
        written = await seed_documents(
            database, storage, today=today, fonts=settings.fonts, firm=settings.firm_name, report=report
        )
    except StorageError as error:
        print(f"portico: The documents of the demonstration are left out. {error}", file=sys.stderr, flush=True)
    else:
        reviews = await seed_reviews(database, today=today)
        if written or reviews:
            print(f"Written: {written} documents, {reviews} reviews.", flush=True)
    finally:
        await database.close()


async def seed_when_empty(settings: Settings, url: str) -> None:
    """Fill the database unless somebody is in it."""
    database = Database(url)
    try:
        async with database.transaction(AllClients()) as tx:
            empty = await tx.scalar(select(m.client.c.id).limit(1)) is None
    finally:
        await database.close()
    if empty:
        print("Filling the empty database with the demonstration firm …", flush=True)
        await seeded(settings, url, large=False)


def report(what: str, done: int, total: int) -> None:
    """A progress bar on a terminal; silence in a pipe."""
    if sys.stderr.isatty():
        width = 30
        filled = width * done // max(total, 1)
        bar = "█" * filled + "░" * (width - filled)
        end = "\n" if done >= total else ""
        print(f"\r{what:<24}{bar} {done}/{total}", end=end, file=sys.stderr, flush=True)
