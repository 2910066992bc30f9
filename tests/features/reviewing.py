"""Reviews as tests begin, remark on and decide them."""

from __future__ import annotations

from typing import Any

from tests.answer import Answer
from tests.files import PDF, Files, do
from tests.world import APPROVER, OWNER, PM, World

REVIEW = (
    "id round state audience note dueOn closeReason hasEvidence version isViewerAsked waitsForViewer"
    " documentVersion { number } reviewers(first: 50) { edges { node { decision reason person { name } } } }"
    " remarks(first: 100, orderBy: {field: CREATED_AT}) { totalCount edges { node"
    " { id body audience page x y line resolvedAt isCarriedOver parent { id } } } }"
)
REMARK = "id body audience resolvedAt resolver { name } parent { id }"


def reviewing(world: World, field: str, input: dict[str, Any], *, as_: str) -> Answer:
    """One of the mutations about reviews and remarks."""
    name, shown = ("remark", REMARK) if "Remark" in field else ("review", REVIEW)
    kind = "RemarkInput" if field in ("resolveRemark", "reopenRemark") else f"{field[0].upper()}{field[1:]}Input"
    text = (
        f"mutation ($input: {kind}!) {{ {field}(input: $input) {{ {name} {{ {shown} }} problems {{ code path }} }} }}"
    )
    return world.ask(text, {"input": input}, as_=as_)


def review_of(world: World, id: str, *, as_: str = PM) -> Any:
    """A round as somebody sees it; None when they do not."""
    answer = world.ask(f'{{ review(id: "{id}") {{ {REVIEW} }} }}', as_=as_)
    return None if answer.codes == ["NOT_FOUND"] else answer.data["review"]


def rounds(world: World, document: str, *, as_: str = PM) -> list[dict[str, Any]]:
    """The rounds of a document, the first one first."""
    text = "{ document(id: %s) { reviews(first: 50, orderBy: {field: CREATED_AT}) { edges { node { %s } } } } }"
    edges = world.ask(text % (f'"{document}"', REVIEW), as_=as_).data["document"]["reviews"]["edges"]
    return [edge["node"] for edge in edges]


def remarks(review: dict[str, Any]) -> list[dict[str, Any]]:
    return [edge["node"] for edge in review["remarks"]["edges"]]


def newest(world: World, document: str) -> str:
    """The id of a document's newest version."""
    found = world.ask(f'{{ document(id: "{document}") {{ currentVersion {{ id }} }} }}', as_=PM)
    id: str = found.data["document"]["currentVersion"]["id"]
    return id


def under_review(files: Files, project: str, title: str = "Plan", **given: Any) -> tuple[str, str]:
    """A document of a project and an open round about it, for the client's owner and approver unless `given` others."""
    world = files.world
    upload = files.send(as_=PM, projectId=project, title=title, isShared=True)
    files.work()
    document: str = files.upload(upload, as_=PM)["result"]["document"]["id"]
    asked = {"audience": "SHARED", "contactIds": [contact(world, OWNER), contact(world, APPROVER)], **given}
    began = reviewing(world, "startReview", {"versionId": newest(world, document), **asked}, as_=PM)
    assert began.problems == [], began
    return document, began.payload["review"]["id"]


def next_version(files: Files, document: str, content: bytes = PDF + b"next") -> None:
    files.send(as_=PM, content=content, documentId=document)
    files.work()


def contact(world: World, email: str) -> str:
    return world._id("con", "select c.id from contact c join login l on l.id = c.login_id where l.email = $1", email)


def unshare(world: World, document: str) -> None:
    assert do(world, "unshareDocument", {"id": document}).problems == []
