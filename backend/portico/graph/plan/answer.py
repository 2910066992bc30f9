"""A planned operation asked of the database: parameters in, JSON out."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from typing import Any

from graphql.execution.values import VariableValues, get_argument_values
from graphql.pyutils import Path
from strawberry import Schema

from portico.db import Reach, reach_parameters
from portico.graph.context import Context
from portico.graph.pages import CURSOR_MARK, seal_context
from portico.graph.plan.arguments import read_arguments
from portico.graph.plan.cache import Plan
from portico.graph.plan.compile import Statement
from portico.graph.plan.python_objects import values_of
from portico.graph.walk import Selection
from portico.kit.seal import Seal
from portico.policy.viewer import reach_of, viewer_values
from portico.transaction import StaleEpochError

# No client ever sees it, and nobody can guess it: it marks what is still to be sealed.
_NONCE = secrets.token_hex(16)
_UNSEALED = re.compile(rf"{_NONCE}([A-Z_]+){CURSOR_MARK}([0-9a-f]{{32}}){CURSOR_MARK}([0-9a-f]{{16}})")


@dataclass(frozen=True)
class FieldInfo:
    """What a resolver in Python is told of its root field, as Strawberry would."""

    context: Context
    path: Path


def resolve(context: Context, schema: Schema, selection: Selection, variables: VariableValues) -> Any:
    """What the resolver of a root field answers: an object, or an awaitable of one."""
    declared, (key,) = selection.declared, selection.path
    assert declared is not None
    field = declared.extensions["strawberry-definition"]
    given = get_argument_values(declared, selection.nodes[0], variables)
    arguments = read_arguments(schema, field, given)
    return field.base_resolver.wrapped_func(None, FieldInfo(context, Path(None, key, None)), **arguments)


@dataclass(frozen=True)
class Question:
    """A statement with the values of one request."""

    statement: Statement
    reach: Reach
    arguments: list[Any]


def ask_for(
    context: Context, plan: Plan, statement: str, variables: VariableValues, sources: Iterable[tuple[Selection, Any]]
) -> Question:
    """A plan's statement and its values; `sources` are the objects made in Python.

    Raises BadInputError for arguments that cannot be.
    """
    chosen = plan.statements[statement]
    reach = reach_of(context.viewer)
    moment = context.moment
    values: dict[str, Any] = dict(viewer_values(context.viewer, today=moment.today, now=moment.now))
    values.update(plan.constants)
    values["sealed#"] = _NONCE
    values["epoch#"] = context.viewer.epoch if context.viewer else None
    values.update(reach_parameters(reach))
    for check in plan.checks:
        values.update(check.values(variables, context.seal))
    for selection, source in sources:
        values.update(values_of(selection, source))
    return Question(chosen, reach, [values[name] for name in chosen.parameters])


async def read_answer(context: Context, question: Question) -> tuple[bytes, list[str]]:
    """The answer in JSON, and the root fields for which nothing was found.

    Raises StaleEpochError when nothing was answered because the viewer is of another epoch.
    """
    chosen = question.statement
    answer = await context.database.read(question.reach, chosen.sql, question.arguments)
    if answer is None:
        raise StaleEpochError
    missing = [key for key, flag in zip(chosen.found, answer, strict=False) if flag == ord("0")]
    data = answer[len(chosen.found) :]
    if chosen.has_sealed_cursors:
        data = sealed(data, context.seal)
    return data, missing


def sealed(data: bytes, seal: Seal) -> bytes:
    """The answer with the values of its hidden cursors sealed, all at once."""
    # A piece of the answer, then again and again a name, an id, a value and the next piece.
    first, *rest = _UNSEALED.split(data.decode())
    names, ids, values, pieces = rest[0::4], rest[1::4], rest[2::4], rest[3::4]
    contexts = map(seal_context, names, ids)
    closed = seal.close(zip(map(bytes.fromhex, values), contexts, strict=True))
    cursors = (CURSOR_MARK.join(parts) for parts in zip(names, ids, closed, strict=True))
    return "".join((first, *chain.from_iterable(zip(cursors, pieces, strict=True)))).encode()
