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

from portico.config import Limits
from portico.graph.introspection import INTROSPECTION
from portico.graph.plan.shape import shaping_variables
from portico.graph.problems import BadInputError
from portico.kit.text import has_forbidden_characters


class InvalidDocumentError(Exception):
    """The document cannot be parsed, or did not pass validation."""

    def __init__(self, errors: tuple[GraphQLError, ...]) -> None:
        super().__init__(errors)
        self.errors = errors


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
        """The operation to run. Raises InvalidDocumentError, or BadInputError when the name leaves that open."""
        if self.errors:
            raise InvalidDocumentError(self.errors)
        if name is None and len(self.operations) != 1:
            raise BadInputError("it has several operations, so operationName must say which")
        found = next(iter(self.operations.values())) if name is None else self.operations.get(name)
        if found is None:
            raise BadInputError("operationName names no operation of it")
        return found


@lru_cache(maxsize=500)
def read_document(schema: GraphQLSchema, text: str, limits: Limits, *, trusted: bool, explores: bool) -> Document:
    """Parse and validate. Trusted documents are the apps' own and may be longer.

    Who may not explore is told nothing of the schema: no introspection, no "did you mean".
    """
    try:
        node = parse(text, max_tokens=None if trusted else limits.tokens)
    except GraphQLSyntaxError as error:
        return Document(text, {}, None, (error,))
    except RecursionError:
        return Document(text, {}, None, (GraphQLError("it is nested too deeply"),))
    found = _Forms(limits)
    visit(node, found)
    faults = found.faults()
    if found.introspects and not explores:
        faults.append("introspection is for those who hold GRAPH_EXPLORE")
    if faults:
        return Document(text, {}, None, tuple(GraphQLError(fault) for fault in faults))
    try:
        errors = validate(schema, node, max_errors=5, hide_suggestions=not explores)
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
    """Looks for what makes validation slow or cannot be stored, before anything is validated.

    Each node once, fragments where they are defined: what they become when they are put in their places is
    for the walk to bound.
    """

    def __init__(self, limits: Limits) -> None:
        super().__init__()
        self._limits = limits
        self._aliases = self._directives = self._repeats = self._items = 0
        self._has_forbidden_texts = self._has_empty_selections = False
        self.introspects = False

    def faults(self) -> list[str]:
        """What is wrong, in sentences."""
        limits = self._limits
        too_many = {
            f"it has more than {limits.aliases} aliases": self._aliases > limits.aliases,
            f"it has more than {limits.directives} directives": self._directives > limits.directives,
            f"a name stands more than {limits.repeats} times in one selection": self._repeats > limits.repeats,
            f"a list has more than {limits.list_items} items": self._items > limits.list_items,
            "a text holds characters that cannot be stored": self._has_forbidden_texts,
            # The parser lets `{ }` pass; the specification in force does not.
            "a selection is empty": self._has_empty_selections,
        }
        return [fault for fault, is_so in too_many.items() if is_so]

    def enter_selection_set(self, node: SelectionSetNode, *_: Any) -> None:
        """Whether selections can be merged is looked at pair by pair."""
        self._has_empty_selections = self._has_empty_selections or not node.selections
        names = Counter(
            field.alias.value if field.alias else field.name.value
            for field in node.selections
            if isinstance(field, FieldNode)
        )
        self._repeats = max(self._repeats, *names.values(), 0)

    def enter_field(self, node: FieldNode, *_: Any) -> None:
        """Aliases, and questions about the schema."""
        self._aliases += node.alias is not None
        self.introspects = self.introspects or node.name.value in INTROSPECTION

    def enter_directive(self, *_: Any) -> None:
        """Each costs validation a look, known or not."""
        self._directives += 1

    def enter_list_value(self, node: ListValueNode, *_: Any) -> None:
        """As for lists in variables."""
        self._items = max(self._items, len(node.values))

    def enter_string_value(self, node: StringValueNode, *_: Any) -> None:
        """As for texts in variables."""
        self._has_forbidden_texts = self._has_forbidden_texts or has_forbidden_characters(node.value)


def read_variables(
    schema: GraphQLSchema, operation: Operation, given: Mapping[str, Any], limits: Limits, *, explores: bool
) -> VariableValues:
    """The variables, coerced. Raises BadInputError or GraphQLError for what they cannot be."""
    _check_values(given, limits.list_items)
    definitions = operation.node.variable_definitions or ()
    values = get_variable_values(schema, definitions, dict(given), max_errors=5, hide_suggestions=not explores)
    if isinstance(values, list):
        raise values[0]
    return values


def _check_values(value: Any, most: int) -> None:
    if isinstance(value, str):
        if has_forbidden_characters(value):
            raise BadInputError("a text holds characters that cannot be stored")
    elif isinstance(value, Mapping):
        for key, item in value.items():
            _check_values(key, most)
            _check_values(item, most)
    elif isinstance(value, list):
        if len(value) > most:
            raise BadInputError(f"a list has more than {most} items")
        for item in value:
            _check_values(item, most)
