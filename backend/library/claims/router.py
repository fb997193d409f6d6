"""Paths of claims (首报首谈)."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from backend.contracts.identity import Directory
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn
from backend.kernel.http import IdempotencyDep, ReaderDep, ResourcesDep, problem_responses, reply
from backend.kernel.paging import Page
from backend.library import errors
from backend.library.caller import AnyCaller, Editing, Managing, Reading
from backend.library.claims import service
from backend.library.claims.schemas import ClaimDecision, ClaimRelease, ClaimState, ClaimView, NewClaim
from backend.library.searching import Words

router = APIRouter(tags=["claims"])
_CHANGING = problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput)


@router.get("/claims", response_model=Page[ClaimView], responses=problem_responses(NotSignedIn, NotAllowed, InvalidInput))
async def list_claims(
    *,
    reader: ReaderDep,
    resources: ResourcesDep,
    principal: Reading,
    project: UUID | None = None,
    state: Annotated[list[ClaimState] | None, Query(max_length=6)] = None,
    unit: Annotated[str | None, Query(max_length=50)] = None,
    mine: bool = False,
    q: Words = None,
    cursor: Annotated[str | None, Query(max_length=300)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    total: bool = False,
) -> Response:
    """Claims of the projects the caller may read, the newest first."""
    filters = {"project": project, "state": state, "unit": unit, "person": principal.account_id if mine else None, "q": q}
    directory = resources.port(Directory)  # type: ignore[type-abstract]
    page = await service.list_claims(reader, directory, principal, filters, cursor=cursor, limit=limit, total=total)
    return reply(Page[ClaimView], page)


@router.post("/claims", status_code=201, response_model=ClaimView, responses={**_CHANGING, **problem_responses(errors.ClaimYours)})
async def make_claim(body: NewClaim, caller: Editing, idempotency: IdempotencyDep) -> Response:
    """Claim a lead, or contest the claim on it."""

    async def make() -> Response:
        return reply(ClaimView, await service.make_claim(caller, body), 201)

    return await idempotency.once(caller.tx, make)


@router.post(
    "/claims/{claim_id}/actions/decide",
    response_model=ClaimView,
    responses={**_CHANGING, **problem_responses(errors.ClaimNotOpen, errors.SecondPerson)},
)
async def decide_claim(claim_id: UUID, body: ClaimDecision, caller: Managing) -> Response:
    """Decide a contested claim, with the reason."""
    return reply(ClaimView, await service.decide_claim(caller, claim_id, body))


@router.post(
    "/claims/{claim_id}/actions/release",
    response_model=ClaimView,
    responses={**_CHANGING, **problem_responses(errors.ClaimNotOpen, errors.OutsideYourUnits)},
)
async def release_claim(claim_id: UUID, body: ClaimRelease, caller: AnyCaller) -> Response:
    """Give a claim up."""
    return reply(ClaimView, await service.release_claim(caller, claim_id, body))
