"""Runs registered jobs with procrastinate: retries with growing waits, reaps what a dead worker left."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Sequence
from typing import Any

import structlog
from procrastinate import App, PsycopgConnector, RetryStrategy
from procrastinate.exceptions import ConnectorException

from backend.kernel.jobs import REGISTRY, Job, queue_of, run_job
from backend.kernel.resources import Resources

log = structlog.get_logger("worker")

# A worker beats every 5 s; after four missed beats its jobs are given to another. Even one whose worker died twice waits no minute.
_BEAT_S = 5.0
_DEAD_AFTER_S = 20.0
_REAP_EVERY_S = 5.0
_AGAIN_AFTER_S = 1.0
_CONCURRENCY = 4
# A server that vanished closes no connection; without these a worker would listen to it for two hours.
_KEEPALIVE = {"keepalives_idle": 10, "keepalives_interval": 5, "keepalives_count": 3, "tcp_user_timeout": 15_000, "connect_timeout": 5}


def _add_task(app: App, resources: Resources, entry: Job) -> None:
    retry = RetryStrategy(max_attempts=entry.attempts, exponential_wait=entry.wait)

    async def run(args: dict[str, Any] | None = None, trace: str = "", timestamp: int | None = None) -> None:
        # By the clock procrastinate hands over the moment alone; everything else is deferred by kernel/jobs.py.
        await run_job(resources, entry.name, {"timestamp": timestamp} if args is None else args, trace)

    register: Any = app.task(name=entry.name, queue=queue_of(entry.name), retry=retry, queueing_lock=entry.name if entry.cron else None)
    task = register(run)
    if entry.cron:
        app.periodic(cron=entry.cron)(task)


def build_app(resources: Resources, dsn: str, queues: Sequence[str] | None = None) -> App:
    """Return procrastinate's app with every registered job, or those of some queues."""
    settings: Any = {"application_name": "dianxiaoer-worker", **_KEEPALIVE}
    app = App(connector=PsycopgConnector(conninfo=dsn, min_size=1, max_size=4, kwargs=settings))
    for entry in REGISTRY.values():
        if queues is None or queue_of(entry.name) in queues:
            _add_task(app, resources, entry)
    return app


async def _reap(app: App) -> None:
    while True:
        # First of all, since a worker that keeps dying would never come to it.
        for stalled in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=_DEAD_AFTER_S):
            log.warning("job of a dead worker starts again", job=stalled.id, task=stalled.task_name)
            await app.job_manager.retry_job(stalled)
        await asyncio.sleep(_REAP_EVERY_S)


async def _work(resources: Resources, dsn: str, queues: Sequence[str] | None) -> None:
    app = build_app(resources, dsn, queues)
    some: Any = {} if queues is None else {"queues": queues}
    async with app.open_async():
        reaper = asyncio.create_task(_reap(app))
        try:
            await app.run_worker_async(
                **some,
                concurrency=_CONCURRENCY,
                install_signal_handlers=False,
                update_heartbeat_interval=_BEAT_S,
                stalled_worker_timeout=_DEAD_AFTER_S,
                shutdown_graceful_timeout=8.0,
                delete_jobs="successful",
            )
        finally:
            reaper.cancel()
            with contextlib.suppress(asyncio.CancelledError, ConnectorException):
                await reaper


async def _work_forever(resources: Resources, dsn: str, queues: Sequence[str] | None) -> None:
    while True:
        try:
            await _work(resources, dsn, queues)
        except (ConnectorException, OSError) as error:
            log.warning("the worker lost the database, starting again", error=type(error).__name__)
        await asyncio.sleep(_AGAIN_AFTER_S)


@contextlib.asynccontextmanager
async def worker(resources: Resources, dsn: str, queues: Sequence[str] | None = None) -> AsyncGenerator[None]:
    """Run jobs in the background of this process while the block runs: all, or those of some queues."""
    task = asyncio.create_task(_work_forever(resources, dsn, queues))
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
