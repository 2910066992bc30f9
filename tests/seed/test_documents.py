"""The demonstration's documents, on a real database and a real object store."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from portico.config import REPOSITORY, StorageSettings
from portico.db import Database
from portico.kit.fonts import fonts_are_there
from portico.seed.documents import seed_documents
from portico.seed.papers import PAPERS
from portico.seed.papers.make import is_chinese, make
from portico.seed.papers.rounds import ROUNDS
from portico.seed.reviews import seed_reviews
from portico.storage import Storage, StorageBusyError
from portico_embedded import postgres
from tests.asked import asked
from tests.conftest import cloned
from tests.world import ZONE

pytestmark = pytest.mark.anyio

# As the firm's: see conftest.
TODAY = datetime.now(ZONE).date()
# They come with the built apps; where these are not built, what needs them is left out, as the demonstration does.
FONTS = REPOSITORY / "frontend" / "dist" / "fonts"
WANTED = [paper for paper in PAPERS if fonts_are_there(FONTS) or not any(is_chinese(e.source) for e in paper.editions)]


async def written(database: Database, storage: Storage, *, today: date = TODAY, fonts: Path = FONTS) -> int:
    return await seed_documents(
        database, storage, today=today, fonts=fonts, firm="Northgate Systems", report=lambda *_: None
    )


@pytest.fixture(scope="module")
def seeded(cluster: postgres.Cluster, firm: str, storage_settings: StorageSettings) -> Iterator[str]:
    """The demo firm with its documents."""

    async def fill(name: str) -> None:
        database, storage = Database(cluster.url("portico_app", name)), Storage(storage_settings)
        try:
            assert await written(database, storage) == len(WANTED)
        finally:
            await storage.close()
            await database.close()

    with cloned(cluster, firm) as name:
        asyncio.run(fill(name))
        yield name


async def test_every_version_is_bytes_that_are_there(cluster: postgres.Cluster, seeded: str, storage: Storage) -> None:
    rows = await asked(cluster, seeded, "select object_key, size, sha256, media_type, file_name from document_version")
    assert len(rows) == sum(len(paper.editions) for paper in WANTED)
    for key, size, sha256, media_type, file_name in rows:
        content = b"".join([chunk async for chunk in storage.stream(key)])
        assert (len(content), hashlib.sha256(content).hexdigest()) == (size, sha256), file_name
        assert media_type != "application/octet-stream", file_name
        if media_type == "application/pdf":
            assert len(pypdfium2.PdfDocument(content)) >= 1
    kept = """
        select c.client_id, c.bytes, sum(v.size)::bigint
        from client_storage c join document_version v using (client_id) group by 1, 2"""
    assert all(taken == total for _, taken, total in await asked(cluster, seeded, kept))


async def test_what_is_shared_is_of_shared_projects_and_some_is_not(cluster: postgres.Cluster, seeded: str) -> None:
    counted = """
        select count(*) filter (where shared_from is null), count(*) filter (where shared_from = 1),
            count(*) filter (where shared_from > 1), count(*) filter (where project_id is null),
            count(*) filter (where shared_from is not null and not p.is_shared)
        from document d left join project p on p.id = d.project_id"""
    ((internal, shared, later, of_a_client, wrong),) = await asked(cluster, seeded, counted)
    assert min(internal, shared, later, of_a_client) > 0
    assert wrong == 0
    lively = "select count(*) from project p where (select count(*) from document d where d.project_id = p.id) >= 2"
    assert (await asked(cluster, seeded, lively))[0][0] >= 5
    unread = """
        select count(*) from version_read r join document_version v on v.id = r.version_id
        join document d on d.id = v.document_id
        where v.number < d.shared_from or r.first_read_at < v.created_at or r.first_read_at < d.shared_at"""
    assert await asked(cluster, seeded, unread) == [(0,)]


async def test_nobody_wrote_before_joining_or_after_today(cluster: postgres.Cluster, seeded: str) -> None:
    wrong = """
        select v.file_name from document_version v join document d on d.id = v.document_id
        left join project p on p.id = d.project_id
        where v.created_at < p.created_at or v.created_at::date >= $1 or v.created_at > d.updated_at"""
    assert await asked(cluster, seeded, wrong.replace("$1", f"date '{TODAY}'")) == []
    order = """
        select document_id from document_version group by 1
        having array_agg(number order by created_at) <> array_agg(number order by number)"""
    assert await asked(cluster, seeded, order) == []


async def test_pictures_are_wanted_of_what_has_one(cluster: postgres.Cluster, seeded: str) -> None:
    ((wanted,),) = await asked(cluster, seeded, "select count(*) from job.pgqueuer where entrypoint = 'make_thumbnail'")
    having = "select count(*) from document_version where media_type in ('application/pdf', 'image/png')"
    assert [(wanted,)] == await asked(cluster, seeded, having)
    assert wanted > 0


async def test_the_second_time_nothing_changes(cluster: postgres.Cluster, seeded: str, storage: Storage) -> None:
    database = Database(cluster.url("portico_app", seeded))
    text = """
        select (select count(*) from document), (select count(*) from folder), sum(bytes) from client_storage"""
    before = await asked(cluster, seeded, text)
    try:
        assert await written(database, storage, today=TODAY + timedelta(days=100)) == 0
    finally:
        await database.close()
    assert await asked(cluster, seeded, text) == before


async def test_without_fonts_the_chinese_ones_come_later(
    cluster: postgres.Cluster, firm: str, storage: Storage, tmp_path: Path
) -> None:
    plain = [paper for paper in PAPERS if not any(is_chinese(each.source) for each in paper.editions)]
    with cloned(cluster, firm) as name:
        database = Database(cluster.url("portico_app", name))
        try:
            assert await written(database, storage, fonts=tmp_path) == len(plain) < len(PAPERS)
            assert await written(database, storage) == len(WANTED) - len(plain)
        finally:
            await database.close()


async def test_a_store_that_is_away_leaves_no_row(
    cluster: postgres.Cluster, firm: str, storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    right, stored = storage.put, 0

    async def away(*given: Any, **named: Any) -> None:
        nonlocal stored
        stored += 1
        if stored > 5:
            raise StorageBusyError("away")
        await right(*given, **named)

    with cloned(cluster, firm) as name:
        database = Database(cluster.url("portico_app", name))
        try:
            monkeypatch.setattr(storage, "put", away)
            with pytest.raises(StorageBusyError):
                await written(database, storage)
            assert await asked(cluster, name, "select count(*) from document") == [(0,)]
            monkeypatch.undo()
            assert await written(database, storage) == len(WANTED)
        finally:
            await database.close()


async def test_a_database_without_the_firm_gets_no_documents(database: Database, storage: Storage) -> None:
    assert await written(database, storage) == 0


async def test_the_same_bytes_each_time(tmp_path: Path) -> None:
    """The seed may be done on several machines, or again after it was killed."""
    fonts = FONTS if fonts_are_there(FONTS) else tmp_path
    names = ("title", "author", "place", "firm", "edition")
    for paper in WANTED:
        source = paper.editions[-1].source
        head = dict.fromkeys(names, paper.title) | {"language": "zh" if is_chinese(source) else "en"}
        at = datetime(2026, 11, 20, 9, tzinfo=UTC)
        first, second = (make(source, fonts, head=head, at=at) for _ in range(2))
        assert first == second, paper.title


async def test_rounds_are_of_people_who_may_decide_and_the_closed_one_is_on_record(
    cluster: postgres.Cluster, seeded: str
) -> None:
    database = Database(cluster.url("portico_app", seeded))
    try:
        there = len([each for each in ROUNDS if each.title in {paper.title for paper in WANTED}])
        assert await seed_reviews(database, today=TODAY) == there
        assert await seed_reviews(database, today=TODAY) == 0
    finally:
        await database.close()
    states = await asked(cluster, seeded, "select state, count(*) from review group by 1 order by 1")
    assert dict(states) in ({"APPROVED": 1, "OPEN": 1}, {"OPEN": 1})
    undecidable = """
        select w.id from reviewer w join review r on r.id = w.review_id
        left join contact c on c.id = w.contact_id and c.role in ('CLIENT_OWNER', 'CLIENT_APPROVER')
        left join project_member m on m.project_id = r.project_id and m.staff_id = w.staff_id
        left join project p on p.id = r.project_id and p.manager_id = w.staff_id
        where coalesce(c.id, m.id, p.id) is null"""
    assert await asked(cluster, seeded, undecidable) == []
    unseen = """
        select r.id from review r join document d on d.id = r.document_id join document_version v on v.id = r.version_id
        where v.number < d.shared_from or d.current_version_id <> v.id"""
    assert await asked(cluster, seeded, unseen) == []
    late = "select id from remark where created_at > now() or resolved_at < created_at"
    assert await asked(cluster, seeded, late) == []
    record = "select state from review left join review_evidence e on e.review_id = review.id where e.id is null"
    assert await asked(cluster, seeded, record) == [("OPEN",)]
