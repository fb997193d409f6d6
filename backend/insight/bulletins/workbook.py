"""A bulletin as a workbook: its text, each of its tables, and every figure with the exact number and where it comes from."""

import io
from datetime import UTC, datetime, time
from decimal import Decimal
from typing import Any, Final

from backend.insight.bulletins.charts import SHEET, charts_of, draw
from backend.insight.bulletins.content import BulletinFigure, Cell, Content, spoken
from backend.insight.bulletins.wording import period
from backend.insight.templates.context import Heading
from backend.kernel.xlsx import plain

_FORMATS: Final = {"yuan": "#,##0.00", "count": "#,##0", "percent": '0.0"%"', "days": "0.0"}
_FIGURES: Final = ("指标", "代码", "数值", "单位", "口径版本", "开始", "结束", "上年同期", "目标", "完成率", "记录数")
_UNITS: Final = {"yuan": "元", "count": "个", "percent": "%", "days": "天"}
_FORBIDDEN: Final = str.maketrans("", "", "[]:*?/\\'")
_SHEET: Final = 31


class _Book:
    """A workbook written from the beginning to the end."""

    def __init__(self, sink: io.BytesIO, created: datetime) -> None:
        import xlsxwriter  # noqa: PLC0415 - reports are rare, start-up is not

        self.file: Any = xlsxwriter.Workbook(sink, {"in_memory": True})
        self.file.set_properties({"created": created})
        self.title = self.file.add_format({"bold": True, "font_size": 18, "align": "center", "valign": "vcenter"})
        self.text = self.file.add_format({"text_wrap": True, "valign": "top"})
        self.part = self.file.add_format({"bold": True, "font_size": 12})
        self.head = self.file.add_format({"bold": True, "border": 1, "align": "center", "bg_color": "#EEF3F3"})
        self.cell = self.file.add_format({"border": 1, "text_wrap": True, "valign": "top"})
        self._numbers = {name: self.file.add_format({"border": 1, "num_format": form}) for name, form in _FORMATS.items()}
        self._names: set[str] = set()

    def sheet(self, name: str) -> Any:
        short = plain(name.translate(_FORBIDDEN))[:_SHEET] or "表"
        while short in self._names:
            short = f"{short[: _SHEET - 1]}+"
        self._names.add(short)
        page = self.file.add_worksheet(short)
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        return page

    def number(self, page: Any, line: int, column: int, value: str | None, measure: str) -> None:
        if value is None:
            page.write_string(line, column, "", self.cell)
        else:
            page.write_number(line, column, Decimal(value), self._numbers[measure])

    def close(self) -> None:
        self.file.close()


def _story(book: _Book, heading: Heading, content: Content) -> None:
    page = book.sheet("简报")
    page.set_column(0, 0, 100)
    number = "（草稿）" if heading.issue is None else f"{heading.issue_year}年第{heading.issue}期"
    lines = [f"{content['office']}　{number}", f"数据期间：{period(heading.since, heading.until)}"]
    page.write_string(0, 0, plain(heading.title), book.title)
    page.set_row(0, 34)
    line = 0
    for line, said in enumerate(lines, 1):
        page.write_string(line, 0, plain(said), book.text)
    for section in content["sections"]:
        line += 2
        page.write_string(line, 0, plain(section["title"]), book.part)
        for paragraph in section["paragraphs"]:
            line += 1
            page.write_string(line, 0, plain(spoken(paragraph, content["figures"])), book.text)


def _measure(cell: Cell, content: Content) -> str | None:
    """Return the measure of a cell that is a figure; other numbers are written as the document words them."""
    key = cell["indicator"]
    figure = content["figures"].get(key) if key is not None else None
    return figure["measure"] if figure else None


def _tables(book: _Book, content: Content) -> None:
    for section in content["sections"]:
        table = section["table"]
        if table is None:
            continue
        page = book.sheet(section["title"])
        for column, one in enumerate(table["columns"]):
            page.set_column(column, column, 24 if one["kind"] == "text" else 16)
            page.write_string(0, column, plain(one["title"]), book.head)
        for line, row in enumerate(table["rows"], 1):
            for column, cell in enumerate(row):
                measure = _measure(cell, content)
                if measure is not None and cell["value"] is not None:
                    book.number(page, line, column, cell["value"], measure)
                else:
                    page.write_string(line, column, plain(cell["text"]), book.cell)
        _bars(page, table)
        page.freeze_panes(1, 1)


def _bars(page: Any, table: Any) -> None:
    """Draw shares of a hundred as bars in their cells."""
    for column, one in enumerate(table["columns"]):
        if one["kind"] != "bar":
            continue
        for line, row in enumerate(table["rows"], 1):
            if row[column]["share"] is not None:
                page.write_number(line, column, row[column]["share"])
        page.conditional_format(
            1,
            column,
            len(table["rows"]),
            column,
            {
                "type": "data_bar",
                "bar_color": "#0F766E",
                "bar_solid": True,
                "min_type": "num",
                "min_value": 0,
                "max_type": "num",
                "max_value": 100,
            },
        )


def _charts(book: _Book, content: Content) -> None:
    """Draw what the tables show, with its numbers beside it."""
    charts = charts_of(content)
    if not charts:
        return
    page, top = book.sheet(SHEET), 0
    page.set_column(0, 0, 24)
    for chart in charts.values():
        top = draw(book.file, page, chart, top)


def _figure(book: _Book, page: Any, line: int, figure: BulletinFigure) -> None:
    compared, target, measure = figure["comparison"], figure["target"], figure["measure"]
    page.write_string(line, 0, plain(figure["titles"]["zh"]), book.cell)
    page.write_string(line, 1, figure["key"], book.cell)
    book.number(page, line, 2, figure["value"], measure)
    page.write_string(line, 3, _UNITS[measure], book.cell)
    book.number(page, line, 4, str(figure["version"]), "count")
    page.write_string(line, 5, str(figure["from"]), book.cell)
    page.write_string(line, 6, str(figure["to"]), book.cell)
    book.number(page, line, 7, compared["value"] if compared else None, measure)
    book.number(page, line, 8, target["value"] if target else None, measure)
    book.number(page, line, 9, target["attainment"] if target else None, "percent")
    book.number(page, line, 10, str(figure["records"]), "count")


def _figures(book: _Book, content: Content) -> None:
    page = book.sheet("指标")
    for column, title in enumerate(_FIGURES):
        page.set_column(column, column, 18 if column else 26)
        page.write_string(0, column, title, book.head)
    for line, figure in enumerate(content["figures"].values(), 1):
        _figure(book, page, line, figure)
    page.freeze_panes(1, 1)


def write_bulletin(heading: Heading, content: Content) -> bytes:
    """Return the workbook; the same bulletin printed on the same day is the same bytes."""
    sink = io.BytesIO()
    book = _Book(sink, datetime.combine(heading.dated, time(), UTC).replace(tzinfo=None))
    _story(book, heading, content)
    _tables(book, content)
    _charts(book, content)
    _figures(book, content)
    book.close()
    return sink.getvalue()
