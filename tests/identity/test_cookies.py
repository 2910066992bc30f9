"""The two browser apps: a pair of cookies for each, worth nothing without the app's header and our own origin."""

from __future__ import annotations

from http.cookies import SimpleCookie

import pytest

from tests.identity.browser import MINE, REFRESH, SIGN_IN, SIGN_OUT, WHO, Browser, asks, refresh, sign_in
from tests.world import CONTACT, PM, Answer, World

SIDES = [("staff", PM), ("portal", CONTACT)]


@pytest.fixture
def browser(world: World) -> Browser:
    return Browser(world)


def set_cookies(answer: Answer) -> dict[str, dict[str, str]]:
    """Name and attributes of each cookie that was set."""
    found = {}
    for line in answer.headers.get_list("set-cookie"):
        for name, morsel in SimpleCookie(line).items():
            found[name] = {key: str(value) for key, value in morsel.items() if value} | {"value": morsel.value}
    return found


@pytest.mark.parametrize(("app", "email"), SIDES)
def test_signing_in_sets_two_cookies_no_script_can_read(browser: Browser, app: str, email: str) -> None:
    answer = browser.sign_in(app, email)
    cookies = set_cookies(answer)
    assert set(cookies) == {f"portico_{app}", f"portico_{app}_refresh"}
    for cookie in cookies.values():
        assert cookie["httponly"] == "True"
        assert cookie["samesite"].lower() == "strict"
        assert cookie["path"] == "/graphql"
        assert "domain" not in cookie
        assert int(cookie["max-age"]) == 30 * 24 * 3600
        assert len(cookie["value"]) > 40


@pytest.mark.parametrize(("app", "email"), SIDES)
def test_tokens_of_a_browser_are_not_in_the_body(browser: Browser, app: str, email: str) -> None:
    answer = browser.sign_in(app, email)
    assert answer.payload["accessToken"] is None
    assert answer.payload["refreshToken"] is None
    assert not [cookie for cookie in browser.cookies.values() if cookie in str(answer.body)]
    again = browser.ask(app, REFRESH, {"input": {}})
    assert again.payload["problems"] == []
    assert (again.payload["accessToken"], again.payload["refreshToken"]) == (None, None)


def test_over_https_the_cookies_are_secure(browser: Browser, world: World) -> None:
    variables = {"input": {"email": PM, "password": "portico-demo"}}
    answer = browser.ask("staff", SIGN_IN, variables, scheme="https")
    assert all(cookie["secure"] == "True" for cookie in set_cookies(answer).values())


def test_both_apps_stay_signed_in_side_by_side(browser: Browser) -> None:
    for app, email in SIDES:
        assert browser.sign_in(app, email).problems == []
    for _ in range(2):
        for app, email in SIDES:
            assert browser.ask(app, WHO).payload == {"email": email}
            assert browser.ask(app, REFRESH, {"input": {}}).problems == []
    browser.ask("staff", SIGN_OUT)
    assert browser.ask("staff", WHO).data == {"viewer": None}
    assert browser.ask("portal", WHO).payload == {"email": CONTACT}


@pytest.mark.parametrize("app", [None, "Staff", "other", "portal"])
def test_a_cookie_without_the_header_of_its_app_counts_for_nothing(browser: Browser, app: str | None) -> None:
    browser.sign_in("staff", PM)
    assert browser.ask(app, WHO).data == {"viewer": None}
    assert browser.ask(app, MINE).codes == ["UNAUTHENTICATED"]


@pytest.mark.parametrize("app", [None, "other"])
def test_a_cookie_without_the_header_refreshes_and_ends_nothing(
    browser: Browser, world: World, app: str | None
) -> None:
    browser.sign_in("staff", PM)
    with world.unchanged():
        assert browser.ask(app, REFRESH, {"input": {}}).problems == ["SESSION_EXPIRED"]
        browser.ask(app, SIGN_OUT)
    assert browser.ask("staff", WHO).payload == {"email": PM}


FOREIGN = [
    "https://evil.example",
    "http://portico.test.evil.example",
    "http://evil.example/portico.test",
    "http://portico.test@evil.example",
    "http://portico.test:8080",
    "http://xportico.test",
    "null",
    "",
    "x",
    "http://",
    "http://[",
    "http://[::1",
    "http://portico.test:x",
]


@pytest.mark.parametrize("origin", FOREIGN)
def test_a_request_from_another_origin_is_refused(browser: Browser, world: World, origin: str) -> None:
    browser.sign_in("staff", PM)
    project = world.new_project()
    share = f'mutation {{ shareProject(input: {{ id: "{project}" }}) {{ problems {{ code }} }} }}'
    with world.unchanged():
        for document in (WHO, share, SIGN_OUT):
            answer = browser.ask("staff", document, headers={"Origin": origin})
            assert answer.status == 403
            assert "data" not in answer.body
            assert set_cookies(answer) == {}


@pytest.mark.parametrize("origin", ["http://portico.test", "HTTP://portico.test", "https://portico.test"])
def test_our_own_origin_is_welcome(browser: Browser, origin: str) -> None:
    browser.sign_in("staff", PM)
    assert browser.ask("staff", WHO, headers={"Origin": origin}).payload == {"email": PM}


def test_no_other_origin_is_ever_invited(browser: Browser) -> None:
    """No CORS header, whatever is asked: a script elsewhere reads nothing."""
    for app in (None, "staff"):
        headers = browser.ask(app, WHO, headers={"Origin": "https://evil.example"}).headers
        assert not [name for name in headers if name.startswith("access-control")]


@pytest.mark.parametrize("what", ["raw", "both", "unknown", "introspection"])
def test_with_a_cookie_only_the_documents_of_the_apps_are_run(browser: Browser, world: World, what: str) -> None:
    browser.sign_in("staff", PM)
    body = {
        "raw": {"query": WHO},
        "both": {"query": WHO, "documentId": "0" * 64},
        "unknown": {"documentId": "0" * 64},
        "introspection": {"query": "{ __schema { types { name } } }"},
    }[what]
    answer = browser.send("staff", body)
    assert answer.is_refused()
    known = browser.send("staff", {"documentId": world.trust(WHO), "query": "{ firm { name } }"})
    assert known.payload == {"email": PM}


@pytest.mark.parametrize(("app", "email"), [("staff", CONTACT), ("portal", PM)])
def test_an_account_of_the_other_side_is_sent_to_its_app(browser: Browser, world: World, app: str, email: str) -> None:
    before = world.value("select count(*) from session")
    answer = browser.sign_in(app, email)
    assert answer.problems == ["WRONG_APP"]
    assert answer.payload["viewer"] is None
    assert set_cookies(answer) == {}
    assert world.value("select count(*) from session") == before


@pytest.mark.parametrize(("app", "email"), [("staff", CONTACT), ("portal", PM)])
def test_whose_side_an_account_is_on_is_told_to_who_knows_its_password(
    browser: Browser, world: World, app: str, email: str
) -> None:
    assert browser.sign_in(app, email, "wrong-password").problems == ["WRONG_CREDENTIALS"]
    world.run("delete from sign_in_failure")


@pytest.mark.parametrize(("app", "email"), [("staff", CONTACT), ("portal", PM)])
def test_a_session_of_one_side_is_none_in_the_app_of_the_other(
    browser: Browser, world: World, app: str, email: str
) -> None:
    """A phone's tokens, put into a browser's cookies by whatever means."""
    tokens = sign_in(world, email).payload
    answer = browser.ask(app, REFRESH, {"input": {"refreshToken": tokens["refreshToken"]}})
    assert answer.problems == ["SESSION_EXPIRED"]
    browser.cookies.set(f"portico_{app}", tokens["accessToken"], domain="portico.test", path="/graphql")
    assert browser.ask(app, WHO).data == {"viewer": None}


def test_signing_out_removes_the_cookies(browser: Browser) -> None:
    browser.sign_in("staff", PM)
    kept = dict(browser.cookies)
    answer = browser.ask("staff", SIGN_OUT)
    assert {name: cookie.get("max-age", "0") for name, cookie in set_cookies(answer).items()} == dict.fromkeys(
        kept, "0"
    )
    assert dict(browser.cookies) == {}
    for name, value in kept.items():
        browser.cookies.set(name, value, domain="portico.test", path="/graphql")
    assert browser.ask("staff", MINE).status == 401


def test_signing_out_works_after_the_access_token_has_ended(browser: Browser, world: World) -> None:
    """Whoever leaves a shared computer after lunch must be gone from it."""
    browser.sign_in("staff", PM)
    kept = dict(browser.cookies)
    with world.later(minutes=20):
        browser.ask("staff", SIGN_OUT)
    for name, value in kept.items():
        browser.cookies.set(name, value, domain="portico.test", path="/graphql")
    assert browser.ask("staff", REFRESH, {"input": {}}).problems == ["SESSION_EXPIRED"]


def test_an_ended_access_token_in_a_cookie_is_401_and_refreshing_mends_it(browser: Browser, world: World) -> None:
    browser.sign_in("portal", CONTACT)
    with world.later(minutes=20):
        ended = browser.ask("portal", MINE)
        assert (ended.status, ended.codes) == (401, ["UNAUTHENTICATED"])
        assert browser.ask("portal", REFRESH, {"input": {}}).problems == []
        assert browser.ask("portal", MINE).data


def test_a_refresh_that_fails_removes_the_cookies(browser: Browser, world: World) -> None:
    browser.sign_in("staff", PM)
    with world.later(days=31):
        assert browser.ask("staff", REFRESH, {"input": {}}).problems == ["SESSION_EXPIRED"]
    assert dict(browser.cookies) == {}


@pytest.mark.parametrize("value", ["", "x", "x" * 7_000, "a.b.c", '"', "%00"])
def test_garbage_in_a_cookie_is_nobody(browser: Browser, value: str) -> None:
    for name in ("portico_staff", "portico_staff_refresh"):
        browser.cookies.set(name, value, domain="portico.test", path="/graphql")
    answer = browser.ask("staff", MINE)
    assert answer.status in (200, 401)
    assert answer.codes == ["UNAUTHENTICATED"]
    assert browser.ask("staff", REFRESH, {"input": {}}).problems == ["SESSION_EXPIRED"]


def test_answers_are_not_kept_by_anybody_between(browser: Browser) -> None:
    assert browser.sign_in("staff", PM).headers["cache-control"] == "no-store"
    assert browser.ask("staff", MINE).headers["cache-control"] == "no-store"
    assert browser.send("staff", {}).headers.get("cache-control", "no-store") == "no-store"


def test_a_phone_gets_no_cookies(world: World) -> None:
    answer = sign_in(world, PM)
    assert "set-cookie" not in answer.headers
    assert "set-cookie" not in refresh(world, answer.payload["refreshToken"]).headers
    assert "set-cookie" not in asks(world, answer.payload["accessToken"], SIGN_OUT).headers
