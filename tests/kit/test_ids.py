"""Ids: those that say nothing, those that are ordered by time, and the public form of both."""

from __future__ import annotations

import time
from collections.abc import Callable
from uuid import RFC_4122, UUID, uuid4

import pytest

from portico.kit import ids
from portico.kit.ids import global_id, new_id, new_ordered_id, parse_global_id


@pytest.mark.parametrize(("make", "version"), [(new_id, 4), (new_ordered_id, 7)])
def test_an_id_is_a_uuid_and_made_once(make: Callable[[], UUID], version: int) -> None:
    made = [make() for _ in range(10_000)]
    assert len(set(made)) == len(made)
    assert {(id.version, id.variant) for id in made} == {(version, RFC_4122)}


def test_an_ordered_id_begins_with_the_time_it_was_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ids, "_last_tick", [0])
    before = time.time_ns() // 1_000_000
    made = new_ordered_id().int >> 80
    assert before <= made <= time.time_ns() // 1_000_000


def test_ordered_ids_are_in_order_however_quickly_they_come(monkeypatch: pytest.MonkeyPatch) -> None:
    """Within one millisecond, across many, and when the clock is set back."""
    monkeypatch.setattr(ids, "_last_tick", [0])
    made = []
    for millisecond in (1_700_000_000_000, 1_700_000_000_000, 1_700_000_000_007, 1_600_000_000_000, 1_700_000_001_000):
        monkeypatch.setattr(ids.time, "time_ns", lambda at=millisecond: at * 1_000_000)
        made += [new_ordered_id() for _ in range(50)]
    assert made == sorted(made)
    assert [id.hex for id in made] == sorted(id.hex for id in made)


def test_an_id_does_not_tell_when_it_was_made() -> None:
    made = [new_id() for _ in range(100)]
    assert made != sorted(made)
    assert len({id.hex[:4] for id in made}) > 50


def test_a_global_id_can_be_read_back() -> None:
    id = uuid4()
    assert parse_global_id(global_id("prj", id)) == ("prj", id)
    assert global_id("prj", UUID(int=1)) == "prj_" + "0" * 31 + "1"


ZEROES = "0" * 32


@pytest.mark.parametrize(
    "text",
    [
        "",
        "prj",
        "prj_",
        "prj_1",
        f"prj_{ZEROES[1:]}",
        f"prj_{ZEROES}0",
        f"PRJ_{ZEROES}",
        f"pr_{ZEROES}",
        f"prj_{'G' * 32}",
        f"prj_{'A' * 32}",
        f"prj_{'٠' * 32}",
        f"prj_{ZEROES}\n",
        f" prj_{ZEROES}",
    ],
)
def test_anything_else_is_no_global_id(text: str) -> None:
    assert parse_global_id(text) is None
