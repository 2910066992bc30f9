"""People of a client: invited by whoever may, one answer for every address, in when they accept, out when removed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from portico.mail.templates import Template
from tests.answer import Answer
from tests.identity.browser import asks, sign_in
from tests.identity.mailed import Mailed, mails, sign_in_document
from tests.world import (
    ADMIN,
    AM,
    APPROVER,
    CONTACT,
    EVERYBODY,
    MEMBER,
    OWNER,
    PM,
    PMO,
    STRANGER,
    VIEWER,
    World,
    nobody,
    row_id,
    same_but_ids,
)

NEW = "lin@acme.example"
CONTACTS = "{ client(id: %s) { contacts(first: 50) { edges { node { name email role canSignIn } } } } }"
RESULTS = {"inviteContact": "contact { id role canSignIn invitedAt }", "resendInvitation": "contact { id invitedAt }"}
MAY = (ADMIN, PMO, OWNER)
# Of whose roles no client at all is theirs to invite for; and those who see Acme, and look after other clients.
MAY_NOT = sorted({*EVERYBODY} - {*MAY, AM, STRANGER})


@pytest.fixture(autouse=True)
def as_before(world: World) -> Iterator[None]:
    """Who was invited by one test is not there for the next."""
    known = world.rows("select id, login_id, removed_at from contact")
    yield
    for table in ("login_link", "mail", "job.pgqueuer", "sign_in_failure"):
        world.run(f"delete from {table}")
    world.run("update contact set login_id = null, invited_at = null")
    ids = [each["id"] for each in known]
    world.run("update contact set removed_at = now(), email = id || '@gone.example' where id <> all($1)", ids)
    world.run("update login set email = id || '@gone.example' where email = $1", NEW)
    for each in known:
        world.run("update contact set login_id = $2, removed_at = $3 where id = $1", *each)


def writing(world: World, field: str, input: dict[str, Any], *, as_: str, **how: Any) -> Answer:
    """One of the mutations about contacts."""
    return world.ask(_document(field), {"input": input}, as_=as_, **how)


def _document(field: str) -> str:
    shown = RESULTS.get(field, "client { id }")
    kind = f"{field[0].upper()}{field[1:]}Input"
    return f"mutation ($input: {kind}!) {{ {field}(input: $input) {{ {shown} problems {{ code path }} }} }}"


def person(world: World, client: str = "ACM", **given: Any) -> dict[str, Any]:
    """A sound invitation."""
    return {"clientId": world.client(client), "email": NEW, "name": "Lin Zhao", "role": "CLIENT_MEMBER", **given}


def invited(world: World, *, as_: str = OWNER, **given: Any) -> Mailed:
    """The mail to somebody who is invited."""
    assert writing(world, "inviteContact", person(world, **given), as_=as_).problems == []
    (mail,) = mails(world)
    return mail


def accept(world: World, token: str) -> Answer:
    return world.ask(sign_in_document("acceptInvitation"), {"input": {"token": token}})


def remove(world: World, email: str, *, as_: str = OWNER) -> Answer:
    return writing(world, "removeContact", {"id": world.person(email)}, as_=as_)


@pytest.mark.parametrize("who", MAY)
def test_who_may_invite_does(world: World, who: str) -> None:
    before = world.digest()
    contact = writing(world, "inviteContact", person(world), as_=who).done
    assert (contact["role"], contact["canSignIn"]) == ("CLIENT_MEMBER", False)
    after = world.digest()
    changed = {table for table in before if before[table] != after[table]}
    assert changed == {"contact", "login_link", "mail", "event", "authorization_epoch"}
    (mail,) = mails(world)
    assert (mail.template, mail.to) == (Template.INVITATION, NEW)
    assert mail.link.startswith("https://portal.test/portal/invitation#")
    assert mail.data["client"] == "Acme Logistics"


def test_an_account_manager_invites_for_the_clients_looked_after(world: World) -> None:
    managed = world.rows(
        "select code from client join staff on staff.id = account_manager_id where staff.email = $1", AM
    )
    assert writing(world, "inviteContact", person(world, managed[0]["code"]), as_=AM).problems == []
    other = world.value(
        "select code from client join staff on staff.id = account_manager_id where staff.email <> $1 limit 1", AM
    )
    with world.unchanged():
        hidden = writing(world, "inviteContact", person(world, other), as_=AM)
        absent = writing(world, "inviteContact", person(world, other, clientId=nobody("cli")), as_=AM)
    assert hidden.codes == ["NOT_FOUND"]
    assert same_but_ids(hidden, absent)


@pytest.mark.parametrize("who", MAY_NOT)
@pytest.mark.parametrize("field", ["inviteContact", "resendInvitation", "removeContact"])
def test_a_role_without_the_permission_changes_nothing(world: World, field: str, who: str) -> None:
    given = person(world) if field == "inviteContact" else {"id": world.person(VIEWER)}
    with world.unchanged():
        answer = writing(world, field, given, as_=who)
    assert answer.body["data"] == {field: None}
    (error,) = answer.errors
    assert error["extensions"] == {"code": "FORBIDDEN", "permission": "CONTACT_EDIT"}


@pytest.mark.parametrize("field", ["inviteContact", "resendInvitation", "removeContact"])
def test_an_owner_of_another_client_finds_nothing(world: World, field: str) -> None:
    given = person(world) if field == "inviteContact" else {"id": world.person(VIEWER)}
    absent = {**given, **({"clientId": nobody("cli")} if field == "inviteContact" else {"id": nobody("con")})}
    with world.unchanged():
        one, other = (writing(world, field, each, as_=STRANGER) for each in (given, absent))
    assert one.codes == ["NOT_FOUND"]
    assert same_but_ids(one, other)


@pytest.mark.parametrize("who", [OWNER, AM, ADMIN])
def test_nobody_learns_whether_an_address_is_known(world: World, who: str) -> None:
    """Somebody of another client, somebody of the firm, nobody: the same answer, the same rows, the same mail."""
    client = (
        "ACM"
        if who != AM
        else world.value(
            "select code from client join staff on staff.id = account_manager_id where staff.email = $1 limit 1", AM
        )
    )
    answers, written, sent = [], [], []
    for email in (NEW, "owner@harbour.example", PM):
        before = world.digest()
        answer = writing(world, "inviteContact", person(world, client, email=email), as_=who)
        after = world.digest()
        written.append({table for table in before if before[table] != after[table]})
        ids = [answer.done["id"], answer.done["invitedAt"]]
        answers.append((answer, ids))
        (mail,) = mails(world)
        sent.append((mail.template, mail.data.keys(), mail.to == email))
        world.run("delete from contact where id = $1", row_id(ids[0]))
    first, ids = answers[0]
    for other, other_ids in answers[1:]:
        assert same_but_ids(first, other, [*ids, *other_ids])
    assert written[0] == written[1] == written[2]
    assert sent[0] == sent[1] == sent[2]


@pytest.mark.parametrize(
    ("given", "code", "path"),
    [
        ({"email": "x"}, "INVALID_ADDRESS", "email"),
        ({"email": " "}, "REQUIRED", "email"),
        ({"email": OWNER.upper()}, "ALREADY_A_CONTACT", "email"),
        ({"name": " "}, "REQUIRED", "name"),
        ({"name": "x" * 201}, "TOO_LONG", "name"),
        ({"title": "x" * 201}, "TOO_LONG", "title"),
        ({"role": "ADMIN"}, "INVALID", "role"),
        ({"locale": "tlh"}, "INVALID", "locale"),
    ],
    ids=["address", "no address", "known", "no name", "long name", "long title", "staff", "language"],
)
def test_a_bad_invitation_is_said_to_be_one(world: World, given: dict[str, str], code: str, path: str) -> None:
    with world.unchanged():
        answer = writing(world, "inviteContact", person(world, **given), as_=OWNER)
    assert [(problem["code"], problem["path"]) for problem in answer.payload["problems"]] == [(code, [path])]


@pytest.mark.parametrize("character", ["\u0000", "\ud800"], ids=["nul", "surrogate"])
def test_what_cannot_be_stored_is_refused(world: World, character: str) -> None:
    with world.unchanged():
        assert writing(world, "inviteContact", person(world, name=f"x{character}"), as_=OWNER).is_refused()


def test_two_invitations_at_once_are_one(world: World) -> None:
    document, given = _document("inviteContact"), person(world)
    ask = [lambda: world.asking(document, {"input": given}, as_=OWNER)] * 2
    assert sorted(answer.problems for answer in world.ask_at_once(*ask)) == [[], ["ALREADY_A_CONTACT"]]
    assert len(mails(world)) == 1


def test_the_same_key_twice_invites_once(world: World) -> None:
    key = {"Idempotency-Key": "invite-lin"}
    document, given = _document("inviteContact"), {"input": person(world)}
    token = {"Authorization": f"Bearer {world.tokens[OWNER]}"}
    ids = [world.ask(document, given, headers=key | token).done["id"] for _ in range(2)]
    assert ids[0] == ids[1]
    assert len(mails(world)) == 1


def test_who_accepts_is_in_and_sees_what_the_role_allows(world: World) -> None:
    token = invited(world).token
    opened = accept(world, token).payload
    assert opened["problems"] == []
    assert opened["viewer"] == {"email": NEW, "kind": "CONTACT"}
    mine = asks(world, opened["accessToken"], "{ viewer { name roles client { name } } }").payload
    assert mine == {"name": "Lin Zhao", "roles": ["CLIENT_MEMBER"], "client": {"name": "Acme Logistics"}}
    text = CONTACTS % f'"{world.client("ACM")}"'
    seen = asks(world, opened["accessToken"], text).data["client"]["contacts"]["edges"]
    assert {"name": "Lin Zhao", "email": NEW, "role": "CLIENT_MEMBER", "canSignIn": True} in [
        edge["node"] for edge in seen
    ]
    with world.unchanged():
        assert accept(world, token).problems == ["LINK_EXPIRED"]


def test_an_invitation_is_written_in_the_language_asked_for(world: World) -> None:
    for locale, wished in (("zh-CN", {"locale": "zh-CN"}), ("en", {"locale": "en"})):
        writing(world, "inviteContact", person(world, email=f"{locale}@acme.example".lower(), **wished), as_=OWNER)
        assert world.value("select locale from mail where to_address like $1", f"{locale.lower()}@%") == locale


def test_accepting_twice_at_once_is_once(world: World) -> None:
    token = invited(world).token
    document = sign_in_document("acceptInvitation")
    both = world.ask_at_once(*[lambda: world.asking(document, {"input": {"token": token}})] * 2)
    assert sorted(answer.problems for answer in both) == [[], ["LINK_EXPIRED"]]
    assert world.value("select count(*) from login where email = $1", NEW) == 1


def test_an_invitation_ends_after_a_fortnight_and_can_be_sent_again(world: World) -> None:
    token = invited(world).token
    again = {"id": world.person(NEW)}
    with world.later(days=15):
        with world.unchanged():
            assert accept(world, token).problems == ["LINK_EXPIRED"]
        assert writing(world, "resendInvitation", again, as_=OWNER).problems == []
        (mail,) = mails(world)
        with world.unchanged():
            assert writing(world, "resendInvitation", again, as_=OWNER).problems == ["INVITED_JUST_NOW"]
        assert accept(world, mail.token).problems == []
    with world.unchanged():
        assert writing(world, "resendInvitation", again, as_=OWNER).problems == ["CAN_SIGN_IN"]


def test_an_older_invitation_of_somebody_who_has_accepted_opens_nothing(world: World) -> None:
    first = invited(world).token
    with world.later(minutes=11):
        writing(world, "resendInvitation", {"id": world.person(NEW)}, as_=OWNER)
        (second,) = mails(world)
        assert accept(world, second.token).problems == []
        with world.unchanged():
            assert accept(world, first).problems == ["LINK_EXPIRED"]


def test_fifty_invitations_a_day_are_enough(world: World) -> None:
    invited(world)
    world.run(
        "insert into contact (id, client_id, name, role, created_at, invited_at) select gen_random_uuid(), client_id,"
        " 'x', 'CLIENT_VIEWER', now(), now() from contact, generate_series(1, 49) where email = $1",
        NEW,
    )
    with world.unchanged():
        answer = writing(world, "inviteContact", person(world, email="wei@acme.example"), as_=OWNER)
    assert answer.problems == ["TOO_MANY_INVITATIONS"]
    with world.later(days=1, minutes=1):
        assert writing(world, "inviteContact", person(world, email="wei@acme.example"), as_=OWNER).problems == []


def test_who_is_removed_is_out_at_once_and_what_they_said_stays(world: World) -> None:
    token = world.new_token(CONTACT)
    said = {"projectId": world.project("ACM-3"), "audience": "SHARED", "body": "Said before"}
    comment = world.ask(
        "mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } problems { code } } }",
        {"input": said},
        as_=CONTACT,
    ).done["id"]
    assert remove(world, CONTACT).done["id"] == world.client("ACM")
    assert asks(world, token).codes == ["UNAUTHENTICATED"]
    assert sign_in(world, CONTACT).problems == ["WRONG_CREDENTIALS"]
    kept = world.ask(f'{{ node(id: "{comment}") {{ ... on Comment {{ body }} }} }}', as_=PM)
    assert kept.data["node"] == {"body": "Said before"}
    with world.unchanged():
        assert remove(world, CONTACT).codes == ["NOT_FOUND"]


def test_who_was_removed_comes_back_by_an_invitation_and_as_the_same(world: World) -> None:
    before, old = world.person(CONTACT), world.new_token(CONTACT)
    remove(world, CONTACT)
    # Who sees everything sees them beside what they said, and no longer as one of the people there.
    there = world.ask(CONTACTS % f'"{world.client("ACM")}"', as_=PMO).data["client"]["contacts"]["edges"]
    assert CONTACT not in {edge["node"]["email"] for edge in there}
    for who in (OWNER, PMO):
        for field in ("resendInvitation", "removeContact"):
            with world.unchanged():
                assert writing(world, field, {"id": before}, as_=who).codes == ["NOT_FOUND"]
    again = person(world, email=CONTACT, name="Chen Yu", role="CLIENT_VIEWER")
    contact = writing(world, "inviteContact", again, as_=OWNER).done
    try:
        assert (contact["id"], contact["role"]) == (before, "CLIENT_VIEWER")
        (mail,) = mails(world)
        opened = accept(world, mail.token).payload
        assert opened["problems"] == []
        assert asks(world, opened["accessToken"], "{ viewer { roles } }").payload == {"roles": ["CLIENT_VIEWER"]}
        assert asks(world, old).codes == ["UNAUTHENTICATED"]
    finally:
        world.run("update contact set role = 'CLIENT_MEMBER' where id = $1", row_id(before))


def test_nobody_removes_themselves(world: World) -> None:
    with world.unchanged():
        assert remove(world, OWNER).problems == ["CANNOT_REMOVE_SELF"]


def test_an_invitation_of_somebody_removed_since_opens_nothing(world: World) -> None:
    token = invited(world).token
    remove(world, NEW)
    with world.unchanged():
        assert accept(world, token).problems == ["LINK_EXPIRED"]


def test_a_member_of_staff_who_is_invited_stays_one(world: World) -> None:
    token = invited(world, email=MEMBER).token
    opened = accept(world, token).payload
    assert opened["viewer"] == {"email": MEMBER, "kind": "CONTACT"}
    assert sign_in(world, MEMBER).payload["viewer"]["kind"] == "STAFF"


class TestAtTwoClients:
    """One login, several clients: chosen at sign-in, changed without signing in again."""

    @pytest.fixture
    def choices(self, world: World) -> dict[str, str]:
        """Contact ids by client of somebody of Globex who is at Acme as well."""
        token = invited(world, email=STRANGER).token
        assert accept(world, token).problems == []
        answer = world.ask(sign_in_document("signIn"), {"input": {"email": STRANGER, "password": "portico-demo"}})
        assert answer.payload | {"choices": []} == {"accessToken": None, "viewer": None, "choices": [], "problems": []}
        return {each["clientName"]: each["contactId"] for each in answer.payload["choices"]}

    def as_(self, world: World, contact: str) -> Answer:
        given = {"email": STRANGER, "password": "portico-demo", "contactId": contact}
        return world.ask(sign_in_document("signIn"), {"input": given})

    def test_whoever_signs_in_chooses(self, world: World, choices: dict[str, str]) -> None:
        assert list(choices) == sorted(choices)
        for client, contact in choices.items():
            token = self.as_(world, contact).payload["accessToken"]
            assert asks(world, token, "{ viewer { client { name } } }").payload == {"client": {"name": client}}

    def test_nobody_chooses_what_is_not_theirs(self, world: World, choices: dict[str, str]) -> None:
        for contact in (world.person(APPROVER), nobody("con")):
            before = world.value("select count(*) from session")
            assert self.as_(world, contact).problems == ["WRONG_CREDENTIALS"]
            assert world.value("select count(*) from session") == before
        assert choices

    def test_a_mailed_link_is_still_good_after_the_question(self, world: World, choices: dict[str, str]) -> None:
        world.ask(
            "mutation ($input: RequestLinkInput!) { requestSignInLink(input: $input) { problems { code } } }",
            {"input": {"email": STRANGER}},
        )
        (mail,) = mails(world)
        document = sign_in_document("useSignInLink")
        asked = world.ask(document, {"input": {"token": mail.token}}).payload
        assert [each["contactId"] for each in asked["choices"]] == list(choices.values())
        chosen = world.ask(document, {"input": {"token": mail.token, "contactId": next(iter(choices.values()))}})
        assert chosen.payload["viewer"]["email"] == STRANGER
        assert world.ask(document, {"input": {"token": mail.token}}).problems == ["LINK_EXPIRED"]

    def test_switching_opens_the_other_and_closes_the_one_before(self, world: World, choices: dict[str, str]) -> None:
        (one, first), (other, second) = choices.items()
        token = self.as_(world, first).payload["accessToken"]
        offered = asks(world, token, "{ clientChoices { contactId clientName } }").data["clientChoices"]
        assert {each["clientName"]: each["contactId"] for each in offered} == choices
        headers = {"Authorization": f"Bearer {token}"}
        document = sign_in_document("switchClient")
        switched = world.ask(document, {"input": {"contactId": second}}, headers=headers).payload["accessToken"]
        assert asks(world, switched, "{ viewer { client { name } } }").payload == {"client": {"name": other}}
        assert asks(world, token).codes == ["UNAUTHENTICATED"]
        assert one != other

    def test_nobody_switches_to_what_is_not_theirs(self, world: World, choices: dict[str, str]) -> None:
        token = self.as_(world, next(iter(choices.values()))).payload["accessToken"]
        headers = {"Authorization": f"Bearer {token}"}
        with world.unchanged():
            one, other = (
                world.ask(sign_in_document("switchClient"), {"input": {"contactId": contact}}, headers=headers)
                for contact in (world.person(APPROVER), nobody("con"))
            )
        assert one.codes == ["NOT_FOUND"]
        assert same_but_ids(one, other)
        assert asks(world, token, "{ viewer { email } }").payload == {"email": STRANGER}

    def test_who_is_not_signed_in_switches_nothing(self, world: World) -> None:
        with world.unchanged():
            answer = world.ask(sign_in_document("switchClient"), {"input": {"contactId": world.person(APPROVER)}})
        assert answer.codes == ["UNAUTHENTICATED"]


def test_staff_and_nobody_have_nothing_to_choose(world: World) -> None:
    for who in (PM, None):
        assert world.ask("{ clientChoices { contactId } }", as_=who).data == {"clientChoices": []}
