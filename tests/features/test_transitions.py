"""Each line of transitions.txt, from every state, by every role: it leads where the table says, or changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest

from portico import models as m
from portico.config import REPOSITORY
from portico.graph.matrix import transition_table
from portico.kit.ids import new_id
from portico.models.enums import ChangeState, IssueState, ReviewState, UploadState
from portico.policy.permissions import ROLES, Role
from portico.policy.transitions import NOWHERE, STATES, TRANSITIONS, Transition
from portico.schema import schema
from tests.answer import Answer
from tests.features.changing import decision, quoted
from tests.features.issuing import raised
from tests.features.reviewing import contact, newest
from tests.files import PDF, Files, do, document
from tests.world import (
    ADMIN,
    AM,
    APPROVER,
    CONTACT,
    EXEC,
    FINANCE,
    MEMBER,
    OWNER,
    PM,
    PMO,
    VIEWER,
    World,
    row_id,
)

# On ACM-3 each role holds what it holds at all: pm@ leads it, member@ is on it, am@ looks after its client.
WHO = {
    Role.ADMIN: ADMIN,
    Role.PMO: PMO,
    Role.EXECUTIVE: EXEC,
    Role.ACCOUNT_MANAGER: AM,
    Role.PROJECT_MANAGER: PM,
    Role.FINANCE: FINANCE,
    Role.MEMBER: MEMBER,
    Role.CLIENT_OWNER: OWNER,
    Role.CLIENT_APPROVER: APPROVER,
    Role.CLIENT_MEMBER: CONTACT,
    Role.CLIENT_VIEWER: VIEWER,
}
# Whoever of them: the others are the firm's.
CLIENTS = "the client's people"
ALL_STATES = {
    "folder": ("THERE", "TRASHED"),
    "document": ("INTERNAL", "SHARED", "TRASHED"),
    "upload": tuple(UploadState),
    "review": tuple(ReviewState),
    "remark": ("OPEN", "RESOLVED"),
    "change_request": tuple(ChangeState),
    "issue": tuple(IssueState),
}
# Steps of an issue with nothing but words.
SAID = ("startIssue", "waitForClient", "answerIssue", "resumeIssue", "resolveIssue", "closeIssue", "reopenIssue")


@dataclass
class Stage:
    """One row of each kind on ACM-3, put into a state by SQL."""

    files: Files
    folder: str
    document: str
    upload: str
    review: UUID
    remark: UUID
    change_request: str
    quote: str
    issue: str
    # Of the same project.
    other_issue: str

    @property
    def world(self) -> World:
        return self.files.world

    def id(self, table: str) -> UUID:
        id = getattr(self, table)
        return id if isinstance(id, UUID) else row_id(id)

    def put(self, table: str, state: str, *, by: str) -> None:
        """The row stands there, and `by` is whoever announced it or was asked to decide."""
        run, id = self.world.run, self.id(table)
        if table == "folder":
            run("update folder set trashed_at = case when $2 then now() end where id = $1", id, state == "TRASHED")
        elif table == "document":
            trashed, shared = state == "TRASHED", 1 if state == "SHARED" else None
            run(
                """update document set trashed_at = case when $2 then now() end, shared_from = $3,
                   shared_at = case when $3::int is not null then now() end where id = $1""",
                id,
                trashed,
                shared,
            )
        elif table == "upload":
            staff, person = self._person(by)
            run(
                """update upload set state = $2, author_staff_id = case when $3 then $4::uuid end,
                   author_contact_id = case when not $3 then $4::uuid end where id = $1""",
                id,
                state,
                staff,
                person,
            )
        elif table == "review":
            self.put("document", "SHARED", by=by)
            # Those that other verbs have begun meanwhile.
            run("delete from review where document_id = $1 and id <> $2", self.id("document"), id)
            run(
                "update review set state = $2, closed_at = case when $2 <> 'OPEN' then now() end where id = $1",
                id,
                state,
            )
            run("delete from review_evidence where review_id = $1", id)
            run("delete from reviewer where review_id = $1", id)
            staff, person = self._person(by)
            run(
                """insert into reviewer (id, client_id, review_id, staff_id, contact_id, created_at)
                   select $2, client_id, id, case when $3 then $4::uuid end, case when not $3 then $4::uuid end, now()
                   from review where id = $1""",
                id,
                new_id(),
                staff,
                person,
            )
        elif table == "change_request":
            run("delete from change_quote where change_id = $1 and id <> $2", id, row_id(self.quote))
            run("update change_request set state = $2, days = 5, scope = 'A gate' where id = $1", id, state)
        elif table == "issue":
            run("update issue set state = $2, task_id = null, duplicate_of_id = null where id = $1", id, state)
        else:
            self.put("review", "OPEN", by=by)
            resolver = self._person(PM)[1]
            run(
                """update remark set resolved_at = case when $2 then now() end,
                   resolver_staff_id = case when $2 then $3::uuid end, resolver_contact_id = null where id = $1""",
                id,
                state == "RESOLVED",
                resolver,
            )

    def clear(self, table: str, *, by: str) -> None:
        """Whatever a verb that makes one needs, and nothing that stands in its way."""
        if table == "review":
            self.put("review", "CLOSED", by=by)
        elif table == "remark":
            self.put("remark", "OPEN", by=by)

    def stands(self, table: str, id: UUID) -> str:
        (row,) = self.world.rows(f"select * from {table} where id = $1", id)
        return STATES[m.metadata.tables[table]](_Attributes(row))

    def _person(self, email: str) -> tuple[bool, UUID]:
        staff = email.endswith("@portico.example")
        return staff, row_id(self.world.person(email) if staff else contact(self.world, email))


class _Attributes:
    def __init__(self, row: Any) -> None:
        self._row = row

    def __getattr__(self, name: str) -> Any:
        return self._row[name]


@pytest.fixture(scope="module")
def stage(files: Files) -> Stage:
    world, project = files.world, files.world.project("ACM-3")
    folder = do(world, "createFolder", {"projectId": project, "name": "Of transitions"}).done["id"]
    plan = document(files, project, versions=2, title="Of transitions", isShared=True)
    upload = files.start(as_=PM, projectId=project).payload["upload"]["id"]
    files.parts(upload, 1, as_=PM)
    given = {"versionId": newest(world, plan), "audience": "SHARED", "contactIds": [contact(world, OWNER)]}
    review = row_id(ask(world, "startReview", given, as_=PM).payload["review"]["id"])
    said = {"reviewId": f"rev_{review.hex}", "audience": "SHARED", "body": "Said"}
    remark = row_id(ask(world, "addRemark", said, as_=PM).payload["remark"]["id"])
    issues = raised(world, project), raised(world, project)
    return Stage(files, folder, plan, upload, review, remark, *quoted(world, project), *issues)


def ask(world: World, verb: str, input: dict[str, Any], *, as_: str) -> Answer:
    field = schema._schema.mutation_type.fields[verb]  # type: ignore[union-attr]
    subject = next(name for name in field.type.fields if name not in ("problems", "arrived", "urls"))
    kind = field.args["input"].type
    text = f"mutation ($input: {kind}) {{ {verb}(input: $input) {{ {subject} {{ id }} problems {{ code }} }} }}"
    return world.ask(text, {"input": input}, as_=as_)


def inputs(stage: Stage, verb: str) -> dict[str, Any]:
    """A sound input for each verb, about the row as it stands."""
    world = stage.world
    review, remark = f"rev_{stage.review.hex}", f"rmk_{stage.remark.hex}"
    version: Callable[[UUID, str], Any] = lambda id, table: world.value(  # noqa: E731
        f"select version from {table} where id = $1", id
    )
    change_version = lambda: version(stage.id("change_request"), "change_request")  # noqa: E731
    said = {"id": stage.issue, "text": "Said"}
    old = "select id from document_version where document_id = $1 order by number limit 1"
    return {
        "updateFolder": lambda: {
            "id": stage.folder,
            "expectedVersion": version(stage.id("folder"), "folder"),
            "name": "Of transitions",
        },
        "trashFolder": lambda: {"id": stage.folder},
        "restoreFolder": lambda: {"id": stage.folder},
        "updateDocument": lambda: {
            "id": stage.document,
            "expectedVersion": version(stage.id("document"), "document"),
            "title": "Renamed",
        },
        "shareDocument": lambda: {"id": stage.document},
        "unshareDocument": lambda: {"id": stage.document},
        "trashDocument": lambda: {"id": stage.document},
        "restoreDocument": lambda: {"id": stage.document},
        "restoreVersion": lambda: {"id": f"ver_{world.value(old, stage.id('document')).hex}"},
        "startUpload": lambda: {"projectId": world.project("ACM-3"), "fileName": "x.pdf", "size": str(len(PDF))},
        "uploadParts": lambda: {"id": stage.upload, "numbers": [1]},
        "finishUpload": lambda: {"id": stage.upload, "sha256": "0" * 64},
        "cancelUpload": lambda: {"id": stage.upload},
        "startReview": lambda: {
            "versionId": newest(world, stage.document),
            "audience": "SHARED",
            "contactIds": [contact(world, OWNER)],
        },
        "updateReview": lambda: {
            "id": review,
            "expectedVersion": version(stage.review, "review"),
            "note": "Changed",
        },
        "decideReview": lambda: {"id": review, "decision": "APPROVED"},
        "closeReview": lambda: {"id": review, "reason": "Over"},
        "addRemark": lambda: {"reviewId": review, "audience": "SHARED", "body": "Said"},
        "requestChange": lambda: {"projectId": world.project("ACM-3"), "title": "A gate", "description": "Of steel"},
        "assessChange": lambda: {"id": stage.change_request, "expectedVersion": change_version(), "days": 5},
        "quoteChange": lambda: {
            "id": stage.change_request,
            "expectedVersion": change_version(),
            "price": "5",
            "validUntil": world.today.isoformat(),
        },
        "declineChange": lambda: {"id": stage.change_request, "reason": "No"},
        "withdrawChange": lambda: {"id": stage.change_request},
        "approveChange": lambda: decision(stage.change_request, stage.quote),
        "rejectChange": lambda: decision(stage.change_request, stage.quote),
        "startChange": lambda: {"id": stage.change_request},
        "finishChange": lambda: {"id": stage.change_request},
        "raiseIssue": lambda: {
            "projectId": world.project("ACM-3"),
            "title": "The gate jams",
            "description": "Since Monday",
            "impact": "LOW",
            "audience": "SHARED",
        },
        "triageIssue": lambda: {
            "id": stage.issue,
            "expectedVersion": version(stage.id("issue"), "issue"),
            "impact": "HIGH",
        },
        **{verb: lambda: said for verb in SAID},
        "mergeIssue": lambda: {"id": stage.issue, "intoId": stage.other_issue},
        "makeTaskOfIssue": lambda: {"id": stage.issue},
        "resolveRemark": lambda: {"id": remark},
        "reopenRemark": lambda: {"id": remark},
    }[verb]()


def _is_other_side(rule: Transition, role: Role) -> bool:
    return rule.only == CLIENTS and not role.startswith("CLIENT_")


LINES = [pytest.param(rule, id=rule.verb) for rule in TRANSITIONS.values()]


def test_the_table_is_the_one_that_is_committed() -> None:
    assert (REPOSITORY / "transitions.txt").read_text() == transition_table(), "run `make schema`"


@pytest.mark.parametrize("rule", LINES)
def test_the_table_and_the_graph_name_one_permission(rule: Transition) -> None:
    field = schema._schema.mutation_type.fields[rule.verb]  # type: ignore[union-attr]
    assert field.extensions["strawberry-definition"].spec.policy is rule.permission


@pytest.mark.parametrize("rule", LINES)
def test_who_may_gets_where_the_table_says_and_nowhere_else(stage: Stage, rule: Transition) -> None:
    table = rule.table.name
    holders = [role for role in Role if rule.permission in ROLES[role] and not _is_other_side(rule, role)]
    assert holders
    for role in holders:
        who = WHO[role]
        if rule.sources == (NOWHERE,):
            stage.clear(table, by=who)
            answer = ask(stage.world, rule.verb, inputs(stage, rule.verb), as_=who)
            assert answer.problems == [], (role, answer)
            made = row_id(next(part for part in answer.payload.values() if isinstance(part, dict))["id"])
            assert stage.stands(table, made) in rule.targets
            continue
        for state in ALL_STATES[table]:
            stage.put(table, state, by=who)
            # What went into the trash, or is internal, a client's people do not see.
            if role.startswith("CLIENT_") and table == "document" and state != "SHARED":
                continue
            if state in rule.sources:
                answer = ask(stage.world, rule.verb, inputs(stage, rule.verb), as_=who)
                assert answer.problems == [], (role, state, answer)
                assert stage.stands(table, stage.id(table)) in rule.targets, (role, state)
            else:
                given = inputs(stage, rule.verb)
                with stage.world.unchanged():
                    answer = ask(stage.world, rule.verb, given, as_=who)
                    assert answer.problems == [rule.problem], (role, state, answer)


@pytest.mark.parametrize("rule", LINES)
def test_who_may_not_changes_nothing_from_any_state(stage: Stage, rule: Transition) -> None:
    table = rule.table.name
    others = [role for role in Role if rule.permission not in ROLES[role]]
    assert others
    states = (NOWHERE,) if rule.sources == (NOWHERE,) else ALL_STATES[table]
    for state in states:
        if state == NOWHERE:
            stage.clear(table, by=OWNER)
        else:
            stage.put(table, state, by=PM)
        given = inputs(stage, rule.verb)
        with stage.world.unchanged():
            for role in others:
                refused = ask(stage.world, rule.verb, given, as_=WHO[role])
                # From a version the firm alone knows of, a client's people learn nothing more than from none.
                assert refused.codes == ["FORBIDDEN"], (role, state, refused)


@pytest.mark.parametrize("rule", [rule for rule in TRANSITIONS.values() if rule.only], ids=lambda rule: rule.verb)
def test_who_holds_the_permission_and_is_not_the_one_changes_nothing(stage: Stage, rule: Transition) -> None:
    table, one = rule.table.name, PM if rule.table.name == "upload" else OWNER
    stage.put(table, rule.sources[0], by=one)
    given = inputs(stage, rule.verb)
    with stage.world.unchanged():
        for role, who in WHO.items():
            is_one = not _is_other_side(rule, role) if rule.only == CLIENTS else who == one
            if not is_one and rule.permission in ROLES[role]:
                refused = ask(stage.world, rule.verb, given, as_=who)
                # A client's people do not see files that others send.
                unseen = table == "upload" and role.startswith("CLIENT_")
                assert refused.codes == ["NOT_FOUND" if unseen else "FORBIDDEN"], (role, refused)
