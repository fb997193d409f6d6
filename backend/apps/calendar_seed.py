"""Fills the calendar table with the published years, leaving what the office edited."""

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from backend.kernel import clock
from backend.kernel.calendar import published_days
from backend.kernel.db import Database, sql
from backend.kernel.models import calendar_day

_FIRST_YEAR = 2023
_YEARS_AHEAD = 1

_FILL = insert(calendar_day).values({name: sa.bindparam(name) for name in ("date", "kind", "name", "provisional")})
FILL = sql(
    _FILL.on_conflict_do_update(
        index_elements=[calendar_day.c.date],
        set_={name: getattr(_FILL.excluded, name) for name in ("kind", "name", "provisional")},
        # A provisional day becomes the published one; an edited day stays as the office set it.
        where=sa.and_(calendar_day.c.provisional, calendar_day.c.edited_by.is_(None)),
    )
)
NEWEST = sql(sa.select(sa.func.max(calendar_day.c.date)).where(sa.not_(calendar_day.c.provisional)))


async def fill_calendar(database: Database) -> None:
    """Write all days up to the end of next year; quick when nothing is missing."""
    last_year = clock.now().year + _YEARS_AHEAD
    async with database.reader() as reader:
        newest = await reader.value(NEWEST)
    if newest is not None and newest.year >= last_year:
        return
    async with database.transaction() as tx:
        for year in range(_FIRST_YEAR, last_year + 1):
            await tx.many(
                FILL,
                [
                    {"date": day.date, "kind": day.kind.value, "name": day.name, "provisional": day.provisional}
                    for day in published_days(year)
                ],
            )
