"""Working days against the State Council's notices for 2024, 2025 and 2026, one readable row per case.

The strings were written from the notices, not from the code. They tell what each calendar day after the
day of the start is: W works, M works as make-up day (调休上班), H holiday, . weekend; lower case and a comma
stand for days of a year that is not published yet.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.concierge.clocks.explain import explain
from backend.kernel.calendar import DAY, OFFICE_ZONE, SECONDS_PER_DAY, Day, DayKind, WorkingCalendar, local_date, published_days

_DAYS = [day for year in range(2023, 2028) for day in published_days(year)]
CALENDAR = WorkingCalendar(_DAYS)
_LETTERS = {DayKind.WORKDAY: "Ww", DayKind.MAKEUP: "Mm", DayKind.HOLIDAY: "Hh", DayKind.WEEKEND: ".,"}


@dataclass(frozen=True)
class Case:
    start: str
    days: int
    rows: str
    due: str
    names: str = ""

    @property
    def began(self) -> datetime:
        return datetime.fromisoformat(self.start).replace(tzinfo=OFFICE_ZONE)


GOLDEN = [
    # 2024: New Year 1 Jan, and the weekend before joins it (与周末连休); Spring Festival 10-17 Feb (4 and 18 Feb worked); Qingming 4-6 Apr (7 Apr);
    # Labour Day 1-5 May (28 Apr, 11 May); Dragon Boat 10 Jun; Mid-autumn 15-17 Sep (14 Sep); National Day 1-7 Oct (29 Sep, 12 Oct)
    Case("2023-12-29 16:00", 1, "HHHW", "2024-01-02", "new_year"),
    Case("2024-02-01 09:00", 5, "W.MWWW", "2024-02-07", "spring_festival"),
    Case("2024-02-07 09:00", 3, "WWHHHHHHHHM", "2024-02-18", "spring_festival"),
    Case("2024-02-09 18:30", 1, "HHHHHHHHM", "2024-02-18", "spring_festival"),
    Case("2024-02-12 11:00", 2, "HHHHHMW", "2024-02-19", "spring_festival"),
    Case("2024-04-03 10:00", 2, "HHHMW", "2024-04-08", "qingming"),
    Case("2024-04-26 10:00", 3, ".MWW", "2024-04-30", "labour_day"),
    Case("2024-04-30 10:00", 5, "HHHHHWWWWW", "2024-05-10", "labour_day"),
    Case("2024-05-09 10:00", 2, "WM", "2024-05-11", "labour_day"),
    Case("2024-06-07 10:00", 1, "..HW", "2024-06-11", "dragon_boat"),
    Case("2024-09-13 10:00", 1, "M", "2024-09-14", "mid_autumn"),
    Case("2024-09-13 10:00", 2, "MHHHW", "2024-09-18", "mid_autumn"),
    Case("2024-09-27 10:00", 3, ".MWHHHHHHHW", "2024-10-08", "national_day"),
    Case("2024-09-30 23:59", 5, "HHHHHHHWWWWM", "2024-10-12", "national_day"),
    Case("2024-10-12 10:00", 1, ".W", "2024-10-14"),
    # 2025: New Year 1 Jan; Spring Festival 28 Jan-4 Feb (26 Jan, 8 Feb); Qingming 4-6 Apr; Labour Day 1-5 May (27 Apr);
    # Dragon Boat 31 May-2 Jun; National Day and Mid-autumn 1-8 Oct (28 Sep, 11 Oct)
    Case("2024-12-31 10:00", 2, "HWW", "2025-01-03", "new_year"),
    Case("2025-01-24 10:00", 2, ".MW", "2025-01-27", "spring_festival"),
    Case("2025-01-27 10:00", 3, "HHHHHHHHWWW", "2025-02-07", "spring_festival"),
    Case("2025-01-27 10:00", 4, "HHHHHHHHWWWM", "2025-02-08", "spring_festival"),
    Case("2025-04-03 10:00", 1, "HHHW", "2025-04-07", "qingming"),
    Case("2025-04-25 10:00", 1, ".M", "2025-04-27", "labour_day"),
    Case("2025-04-30 10:00", 1, "HHHHHW", "2025-05-06", "labour_day"),
    Case("2025-05-30 10:00", 1, "HHHW", "2025-06-03", "dragon_boat"),
    Case("2025-07-11 20:30", 10, "..WWWWW..WWWWW", "2025-07-25"),
    Case("2025-09-26 10:00", 3, ".MWW", "2025-09-30", "national_day"),
    Case("2025-09-30 10:00", 3, "HHHHHHHHWWM", "2025-10-11", "national_day mid_autumn"),
    Case("2025-10-10 10:00", 2, "M.W", "2025-10-13", "national_day"),
    # 2026: New Year 1-3 Jan (4 Jan); Spring Festival 15-23 Feb (14 and 28 Feb); Qingming 4-6 Apr; Labour Day 1-5 May (9 May);
    # Dragon Boat 19-21 Jun; Mid-autumn 25-27 Sep; National Day 1-7 Oct (20 Sep, 10 Oct)
    Case("2025-12-31 10:00", 1, "HHHM", "2026-01-04", "new_year"),
    Case("2026-02-13 10:00", 2, "MHHHHHHHHHW", "2026-02-24", "spring_festival"),
    Case("2026-02-16 10:00", 5, "HHHHHHHWWWWM", "2026-02-28", "spring_festival"),
    Case("2026-04-03 10:00", 1, "HHHW", "2026-04-07", "qingming"),
    Case("2026-04-30 10:00", 5, "HHHHHWWWM.W", "2026-05-11", "labour_day"),
    Case("2026-06-18 10:00", 2, "HHHWW", "2026-06-23", "dragon_boat"),
    Case("2026-09-18 10:00", 2, ".MW", "2026-09-21", "national_day"),
    Case("2026-09-24 10:00", 3, "HHHWWW", "2026-09-30", "mid_autumn"),
    Case("2026-09-30 10:00", 3, "HHHHHHHWWM", "2026-10-10", "national_day"),
    Case("2026-11-24 10:02", 3, "WWW", "2026-11-27"),
    # 2027 is not published: 1 January is a holiday every year, the rest goes by weekday, and all of it provisionally
    Case("2026-12-30 10:00", 3, "Wh,,ww", "2027-01-05", "new_year"),
]


def letters(days: Iterable[Day]) -> str:
    return "".join(_LETTERS[day.kind][day.provisional] for day in days)


def outcome(calendar: WorkingCalendar, case: Case) -> tuple[str, str, str]:
    why = explain(calendar, case.began, case.days)
    names = dict.fromkeys(row.day.name for row in why.rows if row.day.name)
    return letters(row.day for row in why.rows), local_date(why.due_at - timedelta(seconds=1)).isoformat(), " ".join(names)


@pytest.mark.parametrize("case", GOLDEN, ids=lambda case: f"{case.start[:10]}+{case.days}")
def test_due_and_why(case: Case) -> None:
    why = explain(CALENDAR, case.began, case.days)
    assert outcome(CALENDAR, case) == (case.rows, case.due, case.names)
    assert why.due_at == datetime.combine(date.fromisoformat(case.due) + DAY, time(), OFFICE_ZONE)
    assert why.due_at == CALENDAR.due(case.began, case.days)
    assert [row.day.date for row in why.rows] == [why.first_day + DAY * n for n in range(1, len(case.rows) + 1)]
    assert [row.number for row in why.rows if row.number is not None] == list(range(1, case.days + 1))
    assert all((row.number is not None) == (letter in "WMwm") for row, letter in zip(why.rows, case.rows, strict=True))
    assert why.provisional == any(letter in "wmh," for letter in case.rows)


def _other_weekend_day(day: date) -> date:
    return day + DAY if day.weekday() == 5 else day - DAY


@pytest.mark.parametrize(
    "makeup", [day for day in _DAYS if day.kind is DayKind.MAKEUP and day.date.year >= 2024], ids=lambda day: day.date.isoformat()
)
def test_a_lost_or_shifted_makeup_day_is_noticed(makeup: Day) -> None:
    lost = [*_DAYS, Day(makeup.date, DayKind.WEEKEND)]
    assert any(outcome(WorkingCalendar(lost), case)[1] != case.due for case in GOLDEN)
    shifted = WorkingCalendar([*lost, Day(_other_weekend_day(makeup.date), DayKind.MAKEUP, makeup.name)])
    assert any(outcome(shifted, case)[0] != case.rows for case in GOLDEN)


def test_every_published_exception_is_held_by_a_case() -> None:
    for day in _DAYS:
        if day.name and 2024 <= day.date.year <= 2026:
            plain = Day(day.date, DayKind.WEEKEND if day.date.weekday() >= 5 else DayKind.WORKDAY)
            changed = WorkingCalendar([*_DAYS, plain])
            assert any(outcome(changed, case)[0] != case.rows for case in GOLDEN), day


def test_the_day_is_the_offices_not_utc() -> None:
    assert CALENDAR.due(datetime(2026, 11, 23, 15, 59, tzinfo=UTC), 1) == datetime(2026, 11, 24, 16, tzinfo=UTC)
    assert CALENDAR.due(datetime(2026, 11, 23, 16, 0, tzinfo=UTC), 1) == datetime(2026, 11, 25, 16, tzinfo=UTC)


def test_no_days_end_the_same_or_the_next_working_day() -> None:
    friday, saturday = (datetime(2026, 11, day, 10, tzinfo=OFFICE_ZONE) for day in (20, 21))
    assert [row.day.date.day for row in explain(CALENDAR, friday, 0).rows] == [20]
    assert [row.day.date.day for row in explain(CALENDAR, saturday, 0).rows] == [21, 22, 23]
    assert CALENDAR.due(saturday, 0) == datetime(2026, 11, 24, tzinfo=OFFICE_ZONE)


def test_an_edited_day_counts_as_the_office_set_it() -> None:
    snow = WorkingCalendar([*_DAYS, Day(date(2026, 11, 25), DayKind.HOLIDAY)])
    assert snow.last_day(date(2026, 11, 24), 3) == date(2026, 11, 30)


@pytest.mark.parametrize(("year", "working"), [(2024, 251), (2025, 248), (2026, 248)])
def test_working_days_of_a_year(year: int, working: int) -> None:
    assert CALENDAR.between(date(year - 1, 12, 31), date(year, 12, 31)) == working
    assert not any(day.provisional for day in published_days(year))
    assert all(day.provisional for day in published_days(2031))


DATES = st.dates(date(2023, 6, 1), date(2027, 6, 1))
MOMENTS = st.datetimes(datetime(2023, 6, 1), datetime(2027, 6, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis adds the zone
COUNTS = st.integers(1, 60)


@given(DATES, COUNTS)
def test_there_and_back(start: date, days: int) -> None:
    last = CALENDAR.last_day(start, days)
    assert CALENDAR.between(start, last) == days
    assert CALENDAR.is_working(last)
    assert CALENDAR.last_day(last, -days) == CALENDAR.last_day(start + DAY, -1) or not CALENDAR.is_working(start)
    if CALENDAR.is_working(start):
        assert CALENDAR.last_day(last, -days) == start


@given(DATES, COUNTS)
def test_back_and_there(end: date, days: int) -> None:
    first = CALENDAR.last_day(end, -days)
    assert CALENDAR.is_working(first)
    assert CALENDAR.between(first, end) == days - (not CALENDAR.is_working(end))


@given(DATES, DATES, COUNTS)
def test_a_later_start_or_more_days_is_never_due_earlier(one: date, other: date, days: int) -> None:
    early, late = sorted((one, other))
    assert CALENDAR.last_day(early, days) <= CALENDAR.last_day(late, days)
    assert CALENDAR.last_day(early, days) < CALENDAR.last_day(early, days + 1)


@given(DATES, DATES, DATES)
def test_days_between_add_up(a: date, b: date, c: date) -> None:
    assert CALENDAR.between(a, b) + CALENDAR.between(b, c) == CALENDAR.between(a, c)


@given(st.lists(MOMENTS, min_size=2, max_size=6))
def test_working_seconds_add_up_to_the_second(moments: list[datetime]) -> None:
    ordered = sorted(moments)
    parts = sum(CALENDAR.working_seconds(a, b) for a, b in pairwise(ordered))
    assert parts == CALENDAR.working_seconds(ordered[0], ordered[-1])


@given(DATES, DATES)
def test_a_working_day_is_worth_24_hours(one: date, other: date) -> None:
    first, last = sorted((one, other))
    midnights = (datetime.combine(day, time(), OFFICE_ZONE) for day in (first + DAY, last + DAY))
    assert CALENDAR.working_seconds(*midnights) == CALENDAR.between(first, last) * SECONDS_PER_DAY
