"""Sheets are read row by row: where they begin, how far they reach, and what is merged in them."""

from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from backend.crm.imports.sheets import read_sheet


@pytest.fixture
def book(tmp_path: Path) -> Any:
    path = tmp_path / "ledger.xlsx"
    made = xlsxwriter.Workbook(str(path))
    sheet = made.add_worksheet("台账")
    sheet.write_row(2, 1, ["企业名称", "所在地区"])
    sheet.write(3, 1, "汇源果汁")
    sheet.merge_range(3, 2, 5, 2, "上海")
    sheet.write(4, 1, "光明乳业")
    sheet.merge_range(6, 1, 7, 2, "两行两列")
    sheet.write(20, 1, "  ")
    sheet.write_blank(30, 4, None, made.add_format({"bold": True}))
    made.close()
    return path


def test_rows_keep_their_numbers_and_columns(book: Path) -> None:
    sheet = read_sheet(book, "台账")
    rows = dict(sheet.below(0))
    assert rows[3][:3] == ["", "企业名称", "所在地区"]
    assert sheet.layout().header_row == 3
    assert [number for number, _ in sheet.below(3, 5)][:2] == [5, 6]
    assert dict(sheet.below(3)) == {number: cells for number, cells in rows.items() if number > 3}


def test_merged_cells_hold_their_value_throughout(book: Path) -> None:
    rows = dict(read_sheet(book, "台账").below(3))
    assert [rows[number][2] for number in (4, 5, 6)] == ["上海"] * 3
    assert rows[7][1:3] == rows[8][1:3] == ["两行两列"] * 2


def test_the_sheet_ends_with_the_last_cell_that_holds_anything(book: Path) -> None:
    sheet = read_sheet(book, "台账")
    assert sheet.last_row == 21
    assert len(sheet.top) == 21
    assert list(sheet.rows()) == list(sheet.rows()), "it can be read again"
