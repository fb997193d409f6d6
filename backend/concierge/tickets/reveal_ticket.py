"""Showing sensitive answers to staff: for a reason, after a second proof of identity, and on record."""

from uuid import UUID

from backend.concierge.policy import is_staff_view
from backend.concierge.tickets.events import add_event
from backend.concierge.tickets.schemas import Reveal
from backend.concierge.tickets.sealing import sealed_values
from backend.concierge.tickets.step import Caller
from backend.concierge.tickets.store import lock_ticket
from backend.concierge.tickets.views import Revealed
from backend.kernel.audit import audit
from backend.kernel.errors import NotAllowed
from backend.kernel.principal import require_recent_proof


async def reveal(caller: Caller, ticket_id: UUID, body: Reveal) -> Revealed:
    """Return the answers by dotted path; raises StepUpNeeded until the caller has proved again who they are."""
    principal = caller.principal
    ticket = await lock_ticket(caller.tx, ticket_id, principal)
    if not is_staff_view(principal, ticket.applicant_id):
        raise NotAllowed
    require_recent_proof(principal)
    values = sealed_values(caller.resources.vault, ticket.sealed)
    await add_event(caller.tx, ticket.id, "revealed", principal, "internal", reason=body.reason, fields=sorted(values))
    audit(caller.tx, caller.resources.vault, principal, "ticket.reveal", "ticket", ticket.id, reason=body.reason, fields=sorted(values))
    return Revealed(values=values)
