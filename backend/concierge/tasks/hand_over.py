"""Tasks held by somebody who is away pass to whoever stands in for them, else back to the whole unit."""

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from backend.concierge.items.pinned import pinned_definition
from backend.concierge.models import TASK_OPEN, department_task
from backend.concierge.tasks.store import ENDED, TaskRow, save_task, tasks_of
from backend.concierge.tickets.events import add_event
from backend.concierge.tickets.notices import last_moment, tell
from backend.concierge.tickets.people import is_absent, standing_in
from backend.concierge.tickets.step import Caller
from backend.concierge.tickets.store import TicketRow, lock_ticket, save_ticket
from backend.contracts.identity import Directory, Person
from backend.contracts.messaging import NoticeTemplate
from backend.contracts.permissions import ConciergePermission
from backend.kernel import clock, live
from backend.kernel.audit import audit
from backend.kernel.calendar import local_date
from backend.kernel.db import sql
from backend.kernel.jobs import job
from backend.kernel.principal import SYSTEM
from backend.kernel.resources import Resources

_BATCH: Final = 200
_MAY: Final = (ConciergePermission.WORK_TASKS, ConciergePermission.HANDLE)
HELD: Final = sql(
    sa.select(department_task.c.id, department_task.c.ticket_id, department_task.c.handler_id, department_task.c.unit_code)
    .where(
        department_task.c.id > sa.bindparam("after", type_=sa.Uuid),
        sa.text("department_task." + TASK_OPEN),
        department_task.c.handler_id.is_not(None),
    )
    .order_by(department_task.c.id)
    .limit(sa.literal_column(str(_BATCH)))
)


def _works_for(person: Person, unit_code: str) -> bool:
    fits = person.active and person.kind == "staff" and person.unit_code == unit_code
    return fits and any(permission in person.permissions for permission in _MAY)


async def _present(directory: Directory, unit_code: str) -> list[Person]:
    """Return who of the unit works its tasks and is there today."""
    today = local_date(clock.now())
    people = {one.id: one for permission in _MAY for one in await directory.holders(permission, unit_code)}
    return [one for one in people.values() if not is_absent(one, today)]


@job("concierge.hand_over_tasks", cron="5,35 * * * *")
async def hand_over_tasks(resources: Resources, _args: dict[str, Any]) -> None:
    """Look through all held tasks, each in a transaction of its own."""
    directory, today = resources.port(Directory), local_date(clock.now())  # type: ignore[type-abstract]
    after = UUID(int=0)
    while True:
        async with resources.database.reader() as reader:
            rows = await reader.rows(HELD, after=after)
        away = _away(await directory.people({row["handler_id"] for row in rows}), today)
        for row in rows:
            if row["handler_id"] in away:
                async with resources.database.transaction() as tx:
                    await hand_over_task(Caller(tx, resources, SYSTEM), row["ticket_id"], row["id"])
        if len(rows) < _BATCH:
            return
        after = rows[-1]["id"]


def _away(people: dict[UUID, Person], today: Any) -> Collection[UUID]:
    return {ident for ident, person in people.items() if is_absent(person, today) or not person.active}


async def hand_over_task(caller: Caller, ticket_id: UUID, task_id: UUID) -> None:
    """Give one task to its handler's stand-in in the unit, else to the unit; leave it when nobody is there."""
    ticket = await lock_ticket(caller.tx, ticket_id, caller.principal)
    task = next((one for one in await tasks_of(caller.tx, ticket_id) if one.id == task_id), None)
    if task is None or task.handler_id is None or task.state in ENDED:
        return
    handler = (await caller.directory.people([task.handler_id])).get(task.handler_id)
    present = await _present(caller.directory, task.unit_code)
    if handler is None or not present or handler in present:
        return
    stand_in = await standing_in(caller.directory, handler, lambda one: _works_for(one, task.unit_code))
    if stand_in in present:
        await _give(caller, ticket, task, handler, stand_in)
    else:
        await _give_back(caller, ticket, task, handler, present)


async def _give(caller: Caller, ticket: TicketRow, task: TaskRow, handler: Person, stand_in: Person) -> None:
    saved, event_id = await _move(caller, ticket, task, handler, stand_in.id, stand_in.name)
    definition = await pinned_definition(caller.tx, ticket.item_version_id)
    tell(caller.tx, event_id, saved, definition, NoticeTemplate.HANDED_OVER, stand_in.id, {"from": handler.name})


async def _give_back(caller: Caller, ticket: TicketRow, task: TaskRow, handler: Person, present: list[Person]) -> None:
    unit = (await caller.directory.units()).get(task.unit_code)
    saved, event_id = await _move(caller, ticket, task, handler, None, unit.names["zh"] if unit else task.unit_code)
    definition = await pinned_definition(caller.tx, ticket.item_version_id)
    names = {"task": task.names["zh"], "task_en": task.names["en"], "task_ru": task.names["ru"], "due": last_moment(task.due_at)}
    for person in present:
        tell(caller.tx, f"{event_id}:{task.id}", saved, definition, NoticeTemplate.TASK_ASSIGNED, person.id, names)


async def _move(caller: Caller, ticket: TicketRow, task: TaskRow, handler: Person, to: UUID | None, name: str) -> tuple[TicketRow, UUID]:
    tx = caller.tx
    await save_task(tx, task, handler_id=to)
    # The ticket's page shows its tasks: whoever looks at it is told.
    saved = await save_ticket(tx, ticket)
    told = {"task": str(task.id), "code": task.code, "names": task.names, "unit": task.unit_code, "from": handler.name, "to": name}
    event_id = await add_event(tx, ticket.id, "handed_over", caller.principal, "internal", **told)
    change: dict[str, Any] = {"ticket": str(ticket.id), "before": str(handler.id), "handler": None if to is None else str(to)}
    audit(tx, caller.resources.vault, caller.principal, "task.hand_over", "task", task.id, **change)
    tx.outbox.notices.append(live.notice(f"unit:{task.unit_code}", f'{{"ticket":"{ticket.id}"}}'))
    return saved, event_id
