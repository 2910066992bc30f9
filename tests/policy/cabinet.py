"""Folders, documents, versions and files on their way: what is shared of them, what is not, and what no longer is."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING, Any
from uuid import UUID

from tests.policy.canaries import Cell

if TYPE_CHECKING:
    from tests.policy.world import Firm, World

UPLOAD_STATES = ("UPLOADING", "PENDING", "AVAILABLE", "REJECTED", "QUARANTINED", "CANCELLED")


async def folder(world: World, client: UUID, *, trashed: bool = False, **given: Any) -> UUID:
    return await world.row("folder", client_id=client, **({} if trashed else {"trashed_at": None}) | given)


async def document(
    world: World,
    client: UUID,
    authors: list[dict[str, UUID]],
    *,
    shared_with: int | None = None,
    trashed: bool = False,
    **given: Any,
) -> tuple[UUID, list[UUID]]:
    """A document with a version by each author and the versions; shared from one of them on, counted from 0.

    Numbers grow as they are made: `shared_from` is one of its own between those of two versions.
    """
    id = world.aviary.id("document")
    versions = [world.aviary.id("document_version") for _ in authors]
    marks: dict[str, Any] = {} if trashed else {"trashed_at": None}
    marks |= {"shared_from": None, "current_version_id": versions[-1]}
    numbers = []
    for number, version in enumerate(versions):
        if number == shared_with:
            marks["shared_from"] = world.aviary.number(Cell("document", "shared_from", id))
        numbers.append(world.aviary.number(Cell("document_version", "number", version)))
    # Each of the two refers to the other.
    async with world.connection.transaction():
        await world.row("document", id=id, client_id=client, **authors[0], **marks | given)
        for version, number, author in zip(versions, numbers, authors, strict=True):
            await world.row("document_version", id=version, client_id=client, document_id=id, number=number, **author)
    return id, versions


async def upload(world: World, client: UUID, **given: Any) -> UUID:
    return await world.row("upload", client_id=client, **given)


async def fill(firm: Firm, client: UUID, projects: list[UUID], contacts: dict[str, UUID]) -> None:
    """Everything about documents of one client: of the client as a whole and of its projects."""
    world = firm.world
    await world.row("client_storage", id=client, client_id=client)
    for project in (None, *projects):
        await _documents(firm, client, project, contacts)
    await _uploads(firm, client, projects, contacts)


async def _documents(firm: Firm, client: UUID, project: UUID | None, contacts: dict[str, UUID]) -> None:
    world = firm.world
    whose: dict[str, Any] = {"project_id": project}
    known, unseen = ({"author_staff_id": firm.staff[name]} for name in ("FINANCE", "UNSEEN"))
    member, removed = ({"author_contact_id": contacts[name]} for name in ("CLIENT_MEMBER", "REMOVED"))
    # Something shared lies deep inside: those above are seen with it, what is beside it is not.
    top = await folder(world, client, **whose)
    between = await folder(world, client, parent_id=top, **whose)
    deep = await folder(world, client, parent_id=between, **whose)
    beside = await folder(world, client, parent_id=between, **whose)
    below = await folder(world, client, parent_id=deep, **whose)
    await folder(world, client, **whose)
    bin_ = await folder(world, client, trashed=True, **whose)
    bin_inside = await folder(world, client, trashed=True, parent_id=bin_, **whose)

    first, shown = await document(world, client, [known, member], shared_with=0, folder_id=deep, **whose)
    second, later = await document(world, client, [unseen, removed, known], shared_with=1, **whose)
    _, latest = await document(world, client, [known, known, unseen], shared_with=2, folder_id=top, **whose)
    # Internal: by itself, in a folder that is seen, in folders that are not; the second was shared until yesterday.
    hidden, secret = await document(world, client, [unseen], shared_at=None, **whose)
    third, unshared = await document(world, client, [known, member], folder_id=between, **whose)
    await document(world, client, [known], folder_id=beside, **whose)
    if project is not None:
        await document(world, client, [unseen], folder_id=below, shared_at=None, **whose)
    fourth, thrown = await document(world, client, [member], shared_with=0, trashed=True, folder_id=bin_inside, **whose)
    # Rounds for the client about what they see, saw or never saw, and rounds of the firm's own about the same.
    for on, version, audience, state in (
        (first, shown[1], "SHARED", "OPEN"),
        (first, shown[0], "INTERNAL", "APPROVED"),
        (first, shown[0], "SHARED", "CHANGES_REQUESTED"),
        (second, later[0], "SHARED", "SUPERSEDED"),
        (second, later[1], "INTERNAL", "OPEN"),
        (hidden, secret[0], "INTERNAL", "OPEN"),
        (third, unshared[1], "SHARED", "CLOSED"),
        (fourth, thrown[0], "SHARED", "OPEN"),
    ):
        begun_for_them = audience == "SHARED" and on in (first, second)
        people = ("LEADING", "ASKED") if begun_for_them else ("UNSEEN_TOO", "UNSEEN")
        given = {"document_id": on, "version_id": version, "audience": audience, "state": state, **whose}
        await _review(firm, client, contacts, people, **given)
    if project is not None:
        (change,) = await world.connection.fetch("select id from change_request where project_id = $1 limit 1", project)
        for sent in (first, hidden, fourth):
            await world.row("change_document", client_id=client, change_id=change["id"], document_id=sent)
        about = await world.connection.fetch(
            "select distinct on (audience) id from issue where project_id = $1 order by audience, id", project
        )
        for issue in about:
            for sent in (first, hidden, fourth):
                await world.row("issue_document", client_id=client, issue_id=issue["id"], document_id=sent)
    readers = cycle(contacts[name] for name in ("CLIENT_OWNER", "CLIENT_VIEWER", "REMOVED", "CLIENT_MEMBER"))
    for version in (*shown, shown[0], later[0], later[1], latest[-1], unshared[0], thrown[0]):
        await world.row("version_read", client_id=client, version_id=version, contact_id=next(readers))


async def _review(firm: Firm, client: UUID, contacts: dict[str, UUID], people: tuple[str, str], **given: Any) -> None:
    """A round with reviewers and remarks of both sides; every second remark is the firm's own."""
    world, staff = firm.world, firm.staff
    is_open = {"closed_at": None} if given["state"] == "OPEN" else {}
    leading, asked = (staff[name] for name in people)
    review = await world.row("review", client_id=client, owner_staff_id=leading, **is_open, **given)
    whose = {"client_id": client, "review_id": review}
    undecided = {"decision": None, "decided_at": None}
    for person, decided in (
        ({"staff_id": asked}, {"decision": "CHANGES_REQUESTED"}),
        ({"staff_id": staff["PROJECT_MANAGER"]}, undecided),
        ({"contact_id": contacts["CLIENT_APPROVER"]}, undecided),
        ({"contact_id": contacts["REMOVED"]}, {"decision": "APPROVED"}),
    ):
        await world.row("reviewer", **whose, **person, **decided)
    spot, line = {"line": None}, dict.fromkeys(("page", "x", "y"))
    nowhere = spot | line
    by_staff, by_contact = {"author_staff_id": staff["UNSEEN"]}, {"author_contact_id": contacts["CLIENT_OWNER"]}
    still_open, settled = {"resolved_at": None}, {"resolver_staff_id": staff["FINANCE"]}
    shared = await world.row("remark", **whose, **spot, **by_contact, **settled, audience="SHARED")
    inside = await world.row("remark", **whose, **line, **by_staff, **still_open, audience="INTERNAL")
    for parent, audience, author in (
        (shared, "SHARED", by_staff),
        (shared, "INTERNAL", by_staff),
        (inside, "INTERNAL", {"author_staff_id": staff["MEMBER"]}),
    ):
        answer = {"parent_id": parent, "audience": audience, "carried_from_id": shared, **author}
        await world.row("remark", **whose, **nowhere, **still_open, **answer)
    settled = {"resolver_contact_id": contacts["REMOVED"]}
    await world.row("remark", **whose, **nowhere, **by_contact, **settled, audience="SHARED", carried_from_id=shared)
    if given["state"] != "OPEN":
        await world.row("review_evidence", **whose)


async def _uploads(firm: Firm, client: UUID, projects: list[UUID], contacts: dict[str, UUID]) -> None:
    """In every state by both sides; of those of a contact, some are about what the contact does not see any more."""
    world, staff = firm.world, firm.staff
    versions = {
        row["shared"]: dict(row)
        for row in await world.connection.fetch(
            """select distinct on (shared) coalesce(v.number >= d.shared_from, false) as shared,
                      d.id as document_id, v.id as version_id
               from document d join document_version v on v.document_id = d.id
               where d.project_id = $1 and d.trashed_at is null order by shared, v.number""",
            projects[0],
        )
    }
    about = {
        shared: {"document_id": row["document_id"], "version_id": row["version_id"]} for shared, row in versions.items()
    }
    seen = await world.connection.fetchval("select folder_id from document where id = $1", about[True]["document_id"])
    for state in UPLOAD_STATES:
        for author in (
            {"author_staff_id": staff["PROJECT_MANAGER"]},
            {"author_contact_id": contacts["CLIENT_OWNER"], "is_shared": True},
        ):
            # A reason of another state is nobody's to see.
            became = about[True] if state == "AVAILABLE" else {"reason": "WRONG_SIZE"}
            await upload(world, client, project_id=projects[0], folder_id=seen, state=state, **author, **became)
    for project, author in (
        (projects[1], {"author_staff_id": staff["MEMBER"]}),
        (projects[2], {"author_staff_id": staff["UNSEEN"]}),
        (None, {"author_staff_id": staff["FINANCE"]}),
        (projects[1], {"author_contact_id": contacts["CLIENT_MEMBER"]}),
        # Of what is not shared with them (any more), and of somebody who may only look since.
        (projects[2], {"author_contact_id": contacts["CLIENT_OWNER"]}),
        (None, {"author_contact_id": contacts["CLIENT_APPROVER"]}),
        (projects[0], {"author_contact_id": contacts["CLIENT_VIEWER"]}),
        (projects[0], {"author_contact_id": contacts["REMOVED"]}),
    ):
        await upload(world, client, project_id=project, **author)
    for contact in ("CLIENT_OWNER", "CLIENT_MEMBER"):
        became = {"state": "AVAILABLE", "project_id": projects[0], **about[False]}
        await upload(world, client, author_contact_id=contacts[contact], **became)
