"""A change request in the staff app: assessed, quoted, declined or carried out, by whoever may."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.pages import STAFF, Places, enter
from tests.e2e.screenshots import new_context
from tests.e2e.server import PASSWORD, Server
from tests.e2e.watch import Watch
from tests.e2e.words import Words

PM, AM, FINANCE, PMO, MEMBER = (f"{name}@portico.example" for name in ("pm", "am", "finance", "pmo", "member"))
CONTACT, APPROVER = "member@acme.example", "approver@acme.example"

REQUEST = "mutation ($input: RequestChangeInput!) { requestChange(input: $input) { changeRequest { id } } }"
ASSESS = """mutation ($input: AssessChangeInput!) {
  assessChange(input: $input) { changeRequest { version } problems { code } } }"""
QUOTE = """mutation ($input: QuoteChangeInput!) {
  quoteChange(input: $input) { changeRequest { quotes(last: 1) { edges { node { id } } } } problems { code } } }"""
APPROVE = "mutation ($input: DecideChangeInput!) { approveChange(input: $input) { problems { code } } }"
TASK = "mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id } } }"
CHANGE = """query ($id: ID!) { changeRequest(id: $id) { state version days effortMinutes scope
  items(first: 9) { edges { node { title startOn dueOn estimateMinutes task { id title dueOn } } } }
  quotes(first: 9) { edges { node { id days scope validUntil offer { price { minorUnits currency } } } } } } }"""

TODAY = datetime.now(UTC).date()

Open = Callable[[str, str], Page]


@pytest.fixture
def open_as(context: BrowserContext) -> Open:
    def open_page(email: str, path: str) -> Page:
        page = context.new_page()
        enter(page, STAFF, email)
        page.goto(f"/app{path}")
        return page

    return open_page


def requested(server: Server, project: str, title: str) -> str:
    asked = {"projectId": project, "title": title, "description": "Lorries wait at the *first* one."}
    id: str = server.ask(CONTACT, REQUEST, input=asked)["requestChange"]["changeRequest"]["id"]
    return id


def change_of(server: Server, id: str) -> Any:
    return server.ask(PM, CHANGE, id=id)["changeRequest"]


def nodes(connection: Any) -> list[Any]:
    return [edge["node"] for edge in connection["edges"]]


def assessed(server: Server, project: str, title: str) -> str:
    id = requested(server, project, title)
    given = {"id": id, "expectedVersion": 1, "days": 5, "scope": "A gate of steel"}
    assert server.ask(PM, ASSESS, input=given)["assessChange"]["problems"] == []
    return id


def quoted(server: Server, project: str, title: str) -> tuple[str, str]:
    id = assessed(server, project, title)
    until = (TODAY + timedelta(days=9)).isoformat()
    given = {"id": id, "expectedVersion": change_of(server, id)["version"], "price": "777700", "validUntil": until}
    answer = server.ask(AM, QUOTE, input=given)["quoteChange"]
    assert answer["problems"] == []
    return id, nodes(answer["changeRequest"]["quotes"])[-1]["id"]


def middle_of_next_month() -> date:
    return (TODAY.replace(day=28) + timedelta(days=10)).replace(day=10)


def test_the_firms_part_from_the_wish_to_the_end(server: Server, places: Places, open_as: Open, watch: Watch) -> None:
    first = middle_of_next_month()
    task = {
        "projectId": places.project,
        "title": "Dig the ditch",
        "startOn": first.isoformat(),
        "dueOn": first.isoformat(),
    }
    moved = server.ask(PM, TASK, input=task)["createTask"]["task"]["id"]
    id = requested(server, places.project, "A second gate")

    page = open_as(PM, f"/projects/{places.project}/changes")
    expect(page.get_by_role("link", name="A second gate")).to_be_visible()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("A second gate")
    expect(page.get_by_text("Acme Logistics waits to hear what it takes.")).to_be_visible()
    assessment = page.get_by_role("region", name="Assessment")
    expect(assessment.get_by_text("Only Northgate sees this")).to_be_visible()
    for label, text in (("Working days", "5"), ("Effort", "2d"), ("What would be done", "A gate of **steel**")):
        assessment.get_by_role("textbox", name=label, exact=True).fill(text)
        page.keyboard.press("Tab")
    assessment.get_by_role("button", name="New task").click()
    assessment.get_by_role("textbox", name="Title of the new task").fill("Fit the gate")
    page.keyboard.press("Enter")
    assessment.get_by_role("button", name="Move a task…").click()
    assessment.get_by_role("combobox", name="Task to move").fill("dig the")
    page.get_by_role("option", name=re.compile("Dig the ditch")).click()
    assessment.get_by_role("button", name=re.compile("^Due day of Dig the ditch")).click()
    later = first + timedelta(days=7)
    page.get_by_role("button", name=re.compile(rf"\b{later.day} {later:%B} {later.year}")).click()
    expect(assessment.get_by_text(re.compile(r"^Saved \d"))).to_be_visible()
    expect(page.get_by_text("It is assessed; the quote comes next.")).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("Quote"))).to_have_count(0)

    def is_saved() -> bool:
        items = nodes(change_of(server, id)["items"])
        return [(each["title"], each["dueOn"]) for each in items] == [("Fit the gate", None), ("", later.isoformat())]

    until(page, is_saved)
    page.close()
    now = change_of(server, id)
    assert (now["state"], now["days"], now["effortMinutes"], now["scope"]) == (
        "ASSESSING",
        5,
        960,
        "A gate of **steel**",
    )

    page = open_as(AM, f"/changes/{id}")
    page.get_by_role("button", name="Quote it…").click()
    form = page.get_by_role("form", name="Quote")
    expect(form.get_by_label(re.compile("^Cost"))).to_have_count(0)
    form.get_by_label("Price in EUR").fill("much")
    expect(form.get_by_text("Write it as 9600 or €9,600.")).to_be_visible()
    form.get_by_label("Price in EUR").fill("9,600.50")
    form.get_by_role("button", name="Send to Acme Logistics").click()
    expect(page.get_by_role("region", name="Quote").get_by_text("€9,600.50")).to_be_visible()
    expect(page.get_by_text(re.compile("^Acme Logistics can decide until"))).to_be_visible()
    page.close()
    (quote,) = nodes(change_of(server, id)["quotes"])
    assert quote["offer"]["price"] == {"minorUnits": "960050", "currency": "EUR"}
    assert date.fromisoformat(quote["validUntil"]) - TODAY >= timedelta(days=29)

    given = {"id": id, "quoteId": quote["id"], "password": PASSWORD}
    assert server.ask(APPROVER, APPROVE, input=given)["approveChange"]["problems"] == []
    page = open_as(PM, f"/changes/{id}")
    plan = page.get_by_role("region", name="What it changed in the plan")
    ditch = plan.get_by_role("listitem").filter(has_text="Dig the ditch")
    expect(ditch.locator("s")).to_contain_text(f"{first.day} {first:%b}")
    expect(ditch).to_contain_text(f"{later.day} {later:%b}")
    expect(plan.get_by_role("link", name="Fit the gate")).to_be_visible()
    page.get_by_role("button", name="Start work on it").click()
    expect(page.get_by_text(re.compile("work on it is under way"))).to_be_visible()
    page.get_by_role("button", name="It is done").click()
    steps = page.get_by_role("complementary", name="Steps").get_by_role("listitem")
    expect(steps).to_have_count(6)
    expect(steps.last).to_contain_text("Mei Chen finished it")
    plan.get_by_role("link", name="Dig the ditch").click()
    expect(page).to_have_url(re.compile(f"task={moved}"))


def until(page: Page, holds: Callable[[], bool], tries: int = 50) -> None:
    for _ in range(tries):
        if holds():
            return
        page.wait_for_timeout(100)
    assert holds()


def test_somebody_else_was_faster(server: Server, places: Places, open_as: Open, watch: Watch) -> None:
    id = assessed(server, places.project, "A gate that two assess")
    page = open_as(PM, "/changes")
    page.get_by_role("link", name="A gate that two assess").click()
    days = page.get_by_role("textbox", name="Working days", exact=True)
    scope = page.get_by_role("textbox", name="What would be done")
    days.fill("7")
    theirs = {"id": id, "expectedVersion": 2, "days": 3}
    assert server.ask(PMO, ASSESS, input=theirs)["assessChange"]["problems"] == []
    scope.fill("Of oak")
    page.keyboard.press("Tab")
    alert = page.get_by_role("alert").filter(has_text="Somebody else changed this assessment meanwhile.")
    expect(alert).to_be_visible()
    expect(days).to_have_value("7")
    expect(scope).to_have_value("Of oak")
    expect(alert.get_by_role("definition").first).to_have_text("3")
    assert change_of(server, id)["days"] == 3
    alert.get_by_role("button", name="Save mine over it").click()
    expect(alert).to_be_hidden()
    until(page, lambda: (change_of(server, id)["days"], change_of(server, id)["scope"]) == (7, "Of oak"))

    # What is typed is kept also by whoever goes without leaving the field.
    scope.fill("Of oak and iron")
    page.go_back()
    expect(page.get_by_role("dialog", name="Leave without saving?")).to_be_visible()
    page.get_by_role("button", name="Stay here").click()
    expect(scope).to_have_value("Of oak and iron")
    scope.focus()
    scope.blur()
    until(page, lambda: change_of(server, id)["scope"] == "Of oak and iron")

    days.fill("8")
    theirs = {"id": id, "expectedVersion": change_of(server, id)["version"], "days": 4}
    assert server.ask(PMO, ASSESS, input=theirs)["assessChange"]["problems"] == []
    days.blur()
    expect(alert).to_be_visible()
    page.get_by_role("link", name="Projects").first.click()
    expect(page.get_by_role("dialog", name="Leave without saving?")).to_be_visible()
    page.get_by_role("button", name="Stay here").click()
    alert.get_by_role("button", name="Take theirs").click()
    expect(days).to_have_value("4")


def test_a_quote_is_taken_back_to_think_again(server: Server, places: Places, open_as: Open, watch: Watch) -> None:
    id, _ = quoted(server, places.project, "A gate to think about")
    page = open_as(PM, f"/changes/{id}")
    expect(page.get_by_role("textbox", name="Working days", exact=True)).to_have_count(0)
    page.get_by_role("button", name="Assess it again…").click()
    page.get_by_role("dialog").get_by_role("button", name="Assess it again").click()
    expect(page.get_by_role("textbox", name="Working days", exact=True)).to_have_value("5")
    assert change_of(server, id)["state"] == "ASSESSING"


def test_finance_says_what_it_costs(server: Server, places: Places, open_as: Open, watch: Watch) -> None:
    id = assessed(server, places.project, "A gate with a cost")
    page = open_as(FINANCE, f"/changes/{id}")
    expect(page.get_by_role("button", name="Decline…")).to_have_count(0)
    page.get_by_role("button", name="Quote it…").click()
    page.get_by_label("Price in EUR").fill("5000")
    page.get_by_label("Cost, only Northgate sees it").fill("3 210")
    # Meanwhile it turns out to take longer.
    longer = {"id": id, "expectedVersion": 2, "days": 6}
    assert server.ask(PMO, ASSESS, input=longer)["assessChange"]["problems"] == []
    page.get_by_role("button", name="Send to Acme Logistics").click()
    alert = page.get_by_role("alert").filter(has_text="Somebody else changed the assessment meanwhile")
    expect(alert).to_be_visible()
    expect(page.get_by_label("Price in EUR")).to_have_value("5000")
    expect(page.get_by_role("form", name="Quote").get_by_text("Takes 6 working days")).to_be_visible()
    page.get_by_role("button", name="Send to Acme Logistics").click()
    quote = page.get_by_role("region", name="Quote")
    expect(quote.get_by_text("€3,210")).to_be_visible()
    expect(quote.get_by_text("6 working days")).to_be_visible()


def test_declined_with_a_reason(server: Server, places: Places, open_as: Open, watch: Watch) -> None:
    id = requested(server, places.project, "A gate of gold")
    page = open_as(PM, f"/changes/{id}")
    page.get_by_role("button", name="Decline…").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Decline and tell Acme Logistics").click()
    expect(dialog.get_by_text("Say why: Acme Logistics reads it.")).to_be_visible()
    dialog.get_by_role("textbox", name="Why you decline it").fill("Gold is soft.")
    dialog.get_by_role("button", name="Decline and tell Acme Logistics").click()
    expect(page.get_by_role("complementary", name="Steps").get_by_text("Gold is soft.")).to_be_visible()
    expect(page.get_by_role("button", name="Decline…")).to_have_count(0)


def test_a_member_of_the_project_sees_no_price(server: Server, places: Places, open_as: Open, watch: Watch) -> None:
    quoted(server, places.project, "A gate for members")
    page = open_as(MEMBER, f"/projects/{places.project}/changes")
    expect(page.get_by_role("link", name="A gate for members")).to_be_visible()
    expect(page.get_by_role("columnheader", name="Price")).to_have_count(0)
    page.get_by_role("link", name="A gate for members").click()
    quote = page.get_by_role("region", name="Quote")
    expect(quote.get_by_text("5 working days")).to_be_visible()
    expect(quote.get_by_text("Price")).to_have_count(0)
    for name in ("Decline…", "Quote it again…", "Assess it again…"):
        expect(page.get_by_role("button", name=name)).to_have_count(0)
    said = "".join(answer.said for answer in watch.answers(STAFF) if answer.path == "/graphql")
    assert "A gate for members" in said
    assert "777700" not in said


def test_asked_for_by_the_firm_itself(server: Server, places: Places, open_as: Open, watch: Watch) -> None:
    page = open_as(PM, f"/projects/{places.project}/changes")
    expect(page.get_by_role("link", name="New change request")).to_be_visible()
    page.keyboard.press("c")
    page.get_by_role("textbox", name="What is wanted, in a line").fill("Seal the cable ducts")
    page.get_by_role("link", name="Changes").first.click()
    page.get_by_role("button", name="Stay here").click()
    page.get_by_role("button", name="Ask for this change").click()
    expect(page.get_by_text("Say what is wanted, and why.")).to_be_visible()
    page.get_by_role("textbox", name="What is wanted, and why").fill("Water came in.")
    page.get_by_role("button", name="Ask for this change").click()
    expect(page).to_have_url(re.compile("/changes/chg_"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Seal the cable ducts")
    page.get_by_role("textbox", name="Note for us").fill("Ask the electrician first.")
    page.get_by_role("button", name="Note for us").click()
    expect(page.get_by_role("article").get_by_text("Ask the electrician first.")).to_be_visible()


def test_filters_stay_in_the_address(server: Server, places: Places, open_as: Open, watch: Watch) -> None:
    waiting, _ = quoted(server, places.project, "A gate that waits")
    requested(server, places.project, "A gate that is new")
    page = open_as(PM, "/changes?turn=CLIENT")
    expect(page.get_by_role("link", name="A gate that waits")).to_be_visible()
    expect(page.get_by_role("link", name="A gate that is new")).to_have_count(0)
    page.keyboard.press("/")
    page.keyboard.type("that waits")
    expect(page).to_have_url(re.compile("q=that(%20|\\+)waits"))
    expect(page.get_by_role("row")).to_have_count(2)
    page.reload()
    page.get_by_role("link", name="A gate that waits").click()
    expect(page).to_have_url(re.compile(waiting))
    page.go_back()
    expect(page).to_have_url(re.compile("turn=CLIENT"))


def test_in_chinese(browser: Browser, server: Server, places: Places) -> None:
    id, _ = quoted(server, places.project, "第二道门")
    words = Words("zh-CN")
    context = new_context(browser, server, "zh-CN", "dark", 360)
    watch = Watch(context)
    page = context.new_page()
    enter(page, STAFF, PM)
    page.goto(f"/app/changes/{id}")
    for english in ("Assessment", "Quote", "Steps", "What is asked"):
        expect(page.get_by_role("heading", name=words(english), exact=True)).to_be_visible()
    expect(page.get_by_text("€7,777")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    watch.assert_quiet()
    context.close()
