"""What stands in a message, and what nobody can put into one."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from portico.mail.message import Person, UnusableAddressError
from portico.mail.render import render
from portico.mail.templates import Template
from tests.mail.mails import DATA, FIRM, ID, LOCALES, MEI, ZONES, composed, sample

HEADERS = {
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "Auto-Submitted",
    "Content-Language",
    "MIME-Version",
    "Content-Type",
}

HOSTILE = [
    "Mei\r\nBcc: evil@evil.example",
    "Mei\nSubject: other\n\nbody",
    "Mei\x00Chen",
    'Mei" <evil@evil.example>, "',
    "<evil@evil.example>",
    "Mei, evil@evil.example",
    "Mei; evil@evil.example (",
    "=?utf-8?q?Mei=0D=0ABcc:_evil@evil.example?=",
    "=?utf-8?b?TWVpDQpCY2M6IGV2aWxAZXZpbC5leGFtcGxl?=",
    "a, b" * 60 + '", <evil@evil.example>',
    "很长的名字，" * 40 + "<evil@evil.example>",
    "\u202egnihtyreve\u2066\u2028Bcc: evil@evil.example\x85Cc: evil@evil.example",
    "محمد \u200fעברית",
    "\ud800",
    "<script>alert(1)</script>{{ 7 * 7 }}{% raw %}",
    "",
]


def read(message: EmailMessage) -> EmailMessage:
    """As whoever gets it reads it."""
    found = message_from_bytes(message.as_bytes(), policy=policy.default)
    assert isinstance(found, EmailMessage)
    return found


def test_headers_are_these_and_no_others() -> None:
    found = read(composed())
    assert set(found.keys()) == HEADERS
    assert len(found.keys()) == len(HEADERS)
    assert str(found["From"]) == "Northgate Systems <portal@northgate.example>"
    assert str(found["To"]) == "Mei Chen <mei@acme.example>"
    assert found["Date"] == "Sun, 22 Nov 2026 18:40:03 +0000"
    assert found["Message-ID"] == f"<{ID}@northgate.example>"
    assert found["Auto-Submitted"] == "auto-generated"
    assert found["Content-Language"] == "en"
    assert found.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in found.iter_parts()] == ["text/plain", "text/html"]


def test_one_click_ends_mails_of_a_kind() -> None:
    found = read(composed(unsubscribe="https://portal.northgate.example/unsubscribe/x"))
    assert set(found.keys()) == HEADERS | {"List-Unsubscribe", "List-Unsubscribe-Post"}
    assert found["List-Unsubscribe"] == "<https://portal.northgate.example/unsubscribe/x>"
    assert found["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("template", Template)
def test_any_relay_can_pass_it_on_unchanged(template: Template, locale: str) -> None:
    """Seven bits a byte, short lines that end in CRLF: what was signed stays as it was (RFC 6376, section 5.3)."""
    mail = sample(template, locale)
    content = composed(mail, locale=locale).as_bytes()
    assert content.isascii()
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 998
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    found = read(composed(mail, locale=locale))
    text, html = (part.get_content().replace("\r\n", "\n") for part in found.iter_parts())
    assert (found["Subject"], text, html) == (mail.subject, mail.text, mail.html)


def test_the_same_mail_is_the_same_bytes() -> None:
    assert composed().as_bytes() == composed().as_bytes()


def texts() -> st.SearchStrategy[str]:
    return st.text(st.one_of(st.characters(), st.sampled_from('\r\n\x00"<>@,;:()=?_ \u202e')), max_size=200)


def with_hostile(test: Any) -> Any:
    for each in HOSTILE:
        test = example(each)(test)
    return test


@with_hostile
@given(texts())
def test_no_name_adds_a_header_or_a_recipient(name: str) -> None:
    data = DATA[Template.INVITATION] | {"inviter": name, "firm": name, "client": name}
    mail = render(Template.INVITATION, "en", data, to="mei@acme.example", link="https://p.example", zone=ZONES["en"])
    message = composed(mail, sender=Person(name, FIRM.address), to=Person(name, MEI.address))
    found = read(message)
    assert set(found.keys()) == HEADERS
    assert len(found.keys()) == len(HEADERS)
    assert [each.addr_spec for each in found["To"].addresses] == [MEI.address]
    assert [each.addr_spec for each in found["From"].addresses] == [FIRM.address]
    assert found["Message-ID"] == f"<{ID}@northgate.example>"
    head = message.as_bytes().partition(b"\r\n\r\n")[0]
    assert head.isascii()
    assert not head.lower().count(b"\r\nbcc")
    # Whoever reads headers in another way than Python: no word of them can be more than a name.
    assert b"evil@evil.example" not in head.split(b"Subject:")[0]
    assert [part.get_content_type() for part in found.iter_parts()] == ["text/plain", "text/html"]


@with_hostile
@given(texts())
def test_no_name_is_more_than_words_in_the_body(name: str) -> None:
    plain, given_name = (
        render(
            Template.INVITATION,
            "en",
            DATA[Template.INVITATION] | {"inviter": each},
            to="mei@acme.example",
            link="https://p.example",
            zone=ZONES["en"],
        )
        for each in ("Dana", name)
    )
    assert given_name.html.count("<") == plain.html.count("<")
    assert given_name.html.count("\n") == plain.html.count("\n")
    assert given_name.text.count("\n") == plain.text.count("\n")
    assert "\n" not in given_name.subject
    for turning in "\u202e\u2066\u2028\x00":
        assert turning not in given_name.text


def test_names_are_shown_as_they_are_written() -> None:
    for name in ("陈美", "Zoë O’Brien-Łukasz", "محمد", "O. Müller 3rd"):
        assert read(composed(to=Person(name, MEI.address)))["To"].addresses[0].display_name == name


@pytest.mark.parametrize(
    "address",
    [
        "",
        "mei",
        "@acme.example",
        "mei@",
        "mei@acme.example\r\nBcc: evil@evil.example",
        "mei@acme.example, evil@evil.example",
        "<mei@acme.example>",
        "mei chen@acme.example",
        "mei@acme.example>",
        "mei\x00@acme.example",
        "梅@acme.example",
        "mei@acme..example",
        f"{'m' * 250}@acme.example",
    ],
)
def test_an_address_no_server_takes_is_not_written_to(address: str) -> None:
    with pytest.raises(UnusableAddressError):
        composed(to=Person("Mei", address))


def test_a_domain_in_any_script_is_spelled_as_the_dns_has_it() -> None:
    found = read(composed(to=Person("Jörg", "jorg@bücher.example")))
    assert found["To"].addresses[0].addr_spec == "jorg@xn--bcher-kva.example"
