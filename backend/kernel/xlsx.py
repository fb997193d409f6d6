"""Lists as Excel workbooks, row by row, in memory that does not grow with the list."""

import tempfile
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from anyio import to_thread

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading and its width in characters."""

    title: str
    width: int = 14


def plain(value: str) -> str:
    """Return text that no spreadsheet takes for a formula, not even after a trip through CSV."""
    return f"'{value}" if value.startswith(_FORMULA_STARTS) else value


async def write_workbook(sheet: str, columns: Sequence[Column], rows: AsyncIterator[Sequence[Any]], zone: ZoneInfo) -> Path:
    """Write rows to a new temporary workbook and return its path; whoever sends it removes it. Moments are shown in `zone`."""
    import xlsxwriter  # noqa: PLC0415 - exports are rare, start-up is not

    with tempfile.NamedTemporaryFile(prefix="dianxiaoer-", suffix=".xlsx", delete=False) as file:
        path = Path(file.name)
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True, "default_date_format": "yyyy-mm-dd hh:mm"})
    try:
        await _fill(book, sheet, columns, rows, zone)
    except BaseException:
        _discard(book, path)
        raise
    # Packing a long list takes seconds, during which others want to be answered.
    await to_thread.run_sync(book.close)
    return path


def _discard(book: Any, path: Path) -> None:
    book.close()
    path.unlink()


async def _fill(book: Any, sheet: str, columns: Sequence[Column], rows: AsyncIterator[Sequence[Any]], zone: ZoneInfo) -> None:
    page = book.add_worksheet(sheet[:31])
    heading = book.add_format({"bold": True, "bottom": 1})
    for index, column in enumerate(columns):
        page.set_column(index, index, column.width)
        page.write_string(0, index, column.title, heading)
    page.freeze_panes(1, 0)
    line = 0
    async for row in rows:
        line += 1
        for index, value in enumerate(row):
            _write(page, line, index, value, zone)
    page.autofilter(0, 0, line, len(columns) - 1)


def _write(page: Any, line: int, index: int, value: Any, zone: ZoneInfo) -> None:
    if isinstance(value, bool) or value is None:
        page.write_string(line, index, "" if not value else "✓")
    elif isinstance(value, datetime):
        page.write_datetime(line, index, value.astimezone(zone).replace(tzinfo=None))
    elif isinstance(value, date):
        page.write_datetime(line, index, datetime(value.year, value.month, value.day))  # noqa: DTZ001 - a day has no zone
    elif isinstance(value, int | float | Decimal):
        page.write_number(line, index, value)
    else:
        page.write_string(line, index, plain(str(value)))
