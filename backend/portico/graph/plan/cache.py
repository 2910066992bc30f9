"""Plans of operations: made once for each document, access and shape of variables, kept within a bound."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import OperationType, Visitor, visit
from graphql.execution.values import VariableValues, get_argument_values

from portico.db import Reach
from portico.graph.pages import page_of
from portico.graph.plan.compile import Statement, compile_statement
from portico.graph.plan.lower import NotLowerableError
from portico.graph.problems import BadInputError
from portico.graph.specs import ById, Python, Spec, ToMany
from portico.graph.walk import Denial, Selection, Walk
from portico.kit.ids import parse_global_id
from portico.kit.seal import Seal
from portico.policy.permissions import Access

MOST_PLANS = 1_000


@dataclass(frozen=True)
class Check:
    """A selection whose arguments hold variables: they are read, and refused, at every request."""

    number: int
    selection: Selection

    def values(self, variables: VariableValues, seal: Seal) -> Iterator[tuple[str, Any]]:
        """The parameters they become. Raises BadInputError."""
        declared, spec = self.selection.declared, self.selection.spec
        assert declared is not None
        assert spec is not None
        return _parameters(self.number, spec, get_argument_values(declared, self.selection.nodes[0], variables), seal)


@dataclass(frozen=True)
class Plan:
    """How an operation is answered; holds nothing of whoever asked first."""

    # The one statement of a query under "", those of a mutation's payloads and that of a
    # subscription's messages under their keys; none when it is executed field by field.
    statements: Mapping[str, Statement]
    # Why it is not compiled.
    reason: str
    checks: tuple[Check, ...]
    # Parameters that the document itself gives.
    constants: Mapping[str, Any]
    # Root fields whose objects are made in Python.
    python: tuple[Selection, ...]
    denials: tuple[Denial, ...]
    roots: Mapping[str, Selection]
    cost: int


class Plans:
    """The plans in use, the least recently used one given up first."""

    def __init__(self, most: int = MOST_PLANS) -> None:
        self._most = most
        self._plans: OrderedDict[Hashable, Plan] = OrderedDict()
        self.hits = 0
        self.misses = 0

    def find(self, key: Hashable, make: Callable[[], Plan]) -> Plan:
        """The plan of this key, made if it is not there."""
        plan = self._plans.get(key)
        if plan is not None:
            self.hits += 1
            self._plans.move_to_end(key)
            return plan
        self.misses += 1
        plan = self._plans[key] = make()
        if len(self._plans) > self._most:
            self._plans.popitem(last=False)
        return plan

    @property
    def asked(self) -> int:
        """How often a plan was looked for."""
        return self.hits + self.misses

    @property
    def executed(self) -> list[str]:
        """Why those that are executed field by field are not compiled."""
        return [plan.reason for plan in self._plans.values() if not plan.statements]

    def __len__(self) -> int:
        return len(self._plans)

    def clear(self) -> None:
        """Forget every plan: declarations or policies have changed."""
        self._plans.clear()


def make_plan(
    walk: Walk, operation: OperationType, access: Access, reach: type[Reach], seal: Seal, *, compiled: bool
) -> Plan:
    """The plan of a walked operation."""
    numbered = dict(enumerate(_with_arguments(walk.roots.values())))
    numbers = {id(selection): number for number, selection in numbered.items()}
    constants: dict[str, Any] = {}
    checks = []
    for number, selection in numbered.items():
        if _has_variables(selection):
            checks.append(Check(number, selection))
        else:
            assert selection.spec is not None
            constants |= dict(_parameters(number, selection.spec, selection.arguments, seal))
    statements: dict[str, Statement] = {}
    reason = "" if compiled else "compiling is switched off"
    try:
        for key, roots in _parts(walk.roots, operation) if compiled else ():
            statements[key] = compile_statement(access, numbers, roots, operation.value.capitalize(), reach)
    except NotLowerableError as error:
        statements, reason = {}, str(error)
    for selection in _all(walk.roots.values()):
        # What the first to ask had in their variables is not kept.
        selection.arguments = {}
    python = tuple(s for s in walk.roots.values() if isinstance(s.spec, Python) and s.denied is None)
    return Plan(statements, reason, tuple(checks), constants, python, tuple(walk.denials), walk.roots, walk.cost)


def _parts(roots: Mapping[str, Selection], operation: OperationType) -> Iterator[tuple[str, Mapping[str, Selection]]]:
    """What is answered by one statement each: a whole query, one write's payload after another, a message."""
    if operation is OperationType.QUERY:
        yield "", roots
    else:
        for key, selection in roots.items():
            yield key, {key: selection}


def _parameters(number: int, spec: Spec, arguments: Mapping[str, Any], seal: Seal) -> Iterator[tuple[str, Any]]:
    if isinstance(spec, ById):
        parsed = parse_global_id(arguments["id"])
        if parsed is None:
            raise BadInputError("this is not an id of that type")
        yield f"id#{number}", parsed[1]
    elif isinstance(spec, ToMany):
        page = page_of(arguments, spec.order, seal, is_root=spec.column is None)
        if page.cursor is not None:
            yield f"value#{number}", page.cursor[0]
            yield f"id#{number}", page.cursor[1]
        for key, value in (arguments.get("filter") or {}).items():
            if value is not None and spec.filter is not None:
                yield f"{key}#{number}", spec.filter.keys[key].read(value)


def _all(selections: Any) -> Iterator[Selection]:
    """The selections and all below them, in the order of the document."""
    for selection in selections:
        yield selection
        for below in selection.children.values():
            yield from _all(below.values())


def _with_arguments(selections: Any) -> Iterator[Selection]:
    return (selection for selection in _all(selections) if isinstance(selection.spec, ById | ToMany))


class _Variables(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.found = False

    def enter_variable(self, *_: Any) -> None:
        self.found = True


def _has_variables(selection: Selection) -> bool:
    looking = _Variables()
    for argument in selection.nodes[0].arguments or ():
        visit(argument, looking)
    return looking.found
