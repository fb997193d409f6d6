"""Endpoints of the process itself: is it alive, is it ready, what are its figures."""

import contextlib
import secrets

import asyncpg
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from backend.apps.figures import figures
from backend.kernel.db import Reader, sql
from backend.kernel.resources import Resources

_JOBS_REACHABLE = sql("SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat > clock_timestamp() - interval '1 minute'")
# The demo is filled before anybody is served: an empty library then is one that could not be made.
_DEMO_PROJECTS = sql("SELECT EXISTS (SELECT FROM library.project WHERE demo)")


async def _state(reader: Reader, *, demo: bool) -> dict[str, str | int]:
    """Return what `/readyz` says of a process that is ready."""
    state: dict[str, str | int] = {"status": "ok", "workers": await reader.value(_JOBS_REACHABLE)}
    if demo:
        # A service of its own may not look into another's schema; whether it is ready does not depend on that.
        with contextlib.suppress(asyncpg.InsufficientPrivilegeError):
            state["demo"] = "complete" if await reader.value(_DEMO_PROJECTS) else "projects missing"
    return state


def ops_routes(resources: Resources) -> list[Route]:
    """Return the routes of the root app."""

    async def healthz(_request: Request) -> Response:
        return JSONResponse({"status": "ok"})

    async def readyz(_request: Request) -> Response:
        try:
            async with resources.database.reader() as reader:
                state = await _state(reader, demo=resources.settings.demo)
        except Exception:  # noqa: BLE001 - whatever it is, we are not ready
            return JSONResponse({"status": "database unreachable"}, 503, {"Retry-After": "5"})
        return JSONResponse(state)

    async def metrics(request: Request) -> Response:
        token = resources.settings.metrics_token.get_secret_value()
        given = request.headers.get("authorization", "").removeprefix("Bearer ")
        local = request.client is not None and request.client.host in ("127.0.0.1", "::1")
        if not (secrets.compare_digest(given, token) if token else local):
            return Response(status_code=404)
        return await figures(resources)

    return [Route("/healthz", healthz), Route("/readyz", readyz), Route("/metrics", metrics)]
