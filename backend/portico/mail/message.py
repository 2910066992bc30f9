"""A mail as a message (RFC 5322): the same mail is the same bytes, whoever composes it and how often."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from uuid import UUID

from portico.kit.text import one_line
from portico.mail.addresses import sendable
from portico.mail.render import Rendered

# 7 bits a byte: a relay that cannot take 8 would encode the body anew, and a signature (RFC 6376) would no longer hold.
_POLICY = policy.SMTP.clone(cte_type="7bit")
# What means something between addresses. Python 3.11 may forget the quotes when it folds a long name (CPython #121284).
_SPECIAL = re.compile(r'[<>()\[\]:;@\\,"]')
_LONGEST_NAME = 100


class UnusableAddressError(Exception):
    """An address that no message can be sent to."""


@dataclass(frozen=True)
class Person:
    """Who a mail comes from or goes to."""

    name: str
    address: str


def compose(
    mail: Rendered, *, id: UUID, sender: Person, to: Person, at: datetime, locale: str, unsubscribe: str | None = None
) -> EmailMessage:
    """The message. `unsubscribe` is an address to which one POST ends mails of this kind (RFC 8058).

    Raises UnusableAddressError.
    """
    message = EmailMessage(policy=_POLICY)
    message["From"] = _address(sender)
    message["To"] = _address(to)
    message["Subject"] = _in_header(mail.subject)
    message["Date"] = at.astimezone(UTC)
    # Whoever gets it twice can tell.
    message["Message-ID"] = f"<{id}@{domain_of(sender.address)}>"
    # No answers by machines, please (RFC 3834).
    message["Auto-Submitted"] = "auto-generated"
    if unsubscribe is not None:
        message["List-Unsubscribe"] = f"<{unsubscribe}>"
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message.set_content(mail.text)
    message.add_alternative(mail.html, subtype="html")
    # Last: setting the content takes away what was said about it.
    message["Content-Language"] = locale
    message.set_boundary(f"=_{id.hex}")
    return message


def domain_of(address: str) -> str:
    """What stands behind the @."""
    return address.rpartition("@")[2]


def _address(person: Person) -> Address:
    address = sendable(person.address)
    if address is None:
        raise UnusableAddressError(f"{person.address!r} is no address that a mail server takes")
    name = _in_header(_SPECIAL.sub(" ", person.name))[:_LONGEST_NAME]
    return Address(display_name=name.strip(), addr_spec=address)


def _in_header(text: str) -> str:
    """On one line, and nothing in it is read as an encoded word (RFC 2047), which could hold a line's end."""
    return one_line(text).replace("=?", "= ?")
