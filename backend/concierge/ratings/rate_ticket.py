"""The investor rates a finished ticket; a bad rating opens a case with someone other than the handler."""

from uuid import UUID

from backend.concierge.ratings import repository
from backend.concierge.ratings.errors import NoCaseWorker, RatingFinal
from backend.concierge.ratings.schemas import RateInput
from backend.concierge.tickets.step import Caller, Concluded, Step, begin
from backend.concierge.tickets.transitions import Action
from backend.contracts.messaging import NoticeTemplate
from backend.contracts.permissions import ConciergePermission
from backend.kernel.ids import new_id

CASE_DAYS = 5
"""Working days within which a bad rating is followed up, as 好差评 practice asks of offices."""


async def rate_ticket(caller: Caller, ticket_id: UUID, body: RateInput) -> Concluded:
    """Record or change the rating; raises RatingFinal once a follow-up has been closed."""
    step = await begin(caller, ticket_id, Action.RATE)
    case = await caller.tx.row(repository.CASE_OF_TICKET, ticket_id=ticket_id)
    if case is not None and case["state"] == "closed":
        raise RatingFinal
    rating_id = await caller.tx.value(
        repository.RATE,
        id=new_id(),
        ticket_id=ticket_id,
        grade=body.grade,
        tags=list(body.tags),
        comment=body.comment,
        handler_id=step.ticket.owner_id,
        rated_at=step.now,
    )
    worker = await _open_case(step, rating_id) if body.grade <= repository.BAD and case is None else None
    concluded = await step.conclude({"grade": body.grade}, audit_data={"grade": body.grade})
    if worker is not None:
        concluded.tell([worker], NoticeTemplate.CASE_OPENED, urgent=True, grade=body.grade)
    return concluded


async def _open_case(step: Step, rating_id: UUID) -> UUID:
    handler = step.ticket.owner_id
    worker = await _case_worker(step, handler)
    calendar = await step.caller.calendar()
    await step.tx.run(
        repository.OPEN_CASE,
        id=new_id(),
        ticket_id=step.ticket.id,
        rating_id=rating_id,
        handler_id=handler,
        worker_id=worker,
        state="open",
        opened_at=step.now,
        due_at=calendar.due(step.now, CASE_DAYS),
    )
    return worker


async def _case_worker(step: Step, handler: UUID | None) -> UUID:
    """Return the supervisor, failing that the concierge, with the fewest open cases; never the handler."""
    load = {row["worker_id"]: row["open"] for row in await step.tx.rows(repository.LOAD)}
    for permission in (ConciergePermission.SUPERVISE, ConciergePermission.HANDLE):
        people = [one.id for one in await step.caller.directory.holders(permission) if one.id != handler]
        if people:
            return min(people, key=lambda person: (load.get(person, 0), person.int))
    raise NoCaseWorker
