"""Figures from records, and the records behind each figure."""

from collections import defaultdict
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from backend.concierge.clocks.attribution import attribute
from backend.concierge.models import clock_segment, ticket
from backend.concierge.statistics.figures import FIGURES, HANDED_IN, IS_DONE, Figure
from backend.concierge.statistics.schemas import FigureRecord, FigureValue, ItemCount, PartyTime, Statistics
from backend.concierge.tickets.timing import as_segment
from backend.kernel import clock
from backend.kernel.calendar import SECONDS_PER_DAY, WorkingCalendar
from backend.kernel.db import Reader, sql
from backend.kernel.errors import NotFound
from backend.kernel.paging import KeysetList, Page, Sort

ATTRIBUTED = 1_000
"""Finished tickets, the newest first, whose time is attributed: enough to be steady, few enough to be quick."""

_t = ticket.c
_COUNTS = sql(
    sa.select(
        *(
            column
            for figure in FIGURES.values()
            for column in (
                sa.func.count().filter(figure.among).label(f"{figure.key}_among"),
                sa.func.count().filter(sa.and_(figure.among, figure.meets)).label(f"{figure.key}_meets"),
            )
        )
    )
    .select_from(ticket)
    .where(HANDED_IN)
)
_ITEMS = sql(
    sa.select(_t.item_code.label("code"), sa.func.count().label("submitted"), sa.func.count().filter(IS_DONE).label("finished"))
    .where(HANDED_IN)
    .group_by(_t.item_code)
    .order_by(_t.item_code)
)
_FINISHED = (
    sa.select(_t.id, _t.submitted_at, _t.finished_at)
    .where(HANDED_IN, IS_DONE)
    .order_by(_t.submitted_at.desc(), _t.id.desc())
    .limit(sa.literal_column(str(ATTRIBUTED)))
    .cte("done")
)
_SEGMENT_COLUMNS = ("kind", "charged_to", "started_at", "ended_at", "allotted_days", "reason", "actor_id", "task_id")
_SEGMENTS = sql(
    sa.select(
        _FINISHED.c.id.label("ticket_id"),
        _FINISHED.c.submitted_at,
        _FINISHED.c.finished_at,
        *(clock_segment.c[name] for name in _SEGMENT_COLUMNS),
    ).join_from(_FINISHED, clock_segment, clock_segment.c.ticket_id == _FINISHED.c.id)
)


def _percent(meets: int, among: int) -> str | None:
    return None if not among else str((Decimal(meets) * 100 / among).quantize(Decimal("0.1")))


def _value(figure: Figure, row: Any) -> FigureValue:
    among, meets = row[f"{figure.key}_among"], row[f"{figure.key}_meets"]
    value = _percent(meets, among) if figure.is_share else str(among)
    unit = "percent" if figure.is_share else "count"
    return FigureValue(key=figure.key, unit=unit, value=value, meets=meets, among=among, definition=figure.explains)


async def get_statistics(reader: Reader, calendar: WorkingCalendar, since: datetime, until: datetime) -> Statistics:
    """Return all figures about the tickets handed in during [since, until)."""
    period: dict[str, Any] = {"since": since, "until": until}
    counts = await reader.row(_COUNTS, **period, now=clock.now())
    items = [ItemCount(**row) for row in await reader.rows(_ITEMS, **period)]
    attribution, attributed = _attribution(await reader.rows(_SEGMENTS, **period), calendar)
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
        filters={},
        sorts={"-submitted_at": Sort(_t.submitted_at, descending=True, decode=datetime)},
    )


_RECORDS = {key: _records(figure) for key, figure in FIGURES.items()}


async def get_records(reader: Reader, key: str, since: datetime, until: datetime, *, cursor: str | None, limit: int) -> Page[FigureRecord]:
    """Return the tickets behind a figure, with the number of them; raises NotFound for an unknown figure."""
    records = _RECORDS.get(key)
    if records is None:
        raise NotFound
    params = {"since": since, "until": until, "now": clock.now()}
    rows, following = await records.page(reader, {}, sort="-submitted_at", cursor=cursor, limit=limit, params=params)
    total = await records.count(reader, {}, params=params)
    return Page(items=[FigureRecord(**row) for row in rows], next=following, total=total)
