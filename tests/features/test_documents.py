"""Folders, documents, their trash, sharing and versions."""

from __future__ import annotations

from typing import Any

import pytest

from tests.files import PDF, Files, do, document
from tests.world import AM, CONTACT, EXEC, MEMBER, OWNER, PM, PMO, STRANGER, VIEWER, World, row_id

SEEN = "{ document(id: %s) { id title versions(first: 9) { totalCount edges { node { number note } } } } }"


@pytest.fixture(scope="module")
def project(files: Files) -> str:
    return files.world.new_project(shared=True)


def seen(world: World, id: str, *, as_: str) -> Any:
    """What somebody sees of a document: the numbers of its versions, or an error code."""
    answer = world.ask(SEEN % f'"{id}"', as_=as_)
    if answer.codes:
        return answer.codes
    edges = answer.data["document"]["versions"]["edges"]
    return sorted(edge["node"]["number"] for edge in edges)


def test_a_folder_is_made_renamed_moved_trashed_and_restored(files: Files, project: str) -> None:
    world = files.world
    outer = do(world, "createFolder", {"projectId": project, "name": " Plans "}).done
    assert outer["name"] == "Plans"
    inner = do(world, "createFolder", {"projectId": project, "name": "Old", "parentId": outer["id"]}).done
    moved = do(world, "updateFolder", {"id": inner["id"], "expectedVersion": 1, "name": "Older", "parentId": None}).done
    assert (moved["name"], moved["parent"]) == ("Older", None)
    back = do(world, "updateFolder", {"id": inner["id"], "expectedVersion": 2, "parentId": outer["id"]}).done
    assert back["parent"] == {"id": outer["id"]}
    held = document(files, project, title="Inside", folderId=inner["id"])
    assert do(world, "trashFolder", {"id": outer["id"]}).done["isTrashed"]
    trashed = "select (select trashed_at is not null from document where id = $1), trashed_at is not null from folder"
    assert tuple(world.rows(f"{trashed} where id = $2", row_id(held), row_id(inner["id"]))[0]) == (True, True)
    assert not do(world, "restoreFolder", {"id": outer["id"]}).done["isTrashed"]
    assert tuple(world.rows(f"{trashed} where id = $2", row_id(held), row_id(inner["id"]))[0]) == (False, False)


def test_folders_side_by_side_have_different_names_and_none_is_in_itself(files: Files, project: str) -> None:
    world = files.world
    outer = do(world, "createFolder", {"projectId": project, "name": "Twice"}).done
    with world.unchanged():
        assert do(world, "createFolder", {"projectId": project, "name": "twice"}).problems == ["NAME_TAKEN"]
    inner = do(world, "createFolder", {"projectId": project, "name": "Twice", "parentId": outer["id"]}).done
    with world.unchanged():
        into_itself = {"id": outer["id"], "expectedVersion": 1, "parentId": inner["id"]}
        assert do(world, "updateFolder", into_itself).problems == ["WOULD_LOOP"]


def test_of_two_folders_of_one_name_made_at_once_one_is_there(files: Files, project: str) -> None:
    text = "mutation ($input: CreateFolderInput!) { createFolder(input: $input) { folder { id } problems { code } } }"
    given = {"input": {"projectId": project, "name": "At once"}}
    answers = files.world.ask_at_once(*[lambda: files.world.asking(text, given, as_=PM)] * 2)
    assert sorted(answer.problems for answer in answers) == [[], ["NAME_TAKEN"]]


@pytest.mark.parametrize("name", ["", "  ", "a" * 201, "nul\0"])
def test_what_no_folder_is_called(files: Files, project: str, name: str) -> None:
    with files.world.unchanged():
        answer = do(files.world, "createFolder", {"projectId": project, "name": name})
        assert answer.is_refused() or answer.problems


def test_a_folder_of_another_project_or_client_is_none(files: Files, project: str) -> None:
    world = files.world
    other = world.new_project()
    place = do(world, "createFolder", {"projectId": other, "name": "Other"}).done["id"]
    mine = document(files, project)
    with world.unchanged():
        wrong = {"id": mine, "expectedVersion": 1, "folderId": place}
        assert do(world, "updateDocument", wrong).codes == ["NOT_FOUND"]
        assert do(world, "createFolder", {"projectId": project, "name": "In it", "parentId": place}).codes == [
            "NOT_FOUND"
        ]


def test_the_client_sees_what_is_shared_from_the_version_named(files: Files, project: str) -> None:
    id = document(files, project, versions=3)
    world = files.world
    assert seen(world, id, as_=PM) == [1, 2, 3]
    assert seen(world, id, as_=OWNER) == ["NOT_FOUND"]
    assert do(world, "shareDocument", {"id": id, "fromVersion": 2}).done["isShared"]
    assert seen(world, id, as_=OWNER) == [2, 3]
    assert seen(world, id, as_=VIEWER) == [2, 3]
    assert seen(world, id, as_=STRANGER) == ["NOT_FOUND"]
    # The next one follows by itself.
    files.send(as_=PM, content=PDF + b"4", documentId=id)
    files.work()
    assert seen(world, id, as_=OWNER) == [2, 3, 4]
    assert not do(world, "unshareDocument", {"id": id}).done["isShared"]
    assert seen(world, id, as_=OWNER) == ["NOT_FOUND"]


@pytest.mark.parametrize("first", [0, -1, 4, 2**31 - 1])
def test_only_a_version_that_is_there_can_be_the_first_shared(files: Files, project: str, first: int) -> None:
    id = document(files, project)
    with files.world.unchanged():
        answer = do(files.world, "shareDocument", {"id": id, "fromVersion": first})
        assert answer.problems == ["OUT_OF_RANGE"]


def test_nothing_is_shared_of_a_project_that_is_not(files: Files) -> None:
    id = document(files, files.world.new_project())
    with files.world.unchanged():
        assert do(files.world, "shareDocument", {"id": id}).problems == ["PROJECT_NOT_SHARED"]


def test_what_is_in_the_trash_is_the_firms_alone(files: Files, project: str) -> None:
    id, world = document(files, project), files.world
    do(world, "shareDocument", {"id": id})
    assert do(world, "trashDocument", {"id": id}).done["isTrashed"]
    assert seen(world, id, as_=OWNER) == ["NOT_FOUND"]
    assert seen(world, id, as_=PM) == [1]
    with world.unchanged():
        assert do(world, "shareDocument", {"id": id}).problems == ["IN_TRASH"]
        assert files.start(as_=PM, documentId=id).problems == ["IN_TRASH"]
    assert not do(world, "restoreDocument", {"id": id}).done["isTrashed"]
    assert seen(world, id, as_=OWNER) == [1]


def test_an_old_version_is_brought_back_as_the_newest(files: Files, project: str) -> None:
    id, world = document(files, project, versions=2), files.world
    (old,) = world.rows("select id, sha256 from document_version where document_id = $1 and number = 1", row_id(id))
    version = f"ver_{old['id'].hex}"
    done = do(world, "restoreVersion", {"id": version, "note": "the first was right"}).done
    assert done["currentVersion"] | {"id": ""} == {"id": "", "number": 3, "restoredFrom": 1}
    newest = world.value("select sha256 from document_version where document_id = $1 and number = 3", row_id(id))
    assert newest == old["sha256"]
    with world.unchanged():
        assert do(world, "restoreVersion", {"id": done["currentVersion"]["id"]}).problems == ["IS_NEWEST"]


def test_a_stale_version_is_a_conflict(files: Files, project: str) -> None:
    id = document(files, project)
    assert (
        do(files.world, "updateDocument", {"id": id, "expectedVersion": 1, "title": "First"}).done["title"] == "First"
    )
    with files.world.unchanged():
        answer = do(files.world, "updateDocument", {"id": id, "expectedVersion": 1, "title": "Second"})
        assert answer.problems == ["CONFLICT"]


WRITES = {
    "updateDocument": lambda id: {"id": id, "expectedVersion": 1, "title": "Not mine"},
    "trashDocument": lambda id: {"id": id},
    "restoreDocument": lambda id: {"id": id},
    "shareDocument": lambda id: {"id": id},
    "unshareDocument": lambda id: {"id": id},
}


@pytest.mark.parametrize("field", WRITES)
@pytest.mark.parametrize("email", [EXEC, OWNER, CONTACT, VIEWER, STRANGER])
def test_who_only_reads_changes_nothing(files: Files, project: str, email: str, field: str) -> None:
    id = document(files, project)
    do(files.world, "shareDocument", {"id": id})
    with files.world.unchanged():
        assert do(files.world, field, WRITES[field](id), as_=email).codes == ["FORBIDDEN"]


def test_a_member_arranges_documents_and_shares_none(files: Files) -> None:
    world = files.world
    project = world.project("ACM-3")
    id = document(files, project)
    given = {"id": id, "expectedVersion": 1, "title": "By a member"}
    assert do(world, "updateDocument", given, as_=MEMBER).done["title"] == "By a member"
    with world.unchanged():
        assert do(world, "shareDocument", {"id": id}, as_=MEMBER).codes == ["FORBIDDEN"]


@pytest.mark.parametrize(("email", "codes"), [(AM, []), (PMO, []), (MEMBER, ["FORBIDDEN"]), (PM, ["FORBIDDEN"])])
def test_what_is_of_the_client_as_a_whole_is_arranged_by_who_manages_it(
    files: Files, email: str, codes: list[str]
) -> None:
    given = {"clientId": files.world.client("ACM"), "name": f"Contracts of {email}"}
    assert do(files.world, "createFolder", given, as_=email).codes == codes


def test_folders_in_the_trash_are_listed_apart(files: Files, project: str) -> None:
    world = files.world
    kept, thrown = (do(world, "createFolder", {"projectId": project, "name": name}).done["id"] for name in "kt")
    do(world, "trashFolder", {"id": thrown})
    text = "query ($id: ID!, $is: Boolean!) { project(id: $id) { folders(first: 100, filter: { isTrashed: $is })"
    text += " { edges { node { id } } } } }"

    def listed(is_trashed: bool) -> set[str]:
        data = world.ask(text, {"id": project, "is": is_trashed}, as_=PM).data
        return {edge["node"]["id"] for edge in data["project"]["folders"]["edges"]}

    assert thrown in listed(True) - listed(False)
    assert kept in listed(False) - listed(True)
    assert world.ask(text, {"id": project, "is": True}, as_=OWNER).codes == ["FORBIDDEN"]


def test_documents_by_what_there_was_last_to_read(files: Files) -> None:
    world = files.world
    project = world.new_project(shared=True)
    first, second = document(files, project), document(files, project)
    text = "query ($id: ID!, $after: String) { project(id: $id) { documents(first: 1, after: $after, orderBy:"
    text += " { field: LAST_ADDED_AT, direction: DESC }) { edges { node { id } } pageInfo { endCursor } } } }"

    def listed(email: str) -> list[str]:
        found, after = [], None
        for _ in range(2):
            page = world.ask(text, {"id": project, "after": after}, as_=email).data["project"]["documents"]
            found += [edge["node"]["id"] for edge in page["edges"]]
            after = page["pageInfo"]["endCursor"]
        return found

    assert listed(PM) == [second, first]
    for id in (second, first):
        do(world, "shareDocument", {"id": id})
    assert listed(PM) == listed(OWNER) == [first, second]
    files.send(as_=PM, content=PDF + b"2", documentId=second)
    files.work()
    assert listed(PM) == listed(OWNER) == [second, first]


@pytest.mark.parametrize(
    ("email", "upload", "edit"),
    [(PM, False, False), (PMO, True, True), (EXEC, False, False), (OWNER, True, False), (VIEWER, False, False)],
)
def test_who_may_send_to_the_client_as_a_whole_is_told_so(files: Files, email: str, upload: bool, edit: bool) -> None:
    text = f'{{ client(id: "{files.world.client("ACM")}") {{ viewerCanUpload viewerCanEditDocuments }} }}'
    told = files.world.ask(text, as_=email).data["client"]
    assert told == {"viewerCanUpload": upload, "viewerCanEditDocuments": edit}
    answer = files.start(as_=email, clientId=files.world.client("ACM"))
    assert (answer.problems == []) if upload else (answer.codes == ["FORBIDDEN"])
