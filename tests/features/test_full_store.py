"""A store without room: what it cannot take it refuses, what is there stays there, and with room again all goes on."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import httpx
import pytest

from portico import worker
from portico.config import StorageSettings
from portico.storage import Storage, StorageBusyError
from portico_embedded import postgres, seaweedfs
from tests.conftest import cloned
from tests.files import Files, get, path
from tests.thumbnails.pictures import image
from tests.world import PM, World, row_id

# The real store with one volume, of eight megabytes: as full as a full disk, once they are written.
NARROW = {"volume.max": "1", "master.volumeSizeLimitMB": "8"}
PICTURE = image()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "files"


@pytest.fixture
def narrow(home: Path) -> Iterator[seaweedfs.ObjectStore]:
    with mock.patch.dict(seaweedfs.OPTIONS, NARROW):
        store = seaweedfs.start(home)
    yield store
    store.stop()


@pytest.fixture
def files(cluster: postgres.Cluster, firm: str, narrow: seaweedfs.ObjectStore, tmp_path: Path) -> Iterator[Files]:
    """The demo firm with that store."""
    settings = StorageSettings(
        endpoint=narrow.endpoint,
        public_endpoint=narrow.endpoint,
        region=narrow.region,
        bucket=narrow.bucket,
        access_key_id=narrow.access_key_id,
        secret_access_key=narrow.secret_access_key,
    )
    with cloned(cluster, firm) as name:
        storage = Storage(settings)
        world = World(cluster, name, tmp_path / "home", storage)
        yield Files(world, storage, cluster.url("portico_app", name))
        world.close()


def fill(files: Files) -> None:
    """Write until nothing more is taken."""
    for number in range(50):
        content = bytes([number]) * 2_000_000 + hashlib.sha256(bytes([number])).digest()
        try:
            files.world.wait(files.storage.put(f"filling/{number}", content, hashlib.sha256(content).digest()))
        except StorageBusyError:
            return
    pytest.fail("It took everything.")


def bytes_of(files: Files, version: str) -> bytes:
    return httpx.get(get(files, path(version), as_=PM).headers["location"]).content


def picture_of(files: Files, upload: str) -> Any:
    find = "select thumbnail_key from document_version v join upload u on u.version_id = v.id where u.id = $1"
    return files.world.value(find, row_id(upload))


def test_what_a_full_store_refuses_is_kept_and_goes_on_when_there_is_room(
    files: Files, narrow: seaweedfs.ObjectStore, home: Path
) -> None:
    world = files.world
    project = world.new_project(shared=True)
    before = files.send(as_=PM, content=PICTURE, projectId=project, fileName="Before.png")
    files.work()
    there = files.upload(before, as_=PM)["result"]["id"]
    # One that has arrived, and one that is about to be sent.
    arrived = files.send(as_=PM, content=PICTURE, projectId=project, fileName="Arrived.png")
    coming = files.start(as_=PM, content=PICTURE, projectId=project, fileName="Coming.png").payload["upload"]["id"]
    (part,) = files.parts(coming, 1, as_=PM).payload["urls"]
    fill(files)

    with world.unchanged():
        # It is refused, nothing of it counts as arrived, and what was there can be read.
        assert httpx.put(part["url"], content=PICTURE, timeout=60).status_code >= 500
        assert files.parts(coming, 1, as_=PM).payload["arrived"] == []
        assert bytes_of(files, there) == PICTURE
    # To check what has arrived takes no room; for its picture there is none, which stands in nobody's way.
    files.work(seconds=15)
    seen = files.upload(arrived, as_=PM)
    assert seen["state"] == "AVAILABLE"
    assert bytes_of(files, seen["result"]["id"]) == PICTURE
    assert picture_of(files, arrived) is None
    assert world.wait(worker.waiting_jobs(files.url)) == ["     1 make_thumbnail queued"]
    assert files.upload(coming, as_=PM)["state"] == "UPLOADING"

    narrow.stop()
    with seaweedfs.running(home):
        (part,) = files.parts(coming, 1, as_=PM).payload["urls"]
        assert httpx.put(part["url"], content=PICTURE, timeout=60).status_code == 200
        assert files.finish(coming, PICTURE, as_=PM).problems == []
        world.run("update job.pgqueuer set execute_after = now()")
        files.work()
        assert files.upload(coming, as_=PM)["state"] == "AVAILABLE"
        assert all(picture_of(files, upload) for upload in (before, arrived, coming))
        assert bytes_of(files, there) == PICTURE
        assert world.wait(worker.waiting_jobs(files.url)) == ["No job waits."]


def test_a_store_that_is_gone_is_called_busy_in_words_and_one_goes_on_when_it_is_back(
    files: Files, narrow: seaweedfs.ObjectStore, home: Path
) -> None:
    world = files.world
    upload = files.start(as_=PM, projectId=world.new_project()).payload["upload"]["id"]
    narrow.stop()
    with world.unchanged():
        answer = files.parts(upload, 1, as_=PM)
        assert answer.problems == ["STORAGE_BUSY"]
        (problem,) = answer.payload["problems"]
        assert problem["message"] == "The file store does not answer. What has arrived is kept; go on in a moment."
    with seaweedfs.running(home):
        assert files.parts(upload, 1, as_=PM).problems == []
