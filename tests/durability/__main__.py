"""`make durability`: everything is killed at every step of a file's life; MATRIX.md beside this says what came of it.

python -m tests.durability "worker verify"     only the cells with these words; nothing is written
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from tests.bench.report import machine
from tests.durability.matrix import Found, tried
from tests.durability.stage import Stage, Victim, standing
from tests.durability.steps import STEPS, Step

MATRIX = Path(__file__).with_name("MATRIX.md")
Cells = Mapping[tuple[Step, Victim], Found | str]

_HEAD = """\
# Killed at every step

Written by `make durability` (`python -m tests.durability`). A server, a worker, SeaweedFS and PostgreSQL run as
processes of their own. In each cell a file goes the whole way: announced, sent in two parts, checked, drawn, shared,
taken back, shared again, reviewed, decided on, proved. Somewhere on that way one of the first three is stopped by
`kill -9` and started again.

To stop exactly there, nothing in the product helps. *Not written*: a transaction waits for a row that somebody else has
locked. *Not answered, not heard*: PostgreSQL has committed and waits for a replica before it says so. Everything about
the store: a gate on the way holds one request, before it arrives, in the middle, or its answer. While it is held, both
sides see exactly what they saw before; whoever gets no answer asks again with the same `Idempotency-Key`.

**Kept** means, at the end of the story:

- one upload, one document, one version, one round, one decision, one evidence; each told by one event;
- the version's bytes, fetched by firm and client, have the SHA-256 that was sent, and nothing was seen before;
- `portico evidence verify` finds that the evidence holds;
- the client's files count as what they take up, no job waits and none was given up;
- after the sweeper the bucket holds what rows name, and nothing else.

*Swept* is what the sweeper removed: uploads and objects that somebody who was killed had not noted yet.
"""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.durability", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("words", nargs="*", help="only cells with all of these words")
    words = parser.parse_args().words
    chosen = [
        (step, victim)
        for victim in Victim
        for step in STEPS
        if all(word in f"{victim.value} {step.name}" for word in " ".join(words).split())
    ]
    began = time.monotonic()
    cells: dict[tuple[Step, Victim], Found | str] = {}
    for step, victim, found in _tried(chosen):
        cells[step, victim] = found
        print(f"{victim.value:10} {step.name:42} {found}", flush=True)
    failed = [found for found in cells.values() if isinstance(found, str)]
    print(f"{len(cells)} cells, {len(failed)} not kept, {(time.monotonic() - began) / 60:.0f} minutes")
    if not words:
        MATRIX.write_text(_written(cells, time.monotonic() - began), encoding="utf-8")
    return 1 if failed else 0


def _tried(chosen: list[tuple[Step, Victim]]) -> Iterator[tuple[Step, Victim, Found | str]]:
    """Cell after cell, on one stage; after a cell that failed on another one."""
    left = list(chosen)
    while left:
        with tempfile.TemporaryDirectory(prefix="portico-durability-") as folder, ExitStack() as held:
            stage: Stage = held.enter_context(standing(Path(folder)))
            found: Found | str = ""
            while left and not (isinstance(found, str) and found):
                step, victim = left.pop(0)
                try:
                    found = tried(stage, step, victim)
                except Exception as error:  # noqa: BLE001 - whatever it is, it is what was found
                    traceback.print_exc()
                    print(stage.said("serve"), stage.said("worker"), sep="\n", file=sys.stderr)
                    found = f"NOT KEPT: {type(error).__name__}"
                yield step, victim, found


def _written(cells: Cells, seconds: float) -> str:
    names = " | ".join(victim.value for victim in Victim)
    rows = [f"| {step.name} | {' | '.join(str(cells[step, victim]) for victim in Victim)} |" for step in STEPS]
    kept = sum(isinstance(found, Found) for found in cells.values())
    return "\n".join(
        (
            _HEAD,
            f"{kept} of {len(cells)} kept. {date.today():%d %B %Y}, {seconds / 60:.0f} minutes, {machine()}.\n",  # noqa: DTZ011
            f"| killed while | {names} |",
            "|---|---|---|---|",
            *rows,
            "",
        )
    )


if __name__ == "__main__":
    sys.exit(main())
