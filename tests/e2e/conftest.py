"""Browser tests: one real server and one Chromium for all of them, a fresh browser context for each."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, sync_playwright

from tests.e2e.chromium import ARGUMENTS, MISSING, find_chromium
from tests.e2e.pages import Places, find_places
from tests.e2e.server import ROOT, Server, serving
from tests.e2e.watch import Watch

FAILURES = ROOT / ".portico" / "failures"
HAS_FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, Any, Any]:
    report = yield
    if report.when == "call":
        item.stash[HAS_FAILED] = report.failed
    return report


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("portico")) as running:
        yield running


@pytest.fixture(scope="session")
def places(server: Server) -> Places:
    """The rows worth looking at, furnished once: no test changes them."""
    return find_places(server)


@pytest.fixture(scope="session")
def project(places: Places) -> str:
    """The project whose documents tests add to."""
    return places.project


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    """For one file only: while it lives its event loop counts as running, and no asynchronous test could start one."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    program = find_chromium()
    if program is None:
        pytest.fail(MISSING, pytrace=False)
    browser = playwright.chromium.launch(executable_path=str(program), args=list(ARGUMENTS))
    yield browser
    browser.close()


@pytest.fixture
def context(browser: Browser, server: Server, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A browser nobody has used yet: no cookies, English, 1440 pixels wide. A failure leaves pictures of its pages."""
    context = browser.new_context(
        base_url=server.url, locale="en-GB", timezone_id="Europe/Amsterdam", viewport={"width": 1440, "height": 900}
    )
    context.set_default_timeout(15_000)
    yield context
    if request.node.stash.get(HAS_FAILED, False):
        FAILURES.mkdir(parents=True, exist_ok=True)
        for number, page in enumerate(context.pages, start=1):
            page.screenshot(path=FAILURES / f"{request.node.name}-{number}.png")
    context.close()


@pytest.fixture
def watch(context: BrowserContext) -> Iterator[Watch]:
    """Everything the browser heard and complained about; the test fails on complaints nobody expected."""
    watch = Watch(context, reads=True)
    yield watch
    context.unroute_all(behavior="ignoreErrors")
    watch.assert_quiet()
