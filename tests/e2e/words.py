"""What the apps say, by its English: so that one test speaks both languages."""

from __future__ import annotations

import re
from functools import cache

from tests.e2e.server import ROOT

CATALOGS = ("shared/i18n", "portal", "staff")
_ENTRY = re.compile(r'^msgid "(?P<english>.+)"\nmsgstr "(?P<said>.+)"$', re.MULTILINE)


class Words:
    """`words("Go on for {clientName}", clientName="Globex")`."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, english: str, **facts: str) -> str:
        said = _catalog(self.language)[english]
        for name, fact in facts.items():
            said = said.replace(f"{{{name.lstrip('_')}}}", fact)
        return said


@cache
def _catalog(language: str) -> dict[str, str]:
    """What both apps say comes first."""
    found: dict[str, str] = {}
    for folder in CATALOGS:
        text = (ROOT / "frontend" / folder / "catalogs" / f"{language}.po").read_text(encoding="utf-8")
        for entry in _ENTRY.finditer(text):
            found.setdefault(entry["english"], entry["said"])
    return found
