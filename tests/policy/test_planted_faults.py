"""The hunt finds what is wrong: one guard is taken away at a time, and a value must come back that should not.

A hunt that finds nothing planted proves nothing. And each of the two walls alone must keep clients apart.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import asyncpg
import pytest
from sqlalchemy import Text, literal, select, true

from portico import models as m
from portico.db import AllClients
from portico.graph import context, execute, messages, run
from portico.graph.plan import answer, columns, lists, lower
from portico.graph.plan.pages import hex_of
from portico.graph.registry import TYPES
from portico.graph.specs import ROW
from portico.policy import scopes
from portico.policy.permissions import Permission, Rows
from portico.schema import schema
from portico_embedded import postgres
from tests.conftest import cloned
from tests.policy.canaries import Cell
from tests.policy.hunt import Hunt, Made, hunting, told

pytestmark = pytest.mark.anyio

# Every table but those of the firm, which no row level security divides.
OF_CLIENTS = (
    *("client", "contact", "project", "project_member", "milestone", "comment"),
    *("task", "task_assignment", "task_dependency"),
    *("folder", "document", "document_version", "version_read", "upload", "client_storage"),
    *("review", "reviewer", "remark"),
    *("change_request", "change_quote", "change_item", "change_step", "change_document"),
    *("issue", "issue_step", "issue_document"),
)


@pytest.fixture(scope="module", params=["compiled", "executed"])
async def hunt(
    request: pytest.FixtureRequest, cluster: postgres.Cluster, made: Made, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Hunt]:
    """Both executors, for a fault may be in what they share or in one of them."""
    with cloned(cluster, made.database) as name:
        home = tmp_path_factory.mktemp("home")
        async with hunting(cluster, name, made, home, compiled=request.param == "compiled") as hunt:
            yield hunt


@pytest.fixture(autouse=True)
def fresh_plans(hunt: Hunt) -> Iterator[None]:
    """A plan made before a fault was planted would hide it, and one made with it would keep it."""
    hunt.asking.server.plans.clear()
    yield
    hunt.asking.server.plans.clear()


def _documents(hunt: Hunt, *prefixes: str) -> Iterator[str]:
    """By the ids that begin with one of the prefixes, and along every link."""
    yield from hunt.library.by_id({prefix: hunt.ids[prefix] for prefix in prefixes})
    yield from hunt.library.everything(1)


async def _leaks(hunt: Hunt, name: str) -> dict[Cell, str]:
    """All that the actor sees and should not."""
    actor = hunt.world.actors[name]
    return hunt.leaks(actor, await hunt.run(actor, _documents(hunt)))


async def _is_seen(column: str, hunt: Hunt, name: str, *prefixes: str) -> bool:
    """Whether the actor is shown a cell of this column that they should not; the hunt ends at the first."""
    actor = hunt.world.actors[name]
    for document in _documents(hunt, *prefixes):
        leaks = hunt.leaks(actor, await hunt.run(actor, [document]))
        if column in {f"{cell.table}.{cell.column}" for cell in leaks}:
            return True
    return False


async def _client_of(hunt: Hunt, cells: dict[Cell, str], url: str) -> set[Any]:
    """The clients whose rows the cells are in; rows of the firm left aside."""
    connection = await asyncpg.connect(url)
    try:
        found = set()
        for table in OF_CLIENTS:
            ids = [cell.row for cell in cells if cell.table == table]
            owner = "id" if table == "client" else "client_id"
            rows = await connection.fetch(f"select distinct {owner} from {table} where id = any($1)", ids)
            found |= {row[0] for row in rows}
        return found
    finally:
        await connection.close()


def _spec(type_: str, field: str) -> Any:
    return schema._schema.type_map[type_].fields[field].extensions["strawberry-definition"].spec  # type: ignore[union-attr]


async def test_nothing_is_found_where_nothing_is_planted(hunt: Hunt) -> None:
    for name in ("owner_a", "member", "manager_and_member"):
        leaks = await _leaks(hunt, name)
        assert not leaks, told(leaks)


# Below what is not seen, an unshared task, say, no list leads: there one asks by id.
_BY_ID = {
    # Nor is there a list of who was removed.
    "contact": ("con",),
    "comment": ("com",),
    "task_assignment": ("asg",),
    "document_version": ("ver",),
    "review": ("rev",),
    "reviewer": ("rvr",),
    "remark": ("rmk",),
    "change_request": ("chg",),
    "change_item": ("itm",),
    "issue": ("iss",),
    "issue_step": ("ist",),
    "issue_document": ("isd",),
}


def _of_client(row: Any, _: Rows) -> Any:
    return row.c.client_id == scopes.V.client_id


def _shared(document: Any, kind: Rows) -> Any:
    """Without a look at the project."""
    return _of_client(document, kind) & document.c.shared_from.is_not(None)


def _folders_of_the_trash(folder: Any, kind: Rows) -> Any:
    document = m.document.alias()
    found = select(document.c.id).where(document.c.folder_id == folder.c.id, _shared(document, kind))
    return found.correlate(folder).exists()


def _versions_before_sharing(version: Any, kind: Rows) -> Any:
    document = m.document.alias()
    seen = select(document.c.id).where(document.c.id == version.c.document_id, scopes._document(document, kind))
    return seen.correlate(version).exists()


def _of_versions_seen(review: Any, kind: Rows) -> Any:
    version = m.document_version.alias()
    seen = select(version.c.id).where(version.c.id == review.c.version_id, scopes._document_version(version, kind))
    return seen.correlate(review).exists()


def _of_documents_seen(attached: Any, kind: Rows) -> Any:
    document = m.document.alias()
    seen = select(document.c.id).where(document.c.id == attached.c.document_id, scopes._document(document, kind))
    return seen.correlate(attached).exists()


@pytest.mark.parametrize(
    ("table", "fault", "column"),
    [
        ("task", scopes._of_project, "task.title"),
        ("comment", scopes._of_project, "comment.body"),
        ("milestone", scopes._of_project, "milestone.name"),
        ("project", lambda row, kind: row.c.client_id == scopes.V.client_id, "project.name"),
        ("contact", lambda row, kind: row.c.client_id == scopes.V.client_id, "contact.email"),
        ("staff", lambda row, kind: true(), "staff.name"),
        ("task_assignment", scopes._of_project, "task_assignment.id"),
        ("task_dependency", lambda row, kind: scopes._visible_task(row, "successor_id", kind), "task_dependency.id"),
        (
            "comment",
            lambda row, kind: scopes._of_project(row, kind) & (row.c.audience == "SHARED"),
            "comment.body",
        ),
        ("folder", _of_client, "folder.name"),
        ("folder", _folders_of_the_trash, "folder.name"),
        ("document", _of_client, "document.title"),
        ("document", lambda row, kind: _of_client(row, kind) & row.c.shared_from.is_not(None), "document.title"),
        ("document", lambda row, kind: row.c.trashed_at.is_(None) & _shared(row, kind), "document.title"),
        ("document_version", _versions_before_sharing, "document_version.note"),
        ("document_version", _of_client, "document_version.sha256"),
        ("upload", _of_client, "upload.file_name"),
        ("review", _of_client, "review.note"),
        ("review", lambda row, kind: _of_client(row, kind) & (row.c.audience == "SHARED"), "review.close_reason"),
        ("review", _of_versions_seen, "review.note"),
        ("reviewer", _of_client, "reviewer.reason"),
        ("remark", scopes._of_review, "remark.body"),
        ("remark", lambda row, kind: _of_client(row, kind) & (row.c.audience == "SHARED"), "remark.x"),
        ("change_request", _of_client, "change_request.title"),
        ("change_item", scopes._of_project, "change_item.title"),
        (
            "change_item",
            lambda row, kind: scopes._of_project(row, kind) & row.c.applied_at.is_not(None),
            "change_item.id",
        ),
        ("change_document", _of_client, "change_document.id"),
        ("issue", scopes._of_project, "issue.title"),
        ("issue", lambda row, kind: _of_client(row, kind) & (row.c.audience == "SHARED"), "issue.description"),
        ("issue_step", scopes._of_project, "issue_step.body"),
        ("issue_document", _of_documents_seen, "issue_document.id"),
        ("issue_document", scopes._of_issue, "issue_document.id"),
    ],
    ids=[
        *("task", "comment", "milestone", "project", "removed", "staff", "assignment", "dependency", "unshared task"),
        *("folder", "folder of trash", "document", "trash", "document of a project that is not shared"),
        *("version before sharing", "version", "upload"),
        *("review", "review of what is not seen", "internal review", "reviewer", "internal remark", "remark"),
        *("change request", "plan of a change", "change of what is not seen", "document of a change"),
        *("internal issue", "issue of what is not seen", "step of an internal issue"),
        *("document of an internal issue", "internal document of an issue"),
    ],
)
async def test_a_missing_scope_is_found(
    hunt: Hunt, monkeypatch: pytest.MonkeyPatch, table: str, fault: Any, column: str
) -> None:
    monkeypatch.setitem(scopes._SCOPES, table, fault)
    assert await _is_seen(column, hunt, "owner_a", *_BY_ID.get(table, ()))


async def test_a_scope_too_wide_for_staff_is_found(hunt: Hunt, monkeypatch: pytest.MonkeyPatch) -> None:
    """A member who sees whole clients instead of the projects they are on."""
    right = scopes._SCOPES["task"]
    monkeypatch.setitem(
        scopes._SCOPES, "task", lambda row, kind: true() if kind is Rows.JOINED_PROJECTS else right(row, kind)
    )
    assert await _is_seen("task.title", hunt, "member")


async def test_documents_of_a_client_shown_to_members_of_its_projects_are_found(
    hunt: Hunt, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is of no project is not of theirs."""
    right = scopes._document

    def wide(document: Any, kind: Rows) -> Any:
        project = m.project.alias()
        theirs = select(project.c.client_id).where(scopes._project(project, kind))
        return right(document, kind) | document.c.project_id.is_(None) & document.c.client_id.in_(theirs)

    monkeypatch.setitem(scopes._SCOPES, "document", wide)
    assert await _is_seen("document.title", hunt, "member")


async def test_who_read_what_shown_to_contacts_is_found(hunt: Hunt, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the guard falls, the scope lets a contact see who read what they see themselves."""
    monkeypatch.setattr(_spec("DocumentVersion", "reads"), "policy", Permission.DOCUMENT_READ)
    monkeypatch.setattr(TYPES["VersionRead"], "policy", Permission.DOCUMENT_READ)
    assert await _is_seen("version_read.last_read_at", hunt, "owner_a", "vrd")


@pytest.mark.parametrize(
    ("type_", "field", "column"),
    [
        ("Task", "estimateMinutes", "task.estimate_minutes"),
        ("Task", "labels", "task.labels"),
        ("Task", "createdAt", "task.created_at"),
        ("Project", "consumedRatio", "project.consumed_ratio"),
        ("Project", "version", "project.version"),
        ("Staff", "email", "staff.email"),
        ("Document", "sharedFrom", "document.shared_from"),
        ("Document", "updatedAt", "document.updated_at"),
        ("DocumentVersion", "restoredFrom", "document_version.restored_from"),
        ("Folder", "version", "folder.version"),
        ("ChangeRequest", "scope", "change_request.scope"),
        ("ChangeRequest", "effortMinutes", "change_request.effort_minutes"),
        ("ChangeRequest", "finishBeforeOn", "change_request.finish_before_on"),
        ("ChangeItem", "estimateMinutes", "change_item.estimate_minutes"),
        ("Issue", "version", "issue.version"),
        ("IssueFirstResponse", "elapsedSeconds", "issue.first_response_seconds"),
        ("IssueResolution", "escalatedAt", "issue.resolution_escalated_at"),
    ],
)
async def test_a_missing_guard_is_found(
    hunt: Hunt, monkeypatch: pytest.MonkeyPatch, type_: str, field: str, column: str
) -> None:
    monkeypatch.setattr(_spec(type_, field), "policy", ROW)
    assert await _is_seen(column, hunt, "owner_a")


@pytest.mark.parametrize(
    ("owner", "field", "part", "permission", "actor", "column"),
    [
        ("Project", "finance", "ProjectFinance", Permission.PROJECT_READ, "owner_a", "project.contract_value"),
        # Held on clients one manages, shown for one where one is only on a project.
        ("Client", "internalNotes", "ClientNotes", Permission.CLIENT_READ, "manager_and_member", "client.pain_points"),
        ("ChangeQuote", "internal", "QuoteCost", Permission.CHANGE_READ, "owner_a", "change_quote.cost"),
        ("ChangeQuote", "offer", "QuoteOffer", Permission.CHANGE_READ, "member_a", "change_quote.price"),
    ],
)
async def test_a_part_open_to_all_is_found(
    hunt: Hunt,
    monkeypatch: pytest.MonkeyPatch,
    owner: str,
    field: str,
    part: str,
    permission: Permission,
    actor: str,
    column: str,
) -> None:
    monkeypatch.setattr(_spec(owner, field), "policy", ROW)
    monkeypatch.setattr(TYPES[part], "policy", permission)
    assert await _is_seen(column, hunt, actor)


async def test_a_telling_error_is_found(hunt: Hunt, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error that names what is hidden."""
    title = next(canary for canary, cell in hunt.aviary.cells.items() if (cell.table, cell.column) == ("task", "title"))
    monkeypatch.setitem(messages.ERRORS, "NOT_FOUND", {"en": f"{title} is not for you.", "zh-CN": "-"})
    actor = hunt.world.actors["owner_b"]
    leaks = hunt.leaks(actor, await hunt.run(actor, hunt.library.by_id({"prj": hunt.ids["prj"]})))
    assert hunt.aviary.cells[title] in leaks


async def test_a_telling_cursor_is_found(hunt: Hunt, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cursor that holds what no field shows, however it is written."""
    hidden = next(
        canary for canary, cell in hunt.aviary.cells.items() if (cell.table, cell.column) == ("project", "shared_at")
    )

    def telling(key_name: str, key: Any, value: Any, id: Any, *_: Any) -> str:
        return f"{key_name}~{id.hex}~{hidden}"

    monkeypatch.setattr(execute, "write_cursor", telling)
    monkeypatch.setattr(
        lists, "cursor", lambda row, page: literal("NAME~", Text) + hex_of(row.c.id) + literal(f"~{hidden}", Text)
    )
    assert await _is_seen("project.shared_at", hunt, "owner_a")


async def test_without_scopes_row_level_security_keeps_clients_apart(
    hunt: Hunt, monkeypatch: pytest.MonkeyPatch, cluster: postgres.Cluster
) -> None:
    """The second wall alone: what is internal shows, what is another client's does not. Without it, that shows too."""
    actor = hunt.world.actors["owner_a"]
    url = cluster.url("portico_owner", hunt.database)
    for executor in (execute, lower, lists, columns):
        monkeypatch.setattr(executor, "rows", lambda *_, **__: true())
    leaks = await _leaks(hunt, "owner_a")
    assert await _client_of(hunt, leaks, url) == {actor.client_id}
    hunt.asking.server.plans.clear()
    for module in (context, run, answer):
        monkeypatch.setattr(module, "reach_of", lambda _: AllClients())
    leaks = await _leaks(hunt, "owner_a")
    assert await _client_of(hunt, leaks, url) == set(hunt.world.rows["client"])


@pytest.fixture(scope="module")
async def without_rls(
    cluster: postgres.Cluster, made: Made, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Hunt]:
    with cloned(cluster, made.database) as name:
        connection = await asyncpg.connect(cluster.url("portico_owner", name))
        for table in OF_CLIENTS:
            await connection.execute(f"alter table {table} disable row level security")
        await connection.close()
        async with hunting(cluster, name, made, tmp_path_factory.mktemp("home")) as hunt:
            yield hunt


@pytest.mark.parametrize("name", ["owner_a", "member"])
async def test_without_row_level_security_scopes_keep_everything_apart(without_rls: Hunt, name: str) -> None:
    leaks = await _leaks(without_rls, name)
    assert not leaks, told(leaks)
