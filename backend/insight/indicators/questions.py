"""The statements made of an indicator's one statement of records: headline, page, breakdown. Each compiled once."""

from functools import cache
from typing import Final

from backend.insight.indicators.definition import By, Definition, Scoped, compiled, weave
from backend.kernel.db import Statement

_HEADLINE: Final = "SELECT sum(r.value) AS value, count(*) AS records FROM ({records}) AS r"
_ORDER: Final = "ORDER BY coalesce(r.on_day, DATE '0001-01-01') DESC, r.id DESC"
_PAGE: Final = "SELECT r.* FROM ({records}) AS r {after} {order} LIMIT {limit}"
_AFTER: Final = "WHERE (coalesce(r.on_day, DATE '0001-01-01'), r.id) < (:after_day, :after_id)"
_PARTS: Final = "SELECT {part} AS code, sum(r.value) AS value, count(*) AS records FROM ({records}) AS r {join} GROUP BY 1"
_PART: Final = {
    "unit": "r.unit",
    "industry": "r.industry",
    "region": "r.region",
    "tag": "tag.code",
    "month": "to_char(r.on_day, 'YYYY-MM')",
}


@cache
def headline(definition: Definition, scoped: Scoped) -> Statement:
    """Return the statement of `value` and `records`."""
    return compiled(weave(_HEADLINE, records=definition.statement), scoped)


@cache
def page(definition: Definition, scoped: Scoped, limit: int, *, after: bool) -> Statement:
    """Return the statement of a page of records, the newest first, one more than `limit`."""
    text = weave(_PAGE, order=_ORDER, after=_AFTER if after else "", limit=str(limit + 1), records=definition.statement)
    return compiled(text, scoped)


@cache
def breakdown(definition: Definition, scoped: Scoped, by: By) -> Statement:
    """Return the statement of the parts; by tag a record stands in each of its tags."""
    join = "LEFT JOIN LATERAL unnest(r.tags) AS tag (code) ON true" if by == "tag" else ""
    return compiled(weave(_PARTS, part=_PART[by], join=join, records=definition.statement), scoped)
