"""The kept sums against the sums over all tasks, after writes of every kind, one row and many at once."""

from __future__ import annotations

from random import Random

import pytest

from tests.world import World

# Written apart from the migration's own words: leaf tasks that were not cancelled, each by its weight.
SUMS = """
    select task.project_id, sum(weight)::bigint, sum(weight * share)::bigint
    from task, lateral (
        select case when estimate_minutes > 0 then estimate_minutes else 480 end as weight,
            case status when 'DONE' then 100 else percent_complete end as share
    ) as figures
    where status in ('TODO', 'IN_PROGRESS', 'BLOCKED', 'DONE')
        and not exists (select 1 from task as child where child.parent_id = task.id)
    group by 1
"""
KEPT = "select id, counted_weight, earned_weight from project_progress where counted_weight <> 0 or earned_weight <> 0"
NUMBERS = "select project_id, count(*), count(*) filter (where is_shared) from task group by 1"
KEPT_NUMBERS = "select id, task_count, shared_task_count from project_progress"
COLUMNS = "id, client_id, project_id, parent_id, position, title, status, percent_complete, estimate_minutes"


def sums(world: World, sql: str) -> dict[object, tuple[int, int]]:
    return {row[0]: (row[1], row[2]) for row in world.rows(sql) if (row[1], row[2]) != (0, 0)}


def assert_kept(world: World, after: str) -> None:
    assert sums(world, KEPT) == sums(world, SUMS), after
    assert sums(world, KEPT_NUMBERS) == sums(world, NUMBERS), after


def test_the_seeded_firm_has_its_sums(world: World) -> None:
    assert len(sums(world, KEPT)) > 15
    assert_kept(world, "the seed")


# `$1` is one project, `$2` another of the same client, `$3` how many rows.
SOME = "(select id from task where project_id = $1 order by md5(id::text || ($3::int)::text) limit $3::int)"
WRITES = {
    "new tasks": f"""
        insert into task ({COLUMNS}, created_at, updated_at)
        select gen_random_uuid(), client_id, id, null, 0, 'New', 'TODO', 30, nullif($3::int % 3, 0) * 60, now(), now()
        from project, generate_series(1, $3::int) where id = $1 and $2::uuid is not null
    """,
    "first and further sub-tasks": f"""
        insert into task ({COLUMNS}, created_at, updated_at)
        select gen_random_uuid(), client_id, project_id, id, 0, 'Below', 'DONE', 0, 90, now(), now()
        from task where id in {SOME} and $2::uuid is not null
    """,
    "other statuses": f"""
        update task set status = (array['TODO', 'DONE', 'CANCELLED', 'BLOCKED'])[1 + ascii(id::text) % 4]
        where id in {SOME} and $2::uuid is not null
    """,
    "other estimates": f"""
        update task set estimate_minutes = (array[null, 0, 30, 100000])[1 + ascii(id::text) % 4], percent_complete = 55
        where id in {SOME} and $2::uuid is not null
    """,
    "moved below another": f"""
        update task set parent_id = (
            select other.id from task as other where other.project_id = task.project_id and other.id <> task.id
            order by other.id limit 1
        ) where id in {SOME} and $2::uuid is not null
            and id <> (select other.id from task as other where other.project_id = $1 order by other.id limit 1)
    """,
    "moved to the top": f"update task set parent_id = null where id in {SOME} and $2::uuid is not null",
    "a parent and its sub-tasks at once": """
        update task set status = 'DONE', parent_id = case when parent_id is null then null else parent_id end
        where project_id = $1 and $2::uuid is not null and $3::int > 0
    """,
    "moved to another project": f"""
        update task set project_id = $2, parent_id = null, milestone_id = null
        where id in {SOME} and not exists (select 1 from task as child where child.parent_id = task.id)
            and not exists (select 1 from task_dependency d where task.id in (d.predecessor_id, d.successor_id))
    """,
    "deleted leaves": f"""
        delete from task where id in {SOME} and $2::uuid is not null
            and not exists (select 1 from task as child where child.parent_id = task.id)
    """,
    "shared and no longer": f"""
        update task set is_shared = not is_shared, shared_at = case when is_shared then null else now() end
        where id in {SOME} and $2::uuid is not null
    """,
    "nothing that counts": f"update task set title = title || '.' where id in {SOME} and $2::uuid is not null",
}


@pytest.mark.parametrize("seed", range(3))
def test_sums_are_kept_through_writes_of_every_kind(world: World, seed: int) -> None:
    random = Random(seed)
    pairs = world.rows(
        "select a.id, b.id from project a join project b on b.client_id = a.client_id and b.id <> a.id order by 1, 2"
    )
    for _ in range(40):
        name = random.choice(list(WRITES))
        one, other = random.choice(pairs)
        world.wait(world._sql.execute(WRITES[name], one, other, random.choice([1, 2, 7, 50])))
        assert_kept(world, name)


def test_sums_follow_what_is_undone_and_what_is_deleted(world: World) -> None:
    world.run("begin; update task set status = 'DONE'; rollback")
    assert_kept(world, "a rollback")
    project = world.value("select id from project where id in (select project_id from task) order by id limit 1")
    world.run("delete from event")
    world.wait(world._sql.execute("update task set parent_id = null where project_id = $1", project))
    world.wait(world._sql.execute("delete from project where id = $1", project))
    assert project not in sums(world, KEPT)
    assert_kept(world, "a project deleted")


@pytest.mark.parametrize("trigger", ["tasks_inserted", "tasks_updated", "tasks_deleted"])
def test_without_its_trigger_a_write_is_seen_to_be_missed(world: World, trigger: str) -> None:
    """The comparison above can fail."""
    write = {
        "tasks_inserted": WRITES["new tasks"],
        "tasks_updated": WRITES["other estimates"],
        "tasks_deleted": WRITES["deleted leaves"],
    }[trigger]
    projects = world.rows("select project_id from task group by 1 having count(*) > 8 order by 1 limit 1")
    world.run(f"alter table task disable trigger {trigger}")
    try:
        world.wait(world._sql.execute(write, projects[0][0], projects[0][0], 7))
        assert sums(world, KEPT) != sums(world, SUMS)
        assert trigger == "tasks_updated" or sums(world, KEPT_NUMBERS) != sums(world, NUMBERS)
    finally:
        world.run(f"alter table task enable trigger {trigger}")
        # Right again for whoever comes next.
        world.run("delete from project_progress")
        world.run(
            "insert into project_progress"
            " (id, client_id, counted_weight, earned_weight, task_count, shared_task_count)"
            " select project.id, project.client_id, coalesce(counted, 0), coalesce(earned, 0), number, shared"
            f" from ({NUMBERS}) as n (id, number, shared) left join ({SUMS}) as s (id, counted, earned) using (id)"
            " join project using (id)"
        )
