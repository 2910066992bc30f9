"""A document in both apps: read where it stands, compared, shared, brought back; a hostile one gets nowhere."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, FloatRect, Locator, Page, expect

from tests.e2e.pages import PORTAL, STAFF, await_rest, enter
from tests.e2e.papers import pdf, png, send, share
from tests.e2e.server import PASSWORD, Server
from tests.e2e.watch import Watch

PM, OWNER = "pm@portico.example", "owner@acme.example"
RING = "Rotterdam and Ghent share one carrier ring."
RINGS = "Rotterdam and Ghent share two carrier rings."
PAGES = (f"Network design\n{RING}", "Power\nEvery cabinet has its own battery.", "Dates\nCut-over in May.")
PLAN = "# Cut-over plan\n\nOn the **first Monday** of May.\n\n- freeze orders\n- move the databases\n"
# Whatever a file tries, it would leave one of these marks.
SCRIPT = "window.hacked = true; document.title = 'hacked'; location = 'https://example.com/'"
SVG = f'<svg xmlns="http://www.w3.org/2000/svg" onload="{SCRIPT}"><script>{SCRIPT}</script></svg>'
HTML = f'<!doctype html><script>{SCRIPT}</script><body onload="{SCRIPT}">'
MARKDOWN = f"""# Words

<script>{SCRIPT}</script>

<img src=x onerror="{SCRIPT}">

<iframe srcdoc="<script>{SCRIPT}</script>"></iframe>

[click](javascript:window.hacked=true) ![see](https://example.com/spy.png)
"""
ACTION = "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); window.hacked = true) >> "
HOSTILE = {
    "hostile.svg": SVG.encode(),
    "hostile.html": HTML.encode(),
    "hostile.md": MARKDOWN.encode(),
    "hostile.txt": HTML.encode(),
    "hostile.pdf": pdf("Words of a hostile PDF", extra=ACTION),
    # Says it is a picture, and is none.
    "hostile.png": HTML.encode(),
}


@pytest.fixture
def phone(browser: Browser, server: Server) -> Iterator[BrowserContext]:
    context = browser.new_context(
        base_url=server.url, locale="en-GB", viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True
    )
    context.set_default_timeout(15_000)
    yield context
    context.close()


def open_document(context: BrowserContext, app: str, email: str, document: str, search: str = "") -> Page:
    page = context.new_page()
    enter(page, app, email)
    folder = {STAFF: "/app", PORTAL: "/portal"}[app]
    page.goto(f"{folder}/documents/{document}{search}")
    return page


def box(of: Locator) -> FloatRect:
    found = of.bounding_box()
    assert found is not None
    return found


def expect_drawn(page: Page, number: int) -> None:
    """The page of a PDF is drawn, and not only white."""
    sheet = page.get_by_role("group", name=f"Page {number}", exact=True)
    expect(sheet.locator("canvas[data-drawn]")).to_have_count(1)
    colours = sheet.locator("canvas").evaluate(
        "canvas => new Set(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data).size"
    )
    assert colours > 10


def test_a_pdf_is_read_page_by_page(context: BrowserContext, server: Server, project: str, watch: Watch) -> None:
    sent = send(server, PM, "design.pdf", pdf(*PAGES), projectId=project, title="Network design")
    page = open_document(context, STAFF, PM, sent["document"])
    expect_drawn(page, 1)
    first = page.get_by_role("group", name="Page 1", exact=True)
    expect(first.get_by_text(RING)).to_be_visible()

    # The words are there to be selected.
    first.get_by_text(RING).evaluate(
        "words => { const range = document.createRange(); range.selectNodeContents(words);"
        " getSelection().removeAllRanges(); getSelection().addRange(range) }"
    )
    assert page.evaluate("getSelection().toString()") == RING

    bar = page.get_by_role("toolbar", name="Reading")
    expect(bar.get_by_text("Page 1 of 3")).to_be_visible()
    for number in (2, 3):
        bar.get_by_role("button", name="Next page").click()
        expect(bar.get_by_text(f"Page {number} of 3")).to_be_visible()
        expect_drawn(page, number)
    expect(bar.get_by_role("button", name="Next page")).to_be_disabled()

    # By keyboard as well.
    desk = page.get_by_role("region", name="Preview of design.pdf")
    desk.focus()
    page.keyboard.press("ArrowLeft")
    expect(bar.get_by_text("Page 2 of 3")).to_be_visible()
    fitted = box(first)["width"]
    page.keyboard.press("+")
    page.keyboard.press("+")
    expect(bar.get_by_role("button", name="Fit the width")).to_have_attribute("aria-pressed", "false")
    assert box(first)["width"] > fitted * 1.1
    page.keyboard.press("0")
    expect(bar.get_by_role("button", name="Fit the width")).to_have_attribute("aria-pressed", "true")


def test_pictures_markdown_and_text_are_shown(
    context: BrowserContext, server: Server, project: str, watch: Watch
) -> None:
    picture = send(server, PM, "screen.png", png(1200, 700), projectId=project, title="Screen")
    page = open_document(context, STAFF, PM, picture["document"])
    image = page.get_by_role("img", name="screen.png")
    expect(image).to_be_visible()
    assert image.evaluate("image => [image.naturalWidth, new URL(image.src).protocol]") == [1200, "blob:"]

    plan = send(server, PM, "plan.md", PLAN.encode(), projectId=project, title="Cut-over plan")
    page.goto(f"/app/documents/{plan['document']}")
    expect(page.get_by_role("heading", name="Cut-over plan", level=2)).to_be_visible()
    expect(page.locator("strong", has_text="first Monday")).to_be_visible()

    lines = "\n".join(f"switch {number};{number * 10}" for number in range(1, 1500))
    prices = send(server, PM, "prices.csv", lines.encode(), projectId=project, title="Prices")
    page.goto(f"/app/documents/{prices['document']}")
    expect(page.locator("[data-surface=line-7]")).to_contain_text("switch 7;70")
    expect(page.locator("[data-surface=line-1499]")).to_have_count(1)


def test_versions_are_compared_word_by_word(
    context: BrowserContext, server: Server, project: str, watch: Watch
) -> None:
    sent = send(server, PM, "design.pdf", pdf(*PAGES), projectId=project, title="Design to compare")
    document = sent["document"]
    send(server, PM, "design.pdf", pdf(PAGES[0].replace(RING, RINGS), *PAGES[1:]), documentId=document)
    # Other bytes, the same words.
    send(
        server,
        PM,
        "design.pdf",
        pdf(PAGES[0].replace(RING, RINGS), *PAGES[1:], extra="/Lang (en) "),
        documentId=document,
    )

    page = open_document(context, STAFF, PM, document, "?version=2")
    page.get_by_role("button", name="What changed since version 1").click()
    page.wait_for_url(re.compile(r"compare=1"))
    changes = page.get_by_role("region", name="What changed from version 1 to version 2")
    expect(changes.locator("del")).to_have_text(["one", "ring"])
    expect(changes.locator("ins")).to_have_text(["two", "rings"])
    page.get_by_role("button", name="Close the comparison").click()
    expect_drawn(page, 1)

    page.goto(f"/app/documents/{document}?version=3&compare=2")
    expect(page.get_by_text("Nothing changed in the text")).to_be_visible()

    plan = send(server, PM, "plan.md", PLAN.encode(), projectId=project, title="Plan to compare")["document"]
    send(server, PM, "plan.md", PLAN.replace("first Monday", "last Friday").encode(), documentId=plan)
    page.goto(f"/app/documents/{plan}?version=2&compare=1")
    expect(page.locator("del")).to_have_text("first Monday")
    expect(page.locator("ins")).to_have_text("last Friday")
    assert abs(box(page.locator("del"))["y"] - box(page.locator("ins"))["y"]) < 2, "side by side on a desk"


def test_the_client_sees_what_is_shared_and_staff_see_who_read_it(
    context: BrowserContext, server: Server, project: str, watch: Watch
) -> None:
    sent = send(server, PM, "plan.md", b"The first draft, for us", projectId=project, title="Shared plan", note="Rough")
    document = sent["document"]
    send(server, PM, "plan.md", b"The second draft, for Acme", documentId=document, note="Fit to be seen")

    staff = open_document(context, STAFF, PM, document)
    staff.get_by_role("button", name="Only Northgate sees this").click()
    staff.get_by_role("menuitem", name="Share with Acme Logistics").click()
    staff.get_by_role("dialog").get_by_role("button", name="Share with Acme Logistics").click()
    expect(staff.get_by_role("button", name="Shared with Acme Logistics from version 2")).to_be_visible()
    expect(staff.get_by_text("Nobody at Acme Logistics has opened it yet")).to_be_visible()

    portal = open_document(context, PORTAL, OWNER, document)
    expect(portal.get_by_text("The second draft, for Acme")).to_be_visible()
    expect(portal.get_by_role("button", name="Version 2")).to_be_visible()
    expect(portal.get_by_role("button", name="Version 1")).to_have_count(0)

    staff.reload()
    expect(staff.get_by_text("Opened by")).to_contain_text("Dana Wang")

    with portal.expect_download() as saved:
        portal.get_by_role("link", name="Download").click()
    assert Path(saved.value.path()).read_bytes() == b"The second draft, for Acme"

    # The first version is brought back, with the reason; the client reads it at once.
    staff.get_by_role("button", name="Make version 1 the newest again").click()
    staff.get_by_role("textbox", name="Why it is brought back").fill("The first was better")
    staff.get_by_role("button", name="Make it the newest").click()
    expect(staff.get_by_text("Brought back from version 1")).to_be_visible()
    expect(staff.get_by_text("The first was better")).to_be_visible()
    digest = hashlib.sha256(b"The first draft, for us").hexdigest()
    expect(staff.get_by_text(digest[:12])).to_have_count(2)

    staff.get_by_role("button", name="Shared with Acme Logistics").click()
    staff.get_by_role("menuitem", name="Stop sharing").click()
    staff.get_by_role("dialog").get_by_role("button", name="Stop sharing").click()
    expect(staff.get_by_role("button", name="Only Northgate sees this")).to_be_visible()
    portal.reload()
    expect(portal.get_by_role("heading", name="This document is not here")).to_be_visible()
    watch.excuse("This does not exist, or it is not visible to you.")


def test_a_title_is_changed_where_it_stands(
    context: BrowserContext, server: Server, project: str, watch: Watch
) -> None:
    sent = send(server, PM, "plan.md", PLAN.encode(), projectId=project, title="Working title")
    page = open_document(context, STAFF, PM, sent["document"])
    title = page.get_by_role("textbox", name="Title")
    title.fill("The title it deserves")
    title.press("Enter")
    expect(page.get_by_text("Saved")).to_be_visible()
    page.reload()
    expect(page.get_by_role("textbox", name="Title")).to_have_value("The title it deserves")


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_gets_nowhere(
    context: BrowserContext, server: Server, project: str, watch: Watch, name: str
) -> None:
    sent = send(server, PM, name, HOSTILE[name], projectId=project, title=f"Attached {name}")
    share(server, PM, sent["document"])
    page = open_document(context, PORTAL, OWNER, sent["document"])
    spoken: list[str] = []

    def on_dialog(dialog: Dialog) -> None:
        spoken.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", on_dialog)
    expect(page.get_by_role("heading", name=f"Attached {name}", level=1)).to_be_visible()
    await_rest(page)
    shown = {
        "hostile.md": page.get_by_role("heading", name="Words", level=2),
        "hostile.txt": page.locator("[data-surface=line-1]"),
        "hostile.pdf": page.locator("canvas[data-drawn]"),
    }.get(name, page.get_by_text("There is no preview of this kind of file"))
    expect(shown).to_be_visible()
    for link in page.get_by_role("region", name=f"Preview of {name}").get_by_role("link").all():
        assert not (link.get_attribute("href") or "").startswith("javascript:")
    page.wait_for_timeout(300)

    assert page.evaluate("window.hacked") is None
    assert page.title() != "hacked"
    assert f"/portal/documents/{sent['document']}" in page.url
    assert len(page.frames) == 1
    assert spoken == []


def test_a_file_is_never_opened_by_the_browser_itself(context: BrowserContext, server: Server, project: str) -> None:
    """Its address leads to the store, which tells the browser to save it, whatever it is."""
    sent = send(server, PM, "hostile.html", HOSTILE["hostile.html"], projectId=project, title="Straight to the file")
    page = open_document(context, STAFF, PM, sent["document"])
    answer = page.request.get(f"/graphql/files/staff/{sent['version']}/download")
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["content-type"] == "application/octet-stream"


def test_on_a_phone_pages_are_read_and_compared_with_a_thumb(
    phone: BrowserContext, server: Server, project: str
) -> None:
    watch = Watch(phone)
    sent = send(server, PM, "design.pdf", pdf(*PAGES), projectId=project, title="Design for the phone")
    document = sent["document"]
    send(server, PM, "design.pdf", pdf(PAGES[0].replace(RING, RINGS), *PAGES[1:]), documentId=document)
    share(server, PM, document, fromVersion=1)

    page = open_document(phone, PORTAL, OWNER, document)
    expect_drawn(page, 1)
    assert 300 < box(page.get_by_role("group", name="Page 1", exact=True))["width"] <= 360
    page.get_by_role("button", name="Next page").tap()
    expect(page.get_by_role("toolbar", name="Reading")).to_contain_text("Page 2 of 3")
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0

    page.get_by_role("button", name="What changed since version 1").tap()
    expect(page.locator("ins").first).to_have_text("two")
    down = box(page.locator("ins").first)["y"] - box(page.locator("del").first)["y"]
    assert down > 10, "below each other on a phone"
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    watch.assert_quiet()


def test_whoever_signs_in_on_the_way_comes_to_the_very_comparison(
    context: BrowserContext, server: Server, project: str
) -> None:
    document = send(server, PM, "plan.md", PLAN.encode(), projectId=project, title="Plan from a letter")["document"]
    send(server, PM, "plan.md", PLAN.replace("first", "second").encode(), documentId=document)
    share(server, PM, document, fromVersion=1)
    page = context.new_page()
    page.goto(f"/portal/documents/{document}?version=2&compare=1")
    page.locator("input[type=email]").fill(OWNER)
    page.locator("input[type=password]").fill(PASSWORD)
    page.locator("form button[type=submit]").click()
    expect(page.locator("ins")).to_have_text("second")


def test_a_session_that_ran_out_keeps_the_page_and_still_saves_the_file(
    context: BrowserContext, server: Server, project: str
) -> None:
    sent = send(server, PM, "plan.md", PLAN.encode(), projectId=project, title="Read for an hour")
    page = open_document(context, STAFF, PM, sent["document"])
    expect(page.get_by_role("heading", name="Cut-over plan", level=2)).to_be_visible()
    # What a quarter of an hour does: the pass is gone, what renews it is not.
    context.clear_cookies(name="portico_staff")
    with page.expect_download() as saved:
        page.get_by_role("link", name="Download").click()
    assert Path(saved.value.path()).read_bytes() == PLAN.encode()
    expect(page.get_by_role("heading", name="Cut-over plan", level=2)).to_be_visible()
