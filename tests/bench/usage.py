"""What processes take of the machine, as /proc says (proc(5)): CPU time, the most memory, and who else works."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

TICKS = os.sysconf("SC_CLK_TCK")
# A machine is idle when less than this share of all its cores is busy for a while.
IDLE_SHARE = 0.05
IDLE_SECONDS = 0.4
SAMPLE_SECONDS = 0.2
_MIB = 1024 * 1024


@dataclass(frozen=True)
class Usage:
    """What one stretch of load took. CPU in seconds, memory in bytes."""

    server_cpu: float
    database_cpu: float
    server_peak: int
    # What backends hold for themselves; the shared buffers are the same for everybody.
    database_peak: int
    # The share of the machine's CPU time that neither we nor what we measure used.
    others: float


class Watch:
    """Watches a server and the database from `start` to `stop`."""

    def __init__(self, servers: Iterable[int], postmaster: int) -> None:
        self._servers = [psutil.Process(pid) for pid in servers]
        self._postmaster = psutil.Process(postmaster)
        self._stopped = threading.Event()
        self._sampler = threading.Thread(target=self._sample, daemon=True)
        self._database_peak = 0

    def start(self) -> None:
        """Begin, with the peaks set back."""
        for process in self._servers:
            _forget_peak(process.pid)
        self._sampler.start()
        self._before = self._seen()

    def stop(self) -> Usage:
        """What was used since."""
        before, after = self._before, self._seen()
        peak = sum(_status(process.pid, "VmHWM") for process in self._servers)
        self._stopped.set()
        self._sampler.join()
        server, database = after[0] - before[0], after[1] - before[1]
        busy, total, own = (after[i] - before[i] for i in (2, 3, 4))
        others = max(busy - server - database - own, 0.0) / total if total else 0.0
        return Usage(server, database, peak, self._database_peak, others)

    def stop_without_server(self, cpu: float, peak: int) -> Usage:
        """The same, for a client that spoke to the database itself and has ended."""
        usage = self.stop()
        return Usage(cpu, usage.database_cpu, peak, usage.database_peak, usage.others)

    def _seen(self) -> tuple[float, float, float, float, float]:
        server = sum(_cpu(process) for process in self._servers)
        busy, total = machine()
        return server, self._database_cpu(), busy, total, _own_cpu()

    def _backends(self) -> list[psutil.Process]:
        with suppress(psutil.NoSuchProcess):
            return self._postmaster.children(recursive=True)
        return []

    def _database_cpu(self) -> float:
        times = self._postmaster.cpu_times()
        # Backends that have ended are counted with the postmaster's children.
        ended = times.children_user + times.children_system
        return times.user + times.system + ended + sum(_cpu(process) for process in self._backends())

    def _sample(self) -> None:
        while not self._stopped.wait(SAMPLE_SECONDS):
            held = sum(_status(process.pid, "RssAnon") for process in self._backends())
            self._database_peak = max(self._database_peak, held)


def _cpu(process: psutil.Process) -> float:
    with suppress(psutil.NoSuchProcess):
        times = process.cpu_times()
        return float(times.user + times.system)
    return 0.0


def _own_cpu() -> float:
    """Of this process and the load generators that have ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _status(pid: int, key: str) -> int:
    """A figure of /proc/PID/status, in bytes; 0 when the process is gone."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace").splitlines():
            if line.startswith(f"{key}:"):
                return int(line.split()[1]) * 1024
    return 0


def watch_memory(processes: Mapping[str, int]) -> dict[str, int]:
    """What each process has now, in bytes; its peak is counted from here."""
    for pid in processes.values():
        _forget_peak(pid)
    return {name: _status(pid, "VmRSS") for name, pid in processes.items()}


def most_memory(processes: Mapping[str, int]) -> dict[str, int]:
    """The most that each has had since, in bytes."""
    return {name: _status(pid, "VmHWM") for name, pid in processes.items()}


def _forget_peak(pid: int) -> None:
    """VmHWM begins anew (proc(5), clear_refs)."""
    Path(f"/proc/{pid}/clear_refs").write_text("5", encoding="ascii")


def machine() -> tuple[float, float]:
    """Busy and total CPU time of all cores, in seconds since the machine started."""
    numbers = [int(text) for text in Path("/proc/stat").read_text(encoding="ascii").split("\n", 1)[0].split()[1:9]]
    idle = numbers[3] + numbers[4]
    return (sum(numbers) - idle) / TICKS, sum(numbers) / TICKS


class Patience:
    """How long to wait for an idle machine: each time, and in all; then a busy one is measured, and it is said."""

    def __init__(self, each: float, in_all: float) -> None:
        self._each = each
        self._left = in_all

    def await_idle(self) -> bool:
        """Wait until nobody works; False when somebody still did at the end of our patience."""
        began = time.monotonic()
        is_idle = _await_idle(min(self._each, self._left))
        self._left = max(self._left - (time.monotonic() - began), 0.0)
        return is_idle


def _await_idle(patience: float) -> bool:
    deadline = time.monotonic() + patience
    while True:
        before = machine()
        time.sleep(IDLE_SECONDS)
        after = machine()
        if after[0] - before[0] <= IDLE_SHARE * (after[1] - before[1]):
            return True
        if time.monotonic() > deadline:
            return False


def postmaster_of(home: Path) -> int:
    """The process of the cluster in this home."""
    return int((home / "postgres" / "postmaster.pid").read_text(encoding="ascii").split("\n", 1)[0])


def memory() -> int:
    """The machine's memory in bytes."""
    return psutil.virtual_memory().total


def mebibytes(size: float) -> float:
    """Bytes as MiB."""
    return size / _MIB
