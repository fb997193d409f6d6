"""The one-stop service: tickets handed in during a period, the three rates (三率), lights, problems and what is at stake."""

from typing import Final

from backend.insight.indicators.definition import Definition, records, weave
from backend.insight.indicators.definitions.growth import rounded

_UNIT: Final = ("unit", "month")
# Each ticket handed in during the period with its newest turn known: finished with a result, reopened, taken back …
TICKETS: Final = """tickets AS (
  SELECT t.id, t.number, t.item_code, t.kind, t.owner_unit, t.enterprise_id, t.project_id, t.submitted_on, t.due_at, t.amber_at,
    turn.kind AS turn, turn.result
  FROM concierge.report_ticket t
  LEFT JOIN LATERAL (
    SELECT e.kind, e.result FROM concierge.report_ticket_event e
    WHERE e.ticket_id = t.id AND e.recorded_at < :known AND e.kind IN ('finished', 'reopened', 'refused', 'withdrawn')
    ORDER BY e.recorded_at DESC, e.id DESC LIMIT 1
  ) AS turn ON true
  WHERE t.submitted_on BETWEEN {since} AND :until AND t.submitted_at < :known AND IN_UNIT(t)
)"""
OPEN: Final = "(r.turn IS NULL OR r.turn = 'reopened')"
DONE: Final = "r.turn = 'finished'"
RATED: Final = """(SELECT e.grade FROM concierge.report_ticket_event e
  WHERE e.ticket_id = r.id AND e.kind = 'rated' AND e.recorded_at < :known ORDER BY e.recorded_at DESC, e.id DESC LIMIT 1)"""
LATE: Final = """EXISTS (SELECT FROM concierge.report_clock_segment c
  WHERE c.ticket_id = r.id AND c.kind = '{kind}' AND c.started_at < :known
    AND c.due_at <= least(coalesce(c.ended_at, :moment), :moment))"""
_TICKET: Final = {
    "kind": "'ticket'",
    "id": "r.id",
    "label": "r.item_code",
    "number": "r.number",
    "unit": "r.owner_unit",
    "on_day": "r.submitted_on",
    "note": "coalesce(r.result, r.turn, 'open')",
    "project_id": "r.project_id",
    "enterprise_id": "r.enterprise_id",
    "ticket_id": "r.id",
}
_IN_PERIOD: Final = weave(TICKETS, since=":since")


def _count(key: str, condition: str, *, only_now: bool = False, better: str = "less") -> Definition:
    return Definition(
        key=key,
        version=1,
        group="service",
        measure="count",
        breakdowns=_UNIT,
        only_now=only_now,
        better="more" if better == "more" else "less",
        statement=records(weave("FROM tickets r WHERE {condition}", condition=condition), before="WITH " + _IN_PERIOD, **_TICKET),
    )


def _rate(key: str, among: str, meets: str) -> Definition:
    """Return a share: each ticket that meets it contributes its part of a hundred, the others nothing."""
    judged = weave(
        "judged AS (SELECT r.*, ({meets}) IS TRUE AS meets FROM tickets r WHERE {among}), total AS (SELECT count(*) AS among,"
        " count(*) FILTER (WHERE meets) AS meets FROM judged)",
        among=among,
        meets=meets,
    )
    points = records("FROM judged r CROSS JOIN total", value="CASE WHEN r.meets THEN round(100.0 / total.among, 6) ELSE 0 END", **_TICKET)
    printed = "(SELECT total.meets * 100.0 / total.among FROM total WHERE total.among > 0)"
    return Definition(
        key=key,
        version=1,
        group="service",
        measure="percent",
        breakdowns=("unit",),
        statement=rounded(points, printed, before=f"WITH {_IN_PERIOD}, {judged}"),
    )


_PROBLEM: Final = {**_TICKET, "kind": "'problem'", "label": "b.topic", "note": "b.class", "on_day": "b.reported_on"}


def _problems(key: str, *, value: str = "1", money: bool = False) -> Definition:
    return Definition(
        key=key,
        version=1,
        group="service",
        measure="yuan" if money else "count",
        period="moment",
        better="less",
        breakdowns=_UNIT,
        statement=records(
            weave("FROM tickets r JOIN concierge.report_problem b ON (b.ticket_id = r.id) WHERE {still}", still=OPEN),
            before="WITH " + weave(TICKETS, since="DATE '2000-01-01'"),
            value=value,
            **_PROBLEM,
        ),
    )


DEFINITIONS: Final = (
    _count("tickets_submitted", "true", better="more"),
    _count("tickets_open", OPEN),
    _count("tickets_red", f"{OPEN} AND r.due_at <= :moment", only_now=True),
    _count("tickets_amber", f"{OPEN} AND r.due_at > :moment AND r.amber_at <= :moment", only_now=True),
    _count("tickets_green", f"{OPEN} AND r.due_at > :moment AND r.amber_at > :moment", only_now=True, better="more"),
    _rate("response_rate", "true", "NOT " + weave(LATE, kind="response")),
    _rate("on_time_rate", DONE, "NOT " + weave(LATE, kind="handling")),
    _rate("solved_rate", f"r.kind = 'problem' AND {DONE}", "r.result = 'solved'"),
    _rate("satisfied_rate", f"{RATED} IS NOT NULL", f"{RATED} >= 4"),
    _rate("rated_share", DONE, f"{RATED} IS NOT NULL"),
    _problems("problems_open"),
    _problems("problem_investment", value="coalesce(b.investment, 0)", money=True),
    _problems("problem_jobs", value="coalesce(b.jobs, 0)"),
)
