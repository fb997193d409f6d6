"""Whose time it was, of one ticket: every working second belongs to exactly one party, by the concierge's rule.

Correction is the investor's, special procedure its own, time with department tasks running the departments' (split
evenly), everything else the office's. `tests/insight` holds it against the concierge's own attribution.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Final

from backend.kernel.calendar import WorkingCalendar

_PAUSES: Final = {"correction": "investor", "special": "special"}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a clock."""

    kind: str
    charged_to: str
    started_at: datetime
    ended_at: datetime | None


def _parties(running: Sequence[Stretch]) -> list[str]:
    kinds = {one.kind for one in running}
    for kind, party in _PAUSES.items():
        if kind in kinds:
            return [party]
    return sorted({one.charged_to for one in running if one.kind == "task"}) or ["office"]


def shares(stretches: Sequence[Stretch], calendar: WorkingCalendar, start: datetime, end: datetime) -> dict[str, int]:
    """Return the working seconds of each party; they sum to those of [start, end) exactly."""
    marks = {start, end}
    for one in stretches:
        marks |= {mark for mark in (one.started_at, one.ended_at) if mark is not None and start < mark < end}
    totals: dict[str, int] = {}
    for begin, finish in pairwise(sorted(marks)):
        parties = _parties([one for one in stretches if one.started_at <= begin and (one.ended_at is None or one.ended_at >= finish)])
        share, rest = divmod(calendar.working_seconds(begin, finish), len(parties))
        for index, party in enumerate(parties):
            totals[party] = totals.get(party, 0) + share + (1 if index < rest else 0)
    return totals
