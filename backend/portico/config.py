"""Settings: one frozen object, read once from `PORTICO_*` variables."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from enum import Enum, auto
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from portico.kit.business_time import Calendar, Hours
from portico.kit.opening_hours import read_holidays, read_hours
from portico.kit.service_targets import Targets, read_targets

# As large as a number of the graph may be.
_MOST = 2**31 - 1
_USUAL_HOURS = read_hours("Mon-Fri 09:00-18:00")
_HOUR = 3600
# In business hours. Two until somebody answers is what good firms of the field keep to.
_USUAL_FIRST_RESPONSE = {"LOW": 2 * _HOUR, "MEDIUM": 2 * _HOUR, "HIGH": 2 * _HOUR, "CRITICAL": 1 * _HOUR}
_USUAL_RESOLUTION = {"LOW": 80 * _HOUR, "MEDIUM": 40 * _HOUR, "HIGH": 24 * _HOUR, "CRITICAL": 8 * _HOUR}
REPOSITORY = Path(__file__).resolve().parents[2]


class SettingError(ValueError):
    """A setting that cannot be used; the message names the variable and what it may hold."""


@dataclass(frozen=True, kw_only=True)
class Limits:
    """What one request, and one minute, may ask for. `PORTICO_LIMIT_<NAME>` sets each."""

    body_bytes: int = 1024 * 1024
    document_bytes: int = 64 * 1024
    json_depth: int = 64
    # Of a document that is not one of the apps' own.
    tokens: int = 1_000
    aliases: int = 30
    directives: int = 50
    root_fields: int = 20
    # Levels, `edges` and `node` not counted.
    depth: int = 10
    # Selections with every fragment put in its place.
    selections: int = 2_000
    # The same name in one selection: validation compares each with each.
    repeats: int = 20
    list_items: int = 250
    cost: int = 50_000
    # Points a minute: of everything one login asks, and of what nobody in particular asks from one address.
    viewer_points: int = 300_000
    address_points: int = 6_000


@dataclass(frozen=True, kw_only=True)
class StorageSettings:
    """How to reach one bucket of an object store that speaks S3, with keys that are for this bucket alone."""

    endpoint: str
    # What browsers reach, when it is not what we reach.
    public_endpoint: str
    region: str
    bucket: str
    access_key_id: str
    secret_access_key: str = field(repr=False)
    # At rest: empty for what the bucket does by itself, `AES256`, or `aws:kms:` and the id of a key.
    encryption: str = ""


@dataclass(frozen=True, kw_only=True)
class ScannerAddress:
    """Where clamd listens: at a socket in the file system, or at a port of a host."""

    path: str | None = None
    host: str = ""
    port: int = 0


class Encryption(Enum):
    """What keeps the way to a mail server private: TLS after STARTTLS (RFC 3207), TLS at once (RFC 8314), nothing."""

    STARTTLS = auto()
    TLS = auto()
    NONE = auto()


@dataclass(frozen=True, kw_only=True)
class MailServer:
    """Who takes our mail, over SMTP."""

    host: str
    port: int
    encryption: Encryption
    user: str = ""
    password: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Everything that may differ between two deployments. Times are in seconds."""

    home: Path
    host: str
    port: int
    # None: the embedded PostgreSQL in `home`.
    database_url: str | None
    owner_database_url: str | None
    # None: the embedded SeaweedFS in `home`.
    storage: StorageSettings | None = None
    # None: files are not looked through for viruses.
    scanner: ScannerAddress | None = None
    # None: mail is kept and waits; a demonstration has a mailbox of its own.
    mail_server: MailServer | None = None
    mail_from: str = "no-reply@localhost"
    # Where people find the apps: what links in mails begin with.
    public_url: str = "http://localhost:8000"
    firm_name: str
    firm_short_name: str
    time_zone: ZoneInfo
    business_hours: Hours = _USUAL_HOURS
    holidays: frozenset[date] = frozenset()
    # Of issues, by impact: business seconds until the first answer, and until the end.
    first_response: Targets = field(default_factory=lambda: _USUAL_FIRST_RESPONSE)
    resolution: Targets = field(default_factory=lambda: _USUAL_RESOLUTION)
    secret_key: str
    # Demo mode: seeded data, demo accounts, /graphiql.
    demo: bool
    allowed_origins: frozenset[str]
    frontend: Path
    # Of PDFs; they are built along with the apps.
    fonts: Path = REPOSITORY / "frontend" / "dist" / "fonts"
    access_token_life: int = 15 * 60
    session_life: int = 30 * 24 * 3600
    # Two tabs may spend the same refresh token at once; afterwards it counts as stolen.
    refresh_grace: int = 30
    sign_in_failures: int = 5
    sign_in_window: int = 15 * 60
    idempotency_life: int = 24 * 3600
    limits: Limits = field(default_factory=Limits)
    statement_timeout: int = 5
    lock_timeout: int = 1
    # Connections for writes, of each reach: they wait for the disk most of the time.
    pool_size: int = 8
    # Connections for reads, of each reach: more than the database has cores for only stand in each other's way.
    read_pool_size: int = max(4, 2 * (os.cpu_count() or 1))
    # Off: every operation is executed field by field; slower, and the answers are the same.
    compiled: bool = True
    # The apps' own operations are planned before somebody asks.
    plan_at_start: bool = True
    pool_timeout: int = 2
    # Bytes: of one file, and of all files of one client.
    upload_limit: int = 5 * 1024**3
    client_quota: int = 100 * 1024**3
    # Whoever scrapes /metrics shows it; without one there is no /metrics.
    metrics_token: str = ""

    @cached_property
    def calendar(self) -> Calendar:
        """When the firm works."""
        return Calendar(self.time_zone, self.business_hours, self.holidays)


def load_settings(*, demo: bool = False, port: str | None = None, only_look: bool = False) -> Settings:
    """The settings of this process. Raises SettingError for a value that cannot be used.

    `only_look`: nothing is made; without a key of its own yet, `secret_key` is empty.
    """
    environment = os.environ
    home = Path(environment.get("PORTICO_HOME", ".portico")).expanduser().resolve()
    firm_name = environment.get("PORTICO_FIRM_NAME", "").strip() or "Northgate Systems"
    origins = environment.get("PORTICO_ALLOWED_ORIGINS", "")
    frontend = Path(environment.get("PORTICO_FRONTEND", REPOSITORY / "frontend" / "dist"))
    listening = _port(port or environment.get("PORTICO_PORT", "8000"))
    return Settings(
        home=home,
        host=environment.get("PORTICO_HOST", "127.0.0.1"),
        port=listening,
        database_url=environment.get("PORTICO_DATABASE_URL") or None,
        owner_database_url=environment.get("PORTICO_OWNER_DATABASE_URL") or None,
        storage=_storage(environment),
        scanner=_scanner(environment.get("PORTICO_CLAMD", "").strip()),
        mail_server=_mail_server(environment.get("PORTICO_SMTP_URL", "").strip()),
        mail_from=_mail_from(environment.get("PORTICO_MAIL_FROM", "").strip() or "no-reply@localhost"),
        public_url=_endpoint(
            "PORTICO_PUBLIC_URL",
            environment.get("PORTICO_PUBLIC_URL", "").strip() or f"http://localhost:{listening}",
            example="https://portal.northgate.example",
        ),
        firm_name=firm_name,
        firm_short_name=environment.get("PORTICO_FIRM_SHORT_NAME", firm_name.split()[0]),
        time_zone=_time_zone(environment.get("PORTICO_TIME_ZONE", "Europe/Amsterdam")),
        business_hours=_business_hours(environment.get("PORTICO_BUSINESS_HOURS", "").strip()),
        holidays=_holidays(environment.get("PORTICO_HOLIDAYS", "").strip()),
        first_response=_targets(environment, "PORTICO_FIRST_RESPONSE_HOURS", _USUAL_FIRST_RESPONSE),
        resolution=_targets(environment, "PORTICO_RESOLUTION_HOURS", _USUAL_RESOLUTION),
        secret_key=environment.get("PORTICO_SECRET_KEY") or _secret(home, only_look=only_look),
        demo=demo or environment.get("PORTICO_DEMO") == "1",
        allowed_origins=frozenset(origin.strip() for origin in origins.split(",") if origin.strip()),
        compiled=environment.get("PORTICO_COMPILED", "1") != "0",
        metrics_token=environment.get("PORTICO_METRICS_TOKEN", ""),
        limits=_limits(environment),
        upload_limit=_whole(environment, "PORTICO_UPLOAD_LIMIT_MIB", 5 * 1024) * 1024**2,
        client_quota=_whole(environment, "PORTICO_CLIENT_QUOTA_GIB", 100) * 1024**3,
        frontend=frontend,
        fonts=frontend / "fonts",
    )


def _port(text: str) -> int:
    """A TCP port. Raises SettingError."""
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 65536:
        raise SettingError(f"PORTICO_PORT is {text!r}; it must be a number from 1 to 65535.")
    return int(text)


def _limits(environment: Mapping[str, str]) -> Limits:
    """The limits, as far as they are not left as they are. Raises SettingError."""
    usual = Limits()
    names = [limit.name for limit in fields(Limits)]
    return Limits(**{n: _whole(environment, f"PORTICO_LIMIT_{n.upper()}", getattr(usual, n)) for n in names})


def _whole(environment: Mapping[str, str], name: str, default: int) -> int:
    """A whole number above zero. Raises SettingError."""
    text = environment.get(name, "")
    if text and not (text.isascii() and text.isdigit() and 0 < int(text) <= _MOST):
        raise SettingError(f"{name} is {text!r}; it must be a whole number from 1 to {_MOST}.")
    return int(text) if text else default


def _storage(environment: Mapping[str, str]) -> StorageSettings | None:
    """The external object store; None without any of its variables. Raises SettingError."""
    named = ("ENDPOINT", "BUCKET", "ACCESS_KEY_ID", "SECRET_ACCESS_KEY", "PUBLIC_ENDPOINT", "REGION", "ENCRYPTION")
    given = {name: text for name in named if (text := environment.get(f"PORTICO_S3_{name}", "").strip())}
    if not given:
        return None
    if missing := [f"PORTICO_S3_{name}" for name in named[:4] if name not in given]:
        raise SettingError(
            f"{', '.join(f'PORTICO_S3_{name}' for name in given)} is set and {', '.join(missing)} is not. "
            "Set all of them for an object store of your own, or none for the embedded one."
        )
    endpoint = _endpoint("PORTICO_S3_ENDPOINT", given["ENDPOINT"])
    encryption = given.get("ENCRYPTION", "")
    if encryption and not re.fullmatch(r"AES256|aws:kms:\S+", encryption):
        raise SettingError(f"PORTICO_S3_ENCRYPTION is {encryption!r}; it must be AES256 or aws:kms:<id of the key>.")
    return StorageSettings(
        endpoint=endpoint,
        public_endpoint=_endpoint("PORTICO_S3_PUBLIC_ENDPOINT", given.get("PUBLIC_ENDPOINT", endpoint)),
        region=given.get("REGION", "us-east-1"),
        bucket=given["BUCKET"],
        access_key_id=given["ACCESS_KEY_ID"],
        secret_access_key=given["SECRET_ACCESS_KEY"],
        encryption=encryption,
    )


def _endpoint(name: str, text: str, *, example: str = "https://s3.eu-central-1.amazonaws.com") -> str:
    """The address of a server and nothing behind it: one also goes into the pages' Content-Security-Policy."""
    if not re.fullmatch(r"https?://([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d{1,5})?/?", text, re.IGNORECASE):
        raise SettingError(f"{name} is {text!r}; it must be an address such as {example}.")
    return text.rstrip("/")


def _scanner(text: str) -> ScannerAddress | None:
    """Raises SettingError."""
    if not text:
        return None
    if text.startswith("unix:/"):
        return ScannerAddress(path=text.removeprefix("unix:"))
    if named := re.fullmatch(r"([A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\]):([0-9]{1,5})", text):
        return ScannerAddress(host=named[1].strip("[]"), port=int(named[2]))
    raise SettingError(f"PORTICO_CLAMD is {text!r}; it must be host:port or unix:/path, as clamd listens.")


_SCHEMES = {
    "smtp": (Encryption.STARTTLS, 587),
    "smtps": (Encryption.TLS, 465),
    "smtp+plain": (Encryption.NONE, 25),
}


def _mail_server(text: str) -> MailServer | None:
    """Raises SettingError, which does not repeat the setting: it may hold a password."""
    if not text:
        return None
    try:
        url = urlsplit(text)
        encryption, port = _SCHEMES[url.scheme]
        port = url.port or port
    except (KeyError, ValueError):
        url = urlsplit("")
    if not url.hostname or url.path.strip("/") or url.query or url.fragment:
        raise SettingError(
            "PORTICO_SMTP_URL cannot be read; it must be smtp://user:password@host:587, smtps://… for TLS from the "
            "start, or smtp+plain://host:25 for none. Write characters such as @ / : in a password as %40 %2F %3A."
        )
    if url.username and encryption is Encryption.NONE:
        raise SettingError("PORTICO_SMTP_URL would send a password in the clear; it must be smtp:// or smtps://.")
    return MailServer(
        host=url.hostname,
        port=port,
        encryption=encryption,
        user=unquote(url.username or ""),
        password=unquote(url.password or ""),
    )


def _mail_from(text: str) -> str:
    """The address mail comes from. Raises SettingError."""
    if not re.fullmatch(r"[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*", text):
        raise SettingError(f"PORTICO_MAIL_FROM is {text!r}; it must be an address such as portal@northgate.example.")
    return text


def _time_zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise SettingError(
            f"PORTICO_TIME_ZONE is {name!r}; it must be an IANA name such as Europe/Amsterdam."
        ) from error


def _business_hours(text: str) -> Hours:
    """Raises SettingError."""
    try:
        return read_hours(text) if text else _USUAL_HOURS
    except ValueError as error:
        example = "Mon-Thu 08:30-12:00 13:00-17:30; Fri 08:30-15:00"
        raise SettingError(f"PORTICO_BUSINESS_HOURS is {text!r}. {error} It must be such as {example}.") from error


def _holidays(text: str) -> frozenset[date]:
    """Raises SettingError."""
    try:
        in_file = text.startswith("@")
        return read_holidays(Path(text[1:]).read_text("utf-8-sig").splitlines() if in_file else re.split("[, ]", text))
    except (OSError, ValueError) as error:
        raise SettingError(
            f"PORTICO_HOLIDAYS is {text!r}. {error} It must be dates such as 2026-12-25,2027-01-01, or @ and a file "
            "of one date a line."
        ) from error


def _targets(environment: Mapping[str, str], name: str, usual: Targets) -> Targets:
    """Raises SettingError."""
    text = environment.get(name, "")
    try:
        return read_targets(text, usual)
    except ValueError as error:
        raise SettingError(
            f"{name} is {text!r}. {error} It must be business hours such as CRITICAL=1,LOW=4.5."
        ) from error


def _secret(home: Path, *, only_look: bool) -> str:
    try:
        # Path.exists() raises in a folder one may not enter.
        if only_look and not os.path.exists(home / "secret-key"):  # noqa: PTH110
            return ""
        return _kept_secret(home)
    except OSError as error:
        raise SettingError(
            f"PORTICO_HOME is {home}, which cannot be made or used ({error.strerror}). Name another folder."
        ) from error


def _kept_secret(home: Path) -> str:
    """The key access tokens are signed with, made once and kept where only we may read it."""
    path = home / "secret-key"
    if not path.exists():
        home.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(f".{os.getpid()}")
        fresh.touch(mode=0o600)
        fresh.write_text(secrets.token_urlsafe(48))
        try:
            # link() fails when another process was first: then its key is the key.
            os.link(fresh, path)
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    return path.read_text()
