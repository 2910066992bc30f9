"""The evidence of a closed round: who gets it, what it says, and how it is verified."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pypdfium2
import pytest

from portico.db import Database
from portico.features.reviews import jobs
from portico.features.reviews.jobs import check_evidence
from portico.features.uploads import jobs as uploads
from portico.jobs.work import FileWork
from tests.features.reviewing import contact, next_version, review_of, reviewing, under_review, unshare
from tests.files import PDF, Files
from tests.graph.test_files import get
from tests.world import APPROVER, CONTACT, OWNER, PM, STRANGER, VIEWER, nobody, row_id

INTERNAL = "They would have paid more"


@pytest.fixture(scope="module")
def closed(files: Files) -> tuple[str, str]:
    """A document with a Chinese title, and a closed round about it with remarks of both audiences."""
    world = files.world
    project = world.new_project(shared=True)
    plan, review = under_review(
        files, project, title="网络设计 Network\u2028design", contactIds=[contact(world, OWNER)]
    )
    spot = {"reviewId": review, "page": 1, "x": 0.5, "y": 0.25}
    said = {**spot, "audience": "SHARED", "body": "把门移到左边 #eval(1) *bold*"}
    remark = reviewing(world, "addRemark", said, as_=OWNER).payload["remark"]["id"]
    reviewing(world, "addRemark", {"parentId": remark, "audience": "SHARED", "body": "Moved"}, as_=PM)
    reviewing(world, "addRemark", {"parentId": remark, "audience": "INTERNAL", "body": INTERNAL}, as_=PM)
    reviewing(world, "addRemark", {**spot, "audience": "INTERNAL", "body": INTERNAL}, as_=PM)
    decision = {"id": review, "decision": "CHANGES_REQUESTED", "reason": "The door 门"}
    assert not review_of(world, review)["hasEvidence"]
    reviewing(world, "decideReview", decision, as_=OWNER)
    files.work()
    return plan, review


def opened(files: Files, id: str, what: str, *, as_: str) -> httpx.Response:
    return get(files, f"/graphql/files/api/{id}/{what}", as_=as_)


def evidence(files: Files, review: str, *, as_: str = OWNER) -> bytes:
    answer = opened(files, review, "evidence", as_=as_)
    assert answer.status_code == 307
    got = httpx.get(answer.headers["location"])
    assert got.headers["content-disposition"].startswith("attachment")
    return got.content


def verified(files: Files, file: bytes) -> list[tuple[bool, str]]:
    async def verify() -> list[tuple[bool, str]]:
        database = Database(files.url, pool_size=1)
        try:
            return [each async for each in check_evidence(database, files.storage, file)]
        finally:
            await database.close()

    return files.world.wait(verify())


def record(file: bytes) -> Any:
    (attached,) = [pypdfium2.PdfDocument(file).get_attachment(0)]
    return json.loads(bytes(attached.get_data()))


def text_of(file: bytes) -> str:
    pages = (page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(file))
    # The reader sees gaps between wide characters.
    return "".join("".join(pages).split())


def test_it_says_what_was_decided_on_which_bytes_by_whom(files: Files, closed: tuple[str, str]) -> None:
    _, review = closed
    assert review_of(files.world, review)["hasEvidence"]
    file = evidence(files, review)
    said = record(file)
    assert said["version"]["sha256"] == hashlib.sha256(PDF).hexdigest()
    assert said["review"]["id"] == review
    (decision,) = said["decisions"]
    assert (decision["side"], decision["decision"], decision["reason"]) == (
        "CLIENT",
        "CHANGES_REQUESTED",
        "The door 门",
    )
    (remark,) = said["remarks"]
    assert (remark["page"], remark["x"], remark["y"]) == (1, 0.5, 0.25)
    assert [answer["body"] for answer in remark["answers"]] == ["Moved"]
    shown = text_of(file)
    # What people wrote is text, whatever it means to the typesetter.
    for words in ("网络设计", "把门移到左边 #eval(1) *bold*", "The door 门", decision["name"], "Changes requested"):
        assert words.replace(" ", "") in shown
    assert hashlib.sha256(PDF).hexdigest() in shown
    assert INTERNAL not in shown + json.dumps(said)


def test_it_is_made_whatever_people_write(files: Files) -> None:
    """A rare name, an emoji, another script, and what turns the direction of the text."""
    world = files.world
    said = "𠮷野家 👍 안녕 مرحبا \u202edevorppA 门"
    _, review = under_review(files, world.new_project(shared=True), contactIds=[contact(world, OWNER)])
    assert (
        reviewing(world, "decideReview", {"id": review, "decision": "APPROVED", "reason": said}, as_=OWNER).problems
        == []
    )
    files.work()
    file = evidence(files, review)
    assert record(file)["decisions"][0]["reason"] == said
    shown = text_of(file)
    assert "[U+20BB7]野家[U+1F44D]" in shown
    assert "[U+202E]devorppA门" in shown
    assert all(holds for holds, _ in verified(files, file))


def test_it_is_for_those_who_see_the_round(files: Files, closed: tuple[str, str]) -> None:
    _, review = closed
    assert evidence(files, review, as_=VIEWER) == evidence(files, review, as_=PM)
    unknown = opened(files, nobody("rev"), "evidence", as_=STRANGER)
    refused = opened(files, review, "evidence", as_=STRANGER)
    assert (refused.status_code, refused.content) == (unknown.status_code, unknown.content) == (404, unknown.content)
    for wrong in ("download", "preview", "thumbnail"):
        assert opened(files, review, wrong, as_=OWNER).status_code == 404
    plan, other = under_review(files, files.world.new_project(shared=True), contactIds=[contact(files.world, APPROVER)])
    assert opened(files, other, "evidence", as_=APPROVER).status_code == 404
    reviewing(files.world, "decideReview", {"id": other, "decision": "APPROVED"}, as_=APPROVER)
    files.work()
    assert opened(files, other, "evidence", as_=CONTACT).status_code == 307
    unshare(files.world, plan)
    assert opened(files, other, "evidence", as_=CONTACT).status_code == 404


def test_it_holds_after_people_were_renamed_and_the_talk_went_on(files: Files, closed: tuple[str, str]) -> None:
    world, (plan, review) = files.world, closed
    file = evidence(files, review)
    remark = world.value("select id from remark where review_id = $1 and audience = 'SHARED' limit 1", row_id(review))
    parent = world.value("select coalesce(parent_id, id) from remark where id = $1", remark)
    reviewing(
        world, "addRemark", {"parentId": f"rmk_{parent.hex}", "audience": "SHARED", "body": "And now?"}, as_=OWNER
    )
    world.run("update contact set name = name || '.' where id = $1", row_id(contact(world, OWNER)))
    try:
        found = verified(files, file)
        assert all(holds for holds, _ in found), found
        assert len(found) == 6
    finally:
        world.run("update contact set name = left(name, -1) where id = $1", row_id(contact(world, OWNER)))
    next_version(files, plan)
    assert all(holds for holds, _ in verified(files, file))


def test_a_changed_file_is_none(files: Files, closed: tuple[str, str]) -> None:
    _, review = closed
    file = evidence(files, review)
    ((holds, why),) = verified(files, file + b"\n")
    assert not holds
    assert review in why
    for foreign in (PDF, b"", b"%PDF-1.7\n%%EOF", b"\0" * 100):
        ((holds, _),) = verified(files, foreign)
        assert not holds


@pytest.mark.parametrize(
    ("change", "undo", "finding"),
    [
        (
            "update reviewer set decision = 'APPROVED'",
            "update reviewer set decision = 'CHANGES_REQUESTED'",
            "decisions",
        ),
        ("update reviewer set reason = reason || '!'", "update reviewer set reason = left(reason, -1)", "decisions"),
        (
            "update remark set body = body || '!' where parent_id is null and",
            "update remark set body = left(body, -1) where parent_id is null and",
            "remarks",
        ),
    ],
)
def test_what_was_altered_in_the_database_is_found(
    files: Files, closed: tuple[str, str], change: str, undo: str, finding: str
) -> None:
    _, review = closed
    file = evidence(files, review)
    where = "" if change.endswith("and") else " where"
    files.world.run(f"{change}{where} review_id = $1", row_id(review))
    try:
        assert [why for holds, why in verified(files, file) if not holds] == [f"The database has another {finding}."]
    finally:
        files.world.run(f"{undo}{where} review_id = $1", row_id(review))


def test_another_person_in_the_place_of_who_decided_is_found(files: Files, closed: tuple[str, str]) -> None:
    world, (_, review) = files.world, closed
    file = evidence(files, review)
    turn = "update reviewer set contact_id = $2 where review_id = $1"
    world.run(turn, row_id(review), row_id(contact(world, APPROVER)))
    try:
        assert [why for holds, why in verified(files, file) if not holds] == ["The database has another decisions."]
    finally:
        world.run(turn, row_id(review), row_id(contact(world, OWNER)))


def test_a_record_that_was_altered_together_with_what_it_is_of_is_found(files: Files, closed: tuple[str, str]) -> None:
    _, review = closed
    file = evidence(files, review)
    turn = (
        "update reviewer set reason = replace(reason, $2, $3) where review_id = $1",
        "update review_evidence set content = replace(content, $2, $3) where review_id = $1",
    )
    for statement in turn:
        files.world.run(statement, row_id(review), "The door", "The roof")
    try:
        assert [why for holds, why in verified(files, file) if not holds] == [
            "The database has another record of it.",
            "The database has another decisions.",
        ]
    finally:
        for statement in turn:
            files.world.run(statement, row_id(review), "The roof", "The door")


def test_it_holds_when_talk_and_decision_cross(files: Files) -> None:
    """What is said at the very moment of the decision is part of the round or is not, whatever the clocks say."""
    world = files.world
    with world.at(datetime.now(UTC)):
        _, review = under_review(files, world.new_project(shared=True), contactIds=[contact(world, OWNER)])
        said = {"reviewId": review, "audience": "SHARED", "body": "Wider"}
        remark = reviewing(world, "addRemark", said, as_=OWNER).payload["remark"]["id"]
        # By somebody who was served sooner than they came.
        later = "update remark set created_at = created_at + interval '3 seconds' where id = $1"
        world.run(later, row_id(remark))
        decision = {"id": review, "decision": "CHANGES_REQUESTED", "reason": "Too narrow"}
        assert reviewing(world, "decideReview", decision, as_=OWNER).problems == []
        answer = {"parentId": remark, "audience": "SHARED", "body": "Done"}
        assert reviewing(world, "addRemark", answer, as_=PM).problems == []
    files.work()
    file = evidence(files, review)
    shown = record(file)
    assert [each["answers"] for each in shown["remarks"]] == [[]]
    assert shown["review"]["closed_at"] >= shown["remarks"][0]["said_at"]
    found = verified(files, file)
    assert all(holds for holds, _ in found), found


def test_of_what_the_database_does_not_know_nothing_is_said(files: Files, closed: tuple[str, str]) -> None:
    _, review = closed
    file = evidence(files, review)
    forget = "update review_evidence set object_key = $2, pdf_sha256 = $3 where review_id = $1"
    ((key, digest),) = files.world.rows(
        "select object_key, pdf_sha256 from review_evidence where review_id = $1", row_id(review)
    )
    files.world.run(forget, row_id(review), None, None)
    try:
        ((holds, why),) = verified(files, file)
        assert not holds
        assert "was changed" not in why
    finally:
        files.world.run(forget, row_id(review), key, digest)


def test_other_bytes_in_the_store_are_found(files: Files, closed: tuple[str, str]) -> None:
    _, review = closed
    file = evidence(files, review)
    find = "select v.object_key from review r join document_version v on v.id = r.version_id where r.id = $1"
    key = files.world.value(find, row_id(review))
    other = PDF[:-1] + b"!"
    files.world.wait(files.storage.put(key, other, hashlib.sha256(other).digest()))
    try:
        failed = [why for holds, why in verified(files, file) if not holds]
        assert failed == ["The bytes that are there are not those that were decided on."]
        files.world.wait(files.storage.delete(key))
        assert [why for holds, why in verified(files, file) if not holds] == [
            "The bytes that were decided on are gone."
        ]
    finally:
        files.world.wait(files.storage.put(key, PDF, hashlib.sha256(PDF).digest()))


def test_what_an_attempt_cut_short_left_behind_is_swept_away(
    files: Files, closed: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    world, storage, (_, review) = files.world, files.storage, closed
    id = row_id(review)
    client = world.value("select client_id from review where id = $1", id)
    find = "select object_key from review_evidence where review_id = $1"
    left = world.value(find, id)

    async def make() -> None:
        database = Database(files.url, pool_size=1)
        try:
            await jobs.make_evidence(FileWork(database, world.settings, storage), client, id)
        finally:
            await database.close()

    before = evidence(files, review)
    # As it is when the worker was killed after the store had it.
    world.run("update review_evidence set object_key = null, pdf_sha256 = null where review_id = $1", id)
    world.wait(make())
    world.wait(make())
    noted = world.value(find, id)
    assert noted != left
    listing = storage.keys

    async def only(prefix: str) -> Any:
        # Other modules' files lie in the same store, and their rows in other databases.
        async for each in listing(prefix):
            if each.key in (left, noted):
                yield each

    with monkeypatch.context() as mine:
        mine.setattr(storage, "keys", only)
        mine.setattr(uploads, "ORPHAN_AGE", timedelta(seconds=-5))
        assert files.sweep()["orphaned objects"] == 1
    assert evidence(files, review) == before
