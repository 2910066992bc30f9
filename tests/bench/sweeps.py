"""How the contenders fare with more connections, more processes and more rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace

from portico_embedded import postgres
from tests.bench.database import tokens
from tests.bench.questions import questions
from tests.bench.servers import CONTENDERS, serving
from tests.bench.sizes import SIZES, sized
from tests.bench.turns import Course, Turn

CONNECTIONS = (1, 4, 16, 64)
WORKERS = (1, 2)
USUAL = 16
ASKED = ("medium", "small")
# Portico is asked each of these several times at each size, with the sizes in turn; the others their first, once.
ASKED_BY_SIZE = ("board", "large", "medium")
ROUNDS = 3
# In seconds: servers that were started just now need longer.
LONG_WARM_UP = 2

# Question, contender and what was varied, to the turns there were.
Sweep = Mapping[tuple[str, str, int], Sequence[Turn]]


def by_connections(course: Course) -> Sweep:
    """Turns with few and with many connections."""
    found: dict[tuple[str, str, int], list[Turn]] = {}
    asked = questions(course.running, course.database)
    with ExitStack() as stack:
        url = course.running.url("portico_app", course.database)
        servers = [stack.enter_context(serving(contender, url)) for contender in CONTENDERS]
        for connections in CONNECTIONS:
            for name in ASKED:
                for server in servers:
                    turn = course.run(server, asked[name], connections)
                    found[name, server.contender.name, connections] = [turn]
                    _tell(f"{name}, {connections} connections", server.contender.title, turn)
    return found


def by_workers(course: Course) -> Sweep:
    """Turns with one and with two processes, each with its half of the connections."""
    found: dict[tuple[str, str, int], list[Turn]] = {}
    asked = questions(course.running, course.database)
    url = course.running.url("portico_app", course.database)
    course = replace(course, warm_up=LONG_WARM_UP)
    for contender in CONTENDERS:
        for workers in WORKERS:
            with serving(contender, url, workers=workers) as server:
                for name in ASKED:
                    turn = course.run(server, asked[name], USUAL)
                    found[name, contender.name, workers] = [turn]
                    _tell(f"{name}, {workers} processes", contender.title, turn)
    return found


def by_size(running: postgres.Cluster, like: Course) -> Sweep:
    """Turns in databases of different sizes."""
    found: dict[tuple[str, str, int], list[Turn]] = {}
    like = replace(like, tokens=tokens(), warm_up=LONG_WARM_UP)
    courses = {tasks: replace(like, database=sized(running, tasks), _sizes={}) for tasks in SIZES}
    for contender in CONTENDERS:
        is_ours = contender.name == "portico"
        with ExitStack() as stack:
            servers = {
                tasks: stack.enter_context(serving(contender, running.url("portico_app", course.database)))
                for tasks, course in courses.items()
            }
            asked = {tasks: questions(running, course.database) for tasks, course in courses.items()}
            for _ in range(ROUNDS if is_ours else 1):
                for name in ASKED_BY_SIZE if is_ours else ASKED_BY_SIZE[:1]:
                    for tasks, course in courses.items():
                        turn = course.run(servers[tasks], asked[tasks][name], USUAL)
                        found.setdefault((name, contender.name, tasks), []).append(turn)
                        _tell(f"{name}, {tasks:,} tasks", contender.title, turn)
    return found


def _tell(what: str, title: str, turn: Turn) -> None:
    print(f"  {what:<28}{title:<26}{turn.rate:>9.1f} requests/s{turn.p99:>10.1f} ms p99", flush=True)
