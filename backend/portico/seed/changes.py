"""Writes the demo's change requests into projects that are there already. What is there stays as it is."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from portico import models as m
from portico.config import Settings
from portico.db import AllClients, Database
from portico.features.quotes.actions import expire_in_time
from portico.kit.text import normalise
from portico.models.enums import Audience
from portico.models.enums import ChangeState as S
from portico.seed.data import CLIENTS
from portico.seed.data.changes import WISHES, Wish
from portico.seed.ids import stable_id
from portico.seed.project_rows import Row, Rows
from portico.seed.workdays import Workdays
from portico.transaction import Transaction

_TABLES = ("change_request", "change_quote", "change_item", "change_step", "comment")
_CENTS = 100


async def seed_changes(database: Database, settings: Settings, *, today: date) -> int:
    """Write the requests whose projects are there and which are not there yet; how many."""
    async with database.transaction(AllClients()) as tx:
        projects = {row.id: row for row in await tx.execute(select(*m.project.c))}
        there = set(await tx.scalars(select(m.change_request.c.project_id).distinct()))
        placed = [(each, projects.get(stable_id("project", each.of))) for each in WISHES]
        wanted = [(wish, project) for wish, project in placed if project is not None and project.id not in there]
        numbers: dict[UUID, int] = defaultdict(int)
        for wish, project in wanted:
            numbers[project.id] += 1
            await _Writing(tx, settings, wish, Workdays(today), project, numbers[project.id]).write()
    return len(wanted)


class _Writing:
    """One request on its way into the database."""

    def __init__(
        self, tx: Transaction, settings: Settings, wish: Wish, days: Workdays, project: Any, number: int
    ) -> None:
        self.tx, self.settings, self.wish, self.days, self.project = tx, settings, wish, days, project
        self.number = number
        self.client = next(each for each in CLIENTS if each.code == wish.of.partition("-")[0])
        self.contacts = {each.key for each in self.client.people}
        self.id = stable_id("change", wish.of, wish.title)
        self.place: Row = {"client_id": project.client_id, "project_id": project.id}
        self.own: Row = self.place | {"change_id": self.id}
        self.rows: Rows = defaultdict(list)

    async def write(self) -> None:
        self._request()
        for number, quote in enumerate(self.wish.quotes, 1):
            self._quote(number, quote)
        for number, move in enumerate(self.wish.moves):
            self._item(number, move)
        self._step(0, S.SUBMITTED, self.wish.by, self._at(self.wish.day, self.wish.clock), "")
        for number, step in enumerate(self.wish.steps, 1):
            self._step(number, step.state, step.by, self._at(step.day, step.clock), step.reason)
        for number, said in enumerate(self.wish.said):
            shared = said.shared or said.by in self.contacts
            self.rows["comment"].append(
                self.own
                | self._who(said.by, "author")
                | {
                    "id": stable_id("comment", self.id, number),
                    "audience": (Audience.SHARED if shared else Audience.INTERNAL).value,
                    "body": normalise(said.body),
                    "created_at": self._at(said.day, said.clock),
                }
            )
        # What points to a quote comes after it.
        (request,) = self.rows["change_request"]
        decided = request.pop("decided_quote_id")
        for table in _TABLES:
            if self.rows[table]:
                await self.tx.execute(insert(m.metadata.tables[table]), self.rows[table])
        change = m.change_request
        if decided is not None:
            await self.tx.execute(change.update().where(change.c.id == self.id).values(decided_quote_id=decided))
        if request["state"] == S.QUOTED.value:
            offer = self.rows["change_quote"][-1]
            whose = (self.project.client_id, offer["id"], offer["valid_until"])
            await expire_in_time(self.tx, self.settings, *whose, now=datetime.now(UTC))

    def _at(self, day: int, clock: str) -> datetime:
        # A demonstration begun in the night does not say what is yet to come.
        return min(self.days.moment(day, clock, self.client.time_zone), datetime.now(UTC))

    def _day(self, day: int | None) -> date | None:
        return None if day is None else self.days.day(day)

    def _who(self, key: str | None, what: str) -> Row:
        is_contact = key in self.contacts
        return {
            f"{what}_staff_id": None if is_contact or key is None else stable_id("staff", key),
            f"{what}_contact_id": stable_id("contact", self.client.code, key) if is_contact else None,
        }

    def _request(self) -> None:
        wish, steps = self.wish, self.wish.steps
        approval = next((each for each in steps if each.state is S.APPROVED), None)
        began = self._at(wish.day, wish.clock)
        finish, before = wish.finish or (None, None)
        self.rows["change_request"].append(
            self.place
            | self._who(wish.by, "author")
            | {
                "id": self.id,
                "number": self.number,
                "title": normalise(wish.title),
                "description": normalise(wish.description),
                "state": (steps[-1].state if steps else S.SUBMITTED).value,
                "days": wish.days,
                "effort_minutes": None if wish.hours is None else wish.hours * 60,
                "scope": normalise(wish.scope),
                "finish_on": self._day(finish),
                "finish_before_on": self._day(before),
                "assessor_staff_id": None if wish.assessor is None else stable_id("staff", wish.assessor),
                "decided_quote_id": stable_id("quote", self.id, len(wish.quotes)) if approval else None,
                "decider_contact_id": self._who(approval.by, "decider")["decider_contact_id"] if approval else None,
                "decided_at": self._at(approval.day, approval.clock) if approval else None,
                "created_at": began,
                "updated_at": self._at(steps[-1].day, steps[-1].clock) if steps else began,
            }
        )

    def _quote(self, number: int, quote: Any) -> None:
        self.rows["change_quote"].append(
            self.own
            | {
                "id": stable_id("quote", self.id, number),
                "number": number,
                "days": self.wish.days,
                "scope": normalise(self.wish.scope),
                "price": quote.price * _CENTS,
                "cost": quote.cost * _CENTS,
                "currency": self.project.currency,
                "valid_until": self.days.day(quote.valid),
                "author_staff_id": stable_id("staff", quote.by),
                "created_at": self._at(quote.day, quote.clock),
            }
        )

    def _item(self, number: int, move: Any) -> None:
        (request,) = self.rows["change_request"]
        start, due = move.before or (None, None)
        self.rows["change_item"].append(
            self.own
            | {
                "id": stable_id("change item", self.id, number),
                "position": number,
                "task_id": None if move.task is None else stable_id("task", self.wish.of, move.task),
                "milestone_id": None if move.stage is None else stable_id("milestone", self.wish.of, move.stage),
                "title": normalise(move.title),
                "start_on": self._day(move.start),
                "due_on": self._day(move.due),
                "estimate_minutes": move.estimate,
                "start_before_on": self._day(start),
                "due_before_on": self._day(due),
                "applied_at": request["decided_at"],
                "created_at": self._at(self.wish.day, self.wish.clock),
            }
        )

    def _step(self, number: int, state: S, by: str | None, at: datetime, reason: str) -> None:
        self.rows["change_step"].append(
            self.own
            | self._who(by, "actor")
            | {
                "id": stable_id("change step", self.id, number),
                "state": state.value,
                "reason": normalise(reason),
                "created_at": at,
            }
        )
