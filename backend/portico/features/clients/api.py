"""Clients and their contacts, as the graph shows them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from portico import models as m
from portico.features.clients import reads
from portico.graph.fields import (
    Node,
    Person,
    by_id,
    can,
    column,
    every,
    node,
    part,
    record,
    same_row,
    sql,
    to_many,
    to_one,
)
from portico.graph.inputs import by_text, contains, filter_input, order_input, where
from portico.graph.pages import Connection
from portico.models.enums import ClientTier, ContactRelationship, Role
from portico.policy.permissions import Permission as P

if TYPE_CHECKING:
    from portico.features.documents.api import Document
    from portico.features.folders.api import Folder
    from portico.features.people.api import Staff
    from portico.features.projects.api import Project


@filter_input
class ClientFilter:
    """Which clients."""

    name_contains: str | None = where(contains("name"), "The name contains this text.")


order_input("Client", {"NAME": by_text(m.client.c.name), "CODE": by_text(m.client.c.code)})
order_input("Contact", {"NAME": by_text(m.contact.c.name)})


@part(m.client, requires=P.CLIENT_NOTES_READ)
class ClientNotes:
    """What the firm keeps to itself about a client."""

    pain_points: str = column(m.client.c.pain_points, "What hurts them. Markdown.")
    churn_notes: str = column(m.client.c.churn_notes, "Why they might leave. Markdown.")


@node(m.client, prefix="cli", requires=P.CLIENT_READ)
class Client(Node):
    """A firm that Portico's firm works for."""

    name: str = column(m.client.c.name, "The name of the firm.")
    code: str = column(m.client.c.code, "Short, in capitals; begins the codes of its projects.")
    industry: str = column(m.client.c.industry, "The industry they are in.")
    branch: str = column(m.client.c.branch, "The branch of the firm that serves them.")
    preferences: str = column(m.client.c.preferences, "How they like to work. Markdown.")
    special_requests: str = column(m.client.c.special_requests, "What was agreed for them alone. Markdown.")
    tier: ClientTier | None = column(m.client.c.tier, "How important they are to the firm.", requires=P.INTERNAL_READ)
    version: int | None = column(
        m.client.c.version, "Counts the changes; for expectedVersion.", requires=P.INTERNAL_READ
    )
    internal_notes: ClientNotes | None = same_row(
        "What the firm keeps to itself about them.", requires=P.CLIENT_NOTES_READ
    )
    account_manager: Staff | None = to_one(
        m.client.c.account_manager_id, "Who looks after them.", requires=P.STAFF_READ
    )
    contacts: Connection[Contact] | None = to_many(
        m.contact.c.client_id,
        "The people there.",
        requires=P.CONTACT_READ,
        # Whoever sees everything also sees who was removed, beside what they said.
        only=lambda contact: contact.c.removed_at.is_(None),
    )
    projects: Connection[Project] | None = to_many(
        m.project.c.client_id,
        "Their projects.",
        requires=P.PROJECT_READ,
    )
    folders: Connection[Folder] | None = to_many(
        m.folder.c.client_id,
        "Folders of no project, of every level.",
        requires=P.DOCUMENT_READ,
        only=lambda folder: folder.c.project_id.is_(None),
    )
    documents: Connection[Document] | None = to_many(
        m.document.c.client_id,
        "Documents of no project: of the client as a whole.",
        requires=P.DOCUMENT_READ,
        only=lambda document: document.c.project_id.is_(None),
    )
    viewer_can_invite: bool = can(P.CONTACT_EDIT, "The viewer may invite people of the client.")
    viewer_can_upload: bool = can(
        P.DOCUMENT_UPLOAD, "The viewer may send files that are of the client as a whole.", as_a_whole=True
    )
    viewer_can_edit_documents: bool = can(
        P.DOCUMENT_EDIT, "The viewer may arrange what is of the client as a whole.", as_a_whole=True
    )


@node(m.contact, prefix="con", requires=P.CONTACT_READ)
class Contact(Person):
    """Somebody at a client."""

    name: str = column(m.contact.c.name, "The name both sides know.")
    title: str = column(m.contact.c.title, "What this person does there.")
    email: str = column(m.contact.c.email, "Mail address.")
    relationship: ContactRelationship = column(m.contact.c.relationship, "The part they play in the relationship.")
    role: Role = column(m.contact.c.role, "What they may do in the portal.")
    is_approver: bool = sql(reads.is_approver, "They decide for the client: about reviews, for one.")
    can_sign_in: bool = sql(reads.can_sign_in, "They have accepted an invitation, or need none.")
    invited_at: datetime | None = column(m.contact.c.invited_at, "When they were sent an invitation last.")
    viewer_can_edit: bool = can(P.CONTACT_EDIT, "The viewer may invite them once more, and take them out.")
    client: Client | None = to_one(m.contact.c.client_id, "Where they work.", requires=P.CLIENT_READ)


@record
class Query:
    """Root fields about clients."""

    client: Client | None = by_id("One client.", requires=P.CLIENT_READ)
    clients: Connection[Client] | None = every(
        "The clients in the viewer's scope.",
        requires=P.CLIENT_READ,
    )
