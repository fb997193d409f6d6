"""Special procedures (特别程序): an expert review, a hearing, an inspection, during which handling stands still."""

from uuid import UUID

from backend.concierge.tickets.notices import last_moment
from backend.concierge.tickets.schemas import EndSpecial, StartSpecial
from backend.concierge.tickets.step import Caller, begin
from backend.concierge.tickets.timing import days_left
from backend.concierge.tickets.transitions import Action, Clock
from backend.contracts.messaging import NoticeTemplate


async def start_special(caller: Caller, ticket_id: UUID, body: StartSpecial) -> None:
    """Stop the handling clock for a procedure that is expected to take so many working days."""
    step = await begin(caller, ticket_id, Action.START_SPECIAL)
    done = await step.conclude({"reason": body.reason, "days": body.days}, days=body.days, reason=body.reason)
    done.tell([done.ticket.applicant_id], NoticeTemplate.SPECIAL_STARTED, reason=body.reason)


async def end_special(caller: Caller, ticket_id: UUID, body: EndSpecial) -> None:
    """Go on with the working days that handling had left."""
    step = await begin(caller, ticket_id, Action.END_SPECIAL)
    left = await days_left(caller.tx, await caller.calendar(), ticket_id, Clock.HANDLING, step.now)
    done = await step.conclude({"note": body.note}, days=left, reason="resumed")
    done.tell([done.ticket.applicant_id], NoticeTemplate.SPECIAL_ENDED, due=last_moment(done.ticket.due_at))
