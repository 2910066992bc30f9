"""Where the button of a mail leads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from portico.kit.link_tokens import link_token
from portico.mail.templates import Template


@dataclass(frozen=True)
class _Place:
    """A page, and what its token is good for; a page without a token is for everybody."""

    path: str
    purpose: str | None = None


# Both apps have these pages.
_PLACES = {
    Template.SIGN_IN_LINK: _Place("sign-in-link", "SIGN_IN"),
    Template.PASSWORD_RESET: _Place("reset-password", "RESET"),
    Template.INVITATION: _Place("invitation", "INVITATION"),
    Template.PASSWORD_CHANGED: _Place("forgot-password"),
}
_APPS = {"STAFF": "app", "PORTAL": "portal"}


def link_facts(template: Template) -> frozenset[str]:
    """The facts its link is made of."""
    return frozenset({"app"} if _PLACES[template].purpose is None else {"app", "link_id"})


def link_in(template: Template, data: Mapping[str, str], *, public_url: str, secret: str) -> str:
    """The address. `data` names the app, and the row that the link stands for as `link_id`.

    The token is the fragment: no server on the way writes it into its log, no page hands it on as a referrer.
    """
    place = _PLACES[template]
    address = f"{public_url}/{_APPS[data['app']]}/{place.path}"
    if place.purpose is None:
        return address
    return f"{address}#{link_token(secret, place.purpose, UUID(data['link_id']))}"
