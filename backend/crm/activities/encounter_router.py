"""Paths of encounters: within an activity, and by themselves."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from backend.contracts.identity import Directory
from backend.crm.activities import encounters, service
from backend.crm.activities.encounters import EncounterQuery
from backend.crm.activities.errors import ActivityCancelled, ClientIdUsed, OtherUnitsActivity
from backend.crm.activities.router import READING, Cursor, Limit, Logs, Reads
from backend.crm.activities.schemas import Encounter, EncounterPatch, NewEncounter, Outcome
from backend.crm.activities.service import Caller
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn, StaleVersion, VersionRequired
from backend.kernel.http import IdempotencyDep, ReaderDep, ResourcesDep, TxDep, VersionDep, problem_responses, reply
from backend.kernel.paging import Page

router = APIRouter(tags=["encounters"])
_CHANGING = problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput, StaleVersion, VersionRequired)


async def encounter_query(
    *,
    enterprise: UUID | None = None,
    unmatched: bool | None = None,
    outcome: Annotated[list[Outcome] | None, Query(max_length=5)] = None,
    author: UUID | None = None,
    since: Annotated[date | None, Query(alias="from")] = None,
    until: Annotated[date | None, Query(alias="to")] = None,
    q: Annotated[str | None, Query(max_length=100)] = None,
    sort: Literal["met_on", "-met_on", "-updated_at"] = "-met_on",
) -> EncounterQuery:
    """Return the list's filters as asked; the export takes the same."""
    return EncounterQuery(None, enterprise, unmatched, tuple(outcome or ()), author, since, until, q, sort)


EncounterQueryDep = Annotated[EncounterQuery, Depends(encounter_query)]


@router.get("/encounters", response_model=Page[Encounter], responses=READING)
async def list_all_encounters(
    *,
    principal: Reads,
    reader: ReaderDep,
    resources: ResourcesDep,
    query: EncounterQueryDep,
    cursor: Cursor = None,
    limit: Limit = 20,
    total: bool = False,
) -> Response:
    """Whom the office met; `unmatched` finds those whose enterprise nobody has named yet."""
    del principal
    page = await encounters.list_encounters(reader, resources.port(Directory), query, cursor=cursor, limit=limit, total=total)
    return reply(Page[Encounter], page)


@router.get("/activities/{activity_id}/encounters", response_model=Page[Encounter], responses={**READING, **problem_responses(NotFound)})
async def list_encounters(
    *,
    activity_id: UUID,
    principal: Reads,
    reader: ReaderDep,
    resources: ResourcesDep,
    cursor: Cursor = None,
    limit: Limit = 100,
    total: bool = False,
) -> Response:
    """The enterprises met on one activity, in the order of their days."""
    del principal
    await service.find(reader, activity_id)
    query = EncounterQuery(activity=activity_id, sort="met_on")
    page = await encounters.list_encounters(reader, resources.port(Directory), query, cursor=cursor, limit=limit, total=total)
    return reply(Page[Encounter], page)


@router.post(
    "/activities/{activity_id}/encounters",
    status_code=201,
    response_model=Encounter,
    responses=problem_responses(NotSignedIn, NotAllowed, NotFound, OtherUnitsActivity, ActivityCancelled, ClientIdUsed, InvalidInput),
)
async def log_encounter(
    activity_id: UUID, body: NewEncounter, principal: Logs, tx: TxDep, resources: ResourcesDep, idempotency: IdempotencyDep
) -> Response:
    """Log one enterprise met. The same `client_id` sent again answers the encounter it made."""

    async def make() -> Response:
        encounter_id = await encounters.log_encounter(Caller(tx, resources, principal), activity_id, body)
        made = await encounters.detail(tx, resources.port(Directory), encounter_id)
        return reply(Encounter, made, 201, {"location": f"/api/crm/encounters/{encounter_id}"})

    return await idempotency.once(tx, make)


@router.get("/encounters/{encounter_id}", response_model=Encounter, responses=problem_responses(NotSignedIn, NotAllowed, NotFound))
async def get_encounter(encounter_id: UUID, principal: Reads, reader: ReaderDep, resources: ResourcesDep) -> Response:
    """One encounter."""
    del principal
    return reply(Encounter, await encounters.detail(reader, resources.port(Directory), encounter_id))


@router.patch("/encounters/{encounter_id}", response_model=Encounter, responses=_CHANGING)
async def change_encounter(
    encounter_id: UUID, body: EncounterPatch, version: VersionDep, principal: Logs, tx: TxDep, resources: ResourcesDep
) -> Response:
    """Change an encounter, or say which enterprise it was."""
    await encounters.change(Caller(tx, resources, principal), encounter_id, version, body)
    return reply(Encounter, await encounters.detail(tx, resources.port(Directory), encounter_id))


@router.delete("/encounters/{encounter_id}", status_code=204, responses=_CHANGING)
async def withdraw_encounter(encounter_id: UUID, version: VersionDep, principal: Logs, tx: TxDep, resources: ResourcesDep) -> Response:
    """Take back an encounter logged by mistake."""
    await encounters.withdraw(Caller(tx, resources, principal), encounter_id, version)
    return Response(status_code=204)
