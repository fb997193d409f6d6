"""The one-stop service's parts of the cockpit: rates, lights, problems at stake, whose time it was."""

from collections import defaultdict
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from backend.insight.asking import Question
from backend.insight.cockpit.schemas import ClassCount, Lights, PartyTime, Problems, Rate
from backend.insight.cockpit.shares_of_time import Stretch, shares
from backend.insight.indicators.definition import compiled, weave
from backend.insight.indicators.definitions import INDICATORS
from backend.insight.indicators.definitions.service import DONE, LATE, OPEN, RATED, TICKETS
from backend.insight.indicators.schemas import text_of
from backend.insight.plans.in_force import percent
from backend.kernel.calendar import SECONDS_PER_DAY, WorkingCalendar
from backend.kernel.db import Reader, Statement

ATTRIBUTED: Final = 500
"""Finished tickets, the newest first, whose time is attributed: enough to be steady, few enough to be quick."""
RATES: Final = ("response_rate", "on_time_rate", "solved_rate", "satisfied_rate", "rated_share")
_COUNTS: Final = """
WITH {tickets}, judged AS (
  SELECT r.kind, r.result, {open} AS open, {done} IS TRUE AS done, {rated} AS grade, r.due_at, r.amber_at,
    {late_response} AS late_response, {done} AND {late_handling} AS late_handling
  FROM tickets r
)
SELECT count(*) AS response_rate_of, count(*) FILTER (WHERE NOT late_response) AS response_rate,
  count(*) FILTER (WHERE done) AS on_time_rate_of, count(*) FILTER (WHERE done AND NOT late_handling) AS on_time_rate,
  count(*) FILTER (WHERE done AND kind = 'problem') AS solved_rate_of,
  count(*) FILTER (WHERE done AND kind = 'problem' AND result = 'solved') AS solved_rate,
  count(*) FILTER (WHERE grade IS NOT NULL) AS satisfied_rate_of, count(*) FILTER (WHERE grade >= 4) AS satisfied_rate,
  count(*) FILTER (WHERE done) AS rated_share_of, count(*) FILTER (WHERE done AND grade IS NOT NULL) AS rated_share,
  count(*) FILTER (WHERE open) AS open, count(*) FILTER (WHERE open AND due_at <= :moment) AS red,
  count(*) FILTER (WHERE open AND due_at > :moment AND amber_at <= :moment) AS amber,
  count(*) FILTER (WHERE open AND due_at > :moment AND amber_at > :moment) AS green
FROM judged"""
_AT_STAKE: Final = """
WITH {tickets}
SELECT b.class, count(*) AS count, sum(coalesce(b.investment, 0)) AS investment, sum(coalesce(b.jobs, 0)) AS jobs
FROM tickets r JOIN concierge.report_problem b ON (b.ticket_id = r.id) WHERE {open} GROUP BY 1 ORDER BY 2 DESC, 1"""
_STRETCHES: Final = """
WITH {tickets}, done AS (
  SELECT r.id, t.submitted_at, t.finished_at FROM tickets r JOIN concierge.report_ticket t ON (t.id = r.id)
  WHERE {done} AND t.finished_at < :known ORDER BY t.finished_at DESC, r.id DESC LIMIT {most}
)
SELECT done.id, done.submitted_at, done.finished_at, c.kind, c.charged_to, c.started_at, c.ended_at
FROM done JOIN concierge.report_clock_segment c ON (c.ticket_id = done.id)"""
_PARTS: Final = {
    "open": OPEN,
    "done": DONE,
    "rated": RATED,
    "late_response": weave(LATE, kind="response"),
    "late_handling": weave(LATE, kind="handling"),
    "most": str(ATTRIBUTED),
}


def _both(text: str, since: str) -> dict[bool, Statement]:
    whole = weave(weave(text, tickets=TICKETS), since=since, **_PARTS)
    return {by_unit: compiled(whole, frozenset({"unit"}) if by_unit else frozenset()) for by_unit in (False, True)}


COUNTS: Final = _both(_COUNTS, ":since")
AT_STAKE: Final = _both(_AT_STAKE, "DATE '2000-01-01'")
STRETCHES: Final = _both(_STRETCHES, ":since")


async def rates_and_lights(reader: Reader, question: Question) -> tuple[list[Rate], Lights | None]:
    """Return the rates, and the lights unless a day in the past is asked for."""
    row = await reader.row(COUNTS[question.scope.units is not None], **question.params())
    rates = [_rate(key, row) for key in RATES]
    lights = None if question.is_past else Lights(open=row["open"], red=row["red"], amber=row["amber"], green=row["green"])
    return rates, lights


def _rate(key: str, row: Any) -> Rate:
    among, meets = row[f"{key}_of"], row[key]
    value = text_of(percent(Decimal(meets), Decimal(among)), "percent") if among else None
    return Rate(key=key, titles=INDICATORS[key].titles, measure="percent", value=value, records=among)


async def problems(reader: Reader, question: Question) -> Problems:
    """Return the open problems and what is at stake."""
    rows = await reader.rows(AT_STAKE[question.scope.units is not None], **question.params())
    return Problems(
        open=sum(row["count"] for row in rows),
        investment=text_of(sum((row["investment"] for row in rows), Decimal(0)), "yuan"),
        jobs=int(sum(row["jobs"] for row in rows)),
        by_class=[ClassCount({"class": row["class"], "count": row["count"]}) for row in rows],
    )


async def attribution(reader: Reader, question: Question, calendar: WorkingCalendar) -> list[PartyTime]:
    """Return the working days of each party over the newest finished tickets of the period."""
    stretches: dict[UUID, list[Any]] = defaultdict(list)
    for row in await reader.rows(STRETCHES[question.scope.units is not None], **question.params()):
        stretches[row["id"]].append(row)
    seconds: dict[str, int] = defaultdict(int)
    for rows in stretches.values():
        own = [Stretch(row["kind"], row["charged_to"], row["started_at"], row["ended_at"]) for row in rows]
        for party, share in shares(own, calendar, rows[0]["submitted_at"], rows[0]["finished_at"]).items():
            seconds[party] += share
    return [
        PartyTime(party=party, days=text_of((Decimal(total) / SECONDS_PER_DAY).quantize(Decimal("0.01")), "days"))
        for party, total in sorted(seconds.items())
    ]
