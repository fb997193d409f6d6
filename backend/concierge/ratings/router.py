"""Paths of ratings and their cases; rating itself is an action of the ticket."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from backend.concierge.ratings import service
from backend.concierge.ratings.errors import CaseNotPossible
from backend.concierge.ratings.schemas import AnswerInput, CaseState, ProposeInput, RatingCase, RatingRow
from backend.concierge.tickets.step import Caller
from backend.contracts.identity import Directory
from backend.contracts.permissions import ConciergePermission
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn
from backend.kernel.http import ReaderDep, ResourcesDep, TxDep, allow, problem_responses, reply, signed_in
from backend.kernel.paging import Page
from backend.kernel.principal import Principal

router = APIRouter(tags=["ratings"])
Supervisor = Annotated[Principal, Depends(allow(ConciergePermission.SUPERVISE))]
Analyst = Annotated[Principal, Depends(allow(ConciergePermission.READ_STATISTICS))]
Anyone = Annotated[Principal, Depends(signed_in)]
Limit = Annotated[int, Query(ge=1, le=100)]
_READING = problem_responses(NotSignedIn, NotAllowed, InvalidInput)
_STEP = problem_responses(NotSignedIn, NotAllowed, NotFound, CaseNotPossible, InvalidInput)


@router.get("/ratings", response_model=Page[RatingRow], responses=_READING)
async def list_ratings(
    _principal: Analyst,
    reader: ReaderDep,
    resources: ResourcesDep,
    grade: Annotated[int | None, Query(ge=1, le=5)] = None,
    handler: UUID | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    cursor: str | None = None,
    limit: Limit = 20,
) -> Response:
    """List ratings, the newest first."""
    filters = {"grade": grade, "handler": handler, "since": since, "until": until}
    found = await service.list_ratings(reader, resources.port(Directory), filters, cursor=cursor, limit=limit)
    return reply(Page[RatingRow], found)


@router.get("/rating-cases", response_model=Page[RatingCase], responses=_READING)
async def list_rating_cases(
    principal: Supervisor,
    reader: ReaderDep,
    resources: ResourcesDep,
    state: CaseState | None = None,
    mine: bool = False,  # noqa: FBT001, FBT002 - a query parameter
    cursor: str | None = None,
    limit: Limit = 20,
) -> Response:
    """List the follow-ups of bad ratings, the most pressing first."""
    directory = resources.port(Directory)
    found = await service.list_cases(reader, directory, principal, state=state, mine=mine, cursor=cursor, limit=limit)
    return reply(Page[RatingCase], found)


@router.get("/tickets/{ticket_id}/rating-case", response_model=RatingCase, responses=problem_responses(NotSignedIn, NotFound))
async def get_rating_case(ticket_id: UUID, principal: Anyone, reader: ReaderDep, resources: ResourcesDep) -> Response:
    """Return the newest follow-up of a ticket's rating."""
    return reply(RatingCase, await service.case_of_ticket(reader, resources.port(Directory), principal, ticket_id))


@router.post("/rating-cases/{case_id}/propose", response_model=RatingCase, responses=_STEP)
async def propose_case_closing(case_id: UUID, body: ProposeInput, principal: Supervisor, tx: TxDep, resources: ResourcesDep) -> Response:
    """Say what was done and ask the investor whether that settles it."""
    return reply(RatingCase, await service.propose(Caller(tx, resources, principal), case_id, body))


@router.post("/rating-cases/{case_id}/answer", response_model=RatingCase, responses=_STEP)
async def answer_case(case_id: UUID, body: AnswerInput, principal: Anyone, tx: TxDep, resources: ResourcesDep) -> Response:
    """Agree that the case is settled, or send it back for another round."""
    return reply(RatingCase, await service.answer(Caller(tx, resources, principal), case_id, body))
