"""`portico import` with a small made file that has the quirks of a real one: see data/.

Tasks 101 to 108 are sound: three projects, breakdown codes that occur in several of them, a row for each developer,
two tasks with two summaries, fractions of minutes, missing completions. Those of 201 to 205 are broken.
"""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from portico.db import Database
from portico.importer import ImportRefusedError, ImportSummary, import_tasks, run
from portico_embedded import postgres
from tests.asked import asked, told

pytestmark = pytest.mark.anyio

DATA = Path(__file__).parent / "data"
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
LATER = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
MANAGER = """
    insert into staff (id, name, email, created_at)
    values ('018f0000-0000-7000-8000-000000000001', 'Mei Chen', 'pm@portico.example', now())
"""
LEAVES = "external_key not like 'parent:%'"


def silent(what: str, done: int, total: int) -> None:
    """Nobody watches."""


@pytest.fixture
async def database(cluster: postgres.Cluster, database_name: str) -> AsyncIterator[Database]:
    await told(cluster, database_name, MANAGER)
    database = Database(cluster.url("portico_app", database_name))
    yield database
    await database.close()


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A copy of the files, to be changed."""
    return Path(shutil.copytree(DATA, tmp_path / "files"))


async def imported(database: Database, folder: Path = DATA, now: datetime = NOW) -> ImportSummary:
    return await import_tasks(database, mapping_path=folder / "mapping.toml", now=now, report=silent)


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="latin-1")
    assert old in text
    path.write_text(text.replace(old, new), encoding="latin-1")


async def test_projects_parents_tasks_and_people(
    cluster: postgres.Cluster, database: Database, database_name: str
) -> None:
    summary = await imported(database)
    assert dict(summary.created) == {
        "client": 1,
        "people": 3,
        "projects": 3,
        "members": 9,
        "parents": 6,
        "tasks": 8,
        "assignments": 11,
    }
    projects = await asked(
        cluster,
        database_name,
        "select code, name, external_key, phase, is_shared, planned_start_on, planned_finish_on "
        "from project order by code",
    )
    assert projects == [
        ("KIOSK-1", "KB1", "KB1", "EXECUTION", False, date(2005, 2, 14), date(2005, 3, 1)),
        ("KIOSK-2", "Tills", "KB2", "EXECUTION", False, date(2004, 11, 2), date(2005, 1, 14)),
        ("KIOSK-3", "KB10", "KB10", "EXECUTION", False, date(2005, 1, 18), date(2005, 2, 3)),
    ]
    assert await asked(cluster, database_name, "select name, tier, last_project_number from client") == [
        ("Harbour Kiosks", "KEY", 3)
    ]
    tree = await asked(
        cluster,
        database_name,
        "select p.external_key, parent.title, string_agg(t.external_key, ' ' order by t.position) from task t "
        "join task parent on parent.id = t.parent_id join project p on p.id = t.project_id group by 1, 2 order by 1, 2",
    )
    assert tree == [
        ("KB1", "B3", "108"),
        ("KB1", "Software", "107"),
        ("KB10", "B7", "106"),
        ("KB10", "Software", "105"),
        ("KB2", "B7", "103 104"),
        ("KB2", "Software", "101 102"),
    ]
    people = await asked(
        cluster,
        database_name,
        "select s.name, s.external_key, string_agg(t.external_key, ' ' order by t.external_key) from staff s "
        "join task_assignment a on a.staff_id = s.id join task t on t.id = a.task_id where s.login_id is null "
        "group by s.id order by s.name",
    )
    assert people == [
        ("Developer 12", "KIOSK:12", "101 103 104 107"),
        ("Developer 4", "KIOSK:4", "101 102 107 108"),
        ("Developer 9", "KIOSK:9", "104 105 106"),
    ]
    members = await asked(cluster, database_name, "select role, count(*) from project_member group by 1 order by 1")
    assert members == [("Developer", 6), ("Project manager", 3)]


async def test_statuses_priorities_dates_and_titles(
    cluster: postgres.Cluster, database: Database, database_name: str
) -> None:
    summary = await imported(database)
    tasks = await asked(
        cluster,
        database_name,
        "select external_key, title, status, priority, percent_complete, start_on, completed_on, labels[1], version, "
        f"is_shared from task where {LEAVES} order by external_key",
    )
    assert [row[:5] for row in tasks] == [
        ("101", "Café till: print the receipt twice", "DONE", "CRITICAL", 100),
        ("102", 'Import stock, with a "safety" margin', "DONE", "NORMAL", 100),
        ("103", "Weekly call with the harbour office", "IN_PROGRESS", "HIGH", 0),
        ("104", "Piñata stall: barcode unreadable", "DONE", "LOW", 100),
        ("105", "Façade survey, north side", "TODO", "LOW", 0),
        ("106", "Move the archive\nto the second floor", "CANCELLED", "NORMAL", 0),
        ("107", "Naïve search replaced", "DONE", "NORMAL", 100),
        ("108", "Fire drill", "TODO", "CRITICAL", 0),
    ]
    assert tasks[0][5:] == (date(2004, 11, 2), date(2004, 11, 16), "Development", 1, False)
    assert tasks[5][5:7] == (date(2005, 2, 3), None)
    assert tasks[6][5:7] == (date(2005, 2, 21), date(2005, 2, 18))
    first, second = map(str, summary.remarks)
    assert first.startswith(
        "tickets.csv, line 7: Summary of 104 is 'Pinata stall: barcode unreadable' here and 'Piñata"
    )
    assert second == (
        "tickets.csv, line 13: Summary of 107 is 'Search replaced' here and 'Naïve search replaced' in line 12; "
        "the first is kept."
    )
    assert summary.notes == [
        "1 completion dates left out: their tasks are not done.",
        "1 tasks were completed before they were started; both dates are kept.",
    ]


async def test_efforts_are_rounded_to_minutes_and_the_difference_is_told(
    cluster: postgres.Cluster, database: Database, database_name: str
) -> None:
    summary = await imported(database)
    rows = await asked(
        cluster,
        database_name,
        f"select external_key, estimate_minutes, actual_minutes from task where {LEAVES} order by 1",
    )
    assert rows == [
        ("101", 420, 391),
        ("102", 210, 200),
        ("103", None, 735),
        ("104", 42, 42),
        ("105", 840, 0),
        ("106", 1260, 60),
        ("107", 600, 667),
        ("108", 120, 0),
    ]
    # 6.51 + 3.333 + 12.25 + 0.7 + 1.005 + 11.111 hours are 2,094.54 minutes.
    assert (float(summary.actual.source), summary.actual.stored) == (2094.54, 2095)
    assert str(summary.actual) == "34.91 h in the files, +0.46 minutes by rounding to minutes"
    assert (float(summary.estimate.source), summary.estimate.stored) == (3492.0, 3492)


async def test_broken_rows_are_named_with_their_line_and_stop_nothing(
    cluster: postgres.Cluster, database: Database, database_name: str
) -> None:
    summary = await imported(database)
    assert [str(remark) for remark in sorted(summary.broken)] == [
        "dates.csv, line 15: CompletedOn '31-Apr-05' is no date of the form %d-%b-%y. Task 204 is left out.",
        "tickets.csv, line 15: StatusCode 'WAITING' is not in the mapping.",
        "tickets.csv, line 16: TaskNumber is missing.",
        "tickets.csv, line 17: 5 columns where the header has 12.",
        "tickets.csv, line 18: HoursEstimate 'a lot' is no number.",
        "tickets.csv, line 20: Summary is missing.",
        "tickets.csv, line 21: Task 103 stands under KB2 and under KB9.",
    ]
    assert "Not imported: tickets.csv, line 16: TaskNumber is missing." in str(summary)
    assert await asked(cluster, database_name, f"select count(*) from task where {LEAVES}") == [(8,)]
    assert await asked(cluster, database_name, "select count(*) from task where external_key like '2%'") == [(0,)]


async def test_the_second_time_nothing_changes(
    cluster: postgres.Cluster, database: Database, database_name: str
) -> None:
    everything = " union all ".join(
        f"select stored::text from {table} stored"
        for table in ("client", "project", "project_member", "task", "task_assignment", "staff")
    )
    everything += " order by 1"
    first = await imported(database)
    before = await asked(cluster, database_name, everything)
    second = await imported(database, now=LATER)
    assert not second.has_changed
    assert str(second).endswith("Nothing has changed since the last import.")
    assert dict(second.unchanged) == {kind: n for kind, n in first.created.items() if kind != "client"}
    assert await asked(cluster, database_name, everything) == before


async def test_a_changed_row_changes_its_task_alone(
    cluster: postgres.Cluster, database: Database, database_name: str, files: Path
) -> None:
    await imported(database, files)
    replace(files / "tickets.csv", "Fire drill", "Fire drill, both floors")
    replace(files / "tickets.csv", "AUTHORISE", "FINISHED")
    replace(
        files / "tickets.csv",
        '105,"Façade',
        '109,"Kerb survey",10,3,ESTIMATED,KB10,B10,Operational,1,0,9,0\n105,"Façade',
    )
    summary = await imported(database, files, LATER)
    assert dict(summary.updated) == {"parents": 1, "tasks": 1}
    assert {kind: n for kind, n in summary.created.items() if n} == {"tasks": 1, "assignments": 1}
    changed = await asked(
        cluster,
        database_name,
        "select external_key, title, status, percent_complete, version, updated_at "
        "from task where version > 1 order by 1",
    )
    assert changed == [
        ("108", "Fire drill, both floors", "DONE", 100, 2, LATER),
        ("parent:B3", "B3", "DONE", 100, 2, LATER),
    ]


async def test_what_was_noted_in_portico_stays(
    cluster: postgres.Cluster, database: Database, database_name: str
) -> None:
    await imported(database)
    await told(
        cluster,
        database_name,
        "update task set percent_complete = 40, description = 'Mondays' where external_key = '103'",
    )
    await told(cluster, database_name, "update project set name = 'Archive' where external_key = 'KB10'")
    assert not (await imported(database, now=LATER)).has_changed
    kept = "select percent_complete, description from task where external_key = '103'"
    assert await asked(cluster, database_name, kept) == [(40, "Mondays")]


async def test_a_row_that_breaks_later_takes_nothing_away(
    cluster: postgres.Cluster, database: Database, database_name: str, files: Path
) -> None:
    await imported(database, files)
    replace(files / "dates.csv", "102,09-Nov-04,09-Nov-04,06-Jan-05", "102,09-Nov-04,09-Nov-04")
    replace(files / "tickets.csv", "108,", "108;")
    summary = await imported(database, files, LATER)
    assert len(summary.broken) == 9
    # Neither from their tasks, nor from the summaries and the projects these count for.
    assert not summary.has_changed, str(summary)
    kept = "select external_key, completed_on from task where external_key in ('102', '108') order by 1"
    assert await asked(cluster, database_name, kept) == [("102", date(2005, 1, 6)), ("108", None)]


@pytest.mark.parametrize("keys", [["101"], ["101", "102"], ["105", "106", "107", "108"]])
async def test_a_vanished_row_takes_nothing_away(database: Database, files: Path, keys: list[str]) -> None:
    replace(files / "tickets.csv", "archive\n", "archive ")
    await imported(database, files)
    for path in (files / "tickets.csv", files / "dates.csv"):
        rows = path.read_text(encoding="latin-1").splitlines(keepends=True)
        path.write_text("".join(row for row in rows if row.split(",")[0] not in keys), encoding="latin-1")
    summary = await imported(database, files, LATER)
    assert not summary.has_changed, str(summary)


async def test_killed_half_way_it_completes_on_the_next_run(
    cluster: postgres.Cluster, database: Database, database_name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "CHUNK", 3)

    def killed(what: str, done: int, total: int) -> None:
        if done >= 6:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        await import_tasks(database, mapping_path=DATA / "mapping.toml", now=NOW, report=killed)
    assert await asked(cluster, database_name, f"select count(*) from task where {LEAVES}") == [(6,)]
    summary = await imported(database, now=LATER)
    assert (summary.created["tasks"], summary.unchanged["tasks"]) == (2, 6)
    assert await asked(cluster, database_name, "select count(*) from task_assignment") == [(11,)]
    assert not (await imported(database, now=LATER)).has_changed


async def test_without_its_project_manager_nothing_is_written(
    cluster: postgres.Cluster, database: Database, database_name: str, files: Path
) -> None:
    replace(files / "mapping.toml", "pm@portico.example", "nobody@portico.example")
    with pytest.raises(ImportRefusedError, match=r"nobody@portico\.example"):
        await imported(database, files)
    counts = "select (select count(*) from client), (select count(*) from staff), (select count(*) from project)"
    assert await asked(cluster, database_name, counts) == [(0, 1, 0)]


async def test_numbers_go_on_from_the_clients_last_project(
    cluster: postgres.Cluster, database: Database, database_name: str
) -> None:
    await told(
        cluster,
        database_name,
        "insert into client (id, name, code, last_project_number, created_at, updated_at) "
        "values (gen_random_uuid(), 'Kiosks', 'KIOSK', 41, now(), now())",
    )
    await imported(database)
    codes = await asked(cluster, database_name, "select code from project order by code")
    assert codes == [("KIOSK-42",), ("KIOSK-43",), ("KIOSK-44",)]
    assert await asked(cluster, database_name, "select name, last_project_number from client") == [("Kiosks", 44)]
