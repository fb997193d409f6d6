"""A step written as one statement: clocks that end, the clock that begins, the event, the ticket itself.

Four round trips for one step cost more than what they carry. Of several changes in one statement Postgres
promises no order, so the new segment is made to wait for those that end: two of a kind may not run at once.
"""

from functools import cache
from typing import Any, Final, Literal

import sqlalchemy as sa

from backend.concierge.models import clock_segment, ticket, ticket_event
from backend.concierge.tickets.timing import END_CLAUSES
from backend.kernel.db import Statement, sql

Stops = Literal["own", "all"] | None
NEW_CLOCK: Final = "clock_"
NEW_EVENT: Final = "event_"
CHANGED: Final = "new_"


def _binds(prefix: str, table: sa.Table) -> list[Any]:
    return [sa.bindparam(f"{prefix}{column.name}", type_=column.type) for column in table.columns]


def _ended(stops: Stops) -> Any:
    return None if stops is None else END_CLAUSES[stops].returning(clock_segment.c.id).cte("ended")


def _begun(ended: Any) -> Any:
    values = sa.select(*_binds(NEW_CLOCK, clock_segment))
    if ended is not None:
        values = values.where(sa.select(sa.func.count()).select_from(ended).scalar_subquery() >= sa.literal_column("0"))
    return sa.insert(clock_segment).from_select([column.name for column in clock_segment.columns], values).cte("begun")


@cache
def step_statement(changes: tuple[str, ...], stops: Stops, *, begins: bool) -> Statement:
    """Return the statement that ends clocks, begins one, adds an event and writes these columns of the ticket.

    Parameters: `ticket_id`, `now`, `new_<column>` for each change, `event_<column>`, and `clock_<column>` when one begins.
    """
    ended = _ended(stops)
    written = [one for one in (ended, _begun(ended) if begins else None) if one is not None]
    event = sa.insert(ticket_event).from_select(
        [column.name for column in ticket_event.columns], sa.select(*_binds(NEW_EVENT, ticket_event))
    )
    values = {name: sa.bindparam(f"{CHANGED}{name}", type_=ticket.c[name].type) for name in changes}
    update = sa.update(ticket).where(ticket.c.id == sa.bindparam("ticket_id", type_=sa.Uuid)).values(values)
    update = update.values(version=ticket.c.version + sa.text("1"), updated_at=sa.bindparam("now", type_=ticket.c.updated_at.type))
    return sql(update.add_cte(*written, event.cte("told")))
