"""The hunt: an actor sends every document of the library; what comes back is searched for canaries."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from random import Random

import asyncpg
import httpx
from graphql import GraphQLSchema, build_schema

from portico.config import REPOSITORY
from portico_embedded import postgres
from tests.asking import UNHURRIED, Asking, asking_at
from tests.policy.canaries import Aviary, Cell, tokens
from tests.policy.documents import PREFIXES, Documents, Values
from tests.policy.oracle import Allowed, allowed
from tests.policy.world import Actor, World, build_world

# Figures over internal rows that are published on purpose, by name; see policy-matrix.txt.
DECLASSIFIED = frozenset(("Project.progress", "Project.plannedProgress"))
# Headers that speak of the transport, not of the world.
_TRANSPORT = ("content-length", "date", "ratelimit", "ratelimit-policy")
# As anybody may read it, for few may introspect.
_SCHEMA = REPOSITORY / "schema.graphql"
_UNBOUNDED = replace(UNHURRIED, viewer_points=10**15, aliases=10**9, directives=10**9, root_fields=10**9, cost=10**12)


@dataclass
class Found:
    """What an actor's answers held."""

    documents: int = 0
    # By canary the first document that brought it.
    canaries: dict[str, str] = field(default_factory=dict)
    # Documents the server could not read or run: a hunt that is refused finds nothing.
    refused: list[str] = field(default_factory=list)
    codes: dict[str, int] = field(default_factory=dict)


@dataclass
class Hunt:
    """One world, the application on it, and who asks."""

    asking: Asking
    database: str
    world: World
    schema: GraphQLSchema
    allowed: dict[str, Allowed]

    @cached_property
    def aviary(self) -> Aviary:
        return self.world.aviary

    @cached_property
    def ids(self) -> dict[str, list[str]]:
        """Every row of the world as a global id, by prefix."""
        return {prefix: [f"{prefix}_{id.hex}" for id in self.world.rows[table]] for table, prefix in PREFIXES.items()}

    @cached_property
    def values(self) -> Values:
        texts = [
            canary
            for table in ("client", "project", "task", "staff", "contact", "folder", "document")
            for canary, cell in self.aviary.cells.items()
            if cell.table == table and cell.column in ("name", "title")
        ]
        days = [canary for canary, cell in self.aviary.cells.items() if cell.column == "due_on"]
        return Values(["cx", "%", "_", *texts[::9]], self.ids, days[::16])

    @cached_property
    def library(self) -> Documents:
        return Documents(self.schema)

    def at_random(self, seed: str, count: int) -> Iterator[str]:
        """Random documents, the same for the same seed."""
        random = Random(seed)
        return (self.library.random(random, self.values) for _ in range(count))

    async def cursors(self) -> dict[tuple[str, str], list[str]]:
        """Places in the root lists as the administrator is given them: of rows others do not see."""
        found = {}
        for name, root in self.library.query.fields.items():
            for key in self.library.order_keys(name, root) if "first" in root.args else ():
                document = f"{{ {name}(first: 100, orderBy: {{ field: {key} }}) {{ edges {{ cursor }} }} }}"
                answer = await self.asking.ask(document, as_=self.world.actors["admin"].email)
                found[name, key] = [edge["cursor"] for edge in answer["data"][name]["edges"]][::8]
        return found

    async def run(self, actor: Actor, documents: Iterable[str]) -> Found:
        """Send the documents and note what came back."""
        found = Found()
        for document in documents:
            response = await self.asking.answer(*self.library.apart(document), as_=actor.email)
            found.documents += 1
            self.note(found, document, response)
        return found

    def note(self, found: Found, document: str, response: httpx.Response) -> None:
        """What one response held: body, errors, headers."""
        # Decoded and encoded again, so that no escape hides a canary.
        answer = response.json()
        headers = [value for name, value in response.headers.items() if name not in _TRANSPORT]
        for token in tokens(json.dumps([answer, headers], ensure_ascii=False)):
            if token in self.aviary.cells:
                found.canaries.setdefault(token, document)
        codes = {error["extensions"]["code"] for error in answer.get("errors", ())}
        for code in codes:
            found.codes[code] = found.codes.get(code, 0) + 1
        if "data" not in answer or codes & {"BAD_USER_INPUT", "INTERNAL", "BUSY"}:
            found.refused.append(f"{answer.get('errors')} for {document}")

    def leaks(self, actor: Actor, found: Found) -> dict[Cell, str]:
        """The cells that came back though the oracle forbids them, each with its document."""
        permitted = self.allowed[actor.name].cells
        return {
            self.aviary.cells[canary]: document
            for canary, document in found.canaries.items()
            if self.aviary.cells[canary] not in permitted
        }

    def missed(self, actor: Actor, found: Found) -> set[Cell]:
        """The cells the oracle allows that no document brought; empty ones cannot be brought."""
        filled = set(self.aviary.cells.values())
        return self.allowed[actor.name].cells & filled - {self.aviary.cells[canary] for canary in found.canaries}


@dataclass(frozen=True)
class Made:
    """A world in a database that nobody is connected to: a template for copies."""

    database: str
    world: World
    allowed: dict[str, Allowed]


async def make_world(cluster: postgres.Cluster, database: str) -> Made:
    """Fill an empty database with the world and ask the oracle about each actor."""
    connection = await asyncpg.connect(cluster.url("portico_owner", database))
    try:
        world = await build_world(connection)
        oracle = {name: await allowed(connection, actor) for name, actor in world.actors.items()}
    finally:
        await connection.close()
    return Made(database, world, oracle)


@asynccontextmanager
async def hunting(
    cluster: postgres.Cluster, database: str, made: Made, home: Path, *, compiled: bool = True
) -> AsyncIterator[Hunt]:
    """The application on a copy of the world, without its bounds on the form and cost of documents.

    The hunt asks for whole pages at every step, so that nothing hides behind the end of one; that
    such documents are too dear for everybody else is another test's matter. A slow machine is no leak: waits are long.
    """
    patient = {"pool_timeout": 60, "statement_timeout": 60}
    url = cluster.url("portico_app", database)
    async with asking_at(url, home, limits=_UNBOUNDED, compiled=compiled, **patient) as asking:
        yield Hunt(asking, database, made.world, build_schema(_SCHEMA.read_text()), made.allowed)


def told(leaks: dict[Cell, str], most: int = 8) -> str:
    """Leaks as a failing test shows them."""
    by_column: dict[str, list[str]] = {}
    for cell, document in leaks.items():
        by_column.setdefault(f"{cell.table}.{cell.column}", []).append(document)
    return "\n".join(
        f"{column}: {len(documents)} cells, e.g. by {min(documents, key=len)[:600]}"
        for column, documents in list(by_column.items())[:most]
    )
