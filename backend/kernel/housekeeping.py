"""Forgets what the kernel keeps only for a while: answered keys, made effects, spent attempts."""

from datetime import timedelta
from typing import Any

from backend.kernel import clock, idempotency, jobs, ratelimit
from backend.kernel.jobs import job
from backend.kernel.resources import Resources

EFFECTS_KEPT = timedelta(days=30)
ATTEMPTS_KEPT = timedelta(days=2)


@job("kernel.housekeeping", cron="17 3 * * *")
async def forget_old_rows(resources: Resources, _args: dict[str, Any]) -> None:
    """Delete rows nobody can ask for any more."""
    now = clock.now()
    async with resources.database.transaction() as tx:
        await tx.run(idempotency.FORGET, before=now - idempotency.KEPT)
        await tx.run(jobs.FORGET_EFFECTS, before=now - EFFECTS_KEPT)
        await tx.run(ratelimit.FORGET, before=now - ATTEMPTS_KEPT)
