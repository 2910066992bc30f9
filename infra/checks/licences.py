"""Everything Portico ships with is under a licence that lets others ship it too. Development tools may differ."""

from __future__ import annotations

import json
import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]

ALLOWED = re.compile(
    r"^(0BSD|AFL-2\.1|Apache.*|BlueOak.*|(New )?BSD.*|\d-Clause BSD.*|CC0-1\.0|CNRI-Python|ISC.*|(The )?MIT.*|MPL.*"
    r"|Mozilla Public License 2\.0.*|OFL-1\.1|PostgreSQL.*|PSF.*|Python Software Foundation.*|Python-2\.0.*|Unlicense"
    r"|Zlib)$"
)
# Comes with Babel, an optional peer of Lingui: a table that is read while building and not shipped.
BUILD_ONLY = {"node_modules/caniuse-lite"}


def main() -> int:
    problems = [*python_problems(), *npm_problems()]
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        print("Every dependency of the product is under a licence that may be passed on.")
    return 1 if problems else 0


def python_problems() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    waiting = [Requirement(text) for text in project["project"]["dependencies"]]
    seen: set[str] = set()
    problems = []
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name in seen or not _applies(requirement, ""):
            continue
        seen.add(name)
        package = metadata.distribution(name)
        licence = _python_licence(package.metadata)
        if not is_allowed(licence):
            problems.append(f"{name}: {licence or 'no licence named'}")
        wanted = [Requirement(text) for text in package.requires or []]
        extras = ("", *requirement.extras)
        waiting += [each for each in wanted if any(_applies(each, extra) for extra in extras)]
    return problems


def _applies(requirement: Requirement, extra: str) -> bool:
    return requirement.marker is None or requirement.marker.evaluate({"extra": extra})


def _python_licence(package: metadata.PackageMetadata) -> str:
    if "License-Expression" in package:
        return str(package["License-Expression"])
    classifiers = [
        each for each in package.get_all("Classifier") or [] if each.startswith("License :: OSI Approved :: ")
    ]
    named = [each.rsplit(" :: ", 1)[-1] for each in classifiers]
    return " AND ".join(named) or str(package["License"] or "").split("\n", 1)[0]


def npm_problems() -> list[str]:
    return [*_npm_problems("frontend"), *_npm_problems("tests/bench")]


def _npm_problems(project: str) -> list[str]:
    lock = json.loads((ROOT / project / "package-lock.json").read_text(encoding="utf-8"))
    return [
        f"{project}/{path}: {package.get('license', 'no licence named')}"
        for path, package in lock["packages"].items()
        if path
        # The benchmark's peers are development tools, all of them.
        and not package.get("dev")
        and path not in BUILD_ONLY
        and not is_allowed(str(package.get("license", "")))
    ]


def is_allowed(expression: str) -> bool:
    """`A OR B` lets us choose; `A AND B` binds us to both."""
    choices = re.split(r"\s+OR\s+", expression.replace("(", "").replace(")", ""))
    return any(all(ALLOWED.match(part.strip()) for part in re.split(r"\s+AND\s+", choice)) for choice in choices)


if __name__ == "__main__":
    sys.exit(main())
