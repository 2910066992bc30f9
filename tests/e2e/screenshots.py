"""`make screenshots`: every page × English and Chinese × light and dark × desk and telephone, to be looked at.

All go to .portico/screenshots; the few that the README shows also to docs/screenshots. The list of what the browser
complained about, and of pages wider than the screen, comes last.
"""

from __future__ import annotations

import sys
import tempfile
from itertools import product
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.e2e.chromium import ARGUMENTS, MISSING, find_chromium
from tests.e2e.pages import ACCOUNT, FOLDER, PAGES, AppPage, Places, await_rest, find_places, sign_in
from tests.e2e.server import ROOT, Server, serving
from tests.e2e.watch import Watch

LANGUAGES = ("en", "zh-CN")
SCHEMES = ("light", "dark")
WIDTHS = {1440: 900, 360: 740}

EVERYTHING = ROOT / ".portico" / "screenshots"
SHOWN = ROOT / "docs" / "screenshots"
IN_THE_README = {("staff", "project"): "staff.png", ("portal", "project"): "portal.png"}


def main() -> int:
    program = find_chromium()
    if program is None:
        print(MISSING, file=sys.stderr)
        return 1
    for folder in (EVERYTHING, SHOWN):
        folder.mkdir(parents=True, exist_ok=True)
    wanted = set(sys.argv[1:])  # for example: staff-board portal-home
    pages = [page for page in PAGES if not wanted or f"{page.app}-{page.name}" in wanted]
    with tempfile.TemporaryDirectory(prefix="portico-screenshots-") as home, serving(Path(home)) as server:
        places = find_places(server)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=str(program), args=list(ARGUMENTS))
            complaints = take_all(browser, server, places, pages)
            browser.close()
    print(f"{EVERYTHING.relative_to(ROOT)}: {len(pages) * len(LANGUAGES) * len(SCHEMES) * len(WIDTHS)} pictures")
    for complaint in complaints:
        print(complaint, file=sys.stderr)
    return 1 if complaints else 0


def take_all(browser: Browser, server: Server, places: Places, pages: list[AppPage]) -> list[str]:
    complaints: list[str] = []
    cookies = {app: signed_in_cookies(browser, server, app) for app in {page.app for page in pages}}
    for language, scheme, width in product(LANGUAGES, SCHEMES, WIDTHS):
        for app, signed_in in product(FOLDER, (False, True)):
            chosen = [page for page in pages if page.app == app and page.signed_in == signed_in]
            if not chosen:
                continue
            context = new_context(browser, server, language, scheme, width)
            if signed_in:
                context.add_cookies(cookies[app])
            watch = Watch(context)
            for page in chosen:
                name = f"{page.app}-{page.name}-{language}-{scheme}-{width}"
                too_wide = take(context, page.address(places), name, in_the_readme=shown(page, language, scheme, width))
                if too_wide:
                    complaints.append(f"{name}: {too_wide} pixels wider than the screen")
                complaints += [f"{name}: {complaint}" for complaint in watch.complaints]
                watch.complaints.clear()
            context.close()
    return complaints


def shown(page: AppPage, language: str, scheme: str, width: int) -> str | None:
    """Under which name the README shows it, if it does."""
    return IN_THE_README.get((page.app, page.name)) if (language, scheme, width) == ("en", "light", 1440) else None


def signed_in_cookies(browser: Browser, server: Server, app: str) -> Any:
    context = new_context(browser, server, "en", "light", 1440)
    sign_in(context.new_page(), app, ACCOUNT[app])
    cookies = context.cookies()
    context.close()
    return cookies


def new_context(browser: Browser, server: Server, language: str, scheme: Any, width: int) -> BrowserContext:
    remembered = [
        {"name": "portico.language", "value": language},
        {"name": "portico.scheme", "value": scheme},
    ]
    return browser.new_context(
        base_url=server.url,
        locale=language,
        color_scheme=scheme,
        timezone_id="Europe/Amsterdam",
        viewport={"width": width, "height": WIDTHS[width]},
        reduced_motion="reduce",
        storage_state={"cookies": [], "origins": [{"origin": server.url, "localStorage": remembered}]},
    )


def take(context: BrowserContext, address: str, name: str, *, in_the_readme: str | None) -> int:
    """Take the picture; return how many pixels the page sticks out to the right."""
    page = context.new_page()
    page.goto(address)
    await_rest(page)
    too_wide = int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
    if in_the_readme:
        page.screenshot(path=SHOWN / in_the_readme, animations="disabled")
    # What lies above a page is as tall as the screen, however long the page below goes on.
    if page.get_by_role("dialog").count() == 0:
        # A screen as tall as the page: else what is fixed to its edges stands in the middle of the picture.
        width, height = page.evaluate("[window.innerWidth, document.documentElement.scrollHeight]")
        page.set_viewport_size({"width": width, "height": height})
        await_rest(page)
    page.screenshot(path=EVERYTHING / f"{name}.png", animations="disabled")
    page.close()
    return max(too_wide, 0)


if __name__ == "__main__":
    sys.exit(main())
