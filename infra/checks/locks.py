"""The lock files name no registry, and the Python one still fits pyproject.toml."""

from __future__ import annotations

import json
import re
import sys
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
NPM_PROJECTS = ("frontend", "tests/bench")


def main() -> int:
    problems = [*python_problems(), *npm_problems()]
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        print("The lock files name no registry and fit what they lock.")
    return 1 if problems else 0


def python_problems() -> list[str]:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    problems = [
        f"requirements.lock:{number}: an address or an option; run make lock"
        for number, line in enumerate(text.splitlines(), start=1)
        if "://" in line or (line.startswith("-") and not line.startswith("--hash"))
    ]
    locked = {canonicalize_name(name): version for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", text, re.M)}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    for requirement in map(Requirement, wanted):
        version = locked.get(canonicalize_name(requirement.name))
        if version is None or not requirement.specifier.contains(version, prereleases=True):
            problems.append(
                f"requirements.lock holds {requirement.name} {version}, wanted is {requirement}; run make lock"
            )
    return problems


def npm_problems() -> list[str]:
    return [
        f"{project}/package-lock.json: {path} has an address; {project}/.npmrc must omit it"
        for project in NPM_PROJECTS
        for path, package in json.loads((ROOT / project / "package-lock.json").read_text(encoding="utf-8"))[
            "packages"
        ].items()
        if "resolved" in package
    ]


if __name__ == "__main__":
    sys.exit(main())
