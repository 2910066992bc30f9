"""Texts that travel through other hands unread and unchanged: AES-SIV (RFC 5297)."""

from __future__ import annotations

import hashlib
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV


class Seal:
    """Seals texts with a key derived from a secret; equal texts give equal seals."""

    def __init__(self, secret: str, purpose: str) -> None:
        self._cipher = AESSIV(hashlib.blake2b(purpose.encode(), key=secret.encode()[:64], digest_size=64).digest())

    def close(self, text: str, context: str) -> str:
        """The sealed text in hex; it opens in the same context only."""
        return self._cipher.encrypt(text.encode(), [context.encode()]).hex()

    def open(self, sealed: str, context: str) -> str:
        """The text. Raises ValueError for anything this seal has not closed in this context."""
        try:
            return self._cipher.decrypt(bytes.fromhex(sealed), [context.encode()]).decode()
        except InvalidTag as error:
            raise ValueError(sealed) from error


@lru_cache(maxsize=8)
def seal_of(secret: str, purpose: str) -> Seal:
    """The seal of a secret for one purpose: making the key takes longer than using it."""
    return Seal(secret, purpose)
