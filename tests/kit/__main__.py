"""`make hunt`: clocks in business hours against an oracle. The last figures are in business_time.txt beside this file.

Usage: python -m tests.kit [cases], ten thousand when not given.
"""

from __future__ import annotations

import platform
import sys
import time
from collections import Counter
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from portico.kit import business_time
from tests.kit.business_oracle import Case, cases, differences

USUAL = 10_000


def _traits(case: Case) -> list[str]:
    """What makes a case worth asking."""
    zone = ZoneInfo(case.zone)
    offsets = [datetime.fromtimestamp(second, zone).utcoffset() for second in range(case.start, case.end, 3600)]
    return [
        *(["with a change of clocks"] if len(set(offsets)) > 1 else []),
        *(["with holidays"] if case.holidays else []),
        *(["with pauses"] if len(case.turns) > 2 else []),
        *(["of more than a year"] if case.end - case.start > 366 * 86400 else []),
    ]


def main() -> int:
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else USUAL
    began = time.perf_counter()
    found: list[str] = []
    asked: Counter[str] = Counter()
    traits: Counter[str] = Counter()
    zones = set()
    for number, (case, questions) in enumerate(cases("hunt", wanted), 1):
        found += differences(business_time, case, questions)
        asked.update(each.question for each in questions)
        traits.update(_traits(case))
        zones.add(case.zone)
        if number % 1000 == 0:
            print(f"{number:>8} calendars and histories, {len(found)} differences", flush=True)
    figures = (
        f"{wanted} calendars and histories, {asked.total()} questions, {len(found)} differences, "
        f"{time.perf_counter() - began:.0f} s\n"
        f"{len(zones)} zones; cases {', '.join(f'{trait} {count}' for trait, count in sorted(traits.items()))}\n"
        f"questions: {', '.join(f'{question} {count}' for question, count in sorted(asked.items()))}\n"
        f"Python {platform.python_version()}, {platform.machine()}\n"
    )
    print(figures, *found[:10], sep="\n")
    if not found and wanted >= USUAL:
        Path(__file__).with_name("business_time.txt").write_text(figures)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
