"""Files and documents as tests send, check and arrange them."""

from __future__ import annotations

import asyncio
import hashlib
from typing import Any

import httpx

from portico.db import Database
from portico.features.uploads.jobs import sweep_storage
from portico.jobs.work import FileWork
from portico.storage import Storage
from portico.worker import do_jobs
from tests.answer import Answer
from tests.world import PM, World

PDF = b"%PDF-1.7\n" + b"every page " * 1000
DOCUMENT = "id title isShared version isTrashed folder { id name } currentVersion { id number restoredFrom }"
FOLDER = "id name version isTrashed parent { id }"
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

    def parts(self, upload: str, *numbers: int, as_: str, **how: Any) -> Answer:
        more = "arrived { number size } urls { number url }"
        return self.world.ask(asks("uploadParts", more), {"input": {"id": upload, "numbers": numbers}}, as_=as_, **how)

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

    def work(self, *, seconds: float = 20) -> None:
        """Let the worker do what there is, for so long at most."""

        async def work() -> None:
            database = Database(self.url, pool_size=2)
            given = FileWork(database, self.world.settings, self.storage)
            try:
                stop = asyncio.Event()
                asyncio.get_running_loop().call_later(seconds, stop.set)
                await do_jobs(self.url, given, once=True, stop=stop)
            finally:
                await database.close()

        self.world.wait(work())

    def cancel(self, upload: str, *, as_: str) -> Answer:
        return self.world.ask(asks("cancelUpload"), {"input": {"id": upload}}, as_=as_)

    def sweep(self) -> dict[str, int]:
        """Let the worker sweep the store."""

        async def sweep() -> dict[str, int]:
            database = Database(self.url, pool_size=2)
            try:
                return await sweep_storage(FileWork(database, self.world.settings, self.storage))
            finally:
                await database.close()

        return self.world.wait(sweep())

    def upload(self, id: str, *, as_: str) -> dict[str, Any]:
        return self.world.ask(f'{{ upload(id: "{id}") {{ {UPLOAD} }} }}', as_=as_).data["upload"]


def do(world: World, field: str, input: dict[str, Any], *, as_: str = PM) -> Answer:
    row = "folder" if "older" in field else "document"
    input_type = {
        "trashFolder": "FolderInput",
        "restoreFolder": "FolderInput",
        "trashDocument": "DocumentInput",
        "restoreDocument": "DocumentInput",
    }.get(field, f"{field[0].upper()}{field[1:]}Input")
    # A contact may not ask for everything that staff may.
    shown = {"folder": FOLDER, "document": DOCUMENT}[row] if as_.endswith("@portico.example") else "id"
    text = (
        f"mutation ($input: {input_type}!)"
        f" {{ {field}(input: $input) {{ {row} {{ {shown} }} problems {{ code path }} }} }}"
    )
    return world.ask(text, {"input": input}, as_=as_)


def document(files: Files, project: str, *, versions: int = 1, **given: Any) -> str:
    """A document with so many versions."""
    upload = files.send(as_=PM, projectId=project, note="of version 1", **given)
    files.work()
    id: str = files.upload(upload, as_=PM)["result"]["document"]["id"]
    for number in range(2, versions + 1):
        files.send(as_=PM, content=PDF + b"%d" % number, documentId=id, note=f"of version {number}")
        files.work()
    return id


def get(files: Files, path: str, *, as_: str | None = None, headers: dict[str, str] | None = None) -> httpx.Response:
    """What the address answers; redirects are not followed."""

    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(files.world.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://portico.test") as client:
            sent = {"Authorization": f"Bearer {files.world.tokens[as_]}"} if as_ else {}
            return await client.get(path, headers=sent | (headers or {}))

    return files.world.wait(ask())


def path(version: str, what: str = "download") -> str:
    return f"/graphql/files/api/{version}/{what}"
