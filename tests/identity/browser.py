"""A browser: one jar of cookies, two apps, trusted documents."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import httpx

from portico.graph.media import GRAPHQL
from tests.world import Answer, World

PASSWORD = "portico-demo"
PAYLOAD = "accessToken refreshToken viewer { email kind } problems { code path message }"
SIGN_IN = f"mutation ($input: SignInInput!) {{ signIn(input: $input) {{ {PAYLOAD} }} }}"
REFRESH = f"mutation ($input: RefreshSessionInput!) {{ refreshSession(input: $input) {{ {PAYLOAD} }} }}"
SIGN_OUT = "mutation { signOut { problems { code } } }"
WHO = "{ viewer { email } }"
MINE = "{ projects(first: 1) { totalCount } }"


class Browser:
    """Sends what a browser would send, and keeps the cookies it is given."""

    def __init__(self, world: World, host: str = "portico.test") -> None:
        self.world = world
        self.host = host
        self.cookies = httpx.Cookies()

    def ask(
        self,
        app: str | None,
        document: str,
        variables: Mapping[str, Any] | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        scheme: str = "http",
    ) -> Answer:
        """The answer to a trusted document, asked by a page of this app; by no app's page with None."""
        body = {"documentId": self.world.trust(document), "variables": variables or {}}
        return self.send(app, body, headers=headers, scheme=scheme)

    def send(
        self,
        app: str | None,
        body: Any,
        *,
        headers: Mapping[str, str] | None = None,
        scheme: str = "http",
    ) -> Answer:
        """The answer to any body."""
        sent = {
            "Content-Type": "application/json",
            "Accept": GRAPHQL,
            **({"X-Portico-App": app} if app else {}),
            **(headers or {}),
        }
        return self.world.wait(self._send(json.dumps(body).encode(), sent, scheme))

    async def _send(self, body: bytes, headers: Mapping[str, str], scheme: str) -> Answer:
        transport = httpx.ASGITransport(self.world.app, client=("192.0.2.9", 40000))
        url = f"{scheme}://{self.host}"
        async with httpx.AsyncClient(transport=transport, base_url=url, cookies=self.cookies) as client:
            response = await client.post("/graphql", content=body, headers=headers)
            self.cookies = client.cookies
        assert response.status_code < 500, response.text
        return Answer(response.status_code, response.json(), response.headers, 0)

    def sign_in(self, app: str, email: str, password: str = PASSWORD) -> Answer:
        return self.ask(app, SIGN_IN, {"input": {"email": email, "password": password}})


def sign_in(world: World, email: str, password: str = PASSWORD, **how: Any) -> Answer:
    """Signing in as a phone does: the tokens are in the answer."""
    return world.ask(SIGN_IN, {"input": {"email": email, "password": password}}, **how)


def refresh(world: World, token: str | None, **how: Any) -> Answer:
    """The next pair of tokens for a phone."""
    return world.ask(REFRESH, {"input": {"refreshToken": token}}, **how)


def asks(world: World, token: str, document: str = MINE) -> Answer:
    """Asking with an access token."""
    return world.ask(document, headers={"Authorization": f"Bearer {token}"})
