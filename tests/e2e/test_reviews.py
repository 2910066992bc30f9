"""A review in both apps: remarks pinned by mouse, keyboard and thumb, answered by the other side, decided."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.e2e.pages import PORTAL, STAFF, Places, enter
from tests.e2e.papers import pdf, png, send, share
from tests.e2e.server import Server
from tests.e2e.watch import Watch

PM, OWNER = "pm@portico.example", "owner@acme.example"
PAGES = ("Network design\nOne carrier ring.", "Power\nEvery cabinet has its own battery.")
# Must never be in a single byte that reaches the portal.
INTERNAL = "They will not notice if we leave the second ring out."

PEOPLE = "query ($id: ID!) { client(id: $id) { contacts(first: 50) { edges { node { id email } } } } }"
START = "mutation ($input: StartReviewInput!) { startReview(input: $input) { review { id } problems { message } } }"


@pytest.fixture(scope="module")
def owner(server: Server, places: Places) -> str:
    """The contact who decides for Acme."""
    edges = server.ask(PM, PEOPLE, id=places.client)["client"]["contacts"]["edges"]
    return next(str(edge["node"]["id"]) for edge in edges if edge["node"]["email"] == OWNER)


@pytest.fixture
def phone(browser: Browser, server: Server) -> Iterator[BrowserContext]:
    context = browser.new_context(
        base_url=server.url, locale="en-GB", viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True
    )
    context.set_default_timeout(15_000)
    yield context
    context.close()


def under_review(
    server: Server, project: str, owner: str, name: str, content: bytes, audience: str = "SHARED"
) -> tuple[str, str]:
    """A shared document and an open round about it in which Acme's owner decides."""
    sent = send(server, PM, name, content, projectId=project, title=f"Review of {name}")
    share(server, PM, sent["document"])
    given = {"versionId": sent["version"], "audience": audience, "contactIds": [owner]}
    return sent["document"], server.ask(PM, START, input=given)["startReview"]["review"]["id"]


def open_app(context: BrowserContext, app: str, address: str) -> Page:
    page = context.new_page()
    enter(page, app, {STAFF: PM, PORTAL: OWNER}[app])
    page.goto({STAFF: "/app", PORTAL: "/portal"}[app] + address)
    return page


def remark(page: Page, body: str, *, kind: str) -> None:
    """Write into the composer that the pin has opened, having chosen who reads it."""
    group = page.get_by_role("group", name="New remark")
    expect(group.get_by_role("textbox")).to_be_focused()
    choice = group.get_by_role("radio", name=kind)
    if choice.count() > 0:
        choice.check(force=True)  # the label is what one sees and clicks
    group.get_by_role("textbox").fill(body)
    group.get_by_role("button", name=kind).click()
    expect(group).to_be_hidden()


def pin(page: Page, name: str) -> Locator:
    return page.locator("[data-pin]").and_(page.get_by_role("button", name=name))


def point(of: Locator) -> tuple[float, float]:
    box = of.bounding_box()
    assert box is not None
    return box["x"], box["y"] + box["height"]


def answer(page: Page, body: str, *, kind: str) -> None:
    page.get_by_role("button", name="Answer", exact=True).click()
    form = page.get_by_role("form").filter(has=page.get_by_role("textbox"))
    choice = form.get_by_role("radio", name=kind)
    if choice.count() > 0:
        choice.check(force=True)
    form.get_by_role("textbox").fill(body)
    form.get_by_role("button", name=kind).click()
    expect(page.get_by_role("article").filter(has_text=body)).to_be_visible()


def decide(page: Page, button: str, reason: str = "") -> None:
    page.get_by_role("region", name="Decision").get_by_role("button", name=button).click()
    dialog = page.get_by_role("dialog")
    if reason:
        dialog.get_by_role("textbox").fill(reason)
    dialog.get_by_role("button", name=button).click()
    expect(dialog).to_be_hidden()


def test_a_review_from_its_beginning_to_its_record(
    context: BrowserContext, server: Server, project: str, watch: Watch
) -> None:
    sent = send(server, PM, "rings.pdf", pdf(*PAGES), projectId=project, title="Two rings")
    document = sent["document"]
    share(server, PM, document)

    # The firm asks for a review.
    staff = open_app(context, STAFF, f"/documents/{document}")
    staff.get_by_role("button", name="Start a review").click()
    form = staff.get_by_role("dialog")
    form.get_by_role("combobox", name="Who decides for Acme Logistics").click()
    staff.get_by_role("option", name=re.compile("Dana Wang")).click()
    staff.keyboard.press("Escape")
    form.get_by_role("textbox", name="What they should look at").fill("The rings on page 1")
    form.get_by_role("button", name="Start the review").click()
    staff.wait_for_url(re.compile(r"/app/reviews/rev_\w+"))
    review = staff.url.split("/reviews/")[1].split("?")[0]
    expect(staff.get_by_role("heading", name="Two rings, version 1", level=1)).to_be_visible()

    # It waits for the client, who pins a remark with the mouse.
    portal = open_app(context, PORTAL, "/")
    waiting = portal.get_by_role("link", name="Review “Two rings”, version 1")
    expect(waiting).to_be_visible()
    # The project's letter says so too.
    portal.goto(f"/portal/projects/{project}")
    waiting.click()
    portal.wait_for_url(re.compile(review))
    expect(portal.get_by_text("Your turn")).to_be_visible()
    sheet = portal.get_by_role("group", name="Page 1", exact=True)
    expect(sheet.locator("canvas[data-drawn]")).to_have_count(1)
    box = sheet.bounding_box()
    assert box is not None
    portal.mouse.click(box["x"] + box["width"] * 0.6, box["y"] + 200)
    remark(portal, "Should there not be **two** rings?", kind="Send to Northgate")
    mine = pin(portal, "Remark 1, open, by Dana Wang, page 1")
    left, foot = point(mine)
    assert abs(left - (box["x"] + box["width"] * 0.6)) < 2, "the point of the pin is the spot"
    assert abs(foot - (box["y"] + 200)) < 2

    # The firm sees it in its place, notes something for itself, and answers.
    staff.bring_to_front()
    staff.reload()
    pin(staff, "Remark 1, open, by Dana Wang, page 1").click()
    expect(staff.get_by_role("article").filter(has_text="two rings?")).to_be_visible()
    answer(staff, INTERNAL, kind="Note for us")
    staff.reload()
    pin(staff, "Remark 1, open").click()
    answer(staff, "Yes: version 2 has them.", kind="Comment to Acme Logistics")

    portal.bring_to_front()
    portal.reload()
    portal.get_by_role("button", name=re.compile("Should there not be two rings")).click()
    expect(portal.get_by_text("Yes: version 2 has them.")).to_be_visible()
    expect(portal.get_by_text(INTERNAL)).to_have_count(0)
    expect(mine).to_have_attribute("aria-pressed", "true")

    # Changes are requested, and must be said.
    portal.get_by_role("region", name="Decision").get_by_role("button", name="Request changes").click()
    portal.get_by_role("dialog").get_by_role("button", name="Request changes").click()
    expect(portal.get_by_text("Say in a sentence what has to change.")).to_be_visible()
    portal.keyboard.press("Escape")
    decide(portal, "Request changes", "Two rings, please")
    expect(portal.get_by_text("Dana Wang asks for changes")).to_be_visible()
    expect(portal.get_by_text("Changes requested")).to_be_visible()

    # The next version opens the next round, with the open remark at its spot.
    send(server, PM, "rings.pdf", pdf("Network design\nTwo carrier rings.", PAGES[1]), documentId=document)
    portal.goto(f"/portal/documents/{document}")
    rounds = portal.get_by_role("region", name="Reviews")
    expect(rounds.get_by_role("listitem").filter(has_text="Round 1, version 1")).to_contain_text("Changes requested")
    rounds.get_by_role("link", name="Round 2, version 2").click()
    expect(portal.get_by_role("heading", name="Two rings, version 2", level=1)).to_be_visible()
    expect(portal.get_by_text("from the last round")).to_be_visible()
    pin(portal, "Remark 1, open, by Dana Wang, page 1").click()
    expect(portal.get_by_text("Yes: version 2 has them.")).to_be_visible()

    # Settled, what changed was looked at, approved.
    portal.get_by_role("button", name="Mark settled").click()
    expect(pin(portal, "Remark 1, settled, by Dana Wang, page 1")).to_be_visible()
    portal.get_by_role("link", name="What changed since version 1").click()
    expect(portal.locator("ins").first).to_have_text("Two")
    portal.go_back()
    decide(portal, "Approve version 2")
    expect(portal.get_by_text("Everybody approved this version.")).to_be_visible()
    expect(portal.get_by_role("button", name="Approve version 2")).to_have_count(0)

    # The record is a PDF, made within seconds; both sides may have it.
    record = portal.get_by_role("link", name="Record of the round (PDF)")
    expect(record).to_be_visible(timeout=60_000)
    with portal.expect_download() as saved:
        record.click()
    assert Path(saved.value.path()).read_bytes().startswith(b"%PDF-")

    said = [each for each in watch.answers(PORTAL) if INTERNAL in each.said]
    assert said == []
    assert any(INTERNAL in each.said for each in watch.answers(STAFF))


def test_remarks_are_pinned_and_walked_through_by_keyboard(
    context: BrowserContext, server: Server, project: str, owner: str, watch: Watch
) -> None:
    _, review = under_review(server, project, owner, "power.pdf", pdf(*PAGES))
    page = open_app(context, PORTAL, f"/reviews/{review}")
    sheet = page.get_by_role("group", name="Page 1", exact=True)
    expect(sheet.locator("canvas[data-drawn]")).to_have_count(1)

    # R: a cross-hair in the middle; ten large steps up, ten small ones to the left; Enter.
    page.keyboard.press("r")
    hair = page.get_by_role("button", name="Spot of the remark")
    expect(hair).to_be_focused()
    for _ in range(3):
        page.keyboard.press("Shift+ArrowUp")
    for _ in range(10):
        page.keyboard.press("ArrowLeft")
    expect(hair).to_be_focused()
    expect(page.get_by_text("Page 1, 40 % from the left, 20 % from the top")).to_have_count(1)
    page.keyboard.press("Enter")
    remark(page, "Set with the keyboard", kind="Send to Northgate")
    assert pin(page, "Remark 1, open").evaluate("pin => [pin.style.left, pin.style.top]") == ["40%", "20%"]

    # To the second page.
    page.locator("body").press("r")
    page.keyboard.press("PageDown")
    expect(page.get_by_text("Page 2, 50 % from the left, 50 % from the top")).to_have_count(1)
    page.keyboard.press("Enter")
    remark(page, "On the second page", kind="Send to Northgate")
    expect(pin(page, "Remark 2, open, by Dana Wang, page 2")).to_be_visible()

    # Escape leaves no trace.
    page.locator("body").press("r")
    page.keyboard.press("Escape")
    expect(hair).to_have_count(0)

    # J and K walk, the focus goes along.
    page.locator("body").press("Escape")
    page.locator("body").press("j")
    expect(pin(page, "Remark 1")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("j")
    expect(pin(page, "Remark 2")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("button", name=re.compile("^Remark 2 Dana Wang"))).to_be_focused()
    expect(pin(page, "Remark 2")).to_be_in_viewport()
    page.keyboard.press("k")
    expect(pin(page, "Remark 1")).to_have_attribute("aria-pressed", "true")


def test_pictures_and_lines_of_text_take_remarks(
    context: BrowserContext, server: Server, project: str, owner: str, watch: Watch
) -> None:
    _, review = under_review(server, project, owner, "screen.png", png(1200, 700))
    page = open_app(context, STAFF, f"/reviews/{review}")
    image = page.get_by_role("img", name="screen.png")
    expect(image).to_be_visible()
    box = image.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 4, box["y"] + box["height"] / 2)
    remark(page, "This green is not theirs.", kind="Comment to Acme Logistics")
    mine = pin(page, "Remark 1, open, by Mei Chen, page 1")
    assert mine.evaluate("pin => Math.round(parseFloat(pin.style.left))") == 25
    # It keeps its spot at every zoom.
    page.get_by_role("button", name="Larger").click()
    wide = image.bounding_box()
    assert wide is not None
    assert abs(point(mine)[0] - (wide["x"] + wide["width"] / 4)) < 2

    _, review = under_review(server, project, owner, "plan.md", b"# Plan\n\nFreeze the orders.\n\nMove the data.\n")
    page.goto(f"/app/reviews/{review}")
    page.get_by_text("Move the data.").click()
    remark(page, "Who moves it?", kind="Comment to Acme Logistics")
    expect(pin(page, "Remark 1, open, by Mei Chen, line 5")).to_be_visible()
    page.get_by_role("button", name="Remark on the whole version").click()
    remark(page, "Fine otherwise", kind="Note for us")
    expect(page.get_by_role("listitem").filter(has_text="Remark 2")).to_contain_text("the whole version")


def test_the_firm_closes_a_round_and_says_why(
    context: BrowserContext, server: Server, project: str, owner: str, watch: Watch
) -> None:
    document, review = under_review(server, project, owner, "plan.txt", b"Freeze the orders.\nMove the data.\n")
    staff = open_app(context, STAFF, f"/reviews/{review}")
    staff.get_by_role("button", name="Close the round").click()
    dialog = staff.get_by_role("dialog")
    dialog.get_by_role("textbox", name="Why it is closed").fill("The project is on hold")
    dialog.get_by_role("button", name="Close the round").click()
    expect(staff.get_by_text("Closed early")).to_be_visible()
    portal = open_app(context, PORTAL, f"/documents/{document}")
    portal.get_by_role("link", name="Round 1, version 1").click()
    expect(portal.get_by_text("The project is on hold")).to_be_visible()
    expect(portal.get_by_role("button", name="Pin a remark")).to_have_count(0)
    expect(portal.get_by_role("button", name="Approve version 1")).to_have_count(0)


def test_on_a_phone_a_thumb_pins_and_approves(phone: BrowserContext, server: Server, project: str, owner: str) -> None:
    watch = Watch(phone)
    _, review = under_review(server, project, owner, "phone.pdf", pdf(*PAGES))
    page = open_app(phone, PORTAL, f"/reviews/{review}")
    sheet = page.get_by_role("group", name="Page 1", exact=True)
    expect(sheet.locator("canvas[data-drawn]")).to_have_count(1)
    box = sheet.bounding_box()
    assert box is not None
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + 80)
    group = page.get_by_role("group", name="New remark")
    expect(group).to_be_in_viewport()
    group.get_by_role("textbox").fill("From the train")
    group.get_by_role("button", name="Send to Northgate").tap()
    mine = pin(page, "Remark 1, open, by Dana Wang, page 1")
    expect(mine).to_have_count(1)
    mine.tap()
    expect(page.get_by_role("article").filter(has_text="From the train")).to_be_in_viewport()
    page.get_by_role("button", name="Show the spot").tap()
    expect(mine).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0

    page.get_by_role("button", name="Approve version 1").tap()
    page.get_by_role("dialog").get_by_role("button", name="Approve version 1").tap()
    expect(page.get_by_text("Everybody approved this version.")).to_be_visible()
    watch.assert_quiet()
