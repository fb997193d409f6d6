"""`/deliveries`: what left the house, for administrators."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from backend.contracts.permissions import MessagingPermission
from backend.kernel.errors import NotAllowed, NotFound, NotSignedIn
from backend.kernel.http import ReaderDep, ResourcesDep, TxDep, allow, problem_responses, reply
from backend.kernel.paging import MAX_LIMIT, Page
from backend.kernel.principal import Principal
from backend.messaging.deliveries import service
from backend.messaging.deliveries.schemas import Channel, Delivery, DeliveryState
from backend.messaging.errors import DeliveryNotReplayable

router = APIRouter(tags=["deliveries"])


async def delivery_filters(
    state: DeliveryState | None = None,
    channel: Channel | None = None,
    template: Annotated[str | None, Query(max_length=60)] = None,
) -> dict[str, str | None]:
    """Return the list's filters as asked; the export takes the same."""
    return {"state": state, "channel": channel, "template": template}


DeliveryFilters = Annotated[dict[str, str | None], Depends(delivery_filters)]
Reads = Annotated[Principal, Depends(allow(MessagingPermission.READ_DELIVERIES))]


@router.get("/deliveries", response_model=Page[Delivery], responses=problem_responses(NotSignedIn, NotAllowed))
async def list_deliveries(
    _principal: Reads,
    reader: ReaderDep,
    resources: ResourcesDep,
    filters: DeliveryFilters,
    count: Annotated[bool, Query(description="Whether to answer `total`")] = False,  # noqa: FBT002 - a query parameter
    cursor: Annotated[str | None, Query(max_length=300)] = None,
    limit: Annotated[int, Query(ge=1, le=MAX_LIMIT)] = 20,
) -> Response:
    """List deliveries, newest first, with masked addresses."""
    return reply(Page[Delivery], await service.page(reader, resources.vault, filters, count=count, cursor=cursor, limit=limit))


@router.post(
    "/deliveries/{delivery_id}/replay",
    response_model=Delivery,
    responses=problem_responses(NotSignedIn, NotAllowed, NotFound, DeliveryNotReplayable),
)
async def replay_delivery(
    delivery_id: UUID,
    principal: Annotated[Principal, Depends(allow(MessagingPermission.REPLAY_DELIVERIES))],
    tx: TxDep,
    resources: ResourcesDep,
) -> Response:
    """Send a failed or given-up delivery again."""
    return reply(Delivery, await service.replay(tx, resources.vault, principal, delivery_id))
