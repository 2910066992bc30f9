"""Faults planted in the compiler alone, each found by comparing its answers with those of the reference executor."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from random import Random
from typing import Any

import pytest
from sqlalchemy import Text, cast, func, literal, null, true

from portico.graph import run
from portico.graph.pages import Page
from portico.graph.plan import answer, cache, lists, lower, pages
from portico_embedded import postgres
from tests.conftest import cloned
from tests.policy.differential import Pair, other_values, pairing, vary
from tests.policy.hunt import Made

pytestmark = pytest.mark.anyio

Plant = Callable[[pytest.MonkeyPatch], None]


@pytest.fixture(scope="module")
async def pair(cluster: postgres.Cluster, made: Made, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Pair]:
    with cloned(cluster, made.database) as name:
        async with pairing(cluster, name, made, tmp_path_factory.mktemp("home")) as pair:
            yield pair


@pytest.fixture(autouse=True)
def fresh_plans(pair: Pair) -> Iterator[None]:
    pair.compiled.asking.server.plans.clear()
    yield
    pair.compiled.asking.server.plans.clear()


def _replaced(owner: Any, name: str, make: Callable[[Any], Any]) -> Plant:
    """Plants `make(right)` in the place of what is right."""

    def plant(monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(owner, name, make(getattr(owner, name)))

    return plant


def _without_scope(method: str) -> Plant:
    """Every row counts as seen while one method lowers."""

    def make(right: Any) -> Any:
        def lowered(*given: Any, **named: Any) -> Any:
            rows = lower.rows
            lower.rows = lambda *_, **__: true()  # type: ignore[assignment]
            try:
                return right(*given, **named)
            finally:
                lower.rows = rows

        return lowered

    return _replaced(lower.Lowering, method, make)


def _pages_by(**changes: Callable[[Page], Any]) -> Plant:
    """Pages with other attributes than those that were asked for."""

    def make(right: Any) -> Any:
        def page_of(*given: Any, **named: Any) -> Page:
            page = right(*given, **named)
            changed = {name: change(page) for name, change in changes.items()}
            return Page(**{name: getattr(page, name) for name in page.__dataclass_fields__} | changed)

        return page_of

    return _replaced(lists, "page_of", make)


def _first_viewer_kept(right: Any) -> Any:
    kept: list[Any] = []

    def viewer_values(*given: Any, **named: Any) -> Any:
        kept.append(right(*given, **named))
        return kept[0]

    return viewer_values


def _first_values_kept(right: Any) -> Any:
    kept: dict[int, list[Any]] = {}

    def values(self: Any, *given: Any) -> Any:
        return iter(kept.setdefault(id(self), list(right(self, *given))))

    return values


def _info(**changes: Any) -> Callable[[Any], Any]:
    return lambda right: (
        lambda rows, page: (
            right(rows, page) | {name: change(rows, page, right(rows, page)) for name, change in changes.items()}
        )
    )


def _shown(name: str, form: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def make(right: Any) -> Any:
        def shown(selection: Any, value: Any) -> Any:
            is_it = name in str(selection.declared.type)
            return form(value) if is_it else right(selection, value)

        return shown

    return make


def _without_guard(right: Any) -> Any:
    def compile_statement(access: Any, numbers: Any, roots: Any, *given: Any) -> Any:
        for selection in cache._all(roots.values()):
            selection.denied = None
        return right(access, numbers, roots, *given)

    return compile_statement


class _Inclusive(Page):
    def beyond(self, table: Any, value: Any, id: Any) -> Any:
        return super().beyond(table, value, id) | (table.c.id == id)


FAULTS: dict[str, Plant] = {
    # Scopes and guards.
    "a relation without scope": _without_scope("to_one"),
    "a row by its id without scope": _without_scope("by_id"),
    "a list without scope": _replaced(lists, "rows", lambda _: lambda *_, **__: true()),
    "a part without its own scope": _without_scope("same_row"),
    "viewerCan without scope": _without_scope("scalar"),
    "a count without scope": _replaced(lists, "counted", lambda right: lambda table, _: right(table, [])),
    "the number of all rows for everybody": _replaced(
        lists, "kept_number", lambda _: lambda spec, _: spec.kept and spec.kept.every
    ),
    "the number of all rows beside a filter": _replaced(lists, "given_filter", lambda _: lambda _: False),
    "a denied field is shown": _replaced(cache, "compile_statement", _without_guard),
    "the first viewer's values in everybody's request": _replaced(answer, "viewer_values", _first_viewer_kept),
    # Lists.
    "a filter is left out": _replaced(lists, "conditions", lambda right: lambda *given: iter(list(right(*given))[:2])),
    "a filter's id is taken unseen": _replaced(lists, "seen", lambda _: lambda *__: true()),
    "the wrong way round": _pages_by(descending=lambda page: not page.descending),
    "a page from the wrong end": _pages_by(backward=lambda page: not page.backward),
    "one row too few": _pages_by(size=lambda page: page.size - 1 or 1),
    "a page from the end is not turned round": _replaced(
        lists,
        "listed",
        lambda _: lambda row, rows, page: func.coalesce(func.json_agg(row), cast(literal("[]"), pages.JSON)),
    ),
    "the row of the cursor comes again": _replaced(
        lists, "page_of", lambda right: lambda *given, **named: _Inclusive(**vars(right(*given, **named)))
    ),
    "a list below the wrong column": _replaced(
        lists,
        "conditions",
        lambda right: (
            lambda self, table, level, spec, selection: iter(
                c for n, c in enumerate(right(self, table, level, spec, selection)) if n != 1 or spec.column is None
            )
        ),
    ),
    # Page info and cursors.
    "there is always a next page": _replaced(lists, "page_info", _info(hasNextPage=lambda *_: true())),
    "a next page one row too early": _replaced(
        lists,
        "page_info",
        _info(hasNextPage=lambda rows, page, _: func.coalesce(func.max(rows.c[pages.FETCHED]), 0) >= page.size),
    ),
    "start and end change places": _replaced(
        lists,
        "page_info",
        lambda right: (
            lambda rows, page: {
                **right(rows, page),
                "startCursor": right(rows, page)["endCursor"],
                "endCursor": right(rows, page)["startCursor"],
            }
        ),
    ),
    "a cursor of another order": _replaced(
        lists, "cursor", lambda right: lambda rows, page: literal("X", Text) + right(rows, page)
    ),
    "a cursor that is not sealed": _replaced(
        answer, "sealed", lambda _: lambda data, seal: data.replace(answer._NONCE.encode(), b"")
    ),
    # Scalars and types.
    "a moment in another form": _replaced(lower, "_shown", _shown("DateTime", lambda value: cast(value, Text))),
    "a big integer as a number": _replaced(
        lower.Lowering,
        "amount",
        lambda right: lambda self, level, spec, selection: level.row.c[spec.column.name],
    ),
    "an id with its dashes": _replaced(lower, "hex_of", lambda _: lambda id: cast(id, Text)),
    "a date as null": _replaced(lower, "_shown", _shown("Date", lambda _: null())),
    "the other person": _replaced(
        lower.Lowering,
        "to_any",
        lambda right: (
            lambda self, level, spec, selection: self.to_one(
                level,
                spec.targets["Staff"],
                selection,
                level.row.c[spec.keys["Staff"].name],
                as_json=True,
            )
        ),
    ),
    # Plans.
    "a plan for any access": _replaced(
        cache.Plans,
        "find",
        lambda right: lambda self, key, make: right(self, (key[0], key[1], key[2], key[4]), make),
    ),
    "a plan for any shape of variables": _replaced(run, "shape_of", lambda _: lambda *__: ()),
    "values of an earlier request": _replaced(cache.Check, "values", _first_values_kept),
    "nothing is ever missing": _replaced(
        run.Request,
        "_answer",
        lambda right: lambda self, statement, payload=None: _found_all(right(self, statement, payload)),
    ),
}


async def _found_all(answering: Any) -> Any:
    plan, data, _ = await answering
    return plan, data, []


def _documents(pair: Pair, fault: str, cursors: Any) -> Iterator[str]:
    """Where a fault is likely to show comes first."""
    library, values = pair.executed.library, pair.executed.values
    ids = {prefix: ids[::5] for prefix, ids in pair.executed.ids.items()}
    families = {
        "the row of the cursor comes again": lambda: library.continued(cursors),
        "the other person": lambda: library.everything(2),
        "the number of all rows beside a filter": lambda: (
            text for text in library.lists(values) if "tasks" in text and "filter" in text
        ),
        "a filter's id is taken unseen": lambda: (text for text in library.lists(values) if "assigneeId" in text),
        "a row by its id without scope": lambda: library.by_id(ids),
        "nothing is ever missing": lambda: library.by_id(ids),
        "values of an earlier request": lambda: library.by_id(ids),
    }
    if fault in families:
        yield from families[fault]()
    yield from library.everything(1)
    yield from library.lists(values)
    yield from pair.executed.at_random("faults", 60)


@pytest.fixture(scope="module")
async def cursors(pair: Pair) -> Any:
    return await pair.executed.cursors()


async def _first_difference(pair: Pair, made: Made, fault: str, cursors: Any) -> str | None:
    """The first document for which the executors differ."""
    names = ("manager_and_member", "owner_a", "pmo", "finance")
    actors = [made.world.actors[name].email for name in names]
    random = Random("faults")
    for document in _documents(pair, fault, cursors):
        text, variables = vary(pair.compiled.schema, document, random)
        for given in (variables, other_values(variables, random), variables):
            for email in actors:
                difference = await pair.difference(text, given, email)
                if difference is not None:
                    return difference
    return None


@pytest.mark.parametrize("fault", FAULTS)
async def test_a_planted_fault_is_found(
    pair: Pair, made: Made, cursors: Any, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    FAULTS[fault](monkeypatch)
    assert await _first_difference(pair, made, fault, cursors), fault
