"""Clients of the Low Countries: a builder, a group of clinics, a wind park operator."""

from portico.models.enums import ClientTier, ContactRelationship, Role
from portico.seed.data.lowlands_projects import (
    DRAWING_ARCHIVE,
    HARBOUR_NETWORK,
    REMINDERS,
    SITE_DIARY,
    SPARE_PARTS,
    VISITING_DOCTORS,
)
from portico.seed.plan import ClientPlan, Person

DELTAWEG = ClientPlan(
    code="DLT",
    name="Deltaweg Bouw",
    industry="Construction",
    branch="Utrecht",
    tier=ClientTier.KEY,
    account_manager="PN",
    people=(
        Person(
            key="ruben",
            name="Ruben de Graaf",
            title="Head of works",
            email="ruben@deltaweg.example",
            role=Role.CLIENT_OWNER,
            relationship=ContactRelationship.DECISION_MAKER,
        ),
        Person(
            key="ilse",
            name="Ilse Hendriks",
            title="Site manager",
            email="ilse@deltaweg.example",
            role=Role.CLIENT_MEMBER,
        ),
    ),
    projects=(DRAWING_ARCHIVE, SITE_DIARY),
    preferences="Call before 08:00 or after 16:00, in between everybody is on site.",
    special_requests="Safety instruction for everyone who enters a site.",
    pain_points="Claims are lost because the paper diaries are illegible or gone.",
    churn_notes="Ruben compares us with a supplier who bundles tablets and software.",
)

HELVIA = ClientPlan(
    code="HLV",
    name="Helvia Clinics",
    industry="Health care",
    branch="Antwerp",
    tier=ClientTier.KEY,
    account_manager="PN",
    people=(
        Person(
            key="katrien",
            name="Katrien Wouters",
            title="Director of patient services",
            email="katrien@helvia.example",
            role=Role.CLIENT_OWNER,
            relationship=ContactRelationship.SPONSOR,
        ),
        Person(
            key="samir",
            name="Samir Haddad",
            title="Data protection officer",
            email="samir@helvia.example",
            role=Role.CLIENT_APPROVER,
            relationship=ContactRelationship.DECISION_MAKER,
        ),
    ),
    projects=(REMINDERS, VISITING_DOCTORS),
    preferences="Everything in writing; meetings only with an agenda two days ahead.",
    special_requests="No patient data outside Belgium, no real data in test.",
    pain_points="Eleven percent of patients miss their appointment.",
    churn_notes="Budget for next year depends on the result of the reminders.",
)

NOORDVAART = ClientPlan(
    code="NVW",
    name="Noordvaart Wind",
    industry="Energy",
    branch="Den Helder",
    tier=ClientTier.KEY,
    account_manager="PN",
    people=(
        Person(
            key="femke",
            name="Femke Postma",
            title="Head of operations",
            email="femke@noordvaart.example",
            role=Role.CLIENT_OWNER,
            relationship=ContactRelationship.DECISION_MAKER,
        ),
        Person(
            key="lars",
            name="Lars Nygaard",
            title="Control room lead",
            email="lars@noordvaart.example",
            role=Role.CLIENT_APPROVER,
        ),
    ),
    projects=(HARBOUR_NETWORK, SPARE_PARTS),
    preferences="Short messages. A picture is better than a page.",
    special_requests="Nothing is changed in the control room while a crew is at sea.",
    pain_points="Two networks grew into each other; the insurer found it.",
    churn_notes="",
)
