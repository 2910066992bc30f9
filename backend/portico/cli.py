"""portico serve | worker | jobs | migrate | seed | import | schema | explain | doctor."""

from __future__ import annotations

import argparse
import asyncio
import json
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import asyncpg
import structlog
import uvicorn
from sqlalchemy.exc import SQLAlchemyError

from portico import doctor
from portico.config import REPOSITORY, SettingError, Settings, StorageSettings, load_settings
from portico.db import Database
from portico.demonstration import report, seed_requests, seed_store, seed_when_empty, seeded
from portico.importer import ImportRefusedError, MappingError, import_tasks
from portico.pool import DatabaseBusyError
from portico.seed import DEMO_PASSWORD, SeedConflictError
from portico.seed.accounts import DEMO_ACCOUNTS
from portico.services import Urls, database_urls, demo_mailbox, files, object_store, origins_of, worker_beside
from portico_embedded.binaries import DatabaseFailed
from portico_embedded.seaweedfs import StoreFailed

if TYPE_CHECKING:
    from portico.storage import Storage
    from portico_embedded.mailbox import Mailbox


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0 when it did what was asked."""
    options = _parser().parse_args(arguments)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    try:
        return int(options.run(options) or 0)
    except (SettingError, DatabaseFailed, MappingError, ImportRefusedError, SeedConflictError, _RefusedError) as error:
        print(f"portico: {error}", file=sys.stderr)
        return 1
    except _AWAY as error:
        reason = str(error).partition("\n")[0]
        print(f"portico: The database does not answer ({reason}). Start it and try again.", file=sys.stderr)
        return 1


# The database is away or full; what else it may say is a fault of ours, and a missing file is none of it.
_AWAY = (
    DatabaseBusyError,
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.InterfaceError,
    ConnectionError,
)


class _RefusedError(Exception):
    """A command that cannot go on; the message says why and what to do."""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="portico", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    serve = commands.add_parser("serve", help="serve the graph and both apps")
    serve.add_argument("--demo", action="store_true", help="with demonstration data and accounts")
    serve.add_argument("--port", help="instead of PORTICO_PORT or 8000")
    serve.set_defaults(run=_serve)

    worker = commands.add_parser("worker", help="do the background work")
    worker.add_argument("--once", action="store_true", help="do what is due and stop")
    worker.set_defaults(run=_worker)

    jobs = commands.add_parser("jobs", help="show the background work that waits, and what was given up")
    jobs.add_argument("--repeat", action="store_true", help="have what was given up done once more")
    jobs.set_defaults(run=_jobs)

    evidence = commands.add_parser("evidence", help="what was decided in reviews, and proof of it")
    verify = evidence.add_subparsers(required=True, metavar="COMMAND").add_parser(
        "verify", help="check the PDF of a closed round against the database and the bytes of the version"
    )
    verify.add_argument("file", type=Path, metavar="FILE", help="the PDF")
    verify.set_defaults(run=_verify_evidence)

    migrate = commands.add_parser("migrate", help="bring the database to the newest schema")
    migrate.set_defaults(run=_migrate)

    seed_ = commands.add_parser("seed", help="fill an empty database with the demonstration firm")
    seed_.add_argument("--large", action="store_true", help="and with 60,000 tasks more")
    seed_.set_defaults(run=_seed)

    import_ = commands.add_parser("import", help="load tasks from CSV files; see docs/import.md")
    import_.add_argument("mapping", type=Path, help="the TOML file that says what stands where")
    import_.set_defaults(run=_import)

    schema = commands.add_parser("schema", help="write schema.graphql, policy-matrix.txt and transitions.txt")
    schema.add_argument("--check", action="store_true", help="only say whether they are up to date")
    schema.set_defaults(run=_schema)

    explain_ = commands.add_parser("explain", help="show how a query is answered: plan, SQL, cost, EXPLAIN")
    explain_.add_argument("document", type=Path, metavar="FILE", help="a file with one GraphQL query")
    explain_.add_argument("--as", dest="email", required=True, metavar="EMAIL", help="the account that asks")
    explain_.add_argument("--variables", default="{}", metavar="JSON", help="the values of the query's variables")
    explain_.set_defaults(run=_explain)

    doctor_ = commands.add_parser("doctor", help="find what stands in the way of serving")
    doctor_.set_defaults(run=_doctor)
    return parser


def _serve(options: argparse.Namespace) -> int:
    settings = load_settings(demo=options.demo, port=options.port)
    if fault := doctor.port_fault(settings):
        raise _RefusedError(fault)
    with database_urls(settings) as urls:
        faults = asyncio.run(doctor.database_faults(urls.app))
        if faults and faults[0].startswith(doctor.PENDING) and (settings.database_url is None or settings.demo):
            _upgrade(urls)
            faults = asyncio.run(doctor.database_faults(urls.app))
        if faults:
            raise _RefusedError(" ".join(faults))
        if settings.demo:
            asyncio.run(seed_when_empty(settings, urls.app))
            asyncio.run(seed_requests(settings, urls.app))
        with files(settings, origins_of(settings)) as storage, demo_mailbox(settings) as mailbox:
            if settings.demo:
                asyncio.run(seed_store(settings, urls.app, storage))
            _listen(settings, urls, storage, mailbox)
    return 0


def _listen(settings: Settings, urls: Urls, storage: Storage | None, mailbox: Mailbox | None) -> None:
    """Serve until told to stop."""
    from portico.app import create_app

    config = uvicorn.Config(
        create_app(settings, urls.app, storage=storage, mailbox=None if mailbox is None else mailbox.folder),
        host=settings.host,
        port=settings.port,
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=10,
        ws_max_size=settings.limits.body_bytes,
        server_header=False,
    )
    # Uvicorn raises the signal that ended it once more after it has shut down in order: SIGTERM
    # must then leave time to let go of the database and the object store.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with suppress(KeyboardInterrupt), worker_beside(settings, mailbox):
        _Announced(config, settings, has_mailbox=mailbox is not None).run()


class _Announced(uvicorn.Server):
    """Says where it can be reached once it can."""

    def __init__(self, config: uvicorn.Config, settings: Settings, *, has_mailbox: bool) -> None:
        super().__init__(config)
        self._welcome = _welcome(settings, has_mailbox=has_mailbox)

    async def startup(self, sockets: list[object] | None = None) -> None:  # type: ignore[override]
        await super().startup(sockets)  # type: ignore[arg-type]
        if self.started:
            print(self._welcome, flush=True)


def _welcome(settings: Settings, *, has_mailbox: bool) -> str:
    address = f"http://{'localhost' if settings.host == '127.0.0.1' else settings.host}:{settings.port}"
    lines = [
        "",
        f"  Portico of {settings.firm_name} is ready.",
        "",
        f"  Staff app   {address}/app/",
        f"  Portal      {address}/portal/",
    ]
    if has_mailbox:
        lines += [f"  Mailbox     {address}/mail"]
    if settings.demo:
        lines += [f"  GraphiQL    {address}/graphiql/", "", f"  Demo accounts, password {DEMO_PASSWORD}:"]
        lines += [f"    {email:<28}{what}" for email, what in DEMO_ACCOUNTS.items()]
    return "\n".join([*lines, "", "  Stop with Ctrl-C; the data stays."])


def _worker(options: argparse.Namespace) -> int:
    settings = load_settings()
    with database_urls(settings) as urls, files(settings) as storage:
        asyncio.run(_work(settings, urls.app, storage, once=options.once))
    return 0


async def _work(settings: Settings, url: str, storage: Storage | None, *, once: bool) -> None:
    # Here, because only the worker needs it.
    from portico.worker import work

    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    try:
        await work(settings, url, storage, once=once, stop=stop)
    finally:
        if storage is not None:
            await storage.close()


def _jobs(options: argparse.Namespace) -> int:
    # Here, because nothing else but the worker needs it.
    from portico.worker import repeat_jobs, waiting_jobs

    with database_urls(load_settings()) as urls:
        if options.repeat:
            print(f"{asyncio.run(repeat_jobs(urls.app))} jobs are done once more.")
        print("\n".join(asyncio.run(waiting_jobs(urls.app))))
    return 0


def _verify_evidence(options: argparse.Namespace) -> int:
    # Here, because nothing else but the worker needs it.
    from portico.features.reviews.jobs import check_evidence

    async def check(url: str, storage: Storage) -> bool:
        database = Database(url, statement_timeout=60)
        try:
            holds = True
            async for is_so, finding in check_evidence(database, storage, file):
                print("ok    " if is_so else "FAILED", finding)
                holds = holds and is_so
        finally:
            await database.close()
            await storage.close()
        return holds

    try:
        file = options.file.read_bytes()
    except OSError as error:
        raise _RefusedError(f"{options.file} cannot be read ({error.strerror}).") from error
    settings = load_settings()
    with database_urls(settings) as urls, files(settings) as storage:
        if storage is None:
            raise _RefusedError("Without the file store nothing can be verified.")
        return 0 if asyncio.run(check(urls.app, storage)) else 1


def _migrate(_: argparse.Namespace) -> int:
    with database_urls(load_settings()) as urls:
        _upgrade(urls)
    print("The database has the newest schema.")
    return 0


def _upgrade(urls: Urls) -> None:
    if urls.owner is None:
        raise _RefusedError("Set PORTICO_OWNER_DATABASE_URL to the owner's connection; see infra/deploy/roles.sql.")
    # Here, because it takes a second to load and nothing else needs it.
    from alembic import command

    try:
        command.upgrade(doctor.alembic_config(urls.owner), "head")
    except (OSError, SQLAlchemyError) as error:
        reason = str(getattr(error, "orig", error)).partition("\n")[0]
        raise _RefusedError(
            f"The database could not be migrated ({reason}). Correct the cause and run it again."
        ) from error


def _seed(options: argparse.Namespace) -> int:
    settings = load_settings()
    with database_urls(settings) as urls:
        _upgrade(urls)
        print(asyncio.run(seeded(settings, urls.app, large=options.large)))
        if options.large:
            # For measuring: without documents, and without a store to start.
            return 0
        asyncio.run(seed_requests(settings, urls.app))
        with files(settings) as storage:
            asyncio.run(seed_store(settings, urls.app, storage))
            if storage is not None:
                asyncio.run(storage.close())
    return 0


def _import(options: argparse.Namespace) -> int:
    async def load(url: str) -> int:
        database = Database(url, statement_timeout=60)
        try:
            summary = await import_tasks(database, mapping_path=options.mapping, now=datetime.now(UTC), report=report)
        finally:
            await database.close()
        print(summary)
        return 0

    with database_urls(load_settings()) as urls:
        return asyncio.run(load(urls.app))


def _schema(options: argparse.Namespace) -> int:
    from portico.graph.matrix import policy_matrix, transition_table
    from portico.schema import print_sdl, schema

    generated = {
        REPOSITORY / "schema.graphql": print_sdl(),
        REPOSITORY / "policy-matrix.txt": policy_matrix(schema._schema),
        REPOSITORY / "transitions.txt": transition_table(),
    }
    if not options.check:
        for path, text in generated.items():
            path.write_text(text)
        return 0
    stale = [path.name for path, text in generated.items() if not path.exists() or path.read_text() != text]
    if stale:
        raise _RefusedError(f"{' and '.join(stale)} no longer match the declarations. Run `make schema`.")
    return 0


def _explain(options: argparse.Namespace) -> int:
    from portico.graph.plan.explain import InexplicableError, explain
    from portico.schema import schema

    try:
        document, variables = options.document.read_text(), json.loads(options.variables)
    except (OSError, ValueError) as error:
        raise _RefusedError(f"{error}. Give a file with a query, and --variables as one JSON object.") from error
    settings = load_settings()
    with database_urls(settings) as urls:
        if faults := asyncio.run(doctor.database_faults(urls.app)):
            raise _RefusedError(" ".join(faults))
        try:
            lines = asyncio.run(explain(schema._schema, settings, urls.app, document, variables, options.email))
        except InexplicableError as error:
            raise _RefusedError(str(error)) from error
    print("\n".join(lines))
    return 0


def _doctor(_: argparse.Namespace) -> int:
    settings = load_settings(only_look=True)
    made = settings.database_url is not None or doctor.is_there(settings.home / "postgres" / "PG_VERSION")
    if not made:
        found = doctor.faults(settings, None)
    else:
        try:
            with database_urls(settings) as urls:
                found = doctor.faults(settings, urls.app)
        except DatabaseFailed as error:
            found = [f"The database is down: {error}"]
    found += _store_faults(settings) + doctor.scanner_faults(settings) + doctor.mail_faults(settings)
    for fault in found:
        print(f"✗ {fault}")
    if not found:
        print("✓ Nothing stands in the way.")
    if settings.mail_server is None and not settings.demo:
        print("– Mail is kept and waits: PORTICO_SMTP_URL names no mail server (see README.md).")
    return 1 if found else 0


def _store_faults(settings: Settings) -> list[str]:
    """What is wrong with the object store. An embedded one that was never started is made by the first `serve`."""
    if settings.storage is None and not doctor.is_there(settings.home / "seaweedfs"):
        return []
    from portico.storage import Storage

    async def checked(found: StorageSettings) -> list[str]:
        storage = Storage(found)
        try:
            return await doctor.storage_faults(storage)
        finally:
            await storage.close()

    try:
        with object_store(settings) as found:
            return asyncio.run(checked(found))
    except (StoreFailed, OSError) as error:
        return [f"The object store is down: {error}"]


if __name__ == "__main__":
    sys.exit(main())
