"""The fonts of PDFs and pictures, Latin and Chinese: Noto Sans SC (OFL), which travel with the built apps."""

from __future__ import annotations

from pathlib import Path

REGULAR, SEMIBOLD = "NotoSansSC_400Regular.ttf", "NotoSansSC_600SemiBold.ttf"


def fonts_are_there(folder: Path) -> bool:
    """Whether the apps were built."""
    return all((folder / name).is_file() for name in (REGULAR, SEMIBOLD))
