"""`portico seed` and `portico seed --large` on a real database."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from portico.db import Database
from portico.identity.passwords import verify_password
from portico.seed import DEMO_PASSWORD, SeedConflictError, SeedSummary, large, seed
from portico.seed.accounts import DEMO_ACCOUNTS
from portico_embedded import postgres
from tests.asked import asked, told
from tests.conftest import cloned

pytestmark = pytest.mark.anyio

TODAY = date(2026, 11, 24)
STAFF = {
    "admin@portico.example": "ADMIN",
    "pmo@portico.example": "PMO",
    "exec@portico.example": "EXECUTIVE",
    "am@portico.example": "ACCOUNT_MANAGER",
    "pm@portico.example": "PROJECT_MANAGER",
    "finance@portico.example": "FINANCE",
    "member@portico.example": "MEMBER",
}
CONTACTS = {
    "owner@acme.example": ("ACM", "CLIENT_OWNER"),
    "approver@acme.example": ("ACM", "CLIENT_APPROVER"),
    "member@acme.example": ("ACM", "CLIENT_MEMBER"),
    "viewer@acme.example": ("ACM", "CLIENT_VIEWER"),
    "owner@globex.example": ("GLX", "CLIENT_OWNER"),
}
COUNTS = """
    select (select count(*) from client), (select count(*) from project), (select count(*) from task),
        (select count(*) from comment), (select count(*) from staff), (select count(*) from login)
"""


def silent(what: str, done: int, total: int) -> None:
    """Nobody watches."""


async def sown(database: Database) -> SeedSummary:
    return await seed(database, today=TODAY, large=False, report=silent)


@pytest.fixture(scope="module")
def seeded(cluster: postgres.Cluster) -> Iterator[str]:
    with cloned(cluster) as name:
        yield name


@pytest.fixture(scope="module", autouse=True)
async def firm(cluster: postgres.Cluster, seeded: str) -> None:
    database = Database(cluster.url("portico_app", seeded))
    await sown(database)
    await database.close()


async def test_the_second_time_nothing_changes(
    cluster: postgres.Cluster, database: Database, database_name: str
) -> None:
    first = await sown(database)
    assert first.has_changed
    before = await asked(cluster, database_name, COUNTS)
    assert before[0][:5] == tuple(first.written[table] for table in ("client", "project", "task", "comment", "staff"))
    second = await seed(database, today=date(2027, 3, 1), large=False, report=silent)
    assert not second.has_changed
    assert "nothing has changed" in str(second)
    assert await asked(cluster, database_name, COUNTS) == before


async def test_a_database_of_somebody_else_is_left_alone(
    cluster: postgres.Cluster, database: Database, database_name: str
) -> None:
    await told(
        cluster,
        database_name,
        "insert into client (id, name, code, created_at, updated_at) "
        "values (gen_random_uuid(), 'Acme', 'ACM', now(), now())",
    )
    with pytest.raises(SeedConflictError, match="ACM"):
        await sown(database)
    assert (await asked(cluster, database_name, COUNTS))[0][1:] == (0, 0, 0, 0, 0)


async def test_every_demo_account_is_there_with_its_role(cluster: postgres.Cluster, seeded: str) -> None:
    staff = await asked(
        cluster,
        seeded,
        "select l.email, string_agg(r.role, ',') from login l join staff s on s.login_id = l.id "
        "join staff_role r on r.staff_id = s.id where l.password_hash is not null group by l.email",
    )
    assert dict(staff) == STAFF
    contacts = await asked(
        cluster,
        seeded,
        "select l.email, c.code, p.role from login l join contact p on p.login_id = l.id "
        "join client c on c.id = p.client_id where l.password_hash is not null",
    )
    assert {email: (code, role) for email, code, role in contacts} == CONTACTS
    assert set(DEMO_ACCOUNTS) == {*STAFF, *CONTACTS}
    hashes = await asked(cluster, seeded, "select password_hash from login where password_hash is not null")
    assert len(hashes) == 12
    assert all(verify_password(encoded, DEMO_PASSWORD) for (encoded,) in hashes)


async def test_every_phase_and_state_occurs_and_one_project_is_empty(cluster: postgres.Cluster, seeded: str) -> None:
    phases = await asked(cluster, seeded, "select distinct phase from project")
    assert {phase for (phase,) in phases} == {"INITIATION", "PLANNING", "EXECUTION", "MONITORING", "CLOSING", "CLOSED"}
    states = await asked(cluster, seeded, "select distinct state from project")
    assert {state for (state,) in states} == {"ACTIVE", "ON_HOLD", "CANCELLED"}
    empty = "select count(*) from project p where not exists (select from task t where t.project_id = p.id)"
    assert await asked(cluster, seeded, empty) == [(1,)]
    numbers = (
        "select c.code, c.last_project_number, max(split_part(p.code, '-', 2)::int) "
        "from client c join project p on p.client_id = c.id group by c.id"
    )
    assert all(last == highest for _, last, highest in await asked(cluster, seeded, numbers))


async def test_who_is_where(cluster: postgres.Cluster, seeded: str) -> None:
    joined = await asked(
        cluster,
        seeded,
        "select p.code from project p join project_member m on m.project_id = p.id join staff s on s.id = m.staff_id "
        "where s.email = 'member@portico.example' order by 1",
    )
    assert joined == [("ACM-3",), ("ACM-4",), ("NVW-1",)]
    managed = await asked(
        cluster,
        seeded,
        "select c.code from client c join staff s on s.id = c.account_manager_id where s.email = 'am@portico.example'",
    )
    assert ("ACM",) in managed
    assert ("GLX",) not in managed
    acme = "select distinct s.email from project p join staff s on s.id = p.manager_id where p.code like 'ACM-%'"
    assert await asked(cluster, seeded, acme) == [("pm@portico.example",)]


async def test_the_erp_rollout_is_a_week_behind_plan(cluster: postgres.Cluster, seeded: str) -> None:
    """Counted here task by task, as the domain defines it."""
    tasks = await asked(
        cluster,
        seeded,
        "select t.status, t.percent_complete, t.estimate_minutes, t.baseline_start_on, t.baseline_due_on "
        "from task t join project p on p.id = t.project_id where p.code = 'ACM-3' and t.status <> 'CANCELLED' "
        "and not exists (select from task child where child.parent_id = t.id)",
    )
    weight = sum(minutes for _, _, minutes, _, _ in tasks)
    earned = sum(minutes * (100 if status == "DONE" else percent) for status, percent, minutes, _, _ in tasks)
    planned = 0.0
    for _, _, minutes, start, due in tasks:
        days = [
            day for day in map(date.fromordinal, range(start.toordinal(), due.toordinal() + 1)) if day.weekday() < 5
        ]
        planned += minutes * sum(day <= TODAY for day in days) / len(days) * 100
    assert (earned // weight, planned // weight) == (61, 68)


async def test_large_goes_on_where_it_was_killed(
    cluster: postgres.Cluster, database: Database, database_name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, size in {"CLIENTS": 2, "PROJECTS": 10, "LARGE_BRANCH": 5, "LARGE_BRANCHES": 20}.items():
        monkeypatch.setattr(large, name, size)

    def killed(what: str, done: int, total: int) -> None:
        if what == "Tasks" and done > total / 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await seed(database, today=TODAY, large=True, report=killed)
    of_the_firm = "select count(*) from task t join client c on c.id = t.client_id where c.code !~ '[0-9]'"
    ((firm_tasks,),) = await asked(cluster, database_name, of_the_firm)
    ((half,),) = await asked(cluster, database_name, "select count(*) from task")
    assert 0 < half - firm_tasks < 1100
    rest = await seed(database, today=TODAY, large=True, report=silent)
    assert rest.written["task"] == 1100 - (half - firm_tasks)
    assert await asked(cluster, database_name, "select count(*) from task") == [(firm_tasks + 2 * 10 * 50 + 100,)]
    assert not (await seed(database, today=TODAY, large=True, report=silent)).has_changed
