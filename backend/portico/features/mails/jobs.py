"""Delivering mail. Killed between the server's yes and our note of it, it is sent again: the same bytes."""

from __future__ import annotations

from datetime import UTC, datetime
from email.message import EmailMessage
from uuid import UUID
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy import select, update

from portico import models as m
from portico.config import Settings
from portico.db import AllClients, Database
from portico.jobs.work import Work
from portico.kit.text import one_line
from portico.mail.links import link_in
from portico.mail.message import Person, UnusableAddressError, compose
from portico.mail.render import render
from portico.mail.templates import Template
from portico.mail.transport import RecipientRefusedError, send
from portico.pool import Row


async def deliver_mail(work: Work, mail_id: UUID) -> None:
    """Send a mail unless it has come to an end. Raises MailServerError: then it waits for the next attempt."""
    settings = work.settings
    assert settings.mail_server is not None, "without a mail server mail waits"
    async with work.database.transaction(AllClients()) as tx:
        mail = await tx.one_or_none(select(*m.mail.c).where(m.mail.c.id == mail_id))
    if mail is None or mail.sent_at is not None or mail.refused_at is not None:
        return
    try:
        message = message_of(mail, settings)
        await send(
            settings.mail_server, message, sender=settings.mail_from, recipient=message["To"].addresses[0].addr_spec
        )
    except (RecipientRefusedError, UnusableAddressError) as error:
        # Why stands in the row: a server's words may hold the address.
        structlog.get_logger().warning("mail refused", mail=str(mail_id))
        await _note(work.database, mail_id, refused_at=datetime.now(UTC), refusal=one_line(str(error))[:1_000])
    else:
        await _note(work.database, mail_id, sent_at=datetime.now(UTC))


def message_of(mail: Row, settings: Settings) -> EmailMessage:
    """A stored mail as it is sent. Raises UnusableAddressError."""
    template = Template(mail.template)
    link = link_in(template, mail.data, public_url=settings.public_url, secret=settings.secret_key)
    zone = ZoneInfo(mail.time_zone)
    return compose(
        render(template, mail.locale, mail.data, to=mail.to_address, link=link, zone=zone),
        id=mail.id,
        sender=Person(mail.data["firm"], settings.mail_from),
        to=Person(mail.to_name, mail.to_address),
        at=mail.created_at,
        locale=mail.locale,
    )


async def _note(database: Database, mail_id: UUID, **end: datetime | str) -> None:
    async with database.transaction(AllClients()) as tx:
        await tx.execute(update(m.mail).where(m.mail.c.id == mail_id).values(**end))
