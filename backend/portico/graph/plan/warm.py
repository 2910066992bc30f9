"""The plans of the apps' own operations, made before anybody waits for them.

What a viewer may do and which variables are given decides a plan's form, so these are the likely
ones: each role by itself, every switch on (else off), each page at its usual size. Whatever else is
asked is planned when it is asked first.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from graphql import (
    GraphQLEnumType,
    GraphQLError,
    GraphQLInputObjectType,
    GraphQLNonNull,
    get_named_type,
    is_list_type,
    type_from_ast,
)

from portico.db import AllClients, ClientsOfStaff, OneClient, Reach
from portico.graph.context import Context
from portico.graph.documents import Document, Operation, read_document, read_variables
from portico.graph.problems import BadInputError
from portico.graph.registry import PREFIXES
from portico.graph.run import Request
from portico.graph.server import Server
from portico.kit.ids import global_id
from portico.models.enums import STAFF_ROLES, Locale, Role
from portico.policy.permissions import Permission, Rows, access_of
from portico.policy.viewer import Moment, Viewer, ViewerKind

# In seconds, between two plans; and while others ask, who go first.
_PAUSE, _LONG_PAUSE = 0.01, 0.05
_NOBODY = UUID(int=0)
_ALWAYS = datetime(9000, 1, 1, tzinfo=UTC)


async def warm(server: Server) -> int:
    """Plan the apps' operations; how many plans there are then."""
    for text in server.operations.values():
        document = read_document(server.schema, text, server.settings.limits, trusted=True, explores=True)
        if document.errors:
            continue
        for role in Role:
            _plan_as(server, document, role)
            asked = server.plans.asked
            await asyncio.sleep(_PAUSE)
            while server.plans.asked != asked:
                asked = server.plans.asked
                await asyncio.sleep(_LONG_PAUSE)
    return len(server.plans)


def _plan_as(server: Server, document: Document, role: Role) -> None:
    """The plan for one role; none for what the role would be denied, which its app never asks."""
    operation = document.operation(None)
    for variables in _samples(server, operation):
        now = datetime.now(UTC)
        context = Context(
            database=server.database,
            settings=server.settings,
            moment=Moment(now, now.date()),
            locale=Locale.EN.value,
            viewer=_viewer(role),
            viewers=server.viewers,
        )
        try:
            values = read_variables(server.schema, operation, variables, server.settings.limits, explores=True)
            request = Request(server, context, document, operation, variables, values)
            if not request.walk(context.viewer).denials:
                request.plan()
                return
        except (BadInputError, GraphQLError):
            # Not the id of what this operation asks for: one of the next samples is.
            continue


def _viewer(role: Role) -> Viewer:
    access = access_of([role])
    reads = (Permission.CLIENT_READ, Permission.PROJECT_READ)
    reach: Reach = OneClient(_NOBODY)
    if role in STAFF_ROLES:
        reach = AllClients() if any(Rows.EVERY in access.rows(read) for read in reads) else ClientsOfStaff(_NOBODY)
    return Viewer(
        kind=ViewerKind.STAFF if role in STAFF_ROLES else ViewerKind.CONTACT,
        login_id=_NOBODY,
        session_id=_NOBODY,
        name="",
        email="",
        locale=Locale.EN.value,
        time_zone="UTC",
        roles=frozenset([role]),
        access=access,
        reach=reach,
        epoch=0,
        expires_at=_ALWAYS,
    )


def _samples(server: Server, operation: Operation) -> Iterator[Mapping[str, Any]]:
    """Values for the variables that must be given: every switch on, then off, with ids of each type."""
    types = {
        node.variable.name.value: type_from_ast(server.schema, node.type)
        for node in operation.node.variable_definitions or ()
        if node.default_value is None
    }
    given = {name: type_ for name, type_ in types.items() if isinstance(type_, GraphQLNonNull)}
    for switch in (True, False):
        for prefix in PREFIXES:
            yield {name: _sample(type_, switch, prefix) for name, type_ in given.items()}


def _sample(type_: Any, switch: bool, prefix: str) -> Any:
    if isinstance(type_, GraphQLNonNull):
        type_ = type_.of_type
    if is_list_type(type_):
        return []
    if isinstance(type_, GraphQLEnumType):
        return next(iter(type_.values))
    if isinstance(type_, GraphQLInputObjectType):
        required = {name: field.type for name, field in type_.fields.items() if isinstance(field.type, GraphQLNonNull)}
        return {name: _sample(inner, switch, prefix) for name, inner in required.items()}
    samples = {"Boolean": switch, "Int": 1, "ID": global_id(prefix, _NOBODY), "Date": "2026-11-24"}
    return samples.get(get_named_type(type_).name, "a")
