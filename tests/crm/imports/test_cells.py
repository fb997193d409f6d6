"""Cells as people type them."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from backend.crm.imports import cells
from backend.crm.imports.cells import Unreadable
from backend.crm.imports.fields import propose
from tests.crm.imports.ledger import code

TODAY = date(2026, 3, 9)


@pytest.mark.parametrize(
    ("value", "factor", "yuan"),
    [
        (5000.0, 10_000, "50000000.00"),
        ("５０００", 10_000, "50000000.00"),
        ("5,000", 1, "5000.00"),
        ("1.2亿", 10_000, "120000000.00"),
        ("1.2亿元", 1, "120000000.00"),
        ("300万元", 1, "3000000.00"),
        ("人民币 80 万", 1, "800000.00"),
        ("约3千万元", 1, "30000000.00"),
        (0.1, 10_000, "1000.00"),
    ],
)
def test_money(value: Any, factor: int, yuan: str) -> None:
    assert cells.money(value, factor) == Decimal(yuan)


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("很多", "money"),
        ("-5", "money"),
        (-5.0, "money"),
        ("1.2.3", "money"),
        ("500万美元", "foreign_currency"),
        ("$5", "foreign_currency"),
        (1e20, "money"),
    ],
)
def test_what_is_no_money(value: Any, problem: str) -> None:
    with pytest.raises(Unreadable) as caught:
        cells.money(value, 1)
    assert caught.value.code == problem


@pytest.mark.parametrize(
    "value",
    [
        "2026-02-05",
        "2026.2.5",
        "2026/2/5",
        "2026年2月5日",
        "２０２６年２月５日",
        "20260205",
        46058.0,
        date(2026, 2, 5),
        datetime(2026, 2, 5, 9, 30),  # noqa: DTZ001 - as a sheet holds it
        "2026-02-05 09:30",
    ],
)
def test_days(value: Any) -> None:
    assert cells.day(value, TODAY) == date(2026, 2, 5)


@pytest.mark.parametrize(
    ("value", "problem"),
    [("2026年2月", "day_incomplete"), ("2月5日", "day"), ("2026-02-30", "day"), ("2026-03-10", "future_day"), (5.0, "day")],
)
def test_what_is_no_day(value: Any, problem: str) -> None:
    with pytest.raises(Unreadable) as caught:
        cells.day(value, TODAY)
    assert caught.value.code == problem


def test_credit_codes() -> None:
    good = code(7)
    assert cells.credit_code(f" {good.lower()} ") == good
    for value, problem in ((good[:-1] + "@", "credit_code"), (9.165e17, "credit_code_as_number")):
        with pytest.raises(Unreadable) as caught:
            cells.credit_code(value)
        assert caught.value.code == problem


@pytest.mark.parametrize(("value", "found"), [("120人", 120), ("约1,200余人", 1200), (85.0, 85), ("３０", 30)])
def test_counts(value: Any, found: int) -> None:
    assert cells.count(value) == found


@pytest.mark.parametrize(
    ("value", "found"), [("C14", "14"), ("14", "14"), ("食品制造业", "14"), ("食品制造", "14"), ("制造业", "C"), (14.0, "14")]
)
def test_industries(value: Any, found: str) -> None:
    assert cells.industry(value) == found


@pytest.mark.parametrize(
    ("value", "found"),
    [("上海市浦东新区", "310000"), ("内蒙古呼和浩特", "150000"), ("新疆", "650000"), ("310000", "310000"), (310000.0, "310000")],
)
def test_regions(value: Any, found: str) -> None:
    assert cells.region(value) == found


@pytest.mark.parametrize(
    ("titles", "mapping"),
    [
        (["企业全称", "信用代码", "注册资金(亿元)"], {"name": 0, "credit_code": 1, "registered_capital": 2}),
        (["客商名称 *", "联系人\n姓名", "联系人\n电话"], {"name": 0, "contact_name": 1, "contact_phone": 2}),
        (["Company", "Region", "Industry"], {"name": 0, "region": 1, "industry": 2}),
        (["Предприятие", "Отрасль"], {"name": 0, "industry": 1}),
        (["甲", "乙"], {}),
    ],
)
def test_headings_are_recognised(titles: list[str], mapping: dict[str, int]) -> None:
    assert propose(titles)[0] == mapping


def test_units_come_from_the_heading() -> None:
    assert propose(["名称", "注册资本（单位：万元）"])[1] == {"registered_capital": "万元"}
    assert propose(["名称", "注册资本"])[1] == {"registered_capital": "元"}
