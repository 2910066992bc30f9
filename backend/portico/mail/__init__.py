"""Mail: its words in each language, its form as a message, and the way to a mail server."""

from portico.mail.links import link_in
from portico.mail.message import Person, UnusableAddressError, compose, domain_of
from portico.mail.render import Rendered, Template, facts_of, render
from portico.mail.transport import MailServerError, RecipientRefusedError, check, send

__all__ = [
    "MailServerError",
    "Person",
    "RecipientRefusedError",
    "Rendered",
    "Template",
    "UnusableAddressError",
    "check",
    "compose",
    "domain_of",
    "facts_of",
    "link_in",
    "render",
    "send",
]
