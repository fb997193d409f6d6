"""Roles: read by the administrators who need them, defined by the security administrator."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Response

from backend.contracts.permissions import IdentityPermission
from backend.identity.errors import CodeTaken, PermissionsExclude
from backend.identity.roles import service
from backend.identity.roles.schemas import NewRole, RoleChange, RoleList, RoleView
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

router = APIRouter(prefix="/roles", tags=["roles"])
Defines = Annotated[Principal, Depends(allow(IdentityPermission.MANAGE_ROLES))]


@router.get("", response_model=RoleList, responses=problem_responses(NotSignedIn, NotAllowed), summary="List roles")
async def list_roles(reader: ReaderDep, principal: Annotated[Principal, Depends(signed_in)]) -> Response:
    """Return all roles; for the system and the security administrator, which the service checks."""
    return reply(RoleList, await service.list_roles(reader, principal))


@router.post(
    "",
    status_code=201,
    response_model=RoleView,
    responses=problem_responses(NotSignedIn, NotAllowed, CodeTaken, PermissionsExclude, InvalidInput, RequestInFlight, KeyReused),
    summary="Define a role",
)
async def create_role(body: NewRole, tx: TxDep, resources: ResourcesDep, principal: Defines, idempotency: IdempotencyDep) -> Response:
    """Define a new business role."""

    async def make() -> Response:
        return reply(RoleView, await service.create_role(tx, resources.vault, principal, body), 201)

    return await idempotency.once(tx, make)


@router.patch(
    "/{code}",
    response_model=RoleView,
    responses=problem_responses(NotSignedIn, NotAllowed, NotFound, PermissionsExclude, InvalidInput, StaleVersion, VersionRequired),
    summary="Change a role",
)
async def change_role(
    code: Annotated[str, Path(max_length=40)], body: RoleChange, tx: TxDep, resources: ResourcesDep, principal: Defines, version: VersionDep
) -> Response:
    """Change a role's names or permissions."""
    return reply(RoleView, await service.change_role(tx, resources.vault, principal, code, body, version))
