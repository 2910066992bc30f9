"""Ids of made rows: the same name gives the same id on every machine."""

from __future__ import annotations

from uuid import UUID, uuid5

_NAMESPACE = UUID("6f0c2f0e-6f6e-5d2a-9a53-706f72746963")


def stable_id(*names: object) -> UUID:
    """A name-based id (UUIDv5, RFC 9562 section 5.5): stable ids make the seed idempotent."""
    return uuid5(_NAMESPACE, "\x1f".join(map(str, names)))
