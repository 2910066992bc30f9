"""Every row of the demo firm, by table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from portico.kit.text import normalise
from portico.models.enums import Locale
from portico.seed.data import CLIENTS, COLLEAGUES
from portico.seed.ids import stable_id
from portico.seed.plan import AMSTERDAM, ClientPlan, Colleague
from portico.seed.project_rows import People, ProjectRows, Row, Rows
from portico.seed.workdays import Workdays

DEMO_PASSWORD = "portico-demo"  # noqa: S105 printed on the sign-in page of the demo

# The order in which rows can be inserted: what is referred to comes first.
TABLES = (
    "login",
    "staff",
    "staff_role",
    "client",
    "contact",
    "project",
    "project_member",
    "milestone",
    "task",
    "task_assignment",
    "task_dependency",
    "comment",
)

_JOINED = -600


def firm_rows(days: Workdays, *, password_hash: str) -> Rows:
    """The rows of the whole firm. `password_hash` is that of the demo accounts."""
    rows: Rows = defaultdict(list)
    staff = {colleague.key: _colleague(colleague, days, password_hash, rows) for colleague in COLLEAGUES}
    for client in CLIENTS:
        _client(client, days, staff, password_hash, rows)
    return rows


def _colleague(colleague: Colleague, days: Workdays, password_hash: str, rows: Rows) -> UUID:
    id = stable_id("staff", colleague.key)
    email = f"{colleague.mailbox}@portico.example" if colleague.mailbox else None
    login_id = None
    if email:
        login_id = stable_id("login", email)
        rows["login"].append(
            _login(
                login_id,
                email,
                password_hash if colleague.is_demo_account else None,
                colleague.locale,
                colleague.time_zone,
                days,
            )
        )
    rows["staff"].append(
        {
            "id": id,
            "login_id": login_id,
            "name": normalise(colleague.name),
            "title": normalise(colleague.title),
            "email": email,
            "is_active": True,
            "version": 1,
            "created_at": days.moment(_JOINED, "09:00", colleague.time_zone),
        }
    )
    rows["staff_role"].extend({"staff_id": id, "role": role.value} for role in colleague.roles)
    return id


def _login(id: UUID, email: str, password_hash: str | None, locale: Locale, time_zone: str, days: Workdays) -> Row:
    return {
        "id": id,
        "email": email,
        "password_hash": password_hash,
        "locale": locale.value,
        "time_zone": time_zone,
        "is_active": True,
        "version": 1,
        "created_at": days.moment(_JOINED, "09:00", AMSTERDAM),
    }


def _client(client: ClientPlan, days: Workdays, staff: dict[str, UUID], password_hash: str, rows: Rows) -> None:
    id = stable_id("client", client.code)
    created_at = days.moment(-300, "09:00", client.time_zone)
    rows["client"].append(
        {
            "id": id,
            "name": normalise(client.name),
            "code": client.code,
            "last_project_number": max(_numbers(client)),
            "industry": client.industry,
            "branch": client.branch,
            "tier": client.tier.value,
            "preferences": normalise(client.preferences),
            "special_requests": normalise(client.special_requests),
            "pain_points": normalise(client.pain_points),
            "churn_notes": normalise(client.churn_notes),
            "account_manager_id": staff[client.account_manager],
            "version": 1,
            "created_at": created_at,
            "updated_at": days.moment(-20, "16:00", client.time_zone),
        }
    )
    contacts: dict[str, UUID] = {}
    for person in client.people:
        contacts[person.key] = stable_id("contact", client.code, person.key)
        login_id = None
        if person.is_demo_account:
            login_id = stable_id("login", person.email)
            rows["login"].append(_login(login_id, person.email, password_hash, person.locale, client.time_zone, days))
        rows["contact"].append(
            {
                "id": contacts[person.key],
                "client_id": id,
                "login_id": login_id,
                "name": normalise(person.name),
                "title": normalise(person.title),
                "email": person.email,
                "relationship": person.relationship.value,
                "role": person.role.value,
                "version": 1,
                "created_at": created_at,
            }
        )
    people = People(staff, contacts)
    for project in client.projects:
        ProjectRows(client, project, days, people, rows).append()


def _numbers(client: ClientPlan) -> Iterable[int]:
    return (project.number for project in client.projects)
