"""Claims nobody kept alive end by themselves."""

from typing import Any

from backend.kernel import clock
from backend.kernel.jobs import job
from backend.kernel.principal import SYSTEM
from backend.kernel.resources import Resources
from backend.library.caller import Caller
from backend.library.claims.service import EXPIRE
from backend.library.projects.events import add_event


@job("library.expire_claims", cron="17 * * * *")
async def expire_claims(resources: Resources, _args: dict[str, Any]) -> None:
    """End every claim whose time is over."""
    async with resources.database.transaction() as tx:
        for row in await tx.rows(EXPIRE, now=clock.now()):
            caller = Caller(tx, resources, SYSTEM)
            await add_event(caller, row["project_id"], "claim_expired", claim=row["id"])
            caller.audit("claim.expire", "claim", row["id"], project=row["project_id"])
