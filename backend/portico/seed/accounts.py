"""The accounts one can sign in with in the demo."""

from __future__ import annotations

from portico.seed.data import CLIENTS, COLLEAGUES

# Mail address and whose it is, in the order in which they are shown.
DEMO_ACCOUNTS: dict[str, str] = {
    f"{colleague.mailbox}@portico.example": f"{colleague.name}, {colleague.title}"
    for colleague in COLLEAGUES
    if colleague.is_demo_account
} | {
    person.email: f"{person.name}, {person.title}, {client.name}"
    for client in CLIENTS
    for person in client.people
    if person.is_demo_account
}
