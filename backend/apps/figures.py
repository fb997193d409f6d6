"""What `/metrics` answers: the process's own figures, and those that stand in the database."""

import asyncio
import shutil
from typing import Final

import asyncpg
import structlog
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, generate_latest
from prometheus_client.core import GaugeMetricFamily
from starlette.responses import Response

from backend.kernel import gauges
from backend.kernel.db import PooledDatabase, Reader, sql
from backend.kernel.jobs import REGISTRY as JOBS
from backend.kernel.jobs import queue_of
from backend.kernel.resources import Resources

log = structlog.get_logger("figures")
# Whoever asks comes back in some seconds; a database in trouble must not make the answer late.
_PATIENCE_S: Final = 2.0
_JOB_STATES: Final = ("todo", "doing", "failed")
_JOBS = sql("SELECT queue_name, status::text, count(*) FROM procrastinate_jobs GROUP BY 1, 2")
_OLDEST = sql(
    "SELECT queue_name, extract(epoch FROM clock_timestamp() - min(coalesce(scheduled_at, at))) FROM procrastinate_jobs job"
    " LEFT JOIN LATERAL (SELECT min(at) AS at FROM procrastinate_events event WHERE event.job_id = job.id) begun ON true"
    " WHERE status = 'todo' AND coalesce(scheduled_at, clock_timestamp()) <= clock_timestamp() GROUP BY 1"
)
_WORKERS = sql("SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat > clock_timestamp() - interval '1 minute'")


async def _jobs(reader: Reader) -> list[GaugeMetricFamily]:
    queues = sorted({queue_of(name) for name in JOBS})
    counted = {(queue, state): 0 for queue in queues for state in _JOB_STATES}
    counted |= {(queue, state): count for queue, state, count in await reader.rows(_JOBS)}
    oldest = dict.fromkeys(queues, 0) | dict(await reader.rows(_OLDEST))
    return [
        gauges.family("dx_jobs", "Jobs by queue and state", ("queue", "state"), ((*key, count) for key, count in counted.items())),
        gauges.family("dx_jobs_oldest_seconds", "Time the oldest job that may run has waited", ("queue",), oldest.items()),
        gauges.family("dx_workers", "Workers heard of within a minute", (), [(await reader.value(_WORKERS),)]),
    ]


async def _of_the_database(resources: Resources) -> list[GaugeMetricFamily]:
    """Return what the database says; that it says nothing is a figure too."""
    found: list[GaugeMetricFamily] = []
    try:
        async with asyncio.timeout(_PATIENCE_S), resources.database.reader() as reader:
            found = [*await _jobs(reader), *await gauges.read(reader)]
    except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
        log.warning("no figures of the database", error=type(error).__name__)
    return [gauges.family("dx_database_up", "Whether the database answered just now", (), [(bool(found),)]), *found]


def _of_the_process(resources: Resources) -> list[GaugeMetricFamily]:
    settings, database = resources.settings, resources.database
    in_use = database.in_use() if isinstance(database, PooledDatabase) else {}
    free = shutil.disk_usage(settings.data_dir).free if settings.data_dir.exists() else None
    return [
        gauges.family("dx_database_connections_in_use", "Connections taken of each pool", ("pool",), in_use.items()),
        gauges.family("dx_database_connections_max", "Connections each pool may have", (), [(settings.database_pool,)]),
        gauges.family("dx_requests_in_flight_max", "Requests served at once before others are refused", (), [(settings.max_in_flight,)]),
        gauges.family("dx_disk_free_bytes", "Free space where DATA_DIR is", (), [(free,)]),
    ]


async def figures(resources: Resources) -> Response:
    """Return all figures in Prometheus' text format."""
    parts = (REGISTRY.collect(), _of_the_process(resources), await _of_the_database(resources))
    return Response(generate_latest(gauges.Together(*parts)), media_type=CONTENT_TYPE_LATEST)
