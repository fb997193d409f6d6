"""The ticket's row: read under lock within the caller's scope, and saved with its version."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

import orjson
import sqlalchemy as sa

from backend.concierge.models import ticket
from backend.concierge.policy import READABLE, scope_of
from backend.kernel import clock, live
from backend.kernel.db import Reader, Statement, Tx, sql
from backend.kernel.errors import NotFound, StaleVersion
from backend.kernel.principal import Principal


@dataclass(frozen=True, slots=True)
class TicketRow:
    """One ticket as stored, without the columns that only serve the search."""

    id: UUID
    number: str | None
    query_code: bytes | None
    item_id: UUID
    item_version_id: UUID
    item_code: str
    kind: str
    state: str
    result: str | None
    applicant_id: UUID
    applicant_name: str
    subject: str
    company: str | None
    form: dict[str, Any]
    sealed: bytes | None
    owner_unit: str | None
    owner_id: UUID | None
    next_action: str | None
    next_actor: str | None
    due_at: datetime | None
    amber_at: datetime | None
    reply_due_at: datetime | None
    supervised: bool
    extended: bool
    staged: bool
    urged: int
    notices: int
    late_notices: int
    reopened: int
    parent_id: UUID | None
    enterprise_id: UUID | None
    project_id: UUID | None
    clause_id: UUID | None
    created_at: datetime
    updated_at: datetime
    submitted_at: datetime | None
    accepted_at: datetime | None
    finished_at: datetime | None
    demo: bool
    version: int


NAMES = tuple(field.name for field in fields(TicketRow))
COLUMNS = tuple(ticket.c[name] for name in NAMES)
_BY_ID = sa.select(*COLUMNS).where(ticket.c.id == sa.bindparam("ticket_id", type_=sa.Uuid), READABLE)
FIND = sql(_BY_ID)
LOCK = sql(_BY_ID.with_for_update(of=ticket))


def ticket_row(record: Any) -> TicketRow:
    """Return the row of a record that holds exactly `COLUMNS`, in their order."""
    return TicketRow(*record)


async def find_ticket(reader: Reader, ticket_id: UUID, principal: Principal) -> TicketRow:
    """Return the ticket if the caller may read it; raises NotFound."""
    record = await reader.row(FIND, ticket_id=ticket_id, **scope_of(principal).params)
    if record is None:
        raise NotFound
    return ticket_row(record)


async def lock_ticket(tx: Tx, ticket_id: UUID, principal: Principal, *, version: int | None = None) -> TicketRow:
    """Return the ticket, locked until the commit, if the caller may read it; raises NotFound.

    With `version`, raises StaleVersion when somebody changed the ticket since.
    """
    return ticket_row(await lock_record(tx, LOCK, ticket_id, principal, version))


async def lock_record(tx: Tx, statement: Statement, ticket_id: UUID, principal: Principal, version: int | None) -> Any:
    """Return what `statement` finds of the ticket that it locks; raises as `lock_ticket` does."""
    record = await tx.row(statement, ticket_id=ticket_id, **scope_of(principal).params)
    if record is None:
        raise NotFound
    if version is not None and version != record["version"]:
        raise StaleVersion
    return record


@cache
def _update(names: tuple[str, ...]) -> Statement:
    values = {name: sa.bindparam(f"new_{name}", type_=ticket.c[name].type) for name in names}
    changed = sa.update(ticket).where(ticket.c.id == sa.bindparam("ticket_id", type_=sa.Uuid)).values(values)
    return sql(changed.values(version=ticket.c.version + sa.text("1"), updated_at=sa.bindparam("now", type_=ticket.c.updated_at.type)))


async def save_ticket(tx: Tx, row: TicketRow, **changes: Any) -> TicketRow:
    """Write `changes` of a locked ticket, raise its version, tell the streams, and return the new row."""
    now = clock.now()
    await tx.run(_update(tuple(sorted(changes))), ticket_id=row.id, now=now, **{f"new_{name}": value for name, value in changes.items()})
    return saved_row(tx, row, changes, now)


def saved_row(tx: Tx, row: TicketRow, changes: Mapping[str, Any], now: datetime) -> TicketRow:
    """Return the ticket as just written with `changes`, and tell the streams."""
    known = {name: value for name, value in changes.items() if name in NAMES}
    saved = replace(row, **known, updated_at=now, version=row.version + 1)
    announce(tx, saved)
    return saved


def announce(tx: Tx, row: TicketRow) -> None:
    """Tell the streams that show this ticket that it changed; they fetch what they may see."""
    message = orjson.dumps({"ticket": str(row.id), "version": row.version, "state": row.state}).decode()
    topics = [f"ticket:{row.id}", f"applicant:{row.applicant_id}"]
    if row.state != "draft":
        topics.append("queue")
    tx.outbox.notices.extend(live.notice(topic, message) for topic in topics)
