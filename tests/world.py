"""The demo firm behind the public door: a whole application on a database of its own, asked as anybody.

Everything a test says goes through POST /graphql, as a phone or a partner would say it, and everything it claims about
stored rows is read by plain SQL. An answer that is our own fault (5xx, INTERNAL, an error in the log) fails at once.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import time
from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from datetime import time as clock_time
from pathlib import Path
from typing import Any, TypeVar
from unittest import mock
from uuid import UUID
from zoneinfo import ZoneInfo

import asyncpg
import httpx
from structlog.testing import capture_logs

from portico import app as application
from portico.config import Settings
from portico.graph import http, socket
from portico.graph.media import GRAPHQL
from portico.identity.access_tokens import issue_access_token, read_access_token
from portico.kit.ids import new_id
from portico.storage import Storage
from portico_embedded import postgres
from tests.answer import Answer
from tests.asking import UNHURRIED

T = TypeVar("T")

PMO, PM, AM, MEMBER = "pmo@portico.example", "pm@portico.example", "am@portico.example", "member@portico.example"
ADMIN, EXEC, FINANCE = "admin@portico.example", "exec@portico.example", "finance@portico.example"
OWNER, APPROVER = "owner@acme.example", "approver@acme.example"
CONTACT, VIEWER = "member@acme.example", "viewer@acme.example"
STRANGER = "owner@globex.example"
STAFF = (ADMIN, PMO, EXEC, AM, PM, FINANCE, MEMBER)
CONTACTS = (OWNER, APPROVER, CONTACT, VIEWER)
EVERYBODY = (*STAFF, *CONTACTS, STRANGER)

ZONE = ZoneInfo("Europe/Amsterdam")
# Longer than any test looks ahead.
LONG = timedelta(days=3650)
KEY = "a key that only tests know, longer than thirty-two bytes"


class World:
    """One application, one database, and whoever asks."""

    def __init__(
        self,
        cluster: postgres.Cluster,
        database: str,
        home: Path,
        storage: Storage | None = None,
        **settings: Any,
    ) -> None:
        self.cluster, self.database = cluster, database
        self.settings = replace(_settings(home), **settings)
        # Documents the browser apps may run, by their hash; see `trust`.
        self.operations: dict[str, str] = {}
        self._runner = asyncio.Runner()
        with mock.patch.object(application, "_operations", return_value=self.operations):
            self.app = application.create_app(self.settings, cluster.url("portico_app", database), storage=storage)
        self._life = self.app.router.lifespan_context(self.app)
        self.wait(self._life.__aenter__())
        self._sql: asyncpg.Connection[Any] = self.wait(asyncpg.connect(cluster.url("postgres", database)))
        # Access tokens of a bearer session of everybody with a login.
        self.tokens = self._sign_in_all()

    def close(self) -> None:
        self.wait(self._sql.close())
        self.wait(self._life.__aexit__(None, None, None))
        self._runner.close()

    def wait(self, awaitable: Coroutine[Any, Any, T]) -> T:
        """The result of something asynchronous, on the loop of this world."""
        return self._runner.run(awaitable)

    def start(self, awaitable: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """Something asynchronous that goes on while the test waits for other things."""
        return self._runner.get_loop().create_task(awaitable)

    @contextmanager
    def complaints(self) -> Iterator[list[str]]:
        """What the loop complains about: errors of tasks nobody waited for."""
        heard: list[str] = []
        loop = self._runner.get_loop()
        loop.set_exception_handler(lambda _, context: heard.append(str(context.get("exception") or context["message"])))
        try:
            yield heard
        finally:
            loop.set_exception_handler(None)

    # Asking

    def ask(self, document: str, variables: Mapping[str, Any] | None = None, **how: Any) -> Answer:
        """The answer to a document. `as_` names the address of who asks; nobody is signed in without."""
        return self.wait(self.asking(document, variables, **how))

    def ask_at_once(self, *questions: Callable[[], Coroutine[Any, Any, Answer]]) -> list[Answer]:
        """The answers to questions that are asked at the same time."""

        async def all_of_them() -> list[Answer]:
            return await asyncio.gather(*(question() for question in questions))

        return self.wait(all_of_them())

    async def asking(
        self,
        document: str,
        variables: Mapping[str, Any] | None = None,
        *,
        as_: str | None = None,
        headers: Mapping[str, str] | None = None,
        address: str = "192.0.2.1",
    ) -> Answer:
        """As `ask`, to be awaited."""
        sent = dict(headers or {})
        if as_ is not None:
            sent["Authorization"] = f"Bearer {self.tokens[as_]}"
        return await self.posting(
            json.dumps({"query": document, "variables": variables or {}}).encode(), sent, address=address
        )

    def post(self, body: bytes, headers: Mapping[str, str] | None = None, **how: Any) -> Answer:
        """The answer to a body, whatever it holds."""
        return self.wait(self.posting(body, headers, **how))

    async def posting(
        self,
        body: bytes,
        headers: Mapping[str, str] | None = None,
        *,
        address: str = "192.0.2.1",
        is_ours: bool = False,
    ) -> Answer:
        """As `post`, to be awaited. With `is_ours` a fault of ours is an answer like any other."""
        transport = httpx.ASGITransport(self.app, client=(address, 40000))
        async with httpx.AsyncClient(transport=transport, base_url="http://portico.test") as client:
            with capture_logs() as logs:
                began = time.process_time()
                sent = {"Content-Type": "application/json", "Accept": GRAPHQL, **(headers or {})}
                response = await client.post("/graphql", content=body, headers=sent)
                spent = time.process_time() - began
        answer = Answer(response.status_code, response.json(), response.headers, spent)
        if not is_ours:
            assert answer.status < 500, answer
            assert "INTERNAL" not in answer.codes, (answer, logs)
            assert [entry for entry in logs if entry["log_level"] in ("error", "critical")] == []
        return answer

    async def status(self, method: str, path: str) -> int:
        """The status of another request."""
        transport = httpx.ASGITransport(self.app, client=("192.0.2.1", 40000))
        async with httpx.AsyncClient(transport=transport, base_url="http://portico.test") as client:
            return (await client.request(method, path)).status_code

    def trust(self, document: str) -> str:
        """The id under which the browser apps may run a document."""
        name = hashlib.sha256(document.encode()).hexdigest()
        self.operations[name] = document
        return name

    def new_token(self, email: str, *, app: str = "BEARER") -> str:
        """An access token of another session of this person."""
        return self._sign_in_all(email, app)[email]

    def _sign_in_all(self, email: str | None = None, app: str = "BEARER") -> dict[str, str]:
        """A session for everybody, or for one; signing in itself is tested where it belongs, and slow on purpose."""
        now = datetime.now(UTC)
        people = self.rows(
            "select login.id, email, (select contact.id from contact where login_id = login.id) as contact_id"
            " from login where coalesce($1, email) = email",
            email,
        )
        sessions = [(new_id(), one["id"], one["contact_id"], app, now, now + LONG) for one in people]
        self.wait(
            self._sql.executemany(
                "insert into session (id, login_id, contact_id, app, created_at, expires_at)"
                " values ($1, $2, $3, $4, $5, $6)",
                sessions,
            )
        )
        return {
            person["email"]: issue_access_token(session[0], key=KEY, now=now, life=LONG // timedelta(seconds=1))
            for person, session in zip(people, sessions, strict=True)
        }

    # Looking

    def rows(self, sql: str, *values: Any) -> list[Any]:
        """Rows, past every wall."""
        rows: list[Any] = self.wait(self._sql.fetch(sql, *values))
        return rows

    def value(self, sql: str, *values: Any) -> Any:
        """The one value of a query."""
        return self.wait(self._sql.fetchval(sql, *values))

    def run(self, sql: str, *values: Any) -> None:
        """Change something behind the application's back."""
        self.wait(self._sql.execute(sql, *values))

    def digest(self) -> dict[str, str]:
        """A hash of the content of every table."""
        tables = [row[0] for row in self.rows("select tablename from pg_tables where schemaname = 'public' order by 1")]
        each = ", ".join(f"(select md5(string_agg(t::text, '|' order by t::text)) from {table} t)" for table in tables)
        return dict(zip(tables, self.rows(f"select {each}")[0], strict=True))

    @contextmanager
    def unchanged(self) -> Iterator[None]:
        """Fails when anything at all is written inside."""
        before = self.digest()
        yield
        after = self.digest()
        changed = [table for table in before if before[table] != after[table]]
        assert not changed, f"written: {changed}"

    @contextmanager
    def locked(self, sql: str, *values: Any) -> Iterator[None]:
        """Holds the locks a statement takes."""
        connection = self.wait(asyncpg.connect(self.cluster.url("postgres", self.database)))
        transaction = connection.transaction()
        self.wait(transaction.start())
        self.wait(connection.fetch(sql, *values))
        try:
            yield
        finally:
            self.wait(transaction.rollback())
            self.wait(connection.close())

    async def waiters(self, count: int) -> None:
        """Returns when so many requests wait for a lock."""
        waiting = (
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
        )
        async with asyncio.timeout(5):
            while await self._sql.fetchval(waiting) != count:  # noqa: ASYNC110 - PostgreSQL tells nobody
                await asyncio.sleep(0.005)

    @contextmanager
    def at(self, moment: datetime) -> Iterator[None]:
        """Another time, as far as the server knows."""

        class Clock(datetime):
            @classmethod
            def now(cls, tz: tzinfo | None = None) -> datetime:
                return moment.astimezone(tz)

        with mock.patch.object(http, "datetime", Clock), mock.patch.object(socket, "datetime", Clock):
            yield

    def on(self, day: date) -> AbstractContextManager[None]:
        """The noon of another day."""
        return self.at(datetime.combine(day, clock_time(12), ZONE))

    def later(self, **time: float) -> AbstractContextManager[None]:
        """So much later than now."""
        return self.at(datetime.now(UTC) + timedelta(**time))

    @property
    def today(self) -> date:
        """The day it is for the firm."""
        return datetime.now(ZONE).date()

    # Ids of the demo firm's rows

    def client(self, code: str) -> str:
        return self._id("cli", "select id from client where code = $1", code)

    def project(self, code: str) -> str:
        return self._id("prj", "select id from project where code = $1", code)

    def person(self, email: str) -> str:
        """Staff or contact by address."""
        staff = self.value("select id from staff where email = $1", email)
        if staff is not None:
            return f"stf_{staff.hex}"
        return self._id("con", "select id from contact where email = $1", email)

    def task(self, code: str, *, shared: bool = True) -> str:
        """The first open leaf task of a project."""
        return self._id(
            "tsk",
            """
            select task.id from task join project on project.id = project_id
            where code = $1 and task.is_shared = $2 and status in ('TODO', 'IN_PROGRESS')
                and not exists (select from task child where child.parent_id = task.id)
            order by position limit 1
            """,
            code,
            shared,
        )

    def version(self, id: str) -> int:
        """The version of a row, by its global id."""
        table = {"prj": "project", "tsk": "task", "cli": "client"}[id[:3]]
        version: int = self.value(f"select version from {table} where id = $1", row_id(id))
        return version

    def _id(self, prefix: str, sql: str, *values: Any) -> str:
        found = self.value(sql, *values)
        assert found is not None, values
        return f"{prefix}_{found.hex}"

    # Making

    def write(self, field: str, input: Mapping[str, Any], *, as_: str | None = None, **how: Any) -> Answer:
        """The answer to a mutation, its row's id and version included where there is a row."""
        return self.ask(mutation(field), {"input": input}, as_=as_, **how)

    def new_project(self, client: str = "ACM", *, manager: str = PM, shared: bool = False, **fields: Any) -> str:
        """A project of its own for a test, through the door."""
        given = {"clientId": self.client(client), "managerId": self.person(manager), "name": "Made by a test", **fields}
        id: str = self.write("createProject", given, as_=PMO).done["id"]
        if shared:
            self.write("shareProject", {"id": id}, as_=PMO)
        return id

    def new_task(self, project: str, title: str = "Made by a test", *, shared: bool = False, **fields: Any) -> str:
        """A task of it."""
        id: str = self.write("createTask", {"projectId": project, "title": title, **fields}, as_=PMO).done["id"]
        if shared:
            assert self.write("shareTask", {"id": id}, as_=PMO).done["id"] == id
        return id


def mutation(field: str, *below: str) -> str:
    """A document for a mutation of one of the features."""
    row = next(name for name in ("project", "task", "comment") if field.lower().endswith(name))
    shown = " ".join(below) or ("id" if row == "comment" else "id version")
    input_type = f"{field[0].upper()}{field[1:]}Input"
    return (
        f"mutation ($input: {input_type}!) "
        f"{{ {field}(input: $input) {{ {row} {{ {shown} }} problems {{ code path message }} }} }}"
    )


def row_id(id: str) -> UUID:
    """The row id in a global id."""
    return UUID(hex=id[4:])


def session_of(token: str) -> UUID:
    """The session an access token names."""
    session = read_access_token(token, key=KEY, now=datetime.now(UTC))
    assert session is not None
    return session


def nobody(prefix: str) -> str:
    """A well-formed id of a row that does not exist."""
    return f"{prefix}_{new_id().hex}"


def same_but_ids(one: Answer, other: Answer, ids: Sequence[str] = ()) -> bool:
    """Whether two answers are the same bytes, ids that were asked for apart."""
    texts = []
    for answer in (one, other):
        text = json.dumps([answer.status, answer.body], sort_keys=True)
        for id in ids:
            text = text.replace(id, "…")
        texts.append(text)
    return texts[0] == texts[1]


def _settings(home: Path) -> Settings:
    return Settings(
        home=home,
        host="127.0.0.1",
        port=8000,
        database_url=None,
        owner_database_url=None,
        firm_name="Northgate Systems",
        firm_short_name="Northgate",
        time_zone=ZONE,
        secret_key=KEY,
        demo=True,
        plan_at_start=False,
        allowed_origins=frozenset(),
        frontend=home / "no frontend",
        limits=UNHURRIED,
        pool_size=4,
    )
