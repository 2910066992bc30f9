"""What stands in the way of serving, each in a sentence with its cure."""

from __future__ import annotations

import asyncio
import errno
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import asyncpg

from portico import scanner
from portico.config import REPOSITORY, Settings
from portico.kit.fonts import fonts_are_there

if TYPE_CHECKING:
    from alembic.config import Config

    from portico.storage import Storage

MIGRATIONS = REPOSITORY / "infra" / "migrations"
PENDING = "Migrations are pending"


def port_fault(settings: Settings) -> str | None:
    """Somebody else listens on our port."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                return (
                    f"Nothing can listen on {settings.host}:{settings.port} ({error.strerror}). Correct PORTICO_HOST."
                )
            return (
                f"Port {settings.port} is taken by another program, or by a Portico that runs already. "
                f"Stop it, or choose another: PORTICO_PORT={settings.port % 65535 + 1}."
            )
    return None


def is_there(path: Path) -> bool:
    """Path.exists() raises in a folder one may not enter."""
    return os.path.exists(path)  # noqa: PTH110


def home_fault(settings: Settings) -> str | None:
    """The folder for data and key, where it is needed, can neither be used nor be made."""
    if settings.database_url is not None and settings.secret_key:
        return None
    cure = "Correct PORTICO_HOME."
    nearest = settings.home
    while not is_there(nearest) and nearest != nearest.parent:
        nearest = nearest.parent
    if not nearest.is_dir():
        return f"The home {settings.home} cannot be made: {nearest} is no folder. {cure}"
    if not os.access(nearest, os.W_OK | os.X_OK):
        return f"The home {settings.home} cannot be made or written: {nearest} may not be written to. {cure}"
    return None


def frontend_faults(settings: Settings) -> Iterator[str]:
    """Pages that were not built."""
    pages = [app for app in ("staff", "portal") if not (settings.frontend / app / "index.html").is_file()]
    missing = pages + ([] if fonts_are_there(settings.fonts) else ["fonts"])
    if missing:
        yield f"The frontend is not built ({', '.join(missing)}). Run `make demo`, or `npm run build` in frontend/."


async def database_faults(app_url: str) -> list[str]:
    """Database down, migrations pending, or a role that row level security does not bind."""
    try:
        connection = await asyncpg.connect(app_url, timeout=5)
    except (OSError, asyncpg.PostgresError, TimeoutError, ValueError) as error:
        reason = str(error) or type(error).__name__
        return [f"The database does not answer ({reason}). Start it, or correct PORTICO_DATABASE_URL."]
    try:
        # A role of the wrong kind may not even look whether migrations are pending.
        fault = await _role_fault(connection) or await _migration_fault(connection)
        return [fault] if fault else []
    finally:
        await connection.close()


async def storage_faults(storage: Storage) -> list[str]:
    """Object store down, keys it refuses, or no bucket."""
    from portico.storage import StorageError, StorageMissingError, StorageRefusedError  # noqa: PLC0415 - half a second

    try:
        await storage.check()
    except StorageMissingError as error:
        return [f"The object store has no such bucket ({error}). Make it, or correct PORTICO_S3_BUCKET."]
    except StorageRefusedError as error:
        cure = "Correct PORTICO_S3_ACCESS_KEY_ID and _SECRET_ACCESS_KEY, and let them use PORTICO_S3_BUCKET."
        return [f"The object store refuses the keys ({error}). {cure}"]
    except StorageError as error:
        return [f"The object store does not answer ({error}). Start it, or correct PORTICO_S3_ENDPOINT."]
    return []


def scanner_faults(settings: Settings) -> list[str]:
    """A virus scanner that does not answer."""
    if settings.scanner is None:
        return []
    try:
        scanner.check(settings.scanner)
    except scanner.ScannerError as error:
        return [f"{error}. No file becomes a version until it does. Start clamd, or correct PORTICO_CLAMD."]
    return []


def mail_faults(settings: Settings) -> list[str]:
    """A mail server that takes nothing from us, a sender or links that mean nothing to who gets the mail."""
    if settings.mail_server is None:
        return []
    from portico.mail import transport  # noqa: PLC0415 - nothing else here sends mail

    found = []
    try:
        asyncio.run(transport.check(settings.mail_server, sender=settings.mail_from))
    except transport.MailServerError as error:
        cure = "Mail is kept and waits until it does. Start it, or correct PORTICO_SMTP_URL."
        found.append(f"The mail server takes no mail from us ({error}). {cure}")
    if "." not in settings.mail_from.partition("@")[2]:
        found.append(f"Mail would come from {settings.mail_from}, which is no public address. Set PORTICO_MAIL_FROM.")
    if urlsplit(settings.public_url).hostname in {"localhost", "127.0.0.1", "::1"}:
        found.append(
            f"Links in mails would lead to {settings.public_url}, the reader's own machine. Set PORTICO_PUBLIC_URL."
        )
    return found


async def _role_fault(connection: asyncpg.Connection) -> str | None:
    role = await connection.fetchrow(
        """
        select session_user as name, rolsuper, rolbypassrls,
               exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                       where n.nspname = 'public' and pg_has_role(session_user, c.relowner, 'member')) as owns,
               array(select wanted from unnest(array['portico_one', 'portico_several', 'portico_all']) wanted
                     where not exists (select from pg_roles where rolname = wanted)
                        or not pg_has_role(session_user, wanted, 'member')) as lacks
        from pg_roles where rolname = session_user
        """
    )
    cure = "Connect as a plain role: infra/deploy/roles.sql makes portico_app."
    if role["rolsuper"] or role["rolbypassrls"]:
        return f"The app's role {role['name']} passes by row level security (SUPERUSER or BYPASSRLS). {cure}"
    if role["owns"]:
        return f"The app's role {role['name']} owns the tables. {cure}"
    if role["lacks"]:
        return f"The app's role {role['name']} is not a member of {', '.join(role['lacks'])}. {cure}"
    return None


async def _migration_fault(connection: asyncpg.Connection) -> str | None:
    newest = newest_migration()
    current = None
    # A missing table and a table that may not be read both mean: not migrated.
    async with connection.transaction():
        await connection.execute("set local role portico_one")
        if await connection.fetchval("select to_regclass('public.alembic_version') is not null"):
            current = await connection.fetchval("select version_num from alembic_version")
    if current != newest:
        return f"{PENDING} (at {current or 'none'}, newest {newest}). Run `portico migrate`."
    return None


def alembic_config(url: str) -> Config:
    """Alembic's configuration without a file."""
    from alembic.config import Config  # noqa: PLC0415 - see newest_migration

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    config.set_main_option("sqlalchemy.url", url.replace("postgresql://", "postgresql+asyncpg://").replace("%", "%%"))
    return config


def newest_migration() -> str:
    """The newest revision by the names of the files, without Alembic, which takes a second to load."""
    return max(path.name for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))[:4]


def faults(settings: Settings, app_url: str | None) -> list[str]:
    """Everything that stands in the way of `portico serve`."""
    unusable = home_fault(settings)
    found = [fault for fault in (unusable, port_fault(settings)) if fault]
    if app_url is None and unusable:
        pass  # No database either, and no other cure.
    elif app_url is None:
        found.append(f"There is no database in {_short(settings.home)} yet. Run `make demo` or `portico migrate`.")
    else:
        found += asyncio.run(database_faults(app_url))
    return [*found, *frontend_faults(settings)]


def _short(path: Path) -> str:
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)
