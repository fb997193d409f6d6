"""Statements of deliveries."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from backend.kernel import clock
from backend.kernel.db import Reader, Tx, insert_into, sql
from backend.kernel.paging import KeysetList, Sort
from backend.messaging.models import delivery, message, robot

_ID = delivery.c.id == sa.bindparam("delivery_id")
_TO = sa.and_(delivery.c.recipient_id == sa.bindparam("recipient_id"), delivery.c.channel == sa.bindparam("channel"))
_NEXT = delivery.c.version + sa.text("1")
_COLUMNS = (
    "id",
    "message_id",
    "recipient_id",
    "channel",
    "template",
    "language",
    "address",
    "address_index",
    "subject",
    "body",
    "state",
    "next_try_at",
    "expires_at",
    "created_at",
    "updated_at",
)
_LISTED = (
    "id",
    "channel",
    "template",
    "language",
    "address",
    "state",
    "attempts",
    "last_error",
    "last_code",
    "next_try_at",
    "provider_id",
    "digest_id",
    "created_at",
    "updated_at",
    "version",
)
_READABLE = ("id", "created_at", "channel", "template", "language", "address", "subject", "body", "state")

DELIVERIES = KeysetList(
    base=sa.select(*(delivery.c[name] for name in _LISTED)),
    ident=delivery.c.id,
    filters={
        "state": delivery.c.state == sa.bindparam("state"),
        "channel": delivery.c.channel == sa.bindparam("channel"),
        "template": delivery.c.template == sa.bindparam("template"),
        "delivery_id": _ID,
    },
    sorts={"-created_at": Sort(delivery.c.created_at, descending=True, decode=datetime)},
)
ONE = sql(DELIVERIES.base.where(_ID))
ADD = sql(insert_into(delivery, *_COLUMNS))
LOAD = sql(
    sa.select(delivery, robot.c.url.label("robot_url"), robot.c.secret.label("robot_secret"))
    .select_from(delivery.outerjoin(robot, robot.c.id == delivery.c.recipient_id))
    .where(_ID)
)
RECENT = sql(sa.select(sa.func.count()).select_from(delivery).where(_TO, delivery.c.created_at > sa.bindparam("since")))
RECORD = sql(
    sa.update(delivery)
    .values(
        {
            name: sa.bindparam(f"new_{name}")
            for name in ("state", "attempts", "last_error", "last_code", "next_try_at", "provider_id", "subject", "body", "updated_at")
        }
        | {"version": _NEXT}
    )
    .where(_ID, delivery.c.version == sa.bindparam("based_on"))
)
FOLLOW = sql(
    sa.update(delivery)
    .values(
        state=sa.bindparam("new_state"),
        last_error=sa.bindparam("new_last_error"),
        last_code=sa.bindparam("new_last_code"),
        updated_at=sa.bindparam("now"),
        version=_NEXT,
    )
    .where(delivery.c.digest_id == sa.bindparam("digest_id"))
)
HELD = sql(
    sa.select(delivery.c.id, delivery.c.language, delivery.c.address, delivery.c.subject, delivery.c.body)
    .add_columns(message.c.template.label("told"), message.c.params, message.c.link)
    .select_from(delivery.outerjoin(message, message.c.id == delivery.c.message_id))
    .where(_TO, delivery.c.state == "held", delivery.c.next_try_at <= sa.bindparam("now"))
    .order_by(delivery.c.created_at, delivery.c.id)
    .with_for_update(of=delivery)
)
RELEASE = sql(
    sa.update(delivery)
    .values(
        state=sa.bindparam("new_state"),
        next_try_at=None,
        digest_id=sa.bindparam("new_digest_id"),
        updated_at=sa.bindparam("now"),
        version=_NEXT,
    )
    .where(delivery.c.id == sa.any_(sa.bindparam("ids", type_=sa.ARRAY(sa.Uuid))))
)
# A member of a failed digest goes out again on its own.
REPLAY = sql(
    sa.update(delivery)
    .values(
        state="pending",
        attempts=0,
        next_try_at=sa.bindparam("now"),
        digest_id=None,
        updated_at=sa.bindparam("now"),
        version=_NEXT,
    )
    .where(
        _ID,
        sa.or_(delivery.c.state == "failed", delivery.c.state == "given_up"),
        sa.or_(delivery.c.expires_at.is_(None), delivery.c.expires_at > sa.bindparam("now")),
        sa.func.octet_length(delivery.c.body) > 0,
    )
)
_SHOWN = sa.select(*(delivery.c[name] for name in _READABLE))
_NEWEST = _SHOWN.order_by(delivery.c.created_at.desc(), delivery.c.id.desc()).limit(sa.bindparam("limit"))
OUTBOX = sql(_NEWEST)
OUTBOX_OF = sql(_NEWEST.where(delivery.c.address_index == sa.bindparam("address_index")))
ERASE = sql(
    sa.update(delivery)
    .values(subject=sa.bindparam("nothing"), body=sa.bindparam("nothing"), updated_at=sa.bindparam("now"), version=_NEXT)
    .where(delivery.c.created_at < sa.bindparam("before"), sa.func.octet_length(delivery.c.body) > 0)
)
ERASED = b""


async def add(tx: Tx, **columns: Any) -> None:
    """Add a delivery."""
    now = clock.now()
    await tx.run(ADD, **columns, created_at=now, updated_at=now)


async def load(reader: Reader, delivery_id: UUID) -> Any:
    """Return everything about one delivery, with its robot's address if it goes to one."""
    return await reader.row(LOAD, delivery_id=delivery_id)


async def recent(reader: Reader, recipient_id: UUID, channel: str, since: datetime) -> int:
    """Return how many deliveries were made for this recipient and channel after `since`."""
    return await reader.value(RECENT, recipient_id=recipient_id, channel=channel, since=since)


async def record(tx: Tx, delivery_id: UUID, based_on: int, **values: Any) -> bool:
    """Write how an attempt went; False when the row was changed meanwhile. What travelled in a digest follows it."""
    now = clock.now()
    new = {f"new_{name}": value for name, value in values.items()}
    if await tx.run(RECORD, delivery_id=delivery_id, based_on=based_on, new_updated_at=now, **new) == 0:
        return False
    await tx.run(
        FOLLOW,
        digest_id=delivery_id,
        new_state=values["state"],
        new_last_error=values["last_error"],
        new_last_code=values["last_code"],
        now=now,
    )
    return True


async def held(tx: Tx, recipient_id: UUID, channel: str) -> list[Any]:
    """Return and lock what waits for this recipient and may go out now, oldest first."""
    return await tx.rows(HELD, recipient_id=recipient_id, channel=channel, now=clock.now())


async def release(tx: Tx, ids: list[UUID], state: str, digest_id: UUID | None) -> None:
    """Let held deliveries go, by themselves or with a digest."""
    await tx.run(RELEASE, ids=ids, new_state=state, new_digest_id=digest_id, now=clock.now())


async def replay(tx: Tx, delivery_id: UUID) -> bool:
    """Make a failed delivery pending again; False when it is not one, or no longer worth it."""
    return await tx.run(REPLAY, delivery_id=delivery_id, now=clock.now()) == 1


async def one(reader: Reader, delivery_id: UUID) -> Any:
    """Return one row of the list."""
    return await reader.row(ONE, delivery_id=delivery_id)


async def page(reader: Reader, filters: Mapping[str, Any], *, cursor: str | None, limit: int) -> tuple[list[Any], str | None]:
    """Return one page, newest first."""
    return await DELIVERIES.page(reader, filters, sort="-created_at", cursor=cursor, limit=limit)


async def newest(reader: Reader, limit: int, address_index: bytes | None) -> list[Any]:
    """Return the newest deliveries, to one address if it is named."""
    if address_index is None:
        return await reader.rows(OUTBOX, limit=limit)
    return await reader.rows(OUTBOX_OF, limit=limit, address_index=address_index)


async def erase(tx: Tx, before: datetime) -> int:
    """Erase the text of old deliveries; that they were made stays on record."""
    return await tx.run(ERASE, before=before, nothing=ERASED, now=clock.now())
