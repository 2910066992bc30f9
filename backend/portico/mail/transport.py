"""The way to a mail server (SMTP, RFC 5321)."""

from __future__ import annotations

from email.message import EmailMessage
from typing import Any

import aiosmtplib

from portico.config import Encryption, MailServer
from portico.mail.message import domain_of

# For each answer of the server, in seconds.
_PATIENCE = 30
_AUTHENTICATION_REQUIRED = 530


class RecipientRefusedError(Exception):
    """The server will never take mail to this address; it said why."""


class MailServerError(Exception):
    """The server is away, or does not take mail from us at all."""


async def send(server: MailServer, message: EmailMessage, *, sender: str, recipient: str) -> None:
    """Hand over a message. Raises RecipientRefusedError and MailServerError; after the latter, try again later."""
    try:
        async with _client(server, sender) as client:
            await client.sendmail(sender, [recipient], message.as_bytes())
    except aiosmtplib.SMTPRecipientsRefused as error:
        (refusal,) = error.recipients
        said = f"{refusal.code} {refusal.message}"
        if _is_for_good(refusal):
            raise RecipientRefusedError(said) from error
        raise MailServerError(said) from error
    except (aiosmtplib.SMTPException, OSError, ValueError) as error:
        raise MailServerError(_reason(error)) from error


async def check(server: MailServer, *, sender: str) -> None:
    """Connect, sign in and leave again. Raises MailServerError."""
    try:
        async with _client(server, sender):
            pass
    except (aiosmtplib.SMTPException, OSError, ValueError) as error:
        raise MailServerError(_reason(error)) from error


def _client(server: MailServer, sender: str) -> aiosmtplib.SMTP:
    given: dict[str, Any] = {"username": server.user, "password": server.password} if server.user else {}
    return aiosmtplib.SMTP(
        hostname=server.host,
        port=server.port,
        use_tls=server.encryption is Encryption.TLS,
        start_tls=server.encryption is Encryption.STARTTLS,
        # What we call ourselves goes into a header of the message: not the name of this machine.
        local_hostname=domain_of(sender),
        timeout=_PATIENCE,
        **given,
    )


def _is_for_good(refusal: aiosmtplib.SMTPRecipientRefused) -> bool:
    """It is the recipient that is refused, and not we, who may only be set up wrongly (RFC 3463: X.7.X, security)."""
    # Many servers say without such a code that they do not relay for us.
    is_ours = (
        refusal.code == _AUTHENTICATION_REQUIRED
        or refusal.message.startswith("5.7.")
        or "relay" in refusal.message.casefold()
    )
    return refusal.code >= 500 and not is_ours


def _reason(error: Exception) -> str:
    return " ".join(str(each) for each in error.args) or type(error).__name__
