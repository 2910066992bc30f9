"""How soon a firm answers and how soon it is done, by impact, as people write it down: `CRITICAL=1, LOW=4` hours."""

from __future__ import annotations

import re
from collections.abc import Mapping

# Business seconds by impact.
Targets = Mapping[str, int]

# Longer is no promise, and may be more than is ever counted where a week has but an hour.
MOST_HOURS = 1000


def read_targets(text: str, usual: Targets) -> Targets:
    """The targets, those not named as usual. Raises ValueError."""
    targets: dict[str, int] = {}
    for part in filter(None, re.split(r"[,\s]+", text)):
        read = re.fullmatch(r"([A-Z]+)=(\d{1,4}(?:\.\d{1,2})?)", part, re.ASCII)
        if not read or read[1] not in usual or not 0 < float(read[2]) <= MOST_HOURS:
            raise ValueError(f"{part!r} is not one of {', '.join(usual)}, with = and hours.")
        if read[1] in targets:
            raise ValueError(f"{read[1]} is named twice.")
        targets[read[1]] = round(float(read[2]) * 3600)
    return {**usual, **targets}
