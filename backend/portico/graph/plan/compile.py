"""From a lowered operation to the text of its statement and the names of its parameters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BigInteger, BindParameter, ColumnElement, Select, Text, bindparam, case, func, select
from sqlalchemy.dialects.postgresql.asyncpg import PGCompiler_asyncpg, PGDialect_asyncpg
from sqlalchemy.sql.elements import and_

from portico.db import REACH_SETTINGS, NoClient, Reach
from portico.graph.plan.lower import Lowering
from portico.graph.walk import Selection
from portico.policy.permissions import Access
from portico.transaction import EPOCH


class _Compiler(PGCompiler_asyncpg):
    """Writes what a declaration says as it stands, and leaves to each request what is a request's own."""

    def visit_bindparam(self, bindparam: BindParameter[Any], *args: Any, **options: Any) -> Any:
        # A parameter of a request is required and has no value; whatever has one came from a declaration.
        options["literal_binds"] = not bindparam.required
        return super().visit_bindparam(bindparam, *args, **options)  # type: ignore[no-untyped-call]

    def _compose_select_body(self, text: str, statement: Any, state: Any, columns: Any, froms: Any, *rest: Any) -> Any:
        # Everything is joined by name: two tables side by side are a correlation that was forgotten.
        assert len(froms) < 2, [str(source) for source in froms]
        return super()._compose_select_body(text, statement, state, columns, froms, *rest)  # type: ignore[no-untyped-call]


_DIALECT = PGDialect_asyncpg()  # type: ignore[no-untyped-call]
_DIALECT.statement_compiler = _Compiler


@dataclass(frozen=True)
class Statement:
    """A statement without values."""

    sql: str
    # What `$1`, `$2` … stand for.
    parameters: tuple[str, ...]
    # The answer begins with one digit for each of these root fields: 0 where nothing was found.
    found: tuple[str, ...]
    has_sealed_cursors: bool


def compile_statement(
    access: Access, numbers: Mapping[int, int], selected: Mapping[str, Selection], type_name: str, reach: type[Reach]
) -> Statement:
    """The one statement that answers these root selections. Raises NotLowerableError."""
    lowering = Lowering(access, numbers)
    body = lowering.root(selected, type_name)
    compiled = _within(body, reach).compile(dialect=_DIALECT)
    assert not any(value is not None for value in compiled.params.values())
    return Statement(
        sql=str(compiled),
        parameters=tuple(compiled.positiontup or ()),
        found=tuple(lowering.found),
        has_sealed_cursors=lowering.has_sealed_cursors,
    )


def _within(body: Select[Any], reach: type[Reach]) -> Select[Any]:
    """The body, evaluated after the reach was set for this statement alone: one round trip.

    PostgreSQL evaluates a sub-select without outside references when it is first needed, so the
    settings are there before row level security reads them, and are gone with the transaction.
    For reads only: in front of a write the policies would be evaluated first.

    In the same snapshot the viewer's epoch is compared: NULL is answered when it is another one.
    """
    conditions: list[ColumnElement[bool]] = [
        func.set_config(f"portico.{name}", bindparam(f"reach#{name}", type_=Text(), required=True), True).is_not(None)
        for name in REACH_SETTINGS[reach]
    ]
    if reach is not NoClient:
        conditions.append(EPOCH.scalar_subquery() == bindparam("epoch#", type_=BigInteger(), required=True))
    return select(case((and_(*conditions), body.scalar_subquery())))
