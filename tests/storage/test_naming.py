"""What may stand in a key, and what a file name becomes in a header."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest

from portico.storage.naming import attachment, checked_key, checked_media_type, checked_prefix

KEYS = ["documents/0198/0199", "a", "_x/y-z_1.pdf", "a" * 1024]
NO_KEYS = [
    *("", "/a", "a/", "a//b", "../a", "a/../b", "a/..", ".", "a/.", "a/./b", ".hidden"),
    *("a\x00b", "a%2Fb", "a%2e%2e", "a\\b", "a\nb", "a\n", "a b", "a?b", "a#b", "a+b", "项目", "a" * 1025),
]


@pytest.mark.parametrize("key", KEYS)
def test_a_key_of_plain_segments_is_taken(key: str) -> None:
    assert checked_key(key) == key


@pytest.mark.parametrize("key", NO_KEYS)
def test_any_other_key_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="is no key"):
        checked_key(key)


def test_a_prefix_is_whole_segments() -> None:
    assert [checked_prefix(prefix) for prefix in ("", "a/", "a/b/")] == ["", "a/", "a/b/"]
    for prefix in ("a", "/", "../", "a//", "a/../"):
        with pytest.raises(ValueError, match=r"is no key|does not end with a slash"):
            checked_prefix(prefix)


@pytest.mark.parametrize(
    "file_name",
    [
        "plan.pdf",
        'a "quoted" plan.pdf',
        "back\\slash;semi=colon.txt",
        "项目计划.docx",
        "100%25.txt",
        "a'b*c.txt",
        "😀 é.png",
    ],
)
def test_every_name_survives_the_header(file_name: str) -> None:
    header = attachment(file_name)
    assert header.isascii()
    kind, _, extended = header.partition("; filename*=UTF-8''")
    assert re.fullmatch(r'attachment; filename="[^"\\%]+"', kind)
    assert re.fullmatch(r"[A-Za-z0-9._~%-]+", extended)
    assert unquote(extended, errors="strict") == file_name


def test_the_plain_name_holds_nothing_that_clients_read_differently() -> None:
    assert attachment('计划 "1"%41\\.pdf').startswith("attachment; filename=\"__ _1__41_.pdf\"; filename*=UTF-8''")


@pytest.mark.parametrize(
    "file_name", ["a\r\nSet-Cookie: x=y", "a\nb", "a\rb", "a\x00.pdf", "a\x7f", "a\x85b", "\ud800", "", " "]
)
def test_a_name_that_could_end_the_header_is_refused(file_name: str) -> None:
    with pytest.raises(ValueError, match="is no name of a file"):
        attachment(file_name)


def test_a_media_type_has_no_parameters() -> None:
    assert checked_media_type("application/vnd.ms-excel") == "application/vnd.ms-excel"
    for text in ("", "text", "text/html; charset=utf-8", "text/html\r\nx: y", "text/", "*/*", "a/b/c", "text/html\n"):
        with pytest.raises(ValueError, match="is no media type"):
            checked_media_type(text)
