"""The mapping file: which column of which CSV file means what. The format is described in docs/import.md."""

from __future__ import annotations

import codecs
import re
import tomllib
from collections.abc import Mapping as Dictionary
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any, Generic, TypeVar

from portico.models.enums import ClientTier, Priority, ProjectPhase, TaskStatus

_E = TypeVar("_E", bound=Enum)
_MINUTES = {"minutes": 1, "hours": 60, "days": 8 * 60}
_CODE = re.compile(r"[A-Z][A-Z0-9]{1,7}")
_DATES = ("created", "start", "due", "completed")


class MappingError(Exception):
    """The mapping file cannot be used; the message names the place in it."""


@dataclass(frozen=True)
class Source:
    """One CSV file with a header; `key` is its column that names the task."""

    path: Path
    key: str
    encoding: str
    delimiter: str


@dataclass(frozen=True)
class Choice(Generic[_E]):
    """A column whose values are translated; a value that is not listed breaks the row."""

    column: str
    values: Dictionary[str, _E]


@dataclass(frozen=True)
class Effort:
    """A column of effort; its unit is so many minutes."""

    column: str
    minutes: int


@dataclass(frozen=True)
class Named:
    """A column of codes, and the names some of them are shown by."""

    column: str
    names: Dictionary[str, str]

    def name(self, code: str) -> str:
        """The name of a code: its own when none is given."""
        return self.names.get(code, code)


@dataclass(frozen=True)
class People:
    """A column that names who worked on the task; they become staff without a login."""

    column: str
    name: str
    title: str


@dataclass(frozen=True)
class ImportMapping:
    """Everything a mapping file says."""

    client_code: str
    client_name: str
    client_industry: str
    client_tier: ClientTier
    sources: tuple[Source, ...]
    empty: frozenset[str]
    project: Named
    phase: ProjectPhase
    manager: str
    parent: Named | None
    title: str
    labels: tuple[str, ...]
    status: Choice[TaskStatus]
    priority: Choice[Priority] | None
    estimate: Effort | None
    actual: Effort | None
    date_format: str
    dates: Dictionary[str, str]
    people: People | None

    @property
    def columns(self) -> frozenset[str]:
        """Every column that is read, keys apart."""
        optional = (self.parent, self.priority, self.estimate, self.actual, self.people)
        return frozenset(
            {self.project.column, self.title, self.status.column, *self.labels, *self.dates.values()}
            | {part.column for part in optional if part is not None}
        )


class _Table:
    """A table of the file; what is asked for and not there, and what is there and not known, are errors."""

    def __init__(self, values: Dictionary[str, Any], place: str, known: str) -> None:
        self.values, self.place = values, place
        if unknown := sorted(set(values) - set(known.split())):
            raise MappingError(f"{place}: unknown setting {', '.join(unknown)}.")

    def text(self, name: str, default: str | None = None) -> str:
        value = self.values.get(name, default)
        if not isinstance(value, str) or (default is None and not value.strip()):
            raise MappingError(f"{self.place}: {name} must be a text.")
        return value

    def texts(self, name: str, default: list[str]) -> tuple[str, ...]:
        value = self.values.get(name, default)
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise MappingError(f"{self.place}: {name} must be a list of texts.")
        return tuple(value)

    def words(self, name: str) -> dict[str, str]:
        value = self.values.get(name, {})
        if not isinstance(value, dict) or not all(isinstance(item, str) for item in value.values()):
            raise MappingError(f"{self.place}: {name} must be a table of texts.")
        return value

    def member(self, name: str, of: type[_E], default: _E) -> _E:
        return _member(self.text(name, default.value), of, f"{self.place}: {name}")

    def table(self, name: str, known: str) -> _Table | None:
        value = self.values.get(name)
        if value is None:
            return None
        place = f"{self.place}.{name}" if self.place else name
        if not isinstance(value, dict):
            raise MappingError(f"{place} must be a table.")
        return _Table(value, place, known)

    def need(self, name: str, known: str) -> _Table:
        table = self.table(name, known)
        if table is None:
            raise MappingError(f"The table {name} is missing.")
        return table


def read_mapping(path: Path) -> ImportMapping:
    """Read a mapping file. Raises MappingError when it or one of its files cannot be used."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise MappingError(f"{path.name}: {error}") from error
    file = _Table(content, "", "client project parent task people source")
    client = file.need("client", "code name industry tier")
    project = file.need("project", "column names manager phase")
    task = file.need("task", "title labels empty status priority estimate actual dates")
    code = client.text("code")
    if not _CODE.fullmatch(code):
        raise MappingError("client: code must be 2 to 8 capital letters and digits, a letter first.")
    status = _choice(task, "status", TaskStatus)
    if status is None:
        raise MappingError("The table task.status is missing.")
    date_format, dates = _dates(task)
    return ImportMapping(
        client_code=code,
        client_name=client.text("name"),
        client_industry=client.text("industry", ""),
        client_tier=client.member("tier", ClientTier, ClientTier.STANDARD),
        sources=_sources(content.get("source"), path.parent),
        empty=frozenset(task.texts("empty", [""])) | {""},
        project=Named(project.text("column"), project.words("names")),
        phase=project.member("phase", ProjectPhase, ProjectPhase.EXECUTION),
        manager=project.text("manager").strip().lower(),
        parent=_parent(file),
        title=task.text("title"),
        labels=task.texts("labels", []),
        status=status,
        priority=_choice(task, "priority", Priority),
        estimate=_effort(task, "estimate"),
        actual=_effort(task, "actual"),
        date_format=date_format,
        dates=dates,
        people=_people(file),
    )


def _sources(value: Any, folder: Path) -> tuple[Source, ...]:
    if not isinstance(value, list) or not value or not all(isinstance(item, dict) for item in value):
        raise MappingError("At least one [[source]] is needed.")
    return tuple(
        _source(_Table(item, f"source {number}", "file key encoding delimiter"), folder)
        for number, item in enumerate(value, 1)
    )


def _source(table: _Table, folder: Path) -> Source:
    source = Source(
        path=folder / table.text("file"),
        key=table.text("key"),
        encoding=table.text("encoding", "utf-8"),
        delimiter=table.text("delimiter", ","),
    )
    if not source.path.is_file():
        raise MappingError(f"{table.place}: there is no file {table.text('file')} in {folder.resolve()}.")
    if len(source.delimiter) != 1:
        raise MappingError(f"{table.place}: delimiter must be one character.")
    try:
        codecs.lookup(source.encoding)
    except LookupError as error:
        raise MappingError(f"{table.place}: {error}.") from error
    return source


def _parent(file: _Table) -> Named | None:
    table = file.table("parent", "column names")
    return Named(table.text("column"), table.words("names")) if table else None


def _people(file: _Table) -> People | None:
    table = file.table("people", "column name title")
    if table is None:
        return None
    name = table.text("name", "{key}")
    if "{key}" not in name:
        raise MappingError("people: name must hold {key}.")
    return People(table.text("column"), name, table.text("title", ""))


def _effort(task: _Table, name: str) -> Effort | None:
    table = task.table(name, "column unit")
    if table is None:
        return None
    unit = table.text("unit", "hours")
    if unit not in _MINUTES:
        raise MappingError(f"task.{name}: unit must be one of {', '.join(_MINUTES)}.")
    return Effort(table.text("column"), _MINUTES[unit])


def _dates(task: _Table) -> tuple[str, dict[str, str]]:
    table = task.table("dates", f"format {' '.join(_DATES)}")
    if table is None:
        return "%Y-%m-%d", {}
    return table.text("format", "%Y-%m-%d"), {name: table.text(name) for name in _DATES if name in table.values}


def _choice(task: _Table, name: str, of: type[_E]) -> Choice[_E] | None:
    table = task.table(name, "column values")
    if table is None:
        return None
    values = {key: _member(value, of, f"task.{name}: {key}") for key, value in table.words("values").items()}
    return Choice(table.text("column"), values)


def _member(value: str, of: type[_E], place: str) -> _E:
    try:
        return of(value)
    except ValueError as error:
        raise MappingError(f"{place} must be one of {', '.join(str(item.value) for item in of)}.") from error
