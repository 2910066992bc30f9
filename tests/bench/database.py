"""The databases that are measured on: the large seed with what the peers need, and copies of it.

They stand in a cluster of the benchmark's own, with the settings of any other Portico, and are kept until the day, the
migrations, the seed or the peers' SQL change.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

from portico.identity.access_tokens import issue_access_token
from portico.seed.ids import stable_id
from portico_embedded import postgres
from portico_embedded.roles import run_sql

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
HOME = Path(os.environ.get("PORTICO_HOME", ".portico")).expanduser().resolve() / "bench"
SEEDED = "portico"
MEASURED = "measured"
# Every server of a run verifies tokens with it; the database is on this machine alone.
SECRET = "a secret of the benchmark's own, for tokens that end with it"
TOKEN_LIFE = 24 * 3600

# Whose rows are asked for: some clients, every client, one client.
ACCOUNT_MANAGER = "am@portico.example"
PROJECT_MANAGER = "pm@portico.example"
CONTACT = "owner@acme.example"
VIEWERS = (ACCOUNT_MANAGER, PROJECT_MANAGER, CONTACT)

_PEERS = HERE / "contenders" / "peers.sql"
_ROLE = """
do $$ begin
    if not exists (select from pg_roles where rolname = 'peer_contact') then
        create role peer_contact nologin;
    end if;
end $$;
grant portico_one to peer_contact;
grant peer_contact to portico_app with inherit false, set true;
"""
# Vacuuming at times of its own would hit one contender and not another: it is done between their turns.
_NO_AUTOVACUUM = ("alter system set autovacuum = off", "select pg_reload_conf()")
_SESSION = """
insert into session (id, login_id, contact_id, app, created_at, expires_at)
select '{id}', login.id, contact.id, 'BEARER', now(), now() + interval '30 days'
from login left join contact on contact.login_id = login.id where login.email = '{email}'
"""


@contextmanager
def cluster() -> Iterator[postgres.Cluster]:
    """The cluster with the seeded database, for this run alone."""
    HOME.mkdir(parents=True, exist_ok=True)
    with HOME.with_suffix(".lock").open("ab") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            sys.exit("Another benchmark runs on these databases.")
        mark, wanted = HOME / "seeded", _fingerprint()
        if not mark.exists() or mark.read_text(encoding="utf-8") != wanted:
            _seed()
            mark.write_text(wanted, encoding="utf-8")
        with postgres.running(HOME) as running:
            yield running


def _fingerprint() -> str:
    seed = sorted((ROOT / "backend" / "portico" / "seed").rglob("*.py"))
    migrations = sorted((ROOT / "infra" / "migrations" / "versions").glob("*.sql"))
    digest = hashlib.sha256(date.today().isoformat().encode())  # noqa: DTZ011 - the seed counts from the day, too
    for path in (*seed, *migrations, _PEERS, Path(__file__), HERE / "sizes.py"):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _seed() -> None:
    began = time.perf_counter()
    print("Seeding the database of the benchmark …", flush=True)
    if (HOME / "postgres").exists():
        # A server that a killed run left behind ends with this.
        postgres.start(HOME).stop()
    shutil.rmtree(HOME)
    HOME.mkdir()
    with postgres.running(HOME) as running:
        subprocess.run(
            [sys.executable, "-m", "portico.cli", "seed", "--large"],
            cwd=ROOT,
            env=os.environ | {"PORTICO_HOME": str(HOME)},
            check=True,
            stdout=subprocess.DEVNULL,
        )
        admin = running.url(postgres.ADMIN, SEEDED)
        for statement in _NO_AUTOVACUUM:
            run_sql(admin, statement)
        run_sql(admin, _ROLE)
        run_sql(running.owner_url, _PEERS.read_text(encoding="utf-8"))
        for email in VIEWERS:
            run_sql(admin, _SESSION.format(id=session_id(email), email=email))
        run_sql(admin, "vacuum (analyze, freeze)")
    print(f"  done in {time.perf_counter() - began:.0f} s", flush=True)


def session_id(email: str) -> UUID:
    """The session that a viewer's tokens name."""
    return stable_id("bench session", email)


def tokens() -> dict[str, str]:
    """A bearer token for each viewer, good for the whole run."""
    now = datetime.now(UTC)
    return {email: issue_access_token(session_id(email), key=SECRET, now=now, life=TOKEN_LIFE) for email in VIEWERS}


@contextmanager
def measured(running: postgres.Cluster) -> Iterator[str]:
    """A fresh copy of the seeded database: what an earlier run wrote is not in it."""
    running.copy_database(MEASURED, SEEDED)
    try:
        yield MEASURED
    finally:
        running.drop_database(MEASURED)


def rows(running: postgres.Cluster, database: str, statement: str) -> list[list[str]]:
    """The rows of a select, as text, past row level security."""
    answer = run_sql(running.url(postgres.ADMIN, database), statement)
    return [line.split("\t") for line in answer.split("\n")] if answer else []
