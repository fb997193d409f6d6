"""Steps on a department's task: each moves the task, its clock, and what the ticket waits for."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

from backend.concierge.errors import NotYourAction, TaskActionNotPossible
from backend.concierge.items.pinned import pinned_definition
from backend.concierge.policy import capacities
from backend.concierge.tasks import schemas
from backend.concierge.tasks.create_tasks import announce_unit, start_waiting, task_clock, tell_departments
from backend.concierge.tasks.store import TICKET_OF, TaskRow, save_task, tasks_of
from backend.concierge.tasks.transitions import TASK_TRANSITIONS, TaskAction, TaskState, TaskTransition
from backend.concierge.tickets.events import add_event
from backend.concierge.tickets.extend_ticket import ask, supervisors
from backend.concierge.tickets.notices import tell
from backend.concierge.tickets.schemas import Dispute, Extend
from backend.concierge.tickets.step import Caller, Step, begin, next_in_work
from backend.concierge.tickets.store import lock_ticket, save_ticket
from backend.concierge.tickets.timing import END_TASK, begin_clock
from backend.concierge.tickets.transitions import IN_WORK, NEXT_ACTOR, TRANSITIONS, Action, Next, State
from backend.contracts.messaging import NoticeTemplate
from backend.kernel.audit import audit
from backend.kernel.errors import FieldError, InvalidInput, NotFound, StaleVersion, text


async def _begin(caller: Caller, task_id: UUID, action: TaskAction) -> tuple[Step, TaskRow, TaskTransition]:
    ticket_id = await caller.tx.value(TICKET_OF, task_id=task_id)
    if ticket_id is None:
        raise NotFound
    ticket = await lock_ticket(caller.tx, ticket_id, caller.principal)
    tasks = await tasks_of(caller.tx, ticket_id)
    task = next(one for one in tasks if one.id == task_id)
    transition = TASK_TRANSITIONS[action]
    held = capacities(caller.principal, applicant_id=ticket.applicant_id, owner_id=ticket.owner_id, task_units=frozenset({task.unit_code}))
    if not held & transition.who:
        raise NotYourAction(extra={"action": action, "who": sorted(transition.who)})
    if ticket.state not in IN_WORK or task.state not in transition.sources:
        allowed = [one.value for one in TaskState if one in transition.sources]
        raise TaskActionNotPossible(extra={"action": action, "state": task.state, "allowed_in": allowed})
    if caller.version is not None and caller.version != task.version:
        raise StaleVersion
    definition = await pinned_definition(caller.tx, ticket.item_version_id)
    return Step(caller, TRANSITIONS[Action.DISPUTE], ticket, definition, tasks, held), task, transition


async def _conclude(step: Step, task: TaskRow, transition: TaskTransition, data: dict[str, Any], **changes: Any) -> tuple[TaskRow, UUID]:
    """Write the task, start those that waited for it, and what the ticket waits for now."""
    target = transition.target or task.state
    saved = await save_task(step.tx, task, state=str(target), **changes)
    step.tasks = [saved if one.id == task.id else one for one in step.tasks]
    started = await start_waiting(step)
    awaited = next_in_work(step.tasks) if step.ticket.state == State.HANDLING else Next.END_SPECIAL
    step.ticket = await save_ticket(step.tx, step.ticket, next_action=awaited, next_actor=NEXT_ACTOR[awaited])
    told = {"task": str(task.id), "code": task.code, "names": task.names, "unit": saved.unit_code, **data}
    visibility = "public" if transition.action in (TaskAction.START, TaskAction.FINISH) else "internal"
    event_id = await add_event(step.tx, step.ticket.id, transition.event, step.principal, visibility, **told)
    audit(step.tx, step.caller.resources.vault, step.principal, f"task.{transition.action}", "task", task.id, ticket=str(step.ticket.id))
    await tell_departments(step, started, event_id)
    announce_unit(step, task.unit_code)
    return saved, event_id


def _tell_owner(step: Step, event_id: UUID, template: NoticeTemplate, **params: str | int) -> None:
    owner = step.ticket.owner_id
    if owner is not None and owner != step.principal.account_id:
        tell(step.tx, event_id, step.ticket, step.definition, template, owner, params)


async def start(caller: Caller, task_id: UUID, _body: schemas.StartTask) -> None:
    """Take a task up."""
    step, task, transition = await _begin(caller, task_id, TaskAction.START)
    await _conclude(step, task, transition, {}, handler_id=caller.principal.id, started_at=step.now)


async def finish(caller: Caller, task_id: UUID, body: schemas.FinishTask) -> None:
    """Report the outcome; whoever waited for this task starts."""
    step, task, transition = await _begin(caller, task_id, TaskAction.FINISH)
    await caller.tx.run(END_TASK, ticket_id=step.ticket.id, task_id=task.id, now=step.now)
    saved, event_id = await _conclude(
        step,
        task,
        transition,
        {"outcome": body.outcome, "note": body.note},
        handler_id=task.handler_id or caller.principal.id,
        started_at=task.started_at or step.now,
        finished_at=step.now,
        outcome=body.outcome,
        note=body.note,
    )
    _tell_owner(step, event_id, NoticeTemplate.REPLY, who=saved.names["zh"])


async def dispute(caller: Caller, task_id: UUID, body: schemas.DisputeTask) -> None:
    """Say that the matter is not this unit's; its clock goes on until the owner has decided."""
    step, task, transition = await _begin(caller, task_id, TaskAction.DISPUTE)
    _, event_id = await _conclude(step, task, transition, {"reason": body.reason}, note=body.reason)
    _tell_owner(step, event_id, NoticeTemplate.REPLY, who=caller.principal.name)


async def dispute_on_ticket(caller: Caller, ticket_id: UUID, body: Dispute) -> None:
    """Dispute one of a ticket's tasks."""
    step = await begin(caller, ticket_id, Action.DISPUTE)
    if all(task.id != body.task_id for task in step.tasks):
        raise InvalidInput(errors=[FieldError("task_id", "unknown", text("ticket.unknown_task", caller.principal.language))])
    unversioned = Caller(caller.tx, caller.resources, caller.principal)
    await dispute(unversioned, body.task_id, schemas.DisputeTask(reason=body.reason))


async def return_(caller: Caller, task_id: UUID, body: schemas.ReturnTask) -> None:
    """Leave a disputed task with its unit."""
    step, task, transition = await _begin(caller, task_id, TaskAction.RETURN)
    saved, event_id = await _conclude(step, task, transition, {"note": body.note}, note=body.note)
    await tell_departments(step, [saved], event_id)


async def transfer(caller: Caller, task_id: UUID, body: schemas.TransferTask) -> None:
    """Give the task to another unit, with all its days."""
    step, task, transition = await _begin(caller, task_id, TaskAction.TRANSFER)
    units = await caller.directory.units()
    if body.unit_code not in units or body.unit_code == task.unit_code:
        raise InvalidInput(errors=[FieldError("unit_code", "choice", text("ticket.unknown_unit", caller.principal.language))])
    await caller.tx.run(END_TASK, ticket_id=step.ticket.id, task_id=task.id, now=step.now)
    moved = task_clock(step, task, task.days, "transferred")
    moved = type(moved)(moved.kind, f"department:{body.unit_code}", moved.days, moved.reason, moved.actor_id, moved.task_id)
    ends = await begin_clock(caller.tx, await caller.calendar(), step.ticket.id, moved, step.now)
    saved, event_id = await _conclude(
        step,
        task,
        transition,
        {"reason": body.reason, "from": task.unit_code},
        unit_code=body.unit_code,
        handler_id=None,
        started_at=None,
        due_at=ends.due_at,
        amber_at=ends.amber_at,
        note=body.reason,
    )
    await tell_departments(step, [saved], event_id)


async def extend(caller: Caller, task_id: UUID, body: Extend) -> None:
    """Ask for more days on the task's clock."""
    step, task, transition = await _begin(caller, task_id, TaskAction.EXTEND)
    await ask(step, body, task)
    _, event_id = await _conclude(step, task, transition, {"days": body.days, "reason": body.reason})
    for person in await supervisors(caller):
        tell(step.tx, event_id, step.ticket, step.definition, NoticeTemplate.EXTENSION_REQUESTED, person, {"days": body.days})


async def cancel(caller: Caller, task_id: UUID, body: schemas.CancelTask) -> None:
    """Do without a task."""
    step, task, transition = await _begin(caller, task_id, TaskAction.CANCEL)
    await caller.tx.run(END_TASK, ticket_id=step.ticket.id, task_id=task.id, now=step.now)
    await _conclude(step, task, transition, {"reason": body.reason}, finished_at=step.now, note=body.reason)


TaskHandler = Callable[[Caller, UUID, Any], Awaitable[None]]
STEPS: dict[TaskAction, tuple[type[Any], TaskHandler]] = {
    TaskAction.START: (schemas.StartTask, start),
    TaskAction.FINISH: (schemas.FinishTask, finish),
    TaskAction.DISPUTE: (schemas.DisputeTask, dispute),
    TaskAction.RETURN: (schemas.ReturnTask, return_),
    TaskAction.TRANSFER: (schemas.TransferTask, transfer),
    TaskAction.EXTEND: (Extend, extend),
    TaskAction.CANCEL: (schemas.CancelTask, cancel),
}
