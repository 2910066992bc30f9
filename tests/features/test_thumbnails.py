"""Small pictures of versions: made by the worker, seen by whoever sees the version, and never in anybody's way."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import Any

import httpx
import pytest
from PIL import Image

from portico import worker
from portico.features.documents import jobs
from portico.features.uploads import jobs as uploads
from portico.storage import StorageBusyError
from tests.files import Files, do, get, path
from tests.thumbnails.pictures import image, pdf
from tests.world import CONTACT, OWNER, PM, STRANGER, row_id


@pytest.fixture(scope="module")
def project(files: Files) -> str:
    return files.world.new_project(shared=True)


def sent(files: Files, project: str, content: bytes, name: str, **given: Any) -> str:
    """The id of a version of these bytes; its picture is made too."""
    upload = files.send(as_=PM, content=content, projectId=project, fileName=name, **given)
    files.work()
    version: str = files.upload(upload, as_=PM)["result"]["id"]
    return version


def key(files: Files, version: str) -> str | None:
    found: str | None = files.world.value("select thumbnail_key from document_version where id = $1", row_id(version))
    return found


def has(files: Files, version: str, *, as_: str = PM) -> bool:
    """What the graph says, by way of the version's document."""
    document = files.world.value("select document_id from document_version where id = $1", row_id(version))
    text = f'{{ document(id: "doc_{document.hex}") {{ currentVersion {{ id hasThumbnail }} }} }}'
    shown = files.world.ask(text, as_=as_).data["document"]["currentVersion"]
    assert shown["id"] == version
    said: bool = shown["hasThumbnail"]
    return said


def keys(files: Files) -> set[str]:
    """The pictures in the store."""

    async def listed() -> set[str]:
        return {each.key async for each in files.storage.keys("thumbnails/")}

    return files.world.wait(listed())


@pytest.mark.parametrize(
    ("content", "name"), [(image(), "Network.png"), (pdf(), "Plan für 北京.pdf")], ids=["an image", "a PDF"]
)
def test_a_picture_is_made_and_shown_to_whoever_sees_the_version(
    files: Files, project: str, content: bytes, name: str
) -> None:
    version = sent(files, project, content, name, isShared=True)
    reads = "select count(*) from version_read where version_id = $1"
    for email in (PM, OWNER):
        assert has(files, version, as_=email)
        answer = get(files, path(version, "thumbnail"), as_=email)
        assert answer.status_code == 307
        got = httpx.get(answer.headers["location"])
        assert got.headers["content-type"] == "image/webp"
        assert got.headers["content-disposition"].startswith("attachment;")
        assert max(Image.open(io.BytesIO(got.content)).size) == 480
    # To see a picture in a list is not to read the version.
    assert files.world.value(reads, row_id(version)) == 0
    nothing = get(files, path("ver_" + "0" * 32, "thumbnail"), as_=STRANGER)
    assert get(files, path(version, "thumbnail"), as_=STRANGER).content == nothing.content


def test_a_version_before_the_shared_one_shows_the_client_no_picture(files: Files, project: str) -> None:
    first = sent(files, project, image(), "Draft.png")
    document = files.world.value("select document_id from document_version where id = $1", row_id(first))
    files.send(as_=PM, content=image(size=(60, 90)), documentId=f"doc_{document.hex}", fileName="Draft.png")
    files.work()
    do(files.world, "shareDocument", {"id": f"doc_{document.hex}", "fromVersion": 2})
    assert get(files, path(first, "thumbnail"), as_=PM).status_code == 307
    assert get(files, path(first, "thumbnail"), as_=CONTACT).status_code == 404


@pytest.mark.parametrize(
    ("content", "name"), [(b"%PDF-1.7\nbroken", "a.pdf"), (image()[:99], "a.png")], ids=["a PDF", "an image"]
)
def test_a_file_that_cannot_be_drawn_is_a_version_without_a_picture(
    files: Files, project: str, content: bytes, name: str
) -> None:
    before = keys(files)
    version = sent(files, project, content, name)
    assert not has(files, version)
    assert get(files, path(version, "thumbnail"), as_=PM).status_code == 404
    assert get(files, path(version, "download"), as_=PM).status_code == 307
    assert keys(files) == before
    assert files.world.wait(worker.waiting_jobs(files.url)) == ["No job waits."]


def test_what_has_no_picture_is_no_work(files: Files, project: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Text has none; nor has what is too large to be read for one."""

    async def fails(*_: object) -> None:
        pytest.fail("no picture is wanted")

    monkeypatch.setitem(worker.FILE_JOBS, "make_thumbnail", fails)
    sent(files, project, b"# Minutes", "Minutes.md")
    monkeypatch.setattr("portico.features.documents.actions.MOST_BYTES", 100)
    sent(files, project, image(), "Large.png")


def test_a_restored_version_has_the_picture_of_the_old_one(files: Files, project: str) -> None:
    old = sent(files, project, image(), "Old.png")
    document = f"doc_{files.world.value('select document_id from document_version where id = $1', row_id(old)).hex}"
    files.send(as_=PM, content=image(size=(30, 30)), documentId=document, fileName="New.png")
    files.work()
    before = keys(files)
    text = "mutation ($input: RestoreVersionInput!) { restoreVersion(input: $input) { problems { code } } }"
    assert files.world.ask(text, {"input": {"id": old}}, as_=PM).problems == []
    files.work()
    newest = "select thumbnail_key from document_version where document_id = $1 order by number desc limit 1"
    assert files.world.value(newest, row_id(document)) == key(files, old)
    # One that was restored before there was a picture gets its own.
    take = "update document_version set thumbnail_key = null where id = $1"
    files.world.run(take, row_id(old))
    assert files.world.ask(text, {"input": {"id": old}}, as_=PM).problems == []
    files.work()
    assert files.world.value(newest, row_id(document)) in keys(files) - before


@pytest.mark.parametrize("step", ["before anything", "after the drawing", "after the picture is stored", "after all"])
def test_work_cut_short_is_done_again_and_once(
    files: Files, project: str, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    upload = files.send(as_=PM, content=image(), projectId=project, fileName="Cut.png")
    place, name = {
        "before anything": (jobs.actions, "version_by_id"),
        "after the drawing": (jobs, "draw"),
        "after the picture is stored": (files.storage, "put"),
        "after all": (jobs, "make_thumbnail"),
    }[step]
    right = getattr(place, name)

    async def cut_short(*given: Any, **named: Any) -> None:
        if step != "before anything":
            await right(*given, **named)
        raise ConnectionResetError

    before = keys(files)
    monkeypatch.setattr(place, name, cut_short)
    if step == "after all":
        monkeypatch.setitem(worker.FILE_JOBS, "make_thumbnail", cut_short)
    files.work(seconds=2)
    version = files.upload(upload, as_=PM)["result"]["id"]
    assert has(files, version) == (step == "after all")
    monkeypatch.undo()
    files.world.run("update job.pgqueuer set execute_after = now()")
    files.work()
    assert has(files, version)
    made = keys(files) - before
    assert key(files, version) in made
    # What was left behind, and nothing else, is swept away.
    monkeypatch.setattr(uploads, "ORPHAN_AGE", timedelta(seconds=-5))
    _listing_only(files, monkeypatch, made)
    assert files.sweep()["orphaned objects"] == len(made) - 1 == (step == "after the picture is stored")
    assert keys(files) - before == {key(files, version)}


def _listing_only(files: Files, monkeypatch: pytest.MonkeyPatch, chosen: set[str]) -> None:
    """Other modules' files lie in the same store, and their rows in other databases."""
    listing = files.storage.keys

    async def listed(prefix: str) -> Any:
        async for each in listing(prefix):
            if each.key in chosen:
                yield each

    monkeypatch.setattr(files.storage, "keys", listed)


def test_two_at_once_leave_one_picture(files: Files, project: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker that was thought dead comes back."""
    before = keys(files)
    right = files.storage.put

    async def overtaken(*given: Any, **named: Any) -> None:
        await right(*given, **named)
        taken = "update document_version set thumbnail_key = 'faster' where file_name = 'Twice.png'"
        await files.world._sql.execute(taken)

    monkeypatch.setattr(files.storage, "put", overtaken)
    version = sent(files, project, image(), "Twice.png")
    assert key(files, version) == "faster"
    assert keys(files) == before


def test_while_the_store_is_away_the_work_waits(files: Files, project: str, monkeypatch: pytest.MonkeyPatch) -> None:
    upload = files.send(as_=PM, content=image(), projectId=project, fileName="Later.png")

    async def away(*_: object, **__: object) -> None:
        raise StorageBusyError("away")

    monkeypatch.setattr(files.storage, "put", away)
    files.work(seconds=1)
    version = files.upload(upload, as_=PM)["result"]["id"]
    assert files.world.wait(worker.waiting_jobs(files.url)) == ["     1 make_thumbnail queued"]
    monkeypatch.undo()
    files.world.run("update job.pgqueuer set execute_after = now()")
    files.work()
    assert has(files, version)
