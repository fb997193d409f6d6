"""The end of a ticket, and its new beginnings: finished, reopened, withdrawn."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from backend.concierge.errors import ReopenTooLate, ReplyOwed, TasksOpen
from backend.concierge.items.definition import ResultKind
from backend.concierge.policy import Actor
from backend.concierge.tasks.create_tasks import announce_unit
from backend.concierge.tasks.store import CANCEL_OPEN, ENDED
from backend.concierge.tickets.papers import papers_of
from backend.concierge.tickets.schemas import Finish, Reopen, Withdraw
from backend.concierge.tickets.step import Caller, Step, begin, not_possible
from backend.concierge.tickets.transitions import Action, State
from backend.contracts.messaging import NoticeTemplate
from backend.kernel.errors import LANGUAGES, FieldError, InvalidInput, text

REOPEN_WITHIN: Final = timedelta(days=30)
# With these the departments' work has no object any more.
_WITHOUT_TASKS: Final = frozenset({ResultKind.NOT_PASSED, ResultKind.EXPLAINED, ResultKind.NOT_OURS})


async def finish(caller: Caller, ticket_id: UUID, body: Finish) -> None:
    """Close the ticket; departments must be done unless the result makes their work pointless."""
    step = await begin(caller, ticket_id, Action.FINISH)
    if step.ticket.reply_due_at is not None:
        raise ReplyOwed
    await _refuse_result(step, body.result)
    open_tasks = [task for task in step.tasks if task.state not in ENDED]
    if open_tasks and body.result not in _WITHOUT_TASKS:
        raise TasksOpen(count=len(open_tasks), extra={"tasks": [task.code for task in open_tasks]})
    await _cancel_tasks(step)
    data = {"result": body.result.value, "note": body.note}
    done = await step.conclude(data, result=body.result.value, finished_at=step.now, audit_data={"result": body.result.value})
    slug = f"ticket.result.{body.result.value}"
    words = {"result" if language == "zh" else f"result_{language}": text(slug, language) for language in LANGUAGES}
    done.tell([done.ticket.applicant_id], NoticeTemplate.FINISHED, **words)


async def _refuse_result(step: Step, result: ResultKind) -> None:
    language = step.principal.language
    if result not in step.definition.result_kinds:
        raise InvalidInput(errors=[FieldError("result", "choice", text("ticket.result_unknown", language))])
    # What was promised may have been supplied since, but not checked, or not accepted.
    if result is ResultKind.PASSED and any(one.verdict != "passed" for one in await papers_of(step.tx, step.ticket.id)):
        raise InvalidInput(errors=[FieldError("result", "promise_open", text("ticket.promise_open", language))])


async def _cancel_tasks(step: Step) -> None:
    if any(task.state not in ENDED for task in step.tasks):
        await step.tx.run(CANCEL_OPEN, ticket_id=step.ticket.id, now=step.now)
        for unit in {task.unit_code for task in step.tasks if task.state not in ENDED}:
            announce_unit(step, unit)


async def reopen(caller: Caller, ticket_id: UUID, body: Reopen) -> None:
    """Take a finished ticket up again; applicants within thirty days, supervisors at any time."""
    step = await begin(caller, ticket_id, Action.REOPEN)
    if Actor.APPLICANT in step.held:
        if step.ticket.state != State.FINISHED:
            raise not_possible(step.transition, step.ticket.state)
        if step.ticket.finished_at is not None and step.now > step.ticket.finished_at + REOPEN_WITHIN:
            raise ReopenTooLate(days=REOPEN_WITHIN.days)
    done = await step.conclude({"reason": body.reason}, result=None, finished_at=None, reopened=step.ticket.reopened + 1, reason="reopened")
    done.tell([done.ticket.owner_id, done.ticket.applicant_id], NoticeTemplate.REOPENED)


async def withdraw(caller: Caller, ticket_id: UUID, body: Withdraw) -> None:
    """Take one's own ticket back before it is finished."""
    step = await begin(caller, ticket_id, Action.WITHDRAW)
    await _cancel_tasks(step)
    done = await step.conclude({"reason": body.reason}, reply_due_at=None)
    done.tell([done.ticket.owner_id], NoticeTemplate.WITHDRAWN)
