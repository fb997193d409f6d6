"""Claims nobody kept alive end by themselves."""

from typing import Any

from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.jobs import job
from backend.kernel.principal import SYSTEM
from backend.kernel.resources import Resources
from backend.library.claims.service import EXPIRE


@job("library.expire_claims", cron="17 * * * *")
async def expire_claims(resources: Resources, _args: dict[str, Any]) -> None:
    """End every claim whose time is over."""
    async with resources.database.transaction() as tx:
        for row in await tx.rows(EXPIRE, now=clock.now()):
            audit(tx, resources.vault, SYSTEM, "claim.expire", "claim", row["id"], project=row["project_id"])
