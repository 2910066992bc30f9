"""Every mail in both languages, as it was last looked at, and what holds for all of them."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from zoneinfo import ZoneInfo

import jinja2
import pytest

from portico.mail.render import facts_of, render
from portico.mail.templates import Template
from portico.models.enums import Locale
from tests.mail.mails import DATA, FOLDER, LOCALES, files, sample

EVERY = pytest.mark.parametrize(
    ("template", "locale"), [(template, locale) for template in Template for locale in LOCALES]
)


@EVERY
def test_a_mail_reads_as_it_was_last_looked_at(template: Template, locale: str) -> None:
    """`python -m tests.mail.mails` writes the samples anew."""
    for path, text in files(template, locale).items():
        assert path.read_text(encoding="utf-8") == text, (
            f"{path.name} is another mail now: look at it, and write it anew"
        )


def test_there_is_a_sample_of_every_mail_and_no_other() -> None:
    assert tuple(Locale) == LOCALES
    wanted = {path for template in Template for locale in LOCALES for path in files(template, locale)}
    assert set(FOLDER.iterdir()) == wanted


@EVERY
def test_text_and_html_say_the_same(template: Template, locale: str) -> None:
    mail = sample(template, locale)
    words = Words(mail.html)
    for line in filter(None, mail.text.removesuffix("\n").split("\n")):
        assert line in words.said or line.strip() == "--", line
    (link,) = set(words.links)
    assert link.startswith("https://portal.northgate.example/")
    assert mail.text.count(link) == 1


@EVERY
def test_a_mail_brings_nothing_from_elsewhere(template: Template, locale: str) -> None:
    """It reads the same without images, and nobody learns that it was opened."""
    html = sample(template, locale).html
    assert not re.search(r"<(img|script|link|iframe|form)|url\(|@import|src=", html, re.IGNORECASE)


@pytest.mark.parametrize("template", Template)
def test_every_language_tells_the_same_facts(template: Template) -> None:
    for locale in LOCALES:
        mail = sample(template, locale)
        for name in facts_of(template):
            if not name.endswith("_at"):
                assert DATA[template][name] in mail.text + mail.subject, (locale, name)


def test_times_are_those_of_the_reader() -> None:
    assert "22 November 2026, 19:40 (Europe/Amsterdam)" in sample(Template.SIGN_IN_LINK, "en").text
    assert "2026年11月23日 02:40（Asia/Shanghai）" in sample(Template.SIGN_IN_LINK, "zh-CN").text


def test_a_fact_that_is_missing_is_an_error() -> None:
    with pytest.raises(jinja2.UndefinedError, match="expires_at"):
        render(Template.SIGN_IN_LINK, "en", {"firm": "F"}, to="a@b.example", link="https://b", zone=ZoneInfo("UTC"))


class Words(HTMLParser):
    """What a reader sees of a page, and where its links lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self.links: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.links.append(dict(attrs)["href"] or "")

    def handle_data(self, data: str) -> None:
        self.said.append(data.strip())
