"""Statements of materials, their versions and files. The ticket was found within the caller's scope before, except for downloads."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import distinct_on

from backend.concierge.materials.versions import ADD_VERSION, KEEP_MATERIAL, SET_CURRENT
from backend.concierge.models import material, material_file, material_version, ticket
from backend.concierge.policy import READABLE, scope_of
from backend.kernel import clock
from backend.kernel.db import Reader, Tx, insert_into, sql
from backend.kernel.ids import new_id
from backend.kernel.principal import Principal

_TICKET = sa.bindparam("ticket_id", type_=sa.Uuid)
_MATERIAL = sa.bindparam("material_id", type_=sa.Uuid)
_VERSION = sa.bindparam("version_id", type_=sa.Uuid)
_FILE = sa.bindparam("file_id", type_=sa.Uuid)
_IS_CURRENT = sa.and_(material_version.c.material_id == material.c.id, material_version.c.number == material.c.current_version)

# One row per file; a version without files (a promise) is one row too.
_WHOLE = (
    sa.select(
        material.c.id,
        material.c.code,
        material_version.c.id.label("version_id"),
        material_version.c.number,
        material_version.c.handed_in_at,
        material_version.c.verdict,
        material_version.c.reason,
        material_version.c.checked_at,
        material_file.c.id.label("file_id"),
        material_file.c.name,
        material_file.c.kind,
        material_file.c.media_type,
        material_file.c.size,
        material_file.c.pages,
        material_file.c.position,
        material_file.c.preview_key.is_not(None).label("has_preview"),
        (material_file.c.store_key == sa.literal_column("''")).label("removed"),
    )
    .join(material_version, material_version.c.material_id == material.c.id, isouter=True)
    .join(material_file, material_file.c.version_id == material_version.c.id, isouter=True)
    .where(material.c.ticket_id == _TICKET)
    .order_by(material.c.id, material_version.c.number.desc(), material_file.c.position, material_file.c.id)
)
OF_TICKET = sql(_WHOLE)
VERDICT = sql(
    sa.select(material_version.c.verdict)
    .select_from(material)
    .join(material_version, _IS_CURRENT)
    .where(material.c.ticket_id == _TICKET, material.c.code == sa.bindparam("code"))
)
CURRENT = sql(
    sa.select(material_version.c.id, material_version.c.number, material_version.c.handed_in_at)
    .select_from(material)
    .join(material_version, _IS_CURRENT)
    .where(material.c.id == _MATERIAL, material.c.ticket_id == _TICKET)
)
FILES = sql(
    sa.select(material_file.c.id, material_file.c.position, material_file.c.size, material_file.c.store_key, material_file.c.preview_key)
    .where(material_file.c.version_id == _VERSION)
    .order_by(material_file.c.position, material_file.c.id)
)
# What the ticket weighs without one material: older versions are the office's records, not the applicant's burden.
OTHERS_SIZE = sql(
    sa.select(sa.func.coalesce(sa.func.sum(material_file.c.size), sa.text("0")))
    .select_from(material)
    .join(material_version, _IS_CURRENT)
    .join(material_file, material_file.c.version_id == material_version.c.id)
    .where(material.c.ticket_id == _TICKET, material.c.id != _MATERIAL)
)
ADD_FILE = sql(insert_into(material_file))
REMOVE_FILE = sql(sa.delete(material_file).where(material_file.c.id == _FILE))
REMOVE_VERSION = sql(sa.delete(material_version).where(material_version.c.id == _VERSION))
MOVE_FILE = sql(
    sa.update(material_file)
    .where(material_file.c.id == _FILE, material_file.c.version_id == _VERSION)
    .values(position=sa.bindparam("new_position", type_=sa.Integer))
)
# The newest version that was handed in is the one a verdict speaks of.
CHECKABLE = sql(
    sa.select(material.c.id, material.c.code, material_version.c.id.label("version_id"))
    .join(
        material_version,
        sa.and_(material_version.c.material_id == material.c.id, material_version.c.handed_in_at.is_not(None)),
        isouter=True,
    )
    .where(material.c.ticket_id == _TICKET, material.c.id == sa.any_(sa.bindparam("ids", type_=sa.ARRAY(sa.Uuid))))
    .ext(distinct_on(material.c.id))
    .order_by(material.c.id, material_version.c.number.desc())
)
JUDGE = sql(
    sa.update(material_version)
    .where(material_version.c.id == _VERSION)
    .values(
        verdict=sa.bindparam("new_verdict", type_=sa.Text),
        reason=sa.bindparam("new_reason", type_=sa.Text),
        checked_by=sa.bindparam("person", type_=sa.Uuid),
        checked_at=sa.bindparam("now", type_=material_version.c.checked_at.type),
    )
)
_CALLER = sa.bindparam("caller", type_=sa.Uuid)
DOWNLOAD = sql(
    sa.select(
        material_file.c.name,
        material_file.c.kind,
        material_file.c.media_type,
        material_file.c.size,
        material_file.c.store_key,
        material_file.c.preview_key,
    )
    .join(material_version, material_version.c.id == material_file.c.version_id)
    .join(material, material.c.id == material_version.c.material_id)
    .join(ticket, ticket.c.id == material.c.ticket_id)
    .where(
        material_file.c.id == _FILE,
        material.c.id == _MATERIAL,
        ticket.c.id == _TICKET,
        READABLE,
        sa.or_(material_version.c.handed_in_at.is_not(None), ticket.c.applicant_id == _CALLER, ticket.c.owner_id == _CALLER),
    )
)


async def of_ticket(reader: Reader, ticket_id: UUID) -> list[Any]:
    """Return all materials with their versions and files, newest version first."""
    return await reader.rows(OF_TICKET, ticket_id=ticket_id)


async def current_verdict(reader: Reader, ticket_id: UUID, code: str) -> str | None:
    """Return the verdict on the current version, None when nothing is there."""
    return await reader.value(VERDICT, ticket_id=ticket_id, code=code)


async def keep_material(tx: Tx, ticket_id: UUID, code: str) -> UUID:
    """Return the id of the ticket's material with this code, made if need be."""
    return (await tx.row(KEEP_MATERIAL, id=new_id(), ticket_id=ticket_id, code=code))["id"]


async def current_version(tx: Tx, ticket_id: UUID, material_id: UUID) -> Any:
    """Return id, number and handed_in_at of the current version, None when there is none."""
    return await tx.row(CURRENT, ticket_id=ticket_id, material_id=material_id)


async def add_version(tx: Tx, material_id: UUID, number: int, *, handed_in: bool) -> UUID:
    """Begin a new version and make it the current one."""
    now, version_id = clock.now(), new_id()
    await tx.run(
        ADD_VERSION,
        id=version_id,
        material_id=material_id,
        number=number,
        handed_in_at=now if handed_in else None,
        verdict="unchecked",
        created_at=now,
    )
    await tx.run(SET_CURRENT, material_id=material_id, number=number)
    return version_id


async def drop_version(tx: Tx, material_id: UUID, version_id: UUID, number: int) -> None:
    """Remove a version that lost its last file; the one before it is current again."""
    await tx.run(REMOVE_VERSION, version_id=version_id)
    await tx.run(SET_CURRENT, material_id=material_id, number=number - 1)


async def files_of(tx: Tx, version_id: UUID) -> list[Any]:
    """Return the files of a version in their order."""
    return await tx.rows(FILES, version_id=version_id)


async def add_files(tx: Tx, rows: Sequence[dict[str, Any]]) -> None:
    """Add files to a version."""
    await tx.many(ADD_FILE, rows)


async def remove_file(tx: Tx, file_id: UUID) -> None:
    """Remove the record of a file."""
    await tx.run(REMOVE_FILE, file_id=file_id)


async def order_files(tx: Tx, version_id: UUID, ids: Sequence[UUID]) -> None:
    """Put the files of a version in this order."""
    await tx.many(MOVE_FILE, [{"version_id": version_id, "file_id": one, "new_position": place} for place, one in enumerate(ids)])


async def size_of_others(tx: Tx, ticket_id: UUID, material_id: UUID) -> int:
    """Return the bytes of all current versions but this material's."""
    return int(await tx.value(OTHERS_SIZE, ticket_id=ticket_id, material_id=material_id))


async def checkable(tx: Tx, ticket_id: UUID, ids: Sequence[UUID]) -> dict[UUID, Any]:
    """Return id, code and newest handed-in version of those materials that are this ticket's."""
    return {row["id"]: row for row in await tx.rows(CHECKABLE, ticket_id=ticket_id, ids=list(ids))}


async def judge(tx: Tx, version_id: UUID, verdict: str, reason: str | None, person: UUID) -> None:
    """Write the verdict on a version."""
    await tx.run(JUDGE, version_id=version_id, new_verdict=verdict, new_reason=reason, person=person, now=clock.now())


async def download(reader: Reader, principal: Principal, ticket_id: UUID, material_id: UUID, file_id: UUID) -> Any:
    """Return what is needed to serve a file, if the caller may read its ticket."""
    return await reader.row(DOWNLOAD, ticket_id=ticket_id, material_id=material_id, file_id=file_id, **scope_of(principal).params)
