"""Reading a workbook: the sheet that holds the list, where its heading ends, and its rows with merged cells filled in."""

import hashlib
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

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


@dataclass(frozen=True, slots=True)
class _Merged:
    """Cells that are shown as one, with the value they share."""

    bottom: int
    left: int
    right: int
    value: Any


class Sheet:
    """One sheet, its rows read one after the other, merged cells holding the same value throughout.

    The library keeps the sheet packed; only the rows at the top, among which the heading is looked for, are kept unpacked.
    """

    def __init__(self, name: str, source: CalamineSheet, heading: int | None = None) -> None:
        """Take the sheet; `heading` is the row the heading ends in, when that is known."""
        self.name = name
        self._source = source
        self._merged = deque(sorted(source.merged_cell_ranges or []))
        self.top = list(islice(self.rows(), max(_LOOKED_AT, heading or 0) + _SAMPLES))
        self.last_row = max((number for number, cells in enumerate(self.rows(), 1) if _has_anything(cells)), default=0)
        self.top = self.top[: self.last_row]

    def rows(self) -> Iterator[list[Any]]:
        """Yield every row from the first on."""
        # The library leaves out the empty columns before the first with anything in it.
        before = [""] * (self._source.start[1] if self._source.start else 0)
        waiting, merged = deque(self._merged), list[_Merged]()
        for index, cells in enumerate(self._source.iter_rows()):
            row = [*before, *cells]
            while waiting and waiting[0][0][0] <= index:
                (_, left), (bottom, right) = waiting.popleft()
                if left < len(row):
                    merged.append(_Merged(bottom, left, min(right, len(row) - 1), row[left]))
            for one in merged:
                row[one.left : one.right + 1] = [one.value] * (one.right + 1 - one.left)
            merged = [one for one in merged if one.bottom > index]
            yield row

    def _title(self, row: int, column: int) -> str:
        cells = self.top[row]
        value = str(cells[column]).strip() if column < len(cells) and cells[column] is not None else ""
        same = sum(1 for cell in cells if str(cell).strip() == value)
        return "" if same > 1 and same > len(cells) * _TITLE_SHARE else value

    def titles(self, header_row: int) -> list[str]:
        """Return each column's heading, the rows above it joined in where they say more; `header_row` is the heading's last."""
        last = header_row - 1
        width = max((len(row) for row in self.top), default=0)
        found: list[str] = []
        for column in range(width):
            parts = [self._title(row, column) for row in range(max(0, last - _DEEPEST + 1), last + 1) if self._is_heading(row)]
            found.append("\n".join(dict.fromkeys(part for part in parts if part))[:_WIDEST_TITLE])
        return found

    def _is_heading(self, row: int) -> bool:
        return all(isinstance(cell, str) for cell in self.top[row] if cell not in ("", None))

    def header_row(self) -> int:
        """Return the row whose headings say most; the first row with two words in it when none says anything."""
        best, best_score = 0, 1
        for row in range(min(_LOOKED_AT, len(self.top))):
            if self._is_heading(row):
                score = len(propose(self.titles(row + 1))[0])
                if score > best_score:
                    best, best_score = row + 1, score
        return best or self._first_words()

    def _first_words(self) -> int:
        for row, cells in enumerate(self.top[:_LOOKED_AT]):
            if sum(1 for cell in cells if isinstance(cell, str) and cell.strip()) > 1:
                return row + 1
        return 1

    def layout(self, header_row: int | None = None) -> Layout:
        """Return where the list is; with `header_row` the heading ends there."""
        row = header_row or self.header_row()
        titles = self.titles(row)
        below = self.top[row : row + _SAMPLES]
        samples = [[str(cells[column])[:60] for cells in below if column < len(cells)] for column in range(len(titles))]
        return Layout(self.name, row, self.last_row, titles, samples)

    def below(self, header_row: int, first: int = 0) -> Iterator[tuple[int, list[Any]]]:
        """Yield the rows below the heading with their numbers, from row `first` on."""
        start = max(header_row, first - 1)
        yield from enumerate(islice(self.rows(), start, self.last_row), start + 1)


def _has_anything(cells: list[Any]) -> bool:
    return any(cell not in ("", None) for cell in cells)


def _read(book: CalamineWorkbook, name: str, heading: int | None = None) -> Sheet:
    found = book.get_sheet_by_name(name)
    if found.total_height > MAX_ROWS or found.total_width > MAX_COLUMNS:
        raise SheetTooLarge(rows=MAX_ROWS, columns=MAX_COLUMNS)
    return Sheet(name, found, heading)


def read_sheet(path: Path, name: str, heading: int | None = None) -> Sheet:
    """Return one sheet whose heading ends in row `heading`, or is to be looked for; raises WorkbookUnreadable, SheetTooLarge."""
    try:
        return _read(CalamineWorkbook.from_path(path), name, heading)
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
