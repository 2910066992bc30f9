"""What is asked, by whom, and with which variables; the same for every contender in its own words."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from portico_embedded import postgres
from tests.bench.database import ACCOUNT_MANAGER, CONTACT, HERE, PROJECT_MANAGER, ROOT, rows

_OPERATIONS: Mapping[str, str] = json.loads((ROOT / "frontend" / "operations.json").read_text(encoding="utf-8"))
# So many tasks are updated in turn, so that one is never asked for while its last update is under way. Those that
# follow each other are of different projects, as of people who do not know of each other.
UPDATED_TASKS = 2_000


@dataclass(frozen=True)
class Id:
    """A row's id inside variables; each contender has its own form of it."""

    prefix: str
    id: UUID


Variables = Mapping[str, Any]


@dataclass(frozen=True)
class Question:
    """One document with the variables that are asked in turn."""

    name: str
    title: str
    viewer: str
    document: str
    variables: Sequence[Variables]


@dataclass(frozen=True)
class Dialect:
    """How a contender's documents and variables differ from Portico's."""

    shows: Callable[[Id], str]
    documents: str | None = None

    def document(self, question: Question) -> str:
        """The text of a question."""
        if self.documents is None:
            return question.document
        return (HERE / "contenders" / self.documents / f"{question.name}.graphql").read_text(encoding="utf-8")

    def variables(self, question: Question, values: Variables) -> dict[str, Any]:
        """Variables as the contender takes them."""
        shown = self._shown(values)
        if self.documents is None:
            return shown
        if question.name == "update":
            given = shown["input"]
            return {"input": {"taskId": given.pop("id"), **given}}
        return {name: _as_filter(value) if isinstance(value, dict) else value for name, value in shown.items()}

    def body(self, question: Question, values: Variables) -> bytes:
        """The body of a request."""
        asked = {"query": self.document(question), "variables": self.variables(question, values)}
        return json.dumps(asked, ensure_ascii=False, separators=(",", ":")).encode()

    def _shown(self, value: Any) -> Any:
        if isinstance(value, Id):
            return self.shows(value)
        if isinstance(value, Mapping):
            return {key: self._shown(each) for key, each in value.items()}
        return value


def _as_filter(value: dict[str, Any]) -> dict[str, Any]:
    """A task filter in the words of PostGraphile's filter plugin."""
    return {"status": {"in": value["status"]}, "childrenExist": value["isSummary"]}


PORTICO = Dialect(lambda id: f"{id.prefix}_{id.id.hex}")
HANDWRITTEN = Dialect(lambda id: str(id.id))
POSTGRAPHILE = Dialect(lambda id: str(id.id), "postgraphile/questions")


def _operation(name: str) -> str:
    return next(text for text in _OPERATIONS.values() if text.startswith(f"query {name}("))


def _own(name: str) -> str:
    return (HERE / "questions" / f"{name}.graphql").read_text(encoding="utf-8")


def _by_id(prefix: str, ids: Sequence[UUID]) -> list[Variables]:
    return [{"id": Id(prefix, id)} for id in ids]


def _board(id: UUID) -> Variables:
    """As `boardVariables` of the staff app makes them for an unfiltered board."""
    columns = {"todo": "TODO", "inProgress": "IN_PROGRESS", "blocked": "BLOCKED", "done": "DONE"}
    filters = {name: {"isSummary": False, "status": [status]} for name, status in columns.items()}
    return {"id": Id("prj", id), **filters, "canReadInternal": True, "canReadMembers": True}


def update_of(id: UUID, version: int, percent: int) -> Variables:
    """The variables of a task update."""
    return {"input": {"id": Id("tsk", id), "expectedVersion": version, "percentComplete": percent}}


# Clients, projects and tasks of the large seed: 20 projects of 50 tasks each.
_ASKED = {
    "clients": f"""
        select c.id from client c join staff s on s.id = c.account_manager_id join login l on l.id = s.login_id
        where l.email = '{ACCOUNT_MANAGER}' and (select count(*) from task t where t.client_id = c.id) = 1000
        order by c.code limit 8""",
    "projects": f"""
        select p.id from project p join client c on c.id = p.client_id
        join staff s on s.id = c.account_manager_id join login l on l.id = s.login_id
        where l.email = '{ACCOUNT_MANAGER}' and (select count(*) from task t where t.project_id = p.id) = 50
        order by c.code, p.code limit 16""",
    "boards": f"""
        select p.id from project p join client c on c.id = p.client_id
        join staff s on s.id = p.manager_id join login l on l.id = s.login_id
        where l.email = '{PROJECT_MANAGER}' and (select count(*) from task t where t.project_id = p.id) = 50
        order by c.code, p.code limit 16""",
    "shared tasks": f"""
        select t.id from task t join project p on p.id = t.project_id
        join contact k on k.client_id = t.client_id join login l on l.id = k.login_id
        where l.email = '{CONTACT}' and t.is_shared and p.is_shared order by t.id limit 64""",
    "managed tasks": f"""
        select t.id from task t join project p on p.id = t.project_id join client c on c.id = t.client_id
        join staff s on s.id = p.manager_id join login l on l.id = s.login_id
        where l.email = '{PROJECT_MANAGER}' and (select count(*) from task of where of.client_id = c.id) = 1000
        order by md5(t.id::text) limit {UPDATED_TASKS}""",
}


def questions(running: postgres.Cluster, database: str) -> dict[str, Question]:
    """The questions by their names, with variables of this database."""
    ids = {name: [UUID(row[0]) for row in rows(running, database, text)] for name, text in _ASKED.items()}
    for name, found in ids.items():
        if not found:
            raise AssertionError(f"The database has no {name} to ask for.")
    all_ = (
        Question(
            "large",
            "a client with 20 projects and 1,000 tasks",
            ACCOUNT_MANAGER,
            _own("large"),
            _by_id("cli", ids["clients"]),
        ),
        Question("medium", "50 projects with client and task counts", PROJECT_MANAGER, _own("medium"), [{}]),
        Question("small", "one task by id", CONTACT, _own("small"), _by_id("tsk", ids["shared tasks"])),
        Question(
            "board",
            "the staff app's board",
            PROJECT_MANAGER,
            _operation("BoardPageQuery"),
            [_board(id) for id in ids["boards"]],
        ),
        Question(
            "home",
            "the portal's home",
            CONTACT,
            _operation("HomePageQuery"),
            [{"canReadMilestones": True}],
        ),
        Question(
            "update",
            "a task update",
            PROJECT_MANAGER,
            _own("update"),
            [update_of(id, 1, 0) for id in ids["managed tasks"]],
        ),
        Question("deep", "a deep mixed page", ACCOUNT_MANAGER, _own("deep"), _by_id("prj", ids["projects"])),
    )
    return {question.name: question for question in all_}
