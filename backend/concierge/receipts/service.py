"""The receipt of a ticket that was handed in: for its applicant, and for the concierge who has it."""

from datetime import datetime
from typing import Any
from urllib.parse import quote
from uuid import UUID

from backend.concierge.items.definition import ServiceItemDefinition
from backend.concierge.items.pinned import pinned_definition
from backend.concierge.materials.policy import sees_pending
from backend.concierge.receipts import repository
from backend.concierge.receipts.schemas import NextStep, Receipt, ReceiptItem, ReceiptMaterial
from backend.concierge.tickets.store import find_ticket
from backend.kernel.db import Reader
from backend.kernel.errors import NotFound
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources


def lookup_url(public_url: str, number: str) -> str:
    """Return the page on which the number is already filled in; the query code never stands in an address."""
    return f"{public_url.rstrip('/')}/lookup?number={quote(number)}"


def next_step(action: str | None, actor: Any, due_at: datetime | None) -> NextStep | None:
    """Return what is awaited, None when nothing is."""
    return NextStep(action=action, actor=actor, due_at=due_at) if action and actor else None


def _materials(definition: ServiceItemDefinition, found: dict[str, Any]) -> list[ReceiptMaterial]:
    return [
        ReceiptMaterial(
            code=one.code,
            names=one.names,
            files=found[one.code]["files"],
            pages=found[one.code]["pages"] if found[one.code]["fewest"] else None,
            promised=found[one.code]["verdict"] == "promised",
        )
        for one in definition.materials
        if one.code in found
    ]


async def receipt_of(reader: Reader, resources: Resources, principal: Principal, ticket_id: UUID) -> tuple[Receipt, str | None]:
    """Return the receipt and the code of the unit that serves; NotFound for others, and before the ticket was handed in."""
    row = await find_ticket(reader, ticket_id, principal)
    if not sees_pending(row, principal) or row.number is None or row.query_code is None or row.submitted_at is None:
        raise NotFound
    definition = await pinned_definition(reader, row.item_version_id)
    receipt = Receipt(
        number=row.number,
        query_code=resources.vault.decrypt(row.query_code),
        item=ReceiptItem(code=row.item_code, names=definition.names),
        applicant_name=row.applicant_name,
        company=row.company,
        subject=row.subject,
        submitted_at=row.submitted_at,
        state=row.state,
        next=next_step(row.next_action, row.next_actor, row.due_at),
        promised_days=definition.promised_days,
        materials=_materials(definition, await repository.handed_in(reader, row.id)),
        lookup_url=lookup_url(resources.settings.public_url, row.number),
    )
    return receipt, row.owner_unit or definition.contact_unit
