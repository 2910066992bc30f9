"""The mails there are."""

from __future__ import annotations

from enum import StrEnum


class Template(StrEnum):
    """A kind of mail. A member's value is what is stored, and the name of its sentences."""

    SIGN_IN_LINK = "sign_in_link"
    PASSWORD_RESET = "password_reset"  # noqa: S105 - a name
    INVITATION = "invitation"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 - a name
    CONFIRMATION_CODE = "confirmation_code"
    ISSUE_UNANSWERED = "issue_unanswered"
    ISSUE_UNRESOLVED = "issue_unresolved"
