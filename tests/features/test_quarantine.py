"""Files that the virus scanner objects to: nobody gets them, whoever sent them is told, and in the end they are gone.

With clamd itself where it is installed, and with a small server that speaks its protocol (tests/scanner/servers.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from portico import worker
from portico.config import ScannerAddress
from portico.features.uploads import jobs
from tests.files import PDF, Files, do, document, get, path
from tests.scanner.servers import EICAR, KINDS, MOST
from tests.world import OWNER, PM, row_id

BAD = b"%PDF-1.7\n" + EICAR


@pytest.fixture(scope="module")
def project(files: Files) -> str:
    return files.world.new_project(shared=True)


@pytest.fixture(scope="module", params=KINDS)
def scanner(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ScannerAddress]:
    with request.param(tmp_path_factory.mktemp("clamd")) as address:
        yield address


@pytest.fixture(autouse=True)
def scanned(files: Files, scanner: ScannerAddress, monkeypatch: pytest.MonkeyPatch) -> None:
    """The worker has the scanner look at files."""
    monkeypatch.setattr(files.world, "settings", replace(files.world.settings, scanner=scanner))


def exists(files: Files, upload: str) -> bool:
    """The bytes are in the store."""
    key = files.world.value("select object_key from upload where id = $1", row_id(upload))

    async def listed() -> bool:
        return key in {each.key async for each in files.storage.keys("uploads/")}

    return files.world.wait(listed())


def taken(files: Files) -> int:
    """Bytes that the client's files count as."""
    client = row_id(files.world.client("ACM"))
    found: int | None = files.world.value("select bytes from client_storage where id = $1", client)
    return found or 0


def test_what_is_good_becomes_a_version(files: Files, project: str) -> None:
    upload = files.send(as_=PM, projectId=project)
    files.work()
    assert files.upload(upload, as_=PM)["state"] == "AVAILABLE"


@pytest.mark.parametrize("email", [PM, OWNER])
def test_what_is_bad_becomes_nothing_and_its_sender_is_told(files: Files, project: str, email: str) -> None:
    world = files.world
    versions = "select count(*) from document_version"
    counted, before = world.value(versions), taken(files)
    upload = files.send(as_=email, content=BAD, projectId=project, title="Bad")
    assert taken(files) == before + len(BAD)
    files.work()
    seen = files.upload(upload, as_=email)
    assert (seen["state"], seen["result"]) == ("QUARANTINED", None)
    assert world.value(versions) == counted
    assert world.value("select count(*) from document where title = 'Bad'") == 0
    assert taken(files) == before
    assert "Eicar-Test" in world.value("select reason from upload where id = $1", row_id(upload))
    (event,) = world.rows("select * from event where subject_id = $1 and kind = 'upload.quarantined'", row_id(upload))
    assert (event["audience"], event["actor_login_id"]) == ("INTERNAL", None)
    # Nothing more can be done with it.
    with world.unchanged():
        assert files.finish(upload, as_=email).problems == ["NOT_UPLOADING"]
        assert files.cancel(upload, as_=email).problems == ["NOT_UPLOADING"]
        assert get(files, path("ver_" + row_id(upload).hex), as_=email).status_code == 404
        files.work()


def test_a_bad_next_version_leaves_the_document_as_it_was(files: Files, project: str) -> None:
    id = document(files, project, title="Kept")
    files.send(as_=PM, content=BAD, documentId=id)
    files.work()
    numbers = files.world.rows("select number from document_version where document_id = $1", row_id(id))
    assert [row[0] for row in numbers] == [1]
    assert do(files.world, "updateDocument", {"id": id, "expectedVersion": 1, "title": "Still"}).problems == []


def test_what_it_does_not_look_at_is_kept_from_everybody_as_well(files: Files, project: str) -> None:
    content = PDF + b"x" * MOST
    upload = files.send(as_=PM, content=content, projectId=project)
    files.work()
    assert files.upload(upload, as_=PM)["state"] == "QUARANTINED"


def test_while_nobody_looks_nothing_becomes_a_version(
    files: Files, project: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as away:
        nobody = ScannerAddress(path="/nonexistent/clamd")
        away.setattr(files.world, "settings", replace(files.world.settings, scanner=nobody))
        upload = files.send(as_=PM, content=BAD, projectId=project)
        files.work(seconds=1)
        assert files.upload(upload, as_=PM)["state"] == "PENDING"
        assert files.world.wait(worker.waiting_jobs(files.url)) == ["     1 verify_upload queued"]
    files.world.run("update job.pgqueuer set execute_after = now()")
    files.work()
    assert files.upload(upload, as_=PM)["state"] == "QUARANTINED"


def test_the_bytes_are_read_once(files: Files, project: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    right = files.storage.stream

    def stream(key: str) -> Any:
        read.append(key)
        return right(key)

    monkeypatch.setattr(files.storage, "stream", stream)
    upload = files.send(as_=PM, content=b"# Minutes", projectId=project, fileName="Minutes.md")
    files.work()
    assert read == [files.world.value("select object_key from upload where id = $1", row_id(upload))]


def test_work_cut_short_is_done_again(files: Files, project: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = taken(files)
    upload = files.send(as_=PM, content=BAD, projectId=project)
    right = jobs.actions.quarantine

    async def cut_short(*given: Any, **named: Any) -> None:
        await right(*given, **named)
        raise ConnectionResetError

    with monkeypatch.context() as short:
        short.setattr(jobs.actions, "quarantine", cut_short)
        files.work(seconds=1)
    assert files.upload(upload, as_=PM)["state"] == "PENDING"
    files.world.run("update job.pgqueuer set execute_after = now()")
    files.work()
    files.work()
    assert files.upload(upload, as_=PM)["state"] == "QUARANTINED"
    assert taken(files) == before


def test_after_a_fortnight_the_bytes_go(files: Files, project: str, monkeypatch: pytest.MonkeyPatch) -> None:
    upload = files.send(as_=PM, content=BAD, projectId=project)
    files.work()
    monkeypatch.setattr(jobs, "ORPHAN_AGE", timedelta(seconds=-5))
    key = files.world.value("select object_key from upload where id = $1", row_id(upload))
    listing = files.storage.keys

    async def only(prefix: str) -> Any:
        async for each in listing(prefix):
            if each.key == key:
                yield each

    with monkeypatch.context() as mine:
        # Other modules' files lie in the same store, and their rows in other databases.
        mine.setattr(files.storage, "keys", only)
        aged = "update upload set updated_at = updated_at - $2::interval where id = $1"
        files.world.run(aged, row_id(upload), jobs.QUARANTINE - timedelta(hours=1))
        assert files.sweep()["orphaned objects"] == 0
        files.world.run(aged, row_id(upload), timedelta(hours=2))
        assert files.sweep()["orphaned objects"] == 1
    assert not exists(files, upload)
    assert files.upload(upload, as_=PM)["state"] == "QUARANTINED"
