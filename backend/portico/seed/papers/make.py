"""The bytes of a document: PDF by Typst, PNG by Pillow, text as it is written."""

from __future__ import annotations

import io
import re
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from portico.kit.fonts import REGULAR
from portico.seed.papers.paper import Drawing, Pdf, Source

if TYPE_CHECKING:
    from PIL import ImageFont

_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_INK, _LINE, _PALE, _ACCENT = "#1f2933", "#8a97a6", "#f4f6f8", "#2f6f8f"
_SIZE = (1600, 1000)

_HEAD = """
#let given = sys.inputs
#set document(title: given.title, author: given.author, date: none)
#set page(paper: "a4", margin: (x: 24mm, y: 26mm), numbering: "1 / 1",
  header: text(8pt, fill: luma(110))[#given.place #h(1fr) #given.firm])
#set text(10.5pt, font: if given.language == "zh" { "Noto Sans SC" } else { "Libertinus Serif" }, lang: given.language)
#set par(justify: given.language == "en", leading: 0.75em, spacing: 1.1em)
#set table(stroke: 0.5pt + luma(200), inset: 6pt, fill: (_, y) => if y == 0 { luma(240) })
#show heading: set block(above: 1.6em, below: 0.8em)
#text(20pt, weight: "semibold")[#given.title]
#v(-0.4em)
#text(9pt, fill: luma(110))[#given.edition]
#v(0.6em)
"""


def is_chinese(source: Source) -> bool:
    """It can be drawn only with a Chinese font."""
    match source:
        case Pdf():
            return _CHINESE.search(source.body) is not None
        case Drawing():
            return _CHINESE.search(source.title) is not None
    return False


def make(source: Source, fonts: Path, *, head: dict[str, str], at: datetime) -> bytes:
    """The same bytes each time. `head` is what stands above a PDF: title, author, place, firm, edition, language."""
    match source:
        case Pdf():
            return _pdf(source, fonts, head, at)
        case Drawing():
            return _png(source, fonts)
    return (source.strip() + "\n").encode()


def _pdf(source: Pdf, fonts: Path, head: dict[str, str], at: datetime) -> bytes:
    import typst  # noqa: PLC0415 - 40 MB, for whoever seeds

    return typst.compile(
        (_HEAD + source.body).encode(),
        format="pdf",
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=[fonts] if fonts.is_dir() else []),
        sys_inputs=head,
        timestamp=at,
    )


def _png(drawing: Drawing, fonts: Path) -> bytes:
    from PIL import Image, ImageDraw  # noqa: PLC0415 - as above

    image = Image.new("RGB", (_SIZE[0] * 2, _SIZE[1] * 2), "white")
    pen = ImageDraw.Draw(image)
    large, plain, small = (_font(fonts, size, chinese=is_chinese(drawing)) for size in (64, 36, 30))
    pen.text((80, 60), drawing.title, _INK, large)
    for *corners, says in drawing.areas:
        pen.rounded_rectangle([each * 2 for each in corners], 24, _PALE, _LINE, 2)
        pen.text((corners[0] * 2 + 30, corners[1] * 2 + 22), says, _ACCENT, plain)
    for start, end, says in drawing.lines:
        a, b = drawing.boxes[start][0], drawing.boxes[end][0]
        pen.line([(a[0] * 2, a[1] * 2), (b[0] * 2, b[1] * 2)], _LINE, 6)
        if says:
            middle = (a[0] + b[0], a[1] + b[1])
            pen.rectangle(_around(pen.textbbox(middle, says, small, "mm"), 8), "white")
            pen.text(middle, says, _INK, small, "mm")
    for place, says in drawing.boxes.values():
        middle = (place[0] * 2, place[1] * 2)
        edges = _around(pen.multiline_textbbox(middle, says, plain, "mm", 10, "center"), 28)
        pen.rounded_rectangle(edges, 16, "white", _ACCENT, 5)
        pen.multiline_text(middle, says, _INK, plain, "mm", 10, "center")
    written = io.BytesIO()
    image.reduce(2).save(written, "PNG")
    return written.getvalue()


def _font(fonts: Path, size: int, *, chinese: bool) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    from PIL import ImageFont  # noqa: PLC0415 - as above

    return ImageFont.truetype(fonts / REGULAR, size) if chinese else ImageFont.load_default(size)


def _around(box: tuple[float, float, float, float], margin: int) -> tuple[float, float, float, float]:
    left, top, right, bottom = box
    return left - margin, top - margin, right + margin, bottom + margin
