"""Has a picture drawn by a process of its own: what its file does to that process, it does to nobody else."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from typing import IO

# Where pictures stand in the store.
PREFIX = "thumbnails/"
# Of a picture.
MEDIA_TYPE = "image/webp"
# Of a file. More is read for no picture of 480 pixels: a photograph has 20 MiB, a drawing for print 60.
MOST_BYTES = 128 * 1024 * 1024
# Of a picture; what a process may write at all.
MOST_PICTURE_BYTES = 1024 * 1024
# Of which the process may compute 15; on a busy machine it waits for the rest.
SECONDS = 60


async def draw(file: IO[bytes], media_type: str) -> bytes | None:
    """A WebP of the file, its longer side 480 pixels at most; None when none can be drawn of it in bounds."""
    with tempfile.TemporaryFile() as picture:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-I",
            "-m",
            "portico.thumbnails.child",
            media_type,
            stdin=file,
            stdout=picture,
            stderr=asyncio.subprocess.DEVNULL,
            # Nothing of ours is handed on: passwords stand in the environment.
            env={},
            start_new_session=True,
        )
        try:
            async with asyncio.timeout(SECONDS):
                code = await process.wait()
        except TimeoutError:
            return None
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
        picture.seek(0)
        return picture.read(MOST_PICTURE_BYTES) or None if code == 0 else None
