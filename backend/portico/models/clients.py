"""Clients and the people there."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)

from portico.models.base import (
    Table,
    client_table,
    id_column,
    metadata,
    moment,
    one_of,
    version_column,
    words,
)
from portico.models.enums import CLIENT_ROLES, ClientTier, ContactRelationship, Role

client = Table(
    "client",
    metadata,
    id_column(),
    *words("name", most=200, empty=False),
    # Project codes count per client (ACM-3): nothing reveals how many projects the firm has.
    Column("code", Text, nullable=False, unique=True),
    CheckConstraint("code ~ '^[A-Z][A-Z0-9]{1,7}$'", name="code_form"),
    Column("last_project_number", Integer, nullable=False, server_default=text("0")),
    *words("industry", most=200),
    *words("branch", most=200),
    *one_of("tier", ClientTier, default=ClientTier.STANDARD),
    *words("preferences", most=10_000),
    *words("special_requests", most=10_000),
    *words("pain_points", most=10_000),
    *words("churn_notes", most=10_000),
    Column("account_manager_id", Uuid, ForeignKey("staff.id"), index=True),
    version_column(),
    moment("created_at"),
    moment("updated_at"),
    Index(None, "name", "id"),
    info={"client_owned": True},
)
client.c.tier.info["requires"] = "INTERNAL_READ"
client.c.pain_points.info["requires"] = "CLIENT_NOTES_READ"
client.c.churn_notes.info["requires"] = "CLIENT_NOTES_READ"

contact = client_table(
    "contact",
    Column("login_id", Uuid, ForeignKey("login.id"), index=True),
    *words("name", most=200, empty=False),
    *words("title", most=200),
    *words("email", most=254),
    *one_of("relationship", ContactRelationship, default=ContactRelationship.USER),
    *one_of("role", Role, only=CLIENT_ROLES),
    version_column(),
    moment("created_at"),
    # When they were sent an invitation last; they have a login from the moment they accept it.
    moment("invited_at", nullable=True),
    moment("removed_at", nullable=True),
    UniqueConstraint("client_id", "login_id"),
    Index(None, "client_id", "name", "id"),
    # Two invitations at once are one.
    Index(
        None,
        "client_id",
        "email",
        unique=True,
        postgresql_where=text("email <> '' and removed_at is null"),
    ),
)
