"""Signing in: who is let in, what a wrong guess learns, and when guessing ends."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from unittest import mock

import pytest

from portico.identity import sessions
from tests.graph.line import line
from tests.identity.browser import PASSWORD, SIGN_IN, asks, sign_in
from tests.world import CONTACT, EVERYBODY, PM, World

WRONG = "wrong-password"


@pytest.fixture(autouse=True)
def forgiven(world: World) -> Iterator[None]:
    """Failures of one test are not those of the next."""
    yield
    world.run("delete from sign_in_failure")


def test_every_demo_account_signs_in_with_a_token_that_works(world: World) -> None:
    for number, email in enumerate(EVERYBODY):
        payload = sign_in(world, email, address=f"198.51.100.{number}").payload
        assert payload["problems"] == []
        kind = "STAFF" if email.endswith("@portico.example") else "CONTACT"
        assert payload["viewer"] == {"email": email, "kind": kind}
        assert asks(world, payload["accessToken"], "{ viewer { email } }").payload == {"email": email}


@pytest.mark.parametrize("email", [" PM@Portico.Example ", "pm@portico.example\n", "Pm@PORTICO.EXAMPLE"])
def test_the_address_is_the_same_however_it_is_typed(world: World, email: str) -> None:
    assert sign_in(world, email).problems == []


@pytest.mark.parametrize(
    "password", ["", " ", "portico-demo ", "Portico-demo", "portico-dem", WRONG, "x" * 1_024, "x" * 100_000, "пароль"]
)
def test_another_password_opens_nothing(world: World, password: str) -> None:
    before = world.digest()
    payload = sign_in(world, PM, password).payload
    assert payload | {"problems": []} == {"accessToken": None, "refreshToken": None, "viewer": None, "problems": []}
    assert [problem["code"] for problem in payload["problems"]] == ["WRONG_CREDENTIALS"]
    after = world.digest()
    assert {table for table in before if before[table] != after[table]} == {"sign_in_failure"}


UNKNOWN = {
    "an unknown address": "nobody@portico.example",
    "an address that is none": "x",
    "an empty address": "",
    "a huge address": "x" * 100_000,
    "an account without a password": "anna.kowalska@portico.example",
}


@pytest.mark.parametrize("who", UNKNOWN)
def test_an_unknown_account_answers_like_a_wrong_password(world: World, who: str) -> None:
    known = sign_in(world, PM, WRONG, address="198.51.100.1")
    unknown = sign_in(world, UNKNOWN[who], WRONG, address="198.51.100.2")
    assert (unknown.status, unknown.body) == (known.status, known.body)


def test_an_unknown_account_takes_as_long_as_a_wrong_password(world: World) -> None:
    """Both cost one Argon2; without, an answer would come some fifty times sooner."""
    spent: dict[str, list[float]] = {PM: [], "nobody@portico.example": []}
    for number in range(3):
        for email, times in spent.items():
            times.append(sign_in(world, email, WRONG, address=f"198.51.100.{number}").cpu_seconds)
    known, unknown = (statistics.median(times) for times in spent.values())
    assert 0.5 < unknown / known < 2


def test_a_right_password_of_a_deactivated_account_answers_like_a_wrong_one(world: World) -> None:
    world.run("update login set is_active = false where email = $1", CONTACT)
    try:
        right, wrong = sign_in(world, CONTACT), sign_in(world, CONTACT, WRONG)
    finally:
        world.run("update login set is_active = true where email = $1", CONTACT)
    assert right.body == wrong.body
    assert right.problems == ["WRONG_CREDENTIALS"]


def test_somebody_who_is_neither_staff_nor_contact_any_more_is_unknown(world: World) -> None:
    world.run("update contact set removed_at = now() where email = $1", CONTACT)
    try:
        assert sign_in(world, CONTACT).problems == ["WRONG_CREDENTIALS"]
    finally:
        world.run("update contact set removed_at = null where email = $1", CONTACT)


def test_five_failures_lock_the_account_for_everybody_and_say_so(world: World) -> None:
    for number in range(5):
        assert sign_in(world, PM, WRONG, address=f"198.51.100.{number}").problems == ["WRONG_CREDENTIALS"]
    locked = sign_in(world, PM, address="203.0.113.1")
    (problem,) = locked.payload["problems"]
    assert problem["code"] == "TOO_MANY_ATTEMPTS"
    assert "15" in problem["message"]
    assert locked.payload["accessToken"] is None
    assert sign_in(world, CONTACT, address="203.0.113.1").problems == []


def test_an_unknown_account_is_locked_like_a_known_one(world: World) -> None:
    codes = {
        email: [sign_in(world, email, WRONG, address=f"198.51.100.{number}").problems for number in range(7)]
        for email in (PM, "nobody@portico.example")
    }
    assert codes[PM] == codes["nobody@portico.example"] == [["WRONG_CREDENTIALS"]] * 5 + [["TOO_MANY_ATTEMPTS"]] * 2


def test_five_failures_lock_the_address_for_every_account(world: World) -> None:
    for number in range(5):
        sign_in(world, f"guess{number}@portico.example", WRONG)
    assert sign_in(world, PM).problems == ["TOO_MANY_ATTEMPTS"]
    assert sign_in(world, PM, address="203.0.113.1").problems == []


def test_the_lock_opens_after_its_time(world: World) -> None:
    for _ in range(5):
        sign_in(world, PM, WRONG)
    with world.later(minutes=14):
        assert sign_in(world, PM).problems == ["TOO_MANY_ATTEMPTS"]
    with world.later(minutes=16):
        assert sign_in(world, PM).problems == []


def test_a_right_password_forgives_the_failures_before(world: World) -> None:
    for _ in range(2):
        for number in range(4):
            assert sign_in(world, PM, WRONG, address=f"198.51.100.{number}").problems == ["WRONG_CREDENTIALS"]
        assert sign_in(world, PM, address="203.0.113.1").problems == []


def test_aliases_of_one_document_are_counted_one_by_one(world: World) -> None:
    guesses = " ".join(
        f'a{number}: signIn(input: {{ email: "{PM}", password: "{PASSWORD if number == 7 else WRONG}" }})'
        " { accessToken problems { code } }"
        for number in range(8)
    )
    answers = list(world.ask(f"mutation {{ {guesses} }}").data.values())
    assert [answer["problems"][0]["code"] for answer in answers] == ["WRONG_CREDENTIALS"] * 5 + [
        "TOO_MANY_ATTEMPTS"
    ] * 3
    assert {answer["accessToken"] for answer in answers} == {None}


def test_guesses_at_the_same_time_are_counted_too(world: World) -> None:
    """Twelve requests at once are not twelve guesses."""
    asking = [
        partial(
            world.asking,
            SIGN_IN,
            {"input": {"email": PM, "password": WRONG}},
            address=f"198.51.100.{number}",
        )
        for number in range(12)
    ]
    problems = [answer.problems for answer in world.ask_at_once(*asking)]
    assert problems.count(["WRONG_CREDENTIALS"]) <= 5


@contextmanager
def looked_at() -> Iterator[mock.Mock]:
    """How many passwords were compared."""
    with mock.patch.object(sessions, "verify_password", wraps=sessions.verify_password) as compare:
        yield compare


def guess(number: int) -> str:
    """A guess at one of many accounts: what the address failed is counted, not what the account did."""
    return f'signIn(input: {{ email: "guess{number}@portico.example", password: "{WRONG}" }}) {{ problems {{ code }} }}'


def test_a_hundred_aliases_are_no_guess_at_all(world: World) -> None:
    document = "mutation { " + " ".join(f"a{number}: {guess(number)}" for number in range(100)) + " }"
    with world.unchanged(), looked_at() as compare:
        assert world.ask(document).is_refused()
    assert compare.call_count == 0


def test_as_many_aliases_as_are_let_through_are_five_guesses(world: World) -> None:
    document = "mutation { " + " ".join(f"a{number}: {guess(number)}" for number in range(20)) + " }"
    with looked_at() as compare:
        answers = world.ask(document).data.values()
    assert compare.call_count == 5
    codes = [answer["problems"][0]["code"] for answer in answers]
    assert codes == ["WRONG_CREDENTIALS"] * 5 + ["TOO_MANY_ATTEMPTS"] * 15


@pytest.mark.parametrize("are_apart", [True, False])
def test_twenty_sockets_at_once_are_five_guesses(world: World, are_apart: bool) -> None:
    with ExitStack() as stack, looked_at() as compare:
        lines = [stack.enter_context(line(world)) for _ in range(20)]
        for opened in lines:
            opened.init()
        for number, opened in enumerate(lines):
            opened.subscribe("mutation { " + guess(number if are_apart else 0) + " }")
        answers = [opened.hear()["payload"]["data"]["signIn"] for opened in lines]
    assert compare.call_count == 5
    codes = [answer["problems"][0]["code"] for answer in answers]
    assert (codes.count("WRONG_CREDENTIALS"), codes.count("TOO_MANY_ATTEMPTS")) == (5, 15)


def test_one_socket_with_twenty_operations_is_five_guesses(world: World) -> None:
    with line(world) as opened, looked_at() as compare:
        opened.init()
        for number in range(20):
            opened.subscribe("mutation { " + guess(number) + " }", f"{number}")
        heard = [opened.hear() for _ in range(40)]
    assert compare.call_count == 5
    assert json.dumps(heard).count("TOO_MANY_ATTEMPTS") == 15


def test_requests_at_once_from_one_address_are_five_guesses(world: World) -> None:
    asking = [partial(world.asking, "mutation { " + guess(number) + " }") for number in range(20)]
    with looked_at() as compare:
        world.ask_at_once(*asking)
    assert compare.call_count == 5


def test_an_ipv6_subscriber_has_one_address(world: World) -> None:
    with looked_at() as compare:
        for number in range(10):
            world.ask("mutation { " + guess(number) + " }", address=f"2001:db8::{number}")
    assert compare.call_count == 5


def test_an_office_signs_in_at_once(world: World) -> None:
    """Ten people behind one address, all of whom know their passwords."""
    asking = [
        partial(world.asking, SIGN_IN, {"input": {"email": email, "password": PASSWORD}}) for email in EVERYBODY[:10]
    ]
    assert [answer.problems for answer in world.ask_at_once(*asking)] == [[]] * 10


def test_who_signs_in_is_who_the_rest_of_the_document_is_for(world: World) -> None:
    document = f"""
        mutation {{ signIn(input: {{ email: "{CONTACT}", password: "{PASSWORD}" }}) {{
            viewer {{ permissions client {{ code projects(first: 1) {{ totalCount }} }} staff {{ name }} }}
            problems {{ code }} }} }}
    """
    viewer = world.ask(document, as_=PM).payload["viewer"]
    assert viewer["client"]["code"] == "ACM"
    assert viewer["staff"] is None
    assert "INTERNAL_READ" not in viewer["permissions"]


def test_what_signing_in_does_is_guarded_like_everything_else(world: World) -> None:
    document = f"""
        mutation {{ signIn(input: {{ email: "{CONTACT}", password: "{PASSWORD}" }}) {{
            viewer {{ client {{ tier internalNotes {{ churnNotes }} }} }} }} }}
    """
    answer = world.ask(document)
    assert answer.codes == ["FORBIDDEN", "FORBIDDEN"]
    assert answer.body["data"]["signIn"]["viewer"]["client"] == {"tier": None, "internalNotes": None}


def test_nothing_secret_is_kept_as_it_was_sent(world: World) -> None:
    payload = sign_in(world, PM).payload
    world.run("delete from sign_in_failure")
    secrets = (PASSWORD, payload["refreshToken"], payload["accessToken"])
    for table in ("login", "session", "refresh_token", "event"):
        text = json.dumps([str(dict(row)) for row in world.rows(f"select * from {table}")])
        assert not [secret for secret in secrets if secret in text], table
    assert world.value("select password_hash from login where email = $1", PM).startswith("$argon2id$")


def test_the_server_answers_others_while_it_checks_a_password(world: World) -> None:
    """Argon2 is not done on the event loop: a quick question overtakes it."""
    ended: dict[str, float] = {}

    async def slow() -> None:
        await world.asking(SIGN_IN, {"input": {"email": PM, "password": WRONG}})
        ended["slow"] = time.monotonic()

    async def quick() -> None:
        await world.asking("{ firm { name } }")
        ended["quick"] = time.monotonic()

    world.ask_at_once(slow, quick)  # type: ignore[arg-type]
    assert ended["quick"] < ended["slow"]
