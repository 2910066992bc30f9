"""A file on its way: announced, sent to the store in parts, checked by the worker, then a version of a document."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import Any

import httpx
import pytest

from portico import worker
from portico.features.uploads import jobs
from tests.files import PDF, Files, do
from tests.world import CONTACT, EXEC, FINANCE, MEMBER, OWNER, PM, PMO, STRANGER, VIEWER, World, row_id


@pytest.fixture(scope="module")
def project(files: Files) -> str:
    return files.world.new_project(shared=True)


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
    asked = f'{{ upload(id: "{upload}") {{ fault }} uploads(first: 1) {{ edges {{ node {{ fault }} }} }} }}'
    assert files.world.ask(asked, as_=PM).data["upload"]["fault"] == "WRONG_CHECKSUM"
    assert files.world.value("select count(*) from document_version") == before


def test_a_part_takes_its_own_bytes_and_no_others(files: Files, project: str) -> None:
    upload = files.start(as_=PM, projectId=project).payload["upload"]["id"]
    (given,) = files.parts(upload, 1, as_=PM).payload["urls"]
    for content in (PDF[:-1], PDF + b"!", b""):
        assert httpx.put(given["url"], content=content).status_code == 403
    assert files.parts(upload, 1, as_=PM).payload["arrived"] == []
    assert files.parts(upload, 2, as_=PM).problems == ["OUT_OF_RANGE"]


def test_a_file_of_which_a_part_is_missing_becomes_nothing(files: Files, project: str) -> None:
    part = 8 * 1024 * 1024
    half = files.start(as_=PM, projectId=project, size=str(part + 1)).payload["upload"]["id"]
    (given,) = files.parts(half, 1, as_=PM).payload["urls"]
    assert httpx.put(given["url"], content=b"x" * part).status_code == 200
    missing = files.start(as_=PM, projectId=project).payload["upload"]["id"]
    files.parts(missing, 1, as_=PM)
    for upload in (half, missing):
        assert files.finish(upload, as_=PM).problems == []
    files.work()
    reason = "select reason from upload where id = $1"
    assert files.world.value(reason, row_id(half)) == "WRONG_SIZE"
    assert files.world.value(reason, row_id(missing)) == "INCOMPLETE"
    assert files.world.value("select count(*) from document_version where size = $1", part + 1) == 0


def test_a_file_goes_on_where_it_was_interrupted(files: Files, project: str) -> None:
    part = 8 * 1024 * 1024
    content = PDF * (2 * part // len(PDF)) + b"the end"
    started = files.start(as_=PM, content=content, projectId=project).payload["upload"]
    assert int(started["partSize"]) == part
    pieces = {n + 1: content[n * part : (n + 1) * part] for n in range(-(-len(content) // part))}
    first = files.parts(started["id"], 1, as_=PM).payload
    assert first["arrived"] == []
    assert httpx.put(first["urls"][0]["url"], content=pieces[1]).status_code == 200
    rest = files.parts(started["id"], *list(pieces)[1:], as_=PM).payload
    assert rest["arrived"] == [{"number": 1, "size": part}]
    for given in rest["urls"]:
        assert httpx.put(given["url"], content=pieces[given["number"]]).status_code == 200
    files.finish(started["id"], content, as_=PM)
    files.work()
    done = files.upload(started["id"], as_=PM)["result"]
    assert done["sha256"] == hashlib.sha256(content).hexdigest()


def test_where_parts_go_is_told_anew_whatever_key_is_sent(files: Files, project: str) -> None:
    upload = files.start(as_=PM, projectId=project).payload["upload"]["id"]
    for arrived in ([], [{"number": 1, "size": len(PDF)}]):
        told = files.parts(upload, 1, as_=PM, headers={"Idempotency-Key": f"parts of {upload}"}).payload
        assert told["arrived"] == arrived
        assert httpx.put(told["urls"][0]["url"], content=PDF).status_code == 200


def test_the_next_version_has_the_next_number(files: Files, project: str) -> None:
    files.send(as_=PM, projectId=project, title="Counted")
    files.work()
    document = files.world.value("select id from document where title = 'Counted'")
    for _ in range(2):
        files.send(as_=PM, documentId=f"doc_{document.hex}")
    files.work()
    numbers = files.world.rows("select number from document_version where document_id = $1 order by 1", document)
    assert [row[0] for row in numbers] == [1, 2, 3]


def test_a_job_that_was_cut_short_is_done_again_and_once(
    files: Files, project: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    upload = files.send(as_=PM, projectId=project, title="Cut short")
    right = jobs.actions.admit

    async def cut_short(*given: object, **named: object) -> None:
        await right(*given, **named)  # type: ignore[arg-type]
        raise ConnectionResetError

    monkeypatch.setattr(jobs.actions, "admit", cut_short)
    files.work(seconds=1)
    assert files.upload(upload, as_=PM)["state"] == "PENDING"
    monkeypatch.setattr(jobs.actions, "admit", right)
    files.world.run("update job.pgqueuer set execute_after = now()")
    files.work()
    files.work()
    assert files.upload(upload, as_=PM)["state"] == "AVAILABLE"
    assert files.world.value("select count(*) from document where title = 'Cut short'") == 1


@pytest.mark.parametrize(
    ("given", "problem"),
    [
        ({"size": "0"}, "TOO_LARGE"),
        ({"size": "-1"}, "TOO_LARGE"),
        ({"size": str(5 * 1024**3 + 1)}, "TOO_LARGE"),
        ({"size": str(2**63 - 1)}, "TOO_LARGE"),
        ({"fileName": ""}, "REQUIRED"),
        ({"fileName": "a" * 256}, "TOO_LONG"),
        ({"title": "a" * 256}, "TOO_LONG"),
        ({"note": "a" * 2001}, "TOO_LONG"),
    ],
)
def test_what_cannot_be_announced(files: Files, project: str, given: dict[str, str], problem: str) -> None:
    with files.world.unchanged():
        assert files.start(as_=PM, projectId=project, **given).problems == [problem]


@pytest.mark.parametrize("given", [{"size": "9" * 30}, {"size": 5}, {"fileName": "nul\0.pdf"}, {"clientId": "cli_x"}])
def test_what_is_refused_before_it_begins(files: Files, project: str, given: dict[str, str]) -> None:
    with files.world.unchanged():
        answer = files.start(as_=PM, projectId=project, **given)
        assert answer.codes == ["BAD_USER_INPUT"] or answer.problems == ["INVALID"]


@pytest.mark.parametrize("name", ["C:\\plans\\a.pdf", "../../a.pdf", "/etc/a.pdf", "a.pdf"])
def test_of_a_path_the_name_is_kept(files: Files, project: str, name: str) -> None:
    upload = files.start(as_=PM, projectId=project, fileName=name).payload["upload"]["id"]
    assert files.world.value("select file_name from upload where id = $1", row_id(upload)) == "a.pdf"


@pytest.mark.parametrize("email", [EXEC, FINANCE, VIEWER, STRANGER, MEMBER])
def test_who_may_not_send_to_a_project(files: Files, project: str, email: str) -> None:
    with files.world.unchanged():
        (code,) = files.start(as_=email, projectId=project).codes
        assert code == ("NOT_FOUND" if email in (STRANGER, MEMBER) else "FORBIDDEN")


@pytest.mark.parametrize("email", [PM, MEMBER])
def test_who_is_on_some_project_does_not_send_to_the_client_as_a_whole(files: Files, email: str) -> None:
    with files.world.unchanged():
        assert files.start(as_=email, clientId=files.world.client("ACM")).codes == ["FORBIDDEN"]


def test_to_send_something_to_the_client_is_to_share_it(files: Files, project: str) -> None:
    world = files.world
    joined, internal = world.project("ACM-3"), world.new_project()
    with world.unchanged():
        assert files.start(as_=MEMBER, projectId=joined, isShared=True).codes == ["FORBIDDEN"]
        assert files.start(as_=PM, projectId=internal, isShared=True).problems == ["PROJECT_NOT_SHARED"]
    assert files.start(as_=MEMBER, projectId=joined).problems == []
    upload = files.send(as_=PM, projectId=project, isShared=True)
    files.work()
    assert files.upload(upload, as_=PM)["result"]["document"]["isShared"]


@pytest.mark.parametrize(("email", "code"), [(PMO, "FORBIDDEN"), (OWNER, "NOT_FOUND"), (STRANGER, "NOT_FOUND")])
def test_what_somebody_else_sends_is_theirs(files: Files, project: str, email: str, code: str) -> None:
    upload = files.start(as_=PM, projectId=project).payload["upload"]["id"]
    with files.world.unchanged():
        assert files.parts(upload, 1, as_=email).codes == [code]
        assert files.finish(upload, as_=email).codes == [code]
        assert files.cancel(upload, as_=email).codes == [code]


def test_what_one_contact_sends_another_does_not_see(files: Files, project: str) -> None:
    upload = files.start(as_=OWNER, projectId=project).payload["upload"]["id"]
    assert files.upload(upload, as_=OWNER)["state"] == "UPLOADING"
    assert files.world.ask(f'{{ upload(id: "{upload}") {{ id }} }}', as_=CONTACT).codes == ["NOT_FOUND"]


def test_a_file_is_finished_or_given_up_once(files: Files, project: str) -> None:
    sent = files.send(as_=PM, projectId=project)
    given_up = files.start(as_=PM, projectId=project).payload["upload"]["id"]
    assert files.cancel(given_up, as_=PM).payload["upload"]["state"] == "CANCELLED"
    with files.world.unchanged():
        for upload in (sent, given_up):
            assert files.finish(upload, as_=PM).problems == ["NOT_UPLOADING"]
            assert files.cancel(upload, as_=PM).problems == ["NOT_UPLOADING"]
            assert files.parts(upload, 1, as_=PM).problems == ["NOT_UPLOADING"]


@pytest.mark.parametrize("sha256", ["", "0" * 63, "G" * 64, "A" * 64, "0" * 65])
def test_a_checksum_is_64_hexadecimal_digits(files: Files, project: str, sha256: str) -> None:
    upload = files.start(as_=PM, projectId=project).payload["upload"]["id"]
    text = "mutation ($input: FinishUploadInput!) { finishUpload(input: $input) { problems { code } } }"
    with files.world.unchanged():
        given = {"input": {"id": upload, "sha256": sha256}}
        assert files.world.ask(text, given, as_=PM).problems == ["INVALID"]


@pytest.mark.parametrize("numbers", [[0], [-1], [10_001], list(range(1, 102))])
def test_parts_that_cannot_be(files: Files, project: str, numbers: list[int]) -> None:
    upload = files.start(as_=PM, projectId=project).payload["upload"]["id"]
    with files.world.unchanged():
        assert files.parts(upload, *numbers, as_=PM).codes == ["BAD_USER_INPUT"]


def test_the_files_of_a_client_have_a_limit(files: Files, small: World, project: str) -> None:
    narrow = Files(small, files.storage, files.url)
    kept = "select bytes from client_storage where id = (select client_id from project where id = $1)"
    before = small.value(kept, row_id(project))
    with small.unchanged():
        assert narrow.start(as_=PM, projectId=project).problems == ["OVER_QUOTA"]
    # What is given up or refused is free again.
    upload = files.start(as_=PM, projectId=project).payload["upload"]["id"]
    assert small.value(kept, row_id(project)) == before + len(PDF)
    files.cancel(upload, as_=PM)
    assert small.value(kept, row_id(project)) == before


def test_without_a_store_one_goes_on_later(files: Files, small: World, project: str) -> None:
    upload = files.start(as_=PM, projectId=project).payload["upload"]["id"]
    with small.unchanged():
        assert Files(small, files.storage, files.url).parts(upload, 1, as_=PM).problems == ["STORAGE_BUSY"]


def _only(keys: set[str], listing: Any) -> Any:
    async def listed(prefix: str) -> Any:
        async for each in listing(prefix):
            if each.key in keys:
                yield each

    return listed


def test_what_nobody_finishes_and_what_belongs_to_nothing_is_swept_away(
    files: Files, project: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    world, storage = files.world, files.storage
    forgotten = files.start(as_=PM, projectId=project).payload["upload"]["id"]
    files.parts(forgotten, 1, as_=PM)
    going_on = files.start(as_=PM, projectId=project).payload["upload"]["id"]
    files.parts(going_on, 1, as_=PM)
    sent = files.send(as_=PM, projectId=project, title="Kept")
    files.work()
    old = "update upload set created_at = created_at - interval '8 days' where id = $1"
    world.run(old, row_id(forgotten))
    world.wait(storage.put("uploads/nobodys", b"x", hashlib.sha256(b"x").digest()))
    nobodys = world.wait(storage.create_upload("uploads/nothings", "text/plain"))
    # Other modules' files lie in the same store, and their rows in other databases.
    ours = {row[0] for row in world.rows("select object_key from upload")} | {"uploads/nobodys", "uploads/nothings"}
    for name in ("keys", "uploads"):
        monkeypatch.setattr(storage, name, _only(ours, getattr(storage, name)))
    monkeypatch.setattr(jobs, "ORPHAN_AGE", timedelta(seconds=-5))
    swept = files.sweep()
    assert swept["forgotten uploads"] == 1
    assert swept["orphaned objects"] == 1
    assert swept["orphaned uploads"] >= 1
    files.work()
    assert files.upload(forgotten, as_=PM)["state"] == "CANCELLED"

    async def left() -> tuple[set[str], set[str]]:
        objects = {each.key async for each in storage.keys("uploads/")}
        return objects, {each.upload_id async for each in storage.uploads("uploads/")}

    objects, uploads = world.wait(left())
    assert "uploads/nobodys" not in objects
    assert nobodys not in uploads
    ids = world.rows(
        "select object_key, storage_upload_id from upload where id = any($1)", [row_id(going_on), row_id(sent)]
    )
    assert {row["storage_upload_id"] for row in ids} & uploads
    assert {row["object_key"] for row in ids} & objects


def test_of_two_uploads_under_one_key_the_one_that_nobody_noted_is_swept_away(
    files: Files, project: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server that is killed between the store and its own row leaves one behind; the file goes on in another."""
    world, storage = files.world, files.storage
    find = "select object_key, storage_upload_id from upload where id = $1"
    for is_finished in (False, True):
        upload = files.start(as_=PM, projectId=project).payload["upload"]["id"]
        key = world.rows(find, row_id(upload))[0]["object_key"]
        unnoted = world.wait(storage.create_upload(key, "application/octet-stream"))
        (url,) = files.parts(upload, 1, as_=PM).payload["urls"]
        if is_finished:
            assert httpx.put(url["url"], content=PDF).status_code == 200
            files.finish(upload, as_=PM)
            files.work()
        with monkeypatch.context() as mine:
            for name in ("keys", "uploads"):
                mine.setattr(storage, name, _only({key}, getattr(storage, name)))
            mine.setattr(jobs, "ORPHAN_AGE", timedelta(seconds=-5))
            swept = files.sweep()
        assert (swept["orphaned uploads"], swept["orphaned objects"]) == (1, 0), unnoted

        async def left() -> set[str]:
            return {each.upload_id async for each in storage.uploads("uploads/")}

        noted = world.rows(find, row_id(upload))[0]["storage_upload_id"]
        assert world.wait(left()) & {unnoted, noted} == (set() if is_finished else {noted})


def test_what_arrives_after_its_folder_went_into_the_trash_stands_at_the_top(files: Files, project: str) -> None:
    folder = do(files.world, "createFolder", {"projectId": project, "name": "Soon gone"}).done["id"]
    upload = files.send(as_=PM, projectId=project, folderId=folder, title="Late")
    assert do(files.world, "trashFolder", {"id": folder}).done["isTrashed"]
    files.work()
    assert files.upload(upload, as_=PM)["state"] == "AVAILABLE"
    assert tuple(files.world.rows("select folder_id, trashed_at from document where title = 'Late'")[0]) == (None, None)


@pytest.mark.parametrize("column", ["sha256", "object_key", "number", "size", "note", "media_type"])
def test_a_version_never_changes(files: Files, project: str, column: str) -> None:
    """Whatever a verb may one day do wrong: the database lets no role of the application write over one."""
    files.send(as_=PM, projectId=project)
    files.work()
    for role in ("portico_one", "portico_several", "portico_all"):
        held = files.world.value("select has_column_privilege($1, 'document_version', $2, 'update')", role, column)
        assert held is False, role


def test_jobs_are_seen_and_what_was_given_up_is_done_again(
    files: Files, project: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.work()
    assert files.world.wait(worker.waiting_jobs(files.url)) == ["No job waits."]
    upload = files.send(as_=PM, projectId=project)
    assert files.world.wait(worker.waiting_jobs(files.url)) == ["     1 verify_upload queued"]

    async def fails(*_: object) -> None:
        raise ValueError

    monkeypatch.setitem(worker.FILE_JOBS, "verify_upload", fails)
    monkeypatch.setattr(worker, "ATTEMPTS", 0)
    files.work()
    counted, given_up = files.world.wait(worker.waiting_jobs(files.url))
    assert counted == "     1 verify_upload failed"
    assert f"verify_upload of {row_id(upload)} failed" in given_up
    monkeypatch.undo()
    assert files.world.wait(worker.repeat_jobs(files.url)) == 1
    files.work()
    assert files.upload(upload, as_=PM)["state"] == "AVAILABLE"
    assert files.world.wait(worker.waiting_jobs(files.url)) == ["No job waits."]
