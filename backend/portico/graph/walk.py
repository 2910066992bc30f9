"""The guard: one walk over the document, before anything runs.

It decides what is denied, checks every argument, bounds the work, and leaves the tree of
selections that the executor (and a compiler) reads. O(document) by its bound on expansion.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLIncludeDirective,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLSkipDirective,
    GraphQLUnionType,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    get_named_type,
)
from graphql.execution.values import VariableValues, get_argument_values, get_directive_values
from graphql.language import get_location

from portico.config import Limits
from portico.graph.introspection import INTROSPECTION, answer_size, largest
from portico.graph.pages import page_of
from portico.graph.problems import BadInputError
from portico.graph.registry import PREFIXES
from portico.graph.specs import (
    ById,
    Can,
    Expression,
    Policy,
    Python,
    SameRow,
    Spec,
    ToAny,
    ToMany,
    ToOne,
    TypeSpec,
)
from portico.kit.ids import parse_global_id
from portico.kit.seal import Seal
from portico.policy.permissions import Access, Permission

LONGEST_KEY = 63
# Values of the schema that one point buys.
INTROSPECTED_PER_POINT = 100
_FREE_LEVELS = frozenset(("edges", "node"))

Path = tuple[str, ...]


@dataclass
class Selection:
    """A field that the document selects, under its response key."""

    field_name: str
    path: Path
    spec: Spec | None
    arguments: dict[str, Any]
    denied: Permission | None
    # Where it stands in the document; what it stands for there, but for `__typename` and the like.
    nodes: tuple[FieldNode, ...]
    declared: GraphQLField | None
    cost: int = 0
    # By the name of the concrete type, then by response key.
    children: dict[str, dict[str, Selection]] = field(default_factory=dict)

    def of_type(self, name: str) -> dict[str, Selection]:
        """The selections on one concrete type."""
        return self.children.get(name, {})

    def named(self, type_name: str, field_name: str) -> Iterator[Selection]:
        """Every selection of one field, whatever its alias."""
        return (s for s in self.of_type(type_name).values() if s.field_name == field_name)


@dataclass(frozen=True)
class Denial:
    """A selection that is answered with null and one error."""

    code: str
    permission: Permission
    locations: list[dict[str, int]]
    # None inside a list: the error is one per selection, not one per row.
    path: Path | None
    # The root field it stands below.
    root: str


@dataclass
class Walk:
    """What the walk found."""

    roots: dict[str, Selection] = field(default_factory=dict)
    # Points it may cost.
    cost: int = 0
    denials: list[Denial] = field(default_factory=list)
    by_place: dict[tuple[Path, str], Selection] = field(default_factory=dict)

    def at(self, info: Any) -> Selection:
        """The selection at the place that is being resolved."""
        names: list[str] = []
        step = info.path
        while step is not None:
            if isinstance(step.key, str):
                names.append(step.key)
            step = step.prev
        return self.by_place[tuple(reversed(names)), info._raw_info.parent_type.name]  # noqa: SLF001 - Strawberry's Info keeps it to itself


def walk(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    fragments: Mapping[str, FragmentDefinitionNode],
    variables: VariableValues,
    access: Access,
    denied: str,
    seal: Seal,
    limits: Limits,
) -> Walk:
    """The selections of an operation; denials get the code `denied`, sealed cursors are opened with `seal`.

    Raises BadInputError when it asks for what cannot be given.
    """
    root = schema.get_root_type(operation.operation)
    if root is None:
        raise BadInputError(f"there is no {operation.operation.value}")
    walker = _Walker(schema, fragments, variables, access, denied, seal, limits)
    found = walker.found
    found.roots = walker.select([operation.selection_set], root, (), False, 1)
    found.cost = (
        sum(selection.cost for selection in found.roots.values()) + walker.introspected // INTROSPECTED_PER_POINT
    )
    if found.cost > limits.cost:
        raise BadInputError(f"it may cost {found.cost} points, and {limits.cost} is the limit; ask for smaller pages")
    return found


class _Walker:
    def __init__(
        self,
        schema: GraphQLSchema,
        fragments: Mapping[str, FragmentDefinitionNode],
        variables: VariableValues,
        access: Access,
        denied: str,
        seal: Seal,
        limits: Limits,
    ) -> None:
        self.limits = limits
        self.denied = denied
        self.seal = seal
        self.schema = schema
        self.fragments = fragments
        self.variables = variables
        self.access = access
        self.found = Walk()
        self.expanded = 0
        self.introspected = 0

    def select(
        self,
        sets: list[SelectionSetNode],
        parent: GraphQLObjectType,
        path: Path,
        in_list: bool,
        depth: int,
    ) -> dict[str, Selection]:
        grouped: dict[str, list[FieldNode]] = {}
        visited: set[str] = set()
        for selection_set in sets:
            self._collect(selection_set, parent, grouped, visited)
        if not path and len(grouped) > self.limits.root_fields:
            raise BadInputError(f"it has more than {self.limits.root_fields} root fields")
        selections = {}
        for key, nodes in grouped.items():
            name = nodes[0].name.value
            declared = parent.fields.get(name)
            if name in INTROSPECTION:
                self.introspected += answer_size(self.schema, nodes, self.fragments)
                if self.introspected > largest(self.schema):
                    raise BadInputError("it asks for more of the schema at once than there is")
            place = (*path, key)
            if len(key) > LONGEST_KEY:
                # PostgreSQL would cut it (NAMEDATALEN).
                raise BadInputError(f"an alias has more than {LONGEST_KEY} characters")
            if declared is None:
                selections[key] = Selection(name, place, None, {}, None, tuple(nodes), None)
            else:
                selection = self._field(declared, name, nodes, place, in_list, depth)
                selections[key] = self.found.by_place[place, parent.name] = selection
        return selections

    def _collect(
        self,
        selection_set: SelectionSetNode,
        parent: GraphQLObjectType,
        grouped: dict[str, list[FieldNode]],
        visited: set[str],
    ) -> None:
        for node in selection_set.selections:
            self.expanded += 1
            if self.expanded > self.limits.selections:
                raise BadInputError(f"it expands to more than {self.limits.selections} selections")
            if not self._included(node):
                continue
            if isinstance(node, FieldNode):
                key = node.alias.value if node.alias else node.name.value
                grouped.setdefault(key, []).append(node)
            elif isinstance(node, FragmentSpreadNode):
                fragment = self.fragments[node.name.value]
                if node.name.value not in visited and self._matches(fragment, parent):
                    visited.add(node.name.value)
                    self._collect(fragment.selection_set, parent, grouped, visited)
            elif isinstance(node, InlineFragmentNode) and self._matches(node, parent):
                self._collect(node.selection_set, parent, grouped, visited)

    def _included(self, node: Any) -> bool:
        skip = get_directive_values(GraphQLSkipDirective, node, self.variables)
        if skip and skip["if"]:
            return False
        include = get_directive_values(GraphQLIncludeDirective, node, self.variables)
        return not include or bool(include["if"])

    def _matches(self, fragment: FragmentDefinitionNode | InlineFragmentNode, parent: GraphQLObjectType) -> bool:
        if fragment.type_condition is None:
            return True
        condition = self.schema.get_type(fragment.type_condition.name.value)
        if isinstance(condition, GraphQLInterfaceType | GraphQLUnionType):
            return self.schema.is_sub_type(condition, parent)
        return condition is parent

    def _field(
        self,
        declared: GraphQLField,
        name: str,
        nodes: list[FieldNode],
        path: Path,
        in_list: bool,
        depth: int,
    ) -> Selection:
        depth += name not in _FREE_LEVELS
        if depth > self.limits.depth + 1:
            raise BadInputError(f"it is nested deeper than {self.limits.depth} levels")
        spec: Spec | None = getattr(declared.extensions.get("strawberry-definition"), "spec", None)
        arguments = get_argument_values(declared, nodes[0], self.variables)
        denied = None
        if spec is not None:
            check_arguments(spec, arguments, self.seal)
            denied = self._denied(spec, arguments)
        selection = Selection(name, path, spec, arguments, denied, tuple(nodes), declared)
        if denied is not None:
            self.found.denials.append(_denial(self.denied, denied, nodes, path, in_list))
            return selection
        sets = [node.selection_set for node in nodes if node.selection_set]
        if sets:
            below = in_list or _is_list(declared)
            # What `node(id)` leads to is known from the id: its other types are not selected from.
            target = leads_to(spec, arguments) if isinstance(spec, ById) else None
            named = self.schema.type_map[target.name] if target else get_named_type(declared.type)
            for concrete in self._concrete(named):
                selection.children[concrete.name] = self.select(sets, concrete, path, below, depth)
        selection.cost = _cost(selection)
        return selection

    def _concrete(self, type_: Any) -> tuple[GraphQLObjectType, ...]:
        if isinstance(type_, GraphQLObjectType):
            return (type_,)
        return tuple(self.schema.get_possible_types(type_))

    def _denied(self, spec: Spec, arguments: dict[str, Any]) -> Permission | None:
        for policy in _policies(spec, arguments):
            if isinstance(policy, Permission) and not self.access.allows(policy):
                return policy
        return None


def _policies(spec: Spec, arguments: dict[str, Any]) -> Iterator[Policy]:
    """Every permission a selection needs: the field's, its target's, its filter's, its order's."""
    yield spec.policy
    if isinstance(spec, ToOne | ToMany | SameRow | ById):
        target = leads_to(spec, arguments)
        if target is not None:
            yield target.policy
    if isinstance(spec, ToMany):
        if spec.filter is not None:
            for key in arguments.get("filter") or {}:
                yield spec.filter.keys[key].policy
        order = arguments.get("orderBy")
        key = order["field"].value if order else spec.order.default(is_root=spec.column is None)
        yield spec.order.keys[key].policy


def leads_to(spec: Spec, arguments: dict[str, Any]) -> TypeSpec | None:
    """The type a field leads to; for `node(id)` the one the id names."""
    if len(spec.targets) == 1 and not isinstance(spec, ToAny):
        return spec.target
    parsed = parse_global_id(arguments["id"]) if isinstance(spec, ById) else None
    return PREFIXES.get(parsed[0]) if parsed else None


def _cost(selection: Selection) -> int:
    """Points a selection may cost: a connection 2 and its page times one node, an object 1, a SQL expression 5."""
    inner = max((sum(below.cost for below in group.values()) for group in selection.children.values()), default=0)
    match selection.spec:
        case ToMany(order=order, column=column):
            return 2 + page_of(selection.arguments, order, None, is_root=column is None).size * inner
        case Expression() | Can():
            return 5
        case Python():
            return 10 + inner
        case ToOne() | ToAny() | SameRow() | ById():
            return 1 + inner
        case _:
            return inner + (selection.field_name == "node")


def check_arguments(spec: Spec, arguments: Mapping[str, Any], seal: Seal) -> None:
    """Whether arguments are possible; decided from document and variables alone, never from rows."""
    if isinstance(spec, ToMany):
        page_of(arguments, spec.order, seal, is_root=spec.column is None)
        for key, value in (arguments.get("filter") or {}).items():
            if value is not None and spec.filter is not None:
                spec.filter.keys[key].read(value)
    if isinstance(spec, ById):
        parsed = parse_global_id(arguments["id"])
        if parsed is None or PREFIXES.get(parsed[0]) not in spec.targets.values():
            raise BadInputError("this is not an id of that type")


def _is_list(declared: GraphQLField) -> bool:
    type_ = declared.type
    if isinstance(type_, GraphQLNonNull):
        type_ = type_.of_type
    return isinstance(type_, GraphQLList)


def _denial(code: str, permission: Permission, nodes: list[FieldNode], path: Path, in_list: bool) -> Denial:
    return Denial(code, permission, locations_of(nodes), None if in_list else path, path[0])


def locations_of(nodes: Iterable[FieldNode]) -> list[dict[str, int]]:
    """Where they stand in the document, as errors say it."""
    places = (get_location(node.loc.source, node.loc.start) for node in nodes if node.loc is not None)
    return [{"line": place.line, "column": place.column} for place in places]
