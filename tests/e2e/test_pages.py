"""Every page of both apps opens, nothing complains, nothing sticks out, and good eyes and a mouse are not required."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.pages import PAGES, AppPage, Places, await_rest
from tests.e2e.screenshots import new_context, signed_in_cookies
from tests.e2e.server import Server
from tests.e2e.watch import Watch

# Two looks that have nothing in common; `make screenshots` shows the others.
Look = tuple[str, str, int]
LOOKS: tuple[Look, ...] = (("en", "light", 1440), ("zh-CN", "dark", 360))
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    # What is as it should be need not be told, and takes as long.
    "resultTypes": ["violations"],
}


@pytest.fixture(scope="module")
def rooms(browser: Browser, server: Server) -> Iterator[Callable[[str, bool, Look], tuple[BrowserContext, Watch]]]:
    """A context for each app and look, signed in once by its form: what two pages share is fetched once."""
    signed_in = {}
    opened = {}

    def of(app: str, inside: bool, look: Look) -> tuple[BrowserContext, Watch]:
        if inside and app not in signed_in:
            signed_in[app] = signed_in_cookies(browser, server, app)
        if (app, inside, look) not in opened:
            context = new_context(browser, server, *look)
            context.add_cookies(signed_in[app] if inside else [])
            opened[app, inside, look] = context, Watch(context)
        return opened[app, inside, look]

    yield of
    for context, _ in opened.values():
        context.close()


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: "-".join(map(str, look)))
@pytest.mark.parametrize("app_page", PAGES, ids=lambda page: f"{page.app}-{page.name}")
def test_page(
    places: Places,
    rooms: Callable[[str, bool, Look], tuple[BrowserContext, Watch]],
    app_page: AppPage,
    look: Look,
) -> None:
    context, watch = rooms(app_page.app, app_page.signed_in, look)
    watch.complaints.clear()
    page = context.new_page()
    try:
        page.goto(app_page.address(places))
        # On a busy machine the network may be idle before the page's own code has come to ask.
        expect(page.locator("h1")).to_have_count(1, timeout=20_000)
        await_rest(page)

        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0, "wider than the screen"
        assert page.locator("html").get_attribute("lang") == look[0]
        assert page.title() != ""
        expect(page.locator("h1")).to_have_count(1)
        assert violations(page) == []
        watch.assert_quiet()
    finally:
        page.close()


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{rule['id']}: {rule['help']} ({node['html'][:160]})" for rule in found for node in rule["nodes"][:3]]
