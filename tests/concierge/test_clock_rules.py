"""A ticket's clocks: deadlines, lights, pauses, and whose time it was. November 2026 has no holidays; the 23rd is a Monday."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from backend.concierge.clocks.attribution import Share, attribute
from backend.concierge.clocks.rules import ClockKind, Light, Segment, deadline, light, overdue_days, remaining_days, used_days
from backend.kernel.calendar import OFFICE_ZONE, SECONDS_PER_DAY, WorkingCalendar, local_date, published_days

CALENDAR = WorkingCalendar(day for year in range(2024, 2028) for day in published_days(year))
HOUR = 3600


def at(day: int, hour: int = 10, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=OFFICE_ZONE)


def segment(kind: ClockKind, start: datetime, end: datetime | None = None, days: int | None = None, to: str = "office") -> Segment:
    return Segment(kind, to, start, end, days, "step")


def handling(start: datetime, end: datetime | None, days: int) -> Segment:
    return segment(ClockKind.HANDLING, start, end, days)


@pytest.mark.parametrize(
    ("days", "due", "amber"),
    [
        (0, at(24, 0), at(23, 12)),
        (1, at(25, 0), at(24, 12)),
        (2, at(26, 0), at(25, 0)),
        (3, at(27, 0), at(26, 0)),
        (5, datetime(2026, 12, 1, tzinfo=OFFICE_ZONE), at(28, 0)),
        (10, datetime(2026, 12, 8, tzinfo=OFFICE_ZONE), datetime(2026, 12, 4, 0, tzinfo=OFFICE_ZONE)),
        (20, datetime(2026, 12, 22, tzinfo=OFFICE_ZONE), datetime(2026, 12, 16, 0, tzinfo=OFFICE_ZONE)),
    ],
)
def test_deadline_and_amber(days: int, due: datetime, amber: datetime) -> None:
    ends = deadline(CALENDAR, at(23), days)
    assert (ends.due_at, ends.amber_at) == (due, amber)


def test_lights_turn_to_the_second() -> None:
    ends, second = deadline(CALENDAR, at(23), 3), timedelta(seconds=1)
    shown = [light(moment, ends.due_at, ends.amber_at) for moment in (at(23), ends.amber_at - second, ends.amber_at)]
    assert shown == [Light.GREEN, Light.GREEN, Light.AMBER]
    assert light(ends.due_at - second, ends.due_at, ends.amber_at) is Light.AMBER
    assert light(ends.due_at, ends.due_at, ends.amber_at) is Light.RED
    assert light(at(23), None, None) is Light.NONE


def test_overdue_days_are_working_days() -> None:
    due = deadline(CALENDAR, at(23), 4).due_at  # Friday the 27th, 24:00
    assert [overdue_days(CALENDAR, due, moment) for moment in (at(27, 23, 59), at(28, 0), at(29), at(30))] == [0, 1, 1, 1]
    assert overdue_days(CALENDAR, due, datetime(2026, 12, 1, 9, tzinfo=OFFICE_ZONE)) == 2


@pytest.mark.parametrize(
    ("what", "stopped", "resumed", "left", "due"),
    [
        ("two of five days used before the weekend", at(25), at(30), 3, date(2026, 12, 3)),
        ("stopped on the day it began: nothing used", at(23, 15), at(26), 5, date(2026, 12, 3)),
        ("an hour's pause costs and gives nothing", at(25, 10), at(25, 11), 3, date(2026, 11, 30)),
        ("stopped in time on the last day: the day is given back", at(30, 9), date(2026, 12, 3), 1, date(2026, 12, 4)),
        ("an hour's pause on the last day gives no further day", at(30, 9), at(30, 10), 0, date(2026, 11, 30)),
        ("overdue by one day: goes on overdue by one day", date(2026, 12, 1), date(2026, 12, 9), -1, date(2026, 12, 8)),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_pause_carries_on_what_was_left(what: str, stopped: datetime, resumed: datetime, left: int, due: date) -> None:
    del what
    stopped, resumed = (
        m if isinstance(m, datetime) else datetime(m.year, m.month, m.day, 10, tzinfo=OFFICE_ZONE) for m in (stopped, resumed)
    )
    assert remaining_days(CALENDAR, handling(at(23), stopped, 5), resumed) == left
    again = deadline(CALENDAR, resumed, left)
    assert local_date(again.due_at - timedelta(seconds=1)) == due
    assert again.amber_at < again.due_at


def test_a_pause_on_a_weekend_after_the_deadline_forgives_nothing() -> None:
    late = handling(at(23), at(28), 4)  # due on Friday the 27th, stopped on Saturday
    again = deadline(CALENDAR, at(30), remaining_days(CALENDAR, late, at(30)))
    assert light(at(30), again.due_at, again.amber_at) is Light.RED
    assert overdue_days(CALENDAR, again.due_at, at(30)) == 1


def test_a_pause_on_the_day_it_stopped_forgives_nothing_either() -> None:
    late = handling(at(23), at(28), 4)  # due on Friday the 27th, stopped and resumed on Saturday
    again = deadline(CALENDAR, at(28, 11), remaining_days(CALENDAR, late, at(28, 11)))
    assert light(at(28, 11), again.due_at, again.amber_at) is Light.RED


def test_no_days_allotted_on_a_day_off_end_with_the_next_working_day() -> None:
    new_year = datetime(2024, 1, 1, 8, tzinfo=OFFICE_ZONE)
    stopped = new_year + timedelta(days=1)  # the 2nd, a working day, and in time
    stretch = handling(new_year, stopped, 0)
    assert remaining_days(CALENDAR, stretch, stopped + timedelta(hours=1)) == 0
    assert remaining_days(CALENDAR, stretch, stopped + timedelta(days=1)) == 1


def test_an_extension_adds_days_to_the_running_clock() -> None:
    now = at(26)
    left = remaining_days(CALENDAR, handling(at(23), None, 5), now)
    assert deadline(CALENDAR, now, left + 2).due_at == CALENDAR.due(at(23), 7)


def test_an_extension_of_an_overdue_clock_counts_from_its_deadline() -> None:
    now = at(30)
    left = remaining_days(CALENDAR, handling(at(23), None, 3), now)
    assert left == -2
    assert deadline(CALENDAR, now, left + 4).due_at == CALENDAR.due(at(23), 7)


def hours(shares: list[Share]) -> dict[str, float]:
    return {share.party: share.seconds / HOUR for share in shares}


def test_the_whole_story_adds_up() -> None:
    story = [
        segment(ClockKind.RESPONSE, at(23, 9), at(23, 10), 1),
        segment(ClockKind.PRE_ACCEPTANCE, at(23, 10), at(23, 12), 3),
        segment(ClockKind.CORRECTION, at(23, 12), at(24, 12), 3, "investor"),
        segment(ClockKind.PRE_ACCEPTANCE, at(24, 12), at(24, 14), 3),
        segment(ClockKind.HANDLING, at(24, 14), at(25, 14), 5),
        segment(ClockKind.TASK, at(24, 16), at(24, 20), 1, "department:tax"),
        segment(ClockKind.TASK, at(24, 18), at(24, 22), 1, "department:market"),
        segment(ClockKind.SPECIAL, at(25, 14), at(26, 2), 3, "special"),
        segment(ClockKind.HANDLING, at(26, 2), at(26, 3), 4),
    ]
    shares = attribute(story, CALENDAR, at(23, 9), at(26, 3))
    assert hours(shares) == {
        "department:market": 3,  # two hours shared with tax, two alone
        "department:tax": 3,
        "investor": 24,
        "office": 3 + 2 + 2 + 16 + 1,
        "special": 12,
    }
    assert sum(share.seconds for share in shares) == CALENDAR.working_seconds(at(23, 9), at(26, 3)) == 66 * HOUR


def test_an_odd_second_is_not_lost_between_three_departments() -> None:
    tasks = [segment(ClockKind.TASK, at(24), None, 1, f"department:{code}") for code in "abc"]
    shares = attribute(tasks, CALENDAR, at(24), at(24) + timedelta(seconds=10))
    assert [share.seconds for share in shares] == [4, 3, 3]


def test_while_the_investor_corrects_the_departments_wait() -> None:
    both = [
        segment(ClockKind.TASK, at(24, 8), at(24, 12), 1, "department:tax"),
        segment(ClockKind.CORRECTION, at(24, 9), at(24, 11), 1, "investor"),
    ]
    assert hours(attribute(both, CALENDAR, at(24, 8), at(24, 12))) == {"department:tax": 2, "investor": 2}


def test_a_weekend_is_nobodys_time_and_a_makeup_day_is() -> None:
    office = [segment(ClockKind.HANDLING, at(1, 0), None, 5)]
    assert hours(attribute(office, CALENDAR, at(27, 22), at(30, 1))) == {"office": 3}
    saturday = [datetime(2026, 10, 10, hour, tzinfo=OFFICE_ZONE) for hour in (9, 11)]
    assert hours(attribute(office, CALENDAR, *saturday)) == {"office": 2}


MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis adds the zone
SPANS = st.tuples(MOMENTS, st.timedeltas(timedelta(0), timedelta(days=40)))


@st.composite
def segments(draw: st.DrawFn) -> Segment:
    kind = draw(st.sampled_from(ClockKind))
    start, length = draw(SPANS)
    to = draw(st.sampled_from(["department:a", "department:b", "department:c"])) if kind is ClockKind.TASK else "office"
    return segment(kind, start, draw(st.sampled_from([start + length, None])), 5, to)


@given(st.lists(segments(), max_size=8), SPANS)
def test_attribution_adds_up_to_the_second_whatever_the_segments(some: list[Segment], span: tuple[datetime, timedelta]) -> None:
    start, end = span[0], span[0] + span[1]
    shares = attribute(some, CALENDAR, start, end)
    assert sum(share.seconds for share in shares) == CALENDAR.working_seconds(start, end)
    assert all(share.seconds >= 0 for share in shares)
    assert attribute(some[::-1], CALENDAR, start, end) == shares


@given(SPANS, st.timedeltas(timedelta(0), timedelta(days=60)), st.integers(0, 30))
@example((datetime(2024, 1, 1, tzinfo=UTC), timedelta(days=1)), timedelta(days=1), 0)
@example((datetime(2024, 1, 5, tzinfo=UTC), timedelta(days=1)), timedelta(hours=1), 0)
def test_a_pause_moves_the_deadline_by_the_working_days_it_lasted(span: tuple[datetime, timedelta], pause: timedelta, days: int) -> None:
    start, stopped = span[0], span[0] + span[1]
    resumed = stopped + pause
    stretch = handling(start, stopped, days)
    left = remaining_days(CALENDAR, stretch, resumed)
    again, before = deadline(CALENDAR, resumed, left).due_at, deadline(CALENDAR, start, days).due_at
    assert used_days(CALENDAR, stretch, resumed) == CALENDAR.between(local_date(start), local_date(stopped))
    paused_days = CALENDAR.between(local_date(stopped), local_date(resumed))
    if left > 1:
        assert again == CALENDAR.due(start, days + paused_days)
    if stopped < before and local_date(stopped) != local_date(resumed):
        assert again > resumed, "what was in time when it stopped is not late when it goes on"
    if left < 0:
        assert again <= resumed, "what was late when it stopped is late when it goes on"


@given(MOMENTS, st.integers(0, 60), st.timedeltas(timedelta(0), timedelta(days=120)))
def test_lights_only_ever_get_worse(start: datetime, days: int, later: timedelta) -> None:
    ends, order = deadline(CALENDAR, start, days), [Light.GREEN, Light.AMBER, Light.RED]
    assert ends.amber_at < ends.due_at
    first, then = (order.index(light(moment, ends.due_at, ends.amber_at)) for moment in (start, start + later))
    assert first <= then
    assert (overdue_days(CALENDAR, ends.due_at, start + later) > 0) == (then == order.index(Light.RED))


def test_a_day_of_work_is_shown_as_one() -> None:
    assert Share("office", SECONDS_PER_DAY).days == 1
