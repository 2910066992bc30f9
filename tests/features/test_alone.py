"""A write of one row needs no transaction around it: it is seen, and saved if it is still as it was seen."""

from __future__ import annotations

from typing import Any

import pytest
from asyncpg import DeadlockDetectedError, SerializationError

from portico.db import Database, Reach
from portico.transaction import Alone
from tests.world import AM, MEMBER, PM, PMO, Answer, World, mutation, row_id

EVENTS = "select count(*) from event where subject_id = $1"


def update(world: World, task: str, *, as_: str, **fields: Any) -> Answer:
    given = {"id": task, "expectedVersion": world.version(task), **fields}
    return world.ask(mutation("updateTask", "id title version"), {"input": given}, as_=as_)


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The epoch of every transaction that is begun to write."""
    found: list[int] = []
    right = Database.transaction

    def transaction(self: Database, reach: Reach, *, epoch: int | None = None) -> Any:
        if epoch is not None:
            found.append(epoch)
        return right(self, reach, epoch=epoch)

    monkeypatch.setattr(Database, "transaction", transaction)
    return found


def before_it_is_saved(world: World, monkeypatch: pytest.MonkeyPatch, sql: str, *values: Any) -> None:
    """Somebody else does this once, between the look at a row and its change."""
    right = Alone.end

    async def end(self: Alone) -> None:
        monkeypatch.setattr(Alone, "end", right)
        await world._sql.execute(sql, *values)
        await right(self)

    monkeypatch.setattr(Alone, "end", end)


@pytest.mark.parametrize("email", [PMO, PM, MEMBER])
def test_a_change_of_one_row_begins_no_transaction(world: World, begun: list[int], email: str) -> None:
    task = world.task("ACM-3")
    version, events = world.version(task), world.value(EVENTS, row_id(task))
    assert update(world, task, as_=email, percentComplete=41).done["version"] == version + 1
    assert world.value("select percent_complete from task where id = $1", row_id(task)) == 41
    assert world.value(EVENTS, row_id(task)) == events + 1
    assert begun == []


def test_what_touches_other_rows_begins_one(world: World, begun: list[int]) -> None:
    task = world.task("ACM-3")
    assert update(world, task, as_=PMO, title="With people", assigneeIds=[]).done["title"] == "With people"
    assert len(begun) == 1


@pytest.mark.parametrize(("email", "code"), [(MEMBER, "NOT_FOUND"), (AM, "FORBIDDEN")])
def test_who_may_not_changes_nothing(world: World, email: str, code: str) -> None:
    task = world.new_task(world.new_project())
    with world.unchanged():
        assert update(world, task, as_=email, title="Not mine").codes == [code]


def test_what_somebody_changed_in_between_is_a_conflict_and_theirs_stays(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    task = world.task("ACM-3")
    version, events = world.version(task), world.value(EVENTS, row_id(task))
    before_it_is_saved(
        world, monkeypatch, "update task set title = 'Theirs', version = version + 1 where id = $1", row_id(task)
    )
    answer = update(world, task, as_=PM, title="Mine")
    assert answer.problems == ["CONFLICT"]
    assert world.rows("select title, version from task where id = $1", row_id(task)) == [("Theirs", version + 1)]
    assert world.value(EVENTS, row_id(task)) == events


def test_rights_that_were_taken_in_between_count(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    task = world.task("ACM-3")
    before = world.rows("select * from task where id = $1", row_id(task))
    id = world.value("select staff.id from staff join login on login.id = login_id where login.email = $1", PM)
    before_it_is_saved(world, monkeypatch, "update staff_role set role = 'FINANCE' where staff_id = $1", id)
    try:
        assert update(world, task, as_=PM, title="Too late").codes == ["FORBIDDEN"]
        assert world.rows("select * from task where id = $1", row_id(task)) == before
    finally:
        world.run("update staff_role set role = 'PROJECT_MANAGER' where staff_id = $1", id)


def test_a_row_that_is_gone_by_then_is_not_found(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    task = world.new_task(world.new_project(), title="Soon gone")
    before_it_is_saved(world, monkeypatch, "delete from task where id = $1", row_id(task))
    assert update(world, task, as_=PMO, title="Too late").codes == ["NOT_FOUND"]
    assert world.value(EVENTS + " and kind = 'task.updated'", row_id(task)) == 0


@pytest.mark.parametrize("error", [DeadlockDetectedError, SerializationError])
def test_who_loses_a_deadlock_writes_once_more(
    world: World, monkeypatch: pytest.MonkeyPatch, begun: list[int], error: type[Exception]
) -> None:
    task = world.task("ACM-3")
    version, events = world.version(task), world.value(EVENTS, row_id(task))
    ended: list[Alone] = []

    async def end(self: Alone) -> None:
        ended.append(self)
        raise error

    monkeypatch.setattr(Alone, "end", end)
    assert update(world, task, as_=PM, percentComplete=43).done["version"] == version + 1
    assert (len(ended), len(begun)) == (1, 1)
    assert world.value(EVENTS, row_id(task)) == events + 1
