"""Files on their way, as the graph shows them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

import strawberry
from sqlalchemy import ColumnElement, FromClause, case
from strawberry import ID, UNSET
from strawberry.types import Info

from portico import models as m
from portico.features.uploads import actions
from portico.graph.context import Context
from portico.graph.fields import Node, attribute, by_id, column, every, node, record, resolver, sql, to_one
from portico.graph.inputs import among, by_moment, filter_input, given, order_input, row_id, where
from portico.graph.pages import Connection
from portico.graph.problems import BadInputError, Problem, ProblemError
from portico.graph.registry import structure
from portico.graph.scalars import BigInt
from portico.models.enums import UploadFault, UploadState
from portico.policy.permissions import Permission as P
from portico.storage.s3 import StorageBusyError

if TYPE_CHECKING:
    from uuid import UUID

    from portico.features.documents.api import Document, DocumentVersion
    from portico.policy.viewer import Viewer
    from portico.pool import Row
    from portico.transaction import Transaction

# Seconds an address for a part is good for: it takes minutes on a slow line.
PART_LIFE = 15 * 60
# So many addresses are given at once.
MOST_PARTS = 100
# As the object store counts.
LAST_PART = 10_000


@filter_input
class UploadFilter:
    """Which files on their way."""

    state: list[UploadState] | None = where(among("state"), "Standing at one of these.")


order_input("Upload", {"CREATED_AT": by_moment(m.upload.c.created_at)})


def _fault(upload: FromClause) -> ColumnElement[Any]:
    return case((upload.c.state == UploadState.REJECTED.value, upload.c.reason))


@node(m.upload, prefix="upl", requires=P.DOCUMENT_UPLOAD)
class Upload(Node):
    """A file on its way to become a version."""

    file_name: str = column(m.upload.c.file_name, "As the file is called.")
    size: BigInt = column(m.upload.c.size, "Bytes, as announced.")
    part_size: BigInt = column(m.upload.c.part_size, "Bytes of each part but the last.")
    state: UploadState = column(m.upload.c.state, "Where it stands.")
    fault: UploadFault | None = sql(_fault, "Why it was rejected; null unless it was.")
    created_at: datetime = column(m.upload.c.created_at, "When it began.")
    document: Document | None = to_one(
        m.upload.c.document_id, "Of which it is to be a version; null for a new one.", requires=P.DOCUMENT_READ
    )
    result: DocumentVersion | None = to_one(m.upload.c.version_id, "What became of it.", requires=P.DOCUMENT_READ)


@record
class Query:
    """Root fields about files on their way."""

    upload: Upload | None = by_id("One file on its way.", requires=P.DOCUMENT_UPLOAD)
    uploads: Connection[Upload] | None = every("Files on their way that the viewer sees.", requires=P.DOCUMENT_UPLOAD)


@strawberry.input(description="A file about to be sent; one of the three says where to.")
class StartUploadInput:
    """A file about to be sent; one of the three says where to."""

    project_id: ID | None = strawberry.field(default=UNSET, description="A new document of this project.")
    client_id: ID | None = strawberry.field(default=UNSET, description="A new document of this client as a whole.")
    document_id: ID | None = strawberry.field(default=UNSET, description="The next version of this document.")
    folder_id: ID | None = strawberry.field(default=UNSET, description="The folder of a new document.")
    file_name: str = strawberry.field(description="As the file is called.")
    size: BigInt = strawberry.field(description="Bytes.")
    title: str | None = strawberry.field(default=UNSET, description="Of a new document; else the file's name.")
    note: str | None = strawberry.field(default=UNSET, description="What is new in it.")
    is_shared: bool = strawberry.field(
        default=False, description="The client is to see a new document. What a contact sends is always shared."
    )


@record
class StartUploadPayload:
    """The file on its way."""

    upload: Upload | None = to_one("subject_id", "The file on its way.", requires=P.DOCUMENT_UPLOAD)
    problems: list[Problem] = attribute("Why it was not done; empty when it was.")


@strawberry.input(description="Parts about to be sent.")
class UploadPartsInput:
    """Parts about to be sent."""

    id: ID = strawberry.field(description="The file on its way.")
    numbers: list[int] = strawberry.field(description="Parts, counted from 1; at most 100.")


@structure
class UploadPart:
    """A part of a file."""

    number: int = strawberry.field(description="Counts from 1.")
    size: int = strawberry.field(description="Bytes that have arrived.")


@structure
class UploadPartUrl:
    """Where a part is to be PUT."""

    number: int = strawberry.field(description="Counts from 1.")
    url: str = strawberry.field(description="Good for fifteen minutes, for this part alone.")


@record
class UploadPartsPayload:
    """What has arrived, and where the rest goes."""

    upload: Upload | None = to_one("subject_id", "The file on its way.", requires=P.DOCUMENT_UPLOAD)
    arrived: list[UploadPart] | None = attribute("The parts that have arrived.")
    urls: list[UploadPartUrl] | None = attribute("Addresses for the parts asked for.")
    problems: list[Problem] = attribute("Why it was not done; empty when it was.")


@strawberry.input(description="A file of which every part was sent.")
class FinishUploadInput:
    """A file of which every part was sent."""

    id: ID = strawberry.field(description="The file on its way.")
    sha256: str = strawberry.field(description="SHA-256 of the whole file, 64 hexadecimal digits.")


@record
class FinishUploadPayload:
    """The file, to be checked now."""

    upload: Upload | None = to_one("subject_id", "The file on its way.", requires=P.DOCUMENT_UPLOAD)
    problems: list[Problem] = attribute("Why it was not done; empty when it was.")


@strawberry.input(description="A file that is given up.")
class CancelUploadInput:
    """A file that is given up."""

    id: ID = strawberry.field(description="The file on its way.")


@record
class CancelUploadPayload:
    """The file that was given up."""

    upload: Upload | None = to_one("subject_id", "The file that was on its way.", requires=P.DOCUMENT_UPLOAD)
    problems: list[Problem] = attribute("Why it was not done; empty when it was.")


@record
class Mutation:
    """Sending files."""

    @resolver("Announce a file.", requires=P.DOCUMENT_UPLOAD)
    async def start_upload(self, info: Info[Context, None], input: StartUploadInput) -> StartUploadPayload | None:
        """See actions.start_upload."""
        context = info.context
        target = _target(input)
        folder_id = row_id(input.folder_id, "fol") if input.folder_id else None
        places = ("project_id", "client_id", "document_id", "folder_id", "is_shared")
        fields = {name: value for name, value in given(input, except_=places).items() if value is not None}
        return await context.write(
            info,
            StartUploadPayload,
            lambda tx, viewer: actions.start_upload(
                tx,
                viewer,
                target=target,
                folder_id=folder_id,
                fields=fields,
                is_shared=input.is_shared,
                moment=context.moment,
                most=context.settings.upload_limit,
                quota=context.settings.client_quota,
            ),
        )

    @resolver("Ask where parts of a file go, and what has arrived.", requires=P.DOCUMENT_UPLOAD)
    async def upload_parts(self, info: Info[Context, None], input: UploadPartsInput) -> UploadPartsPayload | None:
        """Outside any transaction the store is asked; it may take its time."""
        context = info.context
        upload_id: UUID = row_id(input.id, "upl")
        if len(input.numbers) > MOST_PARTS or not all(0 < number <= LAST_PART for number in input.numbers):
            raise BadInputError(f"at most {MOST_PARTS} parts, numbered from 1 to {LAST_PART}")
        found: list[Row] = []

        async def see(tx: Transaction, viewer: Viewer) -> UUID:
            found.append(await actions.upload_of(tx, viewer, "uploadParts", upload_id, context.moment, lock=False))
            return upload_id

        payload: Any = await context.write(info, UploadPartsPayload, see, anew=True)
        if found:
            try:
                await _ask_store(info, payload, found[-1], input.numbers)
            except StorageBusyError:
                payload.problems = [ProblemError("STORAGE_BUSY").problem(context.locale)]
            except ProblemError as error:
                payload.problems = [error.problem(context.locale)]
        return cast("UploadPartsPayload", payload)

    @resolver("Say that all of a file was sent: it is checked, and becomes a version.", requires=P.DOCUMENT_UPLOAD)
    async def finish_upload(self, info: Info[Context, None], input: FinishUploadInput) -> FinishUploadPayload | None:
        """See actions.finish_upload."""
        context, upload_id = info.context, row_id(input.id, "upl")
        return await context.write(
            info,
            FinishUploadPayload,
            lambda tx, viewer: actions.finish_upload(
                tx, viewer, upload_id=upload_id, sha256=input.sha256, moment=context.moment
            ),
        )

    @resolver("Give a file up.", requires=P.DOCUMENT_UPLOAD)
    async def cancel_upload(self, info: Info[Context, None], input: CancelUploadInput) -> CancelUploadPayload | None:
        """See actions.cancel_upload."""
        context, upload_id = info.context, row_id(input.id, "upl")
        return await context.write(
            info,
            CancelUploadPayload,
            lambda tx, viewer: actions.cancel_upload(tx, viewer, upload_id=upload_id, moment=context.moment),
        )


async def _ask_store(info: Info[Context, None], payload: Any, upload: Row, numbers: list[int]) -> None:
    """Have the store ready for a file, and fill in what arrived and where the rest goes. Raises StorageBusyError."""
    context = info.context
    storage = context.storage
    if storage is None:
        raise StorageBusyError("there is no file store")
    storage_upload_id = upload.storage_upload_id
    if storage_upload_id is None:
        made = await storage.create_upload(upload.object_key, "application/octet-stream")
        kept: list[str] = []

        async def keep(tx: Transaction, viewer: Viewer) -> UUID:
            kept.append(
                await actions.keep_storage_id(
                    tx, viewer, upload_id=upload.id, storage_upload_id=made, moment=context.moment
                )
            )
            return cast("UUID", upload.id)

        payload.problems = (await context.write(info, UploadPartsPayload, keep, anew=True)).problems
        if made not in kept:
            # Somebody was faster, or gave it up.
            await storage.abort(upload.object_key, made)
        if not kept:
            return
        storage_upload_id = kept[-1]
    arrived = await storage.parts(upload.object_key, storage_upload_id)
    payload.arrived = [UploadPart(number=part.number, size=part.size) for part in arrived]
    sizes = {number: actions.size_of_part(upload, number) for number in numbers}
    urls = storage.part_urls(upload.object_key, storage_upload_id, sizes, PART_LIFE)
    payload.urls = [UploadPartUrl(number=number, url=url) for number, url in urls.items()]


def _target(input: StartUploadInput) -> actions.Target:
    named = [
        actions.Target(table, row_id(id, prefix), see)
        for id, prefix, table, see in (
            (input.project_id, "prj", m.project, P.PROJECT_READ),
            (input.client_id, "cli", m.client, P.CLIENT_READ),
            (input.document_id, "doc", m.document, P.DOCUMENT_READ),
        )
        if id
    ]
    if len(named) != 1:
        raise BadInputError("one of projectId, clientId and documentId says where to")
    return named[0]
