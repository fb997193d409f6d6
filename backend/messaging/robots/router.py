"""`/robots`: group robots of units, for administrators."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from backend.contracts.permissions import MessagingPermission
from backend.kernel.errors import InvalidInput, KeyReused, NotAllowed, NotFound, NotSignedIn
from backend.kernel.http import IdempotencyDep, ReaderDep, ResourcesDep, TxDep, allow, problem_responses, reply
from backend.kernel.paging import Page
from backend.kernel.principal import Principal
from backend.messaging.errors import RobotAddressRefused, RobotExists
from backend.messaging.robots import service
from backend.messaging.robots.schemas import Robot, RobotInput, RobotTest
from backend.messaging.robots.testing import send_test

router = APIRouter(tags=["robots"])
Administrator = Annotated[Principal, Depends(allow(MessagingPermission.MANAGE_ROBOTS))]


@router.get("/robots", response_model=Page[Robot], responses=problem_responses(NotSignedIn, NotAllowed))
async def list_robots(_principal: Administrator, reader: ReaderDep, resources: ResourcesDep) -> Response:
    """List all group robots."""
    robots = await service.every(reader, resources.vault)
    return reply(Page[Robot], Page[Robot](items=robots, next=None, total=len(robots)))


@router.post(
    "/robots",
    response_model=Robot,
    status_code=201,
    responses=problem_responses(NotSignedIn, NotAllowed, RobotExists, RobotAddressRefused, InvalidInput, KeyReused),
)
async def add_robot(
    body: RobotInput, principal: Administrator, tx: TxDep, resources: ResourcesDep, idempotency: IdempotencyDep
) -> Response:
    """Add a group robot to a unit."""

    async def make() -> Response:
        return reply(Robot, await service.add(tx, resources, principal, body), 201)

    return await idempotency.once(tx, make)


@router.post(
    "/robots/{robot_id}/test", response_model=RobotTest, responses=problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput)
)
async def test_robot(robot_id: UUID, principal: Administrator, reader: ReaderDep, resources: ResourcesDep) -> Response:
    """Post a test message to the group now, and tell how it went."""
    return reply(RobotTest, await send_test(reader, resources, principal, robot_id))


@router.delete("/robots/{robot_id}", status_code=204, responses=problem_responses(NotSignedIn, NotAllowed, NotFound))
async def remove_robot(robot_id: UUID, principal: Administrator, tx: TxDep, resources: ResourcesDep) -> Response:
    """Remove a group robot."""
    await service.remove(tx, resources.vault, principal, robot_id)
    return Response(status_code=204)
