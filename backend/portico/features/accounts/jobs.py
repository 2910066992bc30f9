"""Answering whoever asked for a link: only here is looked whether there is somebody with that address."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import delete, select, update

from portico import models as m
from portico.db import AllClients
from portico.features.accounts.actions import recipient_of
from portico.features.mails.actions import post
from portico.jobs.work import Work
from portico.mail.templates import Template
from portico.models.enums import App, LoginLinkPurpose
from portico.transaction import Transaction

_TEMPLATES = {
    LoginLinkPurpose.SIGN_IN.value: Template.SIGN_IN_LINK,
    LoginLinkPurpose.RESET.value: Template.PASSWORD_RESET,
}


async def answer_link_request(work: Work, link_id: UUID) -> None:
    """Have the link sent to the one who asked for it, or forget that somebody asked."""
    moment, link = work.moment(), m.login_link
    async with work.database.transaction(AllClients()) as tx:
        asked = await tx.one_or_none(select(*link.c).where(link.c.id == link_id).with_for_update())
        # Done before, by a worker that was killed before it could say so.
        if asked is None or asked.login_id is not None:
            return
        login_id = await tx.scalar(select(m.login.c.id).where(m.login.c.email == asked.email))
        to = await recipient_of(tx, login_id) if login_id else None
        app = await _app(tx, login_id, App(asked.app)) if login_id else None
        if to is None or app is None:
            await tx.execute(delete(link).where(link.c.id == link_id))
            return
        await tx.execute(update(link).where(link.c.id == link_id).values(login_id=login_id, app=app))
        data = {
            "firm": work.settings.firm_name,
            "app": app.value,
            "link_id": str(link_id),
            "expires_at": asked.expires_at.isoformat(),
        }
        await post(tx, template=_TEMPLATES[asked.purpose], to=to, data=data, moment=moment)


async def _app(tx: Transaction, login_id: UUID, asked_in: App) -> App | None:
    """The app in which a link opens: the one it was asked for in, or else the one that is theirs."""
    contact, staff = m.contact.c, m.staff.c
    sides = {
        App.STAFF: select(staff.id).where(staff.login_id == login_id, staff.is_active),
        App.PORTAL: select(contact.id).where(contact.login_id == login_id, contact.removed_at.is_(None)),
    }
    theirs = [app for app, found in sides.items() if await tx.scalar(found.limit(1)) is not None]
    return asked_in if asked_in in theirs else next(iter(theirs), None)
