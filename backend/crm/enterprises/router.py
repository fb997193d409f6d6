"""Paths of enterprises."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from backend.contracts.permissions import CrmPermission
from backend.crm import errors
from backend.crm.enterprises import service
from backend.crm.enterprises.listing import EnterpriseQuery, list_enterprises
from backend.crm.enterprises.options import Options, options
from backend.crm.enterprises.page import enterprise_of, page_of
from backend.crm.enterprises.schemas import (
    Enterprise,
    EnterpriseItem,
    EnterprisePage,
    EnterprisePatch,
    NewEnterprise,
)
from backend.crm.enterprises.service import Caller
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn, StaleVersion, VersionRequired
from backend.kernel.http import (
    IdempotencyDep,
    ReaderDep,
    ResourcesDep,
    TxDep,
    VersionDep,
    allow,
    get_resources,
    problem_responses,
    reader_of,
    reply,
    reply_json,
)
from backend.kernel.paging import Page
from backend.kernel.principal import Principal
from backend.kernel.query import Query as QueryString

router = APIRouter(tags=["enterprises"])
Readers = Annotated[Principal, Depends(allow(CrmPermission.READ))]
Editors = Annotated[Principal, Depends(allow(CrmPermission.EDIT))]
ASKED = QueryString(EnterpriseQuery)
_READING = problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput)
_CREATING = problem_responses(NotSignedIn, NotAllowed, errors.CreditCodeTaken, errors.PossibleDuplicates, InvalidInput)
_CHANGING = problem_responses(
    NotSignedIn,
    NotAllowed,
    errors.OtherUnitsEnterprise,
    NotFound,
    errors.EnterpriseMerged,
    errors.CreditCodeTaken,
    errors.PossibleDuplicates,
    StaleVersion,
    VersionRequired,
    InvalidInput,
)


@router.get(
    "/enterprises",
    response_model=Page[EnterpriseItem],
    responses={**_READING, **problem_responses(errors.LibrarySilent)},
    openapi_extra=ASKED.openapi,
)
async def list_enterprises_route(request: Request, principal: Readers) -> Response:
    """All enterprises; `q` finds names, other names, pinyin, initials and credit codes."""
    query = ASKED.of(request)
    asked: dict[str, Any] = {"cursor": query.cursor, "limit": query.limit, "total": query.total}
    return reply_json(await list_enterprises(reader_of(request), get_resources(request), query, principal, **asked))


@router.post("/enterprises", response_model=Enterprise, status_code=201, responses=_CREATING)
async def create_enterprise(
    body: NewEnterprise, principal: Editors, tx: TxDep, resources: ResourcesDep, idempotency: IdempotencyDep
) -> Response:
    """Keep a new enterprise, unless ones alike exist that the caller has not said to be others."""

    async def make() -> Response:
        ident = await service.create_enterprise(Caller(tx, resources, principal), body)
        _, shown = await enterprise_of(tx, resources, principal, ident)
        return reply(Enterprise, shown, 201, {"location": f"/api/crm/enterprises/{ident}"})

    return await idempotency.once(tx, make)


@router.get("/enterprises/{enterprise_id}", response_model=EnterprisePage, responses=_READING)
async def get_enterprise(enterprise_id: UUID, principal: Readers, reader: ReaderDep, resources: ResourcesDep) -> Response:
    """Everything known of an enterprise; one that has become part of another answers with that one."""
    return reply(EnterprisePage, await page_of(reader, resources, principal, enterprise_id))


@router.patch("/enterprises/{enterprise_id}", response_model=Enterprise, responses=_CHANGING)
async def change_enterprise(
    enterprise_id: UUID, body: EnterprisePatch, principal: Editors, tx: TxDep, resources: ResourcesDep, version: VersionDep
) -> Response:
    """Change single fields."""
    await service.change_enterprise(Caller(tx, resources, principal), enterprise_id, version, body)
    _, shown = await enterprise_of(tx, resources, principal, enterprise_id)
    return reply(Enterprise, shown)


@router.get("/options", response_model=Options, responses=problem_responses(NotSignedIn, NotAllowed))
async def list_options(_principal: Readers) -> Response:
    """Industries, regions and tags to choose from, with their names."""
    return reply(Options, options(), headers={"cache-control": "private, max-age=3600"})
