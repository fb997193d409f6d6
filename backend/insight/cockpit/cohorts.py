"""Projects by the month or quarter in which they were reported."""

import calendar
from datetime import date
from typing import Any, Final, Literal

from backend.insight.asking import Question
from backend.insight.cockpit.projects import CAME, COHORT, days_text
from backend.insight.cockpit.schemas import CohortRow
from backend.insight.indicators.definition import compiled, weave
from backend.kernel.db import Reader

_STAGES: Final = ("negotiating", "signed", "landed")
_MONTHS: Final = {"month": 1, "quarter": 3}
_SLOTS: Final = {
    (every, now, by_unit): compiled(
        weave(COHORT, came=came, slot=f"CAST(date_trunc('{every}', came.intent) AS date)"),
        frozenset({"unit"}) if by_unit else frozenset(),
    )
    for every in _MONTHS
    for now, came in CAME.items()
    for by_unit in (False, True)
}


async def cohorts(reader: Reader, question: Question, every: Literal["month", "quarter"]) -> list[CohortRow]:
    """Return the cohorts of the period that have projects, the oldest first."""
    rows = await reader.rows(_SLOTS[every, question.is_of_now, question.scope.units is not None], **question.params())
    return [_cohort(row, every, question) for row in rows]


def _cohort(row: Any, every: str, question: Question) -> CohortRow:
    first: date = row["slot"]
    last_month = first.month + _MONTHS[every] - 1
    last = date(first.year, last_month, calendar.monthrange(first.year, last_month)[1])
    return {
        "from": max(first, question.since),
        "to": min(last, question.until),
        "reported": row["intent"],
        "reached": {stage: row[stage] for stage in _STAGES},
        "median_days": {stage: days_text(row[f"days_{stage}"]) for stage in _STAGES},
    }
