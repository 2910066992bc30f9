"""What every request needs of the server."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graphql import GraphQLSchema

from portico.config import Settings
from portico.db import Database
from portico.graph.plan.cache import Plans
from portico.graph.rate import Buckets
from portico.identity.viewers import Viewers

if TYPE_CHECKING:
    # boto3 takes half a second to load, and most commands touch no file.
    from portico.storage import Storage


@dataclass(frozen=True)
class Server:
    """What every request needs."""

    schema: GraphQLSchema
    database: Database
    settings: Settings
    # Documents of the apps by their SHA-256.
    operations: Mapping[str, str]
    viewers: Viewers
    plans: Plans = field(default_factory=Plans)
    buckets: Buckets = field(default_factory=Buckets)
    # None: there is no object store, and whatever needs a file's bytes is a problem.
    storage: Storage | None = None
