"""A report as the office files it: title, whose and of which days, a bordered table, totals below, ready for A4."""

import io
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final

from backend.insight.reports.layouts import Column, Sheet
from backend.kernel.xlsx import plain

_TEN_THOUSAND: Final = Decimal(10_000)
_HEADER: Final = 2


class _Styles:
    """How cells look."""

    def __init__(self, book: Any) -> None:
        line = {"border": 1, "valign": "vcenter"}
        self.title = book.add_format({"bold": True, "font_size": 18, "align": "center", "valign": "vcenter"})
        self.under = book.add_format({"align": "left"})
        self.head = book.add_format({**line, "bold": True, "align": "center", "text_wrap": True, "bg_color": "#EEF3F3"})
        self.text = book.add_format({**line, "text_wrap": True})
        self.money = book.add_format({**line, "num_format": "#,##0.00"})
        self.count = book.add_format({**line, "num_format": "#,##0"})
        self.day = book.add_format({**line, "num_format": "yyyy-mm-dd", "align": "center"})


def _write(page: Any, line: int, at: int, column: Column, value: Any, styles: _Styles) -> None:
    if isinstance(value, str) or value is None:
        page.write_string(line, at, plain(value or ""), styles.text)
    elif column.kind == "money":
        page.write_number(line, at, Decimal(value) / _TEN_THOUSAND, styles.money)
    elif isinstance(value, date):
        page.write_datetime(line, at, datetime.combine(value, time()), styles.day)
    else:
        page.write_number(line, at, value, styles.count)


def write_report(sheet: Sheet) -> bytes:
    """Return the workbook."""
    import xlsxwriter  # noqa: PLC0415 - reports are rare, start-up is not

    sink = io.BytesIO()
    book: Any = xlsxwriter.Workbook(sink, {"in_memory": True})
    page, styles = book.add_worksheet(sheet.title[:31]), _Styles(book)
    last = len(sheet.columns) - 1
    page.merge_range(0, 0, 0, last, plain(sheet.title), styles.title)
    page.set_row(0, 34)
    page.merge_range(1, 0, 1, last, plain(sheet.under), styles.under)
    for at, column in enumerate(sheet.columns):
        page.set_column(at, at, column.width)
        page.write_string(_HEADER, at, column.title, styles.head)
    for line, row in enumerate([*sheet.rows, sheet.totals], _HEADER + 1):
        for at, (column, value) in enumerate(zip(sheet.columns, row, strict=True)):
            _write(page, line, at, column, value, styles)
    page.freeze_panes(_HEADER + 1, 0)
    page.repeat_rows(_HEADER)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    book.close()
    return sink.getvalue()
