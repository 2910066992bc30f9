"""One operation from document to answer, in the order that refuses cheap things first.

Document → parsed and validated (cached) → variables → plan (cached): guard walk and statement →
one round trip. What has no statement is executed field by field. Errors that depend on document
and variables alone fail the whole request; denials and missing rows leave a null and an error.
"""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from graphql import (
    ExecutionResult,
    GraphQLError,
    OperationType,
    execute,
)
from graphql.execution.values import VariableValues

from portico.db import DATABASE_ERRORS
from portico.graph import errors
from portico.graph.context import Context
from portico.graph.documents import Document, InvalidDocumentError, Operation, read_document, read_variables
from portico.graph.errors import Error
from portico.graph.plan.answer import Question, ask_for, read_answer, resolve
from portico.graph.plan.cache import Plan, make_plan
from portico.graph.plan.shape import shape_of
from portico.graph.problems import BadInputError, UnauthenticatedError
from portico.graph.rate import NEW_DOCUMENT, Meter, RateLimitedError, meter_of
from portico.graph.server import Server
from portico.graph.walk import Selection, Walk, locations_of, walk
from portico.policy.permissions import Permission
from portico.policy.require import NotFoundError
from portico.policy.viewer import Viewer, access_to, reach_of
from portico.pool import DatabaseBusyError
from portico.transaction import StaleEpochError

# So often a viewer may change while one request is answered.
_ATTEMPTS = 3
# What a field without a resolver answers: the name of the type itself.
_NOTHING = object()


@dataclass(frozen=True)
class Answer:
    """What is sent back for one operation, or for one message of a subscription."""

    # JSON; None when the request was not begun, or a subscription ends.
    data: bytes | None
    errors: list[Error] = field(default_factory=list)
    # No root field has a value.
    is_empty: bool = False
    extensions: Mapping[str, Any] = field(default_factory=dict)
    # What HTTP says of the rate.
    headers: Mapping[str, str] = field(default_factory=dict)
    # Seconds to wait before the same is asked again.
    retry_after: int | None = None
    # Of a subscription that was begun: the answers to its messages, as they come.
    messages: AsyncGenerator[Answer] | None = None

    @property
    def codes(self) -> set[str]:
        """The codes of its errors."""
        return {error["extensions"]["code"] for error in self.errors}

    def body(self) -> bytes:
        """The response of the specification (GraphQL, section 7.1)."""
        parts = []
        if self.errors:
            parts.append(b'"errors":' + to_json(self.errors))
        if self.data is not None:
            parts.append(b'"data":' + self.data)
        if self.extensions:
            parts.append(b'"extensions":' + to_json(self.extensions))
        return b"{" + b",".join(parts) + b"}"


def to_json(value: Any) -> bytes:
    """JSON as PostgreSQL writes it: no spaces, only what must be escaped is."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


async def run(
    server: Server,
    context: Context,
    text: str,
    *,
    variables: Mapping[str, Any],
    operation_name: str | None,
    trusted: bool = False,
    subscribe: Callable[[Request], Answer] | None = None,
) -> Answer:
    """The answer to one operation. `subscribe` begins a subscription, where messages can be sent."""

    async def answered(meter: Meter) -> Answer:
        request = read(server, context, meter, text, variables, operation_name, trusted=trusted)
        if request.type is not OperationType.SUBSCRIPTION:
            return await _answered(request)
        if subscribe is None:
            raise BadInputError("a subscription has many answers: ask for it over a WebSocket")
        return subscribe(request)

    return await metered(server, context, answered)


async def metered(server: Server, context: Context, answered: Callable[[Meter], Awaitable[Answer]]) -> Answer:
    """What is answered, within what the viewer may ask for in a minute; or why it is refused."""
    meter = meter_of(server.buckets, server.settings.limits, context.viewer, context.address)
    try:
        # Before anything is read: whoever has used up their points costs next to nothing more.
        meter.take(1)
        answer = await answered(meter)
    except RateLimitedError as error:
        answer = Answer(None, errors.rate_limited(context.locale, error.seconds), retry_after=error.seconds)
    except (BadInputError, GraphQLError, InvalidDocumentError) as error:
        meter.spend(NEW_DOCUMENT)
        found = error.errors if isinstance(error, InvalidDocumentError) else (error,)
        answer = refusal(context.locale, *found)
    except DATABASE_ERRORS as error:
        if not errors.is_busy(error):
            raise
        answer = out_of_reach(context.locale)
    return replace(answer, headers=meter.headers())


def read(
    server: Server,
    context: Context,
    meter: Meter,
    text: str,
    variables: Mapping[str, Any],
    operation_name: str | None,
    *,
    trusted: bool,
) -> Request:
    """The operation to be answered. Raises InvalidDocumentError, BadInputError or GraphQLError."""
    limits, explores = server.settings.limits, context.explores
    # The apps' own documents are the same for everybody.
    document = read_document(server.schema, text, limits, trusted=trusted, explores=trusted or explores)
    operation = document.operation(operation_name)
    values = read_variables(server.schema, operation, variables, limits, explores=explores)
    return Request(server, context, document, operation, variables, values, meter)


async def _answered(request: Request) -> Answer:
    context, plan = request.context, request.plan()
    # Where every root field is left out there is nothing for a statement to read.
    if plan.statements and plan.roots:
        return await (request.read() if request.type is OperationType.QUERY else request.write())
    if not context.is_fresh:
        await context.read_viewer()
        plan = request.plan()
    return await request.execute(plan)


@dataclass
class Request:
    """An operation with its variables, ready to be answered."""

    server: Server
    context: Context
    document: Document
    operation: Operation
    given: Mapping[str, Any]
    variables: VariableValues
    # Who pays; nobody for a plan that is made ahead of time or only looked at.
    meter: Meter | None = None
    # The plan, and whose it is.
    _planned: tuple[Viewer | None, Plan] | None = None

    @property
    def type(self) -> OperationType:
        """Query, mutation or subscription."""
        return self.operation.node.operation

    def walk(self, viewer: Viewer | None) -> Walk:
        """The operation, guarded for a viewer. Raises BadInputError when it asks for what cannot be given."""
        code = "FORBIDDEN" if viewer else "UNAUTHENTICATED"
        return walk(
            self.server.schema,
            self.operation.node,
            self.operation.fragments,
            self.variables,
            access_to(viewer),
            code,
            self.context.seal,
            self.server.settings.limits,
        )

    def plan(self) -> Plan:
        """The plan for whoever asks now."""
        viewer = self.context.viewer
        if self._planned is not None and self._planned[0] is viewer:
            return self._planned[1]
        access, reach = access_to(viewer), type(reach_of(viewer))
        shape = shape_of(self.variables.coerced, self.operation.shaping)
        key = (self.document.text, self.operation.name, shape, access, reach)

        def make() -> Plan:
            found = self.walk(viewer)
            # Before it is compiled, which takes longer than anything else here.
            if self.meter is not None:
                self.meter.charge(found.cost, is_new=True)
            compiled = self.server.settings.compiled
            return make_plan(found, self.type, access, reach, self.context.seal, compiled=compiled)

        plan = self.server.plans.find(key, make)
        if self.meter is not None and not self.meter.is_charged:
            self.meter.charge(plan.cost, is_new=False)
        self._planned = viewer, plan
        return plan

    def _extensions(self, plan: Plan) -> Mapping[str, Any]:
        """What it was reckoned to cost; and, for who may explore, how it was answered and why so."""
        told: dict[str, Any] = {"cost": {"requested": plan.cost, "limit": self.server.settings.limits.cost}}
        if self.context.explores:
            told["plan"] = {"executor": "compiled"} if plan.statements else {"executor": "executed", "why": plan.reason}
        return told

    async def _answer(self, statement: str, payload: Any = None) -> tuple[Plan, bytes, list[str]]:
        """What a statement answers, by the plan for whoever asks by then."""
        for _ in range(_ATTEMPTS):
            plan = self.plan()
            try:
                return plan, *await read_answer(self.context, self.ask(plan, statement, payload))
            except StaleEpochError:
                await self.context.read_viewer()
        raise DatabaseBusyError

    def ask(self, plan: Plan, statement: str, payload: Any = None) -> Question:
        """A statement of the plan with the values of this request. Raises BadInputError."""
        if self.type is not OperationType.QUERY:
            sources = [(plan.roots[statement], payload)]
        else:
            sources = [(root, self._resolve(root)) for root in plan.python]
        return ask_for(self.context, plan, statement, self.variables, sources)

    def _resolve(self, root: Selection) -> Any:
        schema = self.server.schema.extensions["strawberry-definition"]
        return resolve(self.context, schema, root, self.variables)

    async def read(self) -> Answer:
        """The answer to a query that has a statement."""
        try:
            return await self._read("")
        except DATABASE_ERRORS as error:
            return Answer(b"null", [errors.failed(error, self.context.locale, path=None, locations=[])], is_empty=True)

    async def _read(self, statement: str, message: Any = None) -> Answer:
        plan, data, missing = await self._answer(statement, message)
        found = [errors.denied(denial, self.context.locale) for denial in plan.denials]
        found += [
            errors.failed(
                NotFoundError(), self.context.locale, path=[key], locations=locations_of(plan.roots[key].nodes)
            )
            for key in missing
        ]
        return Answer(data, errors.in_order(found), extensions=self._extensions(plan))

    async def write(self) -> Answer:
        """The answer to a mutation whose payloads have statements: each field is done and read before the next."""
        members, found = [], []
        is_empty = True
        plan = self.plan()
        # What cannot be asked of a payload is refused before anything is written.
        self._check(plan)
        for key in plan.roots:
            data, errors_ = await self._do(key)
            is_empty = is_empty and data is None
            members.append(data or to_json(key) + b":null")
            found += errors_
            # By now it may be another viewer's.
            found += [errors.denied(d, self.context.locale) for d in self.plan().denials if d.root == key]
        data = b"{" + b",".join(members) + b"}"
        return Answer(data, errors.in_order(found), is_empty, self._extensions(self.plan()))

    async def _do(self, key: str) -> tuple[bytes | None, list[Error]]:
        """One root field of a mutation: its member of the answer, and what went wrong."""
        is_done = False
        try:
            payload = await self._perform(key)
            is_done = payload is not None
            if not is_done:
                return None, []
            _, data, _ = await self._answer(key, payload)
        except Exception as error:  # noqa: BLE001 - as in graphql-core: what a resolver raises is its field's error
            places = locations_of(self.plan().roots[key].nodes)
            return None, [errors.failed(error, self.context.locale, path=[key], locations=places, is_done=is_done)]
        # The member of the object that the statement answers with.
        return data[1:-1], []

    async def _perform(self, key: str) -> Any:
        """What a root field's resolver answers, after it has written; None when it is denied."""
        for _ in range(_ATTEMPTS):
            root = self.plan().roots[key]
            if root.spec is None:
                return _NOTHING
            if not self.context.is_fresh and (root.denied is not None or not isinstance(root.spec.policy, Permission)):
                # A field that needs a permission writes, and a write compares its viewer itself.
                await self.context.read_viewer()
                continue
            if root.denied is not None:
                return None
            try:
                payload = await self._resolve(root)
            except StaleEpochError:
                await self.context.read_viewer()
            else:
                assert self.context.is_fresh or self.context.has_written
                return payload
        raise DatabaseBusyError

    def _check(self, plan: Plan) -> None:
        for check in plan.checks:
            dict(check.values(self.variables, self.context.seal))

    def source(self) -> AsyncGenerator[Any] | None:
        """The messages of a subscription; None when it is denied. Raises BadInputError for what each would refuse."""
        plan = self.plan()
        self._check(plan)
        (root,) = plan.roots.values()
        source: AsyncGenerator[Any] | None = self._resolve(root) if root.denied is None else None
        return source

    def denied(self) -> Answer:
        """The end of a subscription that is denied as a whole."""
        return Answer(None, [errors.denied(denial, self.context.locale) for denial in self.plan().denials])

    async def tell(self, message: Any) -> Answer:
        """The answer to one message of a subscription, for what the subscriber may see by now.

        Raises UnauthenticatedError when their session has ended.
        """
        subscriber, (key,) = self.context.viewer, self.plan().roots
        is_compiled = key in self.plan().statements
        if is_compiled:
            answer = await self._read(key, message)
        elif not self.context.is_fresh:
            await self.context.read_viewer()
        if self.context.viewer is None and subscriber is not None:
            raise UnauthenticatedError
        plan = self.plan()
        if plan.roots[key].denied is not None:
            return self.denied()
        if not is_compiled:
            answer = await self.execute(plan, message)
            if answer.codes & {"BUSY", "INTERNAL"}:
                # As a statement that fails: what could not be read does not look like nothing.
                answer = replace(answer, data=None)
        return answer

    async def execute(self, plan: Plan, message: Any = None) -> Answer:
        """The answer field by field; what a message of a subscription says stands at its root."""
        context = self.context
        context.rewalk = self.walk
        context.walk = self.walk(context.viewer)
        assert self.document.node is not None
        result = execute(
            self.server.schema,
            self.document.node,
            message,
            context_value=context,
            variable_values=dict(self.given),
            operation_name=self.operation.name,
        )
        if not isinstance(result, ExecutionResult):
            result = await result
        found = [errors.denied(denial, context.locale) for denial in context.walk.denials]
        found += [errors.of_execution(error, context.locale, self.type) for error in result.errors or ()]
        is_empty = not any(value is not None for value in (result.data or {}).values())
        return Answer(to_json(result.data), errors.in_order(found), is_empty, self._extensions(plan))


def out_of_reach(locale: str) -> Answer:
    """The answer when the database could not be asked who asks."""
    return Answer(None, errors.busy(locale), is_empty=True)


def refusal(locale: str, *found: BadInputError | GraphQLError) -> Answer:
    """The answer to a request that was not begun."""
    return Answer(None, errors.refused(locale, *found))
