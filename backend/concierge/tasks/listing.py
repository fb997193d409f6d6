"""Lists of tasks: a department's own, or all for those who read every ticket."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa

from backend.concierge.models import TASK_OPEN, department_task, ticket
from backend.concierge.policy import READABLE, scope_of
from backend.concierge.tasks.presenting import task_actions, task_view
from backend.concierge.tasks.store import COLUMNS
from backend.concierge.tasks.views import TaskItem, TaskTicket
from backend.concierge.tickets.definitions import pinned_all
from backend.concierge.tickets.listing import PROBE
from backend.concierge.tickets.presenting import Namer, namer, names_of
from backend.concierge.tickets.views import ItemName
from backend.contracts.identity import Directory
from backend.kernel import clock, search
from backend.kernel.db import Reader, sql
from backend.kernel.errors import NotFound
from backend.kernel.paging import KeysetList, Page, Sort
from backend.kernel.principal import Principal

_NOW = sa.bindparam("now", type_=department_task.c.due_at.type)
_OPEN = sa.text("department_task." + TASK_OPEN)
_TICKET_COLUMNS = ("number", "subject", "company", "item_code", "item_version_id", "applicant_id", "owner_id")
_BASE = sa.select(
    *COLUMNS,
    *(ticket.c[name].label(f"ticket_{name}") for name in _TICKET_COLUMNS),
    ticket.c.state.label("ticket_state"),
).select_from(department_task.join(ticket, ticket.c.id == department_task.c.ticket_id))
TASKS: Final = KeysetList(
    base=_BASE,
    ident=department_task.c.id,
    filters={
        "unit": department_task.c.unit_code == sa.bindparam("unit", type_=sa.Text),
        "scope_unit": department_task.c.unit_code == sa.bindparam("scope_unit", type_=sa.Text),
        "own": ticket.c.applicant_id == sa.bindparam("own", type_=sa.Uuid),
        "handler": department_task.c.handler_id == sa.bindparam("handler", type_=sa.Uuid),
        "states": department_task.c.state == sa.any_(sa.bindparam("states", type_=sa.ARRAY(sa.Text))),
        "open": _OPEN,
        "red": sa.and_(_OPEN, department_task.c.due_at <= _NOW),
        "amber": sa.and_(_OPEN, department_task.c.due_at > _NOW, department_task.c.amber_at <= _NOW),
        "green": sa.and_(_OPEN, department_task.c.due_at > _NOW, department_task.c.amber_at > _NOW),
        "rare": search.rare_condition(ticket.c.id, ticket.c.search, ticket.c.search_text),
        "common": search.common_condition(ticket.c.search_text),
    },
    sorts={
        "due_at": Sort(department_task.c.due_at, descending=False, decode=datetime),
        "-due_at": Sort(department_task.c.due_at, descending=True, decode=datetime),
        "-created_at": Sort(department_task.c.created_at, descending=True, decode=datetime),
    },
)
ONE: Final = sql(_BASE.where(department_task.c.id == sa.bindparam("task_id", type_=sa.Uuid), READABLE))


@dataclass(frozen=True, slots=True)
class TaskQuery:
    """What a caller asks the list for."""

    state: tuple[str, ...] = ()
    light: str | None = None
    unit: str | None = None
    q: str | None = None
    mine: bool = False
    sort: str = "due_at"


async def filters_of(reader: Reader, query: TaskQuery, principal: Principal) -> tuple[dict[str, Any], dict[str, Any]] | None:
    """Return the active filters and the further parameters they use; None when nothing can be found."""
    scope = scope_of(principal)
    found: dict[str, Any] = {"unit": query.unit}
    params: dict[str, Any] = {}
    if principal.kind == "investor":
        found["own"] = principal.id
    elif not scope.sees_all:
        found["scope_unit"] = scope.unit or ""
    elif query.mine:
        found["scope_unit"] = principal.unit_code or ""
    states = [one for one in query.state if one != "open"]
    if states:
        found["states"] = states
    # A waiting task has no day by which it is due.
    if "open" in query.state or query.sort.endswith("due_at"):
        found["open"] = True
    if query.light is not None:
        found[query.light] = True
        params["now"] = clock.now()
    if query.q:
        asked = search.parse(query.q)
        if asked is None:
            return None
        hits = await reader.value(PROBE, tsquery=asked.tsquery)
        found["rare" if hits <= search.COMMON else "common"] = True
        params |= asked.params
    return found, params


async def list_tasks(
    reader: Reader, directory: Directory, query: TaskQuery, principal: Principal, *, cursor: str | None, limit: int, total: bool
) -> Page[TaskItem]:
    """Return one page."""
    asked = await filters_of(reader, query, principal)
    if asked is None:
        return Page[TaskItem](items=[], next=None, total=0 if total else None)
    filters, params = asked
    rows, following = await TASKS.page(reader, filters, sort=query.sort, cursor=cursor, limit=limit, params=params)
    names = await namer(directory, (row["handler_id"] for row in rows))
    definitions = await pinned_all(reader, {row["ticket_item_version_id"] for row in rows})
    items = [_item(row, definitions[row["ticket_item_version_id"]], names, principal) for row in rows]
    count = await TASKS.count(reader, filters, params=params) if total else None
    return Page[TaskItem](items=items, next=following, total=count)


async def one_task(reader: Reader, directory: Directory, principal: Principal, task_id: UUID) -> TaskItem:
    """Return one task if the caller may read its ticket; raises NotFound."""
    row = await reader.row(ONE, task_id=task_id, **scope_of(principal).params)
    if row is None:
        raise NotFound
    names = await namer(directory, [row["handler_id"]])
    definitions = await pinned_all(reader, {row["ticket_item_version_id"]})
    return _item(row, definitions[row["ticket_item_version_id"]], names, principal)


def _item(row: Any, definition: Any, names: Namer, principal: Principal) -> TaskItem:
    towards = {"applicant_id": row["ticket_applicant_id"], "owner_id": row["ticket_owner_id"], "state": row["ticket_state"]}
    about = TaskTicket(
        id=row["ticket_id"],
        number=row["ticket_number"],
        subject=row["ticket_subject"],
        company=row["ticket_company"],
        state=row["ticket_state"],
        item=ItemName(code=row["ticket_item_code"], names=names_of(definition.names), version_id=row["ticket_item_version_id"]),
    )
    return TaskItem(**task_view(row, names), actions=task_actions(row, towards, principal), ticket=about)
