"""What is served until the office is set up: the wizard, and to everything else the way to it."""

import asyncio
import contextlib
import sys
from collections.abc import AsyncGenerator, Awaitable, Callable, MutableMapping
from typing import Any

import asyncpg
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.types import Receive, Scope, Send

from backend.apps.ops import ops_routes
from backend.apps.setup import router, uploads
from backend.apps.spa import DIST, SinglePageApp
from backend.identity.setup import door
from backend.identity.setup.errors import NotSetUp
from backend.kernel.db import Database
from backend.kernel.gate import Gate
from backend.kernel.resources import Resources
from backend.kernel.service_app import render, service_app
from backend.kernel.settings import Settings

App = Callable[[MutableMapping[str, Any], Any, Any], Awaitable[None]]
_METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]
_ADDRESS = "/setup"
_LOOKED_EVERY_S = 0.5


def address_of(settings: Settings) -> str:
    """Return where the wizard is, as people reach it."""
    return f"{settings.public_url.rstrip('/')}{_ADDRESS}"


class _Pages:
    """The single-page app's files; every page but the wizard's leads to it."""

    def __init__(self) -> None:
        self._files = SinglePageApp()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"]
        is_file = "." in path.rsplit("/", 1)[-1] and (DIST / path.lstrip("/")).is_file()
        if path == _ADDRESS or is_file or path.startswith("/assets/"):
            await self._files(scope, receive, send)
            return
        await RedirectResponse(_ADDRESS, 307, {"cache-control": "no-store"})(scope, receive, send)


def create_before(resources: Resources) -> Gate:
    """Return the application that there is until the office is set up."""
    settings = resources.settings

    async def not_yet(_request: Request) -> Response:
        return render(NotSetUp(address=address_of(settings), headers={"Retry-After": "60"}))

    routes = [
        *ops_routes(resources),
        Mount("/api/setup", service_app("setup", resources, [router.router, uploads.router])),
        Route("/api/{rest:path}", not_yet, methods=_METHODS),
        Mount("/", _Pages()),
    ]
    return Gate(Starlette(routes=routes), services=("setup",), max_in_flight=settings.max_in_flight, https=settings.secure_cookies)


async def _set_up(database: Database) -> bool:
    async with database.reader() as reader:
        return await door.is_set_up(reader)


class UntilSetUp:
    """ASGI: one application until the office is set up, another from that moment on, for ever."""

    def __init__(self, before: App, after: App, database: Database) -> None:
        """Take both, and the database that knows."""
        self._before = before
        self._after = after
        self._database = database
        self._done = False

    async def __call__(self, scope: MutableMapping[str, Any], receive: Any, send: Any) -> None:
        """Serve one connection."""
        if not self._done and scope["type"] == "http":
            try:
                self._done = await _set_up(self._database)
            except Exception:  # noqa: BLE001 - the application before says what is wrong with the database
                self._done = False
        await (self._after if self._done else self._before)(scope, receive, send)


async def print_code(settings: Settings, database: Database) -> None:
    """Make a new code and write it to the console, where only the operator reads it."""
    code = await door.renew_code(database)
    lines = [
        "",
        "  首次设置 First set-up / Первая настройка",
        f"    打开 open      {address_of(settings)}",
        f"    设置码 code    {code}",
        "    设置码只能用一次；重新启动会印一个新的。 It works once; starting again prints a new one.",
        "",
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


async def keep_code(settings: Settings, database: Database) -> None:
    """Print a code now, and another whenever one was tried too often; ends when the office is set up."""
    await print_code(settings, database)
    finished = False
    while not finished:
        await asyncio.sleep(_LOOKED_EVERY_S)
        # A database that restarts meanwhile is asked again.
        with contextlib.suppress(OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError):
            async with database.reader() as reader:
                finished = await door.is_set_up(reader)
                renew = not finished and await door.must_renew(reader)
            if renew:
                await print_code(settings, database)


async def needs_set_up(resources: Resources) -> bool:
    """Tell whether this is a real installation that nobody has set up."""
    return not resources.settings.demo and not await _set_up(resources.database)


@contextlib.asynccontextmanager
async def wizard_first(resources: Resources, app: App) -> AsyncGenerator[App]:
    """Yield what to serve: the application, and before it the wizard where nobody has set the office up."""
    if not await needs_set_up(resources):
        yield app
        return
    printing = asyncio.create_task(keep_code(resources.settings, resources.database))
    try:
        yield UntilSetUp(create_before(resources), app, resources.database)
    finally:
        printing.cancel()
        await asyncio.gather(printing, return_exceptions=True)
