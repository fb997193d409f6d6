"""Colleagues a project can be given to, or a confidential one be shown to: everybody who may read the library."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response
from pydantic import BaseModel

from backend.contracts.identity import Directory
from backend.contracts.names import UnitName, namer
from backend.contracts.permissions import LibraryPermission
from backend.kernel.errors import NotAllowed, NotSignedIn
from backend.kernel.http import ResourcesDep, allow, problem_responses, reply
from backend.kernel.principal import Principal

router = APIRouter(tags=["colleagues"])
Readers = Annotated[Principal, Depends(allow(LibraryPermission.READ))]


class Colleague(BaseModel):
    """A colleague with their unit."""

    id: UUID
    name: str
    unit: UnitName | None


class Colleagues(BaseModel):
    """All of them, by name."""

    items: list[Colleague]


@router.get("/colleagues", response_model=Colleagues, responses=problem_responses(NotSignedIn, NotAllowed))
async def list_colleagues(resources: ResourcesDep, _principal: Readers) -> Response:
    """Return who may read the library."""
    directory = resources.port(Directory)  # type: ignore[type-abstract]
    names = await namer(directory, ())
    people = await directory.holders(LibraryPermission.READ)
    items = [Colleague(id=one.id, name=one.name, unit=names.unit(one.unit_code) if one.unit_code else None) for one in people]
    return reply(Colleagues, Colleagues(items=items))
