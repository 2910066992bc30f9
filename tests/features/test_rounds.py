"""Rounds that people drop out of, that follow others of the other audience, or that are not of a project."""

from __future__ import annotations

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
from tests.files import Files, do, document
from tests.world import ADMIN, AM, APPROVER, FINANCE, MEMBER, OWNER, PM, PMO, row_id


@pytest.fixture(scope="module")
def project(files: Files) -> str:
    return files.world.new_project(shared=True)


def changes(files: Files, review: str, *, as_: str = OWNER) -> None:
    given = {"id": review, "decision": "CHANGES_REQUESTED", "reason": "Too narrow"}
    assert reviewing(files.world, "decideReview", given, as_=as_).problems == []


def internally(files: Files, plan: str, **given: Any) -> str:
    world = files.world
    asked = {"versionId": newest(world, plan), "audience": "INTERNAL", "staffIds": [world.person(PM)], **given}
    began = reviewing(world, "startReview", asked, as_=PM)
    assert began.problems == [], began
    id: str = began.payload["review"]["id"]
    return id


def test_who_may_no_longer_decide_is_not_asked_again(files: Files) -> None:
    world = files.world
    both = {"contactIds": [contact(world, OWNER), contact(world, APPROVER)], "staffIds": [world.person(MEMBER)]}
    plan, _ = under_review(files, world.project("ACM-3"), **both)
    approver, member = row_id(contact(world, APPROVER)), row_id(world.person(MEMBER))
    world.run("update contact set role = 'CLIENT_VIEWER' where id = $1", approver)
    world.run("update staff set is_active = false where id = $1", member)
    try:
        next_version(files, plan)
        asked = world.rows(
            """select staff_id, contact_id from reviewer join review on review.id = review_id
               where document_id = $1 and state = 'OPEN'""",
            row_id(plan),
        )
        assert [tuple(each) for each in asked] == [(None, row_id(contact(world, OWNER)))]
    finally:
        world.run("update contact set role = 'CLIENT_APPROVER' where id = $1", approver)
        world.run("update staff set is_active = true where id = $1", member)


def test_a_client_does_not_notice_an_internal_round_between(files: Files, project: str) -> None:
    world = files.world
    plan, review = under_review(files, project, contactIds=[contact(world, OWNER)])
    said = {"reviewId": review, "audience": "SHARED", "body": "Wider"}
    remark = reviewing(world, "addRemark", said, as_=OWNER).payload["remark"]["id"]
    changes(files, review)
    internal = internally(files, plan)
    answer = {"parentId": remark, "audience": "SHARED", "body": "And higher"}
    assert reviewing(world, "addRemark", answer, as_=OWNER).problems == []
    reviewing(world, "decideReview", {"id": internal, "decision": "APPROVED"}, as_=PM)
    next_version(files, plan)
    _, second = rounds(world, plan, as_=OWNER)
    assert (second["state"], second["round"]) == ("OPEN", 2)
    assert {each["body"] for each in remarks(second)} == {"Wider", "And higher"}


def test_a_round_begun_anew_about_the_same_version_takes_open_remarks_along(files: Files, project: str) -> None:
    world = files.world
    plan, review = under_review(files, project, contactIds=[contact(world, OWNER)])
    reviewing(world, "addRemark", {"reviewId": review, "audience": "SHARED", "body": "Wider"}, as_=OWNER)
    changes(files, review)
    asked = {"versionId": newest(world, plan), "audience": "SHARED", "contactIds": [contact(world, OWNER)]}
    again = reviewing(world, "startReview", asked, as_=PM).payload["review"]
    assert [each["body"] for each in remarks(again)] == ["Wider"]


def test_rounds_follow_each_other_whatever_the_clock_says(files: Files, project: str) -> None:
    world = files.world
    plan, review = under_review(files, project)
    world.run("update review set created_at = created_at + interval '1 hour' where id = $1", row_id(review))
    next_version(files, plan)
    next_version(files, plan, b"%PDF-1.7 third")
    assert sorted((each["round"], each["state"]) for each in rounds(world, plan)) == [
        (1, "SUPERSEDED"),
        (2, "SUPERSEDED"),
        (3, "OPEN"),
    ]


def test_how_many_internal_remarks_there_are_does_not_show(
    files: Files, project: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = files.world
    monkeypatch.setattr("portico.features.remarks.actions.MOST_REMARKS", 2)
    _, review = under_review(files, project)
    said = {"reviewId": review, "audience": "INTERNAL", "body": "Between us"}
    assert [reviewing(world, "addRemark", said, as_=PM).problems for _ in range(3)] == [[], [], ["TOO_MANY"]]
    said["audience"] = "SHARED"
    assert [reviewing(world, "addRemark", said, as_=OWNER).problems for _ in range(3)] == [[], [], ["TOO_MANY"]]


@pytest.mark.parametrize("who", [ADMIN, PMO, AM])
def test_a_document_of_the_client_as_a_whole_is_reviewed_by_those_who_see_it(files: Files, who: str) -> None:
    world = files.world
    upload = files.send(as_=who, clientId=world.client("ACM"), title="Contract")
    files.work()
    plan = files.upload(upload, as_=who)["result"]["document"]["id"]

    def begin(*people: str) -> Any:
        staff = [world.person(each) for each in people]
        given = {"versionId": newest(world, plan), "audience": "INTERNAL", "staffIds": staff}
        return reviewing(world, "startReview", given, as_=who)

    # On a project of the client, and does not see what is not of that project.
    with world.unchanged():
        assert begin(MEMBER).problems == ["MAY_NOT_DECIDE"]
    began = begin(AM, who) if who != AM else begin(AM)
    assert began.problems == []


def test_nobody_of_the_firm_is_asked_who_may_not_decide(files: Files, project: str) -> None:
    world = files.world
    world.run(
        """insert into project_member (id, client_id, project_id, staff_id, joined_at)
           select gen_random_uuid(), client_id, id, $2, now() from project where id = $1""",
        row_id(project),
        row_id(world.person(FINANCE)),
    )
    plan = document(files, project)
    given = {"versionId": newest(world, plan), "audience": "INTERNAL", "staffIds": [world.person(FINANCE)]}
    with world.unchanged():
        assert reviewing(world, "startReview", given, as_=PM).problems == ["MAY_NOT_DECIDE"]
    assert review_of(world, internally(files, plan))["state"] == "OPEN"


def test_a_round_of_the_firm_and_one_with_the_client_go_on_side_by_side(files: Files, project: str) -> None:
    world = files.world
    plan, _ = under_review(files, project)
    internally(files, plan)
    with world.unchanged():
        asked = {"versionId": newest(world, plan), "audience": "INTERNAL", "staffIds": [world.person(PM)]}
        assert reviewing(world, "startReview", asked, as_=PM).problems == ["ROUND_OPEN"]
    next_version(files, plan)
    assert sorted((each["audience"], each["round"], each["state"]) for each in rounds(world, plan)) == [
        ("INTERNAL", 1, "SUPERSEDED"),
        ("INTERNAL", 2, "OPEN"),
        ("SHARED", 1, "SUPERSEDED"),
        ("SHARED", 2, "OPEN"),
    ]


def test_a_round_with_the_client_rests_until_the_client_sees_the_document_again(files: Files, project: str) -> None:
    world = files.world
    plan, review = under_review(files, project)
    reviewing(world, "addRemark", {"reviewId": review, "audience": "SHARED", "body": "Wider"}, as_=OWNER)
    unshare(world, plan)
    next_version(files, plan)
    assert [each["state"] for each in rounds(world, plan)] == ["SUPERSEDED"]
    assert do(world, "shareDocument", {"id": plan}).problems == []
    asked = {"versionId": newest(world, plan), "audience": "SHARED", "contactIds": [contact(world, OWNER)]}
    again = reviewing(world, "startReview", asked, as_=PM).payload["review"]
    assert (again["round"], [each["body"] for each in remarks(again)]) == (2, ["Wider"])


def test_while_a_document_is_in_the_trash_nobody_decides_about_it(files: Files, project: str) -> None:
    world = files.world
    plan, review = under_review(files, project, staffIds=[world.person(PM)])
    decision = {"id": review, "decision": "APPROVED"}

    def waits() -> bool:
        waiting: bool = review_of(world, review)["waitsForViewer"]
        return waiting

    assert waits()
    assert do(world, "trashDocument", {"id": plan}).problems == []
    version = review_of(world, review)["version"]
    with world.unchanged():
        assert reviewing(world, "decideReview", decision, as_=PM).problems == ["IN_TRASH"]
        update = {"id": review, "expectedVersion": version, "note": "Look again"}
        assert reviewing(world, "updateReview", update, as_=PM).problems == ["IN_TRASH"]
        assert reviewing(world, "decideReview", decision, as_=OWNER).codes == ["NOT_FOUND"]
    assert not waits()
    assert do(world, "restoreDocument", {"id": plan}).problems == []
    assert waits()
    assert reviewing(world, "decideReview", decision, as_=PM).problems == []


def test_a_client_reads_the_names_of_all_who_decide_with_them(files: Files, project: str) -> None:
    world = files.world
    # Of no project of the client: whoever begins a round may decide in it all the same.
    plan = document(files, project, isShared=True)
    asked = {
        "versionId": newest(world, plan),
        "audience": "SHARED",
        "staffIds": [world.person(PMO)],
        "contactIds": [contact(world, OWNER)],
    }
    began = reviewing(world, "startReview", asked, as_=PMO)
    assert began.problems == []
    who = "{ review(id: %s) { owner { name } reviewers(first: 9) { edges { node { person { name } } } } } }"
    seen = world.ask(who % f'"{began.payload["review"]["id"]}"', as_=OWNER).data["review"]
    (name,) = world.rows("select name from staff where id = $1", row_id(world.person(PMO)))
    assert seen["owner"] == {"name": name[0]}
    assert name[0] in {edge["node"]["person"]["name"] for edge in seen["reviewers"]["edges"]}
    # In the firm's own round the same person stays the firm's.
    for each in rounds(world, plan):
        world.run("update review set audience = 'INTERNAL' where id = $1", row_id(each["id"]))
    nobody = f'{{ node(id: "{world.person(PMO)}") {{ ... on Staff {{ name }} }} }}'
    assert world.ask(nobody, as_=OWNER).codes == ["NOT_FOUND"]


def test_who_leads_projects_remarks_and_decides_on_those_they_have_joined(files: Files) -> None:
    world = files.world
    theirs = world.new_project(manager=AM)
    upload = files.send(as_=PMO, projectId=theirs)
    files.work()
    plan = files.upload(upload, as_=PMO)["result"]["document"]["id"]
    begin = {"versionId": newest(world, plan), "audience": "INTERNAL", "staffIds": [world.person(PM)]}
    said = {"audience": "INTERNAL", "body": "Wider"}
    with world.unchanged():
        assert reviewing(world, "startReview", begin, as_=PMO).problems == ["NOT_ON_PROJECT"]
    world.run(
        """insert into project_member (id, client_id, project_id, staff_id, joined_at)
           select gen_random_uuid(), client_id, id, $2, now() from project where id = $1""",
        row_id(theirs),
        row_id(world.person(PM)),
    )
    review = reviewing(world, "startReview", begin, as_=PMO).payload["review"]["id"]
    assert reviewing(world, "addRemark", {"reviewId": review, **said}, as_=PM).problems == []
    decided = reviewing(world, "decideReview", {"id": review, "decision": "APPROVED"}, as_=PM)
    assert decided.payload["review"]["state"] == "APPROVED"


@pytest.mark.parametrize("others", [True, False], ids=["others have decided", "nobody else is asked"])
def test_no_round_waits_for_a_contact_who_was_removed(files: Files, project: str, others: bool) -> None:
    world = files.world
    asked = [contact(world, APPROVER), *([contact(world, OWNER)] if others else [])]
    _, review = under_review(files, project, contactIds=asked)
    if others:
        approved = reviewing(world, "decideReview", {"id": review, "decision": "APPROVED"}, as_=OWNER)
        assert approved.payload["review"]["state"] == "OPEN"
    decided_by = world.rows("select id, login_id from contact where id = $1", row_id(contact(world, APPROVER)))[0]
    removal = "mutation ($input: RemoveContactInput!) { removeContact(input: $input) { problems { code } } }"
    try:
        gone = world.ask(removal, {"input": {"id": contact(world, APPROVER)}}, as_=OWNER)
        assert gone.problems == []
        seen = review_of(world, review)
        assert seen["state"] == ("APPROVED" if others else "OPEN")
        assert [edge["node"]["decision"] for edge in seen["reviewers"]["edges"]] == (["APPROVED"] if others else [])
        assert seen["hasEvidence"] is False
        assert world.value("select count(*) from review_evidence where review_id = $1", row_id(review)) == int(others)
    finally:
        world.run("update contact set login_id = $2, removed_at = null where id = $1", *decided_by)
