"""A ticket's timeline, clocks and live stream."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request, Response

from backend.concierge.tickets.action_router import SignedIn
from backend.concierge.tickets.store import find_ticket
from backend.concierge.tickets.timeline import clocks_of, events_of
from backend.concierge.tickets.views import EventView
from backend.concierge.tickets.views_clocks import ClocksView
from backend.kernel.errors import InvalidInput, NotFound, NotSignedIn
from backend.kernel.http import ReaderDep, ResourcesDep, get_resources, problem_responses, reply
from backend.kernel.paging import Page
from backend.kernel.sse import event_stream

router = APIRouter(tags=["tickets"])


@router.get("/tickets/{ticket_id}/events", response_model=Page[EventView], responses=problem_responses(NotSignedIn, NotFound, InvalidInput))
async def list_ticket_events(
    ticket_id: UUID,
    reader: ReaderDep,
    principal: SignedIn,
    cursor: Annotated[str | None, Query(max_length=300)] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 100,
) -> Response:
    """What happened, oldest first; the applicant sees the public part."""
    return reply(Page[EventView], await events_of(reader, principal, ticket_id, cursor=cursor, limit=limit))


@router.get("/tickets/{ticket_id}/clocks", response_model=ClocksView, responses=problem_responses(NotSignedIn, NotFound))
async def get_ticket_clocks(ticket_id: UUID, reader: ReaderDep, resources: ResourcesDep, principal: SignedIn) -> Response:
    """Clocks, why it is due then, and whose time it was."""
    return reply(ClocksView, await clocks_of(reader, resources, principal, ticket_id))


@router.get("/tickets/{ticket_id}/stream", response_class=Response, responses=problem_responses(NotSignedIn, NotFound))
async def stream_ticket(ticket_id: UUID, request: Request, principal: SignedIn) -> Response:
    """Server-sent events: this ticket changed. Holds no database connection while it waits."""
    resources = get_resources(request)
    async with resources.database.reader() as reader:
        await find_ticket(reader, ticket_id, principal)
    return event_stream(resources.live, f"ticket:{ticket_id}")
