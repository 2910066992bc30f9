"""What went over the wire and what the browser complained about, of all pages of one context."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Request, Route, WebError

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
    """`reads`: keep what was said as well, not only what went wrong."""

    def __init__(self, context: BrowserContext, *, reads: bool = False) -> None:
        self.complaints: list[str] = []
        self._answers: list[Answer] = []
        context.on("console", self._on_console)
        context.on("weberror", self._on_error)
        if reads:
            context.on("requestfinished", self._on_finished)
            # A browser forgets the bodies of a page that it leaves. Of what the graph says every byte counts, so it
            # is read on its way.
            context.route("**/graphql", self._on_question)
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

    def _on_question(self, route: Route) -> None:
        try:
            response = route.fetch()
            self._keep(route.request, response.status, response.body())
            route.fulfill(response=response)
        except Error as error:
            # The page was left while it waited; nothing of the answer reached it.
            if not any(word in str(error) for word in ("closed", "handled", "disposed")):
                raise

    def _on_finished(self, request: Request) -> None:
        response = request.response()
        if response is None or response.status == 304 or request.redirected_to is not None:
            return
        if urlsplit(request.url).path == "/graphql":
            return
        try:
            body = response.body()
        except Error:
            # A file of a page that was left: the same bytes for everybody.
            return
        self._keep(request, response.status, body)

    def _keep(self, request: Request, status: int, body: bytes) -> None:
        path = urlsplit(request.url).path
        self._answers.append(
            Answer(
                app=request.headers.get("x-portico-app") or APP_OF_FOLDER.get(path.split("/")[1], ""),
                path=path,
                status=status,
                asked=request.post_data or "",
                said=body.decode("utf-8", errors="replace"),
            )
        )

    def _on_failed(self, request: Request) -> None:
        # A page that is left aborts what it still waits for; that is no complaint.
        if request.failure and "ERR_ABORTED" not in request.failure:
            self.complaints.append(f"{request.method} {request.url}: {request.failure}")
