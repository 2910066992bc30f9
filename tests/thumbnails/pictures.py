"""Files to draw: honest ones, and such as mean harm."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

import pypdfium2
from PIL import Image


def image(format: str = "PNG", size: tuple[int, int] = (1200, 600), mode: str = "RGB", **given: Any) -> bytes:
    """An image, red on the left and blue on the right."""
    drawn = Image.new("RGB", size, (0, 0, 255))
    drawn.paste((255, 0, 0), (0, 0, size[0] // 2, size[1]))
    written = io.BytesIO()
    drawn = drawn.convert("L").convert(mode) if mode.startswith("I") else drawn.convert(mode)
    drawn.save(written, format, **given)
    return written.getvalue()


def pdf(width: float = 595, height: float = 842, pages: int = 1) -> bytes:
    """Empty pages of this size, in points."""
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(width, height)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def png_bomb(width: int, height: int) -> bytes:
    """A PNG that says it is this large, and packs a hundred rows of nothing."""
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)),
        (b"IDAT", zlib.compress(bytes(1 + width * 4) * 100)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )


def pdf_with(content: bytes, *, media_box: str = "0 0 595 842", more: str = "") -> bytes:
    """A PDF of one page that is drawn by these operators."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [{media_box}] /Contents 4 0 R {more} >>".encode(),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
    ]
    written = b"%PDF-1.7\n"
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return written + b"xref\n0 5\n0000000000 65535 f \n%strailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(written),
    )
