"""Paths of activities."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from backend.contracts.crm import ActivityKind
from backend.contracts.identity import Directory
from backend.contracts.permissions import CrmPermission
from backend.crm.activities import service
from backend.crm.activities.errors import HasEncounters, OtherUnitsActivity
from backend.crm.activities.presenting import detail, list_activities
from backend.crm.activities.schemas import ActivityDetail, ActivityItem, ActivityPatch, ActivitySort, ActivityState, NewActivity
from backend.crm.activities.service import ActivityQuery, Caller
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn, StaleVersion, VersionRequired
from backend.kernel.http import IdempotencyDep, ReaderDep, ResourcesDep, TxDep, VersionDep, allow, problem_responses, reply
from backend.kernel.paging import Page
from backend.kernel.principal import Principal

router = APIRouter(tags=["activities"])
Reads = Annotated[Principal, Depends(allow(CrmPermission.READ))]
Logs = Annotated[Principal, Depends(allow(CrmPermission.LOG))]
Cursor = Annotated[str | None, Query(max_length=300)]
Limit = Annotated[int, Query(ge=1, le=100)]
READING = problem_responses(NotSignedIn, NotAllowed, InvalidInput)
CHANGING = problem_responses(NotSignedIn, NotAllowed, NotFound, OtherUnitsActivity, InvalidInput, StaleVersion, VersionRequired)


async def activity_query(
    *,
    kind: Annotated[list[ActivityKind] | None, Query(max_length=6)] = None,
    state: Annotated[list[ActivityState] | None, Query(max_length=3)] = None,
    unit: Annotated[str | None, Query(max_length=50)] = None,
    campaign: Annotated[str | None, Query(max_length=100)] = None,
    city_leader: bool | None = None,
    online: bool | None = None,
    place: Annotated[str | None, Query(max_length=100)] = None,
    enterprise: UUID | None = None,
    mine: bool = False,
    since: Annotated[date | None, Query(alias="from")] = None,
    until: Annotated[date | None, Query(alias="to")] = None,
    q: Annotated[str | None, Query(max_length=100)] = None,
    sort: ActivitySort = "-starts_on",
) -> ActivityQuery:
    """Return the list's filters as asked; the export takes the same."""
    kinds, states = tuple(kind or ()), tuple(state or ())
    return ActivityQuery(kinds, states, unit, campaign, city_leader, online, place, enterprise, mine, since, until, q, sort)


ActivityQueryDep = Annotated[ActivityQuery, Depends(activity_query)]


@router.get("/activities", response_model=Page[ActivityItem], responses=READING)
async def list_activities_route(
    *,
    principal: Reads,
    reader: ReaderDep,
    resources: ResourcesDep,
    query: ActivityQueryDep,
    cursor: Cursor = None,
    limit: Limit = 20,
    total: bool = False,
) -> Response:
    """Activities of all units; `from` and `to` go by the first day."""
    page = await list_activities(reader, resources.port(Directory), query, principal, cursor=cursor, limit=limit, total=total)
    return reply(Page[ActivityItem], page)


@router.post(
    "/activities",
    status_code=201,
    response_model=ActivityDetail,
    responses=problem_responses(NotSignedIn, NotAllowed, OtherUnitsActivity, InvalidInput),
)
async def create_activity(body: NewActivity, principal: Logs, tx: TxDep, resources: ResourcesDep, idempotency: IdempotencyDep) -> Response:
    """Plan an activity, or log one that was held."""

    async def make() -> Response:
        activity_id = await service.create(Caller(tx, resources, principal), body)
        made = await detail(tx, resources, principal, activity_id)
        return reply(ActivityDetail, made, 201, {"location": f"/api/crm/activities/{activity_id}"})

    return await idempotency.once(tx, make)


@router.get("/activities/{activity_id}", response_model=ActivityDetail, responses=problem_responses(NotSignedIn, NotAllowed, NotFound))
async def get_activity(activity_id: UUID, principal: Reads, reader: ReaderDep, resources: ResourcesDep) -> Response:
    """One activity with what became of it."""
    return reply(ActivityDetail, await detail(reader, resources, principal, activity_id))


@router.patch("/activities/{activity_id}", response_model=ActivityDetail, responses={**CHANGING, **problem_responses(HasEncounters)})
async def change_activity(
    activity_id: UUID, body: ActivityPatch, version: VersionDep, principal: Logs, tx: TxDep, resources: ResourcesDep
) -> Response:
    """Change an activity of one's own unit, or of any for those who manage them."""
    await service.change(Caller(tx, resources, principal), activity_id, version, body)
    return reply(ActivityDetail, await detail(tx, resources, principal, activity_id))
