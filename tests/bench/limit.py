"""The limit: pgbench sends PostgreSQL what Portico sends it, and does nothing with the answer.

Portico is asked once while PostgreSQL logs what it runs; the logged statement with its parameters becomes pgbench's.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from portico.db import Database
from portico_embedded import binaries, postgres
from portico_embedded.roles import run_sql
from tests.bench.answers import ask
from tests.bench.database import ACCOUNT_MANAGER, CONTACT, HOME, PROJECT_MANAGER
from tests.bench.load import Load
from tests.bench.questions import Id, Question
from tests.bench.servers import CONTENDERS, serving
from tests.bench.turns import Course, Turn, turn_of
from tests.bench.usage import Watch, postmaster_of

NAME, TITLE = "pgbench", "pgbench, Portico's SQL"
# The role that each viewer's reads run as.
_ROLES = {ACCOUNT_MANAGER: "portico_several", PROJECT_MANAGER: "portico_all", CONTACT: "portico_one"}
_LOGGING = {"log_min_duration_statement": "0", "log_parameter_max_length": "-1", "log_error_verbosity": "default"}
_LINE = re.compile(r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+ UTC \[(\d+)\] \S+ (LOG|DETAIL):  (.*)$")
_EXECUTE = re.compile(r"^duration: [\d.]+ ms  execute [^:]+: (.*)$", re.DOTALL)
_PARAMETER = re.compile(r"\$(\d+) = (NULL|'(?:[^']|'')*')")
_LITERAL = re.compile(r"'(?:[^']|'')*'")


@dataclass(frozen=True)
class Statement:
    """What Portico sends for a question: the text, and the values of `$1`, `$2` … as literals, NULL for none."""

    text: str
    values: Mapping[int, str]


def captured(running: postgres.Cluster, database: str, course: Course, asked: list[Question]) -> dict[str, Statement]:
    """The one statement behind each question's first variables."""
    portico = next(contender for contender in CONTENDERS if contender.name == "portico")
    found = {}
    with _logging(running, database), serving(portico, running.url("portico_app", database)) as server:
        for question in asked:
            # The first time it may find out who asks, too.
            ask(server, course.tokens[question.viewer], question, question.variables[0])
            offsets = {log: log.stat().st_size for log in _logs()}
            ask(server, course.tokens[question.viewer], question, question.variables[0])
            said = "".join(log.read_bytes()[offsets.get(log, 0) :].decode() for log in _logs())
            sent = [each for each in statements(said) if each.text.upper().startswith("SELECT")]
            if len(sent) != 1:
                raise AssertionError(f"Portico answers {question.name} with {len(sent)} statements, not one.")
            found[question.name] = sent[0]
    return found


@contextmanager
def _logging(running: postgres.Cluster, database: str) -> Iterator[None]:
    """While it lasts, new connections to the database log every statement and its parameters."""
    for name, value in _LOGGING.items():
        run_sql(running.admin_url, f"alter database \"{database}\" set {name} = '{value}'")
    try:
        yield
    finally:
        run_sql(running.admin_url, f'alter database "{database}" reset all')


def _logs() -> list[Path]:
    return sorted((HOME / "postgres" / "log").glob("*.log"))


def statements(said: str) -> Iterator[Statement]:
    """The statements of a log with the parameters in the line after each."""
    entries: list[list[str]] = []
    for line in said.splitlines():
        if match := _LINE.match(line):
            entries.append([match[2], match[3]])
        elif entries:
            # What goes on over several lines is indented by a tab.
            entries[-1][1] += "\n" + line.removeprefix("\t")
    for number, (kind, text) in enumerate(entries):
        if kind == "LOG" and (match := _EXECUTE.match(text)):
            following = entries[number + 1] if number + 1 < len(entries) else ["", ""]
            given = following[1] if following[0] == "DETAIL" else ""
            yield Statement(match[1], {int(n): value for n, value in _PARAMETER.findall(given)})


def run(course: Course, question: Question, statement: Statement, connections: int) -> Turn:
    """A turn of pgbench over the same variables. Raises AssertionError when it fails."""
    reads = _read_settings(course, question.viewer)
    text, definitions = script(question, statement)
    address = urlsplit(course.running.url("portico_app", course.database))
    with TemporaryDirectory(prefix="portico-bench-") as folder:
        path = Path(folder) / "question.sql"
        path.write_text(text, encoding="utf-8")
        command = [
            str(binaries.folder() / "pgbench"),
            "--no-vacuum",
            "--protocol=prepared",
            f"--client={connections}",
            f"--time={course.warm_up + course.seconds}",
            f"--file={path}",
            "--log",
            f"--log-prefix={folder}/transactions",
            *(f"--define={name}={value}" for name, value in definitions.items()),
        ]
        was_idle = course.patience.await_idle()
        watch = Watch([], postmaster_of(HOME))
        watch.start()
        before = getrusage(RUSAGE_CHILDREN)
        finished = subprocess.run(
            command,
            env={
                "PGHOST": str(address.hostname),
                "PGPORT": str(address.port),
                "PGUSER": str(address.username),
                "PGPASSWORD": str(address.password),
                "PGDATABASE": course.database,
                "PGOPTIONS": " ".join(f"-c {name}={value}" for name, value in reads.items()),
            },
            capture_output=True,
            text=True,
            check=False,
        )
        if finished.returncode != 0:
            raise AssertionError(f"pgbench on {question.name}: {finished.stderr[-2000:]}")
        after = getrusage(RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        usage = watch.stop_without_server(cpu, 0)
        (log,) = Path(folder).glob("transactions*")
        seen, whole = _read(log, course.warm_up)
    turn = turn_of(seen, usage, was_idle=was_idle)
    # CPU was counted from the first transaction on.
    share = seen.requests / whole
    return Turn(**{**vars(turn), "server_cpu": turn.server_cpu * share, "database_cpu": turn.database_cpu * share})


def _read_settings(course: Course, viewer: str) -> Mapping[str, str]:
    """The settings of the connections that Portico reads on."""
    database = Database(course.running.url("portico_app", course.database))
    settings: Mapping[str, str] = database._readers[_ROLES[viewer]]._settings
    # The name is for people, and it holds a space.
    return {name: value for name, value in settings.items() if name != "application_name"}


def script(question: Question, statement: Statement) -> tuple[str, dict[str, str]]:
    """The statement as pgbench takes it, and its variables; of several ids one is drawn each time."""
    text = _LITERAL.sub(_without_colons, statement.text)
    asked = [id for values in question.variables for id in values.values() if isinstance(id, Id)]
    ids = [str(id.id) for id in asked]
    definitions: dict[str, str] = {}
    for number in sorted(statement.values, reverse=True):
        value = statement.values[number]
        if value == "NULL":
            text = _parameter(number).sub("NULL", text)
        elif len(ids) > 1 and value.strip("'") == ids[0]:
            definitions["ids"] = "{" + ",".join(ids) + "}"
            text = _parameter(number).sub("(:ids::uuid[])[:drawn]", text)
        else:
            definitions[f"p{number}"] = value[1:-1].replace("''", "'")
            text = _parameter(number).sub(f":p{number}", text)
    if len(ids) > 1 and "ids" not in definitions:
        raise AssertionError(f"The statement of {question.name} does not hold the id that was asked for.")
    return f"\\set drawn random(1, {max(len(ids), 1)})\n{' '.join(text.split(chr(10)))};\n", definitions


def _parameter(number: int) -> re.Pattern[str]:
    return re.compile(rf"\${number}(?!\d)")


def _without_colons(literal: re.Match[str]) -> str:
    """A literal in which pgbench finds no variables: it takes every colon before a letter for one."""
    parts = re.split(r":(?=\w)", literal[0])
    return literal[0] if len(parts) == 1 else "(" + "'||chr(58)||'".join(parts) + ")"


def _read(log: Path, warm_up: int) -> tuple[Load, int]:
    """What pgbench's log says of the time after warming up; and how many transactions there were in all."""
    times, moments = [], []
    for line in log.read_text(encoding="ascii").splitlines():
        _, _, elapsed, _, seconds, microseconds, *_ = line.split()
        times.append(int(elapsed) / 1000)
        moments.append(int(seconds) + int(microseconds) / 1e6)
    begun = min(moments) + warm_up
    kept = sorted(time for time, moment in zip(times, moments, strict=True) if moment >= begun)
    return (
        Load(
            requests=len(kept),
            seconds=max(moments) - begun,
            p50=kept[len(kept) // 2],
            p99=kept[len(kept) * 99 // 100],
            bytes=0,
        ),
        len(times),
    )
