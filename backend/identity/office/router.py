"""Whose house this is: asked by every page, signed in or not."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from backend.identity.office import repository
from backend.identity.office.schemas import OfficeView
from backend.kernel.errors import NotFound
from backend.kernel.http import ReaderDep, problem_responses, public, reply

router = APIRouter(prefix="/office", tags=["office"])
_FOR_EVER = "public, max-age=31536000, immutable"


@router.get("", response_model=OfficeView, dependencies=[Depends(public)], summary="The office's name and logo")
async def get_office(reader: ReaderDep) -> Response:
    """Return the office; without a name where nobody has set one up."""
    row = await reader.row(repository.OFFICE)
    if row is None:
        return reply(OfficeView, OfficeView(names={}, logo=None))
    # Another picture has another address, so that browsers may keep each for ever.
    logo = f"/api/identity/office/logo?mark={row['logo_mark']}" if row["logo_mark"] else None
    return reply(OfficeView, OfficeView(names=row["names"], logo=logo))


@router.get("/logo", dependencies=[Depends(public)], responses=problem_responses(NotFound), summary="The office's logo")
async def get_logo(reader: ReaderDep, mark: Annotated[str, Query(max_length=64)] = "") -> Response:
    """Return the picture; `mark` only tells one picture's address from another's."""
    row = await reader.row(repository.LOGO)
    if row is None:
        raise NotFound
    return Response(row["logo"], media_type=row["logo_type"], headers={"cache-control": _FOR_EVER if mark else "no-cache"})
