"""The settings of mail, and what `portico doctor` says of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from portico.config import Encryption, MailServer, SettingError, load_settings
from portico.doctor import mail_faults
from tests.asking import settings_for
from tests.mail.servers import Sink, serving

PUBLIC = {"mail_from": "portal@northgate.example", "public_url": "https://portal.northgate.example"}


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PORTICO_HOME", str(tmp_path))


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("smtp://mail.example", MailServer(host="mail.example", port=587, encryption=Encryption.STARTTLS)),
        ("smtps://mail.example", MailServer(host="mail.example", port=465, encryption=Encryption.TLS)),
        ("smtp+plain://[::1]:1025", MailServer(host="::1", port=1025, encryption=Encryption.NONE)),
        (
            "smtp://portal%40northgate.example:p%40ss%2Fword%3A1@mail.example:2525/",
            MailServer(
                host="mail.example",
                port=2525,
                encryption=Encryption.STARTTLS,
                user="portal@northgate.example",
                password="p@ss/word:1",
            ),
        ),
    ],
)
def test_a_mail_server_is_named_by_its_address(url: str, server: MailServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTICO_SMTP_URL", url)
    found = load_settings().mail_server
    assert found == server
    assert server.password == "" or server.password not in repr(found)


@pytest.mark.parametrize(
    "url",
    [
        "mail.example",
        "mail.example:587",
        "http://mail.example",
        "smtp://",
        "smtp://:secret@",
        "smtp://u:secret@mail.example:port",
        "smtp://u:secret@mail.example:99999",
        "smtp://u:secret/word@mail.example",
        "smtps://u:secret@mail.example/?tls=no",
        "smtp+plain://u:secret@mail.example",
    ],
)
def test_what_names_no_server_is_refused_and_not_repeated(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTICO_SMTP_URL", url)
    with pytest.raises(SettingError, match=r"PORTICO_SMTP_URL .*; it must be smtp://") as refused:
        load_settings()
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    "text", ["portal", "Portal <p@northgate.example>", "p@x.example\nBcc: e@x.example", "a b@x.example"]
)
def test_a_sender_that_is_no_address_is_refused(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTICO_MAIL_FROM", text)
    with pytest.raises(SettingError, match=r"PORTICO_MAIL_FROM is .*; it must be an address such as"):
        load_settings()


def test_links_lead_to_where_the_firm_says(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load_settings(port="9001").public_url == "http://localhost:9001"
    monkeypatch.setenv("PORTICO_PUBLIC_URL", "https://portal.northgate.example/")
    assert load_settings().public_url == "https://portal.northgate.example"
    monkeypatch.setenv("PORTICO_PUBLIC_URL", "portal.northgate.example")
    with pytest.raises(SettingError, match=r"PORTICO_PUBLIC_URL .* such as https://portal.northgate.example"):
        load_settings()


def found(tmp_path: Path, sink: Sink, encryption: Encryption = Encryption.NONE, **changes: Any) -> list[str]:
    given = {name: changes.pop(name) for name in ("user", "password") if name in changes}
    return mail_faults(settings_for(tmp_path, mail_server=sink.server(encryption, **given), **PUBLIC | changes))


def test_doctor_finds_nothing_wrong_with_a_server_that_takes_mail(tmp_path: Path) -> None:
    with serving() as sink:
        assert found(tmp_path, sink) == []
        assert sink.messages == []
    assert mail_faults(settings_for(tmp_path)) == []


def test_doctor_names_a_server_that_is_away(tmp_path: Path) -> None:
    with serving() as sink:
        pass
    (fault,) = found(tmp_path, sink)
    assert fault.startswith("The mail server takes no mail from us (")
    assert "Mail is kept and waits until it does." in fault
    assert "PORTICO_SMTP_URL" in fault


def test_doctor_names_a_server_without_tls(tmp_path: Path) -> None:
    with serving() as sink:
        (fault,) = found(tmp_path, sink, Encryption.STARTTLS)
    assert "STARTTLS" in fault


def test_doctor_names_a_sender_and_links_that_lead_nowhere(tmp_path: Path) -> None:
    with serving() as sink:
        sender, links = found(tmp_path, sink, mail_from="no-reply@localhost", public_url="http://localhost:8000")
    assert "PORTICO_MAIL_FROM" in sender
    assert "no-reply@localhost" in sender
    assert "PORTICO_PUBLIC_URL" in links
    assert "http://localhost:8000" in links
