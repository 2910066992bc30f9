"""The same firm with fewer and with more clients: the large seed cut down, or its clients copied."""

from __future__ import annotations

import time

from portico_embedded import postgres
from portico_embedded.roles import run_sql
from tests.bench.database import SEEDED, rows

SIZES = (10_000, 100_000, 1_000_000)
TASKS_A_CLIENT = 1_000

# In an order in which what is referred to comes first.
_TABLES = (
    "client",
    "contact",
    "staff_reach",
    "project",
    "project_progress",
    "project_member",
    "milestone",
    "task",
    "task_assignment",
    "task_dependency",
    "comment",
)
# Columns that hold the id of a row that is copied along.
_COPIED = {
    "id",
    "client_id",
    "reached_id",
    "contact_id",
    "project_id",
    "parent_id",
    "task_id",
    "predecessor_id",
    "successor_id",
}
# The column that says whose a row is, where it is another.
_OWNERS = {"client": "id", "staff_reach": "reached_id"}
# Clients of 20 projects with 50 tasks each: the ones that are like each other.
_ALIKE = f"select client_id as id from task group by client_id having count(*) = {TASKS_A_CLIENT}"


def sized(running: postgres.Cluster, tasks: int) -> str:
    """The name of a database with about so many tasks; made when it is not there yet."""
    name = f"tasks_{tasks}"
    if rows(running, "postgres", f"select 1 from pg_database where datname = '{name}_ready'"):
        return f"{name}_ready"
    began = time.perf_counter()
    print(f"Making a database of {tasks:,} tasks …", flush=True)
    running.copy_database(name, SEEDED)
    admin = running.url(postgres.ADMIN, name)
    there = int(rows(running, name, "select count(*) from task")[0][0])
    alike = int(rows(running, name, f"select count(*) from ({_ALIKE}) alike")[0][0])
    if tasks < there:
        # What is not of these clients counts as well: the demonstration firm stays whole.
        rest = there - alike * TASKS_A_CLIENT - _largest(running, name)
        _shrink(admin, (tasks - rest) // TASKS_A_CLIENT)
    else:
        _grow(admin, (tasks - there) // TASKS_A_CLIENT, alike)
    run_sql(admin, "vacuum (analyze, freeze)")
    run_sql(running.admin_url, f'alter database "{name}" rename to "{name}_ready"')
    print(f"  done in {time.perf_counter() - began:.0f} s", flush=True)
    return f"{name}_ready"


def _largest(running: postgres.Cluster, name: str) -> int:
    """The tasks of the seed's one project that is a database in itself; a small one has it not."""
    return int(rows(running, name, "select max(n) from (select count(*) n from task group by project_id) of")[0][0])


def _shrink(admin: str, clients: int) -> None:
    """Keep so many of the clients that are alike, those whose codes come first in each account manager's list."""
    gone = f"""
        create temporary table gone on commit drop as
        select id from (
            select c.id, row_number() over (order by row_number, c.code) as place from (
                select c.*, row_number() over (partition by account_manager_id order by code)
                from client c join ({_ALIKE}) alike using (id)
            ) c
        ) placed where place > {clients}
        union all
        select client_id from task group by client_id having count(*) = 10000"""
    deletes = [f"delete from {table} where {_owner(table)} in (select id from gone)" for table in reversed(_TABLES)]
    _run_past_triggers(admin, [gone, *deletes])
    run_sql(admin, "vacuum full")


def _grow(admin: str, clients: int, alike: int) -> None:
    """Copy clients that are alike, with all that is theirs, until there are so many more."""
    chosen = f"""
        create temporary table chosen on commit drop as
        select id, n from (
            select alike.id, n, row_number() over (order by n, c.code) as place
            from ({_ALIKE}) alike join client c using (id), generate_series(1, {clients // alike + 1}) n
        ) placed where place <= {clients}"""
    _run_past_triggers(admin, [chosen, *(_copy(admin, table) for table in _TABLES)])


def _copy(admin: str, table: str) -> str:
    columns = run_sql(
        admin,
        "select string_agg(column_name, ',' order by ordinal_position) from information_schema.columns "
        f"where table_schema = 'public' and table_name = '{table}'",
    ).split(",")
    values = ["t." + column for column in columns]
    for place, column in enumerate(columns):
        if column in _COPIED:
            values[place] = f"md5(t.{column}::text || n)::uuid"
        elif (table, column) == ("client", "code"):
            # Two to eight capitals and digits.
            values[place] = "'X' || lpad(upper(to_hex(row_number() over (order by n, t.code))), 6, '0')"
    return (
        f"insert into {table} ({', '.join(columns)}) select {', '.join(values)} "
        f"from {table} t join chosen on chosen.id = t.{_owner(table)}"
    )


def _owner(table: str) -> str:
    return _OWNERS.get(table, "client_id")


def _run_past_triggers(admin: str, statements: list[str]) -> None:
    """In one transaction; what keys refer to is copied or deleted along, so nothing is looked up row by row."""
    settings = ["set local session_replication_role = replica", "set local synchronous_commit = off"]
    run_sql(admin, ";\n".join(["begin", *settings, *statements, "commit"]))
