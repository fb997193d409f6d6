"""Whose house this is: asked by every page, signed in or not; changed by the system administrator."""

from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from backend.contracts.permissions import IdentityPermission
from backend.identity.office import repository, service
from backend.identity.office.logo import read_logo
from backend.identity.office.schemas import OfficeChange, OfficeView
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn, StaleVersion, VersionRequired
from backend.kernel.files.errors import FileDamaged, FileNotReadable, FileTooLarge, FileTypeRefused, ImageTooManyPixels
from backend.kernel.files.sent import FORM_BODY, sent_file
from backend.kernel.http import ReaderDep, ResourcesDep, TxDep, VersionDep, allow, problem_responses, public, reply
from backend.kernel.principal import Principal

router = APIRouter(prefix="/office", tags=["office"])
_FOR_EVER = "public, max-age=31536000, immutable"
Manages = Annotated[Principal, Depends(allow(IdentityPermission.MANAGE_UNITS))]


@router.get("", response_model=OfficeView, dependencies=[Depends(public)], summary="The office's name, area and logo")
async def get_office(reader: ReaderDep) -> Response:
    """Return the office; without a name where nobody has given one."""
    return reply(OfficeView, await service.office_of(reader))


@router.patch(
    "",
    response_model=OfficeView,
    responses=problem_responses(NotSignedIn, NotAllowed, InvalidInput, StaleVersion, VersionRequired),
    summary="Change the office's name and area",
)
async def change_office(body: OfficeChange, tx: TxDep, resources: ResourcesDep, principal: Manages, version: VersionDep) -> Response:
    """Call the office otherwise from now on."""
    return reply(OfficeView, await service.change_office(tx, resources.vault, principal, body, version))


@router.get("/logo", dependencies=[Depends(public)], responses=problem_responses(NotFound), summary="The office's logo")
async def get_logo(reader: ReaderDep, mark: Annotated[str, Query(max_length=64)] = "") -> Response:
    """Return the picture; `mark` only tells one picture's address from another's."""
    row = await reader.row(repository.LOGO)
    if row is None:
        raise NotFound
    return Response(row["logo"], media_type=row["logo_type"], headers={"cache-control": _FOR_EVER if mark else "no-cache"})


@router.put(
    "/logo",
    response_model=OfficeView,
    responses=problem_responses(
        NotSignedIn,
        NotAllowed,
        NotFound,
        InvalidInput,
        StaleVersion,
        VersionRequired,
        FileTooLarge,
        FileTypeRefused,
        FileDamaged,
        FileNotReadable,
        ImageTooManyPixels,
    ),
    openapi_extra=FORM_BODY,
    summary="Change the office's logo",
)
async def put_logo(
    principal: Manages, path: Annotated[Path, Depends(sent_file, scope="function")], tx: TxDep, resources: ResourcesDep, version: VersionDep
) -> Response:
    """Keep a picture: drawn anew, without anything that came with it."""
    return reply(OfficeView, await service.change_logo(tx, resources.vault, principal, await read_logo(path), version))


@router.delete(
    "/logo",
    response_model=OfficeView,
    responses=problem_responses(NotSignedIn, NotAllowed, NotFound, StaleVersion, VersionRequired),
    summary="Go without a logo",
)
async def delete_logo(tx: TxDep, resources: ResourcesDep, principal: Manages, version: VersionDep) -> Response:
    """Forget the picture."""
    return reply(OfficeView, await service.change_logo(tx, resources.vault, principal, None, version))
