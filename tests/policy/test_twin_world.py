"""Two worlds that differ in nothing a contact may see answer them with the same bytes.

This finds what values cannot show: counts, orders, whether there is a next page, what a filter matches,
and whether a hidden row answers as one that does not exist.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from typing import Any

import asyncpg
import pytest
from sqlalchemy import func, select

from portico import models as m
from portico.graph.plan import lists
from portico.policy import scopes
from portico_embedded import postgres
from tests.conftest import cloned
from tests.policy.documents import Documents
from tests.policy.hunt import DECLASSIFIED, Hunt, Made, hunting
from tests.policy.world import Actor

pytestmark = pytest.mark.anyio

NAME = "owner_a"
SHOWN = """select * from document where client_id = $1 and shared_from is not null and trashed_at is null
    and (project_id is null or project_id in (select id from project where is_shared))"""
SHOWN_FOLDERS = f"""
    with recursive above as (
        select f.id, f.parent_id from folder f where f.id in (select folder_id from ({SHOWN}) as shown)
        union select f.id, f.parent_id from folder f join above on f.id = above.parent_id
    ) select id from above"""
# $2 is the contact.
MINE = "client_id = $1 and author_contact_id = $2"
# What the contact is not shown of reviews: before and after the same is done to documents.
REVIEWS = (
    "delete from remark where audience = 'INTERNAL'",
    f"""delete from review where audience = 'INTERNAL' or version_id not in (
        select v.id from document_version v join ({SHOWN}) as shown
            on shown.id = v.document_id and v.number >= shown.shared_from)""",
    "update review_evidence set content = 'x', object_key = 'x', pdf_sha256 = repeat('0', 64), created_at = now()",
    "update review set updated_at = now()",
    "update remark set version = 2, updated_at = now()",
)
MORE_REVIEWS = (
    """insert into review (id, client_id, document_id, version_id, project_id, round, audience, state, note,
           owner_staff_id, closed_at, created_at, updated_at)
       select gen_random_uuid(), d.client_id, d.id, d.current_version_id, d.project_id, 1, 'INTERNAL', 'APPROVED',
           ' first', (select min(id::text)::uuid from staff), now(), '1970-01-01', now()
       from document d""",
    """insert into review_evidence (id, client_id, review_id, content, created_at)
       select gen_random_uuid(), client_id, id, 'x', now() from review where note = ' first'""",
    """insert into reviewer (id, client_id, review_id, staff_id, created_at)
       select gen_random_uuid(), client_id, id, owner_staff_id, '1970-01-01' from review where note = ' first'""",
    """insert into remark (id, client_id, review_id, audience, body, page, x, y, author_staff_id, created_at,
           updated_at)
       select gen_random_uuid(), client_id, id, 'INTERNAL', ' first', 1, 0.5, 0.5, owner_staff_id, '1970-01-01', now()
       from review""",
    """insert into remark (id, client_id, review_id, parent_id, audience, body, author_staff_id, created_at, updated_at)
       select gen_random_uuid(), client_id, review_id, id, 'INTERNAL', ' first',
           (select min(id::text)::uuid from staff), '1970-01-01', now()
       from remark where parent_id is null""",
)
# What the contact is not shown of change requests, taken out before the tasks and documents it is about.
CHANGES = (
    """delete from change_item where applied_at is null or not (
           coalesce(task_id in (select id from task where is_shared), false)
           or coalesce(milestone_id in (select id from milestone where is_client_facing), false))""",
    f"delete from change_document where document_id not in (select id from ({SHOWN}) as shown)",
    """update change_request set days = 1, effort_minutes = 2, scope = 'x', finish_on = '2030-01-01',
       finish_before_on = null, version = 3, updated_at = now()""",
    "update change_quote set cost = 4",
    "update change_item set estimate_minutes = 5, created_at = now()",
    # And what was not there before: first in every order, planned for what is shown and for what is not.
    """insert into change_item (id, client_id, project_id, change_id, position, title, created_at)
       select gen_random_uuid(), client_id, project_id, id, -1, ' first', '1970-01-01' from change_request""",
    """insert into change_item (id, client_id, project_id, change_id, position, task_id, due_on, created_at)
       select distinct on (c.id) gen_random_uuid(), c.client_id, c.project_id, c.id, -2, t.id, now(), now()
       from change_request c join task t on t.project_id = c.project_id
       where t.is_shared and not exists (select from change_item i where i.change_id = c.id and i.task_id = t.id)""",
)
# What the contact is not shown of issues, taken out before the tasks it is about.
ISSUES = (
    """delete from issue where client_id <> $1 or audience = 'INTERNAL'
       or project_id in (select id from project where not is_shared)""",
    "update issue set task_id = null where task_id in (select id from task where not is_shared)",
    f"delete from issue_document where document_id not in (select id from ({SHOWN}) as shown)",
    """update issue set first_response_seconds = null, resolution_seconds = 1, first_response_escalated_at = null,
       resolution_escalated_at = now(), version = 2, updated_at = now()""",
    # And what was not there before: first in every order, the same as what is shown, made into a task that is.
    """insert into issue (id, client_id, project_id, audience, number, title, description, impact, author_staff_id,
           assignee_staff_id, task_id, duplicate_of_id, resolution_due_at, resolution_seconds, created_at, updated_at)
       select gen_random_uuid(), i.client_id, i.project_id, 'INTERNAL', -row_number() over (), ' first', ' first',
           given.impact, s.id, s.id, (select t.id from task t where t.project_id = i.project_id and is_shared limit 1),
           i.id, '1970-01-01', 0, '1970-01-01', now()
       from issue i, unnest(array['LOW', 'CRITICAL']) as given (impact),
           (select min(id::text)::uuid as id from staff) as s""",
    """insert into issue_step (id, client_id, project_id, issue_id, state, impact, body, actor_staff_id, created_at)
       select gen_random_uuid(), client_id, project_id, id, 'PENDING', impact, ' first', author_staff_id, created_at
       from issue where audience = 'INTERNAL'""",
)
MORE_ISSUES = (
    """insert into issue_document (id, client_id, issue_id, document_id, created_at)
       select gen_random_uuid(), i.client_id, i.id, d.id, '1970-01-01'
       from issue i join document d on d.project_id = i.project_id
       where i.audience = 'INTERNAL' or d.shared_from is null or d.trashed_at is not null""",
)
# What the contact is not shown of documents.
DOCUMENTS = (
    "delete from version_read",
    f"delete from upload where not ({MINE})",
    # Of their own uploads it goes on, but what became of some is not theirs to see any more.
    f"""update upload set document_id = null where document_id not in (select id from ({SHOWN}) as shown)""",
    f"""update upload set version_id = null where version_id not in (
        select v.id from document_version v join ({SHOWN}) as shown
            on shown.id = v.document_id and v.number >= shown.shared_from)""",
    f"update upload set folder_id = null where folder_id not in ({SHOWN_FOLDERS})",
    "update upload set project_id = null where project_id in (select id from project where not is_shared)",
    f"delete from document where id not in (select id from ({SHOWN}) as shown)",
    """delete from document_version v using document d where d.id = v.document_id and v.number < d.shared_from""",
    f"delete from folder where id not in ({SHOWN_FOLDERS})",
    # What only the firm knows of what is left.
    """update document set version = 1, shared_from = 1, created_at = now(), updated_at = now(),
       author_contact_id = null, author_staff_id = (select min(id::text)::uuid from staff)""",
    "update document_version set restored_from = null, object_key = 'elsewhere'",
    # That there is a small picture is shown.
    "update document_version set thumbnail_key = 'elsewhere' where thumbnail_key is not null",
    "update folder set version = 2, created_at = now(), updated_at = now()",
    """update upload set title = 'x', note = '', object_key = 'x', storage_upload_id = 'x', sha256 = null,
       reason = case when state = 'REJECTED' then reason end, is_shared = not is_shared, version = 3,
       updated_at = now()""",
    "delete from client_storage where client_id <> $1",
    "update client_storage set bytes = 4",
    # And what was not there before: beside and below what is shown, above all else in every order, read by everybody.
    """insert into folder (id, client_id, project_id, parent_id, name, created_at, updated_at)
       select gen_random_uuid(), client_id, project_id, id, ' first of all', now(), now() from folder""",
    """insert into folder (id, client_id, project_id, name, created_at, updated_at)
       select gen_random_uuid(), client_id, id, ' first of all', now(), now() from project""",
    f"""with added as (
           insert into document (id, client_id, project_id, folder_id, title, shared_from, current_version_id,
               trashed_at, author_staff_id, created_at, updated_at)
           select gen_random_uuid(), client_id, project_id, folder_id, ' first of all', case when trashed then 1 end,
               gen_random_uuid(), case when trashed then now() end, author_staff_id, now(), now()
           from ({SHOWN}) as shown, unnest(array[true, false]) as trashed
           returning *
       ), versions as (
           insert into document_version (id, client_id, document_id, number, file_name, size, object_key, media_type,
               sha256, author_staff_id, created_at)
           select current_version_id, client_id, id, 1, ' first', 0, 'x', 'text/plain', repeat('0', 64),
               author_staff_id, now()
           from added
           returning *
       )
       insert into upload (id, client_id, document_id, version_id, title, file_name, size, object_key, state,
           storage_upload_id, part_size, author_staff_id, created_at, updated_at)
       select gen_random_uuid(), client_id, document_id, id, ' first', ' first', 0, 'x', 'AVAILABLE', 'x', 1,
           author_staff_id, '1970-01-01', now()
       from versions""",
    # Versions from before it was shared; they are as old as they can be.
    """update document d set shared_from = v.first
       from (select document_id, min(number) as first from document_version group by document_id) as v
       where v.document_id = d.id and shared_from is not null""",
    f"""insert into document_version (id, client_id, document_id, number, file_name, size, object_key, media_type,
           sha256, author_staff_id, created_at)
       select gen_random_uuid(), client_id, id, 1, ' first', 0, 'x', 'text/plain', repeat('0', 64),
           author_staff_id, '1970-01-01'
       from ({SHOWN}) as shown""",
    """insert into upload (id, client_id, title, file_name, size, object_key, storage_upload_id, part_size,
           author_contact_id, created_at, updated_at)
       select gen_random_uuid(), client_id, ' first', ' first', 0, 'x', 'x', 1, id, '1970-01-01', now()
       from contact where client_id = $1 and id <> $2""",
    """insert into version_read (id, client_id, version_id, contact_id, first_read_at, last_read_at)
       select gen_random_uuid(), v.client_id, v.id, c.id, now(), now()
       from document_version v join contact c on c.client_id = v.client_id and c.removed_at is null""",
)
# Everything that $1 (a client) is not shown, taken out of the world or changed beyond recognition.
OTHER_WORLD = (
    "delete from event",
    *REVIEWS,
    *CHANGES,
    *ISSUES,
    *DOCUMENTS,
    *MORE_ISSUES,
    *MORE_REVIEWS,
    # Below and beside what is shared, and what is not shared at all.
    """delete from comment where client_id <> $1 or audience = 'INTERNAL'
       or project_id in (select id from project where not is_shared)
       or task_id in (select id from task where not is_shared)""",
    """delete from task_dependency where client_id <> $1
       or predecessor_id in (select id from task where not is_shared)
       or successor_id in (select id from task where not is_shared)""",
    "delete from task_assignment where client_id <> $1 or task_id in (select id from task where not is_shared)",
    "update task set parent_id = null where parent_id in (select id from task where not is_shared)",
    "update task set milestone_id = null where milestone_id in (select id from milestone where not is_client_facing)",
    """delete from task where not is_shared
       or project_id in (select id from project where client_id <> $1 or not is_shared)""",
    "delete from milestone where not is_client_facing",
    "delete from project where client_id <> $1 or not is_shared",
    "delete from contact where client_id <> $1",
    "delete from client where id <> $1",
    # What only the firm reads of what is left.
    """update task set estimate_minutes = 1, actual_minutes = 2, labels = '{}', version = 3, external_key = null,
       created_at = now(), updated_at = now()""",
    "update project set version = 4, updated_at = now(), contract_value = 5, consumed_cost = 6, priority = 'NORMAL'",
    "update client set version = 7, tier = 'STANDARD', pain_points = '', churn_notes = '', last_project_number = 8",
    "update contact set name = 'Gone', email = 'gone' where removed_at is not null",
    "update staff set email = null, version = 9, external_key = null",
)
# Of the firm's people those a client does not know: replaced where they stand, so that their ids mean nothing.
STRANGERS = """
    select id from staff except (
        select account_manager_id from client union select manager_id from project
        union select staff_id from project_member where staff_id is not null
        union select owner_staff_id from review where audience = 'SHARED'
        union select w.staff_id from reviewer w join review r on r.id = w.review_id and r.audience = 'SHARED'
            where w.staff_id is not null
        union select author_staff_id from change_quote
        union select actor_staff_id from change_step where actor_staff_id is not null
        union select s.actor_staff_id from issue_step s join issue i on i.id = s.issue_id and i.audience = 'SHARED'
            where s.actor_staff_id is not null)"""


@dataclass
class Twins:
    one: Hunt
    other: Hunt
    actor: Actor

    async def differences(self, documents: Iterable[str]) -> list[str]:
        """The documents that tell one world from the other."""
        found = []
        for document in documents:
            asked = self.one.library.apart(document)
            one = await self.one.asking.answer(*asked, as_=self.actor.email)
            other = await self.other.asking.answer(*asked, as_=self.actor.email)
            assert "data" in one.json(), one.text[:500]
            if (one.status_code, one.content) != (other.status_code, other.content):
                found.append(_difference(document, one.text, other.text))
        return found

    async def assert_alike(self, documents: Iterable[str]) -> None:
        found = await self.differences(documents)
        if found:
            pytest.fail("\n".join([f"{len(found)} documents tell the worlds apart, e.g.", *found[:3]]), pytrace=False)

    def library(self) -> Documents:
        """Without the published figures: they count internal work on purpose."""
        return Documents(self.one.schema, DECLASSIFIED)


def _difference(document: str, one: str, other: str) -> str:
    """The document and both answers from shortly before they part."""
    at = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    start = max(0, at - 150)
    return f"{document}\n  one: {one[start : at + 250]}\n  other: {other[start : at + 250]}"


async def _change(url: str, *actor: Any) -> None:
    connection = await asyncpg.connect(url)
    try:
        for statement in OTHER_WORLD:
            await connection.execute(statement, *(value for n, value in enumerate(actor, 1) if f"${n}" in statement))
        for (stranger,) in await connection.fetch(STRANGERS):
            await _replace(connection, stranger)
    finally:
        await connection.close()


async def _replace(connection: asyncpg.Connection[Any], stranger: Any) -> None:
    new = await connection.fetchval(
        """insert into staff (id, name, created_at)
           select gen_random_uuid(), 'Somebody else', now() from staff where id = $1 returning id""",
        stranger,
    )
    for table, column in (
        *((table, "staff_id") for table in ("task_assignment", "reviewer")),
        *((table, "author_staff_id") for table in ("comment", "document", "document_version", "upload", "remark")),
        ("review", "owner_staff_id"),
        ("change_request", "assessor_staff_id"),
        *(("issue", column) for column in ("author_staff_id", "assignee_staff_id")),
        ("issue_step", "actor_staff_id"),
        ("remark", "resolver_staff_id"),
    ):
        await connection.execute(f"update {table} set {column} = $1 where {column} = $2", new, stranger)
    await connection.execute("delete from staff_role where staff_id = $1", stranger)
    await connection.execute("delete from staff where id = $1", stranger)


@pytest.fixture(scope="module")
async def twins(
    cluster: postgres.Cluster, made: Made, hunt: Hunt, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Twins]:
    actor = made.world.actors[NAME]
    with cloned(cluster, made.database) as name:
        await _change(cluster.url("portico_owner", name), actor.client_id, actor.contact_id)
        async with hunting(cluster, name, made, tmp_path_factory.mktemp("home")) as other:
            yield Twins(hunt, other, actor)


async def test_nothing_tells_the_worlds_apart_along_the_links(twins: Twins) -> None:
    await twins.assert_alike(twins.library().everything(2))


async def test_nothing_tells_them_apart_by_id(twins: Twins) -> None:
    """Of everything there is: what is hidden answers in one world as what does not exist in the other."""
    await twins.assert_alike(twins.library().by_id(twins.one.ids))


async def test_nothing_tells_them_apart_in_lists(twins: Twins) -> None:
    """Counts, orders, ends of pages and every filter, given ids and texts of what is hidden."""
    await twins.assert_alike(twins.library().lists(twins.one.values))


async def test_nothing_tells_them_apart_beyond_the_cursors_of_others(twins: Twins) -> None:
    """An administrator's cursors, of rows that are hidden here and do not exist there."""
    await twins.assert_alike(twins.library().continued(await twins.one.cursors()))


def _everything(table: Any) -> Any:
    return select(func.count()).select_from(table.element.alias()).scalar_subquery()


def _unscoped_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "counted", lambda table, conditions: _everything(table))


def _next_page_over_hidden_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    right = lists.page_info

    def page_info(rows: Any, page: Any) -> Any:
        return right(rows, page) | {"hasNextPage": _everything(m.task.alias()) > page.size}

    monkeypatch.setattr(lists, "page_info", page_info)


def _versions_before_sharing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(scopes._SCOPES, "document_version", lambda row, kind: row.c.client_id == scopes.V.client_id)


def _numbers_of_internal_issues(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(scopes._SCOPES, "issue", scopes._of_project)


def _folders_with_nothing_in_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(scopes._SCOPES, "folder", lambda row, kind: row.c.client_id == scopes.V.client_id)


@pytest.mark.parametrize(
    "plant",
    [
        *(_unscoped_counts, _next_page_over_hidden_rows, _versions_before_sharing, _folders_with_nothing_in_them),
        _numbers_of_internal_issues,
    ],
)
async def test_the_twins_find_what_is_planted(twins: Twins, monkeypatch: pytest.MonkeyPatch, plant: Any) -> None:
    plant(monkeypatch)
    twins.one.asking.server.plans.clear()
    twins.other.asking.server.plans.clear()
    pages = [f"{{ tasks(first: {size}) {{ totalCount pageInfo {{ hasNextPage }} }} }}" for size in range(1, 100, 3)]
    pages += [
        f"{{ documents(first: 100) {{ edges {{ node {{ {link} }} }} }} }}"
        for link in ("versions(first: 1) { totalCount }", "folder { folders(first: 1) { pageInfo { hasNextPage } } }")
    ]
    pages += ["{ issues(first: 1) { totalCount edges { node { duplicates(first: 1) { totalCount } } } } }"]
    assert await twins.differences(pages)
