"""Paths of exports of what was logged: the list's path + `/export`, with the list's own filters and scope."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends
from fastapi.responses import FileResponse

from backend.contracts.identity import Directory
from backend.contracts.permissions import CrmPermission
from backend.crm.activities import encounters
from backend.crm.activities.encounter_router import EncounterQueryDep
from backend.crm.activities.presenting import list_activities
from backend.crm.activities.router import ActivityQueryDep
from backend.crm.chains import service as chains
from backend.crm.exports import logged
from backend.crm.exports.logged import BOOKS
from backend.crm.follow_ups import service as follow_ups
from backend.crm.follow_ups.router import FollowUpQueryDep
from backend.crm.imports import service as imports
from backend.kernel.errors import NotFound
from backend.kernel.exports import ANSWERS, Format, whole
from backend.kernel.http import ResourcesDep, TxDep, allow, problem_responses
from backend.kernel.paging import Page
from backend.kernel.principal import Principal

router = APIRouter(tags=["exports"])
Exporter = Annotated[Principal, Depends(allow(CrmPermission.EXPORT))]
Importer = Annotated[Principal, Depends(allow(CrmPermission.IMPORT))]


@router.get("/activities/export", response_class=FileResponse, responses=ANSWERS)
async def export_activities(
    principal: Exporter,
    tx: TxDep,
    resources: ResourcesDep,
    query: ActivityQueryDep,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The list of activities as a workbook."""

    async def fetch(cursor: str | None, limit: int) -> Any:
        return await list_activities(tx, resources.port(Directory), query, principal, cursor=cursor, limit=limit, total=False)

    return await BOOKS.send("activities", logged.ACTIVITIES, fetch, principal=principal, tx=tx, resources=resources)


@router.get("/encounters/export", response_class=FileResponse, responses=ANSWERS)
async def export_encounters(
    principal: Exporter,
    tx: TxDep,
    resources: ResourcesDep,
    query: EncounterQueryDep,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The list of encounters as a workbook."""

    async def fetch(cursor: str | None, limit: int) -> Any:
        return await encounters.list_encounters(tx, resources.port(Directory), query, cursor=cursor, limit=limit, total=False)

    return await BOOKS.send("encounters", logged.ENCOUNTERS, fetch, principal=principal, tx=tx, resources=resources)


@router.get("/follow-ups/export", response_class=FileResponse, responses=ANSWERS)
async def export_follow_ups(
    principal: Exporter,
    tx: TxDep,
    resources: ResourcesDep,
    query: FollowUpQueryDep,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The list of follow-ups as a workbook."""

    async def fetch(cursor: str | None, limit: int) -> Any:
        return await follow_ups.list_follow_ups(tx, resources, query, principal, cursor=cursor, limit=limit, total=False)

    return await BOOKS.send("follow-ups", logged.FOLLOW_UPS, fetch, principal=principal, tx=tx, resources=resources)


@router.get("/chains/{chain_id}/graph/export", response_class=FileResponse, responses={**ANSWERS, **problem_responses(NotFound)})
async def export_chain(
    chain_id: UUID,
    principal: Exporter,
    tx: TxDep,
    resources: ResourcesDep,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The nodes of a chain as a workbook."""
    nodes = (await chains.graph_of(tx, chain_id)).nodes
    page = whole(Page(items=nodes, next=None, total=None))
    return await BOOKS.send("chain-nodes", logged.CHAIN_NODES, page, principal=principal, tx=tx, resources=resources, personal=False)


@router.get("/imports/export", response_class=FileResponse, responses=ANSWERS)
async def export_imports(
    principal: Importer,
    tx: TxDep,
    resources: ResourcesDep,
    format: Format = "xlsx",  # noqa: A002, ARG001 - the API's word
) -> FileResponse:
    """The list of imports as a workbook."""
    directory = resources.port(Directory)

    async def fetch(cursor: str | None, limit: int) -> Any:
        return await imports.list_batches(tx, directory, principal, mine=False, states=None, cursor=cursor, limit=limit)

    return await BOOKS.send("imports", logged.IMPORTS, fetch, principal=principal, tx=tx, resources=resources, personal=False)
