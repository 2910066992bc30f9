"""The accounts of the demo firm, as the server greets with them."""

from __future__ import annotations

from collections.abc import Mapping

DEMO_ACCOUNTS: Mapping[str, str] = {
    "admin@portico.example": "administrator, everything",
    "pmo@portico.example": "project management office, all projects",
    "exec@portico.example": "executive, reads everything and the amounts",
    "am@portico.example": "account manager of some clients",
    "pm@portico.example": "project manager",
    "finance@portico.example": "finance",
    "member@portico.example": "member of three projects",
    "owner@acme.example": "Acme: client owner (portal)",
    "approver@acme.example": "Acme: approver (portal)",
    "member@acme.example": "Acme: member (portal)",
    "viewer@acme.example": "Acme: may only look (portal)",
    "owner@globex.example": "Globex: client owner (portal, Chinese)",
}
