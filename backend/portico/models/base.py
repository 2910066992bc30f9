"""What every table shares: names of constraints, ids, versions, and belonging to a client."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from functools import cached_property
from typing import Any

import sqlalchemy
from sqlalchemy import (
    CheckConstraint,
    Column,
    DateTime,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    TableClause,
    Text,
    UniqueConstraint,
    Uuid,
    column,
    table,
    text,
)
from sqlalchemy.sql.selectable import NamedFromClause

metadata = MetaData(
    naming_convention={
        "ix": "%(table_name)s_%(column_0_N_name)s_idx",
        "uq": "%(table_name)s_%(column_0_N_name)s_key",
        "ck": "%(table_name)s_%(constraint_name)s_check",
        "fk": "%(table_name)s_%(column_0_N_name)s_fkey",
        "pk": "%(table_name)s_pkey",
    }
)


class Table(sqlalchemy.Table):
    """A table whose aliases have its columns' names and types, which is all that a statement says of them.

    SQLAlchemy's own have copies of whole columns, their foreign keys included; those took a third of the time in
    which an operation is planned.
    """

    @cached_property
    def _plain(self) -> TableClause:
        return table(self.name, *(column(each.name, each.type) for each in self.columns))

    def alias(self, name: str | None = None, flat: bool = False) -> NamedFromClause[Any]:
        """The table under another name."""
        return self._plain.alias(name, flat)


def id_column() -> Column[Any]:
    """Primary key; the value is a random UUID made by the application."""
    return Column("id", Uuid, primary_key=True)


def version_column() -> Column[Any]:
    """Counts the writes to a row; `expectedVersion` of an update is compared with it."""
    return Column("version", Integer, nullable=False, server_default=text("1"))


def moment(name: str, *, nullable: bool = False) -> Column[Any]:
    """A point in time, stored in UTC. The application passes the time in: no server default."""
    return Column(name, DateTime(timezone=True), nullable=nullable)


def words(name: str, *, most: int, empty: bool = True) -> list[Any]:
    """Text of at most `most` characters, with its CHECK; empty text instead of NULL."""
    lower = 0 if empty else 1
    return [
        Column(name, Text, nullable=False, server_default=text("''") if empty else None),
        CheckConstraint(f"char_length({name}) between {lower} and {most}", name=f"{name}_length"),
    ]


def one_of(
    name: str, values: type[Enum], *, default: Enum | None = None, only: Iterable[Enum] | None = None
) -> list[Any]:
    """Text whose CHECK lists the members of an enum, or `only` some of them: a stored value is the GraphQL name.

    Not a PostgreSQL enum: its comparison is not leakproof, so that under row level security
    its indexes go unused, and its values cannot be removed.
    """
    listed = ", ".join(f"'{member.value}'" for member in only or values)
    return [
        Column(
            name,
            Text,
            nullable=False,
            server_default=text(f"'{default.value}'") if default else None,
            info={"enum": values},
        ),
        CheckConstraint(f"{name} in ({listed})", name=f"{name}_known"),
    ]


def client_table(name: str, *items: Any) -> Table:
    """A table whose rows belong to a client.

    `(client_id, id)` is the target of foreign keys, so that none can point across clients.
    """
    return Table(
        name,
        metadata,
        id_column(),
        Column("client_id", Uuid, nullable=False),
        *items,
        UniqueConstraint("client_id", "id"),
        ForeignKeyConstraint(["client_id"], ["client.id"]),
        info={"client_owned": True},
    )


def same_client(column: str, target: str, **options: Any) -> ForeignKeyConstraint:
    """A foreign key that cannot leave the client: `(client_id, column)` → `target (client_id, id)`."""
    return ForeignKeyConstraint(["client_id", column], [f"{target}.client_id", f"{target}.id"], **options)


def owning_column(table: Table) -> str | None:
    """The column that says whose the row is; None for tables that belong to the firm."""
    if table.name == "client":
        return "id"
    return "client_id" if table.info.get("client_owned") else None
