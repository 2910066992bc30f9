"""The way to a mail server: real servers, and such as refuse."""

from __future__ import annotations

import asyncio
import ssl
from pathlib import Path
from unittest import mock

import pytest

from portico.config import Encryption
from portico.mail.transport import MailServerError, RecipientRefusedError, check, send
from portico_embedded.seaweedfs import _certificate
from tests.mail.mails import composed
from tests.mail.servers import PASSWORD, USER, Sink, knows_us, serving

SENDER, MEI = "portal@northgate.example", "mei@acme.example"


def hand_over(sink: Sink, encryption: Encryption = Encryption.NONE, **given: str) -> None:
    asyncio.run(send(sink.server(encryption, **given), composed(), sender=SENDER, recipient=MEI))


@pytest.fixture
def certificate(tmp_path: Path) -> ssl.SSLContext:
    """That of a server which nobody vouches for, and which calls itself 127.0.0.1."""
    key, own = _certificate()
    (tmp_path / "own.pem").write_bytes(key + own)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(tmp_path / "own.pem")
    return context


def test_a_message_arrives_as_it_was_written() -> None:
    with serving() as sink:
        hand_over(sink)
    assert sink.messages == [composed().as_bytes()]
    assert (sink.senders, sink.recipients) == ([SENDER], [[MEI]])
    # The name of this machine is nobody's business.
    assert set(sink.greeted) == {"northgate.example"}


@pytest.mark.parametrize("answer", ["550 5.1.1 No such user", "553 No", "550-5.1.1 No\r\n550 5.1.1 such user"])
def test_a_recipient_may_be_refused_for_good(answer: str) -> None:
    with serving() as sink:
        sink.answers["RCPT"] = [answer]
        with pytest.raises(RecipientRefusedError, match=answer[:3]):
            hand_over(sink)
    assert sink.messages == []


@pytest.mark.parametrize(
    ("command", "answer"),
    [
        ("RCPT", "450 4.2.0 Greylisted"),
        ("RCPT", "530 5.7.0 Authentication required"),
        ("RCPT", "550 5.7.1 Relaying denied"),
        ("RCPT", "554 Relay access denied"),
        ("MAIL", "550 5.7.1 Sender rejected"),
        ("MAIL", "421 Busy"),
        ("DATA", "451 Later"),
        ("DATA", "554 5.6.0 Refused"),
    ],
)
def test_whatever_else_is_refused_is_tried_again(command: str, answer: str) -> None:
    with serving() as sink:
        sink.answers[command] = [answer]
        with pytest.raises(MailServerError, match=answer.rsplit(maxsplit=1)[-1]):
            hand_over(sink)
        hand_over(sink)
    assert len(sink.messages) == 1


def test_a_server_that_is_away_is_tried_again() -> None:
    with serving() as sink:
        pass
    with pytest.raises(MailServerError):
        hand_over(sink)


def test_nothing_is_said_to_a_server_that_cannot_keep_it_private() -> None:
    """Whoever takes STARTTLS out of the answers on the way gets no mail and no password (RFC 3207, section 6)."""
    with serving(auth_require_tls=False, authenticator=knows_us) as sink:
        with pytest.raises(MailServerError):
            hand_over(sink, Encryption.STARTTLS, user=USER, password=PASSWORD)
        assert sink.messages == []


@pytest.mark.parametrize("encryption", [Encryption.STARTTLS, Encryption.TLS])
def test_a_server_nobody_vouches_for_gets_nothing(certificate: ssl.SSLContext, encryption: Encryption) -> None:
    how = {"starttls": certificate} if encryption is Encryption.STARTTLS else {"tls": certificate}
    with serving(**how) as sink, pytest.raises(MailServerError, match="certificate verify failed"):
        hand_over(sink, encryption)
    assert sink.messages == []


# aiosmtpd does not know of TLS from the start.
@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")
@pytest.mark.parametrize("encryption", [Encryption.STARTTLS, Encryption.TLS])
def test_a_server_one_trusts_is_signed_in_to(
    certificate: ssl.SSLContext, encryption: Encryption, tmp_path: Path
) -> None:
    how = {"starttls": certificate} if encryption is Encryption.STARTTLS else {"tls": certificate}
    trusting = ssl.create_default_context(cafile=tmp_path / "own.pem")
    with (
        serving(
            **how, authenticator=knows_us, auth_required=True, auth_require_tls=encryption is Encryption.STARTTLS
        ) as sink,
        mock.patch("ssl.create_default_context", return_value=trusting),
    ):
        asyncio.run(check(sink.server(encryption, user=USER, password=PASSWORD), sender=SENDER))
        hand_over(sink, encryption, user=USER, password=PASSWORD)
        with pytest.raises(MailServerError, match="535"):
            hand_over(sink, encryption, user=USER, password="guess")
    assert len(sink.messages) == 1
