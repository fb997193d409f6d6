"""Whose time it was: elapsed working time split among investor, office, special procedure and departments.

Every working second from receipt to the end belongs to exactly one row, so the rows add up to the whole:
correction is the investor's, special procedure its own, time with department tasks running the
departments' (split evenly among those running), everything else the office's.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from backend.concierge.clocks.rules import ClockKind, Segment
from backend.kernel.calendar import SECONDS_PER_DAY, WorkingCalendar

INVESTOR = "investor"
OFFICE = "office"
SPECIAL = "special"
_PAUSES = {ClockKind.CORRECTION: INVESTOR, ClockKind.SPECIAL: SPECIAL}


@dataclass(frozen=True, slots=True)
class Share:
    """The working time of one party, in whole seconds; 86,400 are one working day."""

    party: str
    seconds: int

    @property
    def days(self) -> float:
        """Return working days, for showing."""
        return self.seconds / SECONDS_PER_DAY


def _running(segments: Iterable[Segment], begin: datetime, end: datetime) -> list[Segment]:
    return [one for one in segments if one.started_at <= begin and (one.ended_at is None or one.ended_at >= end)]


def _parties(running: Sequence[Segment]) -> list[str]:
    kinds = {segment.kind for segment in running}
    for kind, party in _PAUSES.items():
        if kind in kinds:
            return [party]
    departments = sorted({segment.charged_to for segment in running if segment.kind is ClockKind.TASK})
    return departments or [OFFICE]


def attribute(segments: Sequence[Segment], calendar: WorkingCalendar, start: datetime, end: datetime) -> list[Share]:
    """Return the shares of all parties; their seconds sum to the working seconds of [start, end) exactly."""
    marks = {start, end}
    for segment in segments:
        marks |= {mark for mark in (segment.started_at, segment.ended_at) if mark is not None and start < mark < end}
    ordered = sorted(marks)
    totals: dict[str, int] = {}
    for begin, finish in pairwise(ordered):
        parties = _parties(_running(segments, begin, finish))
        share, rest = divmod(calendar.working_seconds(begin, finish), len(parties))
        for index, party in enumerate(parties):
            totals[party] = totals.get(party, 0) + share + (1 if index < rest else 0)
    return [Share(party, seconds) for party, seconds in sorted(totals.items())]
