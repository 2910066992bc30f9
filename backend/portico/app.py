"""The ASGI application: routes and lifespan, nothing else."""

from __future__ import annotations

import asyncio
import gc
import hashlib
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocket

from portico.config import REPOSITORY, Settings
from portico.db import DATABASE_ERRORS, Database
from portico.graph.files import open_file
from portico.graph.http import answer
from portico.graph.plan.warm import warm
from portico.graph.server import Server
from portico.graph.socket import converse
from portico.identity.viewers import Viewers
from portico.mailbox import mailbox_routes
from portico.metrics import Metrics
from portico.schema import schema

if TYPE_CHECKING:
    from portico.storage import Storage  # see graph.server

_OPERATIONS = REPOSITORY / "frontend" / "operations.json"


def _headers(storage: Storage | None) -> dict[bytes, bytes]:
    """
    What every response says. Pages speak to this server and, for the bytes of files, to the object store. What is
    shown of a file are bytes that were fetched so and that we draw: no frame and no plugin opens anything.
    """
    files = f" {storage.public_origin}" if storage is not None else ""
    policy = (
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
        f"img-src 'self' data: blob:{files}; font-src 'self' data:; connect-src 'self'{files}; "
        "worker-src 'self'; frame-src 'none'; object-src 'none'; "
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )
    return {
        b"content-security-policy": policy.encode(),
        b"x-content-type-options": b"nosniff",
        b"referrer-policy": b"same-origin",
        b"cross-origin-opener-policy": b"same-origin",
    }


def create_app(
    settings: Settings, database_url: str, *, storage: Storage | None = None, mailbox: Path | None = None
) -> Starlette:
    """The application on one database and at most one object store; both are closed with it.

    `mailbox`: the folder of a demonstration's mail, which anybody may read.
    """
    database = Database(
        database_url,
        pool_size=settings.pool_size,
        read_pool_size=settings.read_pool_size,
        pool_timeout=settings.pool_timeout,
        statement_timeout=settings.statement_timeout,
        lock_timeout=settings.lock_timeout,
    )
    server = Server(schema._schema, database, settings, _operations(_OPERATIONS), Viewers(database), storage=storage)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        _keep_for_good()
        warming = asyncio.create_task(warm(server)) if settings.plan_at_start else None
        if warming is not None:
            warming.add_done_callback(lambda _: _keep_for_good())
        yield
        if warming is not None:
            warming.cancel()
        await database.close()
        if storage is not None:
            await storage.close()

    async def graphql(request: Request) -> Response:
        return await answer(server, request)

    async def file(request: Request) -> Response:
        return await open_file(server, request)

    async def graphql_socket(socket: WebSocket) -> None:
        await converse(server, socket)

    async def ready(_: Request) -> Response:
        try:
            await database.ping()
        except DATABASE_ERRORS:
            return JSONResponse({"ready": False, "why": "the database does not answer"}, 503)
        return JSONResponse({"ready": True})

    pages = ["app", "portal"] + (["graphiql"] if settings.demo else [])
    folders = {"app": "staff", "portal": "portal", "graphiql": "graphiql"}
    app = Starlette(
        routes=[
            Route("/graphql", graphql, methods=["POST"]),
            Route("/graphql/files/{side}/{id}/{what}", file),
            Route("/", _to_portal),
            Route("/healthz", _healthy),
            Route("/readyz", ready),
            Route("/metrics", Metrics(server).answer),
            WebSocketRoute("/graphql", graphql_socket),
            *(mailbox_routes(mailbox) if mailbox is not None else []),
            *(route for page in pages for route in _pages(page, settings.frontend / folders[page])),
        ],
        middleware=[Middleware(_SecurityHeaders, headers=_headers(storage))],
        lifespan=lifespan,
    )
    app.state.server = server
    return app


def _keep_for_good() -> None:
    """Spare the collector what stays anyway, schema and plans: to look through it takes a quarter of a second."""
    gc.collect()
    gc.freeze()


async def _to_portal(_: Request) -> Response:
    return RedirectResponse("/portal/")


async def _healthy(_: Request) -> Response:
    return PlainTextResponse("ok")


def _pages(name: str, folder: Path) -> list[Route | Mount]:
    """A single-page app: its files, and its index for every address inside it."""

    files = StaticFiles(directory=folder, check_dir=False)

    async def index(_: Request) -> Response:
        page = folder / "index.html"
        if not page.is_file():
            return PlainTextResponse("The frontend is not built yet: run `make demo`.\n", 503)
        return FileResponse(page, headers={"Cache-Control": "no-cache"})

    async def file_or_index(request: Request) -> Response:
        path = request.path_params["path"]
        try:
            # StaticFiles refuses whatever lies outside its folder.
            response = await files.get_response(path or ".", request.scope)
        except HTTPException:
            if path.startswith("assets/"):
                raise
            return await index(request)
        if path.startswith("assets/"):
            # Their names carry a hash of their content.
            response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response

    async def slash(_: Request) -> Response:
        return RedirectResponse(f"/{name}/")

    return [Route(f"/{name}", slash), Route(f"/{name}/{{path:path}}", file_or_index)]


def _operations(path: Path) -> dict[str, str]:
    """The apps' persisted documents. A document that does not match its name is a broken build."""
    if not path.exists():
        return {}
    found: dict[str, str] = json.loads(path.read_text())
    for name, text in found.items():
        if hashlib.sha256(text.encode()).hexdigest() != name:
            raise ValueError(f"{path.name}: document {name} has another hash")
    return found


class _SecurityHeaders:
    """Adds to every response what a browser needs to keep pages to themselves (OWASP)."""

    def __init__(self, app: ASGIApp, headers: dict[bytes, bytes]) -> None:
        self._app = app
        self._headers = headers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                present = {name for name, _ in message["headers"]}
                message["headers"] += [pair for pair in self._headers.items() if pair[0] not in present]
            await send(message)

        await self._app(scope, receive, send_guarded if scope["type"] == "http" else send)
