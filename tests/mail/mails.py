"""Mails for tests, and a sample of each in both languages: `python -m tests.mail.mails` writes them anew."""

from __future__ import annotations

from datetime import UTC, date, datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from portico.features.mails.actions import Recipient
from portico.mail.links import code_in, link_in
from portico.mail.message import Person, compose
from portico.mail.render import Rendered, render
from portico.mail.templates import Template
from portico.models.enums import Locale
from portico.policy.viewer import Moment

FOLDER = Path(__file__).with_name("samples")
LOCALES = ("en", "zh-CN")
_LINK = {"app": "PORTAL", "link_id": "5f0c7e9a-0000-4000-8000-000000000001", "expires_at": "2026-11-22T18:40:00+00:00"}
_ISSUE = {
    "firm": "Northgate Systems",
    "app": "STAFF",
    "client": "Acme Manufacturing",
    "project": "ERP migration",
    "title": "The gate jams",
    "due_at": "2026-11-23T10:00:00+00:00",
    "project_id": "prj_5f0c7e9a000040008000000000000002",
    "issue_id": "iss_5f0c7e9a000040008000000000000003",
}
DATA: dict[Template, dict[str, str]] = {
    Template.SIGN_IN_LINK: _LINK | {"firm": "Northgate Systems"},
    Template.PASSWORD_RESET: _LINK | {"firm": "Northgate Systems", "app": "STAFF"},
    Template.INVITATION: _LINK
    | {"firm": "Northgate Systems", "client": "Acme Manufacturing", "inviter": "Dana Whitfield"},
    Template.PASSWORD_CHANGED: {
        "firm": "Northgate Systems",
        "app": "PORTAL",
        "changed_at": "2026-11-22T18:40:00+00:00",
    },
    Template.CONFIRMATION_CODE: _LINK | {"firm": "Northgate Systems"},
    Template.ISSUE_UNANSWERED: _ISSUE,
    Template.ISSUE_UNRESOLVED: _ISSUE,
}
ZONES = {"en": ZoneInfo("Europe/Amsterdam"), "zh-CN": ZoneInfo("Asia/Shanghai")}


ID = UUID("5f0c7e9a-0000-4000-8000-0000000000ff")
FIRM = Person("Northgate Systems", "portal@northgate.example")
MEI = Person("Mei Chen", "mei@acme.example")
AT = datetime(2026, 11, 22, 18, 40, 3, 250_000, tzinfo=UTC)
MOMENT = Moment(datetime(2026, 11, 22, 18, 40, tzinfo=UTC), date(2026, 11, 22))
READER = Recipient(address="mei@acme.example", name="陈美", locale=Locale.ZH_CN, time_zone="Asia/Shanghai")


def sample(template: Template, locale: str) -> Rendered:
    """The mail as it would be sent."""
    data = DATA[template]
    data = data | code_in(template, data, secret="a key for samples alone")
    link = link_in(template, data, public_url="https://portal.northgate.example", secret="a key for samples alone")
    return render(template, locale, data, to="mei@acme.example", link=link, zone=ZONES[locale])


def files(template: Template, locale: str) -> dict[Path, str]:
    """What is kept of it: its text under its subject, and its HTML."""
    mail = sample(template, locale)
    name = FOLDER / f"{template}.{locale}"
    return {
        name.with_name(f"{name.name}.txt"): f"Subject: {mail.subject}\n\n{mail.text}",
        name.with_name(f"{name.name}.html"): mail.html,
    }


def composed(mail: Rendered | None = None, **changes: Any) -> EmailMessage:
    """One of them as a message."""
    facts: dict[str, Any] = {"id": ID, "sender": FIRM, "to": MEI, "at": AT, "locale": "en"}
    return compose(mail or sample(Template.SIGN_IN_LINK, "en"), **facts | changes)


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for template in Template:
        for locale in LOCALES:
            for path, text in files(template, locale).items():
                path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
