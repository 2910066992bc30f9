"""Migrations: what the server believes of them without asking Alembic."""

from __future__ import annotations

from alembic.script import ScriptDirectory

from portico.doctor import alembic_config, newest_migration


def test_the_newest_file_is_the_newest_revision() -> None:
    script = ScriptDirectory.from_config(alembic_config("postgresql://nobody@nowhere/none"))
    assert newest_migration() == script.get_current_head()
