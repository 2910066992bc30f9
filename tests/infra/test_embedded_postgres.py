"""The launcher of the embedded PostgreSQL: started, shared, killed and found again, as root and as anybody else."""

from __future__ import annotations

import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from portico_embedded import binaries, postgres
from portico_embedded.roles import create_roles, run_sql

HOLD = """
import sys, time
from pathlib import Path
from portico_embedded import postgres
cluster = postgres.start(Path(sys.argv[1]), fast=True)
print(cluster.port, flush=True)
sys.stdin.readline()
cluster.stop()
"""


def other_process(home: Path) -> subprocess.Popen[str]:
    """Another process of Portico that holds the same server until told otherwise."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(home)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert int(process.stdout.readline()) > 0
    return process


def let_go(process: subprocess.Popen[str]) -> None:
    process.communicate("\n", timeout=30)
    assert process.returncode == 0


def postmaster(home: Path) -> psutil.Process | None:
    """Whoever runs in this directory, found without asking the launcher."""
    for process in psutil.process_iter(["name"]):
        if process.info["name"] != "postgres":
            continue
        try:
            if Path(process.cwd()) == home / "postgres" and process.status() != psutil.STATUS_ZOMBIE:
                parent = process.parent()
                return parent if parent is not None and parent.name() == "postgres" else process
        except psutil.Error:
            continue
    return None


def remember(cluster: postgres.Cluster) -> None:
    run_sql(cluster.owner_url, "CREATE TABLE kept AS SELECT 42 AS answer")


def remembers(cluster: postgres.Cluster) -> bool:
    return run_sql(cluster.owner_url, "SELECT answer FROM kept") == "42"


def test_it_starts_with_its_database_and_roles(tmp_path: Path) -> None:
    with postgres.running(tmp_path, fast=True) as cluster:
        assert run_sql(cluster.owner_url, "SELECT current_user, current_database()") == "portico_owner\tportico"
        settings = "SELECT current_setting('jit'), datlocprovider, datlocale FROM pg_database WHERE datname = 'portico'"
        assert run_sql(cluster.admin_url, settings) == "off\tb\tC.UTF-8"
        dangerous = (
            "SELECT count(*) FROM pg_roles WHERE rolname ~ '^portico' AND (rolsuper OR rolcreaterole OR rolcreatedb)"
        )
        assert run_sql(cluster.admin_url, dangerous) == "0"
        past_the_wall = "SELECT string_agg(rolname, ',') FROM pg_roles WHERE rolname ~ '^portico' AND rolbypassrls"
        assert run_sql(cluster.admin_url, past_the_wall) == "portico_backup"
        assert run_sql(cluster.app_url, "SET ROLE portico_several; SELECT current_user") == "portico_several"
        with pytest.raises(postgres.DatabaseFailed, match="permission denied"):
            run_sql(cluster.app_url, "SET ROLE portico_owner")
    assert postmaster(tmp_path) is None


def test_the_application_has_no_right_before_it_takes_a_role(tmp_path: Path) -> None:
    with postgres.running(tmp_path, fast=True) as cluster:
        remember(cluster)
        run_sql(cluster.owner_url, "GRANT SELECT ON kept TO portico_one")
        with pytest.raises(postgres.DatabaseFailed, match="permission denied"):
            run_sql(cluster.app_url, "SELECT answer FROM kept")
        assert run_sql(cluster.app_url, "SET ROLE portico_one; SELECT answer FROM kept") == "42"
        assert run_sql(cluster.backup_url, "SELECT answer FROM kept") == "42"
        with pytest.raises(postgres.DatabaseFailed, match="permission denied"):
            run_sql(cluster.backup_url, "DELETE FROM kept")


def test_passwords_are_asked_for_and_unreadable_to_others(tmp_path: Path) -> None:
    with postgres.running(tmp_path, fast=True) as cluster:
        wrong = cluster.owner_url.replace(cluster.passwords["portico_owner"], "guess")
        with pytest.raises(postgres.DatabaseFailed, match="password authentication failed"):
            run_sql(wrong, "SELECT 1")
        assert cluster.passwords["portico_owner"] not in repr(cluster)
    for path in (tmp_path / "secrets", tmp_path / "secrets" / "postgres.json", tmp_path / "postgres"):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


def test_roles_can_be_made_twice(tmp_path: Path) -> None:
    with postgres.running(tmp_path, fast=True) as cluster:
        run_sql(cluster.admin_url, "ALTER ROLE portico_app BYPASSRLS INHERIT")
        create_roles(cluster.admin_url, {**cluster.passwords, "portico_owner": "quoted ' and \\ too"})
        mended = "SELECT rolbypassrls, rolinherit FROM pg_roles WHERE rolname = 'portico_app'"
        assert run_sql(cluster.admin_url, mended) == "f\tf"


def test_an_administrator_who_is_no_superuser_can_make_roles(tmp_path: Path) -> None:
    """As on a managed service: may make roles and databases, and nothing else."""
    with postgres.running(tmp_path, fast=True) as cluster:
        run_sql(cluster.admin_url, "DROP DATABASE portico")
        run_sql(cluster.admin_url, "DROP ROLE portico_owner, portico_app, portico_backup")
        run_sql(cluster.admin_url, "DROP ROLE portico_one, portico_several, portico_all")
        run_sql(cluster.admin_url, "CREATE ROLE manager LOGIN CREATEROLE CREATEDB PASSWORD 'managed'")
        url = f"postgresql://manager:managed@127.0.0.1:{cluster.port}/postgres"
        for _ in range(2):
            create_roles(url, cluster.passwords)
        run_sql(cluster.owner_url, "CREATE TABLE theirs (id int)")
        assert run_sql(cluster.app_url, "SET ROLE portico_all; SELECT current_user") == "portico_all"


def test_a_stopped_server_keeps_its_data_and_its_port(tmp_path: Path) -> None:
    with postgres.running(tmp_path, fast=True) as first:
        remember(first)
    with postgres.running(tmp_path, fast=True) as second:
        assert remembers(second)
        assert second.port == first.port


def test_the_last_process_to_leave_stops_it(tmp_path: Path) -> None:
    worker = other_process(tmp_path)
    cluster = postgres.start(tmp_path, fast=True)
    remember(cluster)
    running = postmaster(tmp_path)
    let_go(worker)  # it started the server, and is gone first
    assert postmaster(tmp_path) == running
    assert remembers(cluster)
    cluster.stop()
    cluster.stop()  # twice is once
    assert postmaster(tmp_path) is None


def test_a_killed_process_leaves_a_server_that_is_found_again(tmp_path: Path) -> None:
    doomed = other_process(tmp_path)
    before = postmaster(tmp_path)
    doomed.kill()
    doomed.communicate()
    assert postmaster(tmp_path) == before
    with postgres.running(tmp_path, fast=True):
        assert postmaster(tmp_path) == before
    assert postmaster(tmp_path) is None


def test_a_killed_server_recovers_with_everything_committed(tmp_path: Path) -> None:
    cluster = postgres.start(tmp_path)  # with fsync, as in use
    remember(cluster)
    killed = postmaster(tmp_path)
    assert killed is not None
    killed.kill()
    cluster.revive()
    assert postmaster(tmp_path) != killed
    assert remembers(cluster)  # by the same URL: the port stays
    cluster.revive()  # and does no harm to one that runs
    assert remembers(cluster)
    cluster.stop()


def test_a_killed_server_does_not_keep_the_next_process_out(tmp_path: Path) -> None:
    doomed = other_process(tmp_path)
    killed = postmaster(tmp_path)
    assert killed is not None
    os.kill(killed.pid, signal.SIGKILL)
    doomed.kill()
    doomed.communicate()
    with postgres.running(tmp_path, fast=True) as cluster:
        assert run_sql(cluster.owner_url, "SELECT 1") == "1"


def test_a_number_recycled_by_another_process_is_not_believed(tmp_path: Path) -> None:
    with postgres.running(tmp_path, fast=True) as cluster:
        remember(cluster)
        pid_file = tmp_path / "postgres" / "postmaster.pid"
        lines = pid_file.read_text().split("\n")
    stranger = subprocess.Popen(["sleep", "60"])
    try:
        pid_file.write_text("\n".join([str(stranger.pid), *lines[1:]]))
        with postgres.running(tmp_path, fast=True) as cluster:
            assert remembers(cluster)
        assert stranger.poll() is None
    finally:
        stranger.kill()
        stranger.wait()


def test_a_half_made_directory_is_made_anew(tmp_path: Path) -> None:
    half = tmp_path / "postgres.new"
    half.mkdir()
    (half / "PG_VERSION").write_text("18\n")
    with postgres.running(tmp_path, fast=True) as cluster:
        assert run_sql(cluster.owner_url, "SELECT 1") == "1"
    assert not half.exists()


def test_data_of_another_major_version_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "postgres").mkdir()
    (tmp_path / "postgres" / "PG_VERSION").write_text("17\n")
    with pytest.raises(postgres.DatabaseFailed, match="made by PostgreSQL 17, the one installed is 18"):
        postgres.start(tmp_path)


def test_a_taken_port_is_avoided(tmp_path: Path) -> None:
    first_home, second_home = tmp_path / "first", tmp_path / "second"
    with postgres.running(first_home, fast=True) as first:
        second_home.mkdir()
        (second_home / "postgres.port").write_text(f"{first.port}\n")
        with postgres.running(second_home, fast=True) as second:
            assert second.port != first.port


def test_two_processes_may_start_at_once(tmp_path: Path) -> None:
    racers = [
        subprocess.Popen(
            [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(4)
    ]
    ports = {racer.stdout.readline() for racer in racers if racer.stdout is not None}
    assert len(ports) == 1
    for racer in racers:
        let_go(racer)
    assert postmaster(tmp_path) is None


def test_a_database_is_copied_from_a_template(tmp_path: Path) -> None:
    with postgres.running(tmp_path, fast=True) as cluster:
        remember(cluster)
        began = time.monotonic()
        cluster.copy_database("copy", "portico")
        assert time.monotonic() - began < 5
        assert run_sql(cluster.url("portico_owner", "copy"), "SELECT answer FROM kept") == "42"
        cluster.copy_database("copy", "portico")
        cluster.drop_database("copy")


@pytest.mark.parametrize("name", ["with space", "x" * 120, "项目"])
def test_any_path_will_do(tmp_path: Path, name: str) -> None:
    with postgres.running(tmp_path / name, fast=True) as cluster:
        assert run_sql(cluster.owner_url, "SELECT 1") == "1"


def test_below_a_closed_directory(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    with postgres.running(closed / "home", fast=True) as cluster:
        assert run_sql(cluster.owner_url, "SELECT 1") == "1"


def test_as_a_normal_user(tmp_path: Path) -> None:
    """Root becomes one by the same means as the server does; anybody else is one already."""
    prefix = binaries.runner().prefix
    script = "import os; assert os.geteuid() != 0\n" + HOLD
    finished = subprocess.run(
        [*prefix, sys.executable, "-c", script, str(tmp_path)], input="\n", text=True, capture_output=True, check=False
    )
    if binaries.runner().user is None:
        assert finished.returncode == 0, finished.stderr
        assert postmaster(tmp_path) is None


def test_as_root_without_namespaces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in most containers: the server is `nobody`, or one sentence says why it cannot be."""
    if os.geteuid() != 0:
        assert binaries.runner() == binaries.Runner()
        return
    monkeypatch.setattr(binaries, "runner", lambda: binaries.Runner(user="nobody"))
    with pytest.raises(postgres.DatabaseFailed, match="must run as 'nobody', who cannot enter"):
        postgres.start(tmp_path / "closed")  # pytest's own directories are closed to others
    open_home = Path("/tmp") / f"portico-test-{os.getpid()}"
    try:
        with postgres.running(open_home, fast=True) as cluster:
            assert run_sql(cluster.owner_url, "SELECT 1") == "1"
        assert (open_home / "postgres").owner() == "nobody"
    finally:
        shutil.rmtree(open_home)
