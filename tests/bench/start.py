"""How long the application takes to be imported and to start."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from tests.e2e.server import serving

TIMES = 3


def start_times() -> Mapping[str, float]:
    """Seconds: of an import, the best of some; of a first start, with its database; of another one."""
    found = {"import of the application": min(_import() for _ in range(TIMES))}
    with tempfile.TemporaryDirectory(prefix="portico-bench-") as folder:
        for name in ("first start, with an empty home", "second start"):
            began = time.perf_counter()
            # It is timed until it is ready; stopping it is not part of that.
            with serving(Path(folder) / "home"):
                found[name] = time.perf_counter() - began
    return found


def _import() -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import portico.app"], check=True)
    return time.perf_counter() - began
