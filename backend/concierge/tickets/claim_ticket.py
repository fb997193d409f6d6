"""Whose ticket it is: claimed, assigned, handed to a colleague."""

from typing import Any
from uuid import UUID

from backend.concierge.errors import TicketTaken
from backend.concierge.tickets.people import concierge_by_id
from backend.concierge.tickets.schemas import Assign, BulkAssign, Claim, Transfer
from backend.concierge.tickets.step import Caller, Concluded, begin, not_possible
from backend.concierge.tickets.transitions import Action, Next
from backend.concierge.tickets.views import BulkResult, BulkResults, ProblemOfOne
from backend.contracts.messaging import NoticeTemplate
from backend.kernel.context import current_trace
from backend.kernel.errors import Problem


async def claim(caller: Caller, ticket_id: UUID, _body: Claim) -> None:
    """Take a ticket nobody has, or one assigned to oneself; the second of two officers gets TicketTaken."""
    step = await begin(caller, ticket_id, Action.CLAIM)
    ticket, me = step.ticket, caller.principal
    if ticket.owner_id is not None and ticket.owner_id != me.account_id:
        owner = (await caller.directory.people([ticket.owner_id])).get(ticket.owner_id)
        raise TicketTaken(name=owner.name if owner else "", extra={"owner": owner.name if owner else None})
    if ticket.next_action != Next.CLAIM:
        raise not_possible(step.transition, ticket.state)
    await step.conclude(owner_id=me.id, owner_unit=me.unit_code or ticket.owner_unit)


async def assign(caller: Caller, ticket_id: UUID, body: Assign) -> None:
    """Give a ticket to a concierge."""
    await _give(caller, ticket_id, Action.ASSIGN, body.person_id, {"note": body.note})


async def transfer(caller: Caller, ticket_id: UUID, body: Transfer) -> None:
    """Hand one's own ticket to a colleague."""
    await _give(caller, ticket_id, Action.TRANSFER, body.person_id, {"reason": body.reason})


async def _give(caller: Caller, ticket_id: UUID, action: Action, person_id: UUID, said: dict[str, Any]) -> Concluded:
    asked, person = await concierge_by_id(caller.directory, person_id, caller.principal.language)
    step = await begin(caller, ticket_id, action)
    data = {"person_id": str(person.id), "name": person.name, **said}
    if person.id != asked.id:
        data |= {"instead_of": asked.name}
    done = await step.conclude(
        data,
        owner_id=person.id,
        owner_unit=person.unit_code or step.ticket.owner_unit,
        audit_data={"owner": str(person.id), "before": str(step.ticket.owner_id)},
    )
    done.tell([person.id], NoticeTemplate.TICKET_ASSIGNED)
    return done


async def bulk_assign(caller: Caller, body: BulkAssign) -> BulkResults:
    """Give several tickets to one concierge; each succeeds or fails by itself."""
    results: list[BulkResult] = []
    for ticket_id in dict.fromkeys(body.tickets):
        problem = await _assign_one(caller, ticket_id, Assign(person_id=body.person_id, note=body.note))
        results.append(BulkResult(ticket=ticket_id, ok=problem is None, problem=problem))
    return BulkResults(results=results)


async def _assign_one(caller: Caller, ticket_id: UUID, body: Assign) -> ProblemOfOne | None:
    try:
        async with caller.tx.savepoint():
            await assign(caller, ticket_id, body)
    except Problem as problem:
        if problem.errors:
            raise
        said = problem.as_json(caller.principal.language, current_trace())
        return ProblemOfOne(type=said["type"], title=said["title"], detail=said["detail"])
    return None
