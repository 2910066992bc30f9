"""One operation from document to response, in the order that refuses cheap things first.

Document → parsed and validated (cached) → variables → guard walk → execution. Errors that
depend on document and variables alone fail the whole request; denials and missing rows leave
a null and an error.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import structlog
from graphql import (
    DocumentNode,
    ExecutionResult,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    GraphQLSyntaxError,
    ListValueNode,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    StringValueNode,
    Visitor,
    execute,
    get_variable_values,
    parse,
    validate,
    visit,
)
from graphql.execution.values import VariableValues
from sqlalchemy.exc import DBAPIError, OperationalError

from portico.db import DatabaseBusyError
from portico.graph.context import Context
from portico.graph.inputs import LIST_ITEMS
from portico.graph.problems import BadInputError, UnauthenticatedError, error_message
from portico.graph.walk import Denial, Plan, walk
from portico.kit.text import has_forbidden_characters
from portico.policy.require import ForbiddenError, NotFoundError
from portico.policy.viewer import Viewer, access_to

MOST_TOKENS = 1_000
MOST_REPEATS = 20
_log = structlog.get_logger()


@dataclass(frozen=True)
class Document:
    """A document that passed validation, or the errors it did not pass with."""

    operations: Mapping[str, OperationDefinitionNode]
    fragments: Mapping[str, FragmentDefinitionNode]
    node: DocumentNode | None
    errors: tuple[GraphQLError, ...] = ()


@lru_cache(maxsize=500)
def read_document(schema: GraphQLSchema, text: str, trusted: bool) -> Document:
    """Parse and validate. Trusted documents are the apps' own and may be longer."""
    try:
        node = parse(text, max_tokens=None if trusted else MOST_TOKENS)
    except GraphQLSyntaxError as error:
        return Document({}, {}, None, (error,))
    except RecursionError:
        return Document({}, {}, None, (GraphQLError("it is nested too deeply"),))
    operations, fragments = {}, {}
    for definition in node.definitions:
        if isinstance(definition, OperationDefinitionNode):
            operations[definition.name.value if definition.name else ""] = definition
        elif isinstance(definition, FragmentDefinitionNode):
            fragments[definition.name.value] = definition
    found = _Forms()
    visit(node, found)
    if found.faults:
        return Document({}, {}, None, tuple(GraphQLError(fault) for fault in sorted(found.faults)))
    try:
        errors = validate(schema, node, max_errors=5)
    except RecursionError:
        errors = [GraphQLError("it is nested too deeply")]
    return Document(operations, fragments, node, tuple(errors))


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


async def run(
    schema: GraphQLSchema,
    context: Context,
    text: str,
    *,
    variables: Mapping[str, Any],
    operation_name: str | None,
    trusted: bool = False,
) -> dict[str, Any]:
    """The response of one operation: `data` and `errors` as the specification has them."""
    document = read_document(schema, text, trusted)
    if document.errors or document.node is None:
        return refusal(context.locale, *document.errors)
    try:
        operation = _operation(document, operation_name)
        _check_values(variables)
        values = _variables(schema, operation, variables)

        def replan(viewer: Viewer | None) -> Plan:
            denied = "FORBIDDEN" if viewer else "UNAUTHENTICATED"
            return walk(schema, operation, dict(document.fragments), values, access_to(viewer), denied)

        context.replan = replan
        context.plan = replan(context.viewer)
    except (BadInputError, GraphQLError) as error:
        return refusal(context.locale, error)
    result = execute(
        schema,
        document.node,
        context_value=context,
        variable_values=dict(variables),
        operation_name=operation_name,
    )
    if not isinstance(result, ExecutionResult):
        result = await result
    errors = [_denial(context, denial) for denial in context.plan.denials]
    errors += [_error(context, operation, error) for error in result.errors or ()]
    response: dict[str, Any] = {"data": result.data}
    if errors:
        # In the order of the document: that in which the database answered is nobody's business.
        errors.sort(key=lambda error: (*(tuple(p.values()) for p in error["locations"]), repr(error.get("path"))))
        response["errors"] = errors
    return response


def refusal(locale: str, *errors: BadInputError | GraphQLError) -> dict[str, Any]:
    """The response to a request that was not begun."""
    shown = []
    for error in errors:
        # Whatever was sent is not sent back whole.
        reason = (error.message if isinstance(error, GraphQLError) else str(error))[:300]
        entry: dict[str, Any] = {
            "message": error_message("BAD_USER_INPUT", locale, reason=reason.rstrip(".")),
            # For whoever wrote the request; what a reader sees is the message.
            "extensions": {"code": "BAD_USER_INPUT", "reason": reason},
        }
        if isinstance(error, GraphQLError) and error.locations:
            entry["locations"] = [place.formatted for place in error.locations]
        shown.append(entry)
    return {"errors": shown}


def _operation(document: Document, name: str | None) -> OperationDefinitionNode:
    if name is None and len(document.operations) != 1:
        raise BadInputError("it has several operations, so operationName must say which")
    found = next(iter(document.operations.values())) if name is None else document.operations.get(name)
    if found is None:
        raise BadInputError("operationName names no operation of it")
    return found


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


def _variables(
    schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Mapping[str, Any]
) -> VariableValues:
    values = get_variable_values(schema, operation.variable_definitions or (), dict(variables), max_errors=5)
    if isinstance(values, list):
        raise values[0]
    return values


def _denial(context: Context, denial: Denial) -> dict[str, Any]:
    code = denial.code
    permission = denial.permission.value
    entry: dict[str, Any] = {
        "message": error_message(code, context.locale, permission=permission),
        "locations": denial.locations,
        "extensions": {"code": code, "permission": permission},
    }
    if denial.path is not None:
        entry["path"] = list(denial.path)
    return entry


def _error(context: Context, operation: OperationDefinitionNode, error: GraphQLError) -> dict[str, Any]:
    """An error of execution; what we did not expect is logged and says nothing of itself."""
    code, values = _classified(error.original_error)
    extensions: dict[str, Any] = {"code": code}
    if code == "FORBIDDEN":
        extensions["permission"] = values["permission"]
    if code == "BAD_USER_INPUT":
        extensions["reason"] = values["reason"]
    if code == "INTERNAL":
        values = {"request": uuid.uuid4().hex[:12]}
        extensions["request"] = values["request"]
        _log.error("request failed", request=values["request"], exc_info=error.original_error or error)
    # Below a mutation's own field the write is done already, and must not be said to be undone.
    is_done = operation.operation is OperationType.MUTATION and len(error.path or ()) > 1
    words = "SAVED_BUT_UNREAD" if is_done and code in ("BUSY", "INTERNAL") else code
    return {
        "message": error_message(words, context.locale, **values),
        "locations": [place.formatted for place in error.locations or ()],
        "path": error.path,
        "extensions": extensions,
    }


def busy(locale: str) -> dict[str, Any]:
    """The response when the database could not be asked at all."""
    return {"errors": [{"message": error_message("BUSY", locale), "extensions": {"code": "BUSY"}}]}


def _classified(error: Exception | None) -> tuple[str, dict[str, Any]]:
    match error:
        case NotFoundError():
            return "NOT_FOUND", {}
        case ForbiddenError(permission=permission):
            return "FORBIDDEN", {"permission": permission.value}
        case UnauthenticatedError():
            return "UNAUTHENTICATED", {}
        case BadInputError():
            return "BAD_USER_INPUT", {"reason": str(error)}
        case _ if is_busy(error):
            return "BUSY", {}
        case _:
            return "INTERNAL", {}


def is_busy(error: BaseException | None) -> bool:
    """Whether the database is overloaded or away: the same request may succeed later."""
    if isinstance(error, DBAPIError):
        # Lock not available, timeout, too many connections, shutting down, gave up retrying.
        states = ("55P03", "57014", "53300", "57P01", "57P03", "40001", "40P01")
        known = getattr(error.orig, "sqlstate", None) in states
        return known or error.connection_invalidated or isinstance(error, OperationalError)
    return isinstance(error, DatabaseBusyError | OSError)
