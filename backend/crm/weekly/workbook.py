"""The weekly report as the office files it: a title, the week in one sentence, and a table for each of its parts."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from backend.crm.weekly.schemas import WeekFollowUp, WeeklyReport
from backend.kernel.classifications import industries, regions
from backend.kernel.context import current_language
from backend.kernel.errors import fill, text
from backend.kernel.xlsx import plain

_WIDTHS: Final = (12, 30, 30, 16, 44, 28, 14, 14)
_BODY_HEIGHT: Final = 48


def _word(name: str) -> str:
    return text(f"weekly.{name}", current_language())


class _Page:
    """A sheet written from top to bottom."""

    def __init__(self, book: Any) -> None:
        self._sheet = book.add_worksheet(_word("sheet"))
        self._title = book.add_format({"bold": True, "font_size": 16, "align": "center", "valign": "vcenter"})
        self._text = book.add_format({"text_wrap": True, "valign": "top"})
        self._part = book.add_format({"bold": True, "font_size": 12})
        self._head = book.add_format({"bold": True, "border": 1, "align": "center", "bg_color": "#EEF3F3"})
        self._cell = book.add_format({"border": 1, "text_wrap": True, "valign": "top"})
        self._line = 0
        for index, width in enumerate(_WIDTHS):
            self._sheet.set_column(index, index, width)
        self._sheet.set_landscape()
        self._sheet.set_paper(9)
        self._sheet.fit_to_pages(1, 0)

    def across(self, words: str, *, title: bool = False) -> None:
        self._sheet.merge_range(self._line, 0, self._line, len(_WIDTHS) - 1, words, self._title if title else self._text)
        self._sheet.set_row(self._line, 30 if title else _BODY_HEIGHT)
        self._line += 1

    def part(self, name: str, headings: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        self._sheet.write_string(self._line, 0, _word(name), self._part)
        self._line += 1
        if not rows:
            self._sheet.write_string(self._line, 0, _word("nothing"))
            self._line += 2
            return
        for line, cells in enumerate([[_word(heading) for heading in headings], *rows]):
            for column, value in enumerate(cells):
                self._sheet.write_string(self._line, column, plain("" if value is None else str(value)), self._cell if line else self._head)
            self._line += 1
        self._line += 1


def _summary(report: WeeklyReport) -> str:
    return fill(_word("summary"), report.totals.model_dump())


def _name(person: Any) -> str:
    return "" if person is None else person.name


def _called(things: dict[str, Any], code: str | None) -> str:
    return things[code].names[current_language()] if code in things else ""


def _follow_ups(rows: Sequence[WeekFollowUp]) -> list[list[Any]]:
    return [[one.due_on, one.subject, one.enterprise_name, _name(one.assignee), one.note] for one in rows]


def _fill(page: _Page, report: WeeklyReport) -> None:
    unit = report.unit.names[current_language()]
    page.across(fill(_word("title"), {"unit": unit, "week": report.week, "from": report.starts_on, "to": report.ends_on}), title=True)
    page.across(_summary(report))
    activities = [
        [one.starts_on, one.title, "、".join(one.places), _word(f"kind_{one.kind}"), str(one.ends_on), one.met] for one in report.activities
    ]
    page.part("activities", ("from_day", "activity", "place", "kind", "to_day", "met"), activities)
    encounters = [
        [
            one.met_on,
            one.enterprise_name,
            one.activity_title,
            _word(f"outcome_{one.outcome}"),
            one.notes,
            one.next_step,
            one.next_by,
            _name(one.author),
        ]
        for one in report.encounters
    ]
    page.part("encounters", ("day", "enterprise", "activity", "outcome", "notes", "next_step", "next_by", "author"), encounters)
    for part, rows in (("done", report.done), ("late", report.late), ("next_week", report.next_week)):
        page.part(part, ("due", "subject", "enterprise", "assignee", "note"), _follow_ups(rows))
    leads = [[one.noted_on, one.name, _called(industries(), one.industry), _called(regions(), one.region)] for one in report.leads]
    page.part("leads", ("day", "enterprise", "industry", "region"), leads)


def write(report: WeeklyReport) -> Path:
    """Return a new workbook in the caller's language; whoever sends it removes it."""
    import xlsxwriter  # noqa: PLC0415 - reports are rare, start-up is not

    with tempfile.NamedTemporaryFile(prefix="dianxiaoer-", suffix=".xlsx", delete=False) as file:
        path = Path(file.name)
    book = xlsxwriter.Workbook(str(path))
    try:
        _fill(_Page(book), report)
    finally:
        book.close()
    return path
