"""The current versions of a ticket's papers, as verdicts count them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from backend.concierge.models import material, material_version
from backend.kernel.db import Reader, Tx, sql

_TICKET = sa.bindparam("ticket_id", type_=sa.Uuid)
_CURRENT = sa.and_(material_version.c.material_id == material.c.id, material_version.c.number == material.c.current_version)
PAPERS = sql(
    sa.select(
        material.c.code, material_version.c.id, material_version.c.verdict, material_version.c.reason, material_version.c.handed_in_at
    )
    .join(material_version, _CURRENT)
    .where(material.c.ticket_id == _TICKET)
    .order_by(material.c.code)
)
JUDGE = sql(
    sa.update(material_version)
    .where(material_version.c.id == sa.any_(sa.bindparam("ids", type_=sa.ARRAY(sa.Uuid))))
    .values(
        verdict=sa.bindparam("verdict", type_=sa.Text),
        reason=sa.bindparam("reason", type_=sa.Text),
        checked_by=sa.bindparam("checked_by", type_=sa.Uuid),
        checked_at=sa.bindparam("now", type_=material_version.c.checked_at.type),
    )
)


@dataclass(frozen=True, slots=True)
class Paper:
    """The version of a paper that counts."""

    code: str
    version_id: UUID
    verdict: str
    reason: str | None
    handed_in_at: datetime | None


async def papers_of(reader: Reader, ticket_id: UUID) -> list[Paper]:
    """Return the current version of each paper."""
    return [Paper(*record) for record in await reader.rows(PAPERS, ticket_id=ticket_id)]


async def judge(tx: Tx, version_ids: list[UUID], verdict: str, reason: str | None, by: UUID | None, now: datetime) -> None:
    """Write one verdict on several versions."""
    values: dict[str, Any] = {"verdict": verdict, "reason": reason, "checked_by": by, "now": now}
    await tx.run(JUDGE, ids=version_ids, **values)
