"""Statements of the inbox. Each carries the account: another person's message does not exist here."""

from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from backend.kernel import clock
from backend.kernel.db import Reader, Tx, insert_into, sql
from backend.kernel.paging import KeysetList, Sort
from backend.messaging.models import message

_MINE = message.c.account_id == sa.bindparam("account_id")

INBOX = KeysetList(
    base=sa.select(
        message.c.id, message.c.template, message.c.params, message.c.link, message.c.urgent, message.c.created_at, message.c.read_at
    ),
    ident=message.c.id,
    # Two conditions rather than one with a parameter: only so can the partial index of unread messages serve.
    filters={"account_id": _MINE, "unread": message.c.read_at.is_(None), "read": message.c.read_at.is_not(None)},
    sorts={"-created_at": Sort(message.c.created_at, descending=True, decode=datetime)},
)
UNREAD = sql(sa.select(sa.func.count()).select_from(message).where(_MINE, message.c.read_at.is_(None)))
KEEP = sql(insert_into(message, "id", "account_id", "template", "params", "link", "urgent", "created_at"))
_READ = sa.update(message).values(read_at=sa.bindparam("now")).where(_MINE, message.c.read_at.is_(None))
READ_ONE = sql(_READ.where(message.c.id == sa.bindparam("message_id")))
READ_ALL = sql(_READ)
EXISTS = sql(sa.select(sa.literal_column("1")).select_from(message).where(_MINE, message.c.id == sa.bindparam("message_id")))


async def page(reader: Reader, account_id: UUID, *, unread: bool | None, cursor: str | None, limit: int) -> tuple[list[Any], str | None]:
    """Return one page, newest first."""
    wanted = {"account_id": account_id, "unread": unread or None, "read": unread is False or None}
    return await INBOX.page(reader, wanted, sort="-created_at", cursor=cursor, limit=limit)


async def unread(reader: Reader, account_id: UUID) -> int:
    """Return how many messages wait to be read."""
    return await reader.value(UNREAD, account_id=account_id)


async def keep(tx: Tx, **columns: Any) -> None:
    """Add a message."""
    await tx.run(KEEP, **columns, created_at=clock.now())


async def mark_read(tx: Tx, account_id: UUID, message_id: UUID) -> int:
    """Mark one message read; return 1 when it was unread."""
    return await tx.run(READ_ONE, account_id=account_id, message_id=message_id, now=clock.now())


async def mark_all_read(tx: Tx, account_id: UUID) -> int:
    """Mark all messages read; return how many were not."""
    return await tx.run(READ_ALL, account_id=account_id, now=clock.now())


async def exists(tx: Tx, account_id: UUID, message_id: UUID) -> bool:
    """Tell whether this person has this message."""
    return await tx.value(EXISTS, account_id=account_id, message_id=message_id) is not None
