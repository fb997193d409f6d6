"""`/messages`: a person's own inbox."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from backend.kernel.errors import NotFound, NotSignedIn
from backend.kernel.http import ReaderDep, ResourcesDep, TxDep, problem_responses, reply, signed_in
from backend.kernel.paging import MAX_LIMIT, Page
from backend.kernel.principal import Principal
from backend.kernel.sse import event_stream
from backend.messaging.inbox import repository, service
from backend.messaging.inbox.schemas import InboxMessage, UnreadCount
from backend.messaging.settings import settings_of

router = APIRouter(tags=["messages"])
Caller = Annotated[Principal, Depends(signed_in)]


@router.get("/messages", response_model=Page[InboxMessage], responses=problem_responses(NotSignedIn))
async def list_messages(
    principal: Caller,
    reader: ReaderDep,
    resources: ResourcesDep,
    unread: Annotated[bool | None, Query(description="Only unread ones, or only read ones")] = None,
    cursor: Annotated[str | None, Query(max_length=300)] = None,
    limit: Annotated[int, Query(ge=1, le=MAX_LIMIT)] = 20,
) -> Response:
    """List the caller's messages, newest first; `total` is the number of unread ones."""
    zone = settings_of(resources).zone
    return reply(Page[InboxMessage], await service.page(reader, principal, zone, unread=unread, cursor=cursor, limit=limit))


@router.get("/messages/unread-count", response_model=UnreadCount, responses=problem_responses(NotSignedIn))
async def count_unread_messages(principal: Caller, reader: ReaderDep) -> Response:
    """Return how many of the caller's messages are unread."""
    return reply(UnreadCount, UnreadCount(unread=await repository.unread(reader, principal.id)))


@router.get("/messages/stream", response_class=Response, responses=problem_responses(NotSignedIn))
async def stream_messages(principal: Caller, resources: ResourcesDep) -> Response:
    """Stream an event whenever the caller's inbox changes (text/event-stream); fetch the count then."""
    return event_stream(resources.live, service.topic(principal.id))


@router.post("/messages/{message_id}/read", response_model=UnreadCount, responses=problem_responses(NotSignedIn, NotFound))
async def read_message(message_id: UUID, principal: Caller, tx: TxDep, resources: ResourcesDep) -> Response:
    """Mark one message read."""
    return reply(UnreadCount, await service.read(tx, resources.vault, principal, message_id))


@router.post("/messages/read-all", response_model=UnreadCount, responses=problem_responses(NotSignedIn))
async def read_all_messages(principal: Caller, tx: TxDep, resources: ResourcesDep) -> Response:
    """Mark all of the caller's messages read."""
    return reply(UnreadCount, await service.read_all(tx, resources.vault, principal))
