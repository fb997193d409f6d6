"""What changed since a bulletin's figures were read: each figure then and now, and the records that make the difference.

The records of an indicator are asked twice in one statement, as they were known at that moment and as they are known
now, and compared one by one. What no single record accounts for (a percentage whose whole grew, a definition that was
changed, what has no history) is one number beside them, so that the parts always sum to the difference.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from typing import Any, Final, Literal

from backend.insight.asking import Question
from backend.insight.bulletins.content import BulletinFigure
from backend.insight.bulletins.schemas import BulletinChanges, FigureChange, LaterEntry
from backend.insight.indicators.definition import EARLIER, Definition, Scoped, compiled, weave
from backend.insight.indicators.definitions import INDICATORS
from backend.insight.indicators.presenting import record_item
from backend.insight.indicators.reading import Figures, sees_names
from backend.insight.indicators.schemas import plain, text_of
from backend.insight.plans.in_force import in_force
from backend.insight.reading_room import Room
from backend.kernel import clock
from backend.kernel.calendar import OFFICE_ZONE
from backend.kernel.db import Statement
from backend.kernel.principal import Principal

SHOWN: Final = 100
# What a percentage's records contribute changes with its whole: only records that came or went are told apart.
_COMPARE: Final = """
WITH compared AS (
  SELECT coalesce(n.kind, e.kind) AS kind, coalesce(n.id, e.id) AS id, coalesce(n.label, e.label) AS label,
    coalesce(n.number, e.number) AS number, coalesce(n.unit, e.unit) AS unit, coalesce(n.on_day, e.on_day) AS on_day,
    coalesce(n.hidden, e.hidden) AS hidden, coalesce(n.note, e.note) AS note, coalesce(n.industry, e.industry) AS industry,
    coalesce(n.region, e.region) AS region, coalesce(n.project_id, e.project_id) AS project_id,
    coalesce(n.enterprise_id, e.enterprise_id) AS enterprise_id, coalesce(n.activity_id, e.activity_id) AS activity_id,
    coalesce(n.ticket_id, e.ticket_id) AS ticket_id, NULL::jsonb AS parts,
    coalesce(n.value, 0) - coalesce(e.value, 0) AS value,
    CASE WHEN e.kind IS NULL THEN 'new' WHEN n.kind IS NULL THEN 'gone' ELSE 'changed' END AS change
  FROM ({now}) AS n FULL JOIN ({earlier}) AS e ON (e.kind = n.kind AND e.id = n.id)
  WHERE n.value IS DISTINCT FROM e.value
), told AS (SELECT * FROM compared WHERE {told})
SELECT told.*, count(*) OVER () AS entries, sum(told.value) OVER () AS entries_sum FROM told
ORDER BY abs(told.value) DESC, told.on_day DESC, told.id LIMIT {limit}"""
_RECORDS: Final = "kind <> 'rounding'"
_OF_PERCENT: Final = "kind <> 'rounding' AND change <> 'changed'"
_MOVING: Final = ("known", "moment", "target")


@cache
def _comparison(definition: Definition, scoped: Scoped) -> Statement:
    """Return the statement that compares an indicator's records as known now with those known earlier."""
    moving = "|".join((*_MOVING, *(pick.name for pick in definition.picks)))
    earlier = re.sub(rf"(?<![:\w]):({moving})\b", rf":\1{EARLIER}", definition.statement)
    told = _OF_PERCENT if definition.measure == "percent" else _RECORDS
    return compiled(weave(_COMPARE, told=told, limit=str(SHOWN), now=definition.statement, earlier=earlier), scoped)


@dataclass(frozen=True)
class AsRead(Question):
    """A question as it was asked at a moment."""

    at: datetime

    @property
    def known(self) -> datetime:  # type: ignore[override]
        """Return the first moment of which nothing was known."""
        return self.at


def frozen_at(read_at: datetime, as_of: date | None) -> datetime:
    """Return the first moment a bulletin knew nothing of."""
    if as_of is None:
        return read_at
    return min(read_at, datetime.combine(as_of + timedelta(days=1), time(), OFFICE_ZONE))


def as_read(question: Question, at: datetime) -> AsRead:
    """Return the question as it was asked then."""
    return AsRead(question.since, question.until, question.scope, question.as_of, question.campaign, question.caller, question.now, at)


def _change(value: str) -> Literal["new", "changed", "gone"]:
    return "new" if value == "new" else "gone" if value == "gone" else "changed"


def _entry(row: Any, question: Question, definition: Definition, *, named: bool) -> LaterEntry:
    item = record_item(row, question, definition, named=named)
    return {
        "kind": item["kind"],
        "label": item["label"],
        "number": item["number"],
        "unit": item["unit"],
        "unit_names": item["unit_names"],
        "date": item["date"],
        "value": item["value"],
        "change": _change(row["change"]),
        "confidential": item["confidential"],
        "links": item["links"],
    }


async def _explained(opened: Room, then: Figures, definition: Definition) -> list[Any]:
    now = await opened.figures.params(definition)
    earlier = await then.params(definition)
    moving = {f"{name}{EARLIER}": earlier.get(name) for name in (*_MOVING, *(pick.name for pick in definition.picks))}
    return await opened.reader.rows(_comparison(definition, opened.question.scoped), **now, **moving)


async def _figure(opened: Room, then: Figures, frozen: BulletinFigure, principal: Principal) -> FigureChange | None:
    """Return how a figure differs from what was printed, None when it does not."""
    definition = INDICATORS[frozen["key"]]
    now = plain((await opened.figures.headline(definition)).value, definition.measure)
    if now == frozen["value"]:
        return None
    rows = await _explained(opened, then, definition)
    told = rows[0]["entries_sum"] if rows else Decimal()
    difference = None if now is None or frozen["value"] is None else Decimal(now) - Decimal(frozen["value"])
    named = sees_names(principal, definition)
    return {
        "key": definition.key,
        "titles": definition.titles,
        "measure": definition.measure,
        "version": frozen["version"],
        "version_now": definition.version,
        "frozen": frozen["value"],
        "now": now,
        "difference": plain(difference, definition.measure),
        "entries": [_entry(row, opened.question, definition, named=named) for row in rows],
        "entries_total": rows[0]["entries"] if rows else 0,
        "entries_sum": text_of(told, definition.measure),
        "rest": None if difference is None else plain(difference - told, definition.measure),
    }


async def changes_since(opened: Room, frozen: dict[str, BulletinFigure], at: datetime, principal: Principal) -> BulletinChanges:
    """Return each figure that is another now, with what made it so. `opened` asks what is known now."""
    question = as_read(opened.question, at)
    then = Figures(opened.reader, question, await in_force(opened.reader, question))
    items = [await _figure(opened, then, one, principal) for one in frozen.values() if one["key"] in INDICATORS]
    found = [one for one in items if one is not None]
    return {"since": at, "read_at": clock.now(), "items": found, "unchanged": len(frozen) - len(found)}
