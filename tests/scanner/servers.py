"""Two that speak clamd's protocol: clamd itself, where it is installed, and a small one, where it is not."""

from __future__ import annotations

import os
import shutil
import socketserver
import struct
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from portico.config import ScannerAddress

# Harmless by agreement, and found by every scanner (eicar.org). Put together here, lest one finds this file.
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}" + rb"$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
# Of a file that clamd looks at, here.
MOST = 4 * 1024 * 1024
CLAMD = shutil.which("clamd", path=os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin")))


@contextmanager
def clamd(folder: Path) -> Iterator[ScannerAddress]:
    """The real one, which knows EICAR and nothing else, and needs no network for it."""
    assert CLAMD is not None
    (folder / "signatures").mkdir()
    (folder / "signatures" / "eicar.ndb").write_text(f"Eicar-Test:0:*:{EICAR.hex()}\n")
    socket = folder / "clamd.socket"
    (folder / "clamd.conf").write_text(
        f"LocalSocket {socket}\nDatabaseDirectory {folder / 'signatures'}\nForeground yes\nStreamMaxLength {MOST}\n"
    )
    process = subprocess.Popen([CLAMD, "-c", folder / "clamd.conf"], stdout=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 20
        while not socket.exists():
            assert process.poll() is None, "clamd has ended"
            assert time.monotonic() < until, "clamd does not listen"
            time.sleep(0.05)
        yield ScannerAddress(path=str(socket))
    finally:
        process.terminate()
        process.wait()


class _Small(socketserver.StreamRequestHandler):
    """INSTREAM as clamd(8) describes it, for one file."""

    def handle(self) -> None:
        command = b"".join(iter(lambda: self.rfile.read(1), b"\0"))
        if command == b"zPING":
            self.wfile.write(b"PONG\0")
            return
        assert command == b"zINSTREAM"
        content = b""
        while length := struct.unpack(">I", self.rfile.read(4))[0]:
            content += self.rfile.read(length)
            if len(content) > MOST:
                self.wfile.write(b"INSTREAM size limit exceeded. ERROR\0")
                return
        self.wfile.write(b"stream: Eicar-Test FOUND\0" if EICAR in content else b"stream: OK\0")


class Says(socketserver.StreamRequestHandler):
    """Hears a whole file, and says `words`."""

    words: bytes

    def handle(self) -> None:
        assert self.rfile.read(10) == b"zINSTREAM\0"
        while length := struct.unpack(">I", self.rfile.read(4))[0]:
            self.rfile.read(length)
        self.wfile.write(self.words)


@contextmanager
def serving(handler: type[socketserver.BaseRequestHandler]) -> Iterator[ScannerAddress]:
    """Somebody listens on a port."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield ScannerAddress(host="127.0.0.1", port=server.server_address[1])
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def small(_: Path) -> Iterator[ScannerAddress]:
    """The small one."""
    with serving(_Small) as address:
        yield address


# Where clamd is not installed, its part of the tests is left out: `apt install clamav-daemon` brings it.
KINDS = [each for each in (clamd if CLAMD else None, small) if each is not None]
