"""To the bytes of a version: by addresses that are good for a minute, judged at every issue."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from tests.files import PDF, Files, do, document, get, path
from tests.world import ADMIN, EXEC, FINANCE, MEMBER, OWNER, PM, STRANGER, VIEWER, row_id


@pytest.fixture(scope="module")
def project(files: Files) -> str:
    return files.world.new_project(shared=True)


def versions(files: Files, document: str) -> list[str]:
    """The ids of a document's versions, the oldest first."""
    found = files.world.rows("select id from document_version where document_id = $1 order by number", row_id(document))
    return [f"ver_{row['id'].hex}" for row in found]


def same(response: httpx.Response) -> tuple[int, bytes, Any]:
    """All that an answer tells."""
    return response.status_code, response.content, sorted(response.headers.items())


@pytest.mark.parametrize("email", [PM, ADMIN, EXEC, FINANCE, OWNER, VIEWER])
@pytest.mark.parametrize("what", ["download", "preview"])
def test_whoever_sees_a_version_gets_its_bytes(files: Files, project: str, email: str, what: str) -> None:
    id = document(files, project, fileName="Plan für 北京.pdf")
    do(files.world, "shareDocument", {"id": id})
    (version,) = versions(files, id)
    answer = get(files, path(version, what), as_=email)
    assert answer.status_code == 307
    link = answer.headers["location"]
    assert 0 < int(parse_qs(urlsplit(link).query)["X-Amz-Expires"][0]) <= 60
    got = httpx.get(link)
    assert got.content == PDF
    assert got.headers["content-disposition"].startswith("attachment;")


def test_what_is_not_seen_answers_like_what_is_not_there(files: Files, project: str) -> None:
    world = files.world
    internal = versions(files, document(files, project))[0]
    later = document(files, project, versions=2)
    do(world, "shareDocument", {"id": later, "fromVersion": 2})
    earlier = versions(files, later)[0]
    trashed = document(files, project)
    do(world, "shareDocument", {"id": trashed})
    do(world, "trashDocument", {"id": trashed})
    shared = versions(files, later)[1]
    nothing = get(files, path("ver_" + "0" * 32), as_=OWNER)
    assert nothing.status_code == 404
    with world.unchanged():
        for version in (internal, earlier, versions(files, trashed)[0]):
            assert same(get(files, path(version), as_=OWNER)) == same(nothing)
        assert same(get(files, path(shared), as_=STRANGER)) == same(nothing)
        assert same(get(files, path(internal), as_=MEMBER)) == same(nothing)


@pytest.mark.parametrize(
    "bad",
    [
        "ver_",
        "doc_" + "0" * 32,
        "../../metrics",
        "ver_%00",
        "ver_" + "0" * 31 + "/",
        "%2e%2e%2fuploads",
        "ver_" + "0" * 4000,
        "ver_" + "g" * 32,
    ],
)
def test_what_is_no_id_is_not_there(files: Files, bad: str) -> None:
    assert get(files, path(bad), as_=PM).status_code == 404


def test_another_word_than_the_three_is_not_there(files: Files, project: str) -> None:
    (version,) = versions(files, document(files, project))
    assert get(files, path(version, "inline"), as_=PM).status_code == 404
    assert get(files, path(version, "thumbnail"), as_=PM).status_code == 404


@pytest.mark.parametrize("content", [b"<html><script>alert(1)</script>", b"<svg xmlns='http://www.w3.org/2000/svg'/>"])
@pytest.mark.parametrize("name", ["page.html", "image.svg", "plan.pdf", "picture.png", "unknown"])
def test_what_could_run_is_never_shown(files: Files, project: str, name: str, content: bytes) -> None:
    upload = files.send(as_=PM, content=content, projectId=project, fileName=name)
    files.work()
    version = files.upload(upload, as_=PM)["result"]
    assert version["mediaType"] == "application/octet-stream"
    assert get(files, path(version["id"], "preview"), as_=PM).status_code == 404
    got = httpx.get(get(files, path(version["id"]), as_=PM).headers["location"])
    assert got.headers["content-type"] == "application/octet-stream"
    assert got.headers["content-disposition"].startswith("attachment;")


def test_nobody_gets_a_file_without_a_session_or_from_another_site(files: Files, project: str) -> None:
    (version,) = versions(files, document(files, project))
    with files.world.unchanged():
        assert get(files, path(version)).status_code == 401
        assert get(files, path(version), headers={"Authorization": "Bearer nonsense"}).status_code == 401
        assert get(files, path(version), as_=PM, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
        # The app of the other side.
        assert get(files, f"/graphql/files/portal/{version}/download", as_=PM).status_code == 401


def test_it_is_noted_which_version_a_contact_has_read(files: Files, project: str) -> None:
    id, world = document(files, project), files.world
    do(world, "shareDocument", {"id": id})
    (version,) = versions(files, id)
    reads = "select count(*), count(distinct contact_id) from version_read where version_id = $1"
    for email in (OWNER, OWNER, VIEWER, PM):
        assert get(files, path(version), as_=email).status_code == 307
    assert tuple(world.rows(reads, row_id(version))[0]) == (2, 2)
    shown = "versions(first: 1) { edges { node { reads(first: 9) { totalCount } } } }"
    text = f'{{ document(id: "{id}") {{ {shown} }} }}'
    (edge,) = world.ask(text, as_=PM).data["document"]["versions"]["edges"]
    assert edge["node"]["reads"] == {"totalCount": 2}
    assert world.ask(text, as_=OWNER).codes == ["FORBIDDEN"]


def test_an_edited_address_is_refused_by_the_store(files: Files, project: str) -> None:
    (version,) = versions(files, document(files, project))
    link = get(files, path(version), as_=PM).headers["location"]
    assert httpx.get(link.replace("X-Amz-Expires=60", "X-Amz-Expires=600")).status_code == 403
    assert httpx.get(link.replace("uploads", "other")).status_code == 403


def test_what_is_said_is_in_the_language_of_who_asks(files: Files) -> None:
    answer = get(files, path("ver_" + "0" * 32), as_=PM, headers={"Accept-Language": "zh-CN"})
    assert "没有此文件" in answer.text
