"""Rounds of review: begun, decided, closed, and gone on with in the next version."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from tests.features.reviewing import (
    contact,
    newest,
    next_version,
    remarks,
    review_of,
    reviewing,
    rounds,
    under_review,
    unshare,
)
from tests.files import Files, document
from tests.world import (
    AM,
    APPROVER,
    CONTACT,
    EXEC,
    FINANCE,
    MEMBER,
    OWNER,
    PM,
    PMO,
    STRANGER,
    VIEWER,
    World,
    nobody,
    row_id,
    same_but_ids,
)

WAITING = "{ reviews(first: 50, filter: {waitsForViewer: true}) { totalCount edges { node { id } } } }"


@pytest.fixture(scope="module")
def project(files: Files) -> str:
    return files.world.new_project(shared=True)


def decide(world: World, review: str, decision: str = "APPROVED", *, as_: str, reason: str = "") -> Any:
    return reviewing(world, "decideReview", {"id": review, "decision": decision, "reason": reason}, as_=as_)


def waiting(world: World, *, as_: str) -> set[str]:
    edges = world.ask(WAITING, as_=as_).data["reviews"]["edges"]
    return {edge["node"]["id"] for edge in edges}


def test_a_round_in_which_everybody_approves_is_approved(files: Files, project: str) -> None:
    world = files.world
    _, review = under_review(files, project, note="Look at page 2", dueOn="2026-12-01")
    seen = review_of(world, review, as_=OWNER)
    assert (seen["round"], seen["state"], seen["note"], seen["dueOn"]) == (1, "OPEN", "Look at page 2", "2026-12-01")
    assert (seen["isViewerAsked"], seen["waitsForViewer"]) == (True, True)
    first = decide(world, review, as_=OWNER, reason="As agreed").payload["review"]
    assert (first["state"], first["waitsForViewer"]) == ("OPEN", False)
    last = decide(world, review, as_=APPROVER).payload["review"]
    assert last["state"] == "APPROVED"
    assert [edge["node"]["decision"] for edge in last["reviewers"]["edges"]] == ["APPROVED"] * 2
    with world.unchanged():
        assert decide(world, review, "CHANGES_REQUESTED", as_=OWNER, reason="No").problems == ["REVIEW_CLOSED"]
        assert reviewing(world, "closeReview", {"id": review, "reason": "x"}, as_=PM).problems == ["REVIEW_CLOSED"]


def test_a_decision_can_be_changed_until_the_last_one(files: Files, project: str) -> None:
    world = files.world
    _, review = under_review(files, project)
    decide(world, review, as_=OWNER)
    with world.unchanged():
        assert decide(world, review, "CHANGES_REQUESTED", as_=OWNER, reason=" ").problems == ["REQUIRED"]
    decide(world, review, "CHANGES_REQUESTED", as_=OWNER, reason="The door is on the wrong side")
    assert decide(world, review, as_=APPROVER).payload["review"]["state"] == "CHANGES_REQUESTED"


def test_what_waits_for_somebody_waits_until_they_decide(files: Files) -> None:
    world = files.world
    _, review = under_review(files, world.project("ACM-3"), staffIds=[world.person(MEMBER), world.person(PM)])
    waits = {who: review in waiting(world, as_=who) for who in (OWNER, APPROVER, PM, PMO, CONTACT, STRANGER)}
    assert waits == {OWNER: True, APPROVER: True, PM: True, PMO: False, CONTACT: False, STRANGER: False}
    decide(world, review, as_=PM)
    assert review not in waiting(world, as_=PM)


def test_the_next_version_opens_the_next_round_and_takes_open_remarks_along(files: Files, project: str) -> None:
    world = files.world
    plan, review = under_review(files, project, dueOn=(world.today + timedelta(days=5)).isoformat())
    spot = {"reviewId": review, "audience": "SHARED", "page": 1, "x": 0.25, "y": 0.5}
    opened = reviewing(world, "addRemark", {**spot, "body": "Wider"}, as_=OWNER).payload["remark"]["id"]
    settled = reviewing(world, "addRemark", {**spot, "body": "Higher"}, as_=OWNER).payload["remark"]["id"]
    reviewing(world, "addRemark", {"parentId": opened, "audience": "SHARED", "body": "By how much?"}, as_=PM)
    reviewing(world, "addRemark", {**spot, "audience": "INTERNAL", "body": "They said narrower"}, as_=PM)
    reviewing(world, "resolveRemark", {"id": settled}, as_=PM)
    decide(world, review, "CHANGES_REQUESTED", as_=OWNER, reason="Too narrow")
    decide(world, review, as_=APPROVER)
    next_version(files, plan)
    first, second = rounds(world, plan)
    assert (first["state"], second["state"], second["round"]) == ("CHANGES_REQUESTED", "OPEN", 2)
    assert (first["documentVersion"]["number"], second["documentVersion"]["number"]) == (1, 2)
    assert second["dueOn"] == (world.today + timedelta(days=5)).isoformat()
    assert [edge["node"]["decision"] for edge in second["reviewers"]["edges"]] == [None, None]
    assert len(remarks(first)) == 4
    carried = {each["body"]: each for each in remarks(second)}
    assert set(carried) == {"Wider", "By how much?", "They said narrower"}
    assert carried["By how much?"]["parent"] == {"id": carried["Wider"]["id"]}
    assert all(each["isCarriedOver"] for each in carried.values())
    assert (carried["Wider"]["page"], carried["Wider"]["x"], carried["Wider"]["y"]) == (1, 0.25, 0.5)
    assert {each["body"] for each in remarks(review_of(world, second["id"], as_=OWNER))} == {"Wider", "By how much?"}
    # What was said in the round before stays what it was.
    with world.unchanged():
        for refused in (
            reviewing(world, "addRemark", {"parentId": opened, "audience": "SHARED", "body": "Late"}, as_=OWNER),
            reviewing(world, "addRemark", {**spot, "body": "Late"}, as_=OWNER),
            reviewing(world, "resolveRemark", {"id": opened}, as_=PM),
            reviewing(world, "reopenRemark", {"id": settled}, as_=PM),
        ):
            assert refused.problems == ["REVIEW_CLOSED"]


def test_a_version_that_comes_before_the_decision_supersedes_the_round(files: Files, project: str) -> None:
    plan, review = under_review(files, project)
    decide(files.world, review, as_=OWNER)
    next_version(files, plan)
    assert [each["state"] for each in rounds(files.world, plan)] == ["SUPERSEDED", "OPEN"]


def test_a_version_after_an_approval_or_after_the_firm_closed_the_round_opens_none(files: Files, project: str) -> None:
    world = files.world
    plan, review = under_review(files, project, contactIds=[contact(world, OWNER)])
    decide(world, review, as_=OWNER)
    next_version(files, plan)
    assert [each["state"] for each in rounds(world, plan)] == ["APPROVED"]
    began = {"versionId": newest(world, plan), "audience": "SHARED", "contactIds": [contact(world, OWNER)]}
    other = reviewing(world, "startReview", began, as_=PM).payload["review"]
    assert other["round"] == 2
    closed = reviewing(world, "closeReview", {"id": other["id"], "reason": "Not needed any more"}, as_=PM)
    assert (closed.payload["review"]["state"], closed.payload["review"]["closeReason"]) == (
        "CLOSED",
        "Not needed any more",
    )
    next_version(files, plan, b"%PDF-1.7 third")
    assert [each["state"] for each in rounds(world, plan)] == ["APPROVED", "CLOSED"]


def test_an_old_version_brought_back_opens_the_next_round_too(files: Files, project: str) -> None:
    world = files.world
    plan, _ = under_review(files, project)
    first = newest(world, plan)
    next_version(files, plan)
    text = "mutation ($id: ID!) { restoreVersion(input: {id: $id}) { document { id } problems { code } } }"
    assert world.ask(text, {"id": first}, as_=PM).problems == []
    found = rounds(world, plan)
    assert [each["state"] for each in found] == ["SUPERSEDED", "SUPERSEDED", "OPEN"]
    assert found[2]["documentVersion"]["number"] == 3


def test_who_decides_and_until_when_can_be_changed(files: Files, project: str) -> None:
    world = files.world
    _, review = under_review(files, project)
    decide(world, review, as_=OWNER)

    def change(**given: Any) -> Any:
        version = world.value("select version from review where id = $1", row_id(review))
        return reviewing(world, "updateReview", {"id": review, "expectedVersion": version, **given}, as_=PM)

    changed = change(dueOn="2026-12-24", note="By Christmas", staffIds=[world.person(PM)])
    assert (changed.payload["review"]["dueOn"], changed.payload["review"]["note"]) == ("2026-12-24", "By Christmas")
    assert len(changed.payload["review"]["reviewers"]["edges"]) == 3
    with world.unchanged():
        assert change(contactIds=[contact(world, APPROVER)]).problems == ["HAS_DECIDED"]
        assert change(staffIds=[], contactIds=[]).problems == ["REQUIRED"]
        stale = {"id": review, "expectedVersion": 1, "note": "Mine"}
        assert reviewing(world, "updateReview", stale, as_=PM).problems == ["CONFLICT"]
    # Whoever has not decided goes, and then everybody has.
    over = change(staffIds=[], contactIds=[contact(world, OWNER)])
    assert over.payload["review"]["state"] == "APPROVED"


def test_what_no_round_begins_with(files: Files, project: str) -> None:
    world = files.world
    plan = document(files, project, versions=2)
    version = newest(world, plan)
    old = world.ask(f'{{ document(id: "{plan}") {{ versions(first: 1) {{ edges {{ node {{ id }} }} }} }} }}', as_=PM)
    (first,) = old.data["document"]["versions"]["edges"]
    mine = [world.person(PM)]

    def begin(**given: Any) -> Any:
        return reviewing(world, "startReview", {"versionId": version, "audience": "INTERNAL", **given}, as_=PM)

    with world.unchanged():
        assert begin().problems == ["REQUIRED"]
        assert begin(versionId=first["node"]["id"], staffIds=mine).problems == ["NOT_NEWEST"]
        assert begin(audience="SHARED", contactIds=[contact(world, OWNER)]).problems == ["VERSION_NOT_SHARED"]
        assert begin(contactIds=[contact(world, OWNER)]).problems == ["INVALID"]
        assert begin(staffIds=[nobody("stf")]).problems == ["UNKNOWN_PERSON"]
        assert begin(staffIds=[world.person(EXEC)]).problems == ["NOT_ON_PROJECT"]
        assert begin(staffIds=mine, note="a" * 2001).problems == ["TOO_LONG"]
        assert begin(staffIds=mine, note="nul\0").is_refused()
        assert begin(versionId=nobody("ver"), staffIds=mine).codes == ["NOT_FOUND"]
    shared = document(files, project, isShared=True)
    version = newest(world, shared)
    with world.unchanged():
        assert begin(audience="SHARED", contactIds=[contact(world, CONTACT)]).problems == ["NOT_AN_APPROVER"]
        stranger = contact(world, STRANGER)
        assert begin(audience="SHARED", contactIds=[stranger]).problems == ["UNKNOWN_PERSON"]
    assert begin(staffIds=mine).problems == []
    with world.unchanged():
        assert begin(staffIds=mine).problems == ["ROUND_OPEN"]


def test_of_two_rounds_begun_at_once_one_is_there(files: Files, project: str) -> None:
    world = files.world
    version = newest(world, document(files, project))
    given = {"input": {"versionId": version, "audience": "INTERNAL", "staffIds": [world.person(PM)]}}
    text = "mutation ($input: StartReviewInput!) { startReview(input: $input) { review { id } problems { code } } }"
    answers = world.ask_at_once(*[lambda: world.asking(text, given, as_=PM)] * 2)
    assert sorted(answer.problems for answer in answers) == [[], ["ROUND_OPEN"]]


def test_of_two_last_decisions_at_once_one_closes_the_round(files: Files, project: str) -> None:
    world = files.world
    _, review = under_review(files, project)
    text = (
        "mutation ($input: DecideReviewInput!) { decideReview(input: $input) { review { state } problems { code } } }"
    )
    given = {"input": {"id": review, "decision": "APPROVED"}}
    answers = world.ask_at_once(
        lambda: world.asking(text, given, as_=OWNER), lambda: world.asking(text, given, as_=APPROVER)
    )
    assert [answer.problems for answer in answers] == [[], []]
    assert review_of(world, review)["state"] == "APPROVED"
    assert world.value("select count(*) from review_evidence where review_id = $1", row_id(review)) == 1


@pytest.mark.parametrize("who", [CONTACT, VIEWER, PMO, AM, FINANCE, EXEC, STRANGER])
def test_who_was_not_asked_decides_nothing(files: Files, project: str, who: str) -> None:
    world = files.world
    _, review = under_review(files, project)
    with world.unchanged():
        refused = decide(world, review, as_=who)
        assert refused.codes in (["FORBIDDEN"], ["NOT_FOUND"])
    # See first: who does not see the round is told of one as of one that there is not.
    if refused.codes == ["NOT_FOUND"]:
        assert same_but_ids(refused, decide(world, nobody("rev"), as_=who), (review,))


def test_a_client_does_not_see_a_round_that_is_internal_or_of_what_is_not_shared(files: Files, project: str) -> None:
    world = files.world
    internal = document(files, project, isShared=True)
    given = {"versionId": newest(world, internal), "audience": "INTERNAL", "staffIds": [world.person(PM)]}
    hidden = reviewing(world, "startReview", given, as_=PM).payload["review"]["id"]
    assert rounds(world, internal, as_=OWNER) == []
    plan, review = under_review(files, project)
    assert review_of(world, review, as_=OWNER)["state"] == "OPEN"
    assert review_of(world, review, as_=STRANGER) is None
    unshare(world, plan)
    for gone in (hidden, review):
        assert review_of(world, gone, as_=OWNER) is None
        with world.unchanged():
            assert decide(world, gone, as_=OWNER).codes == ["NOT_FOUND"]
    # An internal round before does not show in the number of the one that the client sees.
    decide(world, hidden, as_=PM)
    asked = {"versionId": newest(world, internal), "audience": "SHARED", "contactIds": [contact(world, OWNER)]}
    assert reviewing(world, "startReview", asked, as_=PM).payload["review"]["round"] == 1
