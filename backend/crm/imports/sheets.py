"""Reading a workbook: the sheet that holds the list, where its heading ends, and its rows with merged cells filled in."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from python_calamine import CalamineError, CalamineWorkbook

from backend.crm.imports.errors import SheetTooLarge, WorkbookUnreadable
from backend.crm.imports.fields import propose

MAX_ROWS: Final = 100_000
MAX_COLUMNS: Final = 200
_LOOKED_AT: Final = 20
_DEEPEST: Final = 3
_SAMPLES: Final = 3
_WIDEST_TITLE: Final = 120
# A merged heading over more than half of the columns is the sheet's title.
_TITLE_SHARE: Final = 0.5


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a sheet's list is. Rows are numbered as Excel shows them."""

    sheet: str
    header_row: int
    last_row: int
    titles: list[str]
    samples: list[list[str]]

    @property
    def signature(self) -> str:
        """Return what tells this heading from others."""
        return hashlib.sha256("\x1f".join(self.titles).encode()).hexdigest()


class Sheet:
    """One sheet in memory, merged cells holding the same value throughout."""

    def __init__(self, name: str, rows: list[list[Any]], merged: list[tuple[tuple[int, int], tuple[int, int]]]) -> None:
        self.name = name
        self.rows = rows
        for (top, left), (bottom, right) in merged:
            self._fill(top, left, min(bottom, len(rows) - 1), right)
        while rows and not any(cell not in ("", None) for cell in rows[-1]):
            rows.pop()

    def _fill(self, top: int, left: int, bottom: int, right: int) -> None:
        if top >= len(self.rows) or left >= len(self.rows[top]):
            return
        value = self.rows[top][left]
        for row in self.rows[top : bottom + 1]:
            for column in range(left, min(right + 1, len(row))):
                row[column] = value

    def _title(self, row: int, column: int) -> str:
        cells = self.rows[row]
        value = str(cells[column]).strip() if column < len(cells) and cells[column] is not None else ""
        same = sum(1 for cell in cells if str(cell).strip() == value)
        return "" if same > 1 and same > len(cells) * _TITLE_SHARE else value

    def titles(self, header_row: int) -> list[str]:
        """Return each column's heading, the rows above it joined in where they say more; `header_row` is the heading's last."""
        last = header_row - 1
        width = max((len(row) for row in self.rows), default=0)
        found: list[str] = []
        for column in range(width):
            parts = [self._title(row, column) for row in range(max(0, last - _DEEPEST + 1), last + 1) if self._is_heading(row)]
            found.append("\n".join(dict.fromkeys(part for part in parts if part))[:_WIDEST_TITLE])
        return found

    def _is_heading(self, row: int) -> bool:
        return all(isinstance(cell, str) for cell in self.rows[row] if cell not in ("", None))

    def header_row(self) -> int:
        """Return the row whose headings say most; the first row with two words in it when none says anything."""
        best, best_score = 0, 1
        for row in range(min(_LOOKED_AT, len(self.rows))):
            if self._is_heading(row):
                score = len(propose(self.titles(row + 1))[0])
                if score > best_score:
                    best, best_score = row + 1, score
        return best or self._first_words()

    def _first_words(self) -> int:
        for row, cells in enumerate(self.rows[:_LOOKED_AT]):
            if sum(1 for cell in cells if isinstance(cell, str) and cell.strip()) > 1:
                return row + 1
        return 1

    def layout(self, header_row: int | None = None) -> Layout:
        """Return where the list is; with `header_row` the heading ends there."""
        row = header_row or self.header_row()
        titles = self.titles(row)
        below = self.rows[row : row + _SAMPLES]
        samples = [[str(cells[column])[:60] for cells in below if column < len(cells)] for column in range(len(titles))]
        return Layout(self.name, row, len(self.rows), titles, samples)

    def below(self, header_row: int, first: int = 0) -> Iterator[tuple[int, list[Any]]]:
        """Yield the rows below the heading with their numbers, from row `first` on."""
        for index in range(max(header_row, first - 1), len(self.rows)):
            yield index + 1, self.rows[index]


def _read(book: CalamineWorkbook, name: str) -> Sheet:
    found = book.get_sheet_by_name(name)
    if found.total_height > MAX_ROWS or found.total_width > MAX_COLUMNS:
        raise SheetTooLarge(rows=MAX_ROWS, columns=MAX_COLUMNS)
    return Sheet(name, found.to_python(skip_empty_area=False), found.merged_cell_ranges or [])


def read_sheet(path: Path, name: str) -> Sheet:
    """Return one sheet; raises WorkbookUnreadable, SheetTooLarge."""
    try:
        return _read(CalamineWorkbook.from_path(path), name)
    except (CalamineError, OSError, ValueError) as error:
        raise WorkbookUnreadable from error


def find_list(path: Path) -> tuple[list[str], Layout]:
    """Return the names of all sheets, and the layout of the one whose heading says most; raises WorkbookUnreadable, SheetTooLarge."""
    try:
        book = CalamineWorkbook.from_path(path)
        names = list(book.sheet_names)
        layouts = [_read(book, name).layout() for name in names[:_LOOKED_AT]]
    except (CalamineError, OSError, ValueError) as error:
        raise WorkbookUnreadable from error
    layouts = [one for one in layouts if one.last_row > one.header_row]
    if not layouts:
        raise WorkbookUnreadable
    return names, max(layouts, key=lambda one: (len(propose(one.titles)[0]), one.last_row))
