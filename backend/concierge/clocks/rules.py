"""How a clock runs: due moments, pauses and lights. Pure functions over segments.

A clock is a chain of segments. When it pauses (correction, special procedure) its segment ends; when it
goes on, a new segment begins with the working days that were left. The day a segment begins is not
counted and the day it stops is, so a pause moves the deadline by exactly the working days it lasted.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from backend.kernel.calendar import WorkingCalendar, local_date

_AMBER_BEFORE_SAME_DAY = timedelta(hours=12)


class ClockKind(StrEnum):
    """What is being timed."""

    RESPONSE = "response"
    PRE_ACCEPTANCE = "pre_acceptance"
    CORRECTION = "correction"
    HANDLING = "handling"
    SPECIAL = "special"
    TASK = "task"


class Light(StrEnum):
    """How a clock stands: none when nothing runs."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Segment:
    """One stretch of a clock. `charged_to` is investor, office, special or department:<unit code>."""

    kind: ClockKind
    charged_to: str
    started_at: datetime
    ended_at: datetime | None
    allotted_days: int | None
    reason: str
    actor_id: UUID | None = None
    task_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """When it is due (exclusive), and from when it stands on amber."""

    due_at: datetime
    amber_at: datetime


def deadline(calendar: WorkingCalendar, start: datetime, days: int) -> Deadline:
    """Return the deadline of a period of `days` working days beginning at `start`.

    Amber begins with the last working day, or the last fifth of a long period; for a period of a day or
    less, twelve hours before its end. Negative `days` mean a period already over by so many working days.
    """
    due = calendar.due(start, days)
    amber = calendar.due(start, days - max(1, days // 5)) if days > 1 else due - _AMBER_BEFORE_SAME_DAY
    return Deadline(due, amber)


def used_days(calendar: WorkingCalendar, segment: Segment, now: datetime) -> int:
    """Return the working days a segment has used: the day it began is not counted, the day it stopped is."""
    return calendar.between(local_date(segment.started_at), local_date(segment.ended_at or now))


def remaining_days(calendar: WorkingCalendar, segment: Segment, now: datetime) -> int:
    """Return the working days left to go on with at `now`; negative when the segment was overdue.

    Nobody is late or forgiven by a pause: a segment that stopped in time on its last day gets that day
    back when it goes on later, and one that was overdue goes on overdue.
    """
    allotted, stopped_at = segment.allotted_days or 0, segment.ended_at
    left = allotted - used_days(calendar, segment, now)
    if stopped_at is None:
        return left
    if stopped_at >= calendar.due(segment.started_at, allotted):
        return min(left, -1)
    # In time on the last day: nothing is left, or less than nothing where no days were allotted on a day off.
    return left if left > 0 else int(local_date(stopped_at) != local_date(now))


def overdue_days(calendar: WorkingCalendar, due_at: datetime, now: datetime) -> int:
    """Return the working days since the deadline passed, at least 1 once it has, else 0."""
    if now < due_at:
        return 0
    last_good_day = local_date(due_at - timedelta(seconds=1))
    return max(1, calendar.between(last_good_day, local_date(now)))


def light(now: datetime, due_at: datetime | None, amber_at: datetime | None) -> Light:
    """Return the light of a clock at `now`."""
    if due_at is None:
        return Light.NONE
    if now >= due_at:
        return Light.RED
    if amber_at is not None and now >= amber_at:
        return Light.AMBER
    return Light.GREEN
