"""Reading the inbox."""

from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from backend.kernel import live
from backend.kernel.audit import audit
from backend.kernel.context import current_language
from backend.kernel.crypto import Vault
from backend.kernel.db import Reader, Tx
from backend.kernel.errors import NotFound
from backend.kernel.paging import Page
from backend.kernel.principal import Principal
from backend.messaging.inbox import repository
from backend.messaging.inbox.schemas import InboxMessage, UnreadCount
from backend.messaging.rendering import render


def topic(account_id: UUID) -> str:
    """Return the live topic of a person's inbox."""
    return f"inbox:{account_id}"


def _shown(row: Any, language: str, zone: ZoneInfo) -> InboxMessage:
    words = render(row["template"], row["params"], language, zone)
    return InboxMessage(
        id=row["id"],
        template=row["template"],
        title=words.title,
        body=words.body,
        link=row["link"],
        urgent=row["urgent"],
        created_at=row["created_at"],
        read_at=row["read_at"],
    )


async def page(
    reader: Reader, principal: Principal, zone: ZoneInfo, *, unread: bool | None, cursor: str | None, limit: int
) -> Page[InboxMessage]:
    """Return one page of the caller's messages; `total` is how many of all of them are unread."""
    rows, after = await repository.page(reader, principal.id, unread=unread, cursor=cursor, limit=limit)
    total = await repository.unread(reader, principal.id)
    language = current_language()
    return Page[InboxMessage](items=[_shown(row, language, zone) for row in rows], next=after, total=total)


async def read(tx: Tx, vault: Vault, principal: Principal, message_id: UUID) -> UnreadCount:
    """Mark one message read; reading it again changes nothing."""
    if await repository.mark_read(tx, principal.id, message_id):
        _tell(tx, vault, principal, "message.read", message_id)
    elif not await repository.exists(tx, principal.id, message_id):
        raise NotFound
    return UnreadCount(unread=await repository.unread(tx, principal.id))


async def read_all(tx: Tx, vault: Vault, principal: Principal) -> UnreadCount:
    """Mark all of the caller's messages read."""
    if count := await repository.mark_all_read(tx, principal.id):
        _tell(tx, vault, principal, "message.read_all", None, count=count)
    return UnreadCount(unread=0)


def _tell(tx: Tx, vault: Vault, principal: Principal, action: str, message_id: UUID | None, **data: Any) -> None:
    audit(tx, vault, principal, action, "message", message_id, **data)
    # The person's other windows show the new count too.
    tx.outbox.notices.append(live.notice(topic(principal.id), "read"))
