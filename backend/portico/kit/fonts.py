"""The fonts of PDFs and pictures, Latin and Chinese: Noto Sans SC (OFL), which travel with the built apps."""

from __future__ import annotations

import struct
from functools import cache
from pathlib import Path

REGULAR, SEMIBOLD = "NotoSansSC_400Regular.ttf", "NotoSansSC_600SemiBold.ttf"


def fonts_are_there(folder: Path) -> bool:
    """Whether the apps were built."""
    return all((folder / name).is_file() for name in (REGULAR, SEMIBOLD))


def can_show(folder: Path) -> frozenset[int]:
    """The characters that both fonts have a glyph for."""
    return _characters(folder / REGULAR) & _characters(folder / SEMIBOLD)


@cache
def _characters(font: Path) -> frozenset[int]:
    """What the `cmap` table of a font has: https://learn.microsoft.com/typography/opentype/spec/cmap."""
    data = font.read_bytes()
    found: set[int] = set()
    for number in range(*struct.unpack_from(">xxxxH", data)):
        tag, _, start, _ = struct.unpack_from(">4sIII", data, 12 + 16 * number)
        if tag != b"cmap":
            continue
        for encoding in range(struct.unpack_from(">xxH", data, start)[0]):
            at = start + struct.unpack_from(">xxxxI", data, start + 4 + 8 * encoding)[0]
            read = {4: _segments, 12: _groups}.get(struct.unpack_from(">H", data, at)[0])
            found |= read(data, at) if read else set()
    return frozenset(found)


def _segments(data: bytes, at: int) -> set[int]:
    count = struct.unpack_from(">H", data, at + 6)[0] // 2
    ends, starts, deltas, offsets = (
        struct.unpack_from(f">{count}H", data, at + 14 + 2 * count * place + (2 if place else 0)) for place in range(4)
    )
    found = set()
    for number, (first, last, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        for character in range(first, min(last, 0xFFFE) + 1):
            glyph = (character + delta) % 65_536
            if offset:
                place = at + 16 + 6 * count + 2 * number + offset + 2 * (character - first)
                glyph = struct.unpack_from(">H", data, place)[0]
            if glyph:
                found.add(character)
    return found


def _groups(data: bytes, at: int) -> set[int]:
    found: set[int] = set()
    for number in range(struct.unpack_from(">I", data, at + 12)[0]):
        first, last, _ = struct.unpack_from(">III", data, at + 16 + 12 * number)
        found |= set(range(first, last + 1))
    return found
