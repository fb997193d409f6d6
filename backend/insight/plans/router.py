"""Paths of plans and of the targets that apply."""

from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from backend.contracts.permissions import InsightPermission
from backend.insight.asking import AskedDep
from backend.insight.errors import NoDraft, PlanDiffers, PlanExists
from backend.insight.plans import service
from backend.insight.plans.in_force import PlanKind
from backend.insight.plans.presenting import applied, detail, plan_item
from backend.insight.plans.repository import PLANS
from backend.insight.plans.schemas import Draft, NewPlan, PlanDetail, PlanList, PlanPatch, Publishing, TargetList
from backend.insight.plans.service import Caller
from backend.insight.reading_room import room
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn, StaleVersion, VersionRequired
from backend.kernel.http import IdempotencyDep, ReaderDep, ResourcesDep, TxDep, VersionDep, allow, problem_responses, reply_json
from backend.kernel.principal import Principal

router = APIRouter(tags=["plans"])
Reads = Annotated[Principal, Depends(allow(InsightPermission.READ))]
Edits = Annotated[Principal, Depends(allow(InsightPermission.EDIT_PLANS))]
READING = problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput)
CHANGING = problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput, StaleVersion, VersionRequired)


@router.get("/plans", response_model=PlanList, responses=problem_responses(NotSignedIn, NotAllowed, InvalidInput))
async def list_plans(
    *,
    _principal: Reads,
    reader: ReaderDep,
    kind: PlanKind | None = None,
    year: Annotated[int | None, Query(ge=1990, le=2100)] = None,
    state: Annotated[Literal["in_force", "draft"] | None, Query(description="Only plans with an edition in force, or with a draft")] = None,
    cursor: Annotated[str | None, Query(max_length=300)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    total: bool = False,
) -> Response:
    """Plans, the newest first."""
    filters = {"kind": kind, "year": year, "in_force": state == "in_force" or None, "draft": state == "draft" or None}
    rows, following = await PLANS.page(reader, filters, sort="-since", cursor=cursor, limit=limit)
    count = await PLANS.count(reader, filters) if total else None
    return reply_json(PlanList(items=[plan_item(row) for row in rows], next=following, total=count))


@router.post("/plans", status_code=201, response_model=PlanDetail, responses={**READING, **problem_responses(PlanExists)})
async def create_plan(body: NewPlan, principal: Edits, tx: TxDep, resources: ResourcesDep, idempotency: IdempotencyDep) -> Response:
    """Make a plan with its first draft."""

    async def make() -> Response:
        plan_id = await service.create(Caller(tx, resources, principal), body)
        return reply_json(await detail(tx, principal, plan_id), 201, {"location": f"/api/insight/plans/{plan_id}"})

    return await idempotency.once(tx, make)


@router.get("/plans/{plan_id}", response_model=PlanDetail, responses=READING)
async def get_plan(plan_id: UUID, principal: Reads, reader: ReaderDep) -> Response:
    """A plan with all its editions."""
    return reply_json(await detail(reader, principal, plan_id))


@router.patch("/plans/{plan_id}", response_model=PlanDetail, responses=CHANGING)
async def rename_plan(
    plan_id: UUID, body: PlanPatch, version: VersionDep, principal: Edits, tx: TxDep, resources: ResourcesDep
) -> Response:
    """Give a plan another title."""
    await service.rename(Caller(tx, resources, principal), plan_id, version, body)
    return reply_json(await detail(tx, principal, plan_id))


@router.put("/plans/{plan_id}/draft", response_model=PlanDetail, responses=CHANGING)
async def put_plan_draft(plan_id: UUID, body: Draft, version: VersionDep, principal: Edits, tx: TxDep, resources: ResourcesDep) -> Response:
    """Write the targets of the next edition."""
    await service.put_draft(Caller(tx, resources, principal), plan_id, version, body)
    return reply_json(await detail(tx, principal, plan_id))


@router.delete("/plans/{plan_id}/draft", status_code=204, responses={**CHANGING, **problem_responses(NoDraft)})
async def discard_plan_draft(plan_id: UUID, version: VersionDep, principal: Edits, tx: TxDep, resources: ResourcesDep) -> Response:
    """Drop the draft; a plan that was never in force goes with it."""
    await service.discard_draft(Caller(tx, resources, principal), plan_id, version)
    return Response(status_code=204)


@router.post("/plans/{plan_id}/publish", response_model=PlanDetail, responses={**CHANGING, **problem_responses(NoDraft, PlanDiffers)})
async def publish_plan(
    plan_id: UUID, body: Publishing, version: VersionDep, principal: Edits, tx: TxDep, resources: ResourcesDep
) -> Response:
    """Put the draft in force; units that do not add up to the whole need a reason."""
    await service.publish(Caller(tx, resources, principal), plan_id, version, body)
    return reply_json(await detail(tx, principal, plan_id))


@router.get("/targets", response_model=TargetList, responses=READING)
async def list_targets(principal: Reads, resources: ResourcesDep, asked: AskedDep) -> Response:
    """The targets that apply to a period: of the narrowest plan in force which contains it."""
    async with room(resources, principal, asked) as opened:
        items = await applied(opened.figures)
        return reply_json(TargetList(items=items, next=None, total=len(items)))
