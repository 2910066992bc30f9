"""How much one viewer, or nobody in particular at one address, may ask for in a minute: leaky buckets of points.

A bucket holds the points of one minute and leaks evenly, so that a pause earns them back. The buckets are in the
memory of one process: each of several processes allows as much.
"""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from portico.config import Limits
from portico.kit.network import network_of
from portico.policy.viewer import Viewer

PERIOD = 60
# What a document costs beside its points that has to be read, checked and compiled, refused ones included.
NEW_DOCUMENT = 100
# No more than so many are remembered; the one unused for longest is forgiven.
MOST_BUCKETS = 50_000


class RateLimitedError(Exception):
    """Whoever asks has asked for too much of late."""

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds)
        # After so long the same request is let through.
        self.seconds = seconds


@dataclass
class _Bucket:
    level: float
    at: float


class Buckets:
    """Every bucket that is not empty."""

    def __init__(self, *, most: int = MOST_BUCKETS, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._clock = clock
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()

    def __len__(self) -> int:
        return len(self._buckets)

    def level(self, key: str, size: int) -> float:
        """The points in a bucket now."""
        bucket = self._buckets.get(key)
        if bucket is None:
            return 0
        return max(0, bucket.level - (self._clock() - bucket.at) * size / PERIOD)

    def pour(self, key: str, points: float, size: int) -> None:
        """Put points into a bucket, room or not."""
        self._buckets[key] = _Bucket(self.level(key, size) + points, self._clock())
        self._buckets.move_to_end(key)
        # Nothing is poured into the first: after a minute it is empty and tells nothing.
        while len(self._buckets) > self._most or self._is_stale(next(iter(self._buckets.values()))):
            self._buckets.popitem(last=False)

    def _is_stale(self, bucket: _Bucket) -> bool:
        # A bucket may be filled beyond its size by a single dear operation, hence twice the time.
        return self._clock() - bucket.at > 2 * PERIOD


@dataclass
class Meter:
    """The bucket of whoever sent one request."""

    buckets: Buckets
    # As the headers call it: viewer or address.
    policy: str
    key: str
    size: int
    is_charged: bool = False

    def take(self, points: int) -> None:
        """Pour points in if there is room. Raises RateLimitedError; an empty bucket has room for anything."""
        level = self.buckets.level(self.key, self.size)
        excess = min(level, level + points - self.size)
        if excess > 0:
            raise RateLimitedError(math.ceil(excess * PERIOD / self.size))
        self.spend(points)

    def spend(self, points: int) -> None:
        """Pour points in for what was done already."""
        self.buckets.pour(self.key, points, self.size)

    def charge(self, cost: int, *, is_new: bool) -> None:
        """Take what an operation may cost, once; each time also for making its plan. Raises RateLimitedError."""
        points = (0 if self.is_charged else max(cost, 1)) + (NEW_DOCUMENT if is_new else 0)
        self.is_charged = True
        self.take(points)

    def headers(self) -> Mapping[str, str]:
        """What is left, as draft-ietf-httpapi-ratelimit-headers-11 has it; `t` is when the bucket will be empty."""
        level = self.buckets.level(self.key, self.size)
        left, until = max(0, math.floor(self.size - level)), math.ceil(level * PERIOD / self.size)
        return {
            "RateLimit-Policy": f'"{self.policy}";q={self.size};w={PERIOD};qu="points"',
            "RateLimit": f'"{self.policy}";r={left};t={until}',
        }


def meter_of(buckets: Buckets, limits: Limits, viewer: Viewer | None, address: str) -> Meter:
    """All sessions and tokens of one login share a bucket; so do all visitors from one network."""
    if viewer is not None:
        return Meter(buckets, "viewer", f"viewer {viewer.login_id}", limits.viewer_points)
    return Meter(buckets, "address", f"address {network_of(address)}", limits.address_points)
