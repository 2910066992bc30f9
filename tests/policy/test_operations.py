"""The apps never ask for what they would be denied: each persisted query, as each demo account, as its app sends it."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Iterator, Mapping
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    OperationDefinitionNode,
    OperationType,
    VariableDefinitionNode,
    get_named_type,
    parse,
    type_from_ast,
)
from graphql.execution.values import VariableValues

from portico.config import REPOSITORY, Limits
from portico.db import AllClients
from portico.graph.documents import read_document
from portico.graph.plan.cache import make_plan
from portico.graph.registry import FILTERS
from portico.graph.specs import ROW
from portico.graph.walk import walk
from portico.kit.seal import Seal
from portico.models.enums import Role
from portico.policy.permissions import access_of
from portico.schema import schema
from portico.seed.accounts import DEMO_ACCOUNTS
from portico_embedded import postgres
from tests.asking import Asking, asking_at
from tests.conftest import cloned

pytestmark = pytest.mark.anyio

FRONTEND = REPOSITORY / "frontend"
OPERATIONS: dict[str, str] = json.loads((FRONTEND / "operations.json").read_text())
# Where each app says which permission stands behind which variable.
ACCESS = {"staff": FRONTEND / "staff" / "access.ts", "portal": FRONTEND / "portal" / "viewer.ts"}
STAFF = [email for email in DEMO_ACCOUNTS if email.endswith("@portico.example")]
ACCOUNTS = {"staff": STAFF, "portal": [email for email in DEMO_ACCOUNTS if email not in STAFF]}
# Writes need a subject each of their own; tests/features says who may do them. They are told apart by their kind alone.
KINDS = ("project", "task", "client", "document", "review", "changeRequest")
_ROOT = re.compile(r"\b(project|task|client|upload|document|review|changeRequest)\(id: \$(\w+)\)")
_NODE = re.compile(r"\bnode\(id: \$(\w+)\)\s*{[^}]*?\.\.\.\s*\w+?_(\w+)")


def _permissions(app: str) -> dict[str, str]:
    found = dict(re.findall(r'(can\w+): can\("(\w+)"\)', ACCESS[app].read_text()))
    assert len(found) >= 7
    return found


def _definition(text: str) -> OperationDefinitionNode:
    (found,) = (node for node in parse(text).definitions if isinstance(node, OperationDefinitionNode))
    return found


def _written_by(name: str) -> Iterator[tuple[str, str]]:
    """The apps whose files hold an operation of this name, with its sha there."""
    for path in _GENERATED.get(name, ()):
        folder = path.relative_to(FRONTEND).parts[0]
        sha = re.search(r"@relayRequestID (\w+)", path.read_text())
        assert sha is not None
        for app in ("staff", "portal") if folder == "shared" else (folder,):
            yield app, sha[1]


def _files() -> dict[str, list[Path]]:
    found: dict[str, list[Path]] = {}
    for folder in ("staff", "portal", "shared"):
        for path in (FRONTEND / folder).rglob("__generated__/*.graphql.ts"):
            found.setdefault(path.name.removesuffix(".graphql.ts"), []).append(path)
    return found


_GENERATED = _files()


def _queries() -> list[tuple[str, str, str]]:
    """App, name and sha of each query, those of former releases included as far as their names are known."""
    found = []
    for sha, text in OPERATIONS.items():
        definition = _definition(text)
        if definition.operation.value != "query" or definition.name is None:
            continue
        name = definition.name.value
        found += [(app, name, sha) for app in sorted({app for app, _ in _written_by(name)})]
    return sorted(found)


QUERIES = _queries()


def test_what_the_apps_send_is_persisted() -> None:
    """Every operation in the sources of an app is in operations.json, and most of what is there is run below."""
    assert len(_GENERATED) > 60
    sent = {sha for name in _GENERATED for _, sha in _written_by_if_operation(name)}
    assert len(sent) > 40
    assert sent <= OPERATIONS.keys()
    assert {app for app, _, _ in QUERIES} == {"staff", "portal"}
    queries = {sha for sha in sent if _definition(OPERATIONS[sha]).operation.value == "query"}
    assert queries <= {sha for _, _, sha in QUERIES}


def _written_by_if_operation(name: str) -> Iterator[tuple[str, str]]:
    if any("@relayRequestID" in path.read_text() for path in _GENERATED[name]):
        yield from _written_by(name)


@pytest.fixture(scope="module")
async def firm_asking(
    cluster: postgres.Cluster, firm: str, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Asking]:
    with cloned(cluster, firm) as name:
        home = tmp_path_factory.mktemp("home")
        await _furnish(cluster.url("portico_owner", name))
        # A slow machine is busy, not forbidden.
        url = cluster.url("portico_app", name)
        async with asking_at(url, home, pool_timeout=60, statement_timeout=60) as asking:
            yield asking


async def _furnish(url: str) -> None:
    """A document in every project with a round about it, and a change request with an offer.

    Without a file store the demonstration has none.
    """
    connection = await asyncpg.connect(url)
    try:
        await connection.execute("""
            with added as (
                insert into document (id, client_id, project_id, title, shared_from, shared_at, current_version_id,
                    author_staff_id, created_at, updated_at)
                select gen_random_uuid(), client_id, id, 'Plan', 1, now(), gen_random_uuid(), manager_id, now(), now()
                from project
                returning *
            ), versions as (
                insert into document_version (id, client_id, document_id, number, file_name, size, object_key,
                    media_type, sha256, author_staff_id, created_at)
                select current_version_id, client_id, id, 1, 'Plan.pdf', 1, 'x', 'application/pdf', repeat('0', 64),
                    author_staff_id, now()
                from added
            )
            insert into review (id, client_id, document_id, version_id, project_id, round, audience, owner_staff_id,
                created_at, updated_at)
            select gen_random_uuid(), client_id, id, current_version_id, project_id, 1, 'SHARED', author_staff_id,
                now(), now()
            from added""")
        await connection.execute("""
            with added as (
                insert into change_request (id, client_id, project_id, number, title, description, state,
                    author_staff_id, days, scope, created_at, updated_at)
                select gen_random_uuid(), client_id, id, 1, 'A gate', 'For lorries', 'QUOTED', manager_id, 5, 'Steel',
                    now(), now()
                from project
                returning *
            ), quotes as (
                insert into change_quote (id, client_id, project_id, change_id, number, days, scope, price, currency,
                    valid_until, author_staff_id, created_at)
                select gen_random_uuid(), client_id, project_id, id, 1, 5, 'Steel', 100, 'EUR', now(), author_staff_id,
                    now()
                from added
            )
            insert into change_step (id, client_id, project_id, change_id, state, actor_staff_id, created_at)
            select gen_random_uuid(), client_id, project_id, id, state, author_staff_id, now() from added""")
    finally:
        await connection.close()


async def _known(asking: Asking, email: str) -> dict[str, Any]:
    """What the app knows of the viewer, and ids of rows they see."""
    answer = await asking.ask(
        """{
            viewer { id permissions staff { id } }
            projects(first: 2, orderBy: { field: NAME }) { edges { node { id } } }
            tasks(first: 2) { edges { node { id } } }
            clients(first: 2) { edges { node { id } } }
            documents(first: 2) { edges { node { id } } }
            reviews(first: 2) { edges { node { id } } }
            changeRequests(first: 2) { edges { node { id } } }
        }""",
        as_=email,
    )
    data: dict[str, Any] = answer["data"]
    ids = {kind: [edge["node"]["id"] for edge in data[f"{kind}s"]["edges"]] for kind in KINDS}
    assert all(ids.values()), email
    permissions = set(data["viewer"]["permissions"])
    ids["upload"] = [await _upload(asking, email)] if "DOCUMENT_UPLOAD" in permissions else []
    return {"permissions": permissions, "ids": ids, "staff": data["viewer"]["staff"]}


async def _upload(asking: Asking, email: str) -> str:
    """A file on its way, from this account: nobody else's is looked at."""
    answer = await asking.ask("{ projects(first: 50) { edges { node { id viewerCanUpload } } } }", as_=email)
    projects = [edge["node"] for edge in answer["data"]["projects"]["edges"]]
    project = next(project["id"] for project in projects if project["viewerCanUpload"])
    text = """mutation ($id: ID!) {
        startUpload(input: { projectId: $id, fileName: "Plan.pdf", size: "1" }) { upload { id } }
    }"""
    started: str = (await asking.ask(text, {"id": project}, as_=email))["data"]["startUpload"]["upload"]["id"]
    return started


def _variables(text: str, known: dict[str, Any], can: Mapping[str, bool]) -> Iterator[dict[str, Any]]:
    """The variables an app may set: all at their first value, all at their last. What is denied depends on no row."""
    choices = {
        node.variable.name.value: _choices(node, text, known, can)
        for node in _definition(text).variable_definitions or ()
    }
    yield {name: values[0] for name, values in choices.items()}
    if any(len(values) > 1 for values in choices.values()):
        yield {name: values[-1] for name, values in choices.items()}


def _choices(node: VariableDefinitionNode, text: str, known: dict[str, Any], can: Mapping[str, bool]) -> list[Any]:
    name = node.variable.name.value
    written = node.type
    while hasattr(written, "type"):
        written = written.type
    type_ = written.name.value
    if type_ == "Boolean":
        return [can[name]] if name in can else [True, False]
    if type_ == "ID":
        return _ids(name, text, known)
    if type_ == "Int":
        return [20]
    if type_ == "String":
        # A cursor, or what somebody types into a search.
        return ["a" if str(node.type).endswith("NonNull") or name != "cursor" else None]
    input_ = get_named_type(schema._schema.type_map[type_])
    if isinstance(input_, GraphQLEnumType):
        return [list(input_.values)[:1], list(input_.values)]
    assert isinstance(input_, GraphQLInputObjectType)
    if type_.endswith("Order"):
        fields = get_named_type(input_.fields["field"].type)
        return [{"field": field} for field in fields.values]  # type: ignore[union-attr]
    examples = {"Boolean": True, "String": "a", "Date": "2026-11-24"}
    # A key that needs a permission is set for those who hold it.
    keys = FILTERS[type_.removesuffix("Filter")].keys
    free = {key for key, found in keys.items() if found.policy is ROW or found.policy in known["permissions"]}
    types = {key: get_named_type(field.type).name for key, field in input_.fields.items() if key in free}
    return [{}, {key: examples[type_] for key, type_ in types.items() if type_ in examples}]


def _ids(name: str, text: str, known: dict[str, Any]) -> list[Any]:
    for kind, variable in _ROOT.findall(text):
        if variable == name:
            return list(known["ids"][kind])
    if f"projectId: ${name}" in text:
        return list(known["ids"]["project"])
    if "managerId: $" + name in text or "assigneeId: $" + name in text:
        return [known["staff"]["id"]]
    for variable, fragment in _NODE.findall(text):
        if variable == name:
            kind = {"open": "project", "done": "project", "change": "changeRequest"}
            what = fragment.split("_")[0]
            return list(known["ids"][kind.get(what, what)])
    raise AssertionError(f"what does ${name} name in {text[:300]}")


async def _denied(
    asking: Asking, app: str, email: str, *, ask_for_all: bool = False
) -> list[tuple[str, dict[str, Any], dict[str, Any]]]:
    """The errors of every query of an app, with its name and variables."""
    known = await _known(asking, email)
    can = {name: ask_for_all or what in known["permissions"] for name, what in _permissions(app).items()}
    headers = {"Authorization": f"Bearer {await asking.token_of(email)}"}
    found = []
    for name, sha in ((name, sha) for of, name, sha in QUERIES if of == app):
        if "upload(id: $" in OPERATIONS[sha] and not known["ids"]["upload"]:
            # Who may send nothing has nothing to look at.
            continue
        for variables in _variables(OPERATIONS[sha], known, can):
            body = {"documentId": sha, "variables": variables}
            answer = (await asking.http.post("/graphql", json=body, headers=headers)).json()
            assert answer.get("data") is not None, f"{name} {variables}: {answer}"
            found += [(name, variables, error) for error in answer.get("errors", ())]
    return found


@pytest.mark.parametrize("email", DEMO_ACCOUNTS)
async def test_the_apps_are_denied_nothing(firm_asking: Asking, email: str) -> None:
    app = "staff" if email in STAFF else "portal"
    assert not await _denied(firm_asking, app, email)


async def test_every_query_of_the_apps_is_one_statement(firm_asking: Asking) -> None:
    """Whoever asks. One is not: for whom else somebody may act lies beyond the client they act for."""
    plans = firm_asking.server.plans
    plans.clear()
    for app, emails in ACCOUNTS.items():
        await _denied(firm_asking, app, emails[0])
    assert plans.misses >= len(QUERIES)
    assert set(plans.executed) == {"clientChoices is resolved in Python"}


def test_every_write_of_the_apps_reads_its_payload_by_one_statement() -> None:
    core = schema._schema
    names = set()
    for text in OPERATIONS.values():
        operation = read_document(core, text, Limits(), trusted=True, explores=True).operation(None)
        if operation.node.operation is not OperationType.MUTATION:
            continue
        # What a write is given decides nothing of what is read of its payload.
        given: dict[str, Any] = {
            node.variable.name.value: True if str(type_from_ast(core, node.type)).startswith("Boolean") else {}
            for node in operation.node.variable_definitions or ()
        }
        variables = VariableValues({}, given)
        seal = Seal("of a test", "cursor")
        for role in (Role.ADMIN, Role.CLIENT_OWNER):
            access = access_of([role])
            walked = walk(core, operation.node, operation.fragments, variables, access, "FORBIDDEN", seal, Limits())
            plan = make_plan(walked, OperationType.MUTATION, access, AllClients, seal, compiled=True)
            assert plan.statements.keys() == walked.roots.keys(), (text, plan.reason)
        names |= walked.roots.keys()
    assert len(names) >= 10


async def test_denials_would_be_seen(firm_asking: Asking) -> None:
    """An app that asked for everything would be denied: the test above is not blind."""
    errors = await _denied(firm_asking, "staff", "member@portico.example", ask_for_all=True)
    assert {error["extensions"]["code"] for _, _, error in errors} == {"FORBIDDEN"}
    assert {"FINANCE_READ", "CLIENT_NOTES_READ"} <= {error["extensions"]["permission"] for _, _, error in errors}
