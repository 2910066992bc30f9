"""`portico` as it is typed: exit codes, sentences, and that doing a thing twice is doing it once."""

from __future__ import annotations

import io
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

import asyncpg
import httpx
import pytest
import structlog

from portico import cli
from portico.cli import main
from portico_embedded import postgres, seaweedfs
from portico_embedded.roles import run_sql
from tests.conftest import cloned

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Finished:
    """A command that has ended."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture(autouse=True)
def logging_of_tests() -> Iterator[None]:
    """A command sets up its own, on a stream that ends with its test."""
    before = structlog.get_config()
    yield
    structlog.configure(**before)


def portico(*arguments: str, **settings: object) -> Finished:
    """Run a command with these PORTICO_ settings and no others. In this process: another takes seconds to begin."""
    stdout, stderr = io.StringIO(), io.StringIO()
    with (
        mock.patch.dict(os.environ, environment(settings), clear=True),
        redirect_stdout(stdout),
        redirect_stderr(stderr),
    ):
        try:
            code = main(arguments)
        except SystemExit as stopped:
            code = int(stopped.code or 0)
    return Finished(code, stdout.getvalue(), stderr.getvalue())


def typed(*arguments: str, **settings: object) -> Finished:
    """The same in a process of its own, as a person types it."""
    finished = subprocess.run(
        [sys.executable, "-m", "portico.cli", *arguments],
        cwd=ROOT,
        env=environment(settings),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "Traceback" not in finished.stdout + finished.stderr, finished.stderr
    return Finished(finished.returncode, finished.stdout, finished.stderr)


def environment(settings: dict[str, object]) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PORTICO_")}
    return kept | {f"PORTICO_{name.upper()}": str(value) for name, value in settings.items()}


@pytest.fixture(scope="module")
def firm_copy(cluster: postgres.Cluster, firm: str) -> Iterator[str]:
    with cloned(cluster, firm) as name:
        yield name


@pytest.fixture
def empty(cluster: postgres.Cluster) -> Iterator[str]:
    """A database with nothing in it."""
    with cloned(cluster, "template1") as name:
        yield name


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A frontend, as far as anybody looks."""
    for app in ("staff", "portal"):
        (tmp_path / "built" / app).mkdir(parents=True)
        (tmp_path / "built" / app / "index.html").write_text("<!doctype html>")
    shutil.copytree(ROOT / "frontend" / "dist" / "fonts", tmp_path / "built" / "fonts")
    return tmp_path / "built"


@pytest.fixture
def sound(cluster: postgres.Cluster, firm_copy: str, built: Path, tmp_path: Path) -> dict[str, object]:
    """Settings with which nothing stands in the way."""
    return {
        "home": tmp_path / "home",
        "port": free_port(),
        "frontend": built,
        "database_url": cluster.url("portico_app", firm_copy),
    }


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def taken_port() -> Iterator[int]:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield int(listener.getsockname()[1])


def faults(settings: dict[str, object]) -> list[str]:
    """What doctor found; its exit code says the same."""
    finished = portico("doctor", **settings)
    found = [line.removeprefix("✗ ") for line in finished.stdout.splitlines() if line.startswith("✗ ")]
    assert finished.returncode == (1 if found else 0), (finished.stdout, finished.stderr)
    return found


def only_fault(settings: dict[str, object]) -> str:
    (fault,) = faults(settings)
    return fault


def test_doctor_finds_nothing_where_nothing_is_wrong(sound: dict[str, object]) -> None:
    finished = typed("doctor", **sound)
    assert finished.returncode == 0
    assert finished.stdout.startswith("✓")


def test_doctor_names_a_port_that_is_taken(sound: dict[str, object]) -> None:
    with taken_port() as port:
        assert f"Port {port} is taken" in only_fault(sound | {"port": port})


def test_doctor_only_looks(sound: dict[str, object], tmp_path: Path) -> None:
    home = tmp_path / "nowhere" / "home"
    assert faults(sound | {"home": home}) == []
    (fault,) = faults({name: value for name, value in sound.items() if name != "database_url"} | {"home": home})
    assert "There is no database" in fault
    assert not home.parent.exists()


def test_doctor_names_a_home_that_cannot_be_made(sound: dict[str, object], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    settings = {name: value for name, value in sound.items() if name != "database_url"}
    fault = only_fault(settings | {"home": tmp_path / "file" / "home"})
    assert "cannot be made" in fault
    assert "PORTICO_HOME" in fault
    refused = portico("worker", "--once", **sound | {"home": tmp_path / "file" / "home"})
    assert refused.returncode == 1
    assert "PORTICO_HOME" in refused.stderr


def test_doctor_names_a_database_that_is_down(sound: dict[str, object]) -> None:
    url = f"postgresql://portico_app:x@127.0.0.1:{free_port()}/portico"
    assert "The database does not answer" in only_fault(sound | {"database_url": url})


@pytest.mark.parametrize("wrong", ["password", "database", "nonsense"])
def test_doctor_names_a_database_that_does_not_let_us_in(
    cluster: postgres.Cluster, sound: dict[str, object], wrong: str
) -> None:
    url = {
        "password": f"postgresql://portico_app:guess@127.0.0.1:{cluster.port}/portico",
        "database": cluster.url("portico_app", "nothing"),
        "nonsense": "nonsense",
    }[wrong]
    fault = only_fault(sound | {"database_url": url})
    assert "The database does not answer" in fault
    assert cluster.passwords["portico_app"] not in fault


def test_doctor_names_pending_migrations(cluster: postgres.Cluster, sound: dict[str, object], empty: str) -> None:
    fault = only_fault(sound | {"database_url": cluster.url("portico_app", empty)})
    assert "Migrations are pending" in fault
    assert "portico migrate" in fault


def test_doctor_names_a_schema_of_another_version(
    cluster: postgres.Cluster, sound: dict[str, object], firm: str
) -> None:
    with cloned(cluster, firm) as name:
        run_sql(cluster.url("postgres", name), "update alembic_version set version_num = '0000'")
        assert "Migrations are pending (at 0000" in only_fault(
            sound | {"database_url": cluster.url("portico_app", name)}
        )


@pytest.mark.parametrize(
    ("role", "why"),
    [
        ("postgres", "passes by row level security"),
        ("portico_backup", "passes by row level security"),
        ("portico_owner", "owns the tables"),
    ],
)
def test_doctor_names_a_role_that_no_wall_stops(
    cluster: postgres.Cluster, sound: dict[str, object], firm_copy: str, role: str, why: str
) -> None:
    fault = only_fault(sound | {"database_url": cluster.url(role, firm_copy)})
    assert f"The app's role {role} {why}" in fault
    assert "roles.sql" in fault


@pytest.mark.parametrize(
    ("attributes", "why"),
    [
        ("bypassrls", "passes by row level security"),
        ("superuser", "passes by row level security"),
        ("in role portico_owner", "owns the tables"),
        ("", "is not a member of portico_one, portico_several, portico_all"),
        ("in role portico_one, portico_all", "is not a member of portico_several"),
    ],
)
def test_doctor_names_a_role_of_ones_own_that_is_wrong(
    cluster: postgres.Cluster, sound: dict[str, object], firm_copy: str, attributes: str, why: str
) -> None:
    run_sql(cluster.admin_url, f"create role test_app login password 'x' {attributes}")
    try:
        run_sql(cluster.admin_url, f'grant connect on database "{firm_copy}" to test_app')
        url = f"postgresql://test_app:x@127.0.0.1:{cluster.port}/{firm_copy}"
        assert why in only_fault(sound | {"database_url": url})
        served = portico("serve", **sound | {"database_url": url})
        assert served.returncode == 1
        assert why in served.stderr
    finally:
        run_sql(cluster.admin_url, f'revoke all on database "{firm_copy}" from test_app')
        run_sql(cluster.admin_url, "drop role test_app")


@pytest.mark.parametrize("missing", [("staff", "portal"), ("staff",), ("portal",), ("fonts",)])
def test_doctor_names_a_frontend_that_is_not_built(
    sound: dict[str, object], built: Path, missing: tuple[str, ...]
) -> None:
    for each in missing:
        shutil.rmtree(built / each)
    assert f"The frontend is not built ({', '.join(missing)})" in only_fault(sound)


def test_doctor_names_everything_at_once(sound: dict[str, object], tmp_path: Path) -> None:
    with taken_port() as port:
        url = f"postgresql://portico_app:x@127.0.0.1:{free_port()}/portico"
        finished = typed("doctor", **sound | {"port": port, "database_url": url, "frontend": tmp_path})
    assert finished.returncode == 1
    found = [line for line in finished.stdout.splitlines() if line.startswith("✗ ")]
    assert len(found) == 3
    for what in (f"Port {port} is taken", "The database does not answer", "The frontend is not built"):
        assert [fault for fault in found if what in fault]


def test_doctor_says_where_mail_goes(sound: dict[str, object]) -> None:
    """That it waits stands in nobody's way; that a server which is named takes none does."""
    finished = portico("doctor", **sound)
    assert finished.returncode == 0
    assert "– Mail is kept and waits: PORTICO_SMTP_URL" in finished.stdout
    assert "Mail" not in portico("doctor", **sound, demo=1).stdout
    given = {"mail_from": "portal@northgate.example", "public_url": "https://portal.northgate.example"}
    fault = only_fault(sound | given | {"smtp_url": f"smtp+plain://127.0.0.1:{free_port()}"})
    assert "The mail server takes no mail from us" in fault


def stored_at(store: seaweedfs.ObjectStore, **changes: object) -> dict[str, object]:
    """Settings of an external object store: one of ours, as it happens."""
    given = {
        "endpoint": store.endpoint,
        "bucket": store.bucket,
        "access_key_id": store.access_key_id,
        "secret_access_key": store.secret_access_key,
    }
    return {f"s3_{name}": value for name, value in (given | changes).items()}


def test_doctor_finds_nothing_wrong_with_an_object_store_that_works(
    sound: dict[str, object], object_store: seaweedfs.ObjectStore
) -> None:
    assert faults(sound | stored_at(object_store)) == []


def test_doctor_names_an_object_store_that_is_down(
    sound: dict[str, object], object_store: seaweedfs.ObjectStore
) -> None:
    fault = only_fault(sound | stored_at(object_store, endpoint=f"http://127.0.0.1:{free_port()}"))
    assert "The object store does not answer" in fault
    assert "PORTICO_S3_ENDPOINT" in fault


@pytest.mark.parametrize("wrong", ["access_key_id", "secret_access_key"])
def test_doctor_names_keys_that_an_object_store_refuses(
    sound: dict[str, object], object_store: seaweedfs.ObjectStore, wrong: str
) -> None:
    fault = only_fault(sound | stored_at(object_store, **{wrong: "guess"}))
    assert "The object store refuses the keys" in fault
    assert "PORTICO_S3_ACCESS_KEY_ID" in fault
    assert object_store.secret_access_key not in fault


def test_doctor_names_a_bucket_that_is_not_there(sound: dict[str, object], object_store: seaweedfs.ObjectStore) -> None:
    # Whoever may use one bucket is not told which others there are.
    may_look = seaweedfs._identities(object_store.home / "secrets" / "seaweedfs")["administrator"]
    fault = only_fault(sound | stored_at(object_store, **may_look, bucket="another"))
    assert "The object store has no such bucket" in fault
    assert "PORTICO_S3_BUCKET" in fault


def test_doctor_looks_at_the_embedded_object_store_where_there_is_one(sound: dict[str, object], tmp_path: Path) -> None:
    assert faults(sound) == []
    assert not (tmp_path / "home" / "seaweedfs").exists()
    with seaweedfs.running(tmp_path / "home"):
        assert faults(sound) == []
    (tmp_path / "home" / "secrets" / "seaweedfs" / "security.toml").write_text("[")
    assert "The object store is down: SeaweedFS does not keep to" in only_fault(sound)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"s3_endpoint": "http://127.0.0.1:9"}, ["PORTICO_S3_BUCKET", "PORTICO_S3_ACCESS_KEY_ID"]),
        ({"s3_public_endpoint": "http://127.0.0.1:9"}, ["PORTICO_S3_PUBLIC_ENDPOINT is set", "PORTICO_S3_ENDPOINT"]),
        ({"s3_secret_access_key": "secret"}, ["PORTICO_S3_SECRET_ACCESS_KEY is set", "PORTICO_S3_ENDPOINT"]),
    ],
)
def test_half_an_object_store_is_refused(sound: dict[str, object], given: dict[str, object], named: list[str]) -> None:
    refused = portico("serve", **sound | given)
    assert refused.returncode == 1
    for name in named:
        assert name in refused.stderr
    assert "secret " not in refused.stderr


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("s3_endpoint", "files.example"),
        ("s3_endpoint", "https://files.example/bucket"),
        ("s3_endpoint", "https://files.example; script-src *"),
        ("s3_public_endpoint", "https://user:word@files.example"),
        ("s3_encryption", "aes"),
        ("s3_encryption", "aws:kms:"),
    ],
)
def test_a_setting_of_the_object_store_that_cannot_be_is_named(
    sound: dict[str, object], object_store: seaweedfs.ObjectStore, setting: str, value: str
) -> None:
    refused = portico("doctor", **sound | stored_at(object_store) | {setting: value})
    assert refused.returncode == 1
    assert f"PORTICO_{setting.upper()} is {value!r}" in refused.stderr


@contextmanager
def serving(settings: dict[str, object]) -> Iterator[tuple[str, list[str]]]:
    """`portico serve`, once it is ready: where, and, when it has ended, what it complained of."""
    process = subprocess.Popen(
        [sys.executable, "-m", "portico.cli", "serve"],
        cwd=ROOT,
        env=environment(settings),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    complaints: list[str] = []
    try:
        assert process.stdout is not None
        while "Stop with" not in (line := process.stdout.readline()):
            assert line, process.communicate()
        yield f"http://127.0.0.1:{settings['port']}", complaints
    finally:
        process.terminate()
        complaints += process.communicate(timeout=60)[1].splitlines()


def policy(answered: httpx.Response) -> dict[str, list[str]]:
    """The Content-Security-Policy, by directive."""
    parts = (part.split() for part in answered.headers["content-security-policy"].split(";"))
    return {name: sources for name, *sources in parts}


def test_serve_brings_an_object_store_that_its_pages_may_reach(sound: dict[str, object], tmp_path: Path) -> None:
    with serving(sound) as (address, complaints):
        with seaweedfs.running(tmp_path / "home") as store:
            found = policy(httpx.get(f"{address}/app/", trust_env=False))
            for directive in ("connect-src", "img-src"):
                assert found[directive].count(store.endpoint) == 1
                assert "'self'" in found[directive]
            assert store.endpoint not in found["script-src"] + found["style-src"] + found["default-src"]
            # A file is drawn by us: nothing in it is a script, a frame or a plugin, and no script makes code.
            assert found["script-src"] == found["worker-src"] == ["'self'"]
            assert found["frame-src"] == found["object-src"] == found["base-uri"] == ["'none'"]
            for host in ("localhost", "127.0.0.1"):
                asked = {"Origin": f"http://{host}:{sound['port']}", "Access-Control-Request-Method": "PUT"}
                preflight = httpx.options(f"{store.endpoint}/portico/a", headers=asked, trust_env=False)
                assert preflight.headers["access-control-allow-origin"] == asked["Origin"]
        assert httpx.get(store.endpoint, trust_env=False).status_code == 403  # the server still holds it
    assert complaints == []
    with pytest.raises(httpx.ConnectError):
        httpx.get(store.endpoint, trust_env=False)


def test_serve_starts_without_an_object_store_and_says_so(sound: dict[str, object], tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "seaweedfs").write_text("in the way")
    with serving(sound) as (address, complaints):
        answered = httpx.get(f"{address}/app/", trust_env=False)
        assert answered.status_code == 200
        assert policy(answered)["connect-src"] == ["'self'"]
    (complaint,) = complaints
    assert complaint.startswith("portico: Files cannot be stored or read.")


def test_serve_starts_while_an_external_object_store_is_down_and_says_so(
    sound: dict[str, object], object_store: seaweedfs.ObjectStore
) -> None:
    endpoint = f"http://127.0.0.1:{free_port()}"
    with serving(sound | stored_at(object_store, endpoint=endpoint)) as (address, complaints):
        answered = httpx.get(f"{address}/app/", trust_env=False)
        assert endpoint in policy(answered)["connect-src"]  # it may be back before the page asks
    (complaint,) = complaints
    assert "Files cannot be stored or read. The object store does not answer" in complaint


def test_doctor_makes_nothing_in_an_empty_home(sound: dict[str, object], tmp_path: Path) -> None:
    sound.pop("database_url")
    assert "There is no database" in only_fault(sound)
    assert not (tmp_path / "home" / "postgres").exists()


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        *[("port", "abc"), ("port", "0"), ("port", "70000"), ("port", "-1"), ("time_zone", "Mars/Olympus")],
        *[("business_hours", "Mon-Fri 18:00-09:00"), ("holidays", "25 December")],
    ],
)
def test_a_setting_that_cannot_be_is_named(sound: dict[str, object], setting: str, value: str) -> None:
    finished = portico("doctor", **sound | {setting: value})
    assert finished.returncode == 1
    assert f"PORTICO_{setting.upper()} is '{value}'" in finished.stderr


def test_serve_says_in_a_sentence_why_it_does_not(
    cluster: postgres.Cluster, sound: dict[str, object], empty: str
) -> None:
    with taken_port() as port:
        refused = portico("serve", **sound | {"port": port})
    assert refused.returncode == 1
    assert f"Port {port} is taken" in refused.stderr
    pending = portico("serve", **sound | {"database_url": cluster.url("portico_app", empty)})
    assert pending.returncode == 1
    assert "Migrations are pending" in pending.stderr


def content(cluster: postgres.Cluster, database: str) -> str:
    """A hash of every row of every table."""
    tables = run_sql(
        cluster.url("postgres", database), "select tablename from pg_tables where schemaname = 'public' order by 1"
    ).split()
    each = " || ".join(
        f"(select coalesce(md5(string_agg(t::text, '' order by t::text)), '') from {t} t)" for t in tables
    )
    return run_sql(cluster.url("postgres", database), f"select {each}")


def test_migrating_and_seeding_twice_is_doing_it_once(
    cluster: postgres.Cluster, sound: dict[str, object], empty: str
) -> None:
    settings = sound | {
        "database_url": cluster.url("portico_app", empty),
        "owner_database_url": cluster.url("portico_owner", empty),
    }
    for _ in range(2):
        assert portico("migrate", **settings).returncode == 0
    assert faults(settings) == []

    first = typed("seed", **settings)
    assert first.returncode == 0
    assert "Written" in first.stdout
    filled = content(cluster, empty)
    assert int(run_sql(cluster.url("postgres", empty), "select count(*) from task")) >= 400
    second = portico("seed", **settings)
    assert second.returncode == 0
    assert "nothing has changed" in second.stdout
    assert content(cluster, empty) == filled


@pytest.mark.parametrize("command", ["migrate", "seed"])
def test_without_the_owner_the_schema_is_left_alone(
    cluster: postgres.Cluster, sound: dict[str, object], empty: str, command: str
) -> None:
    finished = portico(command, **sound | {"database_url": cluster.url("portico_app", empty)})
    assert finished.returncode == 1
    assert "PORTICO_OWNER_DATABASE_URL" in finished.stderr


def test_migrating_a_database_that_is_down_is_a_sentence(sound: dict[str, object]) -> None:
    url = f"postgresql://portico_owner:x@127.0.0.1:{free_port()}/portico"
    finished = portico("migrate", **sound | {"database_url": url, "owner_database_url": url})
    assert finished.returncode == 1
    assert "Connect call failed" in finished.stderr
    assert "Traceback" not in finished.stderr


def test_the_worker_sweeps_once_and_stops(sound: dict[str, object]) -> None:
    finished = portico("worker", "--once", **sound)
    assert finished.returncode == 0
    assert "swept" in finished.stderr


@pytest.mark.parametrize("arguments", [(), ("nothing",), ("serve", "--nothing")])
def test_what_is_no_command_is_explained(arguments: tuple[str, ...]) -> None:
    finished = portico(*arguments)
    assert finished.returncode == 2
    assert "usage: portico" in finished.stderr


def test_the_embedded_database_is_made_and_left_in_order(built: Path, tmp_path: Path) -> None:
    settings = {"home": tmp_path / "home", "port": free_port(), "frontend": built}
    assert typed("migrate", **settings).returncode == 0
    assert faults(settings) == []
    assert not (tmp_path / "home" / "postgres" / "postmaster.pid").exists()


def test_a_command_says_that_the_database_is_away(sound: dict[str, object]) -> None:
    url = f"postgresql://portico_app:x@127.0.0.1:{free_port()}/portico"
    finished = portico("worker", "--once", **sound | {"database_url": url})
    assert finished.returncode == 1
    assert "The database does not answer" in finished.stderr
    assert "Traceback" not in finished.stderr


@pytest.mark.parametrize("fault", [FileNotFoundError("gone"), asyncpg.UndefinedTableError("no such table")])
def test_what_is_another_fault_is_not_called_a_silent_database(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], fault: Exception
) -> None:
    def fail(_: object) -> int:
        raise fault

    monkeypatch.setattr(cli, "_seed", fail)
    with pytest.raises(type(fault)):
        main(["seed"])
    assert "does not answer" not in capsys.readouterr().err
