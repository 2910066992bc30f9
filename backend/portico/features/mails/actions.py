"""Writing a mail: it is sent once the transaction it was written in has been committed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import insert

from portico import models as m
from portico.jobs.queue import enqueue
from portico.kit.ids import new_id
from portico.mail.links import link_facts
from portico.mail.render import facts_of
from portico.mail.templates import Template
from portico.models.enums import Locale
from portico.policy.viewer import Moment
from portico.transaction import Transaction, prepare

DELIVER = "deliver_mail"


@dataclass(frozen=True, kw_only=True)
class Recipient:
    """Who gets a mail, and how they read."""

    address: str
    name: str
    locale: Locale
    time_zone: str
    # None: somebody who has no login yet.
    login_id: UUID | None = None


_COLUMNS = (
    *("id", "about_id", "login_id", "to_address", "to_name", "locale", "time_zone", "template", "data", "created_at"),
)
_INSERT = prepare(insert(m.mail), _COLUMNS)


async def post(
    tx: Transaction,
    *,
    template: Template,
    to: Recipient,
    data: Mapping[str, str],
    moment: Moment,
    client_id: UUID | None = None,
) -> None:
    """Have a mail sent, however long the mail server is away. `client_id` is whose matter it is about.

    `data` holds the facts that the sentences tell, `app` (where its link leads, as App says it) and, when the link
    stands for a row, `link_id`. It is stored as it is: nothing in it may be secret.
    """
    missing = (facts_of(template) | link_facts(template)) - data.keys()
    assert not missing, f"{template} needs {', '.join(sorted(missing))}"
    id = new_id()
    await tx.execute(
        _INSERT,
        {
            "id": id,
            "about_id": client_id,
            "login_id": to.login_id,
            "to_address": to.address,
            "to_name": to.name,
            "locale": to.locale,
            "time_zone": to.time_zone,
            "template": template,
            "data": dict(data),
            "created_at": moment.now,
        },
    )
    await enqueue(tx, DELIVER, client_id=client_id, subject_id=id)
