"""The cells of the matrix: at a step something is killed; then everything goes on."""

from __future__ import annotations

import sys
import tempfile
import time
import traceback
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from tests.durability import promises
from tests.durability.stage import Stage, Victim, standing
from tests.durability.steps import STEPS, Step
from tests.durability.story import ACTS, Story

_LONGEST = 180
# By the name of the step and who is killed.
Cells = Mapping[tuple[str, Victim], str]
FAILED = "NOT KEPT"


def cells_of(victim: Victim, words: list[str]) -> Cells:
    """What was found where this one is killed."""
    left = [step for step in STEPS if all(word in f"{victim.value} {step.name}" for word in words)]
    found: dict[tuple[str, Victim], str] = {}
    while left:
        with tempfile.TemporaryDirectory(prefix="portico-durability-") as folder, standing(Path(folder)) as stage:
            cell = ""
            # After a cell that failed the next one has another stage.
            while left and not cell.startswith(FAILED):
                step = left.pop(0)
                found[step.name, victim] = cell = _cell(stage, step, victim)
                print(f"{victim.value:10} {step.name:42} {cell}", flush=True)
    return found


def _cell(stage: Stage, step: Step, victim: Victim) -> str:
    try:
        return str(tried(stage, step, victim))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what was found
        traceback.print_exc()
        print(stage.said("serve"), stage.said("worker"), sep="\n", file=sys.stderr)
        return f"{FAILED}: {type(error).__name__}"


@dataclass(frozen=True)
class Found:
    """How a cell went; raised errors are how it did not."""

    # How often whoever was interrupted had to ask until it was done.
    asked: int
    swept: int
    seconds: float

    def __str__(self) -> str:
        told = ["kept"]
        if self.asked > 1:
            told.append("asked again")
        if self.swept:
            told.append(f"{self.swept} swept")
        return f"{', '.join(told)}; {self.seconds:.0f} s"


def tried(stage: Stage, step: Step, victim: Victim, *, hurry: bool = False) -> Found:
    """Play a story, kill in the middle of it, start again, play on, and see that nothing is missing or too much.

    `hurry`: the job of a dead worker counts as abandoned at once, not after half a minute.
    """
    began = time.monotonic()
    story = Story(stage)
    acts = list(ACTS)
    first, at = acts.index(step.since or step.act), acts.index(step.act)
    before = ACTS[acts[at - 1]] if at else (0, 0)
    with ThreadPoolExecutor(1) as pool:
        for act in acts[:first]:
            story.play(act)
        with ExitStack() as held:
            if step.hold is None:
                stage.kill(victim)
                going_on = pool.submit(story.play, step.act)
            else:
                is_reached = held.enter_context(step.hold(stage, story))
                for act in acts[first:at]:
                    story.play(act)
                going_on = pool.submit(story.play, step.act)
                assert stage.until(lambda: is_reached() or going_on.done())
                assert story.seen() == before, before
                # A lock is waited for a second at most; then it is tried again.
                assert stage.until(lambda: is_reached() or going_on.done())
                assert not going_on.done(), "It was not stopped."
                stage.kill(victim)
        stage.start(victim)
        if hurry:
            stage.rows("update job.pgqueuer set heartbeat = heartbeat - interval '1 hour'")
        going_on.result(_LONGEST)
    asked = story.asked[step.act]
    for act in acts[at + 1 :]:
        story.play(act)
        # Once it is finished the worker may have been quicker than we are.
        assert act == "finish" or story.seen() == ACTS[act], act
    swept = promises.check(story)
    story.close()
    return Found(asked, sum(swept.values()), time.monotonic() - began)
