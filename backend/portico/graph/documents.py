"""Documents: parsed and validated once, then kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    GraphQLSyntaxError,
    ListValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    StringValueNode,
    Visitor,
    get_variable_values,
    parse,
    validate,
    visit,
)
from graphql.execution.values import VariableValues

from portico.graph.inputs import LIST_ITEMS
from portico.graph.plan.shape import shaping_variables
from portico.graph.problems import BadInputError
from portico.kit.text import has_forbidden_characters

MOST_TOKENS = 1_000
MOST_REPEATS = 20


@dataclass(frozen=True)
class Operation:
    """One operation of a document that passed validation."""

    node: OperationDefinitionNode
    fragments: Mapping[str, FragmentDefinitionNode]
    # The variables that decide the form of its plan, with their types.
    shaping: Mapping[str, Any]

    @property
    def name(self) -> str | None:
        """Its name; None for one without."""
        return self.node.name.value if self.node.name else None


@dataclass(frozen=True)
class Document:
    """A document that passed validation, or the errors it did not pass with."""

    text: str
    operations: Mapping[str, Operation]
    node: DocumentNode | None
    errors: tuple[GraphQLError, ...] = ()

    def operation(self, name: str | None) -> Operation:
        """The operation to run. Raises BadInputError when the name leaves that open."""
        if name is None and len(self.operations) != 1:
            raise BadInputError("it has several operations, so operationName must say which")
        found = next(iter(self.operations.values())) if name is None else self.operations.get(name)
        if found is None:
            raise BadInputError("operationName names no operation of it")
        return found


@lru_cache(maxsize=500)
def read_document(schema: GraphQLSchema, text: str, trusted: bool) -> Document:
    """Parse and validate. Trusted documents are the apps' own and may be longer."""
    try:
        node = parse(text, max_tokens=None if trusted else MOST_TOKENS)
    except GraphQLSyntaxError as error:
        return Document(text, {}, None, (error,))
    except RecursionError:
        return Document(text, {}, None, (GraphQLError("it is nested too deeply"),))
    found = _Forms()
    visit(node, found)
    if found.faults:
        return Document(text, {}, None, tuple(GraphQLError(fault) for fault in sorted(found.faults)))
    try:
        errors = validate(schema, node, max_errors=5)
    except RecursionError:
        errors = [GraphQLError("it is nested too deeply")]
    if errors:
        return Document(text, {}, node, tuple(errors))
    fragments = {part.name.value: part for part in node.definitions if isinstance(part, FragmentDefinitionNode)}
    operations = {
        part.name.value if part.name else "": Operation(
            part, fragments, shaping_variables(schema, part, fragments.values())
        )
        for part in node.definitions
        if isinstance(part, OperationDefinitionNode)
    }
    return Document(text, operations, node)


class _Forms(Visitor):
    """Looks for what makes validation slow or cannot be stored, before anything is validated."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: set[str] = set()

    def enter_selection_set(self, node: SelectionSetNode, *_: Any) -> None:
        """Whether selections can be merged is looked at pair by pair."""
        names = Counter(
            field.alias.value if field.alias else field.name.value
            for field in node.selections
            if isinstance(field, FieldNode)
        )
        if names and max(names.values()) > MOST_REPEATS:
            self.faults.add(f"a name stands more than {MOST_REPEATS} times in one selection")

    def enter_list_value(self, node: ListValueNode, *_: Any) -> None:
        """As for lists in variables."""
        if len(node.values) > LIST_ITEMS:
            self.faults.add(f"a list has more than {LIST_ITEMS} items")

    def enter_string_value(self, node: StringValueNode, *_: Any) -> None:
        """As for texts in variables."""
        if has_forbidden_characters(node.value):
            self.faults.add("a text holds characters that cannot be stored")


def read_variables(schema: GraphQLSchema, operation: Operation, given: Mapping[str, Any]) -> VariableValues:
    """The variables, coerced. Raises BadInputError or GraphQLError for what they cannot be."""
    _check_values(given)
    definitions = operation.node.variable_definitions or ()
    values = get_variable_values(schema, definitions, dict(given), max_errors=5)
    if isinstance(values, list):
        raise values[0]
    return values


def _check_values(value: Any) -> None:
    if isinstance(value, str):
        if has_forbidden_characters(value):
            raise BadInputError("a text holds characters that cannot be stored")
    elif isinstance(value, Mapping):
        for key, item in value.items():
            _check_values(key)
            _check_values(item)
    elif isinstance(value, list):
        if len(value) > LIST_ITEMS:
            raise BadInputError(f"a list has more than {LIST_ITEMS} items")
        for item in value:
            _check_values(item)
