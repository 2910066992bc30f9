"""What one file goes through, act by act: announced, sent, verified, shared, reviewed, decided on, proved."""

from __future__ import annotations

import hashlib
import random
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import httpx

from tests.durability.person import Person
from tests.durability.stage import Stage
from tests.thumbnails.pictures import image
from tests.world import OWNER, PM, PMO

# Two parts.
_SIZE = 9 * 1024 * 1024
_PATIENCE = 120
# In this order; whoever asks for each, and how many versions the firm and the client see when it is done.
ACTS = {
    "announce": (0, 0),
    "address": (0, 0),
    "send": (0, 0),
    "finish": (0, 0),
    "verify": (1, 0),
    "picture": (1, 0),
    "share": (1, 1),
    "unshare": (1, 0),
    "share_again": (1, 1),
    "review": (1, 1),
    "decide": (1, 1),
    "prove": (1, 1),
}


class Story:
    """One file, from beginning to end; each act may be interrupted, and goes on."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.manager, self.owner, office = Person(stage, PM), Person(stage, OWNER), Person(stage, PMO)
        given = {
            "clientId": self._id("cli", "select id from client where code = 'ACM'"),
            "managerId": self._id("stf", "select id from staff where email = $1", PM),
            "name": "Durable",
        }
        project = office.do("createProject", given, "project { id }")["project"]["id"]
        office.do("shareProject", {"id": project}, "project { id }")
        office.close()
        self.project: str = project
        # No two are alike. What comes after the end of a picture is no matter to whoever draws it.
        picture = image()
        self.content = picture + random.Random(project).randbytes(_SIZE - len(picture))
        self.sha256 = hashlib.sha256(self.content).hexdigest()
        self._reviewer = self._id("con", "select id from contact where email = $1", OWNER)
        self.upload = self.document = self.version = self.review = ""
        self._part = 0
        # How often each act had to be asked for.
        self.asked: dict[str, int] = {}

    def close(self) -> None:
        """Everybody leaves."""
        self.manager.close()
        self.owner.close()

    def play(self, act: str) -> None:
        """One act, to its end."""
        do: Callable[[], None] = getattr(self, f"_{act}")
        do()
        self.asked[act] = self.owner.asked if act == "decide" else self.manager.asked

    def seen(self) -> tuple[int, int]:
        """How many versions the manager and the client see."""
        return len(self._versions(self.manager)), len(self._versions(self.owner))

    def open(self) -> None:
        """Both open all that they see, and it is what was sent."""
        for person in (self.manager, self.owner):
            for version in self._versions(person):
                content = person.open(f"{version['id']}/download")
                assert content is not None, version
                assert hashlib.sha256(content).hexdigest() == version["sha256"] == self.sha256

    def _announce(self) -> None:
        given = {"projectId": self.project, "fileName": "Hall 3.png", "size": str(len(self.content))}
        made = self.manager.do("startUpload", given, "upload { id partSize }")["upload"]
        self.upload, self._part = made["id"], int(made["partSize"])

    def _address(self) -> None:
        self._parts()

    def _send(self) -> None:
        """Part after part, and on from what has arrived whenever the line breaks."""
        pieces = [self.content[at : at + self._part] for at in range(0, len(self.content), self._part)]
        deadline = time.monotonic() + _PATIENCE
        while True:
            told = self._parts(*range(1, len(pieces) + 1))
            arrived = {each["number"]: each["size"] for each in told["arrived"]}
            missing = [n for n, piece in enumerate(pieces, 1) if arrived.get(n) != len(piece)]
            if not missing:
                return
            urls = {each["number"]: each["url"] for each in told["urls"]}
            with suppress(httpx.HTTPError):
                for number in missing:
                    content = pieces[number - 1]
                    httpx.put(urls[number], content=content, timeout=30, trust_env=False).raise_for_status()
            assert time.monotonic() < deadline, missing

    def _finish(self) -> None:
        self.manager.do("finishUpload", {"id": self.upload, "sha256": self.sha256}, "upload { id }")

    def _verify(self) -> None:
        def is_verified() -> bool:
            found = self.manager.ask(
                "query ($id: ID!) { upload(id: $id) { state fault result { id document { id } } } }", id=self.upload
            )["upload"]
            if found["state"] == "PENDING":
                assert found["result"] is None
                return False
            assert found["state"] == "AVAILABLE", found
            self.version, self.document = found["result"]["id"], found["result"]["document"]["id"]
            return True

        _until(is_verified)

    def _picture(self) -> None:
        _until(lambda: self._versions(self.manager)[0]["hasThumbnail"])

    def _share(self) -> None:
        self.manager.do("shareDocument", {"id": self.document}, "document { id }")

    _share_again = _share

    def _unshare(self) -> None:
        self.manager.do("unshareDocument", {"id": self.document}, "document { id }")

    def _review(self) -> None:
        given = {"versionId": self.version, "audience": "SHARED", "contactIds": [self._reviewer]}
        self.review = self.manager.do("startReview", given, "review { id }")["review"]["id"]

    def _decide(self) -> None:
        given = {"id": self.review, "decision": "APPROVED"}
        self.owner.do("decideReview", given, "review { state }")

    def _prove(self) -> None:
        text = "query ($id: ID!) { review(id: $id) { hasEvidence } }"
        _until(lambda: self.owner.ask(text, id=self.review)["review"]["hasEvidence"])

    def _parts(self, *numbers: int) -> dict[str, Any]:
        shown = "arrived { number size } urls { number url }"
        return self.manager.do("uploadParts", {"id": self.upload, "numbers": list(numbers)}, shown)

    def _versions(self, person: Person) -> list[dict[str, Any]]:
        """The newest version of each document of the project, as somebody sees them."""
        shown = "currentVersion { id number sha256 hasThumbnail }"
        text = f"query ($id: ID!) {{ project(id: $id) {{ documents(first: 9) {{ edges {{ node {{ {shown} }} }} }} }} }}"
        edges = person.ask(text, id=self.project)["project"]["documents"]["edges"]
        return [edge["node"]["currentVersion"] for edge in edges]

    def _id(self, prefix: str, sql: str, *values: Any) -> str:
        return f"{prefix}_{self.stage.value(sql, *values).hex}"


def _until(done: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not done():
        assert time.monotonic() < deadline, "It is not done."
        time.sleep(0.2)
