"""What of a request's variables decides the form of its statement, and is therefore part of a plan's name.

Values that only fill a parameter are left out; those that choose what is selected, filtered,
ordered or how large a page is, are in.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import Any

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLNonNull,
    GraphQLSchema,
    Node,
    OperationDefinitionNode,
    OperationType,
    VariableNode,
    Visitor,
    get_named_type,
    is_list_type,
    type_from_ast,
    visit,
)

_ABSENT = "absent"


def shaping_variables(
    schema: GraphQLSchema, operation: OperationDefinitionNode, fragments: Iterable[FragmentDefinitionNode]
) -> dict[str, Any]:
    """The variables that may decide the form, with their types. What a write or a source is given does not."""
    used = _Used()
    for fragment in fragments:
        visit(fragment, used)
    for root in operation.selection_set.selections:
        parts: tuple[Node | None, ...] = (root,)
        if operation.operation is not OperationType.QUERY and isinstance(root, FieldNode):
            parts = (*(root.directives or ()), root.selection_set)
        for part in parts:
            if part is not None:
                visit(part, used)
    return {
        definition.variable.name.value: type_from_ast(schema, definition.type)
        for definition in operation.variable_definitions or ()
        if definition.variable.name.value in used.names
    }


def shape_of(variables: Mapping[str, Any], types: Mapping[str, Any]) -> Hashable:
    """The part of coerced variables that decides the form."""
    return tuple(_shape(types[name], variables.get(name, _ABSENT)) for name in types)


def _shape(type_: Any, value: Any) -> Hashable:
    if value is None or value is _ABSENT:
        return value
    if isinstance(type_, GraphQLNonNull):
        type_ = type_.of_type
    if is_list_type(type_):
        return "list"
    if isinstance(type_, GraphQLInputObjectType):
        return tuple(
            (key, _shape(type_.fields[key].type, item) if get_named_type(type_.fields[key].type).name != "Int" else 0)
            for key, item in sorted(value.items())
        )
    if isinstance(type_, GraphQLEnumType) or type_.name in ("Boolean", "Int"):
        chosen: Hashable = value
        return chosen
    return str(value).partition("_")[0] if type_.name == "ID" else "given"


class _Used(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_variable(self, node: VariableNode, *_: Any) -> None:
        self.names.add(node.name.value)
