"""Comments, as the graph shows them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

import strawberry
from strawberry import ID, UNSET
from strawberry.types import Info

from portico import models as m
from portico.features.comments import actions
from portico.graph.context import Context
from portico.graph.fields import (
    Node,
    Person,
    attribute,
    column,
    node,
    record,
    resolver,
    to_any,
    to_one,
)
from portico.graph.inputs import among, by_moment, filter_input, order_input, row_id, where
from portico.graph.problems import Problem
from portico.models.enums import Audience
from portico.policy.permissions import Permission as P

if TYPE_CHECKING:
    from portico.features.changes.api import ChangeRequest
    from portico.features.projects.api import Project
    from portico.features.tasks.api import Task


@filter_input
class CommentFilter:
    """Which comments."""

    audience: list[Audience] | None = where(among("audience"), "For one of these audiences.")


order_input("Comment", {"CREATED_AT": by_moment(m.comment.c.created_at)})


@node(m.comment, prefix="com", requires=P.COMMENT_READ)
class Comment(Node):
    """What somebody said on a project, a task or a change request."""

    body: str = column(m.comment.c.body, "Markdown.")
    audience: Audience = column(m.comment.c.audience, "Who may read it; fixed when it was written.")
    created_at: datetime = column(m.comment.c.created_at, "When it was written.")
    author: Person | None = to_any(
        {"Staff": m.comment.c.author_staff_id, "Contact": m.comment.c.author_contact_id},
        "Who wrote it; null when that person is not visible: say the firm's name then.",
        requires=P.COMMENT_READ,
    )
    project: Project | None = to_one(m.comment.c.project_id, "The project it is on.", requires=P.PROJECT_READ)
    task: Task | None = to_one(m.comment.c.task_id, "The task it is on; null on anything else.", requires=P.TASK_READ)
    change_request: ChangeRequest | None = to_one(
        m.comment.c.change_id, "The change request it is on; null on anything else.", requires=P.CHANGE_READ
    )


@strawberry.input(description="A comment on one thing: a project, a task or a change request.")
class AddCommentInput:
    """A comment on one thing: a project, a task or a change request."""

    project_id: ID | None = strawberry.field(default=UNSET, description="The project,")
    task_id: ID | None = strawberry.field(default=UNSET, description="or the task,")
    change_request_id: ID | None = strawberry.field(default=UNSET, description="or the change request.")
    audience: Audience = strawberry.field(description="Who may read it. What a contact writes is always SHARED.")
    body: str = strawberry.field(description="Markdown.")


@record
class AddCommentPayload:
    """The comment that was written."""

    comment: Comment | None = to_one("subject_id", "The comment.", requires=P.COMMENT_READ)
    problems: list[Problem] = attribute("Why it was not done; empty when it was.")


@record
class Mutation:
    """Writing comments."""

    @resolver("Say something on a project, a task or a change request.", requires=P.COMMENT_WRITE)
    async def add_comment(self, info: Info[Context, None], input: AddCommentInput) -> AddCommentPayload | None:
        """See actions.add_comment."""
        context = info.context
        task_id = _row_id(input.task_id, "tsk")
        change_id = _row_id(input.change_request_id, "chg")
        project_id = _row_id(input.project_id, "prj")
        return await context.write(
            info,
            AddCommentPayload,
            lambda tx, viewer: actions.add_comment(
                tx,
                viewer,
                task_id=task_id,
                change_id=change_id,
                project_id=project_id,
                audience=input.audience,
                body=input.body,
                moment=context.moment,
            ),
        )


def _row_id(value: str | None, prefix: str) -> UUID | None:
    return None if value is None or value is UNSET else row_id(value, prefix)
