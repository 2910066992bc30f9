"""Links in mails: asked for by anybody, sent to whoever it is, good once and for one thing."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from portico.kit.link_tokens import link_token
from portico.mail.templates import Template
from tests.answer import Answer
from tests.identity.browser import PASSWORD, Browser, asks, sign_in
from tests.identity.mailed import Mailed, mails, request_document, sign_in_document
from tests.world import CONTACT, OWNER, PM, World

REQUESTS = {"requestSignInLink": Template.SIGN_IN_LINK, "requestPasswordReset": Template.PASSWORD_RESET}
SIDES = {PM: "app", CONTACT: "portal"}
NEW_PASSWORD = "correct horse battery"
RESET = "mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { problems { code } } }"


@pytest.fixture(autouse=True)
def forgiven(world: World) -> Iterator[None]:
    """What one test asked for is not held against the next."""
    yield
    world.run("delete from sign_in_failure")
    world.run("delete from login_link")
    world.run("delete from mail")
    world.run("delete from job.pgqueuer")


def request(world: World, email: str, field: str = "requestSignInLink", **how: Any) -> Answer:
    return world.ask(request_document(field), {"input": {"email": email}}, **how)


def mailed(world: World, email: str, field: str = "requestSignInLink") -> Mailed:
    """The link that is sent to somebody who asks for one."""
    assert request(world, email, field).problems == []
    (mail,) = mails(world)
    return mail


def use(world: World, token: str, **given: str) -> Answer:
    return world.ask(sign_in_document("useSignInLink"), {"input": {"token": token, **given}})


def reset(world: World, token: str, password: str = NEW_PASSWORD) -> Answer:
    return world.ask(RESET, {"input": {"token": token, "password": password}})


@pytest.mark.parametrize("field", REQUESTS)
@pytest.mark.parametrize("email", SIDES)
def test_a_link_goes_to_whoever_asks_and_opens_their_app(world: World, email: str, field: str) -> None:
    mail = mailed(world, email, field)
    assert (mail.template, mail.to) == (REQUESTS[field], email)
    assert mail.link.startswith(f"https://portal.test/{SIDES[email]}/")


@pytest.mark.parametrize("field", REQUESTS)
def test_nobody_learns_whether_an_address_is_known(world: World, field: str) -> None:
    """The same answer, the same rows; who it is is looked up by the worker, long after."""
    answers, written = [], []
    for email in (CONTACT, "nobody@acme.example"):
        before = world.digest()
        answers.append(request(world, email, field).body)
        after = world.digest()
        written.append({table for table in before if before[table] != after[table]})
    assert answers[0] == answers[1]
    assert written[0] == written[1] == {"login_link", "sign_in_failure"}
    assert [mail.to for mail in mails(world)] == [CONTACT]
    assert world.rows("select email from login_link") == [(CONTACT,)]


def test_an_unknown_address_takes_as_long_as_a_known_one(world: World) -> None:
    spent: dict[str, list[float]] = {CONTACT: [], "nobody@acme.example": []}
    for number in range(5):
        for email, times in spent.items():
            times.append(request(world, email, address=f"198.51.100.{number}").cpu_seconds)
            world.run("delete from sign_in_failure")
    known, unknown = (statistics.median(times) for times in spent.values())
    assert 0.5 < unknown / known < 2


@pytest.mark.parametrize(
    ("email", "code"),
    [
        ("", "REQUIRED"),
        ("x", "INVALID_ADDRESS"),
        ("a@b@c", "INVALID_ADDRESS"),
        ("a b@acme.example", "INVALID_ADDRESS"),
        ("x@acme.example\nBcc: y@z.example", "INVALID_ADDRESS"),
        ("x" * 300 + "@acme.example", "TOO_LONG"),
    ],
    ids=["empty", "none", "two", "space", "header", "huge"],
)
def test_what_is_no_address_is_said_to_be_none(world: World, email: str, code: str) -> None:
    with world.unchanged():
        assert request(world, email).problems == [code]


@pytest.mark.parametrize("email", [CONTACT, "nobody@acme.example"])
def test_five_links_in_a_quarter_of_an_hour_are_enough(world: World, email: str) -> None:
    codes = [request(world, email, address=f"198.51.100.{number}").problems for number in range(6)]
    assert codes == [[]] * 5 + [["TOO_MANY_LINKS"]]


def test_an_office_behind_one_address_asks_for_fifty_people(world: World) -> None:
    codes = [request(world, f"somebody{number}@acme.example").problems for number in range(51)]
    assert codes == [[]] * 50 + [["TOO_MANY_LINKS"]]


def test_a_link_signs_in_once(world: World) -> None:
    token = mailed(world, CONTACT).token
    opened = use(world, token).payload
    assert opened["problems"] == []
    assert opened["viewer"]["email"] == CONTACT
    assert asks(world, opened["accessToken"], "{ viewer { email } }").payload == {"email": CONTACT}
    with world.unchanged():
        assert use(world, token).problems == ["LINK_EXPIRED"]


def test_a_link_used_twice_at_once_signs_in_once(world: World) -> None:
    token = mailed(world, CONTACT).token
    document = sign_in_document("useSignInLink")
    both = world.ask_at_once(*[lambda: world.asking(document, {"input": {"token": token}})] * 2)
    assert sorted(answer.problems for answer in both) == [[], ["LINK_EXPIRED"]]


def test_opening_the_page_of_a_link_changes_nothing(world: World) -> None:
    """What a mail scanner does: the token never even reaches the server."""
    mail = mailed(world, CONTACT)
    path, _, _ = mail.link.removeprefix("https://portal.test").partition("#")
    with world.unchanged():
        for method in ("GET", "HEAD"):
            world.wait(world.status(method, path))
    assert use(world, mail.token).problems == []


def test_a_link_ends_after_a_quarter_of_an_hour(world: World) -> None:
    token = mailed(world, CONTACT).token
    with world.later(minutes=16), world.unchanged():
        assert use(world, token).problems == ["LINK_EXPIRED"]
    with world.later(minutes=14):
        assert use(world, token).problems == []


@pytest.mark.parametrize(
    "token", ["", "x", "A" * 64, "A" * 100_000, "é" * 64], ids=["empty", "short", "false", "huge", "letters"]
)
def test_what_is_no_link_opens_nothing(world: World, token: str) -> None:
    with world.unchanged():
        assert use(world, token).problems == ["LINK_EXPIRED"]
        assert reset(world, token).problems == ["LINK_EXPIRED"]


@pytest.mark.parametrize("character", ["\u0000", "\ud800"], ids=["nul", "surrogate"])
def test_what_cannot_be_stored_is_refused_before_anything_else(world: World, character: str) -> None:
    with world.unchanged():
        answers = [
            request(world, f"x{character}@acme.example"),
            use(world, character),
            reset(world, "A" * 64, f"a password with {character}"),
        ]
    assert [answer.codes for answer in answers] == [["BAD_USER_INPUT"]] * 3


def test_a_link_is_good_for_one_thing_alone(world: World) -> None:
    to_sign_in, to_reset = mailed(world, CONTACT), mailed(world, CONTACT, "requestPasswordReset")
    with world.unchanged():
        assert reset(world, to_sign_in.token).problems == ["LINK_EXPIRED"]
        assert use(world, to_reset.token).problems == ["LINK_EXPIRED"]


def test_a_link_before_the_worker_has_seen_it_is_nobodys(world: World) -> None:
    """Its mail is not written yet, so nobody can have it; a token made of the row's id all the same opens nothing."""
    request(world, CONTACT)
    token = link_token(world.settings.secret_key, "SIGN_IN", world.value("select id from login_link"))
    assert use(world, token).problems == ["LINK_EXPIRED"]


def test_a_link_of_somebody_who_has_gone_opens_nothing(world: World) -> None:
    token = mailed(world, CONTACT).token
    for undo, done in (
        ("update login set is_active = true", "update login set is_active = false where email = $1"),
        ("update contact set removed_at = null", "update contact set removed_at = now() where email = $1"),
    ):
        world.run(done, CONTACT)
        try:
            with world.unchanged():
                assert use(world, token).problems == ["LINK_EXPIRED"]
        finally:
            world.run(undo)
    assert use(world, token).problems == []


def test_a_link_used_in_the_app_of_the_other_side_is_still_good_in_its_own(world: World) -> None:
    token = mailed(world, PM).token
    browser = Browser(world)
    document = sign_in_document("useSignInLink")
    given: Mapping[str, Any] = {"input": {"token": token}}
    assert browser.ask("portal", document, given).problems == ["WRONG_APP"]
    assert browser.ask("staff", document, given).problems == []


def test_a_worker_that_dies_after_answering_answers_once(world: World) -> None:
    request(world, CONTACT)
    jobs = "select entrypoint, payload from job.pgqueuer where entrypoint = 'answer_link_request'"
    (job,) = world.rows(jobs)
    assert len(mails(world)) == 1
    world.run("insert into job.pgqueuer (priority, entrypoint, payload, status) values (0, $1, $2, 'queued')", *job)
    assert mails(world) == []


def test_a_new_password_is_good_and_whatever_the_old_one_opened_is_closed(world: World) -> None:
    stored = world.value("select password_hash from login where email = $1", OWNER)
    before = sign_in(world, OWNER).payload["accessToken"]
    other_link = mailed(world, OWNER).token
    token = mailed(world, OWNER, "requestPasswordReset").token
    try:
        assert reset(world, token).problems == []
        assert asks(world, before).codes == ["UNAUTHENTICATED"]
        assert use(world, other_link).problems == ["LINK_EXPIRED"]
        assert sign_in(world, OWNER).problems == ["WRONG_CREDENTIALS"]
        assert sign_in(world, OWNER, NEW_PASSWORD).problems == []
        (notice,) = mails(world)
        assert (notice.template, notice.to) == (Template.PASSWORD_CHANGED, OWNER)
        with world.unchanged():
            assert reset(world, token, "another password").problems == ["LINK_EXPIRED"]
    finally:
        world.run("update login set password_hash = $1 where email = $2", stored, OWNER)
        world.tokens[OWNER] = world.new_token(OWNER)


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("", "PASSWORD_TOO_SHORT"),
        ("nine char", "PASSWORD_TOO_SHORT"),
        ("x" * 1025, "TOO_LONG"),
    ],
    ids=["none", "short", "long"],
)
def test_what_is_no_password_changes_nothing_and_costs_no_link(world: World, password: str, code: str) -> None:
    token = mailed(world, CONTACT, "requestPasswordReset").token
    with world.unchanged():
        assert reset(world, token, password).problems == [code]
    assert sign_in(world, CONTACT, PASSWORD).problems == []
    with world.later(minutes=61), world.unchanged():
        assert reset(world, token).problems == ["LINK_EXPIRED"]
