"""Text as it is stored: NFC, without NUL, lone surrogates or other control characters."""

from __future__ import annotations

import re
import unicodedata

# White space, and what takes no place at all: a text of these alone is empty.
_BLANK = (
    " \t\n\r\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
)
# What has no shape, ends a line, or turns the direction of what stands behind it.
_UNSHOWN = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def has_forbidden_characters(value: str) -> bool:
    """True for text PostgreSQL or a client could choke on: NUL, control characters, lone surrogates."""
    return _CONTROL.search(value) is not None


def normalise(value: str) -> str:
    """NFC (Unicode Annex 15), CRLF as LF, no white space at either end."""
    return unicodedata.normalize("NFC", value.replace("\r\n", "\n")).strip(_BLANK)


def one_line(value: str) -> str:
    """The text on one line, with nothing in it that makes what stands around it look like something else."""
    return " ".join(unicodedata.normalize("NFC", _UNSHOWN.sub(" ", value)).split())
