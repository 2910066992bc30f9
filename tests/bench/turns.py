"""One turn: one contender answers one question under load, on a machine that was idle before."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

import httpx

from portico_embedded import postgres
from portico_embedded.roles import run_sql
from tests.bench import load
from tests.bench.database import HOME, rows
from tests.bench.questions import Question, update_of
from tests.bench.servers import Server
from tests.bench.usage import Patience, Usage, Watch, mebibytes, postmaster_of

# Numbers that no body holds by chance: where an update's version and its new value stand.
_VERSION, _PERCENT = 111_000_111, 222_000_222


@dataclass(frozen=True)
class Turn:
    """What one turn came to. Times in milliseconds, memory in MiB, CPU for each request."""

    rate: float
    p50: float
    p99: float
    server_cpu: float
    database_cpu: float
    server_peak: float
    database_peak: float
    # The share of the machine that others used meanwhile, and whether it was idle before.
    others: float
    was_idle: bool

    @property
    def cpu(self) -> float:
        """Of the server and of PostgreSQL together."""
        return self.server_cpu + self.database_cpu


def turn_of(seen: load.Load, usage: Usage, *, was_idle: bool) -> Turn:
    """A turn from what the load generator and /proc say."""
    return Turn(
        rate=seen.rate,
        p50=seen.p50,
        p99=seen.p99,
        server_cpu=usage.server_cpu * 1000 / seen.requests,
        database_cpu=usage.database_cpu * 1000 / seen.requests,
        server_peak=mebibytes(usage.server_peak),
        database_peak=mebibytes(usage.database_peak),
        others=usage.others,
        was_idle=was_idle,
    )


@dataclass
class Course:
    """Where turns are run: a database, its viewers' tokens, and for how long."""

    running: postgres.Cluster
    database: str
    tokens: Mapping[str, str]
    seconds: int
    warm_up: int
    patience: Patience
    _sizes: dict[tuple[str, str], float] = field(default_factory=dict)

    def run(self, server: Server, question: Question, connections: int) -> Turn:
        """Warm up, wait until the machine is idle, measure. Raises load.LoadError."""
        if question.name == "update":
            return self._run_update(server, question, connections)
        token, dialect = self.tokens[question.viewer], server.contender.dialect
        bodies = [dialect.body(question, values) for values in question.variables]
        expected = self._mean_size(server, question)
        if self.warm_up:
            load.run(server.urls, token, bodies, connections=connections, seconds=self.warm_up, may_be_silent=True)
        was_idle = self.patience.await_idle()
        watch = self._watch(server)
        seen = load.run(server.urls, token, bodies, connections=connections, seconds=self.seconds)
        usage = watch.stop()
        if seen.bytes / seen.requests < expected * load.SHORTEST:
            raise load.LoadError(f"{server.contender.name} gave shorter answers to {question.name} under load.")
        return turn_of(seen, usage, was_idle=was_idle)

    def _watch(self, server: Server) -> Watch:
        watch = Watch(server.pids, postmaster_of(HOME))
        watch.start()
        return watch

    def _mean_size(self, server: Server, question: Question) -> float:
        """The mean length of the contender's answers."""
        key = (server.contender.name, question.name)
        if key not in self._sizes:
            lengths = [
                len(
                    httpx.post(
                        server.url,
                        content=server.contender.dialect.body(question, values),
                        headers={
                            "Authorization": f"Bearer {self.tokens[question.viewer]}",
                            "Content-Type": "application/json",
                        },
                        timeout=60,
                    ).content
                )
                for values in question.variables
            ]
            self._sizes[key] = sum(lengths) / len(lengths)
        return self._sizes[key]

    def _run_update(self, server: Server, question: Question, connections: int) -> Turn:
        """The same from the same state: no dead rows, nothing to be written back, no events of an earlier turn."""
        ids = [values["input"]["id"].id for values in question.variables]
        token, dialect = self.tokens[question.viewer], server.contender.dialect
        bodies = [
            dialect.body(question, update_of(id, _VERSION, _PERCENT))
            .replace(str(_VERSION).encode(), b"@VERSION@")
            .replace(str(_PERCENT).encode(), b"@PERCENT@")
            for id in ids
        ]

        def ask(seconds: int, *, may_be_silent: bool = False) -> load.Load:
            versions = self._versions(ids)
            shares = [versions[number :: len(server.urls)] for number in range(len(server.urls))]
            options = {"connections": connections, "seconds": seconds, "may_be_silent": may_be_silent}
            return load.run(server.urls, token, bodies, versions=shares, **options)

        if self.warm_up:
            self.settle()
            ask(self.warm_up, may_be_silent=True)
        self.settle()
        was_idle = self.patience.await_idle()
        before = self._written()
        watch = self._watch(server)
        seen = ask(self.seconds)
        usage = watch.stop()
        # What the load generator no longer waited for is still done.
        time.sleep(0.5)
        after = self._written()
        counted, written = (after[i] - before[i] for i in (0, 1))
        # The last requests of each connection may be done and not be counted.
        if not (seen.requests <= written == counted <= seen.requests + 2 * connections):
            raise load.LoadError(
                f"{server.contender.name}: {seen.requests} updates, {counted} versions, {written} events."
            )
        return turn_of(seen, usage, was_idle=was_idle)

    def settle(self) -> None:
        """Bring the tables that updates write into the state they were in before."""
        admin = self.running.url(postgres.ADMIN, self.database)
        run_sql(admin, "delete from event where kind = 'task.updated'")
        run_sql(admin, "vacuum (analyze) task, project_progress, event")
        run_sql(admin, "checkpoint")

    def _written(self) -> tuple[int, int]:
        """All versions together, and how many events there are of updates."""
        ((versions, events),) = rows(
            self.running,
            self.database,
            "select (select sum(version) from task), (select count(*) from event where kind = 'task.updated')",
        )
        return int(versions), int(events)

    def _versions(self, ids: list[UUID]) -> list[int]:
        listed = ",".join(f"'{id}'" for id in ids)
        found = {
            UUID(row[0]): int(row[1])
            for row in rows(self.running, self.database, f"select id, version from task where id in ({listed})")
        }
        return [found[id] for id in ids]
