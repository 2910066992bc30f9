"""From the transaction that writes a mail to the server that takes it, whatever happens on the way."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from portico.config import MailServer, Settings
from portico.db import AllClients, Database, NoClient, OneClient
from portico.features.mails.actions import Recipient, post
from portico.jobs.work import Work
from portico.kit.ids import new_id
from portico.kit.link_tokens import read_link_token
from portico.mail.templates import Template
from portico.models.enums import Locale
from portico.worker import ATTEMPTS, LONGEST_DELAY, do_jobs, waiting_jobs
from portico_embedded import postgres
from tests.asking import settings_for
from tests.e2e.server import ROOT
from tests.mail.mails import DATA, MOMENT, READER
from tests.mail.servers import Sink, serving

pytestmark = pytest.mark.anyio

SECRET = "a key for tests alone, of more than thirty-two bytes"
PATIENCE = 60
_ALL_ARE_TRIED = "select count(*) = 0 from job.pgqueuer where execute_after <= now() or status = 'picked'"
_IS_WAITING = "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"


class Office:
    """A database with mail in it, and a worker that delivers it."""

    def __init__(self, url: str, database: Database, sql: asyncpg.Connection[Any], home: Path) -> None:
        self.url, self.database, self.sql, self.home = url, database, sql, home

    def settings(self, server: MailServer | None) -> Settings:
        return settings_for(
            self.home,
            mail_server=server,
            mail_from="portal@northgate.example",
            public_url="https://portal.northgate.example",
            secret_key=SECRET,
        )

    async def post(self, template: Template = Template.SIGN_IN_LINK, to: Recipient = READER, **changes: str) -> UUID:
        before = {row["id"] for row in await self.sql.fetch("select id from mail")}
        async with self.database.transaction(NoClient()) as tx:
            await post(tx, template=template, to=to, data=DATA[template] | changes, moment=MOMENT)
        (added,) = {row["id"] for row in await self.sql.fetch("select id from mail")} - before
        return added

    async def deliver(self, server: MailServer | None) -> None:
        """Let the worker do what there is."""
        work = Work(self.database, self.settings(server))
        await asyncio.wait_for(do_jobs(self.url, work, once=True, stop=asyncio.Event()), PATIENCE)

    async def attempt(self, server: MailServer) -> None:
        """Let the worker try each of them once more, without the pause before it."""
        await self.sql.execute("update job.pgqueuer set execute_after = now()")
        stop = asyncio.Event()
        work = Work(self.database, self.settings(server))
        working = asyncio.create_task(do_jobs(self.url, work, once=False, stop=stop))
        try:
            await until(self, _ALL_ARE_TRIED)
        finally:
            stop.set()
            await working

    async def mail(self, id: UUID) -> asyncpg.Record:
        (row,) = await self.sql.fetch("select * from mail where id = $1", id)
        return row

    async def waiting(self) -> list[str]:
        return await waiting_jobs(self.url)


@pytest.fixture
async def office(
    cluster: postgres.Cluster, database_name: str, database: Database, tmp_path: Path
) -> AsyncIterator[Office]:
    sql = await asyncpg.connect(cluster.url("postgres", database_name))
    yield Office(cluster.url("portico_app", database_name), database, sql, tmp_path / "home")
    await sql.close()


async def test_a_mail_is_sent_in_the_language_of_its_reader(office: Office) -> None:
    id = await office.post()
    with serving() as sink:
        await office.deliver(sink.server())
    (content,) = sink.messages
    assert (sink.senders, sink.recipients) == (["portal@northgate.example"], [["mei@acme.example"]])
    found = message_from_bytes(content, policy=policy.default)
    assert found["Subject"] == "您登录 Northgate Systems 的链接"
    assert found["Message-ID"] == f"<{id}@northgate.example>"
    assert found["Date"] == "Sun, 22 Nov 2026 18:40:00 +0000"
    assert (await office.mail(id))["sent_at"] is not None
    assert await office.waiting() == ["No job waits."]


async def test_the_link_is_proof_of_the_row_it_stands_for_and_is_stored_nowhere(office: Office) -> None:
    await office.post()
    with serving() as sink:
        await office.deliver(sink.server())
    text = message_from_bytes(sink.messages[0], policy=policy.default).get_body(("plain",)).get_content()
    token = text.partition("https://portal.northgate.example/portal/sign-in-link#")[2].split()[0]
    assert read_link_token(SECRET, "SIGN_IN", token) == UUID(DATA[Template.SIGN_IN_LINK]["link_id"])
    stored = "".join(str(dict(row)) for row in await office.sql.fetch("select * from mail"))
    stored += "".join(str(dict(row)) for row in await office.sql.fetch("select * from job.pgqueuer_log"))
    assert token not in stored


async def test_a_transaction_undone_sends_nothing(office: Office) -> None:
    with suppress(RuntimeError):
        async with office.database.transaction(NoClient()) as tx:
            await post(tx, template=Template.INVITATION, to=READER, data=DATA[Template.INVITATION], moment=MOMENT)
            raise RuntimeError
    with serving() as sink:
        await office.deliver(sink.server())
    assert sink.messages == []
    assert await office.sql.fetchval("select count(*) from mail") == 0


async def test_a_mail_that_lacks_a_fact_is_not_written(office: Office) -> None:
    async with office.database.transaction(NoClient()) as tx:
        with pytest.raises(AssertionError, match="needs app, expires_at, inviter, link_id"):
            await post(tx, template=Template.INVITATION, to=READER, data={"firm": "F", "client": "C"}, moment=MOMENT)


async def test_any_reach_may_have_a_mail_sent_and_only_the_worker_reads_it(office: Office) -> None:
    client = new_id()
    await office.sql.execute(
        "insert into client (id, code, name, tier, created_at, updated_at)"
        " values ($1, 'ACM', 'Acme', 'KEY', now(), now())",
        client,
    )
    for reach in (NoClient(), OneClient(client), AllClients()):
        async with office.database.transaction(reach) as tx:
            data = DATA[Template.INVITATION]
            await post(tx, template=Template.INVITATION, to=READER, data=data, moment=MOMENT, client_id=client)
    with serving() as sink:
        await office.deliver(sink.server())
    assert len(sink.messages) == 3
    # It goes with the client it is about.
    await office.sql.execute("delete from client")
    assert await office.sql.fetchval("select count(*) from mail") == 0


async def test_without_a_mail_server_mail_waits(office: Office) -> None:
    id = await office.post()
    await office.deliver(None)
    assert await office.waiting() == ["     1 deliver_mail queued"]
    with serving() as sink:
        await office.deliver(sink.server())
    assert len(sink.messages) == 1
    assert (await office.mail(id))["sent_at"] is not None


async def test_a_worker_that_does_what_there_is_once_tries_once(office: Office) -> None:
    await office.post()
    with serving() as sink:
        sink.answers["MAIL"] = ["421 Busy"] * 9
        await office.deliver(sink.server())
    assert len(sink.answers["MAIL"]) == 8
    assert await office.waiting() == ["     1 deliver_mail queued"]


async def test_a_server_that_is_away_delays_and_loses_nothing(office: Office) -> None:
    with serving() as sink:
        pass
    ids = [await office.post(expires_at=f"2026-11-22T18:4{number}:00+00:00") for number in range(3)]
    for attempts in range(1, 4):
        await office.attempt(sink.server())
        assert await office.sql.fetchval("select min(attempts) from job.pgqueuer") >= attempts
    assert await office.waiting() == ["     3 deliver_mail queued"]
    # Back, and still not itself.
    sink.answers = {"MAIL": ["421 Busy"], "DATA": ["451 Later"]}
    with serving(sink):
        await office.attempt(sink.server())
        assert len(sink.messages) == 1
        await office.attempt(sink.server())
    assert sink.answers == {"MAIL": [], "DATA": []}
    sent = sorted(message_from_bytes(each)["Message-ID"] for each in sink.messages)
    assert sent == sorted(f"<{id}@northgate.example>" for id in ids)
    assert await office.waiting() == ["No job waits."]
    assert await office.sql.fetchval("select count(*) from mail where sent_at is not null") == 3


def test_attempts_go_on_for_sixteen_hours() -> None:
    """Waits double up to the longest: the worker's own numbers."""
    waits = [min(2.0**attempt, LONGEST_DELAY.total_seconds()) for attempt in range(ATTEMPTS)]
    assert sum(waits) >= 16 * 3600


@pytest.mark.parametrize("address", ["gone@acme.example", "梅@acme.example"])
async def test_a_recipient_who_is_refused_is_noted_and_not_asked_again(office: Office, address: str) -> None:
    to = Recipient(address=address, name="Gone", locale=Locale.EN, time_zone="UTC")
    id = await office.post(to=to)
    with serving() as sink:
        sink.answers["RCPT"] = ["550 5.1.1 No such\x00user"]
        await office.deliver(sink.server())
        await office.deliver(sink.server())
    assert sink.messages == []
    mail = await office.mail(id)
    assert mail["sent_at"] is None
    assert mail["refused_at"] is not None
    assert mail["refusal"] in {"550 5.1.1 No such user", f"{address!r} is no address that a mail server takes"}
    assert await office.waiting() == ["No job waits."]


@pytest.mark.parametrize(
    "name",
    ['Mei", <evil@evil.example>', "Mei\r\nBcc: evil@evil.example", "\u202eieM", "梅" * 200, "<b>Mei</b>{{ firm }}"],
)
async def test_a_hostile_name_is_a_name(office: Office, name: str) -> None:
    to = Recipient(address="mei@acme.example", name=name, locale=Locale.EN, time_zone="UTC")
    await office.post(Template.INVITATION, to=to, inviter=name, client=name)
    with serving() as sink:
        await office.deliver(sink.server())
    assert sink.recipients == [["mei@acme.example"]]
    found = message_from_bytes(sink.messages[0], policy=policy.default)
    assert "Bcc" not in found
    assert [each.addr_spec for each in found["To"].addresses] == ["mei@acme.example"]


@contextmanager
def worker(office: Office, sink: Sink) -> Iterator[subprocess.Popen[bytes]]:
    """A worker as a process of its own. It has no object store, for there is something in its way."""
    office.home.mkdir(exist_ok=True)
    (office.home / "seaweedfs").write_text("in the way")
    given = {
        "PORTICO_HOME": str(office.home),
        "PORTICO_DATABASE_URL": office.url,
        "PORTICO_SMTP_URL": f"smtp+plain://127.0.0.1:{sink.port}",
        "PORTICO_MAIL_FROM": "portal@northgate.example",
        "PORTICO_PUBLIC_URL": "https://portal.northgate.example",
        "PORTICO_SECRET_KEY": SECRET,
    }
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PORTICO_")}
    with (office.home / "worker.log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "portico.cli", "worker"], cwd=ROOT, env=environment | given, stdout=log, stderr=log
        )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


async def until(office: Office, sql: str, *values: object) -> None:
    async with asyncio.timeout(PATIENCE):
        while not await office.sql.fetchval(sql, *values):  # noqa: ASYNC110 - PostgreSQL tells nobody
            await asyncio.sleep(0.01)


async def test_killed_between_the_servers_yes_and_our_note_it_is_sent_again_as_it_was(
    office: Office, cluster: postgres.Cluster, database_name: str
) -> None:
    id = await office.post()
    with serving() as sink:
        # Somebody else holds the row: the note has to wait, and the worker dies waiting.
        holder = await asyncpg.connect(cluster.url("postgres", database_name))
        await holder.execute("begin")
        await holder.execute("select from mail where id = $1 for update", id)
        with worker(office, sink) as process:
            assert await asyncio.to_thread(sink.has_taken.wait, PATIENCE)
            await until(office, _IS_WAITING)
            process.send_signal(signal.SIGKILL)
            assert process.wait(PATIENCE) == -signal.SIGKILL
        await holder.close()
        assert (await office.mail(id))["sent_at"] is None
        # The job of a dead worker counts as abandoned at once.
        await office.sql.execute("update job.pgqueuer set heartbeat = heartbeat - interval '1 hour'")
        with worker(office, sink):
            await until(office, "select sent_at is not null from mail where id = $1", id)
    first, second = sink.messages
    assert first == second
    assert b"Message-ID: <%s@northgate.example>" % str(id).encode() in first
