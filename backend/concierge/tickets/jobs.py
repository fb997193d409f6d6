"""What happens to tickets by the clock: reminders, warnings, hand-over during absence, archiving.

Every sweep is harmless when it runs twice, and catches up when it was missed: it looks at how things
stand, and remembers per day what it has said.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from backend.concierge.clocks.rules import overdue_days
from backend.concierge.items.pinned import pinned_definition
from backend.concierge.models import OPEN, TASK_OPEN, department_task, rating, ticket
from backend.concierge.tickets.events import add_event
from backend.concierge.tickets.notices import last_moment, tell
from backend.concierge.tickets.people import standing_in
from backend.concierge.tickets.step import Caller, begin
from backend.concierge.tickets.store import COLUMNS, TicketRow, lock_ticket, save_ticket, ticket_row
from backend.concierge.tickets.transitions import Action, State
from backend.contracts.identity import Directory
from backend.contracts.messaging import NoticeTemplate
from backend.contracts.permissions import ConciergePermission
from backend.kernel import clock
from backend.kernel.audit import audit
from backend.kernel.calendar import local_date
from backend.kernel.calendar_store import working_calendar
from backend.kernel.db import Statement, Tx, sql
from backend.kernel.jobs import first_time, job
from backend.kernel.principal import SYSTEM
from backend.kernel.resources import Resources

ARCHIVE_AFTER: Final = timedelta(days=30)
# A day later, so that it is no second message within the minute of "finished"; and not long after the fact.
INVITE_AFTER: Final = timedelta(days=1)
INVITE_UNTIL: Final = timedelta(days=7)
_BATCH: Final = 200
_NOW = sa.bindparam("now", type_=ticket.c.due_at.type)
_AFTER = sa.bindparam("after", type_=sa.Uuid)
_NOBODY: Final = UUID(int=0)


def _sweep(columns: Any, ident: Any, *conditions: Any) -> Statement:
    query = sa.select(*columns).where(ident > _AFTER, *conditions).order_by(ident)
    return sql(query.limit(sa.literal_column(str(_BATCH))))


_OPEN = sa.text("ticket." + OPEN)
AMBER: Final = _sweep(COLUMNS, ticket.c.id, _OPEN, ticket.c.amber_at <= _NOW, ticket.c.due_at > _NOW)
RED: Final = _sweep(COLUMNS, ticket.c.id, _OPEN, ticket.c.due_at <= _NOW)
OWNED: Final = _sweep((ticket.c.id, ticket.c.owner_id), ticket.c.id, _OPEN, ticket.c.owner_id.is_not(None))
OLD: Final = _sweep(
    (ticket.c.id,),
    ticket.c.id,
    sa.text("state = 'finished'"),
    ticket.c.finished_at <= sa.bindparam("before", type_=ticket.c.finished_at.type),
    ~ticket.c.staged,
)
UNRATED: Final = _sweep(
    COLUMNS,
    ticket.c.id,
    sa.text("ticket.state = 'finished'"),
    ticket.c.finished_at <= sa.bindparam("before", type_=ticket.c.finished_at.type),
    ticket.c.finished_at > sa.bindparam("since", type_=ticket.c.finished_at.type),
    ~sa.exists().where(rating.c.ticket_id == ticket.c.id),
)
LATE_TASKS: Final = sql(
    sa.select(
        department_task.c.id.label("task_id"),
        department_task.c.names,
        department_task.c.unit_code,
        department_task.c.due_at.label("task_due_at"),
        *COLUMNS,
    )
    .join(ticket, ticket.c.id == department_task.c.ticket_id)
    .where(department_task.c.id > _AFTER, sa.text("department_task." + TASK_OPEN), department_task.c.due_at <= _NOW)
    .order_by(department_task.c.id)
    .limit(sa.literal_column(str(_BATCH)))
)


async def _batches(resources: Resources, statement: Statement, key: str = "id", **params: Any) -> AsyncIterator[list[Any]]:
    """Yield all rows of a sweep in batches, each read anew, so that a long sweep holds nothing."""
    after = _NOBODY
    while True:
        async with resources.database.reader() as reader:
            rows = await reader.rows(statement, after=after, **params)
        if rows:
            yield rows
        if len(rows) < _BATCH:
            return
        after = rows[-1][key]


def _directory(resources: Resources) -> Directory:
    return resources.port(Directory)  # type: ignore[type-abstract]


async def _responsible(resources: Resources, row: TicketRow) -> list[UUID]:
    if row.owner_id is not None:
        return [row.owner_id]
    holders = await _directory(resources).holders(ConciergePermission.HANDLE, row.owner_unit)
    return [person.id for person in holders]


async def _remind(resources: Resources, tx: Tx, row: TicketRow, consumer: str, template: NoticeTemplate, **params: str | int) -> None:
    """Tell once a day whoever it waits for: the applicant while they correct, else the office."""
    event = f"{row.id}:{local_date(clock.now())}"
    if not await first_time(tx, consumer, event):
        return
    definition = await pinned_definition(tx, row.item_version_id)
    due = last_moment(row.due_at)
    if row.state == State.CORRECTING:
        tell(tx, f"{consumer}:{event}", row, definition, NoticeTemplate.CORRECTION_REMINDER, row.applicant_id, {"due": due})
        return
    for person in await _responsible(resources, row):
        tell(tx, f"{consumer}:{event}", row, definition, template, person, params)


@job("concierge.due_soon", cron="*/10 * * * *")
async def due_soon(resources: Resources, _args: dict[str, Any]) -> None:
    """Warn of what stands on amber."""
    async for rows in _batches(resources, AMBER, now=clock.now()):
        async with resources.database.transaction() as tx:
            for record in rows:
                row = ticket_row(record)
                await _remind(resources, tx, row, "concierge.due_soon", NoticeTemplate.DUE_SOON, due=last_moment(row.due_at))


@job("concierge.overdue", cron="*/10 * * * *")
async def overdue(resources: Resources, _args: dict[str, Any]) -> None:
    """Tell whoever it waits for, and the supervisors, what is late. Nothing is ever withdrawn by itself."""
    supervisors = [person.id for person in await _directory(resources).holders(ConciergePermission.SUPERVISE)]
    async for rows in _batches(resources, RED, now=clock.now()):
        async with resources.database.transaction() as tx:
            calendar = await working_calendar(resources.database, tx)
            for record in rows:
                row = ticket_row(record)
                assert row.due_at is not None
                days = overdue_days(calendar, row.due_at, clock.now())
                await _remind(resources, tx, row, "concierge.overdue", NoticeTemplate.OVERDUE, days=days)
                await _tell_supervisors(tx, row, supervisors, days)


async def _tell_supervisors(tx: Tx, row: TicketRow, supervisors: list[UUID], days: int) -> None:
    event = f"{row.id}:{local_date(clock.now())}"
    if supervisors and await first_time(tx, "concierge.overdue.supervisors", event):
        definition = await pinned_definition(tx, row.item_version_id)
        for person in supervisors:
            tell(tx, f"concierge.overdue.supervisors:{event}", row, definition, NoticeTemplate.OVERDUE, person, {"days": days})


@job("concierge.task_overdue", cron="*/10 * * * *")
async def task_overdue(resources: Resources, _args: dict[str, Any]) -> None:
    """Tell a department and the ticket's owner that a task is late."""
    async for rows in _batches(resources, LATE_TASKS, "task_id", now=clock.now()):
        async with resources.database.transaction() as tx:
            for record in rows:
                await _tell_of_task(resources, tx, record)


async def _tell_of_task(resources: Resources, tx: Tx, record: Any) -> None:
    event = f"{record['task_id']}:{local_date(clock.now())}"
    if not await first_time(tx, "concierge.task_overdue", event):
        return
    row = TicketRow(*(record[column.key] for column in COLUMNS))
    definition = await pinned_definition(tx, row.item_version_id)
    directory, names = _directory(resources), record["names"]
    unit = (await directory.units()).get(record["unit_code"])
    words = {
        f"unit_{lang}" if lang != "zh" else "unit": name for lang, name in (unit.names if unit else {"zh": record["unit_code"]}).items()
    }
    words |= {"task": names["zh"], "task_en": names["en"], "task_ru": names["ru"]}
    workers = {person.id for person in await directory.holders(ConciergePermission.WORK_TASKS, record["unit_code"])}
    for person in sorted(workers if row.owner_id is None else workers | {row.owner_id}):
        tell(tx, f"concierge.task_overdue:{event}", row, definition, NoticeTemplate.TASK_OVERDUE, person, words)


@job("concierge.rate_invitation", cron="40 * * * *")
async def rate_invitation(resources: Resources, _args: dict[str, Any]) -> None:
    """Ask for a rating a day after the end, once for each end, and never again."""
    now = clock.now()
    async for rows in _batches(resources, UNRATED, before=now - INVITE_AFTER, since=now - INVITE_UNTIL):
        async with resources.database.transaction() as tx:
            for record in rows:
                row = ticket_row(record)
                event = f"{row.id}:{row.finished_at}"
                if await first_time(tx, "concierge.rate_invitation", event):
                    definition = await pinned_definition(tx, row.item_version_id)
                    tell(tx, f"concierge.rate_invitation:{event}", row, definition, NoticeTemplate.RATE_INVITATION, row.applicant_id)


@job("concierge.archive", cron="20 3 * * *")
async def archive(resources: Resources, _args: dict[str, Any]) -> None:
    """Put away what was finished thirty days ago; matters followed to their end stay."""
    async for rows in _batches(resources, OLD, before=clock.now() - ARCHIVE_AFTER):
        for row in rows:
            await _each(resources, row["id"], archive_one)


async def archive_one(caller: Caller, ticket_id: UUID) -> None:
    """Put one finished ticket away."""
    step = await begin(caller, ticket_id, Action.ARCHIVE)
    await step.conclude()


@job("concierge.hand_over", cron="*/30 * * * *")
async def hand_over(resources: Resources, _args: dict[str, Any]) -> None:
    """Give the tickets of those who are away to whoever stands in for them."""
    directory = _directory(resources)
    async for rows in _batches(resources, OWNED):
        people = await directory.people({row["owner_id"] for row in rows})
        stand_ins = {ident: (await standing_in(directory, person)).id for ident, person in people.items()}
        for row in rows:
            if stand_ins.get(row["owner_id"], row["owner_id"]) != row["owner_id"]:
                await _each(resources, row["id"], hand_over_one)


async def hand_over_one(caller: Caller, ticket_id: UUID) -> None:
    """Give one ticket to whoever stands in for its owner today, if anybody does."""
    row = await lock_ticket(caller.tx, ticket_id, caller.principal)
    known = await caller.directory.people([row.owner_id]) if row.owner_id is not None else {}
    owner = known.get(row.owner_id) if row.owner_id is not None else None
    person = None if owner is None else await standing_in(caller.directory, owner)
    if owner is None or person is None or person.id == owner.id:
        return
    saved = await save_ticket(caller.tx, row, owner_id=person.id, owner_unit=person.unit_code or row.owner_unit)
    event_id = await add_event(caller.tx, row.id, "handed_over", caller.principal, "public", **{"from": owner.name, "to": person.name})
    change = {"owner": str(person.id), "before": str(owner.id)}
    audit(caller.tx, caller.resources.vault, caller.principal, "ticket.hand_over", "ticket", row.id, **change)
    definition = await pinned_definition(caller.tx, row.item_version_id)
    tell(caller.tx, event_id, saved, definition, NoticeTemplate.HANDED_OVER, person.id, {"from": owner.name})


async def _each(resources: Resources, ticket_id: UUID, do: Callable[[Caller, UUID], Awaitable[None]]) -> None:
    """Do it in a transaction of its own: one ticket's trouble is not the next one's."""
    async with resources.database.transaction() as tx:
        await do(Caller(tx, resources, SYSTEM), ticket_id)
