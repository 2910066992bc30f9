"""A change request from the first wish to the new plan, and whoever tries otherwise."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from portico.mail.links import code_in
from tests.features.changing import (
    INTERNAL,
    approved,
    assessed,
    change_of,
    changing,
    decision,
    document,
    offered,
    quoted,
    requested,
    steps,
)
from tests.identity.mailed import mails
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


@pytest.fixture(scope="module")
def project(world: World) -> str:
    return world.new_project(shared=True)


@pytest.fixture(autouse=True)
def forgiven(world: World) -> Any:
    """A wrong password of one test is not held against the next."""
    yield
    world.run("delete from sign_in_failure")


def planned(world: World, project: str, **given: Any) -> str:
    """A task of the project with days, an estimate and, as the plan was agreed, a baseline."""
    days = {"startOn": "2026-12-01", "dueOn": "2026-12-04", "estimateMinutes": 600}
    task = world.new_task(project, "Foundations", **{**days, **given})
    world.run(
        "update task set baseline_start_on = start_on, baseline_due_on = due_on,"
        " baseline_estimate_minutes = estimate_minutes where id = $1",
        row_id(task),
    )
    return task


def stored(world: World, table: str, id: str, *columns: str) -> tuple[Any, ...]:
    (row,) = world.rows(f"select {', '.join(columns)} from {table} where id = $1", row_id(id))
    return tuple(row)


def test_a_change_goes_from_the_wish_to_the_new_plan(world: World) -> None:
    project = world.new_project(shared=True)
    world.run(
        "update project set contract_value = 1000000, planned_cost = 700000, baselined_at = now(),"
        " planned_start_on = '2026-11-02', planned_finish_on = '2026-12-18' where id = $1",
        row_id(project),
    )
    task = planned(world, project)
    asked = requested(world, project)
    assert change_of(world, asked)["turn"] == "FIRM"
    plan = [
        {"taskId": task, "startOn": "2026-12-07", "dueOn": "2026-12-11", "estimateMinutes": 900},
        {"title": "Fit the gate", "startOn": "2026-12-14", "dueOn": "2026-12-18", "estimateMinutes": 1200},
    ]
    takes = {"days": 5, "effortMinutes": 1500, "scope": "A gate of steel", "finishOn": "2026-12-23", "items": plan}
    assert changing(world, "assessChange", {"id": asked, "expectedVersion": 1, **takes}, as_=PM).problems == []
    quote = offered(world, asked, "250000")
    assert change_of(world, asked)["turn"] == "CLIENT"
    done = changing(world, "approveChange", decision(asked, quote, reason="Before Christmas, please"), as_=APPROVER)
    change = done.done
    assert steps(change) == ["SUBMITTED", "ASSESSING", "QUOTED", "APPROVED"]
    assert change["steps"]["edges"][-1]["node"]["reason"] == "Before Christmas, please"
    assert change["decidedQuote"] == {"number": 1}
    money = ("contract_value", "planned_cost", "planned_finish_on")
    assert stored(world, "project", project, *money) == (1_250_000, 700_000, date(2026, 12, 23))
    columns = ("start_on", "due_on", "baseline_start_on", "baseline_due_on", "baseline_estimate_minutes")
    moved = (date(2026, 12, 7), date(2026, 12, 11))
    assert stored(world, "task", task, *columns) == (*moved, *moved, 900)
    items = change_of(
        world,
        asked,
        shown="finishBeforeOn items(first: 9) { edges { node {"
        " task { title isShared } startBeforeOn dueBeforeOn startOn dueOn appliedAt } } }",
    )
    assert items["finishBeforeOn"] == "2026-12-18"
    first, second = (edge["node"] for edge in items["items"]["edges"])
    assert (first["startBeforeOn"], first["dueBeforeOn"]) == ("2026-12-01", "2026-12-04")
    assert second["task"] == {"title": "Fit the gate", "isShared": False}
    assert first["appliedAt"]
    assert second["appliedAt"]
    for verb, state in (("startChange", "IMPLEMENTING"), ("finishChange", "DONE")):
        assert changing(world, verb, {"id": asked}, as_=PM).done["state"] == state
    assert change_of(world, asked)["turn"] is None


def test_requests_count_per_project(world: World) -> None:
    project = world.new_project(shared=True)
    numbers = [change_of(world, requested(world, project))["number"] for _ in range(2)]
    assert numbers == [1, 2]
    other = world.new_project(shared=True)
    assert change_of(world, requested(world, other))["number"] == 1


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"title": " "}, "REQUIRED"),
        ({"description": ""}, "REQUIRED"),
        ({"title": "x" * 201}, "TOO_LONG"),
        ({"description": "x" * 20_001}, "TOO_LONG"),
        ({"documentIds": [nobody("doc") for _ in range(21)]}, "TOO_MANY"),
    ],
    ids=["no title", "no description", "long title", "long description", "many documents"],
)
def test_a_bad_request_is_said_to_be_one(world: World, project: str, given: dict[str, Any], code: str) -> None:
    asked = {"projectId": project, "title": "A", "description": "B", **given}
    with world.unchanged():
        assert changing(world, "requestChange", asked, as_=CONTACT).problems == [code]


def test_a_document_of_somewhere_else_is_no_document(world: World, project: str) -> None:
    for foreign in (nobody("doc"),):
        asked = {"projectId": project, "title": "A", "description": "B", "documentIds": [foreign]}
        with world.unchanged():
            assert changing(world, "requestChange", asked, as_=CONTACT).codes == ["NOT_FOUND"]


def test_what_the_firm_thinks_it_takes_is_the_firms(world: World, project: str) -> None:
    id = assessed(world, project, items=[{"title": "Fit the gate"}])
    for field in INTERNAL.split():
        denied = world.ask(f'{{ changeRequest(id: "{id}") {{ {field} }} }}', as_=APPROVER)
        assert denied.codes == ["FORBIDDEN"]
        assert denied.body["data"] == {"changeRequest": {field: None}}
    shown = change_of(world, id, as_=APPROVER, shown="items(first: 9) { totalCount } quotes(first: 9) { totalCount }")
    assert shown == {"items": {"totalCount": 0}, "quotes": {"totalCount": 0}}


def test_who_does_not_decide_does_not_see_the_price(world: World, project: str) -> None:
    id, _ = quoted(world, project)
    world.run("update change_quote set cost = 90000")
    text = f'{{ changeRequest(id: "{id}") {{ quotes(first: 1) {{ edges {{ node {{ %s }} }} }} }} }}'
    price = text % "offer { price { minorUnits currency } }"
    for who in (APPROVER, OWNER, AM, PM, FINANCE, EXEC, ADMIN):
        (edge,) = world.ask(price, as_=who).data["changeRequest"]["quotes"]["edges"]
        assert edge["node"]["offer"]["price"]["minorUnits"] == "120000"
    for who in (CONTACT, VIEWER, PMO, MEMBER):
        assert world.ask(price, as_=who).codes[0] in ("FORBIDDEN", "NOT_FOUND")
    cost = text % "internal { cost { minorUnits } }"
    for who in (FINANCE, EXEC, ADMIN):
        (edge,) = world.ask(cost, as_=who).data["changeRequest"]["quotes"]["edges"]
        assert edge["node"]["internal"]["cost"]["minorUnits"] == "90000"
    for who in (APPROVER, OWNER, AM, PM):
        assert world.ask(cost, as_=who).codes == ["FORBIDDEN"]


def test_only_finance_says_what_it_costs(world: World, project: str) -> None:
    id = assessed(world, project)
    given = {"id": id, "expectedVersion": 2, "price": "5", "cost": "4", "validUntil": world.today.isoformat()}
    with world.unchanged():
        answer = changing(world, "quoteChange", given, as_=AM)
    assert answer.codes == ["FORBIDDEN"]
    assert changing(world, "quoteChange", given, as_=FINANCE).problems == []


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"price": "-1"}, "OUT_OF_RANGE"),
        ({"price": "10000000000000"}, "OUT_OF_RANGE"),
        ({"validUntil": "2020-01-01"}, "QUOTE_EXPIRED"),
        ({"expectedVersion": 1}, "CONFLICT"),
    ],
    ids=["negative", "huge", "past", "stale"],
)
def test_a_bad_quote_is_said_to_be_one(world: World, project: str, given: dict[str, Any], code: str) -> None:
    id = assessed(world, project)
    offer = {"id": id, "expectedVersion": 2, "price": "5", "validUntil": world.today.isoformat(), **given}
    with world.unchanged():
        assert changing(world, "quoteChange", offer, as_=AM).problems == [code]


def test_what_was_not_assessed_is_not_quoted(world: World, project: str) -> None:
    id = requested(world, project)
    changing(world, "assessChange", {"id": id, "expectedVersion": 1, "days": 5}, as_=PM)
    offer = {"id": id, "expectedVersion": 2, "price": "5", "validUntil": world.today.isoformat()}
    with world.unchanged():
        assert changing(world, "quoteChange", offer, as_=AM).problems == ["NOT_ASSESSED"]


def test_a_decision_is_about_the_quote_that_was_looked_at(world: World, project: str) -> None:
    id, first = quoted(world, project)
    second = offered(world, id, "130000")
    for verb in ("approveChange", "rejectChange"):
        for quote in (first, nobody("quo")):
            before = world.digest()
            answer = changing(world, verb, decision(id, quote), as_=APPROVER)
            assert answer.problems == ["CONFLICT"]
            assert before == world.digest()
    assert changing(world, "approveChange", decision(id, second), as_=APPROVER).problems == []


@pytest.mark.parametrize(
    "proof", [{}, {"password": "wrong"}, {"password": "x" * 2000}, {"code": "123456"}, {"code": ""}]
)
def test_who_does_not_prove_who_they_are_decides_nothing(world: World, project: str, proof: dict[str, str]) -> None:
    id, quote = quoted(world, project)
    for verb in ("approveChange", "rejectChange"):
        before = world.digest() | {"sign_in_failure": ""}
        given = {name: value for name, value in decision(id, quote).items() if name != "password"}
        assert changing(world, verb, given | proof, as_=APPROVER).problems == ["WRONG_PROOF"]
        assert before == world.digest() | {"sign_in_failure": ""}


def test_five_wrong_proofs_are_enough(world: World, project: str) -> None:
    id, quote = quoted(world, project)
    wrong = [changing(world, "approveChange", decision(id, quote, password="no"), as_=APPROVER) for _ in range(5)]
    assert {tuple(answer.problems) for answer in wrong} == {("WRONG_PROOF",)}
    assert changing(world, "approveChange", decision(id, quote), as_=APPROVER).problems == ["TOO_MANY_ATTEMPTS"]


def code_for(world: World, email: str) -> str:
    """The code somebody is mailed who asks for one."""
    asked = world.ask("mutation { requestConfirmationCode { problems { code } } }", as_=email)
    assert asked.problems == []
    (mail,) = mails(world)
    assert mail.to == email
    return code_in(mail.template, mail.data, secret=world.settings.secret_key)["code"]


def test_a_mailed_code_is_proof_once_and_for_ten_minutes(world: World, project: str) -> None:
    id, quote = quoted(world, project)
    code = code_for(world, APPROVER)
    given = {**decision(id, quote), "password": None, "code": code}
    with world.later(minutes=11):
        assert changing(world, "rejectChange", given, as_=APPROVER).problems == ["WRONG_PROOF"]
    assert changing(world, "rejectChange", given, as_=OWNER).problems == ["WRONG_PROOF"]
    assert changing(world, "rejectChange", given, as_=APPROVER).problems == []
    other, quote = quoted(world, project)
    again = {**decision(other, quote), "password": None, "code": code}
    assert changing(world, "rejectChange", again, as_=APPROVER).problems == ["WRONG_PROOF"]


def test_a_code_is_used_up_by_a_decision_alone_and_answers_the_same_request_again(world: World, project: str) -> None:
    id, first = quoted(world, project)
    second = offered(world, id, "130000")
    code = code_for(world, APPROVER)
    proof = {"password": None, "code": code}
    stale = changing(world, "approveChange", decision(id, first, **proof), as_=APPROVER)
    assert stale.problems == ["CONFLICT"]
    # The answer was lost on its way: the app asks once more.
    key = {"Idempotency-Key": f"code {id}", "Authorization": f"Bearer {world.tokens[APPROVER]}"}
    given = {"input": decision(id, second, **proof)}
    assert [world.ask(document("approveChange"), given, headers=key).problems for _ in range(2)] == [[], []]
    assert len(steps(change_of(world, id))) == 5


def test_two_approvers_at_once_decide_once(world: World, project: str) -> None:
    id, quote = quoted(world, project)
    price = stored(world, "project", project, "contract_value")[0]
    ask = [
        lambda: world.asking(document("approveChange"), {"input": decision(id, quote)}, as_=APPROVER),
        lambda: world.asking(document("approveChange"), {"input": decision(id, quote)}, as_=OWNER),
        lambda: world.asking(document("rejectChange"), {"input": decision(id, quote)}, as_=OWNER),
    ]
    answers = world.ask_at_once(*ask)
    assert sorted(answer.problems for answer in answers) == [[], ["CHANGE_PAST_THIS"], ["CHANGE_PAST_THIS"]]
    change = change_of(world, id)
    assert len(steps(change)) == 4
    gained = 120_000 if change["state"] == "APPROVED" else 0
    assert stored(world, "project", project, "contract_value")[0] == price + gained


def test_the_same_key_twice_approves_once(world: World, project: str) -> None:
    id, quote = quoted(world, project)
    key = {"Idempotency-Key": f"approve {id}", "Authorization": f"Bearer {world.tokens[APPROVER]}"}
    given = {"input": decision(id, quote)}
    assert [world.ask(document("approveChange"), given, headers=key).problems for _ in range(2)] == [[], []]
    assert len(steps(change_of(world, id))) == 4


def test_a_quote_ends_with_its_last_day_and_can_be_made_anew(world: World, project: str) -> None:
    id, quote = quoted(world, project)
    with world.later(days=15):
        with_it = changing(world, "approveChange", decision(id, quote), as_=APPROVER)
        assert with_it.problems == ["QUOTE_EXPIRED"]
    assert change_of(world, id)["state"] == "QUOTED"
    world.run("update change_quote set valid_until = current_date - 2 where id = $1", row_id(quote))
    world.run("update job.pgqueuer set execute_after = now() where entrypoint = 'expire_quote'")
    mails(world)
    change = change_of(world, id)
    assert (change["state"], change["turn"]) == ("EXPIRED", "FIRM")
    assert change["steps"]["edges"][-1]["node"]["actor"] is None
    offered(world, id, "110000")
    assert change_of(world, id)["state"] == "QUOTED"


def test_a_quote_that_was_replaced_does_not_expire_the_next(world: World, project: str) -> None:
    id, first = quoted(world, project)
    offered(world, id, "130000")
    world.run("update change_quote set valid_until = current_date - 2 where id = $1", row_id(first))
    world.run("update job.pgqueuer set execute_after = now() where entrypoint = 'expire_quote'")
    mails(world)
    assert change_of(world, id)["state"] == "QUOTED"


@pytest.mark.parametrize("verb", ["requestChange", "withdrawChange", "approveChange", "rejectChange"])
def test_another_client_finds_nothing(world: World, project: str, verb: str) -> None:
    if verb == "requestChange":
        given, absent = ({"projectId": id, "title": "A", "description": "B"} for id in (project, nobody("prj")))
    elif verb == "withdrawChange":
        id, _ = quoted(world, project)
        given, absent = {"id": id}, {"id": nobody("chg")}
    else:
        id, quote = quoted(world, project)
        given, absent = decision(id, quote), decision(nobody("chg"), quote)
    with world.unchanged():
        one, other = (changing(world, verb, each, as_=STRANGER) for each in (given, absent))
    assert one.codes == ["NOT_FOUND"]
    assert same_but_ids(one, other)


def test_before_there_is_a_baseline_approval_makes_none(world: World) -> None:
    project = world.new_project(shared=True)
    task = world.new_task(project, startOn="2026-12-01", dueOn="2026-12-04")
    approved(world, project, items=[{"taskId": task, "dueOn": "2026-12-20"}])
    assert stored(world, "task", task, "due_on", "baseline_due_on") == (date(2026, 12, 20), None)


def test_a_day_that_is_passed_by_the_other_goes_with_it(world: World) -> None:
    project = world.new_project(shared=True)
    task = world.new_task(project, startOn="2026-12-01", dueOn="2026-12-04")
    approved(world, project, items=[{"taskId": task, "startOn": "2026-12-20"}])
    assert stored(world, "task", task, "start_on", "due_on") == (date(2026, 12, 20), date(2026, 12, 20))


def test_requests_are_found_by_whose_turn_it_is(world: World) -> None:
    project = world.new_project(shared=True)
    waiting, (offered_, _), over = requested(world, project), quoted(world, project), requested(world, project)
    changing(world, "withdrawChange", {"id": over}, as_=CONTACT)
    text = """query ($project: ID!, $turn: [Side!]) {
        changeRequests(first: 9, filter: {projectId: $project, turn: $turn}) { edges { node { id } } } }"""
    for turn, expected in ((["FIRM"], [waiting]), (["CLIENT"], [offered_]), (["FIRM", "CLIENT"], [waiting, offered_])):
        answer = world.ask(text, {"project": project, "turn": turn}, as_=APPROVER)
        found = [edge["node"]["id"] for edge in answer.data["changeRequests"]["edges"]]
        assert sorted(found) == sorted(expected)


def test_a_project_does_not_end_before_it_begins(world: World) -> None:
    project = world.new_project(shared=True)
    begin = "update project set planned_start_on = $2, planned_finish_on = '2027-06-01' where id = $1"
    world.run(begin, row_id(project), date(2026, 12, 1))
    id = requested(world, project)
    given = {"id": id, "expectedVersion": 1, "days": 5, "scope": "A gate"}
    with world.unchanged():
        early = changing(world, "assessChange", given | {"finishOn": "2026-11-30"}, as_=PM)
        assert early.problems == ["INVALID_DATES"]
    assert changing(world, "assessChange", given | {"finishOn": "2026-12-20"}, as_=PM).problems == []
    quote = offered(world, id)
    # It begins later than was thought.
    world.run(begin, row_id(project), date(2027, 1, 11))
    assert changing(world, "approveChange", decision(id, quote), as_=APPROVER).problems == []
    assert stored(world, "project", project, "planned_finish_on") == (date(2027, 1, 11),)


def test_the_clock_of_a_side_begins_when_it_is_its_turn(world: World, project: str) -> None:
    id = requested(world, project)
    since = change_of(world, id)["turnSince"]
    changing(world, "assessChange", {"id": id, "expectedVersion": 1, "days": 1, "scope": "S"}, as_=PM)
    assert change_of(world, id)["turnSince"] == since
    offered(world, id)
    turned = change_of(world, id)["turnSince"]
    assert turned > since


def test_a_project_says_who_may_ask_and_what_it_is_quoted_in(world: World, project: str) -> None:
    for who, may in ((PM, True), (AM, True), (CONTACT, True), (VIEWER, False), (FINANCE, False)):
        data = world.ask(f'{{ project(id: "{project}") {{ viewerCanRequestChanges }} }}', as_=who).data
        assert data["project"]["viewerCanRequestChanges"] is may, who
    currency = f'{{ project(id: "{project}") {{ currency }} }}'
    assert world.ask(currency, as_=AM).data["project"]["currency"] == "EUR"
    assert world.ask(currency, as_=CONTACT).codes == ["FORBIDDEN"]


def test_requests_are_found_by_a_part_of_their_title(world: World) -> None:
    project = world.new_project(shared=True)
    for title in ("A wider gate", "A roof"):
        requested(world, project, title=title)
    given = f'filter: {{projectId: "{project}", titleContains: "gate"}}'
    found = world.ask(f"{{ changeRequests(first: 9, {given}) {{ edges {{ node {{ title }} }} }} }}", as_=PM)
    assert [edge["node"]["title"] for edge in found.data["changeRequests"]["edges"]] == ["A wider gate"]
