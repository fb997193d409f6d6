"""Demo mode's look at what would have left the house."""

from typing import Any

from backend.kernel.crypto import Vault
from backend.kernel.db import Database
from backend.messaging.deliveries import repository
from backend.messaging.deliveries.outgoing import address_key


async def demo_outbox(database: Database, vault: Vault, limit: int, address: str | None = None) -> list[dict[str, Any]]:
    """Return the newest messages with their text, to one address if it is named. For demo mode only."""
    index = None if address is None else vault.blind_index(address_key(address))
    async with database.reader() as reader:
        rows = await repository.newest(reader, limit, index)
    return [_readable(vault, row) for row in rows]


def _readable(vault: Vault, row: Any) -> dict[str, Any]:
    plain = {name: str(row[name]) for name in ("id", "channel", "template", "language", "state")}
    opened = {name: vault.decrypt(row[name]) if row[name] else "" for name in ("address", "subject", "body")}
    return {**plain, **opened, "at": row["created_at"].isoformat()}
