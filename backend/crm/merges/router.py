"""Paths of merges."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from backend.contracts.identity import Directory
from backend.contracts.permissions import CrmPermission
from backend.crm import errors
from backend.crm.enterprises.service import Caller
from backend.crm.merges import service
from backend.crm.merges.schemas import Merge, MergeAsk, MergePreview, NewMerge
from backend.crm.merges.undo import undo_merge
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn
from backend.kernel.http import IdempotencyDep, ReaderDep, ResourcesDep, TxDep, allow, problem_responses, reply
from backend.kernel.paging import Page
from backend.kernel.principal import Principal

router = APIRouter(tags=["merges"])
Mergers = Annotated[Principal, Depends(allow(CrmPermission.MERGE))]
_READING = problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput)


@router.get("/merges", response_model=Page[Merge], responses=_READING)
async def list_merges(
    *,
    _principal: Mergers,
    reader: ReaderDep,
    resources: ResourcesDep,
    enterprise: UUID | None = None,
    standing: bool = False,
    cursor: Annotated[str | None, Query(max_length=300)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Response:
    """Merges, the newest first."""
    directory = resources.port(Directory)  # type: ignore[type-abstract]
    page = await service.list_merges(reader, directory, enterprise=enterprise, standing=standing, cursor=cursor, limit=limit)
    return reply(Page[Merge], page)


@router.post("/merges/preview", response_model=MergePreview, responses={**_READING, **problem_responses(errors.EnterpriseMerged)})
async def preview_merge(body: MergeAsk, _principal: Mergers, reader: ReaderDep) -> Response:
    """What a merge would move, and where somebody has to choose."""
    return reply(MergePreview, await service.preview(reader, body))


@router.post(
    "/merges",
    response_model=Merge,
    status_code=201,
    responses={**_READING, **problem_responses(errors.EnterpriseMerged, errors.MergeNeedsChoice, errors.MergeOutdated)},
)
async def merge_enterprises(
    body: NewMerge, principal: Mergers, tx: TxDep, resources: ResourcesDep, idempotency: IdempotencyDep
) -> Response:
    """Make two records one."""

    async def make() -> Response:
        return reply(Merge, await service.merge_enterprises(Caller(tx, resources, principal), body), 201)

    return await idempotency.once(tx, make)


@router.get("/merges/{merge_id}", response_model=Merge, responses=_READING)
async def get_merge(merge_id: UUID, _principal: Mergers, reader: ReaderDep, resources: ResourcesDep) -> Response:
    """One merge."""
    return reply(Merge, await service.find_merge(reader, resources.port(Directory), merge_id))  # type: ignore[type-abstract]


@router.post("/merges/{merge_id}/undo", response_model=Merge, responses={**_READING, **problem_responses(errors.MergeNotUndoable)})
async def undo_merge_route(merge_id: UUID, principal: Mergers, tx: TxDep, resources: ResourcesDep) -> Response:
    """Make the two records two again, as they were."""
    return reply(Merge, await undo_merge(Caller(tx, resources, principal), merge_id))
