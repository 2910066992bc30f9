"""Eight bytes that travel through other hands unread and unchanged.

Encode, then encipher: the value and eight bytes of its context make one block of AES, a
pseudo-random permutation; what does not decipher to its context was not made here (Bellare and
Rogaway, "Encode-then-encipher encryption", ASIACRYPT 2000). Equal values of one context give equal
seals, and a whole page is sealed at once: an authenticated mode costs ten times as much a cursor.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

_HALF = 8
_DIGITS = 4 * _HALF


class Seal:
    """Seals with a key derived from a secret, for one purpose."""

    def __init__(self, secret: str, purpose: str) -> None:
        key = hashlib.blake2b(purpose.encode(), key=secret.encode()[:64], digest_size=32).digest()
        # One block each, never a message of several: what ECB shows is that two blocks are equal.
        self._cipher = Cipher(algorithms.AES(key), modes.ECB())  # noqa: S305

    def close(self, values: Iterable[tuple[bytes, bytes]]) -> list[str]:
        """The seals, in hex, of values with their contexts: eight bytes each."""
        sealed = self._cipher.encryptor().update(b"".join(value + context for value, context in values)).hex()
        return [sealed[start : start + _DIGITS] for start in range(0, len(sealed), _DIGITS)]

    def open(self, sealed: str, context: bytes) -> bytes:
        """The value. Raises ValueError for anything this seal has not closed in this context."""
        if len(sealed) != _DIGITS:
            raise ValueError(sealed)
        opened = self._cipher.decryptor().update(bytes.fromhex(sealed))
        if opened[_HALF:] != context:
            raise ValueError(sealed)
        return opened[:_HALF]


@lru_cache(maxsize=8)
def seal_of(secret: str, purpose: str) -> Seal:
    """The seal of a secret for one purpose: making the key takes longer than using it."""
    return Seal(secret, purpose)
