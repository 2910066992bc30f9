"""Storage against a real object store: uploads in parts, links, refusals, and a store that is killed."""

from __future__ import annotations

import asyncio
import hashlib
import os
import re
import socket
import time
import tracemalloc
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import aclosing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import psutil
import pytest

from portico.config import StorageSettings
from portico.storage import (
    PART_BYTES,
    Storage,
    StorageBusyError,
    StorageError,
    StorageMissingError,
    StorageRefusedError,
)
from portico.storage.s3 import CHUNK_BYTES
from portico_embedded import seaweedfs
from tests.conftest import ORIGIN

pytestmark = pytest.mark.anyio
_numbers = count(1)
LARGE = 64 * 1024 * 1024


@pytest.fixture
def key() -> str:
    """A key nobody has used."""
    return f"documents/{next(_numbers)}/file"


@pytest.fixture
async def browser() -> AsyncIterator[httpx.AsyncClient]:
    """Somebody with an address and no keys."""
    async with httpx.AsyncClient(trust_env=False, timeout=30) as browser:
        yield browser


async def send(browser: httpx.AsyncClient, urls: Mapping[int, str], parts: Mapping[int, bytes]) -> dict[int, str]:
    """Put the parts where they belong; their etags."""
    etags = {}
    for number, content in parts.items():
        answered = await browser.put(urls[number], content=content, headers={"Origin": ORIGIN})
        assert answered.status_code == 200, answered.text
        assert "etag" in answered.headers["access-control-expose-headers"].lower()
        etags[number] = answered.headers["etag"]
    return etags


def sizes(parts: Mapping[int, bytes]) -> dict[int, int]:
    return {number: len(content) for number, content in parts.items()}


async def stored(storage: Storage, key: str, content: bytes = b"0123456789") -> bytes:
    await storage.put(key, content, hashlib.sha256(content).digest())
    return content


async def read(storage: Storage, key: str) -> bytes:
    return b"".join([chunk async for chunk in storage.stream(key)])


def link(storage: Storage, key: str, *, life: int = 60) -> str:
    return storage.link(key, file_name="plan.pdf", media_type="application/pdf", life=life)


async def test_an_upload_in_parts_becomes_one_object(storage: Storage, key: str, browser: httpx.AsyncClient) -> None:
    content = {1: os.urandom(PART_BYTES), 2: os.urandom(PART_BYTES), 3: b"the end"}
    upload_id = await storage.create_upload(key, "application/pdf")
    etags = await send(browser, storage.part_urls(key, upload_id, sizes(content), 600), content)
    with pytest.raises(StorageMissingError):
        await storage.size(key)  # nothing is there before it is completed
    await storage.complete(key, upload_id, etags)
    assert await storage.size(key) == 2 * PART_BYTES + 7
    assert await read(storage, key) == b"".join(content.values())


async def test_completing_twice_is_completing_once(storage: Storage, key: str, browser: httpx.AsyncClient) -> None:
    upload_id = await storage.create_upload(key, "text/plain")
    etags = await send(browser, storage.part_urls(key, upload_id, {1: 4}, 600), {1: b"once"})
    await storage.complete(key, upload_id, etags)
    await storage.complete(key, upload_id, etags)
    await storage.abort(key, upload_id)  # too late: the object stays
    assert await read(storage, key) == b"once"


async def test_an_upload_the_store_has_forgotten_is_done_where_its_object_is(storage: Storage, key: str) -> None:
    """The embedded one remembers for a while; others answer that there is no such upload."""
    await stored(storage, key)
    await storage.complete(key, "0" * 40, {1: '"d41d8cd98f00b204e9800998ecf8427e"'})


async def test_an_upload_that_never_was_cannot_be_completed(storage: Storage, key: str) -> None:
    with pytest.raises(StorageMissingError):
        await storage.complete(key, "0" * 40, {1: '"d41d8cd98f00b204e9800998ecf8427e"'})


async def test_completing_with_what_did_not_arrive_fails(
    storage: Storage, key: str, browser: httpx.AsyncClient
) -> None:
    upload_id = await storage.create_upload(key, "text/plain")
    etags = await send(browser, storage.part_urls(key, upload_id, {1: PART_BYTES}, 600), {1: b"x" * PART_BYTES})
    for wrong in ({1: '"00000000000000000000000000000000"'}, {**etags, 2: etags[1]}):
        with pytest.raises(StorageError):
            await storage.complete(key, upload_id, wrong)
    with pytest.raises(StorageMissingError):
        await storage.size(key)
    await storage.complete(key, upload_id, etags)  # and it can still be put right
    assert await storage.size(key) == PART_BYTES


async def test_an_interrupted_upload_goes_on_where_it_was(
    storage: Storage, key: str, browser: httpx.AsyncClient
) -> None:
    content = {1: b"a" * PART_BYTES, 2: b"b" * PART_BYTES, 3: b"c"}
    upload_id = await storage.create_upload(key, "text/plain")
    assert await storage.parts(key, upload_id) == []
    begun = {1: content[1], 3: content[3]}
    await send(browser, storage.part_urls(key, upload_id, sizes(begun), 600), begun)
    arrived = {part.number: part for part in await storage.parts(key, upload_id)}
    assert {number: part.size for number, part in arrived.items()} == {1: PART_BYTES, 3: 1}
    rest = {number: content[number] for number in content if number not in arrived}
    await send(browser, storage.part_urls(key, upload_id, sizes(rest), 600), rest)
    etags = {part.number: part.etag for part in await storage.parts(key, upload_id)}
    await storage.complete(key, upload_id, etags)
    assert await read(storage, key) == b"".join(content.values())


async def test_an_aborted_upload_is_gone(storage: Storage, key: str, browser: httpx.AsyncClient) -> None:
    upload_id = await storage.create_upload(key, "text/plain")
    urls = storage.part_urls(key, upload_id, {1: 1}, 600)
    etags = await send(browser, urls, {1: b"x"})
    await storage.abort(key, upload_id)
    await storage.abort(key, upload_id)  # twice is once
    with pytest.raises(StorageMissingError):
        await storage.parts(key, upload_id)
    with pytest.raises(StorageMissingError):
        await storage.complete(key, upload_id, etags)
    assert (await browser.put(urls[1], content=b"y")).status_code == 404
    assert [each async for each in storage.uploads("documents/") if each.key == key] == []


async def test_what_was_damaged_on_the_way_is_refused(storage: Storage, key: str) -> None:
    with pytest.raises(StorageError):
        await storage.put(key, b"damaged", hashlib.sha256(b"whole").digest())
    with pytest.raises(StorageMissingError):
        await storage.size(key)
    await stored(storage, key, b"whole")
    assert await read(storage, key) == b"whole"


async def test_a_deleted_object_is_gone(storage: Storage, key: str) -> None:
    await stored(storage, key)
    await storage.delete(key)
    await storage.delete(key)  # twice is once
    for asked in (storage.size(key), read(storage, key)):
        with pytest.raises(StorageMissingError):
            await asked


async def test_a_sweeper_sees_objects_and_uploads_with_their_age(storage: Storage) -> None:
    began = datetime.now(UTC) - timedelta(seconds=2)
    for name in ("swept/1/a", "swept/1/b", "swept/10/c"):
        await stored(storage, name, name.encode())
    upload_id = await storage.create_upload("swept/1/pending", "text/plain")
    found = [each async for each in storage.keys("swept/1/")]
    assert [(each.key, each.size) for each in found] == [("swept/1/a", 9), ("swept/1/b", 9)]
    pending = [each async for each in storage.uploads("swept/")]
    assert [(each.key, each.upload_id) for each in pending] == [("swept/1/pending", upload_id)]
    now = datetime.now(UTC) + timedelta(seconds=2)
    assert all(began < moment < now for moment in [found[0].modified_at, pending[0].started_at])
    await storage.abort("swept/1/pending", upload_id)


async def test_a_listing_longer_than_a_page_is_whole(storage: Storage) -> None:
    await asyncio.gather(*(stored(storage, f"many/{number:04}", b"x") for number in range(1_005)))
    assert [each.key async for each in storage.keys("many/")] == [f"many/{number:04}" for number in range(1_005)]


async def test_a_large_object_takes_no_memory(storage: Storage, key: str, browser: httpx.AsyncClient) -> None:
    part = os.urandom(8 * 1024 * 1024)
    numbers = range(1, LARGE // len(part) + 1)
    upload_id = await storage.create_upload(key, "application/octet-stream")
    urls = storage.part_urls(key, upload_id, dict.fromkeys(numbers, len(part)), 600)
    await storage.complete(key, upload_id, await send(browser, urls, dict.fromkeys(numbers, part)))
    expected = hashlib.sha256()
    for _ in numbers:
        expected.update(part)
    read_, size = hashlib.sha256(), 0
    tracemalloc.start()
    try:
        async for chunk in storage.stream(key):
            assert len(chunk) <= CHUNK_BYTES
            read_.update(chunk)
            size += len(chunk)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert (size, read_.digest()) == (LARGE, expected.digest())
    assert peak < 6 * CHUNK_BYTES


async def test_a_stream_left_early_lets_go_of_its_connection(
    storage: Storage, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await stored(storage, key, b"x" * 3 * CHUNK_BYTES)
    bodies, get_object = [], storage._client.get_object

    def noted(**named: Any) -> Any:
        answered = get_object(**named)
        bodies.append(answered["Body"])
        return answered

    monkeypatch.setattr(storage._client, "get_object", noted)
    for _ in range(20):  # more than there are connections
        async with aclosing(storage.stream(key)) as chunks:
            async for _chunk in chunks:
                break
    assert [body._raw_stream.closed for body in bodies] == [True] * 20
    assert await storage.size(key) == 3 * CHUNK_BYTES


async def test_the_loop_runs_on_while_a_store_is_slow(storage_settings: StorageSettings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        storage = Storage(replace(storage_settings, endpoint=f"http://127.0.0.1:{silent.getsockname()[1]}"))
        asked = asyncio.create_task(storage.check())
        began, turns = time.monotonic(), 0
        while time.monotonic() - began < 0.5:
            await asyncio.sleep(0.01)
            turns += 1
        assert not asked.done()
        assert turns > 20
        asked.cancel()
    await storage.close()


async def test_a_link_is_an_attachment_of_this_name_and_type(
    storage: Storage, key: str, browser: httpx.AsyncClient
) -> None:
    await storage.put(key, b"<script>", hashlib.sha256(b"<script>").digest(), media_type="text/html")
    for file_name in ("plan.pdf", 'a "quoted"; name.pdf', "项目计划.pdf", "..\\..\\a/b%2F.pdf"):
        url = storage.link(key, file_name=file_name, media_type="application/pdf", life=60)
        answered = await browser.get(url)
        assert answered.status_code == 200
        assert answered.headers["content-type"] == "application/pdf"
        disposition = answered.headers["content-disposition"]
        assert re.fullmatch(r"attachment; filename=\"[^\"\\]+\"; filename\*=UTF-8''[A-Za-z0-9%._~-]+", disposition)
        assert parse_qs(urlsplit(url).query)["response-content-disposition"] == [disposition]


@pytest.mark.parametrize("file_name", ["a\r\nSet-Cookie: a=b", "a\x00b", ""])
def test_a_link_with_a_dangerous_name_is_not_made(storage: Storage, file_name: str) -> None:
    with pytest.raises(ValueError, match="is no name of a file"):
        storage.link("a", file_name=file_name, media_type="text/plain", life=60)


@pytest.mark.parametrize("life", [0, -1, 61, 3600])
def test_a_link_lives_a_minute_at_most(storage: Storage, life: int) -> None:
    with pytest.raises(ValueError, match="1 to 60 seconds"):
        link(storage, "a", life=life)
    assert parse_qs(urlsplit(link(storage, "a")).query)["X-Amz-Expires"] == ["60"]


def test_an_address_for_a_part_lives_an_hour_at_most(storage: Storage) -> None:
    with pytest.raises(ValueError, match="1 to 3600 seconds"):
        storage.part_urls("a", "u", {1: 1}, 3601)


@pytest.mark.parametrize(("number", "size"), [(0, 1), (10_001, 1), (1, -1)])
def test_a_part_has_a_number_and_a_size(storage: Storage, number: int, size: int) -> None:
    with pytest.raises(ValueError, match="A part has a number"):
        storage.part_urls("a", "u", {number: size}, 60)


async def test_an_expired_link_is_refused(storage: Storage, key: str, browser: httpx.AsyncClient) -> None:
    await stored(storage, key)
    url = link(storage, key, life=1)
    assert (await browser.get(url)).status_code == 200
    await asyncio.sleep(2.1)  # the clock of a signature counts whole seconds
    assert (await browser.get(url)).status_code == 403
    upload_id = await storage.create_upload(key, "text/plain")
    part = storage.part_urls(key, upload_id, {1: 4}, 1)[1]
    await asyncio.sleep(2.1)
    assert (await browser.put(part, content=b"late")).status_code == 403
    await storage.abort(key, upload_id)


async def test_an_edited_link_is_refused(storage: Storage, key: str, browser: httpx.AsyncClient) -> None:
    await stored(storage, key)
    await stored(storage, f"{key}-of-another-client")
    url = link(storage, key)
    assert (await browser.get(url)).status_code == 200
    edited = [
        url.replace(f"/{key}?", f"/{key}-of-another-client?"),
        url.replace("X-Amz-Expires=60", "X-Amz-Expires=6000"),
        url.replace("attachment", "inline"),
        url.replace("application%2Fpdf", "text%2Fhtml"),
        f"{url}&response-content-type=text/html",
        re.sub(r"response-content-disposition=[^&]*&", "", url),
        re.sub(r"(X-Amz-Signature=).", lambda found: f"{found[1]}{'0' if found[0][-1] != '0' else '1'}", url),
        url.partition("?")[0],
    ]
    assert len({url, *edited}) == len(edited) + 1
    for each in edited:
        assert (await browser.get(each)).status_code == 403, each
    for method in ("PUT", "POST", "DELETE"):
        assert (await browser.request(method, url)).status_code in {400, 403, 405}, method
    assert await read(storage, key) == b"0123456789"


async def test_an_address_for_one_part_takes_no_other(storage: Storage, key: str, browser: httpx.AsyncClient) -> None:
    upload_id = await storage.create_upload(key, "text/plain")
    other_id = await storage.create_upload(f"{key}-of-another-client", "text/plain")
    url = storage.part_urls(key, upload_id, {1: 1}, 600)[1]
    edited = [
        url.replace("partNumber=1", "partNumber=2"),
        url.replace(upload_id, other_id),
        url.replace(f"/{key}?", f"/{key}-of-another-client?"),
        re.sub(r"partNumber=1&|&partNumber=1", "", url),
        re.sub(r"uploadId=[^&]*&|&uploadId=[^&]*", "", url),
    ]
    assert len({url, *edited}) == len(edited) + 1
    for each in edited:
        assert (await browser.put(each, content=b"x")).status_code == 403, each
    assert (await browser.get(url)).status_code == 403
    assert await storage.parts(key, upload_id) == []
    for name, pending in ((key, upload_id), (f"{key}-of-another-client", other_id)):
        await storage.abort(name, pending)


async def test_an_address_for_a_part_takes_its_size_and_no_other(
    storage: Storage, key: str, browser: httpx.AsyncClient
) -> None:
    async def unannounced() -> AsyncIterator[bytes]:
        yield b"x" * 11

    upload_id = await storage.create_upload(key, "text/plain")
    url = storage.part_urls(key, upload_id, {1: 10}, 600)[1]
    for content in (b"x" * 9, b"x" * 11, b"", unannounced()):
        assert (await browser.put(url, content=content)).status_code == 403
    assert await storage.parts(key, upload_id) == []
    assert (await browser.put(url, content=b"x" * 10)).status_code == 200
    await storage.abort(key, upload_id)


async def test_a_range_is_answered_alone(storage: Storage, key: str, browser: httpx.AsyncClient) -> None:
    content = await stored(storage, key)
    for asked, expected in {"bytes=2-4": content[2:5], "bytes=7-": content[7:], "bytes=-2": content[-2:]}.items():
        answered = await browser.get(link(storage, key), headers={"Range": asked})
        assert (answered.status_code, answered.content) == (206, expected)
        assert answered.headers["content-range"].endswith(f"/{len(content)}")
        assert answered.headers["content-disposition"].startswith("attachment;")
    assert (await browser.get(link(storage, key), headers={"Range": "bytes=99-"})).status_code == 416


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT"])
async def test_a_page_of_ours_may_ask(storage: Storage, browser: httpx.AsyncClient, method: str) -> None:
    asked = {"Origin": ORIGIN, "Access-Control-Request-Method": method, "Access-Control-Request-Headers": "range"}
    answered = await browser.options(link(storage, "a/b"), headers=asked)
    assert answered.status_code == 200
    assert answered.headers["access-control-allow-origin"] == ORIGIN
    assert method in answered.headers["access-control-allow-methods"]
    assert "access-control-allow-credentials" not in answered.headers


@pytest.mark.parametrize("origin", ["http://evil.example", "null", f"{ORIGIN}.evil.example", "http://localhost:8001"])
async def test_a_page_of_another_origin_may_not(
    storage: Storage, key: str, browser: httpx.AsyncClient, origin: str
) -> None:
    await stored(storage, key)
    asked = {"Origin": origin, "Access-Control-Request-Method": "PUT"}
    refused = await browser.options(link(storage, key), headers=asked)
    assert refused.status_code == 403
    # Without this header a browser keeps the answer from the page.
    for answered in (refused, await browser.get(link(storage, key), headers={"Origin": origin})):
        assert "access-control-allow-origin" not in answered.headers


async def test_a_method_we_do_not_use_is_allowed_to_no_page(storage: Storage, browser: httpx.AsyncClient) -> None:
    asked = {"Origin": ORIGIN, "Access-Control-Request-Method": "DELETE"}
    answered = await browser.options(link(storage, "a/b"), headers=asked)
    assert "access-control-allow-methods" not in answered.headers


@pytest.mark.parametrize("bad", ["../other", "a/../../other/x", "a\x00b", "a%2F..%2Fb", "/a", "a//b", ""])
async def test_a_key_that_is_none_of_ours_is_never_sent(storage: Storage, bad: str) -> None:
    async def drain(chunks: AsyncIterator[Any]) -> None:
        async for _ in chunks:
            pass

    for asked in (
        storage.create_upload(bad, "text/plain"),
        storage.parts(bad, "u"),
        storage.complete(bad, "u", {}),
        storage.abort(bad, "u"),
        storage.put(bad, b"", b""),
        drain(storage.stream(bad)),
        storage.size(bad),
        storage.delete(bad),
        drain(storage.keys(bad or "a")),
        drain(storage.uploads(bad or "a")),
    ):
        with pytest.raises(ValueError, match=r"is no key|does not end with a slash"):
            await asked
    with pytest.raises(ValueError, match="is no key"):
        link(storage, bad)
    with pytest.raises(ValueError, match="is no key"):
        storage.part_urls(bad, "u", {1: 1}, 60)


@pytest.fixture
async def changed(storage_settings: StorageSettings) -> AsyncIterator[Any]:
    """The same store with other settings."""
    made: list[Storage] = []

    def change(**changes: str) -> Storage:
        made.append(Storage(replace(storage_settings, **changes)))
        return made[-1]

    yield change
    for storage in made:
        await storage.close()


async def test_wrong_keys_are_called_so(changed: Any) -> None:
    for wrong in ({"secret_access_key": "guess"}, {"access_key_id": "nobody"}, {"bucket": "another"}):
        with pytest.raises(StorageRefusedError):
            await changed(**wrong).check()


async def test_a_store_that_is_away_is_called_busy(changed: Any) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        away = changed(endpoint=f"http://127.0.0.1:{closed.getsockname()[1]}")
        for asked in (away.check(), away.size("a"), away.create_upload("a", "text/plain")):
            with pytest.raises(StorageBusyError):
                await asked


async def test_addresses_are_those_browsers_reach(changed: Any, storage: Storage, key: str) -> None:
    public = changed(public_endpoint="https://files.example:8443")
    assert public.public_origin == "https://files.example:8443"
    for url in (link(public, key), public.part_urls(key, "u", {1: 1}, 60)[1]):
        assert url.startswith(f"https://files.example:8443/portico/{key}?")
    await stored(public, key)  # and we still go our own way
    assert await storage.size(key) == 10


async def test_a_link_for_another_host_is_refused_by_this_one(
    changed: Any, storage_settings: StorageSettings, key: str, browser: httpx.AsyncClient
) -> None:
    public = changed(public_endpoint="http://files.example")
    await stored(public, key)
    here = link(public, key).replace("http://files.example", storage_settings.endpoint)
    assert (await browser.get(here)).status_code == 403
    assert (await browser.get(here, headers={"Host": "files.example"})).status_code == 200  # as a proxy hands it on


async def test_what_is_to_be_encrypted_says_so(changed: Any, key: str) -> None:
    encrypted = changed(encryption="AES256")
    await stored(encrypted, key)
    assert await read(encrypted, key) == b"0123456789"
    head = await asyncio.to_thread(encrypted._client.head_object, Bucket="portico", Key=key)
    assert head["ServerSideEncryption"] == "AES256"


@pytest.mark.parametrize(
    ("encryption", "said"),
    [
        ("", {}),
        ("AES256", {"x-amz-server-side-encryption": "AES256"}),
        (
            "aws:kms:arn:aws:kms:eu-central-1:1:key/2",
            {
                "x-amz-server-side-encryption": "aws:kms",
                "x-amz-server-side-encryption-aws-kms-key-id": "arn:aws:kms:eu-central-1:1:key/2",
            },
        ),
    ],
)
async def test_the_store_is_told_how_to_encrypt(changed: Any, key: str, encryption: str, said: dict[str, str]) -> None:
    """Asked of the request: the embedded store manages no keys."""
    storage, sent = changed(encryption=encryption), []

    def note(request: Any, **_: Any) -> None:
        found = {name.lower(): value for name, value in request.headers.items()}
        sent.append(
            {
                name: value.decode() if isinstance(value, bytes) else value
                for name, value in found.items()
                if name.startswith("x-amz-server-side")
            }
        )
        raise InterruptedError

    for operation in ("PutObject", "CreateMultipartUpload"):
        storage._client.meta.events.register(f"before-send.s3.{operation}", note)
    for asked in (storage.create_upload(key, "text/plain"), storage.put(key, b"x", hashlib.sha256(b"x").digest())):
        with pytest.raises((InterruptedError, StorageError)):
            await asked
    assert {tuple(sorted(each.items())) for each in sent} == {tuple(sorted(said.items()))}


async def test_the_shell_of_whoever_starts_us_does_not_matter(
    storage_settings: StorageSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_PROFILE", "not-there")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "theirs")
    monkeypatch.setenv("AWS_REGION", "mars-1")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    storage = Storage(storage_settings)
    await storage.check()
    await storage.close()


@pytest.fixture
def mortal(tmp_path: Path) -> Iterator[seaweedfs.ObjectStore]:
    """A store of this test alone."""
    with seaweedfs.running(tmp_path) as store:
        yield store


async def test_what_was_completed_outlives_the_store(
    mortal: seaweedfs.ObjectStore, changed: Any, browser: httpx.AsyncClient
) -> None:
    storage = changed(
        endpoint=mortal.endpoint,
        public_endpoint=mortal.endpoint,
        access_key_id=mortal.access_key_id,
        secret_access_key=mortal.secret_access_key,
    )
    content = {1: os.urandom(PART_BYTES), 2: os.urandom(100)}
    upload_id = await storage.create_upload("done", "text/plain")
    await storage.complete("done", upload_id, await send_anyhow(browser, storage, "done", upload_id, content))
    pending = await storage.create_upload("pending", "text/plain")
    await send_anyhow(browser, storage, "pending", pending, {1: content[1]})
    streaming = storage.stream("done")
    await anext(streaming)
    (server,) = [each for each in psutil.process_iter(["name"]) if serves(each, mortal.home)]
    server.kill()
    with pytest.raises(StorageBusyError):
        await storage.size("done")
    await streaming.aclose()
    mortal.revive()
    assert await read_once_it_can_be(storage, "done") == content[1] + content[2]
    await send_anyhow(browser, storage, "pending", pending, {2: content[2]})
    arrived = {part.number: part.etag for part in await storage.parts("pending", pending)}
    await storage.complete("pending", pending, arrived)
    assert await read_once_it_can_be(storage, "pending") == content[1] + content[2]


async def read_once_it_can_be(storage: Storage, key: str) -> bytes:
    """Now and then a store that was killed says for some twenty seconds that it is busy before it finds its objects."""
    deadline = time.monotonic() + 40
    while True:
        try:
            return await read(storage, key)
        except StorageBusyError:
            assert time.monotonic() < deadline
            await asyncio.sleep(0.5)


def serves(process: psutil.Process, home: Path) -> bool:
    try:
        return process.info["name"] == "weed" and Path(process.cwd()) == home / "seaweedfs"
    except psutil.Error:
        return False


async def send_anyhow(
    browser: httpx.AsyncClient, storage: Storage, key: str, upload_id: str, parts: Mapping[int, bytes]
) -> dict[int, str]:
    """The same from outside a page."""
    urls = storage.part_urls(key, upload_id, sizes(parts), 600)
    return {number: (await browser.put(urls[number], content=parts[number])).headers["etag"] for number in parts}
