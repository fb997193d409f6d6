"""Paths of enterprises."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from backend.contracts.permissions import CrmPermission
from backend.crm import errors
from backend.crm.enterprises import service
from backend.crm.enterprises.listing import EnterpriseQuery, list_enterprises
from backend.crm.enterprises.options import Options, options
from backend.crm.enterprises.page import enterprise_of, page_of
from backend.crm.enterprises.schemas import (
    Code,
    Enterprise,
    EnterpriseItem,
    EnterprisePage,
    EnterprisePatch,
    EnterpriseSort,
    NewEnterprise,
    Relation,
)
from backend.crm.enterprises.service import Caller
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn, StaleVersion, VersionRequired
from backend.kernel.http import IdempotencyDep, ReaderDep, ResourcesDep, TxDep, VersionDep, allow, problem_responses, reply
from backend.kernel.paging import Page
from backend.kernel.principal import Principal

router = APIRouter(tags=["enterprises"])
Readers = Annotated[Principal, Depends(allow(CrmPermission.READ))]
Editors = Annotated[Principal, Depends(allow(CrmPermission.EDIT))]
OWNER = r"^(me|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$"
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


async def enterprise_query(
    *,
    q: Annotated[str | None, Query(max_length=100)] = None,
    industry: Annotated[list[Code] | None, Query(max_length=20)] = None,
    region: Annotated[list[Annotated[str, Query(max_length=20)]] | None, Query(max_length=34)] = None,
    tag: Annotated[list[Code] | None, Query(max_length=20)] = None,
    relation: Annotated[list[Relation] | None, Query(max_length=6)] = None,
    unit: Annotated[str | None, Query(max_length=50)] = None,
    owner: Annotated[str | None, Query(pattern=OWNER)] = None,
    met_before: date | None = None,
    met_since: date | None = None,
    parent: UUID | None = None,
    has_project: bool | None = None,
    sort: EnterpriseSort = "-updated_at",
) -> EnterpriseQuery:
    """Return the list's filters as asked; exports take the same."""
    return EnterpriseQuery(
        q,
        tuple(industry or ()),
        tuple(region or ()),
        tuple(tag or ()),
        tuple(relation or ()),
        unit,
        owner,
        met_before,
        met_since,
        parent,
        has_project,
        sort,
    )


EnterpriseQueryDep = Annotated[EnterpriseQuery, Depends(enterprise_query)]


@router.get("/enterprises", response_model=Page[EnterpriseItem], responses={**_READING, **problem_responses(errors.LibrarySilent)})
async def list_enterprises_route(
    *,
    reader: ReaderDep,
    resources: ResourcesDep,
    principal: Readers,
    query: EnterpriseQueryDep,
    cursor: Annotated[str | None, Query(max_length=400)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    total: bool = False,
) -> Response:
    """All enterprises; `q` finds names, other names, pinyin, initials and credit codes, `industry` and `region` what belongs to them."""
    page = await list_enterprises(reader, resources, query, principal, cursor=cursor, limit=limit, total=total)
    return reply(Page[EnterpriseItem], page)


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
