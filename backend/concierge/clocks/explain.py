"""Why it is due then: the days of a period, one by one."""

from dataclasses import dataclass
from datetime import date, datetime

from backend.kernel.calendar import CountedDay, WorkingCalendar, local_date


@dataclass(frozen=True, slots=True)
class Explanation:
    """A period day by day. `first_day` is the day it began, which is not counted; `provisional` warns of unpublished days."""

    first_day: date
    days_allotted: int
    rows: tuple[CountedDay, ...]
    due_at: datetime

    @property
    def provisional(self) -> bool:
        """Tell whether any day counted on is of a year not yet published."""
        return any(row.day.provisional for row in self.rows)


def explain(calendar: WorkingCalendar, start: datetime, days: int) -> Explanation:
    """Return the answer to "why is it due then?" for a period of `days` working days begun at `start`."""
    first = local_date(start)
    rows = list(calendar.count(first, days))
    # With no day left the period ends on the day it began, or the next working day after it.
    if not days:
        rows = [CountedDay(calendar.day(first), None)]
        while not rows[-1].day.kind.works:
            rows = [*rows, CountedDay(calendar.day(date.fromordinal(rows[-1].day.date.toordinal() + 1)), None)]
    return Explanation(first, days, tuple(rows), calendar.due(start, days))
