"""Logins (address and credentials), staff, their roles, sessions. These belong to the firm."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    Text,
    Uuid,
    text,
)

from portico.models.base import Table, id_column, metadata, moment, one_of, version_column, words
from portico.models.enums import STAFF_ROLES, App, Locale, LoginLinkPurpose, Role

# A login is not a contact: one login may be a contact at several clients.
login = Table(
    "login",
    metadata,
    id_column(),
    Column("email", Text, nullable=False, unique=True),
    CheckConstraint("email = lower(email) and char_length(email) between 3 and 254", name="email_form"),
    Column("password_hash", Text),
    *one_of("locale", Locale, default=Locale.EN),
    Column("time_zone", Text, nullable=False, server_default=text("'UTC'")),
    Column("is_active", Boolean, nullable=False, server_default=text("true")),
    version_column(),
    moment("created_at"),
)

staff = Table(
    "staff",
    metadata,
    id_column(),
    # NULL: somebody who is named on tasks and does not sign in.
    Column("login_id", Uuid, ForeignKey("login.id"), unique=True),
    *words("name", most=200, empty=False),
    *words("title", most=200),
    Column("email", Text, info={"requires": "STAFF_ADDRESS_READ"}),
    # The key of this person in the system an import came from.
    Column("external_key", Text, unique=True),
    Column("is_active", Boolean, nullable=False, server_default=text("true")),
    version_column(),
    moment("created_at"),
    Index(None, "name", "id"),
)

staff_role = Table(
    "staff_role",
    metadata,
    Column("staff_id", Uuid, ForeignKey("staff.id"), nullable=False),
    *one_of("role", Role, only=STAFF_ROLES),
    PrimaryKeyConstraint("staff_id", "role"),
)

session = Table(
    "session",
    metadata,
    id_column(),
    Column("login_id", Uuid, ForeignKey("login.id"), nullable=False, index=True),
    # The contact this session acts as; NULL: it acts as the login's staff member.
    Column("contact_id", Uuid),
    *one_of("app", App),
    moment("created_at"),
    moment("expires_at"),
    moment("revoked_at", nullable=True),
    Index(None, "expires_at"),
)

# One row, whose number changes with every transaction that changes who a session belongs to or what
# they may do (by triggers): what a server remembers of that holds while it is the same.
authorization_epoch = Table(
    "authorization_epoch",
    metadata,
    Column("is_only", Boolean, primary_key=True, server_default=text("true")),
    CheckConstraint("is_only", name="one_row"),
    Column("number", BigInteger, nullable=False),
)

# The clients somebody of the firm looks after, or of whose projects they lead or are on one, kept by
# triggers; with how many reasons there are. Row level security looks up here what they reach.
staff_reach = Table(
    "staff_reach",
    metadata,
    Column("staff_id", Uuid, ForeignKey("staff.id", ondelete="CASCADE"), primary_key=True),
    Column("reached_id", Uuid, ForeignKey("client.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("reasons", Integer, nullable=False),
)

# Refresh tokens are opaque and kept as SHA-256; a spent one that comes back revokes its session.
refresh_token = Table(
    "refresh_token",
    metadata,
    Column("token_sha256", LargeBinary, primary_key=True),
    Column("session_id", Uuid, ForeignKey("session.id", ondelete="CASCADE"), nullable=False, index=True),
    moment("issued_at"),
    moment("spent_at", nullable=True),
)

sign_in_failure = Table(
    "sign_in_failure",
    metadata,
    id_column(),
    # SHA-256 of the mail address or of the network address: failures are counted for both.
    Column("subject_sha256", LargeBinary, nullable=False),
    moment("failed_at"),
    Index(None, "subject_sha256", "failed_at"),
)

# What a link in a mail stands for; its token is made of the id when the mail is written, and kept nowhere.
login_link = Table(
    "login_link",
    metadata,
    id_column(),
    *one_of("purpose", LoginLinkPurpose),
    # As it was entered: whether somebody has it is found out by the worker, so that nobody can tell by asking.
    *words("email", most=254, empty=False),
    *one_of("app", App),
    # NULL: nobody's yet, or an invitation.
    Column("login_id", Uuid, ForeignKey("login.id"), index=True),
    # Who is invited.
    Column("contact_id", Uuid, ForeignKey("contact.id", ondelete="CASCADE"), index=True),
    CheckConstraint("(purpose = 'INVITATION') = (contact_id is not null)", name="invites_somebody"),
    moment("created_at"),
    moment("expires_at"),
    moment("used_at", nullable=True),
    Index(None, "expires_at"),
)
