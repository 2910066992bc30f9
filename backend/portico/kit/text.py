"""Text as it is stored: NFC, without NUL, lone surrogates or other control characters."""

from __future__ import annotations

import re
import unicodedata

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def has_forbidden_characters(value: str) -> bool:
    """True for text PostgreSQL or a client could choke on: NUL, control characters, lone surrogates."""
    return _CONTROL.search(value) is not None


def normalise(value: str) -> str:
    """NFC (Unicode Annex 15), CRLF as LF, no white space at either end."""
    return unicodedata.normalize("NFC", value.replace("\r\n", "\n")).strip()
