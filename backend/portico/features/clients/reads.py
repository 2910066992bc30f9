"""What the declarations of clients cannot say."""

from __future__ import annotations

from sqlalchemy import ColumnElement, FromClause, false, func

from portico.models.enums import CLIENT_ROLES
from portico.policy.permissions import ROLES, Permission

_APPROVERS = [role.value for role in CLIENT_ROLES if Permission.REVIEW_DECIDE in ROLES[role]]


def is_approver(contact: FromClause) -> ColumnElement[bool]:
    """Their role lets them decide for the client."""
    return func.coalesce(contact.c.role.in_(_APPROVERS), false())


def can_sign_in(contact: FromClause) -> ColumnElement[bool]:
    """They have a login."""
    return func.coalesce(contact.c.login_id.is_not(None), false())
