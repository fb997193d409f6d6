"""What changed since a bulletin's figures were read: each figure then and now, and page by page the records that make the difference.

What no single record accounts for (a percentage whose whole grew, a definition that was changed, what has no history) is one
number beside them, so that the parts always sum to the difference.
"""

import base64
import binascii
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final, Literal

import orjson

from backend.insight.asking import Question
from backend.insight.bulletins.comparing import comparison, moving
from backend.insight.bulletins.content import BulletinFigure
from backend.insight.bulletins.recorded import recorded_of
from backend.insight.bulletins.schemas import BulletinChanges, FigureChange, LaterEntries, LaterEntry
from backend.insight.indicators.definition import EARLIER, Definition
from backend.insight.indicators.definitions import INDICATORS
from backend.insight.indicators.presenting import record_item
from backend.insight.indicators.reading import Figures, sees_names
from backend.insight.indicators.schemas import plain, text_of
from backend.insight.plans.in_force import in_force
from backend.insight.reading_room import Room
from backend.kernel import clock
from backend.kernel.calendar import OFFICE_ZONE
from backend.kernel.errors import NotFound
from backend.kernel.paging import bad_cursor
from backend.kernel.principal import Principal

# More than any amount has.
_DIGITS: Final = 30


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


def _entry(row: Any, recorded_at: datetime | None, question: Question, definition: Definition, *, named: bool) -> LaterEntry:
    item = record_item(row, question, definition, named=named)
    return {
        "kind": item["kind"],
        "label": item["label"],
        "number": item["number"],
        "unit": item["unit"],
        "unit_names": item["unit_names"],
        "date": item["date"],
        "recorded_at": recorded_at,
        "value": item["value"],
        "change": _change(row["change"]),
        "confidential": item["confidential"],
        "links": item["links"],
    }


async def _figure(opened: Room, frozen: BulletinFigure) -> FigureChange:
    """Return a figure as it was printed and as it is now."""
    definition = INDICATORS[frozen["key"]]
    now = plain((await opened.figures.headline(definition)).value, definition.measure)
    difference = None if now is None or frozen["value"] is None else Decimal(now) - Decimal(frozen["value"])
    return {
        "key": definition.key,
        "titles": definition.titles,
        "measure": definition.measure,
        "version": frozen["version"],
        "version_now": definition.version,
        "frozen": frozen["value"],
        "now": now,
        "difference": plain(difference, definition.measure),
    }


async def changes_since(opened: Room, frozen: dict[str, BulletinFigure], at: datetime) -> BulletinChanges:
    """Return each figure that is another now. `opened` asks what is known now."""
    items = [await _figure(opened, one) for one in frozen.values() if one["key"] in INDICATORS]
    found = [one for one in items if one["now"] != one["frozen"]]
    return {"since": at, "read_at": clock.now(), "items": found, "unchanged": len(frozen) - len(found)}


async def _params(opened: Room, definition: Definition, at: datetime) -> dict[str, Any]:
    """Return what the comparison is asked with: the question of now, and what was another then."""
    question = as_read(opened.question, at)
    then = Figures(opened.reader, question, await in_force(opened.reader, question))
    earlier = await then.params(definition)
    return {**await opened.figures.params(definition), **{f"{name}{EARLIER}": earlier.get(name) for name in moving(definition)}}


async def entries_since(
    opened: Room, frozen: dict[str, BulletinFigure], key: str, at: datetime, principal: Principal, *, cursor: str | None, limit: int
) -> LaterEntries:
    """Return a page of the records that made a figure another; raises NotFound for a figure that was not printed."""
    if key not in frozen or key not in INDICATORS:
        raise NotFound
    definition, question = INDICATORS[key], opened.question
    figure, params = await _figure(opened, frozen[key]), await _params(opened, definition, at)
    if cursor is not None:
        params["after_weight"], params["after_id"] = _after(cursor)
    rows = await opened.reader.rows(comparison(definition, question.scoped, limit, after=cursor is not None), **params)
    told: Decimal = rows[0]["entries_sum"]
    found = [row for row in rows[:limit] if row["kind"] is not None]
    recorded = await recorded_of(opened.reader, definition, found, at, question.known)
    named = sees_names(principal, definition)
    difference = figure["difference"]
    return {
        "since": at,
        "read_at": clock.now(),
        "figure": figure,
        "items": [_entry(row, moment, question, definition, named=named) for row, moment in zip(found, recorded, strict=True)],
        "next": _cursor(found[-1]) if len(rows) > limit else None,
        "total": rows[0]["entries"],
        "sum": text_of(told, definition.measure),
        "rest": None if difference is None else plain(Decimal(difference) - told, definition.measure),
    }


def _cursor(row: Any) -> str:
    return base64.urlsafe_b64encode(orjson.dumps([str(abs(row["value"])), row["id"]])).decode().rstrip("=")


def _after(cursor: str) -> tuple[Decimal, str]:
    try:
        weight, ident = orjson.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        found = Decimal(weight)
        if not found.is_finite() or abs(found.adjusted()) > _DIGITS or "\0" in str(ident):
            raise bad_cursor()
        return found, str(ident)
    except (ValueError, TypeError, ArithmeticError, binascii.Error) as error:
        raise bad_cursor() from error
