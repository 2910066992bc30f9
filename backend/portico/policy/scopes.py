"""Which rows: for each table and each kind of rows a role may hold, one SQL predicate.

A permission's scope on a table is the union of the kinds it is held on. The same functions
give the reads their WHERE, the writes their check and `viewerCan…` its expression. Whatever
looks into another table says which row it belongs to (`correlate`): without it, SQLAlchemy adds
that row's table to the sub-select and the predicate holds for all rows or none.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, false, or_, select, true

from portico import models as m
from portico.models.enums import Audience
from portico.policy.permissions import Access, Permission, Rows
from portico.policy.viewer import V

Predicate = ColumnElement[bool]


# Held on a client, and not only on projects of theirs.
_OF_CLIENTS = frozenset({Rows.EVERY, Rows.MANAGED_CLIENTS, Rows.SHARED_WITH_CLIENT})


def rows(
    table: FromClause, permission: Permission, access: Access, *, of: str | None = None, as_a_whole: bool = False
) -> Predicate:
    """The rows of `table` the permission is held on.

    `table` is a table, an alias of one, or, with its name in `of`, anything with the columns of one. `as_a_whole`
    leaves out clients on whom it is held only by way of some project.
    """
    kinds = access.rows(permission)
    if as_a_whole:
        kinds &= _OF_CLIENTS
    if Rows.EVERY in kinds:
        return true()
    predicates = [_SCOPES[of or _name(table)](table, kind) for kind in sorted(kinds)]
    return or_(false(), *predicates)


def _name(table: FromClause) -> str:
    element = table
    while hasattr(element, "element"):
        element = element.element
    return str(element.name)  # type: ignore[attr-defined]


def _among(column: ColumnElement[Any], ids: Select[Any]) -> Predicate:
    """Whether a key is one of a set that is found once for a whole statement.

    Without `is true` PostgreSQL may join the set instead, and find it anew below each row of a list.
    """
    return column.in_(ids.correlate(None)).is_(true())


def _there_is(found: Select[Any], row: FromClause) -> Predicate:
    """Whether a row is found that belongs to this one: looked up, or all found once, as costs less.

    As a mere `exists` it would be joined, and the choice gone.
    """
    return found.correlate(row).exists().is_(true())


def _client(client: FromClause, kind: Rows) -> Predicate:
    if kind is Rows.MANAGED_CLIENTS:
        return client.c.account_manager_id == V.staff_id
    if kind is Rows.SHARED_WITH_CLIENT:
        return client.c.id == V.client_id
    project = m.project.alias()
    return _among(client.c.id, select(project.c.client_id).where(_project(project, kind)))


def _project(project: FromClause, kind: Rows) -> Predicate:
    if kind is Rows.MANAGED_CLIENTS:
        return _of_managed_client(project)
    if kind is Rows.MANAGED_PROJECTS:
        return project.c.manager_id == V.staff_id
    if kind is Rows.JOINED_PROJECTS:
        member = m.project_member.alias()
        joined = select(member.c.project_id).where(member.c.staff_id == V.staff_id)
        return or_(project.c.manager_id == V.staff_id, _among(project.c.id, joined))
    return (project.c.client_id == V.client_id) & project.c.is_shared


def _of_project(row: FromClause, kind: Rows) -> Predicate:
    """Rows that are seen by whoever sees their project."""
    if kind is Rows.MANAGED_CLIENTS:
        return _of_managed_client(row)
    project = m.project.alias()
    return _there_is(select(project.c.id).where(project.c.id == row.c.project_id, _project(project, kind)), row)


def _of_managed_client(row: FromClause) -> Predicate:
    client = m.client.alias()
    managed = select(client.c.id).where(client.c.id == row.c.client_id, client.c.account_manager_id == V.staff_id)
    return _there_is(managed, row)


def _contact(contact: FromClause, kind: Rows) -> Predicate:
    present = contact.c.removed_at.is_(None)
    if kind is Rows.SHARED_WITH_CLIENT:
        return present & (contact.c.client_id == V.client_id)
    client = m.client.alias()
    seen = select(client.c.id).where(client.c.id == contact.c.client_id, _client(client, kind))
    return present & _there_is(seen, contact)


def _staff(staff: FromClause, kind: Rows) -> Predicate:
    """For contacts: the people named on what is shared with them, and their account manager.

    Those of a round, a change request and an issue too, who need not be on the project: whose word is shown has a name.
    """
    if kind is not Rows.SHARED_WITH_CLIENT:
        return false()
    client, project, member = m.client.alias(), m.project.alias(), m.project_member.alias()
    review, reviewer = m.review.alias(), m.reviewer.alias()
    named = member.c.staff_id.is_not(None) & _of_project(member, kind)
    asked = reviewer.c.staff_id.is_not(None) & _of_review(reviewer, kind)
    quote, step = m.change_quote.alias(), m.change_step.alias()
    stepped = step.c.actor_staff_id.is_not(None) & _of_project(step, kind)
    taken = m.issue_step.alias()
    heard = taken.c.actor_staff_id.is_not(None) & _of_issue(taken, kind)
    return or_(
        _among(staff.c.id, select(client.c.account_manager_id).where(_client(client, kind))),
        _among(staff.c.id, select(project.c.manager_id).where(_project(project, kind))),
        _among(staff.c.id, select(member.c.staff_id).where(named)),
        _among(staff.c.id, select(review.c.owner_staff_id).where(_review(review, kind))),
        _among(staff.c.id, select(reviewer.c.staff_id).where(asked)),
        _among(staff.c.id, select(quote.c.author_staff_id).where(_of_project(quote, kind))),
        _among(staff.c.id, select(step.c.actor_staff_id).where(stepped)),
        _among(staff.c.id, select(taken.c.actor_staff_id).where(heard)),
    )


def _milestone(milestone: FromClause, kind: Rows) -> Predicate:
    seen = _of_project(milestone, kind)
    return seen & milestone.c.is_client_facing if kind is Rows.SHARED_WITH_CLIENT else seen


def _task(task: FromClause, kind: Rows) -> Predicate:
    seen = _of_project(task, kind)
    return seen & task.c.is_shared if kind is Rows.SHARED_WITH_CLIENT else seen


def _visible_task(row: FromClause, key: str, kind: Rows) -> Predicate:
    """Whether the task a key points to is seen: looked up by its id, for there are too many to find them all."""
    task = m.task.alias()
    found = select(task.c.id).where(task.c.id == row.c[key], _task(task, kind))
    return found.correlate(row).scalar_subquery().is_not(None)


def _task_assignment(assignment: FromClause, kind: Rows) -> Predicate:
    return _visible_task(assignment, "task_id", kind)


def _task_dependency(dependency: FromClause, kind: Rows) -> Predicate:
    # Both ends: a dependency on an internal task would tell that there is one.
    return _visible_task(dependency, "predecessor_id", kind) & _visible_task(dependency, "successor_id", kind)


def _comment(comment: FromClause, kind: Rows) -> Predicate:
    seen = _of_project(comment, kind)
    if kind is not Rows.SHARED_WITH_CLIENT:
        return seen
    return (
        seen
        & (comment.c.audience == Audience.SHARED.value)
        & or_(comment.c.task_id.is_(None), _visible_task(comment, "task_id", kind))
    )


def _folder(folder: FromClause, kind: Rows) -> Predicate:
    """A client's people see the folders with something in them for them, and those these are in."""
    if kind is not Rows.SHARED_WITH_CLIENT:
        return _of_project(folder, kind)
    shown = m.document.alias()
    filled = select(shown.c.folder_id).where(_document(shown, kind), shown.c.folder_id.is_not(None))
    inner = m.folder.alias()
    # Where it is used and without a name of its own: a statement may ask for folders in several places.
    tree = select(inner.c.id, inner.c.parent_id).where(inner.c.id.in_(filled)).cte(recursive=True, nesting=True)
    outer = m.folder.alias()
    above = outer.join(tree, outer.c.id == tree.c.parent_id)
    tree = tree.union(select(outer.c.id, outer.c.parent_id).select_from(above))
    return (folder.c.client_id == V.client_id) & _among(folder.c.id, select(tree.c.id))


def _document(document: FromClause, kind: Rows) -> Predicate:
    if kind is not Rows.SHARED_WITH_CLIENT:
        return _of_project(document, kind)
    project = m.project.alias()
    of_shared = select(project.c.id).where(project.c.id == document.c.project_id, _project(project, kind))
    return (
        (document.c.client_id == V.client_id)
        & document.c.shared_from.is_not(None)
        & document.c.trashed_at.is_(None)
        & or_(document.c.project_id.is_(None), _there_is(of_shared, document))
    )


def _document_version(version: FromClause, kind: Rows) -> Predicate:
    document = m.document.alias()
    seen = select(document.c.id).where(document.c.id == version.c.document_id, _document(document, kind))
    if kind is Rows.SHARED_WITH_CLIENT:
        # What was there before it was shared stays the firm's.
        seen = seen.where(version.c.number >= document.c.shared_from)
    return _there_is(seen, version)


def _version_read(read: FromClause, kind: Rows) -> Predicate:
    version = m.document_version.alias()
    seen = select(version.c.id).where(version.c.id == read.c.version_id, _document_version(version, kind))
    return _there_is(seen, read)


def _upload(upload: FromClause, kind: Rows) -> Predicate:
    """Staff see what is on its way to where they may send files, by either side; a client's people what they sent."""
    if kind is Rows.SHARED_WITH_CLIENT:
        return (upload.c.client_id == V.client_id) & (upload.c.author_contact_id == V.contact_id)
    return _of_project(upload, kind)


def _review(review: FromClause, kind: Rows) -> Predicate:
    """A client's people see a round that was begun for them, while they see the version it is about."""
    if kind is not Rows.SHARED_WITH_CLIENT:
        return _of_project(review, kind)
    version = m.document_version.alias()
    seen = select(version.c.id).where(version.c.id == review.c.version_id, _document_version(version, kind))
    return (review.c.audience == Audience.SHARED.value) & _there_is(seen, review)


def _of_review(row: FromClause, kind: Rows) -> Predicate:
    review = m.review.alias()
    return _there_is(select(review.c.id).where(review.c.id == row.c.review_id, _review(review, kind)), row)


def _remark(remark: FromClause, kind: Rows) -> Predicate:
    seen = _of_review(remark, kind)
    return seen & (remark.c.audience == Audience.SHARED.value) if kind is Rows.SHARED_WITH_CLIENT else seen


def _change_item(item: FromClause, kind: Rows) -> Predicate:
    """A client's people see what became of tasks and milestones they see; what is only planned is the firm's."""
    seen = _of_project(item, kind)
    if kind is not Rows.SHARED_WITH_CLIENT:
        return seen
    milestone = m.milestone.alias()
    moved = select(milestone.c.id).where(milestone.c.id == item.c.milestone_id, _milestone(milestone, kind))
    return seen & item.c.applied_at.is_not(None) & or_(_visible_task(item, "task_id", kind), _there_is(moved, item))


def _change_document(attached: FromClause, kind: Rows) -> Predicate:
    """Of a request that is seen: a document may be moved to where others see it."""
    change, document = m.change_request.alias(), m.document.alias()
    about = select(change.c.id).where(change.c.id == attached.c.change_id, _of_project(change, kind))
    seen = select(document.c.id).where(document.c.id == attached.c.document_id, _document(document, kind))
    return _there_is(about, attached) & _there_is(seen, attached)


def _issue(issue: FromClause, kind: Rows) -> Predicate:
    seen = _of_project(issue, kind)
    return seen & (issue.c.audience == Audience.SHARED.value) if kind is Rows.SHARED_WITH_CLIENT else seen


def _of_issue(row: FromClause, kind: Rows) -> Predicate:
    if kind is not Rows.SHARED_WITH_CLIENT:
        return _of_project(row, kind)
    issue = m.issue.alias()
    return _there_is(select(issue.c.id).where(issue.c.id == row.c.issue_id, _issue(issue, kind)), row)


def _issue_document(attached: FromClause, kind: Rows) -> Predicate:
    """Of an issue that is seen: a document that is may have been sent along with one that is not."""
    issue, document = m.issue.alias(), m.document.alias()
    about = select(issue.c.id).where(issue.c.id == attached.c.issue_id, _issue(issue, kind))
    seen = select(document.c.id).where(document.c.id == attached.c.document_id, _document(document, kind))
    return _there_is(about, attached) & _there_is(seen, attached)


_SCOPES: dict[str, Callable[[FromClause, Rows], Predicate]] = {
    "client": _client,
    "contact": _contact,
    "staff": _staff,
    "project": _project,
    "project_member": _of_project,
    "milestone": _milestone,
    "task": _task,
    "task_assignment": _task_assignment,
    "task_dependency": _task_dependency,
    "comment": _comment,
    "folder": _folder,
    "document": _document,
    "document_version": _document_version,
    "version_read": _version_read,
    "upload": _upload,
    "review": _review,
    "reviewer": _of_review,
    "remark": _remark,
    "change_request": _of_project,
    "change_quote": _of_project,
    "change_step": _of_project,
    "change_item": _change_item,
    "change_document": _change_document,
    "issue": _issue,
    "issue_step": _of_issue,
    "issue_document": _issue_document,
}
