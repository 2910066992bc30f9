"""Subscriptions: a source says what happened, and each message of it is answered like a query.

The operation is read once and planned once. A message is answered by the plan's one statement with
the keys it names, for whoever the subscriber is by then: whatever they may see of it is decided in
that statement, and nothing of an earlier message is kept.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import replace
from typing import Any

from portico.graph import errors
from portico.graph.context import Context
from portico.graph.rate import Meter
from portico.graph.run import Answer, Request, metered
from portico.graph.walk import locations_of

# Who asks and when, as of now. Raises UnauthenticatedError when their session has ended.
Again = Callable[[], Awaitable[Context]]


def subscription(request: Request, again: Again) -> Answer:
    """A subscription that was begun, or why it is refused. Raises BadInputError for arguments that cannot be."""
    source = request.source()
    return request.denied() if source is None else Answer(None, messages=_answers(request, source, again))


async def _answers(request: Request, source: AsyncGenerator[Any], again: Again) -> AsyncGenerator[Answer]:
    """The answers to the messages of a source. One without data is the last: nothing is left out in silence."""
    try:
        async with aclosing(source):
            async for message in source:
                answer = await _answer(request, message, await again())
                yield answer
                if answer.data is None:
                    return
    except Exception as error:  # noqa: BLE001 - what a source raises ends its subscription, not the socket
        ((key, root),) = request.plan().roots.items()
        places = locations_of(root.nodes)
        yield Answer(None, [errors.failed(error, request.context.locale, path=[key], locations=places)])


async def _answer(request: Request, message: Any, context: Context) -> Answer:
    """One message, counted as if the same had been asked for once more."""

    async def answered(meter: Meter) -> Answer:
        return await replace(request, context=context, meter=meter, _planned=None).tell(message)

    return await metered(request.server, context, answered)
