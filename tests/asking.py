"""The application in this process, and people who ask it: no port, no server, the real database."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import structlog

from portico.app import create_app
from portico.config import Limits, Settings
from portico.graph.server import Server
from portico.storage import Storage

# As plain as `portico serve` has it: drawing a traceback with every local value takes seconds.
structlog.configure(
    processors=[
        structlog.processors.add_log_level,
        structlog.processors.format_exc_info,
        structlog.processors.JSONRenderer(),
    ]
)

PASSWORD = "portico-demo"
# Tests ask more in a minute than people do.
UNHURRIED = Limits(viewer_points=10**9, address_points=10**9)
_SIGN_IN = """
mutation ($input: SignInInput!) {
    signIn(input: $input) { accessToken choices { contactId } problems { code } }
}
"""


def settings_for(home: Path, **changes: Any) -> Settings:
    """Settings that depend on nothing around the test run."""
    given: dict[str, Any] = {
        "home": home,
        "host": "127.0.0.1",
        "port": 8000,
        "database_url": None,
        "owner_database_url": None,
        "firm_name": "Northgate Systems",
        "firm_short_name": "Northgate",
        "time_zone": ZoneInfo("Europe/Amsterdam"),
        "secret_key": "a key for tests alone, of more than thirty-two bytes",
        "demo": True,
        # A test waits for nothing else.
        "plan_at_start": False,
        "allowed_origins": frozenset(),
        "frontend": home,
        "limits": UNHURRIED,
    }
    return Settings(**given | changes)


@dataclass
class Asking:
    """Sends documents as whoever is named; signs each account in once, with a bearer token."""

    http: httpx.AsyncClient
    server: Server
    tokens: dict[str, str] = field(default_factory=dict)

    async def ask(
        self,
        document: str,
        variables: Mapping[str, Any] | None = None,
        *,
        as_: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> dict[str, Any]:
        """The decoded answer; `as_` is the address of an account, None is nobody."""
        answer: dict[str, Any] = (await self.answer(document, variables, as_=as_, headers=headers)).json()
        return answer

    async def answer(
        self,
        document: str,
        variables: Mapping[str, Any] | None = None,
        *,
        as_: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        """The whole response."""
        sent = dict(headers or {})
        if as_ is not None:
            sent["Authorization"] = f"Bearer {await self.token_of(as_)}"
        return await self.http.post("/graphql", json={"query": document, "variables": variables or {}}, headers=sent)

    async def token_of(self, email: str, password: str = PASSWORD) -> str:
        """The access token of an account, from its first sign-in; at the first client by name, if there are several."""
        if email not in self.tokens:
            given = {"email": email, "password": password}
            answer = await self.ask(_SIGN_IN, {"input": given})
            signed_in = (answer.get("data") or {}).get("signIn") or {}
            if signed_in.get("choices"):
                answer = await self.ask(_SIGN_IN, {"input": given | signed_in["choices"][0]})
                signed_in = answer["data"]["signIn"]
            if not signed_in.get("accessToken"):
                raise AssertionError(f"{email} cannot sign in: {json.dumps(answer)}")
            self.tokens[email] = signed_in["accessToken"]
        return self.tokens[email]


@asynccontextmanager
async def asking_at(url: str, home: Path, *, storage: Storage | None = None, **changes: Any) -> AsyncIterator[Asking]:
    """The application on the database at `url`, and on an object store, which is closed with it."""
    app = create_app(settings_for(home, **changes), url, storage=storage)
    transport = httpx.ASGITransport(app=app, client=("127.0.0.1", 40000))
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://portico") as http,
    ):
        yield Asking(http, app.state.server)
