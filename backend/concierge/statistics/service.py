"""Figures from records, and the records behind each figure."""

from collections import defaultdict
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from backend.concierge.clocks.attribution import attribute
from backend.concierge.models import clock_segment, ticket
from backend.concierge.statistics.figures import FIGURES, HANDED_IN, IS_DONE, OF_UNIT, Figure
from backend.concierge.statistics.schemas import FigureRecord, FigureValue, ItemCount, PartyTime, Statistics
from backend.concierge.tickets.timing import as_segment
from backend.kernel import clock
from backend.kernel.calendar import SECONDS_PER_DAY, WorkingCalendar
from backend.kernel.db import Reader, Statement, sql
from backend.kernel.errors import NotFound
from backend.kernel.paging import KeysetList, Page, Sort

ATTRIBUTED = 1_000
"""Finished tickets, the newest first, whose time is attributed: enough to be steady, few enough to be quick."""

_t = ticket.c
_SEGMENT_COLUMNS = ("kind", "charged_to", "started_at", "ended_at", "allotted_days", "reason", "actor_id", "task_id")


def _counts(*among: Any) -> Statement:
    columns = (
        column
        for figure in FIGURES.values()
        for column in (
            sa.func.count().filter(figure.among).label(f"{figure.key}_among"),
            sa.func.count().filter(sa.and_(figure.among, figure.meets)).label(f"{figure.key}_meets"),
        )
    )
    return sql(sa.select(*columns).select_from(ticket).where(*among))


def _items(*among: Any) -> Statement:
    finished = sa.func.count().filter(IS_DONE).label("finished")
    counted = sa.select(_t.item_code.label("code"), sa.func.count().label("submitted"), finished).where(*among)
    return sql(counted.group_by(_t.item_code).order_by(_t.item_code))


def _segments(*among: Any) -> Statement:
    done = sa.select(_t.id, _t.submitted_at, _t.finished_at).where(*among, IS_DONE).order_by(_t.submitted_at.desc(), _t.id.desc())
    newest = done.limit(sa.literal_column(str(ATTRIBUTED))).cte("done")
    columns = (clock_segment.c[name] for name in _SEGMENT_COLUMNS)
    about = sa.select(newest.c.id.label("ticket_id"), newest.c.submitted_at, newest.c.finished_at, *columns)
    return sql(about.join_from(newest, clock_segment, clock_segment.c.ticket_id == newest.c.id))


# By whether the figures are about one unit or the whole office.
_QUESTIONS = {
    of_unit: (_counts(*among), _items(*among), _segments(*among))
    for of_unit, among in ((False, (HANDED_IN,)), (True, (HANDED_IN, OF_UNIT)))
}


def _percent(meets: int, among: int) -> str | None:
    return None if not among else str((Decimal(meets) * 100 / among).quantize(Decimal("0.1")))


def _value(figure: Figure, row: Any) -> FigureValue:
    among, meets = row[f"{figure.key}_among"], row[f"{figure.key}_meets"]
    value = _percent(meets, among) if figure.is_share else str(among)
    unit = "percent" if figure.is_share else "count"
    return FigureValue(key=figure.key, unit=unit, value=value, meets=meets, among=among, definition=figure.explains)


async def get_statistics(reader: Reader, calendar: WorkingCalendar, since: datetime, until: datetime, unit: str | None) -> Statistics:
    """Return all figures about the tickets handed in during [since, until), of one unit when it is named."""
    about: dict[str, Any] = {"since": since, "until": until, "of_unit": unit}
    count, by_item, segments = _QUESTIONS[unit is not None]
    counts = await reader.row(count, **about, now=clock.now())
    items = [ItemCount(**row) for row in await reader.rows(by_item, **about)]
    attribution, attributed = _attribution(await reader.rows(segments, **about), calendar)
    figures = [_value(figure, counts) for figure in FIGURES.values()]
    return Statistics(since=since, until=until, figures=figures, attribution=attribution, attributed=attributed, items=items)


def _attribution(rows: list[Any], calendar: WorkingCalendar) -> tuple[list[PartyTime], int]:
    by_ticket: dict[UUID, list[Any]] = defaultdict(list)
    for row in rows:
        by_ticket[row["ticket_id"]].append(row)
    seconds: dict[str, int] = defaultdict(int)
    for own in by_ticket.values():
        segments = [as_segment(row) for row in own]
        for share in attribute(segments, calendar, own[0]["submitted_at"], own[0]["finished_at"]):
            seconds[share.party] += share.seconds
    shares = [PartyTime(party=party, days=round(total / SECONDS_PER_DAY, 2)) for party, total in sorted(seconds.items())]
    return shares, len(by_ticket)


def _records(figure: Figure) -> KeysetList:
    columns = (_t[name] for name in ("id", "number", "item_code", "subject", "state", "submitted_at"))
    return KeysetList(
        base=sa.select(*columns, sa.case((figure.meets, sa.true()), else_=sa.false()).label("meets")).where(HANDED_IN, figure.among),
        ident=_t.id,
        filters={"of_unit": OF_UNIT},
        sorts={"-submitted_at": Sort(_t.submitted_at, descending=True, decode=datetime)},
    )


_RECORDS = {key: _records(figure) for key, figure in FIGURES.items()}


async def get_records(
    reader: Reader, key: str, since: datetime, until: datetime, unit: str | None, *, cursor: str | None, limit: int
) -> Page[FigureRecord]:
    """Return the tickets behind a figure, with the number of them; raises NotFound for an unknown figure."""
    records = _RECORDS.get(key)
    if records is None:
        raise NotFound
    params = {"since": since, "until": until, "now": clock.now()}
    rows, following = await records.page(reader, {"of_unit": unit}, sort="-submitted_at", cursor=cursor, limit=limit, params=params)
    total = await records.count(reader, {"of_unit": unit}, params=params)
    return Page(items=[FigureRecord(**row) for row in rows], next=following, total=total)
