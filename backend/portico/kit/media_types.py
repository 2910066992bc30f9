"""What a file is, as its own bytes say: only kinds that a browser shows without running anything have a name here.

Signatures as in the WHATWG MIME Sniffing Standard, section 6.1.
"""

from __future__ import annotations

import codecs
from pathlib import PurePath

UNKNOWN = "application/octet-stream"
PDF, PLAIN, MARKDOWN = "application/pdf", "text/plain", "text/markdown"
IMAGES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})

_SIGNATURES = (
    (b"%PDF-", PDF),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
)
# Text that is only read; what some program would run or draw (HTML, SVG, XML) is none of it.
_TEXTS = {
    ".md": MARKDOWN,
    ".markdown": MARKDOWN,
    **dict.fromkeys((".txt", ".text", ".csv", ".tsv", ".log", ".json", ".yaml", ".yml", ".toml", ".ini"), PLAIN),
}


class Kind:
    """Finds out what a file is while its bytes go by."""

    def __init__(self, file_name: str) -> None:
        self._suffix = PurePath(file_name).suffix.lower()
        self._head = b""
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._is_text = self._suffix in _TEXTS

    def feed(self, chunk: bytes) -> None:
        """The next bytes."""
        if len(self._head) < 16:
            self._head = (self._head + chunk)[:16]
        if self._is_text:
            self._is_text = b"\0" not in chunk and self._decodes(chunk, final=False)

    def media_type(self) -> str:
        """What it is, once all bytes have gone by (RFC 6838)."""
        for signature, media_type in _SIGNATURES:
            if self._head.startswith(signature):
                return media_type
        if self._head[:4] == b"RIFF" and self._head[8:12] == b"WEBP":
            return "image/webp"
        return _TEXTS[self._suffix] if self._is_text and self._decodes(b"", final=True) else UNKNOWN

    def _decodes(self, chunk: bytes, *, final: bool) -> bool:
        try:
            self._decoder.decode(chunk, final)
        except UnicodeDecodeError:
            return False
        return True


def has_pages(media_type: str) -> bool:
    """Whether something can be pinned to a spot of a page of it; an image is one page."""
    return media_type == PDF or media_type in IMAGES


def has_lines(media_type: str) -> bool:
    """Whether something can be pinned to a line of it."""
    return media_type in (PLAIN, MARKDOWN)
