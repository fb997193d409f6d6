"""What the library keeps beside its ledgers, for what is known now: the same records as a definition's own statement, found quicker.

A definition says what is counted in terms of the ledgers, which know what was known on any day. For today's knowledge the
parts below stand in for those that go through a whole ledger; `tests/insight/test_kept.py` holds both to the same records.
"""

from typing import Final

from backend.insight.indicators.definition import By, Definition, weave
from backend.insight.indicators.definitions.of_projects import COST, STOOD
from backend.insight.indicators.definitions.stages import BUILT, CAME, FIRSTS

STANDS: Final = "{c}.from_day <= :until AND {c}.until_day > :until"
"""Limits stretches of projects' courses to those that hold the end of the period."""
_COURSE: Final = "FROM library.report_project_course c WHERE " + weave(STANDS, c="c")
# Whether a project built anything is seen from its years: those that lie in the period add their sum; those of which the period
# cuts off a part sum to more than zero when nothing was taken back and their first or last day is in it. What is left is summed.
_BUILT: Final = """built AS (
  SELECT years.project_id{total} FROM (
    SELECT y.project_id{more}, sum(y.amount) AS amount, bool_and(y.first_day >= :since AND y.last_day <= :until) AS whole,
      bool_and(y.reductions = 0) AND bool_or(y.first_day BETWEEN :since AND :until OR y.last_day BETWEEN :since AND :until) AS sure
    FROM library.report_progress_year y {of}
    WHERE y.kind = 'physical' AND y.year BETWEEN CAST(extract(year FROM :since) AS smallint) AND CAST(extract(year FROM :until) AS smallint)
      AND y.first_day <= :until AND y.last_day >= :since
    GROUP BY y.project_id{more}
  ) AS years
  WHERE CASE WHEN years.whole THEN years.amount > 0 WHEN years.sure THEN true ELSE (
    SELECT sum(e.amount) > 0 FROM library.report_progress e
    WHERE e.project_id = years.project_id AND e.kind = 'physical' AND e.effective_on BETWEEN :since AND :until) END
)"""
_FIRST: Final = "came AS (SELECT f.project_id, f.{name} AS effective_on FROM library.report_project_first f WHERE f.{name} IS NOT NULL)"
BUILT_NOW: Final = weave(_BUILT, of="", more="", total="")
_STOOD_BEGINS, _STOOD_ENDS = STOOD.split("{chosen}")
_PARTS: Final = (
    (BUILT, BUILT_NOW),
    (COST, f"cost AS (SELECT c.project_id, c.total {_COURSE})"),
    (_STOOD_BEGINS, "stood AS (SELECT c.project_id, c.stage, c.node, "),
    (_STOOD_ENDS, f" AS chosen, c.since AS effective_on {_COURSE})"),
    *(
        (
            weave(CAME, condition=condition),
            weave(_FIRST, name=name),
        )
        for name, condition in FIRSTS.items()
    ),
)
_DAYS: Final = """FROM library.report_progress_day d
WHERE d.kind = '{kind}' AND d.day BETWEEN :since AND :until AND IN_UNIT(d)"""
_SUM: Final = "SELECT sum(d.amount) AS value, coalesce(sum(d.entries), 0) AS records " + _DAYS
# Each entry of either year is a record, and so is what rounding left over.
_GROWTH: Final = """
WITH sums AS (
  SELECT coalesce(sum(d.amount) FILTER (WHERE d.day BETWEEN :since AND :until), 0) AS now,
    coalesce(sum(d.entries) FILTER (WHERE d.day BETWEEN :since AND :until), 0) AS entries,
    coalesce(sum(d.amount) FILTER (WHERE d.day BETWEEN :since_before AND :until_before), 0) AS before,
    coalesce(sum(d.entries) FILTER (WHERE d.day BETWEEN :since_before AND :until_before), 0) AS entries_before
  FROM library.report_progress_day d WHERE d.kind = 'physical' AND d.day BETWEEN :since_before AND :until AND IN_UNIT(d)
)
SELECT CASE WHEN sums.before > 0 THEN round((sums.now / sums.before - 1) * 100, 1) END AS value,
  CASE WHEN sums.before > 0 THEN sums.entries + sums.entries_before + 1 ELSE 0 END AS records FROM sums"""
_ATTAINMENT: Final = """
WITH sums AS (SELECT coalesce(sum(d.amount), 0) AS now, coalesce(sum(d.entries), 0) AS entries {days})
SELECT CASE WHEN :target > 0 THEN round(sums.now * 100 / :target, 1) END AS value,
  CASE WHEN :target > 0 THEN sums.entries + 1 ELSE 0 END AS records FROM sums"""
_PART_OF_DAYS: Final = """
SELECT {part} AS code, sum(d.amount) AS value, sum(d.entries) AS records {days} GROUP BY 1 HAVING sum(d.entries) > 0"""
_PART: Final[dict[By, str]] = {"unit": "d.owner_unit", "month": "to_char(d.day, 'YYYY-MM')"}
_KINDS: Final = {"progress_value": "physical", "funds_in_place": "funds_in_place", "fixed_assets": "fixed_assets"}
_HEADLINES: Final = {
    **{key: weave(_SUM, kind=kind) for key, kind in _KINDS.items()},
    "progress_growth": _GROWTH,
    "progress_attainment": weave(_ATTAINMENT, days=weave(_DAYS, kind="physical")),
}


def of_now(definition: Definition) -> str:
    """Return the statement of a definition's records as they are known now."""
    text = definition.statement
    for ledger, kept in _PARTS:
        text = text.replace(ledger, kept)
    return text


def headline_of_now(definition: Definition) -> str | None:
    """Return what sums the records known now without reading them, where there is such a thing; campaigns are not told apart there."""
    return _HEADLINES.get(definition.key)


def breakdown_of_now(definition: Definition, by: By) -> str | None:
    """Return what tells the parts known now without reading the records, where there is such a thing."""
    if definition.key not in _KINDS or by not in _PART:
        return None
    return weave(_PART_OF_DAYS, part=_PART[by], days=weave(_DAYS, kind=_KINDS[definition.key]))


def built_of(stood: str) -> str:
    """Return which of the projects chosen in `stood` built something, with what they were said to cost."""
    chosen = weave("JOIN {stood} ON (stood.project_id = y.project_id AND stood.chosen)", stood=stood)
    return weave(_BUILT, of=chosen, more=", stood.total", total=", years.total")
