"""Identifiers: UUIDv7 made in the application (RFC 9562), opaque prefixed strings outside."""

from __future__ import annotations

import os
import re
import time
from uuid import UUID

_GLOBAL_ID = re.compile(r"([a-z]{3})_([0-9a-f]{32})")


def new_id() -> UUID:
    """A UUIDv7: milliseconds since the epoch, then 74 random bits (RFC 9562, section 5.7)."""
    milliseconds = time.time_ns() // 1_000_000
    random = int.from_bytes(os.urandom(10))
    value = (milliseconds & (1 << 48) - 1) << 80
    value |= 0x7 << 76 | (random >> 62 & 0xFFF) << 64
    value |= 0b10 << 62 | random & (1 << 62) - 1
    return UUID(int=value)


def global_id(prefix: str, id: UUID) -> str:
    """`prj_` + 32 hex digits: what the graph shows of a row's id."""
    return f"{prefix}_{id.hex}"


def parse_global_id(text: str) -> tuple[str, UUID] | None:
    """Prefix and row id of a global id, or None when it is not one."""
    match = _GLOBAL_ID.fullmatch(text)
    return (match[1], UUID(match[2])) if match else None
