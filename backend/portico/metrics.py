"""GET /metrics: what the server counts of itself, for Prometheus, and for whoever knows the token."""

from __future__ import annotations

import hmac
from collections.abc import Iterator

from prometheus_client import CollectorRegistry, GCCollector, PlatformCollector, ProcessCollector
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import choose_encoder
from prometheus_client.registry import Collector
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from portico.graph.http import bearer
from portico.graph.server import Server


class Metrics:
    """The metrics of one process. Nothing of them names a client, a person or a document."""

    def __init__(self, server: Server) -> None:
        self._token = server.settings.metrics_token
        self._registry = CollectorRegistry()
        self._registry.register(_Counted(server))
        for collector in (ProcessCollector, PlatformCollector, GCCollector):
            collector(registry=self._registry)

    async def answer(self, request: Request) -> Response:
        """The metrics in the format that is asked for. Without the setting or its token there is nothing here."""
        given = bearer(request.headers.get("authorization")) or ""
        if not self._token or not hmac.compare_digest(given.encode(), self._token.encode()):
            return PlainTextResponse("Not Found", 404)
        encode, media = choose_encoder(request.headers.get("accept", ""))
        return Response(encode(self._registry), media_type=media)


class _Counted(Collector):
    def __init__(self, server: Server) -> None:
        self._server = server

    def collect(self) -> Iterator[Metric]:
        plans, database = self._server.plans, self._server.database
        lookups = CounterMetricFamily(
            "portico_plan_lookups", "Operations by whether their plan was in the cache.", labels=["result"]
        )
        lookups.add_metric(["hit"], plans.hits)
        lookups.add_metric(["miss"], plans.misses)
        yield lookups
        kept = GaugeMetricFamily("portico_plans", "Plans in the cache, by how they answer.", labels=["executor"])
        executed = len(plans.executed)
        kept.add_metric(["compiled"], len(plans) - executed)
        kept.add_metric(["executed"], executed)
        yield kept
        connections = GaugeMetricFamily(
            "portico_connections",
            "Connections to PostgreSQL, and requests that wait for one.",
            labels=["pool", "state"],
        )
        for name, pool in database.pools.items():
            for state, number in pool.states.items():
                connections.add_metric([name, state], number)
        yield connections
