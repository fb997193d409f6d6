"""Endpoints of the process itself: is it alive, is it ready, what are its figures."""

import secrets

from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from backend.kernel.db import sql
from backend.kernel.resources import Resources

_JOBS_REACHABLE = sql("SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat > clock_timestamp() - interval '1 minute'")


def ops_routes(resources: Resources) -> list[Route]:
    """Return the routes of the root app."""

    async def healthz(_request: Request) -> Response:
        return JSONResponse({"status": "ok"})

    async def readyz(_request: Request) -> Response:
        try:
            async with resources.database.reader() as reader:
                workers = await reader.value(_JOBS_REACHABLE)
        except Exception:  # noqa: BLE001 - whatever it is, we are not ready
            return JSONResponse({"status": "database unreachable"}, 503, {"Retry-After": "5"})
        return JSONResponse({"status": "ok", "workers": workers})

    async def metrics(request: Request) -> Response:
        token = resources.settings.metrics_token.get_secret_value()
        given = request.headers.get("authorization", "").removeprefix("Bearer ")
        local = request.client is not None and request.client.host in ("127.0.0.1", "::1")
        if not (secrets.compare_digest(given, token) if token else local):
            return Response(status_code=404)
        return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)

    return [Route("/healthz", healthz), Route("/readyz", readyz), Route("/metrics", metrics)]
