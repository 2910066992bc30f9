"""What the declarations of documents cannot say."""

from __future__ import annotations

from sqlalchemy import ColumnElement, FromClause, false, func


def has_thumbnail(version: FromClause) -> ColumnElement[bool]:
    """There is a small picture of it."""
    return func.coalesce(version.c.thumbnail_key.is_not(None), false())


def is_trashed(row: FromClause) -> ColumnElement[bool]:
    """It is in the trash."""
    return row.c.trashed_at.is_not(None)


def is_shared(document: FromClause) -> ColumnElement[bool]:
    """The client sees it, from some version on."""
    return func.coalesce(document.c.shared_from.is_not(None), false())
