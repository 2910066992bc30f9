"""An issue from the first word to the last, and whoever tries otherwise."""

from __future__ import annotations

from typing import Any

import pytest

from tests.features.issuing import (
    INTERNAL,
    document,
    issue_of,
    issuing,
    put,
    raised,
    step,
    steps,
    triaged,
)
from tests.files import Files
from tests.files import document as filed
from tests.world import (
    ADMIN,
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

# Each verb from where it begins, and what it needs besides.
WAYS = {
    "triageIssue": ("PENDING", {"expectedVersion": 1, "impact": "HIGH"}),
    "startIssue": ("PENDING", {}),
    "waitForClient": ("IN_PROGRESS", {"text": "Which gate?"}),
    "answerIssue": ("PENDING", {"text": "The gate in the north"}),
    "resumeIssue": ("WAITING_ON_CLIENT", {}),
    "resolveIssue": ("IN_PROGRESS", {"text": "Oiled"}),
    "closeIssue": ("RESOLVED", {}),
    "reopenIssue": ("RESOLVED", {"text": "It jams again"}),
    "mergeIssue": ("PENDING", {}),
    "makeTaskOfIssue": ("PENDING", {}),
}
BY_BOTH = ("answerIssue", "closeIssue", "reopenIssue")


@pytest.fixture(scope="module")
def project(world: World) -> str:
    return world.new_project(shared=True)


def ready(world: World, project: str, verb: str, **given: Any) -> tuple[str, dict[str, Any]]:
    """An issue where a verb begins, and a sound input for it."""
    state, more = WAYS[verb]
    id = raised(world, project, **given)
    put(world, id, state)
    if verb == "mergeIssue":
        more = {"intoId": raised(world, project)}
    return id, {"id": id, **more}


def test_an_issue_goes_from_the_first_word_to_the_last(world: World) -> None:
    project = world.new_project(shared=True)
    id = raised(world, project, impact="HIGH")
    seen = issue_of(world, id, as_=CONTACT)
    assert (seen["number"], seen["state"], seen["turn"], seen["audience"]) == (1, "PENDING", "FIRM", "SHARED")
    assert triaged(world, id, assigneeId=world.person(PM))["assignee"] == {"name": "Mei Chen"}
    assert step(world, id, "startIssue")["state"] == "IN_PROGRESS"
    asked = step(world, id, "waitForClient", "Which gate is it?")
    assert (asked["state"], asked["turn"], asked["resolution"]["dueAt"]) == ("WAITING_ON_CLIENT", "CLIENT", None)
    answered = step(world, id, "answerIssue", "The one in the north", as_=CONTACT)
    assert (answered["state"], answered["turn"]) == ("IN_PROGRESS", "FIRM")
    solved = step(world, id, "resolveIssue", "Oiled")
    assert (solved["state"], solved["turn"], solved["resolution"]["text"]) == ("RESOLVED", "CLIENT", "Oiled")
    again = step(world, id, "reopenIssue", "It jams again", as_=APPROVER)
    assert (again["state"], again["resolution"]["text"]) == ("IN_PROGRESS", "")
    assert again["resolution"]["resolvedAt"] is None
    step(world, id, "resolveIssue", "Replaced")
    closed = step(world, id, "closeIssue", "Thank you", as_=OWNER)
    assert (closed["state"], closed["turn"], closed["turnSince"]) == ("CLOSED", None, None)
    said = [(each["state"], each["body"]) for each in steps(closed)]
    assert said == [
        ("PENDING", ""),
        ("PENDING", ""),
        ("IN_PROGRESS", ""),
        ("WAITING_ON_CLIENT", "Which gate is it?"),
        ("IN_PROGRESS", "The one in the north"),
        ("RESOLVED", "Oiled"),
        ("IN_PROGRESS", "It jams again"),
        ("RESOLVED", "Replaced"),
        ("CLOSED", "Thank you"),
    ]
    assert all(each["actor"] for each in steps(issue_of(world, id, as_=CONTACT)))


@pytest.mark.parametrize("verb", WAYS)
def test_who_may_not_leaves_no_trace(world: World, project: str, verb: str) -> None:
    _, given = ready(world, project, verb)
    holders = {ADMIN, PMO, PM} | ({OWNER, APPROVER, CONTACT} if verb in BY_BOTH else set())
    with world.unchanged():
        for who in (ADMIN, PMO, EXEC, AM, PM, FINANCE, OWNER, APPROVER, CONTACT, VIEWER):
            if who not in holders:
                assert issuing(world, verb, given, as_=who).codes == ["FORBIDDEN"], who
        # On projects they are not on, and of other clients, there is nothing.
        for who in (MEMBER, STRANGER):
            refused = issuing(world, verb, given, as_=who).codes
            assert refused == (["FORBIDDEN"] if who == STRANGER and verb not in BY_BOTH else ["NOT_FOUND"]), who
        assert issuing(world, verb, given, as_=None).codes == ["UNAUTHENTICATED"]


def test_who_may_not_raise_leaves_no_trace(world: World, project: str) -> None:
    given = {"projectId": project, "title": "A", "description": "B", "impact": "LOW", "audience": "SHARED"}
    with world.unchanged():
        for who in (EXEC, AM, FINANCE, VIEWER):
            assert issuing(world, "raiseIssue", given, as_=who).codes == ["FORBIDDEN"]
    for who in (ADMIN, PMO, PM, OWNER, APPROVER, CONTACT):
        assert raised(world, project, as_=who)


def test_members_work_on_the_issues_of_their_projects(world: World) -> None:
    project = world.project("ACM-3")
    id = raised(world, project, as_=MEMBER, audience="INTERNAL")
    for verb in ("startIssue", "resolveIssue", "closeIssue", "reopenIssue"):
        step(world, id, verb, "Said", as_=MEMBER)
    assert triaged(world, id, as_=MEMBER, assigneeId=world.person(MEMBER))["assignee"]


@pytest.mark.parametrize("verb", WAYS)
def test_another_clients_issue_is_none(world: World, project: str, verb: str) -> None:
    _, given = ready(world, project, verb)
    with world.unchanged():
        one, other = (issuing(world, verb, {**given, "id": id}, as_=STRANGER) for id in (given["id"], nobody("iss")))
    assert one.codes == (["NOT_FOUND"] if verb in BY_BOTH else ["FORBIDDEN"])
    assert same_but_ids(one, other)


@pytest.mark.parametrize("field", ["issue", "node"])
def test_another_client_finds_nothing(world: World, project: str, field: str) -> None:
    id = raised(world, project)
    one, other = (world.ask(f'{{ {field}(id: "{each}") {{ id }} }}', as_=STRANGER) for each in (id, nobody("iss")))
    assert one.codes == ["NOT_FOUND"]
    assert same_but_ids(one, other)
    assert world.ask("{ issues(first: 1) { totalCount } }", as_=STRANGER).data["issues"]["totalCount"] == 0


def test_raising_on_another_clients_project_is_raising_on_none(world: World, project: str) -> None:
    said = {"title": "A", "description": "B", "impact": "LOW", "audience": "SHARED"}
    with world.unchanged():
        one, other = (
            issuing(world, "raiseIssue", {"projectId": id, **said}, as_=STRANGER) for id in (project, nobody("prj"))
        )
    assert one.codes == ["NOT_FOUND"]
    assert same_but_ids(one, other)


@pytest.mark.parametrize("verb", WAYS)
def test_nothing_begins_where_it_does_not(world: World, project: str, verb: str) -> None:
    begins = {
        "PENDING": {"triageIssue", "startIssue", "answerIssue", "mergeIssue", "makeTaskOfIssue"},
        "IN_PROGRESS": {"triageIssue", "waitForClient", "answerIssue", "resolveIssue", "mergeIssue", "makeTaskOfIssue"},
        "WAITING_ON_CLIENT": {"triageIssue", "answerIssue", "resumeIssue", "resolveIssue", "mergeIssue"}
        | {"makeTaskOfIssue"},
        "RESOLVED": {"closeIssue", "reopenIssue"},
        "CLOSED": {"reopenIssue"},
    }
    for state, verbs in begins.items():
        if verb not in verbs:
            _, given = ready(world, project, verb)
            id = raised(world, project)
            put(world, id, state)
            version = issue_of(world, id, shown="version")["version"]
            with world.unchanged():
                answer = issuing(world, verb, {**given, "id": id, **_versioned(verb, version)})
                assert answer.problems == ["ISSUE_PAST_THIS"], state


def _versioned(verb: str, version: int) -> dict[str, int]:
    return {"expectedVersion": version} if verb == "triageIssue" else {}


@pytest.mark.parametrize(
    ("verb", "given", "code"),
    [
        ("raiseIssue", {"title": " "}, "REQUIRED"),
        ("raiseIssue", {"description": ""}, "REQUIRED"),
        ("raiseIssue", {"title": "x" * 201}, "TOO_LONG"),
        ("raiseIssue", {"description": "x" * 20_001}, "TOO_LONG"),
        ("raiseIssue", {"documentIds": [nobody("doc") for _ in range(21)]}, "TOO_MANY"),
        ("triageIssue", {"impact": None}, "REQUIRED"),
        ("triageIssue", {"expectedVersion": 7}, "CONFLICT"),
        ("triageIssue", {"assigneeId": nobody("stf")}, "UNKNOWN_PERSON"),
        ("waitForClient", {"text": " "}, "REQUIRED"),
        ("answerIssue", {"text": ""}, "REQUIRED"),
        ("answerIssue", {"text": "x" * 20_001}, "TOO_LONG"),
        ("resolveIssue", {"text": ""}, "REQUIRED"),
        ("reopenIssue", {"text": "\n"}, "REQUIRED"),
    ],
)
def test_bad_input_is_said_to_be_bad(world: World, project: str, verb: str, given: dict[str, Any], code: str) -> None:
    if verb == "raiseIssue":
        sound = {"projectId": project, "title": "A", "description": "B", "impact": "LOW", "audience": "SHARED"}
    else:
        _, sound = ready(world, project, verb)
    with world.unchanged():
        assert issuing(world, verb, {**sound, **given}).problems == [code]


@pytest.mark.parametrize(("given", "as_"), [({"id": "iss_1"}, PM), ({"id": nobody("tsk")}, PM), ({"id": ""}, CONTACT)])
def test_ids_of_nothing_are_refused_unread(world: World, given: dict[str, Any], as_: str) -> None:
    assert issuing(world, "closeIssue", given, as_=as_).codes == ["BAD_USER_INPUT"]


def test_whoever_sees_to_it_is_on_the_project(world: World, project: str) -> None:
    id = raised(world, project)
    with world.unchanged():
        given = {"id": id, "expectedVersion": 1, "assigneeId": world.person(MEMBER)}
        assert issuing(world, "triageIssue", given).problems == ["NOT_ON_PROJECT"]
    world.run("update staff set is_active = false where email = $1", MEMBER)
    try:
        assert issuing(world, "triageIssue", given).problems == ["UNKNOWN_PERSON"]
    finally:
        world.run("update staff set is_active = true where email = $1", MEMBER)
    assert triaged(world, id, assigneeId=world.person(PM))["assignee"]
    assert triaged(world, id, assigneeId=None)["assignee"] is None


def test_who_sees_to_it_is_no_step_once_somebody_has_answered(world: World, project: str) -> None:
    id = raised(world, project)
    triaged(world, id, assigneeId=world.person(PM))
    events = "select audience from event where subject_id = $1 and kind = 'issue.triaged' order by id"
    assert len(steps(triaged(world, id, assigneeId=None))) == 2
    assert len(steps(triaged(world, id, impact="MEDIUM"))) == 2
    assert len(steps(triaged(world, id, impact="HIGH"))) == 3
    told = [row["audience"] for row in world.rows(events, row_id(id))]
    assert told == ["SHARED", "INTERNAL", "INTERNAL", "SHARED"]


def test_what_a_contact_raises_is_shared(world: World, project: str) -> None:
    id = raised(world, project, audience="INTERNAL")
    assert issue_of(world, id, as_=VIEWER)["audience"] == "SHARED"


def test_what_the_client_cannot_see_is_not_shared_with_them(world: World) -> None:
    project = world.new_project()
    given = {"projectId": project, "title": "A", "description": "B", "impact": "LOW", "audience": "SHARED"}
    with world.unchanged():
        assert issuing(world, "raiseIssue", given).problems == ["PROJECT_NOT_SHARED"]
    assert issuing(world, "raiseIssue", {**given, "audience": "INTERNAL"}).problems == []


def test_of_an_internal_one_a_client_finds_no_trace(world: World) -> None:
    project = world.new_project(shared=True)
    shared = raised(world, project)
    page = (
        "issues(first: 9) { totalCount pageInfo { hasNextPage } edges { cursor node { number turn steps(first: 9)"
        " { totalCount } duplicates(first: 9) { totalCount } } } } task: tasks(first: 9) { totalCount }"
        " staff(first: 50) { totalCount }"
    )
    before = world.ask(f"{{ {page} }}", as_=OWNER)
    inside = raised(world, project, as_=ADMIN, audience="INTERNAL")
    assert issue_of(world, inside)["number"] == 1
    step(world, inside, "startIssue", as_=ADMIN)
    issuing(world, "makeTaskOfIssue", {"id": inside}, as_=ADMIN)
    assert issuing(world, "mergeIssue", {"id": inside, "intoId": shared}, as_=ADMIN).problems == []
    other = raised(world, project, as_=ADMIN, audience="INTERNAL")
    assert issue_of(world, other)["number"] == 2
    assert same_but_ids(before, world.ask(f"{{ {page} }}", as_=OWNER))
    assert issue_of(world, inside, as_=OWNER) is None
    with world.unchanged():
        for verb in BY_BOTH:
            given = {"id": inside, "text": "x"}
            one, none = (issuing(world, verb, {**given, "id": id}, as_=OWNER) for id in (inside, nobody("iss")))
            assert one.codes == ["NOT_FOUND"]
            assert same_but_ids(one, none)
    assert issue_of(world, raised(world, project))["number"] == 2


def test_an_internal_one_does_not_wait_for_the_client(world: World, project: str) -> None:
    id = raised(world, project, as_=PM, audience="INTERNAL")
    step(world, id, "startIssue")
    with world.unchanged():
        assert issuing(world, "waitForClient", {"id": id, "text": "Which?"}).problems == ["ISSUE_INTERNAL"]
    assert step(world, id, "resolveIssue", "Done")["turn"] == "FIRM"


def test_what_the_firm_keeps_to_itself_is_denied_to_a_client(world: World, project: str) -> None:
    id = raised(world, project)
    for shown in ("version", "firstResponse { elapsedSeconds }", "resolution { escalatedAt }"):
        assert world.ask(f'{{ issue(id: "{id}") {{ {shown} }} }}', as_=OWNER).codes == ["FORBIDDEN"]
    assert issue_of(world, id, shown=INTERNAL)["version"] == 1
    refused = world.ask(
        "query ($id: ID) { issues(first: 1, filter: {assigneeId: $id}) { totalCount } }",
        {"id": world.person(PM)},
        as_=OWNER,
    )
    assert refused.codes == ["FORBIDDEN"]


def test_two_who_settle_it_at_once_settle_it_once(world: World, project: str) -> None:
    id, _ = ready(world, project, "closeIssue")
    ask = [
        lambda: world.asking(document("closeIssue"), {"input": {"id": id}}, as_=OWNER),
        lambda: world.asking(document("closeIssue"), {"input": {"id": id}}, as_=PM),
    ]
    assert sorted(answer.problems for answer in world.ask_at_once(*ask)) == [[], ["ISSUE_PAST_THIS"]]
    assert len(steps(issue_of(world, id))) == 4


def test_raised_at_once_each_has_a_number_of_its_own(world: World) -> None:
    project = world.new_project(shared=True)
    said = {"projectId": project, "title": "A", "description": "B", "impact": "LOW", "audience": "SHARED"}
    ask = [
        lambda who=who: world.asking(document("raiseIssue"), {"input": said}, as_=who)
        for who in (CONTACT, OWNER, PM, PMO)
    ]
    assert sorted(answer.done["number"] for answer in world.ask_at_once(*ask)) == [1, 2, 3, 4]


@pytest.mark.parametrize("verb", ["raiseIssue", "answerIssue"])
def test_the_same_key_twice_does_it_once(world: World, verb: str) -> None:
    project = world.new_project(shared=True)
    said = {"title": "A", "description": "B", "impact": "LOW", "audience": "SHARED"}
    given = {"projectId": project, **said} if verb == "raiseIssue" else ready(world, project, verb)[1]
    key = {"Idempotency-Key": f"{verb} {project}", "Authorization": f"Bearer {world.tokens[CONTACT]}"}
    first, second = (world.ask(document(verb), {"input": given}, headers=key).done for _ in range(2))
    assert first["id"] == second["id"]
    assert len(steps(second)) == (1 if verb == "raiseIssue" else 2)
    assert issue_of(world, raised(world, project))["number"] == 2


def test_issues_count_per_project_and_are_found_by_what_they_are(world: World) -> None:
    project = world.new_project(shared=True)
    low, high = raised(world, project, impact="LOW"), raised(world, project, impact="CRITICAL")
    step(world, low, "startIssue")
    listed = (
        "query ($filter: IssueFilter) { issues(first: 9, filter: $filter,"
        " orderBy: {field: IMPACT, direction: DESC}) { edges { node { id number } } } }"
    )

    def found(**filter: Any) -> list[str]:
        given = {"filter": {"projectId": project, **filter}}
        return [edge["node"]["id"] for edge in world.ask(listed, given, as_=PM).data["issues"]["edges"]]

    assert found() == [high, low]
    assert found(state=["IN_PROGRESS"]) == [low]
    step(world, low, "waitForClient", "Which?")
    assert (found(turn=["FIRM"]), found(turn=["CLIENT"])) == ([high], [low])
    assert found(turn=["FIRM", "CLIENT"]) == [high, low]
    assert found(impact=["CRITICAL", "HIGH"]) == [high]
    assert found(isAnsweredLate=True) == []
    triaged(world, high, assigneeId=world.person(PM))
    assert found(assigneeId=world.person(PM)) == [high]


def test_a_document_sent_along_is_one_they_see(files: Files) -> None:
    world = files.world
    project = world.new_project(shared=True)
    shared = filed(files, project, title="Photo", isShared=True)
    inside = filed(files, project, title="Ours")
    elsewhere = filed(files, world.new_project(shared=True), title="Elsewhere", isShared=True)
    said = {"projectId": project, "title": "A", "description": "B", "impact": "LOW", "audience": "SHARED"}
    with world.unchanged():
        for hidden in (inside, elsewhere, nobody("doc")):
            given = {**said, "documentIds": [shared, hidden]}
            assert issuing(world, "raiseIssue", given, as_=CONTACT).codes == ["NOT_FOUND"]
    sent = "documents(first: 9) { edges { node { document { title } } } }"
    id = raised(world, project, documentIds=[shared, shared])
    assert issue_of(world, id, as_=VIEWER, shown=sent)["documents"]["edges"] == [
        {"node": {"document": {"title": "Photo"}}}
    ]
    # That the firm sends one along does not share it.
    id = raised(world, project, as_=PM, documentIds=[inside])
    assert issue_of(world, id, as_=VIEWER, shown=sent)["documents"]["edges"] == []
