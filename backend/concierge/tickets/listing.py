"""Lists of tickets: within the caller's scope, filtered, searched and sorted in SQL."""

from datetime import date, datetime, time, timedelta
from typing import Any, Final, Literal
from uuid import UUID

import sqlalchemy as sa
from pydantic import Field

from backend.concierge import policy
from backend.concierge.models import OPEN, ticket
from backend.concierge.tickets.definitions import pinned_all
from backend.concierge.tickets.presenting import LISTED, list_item, namer
from backend.concierge.tickets.views import TicketItem
from backend.contracts.identity import Directory
from backend.kernel import clock, search
from backend.kernel.calendar import OFFICE_ZONE
from backend.kernel.db import Reader, sql
from backend.kernel.paging import KeysetList, Page, Sort
from backend.kernel.principal import Principal
from backend.kernel.query import PageQuery

_NOW = sa.bindparam("now", type_=ticket.c.due_at.type)
_OPEN = sa.text(OPEN)


def _bind(name: str, kind: Any) -> Any:
    return sa.bindparam(name, type_=kind)


TICKETS: Final = KeysetList(
    base=sa.select(*(ticket.c[name] for name in LISTED)),
    ident=ticket.c.id,
    filters={
        # Scope: exactly one of these three, or none for those who read every ticket that was handed in.
        "own": ticket.c.applicant_id == _bind("own", sa.Uuid),
        "unit_tasks": policy.task_of_unit(_bind("unit_tasks", sa.Text)),
        "handed_in": sa.text("state <> 'draft'"),
        "states": ticket.c.state == sa.any_(_bind("states", sa.ARRAY(sa.Text))),
        "open": _OPEN,
        "closed": sa.text("state IN ('finished', 'archived', 'refused', 'withdrawn')"),
        "red": sa.and_(_OPEN, ticket.c.due_at <= _NOW),
        "amber": sa.and_(_OPEN, ticket.c.due_at > _NOW, ticket.c.amber_at <= _NOW),
        "green": sa.and_(_OPEN, ticket.c.due_at > _NOW, ticket.c.amber_at > _NOW),
        "owner": ticket.c.owner_id == _bind("owner", sa.Uuid),
        "unowned": ticket.c.owner_id.is_(None),
        "unit": ticket.c.owner_unit == _bind("unit", sa.Text),
        "item": ticket.c.item_code == _bind("item", sa.Text),
        "supervised": ticket.c.supervised,
        "extended": ticket.c.extended,
        "staged": ticket.c.staged,
        "urged": sa.text("urged > 0"),
        "late": sa.text("late_notices > 0"),
        "reopened": sa.text("reopened > 0"),
        "reply_owed": ticket.c.reply_due_at.is_not(None),
        "since": ticket.c.submitted_at >= _bind("since", ticket.c.submitted_at.type),
        "until": ticket.c.submitted_at < _bind("until", ticket.c.submitted_at.type),
        "rare": search.rare_condition(ticket.c.id, ticket.c.search, ticket.c.search_text),
        "common": search.common_condition(ticket.c.search_text),
    },
    sorts={
        "due_at": Sort(ticket.c.due_at, descending=False, decode=datetime),
        "-due_at": Sort(ticket.c.due_at, descending=True, decode=datetime),
        "submitted_at": Sort(ticket.c.submitted_at, descending=False, decode=datetime),
        "-submitted_at": Sort(ticket.c.submitted_at, descending=True, decode=datetime),
        "updated_at": Sort(ticket.c.updated_at, descending=False, decode=datetime),
        "-updated_at": Sort(ticket.c.updated_at, descending=True, decode=datetime),
    },
)
PROBE: Final = sql(search.probe(ticket.c.search))
FLAGS: Final = ("supervised", "extended", "staged", "urged", "late", "reopened", "reply_owed")


StateName = Literal[
    "open", "closed", "draft", "received", "correcting", "handling", "special", "finished", "archived", "refused", "withdrawn"
]
FlagName = Literal["supervised", "extended", "staged", "urged", "late", "reopened", "reply_owed"]
SortName = Literal["due_at", "-due_at", "submitted_at", "-submitted_at", "updated_at", "-updated_at"]
OWNER: Final = r"^(me|none|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$"


class TicketQuery(PageQuery):
    """What a caller asks the list for, and its workbook."""

    state: list[StateName] = Field([], max_length=9)
    light: Literal["red", "amber", "green"] | None = None
    owner: str | None = Field(None, pattern=OWNER)
    unit: str | None = Field(None, max_length=50)
    item: str | None = Field(None, max_length=50)
    flag: list[FlagName] = Field([], max_length=7)
    q: str | None = Field(None, max_length=100)
    mine: bool = False
    since: date | None = Field(None, alias="from")
    until: date | None = Field(None, alias="to")
    sort: SortName | None = None


def scope_filters(principal: Principal) -> dict[str, Any]:
    """Return the filters that keep a list within what the caller may read."""
    scope = policy.scope_of(principal)
    if principal.kind == "investor":
        return {"own": principal.id}
    if scope.sees_all:
        return {"handed_in": True}
    return {"handed_in": True, "unit_tasks": scope.unit or ""}


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), OFFICE_ZONE)


def _owner(query: TicketQuery, principal: Principal) -> dict[str, Any]:
    if query.owner == "none":
        return {"unowned": True}
    if query.owner == "me" or (query.mine and principal.kind == "staff"):
        return {"owner": principal.id}
    return {"owner": UUID(query.owner)} if query.owner else {}


def _state(query: TicketQuery, sort: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    states = [one for one in query.state if one not in ("open", "closed")]
    if states:
        found["states"] = states
    # Only open tickets have a day by which they are due, and the index of the queue holds them alone.
    if "open" in query.state or sort.endswith("due_at"):
        found["open"] = True
    if "closed" in query.state:
        found["closed"] = True
    return found


def sort_of(query: TicketQuery, principal: Principal) -> str:
    """Return the order asked for; without one, staff see open tickets by their deadline, others the newest change."""
    if query.sort is not None:
        return query.sort
    return "due_at" if principal.kind == "staff" and query.state == ["open"] else "-updated_at"


async def filters_of(reader: Reader, query: TicketQuery, principal: Principal) -> dict[str, Any] | None:
    """Return the active filters of a query with their values; None when nothing can be found."""
    found = scope_filters(principal) | _state(query, sort_of(query, principal)) | _owner(query, principal)
    found |= {"unit": query.unit, "item": query.item, **dict.fromkeys(query.flag, True)}
    if query.light is not None:
        found |= {query.light: True, "now": clock.now()}
    if query.since is not None:
        found["since"] = _moment(query.since)
    if query.until is not None:
        found["until"] = _moment(query.until + timedelta(days=1))
    if query.q:
        asked = search.parse(query.q)
        if asked is None:
            return None
        hits = await reader.value(PROBE, tsquery=asked.tsquery)
        found |= {"rare" if hits <= search.COMMON else "common": True, **asked.params}
    return found


def split(found: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the filters proper, and the further parameters that some of them use."""
    names = TICKETS.filters
    return {k: v for k, v in found.items() if k in names}, {k: v for k, v in found.items() if k not in names}


async def list_tickets(
    reader: Reader, directory: Directory, query: TicketQuery, principal: Principal, *, cursor: str | None, limit: int, total: bool = False
) -> Page[TicketItem]:
    """Return one page."""
    found = await filters_of(reader, query, principal)
    if found is None:
        return Page[TicketItem](items=[], next=None, total=0 if total else None)
    filters, params = split(found)
    rows, following = await TICKETS.page(reader, filters, sort=sort_of(query, principal), cursor=cursor, limit=limit, params=params)
    definitions = await pinned_all(reader, {row["item_version_id"] for row in rows})
    names = await namer(directory, (row["owner_id"] for row in rows))
    items = [list_item(row, definitions[row["item_version_id"]], names, principal) for row in rows]
    count = await TICKETS.count(reader, filters, params=params) if total else None
    return Page[TicketItem].model_construct(items=items, next=following, total=count)
