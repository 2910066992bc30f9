"""Reads CSV files row by row; a broken row is reported and the rest goes on."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from portico.importer.mapping import ImportMapping, MappingError, Source
from portico.importer.summary import RowRemark
from portico.kit.text import has_forbidden_characters, normalise


@dataclass(frozen=True)
class Row:
    """One row: its line, the task it is about, and its cells by column, normalised."""

    file: str
    line: int
    key: str
    cells: dict[str, str]

    def remark(self, reason: str) -> RowRemark:
        """Something to say about this row."""
        return RowRemark(self.file, self.line, reason)


@dataclass(frozen=True)
class BrokenRow:
    """A row that cannot be read, and the task it is about as far as that can be told."""

    remark: RowRemark
    key: str = ""


def read_source(source: Source, wanted: frozenset[str], empty: frozenset[str]) -> Iterator[Row | BrokenRow]:
    """The rows of a file; in the place of a row that cannot be read, what is wrong with it."""
    # Bytes that are not of the encoding become lone surrogates: they break their own row alone.
    with source.path.open(encoding=source.encoding, errors="surrogateescape", newline="") as file:
        reader = csv.reader(file, delimiter=source.delimiter, strict=True)
        header = header_of(source)
        next(reader)
        while True:
            line = reader.line_num + 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield BrokenRow(RowRemark(source.path.name, line, f"{error}."))
                continue
            if cells:
                yield _row(source, line, header, cells, wanted, empty)


def header_of(source: Source) -> list[str]:
    """The names of the columns."""
    with source.path.open(encoding=source.encoding, errors="surrogateescape", newline="") as file:
        header = next(csv.reader(file, delimiter=source.delimiter), [])
    return [name.strip().removeprefix("\ufeff") for name in header]


def columns_of(mapping: ImportMapping) -> list[frozenset[str]]:
    """Which of the mapped columns stand in which source. Raises MappingError for one that stands in none."""
    headers = [header_of(source) for source in mapping.sources]
    for source, header in zip(mapping.sources, headers, strict=True):
        if source.key not in header:
            raise MappingError(f"{source.path.name} has no column {source.key}.")
    left = set(mapping.columns)
    found = []
    for header in headers:
        found.append(frozenset(left & set(header)))
        left -= set(header)
    if left:
        raise MappingError(f"No file has the column {', '.join(sorted(left))}.")
    return found


def _row(
    source: Source,
    line: int,
    header: Sequence[str],
    cells: Sequence[str],
    wanted: frozenset[str],
    empty: frozenset[str],
) -> Row | BrokenRow:
    name = source.path.name
    if len(cells) != len(header):
        remark = RowRemark(name, line, f"{len(cells)} columns where the header has {len(header)}.")
        place = header.index(source.key)
        return BrokenRow(remark, normalise(cells[place]) if place < len(cells) else "")
    named = {
        column: "" if cell.strip() in empty else normalise(cell)
        for column, cell in zip(header, cells, strict=True)
        if column in wanted or column == source.key
    }
    for column, cell in named.items():
        if has_forbidden_characters(cell):
            remark = RowRemark(name, line, f"{column} holds characters that are no text.")
            return BrokenRow(remark, "" if column == source.key else named[source.key])
    key = named[source.key]
    if not key:
        return BrokenRow(RowRemark(name, line, f"{source.key} is missing."))
    return Row(name, line, key, named)
