"""When things happen in the demo office: staff act in office hours of working days, investors while awake."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Final

from backend.kernel.calendar import DAY, OFFICE_ZONE, WorkingCalendar, local_date

# Xinjiang keeps Beijing time and its offices open two hours later.
_WINDOWS: Final = ((time(10), time(14)), (time(15, 30), time(19, 30)))
OFFICE_DAY: Final = 8.0
_WAKES: Final = 8
_SLEEPS: Final = 23
# How many of a day's applications begin in each hour from eight on.
_BY_HOUR: Final = (2, 4, 8, 9, 7, 5, 4, 6, 8, 8, 6, 5, 5, 4, 2)


class OfficeHours:
    """Moments on the office's calendar, up to now."""

    def __init__(self, calendar: WorkingCalendar, now: datetime) -> None:
        """Take the calendar and the moment at which the demo begins."""
        self._calendar = calendar
        self.now = now

    def _windows(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        if self._calendar.is_working(day):
            for opens, closes in _WINDOWS:
                yield datetime.combine(day, opens, OFFICE_ZONE), datetime.combine(day, closes, OFFICE_ZONE)

    def later(self, moment: datetime, hours: float) -> datetime:
        """Return the moment so many office hours later."""
        left, day = hours * 3600, local_date(moment)
        while True:
            for opens, closes in self._windows(day):
                start = max(moment, opens)
                room = (closes - start).total_seconds()
                if 0 <= left < room:
                    return start + timedelta(seconds=left)
                left -= max(0.0, room)
            day += DAY

    def awake(self, moment: datetime, hours: float) -> datetime:
        """Return the moment so many hours later, or the next morning when that is at night."""
        then = (moment + timedelta(hours=hours)).astimezone(OFFICE_ZONE)
        if then.hour >= _SLEEPS:
            then = then.replace(hour=_WAKES) + DAY
        return then.replace(hour=_WAKES) if then.hour < _WAKES else then

    def working_day(self, ago: int) -> date:
        """Return the working day so many working days before today, or before the next one when today is none.

        A day on which the office has not opened yet is replaced by the one before it.
        """
        today = self._calendar.last_day(local_date(self.now), 0)
        day = self._calendar.last_day(today, -ago) if ago else today
        opened = any(opens < self.now for opens, _ in self._windows(day))
        return day if opened else self._calendar.last_day(day, -1)

    def on(self, ago: int, share: float) -> datetime:
        """Return the moment at which `share` of that working day's hours had passed, or of those that have by now."""
        opens = next(self._windows(self.working_day(ago)))[0]
        closes = min(self.later(opens, OFFICE_DAY * 0.999), self.now)
        return opens + (closes - opens) * share

    def begun_on(self, rng: Random, day: date) -> datetime:
        """Return when on that day an investor sat down to apply."""
        hour = _WAKES + rng.choices(range(len(_BY_HOUR)), _BY_HOUR)[0]
        return datetime.combine(day, time(hour, rng.randrange(60), rng.randrange(60)), OFFICE_ZONE)

    def busy_days(self, rng: Random, count: int, *, days: int, until: int) -> list[date]:
        """Return days on which investors applied, more of them on working days and the nearer they are.

        They lie between `days` and `until` days ago.
        """
        today = local_date(self.now)
        known = [today - DAY * ago for ago in range(until, days)]
        weights = [self._crowd(day, ago, days) for ago, day in enumerate(known)]
        return sorted(rng.choices(known, weights, k=count))

    def _crowd(self, day: date, ago: int, days: int) -> float:
        return (0.3 + 2.4 * (1 - ago / days) ** 2) * (1.0 if self._calendar.is_working(day) else 0.2)
