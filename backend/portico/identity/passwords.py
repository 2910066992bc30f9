"""Passwords: Argon2id with the parameters of argon2-cffi's defaults (RFC 9106, low memory)."""

from __future__ import annotations

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

_hasher = PasswordHasher()


def hash_password(password: str) -> str:
    """The encoded Argon2id hash of a password."""
    return _hasher.hash(password)


def verify_password(encoded: str, password: str) -> bool:
    """Whether the password belongs to the encoded hash; False for one that is none."""
    try:
        return _hasher.verify(encoded, password)
    except (Argon2Error, InvalidHashError):
        return False
