"""`/tickets/{id}/materials`: what is asked for and there, adding to it, arranging it, and the verdicts."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from backend.concierge.materials import check_materials as checking
from backend.concierge.materials import reading, service
from backend.concierge.materials.errors import (
    LengthRequired,
    MaterialHandedIn,
    MaterialLocked,
    MaterialNotHandedIn,
    MaterialNotWanted,
    NotTolerable,
    TicketTooLarge,
    TooManyFiles,
    UploadQuotaReached,
)
from backend.concierge.materials.incoming import NewMaterial
from backend.concierge.materials.limits import MATERIALS
from backend.concierge.materials.preparing import PreparedDep
from backend.concierge.materials.schemas import Check, CheckOfMaterial, Checks, FileOrder, MaterialList, TicketMaterial
from backend.concierge.materials.uploads.router import Spend
from backend.concierge.tickets.store import find_ticket
from backend.contracts.permissions import ConciergePermission
from backend.kernel.errors import InvalidInput, KeyReused, NotAllowed, NotFound, NotSignedIn, RequestInFlight, TooManyRequests
from backend.kernel.files import errors as files
from backend.kernel.files.staging import INTAKE_PROBLEMS
from backend.kernel.http import ReaderDep, ResourcesDep, TxDep, allow, problem_responses, reply, signed_in
from backend.kernel.principal import Principal

router = APIRouter(tags=["materials"])
Caller = Annotated[Principal, Depends(signed_in)]
Concierge = Annotated[Principal, Depends(allow(ConciergePermission.HANDLE))]
_PATH = "/tickets/{ticket_id}/materials"
_ONE = f"{_PATH}/{{material_id}}"
_REFUSED = (*INTAKE_PROBLEMS, files.UploadNotFound, files.UploadIncomplete)
_FORM = {
    "type": "object",
    "required": ["code", "files"],
    "properties": {
        "code": {"type": "string"},
        "as_pdf": {"type": "boolean"},
        "files": {"type": "array", "items": {"type": "string", "format": "binary"}},
    },
}
_BODY = {
    "requestBody": {
        "required": True,
        "content": {"application/json": {"schema": NewMaterial.model_json_schema()}, "multipart/form-data": {"schema": _FORM}},
    }
}


@router.get(_PATH, response_model=MaterialList, responses=problem_responses(NotSignedIn, NotFound))
async def list_ticket_materials(ticket_id: UUID, principal: Caller, reader: ReaderDep) -> Response:
    """List the papers the service asks for, each with what is there of it."""
    row = await find_ticket(reader, ticket_id, principal)
    return reply(MaterialList, await reading.materials_of(reader, row, principal))


@router.get(_ONE, response_model=TicketMaterial, responses=problem_responses(NotSignedIn, NotFound))
async def get_ticket_material(ticket_id: UUID, material_id: UUID, principal: Caller, reader: ReaderDep) -> Response:
    """Return one paper with its versions."""
    row = await find_ticket(reader, ticket_id, principal)
    return reply(TicketMaterial, await reading.material_by_id(reader, row, principal, material_id))


@router.post(
    _PATH,
    status_code=201,
    response_model=TicketMaterial,
    dependencies=[Depends(Spend(MATERIALS))],
    openapi_extra=_BODY,
    responses=problem_responses(
        NotSignedIn,
        NotAllowed,
        NotFound,
        InvalidInput,
        LengthRequired,
        MaterialLocked,
        MaterialNotWanted,
        TooManyFiles,
        TicketTooLarge,
        UploadQuotaReached,
        TooManyRequests,
        RequestInFlight,
        KeyReused,
        *_REFUSED,
    ),
)
async def add_ticket_material(ticket_id: UUID, principal: Caller, prepared: PreparedDep, resources: ResourcesDep, tx: TxDep) -> Response:
    """Add files to a paper: uploads by their ids as JSON, or the files themselves as a form."""

    async def make() -> Response:
        added = await service.add(tx, resources.vault, principal, ticket_id, prepared)
        return reply(TicketMaterial, added, 201, {"Location": f"/api/concierge/tickets/{ticket_id}/materials/{added.id}"})

    return await prepared.incoming.idempotency.once(tx, make)


@router.post(
    f"{_PATH}/check",
    response_model=MaterialList,
    responses=problem_responses(NotSignedIn, NotAllowed, NotFound, MaterialLocked, MaterialNotHandedIn, NotTolerable, InvalidInput),
)
async def check_ticket_materials(ticket_id: UUID, body: Checks, principal: Concierge, resources: ResourcesDep, tx: TxDep) -> Response:
    """Give verdicts on several papers with one save."""
    return reply(MaterialList, await checking.check_materials(tx, resources.vault, principal, ticket_id, body.checks))


@router.post(
    f"{_ONE}/check",
    response_model=TicketMaterial,
    responses=problem_responses(NotSignedIn, NotAllowed, NotFound, MaterialLocked, MaterialNotHandedIn, NotTolerable, InvalidInput),
)
async def check_ticket_material(
    ticket_id: UUID, material_id: UUID, body: Check, principal: Concierge, resources: ResourcesDep, tx: TxDep
) -> Response:
    """Give the verdict on one paper."""
    one = CheckOfMaterial(material=material_id, verdict=body.verdict, reason=body.reason)
    checked = await checking.check_materials(tx, resources.vault, principal, ticket_id, [one], single=True)
    return reply(TicketMaterial, checked.items[0])


@router.patch(
    _ONE,
    response_model=TicketMaterial,
    responses=problem_responses(NotSignedIn, NotAllowed, NotFound, MaterialLocked, MaterialHandedIn, InvalidInput),
)
async def reorder_ticket_material(
    ticket_id: UUID, material_id: UUID, body: FileOrder, principal: Caller, resources: ResourcesDep, tx: TxDep
) -> Response:
    """Put the files of a paper that was not handed in yet in another order."""
    return reply(TicketMaterial, await service.reorder(tx, resources.vault, principal, ticket_id, material_id, body))


@router.delete(
    f"{_ONE}/files/{{file_id}}",
    status_code=204,
    responses=problem_responses(NotSignedIn, NotAllowed, NotFound, MaterialLocked, MaterialHandedIn),
)
async def remove_ticket_material_file(
    ticket_id: UUID, material_id: UUID, file_id: UUID, principal: Caller, resources: ResourcesDep, tx: TxDep
) -> Response:
    """Remove a file that was not handed in yet."""
    await service.remove_file(tx, resources.vault, principal, ticket_id, material_id, file_id)
    return Response(status_code=204)
