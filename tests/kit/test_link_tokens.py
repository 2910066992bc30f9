"""Tokens of links: made again at will by whoever has the key, and by nobody else."""

from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portico.kit.link_tokens import link_token, read_link_token

ID = UUID("5f0c7e9a-0000-4000-8000-0000000000ff")
TOKEN = link_token("key", "SIGN_IN", ID)


def test_a_token_is_the_same_each_time_and_names_its_row() -> None:
    assert link_token("key", "SIGN_IN", ID) == TOKEN
    assert len(TOKEN) == 64
    assert read_link_token("key", "SIGN_IN", TOKEN) == ID


def test_a_token_is_good_for_one_purpose_one_row_and_one_key() -> None:
    assert read_link_token("key", "RESET", TOKEN) is None
    assert read_link_token("another key", "SIGN_IN", TOKEN) is None
    other = link_token("key", "SIGN_IN", UUID(int=1))
    assert read_link_token("key", "SIGN_IN", other[:20] + TOKEN[20:]) is None


@pytest.mark.parametrize(
    "text", ["", "x", TOKEN[:-1], TOKEN + "A", TOKEN[:-4], "é" * 64, "\ud800" * 64, "=" * 64, TOKEN * 1_000]
)
def test_nothing_else_is_a_token(text: str) -> None:
    assert read_link_token("key", "SIGN_IN", text) is None


@given(st.integers(0, 63), st.characters())
def test_a_token_with_another_character_is_none(at: int, character: str) -> None:
    text = TOKEN[:at] + character + TOKEN[at + 1 :]
    assert read_link_token("key", "SIGN_IN", text) == (ID if text == TOKEN else None)
