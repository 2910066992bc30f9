"""The main job in one browser: staff share a project, the client follows and answers, what is internal stays so."""

from __future__ import annotations

import re

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.e2e.pages import PORTAL, STAFF, await_rest, sign_in
from tests.e2e.server import Server
from tests.e2e.watch import Watch

PROJECT = "Second warehouse, first lights"
SHARED_TASK = "Hang the lamps in the loading bay"
# Each of these must never be in a single byte that reaches the portal.
INTERNAL_TASK = "Find a cheaper electrician than theirs"
INTERNAL_NOTE = "They will not notice if the lamps come a week late."
INTERNAL_DRAFT = "Should we tell them that"
ANSWER = "Please leave the north door free, we load there until noon."
REPLY = "The north door stays free until one o'clock."


def choose(form: Page, label: str, option: str) -> None:
    """Pick from a field that filters while one types."""
    field = form.get_by_role("combobox", name=label)
    field.click()
    field.fill(option)
    form.get_by_role("option", name=re.compile(re.escape(option))).first.click()


def create_task(board: Page, title: str) -> None:
    board.get_by_role("button", name="New task", exact=True).click()
    dialog = board.get_by_role("dialog")
    dialog.get_by_role("textbox", name="Title").fill(title)
    dialog.get_by_role("button", name="Create task").click()
    expect(dialog).to_be_hidden()
    expect(card(board, title)).to_be_visible()


def card(board: Page, title: str) -> Locator:
    return board.locator("[data-card]").filter(has_text=title)


def open_task(board: Page, title: str) -> Locator:
    card(board, title).get_by_role("link", name=title).click()
    drawer = board.get_by_role("dialog", name="Task").or_(board.get_by_role("complementary", name="Task"))
    expect(drawer.get_by_role("textbox", name="Title")).to_have_value(title)
    return drawer


def write(place: Locator, kind: str, text: str) -> None:
    """Write into the composer, having chosen who reads it."""
    choice = place.get_by_role("radio", name=kind)
    if choice.count() > 0:
        choice.check(force=True)  # the label is what one sees and clicks
    form = place.get_by_role("form", name=kind)
    form.get_by_role("textbox").fill(text)
    form.get_by_role("button", name=kind).click()
    expect(place.get_by_text(text)).to_be_visible()


def expect_progress(portal: Page, percent: int) -> None:
    bar = portal.get_by_role("progressbar", name=f"Progress of {PROJECT}")
    expect(bar).to_have_attribute("aria-valuenow", str(percent))


def test_staff_and_client_work_on_one_project(context: BrowserContext, server: Server, watch: Watch) -> None:
    staff, portal = context.new_page(), context.new_page()
    sign_in(staff, STAFF, "pmo@portico.example")
    sign_in(portal, PORTAL, "owner@acme.example")
    client = portal_client(server)

    # Staff create a project for Acme with two tasks. Until it is shared, Acme knows nothing of it.
    staff.bring_to_front()
    staff.goto("/app/projects/new")
    choose(staff, "Client", client)
    staff.get_by_role("textbox", name="Name").fill(PROJECT)
    choose(staff, "Project manager", "Mei Chen")
    staff.get_by_role("button", name="Create project").click()
    staff.wait_for_url(re.compile(r"/app/projects/prj_\w+"))
    project = staff.url.split("/projects/")[1].split("/")[0].split("?")[0]
    staff.goto(f"/app/projects/{project}/board")
    create_task(staff, INTERNAL_TASK)
    create_task(staff, SHARED_TASK)

    portal.bring_to_front()
    portal.goto("/portal/projects")
    await_rest(portal)
    expect(portal.get_by_text(PROJECT)).to_have_count(0)
    portal.goto(f"/portal/projects/{project}")
    expect(portal.get_by_role("heading", name="This project is not here")).to_be_visible()
    watch.excuse("This does not exist, or it is not visible to you.")

    # Shared: the project, and one of its tasks.
    staff.bring_to_front()
    staff.get_by_role("button", name="Only Northgate sees this").first.click()
    staff.get_by_role("menuitem", name=f"Share with {client}").click()
    staff.get_by_role("dialog").get_by_role("button", name=f"Share with {client}").click()
    expect(staff.get_by_role("button", name=f"Shared with {client}")).to_be_visible()
    drawer = open_task(staff, SHARED_TASK)
    drawer.get_by_role("button", name=f"Share with {client}").click()
    drawer.get_by_role("button", name="Share the task").click()
    expect(drawer.get_by_text(f"{client} sees this task")).to_be_visible()
    write(drawer, "Note for us", INTERNAL_NOTE)

    portal.bring_to_front()
    portal.goto("/portal/projects")
    portal.get_by_role("link", name=PROJECT, exact=True).click()
    expect_progress(portal, 0)
    expect(portal.get_by_text(SHARED_TASK).first).to_be_visible()
    expect(portal.get_by_text(INTERNAL_TASK)).to_have_count(0)

    # Done: one of two equal tasks, so half of the project.
    staff.bring_to_front()
    drawer.get_by_role("button", name="Status:").click()
    staff.get_by_role("menu").get_by_text("Done", exact=True).click()
    expect(drawer.get_by_role("button", name="Status: Done")).to_be_visible()
    portal.bring_to_front()
    portal.reload()
    expect_progress(portal, 50)

    # The client answers at the task, staff reply, and the client reads the reply.
    portal.get_by_role("main").get_by_role("link", name=SHARED_TASK).first.click()
    expect(portal.get_by_role("heading", name=SHARED_TASK)).to_be_visible()
    write(portal.get_by_role("main"), "Send to Northgate", ANSWER)
    staff.bring_to_front()
    staff.reload()
    drawer = staff.get_by_role("dialog", name="Task").or_(staff.get_by_role("complementary", name="Task"))
    expect(drawer.get_by_text(ANSWER)).to_be_visible()
    expect(drawer.get_by_text(INTERNAL_NOTE)).to_be_visible()
    write(drawer, f"Comment to {client}", REPLY)
    portal.bring_to_front()
    portal.reload()
    expect(portal.get_by_text(REPLY)).to_be_visible()
    expect(portal.get_by_text(INTERNAL_NOTE)).to_have_count(0)

    # A note that is not sent yet waits for its writer, and for nobody else in this browser.
    staff.bring_to_front()
    drawer.get_by_role("radio", name="Note for us").check(force=True)
    drawer.get_by_role("form", name="Note for us").get_by_role("textbox").fill(INTERNAL_DRAFT)
    portal.bring_to_front()
    portal.reload()
    field = portal.get_by_role("form", name="Send to Northgate").get_by_role("textbox")
    expect(field).to_be_visible()
    expect(field).to_have_value("")
    staff.bring_to_front()
    staff.reload()
    expect(drawer.get_by_role("form", name="Note for us").get_by_role("textbox")).to_have_value(INTERNAL_DRAFT)

    # Both are still signed in, each by cookies no script can read.
    for page, folder in ((staff, "/app/"), (portal, "/portal/")):
        page.bring_to_front()
        page.goto(folder)
        await_rest(page)
        assert "/sign-in" not in page.url
        assert page.evaluate("document.cookie") == ""
    cookies = context.cookies()
    assert {cookie["name"] for cookie in cookies} >= {"portico_staff", "portico_portal"}
    assert all(cookie["httpOnly"] and cookie["sameSite"] == "Strict" for cookie in cookies)

    # What the portal was told, byte by byte. The staff app shows that this would find it.
    assert heard(watch, STAFF, INTERNAL_TASK)
    assert heard(watch, STAFF, INTERNAL_NOTE)
    assert heard(watch, PORTAL, SHARED_TASK)
    assert heard(watch, PORTAL, REPLY)
    assert heard(watch, PORTAL, INTERNAL_TASK) == []
    assert heard(watch, PORTAL, INTERNAL_NOTE) == []


def portal_client(server: Server) -> str:
    name: str = server.ask("owner@acme.example", "{ viewer { client { name } } }")["viewer"]["client"]["name"]
    return name


def heard(watch: Watch, app: str, text: str) -> list[str]:
    """The answers to this app in which the text stands, as it is or as JSON writes it."""
    escaped = text.encode("ascii", "backslashreplace").decode().replace('"', '\\"')
    return [answer.path for answer in watch.answers(app) if text in answer.said or escaped in answer.said]
