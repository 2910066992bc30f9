"""Where a row can stand, and which verb takes it where: the one table of it, enforced, documented and tested.

`transitions.txt` is made of it, together with the roles that hold each permission.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table

from portico import models as m
from portico.policy.permissions import Permission as P

# What there was not before.
NOWHERE = "-"


@dataclass(frozen=True, kw_only=True)
class Transition:
    """A verb of the graph, from where it leads, and where to. `problem` answers whoever tries it from elsewhere."""

    verb: str
    table: Table
    permission: P
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    problem: str = ""
    # Who may, beyond holding the permission on the row.
    only: str = ""
    # What else must be so, of a row that this one is part of.
    during: str = ""


def _document(row: Any) -> str:
    return "TRASHED" if row.trashed_at is not None else "INTERNAL" if row.shared_from is None else "SHARED"


def _folder(row: Any) -> str:
    return "THERE" if row.trashed_at is None else "TRASHED"


def _remark(row: Any) -> str:
    return "OPEN" if row.resolved_at is None else "RESOLVED"


STATES: Mapping[Table, Callable[[Any], str]] = {
    m.folder: _folder,
    m.document: _document,
    m.upload: lambda row: str(row.state),
    m.review: lambda row: str(row.state),
    m.remark: _remark,
    m.change_request: lambda row: str(row.state),
    m.issue: lambda row: str(row.state),
}
_DECIDED = ("OPEN", "APPROVED", "CHANGES_REQUESTED")
_THERE = ("INTERNAL", "SHARED")
_WORKED_ON = ("PENDING", "IN_PROGRESS", "WAITING_ON_CLIENT")
_SENDER = "whoever announced it"

TRANSITIONS = {
    transition.verb: transition
    for transition in (
        Transition(
            verb="updateFolder",
            table=m.folder,
            permission=P.DOCUMENT_EDIT,
            sources=("THERE",),
            targets=("THERE",),
            problem="IN_TRASH",
        ),
        Transition(
            verb="trashFolder",
            table=m.folder,
            permission=P.DOCUMENT_EDIT,
            sources=("THERE", "TRASHED"),
            targets=("TRASHED",),
        ),
        Transition(
            verb="restoreFolder",
            table=m.folder,
            permission=P.DOCUMENT_EDIT,
            sources=("THERE", "TRASHED"),
            targets=("THERE",),
        ),
        Transition(
            verb="updateDocument",
            table=m.document,
            permission=P.DOCUMENT_EDIT,
            sources=_THERE,
            targets=_THERE,
            problem="IN_TRASH",
        ),
        Transition(
            verb="shareDocument",
            table=m.document,
            permission=P.DOCUMENT_SHARE,
            sources=_THERE,
            targets=("SHARED",),
            problem="IN_TRASH",
        ),
        Transition(
            verb="unshareDocument",
            table=m.document,
            permission=P.DOCUMENT_SHARE,
            sources=(*_THERE, "TRASHED"),
            targets=("INTERNAL", "TRASHED"),
        ),
        Transition(
            verb="trashDocument",
            table=m.document,
            permission=P.DOCUMENT_EDIT,
            sources=(*_THERE, "TRASHED"),
            targets=("TRASHED",),
        ),
        Transition(
            verb="restoreDocument",
            table=m.document,
            permission=P.DOCUMENT_EDIT,
            sources=(*_THERE, "TRASHED"),
            targets=_THERE,
        ),
        Transition(
            verb="restoreVersion",
            table=m.document,
            permission=P.DOCUMENT_EDIT,
            sources=_THERE,
            targets=_THERE,
            problem="IN_TRASH",
        ),
        Transition(
            verb="startUpload",
            table=m.upload,
            permission=P.DOCUMENT_UPLOAD,
            sources=(NOWHERE,),
            targets=("UPLOADING",),
        ),
        Transition(
            verb="uploadParts",
            table=m.upload,
            permission=P.DOCUMENT_UPLOAD,
            sources=("UPLOADING",),
            targets=("UPLOADING",),
            problem="NOT_UPLOADING",
            only=_SENDER,
        ),
        Transition(
            verb="finishUpload",
            table=m.upload,
            permission=P.DOCUMENT_UPLOAD,
            sources=("UPLOADING",),
            targets=("PENDING",),
            problem="NOT_UPLOADING",
            only=_SENDER,
        ),
        Transition(
            verb="cancelUpload",
            table=m.upload,
            permission=P.DOCUMENT_UPLOAD,
            sources=("UPLOADING",),
            targets=("CANCELLED",),
            problem="NOT_UPLOADING",
            only=_SENDER,
        ),
        Transition(
            verb="startReview",
            table=m.review,
            permission=P.REVIEW_WRITE,
            sources=(NOWHERE,),
            targets=("OPEN",),
        ),
        Transition(
            verb="updateReview",
            table=m.review,
            permission=P.REVIEW_WRITE,
            sources=("OPEN",),
            targets=_DECIDED,
            problem="REVIEW_CLOSED",
        ),
        Transition(
            verb="decideReview",
            table=m.review,
            permission=P.REVIEW_DECIDE,
            sources=("OPEN",),
            targets=_DECIDED,
            problem="REVIEW_CLOSED",
            only="whoever was asked",
        ),
        Transition(
            verb="closeReview",
            table=m.review,
            permission=P.REVIEW_WRITE,
            sources=("OPEN",),
            targets=("CLOSED",),
            problem="REVIEW_CLOSED",
        ),
        Transition(
            verb="addRemark",
            table=m.remark,
            permission=P.COMMENT_WRITE,
            sources=(NOWHERE,),
            targets=("OPEN",),
            during="in an open round; answers until the next begins",
        ),
        Transition(
            verb="resolveRemark",
            table=m.remark,
            permission=P.COMMENT_WRITE,
            sources=("OPEN", "RESOLVED"),
            targets=("RESOLVED",),
            during="until the next round begins",
        ),
        Transition(
            verb="reopenRemark",
            table=m.remark,
            permission=P.COMMENT_WRITE,
            sources=("OPEN", "RESOLVED"),
            targets=("OPEN",),
            during="until the next round begins",
        ),
        Transition(
            verb="requestChange",
            table=m.change_request,
            permission=P.CHANGE_REQUEST,
            sources=(NOWHERE,),
            targets=("SUBMITTED",),
        ),
        Transition(
            verb="assessChange",
            table=m.change_request,
            permission=P.CHANGE_EDIT,
            sources=("SUBMITTED", "ASSESSING", "QUOTED", "EXPIRED"),
            targets=("ASSESSING",),
            problem="CHANGE_PAST_THIS",
        ),
        Transition(
            verb="quoteChange",
            table=m.change_request,
            permission=P.QUOTE_WRITE,
            sources=("ASSESSING", "QUOTED", "EXPIRED"),
            targets=("QUOTED",),
            problem="CHANGE_PAST_THIS",
        ),
        Transition(
            verb="declineChange",
            table=m.change_request,
            permission=P.CHANGE_DECLINE,
            sources=("SUBMITTED", "ASSESSING", "QUOTED", "EXPIRED"),
            targets=("DECLINED",),
            problem="CHANGE_PAST_THIS",
        ),
        Transition(
            verb="withdrawChange",
            table=m.change_request,
            permission=P.CHANGE_REQUEST,
            sources=("SUBMITTED", "ASSESSING", "QUOTED", "EXPIRED"),
            targets=("WITHDRAWN",),
            problem="CHANGE_PAST_THIS",
            only="the client's people",
        ),
        Transition(
            verb="approveChange",
            table=m.change_request,
            permission=P.CHANGE_DECIDE,
            sources=("QUOTED",),
            targets=("APPROVED",),
            problem="CHANGE_PAST_THIS",
        ),
        Transition(
            verb="rejectChange",
            table=m.change_request,
            permission=P.CHANGE_DECIDE,
            sources=("QUOTED",),
            targets=("REJECTED",),
            problem="CHANGE_PAST_THIS",
        ),
        Transition(
            verb="startChange",
            table=m.change_request,
            permission=P.CHANGE_EDIT,
            sources=("APPROVED",),
            targets=("IMPLEMENTING",),
            problem="CHANGE_PAST_THIS",
        ),
        Transition(
            verb="finishChange",
            table=m.change_request,
            permission=P.CHANGE_EDIT,
            sources=("IMPLEMENTING",),
            targets=("DONE",),
            problem="CHANGE_PAST_THIS",
        ),
        Transition(
            verb="raiseIssue",
            table=m.issue,
            permission=P.ISSUE_RAISE,
            sources=(NOWHERE,),
            targets=("PENDING",),
        ),
        Transition(
            verb="triageIssue",
            table=m.issue,
            permission=P.ISSUE_EDIT,
            sources=_WORKED_ON,
            targets=_WORKED_ON,
            problem="ISSUE_PAST_THIS",
        ),
        Transition(
            verb="startIssue",
            table=m.issue,
            permission=P.ISSUE_EDIT,
            sources=("PENDING",),
            targets=("IN_PROGRESS",),
            problem="ISSUE_PAST_THIS",
        ),
        Transition(
            verb="waitForClient",
            table=m.issue,
            permission=P.ISSUE_EDIT,
            sources=("IN_PROGRESS",),
            targets=("WAITING_ON_CLIENT",),
            problem="ISSUE_PAST_THIS",
        ),
        Transition(
            verb="answerIssue",
            table=m.issue,
            permission=P.ISSUE_RAISE,
            sources=_WORKED_ON,
            targets=_WORKED_ON,
            problem="ISSUE_PAST_THIS",
        ),
        Transition(
            verb="resumeIssue",
            table=m.issue,
            permission=P.ISSUE_EDIT,
            sources=("WAITING_ON_CLIENT",),
            targets=("IN_PROGRESS",),
            problem="ISSUE_PAST_THIS",
        ),
        Transition(
            verb="resolveIssue",
            table=m.issue,
            permission=P.ISSUE_EDIT,
            sources=("IN_PROGRESS", "WAITING_ON_CLIENT"),
            targets=("RESOLVED",),
            problem="ISSUE_PAST_THIS",
        ),
        Transition(
            verb="closeIssue",
            table=m.issue,
            permission=P.ISSUE_RAISE,
            sources=("RESOLVED",),
            targets=("CLOSED",),
            problem="ISSUE_PAST_THIS",
        ),
        Transition(
            verb="reopenIssue",
            table=m.issue,
            permission=P.ISSUE_RAISE,
            sources=("RESOLVED", "CLOSED"),
            targets=("IN_PROGRESS",),
            problem="ISSUE_PAST_THIS",
        ),
        Transition(
            verb="mergeIssue",
            table=m.issue,
            permission=P.ISSUE_EDIT,
            sources=_WORKED_ON,
            targets=("CLOSED",),
            problem="ISSUE_PAST_THIS",
        ),
        Transition(
            verb="makeTaskOfIssue",
            table=m.issue,
            permission=P.ISSUE_EDIT,
            sources=_WORKED_ON,
            targets=_WORKED_ON,
            problem="ISSUE_PAST_THIS",
        ),
    )
}
# What Portico does by itself: the worker with a file that has arrived, the sweeper with a forgotten one, and the
# next version with the round about the one before.
BY_ITSELF = (
    (m.upload, "PENDING", ("AVAILABLE", "REJECTED", "QUARANTINED")),
    (m.upload, "UPLOADING", ("CANCELLED",)),
    (m.review, "OPEN", ("SUPERSEDED",)),
    (m.review, NOWHERE, ("OPEN",)),
)
