"""When a report is due, and of which days it is."""

import calendar
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, Literal

Rhythm = Literal["weekly", "monthly"]
ReportKind = Literal["projects_monthly", "trips_weekly", "signings_ledger"]
_WEEK: Final = timedelta(days=7)
_DAY: Final = timedelta(days=1)


def _is_due(day: date, every: Rhythm, at: int) -> bool:
    if every == "weekly":
        return day.isoweekday() == at
    return day.day == min(at, calendar.monthrange(day.year, day.month)[1])


def due_days(every: Rhythm, at: int, *, since: date, until: date) -> Iterator[date]:
    """Yield the days on which a report is due, the first and the last included."""
    day = since
    while day <= until:
        if _is_due(day, every, at):
            yield day
        day += _DAY


def days_of(kind: ReportKind, every: Rhythm, due_on: date) -> tuple[date, date]:
    """Return the days a report tells of: the week or the month before it is due; a ledger is of the year until then."""
    last = due_on - _DAY
    if kind == "signings_ledger":
        return date(last.year, 1, 1), last
    if every == "weekly":
        return due_on - _WEEK, last
    last = due_on.replace(day=1) - _DAY
    return last.replace(day=1), last
