"""Files that mean harm, in a real browser: whichever way a page asks for one, it is saved, and nothing in it runs."""

from __future__ import annotations

from playwright.sync_api import BrowserContext

from tests.e2e.documents import MANAGER, Sender
from tests.e2e.pages import STAFF, enter
from tests.e2e.server import Server

RUN = b"(top || self).ran = true; try { opener.ran = true } catch {}"
HOSTILE = {
    "page.html": b"<!doctype html><script>" + RUN + b"</script>",
    "drawing.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script>' + RUN + b"</script></svg>",
    "notes.txt": RUN,
    "notes.md": b"<script>" + RUN + b"</script>",
    "picture.gif": b"GIF89a/*" + bytes(20) + b"*/=1;" + RUN,
    "script.js": RUN,
}
# Every way in which a page can have something opened or run; what is loaded as a script or as a style is told.
EMBED = """
async ([addresses, patience]) => {
  const heard = [];
  const waiting = [];
  const add = (address, name, attribute, more) => {
    const element = Object.assign(document.createElement(name), more ?? {});
    waiting.push(new Promise((done) => {
      element.onload = () => { if ("script link".includes(name)) heard.push(`${name} ${address}`); done(); };
      element.onerror = done;
      setTimeout(done, patience);
    }));
    element.setAttribute(attribute, address);
    document.body.append(element);
  };
  for (const address of addresses) {
    add(address, "script", "src");
    add(address, "script", "src", { type: "module" });
    add(address, "link", "href", { rel: "stylesheet" });
    add(address, "object", "data");
    add(address, "embed", "src");
    add(address, "img", "src");
    try { new Worker(address).onerror = () => {}; } catch { /* refused */ }
    waiting.push(import(address).then(() => heard.push(`import ${address}`), () => {}));
  }
  await Promise.all(waiting);
  return { heard, ran: window.ran ?? false };
}
"""


def test_nothing_in_them_runs_and_whoever_opens_one_saves_it(
    server: Server, context: BrowserContext, project: str
) -> None:
    manager = Sender(server, MANAGER)
    text = "query ($id: ID!) { document(id: $id) { currentVersion { id } } }"
    addresses = {}
    for name, content in HOSTILE.items():
        document = manager.send(name, content, projectId=project)
        version = server.ask(MANAGER, text, id=document)["document"]["currentVersion"]["id"]
        addresses[name] = f"/graphql/files/staff/{version}"

    page = context.new_page()
    enter(page, STAFF, MANAGER)
    page.goto("/app/")
    # What may be loaded is heard.
    own = page.evaluate("document.querySelector('script[src]').src")
    assert f"script {own}" in page.evaluate(EMBED, [[own], 10_000])["heard"]
    asked = [f"{address}/{what}" for address in addresses.values() for what in ("download", "preview")]
    assert page.evaluate(EMBED, [asked, 5_000]) == {"heard": [], "ran": False}

    # Opened by itself it is saved; the page stays.
    place = page.url
    page.reload()
    for name, address in addresses.items():
        with page.expect_download() as saving:
            page.evaluate("(address) => { location.href = address; }", f"{address}/download")
        assert saving.value.suggested_filename == name
        assert saving.value.path().read_bytes() == HOSTILE[name]
        assert page.url == place
    assert page.evaluate("window.ran ?? false") is False
