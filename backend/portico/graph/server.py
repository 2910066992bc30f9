"""What every request needs of the server."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from graphql import GraphQLSchema

from portico.config import Settings
from portico.db import Database
from portico.graph.plan.cache import Plans
from portico.graph.rate import Buckets
from portico.identity.viewers import Viewers


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
