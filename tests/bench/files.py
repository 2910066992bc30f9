"""What a file's size costs: `python -m tests.bench.files`, also a part of `make bench`. FILES.md says what came of it.

A small file and one of 2 GB are sent through the graph and signed addresses of SeaweedFS. The line breaks in the middle
of the large one; somebody who knows nothing but the upload's id goes on from what arrived, as a browser does after a
reload. Both are checked by the worker, and read back. Meanwhile the memory of server and worker is watched.

    python -m tests.bench.files --megabytes 200     a smaller large one; nothing is written
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import psutil

from portico_embedded import seaweedfs
from tests.bench import report
from tests.bench.database import HERE
from tests.bench.line import Line, lined
from tests.bench.sender import Sender
from tests.bench.usage import mebibytes, most_memory, watch_memory
from tests.e2e.server import Server, serving

FILES = HERE / "FILES.md"
MIB = 1024 * 1024
SMALL, LARGE = 20, 2048
# MiB. So much a process may take more for the large file than for the small one: what Python happens to keep. A
# process that held a hundredth of 2 GB would be above it.
MOST_GROWTH = 16


@dataclass(frozen=True)
class Sent:
    """How one file went. Times in seconds; memory in bytes, by process."""

    size: int
    sending: float
    checking: float
    # Parts that had arrived when the line broke, of all.
    arrived: int
    parts: int
    before: Mapping[str, int]
    peak: Mapping[str, int]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.files", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("--megabytes", type=int, default=LARGE, help="of the large file")
    large = parser.parse_args().megabytes
    files = measured(SMALL * MIB, large * MIB)
    print(f"\n{table(files)}\n\n{verdict(files)}")
    if large == LARGE:
        write(files)
        print(f"\nWritten: {FILES.relative_to(HERE.parents[1])}")
    return 0 if is_flat(files) else 1


def measured(small: int, large: int) -> Sequence[Sent]:
    """Send both, the line broken in the middle of the large one, after another small one that warms up."""
    with tempfile.TemporaryDirectory(prefix="portico-files-") as folder, ExitStack() as held:
        store = held.enter_context(seaweedfs.running(Path(folder) / "store"))
        line = held.enter_context(lined(urlsplit(store.endpoint).port or 0))
        environment = {
            "PORTICO_S3_ENDPOINT": store.endpoint,
            "PORTICO_S3_PUBLIC_ENDPOINT": f"http://127.0.0.1:{line.port}",
            "PORTICO_S3_BUCKET": store.bucket,
            "PORTICO_S3_REGION": store.region,
            "PORTICO_S3_ACCESS_KEY_ID": store.access_key_id,
            "PORTICO_S3_SECRET_ACCESS_KEY": store.secret_access_key,
        }
        server = held.enter_context(serving(Path(folder) / "home", environment=environment))
        processes = _processes()
        _sent(server, line, processes, small, is_broken=False)
        return [
            _sent(server, line, processes, size, is_broken=is_broken)
            for size, is_broken in ((small, False), (large, True))
        ]


def _sent(server: Server, line: Line, processes: Mapping[str, int], size: int, *, is_broken: bool) -> Sent:
    print(f"  {size // MIB:,} MiB …", flush=True)
    first, second = Sender(server), Sender(server)
    project = first.project("ACM-3")
    # To sign in takes 64 MiB for a moment (Argon2), which is no matter of files.
    before = watch_memory(processes)
    began = time.perf_counter()
    upload, file = first.start(project, size)
    if is_broken:
        # Within a part: half a part beyond the middle.
        line.cut_after(size // 2 + file.part // 2)
        try:
            first.send(upload, file)
        except httpx.TransportError:
            line.mend()
        else:
            raise AssertionError("The line was cut and nobody noticed.")
    first.close()
    arrived = second.send(upload, file)
    assert not is_broken or 0 < arrived < file.count, arrived
    sent_at = time.perf_counter()
    version = second.finish(upload, file)
    checked_at = time.perf_counter()
    second.check(version, file)
    second.close()
    return Sent(
        size=size,
        sending=sent_at - began,
        checking=checked_at - sent_at,
        arrived=arrived,
        parts=file.count,
        before=before,
        peak=most_memory(processes),
    )


def _processes() -> Mapping[str, int]:
    """The server and the worker that it keeps in the demonstration."""
    found = {}
    for process in psutil.Process().children(recursive=True):
        try:
            command = process.cmdline()
        except psutil.NoSuchProcess:  # another test's, gone or waiting to be buried
            continue
        for name in ("serve", "worker"):
            if "portico.cli" in command and name in command:
                found[{"serve": "server"}.get(name, name)] = process.pid
    assert set(found) == {"server", "worker"}, found
    return found


def is_flat(files: Sequence[Sent]) -> bool:
    """Neither process took more for the large file than chance explains."""
    small, large = files
    return all(large.peak[name] - small.peak[name] <= MOST_GROWTH * MIB for name in small.peak)


def table(files: Sequence[Sent]) -> str:
    """The figures in Markdown."""
    rows = [
        ("Sent in parts, s", *(f"{each.sending:.1f}" for each in files)),
        ("… of which had arrived when the line broke", *(_broken(each) for each in files)),
        ("Checked by the worker, s", *(f"{each.checking:.1f}" for each in files)),
    ]
    for name in files[0].peak:
        rows.append((f"Memory of the {name} before, MiB", *(f"{mebibytes(each.before[name]):.0f}" for each in files)))
        rows.append((f"Most memory of the {name}, MiB", *(f"{mebibytes(each.peak[name]):.0f}" for each in files)))
    head = ("", *(f"{each.size // MIB:,} MiB" for each in files))
    lines = [head, ("---", *("---:" for _ in files)), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _broken(sent: Sent) -> str:
    return f"{sent.arrived} of {sent.parts} parts" if sent.arrived else "–"


def verdict(files: Sequence[Sent]) -> str:
    """In one sentence."""
    small, large = files
    times = large.size / small.size
    more = ", ".join(f"{name} {mebibytes(large.peak[name] - small.peak[name]):+.0f} MiB" for name in small.peak)
    kept = "kept" if is_flat(files) else "NOT KEPT"
    return (
        f"A file {times:.0f} times as large, cut off and resumed, took at most so much more memory: {more} "
        f"(promised: at most {MOST_GROWTH} MiB; {kept})."
    )


_SETTING = """\
Sender, store, database, server and worker share the machine; three parts of 8 MiB are on their way at once. The line to
the store breaks in the middle of the large file, within a part; another sender, who knows nothing but the upload’s id,
goes on from what has arrived. Afterwards the file is read back and compared. Memory is resident (proc(5): VmRSS and,
for the most, VmHWM, set back before each file), after another small file went first.
"""


def write(files: Sequence[Sent]) -> None:
    """Write the file anew."""
    parts = [
        "# What a file’s size costs\n",
        "Written by `python -m tests.bench.files`, which `make bench` runs too. Files go from the sender to the object",
        "store and are read once by the worker: neither the server’s memory nor the worker’s should grow with them.\n",
        f"{date.today():%d %B %Y}, {report.machine()}.\n{_SETTING}",  # noqa: DTZ011 - for people
        table(files),
        f"\n{verdict(files)}\n",
    ]
    FILES.write_text("\n".join(parts), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
