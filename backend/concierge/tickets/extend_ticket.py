"""More time: asked for by whoever works, decided by a second person."""

from typing import Any
from uuid import UUID

import sqlalchemy as sa

from backend.concierge.errors import ExtensionPending, NoExtensionPending, SecondPersonNeeded
from backend.concierge.models import clock_segment, extension
from backend.concierge.tasks.create_tasks import announce_unit, task_clock
from backend.concierge.tasks.store import TaskRow, save_task
from backend.concierge.tickets.notices import last_moment
from backend.concierge.tickets.schemas import ApproveExtension, Extend
from backend.concierge.tickets.step import Caller, Step, begin
from backend.concierge.tickets.timing import END_OWN, END_TASK, NewClock, begin_clock, days_left
from backend.concierge.tickets.transitions import Action, Clock, State
from backend.contracts.messaging import NoticeTemplate
from backend.contracts.permissions import ConciergePermission
from backend.kernel.db import insert_into, sql
from backend.kernel.ids import new_id

_TICKET = sa.bindparam("ticket_id", type_=sa.Uuid)
_PENDING = sa.and_(extension.c.ticket_id == _TICKET, extension.c.decided_at.is_(None))
PENDING = sql(
    sa.select(extension.c.id, extension.c.task_id, extension.c.days, extension.c.requested_by, extension.c.reason).where(_PENDING)
)
ASK = sql(insert_into(extension, "id", "ticket_id", "task_id", "days", "reason", "requested_by", "requested_at"))
DECIDE = sql(
    sa.update(extension)
    .where(extension.c.id == sa.bindparam("extension_id", type_=sa.Uuid))
    .values({name: sa.bindparam(name, type_=extension.c[name].type) for name in ("decided_by", "decided_at", "approved", "decision_note")})
)
# The paused handling clock: what it is given now counts when it goes on.
LENGTHEN = sql(
    sa.update(clock_segment)
    .where(
        clock_segment.c.id
        == sa.select(clock_segment.c.id)
        .where(clock_segment.c.ticket_id == _TICKET, clock_segment.c.kind == sa.literal_column("'handling'"))
        .order_by(clock_segment.c.id.desc())
        .limit(sa.literal_column("1"))
        .scalar_subquery()
    )
    .values(allotted_days=clock_segment.c.allotted_days + sa.bindparam("days", type_=sa.Integer))
)


async def extend(caller: Caller, ticket_id: UUID, body: Extend) -> None:
    """Ask for more working days on the handling clock."""
    step = await begin(caller, ticket_id, Action.EXTEND)
    await ask(step, body, task=None)
    done = await step.conclude({"days": body.days, "reason": body.reason})
    done.tell(await supervisors(caller), NoticeTemplate.EXTENSION_REQUESTED, days=body.days)


async def ask(step: Step, body: Extend, task: TaskRow | None) -> None:
    """Keep the request; raises ExtensionPending while another waits."""
    if await step.tx.row(PENDING, ticket_id=step.ticket.id) is not None:
        raise ExtensionPending
    await step.tx.run(
        ASK,
        id=new_id(),
        ticket_id=step.ticket.id,
        task_id=None if task is None else task.id,
        days=body.days,
        reason=body.reason,
        requested_by=step.principal.id,
        requested_at=step.now,
    )


async def supervisors(caller: Caller) -> list[UUID]:
    """Return who can decide on extensions."""
    return [person.id for person in await caller.directory.holders(ConciergePermission.SUPERVISE)]


async def approve_extension(caller: Caller, ticket_id: UUID, body: ApproveExtension) -> None:
    """Decide on the request that waits; nobody decides on their own."""
    step = await begin(caller, ticket_id, Action.APPROVE_EXTENSION)
    asked = await caller.tx.row(PENDING, ticket_id=ticket_id)
    if asked is None:
        raise NoExtensionPending
    if asked["requested_by"] == caller.principal.account_id:
        raise SecondPersonNeeded
    await caller.tx.run(
        DECIDE,
        extension_id=asked["id"],
        decided_by=caller.principal.id,
        decided_at=step.now,
        approved=body.approved,
        decision_note=body.note,
    )
    changes = await _prolong(step, asked) if body.approved else {}
    task = next((one for one in step.tasks if one.id == asked["task_id"]), None)
    data = {"approved": body.approved, "days": asked["days"], "note": body.note, "task": task.code if task else None}
    done = await step.conclude(data, visibility="internal" if task or not body.approved else "public", **changes)
    if body.approved and task is None:
        people = [done.ticket.applicant_id, asked["requested_by"]]
        done.tell(people, NoticeTemplate.EXTENDED, due=last_moment(done.ticket.due_at), reason=asked["reason"])


async def _prolong(step: Step, asked: Any) -> dict[str, Any]:
    task = next((one for one in step.tasks if one.id == asked["task_id"]), None)
    if task is not None:
        await _prolong_task(step, task, asked["days"])
        return {}
    if step.ticket.state == State.SPECIAL:
        await step.tx.run(LENGTHEN, ticket_id=step.ticket.id, days=asked["days"])
        return {"extended": True}
    calendar = await step.caller.calendar()
    left = await days_left(step.tx, calendar, step.ticket.id, Clock.HANDLING, step.now)
    await step.tx.run(END_OWN, ticket_id=step.ticket.id, now=step.now)
    longer = NewClock(Clock.HANDLING, "office", left + asked["days"], "extended", step.principal.account_id)
    ends = await begin_clock(step.tx, calendar, step.ticket.id, longer, step.now)
    return {"extended": True, "due_at": ends.due_at, "amber_at": ends.amber_at}


async def _prolong_task(step: Step, task: TaskRow, days: int) -> None:
    if task.state in ("done", "cancelled", "waiting"):
        return
    calendar = await step.caller.calendar()
    left = await days_left(step.tx, calendar, step.ticket.id, Clock.TASK, step.now, task.id)
    await step.tx.run(END_TASK, ticket_id=step.ticket.id, task_id=task.id, now=step.now)
    ends = await begin_clock(step.tx, calendar, step.ticket.id, task_clock(step, task, left + days, "extended"), step.now)
    await save_task(step.tx, task, due_at=ends.due_at, amber_at=ends.amber_at)
    announce_unit(step, task.unit_code)
