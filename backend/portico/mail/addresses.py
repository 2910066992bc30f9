"""Mail addresses as SMTP takes them."""

from __future__ import annotations

import re

# Local parts without quotes, and names of hosts (RFC 5321, section 4.1.2).
_FORM = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*"
)


def sendable(address: str) -> str | None:
    """The address in ASCII, its domain in the spelling of the DNS; None for one that a mail server may not take.

    A local part beyond ASCII needs SMTPUTF8 (RFC 6531) on every server of the way.
    """
    local, _, domain = address.rpartition("@")
    try:
        spelled = f"{local}@{domain.encode('idna').decode()}"
    except UnicodeError:
        return None
    return spelled if len(spelled) <= 254 and _FORM.fullmatch(spelled) else None
