"""Killed in the middle: four cells of the matrix that `make durability` tries as a whole. See MATRIX.md."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.durability.matrix import tried
from tests.durability.stage import Stage, Victim, standing
from tests.durability.steps import STEPS

CELLS = (
    (Victim.STORE, "upload: in the middle of a part"),
    (Victim.WORKER, "verify: made one object, not heard"),
    (Victim.WORKER, "evidence: stored, not noted"),
    (Victim.SERVER, "decide: decided, not answered"),
)


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    with standing(tmp_path_factory.mktemp("durability")) as stage:
        yield stage


@pytest.mark.parametrize(("victim", "name"), CELLS)
def test_whoever_is_killed_nothing_is_lost_and_nothing_done_twice(stage: Stage, victim: Victim, name: str) -> None:
    (step,) = (step for step in STEPS if step.name == name)
    # For the time of a test the job of a dead worker counts as abandoned at once.
    tried(stage, step, victim, hurry=True)
