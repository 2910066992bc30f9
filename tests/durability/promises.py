"""What holds after everything was started again and the story went on to its end."""

from __future__ import annotations

import hashlib
import io
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest import mock

from PIL import Image

from portico.db import Database
from portico.features.uploads import actions, jobs
from portico.jobs.work import FileWork
from tests.durability.stage import Stage
from tests.durability.story import Story
from tests.world import _settings, row_id

_EVENTS = {
    "upload.finished": 1,
    "document.added": 1,
    "document.shared": 2,
    "document.unshared": 1,
    "review.started": 1,
    "review.closed": 1,
}


def check(story: Story) -> dict[str, int]:
    """Whether all promises are kept; what the sweeper found to remove."""
    stage = story.stage
    assert stage.until(lambda: stage.value("select count(*) from job.pgqueuer") == 0, seconds=120), _jobs(stage)
    assert story.seen() == (1, 1)
    _done_once(story)
    _proved(story)
    _counted(stage)
    swept = sweep(stage)
    stored, wanted = _stored(stage), _wanted(stage)
    assert stored == wanted, stored ^ wanted
    story.open()
    return swept


def sweep(stage: Stage) -> dict[str, int]:
    """The worker's sweeper, for which everything is old enough."""

    async def sweep() -> dict[str, int]:
        database = Database(stage.cluster.app_url, pool_size=2)
        try:
            settings = replace(_settings(stage.home), storage=stage.settings)
            return await jobs.sweep_storage(FileWork(database, settings, stage.storage))
        finally:
            await database.close()

    with mock.patch.object(jobs, "ORPHAN_AGE", timedelta(seconds=-5)):
        return stage.wait(sweep())


def _done_once(story: Story) -> None:
    """One upload, one document, one version, one round, one decision; each told once."""
    stage, project = story.stage, row_id(story.project)
    uploads = stage.rows("select id, state from upload where project_id = $1", project)
    assert [tuple(each) for each in uploads] == [(row_id(story.upload), "AVAILABLE")]
    versions = stage.rows(
        "select v.id, v.sha256, v.size, v.number from document_version v join document d on d.id = document_id"
        " where project_id = $1",
        project,
    )
    assert [tuple(each) for each in versions] == [(row_id(story.version), story.sha256, len(story.content), 1)]
    rounds = stage.rows("select id, state from review where project_id = $1", project)
    assert [tuple(each) for each in rounds] == [(row_id(story.review), "APPROVED")]
    decisions = stage.rows("select decision from reviewer where review_id = $1", row_id(story.review))
    assert [each["decision"] for each in decisions] == ["APPROVED"]
    subjects = [row_id(each) for each in (story.upload, story.document, story.review)]
    told = stage.rows("select kind, count(*) from event where subject_id = any($1) group by kind", subjects)
    assert dict(told) == _EVENTS


def _proved(story: Story) -> None:
    """There is one proof, and it holds; and a picture that can be looked at."""
    stage, review = story.stage, row_id(story.review)
    proof = story.owner.open(f"{story.review}/evidence")
    assert proof is not None
    (made,) = stage.rows("select pdf_sha256 from review_evidence where review_id = $1", review)
    assert made["pdf_sha256"] == hashlib.sha256(proof).hexdigest()
    file = stage.home / "proof.pdf"
    file.write_bytes(proof)
    verified = _verified(stage, file)
    assert verified.returncode == 0, verified.stdout + verified.stderr
    assert story.sha256 in verified.stdout
    picture = story.manager.open(f"{story.version}/thumbnail")
    assert picture is not None
    assert Image.open(io.BytesIO(picture)).format == "WEBP"


def _verified(stage: Stage, file: Path) -> Any:
    return stage.run("evidence", "verify", str(file))


def _counted(stage: Stage) -> None:
    """What a client's files are said to take up is what they take up."""
    said = stage.rows("select client_id, bytes from client_storage where bytes > 0 order by 1")
    counts = stage.rows(
        "select client_id, sum(size)::bigint from upload where state in ('UPLOADING', 'PENDING', 'AVAILABLE')"
        " group by client_id order by 1"
    )
    assert [tuple(each) for each in said] == [tuple(each) for each in counts]


def _stored(stage: Stage) -> set[str]:
    """Everything in the bucket: objects by their keys, uploads by their ids."""

    async def listed() -> set[str]:
        found = {each.key async for each in stage.storage.keys("")}
        return found | {each.upload_id async for each in stage.storage.uploads(actions.PREFIX)}

    return stage.wait(listed())


def _wanted(stage: Stage) -> set[str]:
    """Everything that rows name."""
    rows = stage.rows(
        "select object_key from document_version"
        " union select thumbnail_key from document_version"
        " union select object_key from review_evidence"
    )
    return {each[0] for each in rows if each[0] is not None}


def _jobs(stage: Stage) -> list[str]:
    waiting = stage.rows("select entrypoint, status::text, attempts, execute_after, heartbeat from job.pgqueuer")
    return [str(tuple(each)) for each in waiting]
