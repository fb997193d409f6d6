"""Percentages of the progress ledger: growth over the year before, and share of the target.

Each entry contributes its points, to six decimals; one explicit record of kind "rounding" makes them sum to what is printed.
"""

from typing import Final

from backend.insight.indicators.definition import COLUMNS, Definition, records, weave
from backend.insight.indicators.definitions.of_projects import BY_PROJECT, PROJECT

# `points` are records whose value is exact; what is printed has one decimal.
_ROUNDED: Final = """{before}, points AS ({points}), printed AS (SELECT round({printed}, 1) AS value)
SELECT {columns} FROM points UNION ALL {rest}"""
_COLUMNS: Final = ", ".join(COLUMNS)


def rounded(points: str, printed: str, *, before: str) -> str:
    """Return the records of a percentage: those of `points`, and what rounding them left over.

    `printed` is the headline in full, computed from what `before` knows; the last record closes the gap to its one decimal.
    """
    rest = records(
        "FROM printed WHERE printed.value IS NOT NULL",
        value="printed.value - coalesce((SELECT sum(value) FROM points), 0)",
        kind="'rounding'",
        id="''",
    )
    return weave(_ROUNDED, points=points, before=before, rest=rest, columns=_COLUMNS, printed=printed)


_ENTRIES: Final = """entries AS (
  SELECT e.id, e.project_id, e.amount, e.effective_on, e.corrects_id, true AS now FROM library.report_progress e
  JOIN library.report_project p ON (p.id = e.project_id)
  WHERE e.kind = 'physical' AND e.effective_on BETWEEN :since AND :until AND e.recorded_at < :known AND IN_SCOPE(p)
{before}), total AS (
  SELECT coalesce(sum(amount) FILTER (WHERE now), 0) AS now, coalesce(sum(amount) FILTER (WHERE NOT now), 0) AS before FROM entries
)"""
_YEAR_BEFORE: Final = """
  UNION ALL
  SELECT e.id, e.project_id, e.amount, e.effective_on, e.corrects_id, false FROM library.report_progress e
  JOIN library.report_project p ON (p.id = e.project_id)
  WHERE e.kind = 'physical' AND e.effective_on BETWEEN :since_before AND :until_before AND e.recorded_at < :known AND IN_SCOPE(p)
"""
_ENTRY: Final = {
    **PROJECT,
    "kind": "'progress_entry'",
    # Of a period longer than a year an entry stands on both sides, and each is a record of its own.
    "id": "CASE WHEN e.now THEN CAST(e.id AS text) ELSE 'before-' || e.id END",
    "on_day": "e.effective_on",
    "note": "CASE WHEN NOT e.now THEN 'year_before' WHEN e.corrects_id IS NULL THEN 'entry' ELSE 'correction' END",
}

DEFINITIONS: Final = (
    Definition(
        key="progress_growth",
        version=1,
        group="projects",
        measure="percent",
        breakdowns=BY_PROJECT,
        base_of="progress_value",
        statement=rounded(
            records(
                "FROM entries e JOIN library.report_project p ON (p.id = e.project_id) CROSS JOIN total WHERE total.before > 0",
                value="round((CASE WHEN e.now THEN e.amount ELSE - e.amount END) * 100 / total.before, 6)",
                **_ENTRY,
            ),
            "(SELECT (total.now / total.before - 1) * 100 FROM total WHERE total.before > 0)",
            before="WITH " + weave(_ENTRIES, before=_YEAR_BEFORE),
        ),
    ),
    Definition(
        key="progress_attainment",
        version=1,
        group="projects",
        measure="percent",
        breakdowns=BY_PROJECT,
        target_of="progress_value",
        statement=rounded(
            records(
                "FROM entries e JOIN library.report_project p ON (p.id = e.project_id) WHERE :target > 0",
                value="round(e.amount * 100 / :target, 6)",
                **_ENTRY,
            ),
            "(SELECT total.now * 100 / :target FROM total WHERE :target > 0)",
            before="WITH " + weave(_ENTRIES, before=""),
        ),
    ),
)
