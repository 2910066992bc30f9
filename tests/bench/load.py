"""Load: wrk (https://github.com/wg/wrk) asks one question over kept connections, as fast as it is answered."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

MISSING = "The benchmark needs the load generator wrk: install it (Debian and Ubuntu: apt install wrk)."
# Answers this much shorter than they should be are errors in disguise.
SHORTEST = 0.97
_TIMEOUT = "30s"


@dataclass(frozen=True)
class Load:
    """What the load generator saw. Times in milliseconds."""

    requests: int
    seconds: float
    p50: float
    p99: float
    bytes: int

    @property
    def rate(self) -> float:
        """Requests a second."""
        return self.requests / self.seconds


class LoadError(AssertionError):
    """Some requests were not answered, or not as they should."""


# The same for all: bodies in turn; of an update the version that its task has by then.
_SCRIPT = """
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Bearer {token}"
local bodies = {{{bodies}}}
local versions = {{{versions}}}
local ready, count = {{}}, 0

function init(args)
  if #versions == 0 then
    for i, body in ipairs(bodies) do ready[i] = wrk.format(nil, nil, nil, body) end
  end
end

function request()
  local i = count % #bodies + 1
  count = count + 1
  if ready[i] then return ready[i] end
  local version = versions[i]
  versions[i] = version + 1
  return wrk.format(nil, nil, nil, (bodies[i]:gsub("@VERSION@", version, 1):gsub("@PERCENT@", count % 101, 1)))
end

function done(summary, latency, requests)
  local failed = summary.errors
  local form = '@RESULT@{{"requests": %d, "seconds": %f, "bytes": %d, "p50": %f, "p99": %f, "failed": %d}}'
  io.write(string.format(form, summary.requests, summary.duration / 1e6, summary.bytes,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    failed.connect + failed.read + failed.write + failed.status + failed.timeout))
end
"""


def wrk() -> str:
    """The load generator, installed where that may be done."""
    if shutil.which("wrk") is None and os.geteuid() == 0 and shutil.which("apt-get"):
        print("Installing wrk …", flush=True)
        for command in (["update"], ["install", "-y", "--no-install-recommends", "wrk"]):
            subprocess.run(
                ["apt-get", "-qq", *command],
                env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                check=False,
            )
    found = shutil.which("wrk")
    if found is None:
        sys.exit(MISSING)
    return found


def run(
    urls: Sequence[str],
    token: str,
    bodies: Sequence[bytes],
    *,
    connections: int,
    seconds: float,
    versions: Sequence[Sequence[int]] = (),
    may_be_silent: bool = False,
) -> Load:
    """Ask for so long; several addresses share the connections. Raises LoadError.

    A server that still warms up may be silent all the while.
    """
    program = wrk()
    with TemporaryDirectory(prefix="portico-bench-") as folder:
        running = []
        for number, url in enumerate(urls):
            script = Path(folder) / f"{number}.lua"
            # Updates of two load generators at once must not be of the same tasks.
            share = slice(number, None, len(urls)) if versions else slice(None)
            script.write_text(
                _SCRIPT.format(
                    token=token,
                    bodies=",".join(_lua(body) for body in bodies[share]),
                    versions=",".join(map(str, versions[number] if versions else ())),
                ),
                encoding="utf-8",
            )
            command = [program, "-t1", f"-c{connections // len(urls)}", f"-d{seconds}s", f"--timeout={_TIMEOUT}"]
            running.append(subprocess.Popen([*command, "-s", str(script), url], stdout=subprocess.PIPE, text=True))
        said = [process.communicate()[0] for process in running]
    loads = [_read(text) for text in said]
    if not may_be_silent and not all(load.requests for load in loads):
        raise LoadError("No request was answered in time.")
    slowest = max(loads, key=lambda load: load.p99)
    return Load(
        requests=sum(load.requests for load in loads),
        seconds=max(load.seconds for load in loads),
        p50=max(load.p50 for load in loads),
        p99=slowest.p99,
        bytes=sum(load.bytes for load in loads),
    )


def _read(said: str) -> Load:
    if "@RESULT@" not in said:
        raise LoadError(f"wrk failed: {said[-1000:]}")
    result = json.loads(said.partition("@RESULT@")[2])
    if failed := result.pop("failed"):
        raise LoadError(f"{failed} of {result['requests']} requests failed.")
    return Load(**result)


def _lua(body: bytes) -> str:
    """A long string of Lua, which takes everything as it stands."""
    text = body.decode()
    level = "=" * 3
    assert f"]{level}]" not in text
    return f"[{level}[{text}]{level}]"
