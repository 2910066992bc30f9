"""A world in which every cell is a canary: three clients, what is shared with them and what is not.

Plain SQL as the owner; nothing of the product is used, so that its mistakes are not repeated here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import asyncpg
from argon2 import PasswordHasher

from tests.asking import PASSWORD
from tests.policy.cabinet import fill, upload
from tests.policy.canaries import Aviary, Cell
from tests.policy.matters import issues
from tests.policy.requests import requests

STAFF_ROLES = ("ADMIN", "PMO", "EXECUTIVE", "ACCOUNT_MANAGER", "PROJECT_MANAGER", "FINANCE", "MEMBER")
CLIENT_ROLES = ("CLIENT_OWNER", "CLIENT_APPROVER", "CLIENT_MEMBER", "CLIENT_VIEWER")

# Which columns hold which kind of canary. The rest are ids, flags and members of small vocabularies.
CANARIES: dict[str, dict[str, str]] = {
    "login": {"email": "address", "version": "number", "created_at": "moment"},
    "staff": {
        "name": "text",
        "title": "text",
        "email": "address",
        "external_key": "text",
        "version": "number",
        "created_at": "moment",
    },
    "client": {
        "name": "text",
        "code": "word",
        "last_project_number": "number",
        "industry": "text",
        "branch": "text",
        "preferences": "text",
        "special_requests": "text",
        "pain_points": "text",
        "churn_notes": "text",
        "version": "number",
        "created_at": "moment",
        "updated_at": "moment",
    },
    "contact": {
        "name": "text",
        "title": "text",
        "email": "address",
        "version": "number",
        "created_at": "moment",
        "invited_at": "moment",
    },
    "project": {
        "name": "text",
        "code": "word",
        "external_key": "text",
        "description": "text",
        "planned_start_on": "day",
        "planned_finish_on": "day",
        "actual_start_on": "day",
        "actual_finish_on": "day",
        "contract_value": "amount",
        "planned_cost": "thousands",
        "shared_at": "moment",
        "baselined_at": "moment",
        "version": "number",
        "created_at": "moment",
        "updated_at": "moment",
    },
    "project_member": {"role": "text", "joined_at": "moment"},
    "milestone": {
        "name": "text",
        "due_on": "day",
        "baseline_due_on": "day",
        "accepted_on": "day",
        "version": "number",
        "created_at": "moment",
        "updated_at": "moment",
    },
    "task": {
        "external_key": "text",
        "position": "place",
        "title": "text",
        "description": "text",
        "start_on": "day",
        "due_on": "day",
        "completed_on": "day",
        "estimate_minutes": "number",
        "actual_minutes": "number",
        "baseline_start_on": "day",
        "baseline_due_on": "day",
        "baseline_estimate_minutes": "number",
        "labels": "words",
        "shared_at": "moment",
        "version": "number",
        "created_at": "moment",
        "updated_at": "moment",
    },
    "task_assignment": {"assigned_at": "moment"},
    "task_dependency": {"lag_days": "number", "created_at": "moment"},
    "comment": {"body": "text", "created_at": "moment"},
    "folder": {
        "name": "text",
        "trashed_at": "moment",
        "version": "number",
        "created_at": "moment",
        "updated_at": "moment",
    },
    "document": {
        "title": "text",
        "shared_from": "number",
        "shared_at": "moment",
        "trashed_at": "moment",
        "version": "number",
        "created_at": "moment",
        "updated_at": "moment",
    },
    "document_version": {
        "number": "number",
        "file_name": "text",
        "size": "amount",
        "object_key": "text",
        "note": "text",
        "media_type": "media_type",
        "sha256": "digest",
        "restored_from": "number",
        "thumbnail_key": "text",
        "created_at": "moment",
    },
    "upload": {
        "title": "text",
        "file_name": "text",
        "size": "amount",
        "object_key": "text",
        "note": "text",
        "storage_upload_id": "text",
        "part_size": "amount",
        "sha256": "digest",
        "version": "number",
        "created_at": "moment",
        "updated_at": "moment",
    },
    "version_read": {"first_read_at": "moment", "last_read_at": "moment"},
    "client_storage": {"bytes": "amount"},
    "review": {
        "round": "number",
        "note": "text",
        "due_on": "day",
        "closed_at": "moment",
        "close_reason": "text",
        "version": "number",
        "created_at": "moment",
        "updated_at": "moment",
    },
    "reviewer": {"reason": "text", "decided_at": "moment", "created_at": "moment"},
    "remark": {
        "body": "text",
        "page": "number",
        "x": "fraction",
        "y": "fraction",
        "line": "number",
        "resolved_at": "moment",
        "version": "number",
        "created_at": "moment",
        "updated_at": "moment",
    },
    "review_evidence": {"content": "text", "object_key": "text", "pdf_sha256": "digest", "created_at": "moment"},
    "change_request": {
        "number": "number",
        "title": "text",
        "description": "text",
        "days": "number",
        "effort_minutes": "number",
        "scope": "text",
        "finish_on": "day",
        "finish_before_on": "day",
        "decided_at": "moment",
        "version": "number",
        "created_at": "moment",
        "updated_at": "moment",
    },
    "change_quote": {
        "number": "number",
        "days": "number",
        "scope": "text",
        "price": "amount",
        "cost": "amount",
        "valid_until": "day",
        "created_at": "moment",
    },
    "change_item": {
        "position": "place",
        "title": "text",
        "start_on": "day",
        "due_on": "day",
        "estimate_minutes": "number",
        "start_before_on": "day",
        "due_before_on": "day",
        "applied_at": "moment",
        "created_at": "moment",
    },
    "change_step": {"reason": "text", "created_at": "moment"},
    "change_document": {"created_at": "moment"},
    "issue": {
        "number": "number",
        "title": "text",
        "description": "text",
        "resolution": "text",
        "first_response_due_at": "moment",
        "first_responded_at": "moment",
        "first_response_seconds": "number",
        "first_response_escalated_at": "moment",
        "resolution_due_at": "moment",
        "resolved_at": "moment",
        "resolution_seconds": "number",
        "resolution_escalated_at": "moment",
        "version": "number",
        "created_at": "moment",
        "updated_at": "moment",
    },
    "issue_step": {"body": "text", "created_at": "moment"},
    "issue_document": {"created_at": "moment"},
    "event": {"kind": "text", "happened_at": "moment"},
    "session": {"created_at": "moment"},
}
# Columns that hold no canary, and why: ids of other rows, flags, members of a vocabulary too small to tell apart …
PLAIN = {
    *("id", "client_id", "project_id", "task_id", "parent_id", "milestone_id", "predecessor_id", "successor_id"),
    *("staff_id", "contact_id", "login_id", "manager_id", "account_manager_id", "author_staff_id", "author_contact_id"),
    *("actor_login_id", "subject_id", "is_active", "is_shared", "is_client_facing", "tier", "relationship", "role"),
    *("folder_id", "document_id", "current_version_id", "version_id", "review_id", "carried_from_id"),
    *("change_id", "assessor_staff_id", "decided_quote_id", "decider_contact_id", "actor_staff_id", "actor_contact_id"),
    *("impact", "issue_id", "assignee_staff_id", "duplicate_of_id"),
    *("owner_staff_id", "resolver_staff_id", "resolver_contact_id", "decision"),
    *("phase", "state", "priority", "acceptance", "status", "type", "audience", "locale", "app", "currency", "reason"),
    # … shares, times that decide whether a row counts at all, a hash, and what the database fills in itself.
    *("percent_complete", "time_zone", "removed_at", "revoked_at", "expires_at", "password_hash"),
    *("transaction_id", "data", "consumed_cost"),
    # What triggers keep: the sums that progress is made of, who reaches which client, the server's own number.
    *("counted_weight", "earned_weight", "task_count", "shared_task_count"),
    *("reached_id", "reasons", "is_only", "number"),
}


@dataclass(frozen=True)
class Actor:
    """Somebody who asks, as the oracle knows them."""

    name: str
    email: str | None
    staff_id: UUID | None = None
    client_id: UUID | None = None
    contact_id: UUID | None = None
    login_id: UUID | None = None
    roles: frozenset[str] = frozenset()


NOBODY = Actor("nobody", None)


@dataclass
class World:
    """Writes rows whose every column is a canary unless it is given."""

    connection: asyncpg.Connection[Any]
    aviary: Aviary = field(default_factory=Aviary)
    actors: dict[str, Actor] = field(default_factory=lambda: {"nobody": NOBODY})
    # Accounts that may not sign in any more.
    gone: list[str] = field(default_factory=list)
    rows: dict[str, list[UUID]] = field(default_factory=dict)
    # Contacts who were removed, and of each task below another which one that is.
    removed: set[UUID] = field(default_factory=set)
    parents: dict[UUID, UUID] = field(default_factory=dict)
    hash: str = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
    _ratio: int = 79

    async def row(self, table: str, **given: Any) -> UUID:
        id: UUID = given.pop("id", None) or self.aviary.id(table)
        values = {"id": id}
        for column, kind in CANARIES[table].items():
            if column not in given:
                values[column] = getattr(self.aviary, kind)(Cell(table, column, id))
        if table == "project":
            # Spent: 0.101, 0.123, 0.145 … of what was planned, odd so that no zero is dropped at the end.
            self._ratio += 22
            values["consumed_cost"] = values["planned_cost"] // 1000 * self._ratio
            self.aviary.keep(str(values["consumed_cost"]), Cell(table, "consumed_cost", id))
            self.aviary.keep(f"0.{self._ratio}", Cell(table, "consumed_ratio", id))
        values |= given
        columns = ", ".join(values)
        places = ", ".join(f"${n}" for n in range(1, len(values) + 1))
        await self.connection.execute(f"insert into {table} ({columns}) values ({places})", *values.values())
        self.rows.setdefault(table, []).append(id)
        return id

    async def login(self, **given: Any) -> tuple[UUID, str]:
        id = await self.row("login", password_hash=self.hash, **given)
        email = await self.connection.fetchval("select email from login where id = $1", id)
        far = datetime(2200, 1, 1, tzinfo=UTC)
        await self.row("session", login_id=id, app="BEARER", expires_at=far)
        return id, email

    async def staff(self, name: str, *roles: str, is_active: bool = True) -> UUID:
        login, email = await self.login()
        id = await self.row("staff", login_id=login, is_active=is_active)
        for role in roles:
            await self.connection.execute("insert into staff_role (staff_id, role) values ($1, $2)", id, role)
        if is_active:
            self.actors[name] = Actor(name, email, staff_id=id, login_id=login, roles=frozenset(roles))
        else:
            self.gone.append(email)
        return id

    async def contact(self, name: str, client: UUID, role: str, *, removed: bool = False) -> UUID:
        login, email = await self.login()
        gone = datetime(2026, 3, 1, tzinfo=UTC) if removed else None
        id = await self.row("contact", client_id=client, login_id=login, role=role, removed_at=gone)
        if removed:
            self.gone.append(email)
            self.removed.add(id)
        else:
            self.actors[name] = Actor(
                name, email, client_id=client, contact_id=id, login_id=login, roles=frozenset({role})
            )
        return id


@dataclass
class Firm:
    """The staff by the name of their role, for the rows that follow."""

    world: World
    staff: dict[str, UUID]


async def build_world(connection: asyncpg.Connection[Any]) -> World:
    """Fill an empty, migrated database."""
    world = World(connection)
    staff = {role: await world.staff(role.lower(), role) for role in STAFF_ROLES}
    staff["TWO"] = await world.staff("manager_and_member", "ACCOUNT_MANAGER", "MEMBER")
    staff["NONE"] = await world.staff("without_role")
    staff["LEFT"] = await world.staff("left", "ADMIN", is_active=False)
    # Named on tasks and comments, never signs in, is on no project: clients do not know these two.
    staff["UNSEEN"] = await world.row("staff")
    staff["UNSEEN_TOO"] = await world.row("staff")
    # Whom a client knows only from a round with them, as leading it and as deciding in it.
    staff["LEADING"] = await world.row("staff")
    staff["ASKED"] = await world.row("staff")
    # And from a change request, as offering it a price and as taking a step of it.
    staff["QUOTING"] = await world.row("staff")
    staff["STEPPING"] = await world.row("staff")
    # And from a step of an issue.
    staff["HEARD"] = await world.row("staff")
    firm = Firm(world, staff)
    clients = []
    for number, manager in enumerate((staff["ACCOUNT_MANAGER"], staff["TWO"], None)):
        client = await world.row("client", account_manager_id=manager, tier=("STRATEGIC", "KEY", "STANDARD")[number])
        clients.append(client)
        await _client(firm, client, "abc"[number])
    # One login, contact at two clients: signs in at the first of them by name.
    login, email = await world.login()
    first = await world.row("contact", client_id=clients[0], login_id=login, role="CLIENT_MEMBER")
    elsewhere = await world.row("contact", client_id=clients[2], login_id=login, role="CLIENT_OWNER")
    for client, contact in ((clients[0], first), (clients[2], elsewhere)):
        await upload(world, client, author_contact_id=contact)
    world.actors["at_two_clients"] = Actor(
        "at_two_clients",
        email,
        client_id=clients[0],
        contact_id=first,
        login_id=login,
        roles=frozenset({"CLIENT_MEMBER"}),
    )
    return world


async def _client(firm: Firm, client: UUID, letter: str) -> None:
    world, staff = firm.world, firm.staff
    contacts = {
        role: await world.contact(f"{role.removeprefix('CLIENT_').lower()}_{letter}", client, role)
        for role in CLIENT_ROLES
    }
    contacts["REMOVED"] = await world.contact("", client, "CLIENT_OWNER", removed=True)
    contacts["NAMED"] = await world.row("contact", client_id=client, role="CLIENT_VIEWER")
    managers = {"a": "PROJECT_MANAGER", "b": "PMO", "c": "LEFT"}
    projects = []
    for number, shared in enumerate((True, True, False)):
        # In each third of the world the manager is another kind of person; MEMBER leads one, is on one.
        manager = staff["MEMBER"] if (letter, number) == ("b", 1) else staff[managers[letter]]
        project = await world.row(
            "project",
            client_id=client,
            manager_id=manager,
            is_shared=shared,
            phase=("EXECUTION", "MONITORING", "PLANNING")[number],
            priority=("CRITICAL", "LOW", "HIGH")[number],
        )
        members = {contacts["CLIENT_MEMBER"]: "contact_id", contacts["REMOVED"]: "contact_id"}
        members[staff["FINANCE"]] = "staff_id"
        if (letter, number) in {("a", 1), ("c", 2)}:
            members[staff["MEMBER"]] = "staff_id"
        if (letter, number) in {("a", 2), ("c", 0)}:
            members[staff["TWO"]] = "staff_id"
        for person, side in members.items():
            await world.row("project_member", client_id=client, project_id=project, **{side: person})
        await _project(firm, client, project, contacts)
        projects.append(project)
    await fill(firm, client, projects, contacts)


async def _project(firm: Firm, client: UUID, project: UUID, contacts: dict[str, UUID]) -> None:
    world, staff = firm.world, firm.staff
    whose = {"client_id": client, "project_id": project}
    facing = await world.row("milestone", **whose, is_client_facing=True, acceptance="SUBMITTED")
    inside = await world.row("milestone", **whose, is_client_facing=False)

    async def task(**given: Any) -> UUID:
        id = await world.row("task", **whose, **{"priority": "NORMAL", "percent_complete": 37} | given)
        if "parent_id" in given:
            world.parents[id] = given["parent_id"]
        return id

    hidden = await task(is_shared=False, status="IN_PROGRESS", priority="CRITICAL")
    below_hidden = await task(is_shared=True, parent_id=hidden, milestone_id=facing)
    open_ = await task(is_shared=True, status="BLOCKED", milestone_id=inside)
    hidden_below = await task(is_shared=False, parent_id=open_, milestone_id=facing)
    below = await task(is_shared=True, parent_id=open_, status="DONE", percent_complete=100)
    # Was shared until yesterday: what was said about it then is hidden with it.
    unshared = await task(is_shared=False, parent_id=below)
    await task(is_shared=False, status="CANCELLED")
    for earlier, later in ((open_, below_hidden), (hidden, open_), (below, hidden_below), (hidden, unshared)):
        await world.row("task_dependency", **whose, predecessor_id=earlier, successor_id=later)
    people = [
        (open_, {"staff_id": staff["FINANCE"]}),
        (open_, {"staff_id": staff["UNSEEN"]}),
        (below_hidden, {"contact_id": contacts["CLIENT_MEMBER"]}),
        (below_hidden, {"contact_id": contacts["REMOVED"]}),
        (hidden, {"staff_id": staff["MEMBER"]}),
        (unshared, {"contact_id": contacts["CLIENT_MEMBER"]}),
    ]
    for on, person in people:
        await world.row("task_assignment", **whose, task_id=on, **person)
    comments = [
        (None, "INTERNAL", {"author_staff_id": staff["PROJECT_MANAGER"]}),
        (None, "SHARED", {"author_staff_id": staff["FINANCE"]}),
        (None, "SHARED", {"author_staff_id": staff["UNSEEN"]}),
        (None, "SHARED", {"author_contact_id": contacts["CLIENT_VIEWER"]}),
        (None, "SHARED", {"author_contact_id": contacts["REMOVED"]}),
        (open_, "INTERNAL", {"author_staff_id": staff["UNSEEN"]}),
        (open_, "SHARED", {"author_staff_id": staff["FINANCE"]}),
        (hidden, "INTERNAL", {"author_staff_id": staff["MEMBER"]}),
        (hidden, "SHARED", {"author_staff_id": staff["FINANCE"]}),
        (unshared, "SHARED", {"author_contact_id": contacts["CLIENT_OWNER"]}),
    ]
    for on, audience, author in comments:
        await world.row("comment", **whose, task_id=on, audience=audience, **author)
    moved = {"tasks": [open_, hidden], "milestones": [facing, inside]}
    await requests(firm, whose, contacts, **moved)
    await issues(firm, whose, contacts, shared_task=open_, hidden_task=hidden)
    for audience in ("INTERNAL", "SHARED"):
        await world.row("event", **whose, subject_id=hidden, audience=audience)
