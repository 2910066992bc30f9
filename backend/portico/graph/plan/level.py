"""A row, and what is joined beside it for the object it becomes."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import FromClause, Subquery, literal, select, true


@dataclass
class Level:
    """A row of one table, and what is joined beside it for the object it becomes."""

    row: FromClause
    source: FromClause
    # Everything that expressions of this level may refer to.
    beside: list[FromClause]
    # The table's name: a page of its rows does not tell it.
    table: str = ""

    def join(self, lateral: FromClause, *, outer: bool = False) -> None:
        """Join something that refers to this row."""
        self.source = self.source.join(lateral, true(), isouter=outer)
        self.beside.append(lateral)


def nothing(name: str) -> Subquery:
    """One row without content, for what is built of nothing else."""
    return select(literal(1).label("x")).subquery(name)
