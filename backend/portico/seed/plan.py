"""What the demo data is written in. Days are working days from today; people are named by a short key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from portico.models.enums import (
    ClientTier,
    ContactRelationship,
    Locale,
    MilestoneAcceptance,
    Priority,
    ProjectPhase,
    ProjectState,
    Role,
)

AMSTERDAM = "Europe/Amsterdam"
SHANGHAI = "Asia/Shanghai"


@dataclass(frozen=True, kw_only=True)
class Colleague:
    """Somebody of the firm. `mailbox` is the part before @portico.example; without one there is no login."""

    key: str
    name: str
    title: str
    mailbox: str | None
    roles: tuple[Role, ...]
    is_demo_account: bool = False
    locale: Locale = Locale.EN
    time_zone: str = AMSTERDAM


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody of a client; signs in only as a demo account."""

    key: str
    name: str
    title: str
    email: str
    role: Role
    relationship: ContactRelationship = ContactRelationship.USER
    is_demo_account: bool = False
    locale: Locale = Locale.EN


@dataclass(frozen=True, kw_only=True)
class Stage:
    """A milestone. `baseline` is the day first promised, when it differs from `due`."""

    key: str
    name: str
    due: int
    baseline: int | None = None
    acceptance: MilestoneAcceptance = MilestoneAcceptance.PENDING
    accepted: int | None = None
    is_client_facing: bool = True


@dataclass(frozen=True)
class Remark:
    """A comment: who, when (day and clock), on which task (None: the project), and what.

    A client's person writes to everyone; a colleague writes to the firm alone unless `shared`.
    """

    by: str
    day: int
    clock: str
    on: str | None
    body: str
    shared: bool = False


@dataclass(frozen=True, kw_only=True)
class ProjectPlan:
    """A project with its tasks as an outline (see `outline`). Amounts are whole units of the currency."""

    number: int
    name: str
    description: str
    phase: ProjectPhase
    manager: str
    start: int | None
    finish: int | None
    state: ProjectState = ProjectState.ACTIVE
    priority: Priority | None = None
    finished: int | None = None
    # The day it was shared with the client; None: internal.
    shared: int | None = None
    contract: int = 0
    planned_cost: int = 0
    consumed_cost: int = 0
    members: Mapping[str, str] = field(default_factory=dict)
    stages: Sequence[Stage] = ()
    outline: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    remarks: Sequence[Remark] = ()


@dataclass(frozen=True, kw_only=True)
class ClientPlan:
    """A client with its people and projects."""

    code: str
    name: str
    industry: str
    branch: str
    tier: ClientTier
    account_manager: str
    people: Sequence[Person]
    projects: Sequence[ProjectPlan]
    currency: str = "EUR"
    time_zone: str = AMSTERDAM
    preferences: str = ""
    special_requests: str = ""
    pain_points: str = ""
    churn_notes: str = ""
