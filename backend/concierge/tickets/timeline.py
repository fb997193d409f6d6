"""A ticket's timeline and its clocks: what happened, whose time it was, and why it is due then."""

from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from backend.concierge.clocks.attribution import attribute
from backend.concierge.clocks.explain import explain
from backend.concierge.models import clock_segment, department_task, ticket_event
from backend.concierge.policy import is_staff_view
from backend.concierge.tickets.presenting import Namer, light_of, namer
from backend.concierge.tickets.store import TicketRow, find_ticket
from backend.concierge.tickets.timing import as_segment
from backend.concierge.tickets.transitions import OPEN
from backend.concierge.tickets.views import Actor, EventView
from backend.concierge.tickets.views_clocks import (
    Attribution,
    ClocksView,
    CountedDayView,
    ExplanationView,
    SegmentView,
    ShareView,
    TaskName,
)
from backend.contracts.identity import Directory
from backend.kernel import clock
from backend.kernel.calendar import WorkingCalendar
from backend.kernel.calendar_store import working_calendar
from backend.kernel.db import Reader, sql
from backend.kernel.paging import KeysetList, Page, Sort
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources

EVENTS: Final = KeysetList(
    base=sa.select(
        *(ticket_event.c[name] for name in ("id", "at", "kind", "actor_name", "actor_kind", "visibility", "data")),
    ),
    ident=ticket_event.c.id,
    filters={
        "ticket_id": ticket_event.c.ticket_id == sa.bindparam("ticket_id", type_=sa.Uuid),
        "public": sa.text("visibility = 'public'"),
    },
    sorts={"id": Sort(ticket_event.c.id, descending=False, decode=UUID)},
)
SEGMENTS: Final = sql(
    sa.select(
        *(column for column in clock_segment.columns),
        department_task.c.code.label("task_code"),
        department_task.c.names.label("task_names"),
    )
    .outerjoin(department_task, department_task.c.id == clock_segment.c.task_id)
    .where(clock_segment.c.ticket_id == sa.bindparam("ticket_id", type_=sa.Uuid))
    .order_by(clock_segment.c.id)
)


async def events_of(reader: Reader, principal: Principal, ticket_id: UUID, *, cursor: str | None, limit: int) -> Page[EventView]:
    """Return the timeline, oldest first; the applicant sees what is public."""
    ticket = await find_ticket(reader, ticket_id, principal)
    filters: dict[str, Any] = {"ticket_id": ticket.id}
    if not is_staff_view(principal, ticket.applicant_id):
        filters["public"] = True
    rows, following = await EVENTS.page(reader, filters, sort="id", cursor=cursor, limit=limit)
    return Page[EventView](items=[_event(row) for row in rows], next=following, total=None)


def _event(row: Any) -> EventView:
    actor = Actor(kind=row["actor_kind"], name=row["actor_name"])
    return EventView(id=row["id"], at=row["at"], kind=row["kind"], actor=actor, visibility=row["visibility"], data=row["data"])


async def clocks_of(reader: Reader, resources: Resources, principal: Principal, ticket_id: UUID) -> ClocksView:
    """Return the segments, the day-by-day answer for each, and the shares of working time, which add up."""
    ticket = await find_ticket(reader, ticket_id, principal)
    rows = await reader.rows(SEGMENTS, ticket_id=ticket.id)
    calendar = await working_calendar(resources.database, reader)
    names = await namer(resources.port(Directory), (row["actor_id"] for row in rows))  # type: ignore[type-abstract]
    return ClocksView(
        now=clock.now(),
        due_at=ticket.due_at,
        light=light_of(ticket.due_at, ticket.amber_at, running=ticket.state in OPEN),
        segments=[_segment(row, names) for row in rows],
        explanations=[_explanation(row, calendar) for row in rows if row["allotted_days"] is not None],
        attribution=_attribution(ticket, rows, calendar, names),
    )


def _segment(row: Any, names: Namer) -> SegmentView:
    actor = names.person(row["actor_id"])
    task = None if row["task_id"] is None else TaskName(id=row["task_id"], code=row["task_code"], names=row["task_names"])
    same = ("id", "kind", "charged_to", "started_at", "ended_at", "allotted_days", "due_at", "reason")
    return SegmentView(**{name: row[name] for name in same}, task=task, actor_name=actor["name"] if actor else None)


def _explanation(row: Any, calendar: WorkingCalendar) -> ExplanationView:
    found = explain(calendar, row["started_at"], row["allotted_days"])
    rows = [
        CountedDayView(date=one.day.date, kind=one.day.kind.value, name=one.day.name, provisional=one.day.provisional, number=one.number)
        for one in found.rows
    ]
    return ExplanationView(
        segment_id=row["id"],
        first_day=found.first_day,
        days_allotted=found.days_allotted,
        due_at=row["due_at"],
        provisional=found.provisional,
        rows=rows,
    )


def _attribution(ticket: TicketRow, rows: list[Any], calendar: WorkingCalendar, names: Namer) -> Attribution | None:
    if ticket.submitted_at is None:
        return None
    ended = [row["ended_at"] for row in rows if row["ended_at"] is not None]
    end = clock.now() if ticket.state in OPEN else max(ended, default=ticket.submitted_at)
    shares = attribute([as_segment(row) for row in rows], calendar, ticket.submitted_at, end)
    return Attribution(
        start=ticket.submitted_at,
        end=end,
        seconds=calendar.working_seconds(ticket.submitted_at, end),
        shares=[
            ShareView(party=one.party, unit=names.unit(_unit(one.party)), seconds=one.seconds, days=round(one.days, 2)) for one in shares
        ],
    )


def _unit(party: str) -> str | None:
    return party.removeprefix("department:") if party.startswith("department:") else None
