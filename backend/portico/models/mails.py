"""Mail that waits to be sent, and what became of it. It belongs to the firm."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Text, Uuid
from sqlalchemy.dialects.postgresql import JSONB

from portico.mail.templates import Template
from portico.models.base import Table, id_column, metadata, moment, one_of, words
from portico.models.enums import Locale

mail = Table(
    "mail",
    metadata,
    id_column(),
    # Whose matter it is about; it goes with them. Not `client_id`, by which rows belong to a client.
    Column("about_id", Uuid, ForeignKey("client.id", ondelete="CASCADE"), index=True),
    # NULL: to somebody who has no login yet.
    Column("login_id", Uuid, ForeignKey("login.id"), index=True),
    *words("to_address", most=254, empty=False),
    *words("to_name", most=200),
    *one_of("locale", Locale),
    Column("time_zone", Text, nullable=False),
    *one_of("template", Template),
    # Every fact it tells, as it was then: however often it is sent, it says the same. Nothing in it is secret.
    Column("data", JSONB, nullable=False),
    moment("created_at"),
    moment("sent_at", nullable=True),
    moment("refused_at", nullable=True),
    # What the mail server said of the address.
    *words("refusal", most=1_000),
    CheckConstraint("sent_at is null or refused_at is null", name="one_end"),
)
