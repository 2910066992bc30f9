"""How large the answer to an introspection may become, reckoned before it is given.

Introspection is not made of rows, so pages and their cost do not bound it: ten aliases of `types`
with ten of `fields` in each are a small document and a large answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLSchema,
    OperationDefinitionNode,
    SelectionSetNode,
    get_introspection_query,
    parse,
)

# Questions about the schema itself.
INTROSPECTION = frozenset(("__schema", "__type"))
# Members of a list inside a type, reckoned generously.
_MEMBERS = {
    "fields": 20,
    "args": 4,
    "inputFields": 12,
    "enumValues": 20,
    "interfaces": 2,
    "possibleTypes": 12,
    "directives": 8,
}


def answer_size(
    schema: GraphQLSchema, nodes: Iterable[FieldNode], fragments: Mapping[str, FragmentDefinitionNode]
) -> int:
    """Values in the answer to some `__schema` and `__type` fields; each fragment is looked at once."""
    members = _MEMBERS | {"types": len(schema.type_map)}
    known: dict[str, int] = {}

    def of_set(selection_set: SelectionSetNode | None) -> int:
        total = 0
        for node in selection_set.selections if selection_set else ():
            if isinstance(node, FieldNode):
                total += of_field(node)
            elif isinstance(node, FragmentSpreadNode):
                name = node.name.value
                if name not in known:
                    known[name] = of_set(fragments[name].selection_set)
                total += known[name]
            else:
                total += of_set(getattr(node, "selection_set", None))
        return total

    def of_field(node: FieldNode) -> int:
        return members.get(node.name.value, 1) * (1 + of_set(node.selection_set))

    return sum(map(of_field, nodes))


@cache
def largest(schema: GraphQLSchema) -> int:
    """What one may ask at once: a quarter more than the full introspection of tools."""
    document = parse(get_introspection_query(input_value_deprecation=True, directive_is_repeatable=True))
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    (operation,) = (d for d in document.definitions if isinstance(d, OperationDefinitionNode))
    fields = [node for node in operation.selection_set.selections if isinstance(node, FieldNode)]
    return answer_size(schema, fields, fragments) * 5 // 4
