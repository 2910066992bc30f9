"""Documents for pages to show: the demonstration firm comes without files."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass
from typing import Any

import httpx

from tests.e2e.server import Server

MANAGER, OFFICE, OWNER = "pm@portico.example", "pmo@portico.example", "owner@acme.example"
FOLDER = "Network design"
PDF = b"%PDF-1.7\n"
PNG = b"\x89PNG\r\n\x1a\n"

START = "mutation ($i: StartUploadInput!) { startUpload(input: $i) { upload { id } problems { message } } }"
PARTS = "mutation ($i: UploadPartsInput!) { uploadParts(input: $i) { urls { url } problems { message } } }"
FINISH = "mutation ($i: FinishUploadInput!) { finishUpload(input: $i) { problems { message } } }"
LOOK = "query ($id: ID!) { upload(id: $id) { state result { document { id } } } }"
CREATE = "mutation ($i: CreateFolderInput!) { createFolder(input: $i) { folder { id } problems { message } } }"
FOLDERS = "query ($id: ID!) { project(id: $id) { folders(first: 100) { edges { node { id name } } } } }"


@dataclass(frozen=True)
class Sender:
    """Somebody who sends files, as a phone would."""

    server: Server
    email: str

    def send(self, name: str, content: bytes, **target: Any) -> str:
        """The id of the document that became of it."""
        told = {"fileName": name, "size": str(len(content)), **target}
        upload = self._do(START, told)["upload"]["id"]
        (part,) = self._do(PARTS, {"id": upload, "numbers": [1]})["urls"]
        assert httpx.put(part["url"], content=content, timeout=30).status_code == 200
        self._do(FINISH, {"id": upload, "sha256": hashlib.sha256(content).hexdigest()})
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            found = self.server.ask(self.email, LOOK, id=upload)["upload"]
            if found["state"] == "AVAILABLE":
                document: str = found["result"]["document"]["id"]
                return document
            assert found["state"] == "PENDING", found
            time.sleep(0.2)
        raise AssertionError(f"The worker did not come to look at {name}.")

    def create_folder(self, name: str, **place: Any) -> str:
        folder: str = self._do(CREATE, {"name": name, **place})["folder"]["id"]
        return folder

    def _do(self, mutation: str, input: dict[str, Any]) -> dict[str, Any]:
        (payload,) = self.server.ask(self.email, mutation, i=input).values()
        assert payload["problems"] == [], payload
        done: dict[str, Any] = payload
        return done


def furnish(server: Server, project: str, client: str) -> str:
    """Folders and documents of every sort, once; the id of the folder worth looking into."""
    folders = server.ask(MANAGER, FOLDERS, id=project)["project"]["folders"]["edges"]
    for edge in folders:
        if edge["node"]["name"] == FOLDER:
            found: str = edge["node"]["id"]
            return found
    manager, office, owner = (Sender(server, email) for email in (MANAGER, OFFICE, OWNER))
    folder = manager.create_folder(FOLDER, projectId=project)
    manager.create_folder("Contracts and amendments", projectId=project)
    manager.create_folder("Drawings of the site in Rotterdam, all halls", projectId=project, parentId=folder)
    of_project = {"projectId": project, "isShared": True}
    design = manager.send("Network design.pdf", PDF + b"1" * 2_400_000, folderId=folder, **of_project)
    manager.send("Network design, second round.pdf", PDF + b"2" * 2_600_000, documentId=design)
    long = "Migration plan with every step until the cutover weekend and the fallback, for the steering group.xlsx"
    manager.send(long, b"x" * 48_000, folderId=folder, **of_project)
    manager.send(
        "Lagerverwaltungssystem-Schnittstellenbeschreibung.docx", b"x" * 1_200_000, folderId=folder, projectId=project
    )
    manager.send("Minutes of 17 November.md", b"# Minutes", folderId=folder, projectId=project)
    owner.send("Floor plan Ghent.png", PNG + b"x" * 640_000, folderId=folder, projectId=project)
    manager.send("Statement of work, signed.pdf", PDF + b"3" * 812_000, **of_project)
    office.send("NDA 2026.pdf", PDF + b"4" * 96_000, clientId=client, isShared=True)
    owner.send("House rules for visitors.pdf", PDF + b"5" * 56_000, clientId=client)
    return folder
