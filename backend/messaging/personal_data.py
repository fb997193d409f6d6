"""What messaging keeps of a person: their messages, what was sent to them, how they want to be told."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from backend.kernel.context import current_language
from backend.kernel.db import sql
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources
from backend.messaging.models import delivery, message, preference
from backend.messaging.rendering import render
from backend.messaging.settings import settings_of

_ACCOUNT = sa.bindparam("account_id", type_=sa.Uuid)
MESSAGES = sql(
    sa.select(message.c.template, message.c.params, message.c.link, message.c.created_at, message.c.read_at)
    .where(message.c.account_id == _ACCOUNT)
    .order_by(message.c.created_at, message.c.id)
)
DELIVERIES = sql(
    sa.select(delivery.c.channel, delivery.c.template, delivery.c.address, delivery.c.state, delivery.c.created_at)
    .where(delivery.c.recipient_id == _ACCOUNT)
    .order_by(delivery.c.created_at, delivery.c.id)
)
PREFERENCES = sql(
    sa.select(*(preference.c[name] for name in ("email", "sms", "digest", "quiet_from", "quiet_until", "updated_at"))).where(
        preference.c.account_id == _ACCOUNT
    )
)
FORGET = (
    sql(sa.delete(delivery).where(delivery.c.recipient_id == _ACCOUNT)),
    sql(sa.delete(message).where(message.c.account_id == _ACCOUNT)),
    sql(sa.delete(preference).where(preference.c.account_id == _ACCOUNT)),
)


class MessagingData:
    """`contracts.personal_data.PersonalData` of messaging."""

    service = "messaging"

    def __init__(self, resources: Resources) -> None:
        """Take what the process shares."""
        self._resources = resources

    async def export(self, account_id: UUID) -> dict[str, list[dict[str, Any]]]:
        """Return messages in the caller's language, deliveries, preferences."""
        async with self._resources.database.reader() as reader:
            messages = await reader.rows(MESSAGES, account_id=account_id)
            deliveries = await reader.rows(DELIVERIES, account_id=account_id)
            preferences = await reader.rows(PREFERENCES, account_id=account_id)
        opened = [{**dict(row), "address": self._resources.vault.decrypt(row["address"])} for row in deliveries]
        return {
            "messages": [self._message(row) for row in messages],
            "deliveries": opened,
            "preferences": [dict(row) for row in preferences],
        }

    def _message(self, row: Any) -> dict[str, Any]:
        words = render(row["template"], row["params"], current_language(), settings_of(self._resources).zone)
        told = {name: row[name] for name in ("created_at", "read_at", "link")}
        return {"title": words.title, "body": words.body, **told}

    async def unsettled(self, account_id: UUID) -> list[str]:
        """Nothing here waits for anybody."""
        del account_id
        return []

    async def settle(self, principal: Principal) -> None:
        """Nothing to end."""

    async def forget(self, account_id: UUID) -> None:
        """Delete all of it, with what waits to be sent."""
        async with self._resources.database.transaction() as tx:
            for statement in FORGET:
                await tx.run(statement, account_id=account_id)
