"""Refreshing and signing out: tokens are spent once, a stolen one ends the session, an ended one is over at once."""

from __future__ import annotations

from functools import partial

import pytest

from tests.identity.browser import REFRESH, SIGN_OUT, asks, refresh, sign_in
from tests.world import CONTACT, PM, STRANGER, World, session_of


def signed_in(world: World, email: str = PM) -> dict[str, str]:
    payload = sign_in(world, email).payload
    assert payload["problems"] == []
    return payload


def test_a_refresh_gives_the_next_pair_of_the_same_session(world: World) -> None:
    first = signed_in(world)
    second = refresh(world, first["refreshToken"]).payload
    assert second["problems"] == []
    assert second["viewer"]["email"] == PM
    assert second["refreshToken"] != first["refreshToken"]
    assert session_of(second["accessToken"]) == session_of(first["accessToken"])
    assert asks(world, second["accessToken"]).data


def test_refreshing_goes_on_and_on(world: World) -> None:
    token = signed_in(world)["refreshToken"]
    for minutes in range(10, 100, 10):
        with world.later(minutes=minutes):
            payload = refresh(world, token).payload
            assert asks(world, payload["accessToken"]).data
            token = payload["refreshToken"]


def test_an_access_token_ends_after_a_quarter_of_an_hour(world: World) -> None:
    tokens = signed_in(world)
    with world.later(minutes=14):
        assert asks(world, tokens["accessToken"]).data
    with world.later(minutes=16):
        ended = asks(world, tokens["accessToken"])
        assert (ended.status, ended.codes) == (401, ["UNAUTHENTICATED"])
        assert refresh(world, tokens["refreshToken"]).problems == []


def test_a_session_ends_after_thirty_days(world: World) -> None:
    tokens = signed_in(world)
    with world.later(days=31):
        assert refresh(world, tokens["refreshToken"]).problems == ["SESSION_EXPIRED"]


def test_a_spent_token_works_within_the_grace(world: World) -> None:
    """Two tabs that wake up together, or an answer that was lost."""
    first = signed_in(world)
    second = refresh(world, first["refreshToken"]).payload
    with world.later(seconds=20):
        third = refresh(world, first["refreshToken"]).payload
    assert third["problems"] == []
    for tokens in (second, third):
        assert asks(world, tokens["accessToken"]).data
        assert refresh(world, tokens["refreshToken"]).problems == []


def test_a_spent_token_after_the_grace_ends_the_session_for_both(world: World) -> None:
    """Somebody has a copy; nobody knows who is the thief."""
    first = signed_in(world)
    second = refresh(world, first["refreshToken"]).payload
    with world.later(seconds=40):
        assert refresh(world, first["refreshToken"]).problems == ["SESSION_EXPIRED"]
        assert asks(world, second["accessToken"]).status == 401
        assert refresh(world, second["refreshToken"]).problems == ["SESSION_EXPIRED"]


def test_the_grace_is_not_renewed_by_using_it(world: World) -> None:
    first = signed_in(world)
    refresh(world, first["refreshToken"])
    with world.later(seconds=20):
        assert refresh(world, first["refreshToken"]).problems == []
    with world.later(seconds=40):
        assert refresh(world, first["refreshToken"]).problems == ["SESSION_EXPIRED"]


def test_a_stolen_token_ends_no_other_session(world: World) -> None:
    mine, other = signed_in(world), signed_in(world)
    refresh(world, mine["refreshToken"])
    with world.later(seconds=40):
        refresh(world, mine["refreshToken"])
        assert asks(world, other["accessToken"]).data


def test_two_refreshes_at_once_both_work(world: World) -> None:
    token = signed_in(world)["refreshToken"]
    asking = partial(world.asking, REFRESH, {"input": {"refreshToken": token}})
    payloads = [answer.payload for answer in world.ask_at_once(asking, asking, asking)]
    assert [payload["problems"] for payload in payloads] == [[]] * 3
    assert len({payload["refreshToken"] for payload in payloads}) == 3
    for payload in payloads:
        assert refresh(world, payload["refreshToken"]).problems == []


@pytest.mark.parametrize("token", [None, "", " ", "x", "x" * 43, "x" * 100_000, "é", "' or 1=1 --"])
def test_what_is_no_token_refreshes_nothing(world: World, token: str | None) -> None:
    with world.unchanged():
        answer = refresh(world, token)
    assert answer.problems == ["SESSION_EXPIRED"]
    assert answer.payload["accessToken"] is None
    assert answer.payload["viewer"] is None


def test_an_access_token_is_no_refresh_token(world: World) -> None:
    with world.unchanged():
        assert refresh(world, world.tokens[PM]).problems == ["SESSION_EXPIRED"]


def test_signing_out_ends_the_access_token_at_once(world: World) -> None:
    tokens = signed_in(world)
    assert asks(world, tokens["accessToken"], SIGN_OUT).problems == []
    assert asks(world, tokens["accessToken"]).status == 401
    assert refresh(world, tokens["refreshToken"]).problems == ["SESSION_EXPIRED"]


def test_signing_out_ends_the_own_session_alone(world: World) -> None:
    mine, other = signed_in(world), signed_in(world)
    asks(world, mine["accessToken"], SIGN_OUT)
    assert asks(world, other["accessToken"]).data


def test_signing_out_twice_is_no_failure_and_changes_nothing(world: World) -> None:
    tokens = signed_in(world)
    asks(world, tokens["accessToken"], SIGN_OUT)
    with world.unchanged():
        assert asks(world, tokens["accessToken"], SIGN_OUT).problems == []
        assert world.ask(SIGN_OUT).problems == []


def test_what_comes_after_signing_out_in_the_same_document_is_nobodys(world: World) -> None:
    project = world.new_project()
    tokens = signed_in(world)
    share = f'shareProject(input: {{ id: "{project}" }}) {{ problems {{ code }} }}'
    document = f"mutation {{ signOut {{ problems {{ code }} }} {share} }}"
    answer = asks(world, tokens["accessToken"], document)
    assert answer.codes == ["UNAUTHENTICATED"]
    assert world.version(project) == 1


RIGHTS_LOST = {
    "the login is deactivated": ("update login set is_active = {} where email = $1", "false", "true"),
    "the person has left": (
        "update staff set is_active = {} where login_id = (select id from login where email = $1)",
        "false",
        "true",
    ),
    "the contact is removed": (
        "update contact set removed_at = {} where login_id = (select id from login where email = $1)",
        "now()",
        "null",
    ),
    "all sessions are revoked": (
        "update session set revoked_at = {} where login_id = (select id from login where email = $1)",
        "now()",
        "null",
    ),
    "the session has expired": (
        "update session set expires_at = {} where login_id = (select id from login where email = $1)",
        "now()",
        "now() + interval '1 day'",
    ),
}


@pytest.mark.parametrize("what", RIGHTS_LOST)
def test_a_right_that_is_lost_is_gone_with_the_next_request(world: World, what: str) -> None:
    email = CONTACT if "contact" in what else PM
    tokens = signed_in(world, email)
    sql, lost, given_back = RIGHTS_LOST[what]
    world.run(sql.format(lost), email)
    try:
        ended = asks(world, tokens["accessToken"])
        assert (ended.status, ended.codes) == (401, ["UNAUTHENTICATED"])
        assert refresh(world, tokens["refreshToken"]).problems == ["SESSION_EXPIRED"]
    finally:
        world.run(sql.format(given_back), email)


def test_a_role_that_is_revoked_is_gone_with_the_next_request(world: World) -> None:
    jonas = "jonas.weber@portico.example"
    project = world.new_project(manager=jonas)
    renamed = {"id": project, "expectedVersion": 1, "name": "Renamed"}
    roles = "select array_agg(role) from staff_role where staff_id = (select id from staff where email = $1)"
    assert world.write("updateProject", renamed, as_=jonas).problems == []
    assert "PROJECT_MANAGER" in world.value(roles, jonas)
    world.run(
        "delete from staff_role where role = 'PROJECT_MANAGER' and staff_id = (select id from staff where email = $1)",
        jonas,
    )
    answer = world.write("updateProject", renamed | {"expectedVersion": 2}, as_=jonas)
    assert answer.errors[0]["extensions"] == {"code": "FORBIDDEN", "permission": "PROJECT_EDIT"}


def test_a_contact_who_moves_to_another_role_has_its_rights(world: World) -> None:
    said = {"projectId": world.project("ACM-3"), "audience": "SHARED", "body": "Said"}
    world.run("update contact set role = 'CLIENT_VIEWER' where email = $1", CONTACT)
    try:
        assert world.write("addComment", said, as_=CONTACT).codes == ["FORBIDDEN"]
    finally:
        world.run("update contact set role = 'CLIENT_MEMBER' where email = $1", CONTACT)
    assert world.write("addComment", said, as_=CONTACT).problems == []


def test_a_session_of_one_client_never_becomes_one_of_another(world: World) -> None:
    """Though the login becomes a contact there, too."""
    token = world.new_token(STRANGER)
    world.run(
        "insert into contact (id, client_id, login_id, name, role, created_at) select gen_random_uuid(), client.id,"
        " login.id, 'Both', 'CLIENT_OWNER', now() from client, login where client.code = 'ACM' and email = $1",
        STRANGER,
    )
    assert asks(world, token, "{ viewer { client { code } } }").payload["client"] == {"code": "GLX"}
    acme = f'{{ project(id: "{world.project("ACM-3")}") {{ id }} }}'
    assert asks(world, token, acme).codes == ["NOT_FOUND"]
