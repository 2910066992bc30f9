"""Plain SQL past every wall, for what a test claims about stored rows."""

from __future__ import annotations

from typing import Any

import asyncpg

from portico_embedded import postgres


async def asked(cluster: postgres.Cluster, database: str, sql: str, *values: Any) -> list[tuple[Any, ...]]:
    """The rows of a query as the superuser."""
    connection = await asyncpg.connect(cluster.url("postgres", database))
    try:
        return [tuple(row) for row in await connection.fetch(sql, *values)]
    finally:
        await connection.close()


async def told(cluster: postgres.Cluster, database: str, sql: str, *values: Any) -> None:
    """Runs a statement as the superuser."""
    await asked(cluster, database, sql, *values)
