"""The calendar of working days as data; every change names who and why."""

from datetime import date

import sqlalchemy as sa

from backend.concierge.workdays.schemas import CalendarDay, CalendarYear, DayPatch
from backend.kernel import clock
from backend.kernel.calendar_store import forget_calendar
from backend.kernel.db import Reader, Tx, sql
from backend.kernel.errors import NotFound, StaleVersion
from backend.kernel.models import calendar_day
from backend.kernel.principal import Principal
from backend.kernel.resources import Resources

_d = calendar_day.c
_SHOWN = tuple(_d[name] for name in CalendarDay.model_fields)
YEAR = sql(sa.select(*_SHOWN).where(_d.date >= sa.bindparam("first"), _d.date < sa.bindparam("end")).order_by(_d.date))
LOCK = sql(sa.select(*_SHOWN).where(_d.date == sa.bindparam("day")).with_for_update())
EDIT = sql(
    sa.update(calendar_day)
    .where(_d.date == sa.bindparam("day"))
    .values(
        kind=sa.bindparam("kind"),
        reason=sa.bindparam("reason"),
        edited_by=sa.bindparam("by", type_=sa.Uuid),
        edited_at=sa.bindparam("now", type_=_d.edited_at.type),
        provisional=sa.false(),
        version=_d.version + sa.text("1"),
    )
)


async def get_year(reader: Reader, year: int) -> CalendarYear:
    """Return the days of a year the office has in its calendar."""
    rows = await reader.rows(YEAR, first=date(year, 1, 1), end=date(year + 1, 1, 1))
    return CalendarYear(items=[CalendarDay(**row) for row in rows], next=None, total=len(rows))


async def change_day(tx: Tx, resources: Resources, principal: Principal, day: date, version: int, patch: DayPatch) -> CalendarDay:
    """Set what a day is; clocks begun from now on count by it. Raises NotFound, StaleVersion."""
    row = await tx.row(LOCK, day=day)
    if row is None:
        raise NotFound
    if row["version"] != version:
        raise StaleVersion
    await tx.run(EDIT, day=day, kind=patch.kind, reason=patch.reason, by=principal.account_id, now=clock.now())
    forget_calendar(resources.database)
    return CalendarDay(**await tx.row(LOCK, day=day))
