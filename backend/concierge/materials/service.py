"""Adding files to a paper, removing and reordering them; what was handed in is never touched."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from backend.concierge.materials import policy, reading, repository
from backend.concierge.materials.errors import MaterialHandedIn, TicketTooLarge, TooManyFiles
from backend.concierge.materials.forgetting import forget_files
from backend.concierge.materials.limits import FILES_A_MATERIAL, TICKET_BYTES
from backend.concierge.materials.preparing import Prepared, check_material
from backend.concierge.materials.schemas import FileOrder, TicketMaterial
from backend.concierge.materials.uploads import repository as uploads
from backend.concierge.tickets.events import add_event
from backend.concierge.tickets.store import TicketRow, announce, lock_ticket
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.context import current_language
from backend.kernel.crypto import Vault
from backend.kernel.db import Tx
from backend.kernel.errors import FieldError, InvalidInput, NotFound, text
from backend.kernel.files.errors import UploadNotFound
from backend.kernel.files.limits import MEGABYTE
from backend.kernel.ids import new_id
from backend.kernel.principal import Principal


async def add(tx: Tx, vault: Vault, principal: Principal, ticket_id: UUID, prepared: Prepared) -> TicketMaterial:
    """Add what was made ready to the version being collected, or begin a new one."""
    if prepared.problem is not None:
        raise prepared.problem
    code = prepared.incoming.code
    row = await lock_ticket(tx, ticket_id, principal)
    # Once more, under the lock: the ticket may have moved on while the photos were decoded.
    await check_material(tx, row, principal, code)
    material_id = await repository.keep_material(tx, row.id, code)
    await _use_uploads(tx, principal, prepared)
    number = await _add_files(tx, row, principal, material_id, prepared)
    audit(
        tx, vault, principal, "material.add", "material", material_id, ticket=row.id, code=code, version=number, files=len(prepared.files)
    )
    if not policy.is_applicant(row, principal) or row.state not in policy.COLLECTING:
        await add_event(tx, row.id, "material_added", principal, "public", code=code, files=len(prepared.files))
    announce(tx, row)
    prepared.kept = True
    return await reading.material_by_id(tx, row, principal, material_id)


async def _use_uploads(tx: Tx, principal: Principal, prepared: Prepared) -> None:
    incoming, now = prepared.incoming, clock.now()
    if await uploads.use(tx, principal.id, incoming.uploads, now) != len(incoming.uploads):
        raise UploadNotFound
    for sent in incoming.files:
        # Counted against the day's allowance like any other upload.
        await uploads.add(tx, uploads.UploadRow(new_id(), sent.name[:255], sent.size), principal.id, now, used=True)


async def _add_files(tx: Tx, row: TicketRow, principal: Principal, material_id: UUID, prepared: Prepared) -> int:
    version_id, number, present = await _collecting_version(tx, row, material_id)
    if len(present) + len(prepared.files) > FILES_A_MATERIAL:
        raise TooManyFiles(limit=FILES_A_MATERIAL)
    size = sum(one["size"] for one in present) + sum(one.size for one in prepared.files)
    if await repository.size_of_others(tx, row.id, material_id) + size > TICKET_BYTES:
        raise TicketTooLarge(limit_mb=TICKET_BYTES // MEGABYTE)
    first = max((one["position"] for one in present), default=-1) + 1
    now = clock.now()
    rows = [
        {**asdict(one), "id": new_id(), "version_id": version_id, "position": first + place, "uploaded_by": principal.id, "created_at": now}
        for place, one in enumerate(prepared.files)
    ]
    await repository.add_files(tx, rows)
    return number


async def _collecting_version(tx: Tx, row: TicketRow, material_id: UUID) -> tuple[UUID, int, list[Any]]:
    current = await repository.current_version(tx, row.id, material_id)
    if current is not None and current["handed_in_at"] is None:
        return current["id"], current["number"], await repository.files_of(tx, current["id"])
    number = current["number"] + 1 if current is not None else 1
    return await repository.add_version(tx, material_id, number, handed_in=row.state not in policy.COLLECTING), number, []


async def _arrangeable(tx: Tx, principal: Principal, ticket_id: UUID, material_id: UUID) -> tuple[TicketRow, Any, list[Any]]:
    row = await lock_ticket(tx, ticket_id, principal)
    policy.check_arranging(row, principal)
    current = await repository.current_version(tx, row.id, material_id)
    if current is None:
        raise NotFound
    if current["handed_in_at"] is not None:
        raise MaterialHandedIn
    return row, current, await repository.files_of(tx, current["id"])


async def remove_file(tx: Tx, vault: Vault, principal: Principal, ticket_id: UUID, material_id: UUID, file_id: UUID) -> None:
    """Remove a file that was not handed in; its bytes go once this is committed."""
    row, current, present = await _arrangeable(tx, principal, ticket_id, material_id)
    gone = next((one for one in present if one["id"] == file_id), None)
    if gone is None:
        raise NotFound
    await repository.remove_file(tx, file_id)
    if len(present) == 1:
        await repository.drop_version(tx, material_id, current["id"], current["number"])
    forget_files(tx, [gone])
    audit(tx, vault, principal, "material.remove_file", "material", material_id, ticket=row.id, file=file_id)
    announce(tx, row)


async def reorder(tx: Tx, vault: Vault, principal: Principal, ticket_id: UUID, material_id: UUID, body: FileOrder) -> TicketMaterial:
    """Put the files of the version being collected in the order given, which names each of them once."""
    row, current, present = await _arrangeable(tx, principal, ticket_id, material_id)
    if sorted(body.files) != sorted(one["id"] for one in present):
        raise InvalidInput(errors=[FieldError("files", "invalid", text("field.invalid", current_language()))])
    await repository.order_files(tx, current["id"], body.files)
    audit(tx, vault, principal, "material.reorder", "material", material_id, ticket=row.id)
    announce(tx, row)
    return await reading.material_by_id(tx, row, principal, material_id)
