"""Every contender's answer in one form, and whether they are the same."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

import httpx

from portico_embedded import postgres
from tests.bench.database import CONTACT, rows
from tests.bench.questions import Id, Question, Variables, update_of
from tests.bench.servers import Server

_ID = re.compile(r"(?:[a-z]{3}_)?([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})")
_PEOPLE = (("staff", "contact", "person"), ("authorStaff", "authorContact", "author"))


class UnequalError(AssertionError):
    """Two contenders answered one question differently, or one did not answer it."""


def ask(server: Server, token: str, question: Question, values: Variables, *, url: str | None = None) -> Any:
    """The data of an answer without errors, in the common form."""
    answer = _post(server, token, question, values, url)
    if answer.get("errors") or answer.get("data") is None:
        raise UnequalError(f"{server.contender.name} on {question.name}: {json.dumps(answer)[:2000]}")
    return normalised(answer["data"])


def _post(server: Server, token: str, question: Question, values: Variables, url: str | None = None) -> dict[str, Any]:
    response = httpx.post(
        url or server.url,
        content=server.contender.dialect.body(question, values),
        headers={"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
        timeout=60,
    )
    try:
        answer: dict[str, Any] = response.json()
    except json.JSONDecodeError:
        return {"errors": [f"{response.status_code} {response.text[:500]}"]}
    return answer


def normalised(value: Any) -> Any:
    """An answer with every contender's own habits taken off."""
    if isinstance(value, list):
        return [normalised(each) for each in value]
    if isinstance(value, dict):
        return _object(value)
    if isinstance(value, str) and (found := _ID.fullmatch(value)):
        return "".join(found.groups())
    return value


def _object(value: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, each in value.items():
        if key == "rowId":
            found["id"] = normalised(each)
        elif key == "nodes":
            found["edges"] = [{"node": normalised(node)} for node in each]
        elif key == "figures":
            found.update(normalised(each))
        elif key in ("cursor", "endCursor"):
            # Opaque, and each one's own: that there is one has to do.
            found[key] = each is not None
        elif key in ("createdAt", "updatedAt"):
            found[key] = round(datetime.fromisoformat(each.replace(" ", "T")).timestamp(), 3)
        elif key == "updateTask":
            found[key] = {"problems": [], **normalised(each)}
        else:
            found[key] = normalised(each)
    for staff, contact, person in _PEOPLE:
        if staff in found and contact in found:
            of_firm, of_client = found.pop(staff), found.pop(contact)
            found[person] = of_firm or of_client
    return found


def check_reads(servers: list[Server], tokens: Mapping[str, str], question: Question) -> None:
    """The contenders give the same rows and values for each of the first variables. Raises UnequalError."""
    for values in question.variables[:4]:
        found = {server.contender.name: ask(server, tokens[question.viewer], question, values) for server in servers}
        require_equal(question.name, found)


def check_updates(
    servers: list[Server], tokens: Mapping[str, str], question: Question, running: postgres.Cluster, database: str
) -> None:
    """Each writes the same change and the same event, and nothing for another version. Raises UnequalError."""
    payloads, events = {}, {}
    for server in servers:
        name, token = server.contender.name, tokens[question.viewer]
        task: Id = question.variables[0]["input"]["id"]
        version = _version(running, database, task.id)
        payload = ask(server, token, question, update_of(task.id, version, 42))
        if payload["updateTask"]["task"].pop("version") != version + 1:
            raise UnequalError(f"{name} did not count the version.")
        payload["updateTask"]["task"].pop("updatedAt")
        payloads[name] = payload
        events[name] = rows(running, database, _EVENT.format(id=task.id))
        refused = _post(server, token, question, update_of(task.id, version, 43))
        problems = refused.get("errors") or refused["data"]["updateTask"]["problems"]
        if not problems or _version(running, database, task.id) != version + 1:
            raise UnequalError(f"{name} let an old version pass: {refused}")
        refused = _post(server, tokens[CONTACT], question, update_of(task.id, version + 1, 44))
        if _version(running, database, task.id) != version + 1:
            raise UnequalError(f"{name} let a contact write: {refused}")
    require_equal("update", payloads)
    require_equal("the event of update", events)


_EVENT = """
select kind, client_id, project_id, subject_id, actor_login_id, audience, data::text
from event where subject_id = '{id}' order by transaction_id desc, id desc limit 1
"""


def _version(running: postgres.Cluster, database: str, task: UUID) -> int:
    return int(rows(running, database, f"select version from task where id = '{task}'")[0][0])


# Tasks that a contact must not see: internal ones of a shared project, and one of another client.
_HIDDEN = f"""
select id from (
    select t.id, row_number() over (partition by t.client_id = k.client_id order by t.id) as number,
           t.client_id = k.client_id as own
    from login l join contact k on k.login_id = l.id
    join task t on true join project p on p.id = t.project_id
    where l.email = '{CONTACT}' and ((t.client_id = k.client_id and not t.is_shared and p.is_shared)
                                     or (t.client_id <> k.client_id and t.is_shared and p.is_shared))
) hidden where number <= 2 order by own, id
"""


def check_denials(
    servers: list[Server], tokens: Mapping[str, str], small: Question, running: postgres.Cluster, database: str
) -> None:
    """What a contact may not see, nobody answers, and nobody answers without a token. Raises UnequalError."""
    hidden = [UUID(row[0]) for row in rows(running, database, _HIDDEN)]
    for server in servers:
        for values in [{"id": Id("tsk", id)} for id in hidden]:
            answer = _post(server, tokens[CONTACT], small, values)
            if (answer.get("data") or {}).get("task") is not None:
                raise UnequalError(f"{server.contender.name} shows a task that is hidden: {answer}")
        answer = _post(server, "not.a.token", small, small.variables[0])
        if (answer.get("data") or {}).get("task") is not None:
            raise UnequalError(f"{server.contender.name} answers without a viewer: {answer}")


def require_equal(what: str, found: Mapping[str, Any]) -> None:
    (first, expected), *others = found.items()
    for name, answer in others:
        if answer != expected:
            place, one, other = _difference(expected, answer, what)
            raise UnequalError(f"{place}: {first} answers {one}, {name} {other}")


def _difference(one: Any, other: Any, place: str) -> tuple[str, Any, Any]:
    """The first place at which two answers differ."""
    if isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys():
        key = next(key for key in one if one[key] != other[key])
        return _difference(one[key], other[key], f"{place}.{key}")
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        index = next(index for index, each in enumerate(one) if each != other[index])
        return _difference(one[index], other[index], f"{place}[{index}]")
    return place, json.dumps(one)[:600], json.dumps(other)[:600]
