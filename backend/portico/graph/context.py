"""One request: who asks, when, in which language, and the ways to the database."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from aiodataloader import DataLoader
from asyncpg import DeadlockDetectedError, SerializationError
from sqlalchemy.sql import ClauseElement

from portico.config import Settings
from portico.db import Database, Reach, SeveralClients
from portico.graph.idempotency import Action, Idempotency, once
from portico.graph.problems import ProblemError, UnauthenticatedError
from portico.kit.seal import Seal, seal_of
from portico.policy.permissions import Access, Permission
from portico.policy.viewer import Moment, Viewer, ViewerKind, access_to, reach_of, viewer_values
from portico.transaction import NotAloneError

if TYPE_CHECKING:
    from portico.graph.walk import Selection, Walk
    from portico.identity.sessions import Tokens
    from portico.identity.viewers import Viewers
    from portico.storage.s3 import Storage

T = TypeVar("T")

_ATTEMPTS = 3
READS_AT_ONCE = 2


@dataclass
class Context:
    """What resolvers are given. Lives for one request."""

    database: Database
    settings: Settings
    moment: Moment
    locale: str
    viewer: Viewer | None
    viewers: Viewers
    # None: there is no file store.
    storage: Storage | None = None
    # The viewer was read for this request; else they are remembered, and count at their epoch only.
    is_fresh: bool = True
    has_written: bool = False
    # Set by the browser apps: their tokens travel in cookies.
    app: str | None = None
    address: str = ""
    cookie_refresh_token: str | None = None
    # The session named by an authentic token, expired or not: it may be ended, nothing else.
    session_id: UUID | None = None
    idempotency: Idempotency | None = None
    walk: Walk | None = None
    # Walks the document again: after sign-in it is another viewer's.
    rewalk: Callable[[Viewer | None], Walk] | None = None
    # What sign-in hands to HTTP: new tokens, or an empty mapping to remove the cookies.
    new_tokens: Tokens | None = None
    tokens_removed: bool = False
    _loaders: dict[object, DataLoader[Any, Any]] = field(default_factory=dict)
    _reading: asyncio.Semaphore | None = None

    @property
    def seal(self) -> Seal:
        """Closes what cursors must not show."""
        return seal_of(self.settings.secret_key, "cursor")

    @property
    def access(self) -> Access:
        """What the viewer may do."""
        return access_to(self.viewer)

    @property
    def explores(self) -> bool:
        """Whether who asks may read the schema itself; in the demonstration all staff may."""
        is_shown = self.settings.demo and self.viewer is not None and self.viewer.kind is ViewerKind.STAFF
        return is_shown or self.access.allows(Permission.GRAPH_EXPLORE)

    async def read_viewer(self) -> None:
        """Find out anew who asks: what was remembered is of another epoch, or something is to be written."""
        if self.viewer is not None:
            found = await self.viewers.read(self.viewer.session_id, now=self.moment.now)
            self.viewer = found if found and found.kind is self.viewer.kind else None
        self.is_fresh = True

    def selection(self, info: Any) -> Selection:
        """What the document selects at the field being resolved."""
        assert self.walk is not None
        return self.walk.at(info)

    def loader(self, key: object, load: Callable[[list[Any]], Coroutine[Any, Any, list[Any]]]) -> DataLoader[Any, Any]:
        """The batch loader of this key, made at first use."""
        found = self._loaders.get(key)
        if found is None:
            found = self._loaders[key] = DataLoader(load, max_batch_size=1000)
        return found

    def goes_on_as(self, viewer: Viewer | None, info: Any) -> None:
        """From this root field on the request is this viewer's, or nobody's, and guarded as such."""
        before, self.viewer = self.walk, viewer
        if before is None:
            # What has a plan is judged by the plan for whoever it is by then.
            return
        assert self.rewalk is not None
        self.walk = self.rewalk(viewer)
        # What the fields in front of it were denied, they were denied.
        roots = list(before.roots)
        earlier = roots[: roots.index(info.path.as_list()[0])]
        self.walk.denials = [
            *(denial for denial in before.denials if denial.root in earlier),
            *(denial for denial in self.walk.denials if denial.root not in earlier),
        ]

    async def read(
        self, statement: ClauseElement, values: Mapping[str, Any] | None = None
    ) -> Sequence[Mapping[str, Any]]:
        """The rows of a select, in a short transaction of its own under the viewer's reach."""
        seen_by = viewer_values(self.viewer, today=self.moment.today, now=self.moment.now)
        parameters = {**seen_by, **(values or {})}
        # A wide document must not take every connection of the pool for itself.
        self._reading = self._reading or asyncio.Semaphore(READS_AT_ONCE)
        async with self._reading, self.database.transaction(reach_of(self.viewer)) as connection:
            return [dict(row) for row in await connection.execute(statement, parameters)]

    async def write(self, info: Any, _: type[T], action: Action, *, anew: bool = False, as_firm: bool = False) -> T:
        """Run an action in one transaction and answer with the payload of the type named.

        A ProblemError undoes the write and becomes the payload's problem. With an
        Idempotency-Key the same request has the same effect once, unless it is to be done `anew`
        each time: for what asks more than it writes. What a contact decides and the firm's own rows
        follow is written `as_firm`: with the firm's rights, on their client alone. Raises UnauthenticatedError, and
        StaleEpochError when the viewer may have changed since they were read.
        """
        self.has_written = True
        if self.viewer is None:
            raise UnauthenticatedError
        try:
            subject: UUID | None = await self._attempt(
                self.viewer,
                ".".join(map(str, info.path.as_list())),
                action,
                None if anew else self.idempotency,
                reach=SeveralClients((self.viewer.client_id,)) if as_firm and self.viewer.client_id else None,
            )
        except ProblemError as error:
            problems, subject = [error.problem(self.locale)], error.subject
        else:
            problems = []
        return cast("T", SimpleNamespace(subject_id=subject, problems=problems))

    async def _attempt(
        self, viewer: Viewer, field: str, action: Action, idempotency: Idempotency | None, *, reach: Reach | None
    ) -> UUID:
        if idempotency is None and reach is None:
            # Nothing was written, whichever it was: what follows decides.
            with suppress(NotAloneError, SerializationError, DeadlockDetectedError):
                async with self.database.alone(viewer.reach, epoch=viewer.epoch) as alone:
                    return await action(alone, viewer)
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                async with self.database.transaction(reach or viewer.reach, epoch=viewer.epoch) as tx:
                    if idempotency is None:
                        return await action(tx, viewer)
                    return await once(tx, viewer, idempotency, field, action, now=self.moment.now)
            except (SerializationError, DeadlockDetectedError):
                if attempt == _ATTEMPTS:
                    raise
        raise AssertionError("unreachable")
