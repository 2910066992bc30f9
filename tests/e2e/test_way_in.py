"""The way in, mail by mail: invited, let in and out again; by a link; by a new password; for one client and another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.mailing import Post
from tests.e2e.pages import ACCOUNT, PORTAL, STAFF, await_rest, sign_in
from tests.e2e.screenshots import new_context
from tests.e2e.server import Server
from tests.e2e.watch import Watch
from tests.e2e.words import Words

PMO = "pmo@portico.example"
PASSWORD = "orange bicycle at noon"
INVITE = (
    "mutation ($input: InviteContactInput!) { inviteContact(input: $input) { contact { id } problems { message } } }"
)
ACCEPT = (
    "mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { accessToken problems { message } } }"
)
PEOPLE = "query ($id: ID!) { client(id: $id) { contacts(first: 100) { edges { node { email canSignIn } } } } }"

both_languages = pytest.mark.parametrize("language", ["en", "zh-CN"])
Visitor = Callable[..., BrowserContext]
_networks = count(1)


@pytest.fixture
def visitor(browser: Browser, server: Server) -> Iterator[Visitor]:
    """A new browser in this language, at an address of its own: requests for links are counted for each."""
    opened: list[tuple[BrowserContext, Watch]] = []

    def visit(language: str, cookies: Any = ()) -> BrowserContext:
        context = new_context(browser, server, language, "light", 1440)
        context.add_cookies(list(cookies))
        context.set_extra_http_headers({"X-Forwarded-For": f"203.0.113.{next(_networks)}"})
        context.set_default_timeout(15_000)
        opened.append((context, Watch(context)))
        return context

    yield visit
    for context, watch in opened:
        context.close()
        # Whose session is over is told so with a 401, which a browser complains about by itself.
        watch.excuse("status of 401")
        watch.excuse("Your session has ended")
        watch.excuse("登录已过期")
        watch.assert_quiet()


@pytest.fixture(scope="module")
def signed_in(browser: Browser, server: Server) -> dict[str, Any]:
    """The cookies of who invites, by app."""
    found = {}
    for app, email in ((STAFF, PMO), (PORTAL, ACCOUNT[PORTAL])):
        context = new_context(browser, server, "en", "light", 1440)
        sign_in(context.new_page(), app, email)
        found[app] = context.cookies()
        context.close()
    return found


@pytest.fixture(scope="module")
def clients(server: Server) -> dict[str, str]:
    """The ids of all clients by name."""
    found = server.ask(PMO, "{ clients(first: 100) { edges { node { id name } } } }")["clients"]["edges"]
    return {edge["node"]["name"]: edge["node"]["id"] for edge in found}


@both_languages
def test_staff_invite_somebody_and_only_their_press_lets_them_in(
    server: Server, visitor: Visitor, signed_in: dict[str, Any], clients: dict[str, str], language: str
) -> None:
    words, email = Words(language), f"lin-{language.lower()}@acme.example"
    post = Post(server, email)
    page = visitor(language, signed_in[STAFF]).new_page()
    page.goto(f"/app/clients/{clients['Acme Logistics']}")
    invite(page, words, "Lin Wei", email, role="Approver")
    row = page.get_by_role("listitem").filter(has_text=email)
    expect(row).to_contain_text(words("invited today"))

    # A scanner opens every link of a mail, with a browser even; nobody is in by that.
    link = post.link()
    for method in ("HEAD", "GET", "GET"):
        assert httpx.request(method, link).status_code in (200, 405)
    guest = visitor(language).new_page()
    guest.goto(link)
    accept = guest.get_by_role("button", name=words("Accept and sign in"))
    expect(accept).to_be_visible()
    assert guest.url == f"{server.url}/portal/invitation"
    assert can_sign_in(server, clients["Acme Logistics"], email) is False

    # Pressed, they are; once told how they come in again, and never again.
    accept.click()
    guest.wait_for_url(f"{server.url}/portal/")
    welcome = guest.get_by_role("heading", name=words("Welcome. You are in."))
    expect(welcome).to_be_visible()
    guest.reload()
    await_rest(guest)
    expect(welcome).to_have_count(0)
    page.reload()
    expect(row).to_contain_text(words("can sign in"))


@both_languages
def test_an_owner_brings_a_colleague_in_and_takes_them_out(
    server: Server, visitor: Visitor, signed_in: dict[str, Any], clients: dict[str, str], language: str
) -> None:
    words, email = Words(language), f"jo-{language.lower()}@acme.example"
    post = Post(server, email)
    page = visitor(language, signed_in[PORTAL]).new_page()
    page.goto("/portal/people")
    invite(page, words, "Jo Peeters", email, role="Reader")
    link = post.link()
    guest = visitor(language).new_page()
    guest.goto(link)
    guest.get_by_role("button", name=words("Accept and sign in")).click()
    guest.wait_for_url(f"{server.url}/portal/")
    # Who only reads along sees the colleagues and can do nothing about them.
    guest.goto("/portal/people")
    expect(guest.get_by_text(email)).to_be_visible()
    expect(guest.get_by_role("button", name=words("Invite"), exact=True)).to_have_count(0)

    page.get_by_role("listitem").filter(has_text=email).get_by_role("button").click()
    page.get_by_role("menuitem", name=words("Take out…")).click()
    page.get_by_role("dialog").get_by_role("button", name=words("Take out"), exact=True).click()
    expect(page.get_by_role("status")).to_contain_text(words("{name} is out. What they said stays.", name="Jo Peeters"))
    expect(page.get_by_text(email)).to_have_count(0)
    guest.reload()
    guest.wait_for_url("**/portal/sign-in**")
    # And their invitation is used up.
    guest.goto(link)
    guest.get_by_role("button", name=words("Accept and sign in")).click()
    expect(guest.get_by_role("alert")).to_be_visible()
    assert can_sign_in(server, clients["Acme Logistics"], email) is None


@pytest.mark.parametrize(("app", "language"), [(STAFF, "zh-CN"), (PORTAL, "en")])
def test_a_mailed_link_signs_in_once(server: Server, visitor: Visitor, app: str, language: str) -> None:
    words, email, folder = Words(language), ACCOUNT[app], "/app/" if app == STAFF else "/portal/"
    post = Post(server, email)
    page = visitor(language).new_page()
    page.goto(f"{folder}sign-in")
    page.get_by_label(words("Email address")).fill(email)
    page.get_by_role("link", name=words("Mail me a link instead")).click()
    # The address comes along, and not by the address bar.
    expect(page.get_by_role("heading", level=1)).to_have_text(words("Sign in by mail"))
    assert page.url == f"{server.url}{folder}sign-in-by-mail"
    expect(page.get_by_label(words("Email address"))).to_have_value(email)
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text(email)
    link = post.link()
    page.goto(link)
    page.get_by_role("button", name=words("Sign in"), exact=True).click()
    page.wait_for_url(f"{server.url}{folder}")
    expect(page.get_by_role("navigation").first).to_be_visible()

    page.goto(link)
    assert page.url == f"{server.url}{folder}sign-in-link"
    page.get_by_role("button", name=words("Sign in"), exact=True).click()
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_role("link", name=words("Have a new link sent")).click()
    expect(page.get_by_label(words("Email address"))).to_be_visible()


@both_languages
def test_a_new_password_ends_the_sessions_of_the_old_one(
    server: Server, visitor: Visitor, clients: dict[str, str], language: str
) -> None:
    words, email = Words(language), f"kim-{language.lower()}@acme.example"
    session = brought_in(server, clients["Acme Logistics"], email)
    assert is_signed_in(server, session)
    post = Post(server, email)
    page = visitor(language).new_page()
    page.goto("/portal/sign-in")
    page.get_by_label(words("Email address")).fill(email)
    page.get_by_role("link", name=words("Forgot your password?")).click()
    page.get_by_role("button", name=words("Mail me a link")).click()
    expect(page.get_by_role("status")).to_contain_text(email)
    page.goto(post.link())
    field = page.get_by_label(words("New password"), exact=True)
    field.fill("too short")
    field.press("Enter")
    expect(page.get_by_role("alert")).to_be_visible()
    assert is_signed_in(server, session)
    field.fill(PASSWORD)
    expect(page.get_by_text(words("A very good one."))).to_be_visible()
    field.press("Enter")
    expect(page.get_by_role("status")).to_have_text(
        words("Your password is changed. Everybody who was signed in with the old one is signed out.")
    )
    assert not is_signed_in(server, session)
    page.get_by_role("link", name=words("Sign in"), exact=True).click()
    page.get_by_label(words("Email address")).fill(email)
    page.get_by_label(words("Password"), exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{server.url}/portal/")


@both_languages
def test_somebody_of_two_clients_chooses_and_changes(
    server: Server, visitor: Visitor, clients: dict[str, str], language: str
) -> None:
    words, email = Words(language), f"both-{language.lower()}@consulting.example"
    for name in ("Acme Logistics", "Globex"):
        brought_in(server, clients[name], email)
    post = Post(server, email)
    page = visitor(language).new_page()
    page.goto("/portal/sign-in-by-mail")
    page.get_by_label(words("Email address")).fill(email)
    page.keyboard.press("Enter")
    page.goto(post.link())
    page.get_by_role("button", name=words("Sign in"), exact=True).click()
    expect(page.get_by_role("main").get_by_role("listitem")).to_have_text(["Acme Logistics", "Globex"])
    page.get_by_role("button", name="Acme Logistics").click()
    page.wait_for_url(f"{server.url}/portal/")
    expect(page.get_by_role("link", name="ERP rollout")).to_be_visible()

    page.goto("/portal/me")
    company = page.get_by_role("definition").first
    expect(company).to_have_text("Acme Logistics")
    page.get_by_role("button", name=words("Go on for {clientName}", clientName="Globex")).click()
    page.wait_for_url(f"{server.url}/portal/")
    await_rest(page)
    expect(page.get_by_role("link", name="ERP rollout")).to_have_count(0)
    page.goto("/portal/me")
    expect(company).to_have_text("Globex")


def invite(page: Page, words: Words, name: str, email: str, *, role: str) -> None:
    """By the form, left once by mistake: what is typed is not lost without a question."""
    page.get_by_role("button", name=words("Invite"), exact=True).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label(words("Name")).fill(name)
    dialog.get_by_label(words("Email address")).fill(email)
    dialog.get_by_label(words(role), exact=True).check()
    page.keyboard.press("Escape")
    dialog.get_by_role("button", name=words("Stay here")).click()
    expect(dialog.get_by_label(words("Name"))).to_have_value(name)
    dialog.get_by_role("button", name=words("Send the invitation")).click()
    expect(dialog).to_have_count(0)
    said = page.get_by_role("status").filter(has_text=email)
    expect(said).to_have_text(words("The invitation to {email} is on its way.", email=email))


def brought_in(server: Server, client: str, email: str) -> str:
    """A contact who has accepted an invitation, without a browser; the token of their session."""
    post = Post(server, email)
    given = {"clientId": client, "email": email, "name": "Kim Jansen", "role": "CLIENT_MEMBER"}
    assert server.ask(PMO, INVITE, input=given)["inviteContact"]["problems"] == []
    token = re.sub(r"^.*#", "", post.link())
    answer = asked(server, ACCEPT, {"input": {"token": token}})["acceptInvitation"]
    assert answer["problems"] == []
    return str(answer["accessToken"])


def asked(server: Server, query: str, variables: dict[str, Any], token: str | None = None) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    body = {"query": query, "variables": variables}
    data: dict[str, Any] = httpx.post(f"{server.url}/graphql", json=body, headers=headers).json()["data"]
    return data


def is_signed_in(server: Server, token: str) -> bool:
    return asked(server, "{ viewer { id } }", {}, token)["viewer"] is not None


def can_sign_in(server: Server, client: str, email: str) -> bool | None:
    """None: nobody of the client has this address."""
    found = server.ask(PMO, PEOPLE, id=client)["client"]["contacts"]["edges"]
    return {edge["node"]["email"]: edge["node"]["canSignIn"] for edge in found}.get(email)
