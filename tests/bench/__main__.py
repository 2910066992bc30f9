"""`make bench`: how long a start takes, and how long the common questions, one after the other over HTTP.

Numbers of different machines do not compare; the same machine's before and after do. The last ones are in figures.txt.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx

from tests.bench.questions import QUESTIONS, Question
from tests.e2e.server import PASSWORD, Server, serving

WARM_UP = 20
ROUNDS = 200
# A slow question is asked for this long at most.
SECONDS = 10.0


def main() -> int:
    report("import of the application", best_of(3, import_application))
    with tempfile.TemporaryDirectory(prefix="portico-bench-") as folder:
        home = Path(folder) / "home"
        # The server is timed until it is ready; stopping it is not part of that.
        for name in ("first start, with an empty home", "second start"):
            began = time.perf_counter()
            with serving(home):
                report(name, time.perf_counter() - began)
        with serving(home) as server:
            measure_questions(server)
    return 0


def import_application() -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import portico.app"], check=True)
    return time.perf_counter() - began


def best_of(times: int, measure: Callable[[], float]) -> float:
    return min(measure() for _ in range(times))


def measure_questions(server: Server) -> None:
    print(f"\n{'one question after the other':<44}{'p50':>10}{'p95':>10}{'answer':>12}")
    for question in QUESTIONS:
        with httpx.Client(base_url=server.url, timeout=60, headers=signed_in(server, question.viewer)) as client:
            variables = question.variables(server)
            body = {"query": question.document, "variables": variables}
            times: list[float] = []
            size = ask(client, body)
            for _ in range(WARM_UP):
                ask(client, body)
            began = time.perf_counter()
            while len(times) < ROUNDS and time.perf_counter() - began < SECONDS:
                start = time.perf_counter()
                ask(client, body)
                times.append((time.perf_counter() - start) * 1000)
        print_line(question, times, size)


def ask(client: httpx.Client, body: dict[str, Any]) -> int:
    response = client.post("/graphql", json=body)
    response.raise_for_status()
    if response.json().get("errors"):
        raise AssertionError(response.text[:500])
    return len(response.content)


def signed_in(server: Server, email: str) -> dict[str, str]:
    document = "mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }"
    variables = {"input": {"email": email, "password": PASSWORD}}
    answer = httpx.post(f"{server.url}/graphql", json={"query": document, "variables": variables}, timeout=60).json()
    return {"Authorization": f"Bearer {answer['data']['signIn']['accessToken']}"}


def print_line(question: Question, times: list[float], size: int) -> None:
    p95 = statistics.quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
    print(f"{question.name:<44}{statistics.median(times):>7.1f} ms{p95:>7.1f} ms{size / 1024:>8.1f} KiB", flush=True)


def report(name: str, seconds: float) -> None:
    print(f"{name:<44}{seconds:>8.2f} s", flush=True)


if __name__ == "__main__":
    sys.exit(main())
