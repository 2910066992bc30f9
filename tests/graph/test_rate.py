"""Points a minute: whoever has used theirs up waits, is told how long, and nobody else does."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator

import pytest

from portico.config import Limits
from portico.graph.rate import NEW_DOCUMENT, Buckets, Meter, RateLimitedError, meter_of
from portico_embedded import postgres
from tests.conftest import cloned
from tests.graph.line import line
from tests.identity.browser import Browser
from tests.world import OWNER, PM, PMO, World

FIRM = "{ firm { name } }"
DEAR = "{ tasks(first: 100) { edges { node { id comments(first: 10) { totalCount edges { node { id } } } } } } }"
_numbers = itertools.count()


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def buckets(clock: Clock) -> Buckets:
    return Buckets(most=3, clock=clock)


def meter(buckets: Buckets, key: str = "a", size: int = 600) -> Meter:
    return Meter(buckets, "viewer", key, size)


def test_a_bucket_leaks_evenly(buckets: Buckets, clock: Clock) -> None:
    mine = meter(buckets)
    mine.take(600)
    assert buckets.level("a", 600) == 600
    for seconds, level in ((6, 540), (30, 300), (60, 0), (90, 0)):
        clock.now = seconds
        assert buckets.level("a", 600) == level


def test_what_does_not_fit_is_told_when_it_will(buckets: Buckets, clock: Clock) -> None:
    meter(buckets).take(550)
    meter(buckets).take(50)
    with pytest.raises(RateLimitedError) as refused:
        meter(buckets).take(25)
    assert refused.value.seconds == 3
    clock.now += 2
    with pytest.raises(RateLimitedError):
        meter(buckets).take(25)
    clock.now += 1
    meter(buckets).take(25)
    # What was refused was not counted.
    assert buckets.level("a", 600) == pytest.approx(595)


def test_an_empty_bucket_has_room_for_anything(buckets: Buckets, clock: Clock) -> None:
    """Else what is dearer than a whole bucket could never be asked."""
    meter(buckets).take(5_000)
    with pytest.raises(RateLimitedError) as refused:
        meter(buckets).take(5_000)
    clock.now += refused.value.seconds
    meter(buckets).take(5_000)


def test_buckets_are_apart_and_bounded(buckets: Buckets, clock: Clock) -> None:
    for key in "abcd":
        meter(buckets, key).take(600)
    assert len(buckets) == 3
    assert [buckets.level(key, 600) for key in "abcd"] == [0, 600, 600, 600]
    clock.now += 130
    meter(buckets, "e").take(1)
    assert len(buckets) == 1


def test_an_operation_is_charged_once_and_each_plan_that_is_made(buckets: Buckets) -> None:
    mine = meter(buckets)
    mine.charge(10, is_new=True)
    mine.charge(10, is_new=False)
    mine.charge(10, is_new=True)
    assert buckets.level("a", 600) == 10 + 2 * NEW_DOCUMENT


@pytest.mark.parametrize(
    ("one", "other", "are_same"),
    [
        ("192.0.2.1", "192.0.2.2", False),
        ("192.0.2.1", "::ffff:192.0.2.1", True),
        ("2001:db8::1", "2001:db8::ffff", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("fe80::1%eth0", "fe80::1%eth1", True),
        ("", "unix socket", False),
    ],
)
def test_visitors_are_counted_by_network(buckets: Buckets, one: str, other: str, are_same: bool) -> None:
    """Whoever has an IPv6 address has 2^64 of them."""
    assert (meter_of(buckets, Limits(), None, one).key == meter_of(buckets, Limits(), None, other).key) is are_same


@pytest.fixture(scope="module")
def narrow(cluster: postgres.Cluster, firm: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """The firm with small buckets and a clock that stands still."""
    with cloned(cluster, firm) as name:
        limits = Limits(viewer_points=3_000, address_points=600)
        world = World(cluster, name, tmp_path_factory.mktemp("home"), limits=limits)
        world.app.state.server.buckets._clock = Clock()
        yield world
        world.close()


@pytest.fixture(autouse=True)
def later(request: pytest.FixtureRequest) -> None:
    """Every test begins an hour after the last one."""
    if "narrow" in request.fixturenames:
        request.getfixturevalue("narrow").app.state.server.buckets._clock.now += 3_600


def exhaust(world: World, who: str | None = PM, document: str = FIRM) -> int:
    """Ask until there is no more; how often it was answered."""
    for times in itertools.count():
        if world.ask(document, as_=who).status == 429:
            return times
    raise AssertionError


def test_whoever_has_used_up_their_points_waits(narrow: World) -> None:
    assert narrow.ask(DEAR, as_=PM).body["extensions"]["cost"]["requested"] == 1_302
    narrow.ask(DEAR, as_=PM)
    answer = narrow.ask(DEAR, as_=PM)
    assert (answer.status, answer.codes) == (429, ["RATE_LIMITED"])
    assert "data" not in answer.body
    wait = int(answer.headers["retry-after"])
    assert answer.errors[0]["extensions"]["retryAfter"] == wait
    assert f"{wait} s" in answer.errors[0]["message"]
    chinese = narrow.ask(DEAR, as_=PM, headers={"Accept-Language": "zh-CN"}).errors[0]["message"]
    assert f"{wait} 秒" in chinese
    narrow.app.state.server.buckets._clock.now += wait - 1
    assert narrow.ask(DEAR, as_=PM).status == 429
    narrow.app.state.server.buckets._clock.now += 1
    assert narrow.ask(DEAR, as_=PM).data


@pytest.mark.parametrize("accept", ["application/json", "application/graphql-response+json"])
def test_the_status_is_the_same_in_every_type(narrow: World, accept: str) -> None:
    exhaust(narrow)
    assert narrow.ask(FIRM, as_=PM, headers={"Accept": accept}).status == 429


def test_every_answer_says_what_is_left(narrow: World) -> None:
    narrow.ask(FIRM, as_=PM)
    narrow.app.state.server.buckets._clock.now += 3_600
    answer = narrow.ask(FIRM, as_=PM)
    assert answer.headers["ratelimit-policy"] == '"viewer";q=3000;w=60;qu="points"'
    assert answer.headers["ratelimit"] == '"viewer";r=2989;t=1'
    visitor = narrow.ask(FIRM, address="198.51.100.1")
    assert visitor.headers["ratelimit-policy"] == '"address";q=600;w=60;qu="points"'
    assert "retry-after" not in answer.headers


def test_nobody_else_waits(narrow: World) -> None:
    exhaust(narrow)
    assert narrow.ask(FIRM, as_=PMO).data
    assert narrow.ask(FIRM, as_=OWNER).data
    assert narrow.ask(FIRM).data


def test_another_session_or_token_is_the_same_viewer(narrow: World) -> None:
    exhaust(narrow)
    token = narrow.new_token(PM)
    assert narrow.ask(FIRM, headers={"Authorization": f"Bearer {token}"}).status == 429
    browser = Browser(narrow)
    browser.cookies.set("portico_staff", narrow.new_token(PM, app="STAFF"), domain="portico.test", path="/graphql")
    assert browser.ask("staff", FIRM).status == 429


def test_a_socket_is_no_way_around(narrow: World) -> None:
    with line(narrow) as opened:
        opened.init(narrow.tokens[PM])
        assert opened.ask(FIRM)["payload"]["data"]
        exhaust(narrow)
        answer = opened.ask(FIRM)
    assert answer["type"] == "error"
    assert answer["payload"][0]["extensions"]["code"] == "RATE_LIMITED"
    assert answer["payload"][0]["extensions"]["retryAfter"] > 0


def test_what_was_asked_on_a_socket_counts(narrow: World) -> None:
    with line(narrow) as opened:
        opened.init(narrow.tokens[PM])
        for _ in range(2):
            assert opened.ask(DEAR)["payload"]["data"]
        assert opened.ask(DEAR)["type"] == "error"
    assert narrow.ask(DEAR, as_=PM).status == 429


def test_visitors_of_one_network_share_and_others_do_not(narrow: World) -> None:
    headers = {"Authorization": "Bearer none"}
    while narrow.ask(FIRM, address="2001:db8::1").status == 200:
        pass
    assert narrow.ask(FIRM, address="2001:db8::2").status == 429
    assert narrow.ask(FIRM, headers=headers, address="2001:db8::3").status == 429
    assert narrow.ask(FIRM, address="2001:db8:0:1::1").data
    assert narrow.ask(FIRM, as_=PM, address="2001:db8::1").data


def test_a_document_that_has_to_be_read_anew_costs_more(narrow: World) -> None:
    known = exhaust(narrow)
    narrow.app.state.server.buckets._clock.now += 3_600
    new = 0
    while narrow.ask(f"{FIRM} # {next(_numbers)}", as_=PM).status == 200:
        new += 1
    assert known > 5 * new
    assert new == 3_000 // (NEW_DOCUMENT + 11)


@pytest.mark.parametrize("document", ["{", "{ unknown }", "{ tasks(first: 101) { totalCount } }"])
def test_what_is_refused_costs_too(narrow: World, document: str) -> None:
    times = 0
    while narrow.ask(f"{document} # {next(_numbers)}", as_=PM).status == 400:
        times += 1
    assert times <= 3_000 // NEW_DOCUMENT
    assert narrow.ask(f"{document} # {next(_numbers)}", as_=PM).cpu_seconds < 0.05


def test_signing_in_is_within_what_an_address_may(narrow: World) -> None:
    document = 'mutation { signIn(input: { email: "x", password: "y" }) { problems { code } } }'
    body = json.dumps({"query": document}).encode()
    with narrow.unchanged():
        while narrow.ask(FIRM, address="198.51.100.9").status == 200:
            pass
        assert narrow.post(body, address="198.51.100.9").status == 429
