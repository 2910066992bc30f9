"""The tables. Imported as `m`: `m.project.c.name`."""

from portico.models.base import metadata, owning_column
from portico.models.changes import change_document, change_item, change_quote, change_request, change_step
from portico.models.clients import client, contact
from portico.models.comments import comment
from portico.models.documents import client_storage, document, document_version, folder, upload, version_read
from portico.models.events import event, idempotency_key
from portico.models.issues import issue, issue_document, issue_step
from portico.models.mails import mail
from portico.models.people import (
    authorization_epoch,
    login,
    login_link,
    refresh_token,
    session,
    sign_in_failure,
    staff,
    staff_reach,
    staff_role,
)
from portico.models.projects import milestone, project, project_member, project_progress
from portico.models.reviews import remark, review, review_evidence, reviewer
from portico.models.tasks import task, task_assignment, task_dependency

__all__ = [
    "authorization_epoch",
    "change_document",
    "change_item",
    "change_quote",
    "change_request",
    "change_step",
    "client",
    "client_storage",
    "comment",
    "contact",
    "document",
    "document_version",
    "event",
    "folder",
    "idempotency_key",
    "issue",
    "issue_document",
    "issue_step",
    "login",
    "login_link",
    "mail",
    "metadata",
    "milestone",
    "owning_column",
    "project",
    "project_member",
    "project_progress",
    "refresh_token",
    "remark",
    "review",
    "review_evidence",
    "reviewer",
    "session",
    "sign_in_failure",
    "staff",
    "staff_reach",
    "staff_role",
    "task",
    "task_assignment",
    "task_dependency",
    "upload",
    "version_read",
]
