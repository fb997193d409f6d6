"""The unit tree as a workbook: the template to fill in, the reading of it, and the copy that shows what is wrong."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError
from python_calamine import CalamineError, CalamineWorkbook

from backend.identity.models import UNIT_KINDS
from backend.identity.setup.schemas import UnitRow
from backend.identity.setup.unit_tree import Column, RowProblem, problems_of
from backend.kernel.calendar import OFFICE_ZONE
from backend.kernel.context import current_language
from backend.kernel.errors import LANGUAGES, FieldError, InvalidInput, text
from backend.kernel.xlsx import Column as SheetColumn
from backend.kernel.xlsx import write_workbook

COLUMNS: Final[tuple[Column, ...]] = ("code", "name", "name_en", "name_ru", "parent", "kind", "phone")
_REQUIRED: Final[tuple[Column, ...]] = ("code", "name", "kind")
_MOST: Final = 500
_WIDTHS: Final = (16, 30, 30, 30, 16, 16, 18)
_OF_FIELD: Final[dict[str, Column]] = {
    "code": "code",
    "zh": "name",
    "en": "name_en",
    "ru": "name_ru",
    "parent_code": "parent",
    "kind": "kind",
    "phone": "phone",
}


@dataclass(frozen=True, slots=True)
class Read:
    """What a sheet says: the units, their rows as Excel numbers them, and what is wrong."""

    rows: list[UnitRow]
    numbers: list[int]
    problems: list[RowProblem]
    cells: list[list[str]]


def _word(name: str, language: str | None = None) -> str:
    return text(f"setup.sheet.{name}", language or current_language())


def _refused(code: str) -> InvalidInput:
    return InvalidInput(errors=[FieldError("file", code, text(f"setup.file.{code}", current_language()))])


def _columns() -> list[SheetColumn]:
    return [SheetColumn(_word(f"column.{name}"), width) for name, width in zip(COLUMNS, _WIDTHS, strict=True)]


async def template() -> Path:
    """Return a new workbook with the headings and a small example; whoever sends it removes it."""

    async def example() -> AsyncIterator[Sequence[Any]]:
        for line in _word("example").split("\n"):
            code, parent, kind, *names = line.split("|")
            shown = dict(zip(LANGUAGES, names, strict=True))
            yield [code, shown["zh"], shown["en"], shown["ru"], parent, text(f"setup.kind.{kind}", current_language()), ""]

    return await write_workbook(_word("title"), _columns(), example(), OFFICE_ZONE)


async def with_problems(read: Read) -> Path:
    """Return a new workbook of the rows as they were, and before them what is wrong; whoever sends it removes it."""
    told: dict[int, list[str]] = {}
    for one in read.problems:
        told.setdefault(one.row, []).append(f"{_word(f'column.{one.column}')}: {one.message}")

    async def lines() -> AsyncIterator[Sequence[Any]]:
        for index, cells in enumerate(read.cells):
            yield [read.numbers[index], "；".join(told.get(index, [])), *cells]

    columns = [SheetColumn(_word("row"), 8), SheetColumn(_word("problem"), 60), *_columns()]
    return await write_workbook(_word("title"), columns, lines(), OFFICE_ZONE)


def _cell(value: Any) -> str:
    # The library gives whole numbers as floats.
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value if value is not None else "").strip()


def _headings(cells: list[str]) -> dict[Column, int]:
    """Return where each column stands, by its heading in any of our languages."""
    found: dict[Column, int] = {}
    for name in COLUMNS:
        titles = {_word(f"column.{name}", language).casefold() for language in LANGUAGES} | {name}
        place = next((index for index, cell in enumerate(cells) if cell.casefold() in titles), None)
        if place is not None:
            found[name] = place
    return found


def _kinds() -> dict[str, str]:
    words = {text(f"setup.kind.{kind}", language).casefold(): kind for kind in UNIT_KINDS for language in LANGUAGES}
    return words | {kind: kind for kind in UNIT_KINDS}


def read_units(path: Path) -> Read:
    """Return what the first sheet says; InvalidInput when it is no workbook, lacks a column, or holds no unit."""
    try:
        sheet = CalamineWorkbook.from_path(path).get_sheet_by_index(0)
        lines = [[_cell(value) for value in line] for line in sheet.to_python(skip_empty_area=False, nrows=_MOST + 2)]
    except (CalamineError, OSError, ValueError, IndexError) as error:
        raise _refused("unreadable") from error
    places = _headings(lines[0]) if lines else {}
    if any(name not in places for name in _REQUIRED):
        raise _refused("columns")
    found = [(number, line) for number, line in enumerate(lines[1:], 2) if any(line)]
    if not found:
        raise _refused("empty")
    if len(found) > _MOST:
        raise _refused("too-many")
    cells = [[line[places[name]] if name in places and places[name] < len(line) else "" for name in COLUMNS] for _, line in found]
    return _judged(cells, [number for number, _ in found])


def _judged(cells: list[list[str]], numbers: list[int]) -> Read:
    kinds, rows, problems, places = _kinds(), list[UnitRow](), list[RowProblem](), list[int]()
    for index, line in enumerate(cells):
        one = dict(zip(COLUMNS, line, strict=True))
        try:
            rows.append(_row(one, kinds))
            places.append(index)
        except ValidationError as error:
            problems += [_told(index, one, fault["loc"]) for fault in error.errors()]
    # A row that is wrong by itself would make others wrong that are not: the tree is judged once all rows can be read.
    if not problems:
        problems = [RowProblem(places[found.row], found.column, found.code, found.value) for found in problems_of(rows)]
    return Read(rows, numbers, problems, cells)


def _row(one: dict[Column, str], kinds: dict[str, str]) -> UnitRow:
    return UnitRow.model_validate(
        {
            "code": one["code"].lower(),
            "parent_code": one["parent"].lower() or None,
            "kind": kinds.get(one["kind"].casefold(), one["kind"]),
            "names": {"zh": one["name"], "en": one["name_en"], "ru": one["name_ru"]},
            "phone": one["phone"] or None,
        }
    )


def _told(index: int, one: dict[Column, str], place: tuple[int | str, ...]) -> RowProblem:
    column = _OF_FIELD[str(place[-1])]
    code = "missing" if column in _REQUIRED and not one[column] else {"parent": "bad-code", "code": "bad-code"}.get(column, f"bad-{column}")
    return RowProblem(index, column, code.replace("_en", "").replace("_ru", ""), one[column][:60])
