"""One cell of the matrix: at this step, this is killed; then everything goes on."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass

from tests.durability import promises
from tests.durability.stage import Stage, Victim
from tests.durability.steps import Step
from tests.durability.story import ACTS, Story

_LONGEST = 180


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
                assert story.seen() == before
                # A lock is waited for a second at most; then it is tried again.
                assert stage.until(lambda: is_reached() or going_on.done())
                assert not going_on.done(), going_on.result()
                stage.kill(victim)
        stage.start(victim)
        if hurry:
            stage.rows("update job.pgqueuer set heartbeat = heartbeat - interval '1 hour'")
        going_on.result(_LONGEST)
    asked = story.asked[step.act]
    for act in acts[at + 1 :]:
        story.play(act)
        assert story.seen() == ACTS[act]
    swept = promises.check(story)
    story.close()
    return Found(asked, sum(swept.values()), time.monotonic() - began)
