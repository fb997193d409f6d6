"""Percentages of the progress ledger: the same records as their definitions', without going through the whole ledger for a page.

What is divided by comes from the sums by day, or for what was known on a day from each project's sum; a page takes from each
side of a growth no more than it shows, and what rounding left over, the last record of all, is computed when the page comes to it.
"""

from typing import Final

from backend.insight.indicators.definition import Definition, records, weave
from backend.insight.indicators.definitions.of_projects import PROJECT

BEFORE: Final = "before-"
"""Begins the id of an entry of the year before: of a period longer than a year an entry stands on both sides."""
_DAYS: Final = "FROM library.report_progress_day d WHERE d.kind = 'physical' AND d.day BETWEEN {first} AND :until AND IN_UNIT(d)"
_NOW: Final = "coalesce(sum(d.amount) FILTER (WHERE d.day BETWEEN :since AND :until), 0) AS now"
_BEFORE: Final = "coalesce(sum(d.amount) FILTER (WHERE d.day BETWEEN :since_before AND :until_before), 0) AS before"
_SIDE: Final = """
FROM library.report_progress e JOIN library.report_project p ON (p.id = e.project_id) {total}
WHERE e.kind = 'physical' AND e.effective_on BETWEEN {days} AND e.recorded_at < :known AND {divides} AND IN_SCOPE(p)"""
_OF_NOW: Final = ":since AND :until"
_OF_BEFORE: Final = ":since_before AND :until_before"
_TAKEN: Final = "(SELECT r.* FROM ({side}) AS r {after} ORDER BY r.on_day DESC, r.id DESC LIMIT {limit})"
_AFTER: Final = "WHERE r.on_day <= :after_day AND (r.on_day, r.id) < (:after_day, :after_id)"
_PAGE: Final = """
WITH {total}, page AS MATERIALIZED (
  SELECT r.* FROM ({taken}) AS r ORDER BY r.on_day DESC, r.id DESC LIMIT {limit}
), last AS (SELECT {printed} - coalesce((SELECT sum(r.value) FROM ({sides}) AS r), 0) AS value FROM total WHERE {divides})
SELECT r.* FROM (SELECT * FROM page UNION ALL {rest}) AS r ORDER BY coalesce(r.on_day, DATE '0001-01-01') DESC, r.id DESC"""
_REST: Final = "FROM last WHERE (SELECT count(*) FROM page) < {limit} {after}"
_AFTER_LAST: Final = "AND (DATE '0001-01-01', '') < (:after_day, :after_id)"
# By project first: what is divided and rounded are as many sums as there are projects, not as there are entries.
_SPAN: Final = """
  SELECT '{side}' AS side, e.project_id, {sign}sum(e.amount) AS amount, count(*) AS records FROM library.report_progress e
  WHERE e.kind = 'physical' AND e.effective_on BETWEEN {days} AND e.recorded_at < :known GROUP BY 2"""
_SPANS: Final = """spans AS MATERIALIZED (
  SELECT s.side, s.amount, s.records, p.owner_unit AS unit, p.industry, p.region, p.tags
  FROM ({spans}) AS s JOIN library.report_project p ON (p.id = s.project_id) WHERE IN_SCOPE(p)
), total AS (
  SELECT coalesce(sum(amount) FILTER (WHERE side = 'now'), 0) AS now, - coalesce(sum(amount) FILTER (WHERE side = 'before'), 0) AS before,
    coalesce(sum(records), 0) AS records
  FROM spans
)"""
_HEADLINE: Final = """
WITH {spans} SELECT CASE WHEN {divides} THEN {printed} END AS value,
  CASE WHEN {divides} THEN CAST(total.records AS bigint) + 1 ELSE 0 END AS records FROM total"""
_BREAKDOWN: Final = """
WITH {spans}, points AS (
  SELECT round(spans.amount * 100 / {whole}, 6) AS value, spans.* FROM spans CROSS JOIN total WHERE {divides}
), parts AS (
  SELECT {part} AS code, r.value, r.records FROM points AS r {join}
  UNION ALL
  SELECT NULL, {printed} - coalesce((SELECT sum(value) FROM points), 0), 1 FROM total WHERE {divides}
)
SELECT code, sum(value) AS value, CAST(sum(records) AS bigint) AS records FROM parts GROUP BY 1"""
_GROWS: Final = "total.before > 0"
_PLANNED: Final = ":target > 0"
_SIDE_NOW: Final = {"side": "now", "sign": "", "days": _OF_NOW}
_SIDE_BEFORE: Final = {"side": "before", "sign": "- ", "days": _OF_BEFORE}
_ENTRY: Final = {**PROJECT, "kind": "'progress_entry'", "on_day": "e.effective_on"}
_THIS_YEAR: Final = {"id": "e.id", "note": "CASE WHEN e.corrects_id IS NULL THEN 'entry' ELSE 'correction' END"}
_YEAR_BEFORE: Final = {"id": f"'{BEFORE}' || e.id", "note": "'year_before'"}


def has_points(definition: Definition) -> bool:
    """Tell whether it is a percentage of the progress ledger."""
    return definition.base_of is not None or definition.target_of is not None


def _total(definition: Definition) -> str:
    """Return what is divided by, of what is known now."""
    grows = definition.base_of is not None
    sums = f"{_NOW}, {_BEFORE}" if grows else _NOW
    return f"total AS (SELECT {sums} {weave(_DAYS, first=':since_before' if grows else ':since')})"


def _spans(definition: Definition) -> str:
    """Return each project's sums and what is divided by, of any day's knowledge and of campaigns too."""
    sides = [_SIDE_NOW] if definition.target_of is not None else [_SIDE_NOW, _SIDE_BEFORE]
    return weave(_SPANS, spans=" UNION ALL ".join(weave(_SPAN, **side) for side in sides))


def _sides(definition: Definition) -> list[str]:
    if definition.target_of is not None:
        source = weave(_SIDE, total="", days=_OF_NOW, divides=_PLANNED)
        return [records(source, value="round(e.amount * 100 / :target, 6)", **_ENTRY, **_THIS_YEAR)]
    sides = ((_OF_NOW, "", _THIS_YEAR), (_OF_BEFORE, "- ", _YEAR_BEFORE))
    return [
        records(
            weave(_SIDE, total="CROSS JOIN total", days=days, divides=_GROWS),
            value=f"round({sign}e.amount * 100 / total.before, 6)",
            **_ENTRY,
            **called,
        )
        for days, sign, called in sides
    ]


def points_of(definition: Definition) -> str:
    """Return the records of entries, without what rounding left over."""
    return f"WITH {_total(definition)} " + " UNION ALL ".join(_sides(definition))


def headline_of(definition: Definition) -> str:
    """Return the statement of `value` and `records`, of any day's knowledge."""
    return weave(_HEADLINE, spans=_spans(definition), **_divided(definition))


def breakdown_of(definition: Definition, part: str, join: str) -> str:
    """Return the statement of the parts, of any day's knowledge: what rounding left over belongs to none of them."""
    return weave(_BREAKDOWN, spans=_spans(definition), part=part, join=join, **_divided(definition))


def _divided(definition: Definition) -> dict[str, str]:
    """Return by what is divided, whether that can be done, and the headline in its one decimal."""
    if definition.target_of is not None:
        return {"whole": ":target", "divides": _PLANNED, "printed": "round(total.now * 100 / :target, 1)"}
    return {"whole": "total.before", "divides": _GROWS, "printed": "round((total.now / total.before - 1) * 100, 1)"}


def page_of(definition: Definition, limit: int, *, after: bool, kept: bool) -> str:
    """Return the statement of a page of records, the newest first; what is `kept` beside the ledger knows of now and of no campaigns."""
    sides = _sides(definition)
    wanted = str(limit)
    rest = records(
        weave(_REST, limit=wanted, after=_AFTER_LAST if after else ""),
        value="last.value",
        kind="'rounding'",
        id="''",
    )
    return weave(
        _PAGE,
        total=_total(definition) if kept else _spans(definition),
        taken=" UNION ALL ".join(weave(_TAKEN, side=side, after=_AFTER if after else "", limit=wanted) for side in sides),
        **_divided(definition),
        sides=" UNION ALL ".join(sides),
        rest=rest,
        limit=wanted,
    )
