"""What the tests of bad input share: values nobody means, inputs to spoil with them, what refusing may cost."""

from __future__ import annotations

import json
from typing import Any

from tests.world import PM, PMO, Answer, World, nobody

# Seconds of CPU that a refusal may take.
MOST = 0.05
HOSTILE = [
    None,
    True,
    -1,
    0,
    2**31,
    2**63,
    10**400,
    1.5,
    float("inf"),
    "",
    "x",
    "\x00",
    "\x1b[31m",
    "\ud800",
    "x" * 50_000,
    [],
    [[]],
    [None],
    {},
    {"a": {}},
    "2026-02-30",
]


MUTATIONS = (
    "createProject",
    "updateProject",
    "shareProject",
    "unshareProject",
    "createTask",
    "updateTask",
    "moveTask",
    "shareTask",
    "unshareTask",
    "addComment",
)


def sent(document: str, variables: Any) -> bytes:
    """Inf as 1e400: JSON has numbers like that, and Python makes infinity of them."""
    return json.dumps({"query": document, "variables": variables}).replace("Infinity", "1e400").encode()


def ask(world: World, document: str, variables: Any, who: str = PMO) -> Answer:
    """The answer, asked again when it took long: a garbage collection in between is not its fault."""
    body, headers = sent(document, variables), {"Authorization": f"Bearer {world.tokens[who]}"}
    answer = world.post(body, headers)
    return world.post(body, headers) if answer.cpu_seconds > MOST and answer.status == 400 else answer


def sound(world: World) -> dict[str, dict[str, Any]]:
    """An input for each mutation that would be done."""
    project, task = world.project("ACM-3"), world.task("ACM-3")
    return {
        "createProject": {
            "clientId": world.client("ACM"),
            "name": "New",
            "managerId": world.person(PM),
            "description": "",
            "phase": "PLANNING",
            "priority": "LOW",
            "plannedStartOn": "2026-01-05",
            "plannedFinishOn": "2026-01-09",
        },
        "updateProject": {
            "id": project,
            "expectedVersion": 1,
            "name": "New",
            "description": "",
            "managerId": world.person(PM),
            "phase": "EXECUTION",
            "state": "ACTIVE",
            "priority": "LOW",
            "plannedStartOn": "1990-01-05",
            "actualFinishOn": "2090-01-09",
        },
        "shareProject": {"id": project, "expectedVersion": 1},
        "unshareProject": {"id": project, "expectedVersion": 1},
        "createTask": {
            "projectId": project,
            "title": "New",
            "parentId": task,
            "milestoneId": nobody("mst"),
            "description": "",
            "status": "TODO",
            "priority": "LOW",
            "assigneeIds": [world.person(PM)],
            "startOn": "2026-01-05",
            "dueOn": "2026-01-09",
            "estimateMinutes": 60,
            "labels": ["one"],
        },
        "updateTask": {
            "id": task,
            "expectedVersion": 1,
            "title": "New",
            "milestoneId": nobody("mst"),
            "description": "",
            "status": "TODO",
            "assigneeIds": [],
            "dueOn": "2026-01-09",
            "percentComplete": 5,
            "actualMinutes": 60,
            "labels": [],
        },
        "moveTask": {
            "id": task,
            "expectedVersion": 1,
            "status": "TODO",
            "parentId": None,
            "afterId": task,
            "beforeId": task,
        },
        "shareTask": {"id": task, "expectedVersion": 1},
        "unshareTask": {"id": task, "expectedVersion": 1},
        "addComment": {"taskId": task, "projectId": None, "audience": "SHARED", "body": "Said"},
    }
