"""Turns the plan of one project into rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from typing import Any
from uuid import UUID

from portico.kit.text import normalise
from portico.models.enums import Audience, ClientTier, Priority, ProjectPhase, TaskStatus
from portico.seed.ids import stable_id
from portico.seed.outline import Item, read_outline
from portico.seed.plan import ClientPlan, ProjectPlan, Remark
from portico.seed.workdays import Workdays

Row = dict[str, Any]
Rows = defaultdict[str, list[Row]]

_PRIORITY_OF_TIER = {
    ClientTier.STRATEGIC: Priority.HIGH,
    ClientTier.KEY: Priority.NORMAL,
    ClientTier.STANDARD: Priority.NORMAL,
}
_HOUR = 60
_MINOR_UNITS = 100
_NOT_BASELINED = (ProjectPhase.INITIATION, ProjectPhase.PLANNING)


class PlanError(ValueError):
    """The written data contradicts itself."""


@dataclass(frozen=True)
class People:
    """Ids by short key: two capital letters are a colleague, a name is somebody of the client."""

    staff: dict[str, UUID]
    contacts: dict[str, UUID]

    def columns(self, key: str, *, prefix: str = "") -> Row:
        """The two columns that name a person, exactly one of them filled."""
        return {f"{prefix}staff_id": self.staff.get(key), f"{prefix}contact_id": self.contacts.get(key)}


@dataclass
class _Node:
    item: Item
    row: Row
    parent: _Node | None
    children: list[_Node] = field(default_factory=list)


class ProjectRows:
    """The rows of one project, appended to `rows` by table name."""

    def __init__(self, client: ClientPlan, project: ProjectPlan, days: Workdays, people: People, rows: Rows) -> None:
        self.client, self.project, self.days, self.people, self.rows = client, project, days, people, rows
        self.code = f"{client.code}-{project.number}"
        self.client_id = stable_id("client", client.code)
        self.id = stable_id("project", self.code)
        # Not a secret: the same demo everywhere.
        self.random = Random(self.code)
        self.is_baselined = project.phase not in _NOT_BASELINED
        self.opened = min(-15, (project.start or 0) - 5)

    def append(self) -> None:
        """Build and append every row of the project."""
        nodes = self._tree()
        self._check_people(nodes)
        self._project()
        self._members(nodes)
        self._stages()
        for node in nodes:
            self._assignments(node)
        for node in reversed(nodes):
            if node.children:
                _summarise(node)
        self._check_texts(nodes)
        self.rows["task"].extend(node.row for node in nodes)
        self._dependencies(nodes)
        for remark in self.project.remarks:
            self._remark(remark, nodes)

    def _at(self, day: int, clock: str = "09:00") -> datetime:
        # Never later than yesterday: whoever reads the demo at breakfast finds nothing from the afternoon.
        return self.days.moment(min(day, -1), clock, self.client.time_zone)

    def _own(self, table: str, *names: object) -> Row:
        return {"id": stable_id(table, self.code, *names), "client_id": self.client_id, "project_id": self.id}

    def _project(self) -> None:
        plan = self.project
        started = plan.start if plan.start is not None and plan.start <= 0 and self._has_begun() else None
        last_change = max([remark.day for remark in plan.remarks] + [plan.finished or -60, self.opened])
        self.rows["project"].append(
            {
                "id": self.id,
                "client_id": self.client_id,
                "name": normalise(plan.name),
                "code": self.code,
                "description": normalise(plan.description),
                "phase": plan.phase.value,
                "state": plan.state.value,
                "priority": (plan.priority or _PRIORITY_OF_TIER[self.client.tier]).value,
                "manager_id": self.people.staff[plan.manager],
                "planned_start_on": None if plan.start is None else self.days.day(plan.start),
                "planned_finish_on": None if plan.finish is None else self.days.day(plan.finish),
                "actual_start_on": None if started is None else self.days.day(started),
                "actual_finish_on": None if plan.finished is None else self.days.day(plan.finished),
                "contract_value": plan.contract * _MINOR_UNITS,
                "planned_cost": plan.planned_cost * _MINOR_UNITS,
                "consumed_cost": plan.consumed_cost * _MINOR_UNITS,
                "currency": self.client.currency,
                "is_shared": plan.shared is not None,
                "shared_at": None if plan.shared is None else self._at(plan.shared, "10:30"),
                "baselined_at": self._at(plan.start or 0, "10:00") if self.is_baselined else None,
                "version": 1,
                "created_at": self._at(self.opened, "08:45"),
                "updated_at": self._at(last_change, "18:20"),
            }
        )

    def _has_begun(self) -> bool:
        return self.project.phase is not ProjectPhase.INITIATION

    def _members(self, nodes: list[_Node]) -> None:
        roles = dict(self.project.members)
        for key in [self.project.manager, *(key for node in nodes for key in node.item.people)]:
            roles.setdefault(key, "")
        for number, (key, role) in enumerate(roles.items()):
            self.rows["project_member"].append(
                self._own("member", key)
                | self.people.columns(key)
                | {"role": role, "joined_at": self._at(self.opened, f"09:{number:02}")}
            )

    def _stages(self) -> None:
        for stage in self.project.stages:
            baseline = stage.due if stage.baseline is None else stage.baseline
            self.rows["milestone"].append(
                self._own("milestone", stage.key)
                | {
                    "name": normalise(stage.name),
                    "due_on": self.days.day(stage.due),
                    "baseline_due_on": self.days.day(baseline) if self.is_baselined or stage.baseline else None,
                    "is_client_facing": stage.is_client_facing,
                    "acceptance": stage.acceptance.value,
                    "accepted_on": None if stage.accepted is None else self.days.day(stage.accepted),
                    "version": 1,
                    "created_at": self._at(self.opened, "09:30"),
                    "updated_at": self._at(stage.accepted if stage.accepted is not None else self.opened, "16:00"),
                }
            )

    def _tree(self) -> list[_Node]:
        nodes: list[_Node] = []
        open_nodes: list[_Node] = []
        position = 0.0
        for item in read_outline(self.project.outline):
            del open_nodes[item.depth :]
            if len(open_nodes) != item.depth:
                raise PlanError(f"{self.code}: {item.title!r} is indented too far")
            position += self.random.uniform(500, 1500)
            parent = open_nodes[-1] if open_nodes else None
            node = _Node(item, self._task(item, position, parent), parent)
            if parent:
                parent.children.append(node)
            open_nodes.append(node)
            nodes.append(node)
        if any(node.item.is_summary != bool(node.children) for node in nodes):
            raise PlanError(f"{self.code}: a summary without tasks, or a task with tasks")
        return nodes

    def _task(self, item: Item, position: float, parent: _Node | None) -> Row:
        own = self._own("task", item.title)
        estimate, actual = self._effort(item)
        start, due = item.start, item.due
        baseline = item.baseline or (None if start is None or due is None else (start, due))
        shared_on = self.project.shared if item.is_shared else None
        changed = item.done if item.done is not None else (start if start is not None and start < 0 else self.opened)
        return own | {
            "parent_id": parent.row["id"] if parent else None,
            "milestone_id": stable_id("milestone", self.code, item.stage) if item.stage else None,
            "position": position,
            "title": normalise(item.title),
            "description": normalise(self.project.texts.get(item.key, "")),
            "status": item.status.value,
            "priority": item.priority.value,
            "start_on": None if start is None else self.days.day(start),
            "due_on": None if due is None else self.days.day(due),
            "completed_on": None if item.done is None else self.days.day(item.done),
            "estimate_minutes": estimate,
            "actual_minutes": actual,
            "percent_complete": item.percent,
            "baseline_start_on": self.days.day(baseline[0]) if baseline and self.is_baselined else None,
            "baseline_due_on": self.days.day(baseline[1]) if baseline and self.is_baselined else None,
            "baseline_estimate_minutes": estimate if self.is_baselined else None,
            "labels": item.labels,
            "is_shared": item.is_shared,
            "shared_at": None if shared_on is None else self._at(shared_on, "10:40"),
            "version": 1,
            "created_at": self._at(self.opened, "09:15"),
            "updated_at": self._at(changed, "17:10"),
        }

    def _effort(self, item: Item) -> tuple[int | None, int | None]:
        if item.estimate is None:
            return None, None
        estimate = round(item.estimate * _HOUR)
        if item.actual is not None:
            return estimate, round(item.actual * _HOUR)
        # Quarters of an hour, as people write them down.
        spent = estimate * item.percent / 100 * self.random.uniform(0.85, 1.2)
        return estimate, round(spent / 15) * 15 or None

    def _assignments(self, node: _Node) -> None:
        for number, key in enumerate(node.item.people):
            self.rows["task_assignment"].append(
                self._own("assignment", node.item.title, key)
                | {"task_id": node.row["id"], "assigned_at": self._at(self.opened, f"11:{number:02}")}
                | self.people.columns(key)
            )

    def _dependencies(self, nodes: list[_Node]) -> None:
        by_key = {node.item.key: node for node in nodes if node.item.key}
        leaves = [node for node in nodes if not node.children]
        for before, node in zip([None, *leaves], leaves, strict=False):
            for wait in node.item.waits:
                predecessor = by_key.get(wait.key) if wait.key else before
                if predecessor is None:
                    raise PlanError(f"{self.code}: {node.item.title!r} waits for nothing")
                self.rows["task_dependency"].append(
                    self._own("dependency", node.item.title, predecessor.item.title)
                    | {
                        "predecessor_id": predecessor.row["id"],
                        "successor_id": node.row["id"],
                        "type": wait.type.value,
                        "lag_days": wait.lag_days,
                        "created_at": self._at(self.opened, "11:30"),
                    }
                )

    def _remark(self, remark: Remark, nodes: list[_Node]) -> None:
        task = next((node for node in nodes if node.item.key == remark.on), None) if remark.on else None
        if remark.on and task is None:
            raise PlanError(f"{self.code}: a remark on the unknown task {remark.on!r}")
        shared = remark.shared or remark.by in self.people.contacts
        if shared and (self.project.shared is None or (task and not task.item.is_shared)):
            raise PlanError(f"{self.code}: {remark.body!r} would be shared, its task or project is not")
        self.rows["comment"].append(
            self._own("comment", remark.day, remark.clock, remark.by)
            | {
                "task_id": task.row["id"] if task else None,
                "audience": (Audience.SHARED if shared else Audience.INTERNAL).value,
                "body": normalise(remark.body),
                "created_at": self._at(remark.day, remark.clock),
            }
            | self.people.columns(remark.by, prefix="author_")
        )

    def _check_people(self, nodes: list[_Node]) -> None:
        known = self.people.staff.keys() | self.people.contacts.keys()
        named = {*self.project.members, self.project.manager, *(remark.by for remark in self.project.remarks)}
        for node in nodes:
            named.update(node.item.people)
            if not node.item.is_shared and self.people.contacts.keys() & set(node.item.people):
                raise PlanError(f"{self.code}: {node.item.title!r} is the client’s work and not shared")
        if unknown := named - known:
            raise PlanError(f"{self.code}: nobody is called {', '.join(sorted(unknown))}")

    def _check_texts(self, nodes: list[_Node]) -> None:
        if unknown := self.project.texts.keys() - {node.item.key for node in nodes}:
            raise PlanError(f"{self.code}: texts of unknown tasks {', '.join(sorted(unknown))}")


def _leaves(node: _Node) -> Iterator[_Node]:
    for child in node.children:
        yield from _leaves(child) if child.children else [child]


def _summarise(node: _Node) -> None:
    """A summary spans its tasks; its own effort is never counted, so it has none."""
    leaves = list(_leaves(node))
    counted = [leaf for leaf in leaves if leaf.item.status is not TaskStatus.CANCELLED] or leaves
    statuses = {leaf.item.status for leaf in counted}
    row = node.row
    for column, choose in (("start_on", min), ("due_on", max), ("baseline_start_on", min), ("baseline_due_on", max)):
        dates = [leaf.row[column] for leaf in counted if leaf.row[column]]
        row[column] = choose(dates) if dates else None
    if len(statuses) == 1:
        row["status"] = next(iter(statuses)).value
    elif statuses != {TaskStatus.TODO}:
        row["status"] = TaskStatus.IN_PROGRESS.value
    weight = sum(leaf.item.estimate or 8 for leaf in counted)
    row["percent_complete"] = int(sum((leaf.item.estimate or 8) * leaf.item.percent for leaf in counted) / weight)
    if row["status"] == TaskStatus.DONE.value:
        row["completed_on"] = max(leaf.row["completed_on"] for leaf in counted)
    row["updated_at"] = max(leaf.row["updated_at"] for leaf in leaves)
