"""Find Chromium, or have it installed: `python -m tests.e2e.chromium`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

MISSING = (
    "The browser tests need Chromium: install it (Debian and Ubuntu: apt install chromium fonts-noto-cjk), "
    "or set PORTICO_CHROMIUM to the program of a Chromium or Chrome you have."
)
ARGUMENTS = (
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--font-render-hinting=none",
)
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")


def find_chromium() -> Path | None:
    named = os.environ.get("PORTICO_CHROMIUM")
    candidates = [named] if named else [*map(shutil.which, NAMES), str(MAC)]
    return next((Path(path) for path in candidates if path and _runs(Path(path))), None)


def _runs(path: Path) -> bool:
    """A `chromium` may be a script that only tells to install something else."""
    if not os.access(path, os.X_OK):
        return False
    return subprocess.run([path, "--version"], capture_output=True, check=False).returncode == 0


def _has_chinese_font() -> bool:
    fonts = shutil.which("fc-list")
    if fonts is None:
        return sys.platform == "darwin"
    return bool(subprocess.run([fonts, ":lang=zh-cn"], capture_output=True, check=False).stdout.strip())


def _install(*packages: str) -> None:
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return
    print(f"Installing {', '.join(packages)} …", flush=True)
    for command in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        subprocess.run(
            ["apt-get", "-qq", *command],
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            check=False,
        )


def main() -> int:
    if find_chromium() is None:
        _install("chromium", "fontconfig", "fonts-noto-cjk")
    elif not _has_chinese_font():
        _install("fontconfig", "fonts-noto-cjk")
    if find_chromium() is None:
        print(MISSING, file=sys.stderr)
        return 1
    if not _has_chinese_font():
        print("There is no Chinese font: screenshots will show boxes (Debian and Ubuntu: apt install fonts-noto-cjk).")
    return 0


if __name__ == "__main__":
    sys.exit(main())
