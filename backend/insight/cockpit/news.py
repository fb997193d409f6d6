"""What is late, and what came since yesterday, from all services; a confidential project is never named here."""

from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final, Literal

from backend.insight.asking import Question
from backend.insight.cockpit.schemas import Change, Changes, LateRow, PromiseSums
from backend.insight.indicators.definition import compiled, weave
from backend.insight.indicators.definitions.activities import KNOWN
from backend.insight.indicators.definitions.promises import DUE, INVESTED, KEPT
from backend.insight.indicators.definitions.service import OPEN, TICKETS
from backend.insight.indicators.schemas import Links, text_of
from backend.kernel.calendar import OFFICE_ZONE
from backend.kernel.db import Reader, Statement

_MOST: Final = 12
# What became of each promise is found out once, for the sums and for the late ones.
_PROMISES: Final = """
WITH {due}, {kept_once}, {invested}, sums AS (
  SELECT count(*) AS count, count(*) FILTER (WHERE kept) AS kept, count(*) FILTER (WHERE NOT kept AND due_on < :today) AS late,
    coalesce(sum(amount) FILTER (WHERE kind = 'investment'), 0) AS promised, (SELECT coalesce(sum(amount), 0) FROM invested) AS actual
  FROM kept
), late AS (
  SELECT CAST(r.id AS text) AS id, p.name AS label, p.number, p.owner_unit AS unit, r.due_on AS due, r.amount AS value,
    p.confidential AS hidden, p.id AS project_id, p.enterprise_id
  FROM kept r JOIN library.report_project p ON (p.id = r.project_id)
  WHERE NOT r.kept AND r.due_on < :today ORDER BY r.due_on, r.id LIMIT {most}
)
SELECT sums.count, sums.kept, sums.late, sums.promised, sums.actual, 'promise' AS kind, late.id, late.label, late.number, late.unit,
  late.due, late.value, late.hidden, late.project_id, late.enterprise_id, CAST(NULL AS uuid) AS activity_id, CAST(NULL AS uuid) AS ticket_id
FROM sums LEFT JOIN late ON true"""
_LATE_TICKETS: Final = """
WITH {tickets}
SELECT 'ticket' AS kind, CAST(r.id AS text) AS id, r.item_code AS label, r.number, r.owner_unit AS unit,
  CAST(r.due_at AT TIME ZONE 'Asia/Shanghai' AS date) AS due, CAST(NULL AS numeric) AS value, false AS hidden,
  r.project_id, r.enterprise_id,
  CAST(NULL AS uuid) AS activity_id, r.id AS ticket_id
FROM tickets r WHERE {open} AND r.due_at <= :moment ORDER BY r.due_at, r.id LIMIT {most}"""
_NEW_IN_LIBRARY: Final = """
WITH news AS (
  SELECT 'progress' AS kind, e.id, p.name AS label, p.number, p.owner_unit AS unit, e.recorded_at AS at, e.amount AS value, e.kind AS note,
    p.confidential AS hidden, p.id AS project_id, p.enterprise_id, CAST(NULL AS uuid) AS activity_id, CAST(NULL AS uuid) AS ticket_id
  FROM library.report_progress e JOIN library.report_project p ON (p.id = e.project_id)
  WHERE e.recorded_at >= :fresh AND e.recorded_at <= :moment AND IN_SCOPE(p)
  UNION ALL
  SELECT 'agreement', e.id, e.title, p.number, p.owner_unit, e.recorded_at, e.amount, e.kind, coalesce(p.confidential, false), p.id,
    p.enterprise_id, e.activity_id, NULL
  FROM library.report_agreement e LEFT JOIN library.report_project p ON (p.id = e.project_id)
  WHERE e.recorded_at >= :fresh AND e.recorded_at <= :moment AND IN_SCOPE(p)
  UNION ALL
  SELECT 'stage', e.id, p.name, p.number, p.owner_unit, e.recorded_at, NULL, coalesce(e.node, e.stage), p.confidential, p.id,
    p.enterprise_id, NULL, NULL
  FROM library.report_stage_change e JOIN library.report_project p ON (p.id = e.project_id)
  WHERE e.recorded_at >= :fresh AND e.recorded_at <= :moment AND IN_SCOPE(p)
)
SELECT news.*, count(*) OVER () AS whole FROM news ORDER BY at DESC, id DESC LIMIT {most}"""
_NEW_IN_CRM: Final = """
WITH news AS (
  SELECT 'activity' AS kind, a.activity_id AS id, a.title AS label, a.owner_unit AS unit, a.recorded_at AS at, a.state AS note,
    a.activity_id,
    CAST(NULL AS uuid) AS enterprise_id
  FROM crm.report_activity a WHERE {known_a} AND a.recorded_at >= :fresh AND IN_SCOPE(a)
  UNION ALL
  SELECT 'encounter', a.encounter_id, a.enterprise_name, a.owner_unit, a.recorded_at, a.outcome, a.activity_id, a.enterprise_id
  FROM crm.report_encounter a WHERE {known_a} AND a.recorded_at >= :fresh AND NOT a.void AND IN_SCOPE(a)
)
SELECT news.*, CAST(NULL AS text) AS number, CAST(NULL AS numeric) AS value, false AS hidden, CAST(NULL AS uuid) AS project_id,
  CAST(NULL AS uuid) AS ticket_id, count(*) OVER () AS whole
FROM news ORDER BY at DESC, id DESC LIMIT {most}"""
_NEW_IN_CONCIERGE: Final = """
SELECT 'ticket' AS kind, e.id, t.item_code AS label, t.number, t.owner_unit AS unit, e.recorded_at AS at, CAST(NULL AS numeric) AS value,
  coalesce(e.result, e.kind) AS note, false AS hidden, t.project_id, t.enterprise_id, CAST(NULL AS uuid) AS activity_id, t.id AS ticket_id,
  count(*) OVER () AS whole
FROM concierge.report_ticket_event e JOIN concierge.report_ticket t ON (t.id = e.ticket_id)
WHERE e.recorded_at >= :fresh AND e.recorded_at <= :moment AND e.kind IN ('submitted', 'finished', 'reopened', 'refused') AND IN_UNIT(t)
ORDER BY e.recorded_at DESC, e.id DESC LIMIT {most}"""


def _both(text: str, **parts: str) -> dict[bool, Statement]:
    whole = weave(text, most=str(_MOST), **parts)
    return {by_unit: compiled(whole, frozenset({"unit"}) if by_unit else frozenset()) for by_unit in (False, True)}


PROMISES: Final = _both(_PROMISES, due=DUE, kept_once=KEPT.replace("kept AS (", "kept AS MATERIALIZED (", 1), invested=INVESTED)
LATE_TICKETS: Final = _both(_LATE_TICKETS, tickets=weave(TICKETS, since="DATE '2000-01-01'"), open=OPEN)
NEWS: Final = (
    _both(_NEW_IN_LIBRARY),
    _both(_NEW_IN_CRM, known_a=weave(KNOWN, a="a")),
    _both(_NEW_IN_CONCIERGE),
)


def _params(question: Question) -> dict[str, Any]:
    yesterday = question.today - timedelta(days=1)
    fresh = datetime.combine(yesterday, time(), OFFICE_ZONE)
    return {**question.params(), "today": question.today, "fresh": fresh}


async def promises_and_late(reader: Reader, question: Question) -> tuple[PromiseSums, list[LateRow]]:
    """Return what was promised until a day in the period and what had come of it, and what is late, the longest first.

    Late are promises of the period, and open tickets unless a day in the past is asked for.
    """
    by_unit = question.scope.units is not None
    rows = await reader.rows(PROMISES[by_unit], **_params(question))
    first = rows[0]
    sums = PromiseSums(
        due=first["count"],
        kept=first["kept"],
        late=first["late"],
        promised=text_of(first["promised"], "yuan"),
        actual=text_of(first["actual"], "yuan"),
    )
    late = [row for row in rows if row["id"] is not None]
    if not question.is_past:
        late += await reader.rows(LATE_TICKETS[by_unit], **_params(question))
    late.sort(key=lambda row: row["due"])
    return sums, [_late(row, question) for row in late[:_MOST]]


def _late(row: Any, question: Question) -> LateRow:
    kind: Literal["promise", "ticket"] = row["kind"]
    hidden: bool = row["hidden"]
    return LateRow(
        kind=kind,
        id=None if hidden else row["id"],
        label=None if hidden else row["label"],
        number=None if hidden else row["number"],
        unit=row["unit"],
        unit_names=question.scope.names(row["unit"]),
        due=row["due"],
        days=(question.today - row["due"]).days,
        value=None if row["value"] is None else text_of(row["value"], "yuan"),
        confidential=hidden,
        links=_links(row),
    )


def _links(row: Any) -> Links:
    hidden = row["hidden"]
    return Links(
        project_id=None if hidden else row["project_id"],
        enterprise_id=None if hidden else row["enterprise_id"],
        activity_id=None if hidden else row["activity_id"],
        ticket_id=None if hidden else row["ticket_id"],
    )


async def changes(reader: Reader, question: Question) -> Changes:
    """Return what came since the beginning of yesterday, the newest first."""
    params = _params(question)
    rows: list[Any] = []
    total = 0
    for statements in NEWS:
        found = await reader.rows(statements[question.scope.units is not None], **params)
        total += found[0]["whole"] if found else 0
        rows += found
    rows.sort(key=lambda row: row["at"], reverse=True)
    return Changes(since=params["fresh"], items=[_change(row, question) for row in rows[:_MOST]], total=total)


def _change(row: Any, question: Question) -> Change:
    hidden: bool = row["hidden"]
    value: Decimal | None = row["value"]
    return Change(
        kind=row["kind"],
        id=None if hidden else str(row["id"]),
        label=None if hidden else row["label"],
        number=None if hidden else row["number"],
        unit=row["unit"],
        unit_names=question.scope.names(row["unit"]),
        at=row["at"],
        value=None if value is None else text_of(value, "yuan"),
        note=row["note"],
        confidential=hidden,
        links=_links(row),
    )
