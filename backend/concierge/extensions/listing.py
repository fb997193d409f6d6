"""The list of requests for more time."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from backend.concierge.extensions.schemas import Asker, ExtensionItem, ExtensionTask, ExtensionTicket
from backend.concierge.models import department_task, extension, ticket
from backend.concierge.tickets.transitions import IN_WORK
from backend.contracts.identity import Directory, Person
from backend.kernel.db import Reader
from backend.kernel.paging import KeysetList, Page, Sort
from backend.kernel.principal import Principal

_e, _t, _d = extension.c, ticket.c, department_task.c
_UNIT = sa.bindparam("unit", type_=sa.Text)
# A request on a ticket that ended meanwhile waits for nobody.
_WAITS: Final = sa.and_(_e.decided_at.is_(None), _t.state.in_([sa.literal_column(f"'{state}'") for state in sorted(IN_WORK)]))
EXTENSIONS: Final = KeysetList(
    base=sa.select(
        *(_e[name] for name in ("id", "ticket_id", "task_id", "days", "reason", "requested_by", "requested_at")),
        *(_e[name] for name in ("decided_by", "decided_at", "approved", "decision_note")),
        *(_t[name].label(f"ticket_{name}") for name in ("number", "subject", "state", "due_at")),
        *(_d[name].label(f"task_{name}") for name in ("names", "unit_code", "due_at")),
    ).select_from(extension.join(ticket, _t.id == _e.ticket_id).outerjoin(department_task, _d.id == _e.task_id)),
    ident=_e.id,
    filters={
        "pending": _WAITS,
        "settled": sa.or_(_e.decided_at.is_not(None), _WAITS),
        "approved": _e.approved == sa.bindparam("approved", type_=sa.Boolean),
        "requested_by": _e.requested_by == sa.bindparam("requested_by", type_=sa.Uuid),
        "unit": sa.func.coalesce(_d.unit_code, _t.owner_unit) == _UNIT,
        "since": _e.requested_at >= sa.bindparam("since", type_=_e.requested_at.type),
        "until": _e.requested_at < sa.bindparam("until", type_=_e.requested_at.type),
    },
    sorts={
        "requested_at": Sort(_e.requested_at, descending=False, decode=datetime),
        "-requested_at": Sort(_e.requested_at, descending=True, decode=datetime),
    },
)


async def list_extensions(
    reader: Reader, directory: Directory, principal: Principal, filters: dict[str, Any], *, sort: str, cursor: str | None, limit: int
) -> Page[ExtensionItem]:
    """Return one page."""
    rows, following = await EXTENSIONS.page(reader, filters, sort=sort, cursor=cursor, limit=limit)
    people = await directory.people({row[name] for row in rows for name in ("requested_by", "decided_by") if row[name] is not None})
    return Page(items=[_item(row, people, principal) for row in rows], next=following, total=None)


def _item(row: Any, people: dict[UUID, Person], principal: Principal) -> ExtensionItem:
    settled = row["approved"]
    return ExtensionItem(
        **{name: row[name] for name in ("id", "days", "reason", "requested_at", "decided_at", "decision_note")},
        state="pending" if settled is None else "approved" if settled else "refused",
        ticket=ExtensionTicket(id=row["ticket_id"], **{name: row[f"ticket_{name}"] for name in ("number", "subject", "state", "due_at")}),
        task=_task(row),
        requested_by=_named(people, row["requested_by"]),
        decided_by=None if row["decided_by"] is None else _named(people, row["decided_by"]),
        mine=row["requested_by"] == principal.account_id,
    )


def _task(row: Any) -> ExtensionTask | None:
    if row["task_id"] is None:
        return None
    return ExtensionTask(id=row["task_id"], **{name: row[f"task_{name}"] for name in ("names", "unit_code", "due_at")})


def _named(people: dict[UUID, Person], person: UUID) -> Asker:
    found = people.get(person)
    return Asker(id=person, name=found.name if found else "")
