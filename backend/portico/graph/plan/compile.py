"""From a lowered operation to the text of its statement and the names of its parameters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BigInteger, BindParameter, bindparam, select
from sqlalchemy.dialects.postgresql.asyncpg import PGCompiler_asyncpg, PGDialect_asyncpg

from portico.db import NoClient, Reach, within
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
    body = lowering.root(selected, type_name).scalar_subquery()
    # One round trip: in the snapshot of the answer it is made sure that the viewer is the same.
    epoch = EPOCH.scalar_subquery() == bindparam("epoch#", type_=BigInteger(), required=True)
    answer = within(reach, body) if reach is NoClient else within(reach, body, epoch)
    compiled = select(answer).compile(dialect=_DIALECT)
    assert not any(value is not None for value in compiled.params.values())
    return Statement(
        sql=str(compiled),
        parameters=tuple(compiled.positiontup or ()),
        found=tuple(lowering.found),
        has_sealed_cursors=lowering.has_sealed_cursors,
    )
