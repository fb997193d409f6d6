"""Tables of a bulletin. A cell that shows a figure says whose records stand behind it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from backend.insight.bulletins.content import NOTHING, BulletinFigure, Cell, SectionKey, Table, TableColumn
from backend.insight.bulletins.wording import LIGHTS, number, period
from backend.insight.cockpit.trip_list import trip_list
from backend.insight.indicators.definition import Measure
from backend.insight.indicators.definitions import INDICATORS
from backend.insight.indicators.schemas import text_of
from backend.insight.plans.in_force import light, percent
from backend.insight.reading_room import Room

_LIBRARIES: Final = {"intent": "意向库", "negotiating": "洽谈库", "signed": "签约库", "landed": "落地库"}
_TRIPS_SHOWN: Final = 50
_FULL: Final = 100


def _text(text: str | None, activity: str | None = None) -> Cell:
    return Cell(text=text or NOTHING, value=None, indicator=None, unit=None, activity=activity, share=None)


def _cell(value: str | None, measure: Measure, indicator: str | None = None, unit: str | None = None) -> Cell:
    return Cell(text=number(value, measure) or NOTHING, value=value, indicator=indicator, unit=unit, activity=None, share=None)


def _columns(*titles: str, text: int = 1) -> list[TableColumn]:
    return [TableColumn(title=title, kind="text" if at < text else "number") for at, title in enumerate(titles)]


def _compared(keys: Sequence[str], figures: Mapping[str, BulletinFigure], unit: str | None, *, targets: bool) -> Table:
    """Return figures line by line: now, the year before, the change, and against the plan where one is in force."""
    rows: list[list[Cell]] = []
    for key in keys:
        one = figures[key]
        compared, target = one["comparison"], one["target"]
        cells = [
            _text(one["titles"]["zh"]),
            _cell(one["value"], one["measure"], key, unit),
            _cell(compared["value"] if compared else None, one["measure"]),
            _text(one["words"]["difference"] if one["measure"] == "percent" else one["words"]["growth"]),
        ]
        if targets:
            cells += [
                _cell(target["value"] if target else None, one["measure"]),
                _cell(target["attainment"] if target else None, "percent"),
                _text(LIGHTS[target["light"]] if target else None),
            ]
        rows.append(cells)
    # A part of which nothing is on record has no table of noughts.
    if not any(Decimal(figures[key]["value"] or 0) for key in keys):
        rows = []
    planned = ("目标", "完成率", "进度") if targets else ()
    return Table(columns=_columns("指标", "本期", "上年同期", "同比", *planned), rows=rows)


def _libraries(figures: Mapping[str, BulletinFigure], unit: str | None) -> Table:
    rows = [
        [
            _text(name),
            *(
                _cell(figures[f"{what}_{stage}"]["value"], figures[f"{what}_{stage}"]["measure"], f"{what}_{stage}", unit)
                for what in ("projects", "investment")
            ),
        ]
        for stage, name in _LIBRARIES.items()
    ]
    return Table(columns=_columns("项目库", "项目数", "总投资"), rows=rows)


async def _by_unit(opened: Room, key: str) -> dict[str | None, Decimal]:
    """Return an indicator by the units right below the scope, each with all that is below it."""
    tree, heads = opened.question.scope.tree, set(opened.question.scope.children())
    found: defaultdict[str | None, Decimal] = defaultdict(Decimal)
    for part in await opened.figures.breakdown(INDICATORS[key], "unit"):
        code: str | None = part["code"]
        while code is not None and code not in heads:
            code = tree[code]["parent_code"] if code in tree else None
        found[code] += part["value"]
    return found


_UNIT_COUNTS: Final[tuple[tuple[str, Measure], ...]] = (
    ("projects_under_way", "count"),
    ("signed_amount", "yuan"),
    ("outbound_trips", "count"),
)


async def _units(opened: Room) -> Table:
    progress = await _by_unit(opened, "progress_value")
    others: list[tuple[str, Measure, dict[str | None, Decimal]]] = [
        (key, measure, await _by_unit(opened, key)) for key, measure in _UNIT_COUNTS
    ]
    scope = opened.question.scope
    rows: list[list[Cell]] = []
    for code in scope.children():
        target = opened.targets.find("progress_value", code)
        if target is None and not progress.get(code) and not any(found.get(code) for *_, found in others):
            continue
        value = progress.get(code, Decimal())
        reached = percent(value, target.amount) if target else None
        gone = target.time_share(min(opened.question.until, opened.question.today)) if target else None
        names = scope.names(code)
        shown = text_of(reached, "percent") if reached is not None else None
        rows.append(
            [
                _text(names["zh"] if names else code),
                _cell(text_of(value, "yuan"), "yuan", "progress_value", code),
                _cell(text_of(target.amount, "yuan") if target else None, "yuan"),
                _cell(shown, "percent"),
                {**_text(number(shown, "percent")), "share": None if reached is None else max(0, min(_FULL, round(reached)))},
                _text(LIGHTS[light(reached, gone)] if reached is not None and gone is not None else None),
                *(_cell(text_of(found.get(code, Decimal()), measure), measure, key, code) for key, measure, found in others),
            ]
        )
    columns = _columns("单位", "完成实物量", "目标", "完成率", "进度条", "进度", "实施项目", "签约额", "外出招商")
    columns[4] = TableColumn(title="进度条", kind="bar")
    return Table(columns=columns, rows=rows)


async def _trips(opened: Room, unit: str | None) -> Table:
    """Return the leaders' trips of the period, the newest first, with what became of each."""
    rows, _ = await trip_list(opened.reader, opened.question, leaders=True, cursor=None, limit=_TRIPS_SHOWN)
    shown: list[list[Cell]] = [
        [
            _text(trip["title"], str(trip["activity_id"])),
            _text(period(trip["from"], trip["to"])),
            _text("、".join(trip["places"])),
            _cell(str(trip["enterprises"]), "count", "leader_enterprises_met", unit),
            _cell(str(trip["intents"]), "count", "leader_intents", unit),
            _cell(trip["signed_then"], "yuan"),
            _cell(trip["signed_since"], "yuan"),
            _cell(str(trip["projects"]), "count"),
            _cell(str(trip["started"]), "count"),
        ]
        for trip in rows
    ]
    titles = ("活动", "日期", "地点", "对接企业", "意向项目", "现场签约", "后续签约", "形成项目", "已开工")
    return Table(columns=_columns(*titles, text=3), rows=shown)


_COMPARED: Final[dict[str, tuple[str, ...]]] = {
    "overview": (
        "projects_under_way",
        "total_investment",
        "progress_value",
        "signed_contracts",
        "signed_amount",
        "funds_in_place",
        "fixed_assets",
    ),
    "signings": ("signing_ceremonies", "ceremony_signed", "expo_signed", "conference_guests", "cloud_negotiations"),
    "promises": ("promises_due", "promises_kept", "promised_investment", "promised_actual"),
    "service": ("tickets_submitted", "response_rate", "on_time_rate", "solved_rate", "satisfied_rate", "rated_share"),
    "problems": ("problems_open", "problem_investment", "problem_jobs"),
}


async def table_of(key: SectionKey, opened: Room, figures: Mapping[str, BulletinFigure]) -> Table | None:
    """Return a section's table, None when it would be empty."""
    unit = opened.question.scope.unit
    if key == "units":
        table = await _units(opened)
    elif key == "trips":
        table = await _trips(opened, unit)
    elif key == "libraries":
        table = _libraries(figures, unit)
    else:
        table = _compared(_COMPARED[key], figures, unit, targets=key == "overview")
    return table if table["rows"] else None
