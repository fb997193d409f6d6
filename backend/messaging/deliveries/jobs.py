"""Jobs that carry deliveries. Retries are the delivery's own, so that everybody can see them."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from backend.kernel import clock
from backend.kernel.jobs import job
from backend.kernel.resources import Resources
from backend.messaging.deliveries import repository
from backend.messaging.deliveries.deliver import deliver
from backend.messaging.deliveries.digest import send_digest
from backend.messaging.deliveries.outgoing import DELIVER_JOB, DIGEST_JOB
from backend.messaging.settings import settings_of


@job(DELIVER_JOB)
async def run_deliver(resources: Resources, args: dict[str, Any]) -> None:
    """Attempt one delivery."""
    await deliver(resources, UUID(args["delivery_id"]))


@job(DIGEST_JOB)
async def run_digest(resources: Resources, args: dict[str, Any]) -> None:
    """Send what waited for one recipient on one channel."""
    await send_digest(resources, UUID(args["recipient_id"]), args["channel"])


@job("messaging.erase", cron="40 3 * * *")
async def run_erase(resources: Resources, _args: dict[str, Any]) -> None:
    """Erase the text of deliveries older than the settings keep it."""
    before = clock.now() - timedelta(days=settings_of(resources).kept_days)
    async with resources.database.transaction() as tx:
        await repository.erase(tx, before)
