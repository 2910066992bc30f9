"""What the launchers have in common: one server for many processes, ports, and files that a crash leaves whole."""

from __future__ import annotations

import fcntl
import os
import signal
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import psutil


@contextmanager
def one_at_a_time(lock: Path) -> Iterator[None]:
    """Starting and stopping exclude each other, in all processes."""
    with lock.open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def hold(lock: Path) -> IO[bytes]:
    """A share in the server, until it is closed or this process dies, however it does."""
    file = lock.open("ab")
    fcntl.flock(file, fcntl.LOCK_SH)
    return file


def is_last(held: IO[bytes]) -> bool:
    """Nobody else has a share. To be asked only while nobody can start."""
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def write_secret(path: Path, content: bytes) -> None:
    """Readable by us alone, and on the disk when this returns."""
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def free_port(wanted: int) -> int | None:
    """This port of 127.0.0.1 if nobody listens on it, 0 for any; None if it is taken."""
    with socket.socket() as probe, suppress(OSError):
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", wanted))
        return int(probe.getsockname()[1])
    return None


def end(process: psutil.Process, number: signal.Signals, *, patience: float) -> None:
    """Send a signal and wait until the process is dead; one that is not after `patience` seconds is killed."""
    deadline = time.monotonic() + patience
    with suppress(psutil.NoSuchProcess):
        process.send_signal(number)
        while process.status() != psutil.STATUS_ZOMBIE:
            if time.monotonic() > deadline:
                process.kill()
            time.sleep(0.01)
        with suppress(ChildProcessError):
            os.waitpid(process.pid, 0)  # ours to bury only if we bore it
