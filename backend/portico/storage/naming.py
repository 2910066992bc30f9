"""What may stand in a key, and how a person's file name and its type go into an HTTP header."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

MOST_KEY_BYTES = 1024

_SEGMENT = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")
_TOKEN = r"[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}"  # noqa: S105 - a token of RFC 6838, nobody's secret
_MEDIA_TYPE = re.compile(f"{_TOKEN}/{_TOKEN}")


def checked_key(key: str) -> str:
    """The key, if it is one of ours: plain segments with `/` between them. Raises ValueError.

    Stores disagree about `..`, `%2F`, `//` and NUL; what no segment may hold needs no agreement.
    """
    if len(key) > MOST_KEY_BYTES or not all(_SEGMENT.fullmatch(segment) for segment in key.split("/")):
        raise ValueError(f"{key!r} is no key of an object")
    return key


def checked_prefix(prefix: str) -> str:
    """Whole segments, each with its `/`, or nothing for all keys. Raises ValueError."""
    if prefix:
        if not prefix.endswith("/"):
            raise ValueError(f"{prefix!r} does not end with a slash: it would also match its neighbours")
        checked_key(prefix[:-1])
    return prefix


def checked_media_type(media_type: str) -> str:
    """A type and a subtype, without parameters. Raises ValueError."""
    if not _MEDIA_TYPE.fullmatch(media_type):
        raise ValueError(f"{media_type!r} is no media type")
    return media_type


def attachment(file_name: str) -> str:
    """A Content-Disposition that saves the file under this name (RFC 6266) and never opens it.

    Raises ValueError for a name that is empty or holds a control character, CR and LF among them, or half a character.
    """
    # Cc: control characters; Cs: halves of a character, which UTF-8 cannot say.
    if not file_name.strip() or any(unicodedata.category(each) in {"Cc", "Cs"} for each in file_name):
        raise ValueError(f"{file_name!r} is no name of a file")
    # For clients that do not read RFC 8187. They disagree about escaped quotes and percent signs: neither appears.
    plain = re.sub(r'[^\x20-\x7e]|["%\\/]', "_", file_name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(file_name, safe='')}"
