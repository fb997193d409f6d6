"""The unit tree: read by everybody signed in, changed by the system administrator."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Response

from backend.contracts.permissions import IdentityPermission
from backend.identity.errors import CodeTaken, UnitInUse
from backend.identity.units import service
from backend.identity.units.schemas import NewUnit, UnitChange, UnitList, UnitView
from backend.kernel.errors import (
    InvalidInput,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    RequestInFlight,
    StaleVersion,
    VersionRequired,
)
from backend.kernel.http import IdempotencyDep, ReaderDep, ResourcesDep, TxDep, VersionDep, allow, problem_responses, reply, signed_in
from backend.kernel.principal import Principal

router = APIRouter(prefix="/units", tags=["units"])
Manages = Annotated[Principal, Depends(allow(IdentityPermission.MANAGE_UNITS))]


@router.get("", response_model=UnitList, responses=problem_responses(NotSignedIn), summary="List units")
async def list_units(reader: ReaderDep, _principal: Annotated[Principal, Depends(signed_in)]) -> Response:
    """Return the whole tree."""
    return reply(UnitList, await service.list_units(reader))


@router.post(
    "",
    status_code=201,
    response_model=UnitView,
    responses=problem_responses(NotSignedIn, NotAllowed, CodeTaken, InvalidInput, RequestInFlight, KeyReused),
    summary="Add a unit",
)
async def create_unit(body: NewUnit, tx: TxDep, resources: ResourcesDep, principal: Manages, idempotency: IdempotencyDep) -> Response:
    """Add a unit below an existing one."""

    async def make() -> Response:
        return reply(UnitView, await service.create_unit(tx, resources.vault, principal, body), 201)

    return await idempotency.once(tx, make)


@router.patch(
    "/{code}",
    response_model=UnitView,
    responses=problem_responses(NotSignedIn, NotAllowed, NotFound, UnitInUse, InvalidInput, StaleVersion, VersionRequired),
    summary="Change a unit",
)
async def change_unit(
    code: Annotated[str, Path(max_length=40)], body: UnitChange, tx: TxDep, resources: ResourcesDep, principal: Manages, version: VersionDep
) -> Response:
    """Rename, move or switch off a unit."""
    return reply(UnitView, await service.change_unit(tx, resources.vault, principal, code, body, version))
