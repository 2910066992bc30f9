"""What people ask most, as the apps ask it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.e2e.server import Server


def nothing(server: Server) -> dict[str, Any]:
    return {}


def a_project_with_tasks(server: Server) -> dict[str, Any]:
    """The project with the most tasks that the Acme owner sees too."""
    document = "{ projects(first: 50) { edges { node { id tasks(first: 1) { totalCount } } } } }"
    projects = [edge["node"] for edge in server.ask("owner@acme.example", document)["projects"]["edges"]]
    return {"id": max(projects, key=lambda project: project["tasks"]["totalCount"])["id"]}


def a_task(server: Server) -> dict[str, Any]:
    """The task that is talked about most."""
    document = "{ tasks(first: 100) { edges { node { id comments(first: 1) { totalCount } } } } }"
    tasks = [edge["node"] for edge in server.ask("owner@acme.example", document)["tasks"]["edges"]]
    return {"id": max(tasks, key=lambda task: task["comments"]["totalCount"])["id"]}


@dataclass(frozen=True)
class Question:
    name: str
    viewer: str
    document: str
    variables: Callable[[Server], dict[str, Any]] = nothing


PROJECTS = """
{ projects(first: 50) { totalCount edges { node {
    id name code phase state progress plannedProgress plannedFinishOn
    client { id name } manager { id name }
} } } }
"""

BOARD = """
query ($id: ID!) { project(id: $id) { id name progress
  tasks(first: 100) { totalCount edges { node {
    id title status priority isShared dueOn percentComplete isOverdue
    assignments(first: 5) { edges { node { person { id name } } } }
  } } } } }
"""

TASK = """
query ($id: ID!) { task(id: $id) { id title description status isShared dueOn
  project { id name }
  comments(first: 50) { edges { node { id body audience createdAt author { id name } } } } } }
"""

QUESTIONS = (
    Question("who am I", "pm@portico.example", "{ viewer { id name permissions } }"),
    Question("one task with its discussion", "pm@portico.example", TASK, a_task),
    Question("the list of projects", "pm@portico.example", PROJECTS),
    Question("a board of 100 tasks", "pm@portico.example", BOARD, a_project_with_tasks),
    Question("the portal's list of projects", "owner@acme.example", PROJECTS),
    Question("the portal's tasks of a project", "owner@acme.example", BOARD, a_project_with_tasks),
)
