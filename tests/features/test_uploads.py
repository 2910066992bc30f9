"""A file on its way: announced, sent to the store in parts, checked by the worker, then a version of a document."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from portico.config import StorageSettings
from portico.db import Database
from portico.jobs.work import Work
from portico.storage import Storage
from portico.worker import do_jobs
from portico_embedded import postgres
from tests.conftest import cloned
from tests.world import MEMBER, OWNER, PM, Answer, World, row_id

PDF = b"%PDF-1.7\n" + b"every page " * 1000
UPLOAD = "id state size partSize result { id number mediaType sha256 size document { id title isShared } }"


def asks(field: str, *more: str) -> str:
    below = " ".join((f"upload {{ {UPLOAD} }}", *more))
    return (
        f"mutation ($input: {field[0].upper()}{field[1:]}Input!)"
        f" {{ {field}(input: $input) {{ {below} problems {{ code path message }} }} }}"
    )


class Files:
    """A world with a file store and a worker."""

    def __init__(self, world: World, storage: Storage, url: str) -> None:
        self.world, self.storage, self.url = world, storage, url

    def start(self, *, as_: str, content: bytes = PDF, **given: Any) -> Answer:
        shown = {"fileName": "Plan.pdf", "size": str(len(content)), **given}
        return self.world.ask(asks("startUpload"), {"input": shown}, as_=as_)

    def parts(self, upload: str, *numbers: int, as_: str) -> Answer:
        more = "arrived { number size } urls { number url }"
        return self.world.ask(asks("uploadParts", more), {"input": {"id": upload, "numbers": numbers}}, as_=as_)

    def finish(self, upload: str, content: bytes = PDF, *, as_: str) -> Answer:
        given = {"id": upload, "sha256": hashlib.sha256(content).hexdigest()}
        return self.world.ask(asks("finishUpload"), {"input": given}, as_=as_)

    def send(self, *, as_: str, content: bytes = PDF, **given: Any) -> str:
        """A file that has arrived and waits to be checked."""
        upload: str = self.start(as_=as_, content=content, **given).payload["upload"]["id"]
        (url,) = self.parts(upload, 1, as_=as_).payload["urls"]
        assert httpx.put(url["url"], content=content).status_code == 200
        assert self.finish(upload, content, as_=as_).payload["upload"]["state"] == "PENDING"
        return upload

    def work(self) -> None:
        """Let the worker do what there is."""

        async def work() -> None:
            database = Database(self.url, pool_size=2)
            given = Work(database, self.storage, self.world.settings)
            try:
                await asyncio.wait_for(do_jobs(self.url, given, once=True, stop=asyncio.Event()), 20)
            finally:
                await database.close()

        self.world.wait(work())

    def upload(self, id: str, *, as_: str) -> dict[str, Any]:
        return self.world.ask(f'{{ upload(id: "{id}") {{ {UPLOAD} }} }}', as_=as_).data["upload"]


@pytest.fixture(scope="module")
def files(
    cluster: postgres.Cluster,
    firm: str,
    storage_settings: StorageSettings,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Files]:
    with cloned(cluster, firm) as name:
        storage = Storage(storage_settings)
        world = World(cluster, name, tmp_path_factory.mktemp("home"), storage)
        yield Files(world, storage, cluster.url("portico_app", name))
        world.close()


@pytest.mark.parametrize("email", [PM, MEMBER, OWNER])
def test_what_was_sent_becomes_a_document_once_it_is_checked(files: Files, email: str) -> None:
    project = files.world.project("ACM-3")
    upload = files.send(as_=email, projectId=project, title=f"Plan of {email}")
    assert files.upload(upload, as_=email)["result"] is None
    files.work()
    done = files.upload(upload, as_=email)
    assert done["state"] == "AVAILABLE"
    version = done["result"]
    assert version["number"] == 1
    assert version["mediaType"] == "application/pdf"
    assert version["sha256"] == hashlib.sha256(PDF).hexdigest()
    assert version["document"]["isShared"] == (email == OWNER)


def test_what_is_not_what_was_announced_becomes_nothing(files: Files) -> None:
    project = files.world.project("ACM-3")
    before = files.world.value("select count(*) from document_version")
    upload = files.start(as_=PM, projectId=project).payload["upload"]["id"]
    (url,) = files.parts(upload, 1, as_=PM).payload["urls"]
    assert httpx.put(url["url"], content=PDF[:-1] + b"!").status_code == 200
    files.finish(upload, as_=PM)
    files.work()
    files.work()
    assert files.upload(upload, as_=PM)["state"] == "REJECTED"
    assert files.world.value("select reason from upload where id = $1", row_id(upload)) == "WRONG_CHECKSUM"
    assert files.world.value("select count(*) from document_version") == before
