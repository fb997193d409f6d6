"""A ledger as offices keep them: a title over everything, a heading of two rows, merged cells, units and days in every spelling."""

import io
from datetime import date
from typing import Any

import xlsxwriter

from backend.kernel.check_digits import credit_code_check_character

TOP = ("序号", "企业基本信息", None, None, None, "注册资本（万元）", "联系人", None, "对接日期", "标签", "备注")
LOW = (None, "企业名称", "统一社会信用代码", "所属行业", "所在地区", None, "姓名", "联系电话", None, None, None)


def code(number: int) -> str:
    """A credit code that checks."""
    stem = f"91310000MA{number:07d}"
    return stem + credit_code_check_character(stem)


def messy(*rows: tuple[Any, ...], total: bool = True) -> bytes:
    """The workbook, with these rows below the heading from row 5 on."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    book.add_worksheet("说明").write(0, 0, "填表说明：请按要求填写")
    sheet = book.add_worksheet("招商台账")
    sheet.merge_range(0, 0, 0, 10, "第五师双河市招商引资对接企业台账")
    sheet.write(1, 0, "填报单位：驻上海招商组")
    for column, (top, low) in enumerate(zip(TOP, LOW, strict=True)):
        if low is None and top is not None:
            sheet.merge_range(2, column, 3, column, top)
        elif low is not None:
            sheet.write(3, column, low)
    sheet.merge_range(2, 1, 2, 4, "企业基本信息")
    sheet.merge_range(2, 6, 2, 7, "联系人")
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for line, row in enumerate(rows, 4):
        for column, value in enumerate(row):
            if isinstance(value, date):
                sheet.write_datetime(line, column, value, day)  # type: ignore[arg-type]
            elif isinstance(value, str) and value.startswith("="):
                sheet.write_formula(line, column, value, None, 3000)
            elif value is not None:
                sheet.write(line, column, value)
    if total:
        sheet.write(4 + len(rows), 0, "合计")
        sheet.write(4 + len(rows), 5, 99999)
    book.close()
    return target.getvalue()


def row(number: int, name: str | None, **values: Any) -> tuple[Any, ...]:
    """A row in the ledger's columns."""
    keys = ("credit_code", "industry", "region", "capital", "contact", "phone", "met", "tags", "notes")
    return (number, name, *(values.get(key) for key in keys))


def plain(headings: list[str], rows: list[list[Any]]) -> bytes:
    """A clean sheet."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True, "constant_memory": True})
    sheet = book.add_worksheet("Sheet1")
    for line, cells in enumerate([headings, *rows]):
        sheet.write_row(line, 0, cells)
    book.close()
    return target.getvalue()
