"""Files of a real browser in a real store: dropped, sent, shared, interrupted, refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from tests.e2e.documents import MANAGER, OWNER
from tests.e2e.pages import PORTAL, STAFF, Places, await_rest, enter
from tests.e2e.watch import Watch

SHARED, INTERNAL = "Cabling of hall 3.pdf", "What the cabling really costs.txt"
PART = 8 * 1024 * 1024
# Parts go to the store, at an address of its own.
STORE = re.compile(r".*/uploads/.*partNumber=.*")

DRAG = """
async ([files, type]) => {
  const data = new DataTransfer();
  for (const [name, text] of files) data.items.add(new File([text], name, { lastModified: 1 }));
  document.body.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
}
"""
# Made of one piece over and over: it is never read, so it takes no room.
HUGE = """
() => {
  const piece = new Blob([new Uint8Array(8 * 1024 * 1024)]);
  const data = new DataTransfer();
  data.items.add(new File(Array(700).fill(piece), "Every camera of hall 3.mp4"));
  const chooser = document.querySelector("input[type=file][multiple]");
  chooser.files = data.files;
  chooser.dispatchEvent(new Event("change", { bubbles: true }));
}
"""


@pytest.fixture
def library(context: BrowserContext, places: Places, watch: Watch) -> Page:
    """The documents of a project, as its manager sees them."""
    page = context.new_page()
    enter(page, STAFF, MANAGER)
    page.goto(f"/app/projects/{places.project}/documents")
    await_rest(page)
    return page


def tray(page: Page) -> Locator:
    return page.get_by_role("region", name="Files on their way")


def line(page: Page, name: str) -> Locator:
    return tray(page).get_by_role("listitem").filter(has_text=name)


def row(page: Page, title: str) -> Locator:
    return page.get_by_role("row").filter(has=page.get_by_role("link", name=title, exact=True))


def test_what_is_dropped_is_sent_and_the_client_sees_what_is_shared(
    library: Page, context: BrowserContext, places: Places, watch: Watch
) -> None:
    files = [[SHARED, "%PDF-1.7 cables"], [INTERNAL, "Half of what we ask."]]
    library.evaluate(DRAG, [files, "dragover"])
    expect(library.get_by_text("Only Northgate sees them, until somebody shares them")).to_be_visible()
    library.evaluate(DRAG, [files, "drop"])
    for name in (SHARED, INTERNAL):
        expect(line(library, name).get_by_text("It is there")).to_be_visible(timeout=30_000)
        expect(row(library, name)).to_contain_text("Northgate")
    expect(line(library, SHARED).get_by_role("link", name="Open")).to_have_attribute(
        "href", re.compile("/documents/doc_")
    )

    library.get_by_role("button", name=f"Actions for {SHARED}").click()
    library.get_by_role("menuitem", name="Share with Acme Logistics…").click()
    dialog = library.get_by_role("dialog")
    expect(dialog).to_contain_text("Acme Logistics will see it")
    dialog.get_by_role("button", name="Share with Acme Logistics").click()
    expect(dialog).to_be_hidden()
    expect(row(library, SHARED)).to_contain_text("Acme Logistics")

    portal = context.new_page()
    enter(portal, PORTAL, OWNER)
    portal.goto(f"/portal/projects/{places.project}")
    expect(portal.get_by_role("region", name="Documents").get_by_role("link", name=SHARED, exact=True)).to_be_visible()
    portal.goto(f"/portal/projects/{places.project}/documents?q=cabling")
    expect(portal.get_by_role("link", name=SHARED, exact=True)).to_be_visible()
    expect(portal.get_by_text(INTERNAL)).to_have_count(0)
    assert any(SHARED in answer.said for answer in watch.answers(PORTAL))
    assert not any(INTERNAL in answer.said for answer in watch.answers(PORTAL))
    with portal.expect_download() as downloaded:
        portal.get_by_role("link", name=f"Download {SHARED}").click()
    assert downloaded.value.suggested_filename == SHARED
    assert downloaded.value.path().read_text() == "%PDF-1.7 cables"

    # Thrown away it is gone for the client; taken back at once it is there again.
    library.bring_to_front()
    library.get_by_role("button", name=f"Actions for {SHARED}").click()
    library.get_by_role("menuitem", name="Move to the trash").click()
    expect(row(library, SHARED)).to_have_count(0)
    library.get_by_role("button", name="Undo").click()
    expect(row(library, SHARED)).to_be_visible()


def test_a_file_goes_on_after_a_pause_and_a_reload(library: Page, tmp_path: Path, watch: Watch) -> None:
    name = "Survey of hall 3.dat"
    path = tmp_path / name
    path.write_bytes(b"".join(bytes([number]) * PART for number in range(5)) + b"the end")
    sent: list[str] = []

    def first_two_only(route: Route) -> None:
        number = re.search(r"partNumber=(\d+)", route.request.url)
        assert number is not None
        if route.request.method != "PUT" or int(number[1]) <= 2:
            sent.append(number[1])
            route.continue_()
        # The others hang, as on a line that has died.

    library.route(STORE, first_two_only)
    library.get_by_label("Files to upload").set_input_files(path)
    expect(line(library, name)).to_contain_text("17 MB of 42 MB", timeout=30_000)
    line(library, name).get_by_role("button", name=f"Pause {name}").click()
    expect(line(library, name)).to_contain_text("Paused at 39 %")

    library.reload()
    expect(line(library, name)).to_contain_text(
        "Interrupted at 39 %. Choose the same file again; only the rest is sent."
    )
    other = tmp_path / "other" / name
    other.parent.mkdir()
    other.write_bytes(b"not that one")
    again = library.get_by_label(f"Choose {name} again")
    again.set_input_files(other)
    expect(line(library, name)).to_contain_text("That is another file.")

    library.unroute(STORE)
    sent.clear()
    library.on("request", lambda request: sent.append(request.url) if request.method == "PUT" else None)
    again.set_input_files(path)
    expect(line(library, name)).to_contain_text("It is there", timeout=60_000)
    numbers = sorted(int(found[1]) for url in sent if (found := re.search(r"partNumber=(\d+)", url)))
    assert numbers == [3, 4, 5, 6]
    expect(row(library, name)).to_contain_text("42 MB")


def test_a_file_that_is_too_large_is_refused_in_words(library: Page) -> None:
    library.evaluate(HUGE)
    expect(line(library, "Every camera of hall 3.mp4")).to_contain_text(
        "A file has at least one byte and at most 5120 MiB. Nothing was sent; choose another file."
    )
    expect(tray(library)).to_contain_text("1 file was not taken")
    library.get_by_role("button", name="Close the list of files").click()
    expect(tray(library)).to_have_count(0)


def test_folders_are_made_filled_and_found_by_their_address(library: Page, context: BrowserContext) -> None:
    library.keyboard.press("c")
    dialog = library.get_by_role("dialog")
    dialog.get_by_role("textbox", name="Name").fill("Safety")
    dialog.get_by_role("button", name="Create folder").click()
    library.get_by_role("link", name="Safety").first.click()
    expect(library).to_have_url(re.compile(r"\?folder=fol_"))
    expect(library.get_by_text("Documents of this folder will be here")).to_be_visible()
    library.evaluate(DRAG, [[["Evacuation plan.txt", "Run."]], "drop"])
    expect(row(library, "Evacuation plan.txt")).to_be_visible(timeout=30_000)

    # Up to the top by the dialog; the folder is empty again.
    library.get_by_role("button", name="Actions for Evacuation plan.txt").click()
    library.get_by_role("menuitem", name="Move…").click()
    library.get_by_role("radio", name="Documents").check(force=True)
    library.get_by_role("button", name="Move here").click()
    expect(row(library, "Evacuation plan.txt")).to_have_count(0)
    library.go_back()
    expect(row(library, "Evacuation plan.txt")).to_be_visible()

    # J and K walk, E renames.
    library.get_by_role("link", name="Evacuation plan.txt").focus()
    library.keyboard.press("e")
    dialog.get_by_role("textbox", name="Title").fill("Evacuation plan of hall 3")
    dialog.get_by_role("button", name="Rename").click()
    expect(row(library, "Evacuation plan of hall 3")).to_be_visible()
    library.keyboard.press("/")
    library.keyboard.type("evacuation")
    expect(library).to_have_url(re.compile(r"q=evacuation"))
    expect(library.get_by_role("row")).to_have_count(2)


def test_what_a_contact_uploads_is_shared_and_says_so(context: BrowserContext, places: Places, watch: Watch) -> None:
    portal = context.new_page()
    portal.set_viewport_size({"width": 360, "height": 740})
    enter(portal, PORTAL, OWNER)
    portal.goto("/portal/documents")
    await_rest(portal)
    expect(portal.get_by_text("Northgate and your colleagues see what you upload here")).to_be_visible()
    name = "Insurance certificate.txt"
    portal.get_by_label("Files to upload").set_input_files(
        {"name": name, "mimeType": "text/plain", "buffer": "我们的保险".encode()}
    )
    listed = portal.get_by_role("list", name="Documents").get_by_role("link", name=name, exact=True)
    expect(listed).to_be_visible(timeout=30_000)
    expect(tray(portal)).to_contain_text("1 file is there")
    assert portal.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0

    staff = context.new_page()
    enter(staff, STAFF, MANAGER)
    staff.goto(f"/app/clients/{places.client}/documents")
    expect(row(staff, name)).to_contain_text("Acme Logistics")
    # Who manages a project of theirs may not send to the client as a whole.
    expect(staff.get_by_role("button", name="Upload", exact=True)).to_have_count(0)
