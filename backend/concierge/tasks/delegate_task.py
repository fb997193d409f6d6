"""A further task for a department, beside those every ticket of the item has."""

from uuid import UUID

from backend.concierge.errors import TaskExists
from backend.concierge.items.definition import FlowTask
from backend.concierge.items.localized import LocalizedText
from backend.concierge.tasks.create_tasks import plan_tasks, tell_departments
from backend.concierge.tasks.store import TaskRow
from backend.concierge.tickets.schemas import Delegate
from backend.concierge.tickets.step import Caller, Step, begin
from backend.concierge.tickets.transitions import Action
from backend.kernel.errors import FieldError, InvalidInput, text


async def delegate(caller: Caller, ticket_id: UUID, body: Delegate) -> TaskRow:
    """Make the task and return it; raises TaskExists when the ticket has it already."""
    step = await begin(caller, ticket_id, Action.DELEGATE)
    planned = await _planned(step, body)
    if any(task.code == planned.code for task in step.tasks):
        raise TaskExists
    step.tasks = await plan_tasks(step, [planned])
    made = step.tasks[-1]
    data = {"task": str(made.id), "code": made.code, "names": made.names, "unit": made.unit_code, "note": body.note}
    done = await step.conclude(data, audit_data={"task": made.code, "unit": made.unit_code})
    await tell_departments(step, [made] if made.state == "pending" else [], done.event_id)
    return made


async def _planned(step: Step, body: Delegate) -> FlowTask:
    language = step.principal.language
    if body.code is not None:
        known = next((one for one in step.definition.flow if one.code == body.code), None)
        if known is None:
            raise InvalidInput(errors=[FieldError("code", "unknown", text("ticket.unknown_task", language))])
        return known
    assert body.names is not None
    assert body.unit_code is not None
    assert body.days is not None
    if body.unit_code not in await step.caller.directory.units():
        raise InvalidInput(errors=[FieldError("unit_code", "choice", text("ticket.unknown_unit", language))])
    present = {task.code for task in step.tasks}
    if not set(body.after) <= present:
        raise InvalidInput(errors=[FieldError("after", "unknown", text("ticket.unknown_task", language))])
    names = LocalizedText(zh=body.names.zh, en=body.names.en or body.names.zh, ru=body.names.ru or body.names.zh)
    return FlowTask(
        code=f"extra-{len(present) + 1}", names=names, unit_code=body.unit_code, days=body.days, after=body.after, mandatory=True
    )
