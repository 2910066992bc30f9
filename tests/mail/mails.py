"""A sample of every mail in both languages. `python -m tests.mail.mails` writes them anew."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

from portico.mail import Rendered, Template, link_in, render

FOLDER = Path(__file__).with_name("samples")
LOCALES = ("en", "zh-CN")
_LINK = {"app": "PORTAL", "link_id": "5f0c7e9a-0000-4000-8000-000000000001", "expires_at": "2026-11-22T18:40:00+00:00"}
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
}
ZONES = {"en": ZoneInfo("Europe/Amsterdam"), "zh-CN": ZoneInfo("Asia/Shanghai")}


def sample(template: Template, locale: str) -> Rendered:
    """The mail as it would be sent."""
    data = DATA[template]
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


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for template in Template:
        for locale in LOCALES:
            for path, text in files(template, locale).items():
                path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
