"""Every page of both apps, with real rows of the demonstration firm behind them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page as BrowserPage
from playwright.sync_api import expect

from tests.e2e.documents import furnish
from tests.e2e.server import PASSWORD, ROOT, Server

STAFF, PORTAL = "staff", "portal"
OPERATIONS: dict[str, str] = json.loads((ROOT / "frontend" / "operations.json").read_text(encoding="utf-8"))
# How the apps' own form signs in: with a cookie no other documents are run.
SIGN_IN = next(sha for sha, text in OPERATIONS.items() if text.startswith("mutation sessionSignInMutation"))
FOLDER = {STAFF: "/app", PORTAL: "/portal"}
ACCOUNT = {STAFF: "pm@portico.example", PORTAL: "owner@acme.example"}


@dataclass(frozen=True)
class Places:
    """Rows worth looking at: Acme's fullest project, a task people talk about, a folder, a document under review."""

    client: str
    project: str
    task: str
    folder: str
    document: str
    review: str
    # The project's change requests, by the state they are in.
    changes: dict[str, str]


@dataclass(frozen=True)
class AppPage:
    app: str
    name: str
    path: Callable[[Places], str]
    signed_in: bool = True

    def address(self, places: Places) -> str:
        return FOLDER[self.app] + self.path(places)


PAGES = (
    AppPage(STAFF, "sign-in", lambda _: "/sign-in", signed_in=False),
    AppPage(STAFF, "sign-in-by-mail", lambda _: "/sign-in-by-mail", signed_in=False),
    AppPage(STAFF, "sign-in-link", lambda _: "/sign-in-link#a-token", signed_in=False),
    AppPage(STAFF, "reset-password", lambda _: "/reset-password#a-token", signed_in=False),
    AppPage(STAFF, "today", lambda _: "/"),
    AppPage(STAFF, "clients", lambda _: "/clients"),
    AppPage(STAFF, "client", lambda at: f"/clients/{at.client}"),
    AppPage(STAFF, "client-documents", lambda at: f"/clients/{at.client}/documents"),
    AppPage(STAFF, "projects", lambda _: "/projects"),
    AppPage(STAFF, "project-new", lambda _: "/projects/new"),
    AppPage(STAFF, "project", lambda at: f"/projects/{at.project}"),
    AppPage(STAFF, "project-edit", lambda at: f"/projects/{at.project}/edit"),
    AppPage(STAFF, "board", lambda at: f"/projects/{at.project}/board"),
    AppPage(STAFF, "list", lambda at: f"/projects/{at.project}/list"),
    AppPage(STAFF, "documents", lambda at: f"/projects/{at.project}/documents?folder={at.folder}"),
    AppPage(STAFF, "documents-trash", lambda at: f"/projects/{at.project}/documents?view=trash"),
    AppPage(STAFF, "task", lambda at: f"/projects/{at.project}/board?task={at.task}"),
    AppPage(STAFF, "document", lambda at: f"/documents/{at.document}"),
    AppPage(STAFF, "document-compared", lambda at: f"/documents/{at.document}?compare=2"),
    AppPage(STAFF, "review", lambda at: f"/reviews/{at.review}"),
    AppPage(STAFF, "changes", lambda _: "/changes"),
    AppPage(STAFF, "project-changes", lambda at: f"/projects/{at.project}/changes"),
    AppPage(STAFF, "change-new", lambda at: f"/projects/{at.project}/changes/new"),
    AppPage(STAFF, "change-assessing", lambda at: f"/changes/{at.changes['ASSESSING']}"),
    AppPage(STAFF, "change-quoted", lambda at: f"/changes/{at.changes['QUOTED']}"),
    AppPage(STAFF, "change-implementing", lambda at: f"/changes/{at.changes['IMPLEMENTING']}"),
    AppPage(STAFF, "not-found", lambda _: "/no/such/page"),
    AppPage(PORTAL, "sign-in", lambda _: "/sign-in", signed_in=False),
    AppPage(PORTAL, "forgot-password", lambda _: "/forgot-password", signed_in=False),
    AppPage(PORTAL, "sign-in-link", lambda _: "/sign-in-link#a-token", signed_in=False),
    AppPage(PORTAL, "sign-in-link-missing", lambda _: "/sign-in-link", signed_in=False),
    AppPage(PORTAL, "reset-password", lambda _: "/reset-password#a-token", signed_in=False),
    AppPage(PORTAL, "invitation", lambda _: "/invitation#a-token", signed_in=False),
    AppPage(PORTAL, "invitation-signed-in", lambda _: "/invitation#a-token"),
    AppPage(PORTAL, "home", lambda _: "/"),
    AppPage(PORTAL, "projects", lambda _: "/projects"),
    AppPage(PORTAL, "project", lambda at: f"/projects/{at.project}"),
    AppPage(PORTAL, "task", lambda at: f"/projects/{at.project}/tasks/{at.task}"),
    AppPage(PORTAL, "project-documents", lambda at: f"/projects/{at.project}/documents?folder={at.folder}"),
    AppPage(PORTAL, "documents", lambda _: "/documents"),
    AppPage(PORTAL, "document", lambda at: f"/documents/{at.document}"),
    AppPage(PORTAL, "document-compared", lambda at: f"/documents/{at.document}?compare=2"),
    AppPage(PORTAL, "review", lambda at: f"/reviews/{at.review}"),
    AppPage(PORTAL, "requests", lambda _: "/requests"),
    AppPage(PORTAL, "request-quoted", lambda at: f"/requests/{at.changes['QUOTED']}"),
    AppPage(PORTAL, "request-implementing", lambda at: f"/requests/{at.changes['IMPLEMENTING']}"),
    AppPage(PORTAL, "ask", lambda at: f"/ask?project={at.project}"),
    AppPage(PORTAL, "people", lambda _: "/people"),
    AppPage(PORTAL, "me", lambda _: "/me"),
    AppPage(PORTAL, "not-found", lambda _: "/no/such/page"),
)

PROJECTS = """
{ viewer { client { id } }
  projects(first: 50) { edges { node { id state
    tasks(first: 100) { edges { node { id comments(first: 1) { totalCount } } } } } } } }
"""


CHANGES = """
query ($project: ID!) {
  changeRequests(first: 100, filter: {projectId: $project}) { edges { node { id state } } } }
"""
DOCUMENTS = """
query ($client: ID!, $project: ID!) {
  viewer { staff { id } }
  client(id: $client) { contacts(first: 50) { edges { node { id email } } } }
  project(id: $project) { documents(first: 100) { edges { node { id isShared
    currentVersion { id number mediaType }
    reviews(first: 1, filter: {state: [OPEN]}) { edges { node { id } } } } } } } }
"""
START = "mutation ($input: StartReviewInput!) { startReview(input: $input) { review { id } problems { message } } }"
REMARK = "mutation ($input: AddRemarkInput!) { addRemark(input: $input) { remark { id } problems { message } } }"


def find_places(server: Server) -> Places:
    """As Acme's owner sees them, so that both apps can show the same rows."""
    data = server.ask(ACCOUNT[PORTAL], PROJECTS)
    projects = [project for project in _nodes(data["projects"]) if project["state"] == "ACTIVE"]
    project = max(projects, key=lambda each: len(_nodes(each["tasks"])))
    task = max(_nodes(project["tasks"]), key=lambda each: int(each["comments"]["totalCount"]))
    client = data["viewer"]["client"]["id"]
    folder = furnish(server, project["id"], client)
    document, review = _under_review(server, client, project["id"])
    changes = _nodes(server.ask(ACCOUNT[STAFF], CHANGES, project=project["id"])["changeRequests"])
    return Places(
        client=client,
        project=project["id"],
        task=task["id"],
        folder=folder,
        document=document,
        review=review,
        changes={each["state"]: each["id"] for each in changes},
    )


def _under_review(server: Server, client: str, project: str) -> tuple[str, str]:
    """The project's PDF with most versions, and an open round about its newest one; begun if nobody has yet."""
    found = server.ask(ACCOUNT[STAFF], DOCUMENTS, client=client, project=project)
    shared = [each for each in _nodes(found["project"]["documents"]) if each["isShared"]]
    pdfs = [each for each in shared if each["currentVersion"]["mediaType"] == "application/pdf"]
    document = max(pdfs, key=lambda each: int(each["currentVersion"]["number"]))
    rounds = _nodes(document["reviews"])
    if rounds:
        return document["id"], rounds[0]["id"]
    deciders = {each["email"]: each["id"] for each in _nodes(found["client"]["contacts"])}
    given = {
        "versionId": document["currentVersion"]["id"],
        "audience": "SHARED",
        "contactIds": [deciders[ACCOUNT[PORTAL]]],
        "staffIds": [found["viewer"]["staff"]["id"]],
        "note": "How the two sites are joined",
    }
    review = server.ask(ACCOUNT[STAFF], START, input=given)["startReview"]["review"]["id"]
    for page, body in ((1, "One ring or two?"), (1, "Who tests the generator, and how often?")):
        spot = {"page": page, "x": 0.3 + 0.01 * len(body), "y": 0.3}
        remark = {"reviewId": review, "audience": "SHARED", "body": body, **spot}
        server.ask(ACCOUNT[PORTAL], REMARK, input=remark)
    return document["id"], review


def _nodes(connection: dict[str, Any]) -> list[dict[str, Any]]:
    return [edge["node"] for edge in connection["edges"]]


def sign_in(page: BrowserPage, app: str, email: str) -> None:
    """By the form, as a person does, in whichever language it is."""
    page.goto(f"{FOLDER[app]}/sign-in")
    page.locator("input[type=email]").fill(email)
    page.locator("input[type=password]").fill(PASSWORD)
    page.locator("form button[type=submit]").click()
    page.wait_for_url(lambda url: "/sign-in" not in url)


def enter(page: BrowserPage, app: str, email: str) -> None:
    """Signed in with cookies of its own, for pages after the door: the form is `sign_in`, and takes two more pages."""
    given = {"input": {"email": email, "password": PASSWORD}}
    asked = {"documentId": SIGN_IN, "variables": given}
    page.request.post("/graphql", headers={"X-Portico-App": app}, data=asked)
    assert f"portico_{app}" in {cookie.get("name") for cookie in page.context.cookies()}


def await_rest(page: BrowserPage) -> None:
    """Until nothing is loading: no request under way, no skeleton, every font there."""
    page.wait_for_load_state("networkidle")
    expect(page.locator("[aria-busy=true]")).to_have_count(0)
    page.evaluate("document.fonts.ready")
