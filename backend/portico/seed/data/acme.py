"""Acme Logistics, Rotterdam: the firm's largest client."""

from portico.models.enums import ClientTier, ContactRelationship, Role
from portico.seed.data.acme_erp import ERP_ROLLOUT
from portico.seed.data.acme_other import CUSTOMS, FORKLIFTS, NETWORK_AUDIT, SUPPLIER_PORTAL, VOICE, WAREHOUSE_WIFI
from portico.seed.data.acme_warehouse import WAREHOUSE_SYSTEM
from portico.seed.plan import ClientPlan, Person

ACME = ClientPlan(
    code="ACM",
    name="Acme Logistics",
    industry="Logistics",
    branch="Rotterdam, Ghent",
    tier=ClientTier.STRATEGIC,
    account_manager="PN",
    people=(
        Person(
            key="dana",
            name="Dana Wang",
            title="Director of operations",
            email="owner@acme.example",
            role=Role.CLIENT_OWNER,
            relationship=ContactRelationship.SPONSOR,
            is_demo_account=True,
        ),
        Person(
            key="marcus",
            name="Marcus Bell",
            title="Head of warehouse technology",
            email="approver@acme.example",
            role=Role.CLIENT_APPROVER,
            relationship=ContactRelationship.DECISION_MAKER,
            is_demo_account=True,
        ),
        Person(
            key="sofie",
            name="Sofie Claes",
            title="Shift lead, Ghent",
            email="member@acme.example",
            role=Role.CLIENT_MEMBER,
            is_demo_account=True,
        ),
        Person(
            key="pieter",
            name="Pieter Maes",
            title="Controller",
            email="viewer@acme.example",
            role=Role.CLIENT_VIEWER,
            relationship=ContactRelationship.FINANCE,
            is_demo_account=True,
        ),
    ),
    projects=(
        NETWORK_AUDIT,
        VOICE,
        ERP_ROLLOUT,
        WAREHOUSE_WIFI,
        CUSTOMS,
        WAREHOUSE_SYSTEM,
        FORKLIFTS,
        SUPPLIER_PORTAL,
    ),
    preferences="Weekly report on Friday before noon, one page. Decisions by telephone, then in writing.",
    special_requests="No work in the halls from 05:30 to 07:00 (shift change). Visitors register the day before.",
    pain_points="The last integrator left in the middle of the Ghent move; Dana was blamed for it. Surprises hurt more than delays.",
    churn_notes="Frame contract ends next summer. A competitor demonstrated to Marcus in spring. Go-live decides.",
)
