"""Working days: the State Council's calendar with its make-up days (调休), as an office edits it.

Periods follow 民法典 第二百零一条 and 第二百零三条: the day a period begins is not counted, counting starts
the day after; a period ends at 24:00 of its last day, and only working days count here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from zoneinfo import ZoneInfo

OFFICE_ZONE = ZoneInfo("Asia/Shanghai")
DAY = timedelta(days=1)
SECONDS_PER_DAY = 86_400
_SATURDAY = 5

_NAMES = {
    "New Year's Day": "new_year",
    "Spring Festival": "spring_festival",
    "Tomb-sweeping Day": "qingming",
    "Labour Day": "labour_day",
    "Dragon Boat Festival": "dragon_boat",
    "National Day": "national_day",
    "Mid-autumn Festival": "mid_autumn",
    "Anti-Fascist 70th Day": "victory_day",
}

# Statutory on the same dates every year (全国年节及纪念日放假办法); lunar festivals and exchanged days are known only when published.
_EVERY_YEAR = {
    (1, 1): "new_year",
    (5, 1): "labour_day",
    (5, 2): "labour_day",
    (10, 1): "national_day",
    (10, 2): "national_day",
    (10, 3): "national_day",
}


class DayKind(StrEnum):
    """What a day is to an office."""

    WORKDAY = "workday"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    MAKEUP = "makeup"
    """A Saturday or Sunday on which the office works, in exchange for a day of a holiday."""

    @property
    def works(self) -> bool:
        """Tell whether the office works on such a day."""
        return self in (DayKind.WORKDAY, DayKind.MAKEUP)


@dataclass(frozen=True, slots=True)
class Day:
    """One day; `name` is the slug of the holiday it belongs to, `provisional` when the year is not published yet."""

    date: date
    kind: DayKind
    name: str | None = None
    provisional: bool = False


@dataclass(frozen=True, slots=True)
class CountedDay:
    """One row of an explanation; `number` is the running count of working days, None when the day does not count."""

    day: Day
    number: int | None


def unpublished_day(day: date) -> Day:
    """Return what a day is taken to be before its year is published: by its date and weekday, provisionally."""
    name = _EVERY_YEAR.get((day.month, day.day))
    if name is not None:
        return Day(day, DayKind.HOLIDAY, name, provisional=True)
    kind = DayKind.WEEKEND if day.weekday() >= _SATURDAY else DayKind.WORKDAY
    return Day(day, kind, provisional=True)


def _published_day(day: date) -> Day:
    from chinese_calendar import get_holiday_detail, is_in_lieu, is_workday  # noqa: PLC0415 - only the yearly filling needs it

    works, (is_off, english) = is_workday(day), get_holiday_detail(day)
    name = _NAMES.get(english or "")
    weekend = day.weekday() >= _SATURDAY
    if works:
        return Day(day, DayKind.MAKEUP if weekend else DayKind.WORKDAY, name if weekend else None)
    if is_off and (name or is_in_lieu(day)):
        return Day(day, DayKind.HOLIDAY, name)
    return Day(day, DayKind.WEEKEND)


@lru_cache(maxsize=32)
def published_days(year: int) -> tuple[Day, ...]:
    """Return every day of a year; all provisional when the State Council has not published it yet."""
    first = date(year, 1, 1)
    days = [first + DAY * n for n in range((date(year + 1, 1, 1) - first).days)]
    try:
        return tuple(_published_day(day) for day in days)
    except NotImplementedError:
        return tuple(unpublished_day(day) for day in days)


class WorkingCalendar:
    """Counts working days on a table of days; a day not in the table is provisional."""

    def __init__(self, days: Iterable[Day]) -> None:
        """Take the table's rows."""
        self._days = {day.date: day for day in days}

    def day(self, day: date) -> Day:
        """Return what a day is."""
        return self._days.get(day) or unpublished_day(day)

    def is_working(self, day: date) -> bool:
        """Tell whether the office works that day."""
        return self.day(day).kind.works

    def count(self, start: date, days: int) -> Iterator[CountedDay]:
        """Yield every calendar day after `start` up to the `days`-th working day, each with its number or None."""
        number, current = 0, start
        while number < days:
            current += DAY
            what = self.day(current)
            if what.kind.works:
                number += 1
            yield CountedDay(what, number if what.kind.works else None)

    def last_day(self, start: date, days: int) -> date:
        """Return the `days`-th working day after `start` (before it, if negative); with 0, `start` or the next working day."""
        current = start
        if days < 0:
            return self._working_day_before(start, -days)
        for counted in self.count(start, days):
            current = counted.day.date
        while not self.is_working(current):
            current += DAY
        return current

    def _working_day_before(self, start: date, days: int) -> date:
        current = start
        while days:
            current -= DAY
            days -= self.is_working(current)
        return current

    def due(self, start: datetime, days: int) -> datetime:
        """Return the moment a period of `days` working days ends: 24:00 in the office's zone, exclusive."""
        return day_end(self.last_day(local_date(start), days))

    def between(self, start: date, end: date) -> int:
        """Return the working days after `start` up to and including `end`; negative when `end` is earlier."""
        if end < start:
            return -self.between(end, start)
        return sum(self.is_working(start + DAY * n) for n in range(1, (end - start).days + 1))

    def working_seconds(self, start: datetime, end: datetime) -> int:
        """Return the whole seconds of [start, end) that fall on working days.

        A working day is worth its 24 hours: deadlines end at 24:00, so time counted by opening hours would
        not agree with them, and parts of a day would not add up to the whole.
        """
        begin, finish = start.astimezone(OFFICE_ZONE), end.astimezone(OFFICE_ZONE)
        total, current = 0, begin.date()
        while current <= finish.date():
            if self.is_working(current):
                opens = max(begin, datetime.combine(current, time(), OFFICE_ZONE))
                closes = min(finish, datetime.combine(current + DAY, time(), OFFICE_ZONE))
                total += max(0, int(closes.timestamp()) - int(opens.timestamp()))
            current += DAY
        return total


def local_date(moment: datetime) -> date:
    """Return the office's calendar day of a moment."""
    return moment.astimezone(OFFICE_ZONE).date()


def day_end(day: date) -> datetime:
    """Return 24:00 of a day in the office's zone, as the first moment that is too late."""
    return datetime.combine(day + DAY, time(), OFFICE_ZONE)
