"""Paths of duplicates."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from backend.contracts.identity import Directory
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn
from backend.kernel.http import ReaderDep, ResourcesDep, problem_responses, reply
from backend.kernel.paging import Page
from backend.library import errors
from backend.library.caller import AnyCaller, Reading
from backend.library.duplicates import service
from backend.library.duplicates.schemas import CandidateView, DuplicateAnswer, DuplicateQuestion, Resolution
from backend.library.ports import Neighbours
from backend.library.searching import Words

router = APIRouter(tags=["duplicates"])
_READING = problem_responses(NotSignedIn, NotAllowed, InvalidInput)


@router.post("/duplicate-checks", response_model=DuplicateAnswer, responses=_READING)
async def check_duplicates(body: DuplicateQuestion, reader: ReaderDep, resources: ResourcesDep, principal: Reading) -> Response:
    """What may be the same as a lead that is not saved yet; nothing is kept."""
    return reply(DuplicateAnswer, await service.check(Neighbours(resources), reader, principal, body))


@router.get("/duplicates", response_model=Page[CandidateView], responses=_READING)
async def list_duplicates(
    *,
    reader: ReaderDep,
    resources: ResourcesDep,
    principal: Reading,
    project: UUID | None = None,
    open_only: Annotated[bool | None, Query(alias="open")] = None,
    q: Words = None,
    cursor: Annotated[str | None, Query(max_length=300)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    total: bool = False,
) -> Response:
    """Possible duplicates found on save, the newest first."""
    directory = resources.port(Directory)  # type: ignore[type-abstract]
    filters = {"project": project, "open": open_only, "q": q}
    page = await service.list_candidates(reader, directory, principal, filters, cursor=cursor, limit=limit, total=total)
    return reply(Page[CandidateView], page)


@router.post(
    "/duplicates/{candidate_id}/resolve",
    response_model=CandidateView,
    responses={**_READING, **problem_responses(NotFound, errors.OutsideYourUnits, errors.DuplicateResolved)},
)
async def resolve_duplicate(candidate_id: UUID, body: Resolution, caller: AnyCaller) -> Response:
    """Record what a person found."""
    return reply(CandidateView, await service.resolve(caller, candidate_id, body))
