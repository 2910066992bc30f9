"""`python -m portico.thumbnails.child MEDIA_TYPE <FILE >PICTURE`: the process that draws. Exit code 0 when it did."""

from __future__ import annotations

import io
import sys
import warnings
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO

from portico.thumbnails.drawing import MOST_PICTURE_BYTES

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST = 480
MOST_MEMORY = 1024 * 1024 * 1024
MOST_CPU_SECONDS = 15
# A hundred megapixels: more than cameras have. Four bytes each are held at once.
MOST_PIXELS = 100_000_000
# By what the bytes begin with; no other reader of Pillow's many is let near them.
FORMATS = {"image/png": "PNG", "image/jpeg": "JPEG", "image/gif": "GIF", "image/webp": "WEBP"}


def main() -> None:
    """Draw from standard input to standard output."""
    _limit()
    media_type = sys.argv[1]
    file = io.BufferedReader(io.FileIO(sys.stdin.fileno(), closefd=False))
    picture = _page(file) if media_type == "application/pdf" else _image(file, FORMATS[media_type])
    picture.save(sys.stdout.buffer, "WEBP", quality=80, method=4)


def _limit() -> None:
    """Bound what the kernel gives this process, as far as the system can."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    for name, most in (
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_CPU, MOST_CPU_SECONDS),
        (resource.RLIMIT_FSIZE, MOST_PICTURE_BYTES),
        (resource.RLIMIT_CORE, 0),
    ):
        allowed = resource.getrlimit(name)[1]
        bound = most if allowed == resource.RLIM_INFINITY else min(most, allowed)
        # macOS knows the name of the first and does not take it.
        with suppress(ValueError, OSError):
            resource.setrlimit(name, (bound, bound))


def _image(file: BinaryIO, format: str) -> Image:
    from PIL import Image, ImageOps  # noqa: PLC0415 - after the limits

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    image: Image.Image = Image.open(file, formats=[format])
    # A JPEG is decoded at a fraction of its size then.
    image.draft("RGB", (LONGEST * 2, LONGEST * 2))
    if image.mode not in {"RGB", "RGBA"}:
        image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    image.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS, reducing_gap=3)
    upright = ImageOps.exif_transpose(image)
    # What else stands in the file, such as where a photograph was taken, is not handed on.
    upright.info = {}
    return upright


def _page(file: BinaryIO) -> Image:
    """The first page, on white."""
    import pypdfium2  # noqa: PLC0415 - after the limits

    page = pypdfium2.PdfDocument(file)[0]
    width, height = page.get_size()
    if not (0 < width < float("inf") and 0 < height < float("inf")):
        raise ValueError("the page has no size")
    drawn: Image = page.render(scale=LONGEST / max(width, height)).to_pil()
    # The scale is rounded up.
    drawn.thumbnail((LONGEST, LONGEST))
    return drawn.convert("RGB")


if __name__ == "__main__":
    main()
