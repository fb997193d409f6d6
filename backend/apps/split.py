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
from backend.apps.handover import Door
from backend.apps.spa import DIST
from backend.kernel.settings import CannotStart, Settings

log = structlog.get_logger("split")
_GRACE_S: Final = 10.0
_AGAIN_AFTER_S: Final = 1.0
_READY_WITHIN_S: Final = 60.0
_PR_SET_PDEATHSIG: Final = 1


def _die_with_parent() -> None:
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


async def _ended(process: Any) -> None:
    """End a process: asked first, and made to when it does not within ten seconds."""
    if process.returncode is not None:
        return
    with contextlib.suppress(ProcessLookupError):
        process.terminate()
    try:
        async with asyncio.timeout(_GRACE_S):
            await process.wait()
    except TimeoutError:
        process.kill()
        await process.wait()


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
    place: tuple[str, int] | None = None
    """Where it listens, when another process is to take over there."""
    process: Any = None
    _door: Door | None = None

    async def keep(self) -> None:
        """Run the process, and start it anew whenever it ends without having been replaced."""
        while True:
            self.process = watched = await self._started()
            if self._door is not None:
                await self._door.answered()
            code = await watched.wait()
            while watched is not self.process:
                watched = self.process
                code = await watched.wait()
            # Nobody shall wait at a door behind which there is nobody.
            self._shut()
            log.warning("a process ended and starts again", name=self.name, code=code)
            await asyncio.sleep(_AGAIN_AFTER_S)

    async def _started(self) -> Any:
        handed, files = {}, ()
        if self.place is not None:
            self._door = self._door or Door(*self.place)
            handed, files = self._door.handing()
        return await asyncio.create_subprocess_exec(
            *self.command,
            env={**os.environ, **self.environment, **handed},
            pass_fds=files,
            preexec_fn=_die_with_parent,
            start_new_session=True,
        )

    def _shut(self) -> None:
        if self._door is not None:
            self._door.close()
            self._door = None

    async def replace(self) -> None:
        """Start the process anew, and end the one before once the new one answers."""
        before, after = self.process, await self._started()
        if self._door is not None and not await self._door.answered():
            log.error("a new process does not come up; the one before goes on", name=self.name)
            await _ended(after)
            return
        self.process = after
        await _ended(before)

    async def stop(self) -> None:
        """End the process."""
        self._shut()
        if self.process is not None:
            await _ended(self.process)


@dataclass(frozen=True, slots=True)
class Plan:
    """Which processes there are, and where each service listens."""

    children: dict[str, Child]
    places: dict[str, str]
    gateway: str

    async def renew(self) -> None:
        """Start every service and worker anew, one after the other, with no request refused."""
        for child in self.children.values():
            if child.name != "gateway":
                await child.replace()
        log.warning("every service and worker was started anew")


def plan(settings: Settings, dsn: str, configuration: Path, *, jobs: bool) -> Plan:
    """Return the processes of one machine, without workers unless `jobs`; the gateway's configuration is written to `configuration`."""
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
        port = place.rpartition(":")[2]
        environment = {**shared, "HOST": "127.0.0.1", "PORT": port}
        children[service] = Child(service, [*ours, "service", service], environment, ("127.0.0.1", int(port)))
        if jobs:
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
async def running(settings: Settings, dsn: str, *, jobs: bool) -> AsyncGenerator[Plan]:
    """Run all processes while the block runs, on a database that is migrated and filled."""
    await grant_roles(dsn, settings.secret_key.get_secret_value())
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    planned = plan(settings, dsn, settings.data_dir.absolute() / "Caddyfile", jobs=jobs)
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


async def running_until_asked(settings: Settings, dsn: str, *, jobs: bool) -> None:
    """Run all processes until Ctrl-C."""
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, ended.set)
    async with running(settings, dsn, jobs=jobs) as planned:
        renewing: set[asyncio.Task[None]] = set()

        def renew() -> None:
            if not any(not task.done() for task in renewing):
                renewing.add(asyncio.create_task(planned.renew()))

        loop.add_signal_handler(signal.SIGHUP, renew)
        lines = [greeting(settings), *(f"    {service:<12} http://{place}" for service, place in planned.places.items()), ""]
        sys.stdout.write("\n".join(lines))
        sys.stdout.flush()
        await ended.wait()
