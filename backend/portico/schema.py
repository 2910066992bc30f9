"""The one schema: the features' types and root fields, checked and built at import."""

from __future__ import annotations

import strawberry
from strawberry.tools import merge_types

from portico.features.accounts import api as accounts
from portico.features.changes import api as changes
from portico.features.clients import api as clients
from portico.features.comments import api as comments
from portico.features.contacts import api as contacts
from portico.features.documents import api as documents
from portico.features.folders import api as folders
from portico.features.issues import api as issues
from portico.features.people import api as people
from portico.features.projects import api as projects
from portico.features.quotes import api as quotes
from portico.features.remarks import api as remarks
from portico.features.reviews import api as reviews
from portico.features.tasks import api as tasks
from portico.features.uploads import api as uploads
from portico.graph.build import build_schema
from portico.graph.fields import Node, Person, by_id, record
from portico.graph.registry import TYPES
from portico.graph.specs import ROW


@record
class _Nodes:
    """Root field over every type with an id."""

    node: Node | None = by_id("Anything with a global id.", requires=ROW)


_FEATURES = (
    *(people, accounts, clients, contacts, projects, tasks, comments),
    *(folders, documents, uploads, reviews, remarks, changes, quotes, issues),
)

Query = merge_types("Query", (_Nodes, *(f.Query for f in _FEATURES if hasattr(f, "Query"))))
Mutation = merge_types("Mutation", tuple(f.Mutation for f in _FEATURES if hasattr(f, "Mutation")))

Query.__strawberry_definition__.description = "What can be asked."  # type: ignore[attr-defined]
Mutation.__strawberry_definition__.description = "What can be done."  # type: ignore[attr-defined]

DECLARED: list[type] = [
    value
    for feature in _FEATURES
    for name, value in vars(feature).items()
    if name in TYPES and name not in ("Query", "Mutation")
] + [Person]

schema: strawberry.Schema = build_schema(Query, Mutation, DECLARED)


def print_sdl() -> str:
    """The schema in SDL, for people and for relay-compiler."""
    return schema.as_str() + "\n"
