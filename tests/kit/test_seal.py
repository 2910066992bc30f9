"""What is sealed opens where it was sealed, unchanged, and nowhere else."""

from __future__ import annotations

import pytest

from portico.kit.seal import Seal

SEAL = Seal("a secret", "a purpose")
HERE, THERE = b"here----", b"there---"


def test_a_page_of_values_comes_back_one_by_one() -> None:
    values = [n.to_bytes(8) for n in (0, 1, 2**63, 2**64 - 1)]
    sealed = SEAL.close((value, HERE) for value in values)
    assert [SEAL.open(one, HERE) for one in sealed] == values
    assert len(set(sealed)) == len(values)
    assert {len(one) for one in sealed} == {32}
    assert SEAL.close([]) == []


def test_equal_values_of_one_place_are_sealed_alike_and_elsewhere_otherwise() -> None:
    value = b"12345678"
    ((one,), (again,)) = (SEAL.close([(value, HERE)]) for _ in range(2))
    (elsewhere,) = SEAL.close([(value, THERE)])
    assert one == again
    # Neither half is the same: the block is enciphered as a whole.
    assert one[:16] != elsewhere[:16]
    assert one[16:] != elsewhere[16:]


def test_what_was_changed_moved_or_made_elsewhere_does_not_open() -> None:
    (one,) = SEAL.close([(b"12345678", HERE)])
    flipped = [f"{int(one, 16) ^ 1 << bit:032x}" for bit in range(128)]
    (foreign,) = Seal("another secret", "a purpose").close([(b"12345678", HERE)])
    (purpose,) = Seal("a secret", "another purpose").close([(b"12345678", HERE)])
    for sealed in (*flipped, foreign, purpose, one[:-2], one + "00", "", "x" * 32, "é" * 32):
        with pytest.raises(ValueError):  # noqa: PT011 - whichever of Python's own
            SEAL.open(sealed, HERE)
    with pytest.raises(ValueError, match=one):
        SEAL.open(one, THERE)
