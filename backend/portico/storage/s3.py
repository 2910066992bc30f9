"""One bucket, spoken to with boto3. What goes over the network is done in threads; to sign an address takes none."""

from __future__ import annotations

import asyncio
import base64
import os
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import boto3.session
import botocore.session
from botocore import exceptions as botocore_errors
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from portico.config import StorageSettings
from portico.storage.naming import attachment, checked_key, checked_media_type, checked_prefix

# Of S3: the smallest a part may be unless it is the last, in bytes, and how many an object may have.
PART_BYTES = 5 * 1024 * 1024
MOST_PARTS = 10_000
# Seconds an address to read from is good for, at most.
MOST_LINK_LIFE = 60
# Seconds an address to upload a part to is good for, at most: a part takes minutes on a slow line.
MOST_PART_LIFE = 3600
CHUNK_BYTES = 1024 * 1024
THREADS = 16

_REFUSED = frozenset({"AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "403"})
_MISSING = frozenset({"NoSuchKey", "NoSuchUpload", "NoSuchBucket", "NotFound", "404"})
_BUSY = frozenset({"SlowDown", "RequestTimeout", "ServiceUnavailable", "ThrottlingException", "OperationAborted"})
_AWAY = (botocore_errors.ConnectionError, botocore_errors.HTTPClientError, botocore_errors.IncompleteReadError)


class StorageError(Exception):
    """The store did not do what was asked; the message says what it answered."""


class StorageBusyError(StorageError):
    """It does not answer, or has too much to do. The same may work later."""


class StorageMissingError(StorageError):
    """There is no such object, upload or bucket."""


class StorageRefusedError(StorageError):
    """It does not know the keys, or they may not do this."""


@dataclass(frozen=True)
class Part:
    """A part of an upload that has arrived. `size` is in bytes; `etag` as the store gave it, quotes included."""

    number: int
    size: int
    etag: str


@dataclass(frozen=True)
class StoredObject:
    """An object as a listing shows it. `size` is in bytes."""

    key: str
    size: int
    modified_at: datetime


@dataclass(frozen=True)
class PendingUpload:
    """An upload that was neither completed nor aborted."""

    key: str
    upload_id: str
    started_at: datetime


class Storage:
    """The bucket of these settings.

    Every method that speaks to the store raises StorageBusyError when it cannot be reached (after three attempts),
    StorageRefusedError when it refuses the keys, StorageMissingError when what is named is not there, and StorageError
    for whatever else it says. ValueError is for what no caller should ask: a key that is none of ours, a life too long.
    """

    def __init__(self, settings: StorageSettings) -> None:
        """Make the clients; nothing is sent yet. Takes a quarter of a second."""
        self._bucket = settings.bucket
        self._encryption = _encryption(settings.encryption)
        self._client = _client(settings, settings.endpoint)
        # The host is part of what is signed: an address for browsers is signed for the host that they see.
        self._public = _client(settings, settings.public_endpoint)
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="storage")
        # Where browsers upload to and read from, as a page's Content-Security-Policy names it.
        self.public_origin = settings.public_endpoint

    async def close(self) -> None:
        """Let go of connections and threads. What is under way is finished first."""
        await asyncio.to_thread(self._threads.shutdown)
        self._client.close()
        self._public.close()

    async def check(self) -> None:
        """Ask for nothing, to see whether the store answers, knows the keys and has the bucket."""
        await self._call(self._client.list_objects_v2, MaxKeys=1)

    async def create_upload(self, key: str, media_type: str) -> str:
        """Begin an upload in parts; the id it goes by. Nothing is at `key` before it is completed."""
        named = {"Key": checked_key(key), "ContentType": checked_media_type(media_type)}
        answered = await self._call(self._client.create_multipart_upload, **named, **self._encryption)
        return str(answered["UploadId"])

    def part_urls(self, key: str, upload_id: str, sizes: Mapping[int, int], life: int) -> dict[int, str]:
        """By number, addresses a browser may PUT these parts to for `life` seconds. Nothing is sent.

        `sizes` gives each part's bytes by its number, from 1 to MOST_PARTS. The size is signed too: an address takes
        that many bytes and no others. A store accepts less than PART_BYTES only for the last part.
        """
        checked_key(key)
        _check_life(life, MOST_PART_LIFE)
        if not all(1 <= number <= MOST_PARTS and size >= 0 for number, size in sizes.items()):
            raise ValueError(f"A part has a number from 1 to {MOST_PARTS} and a size in bytes: {dict(sizes)}")
        return {
            number: self._signed(
                "upload_part", life, Key=key, UploadId=upload_id, PartNumber=number, ContentLength=size
            )
            for number, size in sizes.items()
        }

    async def parts(self, key: str, upload_id: str) -> list[Part]:
        """What has arrived, by number: where an interrupted upload goes on. Missing once completed or aborted."""
        named = {"Key": checked_key(key), "UploadId": upload_id}
        found: list[Part] = []
        async for page in self._pages("list_parts", **named):
            found += [Part(each["PartNumber"], each["Size"], each["ETag"]) for each in page.get("Parts", ())]
        return found

    async def complete(self, key: str, upload_id: str, parts: Mapping[int, str]) -> None:
        """Make one object of the parts, given by number with their etags. One that is done already is done.

        StorageError when a part never arrived, has another etag, or is too small.
        """
        numbered = [{"PartNumber": number, "ETag": etag} for number, etag in sorted(parts.items())]
        named = {"Key": checked_key(key), "UploadId": upload_id, "MultipartUpload": {"Parts": numbered}}
        try:
            await self._call(self._client.complete_multipart_upload, **named)
        except StorageMissingError:
            # A store forgets an upload once it is done. A key is used for one upload only, so what is there is this.
            await self.size(key)

    async def abort(self, key: str, upload_id: str) -> None:
        """Forget an upload and its parts. One that is not there counts as done; a completed object stays."""
        try:
            await self._call(self._client.abort_multipart_upload, Key=checked_key(key), UploadId=upload_id)
        except StorageMissingError:
            return

    async def put(
        self, key: str, content: bytes, sha256: bytes, *, media_type: str = "application/octet-stream"
    ) -> None:
        """Store a small object in one go, whatever was there before.

        The store compares with the digest and refuses with StorageError what was damaged on the way.
        """
        named = {"Key": checked_key(key), "ContentType": checked_media_type(media_type), "Body": content}
        digest = base64.b64encode(sha256).decode()
        await self._call(self._client.put_object, **named, ChecksumSHA256=digest, **self._encryption)

    async def stream(self, key: str) -> AsyncGenerator[bytes]:
        """The bytes of an object in chunks of at most CHUNK_BYTES, so that its size is no matter for memory.

        Whoever may stop early closes the iterator (`contextlib.aclosing`), and with it the connection.
        """
        body = (await self._call(self._client.get_object, Key=checked_key(key)))["Body"]
        try:
            while chunk := await self._threaded(body.read, CHUNK_BYTES):
                yield chunk
        finally:
            body.close()

    async def size(self, key: str) -> int:
        """How many bytes an object has."""
        return int((await self._call(self._client.head_object, Key=checked_key(key)))["ContentLength"])

    def link(self, key: str, *, file_name: str, media_type: str, life: int) -> str:
        """An address to GET the object from for `life` seconds (at most MOST_LINK_LIFE). Nothing is sent.

        Whoever opens it is offered the file under this name, with this type, and never shown it as a page.
        """
        _check_life(life, MOST_LINK_LIFE)
        return self._signed(
            "get_object",
            life,
            Key=checked_key(key),
            ResponseContentDisposition=attachment(file_name),
            ResponseContentType=checked_media_type(media_type),
        )

    async def delete(self, key: str) -> None:
        """Remove an object. One that is not there counts as done."""
        await self._call(self._client.delete_object, Key=checked_key(key))

    async def keys(self, prefix: str) -> AsyncIterator[StoredObject]:
        """The objects whose key begins with `prefix`, which ends with a slash or is empty."""
        async for page in self._pages("list_objects_v2", Prefix=checked_prefix(prefix)):
            for each in page.get("Contents", ()):
                yield StoredObject(each["Key"], each["Size"], each["LastModified"])

    async def uploads(self, prefix: str) -> AsyncIterator[PendingUpload]:
        """The uploads under way, or left behind, whose key begins with `prefix`."""
        async for page in self._pages("list_multipart_uploads", Prefix=checked_prefix(prefix)):
            for each in page.get("Uploads", ()):
                yield PendingUpload(each["Key"], each["UploadId"], each["Initiated"])

    def _signed(self, operation: str, life: int, **named: Any) -> str:
        named["Bucket"] = self._bucket
        return str(self._public.generate_presigned_url(operation, Params=named, ExpiresIn=life))

    async def _call(self, operation: Callable[..., dict[str, Any]], **named: Any) -> dict[str, Any]:
        answered: dict[str, Any] = await self._threaded(operation, Bucket=self._bucket, **named)
        return answered

    async def _pages(self, operation: str, **named: Any) -> AsyncIterator[dict[str, Any]]:
        pages = iter(self._client.get_paginator(operation).paginate(Bucket=self._bucket, **named))
        # StopIteration cannot leave a coroutine: the end is None.
        while (page := await self._threaded(next, pages, None)) is not None:
            yield page

    async def _threaded(self, function: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
        with _said_clearly():
            return await asyncio.get_running_loop().run_in_executor(
                self._threads, partial(function, *arguments, **named)
            )


def _client(settings: StorageSettings, endpoint: str) -> Any:
    # Only these settings count: a profile or a file of the person who starts us means another account.
    nowhere = dict.fromkeys(("config_file", "credentials_file"), (None, None, os.devnull, None))
    plain = botocore.session.Session(session_vars={"profile": (None, None, None, None), **nowhere})
    return boto3.session.Session(botocore_session=plain).client(
        "s3",
        endpoint_url=endpoint,
        region_name=settings.region,
        aws_access_key_id=settings.access_key_id,
        aws_secret_access_key=settings.secret_access_key,
        config=Config(
            # Without a word it signs addresses the old way, in which a type and a file name cannot be asked for.
            signature_version="s3v4",
            # The host stays the endpoint's, which the Content-Security-Policy names.
            s3={"addressing_style": "path"},
            # A proxy is for the world outside.
            proxies={} if urlsplit(endpoint).hostname in {"127.0.0.1", "::1", "localhost"} else None,
            connect_timeout=3,
            # A close waits for what is under way.
            read_timeout=20,
            retries={"mode": "standard", "total_max_attempts": 3},
            max_pool_connections=THREADS,
            # Checksums of botocore's own go into signed addresses too, where a browser does not know them.
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
        ),
    )


def _encryption(setting: str) -> dict[str, str]:
    """What a request says so that the store encrypts at rest."""
    algorithm, _, key = setting.partition(":kms:")
    if key:
        return {"ServerSideEncryption": f"{algorithm}:kms", "SSEKMSKeyId": key}
    return {"ServerSideEncryption": setting} if setting else {}


def _check_life(life: int, most: int) -> None:
    if not 1 <= life <= most:
        raise ValueError(f"An address is good for 1 to {most} seconds, not for {life}")


@contextmanager
def _said_clearly() -> Iterator[None]:
    """What boto3 raises, as one of ours."""
    try:
        yield
    except ClientError as error:
        raise _meaning(error)(str(error)) from error
    except _AWAY as error:
        raise StorageBusyError(str(error)) from error
    except BotoCoreError as error:
        raise StorageError(str(error)) from error


def _meaning(error: ClientError) -> type[StorageError]:
    code = str(error.response.get("Error", {}).get("Code", ""))
    status = int(error.response.get("ResponseMetadata", {}).get("HTTPStatusCode", 0))
    if code in _MISSING:
        return StorageMissingError
    if code in _REFUSED:
        return StorageRefusedError
    # 501 is no matter of time.
    if code in _BUSY or status == 429 or (status >= 500 and status != 501):
        return StorageBusyError
    return StorageError
