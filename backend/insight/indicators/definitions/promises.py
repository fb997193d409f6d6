"""履约: what was promised until a day in the period, and what had come of it."""

from typing import Final

from backend.insight.indicators.definition import Definition, records, weave
from backend.insight.indicators.definitions.of_projects import BY_ENTRY, BY_PROJECT, PROJECT

# What has come of each promise by its day: entered, or read from the ledgers where there is one.
DUE: Final = """due AS (
  SELECT r.id, r.project_id, r.kind, r.amount, r.due_on FROM library.report_promise r
  JOIN library.report_project p ON (p.id = r.project_id)
  WHERE r.due_on BETWEEN :since AND :until AND r.recorded_at < :known AND (r.voided_at IS NULL OR r.voided_at >= :known)
    AND IN_SCOPE(p)
)"""
KEPT: Final = """kept AS (
  SELECT due.*, CASE due.kind
    WHEN 'start' THEN (SELECT min(s.effective_on) <= due.due_on FROM library.report_stage_change s
      WHERE s.project_id = due.project_id AND s.action = 'reach' AND s.node = 'started' AND s.recorded_at < :known)
    WHEN 'investment' THEN (SELECT sum(e.amount) >= due.amount FROM library.report_progress e
      WHERE e.project_id = due.project_id AND e.kind = 'fixed_assets' AND e.effective_on <= due.due_on AND e.recorded_at < :known)
    ELSE (SELECT sum(e.amount) >= due.amount FROM library.report_promise_actual e
      WHERE e.promise_id = due.id AND e.effective_on <= due.due_on AND e.recorded_at < :known)
  END IS TRUE AS kept FROM due
)"""
INVESTED: Final = """invested AS (
  SELECT due.project_id, max(due.due_on) AS due_on, coalesce((
    SELECT sum(e.amount) FROM library.report_progress e
    WHERE e.project_id = due.project_id AND e.kind = 'fixed_assets' AND e.effective_on <= :until AND e.recorded_at < :known), 0) AS amount
  FROM due WHERE due.kind = 'investment' GROUP BY due.project_id
)"""
_JOIN: Final = "JOIN library.report_project p ON (p.id = {r}.project_id)"
_PROMISE: Final = {**PROJECT, "kind": "'promise'", "id": "r.id", "on_day": "r.due_on", "note": "r.kind"}


def _promises(key: str, source: str, *ctes: str, value: str = "1", money: bool = False) -> Definition:
    return Definition(
        key=key,
        version=1,
        group="projects",
        measure="yuan" if money else "count",
        breakdowns=BY_ENTRY,
        statement=records(weave(source, join=weave(_JOIN, r="r")), before="WITH " + ", ".join(ctes), value=value, **_PROMISE),
    )


DEFINITIONS: Final = (
    _promises("promises_due", "FROM due r {join}", DUE),
    _promises("promises_kept", "FROM kept r {join} WHERE r.kept", DUE, KEPT),
    _promises("promised_investment", "FROM due r {join} WHERE r.kind = 'investment'", DUE, value="r.amount", money=True),
    Definition(
        key="promised_actual",
        version=1,
        group="projects",
        measure="yuan",
        breakdowns=BY_PROJECT,
        statement=records(
            weave("FROM invested r {join}", join=weave(_JOIN, r="r")),
            before=f"WITH {DUE}, {INVESTED}",
            value="r.amount",
            kind="'project'",
            id="r.project_id",
            on_day="r.due_on",
            note="'investment'",
            **PROJECT,
        ),
    ),
)
