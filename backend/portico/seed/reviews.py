"""Writes the demo firm's reviews, about documents that are there already. What is there stays as it is."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from portico import models as m
from portico.db import AllClients, Database
from portico.features.reviews.actions import keep_record
from portico.kit.text import normalise
from portico.models.enums import Audience, ReviewDecision, ReviewState
from portico.policy.viewer import Moment
from portico.seed.data import CLIENTS
from portico.seed.ids import stable_id
from portico.seed.papers.rounds import ROUNDS, Round, Said
from portico.seed.project_rows import Row, Rows
from portico.seed.workdays import Workdays
from portico.transaction import Transaction

_TABLES = ("review", "reviewer", "remark")


async def seed_reviews(database: Database, *, today: date) -> int:
    """Write the rounds whose documents are there and which are not there yet; how many."""
    async with database.transaction(AllClients()) as tx:
        papers = {stable_id("document", each.of, each.title): each for each in ROUNDS}
        document = m.document.c
        reviewed = select(m.review.c.document_id)
        found = await tx.execute(select(*document).where(document.id.in_(papers), document.id.not_in(reviewed)))
        for placed in found:
            await _Writing(tx, papers[placed.id], Workdays(today), placed).write()
    return len(found)


class _Writing:
    """One round on its way into the database."""

    def __init__(self, tx: Transaction, paper: Round, days: Workdays, document: Any) -> None:
        self.tx, self.paper, self.days, self.document = tx, paper, days, document
        self.client = next(each for each in CLIENTS if each.code == paper.of.partition("-")[0])
        self.contacts = {each.key for each in self.client.people}
        self.id = stable_id("review", paper.of, paper.title)
        self.own: Row = {"client_id": document.client_id, "review_id": self.id}
        self.rows: Rows = defaultdict(list)

    async def write(self) -> None:
        paper, began = self.paper, self._at(self.paper.day, self.paper.clock)
        decisions = [each[1] for each in paper.reviewers if isinstance(each, tuple)]
        is_over = len(decisions) == len(paper.reviewers)
        closed = self._at(max(decisions), "16:00") if is_over else None
        self.rows["review"].append(
            {
                "id": self.id,
                "client_id": self.document.client_id,
                "project_id": self.document.project_id,
                "document_id": self.document.id,
                "version_id": self.document.current_version_id,
                "round": 1,
                "audience": Audience.SHARED.value,
                "state": (ReviewState.APPROVED if is_over else ReviewState.OPEN).value,
                "note": normalise(paper.note),
                "due_on": self.days.day(paper.due),
                "owner_staff_id": stable_id("staff", paper.owner),
                "closed_at": closed,
                "created_at": began,
                "updated_at": closed or began,
            }
        )
        for each in paper.reviewers:
            self._reviewer(*(each if isinstance(each, tuple) else (each, None, "")), asked_at=began)
        for number, said in enumerate(paper.remarks):
            self._remark(said, f"{number}", None)
        for table in _TABLES:
            await self.tx.execute(insert(m.metadata.tables[table]), self.rows[table])
        if closed is not None:
            (review,) = await self.tx.execute(select(*m.review.c).where(m.review.c.id == self.id))
            await keep_record(self.tx, review, Moment(closed, closed.date()))

    def _at(self, day: int, clock: str) -> datetime:
        # A demonstration begun in the night does not remark what is yet to come.
        return min(self.days.moment(day, clock, self.client.time_zone), datetime.now(UTC))

    def _who(self, key: str, staff: str, contact: str) -> Row:
        is_contact = key in self.contacts
        return {
            staff: None if is_contact else stable_id("staff", key),
            contact: stable_id("contact", self.client.code, key) if is_contact else None,
        }

    def _reviewer(self, key: str, day: int | None, reason: str, *, asked_at: datetime) -> None:
        self.rows["reviewer"].append(
            self.own
            | self._who(key, "staff_id", "contact_id")
            | {
                "id": stable_id("reviewer", self.id, key),
                "decision": None if day is None else ReviewDecision.APPROVED.value,
                "reason": normalise(reason),
                "decided_at": None if day is None else self._at(day, "16:00"),
                "created_at": asked_at,
            }
        )

    def _remark(self, said: Said, place: str, parent: UUID | None) -> None:
        at, id = self._at(said.day, said.clock), stable_id("remark", self.id, place)
        page, x, y = said.spot or (None, None, None)
        resolver, day = said.resolved or (None, 0)
        nobody = dict.fromkeys(("resolver_staff_id", "resolver_contact_id", "resolved_at"))
        resolved = (
            self._who(resolver, "resolver_staff_id", "resolver_contact_id") | {"resolved_at": self._at(day, "15:00")}
            if resolver
            else nobody
        )
        self.rows["remark"].append(
            self.own
            | self._who(said.by, "author_staff_id", "author_contact_id")
            | resolved
            | {
                "id": id,
                "parent_id": parent,
                "audience": (Audience.INTERNAL if said.is_internal else Audience.SHARED).value,
                "body": normalise(said.body),
                "page": page,
                "x": x,
                "y": y,
                "created_at": at,
                "updated_at": resolved["resolved_at"] or at,
            }
        )
        for number, answer in enumerate(said.answers):
            self._remark(answer, f"{place}.{number}", id)
