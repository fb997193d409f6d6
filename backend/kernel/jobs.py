"""Jobs: enqueued in the caller's transaction, run at least once, effective once.

A service registers handlers with `@job("messaging.notice")`; anyone defers by that name. The worker is
procrastinate's; tests run the same handlers through `run_job`.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
import structlog
from sqlalchemy.dialects.postgresql import insert

from backend.kernel import clock, tracing
from backend.kernel.db import Reader, Tx, sql
from backend.kernel.models import effect
from backend.kernel.resources import Resources

log = structlog.get_logger("jobs")
Handler = Callable[[Resources, dict[str, Any]], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Job:
    """A registered handler: attempts in all, and the seconds waited before attempt n (times 2^n)."""

    name: str
    handler: Handler
    attempts: int
    wait: int
    cron: str | None


REGISTRY: dict[str, Job] = {}

_ONCE = insert(effect).values(consumer=sa.bindparam("consumer"), event_id=sa.bindparam("event_id"), at=sa.bindparam("at"))
ONCE = sql(_ONCE.on_conflict_do_nothing().returning(effect.c.event_id))
MADE = sql(sa.select(effect.c.event_id).where(effect.c.consumer == sa.bindparam("consumer"), effect.c.event_id == sa.bindparam("event_id")))
FORGET_EFFECTS = sql(sa.delete(effect).where(effect.c.at < sa.bindparam("before")))


def job(name: str, *, attempts: int = 10, wait: int = 2, cron: str | None = None) -> Callable[[Handler], Handler]:
    """Register a handler under `name`; with `cron` it also runs by the clock."""

    def register(handler: Handler) -> Handler:
        REGISTRY[name] = Job(name, handler, attempts, wait, cron)
        return handler

    return register


def queue_of(name: str) -> str:
    """Return the queue of a job: its service's, so that each service can have workers of its own."""
    return name.partition(".")[0]


def defer(
    tx: Tx,
    name: str,
    args: dict[str, Any],
    *,
    run_at: datetime | None = None,
    lock: str | None = None,
    only_one: str | None = None,
    priority: int = 0,
) -> None:
    """Enqueue a job with the transaction's commit.

    `lock` serializes jobs that share it; `only_one` drops the job when one waits under the same key.
    `args` must be JSON and free of personal data: ids, not addresses.
    """
    payload = {"args": args, "trace": tracing.current()}
    tx.outbox.jobs.append((queue_of(name), name, priority, lock, only_one, payload, run_at))


async def first_time(tx: Tx, consumer: str, event_id: str) -> bool:
    """Tell whether this effect has not been made before, and note it in the same transaction."""
    return await tx.value(ONCE, consumer=consumer, event_id=event_id, at=clock.now()) is not None


async def was_made(reader: Reader, consumer: str, event_id: str) -> bool:
    """Tell whether `first_time` has noted this effect."""
    return await reader.value(MADE, consumer=consumer, event_id=event_id) is not None


async def run_job(resources: Resources, name: str, args: dict[str, Any], trace: str = "") -> None:
    """Run one job now, under the trace of the request that asked for it; one that nobody asked for begins its own."""
    with tracing.working(name, queue_of(name), trace):
        try:
            await REGISTRY[name].handler(resources, args)
        except Exception as error:
            log.warning("job failed", job=name, error=type(error).__name__)
            raise
