"""Somebody who sends a file as a browser does: in parts, three at once, hashed as it goes, and on from what arrived."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from random import Random
from typing import Any

import httpx

from tests.e2e.server import PASSWORD, Server

WHO = "pm@portico.example"
AT_ONCE = 3
# What one request asks addresses for.
_PARTS_AT_ONCE = 60
_PATIENCE = 600
_START = """mutation ($input: StartUploadInput!) {
    startUpload(input: $input) { upload { id partSize } problems { message } } }"""
_PARTS = """mutation ($input: UploadPartsInput!) {
    uploadParts(input: $input) { arrived { number size } urls { number url } problems { message } } }"""
_FINISH = """mutation ($input: FinishUploadInput!) { finishUpload(input: $input) { problems { message } } }"""
_STATE = "query ($id: ID!) { upload(id: $id) { state result { id size sha256 } } }"


@dataclass(frozen=True)
class File:
    """So many bytes, the same each time, that nobody has to keep."""

    size: int
    part: int

    @property
    def count(self) -> int:
        """Of its parts."""
        return -(-self.size // self.part)

    def length(self, number: int) -> int:
        """Bytes of a part, counted from 1."""
        return min(self.part, self.size - (number - 1) * self.part)

    def read(self, number: int) -> bytes:
        """A part. No two are alike, and none can be packed."""
        return Random(self.size * 100_000 + number).randbytes(self.length(number))

    def sha256(self) -> str:
        """Of all of it."""
        digest = hashlib.sha256()
        for number in range(1, self.count + 1):
            digest.update(self.read(number))
        return digest.hexdigest()


class Sender:
    """Signed in once; what it knows of an upload is its id."""

    def __init__(self, server: Server) -> None:
        self._client = httpx.Client(base_url=server.url, timeout=60)
        sign_in = "mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }"
        token = self._ask(sign_in, input={"email": WHO, "password": PASSWORD})["signIn"]["accessToken"]
        self._client.headers["Authorization"] = f"Bearer {token}"

    def project(self, code: str) -> str:
        """The id of a project."""
        edges = self._ask("{ projects(first: 50) { edges { node { id code } } } }")["projects"]["edges"]
        return next(edge["node"]["id"] for edge in edges if edge["node"]["code"] == code)

    def start(self, project: str, size: int) -> tuple[str, File]:
        """Announce a file: the upload's id, and the file."""
        given = {"projectId": project, "fileName": "video.bin", "size": str(size)}
        upload = self._done(_START, given)["startUpload"]["upload"]
        return upload["id"], File(size, int(upload["partSize"]))

    def send(self, upload: str, file: File) -> int:
        """Send what has not arrived; how many parts had before. Raises httpx.TransportError when the line breaks."""
        answer = self._done(_PARTS, {"id": upload, "numbers": []})["uploadParts"]
        arrived = {part["number"] for part in answer["arrived"] if part["size"] == file.length(part["number"])}
        missing = [number for number in range(1, file.count + 1) if number not in arrived]
        with httpx.Client(timeout=60) as client, ThreadPoolExecutor(AT_ONCE) as threads:

            def put(part: tuple[int, str]) -> None:
                number, url = part
                client.put(url, content=file.read(number)).raise_for_status()

            for urls in self._addresses(upload, missing):
                list(threads.map(put, urls))
        return len(arrived)

    def _addresses(self, upload: str, numbers: list[int]) -> Iterator[list[tuple[int, str]]]:
        for first in range(0, len(numbers), _PARTS_AT_ONCE):
            some = numbers[first : first + _PARTS_AT_ONCE]
            answer = self._done(_PARTS, {"id": upload, "numbers": some})["uploadParts"]
            yield [(each["number"], each["url"]) for each in answer["urls"]]

    def finish(self, upload: str, file: File) -> str:
        """Say that all has arrived, and wait until it is a version; the version's id."""
        sha256 = file.sha256()
        self._done(_FINISH, {"id": upload, "sha256": sha256})
        until = time.monotonic() + _PATIENCE
        while time.monotonic() < until:
            seen = self._ask(_STATE, id=upload)["upload"]
            if seen["state"] != "PENDING":
                assert seen["state"] == "AVAILABLE", seen
                assert (int(seen["result"]["size"]), seen["result"]["sha256"]) == (file.size, sha256)
                version: str = seen["result"]["id"]
                return version
            time.sleep(0.2)
        raise AssertionError(f"The file was not checked within {_PATIENCE} s.")

    def check(self, version: str, file: File) -> None:
        """Read it back, the way anybody does, and compare."""
        link = self._client.get(f"/graphql/files/api/{version}/download").headers["location"]
        digest = hashlib.sha256()
        with httpx.stream("GET", link, timeout=60) as answer:
            for chunk in answer.iter_bytes(1024 * 1024):
                digest.update(chunk)
        assert digest.hexdigest() == file.sha256(), "What is read is not what was sent."

    def close(self) -> None:
        """Forget everything."""
        self._client.close()

    def _done(self, text: str, input: dict[str, Any]) -> dict[str, Any]:
        data = self._ask(text, input=input)
        (field,) = data.values()
        assert field["problems"] == [], field
        return data

    def _ask(self, text: str, **variables: Any) -> dict[str, Any]:
        answer = self._client.post("/graphql", json={"query": text, "variables": variables}).json()
        assert not answer.get("errors"), answer
        data: dict[str, Any] = answer["data"]
        return data
