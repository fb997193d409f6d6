"""The office's working calendar as the database holds it, kept for half a minute per process."""

import time
from weakref import WeakKeyDictionary

import sqlalchemy as sa

from backend.kernel import clock
from backend.kernel.calendar import Day, DayKind, WorkingCalendar, local_date, published_days
from backend.kernel.db import Database, Reader, sql
from backend.kernel.models import calendar_day

KEPT_S = 30.0
_DAYS = sql(sa.select(calendar_day.c.date, calendar_day.c.kind, calendar_day.c.name, calendar_day.c.provisional))
_kept: "WeakKeyDictionary[Database, tuple[float, WorkingCalendar]]" = WeakKeyDictionary()


async def load_calendar(reader: Reader) -> WorkingCalendar:
    """Return the calendar as it stands now; years the table does not hold are as published."""
    rows = await reader.rows(_DAYS)
    days = {row["date"]: Day(row["date"], DayKind(row["kind"]), row["name"], row["provisional"]) for row in rows}
    held = {day.year for day in days}
    year = local_date(clock.now()).year
    for missing in {year - 1, year, year + 1} - held:
        days.update((day.date, day) for day in published_days(missing))
    return WorkingCalendar(days.values())


async def working_calendar(database: Database, reader: Reader) -> WorkingCalendar:
    """Return the calendar, at most `KEPT_S` old."""
    known = _kept.get(database)
    if known is None or time.monotonic() - known[0] > KEPT_S:
        known = (time.monotonic(), await load_calendar(reader))
        _kept[database] = known
    return known[1]


def forget_calendar(database: Database) -> None:
    """Read the calendar anew at the next question; called by whoever edits it."""
    _kept.pop(database, None)
