"""A change request as the client's people live it: asked for, quoted, decided; in the portal, with real mail."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.e2e.mailing import Post
from tests.e2e.pages import PORTAL, Places, await_rest, enter
from tests.e2e.screenshots import new_context
from tests.e2e.server import PASSWORD, Server
from tests.e2e.watch import Watch
from tests.e2e.words import Words

AM, PM = "am@portico.example", "pm@portico.example"
MEMBER, APPROVER, OWNER = "member@acme.example", "approver@acme.example", "owner@acme.example"
SHOWN = "changeRequest { id version state quotes(last: 1) { edges { node { id } } } } problems { message }"
STATE = (
    "query ($id: ID!) { changeRequest(id: $id) { state version steps(first: 50) { edges { node { state reason } } } } }"
)

Visit = Callable[..., Page]
Rooms = dict[tuple[str, str], tuple[BrowserContext, Watch]]
both_languages = pytest.mark.parametrize("language", ["en", "zh-CN"])


@pytest.fixture(scope="module")
def rooms(browser: Browser, server: Server) -> Iterator[Rooms]:
    """A browser of their own for each person and language, signed in once: what two pages share is fetched once."""
    opened: Rooms = {}
    yield opened
    for context, _ in opened.values():
        context.close()


@pytest.fixture
def visit(browser: Browser, server: Server, rooms: Rooms) -> Iterator[Visit]:
    """Somebody at home in the portal."""
    pages: list[tuple[Page, Watch, str | None]] = []

    def visit(email: str, language: str = "en", *, excused: str | None = None) -> Page:
        is_new = (email, language) not in rooms
        if is_new:
            context = new_context(browser, server, language, "light", 1440)
            context.set_default_timeout(15_000)
            rooms[email, language] = context, Watch(context)
        context, watch = rooms[email, language]
        watch.complaints.clear()
        page = context.new_page()
        if is_new:
            enter(page, PORTAL, email)
        page.goto("/portal/")
        pages.append((page, watch, excused))
        return page

    yield visit
    for page, watch, excused in pages:
        page.close()
        if excused is not None:
            watch.excuse(excused)
        watch.assert_quiet()


def quoted(server: Server, project: str, title: str) -> tuple[str, str]:
    """A request of Acme's that the firm has made an offer for; it and the offer."""
    asked = {"projectId": project, "title": title, "description": "For lorries"}
    request = f"mutation ($input: RequestChangeInput!) {{ requestChange(input: $input) {{ {SHOWN} }} }}"
    made = server.ask(MEMBER, request.replace("version", ""), input=asked)["requestChange"]["changeRequest"]["id"]
    return made, offered(server, made)


def offered(server: Server, id: str, price: str = "125000") -> str:
    """The next offer for a request."""
    version = int(server.ask(PM, STATE, id=id)["changeRequest"]["version"])
    assess = f"mutation ($input: AssessChangeInput!) {{ assessChange(input: $input) {{ {SHOWN} }} }}"
    takes = {"id": id, "expectedVersion": version, "days": 5, "scope": "A gate of steel"}
    assessed = server.ask(PM, assess, input=takes)["assessChange"]["changeRequest"]
    quote = f"mutation ($input: QuoteChangeInput!) {{ quoteChange(input: $input) {{ {SHOWN} }} }}"
    until = (date.today() + timedelta(days=14)).isoformat()  # noqa: DTZ011 - a day well ahead
    offer = {"id": id, "expectedVersion": int(assessed["version"]), "price": price, "validUntil": until}
    (edge,) = server.ask(AM, quote, input=offer)["quoteChange"]["changeRequest"]["quotes"]["edges"]
    found: str = edge["node"]["id"]
    return found


def state_of(server: Server, id: str) -> str:
    found: str = server.ask(PM, STATE, id=id)["changeRequest"]["state"]
    return found


@both_languages
def test_a_wish_is_written_sent_and_answered(server: Server, places: Places, visit: Visit, language: str) -> None:
    words = Words(language)
    page = visit(MEMBER, language)
    page.goto(f"/portal/projects/{places.project}")
    await_rest(page)
    page.get_by_role("link", name=words("Ask for a change"), exact=True).click()
    send = page.get_by_role("button", name=re.compile("Northgate"))
    send.click()
    # What is missing is said where it is missing, and nothing was sent.
    expect(page.get_by_text(words("Say in a line what you would like."))).to_be_visible()
    page.get_by_label(words("What you would like, in a line")).fill(f"A wider ramp ({language})")
    page.get_by_label(words("What exactly, and why")).fill("For **lorries**, they wait at the first one.")
    # Who leaves is asked first, and stays with what they wrote.
    page.get_by_role("link", name=words("Projects"), exact=True).first.click()
    page.get_by_role("button", name=words("Stay here")).click()
    page.get_by_role("combobox", name=words("Documents to send along")).click()
    page.get_by_role("listbox").get_by_role("option").first.click()
    page.keyboard.press("Escape")
    send.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"A wider ramp ({language})")
    expect(page.get_by_role("list", name=words("Sent along")).get_by_role("link")).to_have_count(1)
    request_id = page.url.rpartition("/")[2]
    assert state_of(server, request_id) == "SUBMITTED"
    # The firm has made an offer: who does not decide reads it without a price and without buttons.
    offered(server, request_id)
    page.reload()
    await_rest(page)
    expect(page.get_by_text("A gate of steel")).to_be_visible()
    expect(page.get_by_text(words("Price"), exact=True)).to_have_count(0)
    expect(page.get_by_role("button", name=re.compile(re.escape(words("Approve…"))))).to_have_count(0)
    # Taken back after all: asked twice.
    page.get_by_role("button", name=words("Take this request back…")).click()
    page.get_by_role("button", name=words("Take it back"), exact=True).click()
    expect(page.get_by_text(words("It was taken back. You can ask again at any time."))).to_be_visible()
    assert state_of(server, request_id) == "WITHDRAWN"


@both_languages
def test_an_approver_approves_by_a_mailed_code(server: Server, places: Places, visit: Visit, language: str) -> None:
    words, title = Words(language), f"Gate to approve ({language})"
    request_id, _ = quoted(server, places.project, title)
    page = visit(APPROVER, language)
    # It is the first thing on the home page.
    waiting = page.get_by_role("list", name=words("What waits for you")).get_by_role("link")
    waiting.filter(has_text=title).click()
    page.get_by_role("button", name=words("Approve…")).click()
    post = Post(server, APPROVER)
    page.get_by_role("button", name=words("Mail me a code instead")).click()
    field = page.get_by_label(words("Code from the mail"))
    field.fill("000000")
    approve = page.get_by_role("button", name=words("Approve"), exact=True)
    approve.click()
    # A wrong one is told at its field, and nothing was decided.
    expect(field).to_have_attribute("aria-invalid", "true")
    assert state_of(server, request_id) == "QUOTED"
    (code,) = set(re.findall(r"\b\d{6}\b", str(post.next()["Subject"])))
    field.fill(code)
    approve.click()
    expect(page.get_by_role("status").filter(has_text="Northgate")).to_be_visible()
    expect(approve).to_have_count(0)
    assert state_of(server, request_id) == "APPROVED"


def test_two_tabs_decide_once_and_the_other_is_told(server: Server, places: Places, visit: Visit) -> None:
    request_id, _ = quoted(server, places.project, "Gate of two tabs")
    pages = [visit(email) for email in (APPROVER, OWNER)]
    for page, choice in zip(pages, ("Approve…", "Reject…"), strict=True):
        page.goto(f"/portal/requests/{request_id}")
        await_rest(page)
        page.get_by_role("button", name=choice).click()
        page.get_by_label("Your password").fill(PASSWORD)
    first, second = pages
    first.get_by_role("button", name="Approve", exact=True).click()
    expect(first.get_by_role("button", name="Approve", exact=True)).to_have_count(0)
    second.get_by_label("Why not").fill("Too dear")
    second.get_by_role("button", name="Reject", exact=True).click()
    expect(second.get_by_text("This request has gone on in the meantime.")).to_be_visible()
    steps = server.ask(PM, STATE, id=request_id)["changeRequest"]["steps"]["edges"]
    assert [edge["node"]["state"] for edge in steps] == ["SUBMITTED", "ASSESSING", "QUOTED", "APPROVED"]


def test_a_decision_about_an_older_quote_shows_the_newer_one_and_keeps_the_words(
    server: Server, places: Places, visit: Visit
) -> None:
    request_id, _ = quoted(server, places.project, "Gate with a newer quote")
    page = visit(APPROVER)
    page.goto(f"/portal/requests/{request_id}")
    await_rest(page)
    page.get_by_role("button", name="Reject…").click()
    page.get_by_label("Why not").fill("The second one would do.")
    offered(server, request_id, "99000")
    page.get_by_label("Your password").fill(PASSWORD)
    page.get_by_role("button", name="Reject", exact=True).click()
    expect(page.get_by_text("€990", exact=False).first).to_be_visible()
    expect(page.get_by_label("Why not")).to_have_value("The second one would do.")
    assert state_of(server, request_id) == "QUOTED"
    page.get_by_label("Your password").fill(PASSWORD)
    page.get_by_role("button", name="Reject", exact=True).click()
    expect(page.get_by_text("The plan stays as it was", exact=False).first).to_be_visible()
    last = server.ask(PM, STATE, id=request_id)["changeRequest"]["steps"]["edges"][-1]["node"]
    assert last == {"state": "REJECTED", "reason": "The second one would do."}


def test_the_list_says_what_is_open_and_keeps_its_filter(server: Server, places: Places, visit: Visit) -> None:
    quoted(server, places.project, "Gate in the list")
    page = visit(OWNER)
    page.goto("/portal/requests")
    await_rest(page)
    page.get_by_label("Waits for").select_option("CLIENT")
    await_rest(page)
    expect(page.get_by_role("link", name="Gate in the list")).to_be_visible()
    page.reload()
    await_rest(page)
    expect(page.get_by_label("Waits for")).to_have_value("CLIENT")
    page.get_by_label("Waits for").select_option("FIRM")
    expect(page.get_by_role("link", name="Gate in the list")).to_have_count(0)
    page.get_by_label("Waits for").select_option("")
    page.get_by_label("Status").select_option("QUOTED")
    expect(page.get_by_role("link", name="Gate in the list")).to_be_visible()
    page.get_by_label("Status").select_option("DONE")
    expect(page.get_by_role("link", name="Gate in the list")).to_have_count(0)


def test_what_is_sent_again_because_no_answer_came_is_asked_for_and_decided_once(
    server: Server, places: Places, visit: Visit
) -> None:
    page = visit(APPROVER, excused="ERR_CONNECTION_RESET")
    page.goto(f"/portal/ask?project={places.project}")
    await_rest(page)
    page.get_by_label("What you would like, in a line").fill("A gate behind a tunnel")
    page.get_by_label("What exactly, and why").fill("The train is in it.")
    send = page.get_by_role("button", name=re.compile("Northgate"))
    lose_an_answer(page)
    send.click()
    expect(page.get_by_role("alert")).to_contain_text("What you wrote is still here.")
    send.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("A gate behind a tunnel")
    named = "query ($id: ID!) { changeRequests(first: 100, filter: {projectId: $id}) { edges { node { title } } } }"
    titles = [edge["node"]["title"] for edge in server.ask(PM, named, id=places.project)["changeRequests"]["edges"]]
    assert titles.count("A gate behind a tunnel") == 1

    # The decision that was heard is not told as somebody else's.
    offered(server, page.url.rpartition("/")[2])
    page.reload()
    await_rest(page)
    page.get_by_role("button", name="Approve…").click()
    page.get_by_label("Your password").fill(PASSWORD)
    approve = page.get_by_role("button", name="Approve", exact=True)
    lose_an_answer(page)
    approve.click()
    expect(page.get_by_role("alert")).to_be_visible()
    approve.click()
    expect(page.get_by_text("Thank you. It is agreed", exact=False)).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)


def lose_an_answer(page: Page) -> None:
    """The next request reaches the server; its answer does not reach the browser."""

    def lose(route: Route) -> None:
        route.fetch()
        route.abort("connectionreset")

    page.route("**/graphql", lose, times=1)
