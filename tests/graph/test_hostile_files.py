"""Files and addresses that mean harm: nothing of a file ever opens as a page, whatever it pretends to be."""

from __future__ import annotations

import io
import time
from urllib.parse import urlsplit, urlunsplit

import httpx
import pytest
from PIL import Image

from tests.files import Files, get, path
from tests.thumbnails.pictures import image, pdf
from tests.world import OWNER, PM, PMO, row_id

SCRIPT = b"<script>alert(document.domain)</script>"
PAGE = b"<!doctype html><html><body>" + SCRIPT
DRAWING = (
    b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'
)
UNKNOWN = "application/octet-stream"
# What it is called, what is in it, and what it is told to be: the only kinds that are ever named run nothing.
HOSTILE = {
    "a page as text": ("notes.txt", PAGE, "text/plain"),
    "a page as Markdown": ("notes.md", PAGE, "text/markdown"),
    "a page as a table": ("costs.csv", PAGE, "text/plain"),
    "a page as JSON": ("costs.json", PAGE, "text/plain"),
    "a page behind a byte order mark": ("notes.txt", b"\xef\xbb\xbf" + PAGE, "text/plain"),
    "a page in UTF-16": ("notes.txt", PAGE.decode().encode("utf-16"), UNKNOWN),
    "a page with a NUL": ("notes.txt", b"\0" + PAGE, UNKNOWN),
    "Markdown with a script": ("notes.md", b"# Plan\n\n" + SCRIPT + b"\n[a](javascript:alert(1))\n", "text/markdown"),
    "a drawing as text": ("plan.txt", DRAWING, "text/plain"),
    "a drawing as an image": ("plan.png", DRAWING, UNKNOWN),
    "a drawing, packed": ("plan.svgz", b"\x1f\x8b\x08\0" + DRAWING, UNKNOWN),
    "XHTML": ("page.xhtml", b'<html xmlns="http://www.w3.org/1999/xhtml">' + SCRIPT + b"</html>", UNKNOWN),
    "a script": ("a.js", b"alert(1)", UNKNOWN),
    "a script that is a GIF": ("a.gif", b"GIF89a/*" + bytes(20) + b"*/=1;alert(1)", "image/gif"),
    "a script that is a JPEG": ("a.jpg", b"\xff\xd8\xff\xe0/*" + bytes(20) + b"*/=alert(1)//", "image/jpeg"),
    "a page that is a PNG": ("a.png", image() + PAGE, "image/png"),
    "a page in front of a PNG": ("a.png", PAGE + image(), UNKNOWN),
    "a PNG called a page": ("a.html", image(), "image/png"),
    "a page that is a PDF": ("a.pdf", pdf() + PAGE, "application/pdf"),
    "a PDF that begins as a page": ("a.pdf", PAGE + pdf(), UNKNOWN),
    "a PDF called a drawing": ("a.svg", pdf() + DRAWING, "application/pdf"),
    "a page of a mail": ("a.mhtml", b"MIME-Version: 1.0\nContent-Type: text/html\n\n" + PAGE, UNKNOWN),
}


@pytest.fixture(scope="module")
def project(files: Files) -> str:
    return files.world.new_project(shared=True)


@pytest.fixture(scope="module")
def version(files: Files, project: str) -> str:
    """A version that the manager may read."""
    upload = files.send(as_=PM, projectId=project)
    files.work()
    id: str = files.upload(upload, as_=PM)["result"]["id"]
    return id


@pytest.fixture(scope="module")
def other(files: Files) -> str:
    """One that is another client's."""
    content = b"secret"
    upload = files.send(as_=PMO, content=content, clientId=files.world.client("GLX"), fileName="secret.txt")
    files.work()
    id: str = files.upload(upload, as_=PMO)["result"]["id"]
    return id


@pytest.fixture(scope="module")
def sent(files: Files, project: str) -> dict[str, str]:
    """The uploads of all of them, checked, by what they are."""
    uploads = {
        what: files.send(as_=OWNER, content=content, projectId=project, fileName=name, title=what)
        for what, (name, content, _) in HOSTILE.items()
    }
    files.work(seconds=60)
    return uploads


@pytest.mark.parametrize("what", HOSTILE)
def test_it_is_offered_to_be_saved_and_never_opens_as_a_page(files: Files, sent: dict[str, str], what: str) -> None:
    name, content, kind = HOSTILE[what]
    found = files.upload(sent[what], as_=PM)["result"]
    assert found["mediaType"] == kind
    with files.world.unchanged():
        shown = get(files, path(found["id"], "preview"), as_=PM)
        saved = get(files, path(found["id"]), as_=PM)
        assert shown.status_code == (404 if kind == UNKNOWN else 307)
        for answer in {saved, shown} if shown.status_code == 307 else {saved}:
            assert answer.content == b""
            file = httpx.get(answer.headers["location"])
            assert file.content == content
            # The type is the one that was found, and the browser saves it all the same.
            assert file.headers["content-type"].partition(";")[0] == kind
            assert file.headers["content-disposition"].startswith(f'attachment; filename="{name}"')


@pytest.mark.parametrize("what", ["a page that is a PNG", "a page that is a PDF", "a PDF called a drawing"])
def test_its_small_picture_is_a_picture_and_nothing_else(files: Files, sent: dict[str, str], what: str) -> None:
    version = files.upload(sent[what], as_=PM)["result"]["id"]
    small = httpx.get(get(files, path(version, "thumbnail"), as_=PM).headers["location"])
    assert small.headers["content-type"] == "image/webp"
    assert Image.open(io.BytesIO(small.content)).format == "WEBP"
    assert b"script" not in small.content


def test_an_address_that_has_expired_is_refused_and_the_next_one_is_good(
    files: Files, version: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with files.world.unchanged():
        with monkeypatch.context() as short:
            short.setattr("portico.graph.files.LIFE", 1)
            link = get(files, path(version), as_=PM).headers["location"]
        time.sleep(2.1)  # the clock of a signature counts whole seconds
        refused = httpx.get(link)
        assert refused.status_code == 403
        assert b"%PDF" not in refused.content
        assert httpx.get(get(files, path(version), as_=PM).headers["location"]).status_code == 200


def test_an_expired_address_takes_no_part(files: Files, project: str, monkeypatch: pytest.MonkeyPatch) -> None:
    upload = files.start(as_=PM, projectId=project).payload["upload"]["id"]
    with monkeypatch.context() as short:
        short.setattr("portico.features.uploads.api.PART_LIFE", 1)
        (late,) = files.parts(upload, 1, as_=PM).payload["urls"]
    time.sleep(2.1)
    with files.world.unchanged():
        assert httpx.put(late["url"], content=bytes(11_009)).status_code == 403
        assert files.parts(upload, 1, as_=PM).payload["arrived"] == []


@pytest.mark.parametrize(
    "edited",
    [
        "/portico/uploads/{other}",
        "/portico/uploads/{own}/../{other}",
        "/portico/uploads/{own}/%2e%2e/{other}",
        "/portico/uploads/{own}%2f..%2f{other}",
        "/portico/uploads/{own}\\..\\{other}",
        "/portico/uploads/{own}%00{other}",
        "/portico/uploads/{other}%00{own}",
        "/portico/uploads//{other}",
        "/portico/thumbnails/../uploads/{other}",
        "/portico%2fuploads%2f{other}",
        "/portico/uploads/{own}/..",
        "/portico/uploads/",
        "/portico/",
        "/",
    ],
)
def test_an_address_that_leads_elsewhere_is_refused_by_the_store(
    files: Files, version: str, other: str, edited: str
) -> None:
    find = "select object_key from document_version where id = $1"
    own, others = (files.world.value(find, row_id(id)).removeprefix("uploads/") for id in (version, other))
    link = urlsplit(get(files, path(version), as_=PM).headers["location"])
    place = edited.format(own=own, other=others)
    with files.world.unchanged():
        # As it stands: a client would tidy it up before sending it.
        url = httpx.URL(urlunsplit(link)).copy_with(raw_path=f"{place}?{link.query}".encode())
        answer = httpx.get(url, follow_redirects=True)
        assert answer.status_code in {400, 403, 404, 405}, (place, answer.status_code)
        assert b"secret" not in answer.content


@pytest.mark.parametrize("field", ["uploadParts", "finishUpload", "cancelUpload"])
@pytest.mark.parametrize(
    "id", ["../uploads", "upl_../../x", "upl_%2e%2e%2f", "upl_" + "0" * 31 + "\0", "upl_" + "0" * 32]
)
def test_an_upload_of_another_name_is_nobodys(files: Files, field: str, id: str) -> None:
    more = {"uploadParts": {"numbers": [1]}, "finishUpload": {"sha256": "0" * 64}}.get(field, {})
    kind = f"{field[0].upper()}{field[1:]}Input"
    text = f"mutation ($input: {kind}!) {{ {field}(input: $input) {{ problems {{ code }} }} }}"
    with files.world.unchanged():
        answer = files.world.ask(text, {"input": {"id": id, **more}}, as_=PM)
        assert answer.codes in (["BAD_USER_INPUT"], ["NOT_FOUND"]) or answer.problems == ["INVALID"], answer


def test_the_key_of_a_file_is_nobodys_to_choose(files: Files, project: str) -> None:
    """A name with everything a path could hold goes nowhere near the key."""
    upload = files.start(as_=PM, projectId=project, fileName="..%2f..%2fetc/passwd%00.pdf").payload["upload"]["id"]
    key = files.world.value("select object_key from upload where id = $1", row_id(upload))
    assert key == f"uploads/{row_id(upload)}"
