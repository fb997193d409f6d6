"""Department tasks as stored: read, added, saved."""

from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from datetime import datetime
from functools import cache
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from backend.concierge.models import department_task
from backend.kernel.db import Reader, Statement, Tx, insert_into, sql

ENDED: Final = ("done", "cancelled")


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One department's matter within a ticket."""

    id: UUID
    ticket_id: UUID
    code: str
    names: dict[str, str]
    unit_code: str
    days: int
    after: list[str]
    mandatory: bool
    state: str
    handler_id: UUID | None
    started_at: datetime | None
    due_at: datetime | None
    amber_at: datetime | None
    finished_at: datetime | None
    outcome: str | None
    note: str | None
    created_at: datetime
    version: int


NAMES = tuple(field.name for field in fields(TaskRow))
COLUMNS = tuple(department_task.c[name] for name in NAMES)
_OF_TICKET = sa.select(*COLUMNS).where(department_task.c.ticket_id == sa.bindparam("ticket_id", type_=sa.Uuid))
OF_TICKET = sql(_OF_TICKET.order_by(department_task.c.created_at, department_task.c.id))
TICKET_OF = sql(sa.select(department_task.c.ticket_id).where(department_task.c.id == sa.bindparam("task_id", type_=sa.Uuid)))
ADD = sql(insert_into(department_task))
CANCEL_OPEN = sql(
    sa.update(department_task)
    .where(
        department_task.c.ticket_id == sa.bindparam("ticket_id", type_=sa.Uuid),
        department_task.c.finished_at.is_(None),
    )
    .values(
        state=sa.literal_column("'cancelled'"),
        finished_at=sa.bindparam("now", type_=department_task.c.finished_at.type),
        version=department_task.c.version + sa.text("1"),
    )
)


def task_row(record: Any) -> TaskRow:
    """Return the row of a record that holds exactly `COLUMNS`, in their order."""
    return TaskRow(*record)


async def tasks_of(reader: Reader, ticket_id: UUID) -> list[TaskRow]:
    """Return a ticket's tasks in the order they were made."""
    return [task_row(record) for record in await reader.rows(OF_TICKET, ticket_id=ticket_id)]


@cache
def _update(names: tuple[str, ...]) -> Statement:
    values = {name: sa.bindparam(f"new_{name}", type_=department_task.c[name].type) for name in names}
    changed = sa.update(department_task).where(department_task.c.id == sa.bindparam("task_id", type_=sa.Uuid)).values(values)
    return sql(changed.values(version=department_task.c.version + sa.text("1")))


async def save_task(tx: Tx, task: TaskRow, **changes: Any) -> TaskRow:
    """Write `changes` of a task whose ticket is locked, and return the new row."""
    await tx.run(_update(tuple(sorted(changes))), task_id=task.id, **{f"new_{name}": value for name, value in changes.items()})
    return replace(task, **changes, version=task.version + 1)


def waits_for(task: TaskRow, tasks: Collection[TaskRow]) -> list[str]:
    """Return the codes of the tasks that must be done before this one may start."""
    ended = {one.code for one in tasks if one.state in ENDED}
    present = {one.code for one in tasks}
    return [code for code in task.after if code in present and code not in ended]
