"""Remarks: pinned to a spot, answered, resolved and reopened; what is internal stays so."""

from __future__ import annotations

from typing import Any

import pytest

from tests.features.reviewing import contact, newest, remarks, review_of, reviewing, under_review
from tests.files import Files
from tests.world import APPROVER, CONTACT, EXEC, MEMBER, OWNER, PM, STRANGER, VIEWER, nobody, same_but_ids


@pytest.fixture(scope="module")
def review(files: Files) -> str:
    """An open round about a PDF of the project that pm@ leads and member@ is on."""
    return under_review(files, files.world.project("ACM-3"))[1]


def add(files: Files, *, as_: str = PM, **given: Any) -> Any:
    return reviewing(files.world, "addRemark", {"audience": "SHARED", "body": "Said", **given}, as_=as_)


@pytest.mark.parametrize("who", [OWNER, APPROVER, CONTACT, PM, MEMBER, EXEC])
def test_who_sees_a_round_and_may_comment_may_remark(files: Files, review: str, who: str) -> None:
    made = add(files, as_=who, reviewId=review, page=2, x=0, y=1, body=f" By {who} ").payload["remark"]
    assert made["body"] == f"By {who}"
    resolved = reviewing(files.world, "resolveRemark", {"id": made["id"]}, as_=who).payload["remark"]
    assert resolved["resolvedAt"] is not None
    assert resolved["resolver"] is not None
    again = reviewing(files.world, "resolveRemark", {"id": made["id"]}, as_=who).payload["remark"]
    assert again["resolvedAt"] == resolved["resolvedAt"]
    assert reviewing(files.world, "reopenRemark", {"id": made["id"]}, as_=who).payload["remark"]["resolvedAt"] is None


@pytest.mark.parametrize("who", [VIEWER, STRANGER])
def test_who_may_not_changes_nothing(files: Files, review: str, who: str) -> None:
    made = add(files, reviewId=review).payload["remark"]["id"]
    code = {VIEWER: "FORBIDDEN", STRANGER: "NOT_FOUND"}[who]
    with files.world.unchanged():
        refused = add(files, as_=who, reviewId=review)
        assert refused.codes == [code]
        assert add(files, as_=who, parentId=made).codes == [code]
        for verb in ("resolveRemark", "reopenRemark"):
            assert reviewing(files.world, verb, {"id": made}, as_=who).codes == [code]
    if who == STRANGER:
        assert same_but_ids(refused, add(files, as_=who, reviewId=nobody("rev")), (review,))


def test_an_internal_remark_and_all_that_answers_it_is_the_firms(files: Files, review: str) -> None:
    world = files.world
    note = add(files, reviewId=review, audience="INTERNAL", body="Do not mention the price").payload["remark"]
    answer = add(files, parentId=note["id"], audience="SHARED", body="I will not").payload["remark"]
    assert answer["audience"] == "INTERNAL"
    said = add(files, as_=OWNER, reviewId=review, audience="INTERNAL", body="Ours").payload["remark"]
    assert said["audience"] == "SHARED"
    aside = add(files, parentId=said["id"], audience="INTERNAL", body="Among us").payload["remark"]
    shown = {each["id"] for each in remarks(review_of(world, review, as_=OWNER))}
    assert said["id"] in shown
    assert not shown & {note["id"], answer["id"], aside["id"]}
    with world.unchanged():
        for verb in ("resolveRemark", "reopenRemark"):
            assert reviewing(world, verb, {"id": note["id"]}, as_=OWNER).codes == ["NOT_FOUND"]
        assert add(files, as_=OWNER, parentId=note["id"]).codes == ["NOT_FOUND"]


def test_in_an_internal_round_nothing_is_said_to_the_client(files: Files) -> None:
    world = files.world
    project = world.new_project(shared=True)
    _, internal = under_review(files, project, audience="INTERNAL", contactIds=[], staffIds=[world.person(PM)])
    with world.unchanged():
        assert add(files, reviewId=internal).problems == ["NOT_SHARED"]
    assert add(files, reviewId=internal, audience="INTERNAL").problems == []


@pytest.mark.parametrize(
    ("place", "problem"),
    [
        ({"page": 1}, "INVALID"),
        ({"page": 1, "x": 0.5}, "INVALID"),
        ({"x": 0.5, "y": 0.5}, "INVALID"),
        ({"page": 0, "x": 0.5, "y": 0.5}, "OUT_OF_RANGE"),
        ({"page": -1, "x": 0.5, "y": 0.5}, "OUT_OF_RANGE"),
        ({"page": 1, "x": 1.01, "y": 0.5}, "OUT_OF_RANGE"),
        ({"page": 1, "x": 0.5, "y": -1e-9}, "OUT_OF_RANGE"),
        ({"page": 1, "x": 0.5, "y": 0.5, "line": 1}, "INVALID"),
        # A PDF has no lines.
        ({"line": 1}, "INVALID"),
        ({"body": "  "}, "REQUIRED"),
        ({"body": "a" * 20_001}, "TOO_LONG"),
    ],
)
def test_where_nothing_can_be_pinned(files: Files, review: str, place: dict[str, Any], problem: str) -> None:
    with files.world.unchanged():
        assert add(files, reviewId=review, **place).problems == [problem]


@pytest.mark.parametrize("value", ["0.5", True, 1e400, "NaN"])
def test_a_spot_is_a_number(files: Files, review: str, value: object) -> None:
    with files.world.unchanged():
        assert add(files, reviewId=review, page=1, x=value, y=0.5).is_refused()
        assert add(files, reviewId=review, body="nul\0").is_refused()


def test_text_has_lines_and_no_pages(files: Files) -> None:
    world = files.world
    project = world.new_project(shared=True)
    upload = files.send(as_=PM, content=b"one\ntwo\n", fileName="Minutes.md", projectId=project, isShared=True)
    files.work()
    document = files.upload(upload, as_=PM)["result"]["document"]["id"]
    given = {"versionId": newest(world, document), "audience": "SHARED", "contactIds": [contact(world, OWNER)]}
    review = reviewing(world, "startReview", given, as_=PM).payload["review"]["id"]
    assert add(files, as_=OWNER, reviewId=review, line=2).problems == []
    with world.unchanged():
        assert add(files, as_=OWNER, reviewId=review, page=1, x=0, y=0).problems == ["INVALID"]
        assert add(files, as_=OWNER, reviewId=review, line=0).problems == ["OUT_OF_RANGE"]


def test_an_image_is_one_page(files: Files) -> None:
    world = files.world
    png = b"\x89PNG\r\n\x1a\n" + b"a picture"
    upload = files.send(as_=PM, content=png, fileName="Hall.png", projectId=world.project("ACM-3"), isShared=True)
    files.work()
    document = files.upload(upload, as_=PM)["result"]["document"]["id"]
    given = {"versionId": newest(world, document), "audience": "SHARED", "contactIds": [contact(world, OWNER)]}
    review = reviewing(world, "startReview", given, as_=PM).payload["review"]["id"]
    assert add(files, as_=OWNER, reviewId=review, page=1, x=0.5, y=0.5).problems == []
    with world.unchanged():
        assert add(files, as_=OWNER, reviewId=review, page=2, x=0.5, y=0.5).problems == ["OUT_OF_RANGE"]


def test_an_answer_is_no_thread_of_its_own(files: Files, review: str) -> None:
    said = add(files, reviewId=review).payload["remark"]["id"]
    answer = add(files, as_=OWNER, parentId=said).payload["remark"]
    assert answer["parent"] == {"id": said}
    with files.world.unchanged():
        assert add(files, parentId=answer["id"]).problems == ["INVALID"]
        assert add(files, parentId=said, page=1, x=0.5, y=0.5).problems == ["INVALID"]
        assert add(files, parentId=said, reviewId=review).problems == ["INVALID"]
        assert add(files).problems == ["INVALID"]
        assert reviewing(files.world, "resolveRemark", {"id": answer["id"]}, as_=PM).problems == ["INVALID"]
