"""What waited for somebody goes out together."""

from typing import Any
from uuid import UUID

from backend.kernel.db import Tx
from backend.kernel.resources import Resources
from backend.messaging.deliveries import repository
from backend.messaging.deliveries.outgoing import Outgoing, put_out
from backend.messaging.models import ROBOT_CHANNELS
from backend.messaging.rendering import OwnTemplate, Words, email_body, render
from backend.messaging.settings import settings_of


async def send_digest(resources: Resources, recipient_id: UUID, channel: str) -> None:
    """Send everything that waits for this recipient on this channel and whose time has come."""
    async with resources.database.transaction() as tx:
        rows = await repository.held(tx, recipient_id, channel)
        if not rows:
            return
        outgoing = _together(resources, rows, recipient_id, channel)
        digest_id = await put_out(resources, tx, outgoing)
        await _let_go(tx, rows, digest_id)


async def _let_go(tx: Tx, rows: list[Any], digest_id: UUID) -> None:
    state = (await repository.one(tx, digest_id))["state"]
    await repository.release(tx, [row["id"] for row in rows], state, digest_id)


def _together(resources: Resources, rows: list[Any], recipient_id: UUID, channel: str) -> Outgoing:
    """Return the digest, or the only message as it is; the newest row knows the address and language of today."""
    vault, newest = resources.vault, rows[-1]
    address, language = vault.decrypt(newest["address"]), newest["language"]
    if len(rows) == 1:
        subject, body = vault.decrypt(newest["subject"]), vault.decrypt(newest["body"])
    else:
        subject, body = _digest(resources, rows, channel, language)
    return Outgoing(channel, address, language, OwnTemplate.DIGEST, subject, body, recipient_id=recipient_id)


def _digest(resources: Resources, rows: list[Any], channel: str, language: str) -> tuple[str, str]:
    settings, public = settings_of(resources), resources.settings.public_url.rstrip("/")
    words = render(OwnTemplate.DIGEST, {"count": len(rows)}, language, settings.zone)
    if channel == "sms":
        return words.title, words.sms
    if channel in ROBOT_CHANNELS:
        return words.title, "\n\n".join(resources.vault.decrypt(row["body"]) for row in rows)
    parts = [words.body]
    for row in rows:
        if row["told"] is not None:
            told = render(row["told"], row["params"], language, settings.zone)
            parts.append(f"◆ {told.title}\n{told.body}\n{public}{row['link']}")
    together = Words(words.title, "\n\n".join(parts), words.sms)
    return words.title, email_body(together, f"{public}/inbox", language, settings.zone)
