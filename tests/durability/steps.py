"""Where it is killed: the rows of the matrix.

To stop exactly there, nothing in the product helps: a request to the store is held at the gate, a transaction waits for
a row that somebody else has locked, or PostgreSQL has committed and waits for a replica before it says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass

from tests.durability.gate import Where
from tests.durability.stage import Stage
from tests.durability.story import Story
from tests.world import row_id

# While it is held, something is to be stopped; says whether it is there.
Hold = Callable[[Stage, Story], AbstractContextManager[Callable[[], bool]]]


@dataclass(frozen=True)
class Step:
    """Somewhere in an act; without a hold between it and the act before.

    The hold is set before the act `since`: what the worker does begins as soon as it is wanted.
    """

    name: str
    act: str
    hold: Hold | None = None
    since: str = ""


def _request(line: str, where: Where, *, number: int = 1) -> Hold:
    """A request to the store is on its way."""

    @contextmanager
    def hold(stage: Stage, _: Story) -> Iterator[Callable[[], bool]]:
        with stage.gate.stopping(line, where, number=number) as stop:
            yield stop.is_reached.is_set

    return hold


def _waiting(table: str, id: str = "") -> Hold:
    """A transaction is open, and has not written the row of `table` yet: the one of this name in the story."""

    @contextmanager
    def hold(stage: Stage, story: Story) -> Iterator[Callable[[], bool]]:
        of_client = "(select client_id from project where id = $1)"
        which = "$1" if id else of_client
        row = row_id(getattr(story, id or "project"))
        with stage.locked(f"select from {table} where id = {which} for update", row):
            yield lambda: stage.is_waiting("Lock")

    return hold


@contextmanager
def _committed(stage: Stage, _: Story) -> Iterator[Callable[[], bool]]:
    """A transaction is committed, and whoever did it has not heard so.

    A job that ends at the same moment would wait for the replica too, and notifies: one commit that notifies waits
    for the other (PostgreSQL, NOTIFY). So the queue is given the time to be empty, unless it is a job that is held.
    """
    due = "select count(*) from job.pgqueuer where status in ('queued', 'picked') and execute_after <= now()"
    stage.until(lambda: stage.value(due) == 0, seconds=5)
    with stage.unconfirmed():
        yield lambda: stage.is_waiting("SyncRep")


def _after(line: str, where: Where, then: Hold) -> Hold:
    """First a request to the store is held, then what comes after it: so that the worker is not too far already."""

    @contextmanager
    def hold(stage: Stage, story: Story) -> Iterator[Callable[[], bool]]:
        with ExitStack() as later, stage.gate.stopping(line, where) as stop:
            reached: list[Callable[[], bool]] = []

            def is_there() -> bool:
                if not reached and stop.is_reached.is_set():
                    reached.append(later.enter_context(then(stage, story)))
                    stop.end()
                return bool(reached) and reached[0]()

            yield is_there

    return hold


_CREATE, _COMPLETE = r"^POST /portico/uploads/\S+\?uploads", r"^POST /portico/uploads/\S+uploadId="
_PART, _READ = r"^PUT /portico/uploads/\S+partNumber=", r"^GET /portico/uploads/[0-9a-f-]+ "
_PICTURE, _PROOF = r"^PUT /portico/thumbnails/", r"^PUT /portico/evidence/"

STEPS = (
    Step("upload: announcing, not written", "announce", _waiting("client_storage")),
    Step("upload: announced, not answered", "announce", _committed),
    Step("upload: announced", "address"),
    Step("upload: the store begins it, not noted", "address", _request(_CREATE, Where.DONE)),
    Step("upload: in the middle of a part", "send", _request(_PART, Where.SENDING)),
    Step("upload: a part has arrived, not answered", "send", _request(_PART, Where.DONE)),
    Step("upload: all parts sent", "finish"),
    Step("upload: finishing, not written", "finish", _waiting("upload", "upload")),
    Step("upload: finished, not answered", "finish", _committed),
    Step("verify: parts not made one object yet", "verify", _request(_COMPLETE, Where.ASKED), since="finish"),
    Step("verify: made one object, not heard", "verify", _request(_COMPLETE, Where.DONE), since="finish"),
    Step("verify: in the middle of the bytes", "verify", _request(_READ, Where.READING), since="finish"),
    Step(
        "verify: admitting, not written",
        "verify",
        _after(_READ, Where.READING, _waiting("upload", "upload")),
        since="finish",
    ),
    Step("verify: admitted, not heard", "verify", _after(_READ, Where.READING, _committed), since="finish"),
    Step("picture: reading the file", "picture", _request(_READ, Where.READING, number=2), since="finish"),
    Step("picture: not stored yet", "picture", _request(_PICTURE, Where.ASKED), since="finish"),
    Step("picture: stored, not noted", "picture", _request(_PICTURE, Where.DONE), since="finish"),
    Step("share: sharing, not written", "share", _waiting("document", "document")),
    Step("share: shared, not answered", "share", _committed),
    Step("share: taking back, not written", "unshare", _waiting("document", "document")),
    Step("share: taken back, not answered", "unshare", _committed),
    Step("decide: starting the round, not written", "review", _waiting("document", "document")),
    Step("decide: round started, not answered", "review", _committed),
    Step("decide: round open", "decide"),
    Step("decide: the last decision, not written", "decide", _waiting("review", "review")),
    Step("decide: decided, not answered", "decide", _committed),
    Step("evidence: not stored yet", "prove", _request(_PROOF, Where.ASKED), since="decide"),
    Step("evidence: stored, not noted", "prove", _request(_PROOF, Where.DONE), since="decide"),
    Step("evidence: noted, not heard", "prove", _after(_PROOF, Where.DONE, _committed), since="decide"),
)
