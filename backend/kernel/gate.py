"""The outermost layer: trace id, language, admission, body cap, origin check, headers, access log.

Plain ASGI, since each of Starlette's middleware layers costs more than this whole module.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Collection, MutableMapping
from typing import Any
from urllib.parse import urlsplit

import structlog
from prometheus_client import Counter, Gauge, Histogram
from starlette.routing import Mount

from backend.kernel import context, tracing
from backend.kernel.errors import BodyTooLarge, DatabaseUnavailable, ForeignOrigin, Overloaded, Problem
from backend.kernel.http import language_of
from backend.kernel.service_app import render

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[MutableMapping[str, Any], Receive, Send], Awaitable[None]]

log = structlog.get_logger("access")
REQUESTS = Counter("dx_requests", "Requests by service, method, route template and status class", ["service", "method", "route", "status"])
SECONDS = Histogram("dx_request_seconds", "Time to the last byte", ["service", "route"], buckets=(0.005, 0.02, 0.1, 0.3, 1, 3, 10))
IN_FLIGHT = Gauge("dx_requests_in_flight", "Requests being served; more than MAX_IN_FLIGHT are refused")

JSON_CAP = 1024 * 1024
# Long work is a job's; whoever waits so long for the first word of an answer waits for a database that is slow or gone.
ANSWER_WITHIN_S = 9.5
UPLOAD_CAP = 25 * 1024 * 1024
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"})
# Asked by other services alone, whose word on whether a trace is recorded is our own.
_INSIDE = "/ports/"
CSP = (
    "default-src 'self'; img-src 'self' blob: data:; style-src 'self'; script-src 'self'; object-src 'none'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; frame-src 'self' blob:; worker-src 'self'"
)
HEADERS = [
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(self), geolocation=(), microphone=()"),
]


def _header(scope: MutableMapping[str, Any], name: bytes) -> str:
    for key, value in scope["headers"]:
        if key == name:
            return value.decode("latin-1")
    return ""


def _foreign(scope: MutableMapping[str, Any]) -> bool:
    """Tell whether a browser sent this write from another site (docs/security.md, V3)."""
    if scope["method"] in _SAFE:
        return False
    site = _header(scope, b"sec-fetch-site")
    if site and site not in ("same-origin", "none"):
        return True
    origin = _header(scope, b"origin")
    return bool(origin) and urlsplit(origin).netloc != _header(scope, b"host")


def route_of(scope: MutableMapping[str, Any]) -> str:
    """Return the template of the route that served a request; what matched none goes by where it was looked for."""
    route = scope.get("route")
    root: str = scope.get("root_path", "")
    return f"{root}/*" if route is None or isinstance(route, Mount) else f"{root}{route.path_format}"


def _cap(scope: MutableMapping[str, Any]) -> int:
    is_upload = _header(scope, b"content-type").startswith(("multipart/", "application/octet-stream"))
    return UPLOAD_CAP if is_upload else JSON_CAP


def _too_large(cap: int) -> BodyTooLarge:
    return BodyTooLarge(limit=f"{cap // 1024 // 1024} MB")


def _capped(receive: Receive, cap: int) -> Receive:
    """Return `receive`, cutting off a body that does not say its length and turns out over the cap."""
    seen = 0

    async def counted() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > cap:
            raise _too_large(cap)
        return message

    return counted


class Gate:
    """ASGI wrapper around the whole application."""

    def __init__(self, app: App, *, services: Collection[str], max_in_flight: int, https: bool) -> None:
        """Take the inner app, the names that figures are kept by, the admission limit, and whether HSTS may be sent."""
        self._app = app
        self._services = frozenset(services)
        self._max = max_in_flight
        self._in_flight = 0
        IN_FLIGHT.set_function(lambda: self._in_flight)
        self._headers = [*HEADERS, (b"strict-transport-security", b"max-age=31536000")] if https else list(HEADERS)

    async def __call__(self, scope: MutableMapping[str, Any], receive: Receive, send: Send) -> None:
        """Serve one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        span = tracing.arrive(_header(scope, b"traceparent"), trusted=scope["path"].startswith(_INSIDE))
        trace = context.current_trace()
        context.language.set(language_of(_header(scope, b"accept-language")))
        client = scope.get("client")
        context.address.set(client[0] if client else None)
        began = time.perf_counter()
        status = 500

        async def finish(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], *self._headers, (b"x-trace-id", trace.encode())]
                self._policy(scope, message)
            await send(message)

        refusal = self._refusal(scope)
        if refusal is not None:
            await render(refusal)(scope, receive, finish)  # type: ignore[arg-type]
            self._note(scope, status, began, span)
            return
        # Streams wait most of their life; counting them would let idle phones shut the office.
        weight = 0 if scope["path"].endswith("/stream") else 1
        self._in_flight += weight
        try:
            await self._answer(scope, _capped(receive, _cap(scope)), finish, ANSWER_WITHIN_S if weight else None)
        finally:
            self._in_flight -= weight
            # A stream's time says nothing of how fast we are.
            self._note(scope, status, began if weight else None, span)

    async def _answer(self, scope: MutableMapping[str, Any], receive: Receive, send: Send, within: float | None) -> None:
        """Serve a request whose answer must begin in time; the time its body takes to come in does not count."""
        begun = False

        async def heard() -> Message:
            if begun or within is None:
                return await receive()
            with context.unhurried():
                return await receive()

        async def said(message: Message) -> None:
            nonlocal begun
            begun = True
            limit.reschedule(None)
            await send(message)

        try:
            async with asyncio.timeout(within) as limit:
                context.patience.set(None if within is None else context.Patience(limit, within))
                await self._app(scope, heard, said)
        except TimeoutError:
            if begun:
                raise
            await render(DatabaseUnavailable())(scope, receive, send)  # type: ignore[arg-type]

    def _policy(self, scope: MutableMapping[str, Any], message: Message) -> None:
        names = {name.lower() for name, _ in message["headers"]}
        if b"content-security-policy" not in names:
            message["headers"].append((b"content-security-policy", CSP.encode()))
        if scope["path"].startswith("/api/") and b"cache-control" not in names:
            message["headers"].append((b"cache-control", b"no-store"))

    def _refusal(self, scope: MutableMapping[str, Any]) -> Problem | None:
        if self._in_flight >= self._max and scope["path"] not in ("/healthz", "/metrics"):
            return Overloaded()
        if _foreign(scope):
            return ForeignOrigin()
        cap = _cap(scope)
        length = _header(scope, b"content-length")
        if length and (not length.isdigit() or int(length) > cap):
            return _too_large(cap)
        return None

    def _note(self, scope: MutableMapping[str, Any], status: int, began: float | None, span: Any) -> None:
        parts = scope["path"].split("/", 3)
        service = parts[2] if len(parts) > 2 and parts[1] == "api" else "root"  # noqa: PLR2004 - "", "api", name
        known = service if service in self._services else "root"
        # Whoever invents methods must not make figures.
        method = scope["method"] if scope["method"] in _METHODS else "other"
        route = route_of(scope)
        tracing.leave(span, method, route, status)
        if began is None:
            return
        took = time.perf_counter() - began
        REQUESTS.labels(known, method, route, f"{status // 100}xx").inc()
        SECONDS.labels(known, route).observe(took)
        if status >= 500:  # noqa: PLR2004 - server errors only; the counters tell the rest
            log.warning("request", method=method, service=known, route=route, status=status, ms=round(took * 1000))
