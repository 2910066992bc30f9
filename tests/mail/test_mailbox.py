"""The demonstration's mailbox: what is sent stays, and can be looked at."""

from __future__ import annotations

import asyncio
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from uuid import uuid4

import httpx
import pytest
from starlette.applications import Starlette

from portico.app import create_app
from portico.config import Encryption, MailServer
from portico.db import Database, NoClient
from portico.features.mails.actions import post
from portico.mail.render import Rendered
from portico.mail.templates import Template
from portico.mail.transport import send
from portico.mailbox import mailbox_routes
from portico.services import demo_mailbox
from portico_embedded import mailbox, postgres
from portico_embedded.sharing import free_port
from tests.asking import settings_for
from tests.conftest import cloned
from tests.e2e.server import ROOT
from tests.mail.mails import DATA, FIRM, MOMENT, READER, composed, sample

HOSTILE = '</iframe><script>alert(1)</script>"><img src=x onerror=alert(1)>'


def put(box: mailbox.Mailbox, **changes: object) -> bytes:
    message = composed(**{"id": uuid4()} | changes)
    server = MailServer(host="127.0.0.1", port=box.port, encryption=Encryption.NONE)
    asyncio.run(send(server, message, sender=FIRM.address, recipient="mei@acme.example"))
    return message.as_bytes()


def get(path: str, folder: Path, **headers: str) -> httpx.Response:
    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(Starlette(routes=mailbox_routes(folder)))
        async with httpx.AsyncClient(transport=transport, base_url="http://portico.test") as client:
            return await client.get(path, headers=headers)

    return asyncio.run(ask())


def shown(folder: Path, path: Path, **headers: str) -> httpx.Response:
    return get(f"/mail/{path.stem}", folder, **headers)


def frame(page: str) -> str:
    """The message inside a page, as a browser makes a document of it."""
    (source,) = re.findall(r'srcdoc="([^"]*)"', page)
    return unescape(source)


def test_messages_are_kept_as_they_came_newest_first_and_over_a_restart(tmp_path: Path) -> None:
    with mailbox.running(tmp_path) as box:
        first, second = put(box), put(box)
        assert [path.read_bytes() for path in mailbox.messages(box.folder)] == [second, first]
    port = box.port
    with mailbox.running(tmp_path) as box:
        assert box.port == port
        third = put(box)
        assert [path.read_bytes() for path in mailbox.messages(box.folder)] == [third, second, first]
    assert not list(box.folder.glob("*.new"))


def test_a_port_that_was_taken_meanwhile_is_not_waited_for(tmp_path: Path) -> None:
    with mailbox.running(tmp_path) as box:
        port = box.port
    with socket.create_server(("127.0.0.1", port)), mailbox.running(tmp_path) as box:
        assert box.port != port
        put(box)
        assert len(mailbox.messages(box.folder)) == 1


def test_old_messages_make_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mailbox, "MOST", 2)
    with mailbox.running(tmp_path) as box:
        sent = [put(box) for _ in range(4)]
        assert [path.read_bytes() for path in mailbox.messages(box.folder)] == [sent[3], sent[2]]


def test_a_page_lists_them_and_one_shows_each(tmp_path: Path) -> None:
    with mailbox.running(tmp_path) as box:
        put(box)
        put(box, mail=sample(Template.INVITATION, "zh-CN"), locale="zh-CN")
        newest, oldest = mailbox.messages(box.folder)
    listed = get("/mail", box.folder)
    subjects = re.findall(r"<strong>(.*?)</strong>", listed.text)
    assert subjects == [
        "Dana Whitfield 邀请您使用 Northgate Systems 的客户门户",
        "Your link to sign in to Northgate Systems",
    ]
    assert "Mei Chen &lt;mei@acme.example&gt;" in listed.text
    assert f'href="/mail/{newest.stem}"' in listed.text
    page = shown(box.folder, oldest)
    assert "Northgate Systems &lt;portal@northgate.example&gt;" in page.text
    mail = sample(Template.SIGN_IN_LINK, "en")
    assert frame(page.text).replace("<base target='_blank'>", "").split() == mail.html.split()
    assert mail.text.splitlines()[2] in page.text


def test_it_speaks_both_languages(tmp_path: Path) -> None:
    assert "No mail yet" in get("/mail", tmp_path).text
    chinese = get("/mail", tmp_path, **{"Accept-Language": "zh-Hans-CN,en;q=0.5"}).text
    assert '<html lang="zh-CN">' in chinese
    assert "还没有邮件" in chinese


@pytest.mark.parametrize("id", ["0", "..", "%2e%2e%2fsecret-key", "x" * 1_000, "00000000000000000001.eml"])
def test_nothing_but_messages_is_shown(tmp_path: Path, id: str) -> None:
    (tmp_path / "secret-key").write_text("secret")
    (tmp_path / "mailbox").mkdir()
    answer = get(f"/mail/{id}", tmp_path / "mailbox")
    assert answer.status_code == 404
    assert "secret" not in answer.text


def test_a_message_can_do_nothing_to_the_page(tmp_path: Path) -> None:
    mail = Rendered(subject=HOSTILE, text=HOSTILE, html=f"<!doctype html><head></head>{HOSTILE}")
    with mailbox.running(tmp_path) as box:
        put(box, mail=mail)
        (path,) = mailbox.messages(box.folder)
    for page in (get("/mail", box.folder), shown(box.folder, path)):
        assert "<script" not in page.text
        assert "<img" not in page.text
        policy = page.headers["content-security-policy"]
        assert policy.startswith("default-src 'none';")
        assert "script-src" not in policy
    (sandbox,) = re.findall(r'sandbox="([^"]*)"', page.text)
    assert set(sandbox.split()) == {"allow-popups", "allow-popups-to-escape-sandbox"}


@pytest.mark.parametrize(
    "content", [b"", b"\x00\xff", b"Subject: =?x?q?=FF?=\r\nDate: never\r\n\r\nbody", b"To: a@\r\n\r\n"]
)
def test_whatever_lies_there_breaks_no_page(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "1.eml").write_bytes(content)
    assert get("/mail", tmp_path).status_code == 200
    assert get("/mail/1", tmp_path).status_code in {200, 404}


def test_only_a_demonstration_without_a_mail_server_has_one(tmp_path: Path) -> None:
    server = MailServer(host="mail.example", port=25, encryption=Encryption.NONE)
    for given in ({"demo": False}, {"mail_server": server}):
        with demo_mailbox(settings_for(tmp_path, **given)) as box:
            assert box is None
    with demo_mailbox(settings_for(tmp_path)) as box:
        assert box is not None
        assert box.folder == tmp_path / "mailbox"


def test_there_is_no_page_without_a_mailbox(tmp_path: Path) -> None:
    app = create_app(settings_for(tmp_path), "postgresql://nobody@127.0.0.1:1/none")
    assert not [route for route in app.routes if "mail" in getattr(route, "path", "")]


@pytest.fixture
def demonstration(cluster: postgres.Cluster, firm: str, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """`portico serve --demo`: where it is, and its database. It has no file store: there is something in its way."""
    (tmp_path / "seaweedfs").write_text("in the way")
    port = free_port(0)
    with cloned(cluster, firm) as name:
        given = {"PORTICO_HOME": str(tmp_path), "PORTICO_DATABASE_URL": cluster.url("portico_app", name)}
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PORTICO_")}
        with (tmp_path / "serve.log").open("wb") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "portico.cli", "serve", "--demo", "--port", str(port)],
                cwd=ROOT,
                env=environment | given,
                stdout=log,
                stderr=log,
            )
        try:
            yield f"http://127.0.0.1:{port}", given["PORTICO_DATABASE_URL"]
        finally:
            process.terminate()
            process.wait(60)


def test_what_the_demonstration_sends_appears_on_its_page(demonstration: tuple[str, str], tmp_path: Path) -> None:
    address, url = demonstration

    async def write() -> None:
        database = Database(url)
        async with database.transaction(NoClient()) as tx:
            await post(tx, template=Template.INVITATION, to=READER, data=DATA[Template.INVITATION], moment=MOMENT)
        await database.close()

    asyncio.run(write())
    deadline = time.monotonic() + 60
    page = ""
    while "Dana Whitfield" not in page:
        assert time.monotonic() < deadline, (tmp_path / "serve.log").read_text() + (tmp_path / "worker.log").read_text()
        time.sleep(0.1)
        try:
            page = httpx.get(f"{address}/mail", trust_env=False).text
        except httpx.TransportError:
            continue
    (path,) = re.findall(r'href="(/mail/\d+)"', page)
    message = frame(httpx.get(f"{address}{path}", trust_env=False).text)
    # The link leads to this very server, whatever port it was told to take.
    assert f'href="{address.replace("127.0.0.1", "localhost")}/portal/invitation#' in message
    assert f"Mailbox     {address.replace('127.0.0.1', 'localhost')}/mail" in (tmp_path / "serve.log").read_text()
