"""The closed vocabularies as enums of the schema: stored text = member = GraphQL name."""

from __future__ import annotations

import strawberry

from portico.graph.registry import described
from portico.models import enums
from portico.policy.viewer import ViewerKind

for _enum in (
    enums.Audience,
    enums.ChangeState,
    enums.ClientTier,
    enums.ContactRelationship,
    enums.DependencyType,
    enums.Impact,
    enums.IssueState,
    enums.MilestoneAcceptance,
    enums.Priority,
    enums.ProjectPhase,
    enums.ProjectState,
    enums.ReviewDecision,
    enums.ReviewState,
    enums.Role,
    enums.Side,
    enums.TaskStatus,
    enums.UploadFault,
    enums.UploadState,
    ViewerKind,
):
    strawberry.enum(_enum, description=described(_enum))
