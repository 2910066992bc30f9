"""Access tokens: short-lived JWTs (RFC 7519) that name a session. The only user of python-jose."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache
from uuid import UUID

from jose import jwt

_AUDIENCE = "portico"
_ALGORITHM = "HS256"
_LONGEST = 8 * 1024
_REQUIRED = frozenset(("sub", "aud", "exp", "iat"))


def issue_access_token(session_id: UUID, *, key: str, now: datetime, life: int) -> str:
    """A token for the session, good for `life` seconds."""
    claims = {
        "sub": session_id.hex,
        "aud": _AUDIENCE,
        "iat": int(now.timestamp()),
        "exp": int((now + timedelta(seconds=life)).timestamp()),
    }
    token: str = jwt.encode(claims, key, algorithm=_ALGORITHM)
    return token


def read_access_token(token: str, *, key: str, now: datetime | None) -> UUID | None:
    """The session a token names; None for anything but a token of ours that is still good at `now`.

    Without `now` an expired one counts as well: enough to end its session, and for nothing else.

    python-jose accepts tokens without `aud` and `exp` and can raise almost anything on hostile
    headers: so the claims are checked here, and every exception means the same.
    """
    if len(token) > _LONGEST:
        return None
    claims = _claims(token, key)
    if claims is None or (now is not None and claims[1] <= now.timestamp()):
        return None
    return claims[0]


@lru_cache(maxsize=4096)
def _claims(token: str, key: str) -> tuple[UUID, float] | None:
    """The session and the end of an authentic token, in seconds since 1970: the same whenever it is asked."""
    try:
        claims = jwt.decode(
            token,
            key,
            algorithms=[_ALGORITHM],
            audience=_AUDIENCE,
            # Time is passed in: `exp` is compared below.
            options={"verify_exp": False, "verify_iat": False},
        )
        if not claims.keys() >= _REQUIRED:
            return None
        return UUID(hex=claims["sub"]), float(claims["exp"])
    except (Exception, RecursionError):  # noqa: BLE001 - see above
        return None
