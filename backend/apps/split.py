"""Everything on one machine as the processes it is in production: services, their workers and the gateway.

Each process is a child of this one, is told to end when this one ends, and is started anew when it dies.
"""

import asyncio
import contextlib
import ctypes
import os
import shutil
import signal
import socket
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import httpx
import orjson
import structlog

from backend.apps.announce import greeting
from backend.apps.database_roles import SERVICES, grant_roles, url_for
from backend.apps.gateway import caddyfile
from backend.apps.spa import DIST
from backend.kernel.settings import CannotStart, Settings

log = structlog.get_logger("split")
_GRACE_S: Final = 10.0
_AGAIN_AFTER_S: Final = 1.0
_READY_WITHIN_S: Final = 60.0
_PR_SET_PDEATHSIG: Final = 1


def _die_with_parent() -> None:
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def _free_ports(count: int) -> list[int]:
    doors = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    try:
        return [door.getsockname()[1] for door in doors]
    finally:
        for door in doors:
            door.close()


@dataclass(slots=True)
class Child:
    """A process that is kept running: its command line and what its environment adds."""

    name: str
    command: list[str]
    environment: dict[str, str] = field(default_factory=dict[str, str])
    process: Any = None

    async def keep(self) -> None:
        """Run the process, and start it anew whenever it ends."""
        while True:
            await self.start()
            code = await self.process.wait()
            log.warning("a process ended and starts again", name=self.name, code=code)
            await asyncio.sleep(_AGAIN_AFTER_S)

    async def start(self) -> None:
        """Start the process."""
        self.process = await asyncio.create_subprocess_exec(
            *self.command, env={**os.environ, **self.environment}, preexec_fn=_die_with_parent, start_new_session=True
        )

    async def stop(self) -> None:
        """End the process: asked first, and made to when it does not within ten seconds."""
        if self.process is None or self.process.returncode is not None:
            return
        with contextlib.suppress(ProcessLookupError):
            self.process.terminate()
        try:
            async with asyncio.timeout(_GRACE_S):
                await self.process.wait()
        except TimeoutError:
            self.process.kill()
            await self.process.wait()


@dataclass(frozen=True, slots=True)
class Plan:
    """Which processes there are, and where each service listens."""

    children: dict[str, Child]
    places: dict[str, str]
    gateway: str


def plan(settings: Settings, dsn: str, configuration: Path) -> Plan:
    """Return the processes of one machine; the gateway's configuration is written to `configuration`."""
    program = shutil.which("caddy")
    if program is None:
        raise CannotStart("The gateway is Caddy, which is not installed. As root: apt-get install --no-install-recommends caddy")
    places = {service: f"127.0.0.1:{port}" for service, port in zip(SERVICES, _free_ports(len(SERVICES)), strict=True)}
    urls = orjson.dumps({service: f"http://{place}" for service, place in places.items()}).decode()
    secret = settings.secret_key.get_secret_value()
    children: dict[str, Child] = {}
    for service, place in places.items():
        shared = {"DATABASE_URL": url_for(dsn, service, secret), "SERVICE_URLS": urls, "DATA_DIR": str(settings.data_dir.absolute())}
        ours = [sys.executable, "-m", "backend.cli"]
        children[service] = Child(service, [*ours, "service", service], {**shared, "HOST": "127.0.0.1", "PORT": place.rpartition(":")[2]})
        children[f"{service}-worker"] = Child(f"{service}-worker", [*ours, "worker", service], shared)
    configuration.write_text(caddyfile(places, address=f":{settings.port}", dist=DIST, bind=settings.host), "utf-8")
    command = [program, "run", "--adapter", "caddyfile", "--config", str(configuration)]
    # Caddy keeps its own state, none of which matters here, where this says.
    children["gateway"] = Child(
        "gateway", command, {"XDG_DATA_HOME": str(configuration.parent), "XDG_CONFIG_HOME": str(configuration.parent)}
    )
    return Plan(children, places, f"http://{settings.host}:{settings.port}")


async def _ready(places: dict[str, str], gateway: str) -> None:
    async with httpx.AsyncClient(timeout=2) as http, asyncio.timeout(_READY_WITHIN_S):
        for url in [*(f"http://{place}/readyz" for place in places.values()), f"{gateway}/readyz"]:
            while True:
                with contextlib.suppress(httpx.HTTPError):
                    if (await http.get(url)).is_success:
                        break
                await asyncio.sleep(0.1)


@asynccontextmanager
async def running(settings: Settings, dsn: str) -> AsyncGenerator[Plan]:
    """Run all processes while the block runs, on a database that is migrated and filled."""
    await grant_roles(dsn, settings.secret_key.get_secret_value())
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    planned = plan(settings, dsn, settings.data_dir.absolute() / "Caddyfile")
    keepers = [asyncio.create_task(child.keep()) for child in planned.children.values()]
    try:
        await _ready(planned.places, planned.gateway)
        yield planned
    finally:
        for keeper in keepers:
            keeper.cancel()
        await asyncio.gather(*keepers, return_exceptions=True)
        # The gateway first: nothing is asked of services that are ending.
        await planned.children["gateway"].stop()
        await asyncio.gather(*(child.stop() for child in planned.children.values()))


async def running_until_asked(settings: Settings, dsn: str) -> None:
    """Run all processes until Ctrl-C."""
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, ended.set)
    async with running(settings, dsn) as planned:
        lines = [greeting(settings), *(f"    {service:<12} http://{place}" for service, place in planned.places.items()), ""]
        sys.stdout.write("\n".join(lines))
        sys.stdout.flush()
        await ended.wait()
