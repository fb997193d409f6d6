"""What can be wrong with a unit tree, row by row: said of each row, with the column and the remedy."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from backend.identity.setup.schemas import UnitRow
from backend.kernel.context import current_language
from backend.kernel.errors import FieldError, fill, text

Column = Literal["code", "name", "name_en", "name_ru", "parent", "kind", "phone"]
_PATHS: Final[dict[Column, str]] = {
    "code": "code",
    "name": "names.zh",
    "name_en": "names.en",
    "name_ru": "names.ru",
    "parent": "parent_code",
    "kind": "kind",
    "phone": "phone",
}


@dataclass(frozen=True, slots=True)
class RowProblem:
    """One wrong cell; `row` counts the units from 0, `code` is a key below `setup.row.`."""

    row: int
    column: Column
    code: str
    value: str = ""

    @property
    def message(self) -> str:
        """Return the words, with the remedy, in the caller's language."""
        return fill(text(f"setup.row.{self.code}", current_language()), {"value": self.value})

    def as_field(self) -> FieldError:
        """Return the error beside the field of a typed-in tree."""
        return FieldError(f"items.{self.row}.{_PATHS[self.column]}", self.code, self.message)


def problems_of(rows: Sequence[UnitRow]) -> list[RowProblem]:
    """Return what keeps these rows from being one tree."""
    return [*_repeated(rows), *_tops(rows), *_parents(rows), *_rings(rows)]


def _repeated(rows: Sequence[UnitRow]) -> Iterator[RowProblem]:
    seen: set[str] = set()
    for index, row in enumerate(rows):
        if row.code in seen:
            yield RowProblem(index, "code", "repeated", row.code)
        seen.add(row.code)


def _tops(rows: Sequence[UnitRow]) -> Iterator[RowProblem]:
    tops = [index for index, row in enumerate(rows) if row.parent_code is None]
    if not tops and rows:
        yield RowProblem(0, "parent", "no-top")
    for index in tops[1:]:
        yield RowProblem(index, "parent", "second-top", rows[tops[0]].code)


def _parents(rows: Sequence[UnitRow]) -> Iterator[RowProblem]:
    known = {row.code for row in rows}
    for index, row in enumerate(rows):
        if row.parent_code == row.code:
            yield RowProblem(index, "parent", "own-parent", row.code)
        elif row.parent_code is not None and row.parent_code not in known:
            yield RowProblem(index, "parent", "unknown-parent", row.parent_code)


def _rings(rows: Sequence[UnitRow]) -> Iterator[RowProblem]:
    above = {row.code: row.parent_code for row in rows if row.parent_code != row.code}
    for index, row in enumerate(rows):
        path, step = {row.code}, above.get(row.code)
        while step is not None and step not in path:
            path.add(step)
            step = above.get(step)
        if step == row.code:
            yield RowProblem(index, "parent", "ring", row.code)


def from_the_top(rows: Sequence[UnitRow]) -> list[UnitRow]:
    """Return the rows of a sound tree, every unit after the one above it."""
    below: dict[str | None, list[UnitRow]] = {}
    for row in rows:
        below.setdefault(row.parent_code, []).append(row)
    ordered, waiting = list[UnitRow](), list(below.get(None, []))
    while waiting:
        row = waiting.pop(0)
        ordered.append(row)
        waiting = below.get(row.code, []) + waiting
    return ordered
