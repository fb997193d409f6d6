"""The statements made of an indicator's one statement of records: headline, page, breakdown. Each compiled once.

`now` asks what is known now, with what the library keeps for that; without it the ledgers say what was known on a day.
"""

from functools import cache
from typing import Final

from backend.insight.indicators.definition import By, Definition, Scoped, compiled, weave
from backend.insight.indicators.kept import breakdown_of_now, headline_of_now, of_now
from backend.insight.indicators.points import breakdown_of, has_points, headline_of, page_of
from backend.kernel.db import Statement

_HEADLINE: Final = "SELECT sum(r.value) AS value, count(*) AS records FROM ({records}) AS r"
_ORDER: Final = "ORDER BY coalesce(r.on_day, DATE '0001-01-01') DESC, r.id DESC"
_PAGE: Final = "SELECT r.* FROM ({records}) AS r {after} {order} LIMIT {limit}"
_AFTER: Final = "WHERE (coalesce(r.on_day, DATE '0001-01-01'), r.id) < (:after_day, :after_id)"
_ORDER_OF_DATED: Final = "ORDER BY r.on_day DESC, r.id DESC"
_AFTER_OF_DATED: Final = "WHERE r.on_day <= :after_day AND (r.on_day, r.id) < (:after_day, :after_id)"
_PARTS: Final = "SELECT {part} AS code, sum(r.value) AS value, count(*) AS records FROM ({records}) AS r {join} GROUP BY 1"
_PART: Final = {
    "unit": "r.unit",
    "industry": "r.industry",
    "region": "r.region",
    "tag": "tag.code",
    "month": "to_char(r.on_day, 'YYYY-MM')",
}


@cache
def headline(definition: Definition, scoped: Scoped, *, now: bool) -> Statement:
    """Return the statement of `value` and `records`."""
    quick = headline_of_now(definition) if now and "campaign" not in scoped else None
    if quick is None and has_points(definition):
        quick = headline_of(definition)
    return compiled(quick or weave(_HEADLINE, records=_records(definition, now=now)), scoped)


@cache
def page(definition: Definition, scoped: Scoped, limit: int, *, after: bool, now: bool) -> Statement:
    """Return the statement of a page of records, the newest first, one more than `limit`."""
    if has_points(definition):
        return compiled(page_of(definition, limit + 1, after=after, kept=now and "campaign" not in scoped), scoped)
    order, which = (_ORDER_OF_DATED, _AFTER_OF_DATED) if definition.dated else (_ORDER, _AFTER)
    text = weave(_PAGE, order=order, after=which if after else "", limit=str(limit + 1), records=_records(definition, now=now))
    return compiled(text, scoped)


@cache
def breakdown(definition: Definition, scoped: Scoped, by: By, *, now: bool) -> Statement:
    """Return the statement of the parts; by tag a record stands in each of its tags."""
    quick = breakdown_of_now(definition, by) if now and "campaign" not in scoped else None
    if quick is not None:
        return compiled(quick, scoped)
    join = "LEFT JOIN LATERAL unnest(r.tags) AS tag (code) ON true" if by == "tag" else ""
    if has_points(definition):
        return compiled(breakdown_of(definition, _PART[by], join), scoped)
    return compiled(weave(_PARTS, part=_PART[by], join=join, records=_records(definition, now=now)), scoped)


def _records(definition: Definition, *, now: bool) -> str:
    return of_now(definition) if now else definition.statement
