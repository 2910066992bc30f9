"""Tokens of the links in mails: the id of a row and a proof that we made them (HMAC-SHA256, RFC 2104).

Whoever has the secret makes the same token again, so the database never holds one: who reads it can open nothing,
and a mail that is sent twice carries the same link.
"""

from __future__ import annotations

import base64
import binascii
import hmac
from uuid import UUID

_ID = 16


def link_token(secret: str, purpose: str, id: UUID) -> str:
    """64 characters that may stand in an address."""
    return base64.urlsafe_b64encode(id.bytes + _proof(secret, purpose, id)).decode()


def read_link_token(secret: str, purpose: str, token: str) -> UUID | None:
    """The id in a token; None for one that was not made here, or for another purpose."""
    try:
        found = base64.b64decode(token, altchars=b"-_", validate=True)
        id = UUID(bytes=found[:_ID])
    except (binascii.Error, ValueError):
        return None
    return id if hmac.compare_digest(found[_ID:], _proof(secret, purpose, id)) else None


def _proof(secret: str, purpose: str, id: UUID) -> bytes:
    return hmac.digest(secret.encode(), f"link {purpose} {id}".encode(), "sha256")
