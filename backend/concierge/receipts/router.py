"""`/tickets/{id}/receipt` and `/ticket-lookups`."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from backend.concierge.items.localized import Language
from backend.concierge.materials.names import disposition
from backend.concierge.receipts import lookup, service
from backend.concierge.receipts.document import typeset
from backend.concierge.receipts.errors import LookupFailed
from backend.concierge.receipts.schemas import PublicTicket, Receipt, TicketLookup
from backend.concierge.receipts.wording import typeset_data, words
from backend.contracts.identity import Directory
from backend.kernel.context import current_language
from backend.kernel.errors import NotFound, NotSignedIn, TooManyRequests
from backend.kernel.http import ReaderDep, ResourcesDep, problem_responses, public, reply, signed_in
from backend.kernel.principal import Principal

router = APIRouter(tags=["receipts"])
Caller = Annotated[Principal, Depends(signed_in)]


@router.get("/tickets/{ticket_id}/receipt/data", response_model=Receipt, responses=problem_responses(NotSignedIn, NotFound))
async def get_ticket_receipt(ticket_id: UUID, principal: Caller, reader: ReaderDep, resources: ResourcesDep) -> Response:
    """Return the receipt for the screen, with the secret query code."""
    receipt, _ = await service.receipt_of(reader, resources, principal, ticket_id)
    return reply(Receipt, receipt)


@router.get(
    "/tickets/{ticket_id}/receipt",
    response_class=Response,
    responses={
        200: {"content": {"application/pdf": {"schema": {"type": "string", "format": "binary"}}}, "description": "The receipt"},
        **problem_responses(NotSignedIn, NotFound),
    },
)
async def download_ticket_receipt(
    ticket_id: UUID,
    principal: Caller,
    reader: ReaderDep,
    resources: ResourcesDep,
    lang: Annotated[Language | None, Query(description="Language of the receipt; else that of Accept-Language")] = None,
) -> Response:
    """Return the receipt as PDF."""
    receipt, unit_code = await service.receipt_of(reader, resources, principal, ticket_id)
    chosen = lang or _language()
    directory = resources.port(Directory)
    units, house = await directory.units(), await directory.office_names()
    pdf = await typeset(typeset_data(receipt, house, units.get(unit_code or ""), chosen))
    name = words("file_name", chosen, number=receipt.number)
    return Response(pdf, media_type="application/pdf", headers={"Content-Disposition": disposition("attachment", f"{name}.pdf")})


def _language() -> Language:
    language = current_language()
    return language if language in ("en", "ru") else "zh"


@router.post("/ticket-lookups", response_model=PublicTicket, responses=problem_responses(LookupFailed, TooManyRequests))
async def look_up_ticket(body: TicketLookup, principal: Annotated[Principal, Depends(public)], resources: ResourcesDep) -> Response:
    """Show a ticket, without anything personal, to whoever holds its number and query code."""
    # Counted before, and committed although refused: neither is undone by the error that is answered.
    await lookup.spend_attempt(resources.database, body.number)
    async with resources.database.transaction() as tx:
        found = await lookup.look_up(tx, resources.vault, principal, body)
    if isinstance(found, LookupFailed):
        raise found
    return reply(PublicTicket, found)
