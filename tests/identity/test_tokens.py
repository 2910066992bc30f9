"""Access tokens that are not ours, not good any more, or made to hurt: 401 and nothing else."""

from __future__ import annotations

import hashlib
import hmac
import json
from base64 import urlsafe_b64encode
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from portico.identity.access_tokens import issue_access_token, read_access_token
from tests.identity.browser import MINE, WHO, asks
from tests.world import KEY, PM, World, session_of

NOW = datetime.now(UTC)


def encode(value: Any) -> str:
    content = value if isinstance(value, bytes) else json.dumps(value).encode()
    return urlsafe_b64encode(content).decode().rstrip("=")


def signed(header: Any, claims: Any, *, key: bytes = KEY.encode(), digest: str = "sha256") -> str:
    text = f"{encode(header)}.{encode(claims)}"
    return f"{text}.{encode(hmac.new(key, text.encode(), getattr(hashlib, digest)).digest())}"


HEADER = {"alg": "HS256", "typ": "JWT"}
HOUR = int((NOW + timedelta(hours=1)).timestamp())


def claims(world: World, **changed: Any) -> dict[str, Any]:
    """Those of a good token of pm@, with changes; None leaves a claim out."""
    sound = {
        "sub": session_of(world.tokens[PM]).hex,
        "aud": "portico",
        "iat": int(NOW.timestamp()),
        "exp": HOUR,
    }
    return {name: value for name, value in (sound | changed).items() if value is not None}


def test_a_token_made_by_hand_with_our_key_is_good(world: World) -> None:
    """So that what follows fails for its own reason."""
    assert asks(world, signed(HEADER, claims(world))).data


def forged(world: World) -> dict[str, str]:
    good = world.tokens[PM]
    head, body, signature = good.split(".")
    sound = claims(world)
    nested = b'{"alg":"HS256","x":' + b"[" * 2_500 + b"]" * 2_500 + b"}"
    return {
        "nothing signed": f"{encode({'alg': 'none', 'typ': 'JWT'})}.{body}.",
        "none, signed": signed({"alg": "none"}, sound),
        "None": signed({"alg": "None"}, sound),
        "no signature": f"{head}.{body}.",
        "no signature at all": f"{head}.{body}",
        "another key": signed(HEADER, sound, key=b"another key of more than thirty-two bytes"),
        "an empty key": signed(HEADER, sound, key=b""),
        "another digest": signed({"alg": "HS512"}, sound, digest="sha512"),
        "a public key's algorithm": signed({"alg": "RS256"}, sound),
        "a changed signature": good[:-4] + ("AAAA" if good[-4:] != "AAAA" else "BBBB"),
        "changed claims": f"{head}.{encode(claims(world, sub=uuid4().hex))}.{signature}",
        "a key of its own": signed(HEADER | {"jwk": {"kty": "oct", "k": "AA"}, "kid": "../../x"}, sound, key=b"\x00"),
        "no header": f".{body}.{signature}",
        "a header that is a list": signed([HEADER], sound),
        "a header without algorithm": signed({}, sound),
        "a header 2,500 deep": f"{encode(nested)}.{body}.{signature}",
        "9 KB": signed(HEADER, sound | {"x": "x" * 9_000}),
        "1 MB": "x" * 1_000_000,
        "1,000 dots": "." * 1_000,
        "a text": "x",
        "a refresh token": "A" * 43,
        "nothing in three parts": "..",
    }


FORGED = (
    "nothing signed", "none, signed", "None", "no signature", "no signature at all", "another key", "an empty key",
    "another digest", "a public key's algorithm", "a changed signature", "changed claims", "a key of its own",
    "no header", "a header that is a list", "a header without algorithm", "a header 2,500 deep", "9 KB", "1 MB",
    "1,000 dots", "a text", "a refresh token", "nothing in three parts",
)  # fmt: skip


@pytest.mark.parametrize("what", FORGED)
def test_a_forged_token_is_nobody(world: World, what: str) -> None:
    with world.unchanged():
        answer = asks(world, forged(world)[what])
    assert answer.status == 401
    assert answer.codes == ["UNAUTHENTICATED"]
    assert answer.body["data"] == {"projects": None}
    assert answer.cpu_seconds < 0.1


CLAIMS: dict[str, dict[str, Any]] = {
    "no audience": {"aud": None},
    "another audience": {"aud": "other"},
    "an audience that is a number": {"aud": 1},
    "no end": {"exp": None},
    "ended": {"exp": int(NOW.timestamp()) - 1},
    "an end that is a text": {"exp": "tomorrow"},
    "an end that is a list": {"exp": [HOUR]},
    "no beginning": {"iat": None},
    "no subject": {"sub": None},
    "a subject that is a number": {"sub": 1},
    "a subject that is a list": {"sub": []},
    "a subject that is no id": {"sub": "pm@portico.example"},
    "a subject of nobody": {"sub": uuid4().hex},
    "a subject with a NUL": {"sub": "\x00"},
}


@pytest.mark.parametrize("what", CLAIMS)
def test_a_token_of_ours_without_every_claim_is_nobody(world: World, what: str) -> None:
    answer = asks(world, signed(HEADER, claims(world, **CLAIMS[what])))
    assert (answer.status, answer.codes) == (401, ["UNAUTHENTICATED"])


@pytest.mark.parametrize(
    "content", [b"[]", b"1", b'"x"', b"null", b"", b"\xff", b"{" * 2_000, b"[" * 4_000 + b"]" * 4_000]
)
def test_a_token_whose_claims_are_no_object_is_nobody(world: World, content: bytes) -> None:
    answer = asks(world, signed(HEADER, content))
    assert (answer.status, answer.codes) == (401, ["UNAUTHENTICATED"])


@pytest.mark.parametrize(
    "header",
    ["Bearer", "Bearer ", "bearer x", "Basic cG06eA==", "x", "Bearer  ", "Token x", "Bearer a b", "Bearer \x7f"],
)
def test_another_authorization_is_nobody_and_no_fault(world: World, header: str) -> None:
    answer = world.ask(MINE, headers={"Authorization": header})
    assert answer.status in (200, 401)
    assert answer.codes == ["UNAUTHENTICATED"]


def test_the_scheme_is_bearer_in_any_case(world: World) -> None:
    for scheme in ("Bearer", "bearer", "BEARER"):
        assert world.ask(MINE, headers={"Authorization": f"{scheme} {world.tokens[PM]}"}).data


def test_a_bad_token_still_reads_what_anyone_may(world: World) -> None:
    """The page before sign-in works for whoever comes back after a month."""
    answer = asks(world, "x", "{ firm { name } viewer { name } }")
    assert answer.status == 200
    assert answer.data["viewer"] is None


def test_no_token_is_no_failure(world: World) -> None:
    answer = world.ask(MINE)
    assert (answer.status, answer.codes) == (200, ["UNAUTHENTICATED"])
    assert world.ask(WHO).data == {"viewer": None}


def test_a_token_is_read_by_its_own_key_and_time_alone() -> None:
    session = uuid4()
    token = issue_access_token(session, key=KEY, now=NOW, life=60)
    assert read_access_token(token, key=KEY, now=NOW) == session
    assert read_access_token(token, key=KEY, now=NOW + timedelta(seconds=59)) == session
    assert read_access_token(token, key=KEY, now=NOW + timedelta(seconds=61)) is None
    assert read_access_token(token, key=KEY + "x", now=NOW) is None
