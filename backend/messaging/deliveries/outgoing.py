"""Putting a message on its way: one encrypted row, and the job that carries it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.kernel.db import Tx
from backend.kernel.ids import new_id
from backend.kernel.jobs import defer
from backend.kernel.resources import Resources
from backend.messaging.deliveries import repository
from backend.messaging.settings import settings_of

DELIVER_JOB = "messaging.deliver"
DIGEST_JOB = "messaging.digest"
_URGENT = 10


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What should reach whom, and until when it is worth trying."""

    channel: str
    address: str
    language: str
    template: str
    subject: str
    body: str
    recipient_id: UUID | None = None
    message_id: UUID | None = None
    expires_at: datetime | None = None


def address_key(address: str) -> str:
    """Return the form of an address under which it is looked up."""
    return address.strip().lower()


async def put_out(resources: Resources, tx: Tx, outgoing: Outgoing, *, hold_until: datetime | None = None, urgent: bool = False) -> UUID:
    """Write the delivery and defer its job; in demo mode, what cannot leave the house is only written."""
    vault = resources.vault
    state = _first_state(resources, outgoing.channel, hold_until)
    delivery_id = new_id()
    await repository.add(
        tx,
        id=delivery_id,
        message_id=outgoing.message_id,
        recipient_id=outgoing.recipient_id,
        channel=outgoing.channel,
        template=outgoing.template,
        language=outgoing.language,
        address=vault.encrypt(outgoing.address),
        address_index=vault.blind_index(address_key(outgoing.address)),
        subject=vault.encrypt(outgoing.subject),
        body=vault.encrypt(outgoing.body),
        state=state,
        next_try_at=hold_until,
        expires_at=outgoing.expires_at,
    )
    if state == "pending":
        carry(tx, delivery_id, priority=_URGENT if urgent else 0)
    elif state == "held" and outgoing.recipient_id is not None and hold_until is not None:
        _wait(tx, outgoing.recipient_id, outgoing.channel, hold_until)
    return delivery_id


def carry(tx: Tx, delivery_id: UUID, *, run_at: datetime | None = None, priority: int = 0) -> None:
    """Defer the job that attempts this delivery; attempts at one delivery never run side by side."""
    args = {"delivery_id": str(delivery_id)}
    defer(tx, DELIVER_JOB, args, run_at=run_at, lock=f"delivery:{delivery_id}", priority=priority)


def _wait(tx: Tx, recipient_id: UUID, channel: str, until: datetime) -> None:
    args = {"recipient_id": str(recipient_id), "channel": channel}
    key = f"digest:{recipient_id}:{channel}"
    defer(tx, DIGEST_JOB, args, run_at=until, lock=key, only_one=f"{key}:{until:%Y%m%d%H%M}")


def _first_state(resources: Resources, channel: str, hold_until: datetime | None) -> str:
    if hold_until is not None:
        return "held"
    if resources.settings.demo and not settings_of(resources).configured(channel):
        return "demo"
    return "pending"
