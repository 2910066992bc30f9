"""What went over the wire and what the browser complained about, of all pages of one context."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Request, WebError

APP_OF_FOLDER = {"app": "staff", "portal": "portal"}


@dataclass(frozen=True)
class Answer:
    """One response, as bytes: what a curious reader of the network log would see."""

    app: str
    path: str
    status: int
    asked: str
    said: str


class Watch:
    def __init__(self, context: BrowserContext) -> None:
        self.complaints: list[str] = []
        self._answers: list[Answer] = []
        context.on("console", self._on_console)
        context.on("weberror", self._on_error)
        context.on("requestfinished", self._on_finished)
        context.on("requestfailed", self._on_failed)

    def answers(self, app: str) -> list[Answer]:
        """Every response to pages of this app, "staff" or "portal": its files, and what it asked the graph."""
        return [answer for answer in self._answers if answer.app == app]

    def excuse(self, words: str) -> None:
        """These complaints were asked for."""
        self.complaints = [complaint for complaint in self.complaints if words not in complaint]

    def assert_quiet(self) -> None:
        assert not self.complaints, "The browser complained:\n" + "\n".join(self.complaints)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(f"console {message.type}: {message.text} ({message.location.get('url', '')})")

    def _on_error(self, error: WebError) -> None:
        self.complaints.append(f"uncaught: {error.error}")

    def _on_finished(self, request: Request) -> None:
        response = request.response()
        if response is None or response.status == 304 or request.redirected_to is not None:
            return
        path = urlsplit(request.url).path
        try:
            # Read at once: a browser forgets the bodies of a page that it leaves.
            body = response.body()
        except Error as error:
            # A font or a picture may be forgotten even earlier; of what a page asked for, every byte counts.
            if request.resource_type in {"fetch", "xhr"}:
                self.complaints.append(f"{request.method} {request.url}: its answer could not be read: {error}")
            return
        self._answers.append(
            Answer(
                app=request.headers.get("x-portico-app") or APP_OF_FOLDER.get(path.split("/")[1], ""),
                path=path,
                status=response.status,
                asked=request.post_data or "",
                said=body.decode("utf-8", errors="replace"),
            )
        )

    def _on_failed(self, request: Request) -> None:
        # A page that is left aborts what it still waits for; that is no complaint.
        if request.failure and "ERR_ABORTED" not in request.failure:
            self.complaints.append(f"{request.method} {request.url}: {request.failure}")
