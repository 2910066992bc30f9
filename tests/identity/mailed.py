"""What is mailed to somebody who asks for a link or is invited: the worker's part, and the reading of it."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass

from portico.db import Database
from portico.jobs.work import Work
from portico.mail.links import link_in
from portico.mail.templates import Template
from portico.worker import do_jobs
from tests.world import World

PAYLOAD = "accessToken viewer { email kind } choices { contactId clientName } problems { code message }"


@dataclass(frozen=True)
class Mailed:
    """A mail that waits for a mail server."""

    template: Template
    to: str
    link: str
    data: dict[str, str]

    @property
    def token(self) -> str:
        """What stands behind the # of its link."""
        return self.link.partition("#")[2]


def mails(world: World) -> list[Mailed]:
    """Those that were written, once the worker has done what there is to do; they are gone with it."""

    async def work() -> None:
        url = world.cluster.url("portico_app", world.database)
        database = Database(url)
        try:
            await do_jobs(url, Work(database, world.settings), once=True, stop=asyncio.Event())
        finally:
            await database.close()

    world.wait(work())
    found = []
    for row in world.rows("delete from mail returning template, to_address, data"):
        template, data = Template(row["template"]), json.loads(row["data"])
        link = link_in(template, data, public_url="https://portal.test", secret=world.settings.secret_key)
        found.append(Mailed(template, row["to_address"], link, data))
    return found


def sign_in_document(field: str) -> str:
    """A document for one of the mutations that open a session."""
    kind = f"{field[0].upper()}{field[1:]}Input"
    return f"mutation ($input: {kind}!) {{ {field}(input: $input) {{ {PAYLOAD} }} }}"


def request_document(field: str) -> str:
    """A document for one of the mutations that ask for a link."""
    return f"mutation ($input: RequestLinkInput!) {{ {field}(input: $input) {{ problems {{ code message }} }} }}"
