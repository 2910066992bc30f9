"""The checks of `make check` that are our own: a check that finds nothing planted proves nothing."""

from __future__ import annotations

import json
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CHECKS = ROOT / "infra" / "checks"


@pytest.mark.parametrize(
    ("expression", "allowed"),
    [
        ("MIT", True),
        ("MIT License", True),
        ("Apache-2.0 AND MIT", True),
        ("(MIT OR GPL-3.0-only)", True),
        ("Apache-2.0 AND GPL-3.0-only", False),
        ("GPL-2.0-or-later", False),
        ("AGPL-3.0", False),
        ("SEE LICENSE IN LICENSE.md", False),
        ("", False),
    ],
)
def test_licences_are_judged_part_by_part(expression: str, allowed: bool) -> None:
    check = runpy.run_path(str(CHECKS / "licences.py"), run_name="check")
    assert bool(check["is_allowed"](expression)) is allowed


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The files the lock check looks at, to spoil."""
    npm = [f"{project}/package-lock.json" for project in ("frontend", "tests/bench")]
    for name in ("infra/checks/locks.py", "pyproject.toml", "requirements.lock", *npm):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def complaint(copy: Path) -> str:
    program = copy / "infra" / "checks" / "locks.py"
    finished = subprocess.run([sys.executable, program], capture_output=True, text=True, check=False)
    assert finished.returncode == (1 if finished.stderr else 0)
    return finished.stderr


def test_the_locks_are_in_order(copy: Path) -> None:
    assert complaint(copy) == ""


def test_an_address_in_the_python_lock_is_found(copy: Path) -> None:
    lock = copy / "requirements.lock"
    lock.write_text("--index-url https://mirror.example/simple\n" + lock.read_text())
    assert "requirements.lock:1: an address or an option" in complaint(copy)


def test_a_requirement_the_lock_does_not_know_is_found(copy: Path) -> None:
    project = copy / "pyproject.toml"
    project.write_text(project.read_text().replace('"aiodataloader>=0.4",', '"aiodataloader>=999", "unheard-of",'))
    said = complaint(copy)
    assert "wanted is aiodataloader>=999" in said
    assert "holds unheard-of None" in said


@pytest.mark.parametrize(("project", "package"), [("frontend", "react"), ("tests/bench", "mercurius")])
def test_an_address_in_an_npm_lock_is_found(copy: Path, project: str, package: str) -> None:
    lock = copy / project / "package-lock.json"
    content = json.loads(lock.read_text())
    content["packages"][f"node_modules/{package}"]["resolved"] = f"https://mirror.example/{package}.tgz"
    lock.write_text(json.dumps(content))
    assert f"{project}/package-lock.json: node_modules/{package} has an address" in complaint(copy)
