"""Paths of follow-ups."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from backend.crm.activities.router import READING, Cursor, Limit, Logs, Reads
from backend.crm.activities.service import Caller
from backend.crm.follow_ups import service
from backend.crm.follow_ups.errors import FollowUpClosed, FollowUpOpen
from backend.crm.follow_ups.schemas import (
    Done,
    Drop,
    FollowUp,
    FollowUpCounts,
    FollowUpDetail,
    FollowUpSort,
    FollowUpState,
    NewFollowUp,
    Postpone,
    Reassign,
)
from backend.crm.follow_ups.service import FollowUpQuery
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn, StaleVersion, VersionRequired
from backend.kernel.http import IdempotencyDep, ReaderDep, ResourcesDep, TxDep, VersionDep, problem_responses, reply
from backend.kernel.paging import Page

router = APIRouter(tags=["follow-ups"])
_STEP = problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput, StaleVersion, VersionRequired, FollowUpClosed)
_ONE = "/follow-ups/{follow_up_id}"


async def follow_up_query(
    *,
    mine: bool = False,
    assignee: UUID | None = None,
    unit: Annotated[str | None, Query(max_length=50)] = None,
    state: Annotated[list[FollowUpState] | None, Query(max_length=3)] = None,
    enterprise: UUID | None = None,
    project: UUID | None = None,
    encounter: UUID | None = None,
    late: bool = False,
    since: Annotated[date | None, Query(alias="from")] = None,
    until: Annotated[date | None, Query(alias="to")] = None,
    q: Annotated[str | None, Query(max_length=100)] = None,
    sort: FollowUpSort = "due_on",
) -> FollowUpQuery:
    """Return the list's filters as asked; the export takes the same."""
    return FollowUpQuery(mine, assignee, unit, tuple(state or ()), enterprise, project, encounter, late, since, until, q, sort)


FollowUpQueryDep = Annotated[FollowUpQuery, Depends(follow_up_query)]


@router.get("/follow-ups", response_model=Page[FollowUp], responses=READING)
async def list_follow_ups(
    *,
    principal: Reads,
    reader: ReaderDep,
    resources: ResourcesDep,
    query: FollowUpQueryDep,
    cursor: Cursor = None,
    limit: Limit = 20,
    total: bool = False,
) -> Response:
    """What is to be done; `mine` for one's own, `from` and `to` go by the day it is due."""
    page = await service.list_follow_ups(reader, resources, query, principal, cursor=cursor, limit=limit, total=total)
    return reply(Page[FollowUp], page)


@router.get("/follow-ups/counts", response_model=FollowUpCounts, responses=READING)
async def count_follow_ups(principal: Reads, reader: ReaderDep) -> Response:
    """What waits for the caller, for the menu."""
    return reply(FollowUpCounts, await service.counts(reader, principal))


@router.post(
    "/follow-ups", status_code=201, response_model=FollowUpDetail, responses=problem_responses(NotSignedIn, NotAllowed, InvalidInput)
)
async def create_follow_up(body: NewFollowUp, principal: Logs, tx: TxDep, resources: ResourcesDep, idempotency: IdempotencyDep) -> Response:
    """Note something to do until a day."""

    async def make() -> Response:
        made = await service.create(Caller(tx, resources, principal), body)
        shown = await service.detail(tx, resources, principal, made)
        return reply(FollowUpDetail, shown, 201, {"location": f"/api/crm/follow-ups/{made}"})

    return await idempotency.once(tx, make)


@router.get(_ONE, response_model=FollowUpDetail, responses=problem_responses(NotSignedIn, NotAllowed, NotFound))
async def get_follow_up(follow_up_id: UUID, principal: Reads, reader: ReaderDep, resources: ResourcesDep) -> Response:
    """One follow-up with its story."""
    return reply(FollowUpDetail, await service.detail(reader, resources, principal, follow_up_id))


@router.post(f"{_ONE}/actions/done", response_model=FollowUpDetail, responses=_STEP)
async def finish_follow_up(
    follow_up_id: UUID, body: Done, version: VersionDep, principal: Logs, tx: TxDep, resources: ResourcesDep
) -> Response:
    """It is done."""
    await service.close(Caller(tx, resources, principal), follow_up_id, version, "done", body.note)
    return reply(FollowUpDetail, await service.detail(tx, resources, principal, follow_up_id))


@router.post(f"{_ONE}/actions/drop", response_model=FollowUpDetail, responses=_STEP)
async def drop_follow_up(
    follow_up_id: UUID, body: Drop, version: VersionDep, principal: Logs, tx: TxDep, resources: ResourcesDep
) -> Response:
    """It need not be done any more."""
    await service.close(Caller(tx, resources, principal), follow_up_id, version, "dropped", body.note)
    return reply(FollowUpDetail, await service.detail(tx, resources, principal, follow_up_id))


@router.post(
    f"{_ONE}/actions/reopen",
    response_model=FollowUpDetail,
    responses=problem_responses(NotSignedIn, NotAllowed, NotFound, StaleVersion, VersionRequired, FollowUpOpen),
)
async def reopen_follow_up(follow_up_id: UUID, version: VersionDep, principal: Logs, tx: TxDep, resources: ResourcesDep) -> Response:
    """Take the end back."""
    await service.reopen(Caller(tx, resources, principal), follow_up_id, version)
    return reply(FollowUpDetail, await service.detail(tx, resources, principal, follow_up_id))


@router.post(f"{_ONE}/actions/postpone", response_model=FollowUpDetail, responses=_STEP)
async def postpone_follow_up(
    follow_up_id: UUID, body: Postpone, version: VersionDep, principal: Logs, tx: TxDep, resources: ResourcesDep
) -> Response:
    """It is done later, for a reason."""
    await service.postpone(Caller(tx, resources, principal), follow_up_id, version, body.due_on, body.note)
    return reply(FollowUpDetail, await service.detail(tx, resources, principal, follow_up_id))


@router.post(f"{_ONE}/actions/reassign", response_model=FollowUpDetail, responses=_STEP)
async def reassign_follow_up(
    follow_up_id: UUID, body: Reassign, version: VersionDep, principal: Logs, tx: TxDep, resources: ResourcesDep
) -> Response:
    """Somebody else does it."""
    await service.reassign(Caller(tx, resources, principal), follow_up_id, version, body.assignee_id, body.note)
    return reply(FollowUpDetail, await service.detail(tx, resources, principal, follow_up_id))
