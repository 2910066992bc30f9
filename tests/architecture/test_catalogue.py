"""What the database itself promises, read from its catalogue: walls between clients that no query can forget."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import asyncpg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from portico.models import metadata, owning_column
from portico_embedded import postgres
from tests.conftest import cloned

pytestmark = pytest.mark.anyio

# Text whose length no CHECK bounds, each for a reason.
UNBOUNDED = {
    # Hashes, tokens and keys the server makes or cuts itself.
    ("login", "password_hash"),
    ("idempotency_key", "key"),
    ("idempotency_key", "field"),
    ("event", "kind"),
    # Taken from the identity of a person or from an import, which bounds them.
    ("login", "time_zone"),
    ("mail", "time_zone"),
    ("staff", "email"),
    ("staff", "external_key"),
    ("project", "code"),
    ("project", "external_key"),
    ("task", "external_key"),
    ("task", "labels"),
    # Written by the server when a round closes: as long as what was said in it.
    ("review_evidence", "content"),
    ("review_evidence", "object_key"),
    # Written by the worker and by the server: where an object lies, what its bytes say they are, a code.
    ("document_version", "object_key"),
    ("document_version", "thumbnail_key"),
    ("document_version", "media_type"),
    ("upload", "object_key"),
    ("upload", "storage_upload_id"),
    ("upload", "reason"),
}
REACHES = {"portico_one": "one_client", "portico_several": "several_clients", "portico_all": "all_clients"}
POLICIES = REACHES | {"portico_owner": "owner", "portico_backup": "backup"}
# Tables that belong to the firm: who signs in, and what the server remembers about it.
OF_THE_FIRM = {
    *("login", "staff", "staff_role", "session", "refresh_token", "sign_in_failure", "idempotency_key"),
    *("alembic_version", "authorization_epoch", "login_link", "mail", "staff_reach"),
}
OWNED = sorted(table.name for table in metadata.sorted_tables if owning_column(table) is not None)


@pytest.fixture
async def catalogue(cluster: postgres.Cluster) -> AsyncIterator[asyncpg.Connection[Any]]:
    """The migrated template as the superuser reads it."""
    connection = await asyncpg.connect(cluster.url("postgres", "portico"))
    yield connection
    await connection.close()


async def test_every_table_is_a_clients_or_the_firms(catalogue: asyncpg.Connection[Any]) -> None:
    """A table nobody decided about is one nobody guards."""
    tables = {row[0] for row in await catalogue.fetch("select tablename from pg_tables where schemaname = 'public'")}
    assert tables == set(OWNED) | OF_THE_FIRM
    assert not set(OWNED) & OF_THE_FIRM
    with_client = await catalogue.fetch(
        "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'client_id'"
    )
    assert {row[0] for row in with_client} | {"client"} == set(OWNED)


@pytest.mark.parametrize("table", OWNED)
async def test_row_level_security_is_on_and_forced(catalogue: asyncpg.Connection[Any], table: str) -> None:
    flags = await catalogue.fetchrow(
        "select relrowsecurity, relforcerowsecurity from pg_class where oid = $1::text::regclass", table
    )
    assert tuple(flags) == (True, True)
    policies = await catalogue.fetch("select * from pg_policies where schemaname = 'public' and tablename = $1", table)
    assert {policy["policyname"]: list(policy["roles"]) for policy in policies} == {
        name: [role] for role, name in POLICIES.items()
    }
    key = "id" if table == "client" else "client_id"
    for policy in policies:
        assert policy["permissive"] == "PERMISSIVE"
        assert policy["with_check"] in (None, policy["qual"]), "what may be written is what may be read"
        assert policy["cmd"] == ("SELECT" if policy["policyname"] == "backup" else "ALL")
        if policy["policyname"] == "one_client":
            assert policy["qual"].startswith(f"({key} = ( SELECT (NULLIF(current_setting('portico.client'"), policy[
                "qual"
            ]
        elif policy["policyname"] == "several_clients":
            listed, _, own = policy["qual"].partition(" OR ")
            assert listed.startswith(f"(({key} IN ( SELECT unnest((NULLIF(current_setting('portico.clients'")
            assert f"(staff_reach.reached_id = {table}.{key})" in own
            assert "(staff_reach.staff_id = ( SELECT (NULLIF(current_setting('portico.staff'" in own
        else:
            assert policy["qual"] == "true"


@pytest.mark.parametrize("table", OWNED)
async def test_keys_cannot_point_across_clients(catalogue: asyncpg.Connection[Any], table: str) -> None:
    constraints = await catalogue.fetch(
        """
        select contype, confrelid::regclass::text as target,
               array(select attname::text from unnest(conkey) with ordinality k(n, place)
                     join pg_attribute a on a.attrelid = conrelid and a.attnum = k.n order by place) as columns,
               array(select attname::text from unnest(confkey) with ordinality k(n, place)
                     join pg_attribute a on a.attrelid = confrelid and a.attnum = k.n order by place) as targets
        from pg_constraint where conrelid = $1::text::regclass and contype in ('u', 'f', 'p')
        """,
        table,
    )
    if table != "client":
        assert ["client_id", "id"] in [list(c["columns"]) for c in constraints if c["contype"] == b"u"]
        assert ("client", ["client_id"]) in [(c["target"], list(c["columns"])) for c in constraints]
    assert ["id"] in [list(c["columns"]) for c in constraints if c["contype"] == b"p"]
    for constraint in constraints:
        if constraint["contype"] == b"f" and constraint["target"] in set(OWNED) - {"client"}:
            assert constraint["columns"][0] == constraint["targets"][0] == "client_id", dict(constraint)
    # A column that looks like a key of a client's row is one.
    referred = {column for c in constraints if c["contype"] == b"f" for column in c["columns"]}
    columns = await catalogue.fetch(
        "select column_name from information_schema.columns where table_name = $1 and data_type = 'uuid'", table
    )
    loose = {row[0] for row in columns} - referred - {"id"}
    # An event outlives what it tells of.
    assert loose == ({"subject_id", "project_id"} if table == "event" else set())


async def test_the_application_is_nobody_special(catalogue: asyncpg.Connection[Any]) -> None:
    roles = await catalogue.fetch(
        """
        select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolinherit,
               (select count(*) from pg_class where relowner = r.oid) as owns,
               array(select g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid
                     where m.member = r.oid order by 1) as member_of
        from pg_roles r where rolname = 'portico_app' or rolname = any($1) order by rolname
        """,
        list(REACHES),
    )
    assert [role["rolname"] for role in roles] == ["portico_all", "portico_app", "portico_one", "portico_several"]
    for role in roles:
        flags = ("rolsuper", "rolbypassrls", "rolcreaterole", "rolcreatedb", "rolreplication")
        assert not any(role[flag] for flag in flags), dict(role)
        assert role["owns"] == 0
    app = next(role for role in roles if role["rolname"] == "portico_app")
    assert app["member_of"] == sorted(REACHES)
    assert not app["rolinherit"]


async def test_the_application_cannot_become_the_owner(cluster: postgres.Cluster) -> None:
    connection = await asyncpg.connect(cluster.url("portico_app", "portico"))
    try:
        for role in ("portico_owner", "portico_backup", "postgres"):
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.execute(f"set role {role}")
        for table in OWNED:
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.fetch(f"select * from {table}")
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await connection.execute("alter table client disable row level security")
        for role in REACHES:
            await connection.execute(f"set role {role}")
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.execute("alter table client disable row level security")
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.execute("create table mine (id int)")
    finally:
        await connection.close()


async def test_contacts_reach_no_credentials(catalogue: asyncpg.Connection[Any]) -> None:
    """The role of one client and that of several: no passwords, no sessions, no writing of staff."""
    grants = {
        (row[0], row[1], row[2])
        for row in await catalogue.fetch(
            """select grantee, table_name, privilege_type from information_schema.role_table_grants
               where grantee = any($1)""",
            list(REACHES),
        )
    }
    for role in ("portico_one", "portico_several"):
        assert "staff" not in {table for grantee, table, what in grants if grantee == role and what != "SELECT"}
        for table in ("login", "session", "refresh_token", "sign_in_failure", "staff_role"):
            found = {what for grantee, of, what in grants if (grantee, of) == (role, table)}
            # Whether a colleague may decide in a review is asked before they are asked to.
            assert found == ({"SELECT"} if (role, table) == ("portico_several", "staff_role") else set())
    # Whoever writes may have a mail and a link sent, and reads none.
    for role in ("portico_one", "portico_several"):
        for table in ("mail", "login_link"):
            assert {what for grantee, of, what in grants if (grantee, of) == (role, table)} == {"INSERT"}
    # A contact comments, remarks, sends files, reads versions, and nothing else; the other tables are the record of it.
    # That a file becomes a document is the worker's to say.
    written = {table for grantee, table, what in grants if grantee == "portico_one" and what != "SELECT"}
    said = {"comment", "remark", "review_evidence", "event", "idempotency_key", "mail", "login_link"}
    # What is asked for otherwise, what is raised; a colleague who goes is asked to decide no longer.
    asked = {"change_request", "change_step", "change_document"}
    raised = {"issue", "issue_step", "issue_document"}
    assert written == said | asked | raised | {"upload", "version_read", "client_storage", "reviewer"}
    columns = await catalogue.fetch(
        """select table_name, column_name, privilege_type from information_schema.role_column_grants c
           where grantee = 'portico_one' and privilege_type in ('INSERT', 'UPDATE') and not exists (
               select from information_schema.role_table_grants t
               where t.grantee = c.grantee and t.table_name = c.table_name and t.privilege_type = c.privilege_type)"""
    )

    def of_each(privilege: str) -> dict[str, set[str]]:
        given = [(table, column) for table, column, what in columns if what == privilege]
        return {table: {column for of, column in given if of == table} for table, _ in given}

    # Colleagues are invited; whose login they are is not said by whoever invites.
    who = {"name", "title", "relationship", "role", "invited_at"}
    assert of_each("INSERT") == {"contact": who | {"id", "client_id", "email", "created_at"}}
    # Taking a request back; saying that an issue is settled or is not, with which its clock stops or goes on; deciding,
    # with which a round may close; saying that a remark is settled, and that a colleague is gone or back.
    assert of_each("UPDATE") == {
        "contact": who | {"login_id", "removed_at", "version"},
        "change_request": {"state", "version", "updated_at"},
        "issue": {"state", "duplicate_of_id", "resolution", "version", "updated_at"}
        | {"resolution_due_at", "resolution_seconds", "resolved_at"},
        "review": {"state", "closed_at", "version", "updated_at"},
        "reviewer": {"decision", "reason", "decided_at"},
        "remark": {"resolver_staff_id", "resolver_contact_id", "resolved_at", "version", "updated_at"},
    }
    for role in REACHES:
        deleting = {table for grantee, table, what in grants if grantee == role and what == "DELETE"}
        assert not deleting & {"client", "contact", "project", "task", "comment", "event", "staff", "login"}
        assert not deleting & {"folder", "document", "document_version", "version_read"}
        assert not deleting & {"review", "remark", "review_evidence"}
        assert not deleting & {"change_request", "change_quote", "change_step", "change_document"}
        assert not deleting & {"issue", "issue_step", "issue_document"}
        assert (role, "issue_step", "UPDATE") not in grants
        # What was offered, and each step, is written once.
        assert not {(role, "change_quote", "UPDATE"), (role, "change_step", "UPDATE")} & grants
        # What a closed round was is written once.
        assert (role, "review_evidence", "UPDATE") not in grants
        assert (role, "event", "UPDATE") not in grants
        assert (role, "comment", "UPDATE") not in grants
        assert not {what for grantee, table, what in grants if what == "TRUNCATE"}


@pytest.mark.filterwarnings("ignore:Did not recognize type 'xid8'")
async def test_models_and_migrations_say_the_same(cluster: postgres.Cluster) -> None:
    """Tables, columns, keys and indexes; CHECKs and policies are compared nowhere but here and in the tests above."""
    engine = create_async_engine(
        cluster.url("portico_owner", "portico").replace("postgresql://", "postgresql+asyncpg://"), poolclass=NullPool
    )
    try:
        async with engine.connect() as connection:
            differences = await connection.run_sync(
                lambda sync: compare_metadata(
                    MigrationContext.configure(sync, opts={"compare_type": True, "compare_server_default": False}),
                    metadata,
                )
            )
    finally:
        await engine.dispose()
    assert not [d for d in differences if "xid8" not in str(d)]


async def test_checks_are_those_of_the_models(catalogue: asyncpg.Connection[Any]) -> None:
    """By name: alembic does not compare them."""
    stored = {
        row[0]
        for row in await catalogue.fetch(
            """select conname from pg_constraint c join pg_class t on t.oid = c.conrelid
               join pg_namespace n on n.oid = t.relnamespace where contype = 'c' and nspname = 'public'"""
        )
    }
    declared = {
        str(constraint.name)
        for table in metadata.tables.values()
        for constraint in table.constraints
        if type(constraint).__name__ == "CheckConstraint"
    }
    assert stored == declared


async def test_every_text_has_a_bound(catalogue: asyncpg.Connection[Any]) -> None:
    """A length, a form or a list of values; what has none is listed above with its reason."""
    columns = await catalogue.fetch(
        """
        select c.table_name, c.column_name,
               coalesce((select string_agg(pg_get_constraintdef(k.oid), ' ') from pg_constraint k
                         join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
                         where k.contype = 'c' and k.conrelid = c.table_name::text::regclass
                           and a.attname = c.column_name), '') as checks
        from information_schema.columns c
        where c.table_schema = 'public' and c.table_name <> 'alembic_version'
          and (c.data_type in ('text', 'character varying') or c.udt_name = '_text')
        """
    )
    assert len(columns) > 40
    free = {
        (table, column)
        for table, column, checks in columns
        if not any(bound in checks for bound in ("char_length", "ANY (ARRAY[", "{1,7}", "{3}", "{64}"))
    }
    assert free <= UNBOUNDED, f"no bound on {sorted(free - UNBOUNDED)}"


async def test_there_are_no_enum_types(catalogue: asyncpg.Connection[Any]) -> None:
    """Their comparison is not leakproof, so that under row level security their indexes go unused."""
    found = await catalogue.fetch(
        "select nspname, typname from pg_type t join pg_namespace n on n.oid = typnamespace where typtype = 'e'"
    )
    # That of the queue's own package, on tables that row level security does not divide.
    assert [tuple(row) for row in found] == [("job", "pgqueuer_status")]


async def test_jobs_belong_to_the_firm(catalogue: asyncpg.Connection[Any]) -> None:
    """They name rows of every client: the worker and the backup read them, whoever writes adds one by a function."""
    tables = await catalogue.fetch("select tablename from pg_tables where schemaname = 'job' order by 1")
    assert [row[0] for row in tables] == ["pgqueuer", "pgqueuer_log", "pgqueuer_schedules", "pgqueuer_statistics"]
    # What is granted, to PUBLIC too, except to the owner of it all.
    granted = await catalogue.fetch(
        """
        select coalesce(g.rolname, 'public'), a.privilege_type, string_agg(distinct relkind::text, '')
        from pg_class c join pg_namespace n on n.oid = relnamespace,
             aclexplode(relacl) a left join pg_roles g on g.oid = grantee
        where nspname = 'job' and g.rolname is distinct from 'portico_owner' group by 1, 2 order by 1, 2
        """
    )
    assert [tuple(row) for row in granted] == [
        ("portico_all", "DELETE", "r"),
        ("portico_all", "INSERT", "r"),
        ("portico_all", "SELECT", "r"),
        ("portico_all", "UPDATE", "r"),
        ("portico_all", "USAGE", "S"),
        ("portico_backup", "SELECT", "r"),
    ]
    columns = await catalogue.fetch(
        """select attname from pg_attribute a join pg_class c on c.oid = attrelid
           join pg_namespace n on n.oid = relnamespace where nspname = 'job' and attacl is not null"""
    )
    assert columns == []
    functions = await catalogue.fetch(
        """
        select proname, prosecdef, proconfig, array(
            select coalesce(g.rolname, 'public') from aclexplode(coalesce(proacl, acldefault('f', proowner))) a
            left join pg_roles g on g.oid = grantee where g.rolname is distinct from 'portico_owner' order by 1
        ) as who
        from pg_proc p join pg_namespace n on n.oid = pronamespace where nspname = 'job' order by 1
        """
    )
    assert [tuple(row) for row in functions] == [
        ("enqueue", True, ["search_path=pg_catalog, job"], sorted(REACHES)),
        # A trigger's: nobody can call it, and it works with no more rights than whoever writes.
        ("fn_pgqueuer_changed", False, None, ["public"]),
    ]


@pytest.mark.parametrize("role", ["portico_one", "portico_several"])
async def test_who_writes_adds_jobs_and_does_not_see_them(cluster: postgres.Cluster, role: str) -> None:
    with cloned(cluster) as name:
        owner = await asyncpg.connect(cluster.url("portico_owner", name))
        connection = await asyncpg.connect(cluster.url("portico_app", name))
        queued = "select entrypoint, payload, dedupe_key, status::text from job.pgqueuer order by id"
        enqueue = "select job.enqueue('verify', 'x'::bytea, $1, interval '0')"
        try:
            # Signed in and nobody yet, one has nothing to do with jobs.
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.execute(enqueue, "first")
            await connection.execute(f"set role {role}")
            # Twice the same job is one; who asks is told nothing of that.
            assert [await connection.fetchval(enqueue, key) for key in ("first", "first", None)] == [None, None, None]
            before = [tuple(row) for row in await owner.fetch(queued)]
            assert before == [("verify", b"x", "first", "queued"), ("verify", b"x", None, "queued")]
            for table in ("pgqueuer", "pgqueuer_log", "pgqueuer_schedules", "pgqueuer_statistics"):
                for statement in (
                    f"select count(*) from job.{table}",
                    f"insert into job.{table} (entrypoint) values ('x')",
                    f"update job.{table} set entrypoint = 'x'",
                    f"delete from job.{table}",
                    f"truncate job.{table}",
                ):
                    with pytest.raises(asyncpg.InsufficientPrivilegeError):
                        await connection.execute(statement)
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await connection.execute("create table job.mine (id int)")
            assert [tuple(row) for row in await owner.fetch(queued)] == before
            assert await owner.fetchval("select count(*) from job.pgqueuer_log") == len(before)
        finally:
            await connection.close()
            await owner.close()
