"""What resolvers are given: one request's transaction and its dataloaders."""

from __future__ import annotations

import base64
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from database import Transaction
from strawberry.dataloader import DataLoader
from viewers import Viewer

_ZONE = ZoneInfo("Europe/Amsterdam")
_NOT_SUMMARY = "not exists (select from task child where child.parent_id = task.id)"


@dataclass
class Page:
    """Rows that belong to a parent, and what a count of all of them needs to know."""

    rows: list[Mapping[str, Any]]
    has_next_page: bool
    parent: str
    where: str = "true"
    values: tuple[Any, ...] = ()
    # What the rows are, as the names of the statements say it.
    of: str = ""


class Context:
    """Lives for one request."""

    def __init__(self, transaction: Transaction, viewer: Viewer) -> None:
        self.transaction = transaction
        self.viewer = viewer
        self.today: date = datetime.now(_ZONE).date()
        self._loaders: dict[Any, DataLoader[str, Any]] = {}

    def _loader(self, key: Any, load: Callable[[list[str]], Coroutine[Any, Any, list[Any]]]) -> DataLoader[str, Any]:
        found = self._loaders.get(key)
        if found is None:
            found = self._loaders[key] = DataLoader(load_fn=load)
        return found

    def one(self, name: str, id: str) -> Any:
        """The row with this id; to be awaited."""

        async def load(ids: list[str]) -> list[Any]:
            found = {row["id"]: row for row in await self.transaction.query(name, ids)}
            return [found.get(each) for each in ids]

        return self._loader(name, load).load(id)

    def page(self, name: str, parent: str, first: int, where: str = "true", values: tuple[Any, ...] = ()) -> Any:
        """A page of the rows that belong to this parent; to be awaited."""

        async def load(ids: list[str]) -> list[Page]:
            rows = await self.transaction.query(name, ids, first + 1, *values, where=where)
            pages: dict[str, list[Mapping[str, Any]]] = {id: [] for id in ids}
            for row in rows:
                pages[row["parent"]].append(row)
            return [Page(pages[id][:first], len(pages[id]) > first, id, where, values, name) for id in ids]

        return self._loader((name, first, where, repr(values)), load).load(parent)

    def figures(self, name: str, parent: str, where: str = "true", values: tuple[Any, ...] = ()) -> Any:
        """The one row of figures of this parent; to be awaited."""

        async def load(ids: list[str]) -> list[Any]:
            rows = await self.transaction.query(name, ids, *values, where=where)
            found = {row["parent"]: row for row in rows}
            return [found.get(id, {"count": 0}) for id in ids]

        return self._loader((name, where, repr(values)), load).load(parent)


def cursor(task: Any) -> str:
    """A task's place in its project."""
    return base64.urlsafe_b64encode(f"POSITION:{task.position}:{task.id}".encode()).decode()


def filtered(filter: Any, number: int) -> tuple[str, tuple[Any, ...]]:
    """A task filter as a condition, its parameters numbered from `number` on."""
    conditions, values = [], []
    if filter and filter.status:
        conditions.append(f"status = any (${number}::text[])")
        values.append([status.name for status in filter.status])
    if filter and filter.is_summary is not None:
        conditions.append(f"not ({_NOT_SUMMARY})" if filter.is_summary else _NOT_SUMMARY)
    return " and ".join(conditions) or "true", tuple(values)
