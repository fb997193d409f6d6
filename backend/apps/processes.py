"""The processes that can be started: everything in one, one service, one service's worker, or all of them beside a gateway."""

import asyncio
import contextlib
import gc
import signal
from importlib import import_module
from typing import Any, Final

import structlog
import uvicorn

from backend.apps.alive import EVERY_S, alive_file
from backend.apps.announce import AnnouncingServer
from backend.apps.handover import handed_down
from backend.apps.one import AUTHORITY, create_app_of, create_service_root, open_service
from backend.apps.operations.reaching import hold_to_one_key, reach_database, reach_store, where
from backend.kernel import tracing
from backend.kernel.migrate import current_revision, newest_revision, refuse_half_restored, refuse_too_new
from backend.kernel.resources import Resources
from backend.kernel.settings import CannotStart, Settings
from backend.kernel.worker import worker

log = structlog.get_logger("process")
_AGAIN_AFTER_S: Final = 1.0


def _settle_memory() -> None:
    # What start-up made lives as long as the process; keeping it out of collections cuts the slowest requests.
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def _listening(settings: Settings, app: Any) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        host=settings.host,
        port=settings.port,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=5,
        lifespan="off",
    )


async def _close(resources: Resources) -> None:
    await resources.live.stop()
    await resources.database.close()
    tracing.stop()


async def _fill(resources: Resources) -> None:
    from backend.apps.calendar_seed import fill_calendar

    await fill_calendar(resources.database)
    if resources.settings.demo:
        from backend.apps.demo.fill import fill_once

        await fill_once(resources)


async def serve_all(settings: Settings, dsn: str, *, jobs: bool) -> None:
    """Serve everything until Ctrl-C; without `jobs`, another process runs them."""
    from backend.apps.all import create_root, open_resources
    from backend.apps.setup.before import wizard_first

    await reach_store(settings)
    tracing.start(settings, "dianxiaoer")
    resources = await open_resources(settings, dsn)
    try:
        await _fill(resources)
        resources.live.start()
        app = create_root(resources)
        _settle_memory()
        async with worker(resources, dsn) if jobs else contextlib.nullcontext(), wizard_first(resources, app) as served:
            await AnnouncingServer(_listening(settings, served), resources.live, settings).serve()
    finally:
        await _close(resources)


async def serve_split(settings: Settings, dsn: str, *, jobs: bool) -> None:
    """Serve everything as processes of their own behind a gateway until Ctrl-C; without `jobs`, no workers."""
    from backend.apps.all import open_resources
    from backend.apps.split import running_until_asked

    await reach_store(settings)
    resources = await open_resources(settings, dsn)
    try:
        await _fill(resources)
        ready = await serve_wizard(resources)
    finally:
        await _close(resources)
    if ready:
        await running_until_asked(settings, dsn, jobs=jobs)


async def serve_wizard(resources: Resources) -> bool:
    """Serve the wizard alone until the office is set up, where it is not; tell whether it is now."""
    from backend.apps.setup.before import create_before, keep_code, needs_set_up

    if not await needs_set_up(resources):
        return True
    settings = resources.settings
    server = AnnouncingServer(_listening(settings, create_before(resources)), resources.live, settings)

    async def end_with_it() -> None:
        await keep_code(settings, resources.database)
        server.should_exit = True

    ending = asyncio.create_task(end_with_it())
    try:
        await server.serve()
    finally:
        ending.cancel()
        await asyncio.gather(ending, return_exceptions=True)
    return not await needs_set_up(resources)


async def _database_ready(dsn: str, patience_s: int) -> None:
    """Wait until the database answers and is at the revision this program knows; another process migrates it."""
    await reach_database(dsn, patience_s, all_passes=True)
    async with asyncio.timeout(patience_s) as waiting:
        with contextlib.suppress(TimeoutError):
            while True:
                await refuse_half_restored(dsn)
                current = await current_revision(dsn)
                refuse_too_new(current)
                if current == newest_revision():
                    return
                log.info("waiting for the database to be migrated", revision=current)
                await asyncio.sleep(_AGAIN_AFTER_S)
    if waiting.expired():
        raise CannotStart(
            f"The database {where(dsn)} was not migrated to {newest_revision()} within {patience_s} s. Run `dianxiaoer migrate` of this "
            "version, then start again."
        )


async def serve_service(settings: Settings, service: str) -> None:
    """Serve one service until told to end."""
    tracing.start(settings, service)
    await _database_ready(settings.database_url, settings.database_wait_seconds)
    await hold_to_one_key(settings.database_url, settings, adopt=False)
    await reach_store(settings)
    resources = await open_service(settings, settings.database_url, service)
    try:
        resources.live.start()
        app = create_service_root(resources, service)
        _settle_memory()
        await AnnouncingServer(_listening(settings, app), resources.live, handed=handed_down()).serve()
    finally:
        await _close(resources)


async def _say_alive(service: str) -> None:
    while True:
        await asyncio.to_thread(alive_file(service).touch)
        await asyncio.sleep(EVERY_S)


async def work(settings: Settings, service: str) -> None:
    """Run one service's jobs until told to end; the kernel's own go with identity's."""
    tracing.start(settings, f"{service}-worker")
    ended = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, ended.set)
    await _database_ready(settings.database_url, settings.database_wait_seconds)
    await hold_to_one_key(settings.database_url, settings, adopt=False)
    await reach_store(settings)
    create_app_of(service)
    queues = [service]
    if service == AUTHORITY:
        import_module("backend.kernel.housekeeping")
        queues.append("kernel")
    resources = await open_service(settings, settings.database_url, service)
    alive = asyncio.create_task(_say_alive(service))
    try:
        _settle_memory()
        async with worker(resources, settings.database_direct_url or settings.database_url, queues):
            await ended.wait()
    finally:
        alive.cancel()
        await _close(resources)
