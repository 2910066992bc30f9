"""The closed vocabularies. A member's value is what is stored and what the graph shows."""

from __future__ import annotations

from enum import StrEnum, auto


class _Name(StrEnum):
    """Members whose value is their own name."""

    @staticmethod
    def _generate_next_value_(name: str, *_: object) -> str:
        return name


class Role(_Name):
    """A named set of permissions; a person holds a set of roles."""

    ADMIN = auto()
    PMO = auto()
    EXECUTIVE = auto()
    ACCOUNT_MANAGER = auto()
    PROJECT_MANAGER = auto()
    FINANCE = auto()
    MEMBER = auto()
    CLIENT_OWNER = auto()
    CLIENT_APPROVER = auto()
    CLIENT_MEMBER = auto()
    CLIENT_VIEWER = auto()


STAFF_ROLES = tuple(role for role in Role if not role.startswith("CLIENT_"))
CLIENT_ROLES = tuple(role for role in Role if role.startswith("CLIENT_"))


class Audience(_Name):
    """Who may read: the firm alone, or the client as well."""

    INTERNAL = auto()
    SHARED = auto()


class ClientTier(_Name):
    """How important a client is to the firm; gives the default priority of projects."""

    STRATEGIC = auto()
    KEY = auto()
    STANDARD = auto()


class ContactRelationship(_Name):
    """The part a contact plays in the relationship."""

    DECISION_MAKER = auto()
    SPONSOR = auto()
    USER = auto()
    FINANCE = auto()


class ProjectPhase(_Name):
    """Where a project stands; MONITORING may be skipped."""

    INITIATION = auto()
    PLANNING = auto()
    EXECUTION = auto()
    MONITORING = auto()
    CLOSING = auto()
    CLOSED = auto()


class ProjectState(_Name):
    """Whether a project is being worked on."""

    ACTIVE = auto()
    ON_HOLD = auto()
    CANCELLED = auto()


class Priority(_Name):
    """What goes first."""

    CRITICAL = auto()
    HIGH = auto()
    NORMAL = auto()
    LOW = auto()


class MilestoneAcceptance(_Name):
    """Where the client's acceptance of a milestone stands."""

    PENDING = auto()
    SUBMITTED = auto()
    ACCEPTED = auto()
    REJECTED = auto()


class TaskStatus(_Name):
    """Where a task stands."""

    TODO = auto()
    IN_PROGRESS = auto()
    BLOCKED = auto()
    DONE = auto()
    CANCELLED = auto()


class UploadFault(_Name):
    """What was wrong with a file: INCOMPLETE when parts of it were missing; else it was not the file announced."""

    INCOMPLETE = auto()
    WRONG_SIZE = auto()
    WRONG_CHECKSUM = auto()


class UploadState(_Name):
    """Where a file stands: PENDING while checked; REJECTED if it was another one; QUARANTINED by the scanner."""

    UPLOADING = auto()
    # All of it has arrived and is being checked.
    PENDING = auto()
    AVAILABLE = auto()
    # The bytes are not those that were announced.
    REJECTED = auto()
    # The scanner objects.
    QUARANTINED = auto()
    CANCELLED = auto()


class ReviewState(_Name):
    """Where a round of a review stands: all but OPEN are closed."""

    OPEN = auto()
    # Everybody approved.
    APPROVED = auto()
    # Everybody decided, and somebody asked for changes.
    CHANGES_REQUESTED = auto()
    # The firm closed it before everybody had decided.
    CLOSED = auto()
    # The next version came before everybody had decided.
    SUPERSEDED = auto()


class ReviewDecision(_Name):
    """What a reviewer decided."""

    APPROVED = auto()
    CHANGES_REQUESTED = auto()


class DependencyType(_Name):
    """Finish or start of the predecessor to start or finish of the successor (PMBOK)."""

    FS = auto()
    SS = auto()
    FF = auto()
    SF = auto()


class Locale(StrEnum):
    """The languages Portico speaks (BCP 47)."""

    EN = "en"
    ZH_CN = "zh-CN"


class ChangeState(_Name):
    """Where a change request stands."""

    SUBMITTED = auto()
    # The firm looks at what it takes.
    ASSESSING = auto()
    # The client has an offer to decide about.
    QUOTED = auto()
    APPROVED = auto()
    REJECTED = auto()
    IMPLEMENTING = auto()
    DONE = auto()
    # The firm does not do it.
    DECLINED = auto()
    # The offer's time was over before the client decided.
    EXPIRED = auto()
    # The client takes it back.
    WITHDRAWN = auto()


class Impact(_Name):
    """How much an issue hinders."""

    LOW = auto()
    MEDIUM = auto()
    HIGH = auto()
    CRITICAL = auto()


class IssueState(_Name):
    """Where an issue stands."""

    PENDING = auto()
    IN_PROGRESS = auto()
    # The firm has asked for something, and its clock rests.
    WAITING_ON_CLIENT = auto()
    # The firm says so; the client has not said that it is.
    RESOLVED = auto()
    CLOSED = auto()


class IssueClock(_Name):
    """What the firm promises of an issue: that somebody answers in time, and that it is over in time."""

    FIRST_RESPONSE = auto()
    RESOLUTION = auto()


class Side(_Name):
    """Whose turn it is."""

    FIRM = auto()
    CLIENT = auto()


class App(_Name):
    """What a session was opened from: the two browser apps, or a client with a bearer token."""

    STAFF = auto()
    PORTAL = auto()
    BEARER = auto()


class LoginLinkPurpose(_Name):
    """What a link in a mail is good for."""

    SIGN_IN = auto()
    RESET = auto()
    INVITATION = auto()
    # Not a link: a code to be typed.
    CODE = auto()
