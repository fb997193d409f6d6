"""The check's outcome: accepted into handling with its departments' tasks, or refused."""

from uuid import UUID

from backend.concierge.errors import CorrectionNotOverdue, MaterialsRejected, MaterialsUnchecked
from backend.concierge.tasks.create_tasks import plan_tasks, tell_departments
from backend.concierge.tickets.notices import last_moment
from backend.concierge.tickets.papers import judge, papers_of
from backend.concierge.tickets.schemas import Accept, Refuse
from backend.concierge.tickets.step import Caller, Step, begin
from backend.concierge.tickets.transitions import Action, State
from backend.contracts.messaging import NoticeTemplate


async def accept(caller: Caller, ticket_id: UUID, body: Accept) -> None:
    """Begin handling; every paper must have passed or be promised."""
    step = await begin(caller, ticket_id, Action.ACCEPT)
    await _refuse_papers(step, pass_unchecked=body.pass_unchecked)
    step.tasks = await plan_tasks(step, [one for one in step.definition.flow if one.mandatory])
    done = await step.conclude({"note": body.note}, accepted_at=step.now, staged=body.staged or step.ticket.staged)
    done.tell([done.ticket.applicant_id], NoticeTemplate.ACCEPTED, due=last_moment(done.ticket.due_at))
    await tell_departments(step, [task for task in step.tasks if task.state == "pending"], done.event_id)


async def _refuse_papers(step: Step, *, pass_unchecked: bool) -> None:
    papers = await papers_of(step.tx, step.ticket.id)
    rejected = [one.code for one in papers if one.verdict == "rejected"]
    if rejected:
        raise MaterialsRejected(count=len(rejected), extra={"materials": rejected})
    unchecked = [one for one in papers if one.verdict == "unchecked"]
    if unchecked and not pass_unchecked:
        raise MaterialsUnchecked(count=len(unchecked), extra={"materials": [one.code for one in unchecked]})
    if unchecked:
        await judge(step.tx, [one.version_id for one in unchecked], "passed", None, step.principal.account_id, step.now)


async def refuse(caller: Caller, ticket_id: UUID, body: Refuse) -> None:
    """End a ticket that cannot be handled; one that waits for corrections only once they are overdue."""
    step = await begin(caller, ticket_id, Action.REFUSE)
    if step.ticket.state == State.CORRECTING and step.ticket.due_at is not None and step.now < step.ticket.due_at:
        raise CorrectionNotOverdue
    done = await step.conclude({"reason": body.reason})
    done.tell([done.ticket.applicant_id], NoticeTemplate.REFUSED, reason=body.reason, urgent=True)
