"""The scanner's protocol, spoken to clamd itself and to a small server (see servers.py), and to such as misbehave."""

from __future__ import annotations

import asyncio
import socketserver
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from portico import scanner
from portico.config import ScannerAddress, SettingError, load_settings
from portico.doctor import scanner_faults
from tests.scanner.servers import EICAR, KINDS, MOST, Says, serving

MIB = 1024 * 1024


@pytest.fixture(scope="module", params=KINDS)
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ScannerAddress]:
    with request.param(tmp_path_factory.mktemp("clamd")) as address:
        yield address


def objection(address: ScannerAddress, *chunks: bytes) -> str | None:
    async def ask() -> str | None:
        async with scanner.scanning(address) as scan:
            for chunk in chunks:
                await scan.feed(chunk)
            return await scan.objection()

    return asyncio.run(ask())


@pytest.mark.parametrize("chunks", [(), (b"",), (b"harmless",), (b"a" * 3 * MIB, b"", b"b" * MIB)])
def test_against_most_files_there_is_nothing_to_say(address: ScannerAddress, chunks: tuple[bytes, ...]) -> None:
    assert objection(address, *chunks) is None


@pytest.mark.parametrize("chunks", [(EICAR,), (EICAR[:9], EICAR[9:]), (b" " * (3 * MIB - 9) + EICAR,)])
def test_what_is_bad_is_found_wherever_it_lies(address: ScannerAddress, chunks: tuple[bytes, ...]) -> None:
    said = objection(address, *chunks)
    assert said is not None
    assert "Eicar-Test" in said


def test_what_it_does_not_look_at_is_no_good_file(address: ScannerAddress) -> None:
    """It hangs up in the middle; that is an answer, not a failure that would be tried again for ever."""
    assert objection(address, *[b"x" * MIB] * (MOST // MIB + 40)) == "larger than it looks at"


def test_the_doctor_finds_it_well(address: ScannerAddress) -> None:
    scanner.check(address)


@pytest.mark.parametrize(
    "words",
    [
        b"",
        b"stream: OK",
        b"\0",
        b"OK\0",
        b"stream: ok\0",
        b"stream: OK \0",
        b"stream: OK\n\0",
        b"stream: OK FOUND or not\0",
        b"stream:  OK\0",
        b"other: OK\0",
        b"INSTREAM: Can't allocate memory ERROR\0",
        b"x" * 200_000 + b"\0",
    ],
)
def test_any_other_answer_is_none(words: bytes) -> None:
    handler = type("Handler", (Says,), {"words": words})
    with serving(handler) as address, pytest.raises(scanner.ScannerError):
        objection(address, b"content")


def test_who_hangs_up_without_a_word_has_said_nothing() -> None:
    with serving(socketserver.BaseRequestHandler) as address, pytest.raises(scanner.ScannerError):
        objection(address, *[b"x" * MIB] * 40)


def test_what_it_has_not_heard_to_the_end_is_not_good() -> None:
    class Hasty(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            self.request.sendall(b"stream: OK\0")

    with serving(Hasty) as address, pytest.raises(scanner.ScannerError):
        objection(address, *[b"x" * MIB] * 40)


@pytest.mark.parametrize("takes", [True, False])
def test_who_says_nothing_is_not_waited_for_for_ever(monkeypatch: pytest.MonkeyPatch, takes: bool) -> None:
    class Silent(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            self.request.settimeout(2)
            try:
                while takes and self.request.recv(MIB):
                    pass
                time.sleep(1)
            except TimeoutError:
                pass

    monkeypatch.setattr(scanner, "SECONDS", 0.3)
    began = time.monotonic()
    with serving(Silent) as address:
        with pytest.raises(scanner.ScannerError):
            objection(address, *[b"x" * MIB] * 40)
        assert time.monotonic() - began < 1.5


def test_nobody_there(tmp_path: Path) -> None:
    nobody = ScannerAddress(path=str(tmp_path / "clamd.socket"))
    with pytest.raises(scanner.ScannerError):
        objection(nobody, b"content")


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("", None),
        ("clamd.example:3310", ScannerAddress(host="clamd.example", port=3310)),
        ("[::1]:3310", ScannerAddress(host="::1", port=3310)),
        ("unix:/run/clamav/clamd.ctl", ScannerAddress(path="/run/clamav/clamd.ctl")),
    ],
)
def test_where_it_listens(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: str, address: ScannerAddress | None
) -> None:
    monkeypatch.setenv("PORTICO_HOME", str(tmp_path))
    monkeypatch.setenv("PORTICO_CLAMD", text)
    assert load_settings().scanner == address


@pytest.mark.parametrize("text", ["clamd.example", ":3310", "clamd:x", "unix:clamd.ctl", "http://clamd:3310", "a b:1"])
def test_where_it_cannot_listen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: str) -> None:
    monkeypatch.setenv("PORTICO_HOME", str(tmp_path))
    monkeypatch.setenv("PORTICO_CLAMD", text)
    with pytest.raises(SettingError, match="PORTICO_CLAMD"):
        load_settings()


def test_the_doctor_names_one_that_is_away(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PORTICO_HOME", str(tmp_path))
    assert scanner_faults(load_settings()) == []
    monkeypatch.setenv("PORTICO_CLAMD", f"unix:{tmp_path}/clamd.ctl")
    (fault,) = scanner_faults(load_settings())
    assert "PORTICO_CLAMD" in fault
