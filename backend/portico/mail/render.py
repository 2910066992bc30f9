"""The words of a mail: sentences of `texts/`, one file a language, laid out by `mail.txt` and `mail.html`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import jinja2
from jinja2 import meta

from portico.kit.text import one_line
from portico.mail.templates import Template

_HERE = Path(__file__).parent
_OPTIONS: dict[str, Any] = {
    "loader": jinja2.FileSystemLoader(_HERE),
    "undefined": jinja2.StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
}
_TEXT = jinja2.Environment(autoescape=False, **_OPTIONS)  # noqa: S701 - nothing in plain text is markup
_HTML = jinja2.Environment(autoescape=True, **_OPTIONS)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


@dataclass(frozen=True)
class Rendered:
    """A mail in words."""

    subject: str
    text: str
    html: str


def render(template: Template, locale: str, data: Mapping[str, str], *, to: str, link: str, zone: ZoneInfo) -> Rendered:
    """The mail for one address. Facts whose name ends in `_at` are moments (ISO 8601), told in the reader's zone."""
    facts = {name: _said(name, value, locale, zone) for name, value in data.items()}
    facts |= {"to": one_line(to), "link": link, "locale": locale}
    return Rendered(
        subject=_sentences(_TEXT, template, locale)["subject"].render(facts),
        text=_TEXT.get_template("mail.txt").render(facts | _sentences(_TEXT, template, locale)),
        html=_HTML.get_template("mail.html").render(facts | _sentences(_HTML, template, locale)),
    )


@lru_cache
def facts_of(template: Template) -> frozenset[str]:
    """The facts its sentences tell, but for those that every mail has."""
    sentences = "".join(sentence for written in _texts("en")[template].values() for sentence in written)
    told = meta.find_undeclared_variables(_TEXT.parse(sentences))
    return frozenset(told | {"firm"}) - {"to"}


@lru_cache
def _sentences(environment: jinja2.Environment, template: Template, locale: str) -> dict[str, Any]:
    texts = _texts(locale)
    return {
        name: [environment.from_string(each) for each in written]
        if isinstance(written, list)
        else environment.from_string(written)
        for name, written in (texts["every_mail"] | texts[template]).items()
    }


@lru_cache
def _texts(locale: str) -> dict[str, dict[str, Any]]:
    return tomllib.loads((_HERE / "texts" / f"{locale}.toml").read_text(encoding="utf-8"))


def _said(name: str, value: str, locale: str, zone: ZoneInfo) -> str:
    if not name.endswith("_at"):
        return one_line(value)
    at = datetime.fromisoformat(value).astimezone(zone)
    if locale == "zh-CN":
        return f"{at.year}年{at.month}月{at.day}日 {at:%H:%M}（{zone.key}）"
    return f"{at.day} {_MONTHS[at.month - 1]} {at.year}, {at:%H:%M} ({zone.key})"
