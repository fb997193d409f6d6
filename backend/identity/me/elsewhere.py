"""What other services keep of a person: gathered for their export, settled and forgotten when they leave."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

import structlog

from backend.contracts.personal_data import PersonalDataHolders
from backend.identity.errors import AccountUnsettled, PartUnavailable
from backend.kernel import clock
from backend.kernel.db import Tx
from backend.kernel.jobs import defer, job
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources

log = structlog.get_logger("personal_data")
FORGET: Final = "identity.forget"
# What was on its way while the account was closed has arrived by then.
_AGAIN_AFTER: Final = timedelta(minutes=10)


@dataclass(slots=True)
class Elsewhere:
    """What the other services answered, and which did not."""

    found: dict[str, dict[str, list[dict[str, Any]]]] = field(default_factory=dict[str, dict[str, list[dict[str, Any]]]])
    missing: list[str] = field(default_factory=list[str])


async def gather(holders: PersonalDataHolders, account_id: UUID) -> Elsewhere:
    """Ask every service; one that fails is named, the rest stands."""
    elsewhere = Elsewhere()
    for holder in holders:
        try:
            elsewhere.found[holder.service] = await holder.export(account_id)
        except Exception as error:  # noqa: BLE001 - whatever a service does, the person gets the rest
            log.warning("personal data missing", service=holder.service, error=type(error).__name__)
            elsewhere.missing.append(holder.service)
    return elsewhere


async def settle(holders: PersonalDataHolders, principal: Principal, *, withdraw: bool) -> None:
    """Make sure nothing stays open: raises AccountUnsettled, or ends it; PartUnavailable when a service does not answer."""
    open_now: list[str] = []
    for holder in holders:
        try:
            open_now += await holder.unsettled(principal.id)
        except Exception as error:
            log.warning("service does not answer", service=holder.service, error=type(error).__name__)
            raise PartUnavailable(headers={"Retry-After": "120"}, extra={"service": holder.service}) from error
    if not open_now:
        return
    if not withdraw:
        raise AccountUnsettled(count=len(open_now), names=", ".join(open_now), extra={"open": open_now})
    for holder in holders:
        await holder.settle(principal)


def forget_elsewhere(tx: Tx, account_id: UUID, holders: PersonalDataHolders) -> None:
    """Have every service forget the person, with the transaction's commit and as often as it takes."""
    for holder in holders:
        args = {"account_id": str(account_id), "service": holder.service}
        defer(tx, FORGET, args)
        defer(tx, FORGET, args, run_at=clock.now() + _AGAIN_AFTER)


@job(FORGET)
async def forget(resources: Resources, args: dict[str, Any]) -> None:
    """Have one service forget one person."""
    for holder in resources.port(PersonalDataHolders):
        if holder.service == args["service"]:
            await holder.forget(UUID(args["account_id"]))
