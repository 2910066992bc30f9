"""What the declarations of documents cannot say."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, FromClause, false, func, select

from portico import models as m


def has_thumbnail(version: FromClause) -> ColumnElement[bool]:
    """There is a small picture of it."""
    return func.coalesce(version.c.thumbnail_key.is_not(None), false())


def is_trashed(row: FromClause) -> ColumnElement[bool]:
    """It is in the trash."""
    return row.c.trashed_at.is_not(None)


def is_shared(document: FromClause) -> ColumnElement[bool]:
    """The client sees it, from some version on."""
    return func.coalesce(document.c.shared_from.is_not(None), false())


def last_added_at(document: FromClause) -> ColumnElement[datetime]:
    """When there was last something new to read: its newest version came, or it was shared."""
    version = m.document_version.alias()
    came = select(version.c.created_at).where(version.c.id == document.c.current_version_id)
    # NULLs are left out.
    return func.greatest(came.correlate(document).scalar_subquery(), document.c.shared_at)
