"""Files as people send them, made by hand so that a test knows every word of them, and their way into a document."""

from __future__ import annotations

import hashlib
import struct
import time
import zlib
from typing import Any

import httpx

from tests.e2e.server import Server

# A version exists once the worker has read all of its bytes.
CHECK_SECONDS = 60


def pdf(*pages: str, extra: str = "") -> bytes:
    """One A4 page for each text; `extra` goes into the catalogue: what a hostile file would have run on opening."""
    objects = ["", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    kids = []
    for text in pages:
        lines = "".join(f"({_escaped(line)}) Tj 0 -20 Td " for line in text.split("\n"))
        drawing = f"0.9 0.9 0.9 rg 72 500 300 120 re f 0 g BT /F1 14 Tf 72 760 Td {lines}ET"
        objects.append(f"<< /Length {len(drawing)} >>\nstream\n{drawing}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[0] = f"<< /Type /Catalog /Pages 2 0 R {extra}>>"
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\n"
    return out + f"{end}startxref\n{len(out)}\n%%EOF\n".encode("latin-1")


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def png(width: int, height: int) -> bytes:
    """A chequered picture."""
    blocks = ((27, 107, 97), (250, 248, 243))
    rows = b"".join(
        b"\0" + b"".join(bytes(blocks[(x // 80 + y // 80) % len(blocks)]) for x in range(width)) for y in range(height)
    )

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def _ask(server: Server, email: str, field: str, below: str, given: dict[str, Any]) -> dict[str, Any]:
    name = f"{field[0].upper()}{field[1:]}Input"
    text = f"mutation ($input: {name}!) {{ {field}(input: $input) {{ {below} problems {{ code message }} }} }}"
    payload: dict[str, Any] = server.ask(email, text, input=given)[field]
    assert payload["problems"] == [], payload
    return payload


def send(server: Server, email: str, file_name: str, content: bytes, **given: Any) -> dict[str, str]:
    """Send a file as an app does and wait until it is a version: the ids of both, `document` and `version`."""
    start = {"fileName": file_name, "size": str(len(content)), **given}
    upload = _ask(server, email, "startUpload", "upload { id }", start)["upload"]["id"]
    parts = _ask(server, email, "uploadParts", "urls { url }", {"id": upload, "numbers": [1]})
    assert httpx.put(parts["urls"][0]["url"], content=content).status_code == 200
    digest = hashlib.sha256(content).hexdigest()
    _ask(server, email, "finishUpload", "upload { state }", {"id": upload, "sha256": digest})
    deadline = time.monotonic() + CHECK_SECONDS
    while time.monotonic() < deadline:
        query = f'{{ upload(id: "{upload}") {{ state result {{ id document {{ id }} }} }} }}'
        asked = server.ask(email, query)["upload"]
        if asked["state"] == "AVAILABLE":
            return {"version": asked["result"]["id"], "document": asked["result"]["document"]["id"]}
        assert asked["state"] == "PENDING", asked
        time.sleep(0.2)
    raise AssertionError(f"{file_name} was not checked within {CHECK_SECONDS} seconds: is the worker running?")


def share(server: Server, email: str, document: str, **given: Any) -> None:
    _ask(server, email, "shareDocument", "document { id }", {"id": document, **given})
