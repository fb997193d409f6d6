"""The running clocks of a ticket in the database: begun, ended, gone on with."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from backend.concierge.clocks.rules import ClockKind, Deadline, Segment, deadline, remaining_days
from backend.concierge.items.definition import ServiceItemDefinition
from backend.concierge.models import clock_segment
from backend.concierge.tickets.transitions import Clock
from backend.kernel.calendar import WorkingCalendar
from backend.kernel.db import Reader, Tx, insert_into, sql
from backend.kernel.ids import new_id

_STAMP = clock_segment.c.started_at.type
_TICKET = sa.bindparam("ticket_id", type_=sa.Uuid)
_RUNNING = sa.and_(clock_segment.c.ticket_id == _TICKET, clock_segment.c.ended_at.is_(None))
_OWN = clock_segment.c.task_id.is_(None)
_END = sa.update(clock_segment).values(ended_at=sa.func.greatest(sa.bindparam("now", type_=_STAMP), clock_segment.c.started_at))
END_CLAUSES = {"all": _END.where(_RUNNING), "own": _END.where(_RUNNING, _OWN)}
END_OWN = sql(END_CLAUSES["own"])
END_TASK = sql(_END.where(_RUNNING, clock_segment.c.task_id == sa.bindparam("task_id", type_=sa.Uuid)))
BEGIN = sql(insert_into(clock_segment))
_FIELDS = ("kind", "charged_to", "started_at", "ended_at", "allotted_days", "reason", "actor_id", "task_id")
_SEGMENT = sa.select(*(clock_segment.c[name] for name in _FIELDS))
_NEWEST = _SEGMENT.where(clock_segment.c.ticket_id == _TICKET, clock_segment.c.kind == sa.bindparam("kind", type_=sa.Text)).order_by(
    clock_segment.c.id.desc()
)
NEWEST_OWN = sql(_NEWEST.where(_OWN).limit(sa.literal_column("1")))
NEWEST_OF_TASK = sql(_NEWEST.where(clock_segment.c.task_id == sa.bindparam("task_id", type_=sa.Uuid)).limit(sa.literal_column("1")))


@dataclass(frozen=True, slots=True)
class NewClock:
    """A clock about to begin."""

    kind: Clock
    charged_to: str
    days: int
    reason: str
    actor_id: UUID | None
    task_id: UUID | None = None


def days_of(definition: ServiceItemDefinition, kind: Clock) -> int:
    """Return the working days an item allots to one of the ticket's own clocks."""
    return {
        Clock.RESPONSE: definition.response_days,
        Clock.PRE_ACCEPTANCE: definition.pre_acceptance_days,
        Clock.CORRECTION: definition.correction_days,
        Clock.HANDLING: definition.handling_days,
    }[kind]


def charged_to(kind: Clock) -> str:
    """Return whose time one of the ticket's own clocks counts."""
    return {Clock.CORRECTION: "investor", Clock.SPECIAL: "special"}.get(kind, "office")


def segment_values(ticket_id: UUID, new: NewClock, now: datetime, ends: Deadline) -> dict[str, Any]:
    """Return the column values of a beginning segment."""
    return {
        "id": new_id(),
        "ticket_id": ticket_id,
        "task_id": new.task_id,
        "kind": new.kind.value,
        "charged_to": new.charged_to,
        "started_at": now,
        "ended_at": None,
        "allotted_days": new.days,
        "due_at": ends.due_at,
        "reason": new.reason,
        "actor_id": new.actor_id,
    }


async def begin_clock(tx: Tx, calendar: WorkingCalendar, ticket_id: UUID, new: NewClock, now: datetime) -> Deadline:
    """Begin a clock and return when it ends."""
    ends = deadline(calendar, now, new.days)
    await tx.run(BEGIN, **segment_values(ticket_id, new, now, ends))
    return ends


async def days_left(
    reader: Reader, calendar: WorkingCalendar, ticket_id: UUID, kind: Clock, now: datetime, task_id: UUID | None = None
) -> int:
    """Return the working days left on the newest segment of a clock, to go on with."""
    if task_id is None:
        row = await reader.row(NEWEST_OWN, ticket_id=ticket_id, kind=kind.value)
    else:
        row = await reader.row(NEWEST_OF_TASK, ticket_id=ticket_id, kind=kind.value, task_id=task_id)
    return remaining_days(calendar, as_segment(row), now) if row is not None else 0


def as_segment(row: Any) -> Segment:
    """Return a stored segment as the rules take it."""
    return Segment(ClockKind(row["kind"]), *(row[name] for name in _FIELDS[1:]))
