"""Administrators look at deliveries and send failed ones again."""

from typing import Any
from uuid import UUID

from backend.kernel.audit import audit
from backend.kernel.crypto import Vault
from backend.kernel.db import Reader, Tx
from backend.kernel.errors import NotFound
from backend.kernel.paging import Page
from backend.kernel.principal import Principal
from backend.messaging.deliveries import repository
from backend.messaging.deliveries.outgoing import carry
from backend.messaging.deliveries.schemas import Delivery
from backend.messaging.errors import DeliveryNotReplayable
from backend.messaging.models import ROBOT_CHANNELS

_PHONE_HEAD, _PHONE_TAIL = 3, 2


def masked(channel: str, address: str) -> str:
    """Return enough of an address to recognise it, too little to use it."""
    if channel in ROBOT_CHANNELS:
        return address
    if channel == "email":
        name, _, domain = address.rpartition("@")
        return f"{name[:1]}***@{domain}"
    return f"{address[:_PHONE_HEAD]}****{address[-_PHONE_TAIL:]}"


def _shown(vault: Vault, row: Any) -> Delivery:
    shown: dict[str, Any] = dict(row)
    shown["address"] = masked(row["channel"], vault.decrypt(row["address"]))
    return Delivery(**shown)


async def page(
    reader: Reader, vault: Vault, filters: dict[str, str | None], *, count: bool, cursor: str | None, limit: int
) -> Page[Delivery]:
    """Return one page of deliveries, newest first."""
    rows, after = await repository.page(reader, filters, cursor=cursor, limit=limit)
    total = await repository.DELIVERIES.count(reader, filters) if count else None
    return Page[Delivery](items=[_shown(vault, row) for row in rows], next=after, total=total)


async def replay(tx: Tx, vault: Vault, principal: Principal, delivery_id: UUID) -> Delivery:
    """Send a failed or given-up delivery again, with all its attempts before it."""
    before = await repository.one(tx, delivery_id)
    if before is None:
        raise NotFound
    if not await repository.replay(tx, delivery_id):
        raise DeliveryNotReplayable
    carry(tx, delivery_id)
    audit(tx, vault, principal, "delivery.replay", "delivery", delivery_id, state=before["state"], error=before["last_error"])
    return _shown(vault, await repository.one(tx, delivery_id))
