"""What `make bench` does with 2 GB, with so little that it takes seconds: a line breaks, and it goes on."""

from __future__ import annotations

from tests.bench.files import MIB, is_flat, measured, table, verdict


def test_a_file_is_resumed_after_the_line_broke_and_no_memory_grows_with_it() -> None:
    small, large = files = measured(9 * MIB, 41 * MIB)
    # Resumed in the middle; that it is whole was compared on the way.
    assert (small.arrived, large.parts) == (0, 6)
    assert 0 < large.arrived < 6
    assert is_flat(files), table(files)
    assert "kept" in verdict(files)
