"""Every page of both apps opens, nothing complains, nothing sticks out, and good eyes and a mouse are not required."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.e2e.pages import ACCOUNT, PAGES, AppPage, Places, await_rest, find_places, sign_in
from tests.e2e.screenshots import new_context
from tests.e2e.server import Server
from tests.e2e.watch import Watch

# Two looks that have nothing in common; `make screenshots` shows the others.
LOOKS = (("en", "light", 1440), ("zh-CN", "dark", 360))
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}


@pytest.fixture(scope="module")
def places(server: Server) -> Places:
    return find_places(server)


@pytest.fixture(scope="module")
def cookies(browser: Browser, server: Server) -> Callable[[str], Any]:
    """Signed in once for each app, by its form."""

    @cache
    def of(app: str) -> Any:
        context = new_context(browser, server, "en", "light", 1440)
        sign_in(context.new_page(), app, ACCOUNT[app])
        jar = context.cookies()
        context.close()
        return jar

    return of


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: "-".join(map(str, look)))
@pytest.mark.parametrize("app_page", PAGES, ids=lambda page: f"{page.app}-{page.name}")
def test_page(
    browser: Browser,
    server: Server,
    places: Places,
    cookies: Callable[[str], Any],
    app_page: AppPage,
    look: tuple[str, str, int],
) -> None:
    context = new_context(browser, server, *look)
    try:
        if app_page.signed_in:
            context.add_cookies(cookies(app_page.app))
        watch = Watch(context)
        page = context.new_page()
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
        context.close()


def violations(page: Page) -> list[str]:
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{rule['id']}: {rule['help']} ({node['html'][:160]})" for rule in found for node in rule["nodes"][:3]]
