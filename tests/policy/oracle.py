"""Which canaries an actor may see, in plain SQL: written from docs and policy-matrix.txt, not from the product.

Rows by role, columns by permission. Nothing here imports the product.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import asyncpg

from tests.policy.canaries import Cell
from tests.policy.world import Actor

EVERYTHING = {"ADMIN", "PMO", "EXECUTIVE", "PROJECT_MANAGER", "FINANCE"}
NOTES_EVERYWHERE = {"ADMIN", "PMO", "EXECUTIVE"}
AMOUNTS = {"ADMIN", "EXECUTIVE", "FINANCE"}
PRICES = AMOUNTS | {"PROJECT_MANAGER", "CLIENT_OWNER", "CLIENT_APPROVER"}
RATIO = {"ADMIN", "PMO", "EXECUTIVE", "PROJECT_MANAGER", "FINANCE"}

# What whoever sees a row sees of it.
OPEN = {
    "client": "id name code industry branch preferences special_requests",
    "contact": "id name title email invited_at",
    "staff": "id name title",
    "project": "id name code description planned_start_on planned_finish_on actual_start_on actual_finish_on",
    "project_member": "id role",
    "milestone": "id name due_on baseline_due_on accepted_on",
    "task": "id title description start_on due_on completed_on",
    "task_assignment": "id",
    "task_dependency": "id lag_days",
    "comment": "id body created_at",
    "folder": "id name",
    "document": "id title shared_at",
    "document_version": "id number file_name size media_type sha256 note created_at",
    "version_read": "",
    "upload": "id file_name size part_size created_at",
    "review": "id round note due_on created_at closed_at close_reason version",
    "reviewer": "id reason decided_at created_at",
    "remark": "id body page x y line created_at resolved_at",
    "change_request": "id number title description decided_at created_at",
    "change_quote": "id number days scope valid_until created_at",
    "change_item": "id title start_on due_on start_before_on due_before_on applied_at",
    "change_step": "id reason created_at",
    "change_document": "id created_at",
    "issue": "id number title description resolution created_at first_response_due_at first_responded_at "
    "resolution_due_at resolved_at",
    "issue_step": "id body created_at",
    "issue_document": "id created_at",
}
# What the firm keeps to itself on rows its clients see as well: INTERNAL_READ, EFFORT_READ, STAFF_ADDRESS_READ.
FOR_STAFF = {
    "client": "version",
    "staff": "email",
    "project": "version updated_at",
    "task": "version labels created_at updated_at baseline_start_on baseline_due_on "
    "estimate_minutes actual_minutes baseline_estimate_minutes",
    "folder": "version",
    "document": "version shared_from updated_at",
    "document_version": "restored_from",
    "version_read": "id first_read_at last_read_at",
    "change_request": "days effort_minutes scope finish_on finish_before_on version",
    "change_item": "estimate_minutes",
    "issue": "version first_response_seconds first_response_escalated_at resolution_seconds resolution_escalated_at",
}
NOTES = "pain_points churn_notes"

# Which rows of `project` each kind of person sees. $1 is the staff member, or the client of a contact.
PROJECTS = {
    "every": "select id, client_id from project where $1::uuid is not null",
    "managed": """
        select p.id, p.client_id from project p join client c on c.id = p.client_id where c.account_manager_id = $1""",
    "joined": """
        select p.id, p.client_id from project p where p.manager_id = $1
        union select m.project_id, m.client_id from project_member m where m.staff_id = $1""",
    "shared": "select id, client_id from project where client_id = $1 and is_shared",
}
PROJECTS_MANAGED = f"select id from ({PROJECTS['managed']}) as theirs"
CLIENTS = {
    "every": "select id from client where $1::uuid is not null",
    "managed": "select id from client where account_manager_id = $1",
    "joined": f"select client_id from ({PROJECTS['joined']}) as mine",
    "shared": "select id from client where id = $1",
}
# Rows below the projects seen ($1), for staff and for contacts.
BELOW = {
    "project_member": ("true", "true"),
    "milestone": ("true", "is_client_facing"),
    "task": ("true", "is_shared"),
    "task_assignment": ("true", "task_id in (select id from task where is_shared)"),
    "task_dependency": (
        "true",
        """predecessor_id in (select id from task where is_shared)
           and successor_id in (select id from task where is_shared)""",
    ),
    "comment": (
        "true",
        "audience = 'SHARED' and (task_id is null or task_id in (select id from task where is_shared))",
    ),
    "change_request": ("true", "true"),
    "change_quote": ("true", "true"),
    "change_step": ("true", "true"),
    "issue": ("true", "audience = 'SHARED'"),
    "issue_step": ("true", "issue_id in (select id from issue where audience = 'SHARED')"),
    # What is planned is the firm's until it is approved; then of what one sees.
    "change_item": (
        "true",
        """applied_at is not null and (task_id in (select id from task where is_shared)
           or milestone_id in (select id from milestone where is_client_facing))""",
    ),
}
# Which documents and folders each kind of person sees: of projects ($1) or, of no project, of clients ($2).
# A client's people: of their client what is shared and not in the trash, and the folders this is in, all the way up.
PLACED = "project_id = any($1) or project_id is null and client_id = any($2)"
SHOWN = f"select * from document where ({PLACED}) and shared_from is not null and trashed_at is null"
DOCUMENTS = {
    "every": f"select * from document where {PLACED}",
    "managed": f"select * from document where {PLACED}",
    "joined": "select * from document where project_id = any($1) and $2::uuid[] is not null",
    "shared": SHOWN,
}
# Rounds of these documents: for a client's people, those begun for them about versions they see.
REVIEWS = {
    "every": f"select * from review where {PLACED}",
    "managed": f"select * from review where {PLACED}",
    "joined": "select * from review where project_id = any($1) and $2::uuid[] is not null",
    "shared": f"""
        select r.* from review r join document_version v on v.id = r.version_id
        join ({SHOWN}) d on d.id = v.document_id and v.number >= d.shared_from where r.audience = 'SHARED'""",
}
FOLDERS = {
    "every": f"select id from folder where {PLACED}",
    "managed": f"select id from folder where {PLACED}",
    "joined": "select id from folder where project_id = any($1) and $2::uuid[] is not null",
    "shared": f"""
        with recursive above as (
            select f.id, f.parent_id from folder f where f.id in (select folder_id from ({SHOWN}) as shown)
            union select f.id, f.parent_id from folder f join above on f.id = above.parent_id
        ) select id from above""",
}
# Files on their way: who may send them to the project, or to the client as a whole; contacts see only their own.
UPLOADS = {
    "every": "select id from upload where $1::uuid is not null",
    "managed": """
        select u.id from upload u join client c on c.id = u.client_id where c.account_manager_id = $1""",
    "led": "select u.id from upload u join project p on p.id = u.project_id where p.manager_id = $1",
    "joined": f"select id from upload where project_id in (select id from ({PROJECTS['joined']}) as mine)",
    "own": "select id from upload where author_contact_id = $1",
}
SENDERS = {
    "ADMIN": "every",
    "PMO": "every",
    "ACCOUNT_MANAGER": "managed",
    "PROJECT_MANAGER": "led",
    "MEMBER": "joined",
    "CLIENT_OWNER": "own",
    "CLIENT_APPROVER": "own",
    "CLIENT_MEMBER": "own",
}
# Of the firm a contact knows who looks after them, who leads and who is on what is shared with them.
CHOICES = "select id, client_id from contact where login_id = $1 and removed_at is null"
STAFF_OF_CLIENT = """
    select account_manager_id from client where id = $1
    union select manager_id from project where client_id = $1 and is_shared
    union select m.staff_id from project_member m join project p on p.id = m.project_id
          where p.client_id = $1 and p.is_shared
    union select q.author_staff_id from change_quote q join project p on p.id = q.project_id
          where p.client_id = $1 and p.is_shared
    union select s.actor_staff_id from change_step s join project p on p.id = s.project_id
          where p.client_id = $1 and p.is_shared
    union select s.actor_staff_id from issue_step s join issue i on i.id = s.issue_id
          join project p on p.id = s.project_id
          where p.client_id = $1 and p.is_shared and i.audience = 'SHARED'"""
# And whoever leads or decides in a round with them.
STAFF_OF_REVIEWS = f"""
    with seen as ({REVIEWS["shared"]})
    select owner_staff_id from seen
    union select staff_id from reviewer where review_id in (select id from seen)"""


@dataclass
class Allowed:
    """Rows by table and cells, as far as one actor may see them."""

    rows: dict[str, set[UUID]] = field(default_factory=dict)
    cells: set[Cell] = field(default_factory=set)

    def see(self, table: str, ids: Iterable[UUID | None], columns: str) -> None:
        seen = {id for id in ids if id is not None}
        self.rows.setdefault(table, set()).update(seen)
        self.cells.update(Cell(table, column, id) for id in seen for column in columns.split())


async def allowed(connection: asyncpg.Connection[Any], actor: Actor) -> Allowed:
    """Everything the actor may see."""
    found = Allowed()
    if actor.login_id is not None:
        found.cells |= {Cell("login", "id", actor.login_id), Cell("login", "email", actor.login_id)}
    if actor.staff_id is not None:
        # One's own name, whatever one may read otherwise.
        found.cells.add(Cell("staff", "name", actor.staff_id))
    if actor.contact_id is not None:
        # Where else one is a contact oneself: enough to choose, and no more.
        for contact, client in await connection.fetch(CHOICES, actor.login_id):
            found.cells |= {Cell("contact", "id", contact), Cell("client", "name", client)}
    for kind, subject in _kinds(actor):
        await _rows_of(connection, found, kind, subject)
    found.see("upload", (), "")
    for role in actor.roles & SENDERS.keys():
        sent = await _column(connection, UPLOADS[SENDERS[role]], actor.contact_id or actor.staff_id)
        found.see("upload", sent, OPEN["upload"])
    if actor.roles & AMOUNTS:
        found.see("project", found.rows["project"], "contract_value planned_cost")
        found.see("change_quote", found.rows["change_quote"], "cost")
    if actor.roles & PRICES:
        found.see("change_quote", found.rows["change_quote"], "price")
    if "ACCOUNT_MANAGER" in actor.roles:
        managed = await _column(connection, PROJECTS_MANAGED, actor.staff_id)
        priced = await _column(connection, "select id from change_quote where project_id = any($1)", managed)
        found.see("change_quote", priced, "price")
    if actor.roles & RATIO:
        found.see("project", found.rows["project"], "consumed_ratio")
    notes = "every" if actor.roles & NOTES_EVERYWHERE else "managed" if "ACCOUNT_MANAGER" in actor.roles else None
    if notes is not None:
        found.see("client", await _column(connection, CLIENTS[notes], actor.staff_id), NOTES)
    return found


def _kinds(actor: Actor) -> Iterable[tuple[str, UUID]]:
    if actor.contact_id is not None:
        assert actor.client_id is not None
        yield "shared", actor.client_id
    elif actor.staff_id is not None:
        if actor.roles & EVERYTHING:
            yield "every", actor.staff_id
        if "ACCOUNT_MANAGER" in actor.roles:
            yield "managed", actor.staff_id
        if "MEMBER" in actor.roles:
            yield "joined", actor.staff_id


async def _rows_of(connection: asyncpg.Connection[Any], found: Allowed, kind: str, subject: UUID) -> None:
    of_firm = kind != "shared"

    def see(table: str, ids: Iterable[UUID | None]) -> None:
        found.see(table, ids, OPEN[table] + (" " + FOR_STAFF.get(table, "") if of_firm else ""))

    clients = await _column(connection, CLIENTS[kind], subject)
    projects = await _column(connection, PROJECTS[kind], subject)
    see("client", clients)
    see("project", projects)
    # Staff may know of somebody who was removed, as the author of an old comment; clients may not.
    present = "" if of_firm else "and removed_at is null"
    see(
        "contact",
        await _column(connection, f"select id from contact where client_id = any($1) {present}", clients),
    )
    who = "select id from staff where $1::uuid is not null" if of_firm else STAFF_OF_CLIENT
    see("staff", await _column(connection, who, subject))
    for table, conditions in BELOW.items():
        condition = conditions[0 if of_firm else 1]
        sql = f"select id from {table} where project_id = any($1) and {condition}"
        see(table, await _column(connection, sql, projects))
    see("folder", await _column(connection, FOLDERS[kind], projects, clients))
    documents = DOCUMENTS[kind]
    see("document", await _column(connection, f"select id from ({documents}) as seen", projects, clients))
    sent = f"select id from change_document where document_id in (select id from ({documents}) as seen)"
    see("change_document", await _column(connection, sent, projects, clients))
    about = "select id from issue where project_id = any($3) and ($4 or audience = 'SHARED')"
    sent = f"""select id from issue_document where issue_id in ({about})
        and document_id in (select id from ({documents}) as seen)"""
    see("issue_document", await _column(connection, sent, projects, clients, projects, of_firm))
    from_the_first = "true" if of_firm else "v.number >= d.shared_from"
    versions = f"select v.id from document_version v join ({documents}) d on d.id = v.document_id and {from_the_first}"
    see("document_version", await _column(connection, versions, projects, clients))
    reads = f"select id from version_read where version_id in ({versions}) and {of_firm}"
    see("version_read", await _column(connection, reads, projects, clients))
    reviews = f"select id from ({REVIEWS[kind]}) as seen"
    see("review", await _column(connection, reviews, projects, clients))
    if not of_firm:
        see("staff", await _column(connection, STAFF_OF_REVIEWS, projects, clients))
    people = f"select id from reviewer where review_id in ({reviews})"
    see("reviewer", await _column(connection, people, projects, clients))
    said = f"select id from remark where review_id in ({reviews}) and ({of_firm} or audience = 'SHARED')"
    see("remark", await _column(connection, said, projects, clients))


async def _column(connection: asyncpg.Connection[Any], sql: str, *values: Any) -> list[UUID]:
    return [row[0] for row in await connection.fetch(sql, *values)]
