"""The append-only record of what happened, and the keys that make writes idempotent."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, LargeBinary, PrimaryKeyConstraint, Text, Uuid, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import UserDefinedType

from portico.models.base import Table, client_table, metadata, moment, one_of
from portico.models.enums import Audience


class TransactionId(UserDefinedType[int]):
    """PostgreSQL's xid8: orders events below the snapshot horizon, so that no reader skips one."""

    cache_ok = True

    def get_col_spec(self, **_: object) -> str:
        return "xid8"


event = client_table(
    "event",
    Column(
        "transaction_id",
        TransactionId,
        nullable=False,
        server_default=text("pg_current_xact_id()"),
    ),
    moment("happened_at"),
    Column("actor_login_id", Uuid, ForeignKey("login.id")),
    # `task.moved`: table and verb.
    Column("kind", Text, nullable=False),
    Column("subject_id", Uuid, nullable=False),
    Column("project_id", Uuid),
    *one_of("audience", Audience),
    Column("data", JSONB, nullable=False, server_default=text("'{}'")),
    Index(None, "transaction_id", "id"),
    Index(None, "project_id", "transaction_id", "id"),
)

idempotency_key = Table(
    "idempotency_key",
    metadata,
    Column("login_id", Uuid, ForeignKey("login.id"), nullable=False),
    Column("key", Text, nullable=False),
    # The response key of the write: one request may hold several.
    Column("field", Text, nullable=False),
    # SHA-256 of the request: the same key with another body is a mistake of the caller.
    Column("request_sha256", LargeBinary, nullable=False),
    # The ids the write made; what is shown of them is asked anew, with today's rights.
    Column("result", JSONB, nullable=False),
    moment("created_at"),
    PrimaryKeyConstraint("login_id", "key", "field"),
    Index(None, "created_at"),
)
