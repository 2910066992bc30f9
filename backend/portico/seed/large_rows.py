"""The rows of `--large`: drawn from short lists, always the same draw for the same project and branch."""

from __future__ import annotations

from collections import defaultdict
from random import Random
from uuid import UUID

from portico.models.enums import Audience, ClientTier, Priority, ProjectPhase, Role, TaskStatus
from portico.seed.ids import stable_id
from portico.seed.plan import AMSTERDAM
from portico.seed.project_rows import Row, Rows
from portico.seed.workdays import Workdays

_HOUSES = (
    "Aldermoor",
    "Brinkhof",
    "Castellane",
    "Dunmore",
    "Eikenburg",
    "Fjordline",
    "Granholm",
    "Harrowgate",
    "Isselkade",
)
_TRADES = (
    ("Foods", "Food"),
    ("Marine", "Shipping"),
    ("Bearings", "Manufacturing"),
    ("Pharma", "Pharmaceuticals"),
    ("Estates", "Real estate"),
    ("Optics", "Manufacturing"),
)
_PEOPLE = ("Ada Lindqvist", "Bram Peeters", "Chiara Conti", "David Okafor", "Elena Petrova", "顾晓雯", "许志强")
_PROJECT_KINDS = ("Migration of", "Renewal of", "Extension of", "Audit of", "Rollout of")
_PROJECT_OBJECTS = (
    "the data centre",
    "the branch network",
    "the order desk",
    "the quality records",
    "the service portal",
)
_VERBS = (
    "Describe",
    "Configure",
    "Test",
    "Document",
    "Migrate",
    "Review",
    "Install",
    "Measure",
    "Clean up",
    "Hand over",
)
_OBJECTS = (
    "the order form",
    "master data",
    "the backup line",
    "access rights",
    "the nightly load",
    "reports for finance",
    "alarms",
    "the archive",
    "label printers",
    "the test system",
    "mail templates",
    "the price list",
)
_PLACES = ("in Rotterdam", "in Ghent", "for the night shift", "for head office", "in Suzhou", "for the field crews")
_BRANCHES = ("Concept", "Build", "Data", "Test", "Start", "Sites", "Training", "Interfaces")
_REMARKS = (
    "Done on the test system, please have a look.",
    "Waits for the supplier.",
    "口径已与客户确认。",
    "Finished a day early.",
)

_WORKERS = [stable_id("staff", key) for key in ("TR", "JW", "AK", "EO", "LH", "ZY", "SN")]
_MANAGERS = [stable_id("staff", key) for key in ("MC", "JW", "LH", "ZY")]
_ACCOUNT_MANAGERS = [stable_id("staff", key) for key in ("PN", "ZL")]
_PHASES = (ProjectPhase.PLANNING, *[ProjectPhase.EXECUTION] * 4, ProjectPhase.MONITORING, ProjectPhase.CLOSING)
_CREATED = -120


def client_id(client: int) -> UUID:
    """The id of a large client."""
    return stable_id("large client", client)


def project_id(client: int, project: int) -> UUID:
    """The id of its project."""
    return stable_id("large project", client, project)


def task_id(client: int, project: int, branch: int, place: int) -> UUID:
    """The id of a task; place 0 is the branch itself."""
    return stable_id("large task", client, project, branch, place)


def _random(*names: object) -> Random:
    return Random("/".join(map(str, names)))


def client_rows(number: int, days: Workdays, projects: int) -> Rows:
    """A client and its owner."""
    rows: Rows = defaultdict(list)
    random = _random("client", number)
    house, (trade, industry) = _HOUSES[number % len(_HOUSES)], _TRADES[number // len(_HOUSES) % len(_TRADES)]
    created_at = days.moment(_CREATED, "09:00", AMSTERDAM)
    rows["client"].append(
        {
            "id": client_id(number),
            "name": f"{house} {trade}",
            "code": f"{house[:3].upper()}{number:02}",
            "last_project_number": projects,
            "industry": industry,
            "tier": random.choice(list(ClientTier)).value,
            "account_manager_id": random.choice(_ACCOUNT_MANAGERS),
            "created_at": created_at,
            "updated_at": created_at,
        }
    )
    rows["contact"].append(
        {
            "id": stable_id("large contact", number),
            "client_id": client_id(number),
            "name": random.choice(_PEOPLE),
            "title": "Director of operations",
            "email": f"operations@{house.lower()}-{trade.lower()}.example",
            "role": Role.CLIENT_OWNER.value,
            "created_at": created_at,
        }
    )
    return rows


def _is_shared(project: int) -> bool:
    return project % 4 != 0


def project_rows(client: int, project: int, days: Workdays, rows: Rows) -> None:
    """A project, its team and its milestones."""
    random = _random("project", client, project)
    id, manager = project_id(client, project), random.choice(_MANAGERS)
    created_at = days.moment(-70, "09:00", AMSTERDAM)
    house = _HOUSES[client % len(_HOUSES)]
    phase = random.choice(_PHASES)
    cost = random.randint(20_000, 400_000) * 100
    own = {"client_id": client_id(client), "project_id": id}
    rows["project"].append(
        {
            "id": id,
            "client_id": client_id(client),
            "name": f"{random.choice(_PROJECT_KINDS)} {random.choice(_PROJECT_OBJECTS)}",
            "code": f"{house[:3].upper()}{client:02}-{project}",
            "phase": phase.value,
            "priority": random.choice(list(Priority)).value,
            "manager_id": manager,
            "planned_start_on": days.day(-60),
            "planned_finish_on": days.day(60),
            "actual_start_on": days.day(-60),
            "contract_value": cost * 13 // 10,
            "planned_cost": cost,
            "consumed_cost": int(cost * random.uniform(0.1, 0.95)),
            "is_shared": _is_shared(project),
            "shared_at": created_at if _is_shared(project) else None,
            "baselined_at": None if phase is ProjectPhase.PLANNING else days.moment(-60, "09:00", AMSTERDAM),
            "created_at": created_at,
            "updated_at": days.moment(-random.randint(1, 40), "16:00", AMSTERDAM),
        }
    )
    team = dict.fromkeys([manager, *_WORKERS])
    rows["project_member"].extend(
        own | {"id": stable_id("large member", client, project, staff), "staff_id": staff, "joined_at": created_at}
        for staff in team
    )
    rows["milestone"].extend(
        own
        | {
            "id": stable_id("large milestone", client, project, name),
            "name": name,
            "due_on": days.day(due),
            "baseline_due_on": days.day(due),
            "created_at": created_at,
            "updated_at": created_at,
        }
        for name, due in (("Concept agreed", -30), ("In operation", 30), ("Accepted", 58))
    )


def branch_rows(client: int, project: int, branch: int, size: int, days: Workdays, rows: Rows) -> None:
    """A summary with its tasks, who does them, what waits for what, and a few remarks."""
    random = _random("branch", client, project, branch)
    position = branch * size * 1000.0 + random.uniform(500, 1500)
    summary = _task(client, project, branch, 0, random, days) | {
        "parent_id": None,
        "title": f"{_BRANCHES[branch % len(_BRANCHES)]} {random.choice(_PLACES)}",
        "position": position,
        "status": TaskStatus.IN_PROGRESS.value,
        "completed_on": None,
        "estimate_minutes": None,
        "actual_minutes": None,
        "baseline_estimate_minutes": None,
        "percent_complete": 50,
    }
    rows["task"].append(summary)
    for place in range(1, size):
        task = _task(client, project, branch, place, random, days)
        position += random.uniform(500, 990)
        rows["task"].append(task | {"parent_id": summary["id"], "position": position})
        _belongings(task, place, random, days, rows)


def _task(client: int, project: int, branch: int, place: int, random: Random, days: Workdays) -> Row:
    start = random.randint(-60, 50)
    due = start + random.randint(1, 9)
    status = _status(start, due, random)
    estimate = random.randint(1, 16) * 120
    percent = {TaskStatus.DONE: 100, TaskStatus.IN_PROGRESS: random.randrange(5, 95, 5)}.get(status, 0)
    is_shared = _is_shared(project) and random.random() < 0.6
    created_at = days.moment(-65, "09:00", AMSTERDAM)
    return {
        "id": task_id(client, project, branch, place),
        "client_id": client_id(client),
        "project_id": project_id(client, project),
        "title": f"{random.choice(_VERBS)} {random.choice(_OBJECTS)} {random.choice(_PLACES)}",
        "status": status.value,
        "priority": random.choice(list(Priority)).value,
        "start_on": days.day(start),
        "due_on": days.day(due),
        "completed_on": days.day(min(due, -1)) if status is TaskStatus.DONE else None,
        "estimate_minutes": estimate,
        "actual_minutes": estimate * percent // 100 or None,
        "baseline_start_on": days.day(start),
        "baseline_due_on": days.day(due),
        "baseline_estimate_minutes": estimate,
        "percent_complete": percent,
        "is_shared": is_shared,
        "shared_at": created_at if is_shared else None,
        "created_at": created_at,
        "updated_at": days.moment(min(max(start, -60), -1), "16:00", AMSTERDAM),
    }


def _status(start: int, due: int, random: Random) -> TaskStatus:
    if due < 0:
        return random.choices((TaskStatus.DONE, TaskStatus.IN_PROGRESS, TaskStatus.CANCELLED), (90, 7, 3))[0]
    if start <= 0:
        return random.choices((TaskStatus.IN_PROGRESS, TaskStatus.BLOCKED), (85, 15))[0]
    return TaskStatus.TODO


def _belongings(task: Row, place: int, random: Random, days: Workdays, rows: Rows) -> None:
    own = {"client_id": task["client_id"], "project_id": task["project_id"]}
    created_at = task["created_at"]
    rows["task_assignment"].append(
        own
        | {
            "id": stable_id("assignment", task["id"]),
            "task_id": task["id"],
            "staff_id": random.choice(_WORKERS),
            "assigned_at": created_at,
        }
    )
    before = rows["task"][-2]
    if place > 1 and random.random() < 0.3:
        rows["task_dependency"].append(
            own
            | {
                "id": stable_id("dependency", task["id"]),
                "predecessor_id": before["id"],
                "successor_id": task["id"],
                "created_at": created_at,
            }
        )
    if place % 9 == 0:
        audience = Audience.SHARED if task["is_shared"] and random.random() < 0.5 else Audience.INTERNAL
        rows["comment"].append(
            own
            | {
                "id": stable_id("comment", task["id"]),
                "task_id": task["id"],
                "audience": audience.value,
                "body": random.choice(_REMARKS),
                "author_staff_id": random.choice(_WORKERS),
                "created_at": days.moment(-random.randint(1, 50), "11:00", AMSTERDAM),
            }
        )
