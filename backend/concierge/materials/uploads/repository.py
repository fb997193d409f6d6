"""Statements of uploads. Each carries the account: another person's upload does not exist here."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa

from backend.concierge.models import upload
from backend.kernel.db import Reader, Tx, insert_into, sql

_MINE = upload.c.account_id == sa.bindparam("account_id")
_AMONG = upload.c.id == sa.any_(sa.bindparam("ids", type_=sa.ARRAY(sa.Uuid)))

ADD = sql(insert_into(upload))
FIND = sql(sa.select(upload.c.id, upload.c.name, upload.c.size).where(_MINE, _AMONG, upload.c.used_at.is_(None)))
USE = sql(
    sa.update(upload).where(_MINE, _AMONG, upload.c.used_at.is_(None)).values(used_at=sa.bindparam("now", type_=upload.c.used_at.type))
)
SENT = sql(
    sa.select(sa.func.coalesce(sa.func.sum(upload.c.size), sa.text("0"))).where(
        _MINE, upload.c.created_at >= sa.bindparam("since", type_=upload.c.created_at.type)
    )
)
REMOVE = sql(sa.delete(upload).where(_MINE, _AMONG, upload.c.used_at.is_(None)))
FORGET = sql(sa.delete(upload).where(upload.c.created_at < sa.bindparam("before", type_=upload.c.created_at.type)))


@dataclass(frozen=True, slots=True)
class UploadRow:
    """An upload that no material holds yet."""

    id: UUID
    name: str
    size: int


async def add(tx: Tx, row: UploadRow, account_id: UUID, now: datetime, *, used: bool) -> None:
    """Note an upload; `used` when it came with the form that names its material."""
    await tx.run(ADD, id=row.id, account_id=account_id, name=row.name, size=row.size, used_at=now if used else None, created_at=now)


async def find(reader: Reader, account_id: UUID, ids: Sequence[UUID]) -> list[UploadRow]:
    """Return those of the person's unused uploads that are among `ids`, in that order."""
    found = {row["id"]: UploadRow(**row) for row in await reader.rows(FIND, account_id=account_id, ids=list(ids))}
    return [found[one] for one in ids if one in found]


async def use(tx: Tx, account_id: UUID, ids: Collection[UUID], now: datetime) -> int:
    """Mark uploads as held by a material; returns how many had been free until now."""
    return await tx.run(USE, account_id=account_id, ids=list(ids), now=now)


async def remove(tx: Tx, account_id: UUID, upload_id: UUID) -> int:
    """Forget an upload that was given up; returns 1 if it was there."""
    return await tx.run(REMOVE, account_id=account_id, ids=[upload_id])


async def bytes_since(reader: Reader, account_id: UUID, since: datetime) -> int:
    """Return how many bytes this person announced since then."""
    return int(await reader.value(SENT, account_id=account_id, since=since))
