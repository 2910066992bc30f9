"""Reviews of a document, round after round: who is asked, what they remark, and what they decide."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    Double,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)

from portico.models.base import client_table, moment, one_of, same_client, version_column, words
from portico.models.enums import Audience, ReviewDecision, ReviewState

# One round: about one version of the document.
review = client_table(
    "review",
    Column("document_id", Uuid, nullable=False),
    Column("version_id", Uuid, nullable=False),
    # As of the document; NULL: of the client as a whole.
    Column("project_id", Uuid),
    Column("round", Integer, nullable=False),
    CheckConstraint("round > 0", name="round_positive"),
    *one_of("audience", Audience),
    *one_of("state", ReviewState, default=ReviewState.OPEN),
    *words("note", most=2_000),
    Column("due_on", Date),
    # Who leads the round; of the firm.
    Column("owner_staff_id", Uuid, ForeignKey("staff.id"), nullable=False),
    moment("closed_at", nullable=True),
    # Why it was closed before everybody had decided.
    *words("close_reason", most=2_000),
    version_column(),
    moment("created_at"),
    moment("updated_at"),
    CheckConstraint("(state = 'OPEN') = (closed_at is null)", name="closed_when_not_open"),
    # Counted apart, or the client would learn of rounds that were not for them.
    UniqueConstraint("document_id", "audience", "round"),
    same_client("document_id", "document", ondelete="CASCADE"),
    same_client("version_id", "document_version", ondelete="CASCADE"),
    same_client("project_id", "project", ondelete="CASCADE"),
    # One round at a time, for each audience.
    Index(None, "document_id", "audience", unique=True, postgresql_where=text("state = 'OPEN'")),
    Index(None, "version_id"),
    Index(None, "project_id"),
    Index(None, "created_at", "id"),
)


def _decision(name: str) -> list[object]:
    listed = ", ".join(f"'{member.value}'" for member in ReviewDecision)
    return [
        Column(name, Text, info={"enum": ReviewDecision}),
        CheckConstraint(f"{name} in ({listed})", name=f"{name}_known"),
    ]


def _anybody(name: str) -> list[object]:
    """Somebody of the firm, or somebody of the client."""
    return [
        Column(f"{name}_staff_id", Uuid, ForeignKey("staff.id")),
        Column(f"{name}_contact_id", Uuid),
        same_client(f"{name}_contact_id", "contact"),
    ]


reviewer = client_table(
    "reviewer",
    Column("review_id", Uuid, nullable=False),
    Column("staff_id", Uuid, ForeignKey("staff.id")),
    Column("contact_id", Uuid),
    CheckConstraint("num_nonnulls(staff_id, contact_id) = 1", name="one_person"),
    *_decision("decision"),
    *words("reason", most=2_000),
    moment("decided_at", nullable=True),
    CheckConstraint("(decision is null) = (decided_at is null)", name="decided_at_some_time"),
    moment("created_at"),
    UniqueConstraint("review_id", "staff_id"),
    UniqueConstraint("review_id", "contact_id"),
    same_client("review_id", "review", ondelete="CASCADE"),
    same_client("contact_id", "contact"),
    Index(None, "review_id", "created_at", "id"),
    # What waits for somebody.
    Index(None, "staff_id", postgresql_where=text("decision is null")),
    Index(None, "contact_id", postgresql_where=text("decision is null")),
)

remark = client_table(
    "remark",
    Column("review_id", Uuid, nullable=False),
    # NULL: it begins a thread.
    Column("parent_id", Uuid),
    *one_of("audience", Audience),
    *words("body", most=20_000, empty=False),
    # Where on the version: a page (counted from 1) with a spot on it, as fractions of its width and height from the
    # upper left; or a line of text (counted from 1); or nowhere in particular.
    Column("page", Integer),
    Column("x", Double),
    Column("y", Double),
    Column("line", Integer),
    CheckConstraint("page > 0 and line > 0", name="counts_from_1"),
    CheckConstraint("x between 0 and 1 and y between 0 and 1", name="on_the_page"),
    CheckConstraint(
        "num_nonnulls(page, x, y) in (0, 3) and (page is null or line is null) and"
        " (parent_id is null or num_nonnulls(page, line) = 0)",
        name="one_place",
    ),
    *_anybody("author"),
    CheckConstraint("num_nonnulls(author_staff_id, author_contact_id) = 1", name="one_author"),
    # What a contact writes is always shared.
    CheckConstraint("author_contact_id is null or audience = 'SHARED'", name="contact_shares"),
    *_anybody("resolver"),
    moment("resolved_at", nullable=True),
    CheckConstraint(
        "num_nonnulls(resolver_staff_id, resolver_contact_id) = num_nonnulls(resolved_at)", name="resolved_by_one"
    ),
    CheckConstraint("parent_id is null or resolved_at is null", name="threads_are_resolved"),
    # The remark of the round before that this one goes on with.
    Column("carried_from_id", Uuid),
    version_column(),
    moment("created_at"),
    moment("updated_at"),
    # An answer is of the same round.
    UniqueConstraint("client_id", "review_id", "id"),
    ForeignKeyConstraint(
        ["client_id", "review_id", "parent_id"], ["remark.client_id", "remark.review_id", "remark.id"]
    ),
    same_client("review_id", "review", ondelete="CASCADE"),
    same_client("carried_from_id", "remark"),
    Index(None, "review_id", "created_at", "id"),
    Index(None, "parent_id", "created_at", "id"),
)

# What a closed round was, to be proved later: never changed, but for the file that is made of it.
review_evidence = client_table(
    "review_evidence",
    Column("review_id", Uuid, nullable=False, unique=True),
    # The round as canonical JSON (RFC 8785), without anything internal.
    Column("content", Text, nullable=False),
    # Of the PDF that says the same in words; NULL until it is made.
    Column("object_key", Text),
    Column("pdf_sha256", Text),
    CheckConstraint("pdf_sha256 ~ '^[0-9a-f]{64}$'", name="pdf_sha256_form"),
    CheckConstraint("(object_key is null) = (pdf_sha256 is null)", name="made_or_not"),
    moment("created_at"),
    same_client("review_id", "review", ondelete="CASCADE"),
)
