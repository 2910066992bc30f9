"""Identifiers: random UUIDs made in the application, opaque prefixed strings outside."""

from __future__ import annotations

import os
import re
import time
from uuid import UUID, uuid4

_last_tick = [0]
_GLOBAL_ID = re.compile(r"([a-z]{3})_([0-9a-f]{32})")


def new_id() -> UUID:
    """A random UUID (version 4): it says nothing, not even when the row was made."""
    return uuid4()


def new_ordered_id() -> UUID:
    """A UUIDv7 later than any made before in this process: for rows that are read in order.

    The 12 bits after the milliseconds are a finer clock (RFC 9562, section 6.2, method 3).
    """
    # 4096 ticks to a millisecond.
    _last_tick[0] = max(_last_tick[0] + 1, time.time_ns() * 4096 // 1_000_000)
    milliseconds, fraction = divmod(_last_tick[0], 4096)
    random = int.from_bytes(os.urandom(8)) & (1 << 62) - 1
    return UUID(int=(milliseconds & (1 << 48) - 1) << 80 | 0x7 << 76 | fraction << 64 | 0b10 << 62 | random)


def global_id(prefix: str, id: UUID) -> str:
    """`prj_` + 32 hex digits: what the graph shows of a row's id."""
    return f"{prefix}_{id.hex}"


def parse_global_id(text: str) -> tuple[str, UUID] | None:
    """Prefix and row id of a global id, or None when it is not one."""
    match = _GLOBAL_ID.fullmatch(text)
    return (match[1], UUID(match[2])) if match else None
