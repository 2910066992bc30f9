"""The worker: does the jobs that stand in the database, and what is due from time to time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TypeVar
from uuid import UUID

import asyncpg
import structlog
from pgqueuer.adapters.drivers.asyncpg import AsyncpgDriver
from pgqueuer.adapters.persistence import qb
from pgqueuer.adapters.persistence.queries import Queries
from pgqueuer.core.executors import DatabaseRetryEntrypointExecutor
from pgqueuer.core.qm import QueueManager
from pgqueuer.domain.models import Job
from pgqueuer.domain.settings import DBSettings
from pgqueuer.domain.types import QueueEntrypoint, QueueExecutionMode

from portico.config import Settings
from portico.db import Database
from portico.features.accounts.actions import ANSWER_LINK_REQUEST
from portico.features.accounts.jobs import answer_link_request
from portico.features.documents.actions import MAKE_THUMBNAIL
from portico.features.documents.jobs import make_thumbnail
from portico.features.escalations.actions import JOBS as ESCALATIONS
from portico.features.escalations.jobs import escalate_first_response, escalate_resolution
from portico.features.mails.actions import DELIVER
from portico.features.mails.jobs import deliver_mail
from portico.features.quotes.actions import EXPIRE
from portico.features.quotes.jobs import expire_quote
from portico.features.reviews.actions import EVIDENCE
from portico.features.reviews.jobs import make_evidence
from portico.features.uploads.actions import DISCARD, VERIFY
from portico.features.uploads.jobs import discard_upload, sweep_storage, verify_upload
from portico.identity.housekeeping import sweep
from portico.jobs.queue import read_payload
from portico.jobs.work import FileWork, Work
from portico.models.enums import IssueClock
from portico.storage import Storage

W = TypeVar("W", bound=Work)

# Jobs on files, of a client's row each.
FILE_JOBS: dict[str, Callable[[FileWork, UUID, UUID], Awaitable[None]]] = {
    VERIFY: verify_upload,
    DISCARD: discard_upload,
    MAKE_THUMBNAIL: make_thumbnail,
    EVIDENCE: make_evidence,
}
# So many jobs of a kind are done at once; some read a whole file.
AT_ONCE = 4
# One after the other: each may take a core and a gigabyte.
ALONE = frozenset({MAKE_THUMBNAIL})
# A job whose worker has not been heard of for so long is done by another.
HEARTBEAT = timedelta(seconds=30)
# How long to wait for word of a job before looking for one.
PAUSE, PAUSE_ONCE = timedelta(seconds=30), timedelta(seconds=0.2)
SWEEP_SECONDS = 15 * 60
RETRY_SECONDS = 5
# With these a store or a mail server that is away for half a day costs nothing but time.
ATTEMPTS, LONGEST_DELAY = 200, timedelta(minutes=5)


async def work(settings: Settings, url: str, storage: Storage | None, *, once: bool, stop: asyncio.Event) -> None:
    """Do what there is to do, and unless `once` go on until `stop` is set."""
    database = Database(url, pool_size=4, statement_timeout=60)
    given = Work(database, settings) if storage is None else FileWork(database, settings, storage)
    try:
        if once:
            await _sweep(given)
            await do_jobs(url, given, once=True, stop=stop)
            return
        await asyncio.gather(
            _again(partial(_sweep, given), SWEEP_SECONDS, stop),
            _again(partial(do_jobs, url, given, once=False, stop=stop), RETRY_SECONDS, stop),
        )
    finally:
        await database.close()


async def _again(do: Callable[[], Awaitable[None]], seconds: float, stop: asyncio.Event) -> None:
    """Once more after a pause, whatever came of it: the database or the store may be back by then."""
    while not stop.is_set():
        try:
            await do()
        except Exception as error:  # noqa: BLE001 - the worker outlives whatever is away
            structlog.get_logger().warning("the worker goes on in a moment", reason=str(error).partition("\n")[0])
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), seconds)


async def _sweep(work: Work) -> None:
    log = structlog.get_logger()
    log.info("swept", **await sweep(work.database, work.settings, now=datetime.now(UTC)))
    if isinstance(work, FileWork):
        log.info("store swept", **await sweep_storage(work))


async def do_jobs(url: str, work: Work, *, once: bool, stop: asyncio.Event) -> None:
    """Do the jobs there are, and unless `once` those that come, until `stop` is set.

    Those on files wait where there is no store, and mail waits where there is no server to take it.
    """
    possible = _possible(work)
    async with _queue(url) as queries:
        manager = QueueManager(queries)
        for name, job in possible.items():
            manager.entrypoint(
                name,
                concurrency_limit=1 if name in ALONE else AT_ONCE,
                on_failure="hold",
                executor_factory=partial(
                    DatabaseRetryEntrypointExecutor, max_attempts=ATTEMPTS, max_delay=LONGEST_DELAY
                ),
            )(_doing(name, job))
        stopping = asyncio.create_task(_when(stop, manager.shutdown))
        try:
            await manager.run(
                mode=QueueExecutionMode.drain if once else QueueExecutionMode.continuous,
                batch_size=AT_ONCE,
                # Of a job that failed PostgreSQL tells nobody; looked for as late as usual, it would be due again.
                dequeue_timeout=PAUSE_ONCE if once else PAUSE,
                heartbeat_timeout=HEARTBEAT,
            )
        finally:
            stopping.cancel()


async def waiting_jobs(url: str) -> list[str]:
    """A line for each kind of job and how it stands, and one for each that was given up."""
    async with _queue(url) as queries:
        counted = [f"{each.count:>6} {each.entrypoint} {each.status}" for each in await queries.queue_size()]
        given_up = [
            f"job {job.id}: {job.entrypoint} of {read_payload(job.payload)[1]} failed {job.attempts + 1} times"
            for job in await queries.list_failed_jobs()
        ]
    return [*sorted(counted), *given_up] or ["No job waits."]


async def repeat_jobs(url: str) -> int:
    """Have the jobs that were given up done once more; how many."""
    async with _queue(url) as queries:
        failed = [job.id for job in await queries.list_failed_jobs(limit=10_000)]
        await queries.requeue_jobs(failed)
    return len(failed)


@asynccontextmanager
async def _queue(url: str) -> AsyncIterator[Queries]:
    """The queue, as only the worker and its own commands see it."""
    connection = await asyncpg.connect(url, server_settings={"role": "portico_all", "application_name": "portico jobs"})
    try:
        yield _queries(connection)
    finally:
        await connection.close()


class _Queries(Queries):
    """A queue is empty when nothing is due: what is put off, for a retry or for a day to come, is not waited for."""

    async def queued_work(self, entrypoints: list[QueueEntrypoint]) -> int:
        """How many jobs there are to do."""
        return await self.eligible_queued_work(entrypoints)


def _queries(connection: asyncpg.Connection) -> Queries:
    settings = DBSettings(db_schema="job")
    return _Queries(
        AsyncpgDriver(connection),
        qbe=qb.QueryBuilderEnvironment(settings),
        qbq=qb.QueryQueueBuilder(settings),
        qbs=qb.QuerySchedulerBuilder(settings),
    )


def _possible(work: Work) -> Mapping[str, Callable[[Job], Awaitable[None]]]:
    """The jobs that can be done with what there is."""
    possible: dict[str, Callable[[Job], Awaitable[None]]] = {
        ANSWER_LINK_REQUEST: partial(_do, answer_link_request, work),
        EXPIRE: partial(_do_for_client, expire_quote, work),
        ESCALATIONS[IssueClock.FIRST_RESPONSE]: partial(_do_for_client, escalate_first_response, work),
        ESCALATIONS[IssueClock.RESOLUTION]: partial(_do_for_client, escalate_resolution, work),
    }
    if isinstance(work, FileWork):
        possible |= {name: partial(_do_for_client, job, work) for name, job in FILE_JOBS.items()}
    if work.settings.mail_server is not None:
        possible[DELIVER] = partial(_do, deliver_mail, work)
    return possible


async def _do_for_client(do: Callable[[W, UUID, UUID], Awaitable[None]], work: W, job: Job) -> None:
    client_id, subject_id = read_payload(job.payload)
    assert client_id is not None, "it is about a client's row"
    await do(work, client_id, subject_id)


async def _do(do: Callable[[Work, UUID], Awaitable[None]], work: Work, job: Job) -> None:
    _, subject_id = read_payload(job.payload)
    await do(work, subject_id)


def _doing(name: str, do: Callable[[Job], Awaitable[None]]) -> Callable[[Job], Awaitable[None]]:
    async def logged(job: Job) -> None:
        _, subject_id = read_payload(job.payload)
        log = structlog.get_logger().bind(job=name, subject=str(subject_id), attempt=job.attempts + 1)
        try:
            await do(job)
        except Exception:
            log.exception("job failed")
            raise
        log.info("job done")

    return logged


async def _when(stop: asyncio.Event, then: asyncio.Event) -> None:
    await stop.wait()
    then.set()
