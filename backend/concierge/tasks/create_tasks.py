"""Making a ticket's tasks, and starting those whose turn has come."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from backend.concierge.clocks.rules import Deadline, deadline
from backend.concierge.items.definition import FlowTask
from backend.concierge.tasks.store import ADD, TaskRow, save_task, waits_for
from backend.concierge.tickets.notices import last_moment, tell
from backend.concierge.tickets.timing import NewClock, begin_clock
from backend.concierge.tickets.transitions import Clock
from backend.contracts.messaging import NoticeTemplate
from backend.contracts.permissions import ConciergePermission
from backend.kernel import live
from backend.kernel.ids import new_id

if TYPE_CHECKING:
    from backend.concierge.tickets.step import Step


def task_clock(step: "Step", task: TaskRow, days: int, reason: str) -> NewClock:
    """Return the clock of a task, charged to its department."""
    return NewClock(Clock.TASK, f"department:{task.unit_code}", days, reason, step.principal.account_id, task.id)


def _row(step: "Step", planned: FlowTask, *, after: list[str]) -> TaskRow:
    return TaskRow(
        id=new_id(),
        ticket_id=step.ticket.id,
        code=planned.code,
        names=planned.names.model_dump(),
        unit_code=planned.unit_code,
        days=planned.days,
        after=after,
        mandatory=planned.mandatory,
        state="waiting",
        handler_id=None,
        started_at=None,
        due_at=None,
        amber_at=None,
        finished_at=None,
        outcome=None,
        note=None,
        created_at=step.now,
        version=1,
    )


async def plan_tasks(step: "Step", planned: Iterable[FlowTask]) -> list[TaskRow]:
    """Make tasks beside those that exist; whoever waits for nobody starts now. Returns all tasks of the ticket."""
    made = [_row(step, one, after=one.after) for one in planned]
    everyone = [*step.tasks, *made]
    calendar = await step.caller.calendar()
    ready: dict[UUID, Deadline] = {task.id: deadline(calendar, step.now, task.days) for task in made if not waits_for(task, everyone)}
    await step.tx.many(ADD, [_values(task, ready.get(task.id)) for task in made])
    for task in made:
        if task.id in ready:
            await begin_clock(step.tx, calendar, step.ticket.id, task_clock(step, task, task.days, "task_created"), step.now)
    return [*step.tasks, *(_started(task, ready.get(task.id)) for task in made)]


def _started(task: TaskRow, ends: Deadline | None) -> TaskRow:
    return task if ends is None else replace(task, state="pending", due_at=ends.due_at, amber_at=ends.amber_at)


def _values(task: TaskRow, ends: Deadline | None) -> dict[str, object]:
    row = _started(task, ends)
    return {name: getattr(row, name) for name in row.__dataclass_fields__}


async def start_waiting(step: "Step") -> list[TaskRow]:
    """Start every waiting task whose turn has come; updates `step.tasks` and returns those started."""
    started: list[TaskRow] = []
    for index, task in enumerate(step.tasks):
        if task.state == "waiting" and not waits_for(task, step.tasks):
            new = task_clock(step, task, task.days, "task_ready")
            ends = await begin_clock(step.tx, await step.caller.calendar(), step.ticket.id, new, step.now)
            saved = await save_task(step.tx, task, state="pending", due_at=ends.due_at, amber_at=ends.amber_at)
            step.tasks[index] = saved
            started.append(saved)
    return started


async def tell_departments(step: "Step", tasks: Iterable[TaskRow], event_id: UUID) -> None:
    """Tell those who work the tasks of each unit that theirs has begun."""
    for task in tasks:
        params = {"task": task.names["zh"], "task_en": task.names["en"], "task_ru": task.names["ru"], "due": last_moment(task.due_at)}
        for person in await step.caller.directory.holders(ConciergePermission.WORK_TASKS, task.unit_code):
            if person.id != step.principal.account_id:
                tell(step.tx, f"{event_id}:{task.id}", step.ticket, step.definition, NoticeTemplate.TASK_ASSIGNED, person.id, params)
        announce_unit(step, task.unit_code)


def announce_unit(step: "Step", unit_code: str) -> None:
    """Tell the streams of a unit that its tasks changed."""
    step.tx.outbox.notices.append(live.notice(f"unit:{unit_code}", f'{{"ticket":"{step.ticket.id}"}}'))
