"""Tickets: made, kept as drafts, listed, shown, revealed, assigned in bulk."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Request, Response

from backend.concierge import errors
from backend.concierge.items.definition import ServiceItemDefinition
from backend.concierge.items.pinned import pinned_definition
from backend.concierge.tickets import overview, submit_ticket
from backend.concierge.tickets.action_router import STEP_PROBLEMS, CallerDep, SignedIn
from backend.concierge.tickets.claim_ticket import bulk_assign, undo_bulk_assign
from backend.concierge.tickets.detail import detail_of, shown
from backend.concierge.tickets.link_ticket import link_ticket
from backend.concierge.tickets.listing import TicketQuery, list_tickets
from backend.concierge.tickets.reveal_ticket import reveal
from backend.concierge.tickets.schemas import BulkAssign, DraftForm, NewTicket, Reveal, TicketLinks, UndoBulkAssign
from backend.concierge.tickets.step import Caller
from backend.concierge.tickets.store import find_ticket
from backend.concierge.tickets.views import Assignees, BulkResults, Counts, InvestorTicket, Revealed, StaffTicket, TicketDetail, TicketItem
from backend.contracts.identity import Directory
from backend.contracts.permissions import ConciergePermission
from backend.kernel.errors import InvalidInput, NotAllowed, NotFound, NotSignedIn, StaleVersion, StepUpNeeded, VersionRequired
from backend.kernel.http import (
    IdempotencyDep,
    ReaderDep,
    ResourcesDep,
    TxDep,
    VersionDep,
    allow,
    get_resources,
    problem_responses,
    reader_of,
    reply,
    reply_json,
)
from backend.kernel.paging import Page
from backend.kernel.principal import Principal
from backend.kernel.query import Query
from backend.kernel.sse import event_stream

router = APIRouter(tags=["tickets"])
Applicant = Annotated[Principal, Depends(allow(ConciergePermission.APPLY))]
Assigner = Annotated[Principal, Depends(allow(ConciergePermission.HANDLE))]
TICKETS_ASKED = Query(TicketQuery)


@router.get(
    "/tickets",
    response_model=Page[TicketItem],
    responses=problem_responses(NotSignedIn, InvalidInput),
    openapi_extra=TICKETS_ASKED.openapi,
)
async def list_tickets_route(request: Request, principal: SignedIn) -> Response:
    """Tickets within the caller's sight; investors see their own, departments those with a task of theirs."""
    query = TICKETS_ASKED.of(request)
    directory = get_resources(request).port(Directory)  # type: ignore[type-abstract]
    page = await list_tickets(reader_of(request), directory, query, principal, cursor=query.cursor, limit=query.limit, total=query.total)
    return reply_json(page)


@router.post(
    "/tickets",
    status_code=201,
    response_model=InvestorTicket,
    responses=problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput, errors.MaterialsMissing, errors.ItemRetired),
)
async def create_ticket(body: NewTicket, tx: TxDep, resources: ResourcesDep, principal: Applicant, idempotency: IdempotencyDep) -> Response:
    """Begin a ticket as a draft, or hand it in at once."""

    async def make() -> Response:
        ticket_id, row = await submit_ticket.create_and_show(Caller(tx, resources, principal), body)
        made = await (shown(tx, resources, principal, row) if row else detail_of(tx, resources, principal, ticket_id))
        return reply_json(made, 201, {"location": f"/api/concierge/tickets/{ticket_id}"})

    return await idempotency.once(tx, make)


@router.get("/tickets/counts", response_model=Counts, responses=problem_responses(NotSignedIn))
async def count_tickets(reader: ReaderDep, principal: SignedIn) -> Response:
    """What waits for the caller, for the menu."""
    return reply(Counts, await overview.counts(reader, principal))


@router.get("/tickets/stream", response_class=Response, responses=problem_responses(NotSignedIn))
async def stream_tickets(resources: ResourcesDep, principal: SignedIn) -> Response:
    """Server-sent events: a ticket in the caller's sight changed."""
    return event_stream(resources.live, *overview.topics(principal))


@router.post("/tickets/bulk-assign", response_model=BulkResults, responses=problem_responses(NotSignedIn, NotAllowed, InvalidInput))
async def bulk_assign_tickets(body: BulkAssign, tx: TxDep, resources: ResourcesDep, principal: Assigner) -> Response:
    """Give several tickets to one concierge, with a result for each."""
    return reply(BulkResults, await bulk_assign(Caller(tx, resources, principal), body))


@router.post("/tickets/bulk-assign/undo", response_model=BulkResults, responses=problem_responses(NotSignedIn, NotAllowed, InvalidInput))
async def undo_bulk_assign_tickets(body: UndoBulkAssign, tx: TxDep, resources: ResourcesDep, principal: Assigner) -> Response:
    """Give tickets back to whose they were, unless somebody changed them since; a result for each."""
    return reply(BulkResults, await undo_bulk_assign(Caller(tx, resources, principal), body))


@router.get("/assignees", response_model=Assignees, responses=problem_responses(NotSignedIn, NotAllowed))
async def list_assignees(reader: ReaderDep, resources: ResourcesDep, principal: Assigner) -> Response:
    """The concierges a ticket can go to."""
    del principal
    return reply(Assignees, await overview.assignees(reader, resources.port(Directory)))  # type: ignore[type-abstract]


TicketId = Annotated[UUID, Path()]


@router.get("/tickets/{ticket_id}", response_model=TicketDetail, responses=problem_responses(NotSignedIn, NotFound))
async def get_ticket(ticket_id: TicketId, request: Request, principal: SignedIn) -> Response:
    """One ticket, as its applicant or as the office sees it."""
    return reply_json(await detail_of(reader_of(request), get_resources(request), principal, ticket_id))


@router.patch(
    "/tickets/{ticket_id}",
    response_model=InvestorTicket,
    responses=problem_responses(NotSignedIn, NotFound, InvalidInput, StaleVersion, VersionRequired, errors.ActionNotPossible),
)
async def save_draft(
    ticket_id: TicketId, body: DraftForm, tx: TxDep, resources: ResourcesDep, principal: Applicant, version: VersionDep
) -> Response:
    """Keep a draft as typed so far."""
    await submit_ticket.save_draft(Caller(tx, resources, principal, version), ticket_id, body)
    return reply_json(await detail_of(tx, resources, principal, ticket_id))


@router.patch(
    "/tickets/{ticket_id}/links",
    response_model=StaffTicket,
    responses=problem_responses(NotSignedIn, NotAllowed, NotFound, InvalidInput, StaleVersion, VersionRequired),
)
async def link_ticket_route(
    ticket_id: TicketId, body: TicketLinks, tx: TxDep, resources: ResourcesDep, principal: Assigner, version: VersionDep
) -> Response:
    """Say which enterprise and which project a ticket is about."""
    await link_ticket(Caller(tx, resources, principal, version), ticket_id, body)
    return reply_json(await detail_of(tx, resources, principal, ticket_id))


@router.delete("/tickets/{ticket_id}", status_code=204, responses=problem_responses(NotSignedIn, NotFound, errors.ActionNotPossible))
async def drop_draft(ticket_id: TicketId, tx: TxDep, resources: ResourcesDep, principal: Applicant) -> Response:
    """Forget a draft."""
    await submit_ticket.drop_draft(Caller(tx, resources, principal), ticket_id)
    return Response(status_code=204)


@router.get("/tickets/{ticket_id}/definition", response_model=ServiceItemDefinition, responses=problem_responses(NotSignedIn, NotFound))
async def get_ticket_definition(ticket_id: TicketId, reader: ReaderDep, principal: SignedIn) -> Response:
    """The service item as it was when the ticket began: form, papers, flow."""
    ticket = await find_ticket(reader, ticket_id, principal)
    headers = {"cache-control": "private, max-age=86400"}
    definition = await pinned_definition(reader, ticket.item_version_id)
    return Response(definition.model_dump_json(by_alias=True), 200, headers, "application/json")


@router.post("/tickets/{ticket_id}/reveal", response_model=Revealed, responses={**STEP_PROBLEMS, **problem_responses(StepUpNeeded)})
async def reveal_ticket(ticket_id: TicketId, body: Reveal, caller: CallerDep) -> Response:
    """The sensitive answers in clear; the reason is kept, and the caller proves again who they are."""
    return reply(Revealed, await reveal(caller, ticket_id, body))
