"""The layouts: each line is a record of an indicator, the totals are the indicators themselves.

They are sent to several people, so that a confidential project is a line without a name for all of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Final, Literal

from backend.insight.bulletins.drafting import office_of
from backend.insight.bulletins.wording import period
from backend.insight.cockpit.trip_list import trip_list
from backend.insight.indicators.definition import Definition, Scoped, compiled, weave
from backend.insight.indicators.definitions import INDICATORS
from backend.insight.indicators.reading import Figures
from backend.insight.reading_room import Room
from backend.insight.reports.days import ReportKind
from backend.kernel.classifications import industries, regions
from backend.kernel.db import Statement

TITLES: Final[dict[ReportKind, dict[str, str]]] = {
    "projects_monthly": {"zh": "招商引资项目进度月报", "en": "Monthly progress of projects", "ru": "Ход проектов за месяц"},
    "trips_weekly": {"zh": "外出招商活动周报", "en": "Weekly report of outbound trips", "ru": "Выездные мероприятия за неделю"},
    "signings_ledger": {"zh": "签约项目台账", "en": "Ledger of signed projects", "ru": "Журнал подписанных проектов"},
}
_HIDDEN: Final = "（保密项目）"
_STAGES: Final = {
    "intent": "意向",
    "negotiating": "洽谈",
    "signed": "签约",
    "landed": "落地",
    "registered": "注册",
    "started": "开工",
    "producing": "投产",
    "above_scale": "升规入统",
}
_BY_PROJECT: Final = """
SELECT r.project_id, max(r.label) AS label, max(r.number) AS number, max(r.unit) AS unit, bool_or(r.hidden) AS hidden,
  max(r.industry) AS industry, max(r.note) AS note, sum(r.value) AS value
FROM ({records}) AS r GROUP BY r.project_id"""
_AT_ONCE: Final = 1000
_PAGE: Final = 100
_MOST: Final = 20_000


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `money` is kept in yuan and shown in 万元."""

    title: str
    width: int
    kind: Literal["text", "money", "count", "day"] = "text"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A report: what stands above, its lines, and the totals below."""

    title: str
    under: str
    columns: tuple[Column, ...]
    rows: list[list[Any]]
    totals: list[Any]


@cache
def _by_project(definition: Definition, scoped: Scoped) -> Statement:
    return compiled(weave(_BY_PROJECT, records=definition.statement), scoped)


async def _projects(opened: Room, figures: Figures, key: str) -> dict[Any, Any]:
    definition = INDICATORS[key]
    rows = await opened.reader.rows(_by_project(definition, figures.question.scoped), **await figures.params(definition))
    return {row["project_id"]: row for row in rows}


async def _whole(figures: Figures, key: str) -> Decimal:
    return (await figures.headline(INDICATORS[key])).value or Decimal()


def _named(row: Any) -> tuple[str, str]:
    return ("", _HIDDEN) if row["hidden"] else (row["number"] or "", row["label"] or "")


def _unit(opened: Room, code: str | None) -> str:
    names = opened.question.scope.names(code)
    return names["zh"] if names else ""


def _industry(code: str | None) -> str:
    known = industries()
    return known[code].names["zh"] if code in known else ""


def _region(code: str | None) -> str:
    known = regions()
    return known[code].names["zh"] if code in known else ""


async def _progress(opened: Room) -> Sheet:
    """Return each project that built or stood under way this year, with this period's part and the year's."""
    question = opened.question
    year = await opened.of(replace(question, since=date(question.until.year, 1, 1)))
    now = opened.figures
    cost = await _projects(opened, year, "total_investment")
    built, total = await _projects(opened, now, "progress_value"), await _projects(opened, year, "progress_value")
    funds = await _projects(opened, year, "funds_in_place")
    all_of: dict[Any, Any] = {**funds, **total, **built, **cost}
    lines = sorted(all_of.items(), key=lambda one: (one[1]["unit"] or "", one[1]["number"] or "", str(one[0])))

    def amount(found: Mapping[Any, Any], ident: Any) -> Decimal:
        return found[ident]["value"] if ident in found else Decimal()

    rows = [
        [
            at,
            *_named(row),
            _unit(opened, row["unit"]),
            _industry(row["industry"]) if not row["hidden"] else "",
            _STAGES.get(cost[ident]["note"], "") if ident in cost else "",
            amount(cost, ident),
            amount(built, ident),
            amount(total, ident),
            amount(funds, ident),
        ]
        for at, (ident, row) in enumerate(lines, 1)
    ]
    sums = [
        await _whole(year, "total_investment"),
        await _whole(now, "progress_value"),
        await _whole(year, "progress_value"),
        await _whole(year, "funds_in_place"),
    ]
    columns = (
        Column("序号", 6, "count"),
        Column("项目编号", 16),
        Column("项目名称", 36),
        Column("所属单位", 20),
        Column("行业", 22),
        Column("阶段", 10),
        Column("总投资（万元）", 16, "money"),
        Column("本期完成实物量（万元）", 20, "money"),
        Column("本年累计完成（万元）", 20, "money"),
        Column("本年到位资金（万元）", 20, "money"),
    )
    return _sheet("projects_monthly", opened, columns, rows, ["", "", "合计", "", "", "", *sums])


async def _trips(opened: Room) -> Sheet:
    """Return each trip of the days, with whom it met and what came of it."""
    rows: list[list[Any]] = []
    cursor: str | None = None
    while True:
        trips, cursor = await trip_list(opened.reader, opened.question, leaders=None, cursor=cursor, limit=_PAGE)
        rows += [
            [
                len(rows) + at,
                trip["from"],
                trip["to"],
                _unit(opened, trip["unit"]),
                trip["title"],
                "、".join(trip["places"]),
                "是" if trip["city_leader"] else "",
                trip["enterprises"],
                trip["intents"],
                Decimal(trip["signed_then"]),
                Decimal(trip["signed_since"]),
                trip["projects"],
            ]
            for at, trip in enumerate(trips, 1)
        ]
        if cursor is None or len(rows) >= _MOST:
            break
    met, held = await _whole(opened.figures, "enterprises_met"), await _whole(opened.figures, "outbound_trips")
    columns = (
        Column("序号", 6, "count"),
        Column("出发", 12, "day"),
        Column("返回", 12, "day"),
        Column("单位", 20),
        Column("活动", 36),
        Column("地点", 20),
        Column("市领导带队", 12),
        Column("对接企业（家）", 14, "count"),
        Column("意向项目（个）", 14, "count"),
        Column("现场签约（万元）", 16, "money"),
        Column("后续签约（万元）", 16, "money"),
        Column("形成项目（个）", 14, "count"),
    )
    # An enterprise met on two trips is one of the whole, so that this is no sum of the column.
    totals = ["", "", "", "", f"合计{held}次，对接企业不重复计", "", "", int(met), "", "", "", ""]
    return _sheet("trips_weekly", opened, columns, rows, totals)


async def _signings(opened: Room) -> Sheet:
    """Return each signing that counts, with its corrections as lines of their own."""
    found: list[Any] = []
    cursor: str | None = None
    while True:
        page, cursor = await opened.figures.page(INDICATORS["signed_amount"], cursor, _AT_ONCE)
        found += page
        if cursor is None or len(found) >= _MOST:
            break
    rows = [
        [
            at,
            row["on_day"],
            *_named(row),
            _unit(opened, row["unit"]),
            "" if row["hidden"] else _industry(row["industry"]),
            "" if row["hidden"] else _region(row["region"]),
            row["value"],
        ]
        for at, row in enumerate(found, 1)
    ]
    columns = (
        Column("序号", 6, "count"),
        Column("签约日期", 12, "day"),
        Column("项目编号", 16),
        Column("合同名称", 40),
        Column("所属单位", 20),
        Column("行业", 22),
        Column("投资方地区", 16),
        Column("签约金额（万元）", 18, "money"),
    )
    pieces, amount = await _whole(opened.figures, "signed_contracts"), await _whole(opened.figures, "signed_amount")
    return _sheet("signings_ledger", opened, columns, rows, ["", "", "", f"合计{pieces}个", "", "", "", amount])


def _sheet(kind: ReportKind, opened: Room, columns: tuple[Column, ...], rows: list[list[Any]], totals: list[Any]) -> Sheet:
    question = opened.question
    unit = office_of(question.scope)
    return Sheet(TITLES[kind]["zh"], f"单位：{unit}　　期间：{period(question.since, question.until)}", columns, rows, totals)


async def sheet_of(kind: ReportKind, opened: Room) -> Sheet:
    """Return a report of one snapshot; it names no confidential project, whoever asks."""
    question = replace(opened.question, caller=None)
    blind = Room(opened.reader, question, opened.targets)
    match kind:
        case "projects_monthly":
            return await _progress(blind)
        case "trips_weekly":
            return await _trips(blind)
        case "signings_ledger":
            return await _signings(blind)
