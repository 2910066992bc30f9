"""`make durability`: everything is killed at every step of a file's life; MATRIX.md beside this says what came of it.

python -m tests.durability "worker verify"     only the cells with these words; nothing is written
"""

from __future__ import annotations

import argparse
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path

from tests.bench.report import machine
from tests.durability.matrix import FAILED, Cells, cells_of
from tests.durability.stage import Victim
from tests.durability.steps import STEPS

MATRIX = Path(__file__).with_name("MATRIX.md")

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
    words = " ".join(parser.parse_args().words).split()
    began = time.monotonic()
    found: dict[tuple[str, Victim], str] = {}
    # Each on a stage of its own, two at a time: most of the time somebody waits.
    with ProcessPoolExecutor(2, get_context("spawn")) as processes:
        for cells in processes.map(cells_of, Victim, [words] * len(Victim)):
            found |= cells
    failed = [cell for cell in found.values() if cell.startswith(FAILED)]
    print(f"{len(found)} cells, {len(failed)} not kept, {(time.monotonic() - began) / 60:.0f} minutes")
    if not words:
        MATRIX.write_text(_written(found, time.monotonic() - began), encoding="utf-8")
    return 1 if failed else 0


def _written(found: Cells, seconds: float) -> str:
    rows = [f"| {step.name} | {' | '.join(found[step.name, victim] for victim in Victim)} |" for step in STEPS]
    kept = sum(not cell.startswith(FAILED) for cell in found.values())
    day = f"{date.today():%d %B %Y}"  # noqa: DTZ011 - for people
    return "\n".join(
        (
            _HEAD,
            f"{kept} of {len(found)} kept. {day}, {seconds / 60:.0f} minutes, {machine()}.\n",
            f"| killed while | {' | '.join(victim.value for victim in Victim)} |",
            "|---|---|---|---|",
            *rows,
            "",
        )
    )


if __name__ == "__main__":
    sys.exit(main())
