"""The database roles, made by one SQL file for the embedded server and for any other."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from portico_embedded.binaries import DatabaseFailed, psql

ROLES_SQL = Path(__file__).resolve().parents[2] / "deploy" / "roles.sql"


def create_roles(admin_url: str, passwords: Mapping[str, str], *, database: str = "portico") -> None:
    """Make the database and the roles, or put them right; `passwords` are those of owner, app and backup, by role name.

    For servers without TLS: the wheel's psql has none. Elsewhere run the file with a psql of your own.
    """
    _psql(
        admin_url,
        {
            "database": database,
            "owner_password": passwords["portico_owner"],
            "app_password": passwords["portico_app"],
            "backup_password": passwords["portico_backup"],
        },
        ROLES_SQL.read_text(encoding="utf-8"),
    )


def run_sql(admin_url: str, statement: str) -> str:
    """Run one statement outside a transaction; what it prints is returned, a column after the other by tabs."""
    return _psql(admin_url, {}, statement + ";\n")


def _psql(url: str, variables: Mapping[str, str], script: str) -> str:
    # Passwords go by standard input and the environment: arguments can be read by every user of the machine.
    settings = "".join(f"\\set {name} {_quoted(value)}\n" for name, value in variables.items())
    finished = subprocess.run(
        [psql(), "-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-f", "-"],
        env={**os.environ, **_connection(url)},
        input=settings + script,
        capture_output=True,
        text=True,
        check=False,
    )
    if finished.returncode != 0:
        message = f"The database refused: {finished.stderr.strip()}"
        raise DatabaseFailed(message)
    return finished.stdout.rstrip("\n")


def _quoted(value: str) -> str:
    """As psql's backslash commands read it."""
    escaped = value.replace("\\", "\\\\").replace("'", "''")
    return f"'{escaped}'"


def _connection(url: str) -> dict[str, str]:
    parts = urlsplit(url)
    named = {
        "PGHOST": parts.hostname,
        "PGPORT": str(parts.port) if parts.port else None,
        "PGUSER": unquote(parts.username or ""),
        "PGPASSWORD": unquote(parts.password or ""),
        "PGDATABASE": unquote(parts.path.lstrip("/")),
        "PGCONNECT_TIMEOUT": "10",
    }
    return {name: value for name, value in named.items() if value}
