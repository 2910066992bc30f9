"""What a run came to: ratios, and whether the floors and goals are met."""

from __future__ import annotations

import operator
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tests.bench.limit import NAME as LIMIT
from tests.bench.limit import TITLE as LIMIT_TITLE
from tests.bench.questions import Question
from tests.bench.servers import CONTENDERS
from tests.bench.sweeps import Sweep
from tests.bench.turns import Turn

OURS = "portico"
TITLES = {contender.name: contender.title for contender in CONTENDERS} | {LIMIT: LIMIT_TITLE}

# Question and contender to the turn of each round.
Rounds = Mapping[tuple[str, str], Sequence[Turn]]


@dataclass(frozen=True)
class Aim:
    """A ratio that Portico is to reach against a peer: in requests a second at least, in time at most."""

    questions: tuple[str, ...]
    peer: str
    least: float
    kind: str


AIMS = (
    Aim(("large", "medium"), "postgraphile", 3, "floor"),
    Aim(("large", "medium"), "mercurius", 1.3, "floor"),
    Aim(("small",), "postgraphile", 1.5, "floor"),
    Aim(("update",), "postgraphile", 1, "floor"),
    Aim(("large", "medium"), "postgraphile", 5, "goal"),
    Aim(("large", "medium"), "mercurius", 2, "goal"),
    Aim(("small",), "postgraphile", 2.5, "goal"),
    Aim(("update",), "postgraphile", 1.5, "goal"),
    Aim(("large", "medium"), LIMIT, 0.75, "goal"),
)
# The board at the most rows takes at most so many times what it takes at the fewest.
MOST_BY_SIZE = 1.3


def median_of(turns: Sequence[Turn], value: Callable[[Turn], float]) -> float:
    """The middle value over the rounds."""
    return statistics.median(map(value, turns))


def ratio(rounds: Rounds, question: str, peer: str, value: Callable[[Turn], float]) -> float:
    """Ours by theirs within each round, and of those the middle one."""
    pairs = zip(rounds[question, OURS], rounds[question, peer], strict=True)
    return statistics.median(value(ours) / value(theirs) for ours, theirs in pairs)


def tables(rounds: Rounds, questions: Mapping[str, Question]) -> str:
    """A table for each question."""
    parts = []
    for name, question in questions.items():
        asked = [(peer, turns) for (asked, peer), turns in rounds.items() if asked == name]
        if not asked:
            continue
        parts.append(f"\n### {name}: {question.title}\n")
        parts.append(
            "| | requests/s | p50 ms | p99 ms | CPU ms: server | PostgreSQL | peak MiB: server | PostgreSQL "
            "| Portico: requests/s | p50 | p99 | CPU |"
        )
        parts.append("|---|" + "--:|" * 11)
        for peer, turns in asked:
            figures = [
                f"{median_of(turns, operator.attrgetter('rate')):,.0f}",
                f"{median_of(turns, operator.attrgetter('p50')):.1f}",
                f"{median_of(turns, operator.attrgetter('p99')):.1f}",
                f"{median_of(turns, operator.attrgetter('server_cpu')):.2f}",
                f"{median_of(turns, operator.attrgetter('database_cpu')):.2f}",
                "" if peer == LIMIT else f"{median_of(turns, operator.attrgetter('server_peak')):.0f}",
                f"{median_of(turns, operator.attrgetter('database_peak')):.0f}",
            ]
            ratios = [""] * 4
            if peer != OURS:
                values = ("rate", "p50", "p99", "cpu")
                ratios = [f"× {ratio(rounds, name, peer, operator.attrgetter(value)):.2f}" for value in values]
            parts.append(f"| {TITLES[peer]} | {' | '.join([*figures, *ratios])} |")
    return "\n".join(parts)


def verdict(rounds: Rounds, by_size: Sweep | None) -> str:
    """Each aim with what was reached."""
    lines = ["| | aim | reached | |", "|---|--:|--:|---|"]
    for aim in AIMS:
        for name in aim.questions:
            if (name, aim.peer) not in rounds:
                continue
            reached = ratio(rounds, name, aim.peer, operator.attrgetter("rate"))
            what = f"{aim.kind}: {name}, requests/s against {TITLES[aim.peer]}"
            lines.append(f"| {what} | ≥ {aim.least:g} | {reached:.2f} | {_met(reached >= aim.least)} |")
    for aim in AIMS:
        for name in aim.questions if aim.kind == "floor" else ():
            if (name, aim.peer) not in rounds:
                continue
            reached = ratio(rounds, name, aim.peer, operator.attrgetter("p99"))
            what = f"floor: {name}, p99 against {TITLES[aim.peer]}"
            lines.append(f"| {what} | ≤ 1 | {reached:.2f} | {_met(reached <= 1)} |")
    if by_size:
        reached, few, many = growth(by_size, "board")
        what = f"the board's time with {many:,} tasks by that with {few:,}"
        lines.append(f"| {what} | ≤ {MOST_BY_SIZE} | {reached:.2f} | {_met(reached <= MOST_BY_SIZE)} |")
    return "\n".join(lines)


def _met(is_met: bool) -> str:
    return "met" if is_met else "**missed**"


def growth(by_size: Sweep, question: str, contender: str = OURS) -> tuple[float, int, int]:
    """How many times as long a request takes with the most rows as with the fewest; and how many those are."""
    sizes = sorted(tasks for name, who, tasks in by_size if (name, who) == (question, contender))
    few, many = sizes[0], sizes[-1]
    pairs = zip(by_size[question, contender, few], by_size[question, contender, many], strict=True)
    return statistics.median(at_few.rate / at_many.rate for at_few, at_many in pairs), few, many


def sweep_table(sweep: Sweep, what: str, *, with_growth: bool = False) -> str:
    """Requests a second and p99 of each contender, a column for each value."""
    columns = sorted({value for _, _, value in sweep})
    head = [f"{value:,} {what}" for value in columns] + (["time, last by first"] if with_growth else [])
    lines = [f"| requests/s (p99 ms) | {' | '.join(head)} |", "|---|" + "--:|" * len(head)]
    for name, who in dict.fromkeys((name, who) for name, who, _ in sweep):
        cells = []
        for value in columns:
            turns = sweep[name, who, value]
            rate, p99 = (median_of(turns, operator.attrgetter(each)) for each in ("rate", "p99"))
            cells.append(f"{rate:,.0f} ({p99:.0f})")
        if with_growth:
            cells.append(f"× {growth(sweep, name, who)[0]:.2f}")
        lines.append(f"| {name}, {TITLES[who]} | {' | '.join(cells)} |")
    return "\n".join(lines)


def quietness(rounds: Rounds) -> str:
    """Whether the figures can be trusted: who else worked meanwhile."""
    turns = [turn for each in rounds.values() for turn in each]
    early = sum(not turn.was_idle for turn in turns)
    others = max(turn.others for turn in turns)
    return (
        f"Programs that were not measured used at most {others:.0%} of the machine during a turn, "
        f"in the middle {statistics.median(turn.others for turn in turns):.0%}; "
        f"{early} of {len(turns)} turns began before it was idle."
    )
