"""Both executors asked the same: random documents, their arguments as literals and as variables, by every viewer."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import httpx
from graphql import (
    ArgumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLSchema,
    InlineFragmentNode,
    NamedTypeNode,
    NameNode,
    OperationDefinitionNode,
    TypeInfo,
    TypeInfoVisitor,
    VariableDefinitionNode,
    VariableNode,
    Visitor,
    parse,
    parse_type,
    print_ast,
    value_from_ast_untyped,
    visit,
)

from portico_embedded import postgres
from tests.asking import Asking
from tests.policy.hunt import Hunt, Made, hunting


@dataclass
class Pair:
    """The same database behind the compiled and the reference executor."""

    compiled: Hunt
    executed: Hunt
    asked: int = 0
    # By code, so that one sees what kinds of answers were compared.
    codes: dict[str, int] = field(default_factory=dict)

    async def difference(self, document: str, variables: dict[str, Any], as_: str | None) -> str | None:
        """What tells the two answers apart; None when they are the same."""
        one = await self.compiled.asking.answer(document, variables, as_=as_)
        other = await self.executed.asking.answer(document, variables, as_=as_)
        self.asked += 1
        for error in one.json().get("errors", ()):
            code = error["extensions"]["code"]
            self.codes[code] = self.codes.get(code, 0) + 1
        a, b = _normal(one), _normal(other)
        if a == b and "INTERNAL" not in self.codes:
            return None
        at = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
        start = max(0, at - 200)
        return (
            f"{as_}: {document}\n{json.dumps(variables, ensure_ascii=False)}\n"
            f"  compiled: {a[start : at + 200]}\n  executed: {b[start : at + 200]}"
        )

    async def compare(self, seed: str, count: int, as_: str | None) -> list[str]:
        """Differences over random documents: each with its literals, then twice with variables in their places."""
        random = Random(seed)
        found = []
        for document in self.compiled.at_random(seed, count):
            variants = [(document, {})]
            for _ in range(2):
                varied = vary(self.compiled.schema, document, random)
                variants += [varied, (varied[0], other_values(varied[1], random))]
            for text, variables in variants:
                difference = await self.difference(text, variables, as_)
                if difference is not None:
                    found.append(difference)
        return found


def _normal(response: httpx.Response) -> str:
    """Status and body; numbers as they are written, keys in their order, white space and the executor apart."""
    body = json.loads(response.text, parse_float=lambda text: f"number {text}", parse_int=lambda text: f"number {text}")
    body.get("extensions", {}).pop("plan", None)
    return f"{response.status_code} " + json.dumps(body, ensure_ascii=False)


def vary(schema: GraphQLSchema, document: str, random: Random) -> tuple[str, dict[str, Any]]:
    """The document with some arguments as variables and some inline fragments as named ones."""
    node = parse(document)
    types = TypeInfo(schema)
    change = _Change(types, random)
    changed = visit(node, TypeInfoVisitor(types, change))
    operation, *fragments = changed.definitions
    assert isinstance(operation, OperationDefinitionNode)
    definitions = (*(operation.variable_definitions or ()), *change.definitions)
    whole = OperationDefinitionNode(
        operation=operation.operation,
        variable_definitions=definitions,
        directives=operation.directives,
        selection_set=operation.selection_set,
    )
    return " ".join(print_ast(part) for part in (whole, *fragments, *change.fragments)), change.values


class _Change(Visitor):
    def __init__(self, types: TypeInfo, random: Random) -> None:
        super().__init__()
        self.types = types
        self.random = random
        self.definitions: list[VariableDefinitionNode] = []
        self.fragments: list[FragmentDefinitionNode] = []
        self.values: dict[str, Any] = {}
        self._in_field = False

    def enter_argument(self, node: ArgumentNode, *place: Any) -> Any:
        ancestors = place[-1]
        owner = ancestors[-2] if isinstance(ancestors[-1], tuple | list) else ancestors[-1]
        known = self.types.get_input_type()
        if not isinstance(owner, FieldNode) or known is None or self.random.random() < 0.5:
            return None
        name = f"v{len(self.values)}"
        self.values[name] = value_from_ast_untyped(node.value)
        variable = VariableNode(name=NameNode(value=name))
        type_ = parse_type(str(known))
        self.definitions.append(VariableDefinitionNode(variable=variable, type=type_, directives=()))
        return ArgumentNode(name=node.name, value=variable)

    def leave_inline_fragment(self, node: InlineFragmentNode, *_: Any) -> Any:
        if node.type_condition is None or node.directives or self.random.random() < 0.5:
            return None
        name = f"f{len(self.fragments)}"
        self.fragments.append(
            FragmentDefinitionNode(
                name=NameNode(value=name),
                type_condition=NamedTypeNode(name=node.type_condition.name),
                directives=(),
                selection_set=node.selection_set,
            )
        )
        return FragmentSpreadNode(name=NameNode(value=name), directives=())


def other_values(variables: dict[str, Any], random: Random) -> dict[str, Any]:
    """Other values of the same types, right ones and wrong ones."""
    return {name: _other(value, random) for name, value in variables.items()}


def _other(value: Any, random: Random) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return random.choice([1, 2, 5, 100, 100, 0, 101])
    if isinstance(value, dict):
        return random.choice([None, {}, {key: _other(inner, random) for key, inner in value.items()}])
    if isinstance(value, list):
        return random.choice([[], value])
    if isinstance(value, str) and "_" in value:
        return random.choice([value, value[:-1], value[:-1] + "0", "tsk_" + "0" * 32])
    return random.choice([value, value, "nothing like it"])


@asynccontextmanager
async def pairing(cluster: postgres.Cluster, database: str, made: Made, home: Path) -> AsyncIterator[Pair]:
    """Both applications on one database."""
    async with (
        hunting(cluster, database, made, home, compiled=True) as compiled,
        hunting(cluster, database, made, home, compiled=False) as executed,
    ):
        # One session for both: what a token looks like is nobody's difference.
        executed.asking = Asking(executed.asking.http, executed.asking.server, compiled.asking.tokens)
        yield Pair(compiled, executed)
