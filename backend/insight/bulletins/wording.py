"""Numbers and days as a Chinese document writes them."""

import calendar
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from backend.insight.indicators.definition import Measure
from backend.insight.indicators.schemas import IndicatorValue

_HUNDRED_MILLION: Final = Decimal(100_000_000)
_TEN_THOUSAND: Final = Decimal(10_000)
_CENT: Final = Decimal("0.01")
LIGHTS: Final = {"ahead": "超时序", "on_time": "按时序", "behind": "滞后"}


def money(value: Decimal) -> str:
    """Return an amount in 亿元 or 万元 with two decimals at most."""
    for size, word in ((_HUNDRED_MILLION, "亿元"), (_TEN_THOUSAND, "万元")):
        if abs(value) >= size:
            return f"{_short(value / size)}{word}"
    return f"{_short(value)}元"


def _short(value: Decimal) -> str:
    rounded = value.quantize(_CENT, ROUND_HALF_UP)
    return format(rounded.normalize(), "f") if rounded else "0"


def number(value: str | None, measure: Measure) -> str | None:
    """Return a figure in words."""
    if value is None:
        return None
    match measure:
        case "yuan":
            return money(Decimal(value))
        case "percent":
            return f"{value}%"
        case "days":
            return f"{value}天"
        case "count":
            return value


def trend(percent: str | None) -> str | None:
    """Return how something changed, as a verb with its percentage."""
    if percent is None:
        return None
    change = Decimal(percent)
    if not change:
        return "持平"
    return f"{'增长' if change > 0 else '下降'}{abs(change)}%"


def words_of(figure: IndicatorValue) -> dict[str, str | None]:
    """Return every part of a figure as the document says it."""
    measure, compared, target = figure["measure"], figure["comparison"], figure["target"]
    growth = compared["growth"] if compared else None
    # A growth is its own trend.
    changed = figure["value"] if figure["key"].endswith("_growth") else growth
    difference = compared["difference"] if compared else None
    return {
        "value": number(figure["value"], measure),
        "before": number(compared["value"], measure) if compared else None,
        "growth": number(growth, "percent"),
        "trend": trend(changed),
        "difference": f"{difference}个百分点" if difference is not None and measure == "percent" else number(difference, measure),
        "target": number(target["value"], measure) if target else None,
        "attainment": number(target["attainment"], "percent") if target else None,
        "records": str(figure["records"]),
    }


def day(one: date) -> str:
    """Return a day in full."""
    return f"{one.year}年{one.month}月{one.day}日"


def period(since: date, until: date) -> str:
    """Return the days as the office calls them: whole months by their numbers."""
    whole = since.day == 1 and until.day == calendar.monthrange(until.year, until.month)[1]
    if whole and since.year == until.year:
        if (since.month, until.month) == (1, 12):
            return f"{since.year}年"
        months = f"{since.month}" if since.month == until.month else f"{since.month}—{until.month}"
        return f"{since.year}年{months}月"
    if since == until:
        return day(since)
    end = f"{until.month}月{until.day}日" if since.year == until.year else day(until)
    return f"{day(since)}至{end}"
