"""Permissions, and the one table that says which role has which permission on which rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum, auto
from functools import cache, cached_property

from portico.models.enums import Role


class Permission(StrEnum):
    """What somebody may do. A token scope is a permission: there is no second vocabulary."""

    @staticmethod
    def _generate_next_value_(name: str, *_: object) -> str:
        return name

    CLIENT_READ = auto()
    CLIENT_NOTES_READ = auto()
    CONTACT_READ = auto()
    # Invite people of a client, and take them out.
    CONTACT_EDIT = auto()
    STAFF_READ = auto()
    STAFF_ADDRESS_READ = auto()
    PROJECT_READ = auto()
    PROJECT_CREATE = auto()
    PROJECT_EDIT = auto()
    PROJECT_SHARE = auto()
    MEMBER_READ = auto()
    FINANCE_READ = auto()
    FINANCE_WRITE = auto()
    FINANCE_RATIO = auto()
    MILESTONE_READ = auto()
    TASK_READ = auto()
    TASK_EDIT = auto()
    TASK_SHARE = auto()
    # Effort by task: how long the firm reckons and how long it took.
    EFFORT_READ = auto()
    # What the firm keeps to itself on rows the client sees: tier, priority, labels, versions.
    INTERNAL_READ = auto()
    COMMENT_READ = auto()
    COMMENT_WRITE = auto()
    DOCUMENT_READ = auto()
    # Send a file: a new document, or the next version of one.
    DOCUMENT_UPLOAD = auto()
    # Folders, titles, places, the trash, and old versions brought back.
    DOCUMENT_EDIT = auto()
    DOCUMENT_SHARE = auto()
    # Reviews, with who decides in them and what was remarked.
    REVIEW_READ = auto()
    # Begin and close rounds, and say who decides in them.
    REVIEW_WRITE = auto()
    # Decide in a round in which one was asked to.
    REVIEW_DECIDE = auto()
    # Change requests, with their steps and what they move.
    CHANGE_READ = auto()
    # Ask for a change, and take that back.
    CHANGE_REQUEST = auto()
    # Assess a change and, once it is approved, carry it out.
    CHANGE_EDIT = auto()
    CHANGE_DECLINE = auto()
    # Approve or reject what was quoted, for the client.
    CHANGE_DECIDE = auto()
    # The price offered to the client; what it costs the firm is FINANCE_READ.
    QUOTE_READ = auto()
    QUOTE_WRITE = auto()
    # Issues, with their steps.
    ISSUE_READ = auto()
    # Raise issues, answer, and say whether they are settled.
    ISSUE_RAISE = auto()
    # Work on issues: triage, solve, merge.
    ISSUE_EDIT = auto()
    # Read the schema itself: introspection, and what a misspelt name may have meant.
    GRAPH_EXPLORE = auto()


class Rows(StrEnum):
    """The rows a permission is held on. `policy.scopes` says what each means for each table."""

    EVERY = "EVERY"
    MANAGED_CLIENTS = "MANAGED_CLIENTS"
    MANAGED_PROJECTS = "MANAGED_PROJECTS"
    JOINED_PROJECTS = "JOINED_PROJECTS"
    SHARED_WITH_CLIENT = "SHARED_WITH_CLIENT"


P = Permission

_READ = (
    P.CLIENT_READ,
    P.CONTACT_READ,
    P.PROJECT_READ,
    P.MEMBER_READ,
    P.MILESTONE_READ,
    P.TASK_READ,
    P.COMMENT_READ,
    P.DOCUMENT_READ,
    P.REVIEW_READ,
    P.CHANGE_READ,
    P.ISSUE_READ,
)
_STAFF_READ = (*_READ, P.EFFORT_READ, P.INTERNAL_READ)
_PROJECT_WRITE = (P.PROJECT_EDIT, P.PROJECT_SHARE, P.TASK_EDIT, P.TASK_SHARE)
_CHANGE_WRITE = (P.CHANGE_REQUEST, P.CHANGE_EDIT, P.CHANGE_DECLINE)
_ISSUE_WRITE = (P.ISSUE_RAISE, P.ISSUE_EDIT)
_DOCUMENT_WRITE = (P.DOCUMENT_UPLOAD, P.DOCUMENT_EDIT, P.DOCUMENT_SHARE, P.REVIEW_WRITE)
_COLLEAGUES = dict.fromkeys((P.STAFF_READ, P.STAFF_ADDRESS_READ), Rows.EVERY)


def _on(rows: Rows, *permissions: Permission) -> dict[Permission, Rows]:
    return dict.fromkeys(permissions, rows)


_CLIENT_VIEWER = _on(Rows.SHARED_WITH_CLIENT, *_READ, P.STAFF_READ)
_CLIENT_MEMBER = _CLIENT_VIEWER | _on(
    Rows.SHARED_WITH_CLIENT, P.COMMENT_WRITE, P.DOCUMENT_UPLOAD, P.CHANGE_REQUEST, P.ISSUE_RAISE
)
_CLIENT_APPROVER = _CLIENT_MEMBER | _on(Rows.SHARED_WITH_CLIENT, P.REVIEW_DECIDE, P.CHANGE_DECIDE, P.QUOTE_READ)

ROLES: Mapping[Role, Mapping[Permission, Rows]] = {
    # Only the client decides what the client is asked.
    Role.ADMIN: _on(Rows.EVERY, *(set(Permission) - {P.CHANGE_DECIDE})),
    Role.PMO: _COLLEAGUES
    | _on(
        Rows.EVERY,
        *_STAFF_READ,
        *_PROJECT_WRITE,
        *_DOCUMENT_WRITE,
        *_CHANGE_WRITE,
        *_ISSUE_WRITE,
        P.REVIEW_DECIDE,
        P.PROJECT_CREATE,
        P.CONTACT_EDIT,
        P.CLIENT_NOTES_READ,
        P.FINANCE_RATIO,
        P.COMMENT_WRITE,
        P.GRAPH_EXPLORE,
    ),
    Role.EXECUTIVE: _COLLEAGUES
    | _on(
        Rows.EVERY,
        *_STAFF_READ,
        P.CLIENT_NOTES_READ,
        P.FINANCE_READ,
        P.FINANCE_RATIO,
        P.QUOTE_READ,
        P.COMMENT_WRITE,
        P.REVIEW_DECIDE,
    ),
    Role.ACCOUNT_MANAGER: _COLLEAGUES
    | _on(
        Rows.MANAGED_CLIENTS,
        *_STAFF_READ,
        *_DOCUMENT_WRITE,
        P.REVIEW_DECIDE,
        P.CONTACT_EDIT,
        P.CHANGE_REQUEST,
        P.CHANGE_DECLINE,
        P.QUOTE_READ,
        P.QUOTE_WRITE,
        P.CLIENT_NOTES_READ,
        P.COMMENT_WRITE,
    ),
    Role.PROJECT_MANAGER: _COLLEAGUES
    | _on(Rows.EVERY, *_STAFF_READ, P.FINANCE_RATIO, P.QUOTE_READ)
    | _on(Rows.MANAGED_PROJECTS, *_PROJECT_WRITE, *_DOCUMENT_WRITE, *_CHANGE_WRITE, *_ISSUE_WRITE)
    | _on(Rows.JOINED_PROJECTS, P.COMMENT_WRITE, P.REVIEW_DECIDE),
    Role.FINANCE: _COLLEAGUES
    | _on(
        Rows.EVERY,
        *_STAFF_READ,
        P.FINANCE_READ,
        P.FINANCE_WRITE,
        P.FINANCE_RATIO,
        P.QUOTE_READ,
        P.QUOTE_WRITE,
        P.COMMENT_WRITE,
    ),
    Role.MEMBER: _COLLEAGUES
    | _on(
        Rows.JOINED_PROJECTS,
        *_STAFF_READ,
        *_ISSUE_WRITE,
        P.TASK_EDIT,
        P.COMMENT_WRITE,
        P.DOCUMENT_UPLOAD,
        P.DOCUMENT_EDIT,
        P.REVIEW_DECIDE,
    ),
    Role.CLIENT_OWNER: _CLIENT_APPROVER | _on(Rows.SHARED_WITH_CLIENT, P.CONTACT_EDIT),
    Role.CLIENT_APPROVER: _CLIENT_APPROVER,
    Role.CLIENT_MEMBER: _CLIENT_MEMBER,
    Role.CLIENT_VIEWER: _CLIENT_VIEWER,
}


@dataclass(frozen=True)
class Access:
    """What a set of roles may do and on which rows; holds no ids, so that equal roles share plans."""

    grants: frozenset[tuple[Permission, Rows]]

    def rows(self, permission: Permission) -> frozenset[Rows]:
        """The kinds of rows the permission is held on; empty when it is not held at all."""
        return frozenset(rows for held, rows in self.grants if held is permission)

    def allows(self, permission: Permission) -> bool:
        """Whether the permission is held on any row."""
        return permission in self.permissions

    @cached_property
    def permissions(self) -> frozenset[Permission]:
        """Every permission held on some row."""
        return frozenset(held for held, _ in self.grants)


NO_ACCESS = Access(frozenset())


@cache
def _access_of(roles: frozenset[Role]) -> Access:
    return Access(frozenset(grant for role in roles for grant in ROLES[role].items()))


def access_of(roles: Iterable[Role]) -> Access:
    """The union of what the roles grant."""
    return _access_of(frozenset(roles))
