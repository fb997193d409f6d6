"""What submitting and resubmitting need to know of the papers, and do to them."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from backend.concierge.items.definition import Material, ServiceItemDefinition
from backend.concierge.items.validation import material_requirements
from backend.concierge.materials.versions import ADD_VERSION, KEEP_MATERIAL, SET_CURRENT
from backend.concierge.models import correction_notice, material, material_file, material_version, notice_defect
from backend.kernel.db import Reader, Tx, sql
from backend.kernel.ids import new_id

_TICKET = sa.bindparam("ticket_id", type_=sa.Uuid)
_HAS_FILES = sa.exists().where(material_file.c.version_id == material_version.c.id)
_CURRENT = sa.and_(material_version.c.material_id == material.c.id, material_version.c.number == material.c.current_version)

HAND_IN = sql(
    sa.update(material_version)
    .where(
        material_version.c.material_id == material.c.id,
        material.c.ticket_id == _TICKET,
        material_version.c.handed_in_at.is_(None),
    )
    .values(handed_in_at=sa.bindparam("now", type_=material_version.c.handed_in_at.type))
)
# There, or promised for later: nothing more is asked of the applicant.
SETTLED = sql(
    sa.select(material.c.code)
    .join(material_version, _CURRENT)
    .where(material.c.ticket_id == _TICKET, sa.or_(_HAS_FILES, material_version.c.verdict == sa.literal_column("'promised'")))
)
_NEWEST_NOTICE = (
    sa.select(correction_notice.c.id)
    .where(correction_notice.c.ticket_id == _TICKET)
    .order_by(correction_notice.c.number.desc())
    .limit(sa.literal_column("1"))
    .scalar_subquery()
)
_REPLACED = (
    sa.exists()
    .where(
        material.c.ticket_id == _TICKET,
        material.c.code == notice_defect.c.material_code,
        _CURRENT,
        material_version.c.handed_in_at.is_(None),
        _HAS_FILES,
    )
    .correlate(notice_defect)
)
_WANTED = (
    sa.select(notice_defect.c.material_code)
    .join(correction_notice, correction_notice.c.id == notice_defect.c.notice_id)
    .where(
        notice_defect.c.notice_id == _NEWEST_NOTICE,
        correction_notice.c.answered_at.is_(None),
        notice_defect.c.material_code.is_not(None),
    )
    .distinct()
    .order_by(notice_defect.c.material_code)
)
WANTED = sql(_WANTED)
STILL_OPEN = sql(_WANTED.where(~_REPLACED))


async def hand_in(tx: Tx, ticket_id: UUID, now: datetime) -> int:
    """Hand in every version uploaded since the last time; returns how many."""
    return await tx.run(HAND_IN, ticket_id=ticket_id, now=now)


async def missing_materials(tx: Tx, ticket_id: UUID, definition: ServiceItemDefinition, form: dict[str, Any]) -> list[Material]:
    """Return the materials this form needs that were neither uploaded nor promised, in the guide's order."""
    settled = {row["code"] for row in await tx.rows(SETTLED, ticket_id=ticket_id)}
    required = (one.material for one in material_requirements(definition, form) if one.status == "required")
    return [one for one in required if one.code not in settled]


async def wanted_materials(reader: Reader, ticket_id: UUID) -> list[str]:
    """Return the codes that the notice which waits for an answer asks to replace."""
    return [row["material_code"] for row in await reader.rows(WANTED, ticket_id=ticket_id)]


async def defective_still_open(tx: Tx, ticket_id: UUID) -> list[str]:
    """Return the codes that the open notice asks to replace and that nobody has uploaded anew."""
    return [row["material_code"] for row in await tx.rows(STILL_OPEN, ticket_id=ticket_id)]


async def promise(tx: Tx, ticket_id: UUID, codes: Collection[str], now: datetime) -> int:
    """Hand in, instead of each of these papers, the promise to supply it later (容缺); returns how many.

    Whether a paper may be promised at all stands in its definition; the caller has checked it.
    """
    for code in codes:
        kept = await tx.row(KEEP_MATERIAL, id=new_id(), ticket_id=ticket_id, code=code)
        number = kept["current_version"] + 1
        await tx.run(ADD_VERSION, id=new_id(), material_id=kept["id"], number=number, handed_in_at=now, verdict="promised", created_at=now)
        await tx.run(SET_CURRENT, material_id=kept["id"], number=number)
    return len(codes)
