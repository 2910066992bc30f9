"""Text as it is stored."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portico.kit.text import has_forbidden_characters, normalise


@pytest.mark.parametrize(
    ("given_text", "stored"),
    [
        ("  a  ", "a"),
        ("a\r\nb", "a\nb"),
        ("\n\ta b\t\n", "a b"),
        ("e\u0301", "é"),
        ("\u3000项目\u3000", "项目"),
        ("", ""),
        ("a\tb\nc", "a\tb\nc"),
        ("👩‍💻", "👩‍💻"),
    ],
)
def test_text_is_composed_and_trimmed(given_text: str, stored: str) -> None:
    assert normalise(given_text) == stored


@pytest.mark.parametrize("text", ["\x00", "a\x00b", "\x07", "\x1b[31m", "\x7f", "\ud800", chr(0xDFFF), "\x0b", "\x0c"])
def test_what_could_not_be_stored_or_shown_is_forbidden(text: str) -> None:
    assert has_forbidden_characters(text)


@pytest.mark.parametrize("text", ["", "a\tb\nc\rd", "项目 🚀", "\u202e", "\ufffd", "\u00a0"])
def test_everything_people_write_is_not(text: str) -> None:
    assert not has_forbidden_characters(text)


@given(st.text())
def test_normalising_twice_is_normalising_once(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_what_is_not_forbidden_can_be_encoded(text: str) -> None:
    assert normalise(text).encode("utf-8").decode("utf-8") == normalise(text)
