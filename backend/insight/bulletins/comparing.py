"""Statements that tell what entries recorded after a moment did to an indicator's records.

Ledgers are only ever added to. Where each record is an entry of one, the later entries are the whole difference, and an
index by the moment of recording finds them; where each record is a project, only projects that something was entered
about since are looked at, as known now and as known then. What is left is few enough to be compared as a whole.
"""

import re
from functools import cache
from typing import Final

from backend.insight.indicators.definition import EARLIER, Definition, Scoped, compiled, weave
from backend.insight.indicators.kept import of_now
from backend.insight.indicators.points import has_points, points_of
from backend.kernel.db import Statement

_TELL: Final = """
WITH {touched}compared AS ({compared}), told AS MATERIALIZED (SELECT * FROM compared WHERE {told}),
whole AS (SELECT count(*) AS entries, coalesce(sum(value), 0) AS entries_sum FROM told)
SELECT told.*, whole.entries, whole.entries_sum FROM whole LEFT JOIN told ON ({after})
ORDER BY abs(told.value) DESC, told.id DESC LIMIT {limit}"""
_AFTER: Final = "(abs(told.value), told.id) < (:after_weight, :after_id)"
_ADDED: Final = "SELECT r.*, 'new' AS change FROM ({records}) AS r"
_BOTH: Final = """
  SELECT coalesce(n.kind, e.kind) AS kind, coalesce(n.id, e.id) AS id, coalesce(n.label, e.label) AS label,
    coalesce(n.number, e.number) AS number, coalesce(n.unit, e.unit) AS unit, coalesce(n.on_day, e.on_day) AS on_day,
    coalesce(n.hidden, e.hidden) AS hidden, coalesce(n.note, e.note) AS note, coalesce(n.industry, e.industry) AS industry,
    coalesce(n.region, e.region) AS region, coalesce(n.project_id, e.project_id) AS project_id,
    coalesce(n.enterprise_id, e.enterprise_id) AS enterprise_id, coalesce(n.activity_id, e.activity_id) AS activity_id,
    coalesce(n.ticket_id, e.ticket_id) AS ticket_id, NULL::jsonb AS parts,
    coalesce(n.value, 0) - coalesce(e.value, 0) AS value,
    CASE WHEN e.kind IS NULL THEN 'new' WHEN n.kind IS NULL THEN 'gone' ELSE 'changed' END AS change
  FROM ({now}) AS n FULL JOIN ({earlier}) AS e ON (e.kind = n.kind AND e.id = n.id)
  WHERE n.value IS DISTINCT FROM e.value"""
# What a percentage's records contribute changes with its whole: only records that came or went are told apart.
_RECORDS: Final = "kind <> 'rounding'"
_OF_PERCENT: Final = "kind <> 'rounding' AND change <> 'changed'"
_MOVING: Final = ("known", "moment", "target")
_KNOWN: Final = "e.recorded_at < :known"
_LATER: Final = f"{_KNOWN} AND e.recorded_at >= :known{EARLIER}"
# Each of these says of which project its entries are; `which` are those that can count in the period.
_LEDGERS: Final = {
    "library.report_stage_change": "effective_on <= :until",
    "library.report_investment": "effective_on <= :until",
    "library.report_progress": "kind = 'physical' AND effective_on BETWEEN :since AND :until",
}
_ENTERED: Final = "SELECT project_id FROM {ledger} WHERE {which} AND recorded_at >= :known{earlier} AND recorded_at < :known"
_TOUCHED: Final = "touched AS MATERIALIZED ({parts}), "
_THOSE: Final = "(SELECT project_id FROM touched)"
_NOW_OF_TOUCHED: Final = "SELECT * FROM ({now}) AS known WHERE known.project_id IN (SELECT project_id FROM touched)"
_OF_PROJECTS: Final = re.compile(r"(FROM (library\.report_(?:stage_change|investment|progress))\s+WHERE )")


def moving(definition: Definition) -> tuple[str, ...]:
    """Return the parameters that are others at another moment."""
    return (*_MOVING, *(pick.name for pick in definition.picks))


def _added(definition: Definition) -> str | None:
    """Return the records that later entries are, None where a record is more than one entry."""
    if has_points(definition):
        return points_of(definition).replace(_KNOWN, _LATER)
    if definition.dated and not definition.picks:
        return definition.statement.replace(_KNOWN, _LATER)
    return None


@cache
def comparison(definition: Definition, scoped: Scoped, limit: int, *, after: bool) -> Statement:
    """Return the statement of a page of differences, the heaviest first, one more than `limit`; each row says how many there are.

    A definition without a difference answers one row of which all but that is null.
    """
    added = _added(definition)
    touched = compared = ""
    if added is not None:
        compared = weave(_ADDED, records=added)
    else:
        touched, now, earlier = _sides(definition)
        compared = weave(_BOTH, now=now, earlier=earlier)
    told = _OF_PERCENT if definition.measure == "percent" else _RECORDS
    which = _AFTER if after else "true"
    return compiled(weave(_TELL, after=which, limit=str(limit + 1), told=told, touched=touched, compared=compared), scoped)


def _sides(definition: Definition) -> tuple[str, str, str]:
    """Return who was touched, the records now, and the records then."""
    names = "|".join(moving(definition))
    earlier = re.sub(rf"(?<![:\w]):({names})\b", rf":\1{EARLIER}", definition.statement)
    ledgers = sorted({found[1] for found in _OF_PROJECTS.findall(definition.statement)})
    if not ledgers:
        return "", definition.statement, earlier
    parts = [weave(_ENTERED, ledger=name, which=_LEDGERS[name], earlier=EARLIER) for name in ledgers]
    touched = weave(_TOUCHED, parts=" UNION ".join(parts))
    return touched, weave(_NOW_OF_TOUCHED, now=of_now(definition)), _OF_PROJECTS.sub(rf"\1project_id IN {_THOSE} AND ", earlier)
