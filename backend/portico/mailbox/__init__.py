"""The mailbox of a demonstration as a page: what was sent to whom, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from pathlib import Path

import jinja2
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from portico.graph.http import locale_of
from portico.mailbox.words import WORDS
from portico_embedded.mailbox import messages

_PAGES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=jinja2.StrictUndefined
)
# No script at all, and nothing from elsewhere: a message is somebody's HTML. Its frame is without scripts by itself.
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
}


@dataclass(frozen=True)
class _Message:
    """A message, as far as it is shown."""

    id: str
    subject: str
    sender: str
    to: str
    sent: datetime | None
    html: str
    text: str


def mailbox_routes(folder: Path) -> list[Route]:
    """`/mail` and `/mail/<id>`, for what lies in this folder."""

    def listed(request: Request) -> Response:
        return _page(request, "list.html", 200, messages=[*filter(None, map(_read, messages(folder)))])

    def shown(request: Request) -> Response:
        for path in messages(folder):
            if path.stem == request.path_params["id"] and (message := _read(path)) is not None:
                return _page(request, "message.html", 200, message=message)
        return _page(request, "missing.html", 404)

    return [Route("/mail", listed), Route("/mail/{id}", shown)]


def _page(request: Request, name: str, status: int, **shown: object) -> Response:
    locale = locale_of(request.headers.get("accept-language", "")) or "en"
    page = _PAGES.get_template(name).render(words=WORDS[locale], locale=locale, **shown)
    return HTMLResponse(page, status, headers=_HEADERS)


def _read(path: Path) -> _Message | None:
    """The message of a file; None for one that no mail program of ours wrote, or that is gone by now."""
    try:
        message = message_from_bytes(path.read_bytes(), policy=policy.default)
        assert isinstance(message, EmailMessage)
        date = message["Date"]
        return _Message(
            id=path.stem,
            subject=str(message["Subject"] or ""),
            sender=str(message["From"] or ""),
            to=str(message["To"] or ""),
            sent=date.datetime if date is not None else None,
            html=_part(message, "html"),
            text=_part(message, "plain"),
        )
    except (MessageError, LookupError, ValueError, FileNotFoundError):
        return None


def _part(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    return part.get_content() if part is not None else ""
