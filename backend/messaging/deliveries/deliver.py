"""One attempt at one delivery, outside any transaction, and the record of how it went."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from backend.kernel import clock
from backend.kernel.db import Tx
from backend.kernel.resources import Resources
from backend.messaging.channels import robots, sms, smtp
from backend.messaging.channels.outcome import Envelope, Outcome, never
from backend.messaging.deliveries import repository
from backend.messaging.deliveries.outgoing import carry
from backend.messaging.models import ROBOT_CHANNELS
from backend.messaging.rendering import OwnTemplate
from backend.messaging.settings import MessagingSettings, settings_of

_SENDERS = {"email": smtp.send, "sms": sms.send, "wecom": robots.send_wecom, "dingtalk": robots.send_dingtalk}


async def deliver(resources: Resources, delivery_id: UUID) -> None:
    """Attempt a pending delivery. A crash in between repeats the attempt; mails keep their Message-ID for that."""
    async with resources.database.reader() as reader:
        row = await repository.load(reader, delivery_id)
    if row is None or row["state"] != "pending":
        return
    outcome = await _attempt(resources, row)
    async with resources.database.transaction() as tx:
        await _record(tx, resources, row, outcome)


async def _attempt(resources: Resources, row: Any) -> Outcome:
    settings, vault = settings_of(resources), resources.vault
    if row["expires_at"] is not None and row["expires_at"] <= clock.now():
        return never("expired")
    if not settings.configured(row["channel"]):
        return never("channel-not-configured")
    address, secret = vault.decrypt(row["address"]), ""
    if row["channel"] in ROBOT_CHANNELS:
        if row["robot_url"] is None:
            return never("robot-removed")
        address = vault.decrypt(row["robot_url"])
        secret = vault.decrypt(row["robot_secret"]) if row["robot_secret"] else ""
    envelope = Envelope(row["id"], address, vault.decrypt(row["subject"]), vault.decrypt(row["body"]), secret)
    return await _SENDERS[row["channel"]](settings, envelope)


def next_attempt(settings: MessagingSettings, attempts: int, expires_at: datetime | None) -> datetime | None:
    """Return when to try again after `attempts` failures, or None when it is time to give up."""
    moment = clock.now() + timedelta(seconds=settings.retry_seconds * 2 ** (attempts - 1))
    if attempts >= settings.attempts or (expires_at is not None and moment >= expires_at):
        return None
    return moment


async def _record(tx: Tx, resources: Resources, row: Any, outcome: Outcome) -> None:
    attempts = row["attempts"] + 1
    again = next_attempt(settings_of(resources), attempts, row["expires_at"]) if outcome.kind == "later" else None
    state = {"sent": "sent", "never": "failed"}.get(outcome.kind) or ("pending" if again else "given_up")
    # A code that has left or died is of use to nobody but a thief; in demo mode it stays to be read.
    erase = row["template"] == OwnTemplate.SIGN_IN_CODE and state != "pending" and not resources.settings.demo
    recorded = await repository.record(
        tx,
        row["id"],
        row["version"],
        state=state,
        attempts=attempts,
        last_error=outcome.reason,
        last_code=outcome.code,
        next_try_at=again,
        provider_id=outcome.provider_id,
        subject=row["subject"],
        body=repository.ERASED if erase else row["body"],
    )
    if recorded and again is not None:
        carry(tx, row["id"], run_at=again)
