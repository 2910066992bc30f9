"""Who a session belongs to is remembered between requests, and is never a moment out of date."""

from __future__ import annotations

import pytest

from tests.world import AM, MEMBER, OWNER, PM, World, mutation

VIEWER = "{ viewer { name locale roles } }"
COUNTS = "{ clients(first: 1) { totalCount } projects(first: 1) { totalCount } }"
EPOCH = "select number from authorization_epoch"


def warm(world: World, email: str) -> None:
    """Ask twice: by then the viewer is remembered."""
    for _ in range(2):
        assert world.ask(VIEWER, as_=email).data["viewer"]


def staff_id(world: World, email: str) -> str:
    return str(
        world.value("select staff.id from staff join login on login.id = login_id where login.email = $1", email)
    )


@pytest.mark.parametrize(
    ("email", "table", "out", "back"),
    [
        (PM, "session", "revoked_at = now()", "revoked_at = null"),
        (PM, "login", "is_active = false", "is_active = true"),
        (PM, "staff", "is_active = false", "is_active = true"),
        (OWNER, "contact", "removed_at = now()", "removed_at = null"),
    ],
)
def test_who_may_no_longer_sign_in_is_out_at_once(world: World, email: str, table: str, out: str, back: str) -> None:
    warm(world, email)
    login = world.value("select id from login where email = $1", email)
    key = "id" if table == "login" else "login_id"
    world.run(f"update {table} set {out} where {key} = $1", login)
    try:
        answer = world.ask("{ viewer { name } projects(first: 1) { totalCount } }", as_=email)
        assert answer.status == 401
        assert answer.body["data"] == {"viewer": None, "projects": None}
    finally:
        world.run(f"update {table} set {back} where {key} = $1", login)
    warm(world, email)


def test_a_role_that_was_taken_away_is_gone_at_once(world: World) -> None:
    warm(world, PM)
    document = "{ projects(first: 1) { edges { node { consumedRatio } } } }"
    assert world.ask(document, as_=PM).codes == []
    id = staff_id(world, PM)
    world.run("update staff_role set role = 'ACCOUNT_MANAGER' where staff_id = $1", id)
    try:
        assert world.ask(document, as_=PM).codes == ["FORBIDDEN"]
        assert world.ask(VIEWER, as_=PM).data["viewer"]["roles"] == ["ACCOUNT_MANAGER"]
    finally:
        world.run("update staff_role set role = 'PROJECT_MANAGER' where staff_id = $1", id)
    assert world.ask(document, as_=PM).codes == []


NO_LONGER_MANAGED = """
    update client set account_manager_id = null
    where id = (select min(id::text)::uuid from client where account_manager_id = $1)
"""
JOINED = """
    insert into project_member (id, client_id, project_id, staff_id, joined_at)
    select gen_random_uuid(), client_id, id, $1, timestamptz '2000-01-01' from project
    where manager_id <> $1 and id not in (select project_id from project_member where staff_id = $1) limit 1
"""


@pytest.mark.parametrize(
    ("email", "change", "undo"),
    [
        (AM, NO_LONGER_MANAGED, "update client set account_manager_id = $1 where account_manager_id is null"),
        (MEMBER, JOINED, "delete from project_member where staff_id = $1 and joined_at = timestamptz '2000-01-01'"),
    ],
    ids=["account manager", "project member"],
)
def test_other_clients_are_reached_at_once(world: World, email: str, change: str, undo: str) -> None:
    warm(world, email)
    before = world.ask(COUNTS, as_=email).data
    id = staff_id(world, email)
    world.run(change, id)
    try:
        assert world.ask(COUNTS, as_=email).data != before
    finally:
        world.run(undo, id)
    assert world.ask(COUNTS, as_=email).data == before


def test_what_somebody_reads_of_themselves_is_today_s(world: World) -> None:
    warm(world, PM)
    world.run("update login set locale = 'zh-CN' where email = $1", PM)
    try:
        assert world.ask(VIEWER, as_=PM).data["viewer"]["locale"] == "zh-CN"
    finally:
        world.run("update login set locale = 'en' where email = $1", PM)


def test_a_write_is_decided_by_who_they_are_now(world: World) -> None:
    """What is remembered decides no write: the viewer is read in front of it."""
    warm(world, PM)
    task = world.task("ACM-3")
    given = {"id": task, "expectedVersion": world.version(task), "title": "Not any more"}
    id = staff_id(world, PM)
    world.run("update staff_role set role = 'FINANCE' where staff_id = $1", id)
    try:
        with world.unchanged():
            assert world.ask(mutation("updateTask"), {"input": given}, as_=PM).codes == ["FORBIDDEN"]
    finally:
        world.run("update staff_role set role = 'PROJECT_MANAGER' where staff_id = $1", id)


def test_one_transaction_is_one_epoch_and_other_writes_are_none(world: World) -> None:
    before = world.value(EPOCH)
    world.run("begin; update staff set title = title; update contact set title = title; commit")
    assert world.value(EPOCH) == before + 1
    world.run("update task set title = title where id = (select min(id::text)::uuid from task)")
    world.run("update project set name = name")
    world.run("begin; update staff set title = title; rollback")
    assert world.value(EPOCH) == before + 1
