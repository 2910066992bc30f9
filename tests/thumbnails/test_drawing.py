"""Small pictures: of every kind that has one, and nothing but None of what means harm."""

from __future__ import annotations

import asyncio
import io
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
import pytest
from PIL import Image

from portico.thumbnails import child, draw, drawing
from tests.thumbnails.pictures import image, pdf, pdf_with, png_bomb


def drawn(content: bytes, media_type: str) -> Image.Image | None:
    """What is drawn of a file."""

    async def ask() -> bytes | None:
        with tempfile.TemporaryFile() as file:
            file.write(content)
            file.seek(0)
            return await draw(file, media_type)

    picture = asyncio.run(ask())
    if picture is None:
        return None
    assert len(picture) < 100_000
    opened = Image.open(io.BytesIO(picture))
    assert opened.format == "WEBP"
    return opened


@pytest.mark.parametrize("format", ["PNG", "JPEG", "GIF", "WEBP"])
def test_an_image_becomes_a_small_one(format: str) -> None:
    picture = drawn(image(format), f"image/{format.lower()}")
    assert picture is not None
    assert picture.size == (480, 240)
    left, right = (picture.convert("RGB").getpixel(spot) for spot in ((60, 120), (420, 120)))
    assert (round(left[0] / 255), round(left[2] / 255)) == (1, 0)
    assert (round(right[0] / 255), round(right[2] / 255)) == (0, 1)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_whatever_its_colours_are(mode: str) -> None:
    assert drawn(image(mode=mode), "image/png") is not None


def test_a_small_one_stays_as_small() -> None:
    picture = drawn(image(size=(40, 20)), "image/png")
    assert picture is not None
    assert picture.size == (40, 20)


def test_a_photograph_stands_upright_and_tells_nothing_else() -> None:
    notes = Image.Exif()
    notes[0x0112] = 6  # turned by 90 degrees
    notes[0x010F] = "a camera"
    picture = drawn(image("JPEG", exif=notes), "image/jpeg")
    assert picture is not None
    assert picture.size == (240, 480)
    assert dict(picture.getexif()) == {}


@pytest.mark.parametrize(("points", "pixels"), [((595, 842), (339, 480)), ((842, 595), (480, 339))])
def test_of_a_pdf_the_first_page_is_drawn(points: tuple[float, float], pixels: tuple[int, int]) -> None:
    picture = drawn(pdf(*points, pages=3), "application/pdf")
    assert picture is not None
    assert all(abs(got - wanted) <= 1 for got, wanted in zip(picture.size, pixels, strict=True))
    red = drawn(pdf_with(b"1 0 0 rg 0 0 595 842 re f"), "application/pdf")
    assert red is not None
    assert [round(part / 255) for part in red.convert("RGB").getpixel((100, 100))] == [1, 0, 0]


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"", "image/png"),
        (image()[:200], "image/png"),
        (image("JPEG"), "image/png"),
        (b"%PDF-1.7\nnothing of the kind", "application/pdf"),
        (pdf()[:300], "application/pdf"),
        (pdf_with(b"", media_box="0 0 0 0", more="/UserUnit 0"), "application/pdf"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nshowpage", "image/png"),
    ],
    ids=[
        "nothing",
        "half an image",
        "another kind of image",
        "only the beginning of a PDF",
        "half a PDF",
        "a page without size",
        "PostScript",
    ],
)
def test_what_is_broken_has_none(content: bytes, media_type: str) -> None:
    picture = drawn(content, media_type)
    # A page without a size is drawn as Letter by some.
    assert picture is None or media_type == "application/pdf"


@pytest.mark.parametrize("height", [child.MOST_PIXELS // 1000 + 1, 2**31 - 1])
def test_a_bomb_does_not_go_off(height: int) -> None:
    """It says that it is larger than we look at: nothing of it is unpacked."""
    assert drawn(png_bomb(1000, height), "image/png") is None


@pytest.mark.parametrize("box", ["0 0 1e30 1e30", "0 0 14400 0.001", "-1e9 -1e9 1e9 1e9", "0 0 nan inf"])
def test_a_page_of_any_size_costs_no_more_than_a_picture(box: str) -> None:
    picture = drawn(pdf_with(b"0 0 9 9 re f", media_box=box), "application/pdf")
    assert picture is None or max(picture.size) <= 480


def test_a_page_that_takes_for_ever_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "SECONDS", 1)
    began = time.monotonic()
    slow = b"9 w [1 1] 0 d " + b"0 0 m 595 842 9 9 300 500 c S " * 200_000
    assert drawn(pdf_with(slow), "application/pdf") is None
    assert 1 <= time.monotonic() - began < 5
    children = [each for each in psutil.Process().children(recursive=True) if each.status() != psutil.STATUS_ZOMBIE]
    assert not [each for each in children if "portico.thumbnails.child" in each.cmdline()]


@pytest.mark.parametrize(
    "attempt",
    [
        "bytearray(child.MOST_MEMORY)",
        "os.write(1, b'x' * child.MOST_PICTURE_BYTES); os.write(1, b'x')",
        "while True: pass",
    ],
)
def test_the_kernel_holds_it_within_bounds(attempt: str, tmp_path: Path) -> None:
    """Whatever its libraries are talked into: memory, what it writes, computing time."""
    script = f"""
import os
from portico.thumbnails import child
child.MOST_CPU_SECONDS = 1
child._limit()
{attempt}
"""
    with (tmp_path / "picture").open("wb") as picture:
        command = [sys.executable, "-c", script]
        done = subprocess.run(command, check=False, stdout=picture, stderr=subprocess.PIPE, timeout=30)
    assert done.returncode != 0
    assert (tmp_path / "picture").stat().st_size <= drawing.MOST_PICTURE_BYTES


def test_it_knows_nothing_of_ours(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A file that took the process over would find neither the database's password nor the store's keys."""
    monkeypatch.setenv("PORTICO_S3_SECRET_ACCESS_KEY", "secret")
    told = tmp_path / "environment"
    teller = tmp_path / "python"
    teller.write_text(f"#!/bin/sh\nenv > {told}\n")
    teller.chmod(0o755)
    monkeypatch.setattr(drawing.sys, "executable", str(teller))
    assert drawn(image(), "image/png") is None
    assert "PORTICO" not in told.read_text()
