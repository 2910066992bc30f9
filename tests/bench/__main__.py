"""`make bench`: Portico beside its peers, on one database, under one policy. RESULTS.md says what came of it.

python -m tests.bench                  everything, and writes RESULTS.md
python -m tests.bench --quick          one short round of everything asked: does it still work?
python -m tests.bench --size           the board and others from 10,000 to 1,000,000 tasks
python -m tests.bench --connections    from 1 to 64 connections, with 1 and 2 processes
"""

from __future__ import annotations

import argparse
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Mapping
from contextlib import ExitStack

from portico_embedded import postgres
from tests.bench import limit, report, sweeps
from tests.bench.answers import UnequalError, check_denials, check_reads, check_updates
from tests.bench.database import cluster, measured, tokens
from tests.bench.load import LoadError, wrk
from tests.bench.questions import Question, questions
from tests.bench.results import Rounds, quietness, sweep_table, tables, verdict
from tests.bench.servers import CONTENDERS, Server, serving
from tests.bench.start import start_times
from tests.bench.turns import Course, Turn
from tests.bench.usage import Patience

CONNECTIONS = 16
ROUNDS, SECONDS, WARM_UP = 5, 4, 1
SWEEP_SECONDS, QUICK_SECONDS = 3, 2
# In seconds. On a machine that never rests, the figures say so.
MOST_PATIENCE, PATIENCE_IN_ALL = 20, 240


def main() -> int:
    options = _options()
    began = time.perf_counter()
    # Whoever ends us, the servers end with us.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    wrk()
    try:
        with cluster() as running, measured(running) as database:
            if options.size:
                print(sweep_table(sweeps.by_size(running, _course(running, database, SWEEP_SECONDS)), "tasks"))
            elif options.connections:
                course = _course(running, database, SWEEP_SECONDS)
                print(sweep_table(sweeps.by_connections(course), "connections"))
                print(sweep_table(sweeps.by_workers(course), "processes"))
            else:
                _compare(running, database, options)
    except (UnequalError, LoadError) as error:
        print(f"Nothing was compared: {error}", file=sys.stderr)
        return 1
    print(f"\nTook {(time.perf_counter() - began) / 60:.1f} minutes.")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--quick", action="store_true", help="one short round, nothing is written")
    what.add_argument("--size", action="store_true", help="only the sweep over sizes")
    what.add_argument("--connections", action="store_true", help="only the sweeps over connections and processes")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how many rounds")
    parser.add_argument("--questions", help="only these, with commas between; nothing is written")
    return parser.parse_args()


def _course(running: postgres.Cluster, database: str, seconds: int, *, is_quick: bool = False) -> Course:
    patience = Patience(0, 0) if is_quick else Patience(MOST_PATIENCE, PATIENCE_IN_ALL)
    return Course(running, database, tokens(), seconds, 0 if is_quick else WARM_UP, patience)


def _compare(running: postgres.Cluster, database: str, options: argparse.Namespace) -> None:
    """The rounds and, in a whole run, the sweeps and RESULTS.md."""
    is_whole = not (options.quick or options.questions)
    course = _course(running, database, QUICK_SECONDS if options.quick else SECONDS, is_quick=options.quick)
    starts = start_times() if is_whole else {}
    asked = questions(running, database)
    chosen = {name: asked[name] for name in (options.questions or ",".join(asked)).split(",")}
    rounds = _rounds(course, chosen, 1 if options.quick else options.rounds)
    print(f"\n{tables(rounds, chosen)}\n\n{verdict(rounds, None)}\n\n{quietness(rounds)}")
    if is_whole:
        course = _course(running, database, SWEEP_SECONDS)
        connections, workers = sweeps.by_connections(course), sweeps.by_workers(course)
        sizes = sweeps.by_size(running, course)
        setting = (
            f"{CONNECTIONS} connections, one server process each, medians of {options.rounds} rounds "
            f"of {SECONDS} s with the contenders in turn."
        )
        report.write(
            rounds, asked, setting=setting, starts=starts, connections=connections, workers=workers, sizes=sizes
        )
        print(f"\n{verdict(rounds, sizes)}\n\nWritten: {report.RESULTS.relative_to(report.HERE.parents[1])}")


def _rounds(course: Course, asked: Mapping[str, Question], number: int) -> Rounds:
    """Every contender and question once in each round, after their answers were found equal."""
    found: dict[tuple[str, str], list[Turn]] = defaultdict(list)
    reads = [question for question in asked.values() if question.name != "update"]
    statements = limit.captured(course.running, course.database, course, reads)
    with ExitStack() as stack:
        url = course.running.url("portico_app", course.database)
        servers = [stack.enter_context(serving(contender, url)) for contender in CONTENDERS]
        _check(course, servers, asked)
        for round_ in range(1, number + 1):
            for name, question in asked.items():
                for server in servers:
                    turn = course.run(server, question, CONNECTIONS)
                    found[name, server.contender.name].append(turn)
                    _tell(round_, number, name, server.contender.title, turn)
                if name in statements:
                    turn = limit.run(course, question, statements[name], CONNECTIONS)
                    found[name, limit.NAME].append(turn)
                    _tell(round_, number, name, limit.TITLE, turn)
        # What was the same before the load is the same after it.
        _check(course, servers, asked)
    return found


def _check(course: Course, servers: list[Server], asked: Mapping[str, Question]) -> None:
    for name, question in asked.items():
        if name == "update":
            check_updates(servers, course.tokens, question, course.running, course.database)
        else:
            check_reads(servers, course.tokens, question)
    if "small" in asked:
        check_denials(servers, course.tokens, asked["small"], course.running, course.database)
    print(f"{len(servers)} contenders give the same answers to {', '.join(asked)}.", flush=True)


def _tell(round_: int, rounds: int, name: str, title: str, turn: Turn) -> None:
    print(
        f"  {round_}/{rounds} {name:<8}{title:<26}{turn.rate:>9.1f} requests/s{turn.p50:>9.1f} ms p50"
        f"{turn.p99:>9.1f} ms p99{turn.cpu:>8.2f} ms CPU{'' if turn.was_idle else '   (others work)'}",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main())
