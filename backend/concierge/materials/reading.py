"""The item's list of papers, merged with what is there of each."""

from collections.abc import Collection
from itertools import groupby
from typing import Any
from uuid import UUID

from backend.concierge.items.definition import ServiceItemDefinition
from backend.concierge.items.pinned import pinned_definition
from backend.concierge.items.validation import MaterialRequirement, material_requirements
from backend.concierge.materials import repository
from backend.concierge.materials.hand_in import wanted_materials
from backend.concierge.materials.policy import may_upload, sees_pending
from backend.concierge.materials.schemas import MaterialFile, MaterialList, MaterialVersion, Status, TicketMaterial
from backend.concierge.tickets.store import TicketRow
from backend.kernel.db import Reader
from backend.kernel.errors import NotFound
from backend.kernel.principal import Principal


def _file(ticket_id: UUID, row: Any) -> MaterialFile:
    url = f"/api/concierge/tickets/{ticket_id}/materials/{row['id']}/files/{row['file_id']}"
    return MaterialFile(
        id=row["file_id"],
        name=row["name"],
        kind=row["kind"],
        media_type=row["media_type"],
        size=row["size"],
        pages=row["pages"] or None,
        position=row["position"],
        url=url,
        preview_url=f"{url}/preview" if row["has_preview"] or (row["kind"] == "pdf" and not row["removed"]) else None,
        removed=row["removed"],
    )


def _versions(ticket_id: UUID, rows: list[Any], *, pending: bool) -> list[MaterialVersion]:
    found: list[MaterialVersion] = []
    for _, group in groupby(rows, key=lambda row: row["version_id"]):
        of_version = list(group)
        first = of_version[0]
        if first["version_id"] is None or (first["handed_in_at"] is None and not pending):
            continue
        files = [_file(ticket_id, row) for row in of_version if row["file_id"] is not None]
        found.append(
            MaterialVersion(
                number=first["number"],
                handed_in_at=first["handed_in_at"],
                verdict=first["verdict"],
                reason=first["reason"],
                checked_at=first["checked_at"],
                files=files,
            )
        )
    return found


def _status(current: MaterialVersion | None) -> Status:
    if current is None:
        return "missing"
    if current.verdict != "unchecked":
        return current.verdict
    return "handed_in" if current.handed_in_at else "ready"


def _merged(row: TicketRow, principal: Principal, need: MaterialRequirement, rows: list[Any], wanted: Collection[str]) -> TicketMaterial:
    asked = need.material
    versions = _versions(row.id, rows, pending=sees_pending(row, principal))
    current = versions[0] if versions else None
    return TicketMaterial(
        id=rows[0]["id"] if rows else None,
        code=asked.code,
        names=asked.names,
        necessity=asked.necessity.value,
        requirement=need.status,
        tolerable=asked.tolerable,
        forms_accepted=asked.forms_accepted,
        status=_status(current),
        wanted=asked.code in wanted and not (current is not None and current.handed_in_at is None),
        may_upload=may_upload(row, principal, asked.code, wanted, current.verdict if current else None),
        version=current.number if current else None,
        verdict=current.verdict if current else None,
        reason=current.reason if current else None,
        handed_in_at=current.handed_in_at if current else None,
        checked_at=current.checked_at if current else None,
        files=current.files if current else [],
        history=versions[1:],
    )


async def materials_of(
    reader: Reader, row: TicketRow, principal: Principal, definition: ServiceItemDefinition | None = None
) -> MaterialList:
    """Return every paper of a ticket the caller was found to be allowed to read."""
    definition = definition or await pinned_definition(reader, row.item_version_id)
    by_code = {code: list(group) for code, group in groupby(await repository.of_ticket(reader, row.id), key=lambda one: one["code"])}
    wanted = await wanted_materials(reader, row.id)
    needs = material_requirements(definition, row.form)
    return MaterialList(items=[_merged(row, principal, need, by_code.get(need.material.code, []), wanted) for need in needs])


async def material_by_id(reader: Reader, row: TicketRow, principal: Principal, material_id: UUID) -> TicketMaterial:
    """Return one paper; raises NotFound."""
    found = next((one for one in (await materials_of(reader, row, principal)).items if one.id == material_id), None)
    if found is None:
        raise NotFound
    return found
