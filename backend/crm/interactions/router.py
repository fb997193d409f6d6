"""Paths of the interaction log."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from backend.contracts.identity import Directory
from backend.contracts.permissions import CrmPermission
from backend.crm import errors
from backend.crm.enterprises.service import Caller
from backend.crm.interactions import service
from backend.crm.interactions.schemas import Correction, Interaction, NewInteraction
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn
from backend.kernel.http import IdempotencyDep, ReaderDep, ResourcesDep, TxDep, allow, problem_responses, reply
from backend.kernel.paging import Page
from backend.kernel.principal import Principal

router = APIRouter(tags=["interactions"])
Readers = Annotated[Principal, Depends(allow(CrmPermission.READ))]
Loggers = Annotated[Principal, Depends(allow(CrmPermission.LOG))]
_READING = problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput)


@router.get("/enterprises/{enterprise_id}/interactions", response_model=Page[Interaction], responses=_READING)
async def list_interactions(
    *,
    enterprise_id: UUID,
    _principal: Readers,
    reader: ReaderDep,
    resources: ResourcesDep,
    history: Annotated[bool, Query(description="Also what was corrected or withdrawn")] = False,
    cursor: Annotated[str | None, Query(max_length=300)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> Response:
    """What was said with an enterprise, the newest first."""
    directory = resources.port(Directory)  # type: ignore[type-abstract]
    page = await service.list_interactions(reader, directory, enterprise_id, cursor=cursor, limit=limit, history=history)
    return reply(Page[Interaction], page)


@router.post(
    "/enterprises/{enterprise_id}/interactions",
    response_model=Interaction,
    status_code=201,
    responses={**_READING, **problem_responses(errors.EnterpriseMerged)},
)
async def add_interaction(
    enterprise_id: UUID, body: NewInteraction, principal: Loggers, tx: TxDep, resources: ResourcesDep, idempotency: IdempotencyDep
) -> Response:
    """Log a call, a visit or a mail."""

    async def make() -> Response:
        return reply(Interaction, await service.add_interaction(Caller(tx, resources, principal), enterprise_id, body), 201)

    return await idempotency.once(tx, make)


@router.post(
    "/interactions/{interaction_id}/corrections",
    response_model=Interaction,
    status_code=201,
    responses={**_READING, **problem_responses(NotAllowed, errors.OtherUnitsEnterprise, errors.InteractionCorrected)},
)
async def correct_interaction(
    interaction_id: UUID, body: Correction, principal: Loggers, tx: TxDep, resources: ResourcesDep, idempotency: IdempotencyDep
) -> Response:
    """Put a new entry in place of a wrong one, or withdraw it; the wrong one stays on record."""

    async def make() -> Response:
        return reply(Interaction, await service.correct_interaction(Caller(tx, resources, principal), interaction_id, body), 201)

    return await idempotency.once(tx, make)
