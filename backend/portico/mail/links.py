"""Where the button of a mail leads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from uuid import UUID

from portico.kit.link_tokens import link_code, link_token
from portico.mail.templates import Template


@dataclass(frozen=True)
class _Place:
    """A page, with the facts that name it, and what its token is good for; without a token it is for everybody."""

    path: str
    purpose: str | None = None


_ISSUE = _Place("projects/{project_id}/issues/{issue_id}")
# Both apps have these pages.
_PLACES = {
    Template.SIGN_IN_LINK: _Place("sign-in-link", "SIGN_IN"),
    Template.PASSWORD_RESET: _Place("reset-password", "RESET"),
    Template.INVITATION: _Place("invitation", "INVITATION"),
    Template.PASSWORD_CHANGED: _Place("forgot-password"),
    Template.CONFIRMATION_CODE: _Place(""),
    Template.ISSUE_UNANSWERED: _ISSUE,
    Template.ISSUE_UNRESOLVED: _ISSUE,
}
_APPS = {"STAFF": "app", "PORTAL": "portal"}


def link_facts(template: Template) -> frozenset[str]:
    """The facts its link is made of."""
    has_row = _PLACES[template].purpose is not None or template is Template.CONFIRMATION_CODE
    named = {name for _, name, _, _ in Formatter().parse(_PLACES[template].path) if name}
    return frozenset({"app", "link_id"} if has_row else {"app"}) | named


def code_in(template: Template, data: Mapping[str, str], *, secret: str) -> dict[str, str]:
    """The code that a mail tells, if it tells one: derived like a link, and stored nowhere."""
    if template is not Template.CONFIRMATION_CODE:
        return {}
    return {"code": link_code(secret, UUID(data["link_id"]))}


def link_in(template: Template, data: Mapping[str, str], *, public_url: str, secret: str) -> str:
    """The address. `data` names the app, and the row that the link stands for as `link_id`.

    The token is the fragment: no server on the way writes it into its log, no page hands it on as a referrer.
    """
    place = _PLACES[template]
    address = f"{public_url}/{_APPS[data['app']]}/{place.path.format_map(data)}"
    if place.purpose is None:
        return address
    return f"{address}#{link_token(secret, place.purpose, UUID(data['link_id']))}"
