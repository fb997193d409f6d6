"""Whose ticket it is: claimed, assigned, handed to a colleague."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

from backend.concierge.errors import TicketTaken
from backend.concierge.tickets.people import concierge_by_id
from backend.concierge.tickets.schemas import Assign, BulkAssign, Claim, Transfer, UndoBulkAssign
from backend.concierge.tickets.step import Caller, Concluded, begin, begin_alone, not_possible
from backend.concierge.tickets.transitions import Action, Next, State
from backend.concierge.tickets.views import BulkResult, BulkResults, ProblemOfOne
from backend.contracts.messaging import NoticeTemplate
from backend.kernel.context import current_trace
from backend.kernel.errors import Problem


async def claim(caller: Caller, ticket_id: UUID, _body: Claim) -> Concluded:
    """Take a ticket nobody has, or one assigned to oneself; the second of two officers gets TicketTaken."""
    step = await begin_alone(caller, ticket_id, Action.CLAIM)
    ticket, me = step.ticket, caller.principal
    if ticket.owner_id is not None and ticket.owner_id != me.account_id:
        owner = (await caller.directory.people([ticket.owner_id])).get(ticket.owner_id)
        raise TicketTaken(name=owner.name if owner else "", extra={"owner": owner.name if owner else None})
    if ticket.next_action != Next.CLAIM:
        raise not_possible(step.transition, ticket.state)
    return await step.conclude(owner_id=me.id, owner_unit=me.unit_code or ticket.owner_unit)


async def assign(caller: Caller, ticket_id: UUID, body: Assign) -> Concluded:
    """Give a ticket to a concierge."""
    return await _give(caller, ticket_id, Action.ASSIGN, body.person_id, {"note": body.note})


async def transfer(caller: Caller, ticket_id: UUID, body: Transfer) -> Concluded:
    """Hand one's own ticket to a colleague."""
    return await _give(caller, ticket_id, Action.TRANSFER, body.person_id, {"reason": body.reason})


async def _give(caller: Caller, ticket_id: UUID, action: Action, person_id: UUID, said: dict[str, Any]) -> Concluded:
    asked, person = await concierge_by_id(caller.directory, person_id, caller.principal.language)
    step = await begin_alone(caller, ticket_id, action)
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
    given = Assign(person_id=body.person_id, note=body.note)

    async def one(ticket_id: UUID) -> Concluded:
        return await _give(caller, ticket_id, Action.ASSIGN, given.person_id, {"note": given.note})

    return await _each(caller, list(dict.fromkeys(body.tickets)), one)


async def undo_bulk_assign(caller: Caller, body: UndoBulkAssign) -> BulkResults:
    """Give tickets back to whose they were; one that somebody changed since is left as it is."""
    wanted = {one.ticket: one for one in body.tickets}

    async def one(ticket_id: UUID) -> Concluded:
        back = wanted[ticket_id]
        based_on = Caller(caller.tx, caller.resources, caller.principal, back.version)
        return await (_leave(based_on, ticket_id) if back.owner is None else _return(based_on, ticket_id, back.owner))

    return await _each(caller, list(wanted), one)


async def _return(caller: Caller, ticket_id: UUID, person_id: UUID) -> Concluded:
    """Give a ticket back to a person, even one who is away: whoever stands in gets it by the sweep, as before."""
    person, _ = await concierge_by_id(caller.directory, person_id, caller.principal.language)
    step = await begin(caller, ticket_id, Action.ASSIGN)
    done = await step.conclude(
        {"person_id": str(person.id), "name": person.name, "undone": True},
        owner_id=person.id,
        owner_unit=person.unit_code or step.ticket.owner_unit,
        audit_data={"owner": str(person.id), "before": str(step.ticket.owner_id), "undo": True},
    )
    done.tell([person.id], NoticeTemplate.TICKET_ASSIGNED)
    return done


async def _leave(caller: Caller, ticket_id: UUID) -> Concluded:
    """Give a ticket back to the window; only one that nobody has claimed yet."""
    step = await begin(caller, ticket_id, Action.ASSIGN)
    if step.ticket.state != State.RECEIVED or step.ticket.next_action != Next.CLAIM:
        raise not_possible(step.transition, step.ticket.state)
    unit = step.definition.contact_unit
    known = (await caller.directory.units()).get(unit)
    return await step.conclude(
        {"person_id": None, "name": known.names["zh"] if known else unit, "undone": True},
        owner_id=None,
        owner_unit=unit,
        audit_data={"owner": None, "before": str(step.ticket.owner_id), "undo": True},
    )


async def _each(caller: Caller, tickets: list[UUID], do: Callable[[UUID], Awaitable[Concluded]]) -> BulkResults:
    """Do it to each ticket. In the order of ids, so that two officers with the same tickets wait, and never for each other."""
    results = {ticket_id: await _one(caller, ticket_id, do) for ticket_id in sorted(tickets)}
    return BulkResults(results=[results[ticket_id] for ticket_id in tickets])


async def _one(caller: Caller, ticket_id: UUID, do: Callable[[UUID], Awaitable[Concluded]]) -> BulkResult:
    try:
        async with caller.tx.savepoint():
            done = await do(ticket_id)
    except Problem as problem:
        if problem.errors:
            raise
        said = problem.as_json(caller.principal.language, current_trace())
        why = ProblemOfOne(type=said["type"], title=said["title"], detail=said["detail"])
        return BulkResult(ticket=ticket_id, ok=False, problem=why, previous_owner=None, version=None)
    before = done.step.ticket.owner_id
    return BulkResult(ticket=ticket_id, ok=True, problem=None, previous_owner=before, version=done.ticket.version)
