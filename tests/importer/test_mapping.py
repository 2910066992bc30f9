"""Mapping files: what is wrong with one is said in a sentence, before anything is written."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from portico.importer import ImportSummary, MappingError, read_mapping
from portico.importer.sources import BrokenRow, Row, read_source
from portico.importer.wanted import natural, read_wanted

DATA = Path(__file__).parent / "data"
EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"


@pytest.fixture
def mapping(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA, tmp_path / "files")) / "mapping.toml"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('code = "KIOSK"', 'code = "kiosk"', "code must be 2 to 8 capital letters"),
        ('name = "Harbour Kiosks"', "", "client: name must be a text"),
        ('FINISHED = "DONE"', 'FINISHED = "READY"', "task.status: FINISHED must be one of TODO, IN_PROGRESS"),
        ('unit = "hours"', 'unit = "weeks"', "unit must be one of minutes, hours, days"),
        ('tier = "KEY"', 'tier = "KEY"\ncolour = "red"', "client: unknown setting colour"),
        ('file = "dates.csv"', 'file = "days.csv"', "there is no file days.csv"),
        ('title = "Summary"', 'title = "Headline"', "No file has the column Headline"),
        ('key = "TaskNumber"', 'key = "Number"', "has no column Number"),
        ('encoding = "latin-1"', 'encoding = "klingon"', "unknown encoding"),
        ("[client]", "[client", "mapping.toml"),
        ('name = "Developer {key}"', 'name = "Developer"', "name must hold {key}"),
    ],
)
def test_a_mistake_is_named(mapping: Path, old: str, new: str, message: str) -> None:
    text = mapping.read_text()
    assert old in text
    mapping.write_text(text.replace(old, new))
    with pytest.raises(MappingError) as caught:
        read_wanted(read_mapping(mapping), ImportSummary(client=""))
    assert message in str(caught.value)


def test_a_mapping_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(MappingError, match=r"none\.toml"):
        read_mapping(tmp_path / "none.toml")


def test_the_example_of_the_documentation_is_a_mapping(tmp_path: Path) -> None:
    shutil.copy(EXAMPLES / "sip.toml", tmp_path)
    for name in ("Sip-task-info.csv", "est-act-dates.csv"):
        (tmp_path / name).write_text("TaskNumber\n")
    mapping = read_mapping(tmp_path / "sip.toml")
    assert mapping.client_code == "SIP"
    assert set(mapping.status.values) == {
        "FINISHED", "COMPLETED", "RELEASED", "CHRONICLE", "ESTIMATED", "AUTHORISE", "TEMPLATE", "CANCELLED",
    }  # fmt: skip
    assert mapping.priority is not None
    assert set(mapping.priority.values) == {str(number) for number in range(1, 11)}


def test_rows_with_bytes_of_another_encoding_or_loose_quotes_are_broken_alone(mapping: Path) -> None:
    file = mapping.with_name("tickets.csv")
    file.write_bytes(
        b'TaskNumber,Summary\r\n1,fine\r\n2,caf\xe9\r\n3,"loose" quote\r\n4,n\x00l\r\n\r\n5,"two\r\nlines"\r\n6,end'
    )
    text = mapping.read_text().replace('encoding = "latin-1"', 'encoding = "utf-8"')
    mapping.write_text(text)
    source = read_mapping(mapping).sources[0]
    rows = list(read_source(source, frozenset({"Summary"}), frozenset({""})))
    assert [(row.line, row.cells["Summary"]) for row in rows if isinstance(row, Row)] == [
        (2, "fine"),
        (7, "two\nlines"),
        (9, "end"),
    ]
    assert [(row.remark.line, row.key) for row in rows if isinstance(row, BrokenRow)] == [(3, "2"), (4, ""), (5, "4")]


def test_codes_are_sorted_as_people_count() -> None:
    codes = ["PC10", "PC2", "PC1", "A", "PC2b", ""]
    assert sorted(codes, key=natural) == ["", "A", "PC1", "PC2", "PC2b", "PC10"]
