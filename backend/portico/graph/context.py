"""One request: who asks, when, in which language, and the ways to the database."""

from __future__ import annotations

import hashlib
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from aiodataloader import DataLoader
from sqlalchemy import ColumnElement, Executable, insert, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from portico import models as m
from portico.config import Settings
from portico.db import Database
from portico.graph.problems import ProblemError, UnauthenticatedError
from portico.policy.permissions import Access
from portico.policy.viewer import Moment, Viewer, access_to, reach_of, viewer_values

if TYPE_CHECKING:
    from portico.graph.walk import Plan, Selection
    from portico.identity.sessions import Tokens

T = TypeVar("T")

# Serialisation failure, deadlock (PostgreSQL, appendix A): the transaction may be repeated.
_REPEATABLE = ("40001", "40P01")
_ATTEMPTS = 3


def _is_repeatable(error: DBAPIError) -> bool:
    state = getattr(error.orig, "sqlstate", None)
    # Somebody else just used the same idempotency key: the next attempt finds their result.
    same_key = state == "23505" and "idempotency_key_pkey" in str(error.orig)
    return same_key or state in _REPEATABLE


@dataclass
class Context:
    """What resolvers are given. Lives for one request."""

    database: Database
    settings: Settings
    moment: Moment
    locale: str
    viewer: Viewer | None
    # Set by the browser apps: their tokens travel in cookies.
    app: str | None = None
    address: str = ""
    cookie_refresh_token: str | None = None
    idempotency_key: str | None = None
    plan: Plan | None = None
    # Walks the document again: after sign-in it is another viewer's.
    replan: Callable[[Access], Plan] | None = None
    # What sign-in hands to HTTP: new tokens, or an empty mapping to remove the cookies.
    new_tokens: Tokens | None = None
    tokens_removed: bool = False
    _loaders: dict[object, DataLoader[Any, Any]] = field(default_factory=dict)

    @property
    def access(self) -> Access:
        """What the viewer may do."""
        return access_to(self.viewer)

    @property
    def writer(self) -> Viewer:
        """The viewer of a write. Raises UnauthenticatedError when nobody is signed in."""
        if self.viewer is None:
            raise UnauthenticatedError
        return self.viewer

    def selection(self, info: Any) -> Selection:
        """What the document selects at the field being resolved."""
        assert self.plan is not None
        return self.plan.at(info)

    def loader(self, key: object, load: Callable[[list[Any]], Coroutine[Any, Any, list[Any]]]) -> DataLoader[Any, Any]:
        """The batch loader of this key, made at first use."""
        found = self._loaders.get(key)
        if found is None:
            found = self._loaders[key] = DataLoader(load, max_batch_size=1000)
        return found

    def signed_in_as(self, viewer: Viewer) -> None:
        """From here on the request is this viewer's, and guarded as such."""
        assert self.replan is not None
        self.viewer = viewer
        self.plan = self.replan(viewer.access)

    async def read(self, statement: Executable, values: Mapping[str, Any] | None = None) -> Sequence[Mapping[str, Any]]:
        """The rows of a select, in a short transaction of its own under the viewer's reach."""
        parameters = dict(viewer_values(self.viewer, today=self.moment.today)) | dict(values or {})
        async with self.database.transaction(reach_of(self.viewer)) as connection:
            result = await connection.execute(statement, parameters)
            return [dict(row) for row in result.mappings()]

    async def write(self, info: Any, _: type[T], action: Callable[[AsyncConnection], Awaitable[UUID]]) -> T:
        """Run an action in one transaction and answer with the payload of the type named.

        A ProblemError undoes the write and becomes the payload's problem. With an
        Idempotency-Key the same request has the same effect once.
        """
        viewer = self.writer
        try:
            subject: UUID | None = await self._attempt(viewer, self._request_hash(info), info, action)
        except ProblemError as error:
            problems, subject = [error.problem(self.locale)], error.subject
        else:
            problems = []
        return cast("T", SimpleNamespace(subject_id=subject, problems=problems))

    async def _attempt(
        self,
        viewer: Viewer,
        request: bytes,
        info: Any,
        action: Callable[[AsyncConnection], Awaitable[UUID]],
    ) -> UUID:
        for attempt in range(1, _ATTEMPTS + 1):
            try:
                async with self.database.transaction(viewer.reach) as tx:
                    if self.idempotency_key is None:
                        return await action(tx)
                    key = f"{self.idempotency_key} {'.'.join(map(str, info.path.as_list()))}"[:512]
                    return await self._once(tx, viewer, key, request, action)
            except DBAPIError as error:
                if not _is_repeatable(error) or attempt == _ATTEMPTS:
                    raise
        raise AssertionError("unreachable")

    async def _once(
        self,
        tx: AsyncConnection,
        viewer: Viewer,
        key: str,
        request: bytes,
        action: Callable[[AsyncConnection], Awaitable[UUID]],
    ) -> UUID:
        table = m.idempotency_key
        mine: ColumnElement[bool] = (table.c.login_id == viewer.login_id) & (table.c.key == key)
        earlier = (await tx.execute(select(table.c.request_sha256, table.c.result).where(mine))).one_or_none()
        if earlier is None:
            subject = await action(tx)
            # Two at once: the second fails on the key, is undone and answered by the first.
            await tx.execute(
                insert(table).values(
                    login_id=viewer.login_id,
                    key=key,
                    request_sha256=request,
                    result={"subject": str(subject)},
                    created_at=self.moment.now,
                )
            )
            return subject
        if earlier.request_sha256 != request:
            raise ProblemError("IDEMPOTENCY_MISMATCH")
        return UUID(earlier.result["subject"])

    def _request_hash(self, info: Any) -> bytes:
        assert self.plan is not None
        selection = self.plan.at(info)
        text = repr((selection.field_name, sorted(selection.arguments.items(), key=str)))
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
