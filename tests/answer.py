"""What came back from the public door, and what a test usually asks of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import httpx


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    body: dict[str, Any]
    headers: httpx.Headers
    cpu_seconds: float

    @property
    def data(self) -> dict[str, Any]:
        """The data of an answer without errors."""
        assert "errors" not in self.body, self.body["errors"]
        data: dict[str, Any] = self.body["data"]
        return data

    @property
    def errors(self) -> list[dict[str, Any]]:
        """Its errors, as GraphQL has them."""
        errors: list[dict[str, Any]] = self.body.get("errors", [])
        return errors

    @property
    def codes(self) -> list[str]:
        """The codes of its errors."""
        return [error["extensions"]["code"] for error in self.errors]

    @property
    def payload(self) -> dict[str, Any]:
        """What the only root field answered."""
        (payload,) = self.data.values()
        assert isinstance(payload, dict), payload
        return payload

    @property
    def problems(self) -> list[str]:
        """The codes of the problems of a mutation."""
        return [problem["code"] for problem in self.payload["problems"]]

    @property
    def done(self) -> dict[str, Any]:
        """The row a mutation without problems answered with."""
        assert self.payload["problems"] == [], self.payload["problems"]
        (row,) = (value for key, value in self.payload.items() if key != "problems")
        assert isinstance(row, dict)
        return row

    def is_refused(self) -> bool:
        """The request was not begun: no data, and nothing but BAD_USER_INPUT."""
        return self.status in (400, 413) and "data" not in self.body and set(self.codes) == {"BAD_USER_INPUT"}
