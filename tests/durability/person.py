"""Somebody at a browser: asks, and when no answer comes asks the same again, with the same Idempotency-Key."""

from __future__ import annotations

import time
import uuid
from typing import Any

import httpx

from tests.durability.stage import PATIENCE, Stage
from tests.e2e.server import PASSWORD

_SIGN_IN = "mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }"
_PAUSE = 0.1


class Person:
    """Signed in; patient while something is away."""

    def __init__(self, stage: Stage, email: str) -> None:
        self._stage = stage
        self._client = httpx.Client(base_url=stage.url, timeout=30, trust_env=False)
        # How often what was asked last had to be asked.
        self.asked = 0
        answer = self._answer({"query": _SIGN_IN, "variables": {"input": {"email": email, "password": PASSWORD}}}, {})
        self._client.headers["Authorization"] = f"Bearer {answer['signIn']['accessToken']}"

    def close(self) -> None:
        """Leave."""
        self._client.close()

    def ask(self, query: str, **variables: Any) -> dict[str, Any]:
        """The data of an answer."""
        return self._answer({"query": query, "variables": variables}, {})

    def do(self, field: str, input: dict[str, Any], shown: str, *, input_type: str = "") -> dict[str, Any]:
        """The payload of a mutation that was done; once, however often it has to be asked."""
        kind = input_type or f"{field[0].upper()}{field[1:]}Input"
        text = f"mutation ($input: {kind}!) {{ {field}(input: $input) {{ {shown} problems {{ code }} }} }}"
        body = {"query": text, "variables": {"input": input}}
        key = {"Idempotency-Key": uuid.uuid4().hex}
        deadline = time.monotonic() + PATIENCE
        asked = 0
        while True:
            payload: dict[str, Any] = self._answer(body, key)[field]
            asked += self.asked
            if payload["problems"] != [{"code": "STORAGE_BUSY"}]:
                assert payload["problems"] == [], (field, payload)
                self.asked = asked
                return payload
            assert time.monotonic() < deadline, (field, payload)
            time.sleep(_PAUSE)

    def open(self, path: str) -> bytes | None:
        """The bytes of a file, fetched as a browser does; None when there is no such file."""
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                answer = self._client.get(f"/graphql/files/api/{path}")
                if answer.status_code == 404:
                    return None
                if answer.status_code == 307:
                    file = httpx.get(answer.headers["location"], timeout=30, trust_env=False)
                    if file.status_code == 200:
                        return file.content
                    assert file.status_code >= 500, file.text
                else:
                    assert answer.status_code >= 500, answer.text
            except httpx.TransportError:
                pass
            assert time.monotonic() < deadline, path
            time.sleep(_PAUSE)

    def _answer(self, body: dict[str, Any], headers: dict[str, str]) -> dict[str, Any]:
        deadline = time.monotonic() + PATIENCE
        self.asked = 0
        while True:
            self.asked += 1
            try:
                answer = self._client.post("/graphql", json=body, headers=headers).json()
                codes = {error["extensions"]["code"] for error in answer.get("errors", ())}
                if not codes:
                    data: dict[str, Any] = answer["data"]
                    return data
                assert codes == {"BUSY"}, answer
            except httpx.TransportError:
                pass
            assert time.monotonic() < deadline, body
            time.sleep(_PAUSE)
